"""Why a choice is closed: every kind of guard has words with what is so, and nothing that holds is blamed."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

import pytest
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from simulator.authoring.guard_words import guard_words
from simulator.engine.advance import advance, begin
from simulator.engine.machine import compile_program
from simulator.engine.offered import holds, offered
from simulator.engine.why import missing, spelled
from simulator.model import guards as say
from simulator.model.inputs import Chose, Waited
from simulator.screens.author import author_screen
from simulator.screens.why import USED_UP, closed_words, so_words
from tests.engine.conftest import _encounter
from tests.properties.test_engine import GUARDS, HANDS, encounters, played

MANY = settings(
    max_examples=30, deadline=None, phases=[Phase.explicit, Phase.generate], suppress_health_check=list(HealthCheck)
)
SO = frozenset({True})
TOLD = {
    say.Is("child_inside", SO): "it is no",
    say.Counts("tries", 1): "it is 0",
    say.Knows("child_inside", SO): "nothing is known of it; it is no",
    say.Knows("daniel.armed_with", frozenset({"firearm"})): "known is edged; it is unknown",
    say.Distance("daniel", nearer_than=5): "it is 20 ft",
    say.At("officer", frozenset({"bed"})): "at hall",
    say.Barrier("daniel", there=False): "officer at hall, daniel at bed, door ajar",
    say.Sees("daniel"): "officer at hall, daniel at bed, door ajar",
    say.BehindCover("daniel"): "officer at hall, daniel at bed, door ajar",
    say.Chosen(frozenset({"hall_scene.ask"})): "it was not",
    say.Chosen(frozenset({"hall_scene.ask", "hall_scene.go_in"})): "none of them was",
    say.Resource("medics", here=True): "not called",
    say.Warned(): "so far no; this scene says nothing of it",
    say.Identified(is_so=False): "so far no; this scene says nothing of it",
    say.VariantIs(frozenset({"infant"})): "it is alone",
}


@pytest.fixture(scope="module")
def program():
    """The encounter at the bedroom door, with a choice that asks for either of two others."""
    encounter = _encounter()
    down = encounter.scenes["he_is_down"]
    asked = say.Chosen(frozenset({"hall_scene.ask", "hall_scene.go_in"}))
    choices = tuple(replace(choice, when=asked) if choice.id == "leave" else choice for choice in down.choices)
    scenes = {**encounter.scenes, "he_is_down": replace(down, choices=choices)}
    return compile_program(replace(encounter, scenes=scenes))


@pytest.fixture
def now(program):
    return begin(program, variant="alone").situation


def test_every_kind_of_guard_is_among_these():
    assert {type(guard) for guard in TOLD} == set(get_args(say.Guard)) - {say.Every, say.Either, say.Not}


@pytest.mark.parametrize("guard", TOLD, ids=lambda guard: TOLD[guard])
def test_what_is_so_stands_behind_what_is_asked(program, now, guard):
    assert so_words(program, now, guard) == TOLD[guard]
    assert so_words(program, now, say.Not(guard)) == TOLD[guard]


def test_a_closed_choice_names_its_guard_and_the_fact(program, now):
    closed = {state.choice: state.needs for state in author_screen(program, now).closed}
    assert closed["shout"] == ("needs known: child_inside = yes (nothing is known of it; it is no)",)
    assert closed["wait_for_medics"] == ("needs medics here (not called)",)


def test_what_is_on_its_way_says_how_long(program, now):
    after = advance(program, now, Chose("ask", 0)).situation
    closed = {state.choice: state.needs for state in author_screen(program, after).closed}
    assert closed["ask"] == (USED_UP,)
    assert so_words(program, after, say.Resource("medics", here=True)) in ("here by now", "called, here in 20 s")
    assert so_words(program, after, say.Chosen(frozenset({"hall_scene.ask"}))) == "chosen was hall_scene.ask"


def test_only_the_parts_that_fail_are_named(program, now):
    guard = say.Every(
        (
            say.At("officer", frozenset({"hall"})),
            say.Either((say.Is("child_inside", SO), say.Not(say.Is("door", frozenset({"ajar"}))))),
            say.Not(say.Every((say.Is("door", frozenset({"ajar"})), say.Counts("tries", 0)))),
        )
    )
    still = missing(guard, lambda part: holds(program, part, now))
    assert closed_words(program, now, still.guards) == (
        "needs child_inside = yes (it is no) or door ≠ ajar (it is ajar)",
        "needs door ≠ ajar (it is ajar) or tries < 0 (it is 0)",
    )


def test_of_several_ways_to_open_it_each_is_told_whole(program, now):
    both = say.Every((say.Is("child_inside", SO), say.Counts("tries", 1)))
    told = closed_words(program, now, [say.Either((both, say.VariantIs(frozenset({"infant"}))))])
    assert told == ("needs [child_inside = yes (it is no) and tries ≥ 1 (it is 0)] or variant = infant (it is alone)",)
    assert closed_words(program, now, [say.Either(())]) == ("nothing opens it",)


@given(encounters(), st.integers(0, 3), st.lists(HANDS, max_size=6))
@MANY
def test_each_choice_is_either_open_or_says_why_not(scenario, seed, hands):
    program = compile_program(scenario)
    _, steps = played(program, seed, hands, from_now=True)
    now = steps[-1].situation
    assume(now.ended is None)
    told = author_screen(program, now)
    assert [state.choice for state in told.open] == [choice.id for choice in offered(program, now)]
    every = {choice.id for choice in scenario.scenes[now.scene].choices}
    assert {state.choice for state in (*told.open, *told.closed)} == every
    assert all(state.needs and all(state.needs) for state in told.closed)


@given(encounters(), st.integers(0, 3), GUARDS)
@MANY
def test_each_word_that_is_named_fails_and_each_that_holds_is_not_named(scenario, seed, guard):
    program = compile_program(scenario)
    now = begin(program, seed).situation
    try:
        leaves = [part for part in say.parts(spelled(guard)) if not isinstance(part, say.Every | say.Either)]
        so = {part: holds(program, part, now) for part in leaves}
        still = missing(guard, lambda part: holds(program, part, now))
    except ValueError:
        return
    words = " ".join(closed_words(program, now, still.guards if isinstance(still, say.Every) else (still,)))
    named = {part for part in say.parts(still) if part in so and not holds(program, part, now)}
    assert all(guard_words(part) in words for part in named)
    assert not [part for part in say.parts(still) if isinstance(part, say.Not) and so[part]]
    assert (still == say.ALWAYS) is holds(program, guard, now)


def test_facts_are_told_as_they_are_and_as_they_are_known(program, now):
    facts = {fact.fact: (fact.so, fact.known) for fact in author_screen(program, now).facts}
    assert facts["child_inside"] == ("no", "")
    assert facts["daniel.armed_with"] == ("unknown", "edged")
    waited = advance(program, now, Waited(8000)).situation
    assert {fact.fact: fact.so for fact in author_screen(program, waited).facts}["daniel.arousal"] == "high"
