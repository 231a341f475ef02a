"""Why a choice is closed, in words: which parts of its guard fail, each with what is so.

It is for authors, who may know everything. No trainee's screen may use it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from simulator.authoring.guard_words import NEVER, guard_words, value_words
from simulator.engine.machine import Program
from simulator.engine.offered import holds
from simulator.engine.situation import RESOURCE, Situation, view, world
from simulator.model import guards as say
from simulator.model.place import distance
from simulator.model.scenario import OFFICER

USED_UP = "it was chosen already and is offered once"


def closed_words(program: Program, now: Situation, failing: Iterable[say.Guard]) -> tuple[str, ...]:
    """One line for each thing that is asked and is not so; `failing` as offered.why_closed gives it."""
    needs = tuple(_needs(program, now, guard) for guard in failing)
    return needs or (USED_UP,)


def _needs(program: Program, now: Situation, guard: say.Guard) -> str:
    return NEVER if guard == say.Either(()) else f"needs {_asked(program, now, guard)}"


def _asked(program: Program, now: Situation, guard: say.Guard) -> str:
    """A guard with what is so behind each of its words."""
    match guard:
        case say.Every(parts):
            return " and ".join(_inside(program, now, part) for part in parts)
        case say.Either(parts):
            return " or ".join(_inside(program, now, part) for part in parts) or NEVER
        case _:
            return f"{guard_words(guard)} ({so_words(program, now, guard)})"


def _inside(program: Program, now: Situation, guard: say.Guard) -> str:
    words = _asked(program, now, guard)
    return f"[{words}]" if isinstance(guard, say.Every | say.Either) else words


def so_words(program: Program, now: Situation, guard: say.Guard) -> str:
    """What is so of that which a single guard word, or its contrary, asks about."""
    leaf = guard.guard if isinstance(guard, say.Not) else guard
    return _SO[type(leaf)](program, now, leaf)


def _fact(program: Program, now: Situation, fact: str) -> str:
    return f"it is {value_words(world(program, now).get(fact))}"


def _valued(program: Program, now: Situation, guard: say.Is | say.Counts) -> str:
    return _fact(program, now, guard.fact)


def _known(program: Program, now: Situation, guard: say.Knows) -> str:
    value = view(program, now).get(guard.fact)
    known = "nothing is known of it" if value is None else f"known is {value_words(value)}"
    return f"{known}; {_fact(program, now, guard.fact)}"


def _feet(program: Program, now: Situation, guard: say.Distance) -> str:
    here, there = _spot(program, now, OFFICER), _spot(program, now, guard.of)
    spots = program.scenario.place.spots
    if here not in spots or there not in spots:
        return _stand(program, now, guard.of)
    return f"it is {distance(program.scenario.place, here, there):.0f} ft"


def _at(program: Program, now: Situation, guard: say.At) -> str:
    return f"at {_spot(program, now, guard.person)}"


def _line(program: Program, now: Situation, guard: say.Barrier | say.BehindCover) -> str:
    return _stand(program, now, guard.of)


def _sees(program: Program, now: Situation, guard: say.Sees) -> str:
    return _stand(program, now, guard.person)


def _stand(program: Program, now: Situation, person: str) -> str:
    """Where the two stand, and how the doors do: what sight, barriers and cover are read from."""
    doors = [f"{door} {value_words(world(program, now).get(door))}" for door in program.scenario.place.doors]
    return ", ".join(
        (f"officer at {_spot(program, now, OFFICER)}", f"{person} at {_spot(program, now, person)}", *doors)
    )


def _spot(program: Program, now: Situation, person: str) -> str:
    return value_words(world(program, now).get(f"{person}.at"))


def _chosen(program: Program, now: Situation, guard: say.Chosen) -> str:
    taken = sorted(ref for ref in guard.choices if holds(program, say.Chosen(frozenset({ref})), now))
    if taken:
        return f"chosen was {' and '.join(taken)}"
    return "it was not" if len(guard.choices) == 1 else "none of them was"


def _resource(program: Program, now: Situation, guard: say.Resource) -> str:
    if holds(program, say.Resource(guard.name, here=True), now):
        return "here by now"
    due = [it.due_ms for it in now.pending if it.kind == RESOURCE and it.name == guard.name]
    if due:
        return f"called, here in {max(0, due[0] - now.story_ms) / 1000:g} s"
    return "not called"


def _warned(program: Program, now: Situation, guard: say.Warned) -> str:
    del guard
    return _said(program.scenario.scenes[now.scene].law.warned, holds(program, say.Warned(), now))


def _identified(program: Program, now: Situation, guard: say.Identified) -> str:
    del guard
    return _said(program.scenario.scenes[now.scene].law.identified, holds(program, say.Identified(), now))


def _said(by_scene: str | None, so: bool) -> str:
    return f"so far {'yes' if so else 'no'}; this scene says {by_scene or 'nothing of it'}"


def _deal(program: Program, now: Situation, guard: say.VariantIs) -> str:
    del program, guard
    return f"it is {now.variant or 'none'}"


_SO: dict[type, Callable[[Program, Situation, Any], str]] = {
    say.Is: _valued,
    say.Counts: _valued,
    say.Knows: _known,
    say.Distance: _feet,
    say.At: _at,
    say.Barrier: _line,
    say.Sees: _sees,
    say.BehindCover: _line,
    say.Chosen: _chosen,
    say.Resource: _resource,
    say.Warned: _warned,
    say.Identified: _identified,
    say.VariantIs: _deal,
}
