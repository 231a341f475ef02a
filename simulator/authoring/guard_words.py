"""Guards in few words, with the names that the author typed: `sister_safe = yes`, `not chosen: arrival.go_in`.

It is for drawings and for the author's view. It refuses situations: what is so is said by others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from simulator.model import guards as say
from simulator.model.facts import Value

NEVER = "nothing opens it"
"""The words of a guard that asks for any of no parts."""


def guard_words(guard: say.Guard) -> str:
    """A guard in a line; empty where it is always open."""
    return _words(guard, inside=False)


def value_words(value: Value | None) -> str:
    """A value as the author types it; `unknown` where there is none."""
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, frozenset):
        return f"[{', '.join(sorted(value))}]"
    return str(value)


def _words(guard: say.Guard, *, inside: bool) -> str:
    match guard:
        case say.Every(parts):
            words = " and ".join(_words(part, inside=True) for part in parts)
            return f"({words})" if inside and len(parts) > 1 else words
        case say.Either(parts):
            words = " or ".join(_words(part, inside=True) for part in parts) or NEVER
            return f"({words})" if inside and len(parts) > 1 else words
        case say.Not(say.Every() | say.Either() | say.Not() as inner):
            return f"not ({_words(inner, inside=False)})"
        case say.Not(inner):
            return _WORDS[type(inner)](inner, so=False)
        case _:
            return _WORDS[type(guard)](guard, so=True)


def _or(values: Iterable[Value]) -> str:
    return " or ".join(sorted(map(value_words, values)))


def _is(guard: say.Is, *, so: bool) -> str:
    return f"{guard.fact} {'=' if so else '≠'} {_or(guard.values)}"


def _counts(guard: say.Counts, *, so: bool) -> str:
    low, high = guard.low, guard.high
    if low is not None and high is not None:
        return f"{guard.fact} {'' if so else 'not '}in {low}–{high}"
    if low is None and high is None:
        return f"{guard.fact} {'' if so else 'not '}of any count"
    if low is not None:
        return f"{guard.fact} {'≥' if so else '<'} {low}"
    return f"{guard.fact} {'≤' if so else '>'} {high}"


def _knows(guard: say.Knows, *, so: bool) -> str:
    return f"{'known' if so else 'not known'}: {guard.fact} = {_or(guard.values)}"


def _distance(guard: say.Distance, *, so: bool) -> str:
    near = "" if guard.nearer_than is None else f"nearer than {guard.nearer_than:g} ft"
    far = "" if guard.farther_than is None else f"farther than {guard.farther_than:g} ft"
    words = " and ".join(part for part in (near, far) if part) or "at any distance"
    return f"{guard.of} {'' if so else 'not '}{words}"


def _at(guard: say.At, *, so: bool) -> str:
    return f"{guard.person} {'' if so else 'not '}at {_or(guard.spots)}"


def _barrier(guard: say.Barrier, *, so: bool) -> str:
    return f"{'a' if guard.there is so else 'no'} barrier between you and {guard.of}"


def _sees(guard: say.Sees, *, so: bool) -> str:
    return f"{guard.person} {'' if so else 'not '}in sight"


def _cover(guard: say.BehindCover, *, so: bool) -> str:
    return f"you are {'' if guard.there is so else 'not '}in cover from {guard.of}"


def _chosen(guard: say.Chosen, *, so: bool) -> str:
    return f"{'chosen' if so else 'not chosen'}: {_or(guard.choices)}"


def _resource(guard: say.Resource, *, so: bool) -> str:
    return f"{guard.name} {'' if so else 'not '}{'here' if guard.here else 'called'}"


def _warned(guard: say.Warned, *, so: bool) -> str:
    return "warned of force" if guard.is_so is so else "not warned of force"


def _identified(guard: say.Identified, *, so: bool) -> str:
    return "identified as officer" if guard.is_so is so else "not identified as officer"


def _variant(guard: say.VariantIs, *, so: bool) -> str:
    return f"variant {'=' if so else '≠'} {_or(guard.names)}"


_WORDS: dict[type, Callable[..., str]] = {
    say.Is: _is,
    say.Counts: _counts,
    say.Knows: _knows,
    say.Distance: _distance,
    say.At: _at,
    say.Barrier: _barrier,
    say.Sees: _sees,
    say.BehindCover: _cover,
    say.Chosen: _chosen,
    say.Resource: _resource,
    say.Warned: _warned,
    say.Identified: _identified,
    say.VariantIs: _variant,
}
