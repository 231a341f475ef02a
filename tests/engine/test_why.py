"""Which parts of a guard keep it shut: each is false, and were they all true the guard would be open."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.engine.why import missing, spelled
from simulator.model.guards import ALWAYS, Either, Every, Is, Not, parts

LEAVES = st.builds(Is, st.sampled_from("abcde"), st.just(frozenset({True})))
GUARDS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(Every, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Either, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=8,
)
WORLDS = st.frozensets(st.sampled_from("abcde"))
A, B, C = (Is(name, frozenset({True})) for name in "abc")


def holds_in(world):
    """What a guard means where just these facts are so."""

    def holds(guard):
        match guard:
            case Every(inner):
                return all(map(holds, inner))
            case Either(inner):
                return any(map(holds, inner))
            case Not(inner):
                return not holds(inner)
            case _:
                return guard.fact in world

    return holds


def named(guard):
    """The single words of what is missing."""
    match guard:
        case Every(inner) | Either(inner):
            return [one for part in inner for one in named(part)]
        case _:
            return [guard]


def granted(guard, given):
    """The guard, were these words of it true whatever is so."""
    match guard:
        case Every(inner):
            return Every(tuple(granted(part, given) for part in inner))
        case Either(inner):
            return Either(tuple(granted(part, given) for part in inner))
        case _:
            return ALWAYS if guard in given else guard


@given(GUARDS, WORLDS)
@settings(max_examples=300)
def test_what_is_named_is_false_and_were_it_true_the_guard_would_be_open(guard, world):
    holds = holds_in(world)
    still = missing(guard, holds)
    assert (still == ALWAYS) is holds(guard)
    assert not any(map(holds, named(still)))
    if named(still) or still == ALWAYS:
        assert holds(granted(spelled(guard), named(still))) or not any(holds_in(w)(guard) for w in every_world())
    else:
        assert not any(holds_in(w)(guard) for w in every_world()), "nothing is named only where nothing opens it"


def every_world():
    return [frozenset(name for n, name in enumerate("abcde") if bits >> n & 1) for bits in range(32)]


@given(GUARDS, WORLDS)
def test_spelling_moves_not_inward_and_changes_no_meaning(guard, world):
    told = spelled(guard)
    assert holds_in(world)(told) is holds_in(world)(guard)
    assert all(isinstance(part.guard, Is) for part in parts(told) if isinstance(part, Not))


@pytest.mark.parametrize(
    ("guard", "world", "named_whole"),
    [
        (Every((A, B)), "a", B),
        (Every((A, B, C)), "a", Every((B, C))),
        (Either((A, B)), "", Either((A, B))),
        (Either((Every((A, B)), C)), "a", Either((B, C))),
        (Not(Every((A, B))), "ab", Either((Not(A), Not(B)))),
        (Not(Either((A, B))), "a", Not(A)),
        (Not(Not(A)), "", A),
        (Either(()), "a", Either(())),
    ],
    ids=str,
)
def test_just_the_parts_that_fail_are_named(guard, world, named_whole):
    assert missing(guard, holds_in(frozenset(world))) == named_whole
