"""Guards that always answer alike, and counts that never move, as every situation shows.

It is for each `when` of a way, a line, an act, a `sees` and a choice, judged where it stands and only where it was
asked. It refuses to judge what was never asked (that has a problem of its own) and the last way, which is no guard.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple

from simulator.authoring.in_vain import in_vain
from simulator.authoring.problems import Path, Problem
from simulator.authoring.standing import Brought, Came, Standing
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration
from simulator.engine.guards import OPEN
from simulator.engine.layout import Field
from simulator.model.effects import Move
from simulator.model.facts import Kind
from simulator.model.guards import Counts, Guard, parts


class _Shows(NamedTuple):
    """A problem before the way to its scene is told."""

    code: str
    at: Path
    message: str
    hint: str


def guard_problems(found: Exploration, source: Source) -> Iterator[Problem]:
    """Every guard that says nothing, and every step of a count that never moves it, each with a way to its scene."""
    if not found.complete:
        return
    scenario = found.program.scenario
    said = in_vain(scenario, (name for name in scenario.facts if ("facts", name) in source.keys))
    for name, scene in scenario.scenes.items():
        for it in _shows(found, Came(found, source, scene), said) if name in found.nearest else ():
            walk = found.path(found.nearest[name])
            play = play_of(found.program, walk, f"{it.message}.")
            yield source.problem(it.code, it.at, f"{it.message} ({told(walk)}).", it.hint, play)


def _shows(found: Exploration, came: Came, said: Callable[[Guard], bool]) -> Iterator[_Shows]:
    for it in came.guards():
        if not said(it.guard):
            yield from _alike(found, it)
    for brought in came.brought():
        yield from _unmoved(found, brought)


def _alike(found: Exploration, it: Standing) -> Iterator[_Shows]:
    answers = {True} if it.test is OPEN else {it.test.open(bits) for bits in it.asked}
    if len(answers) != 1 or (answers == {False} and not it.never):
        return
    stuck = next(
        (part.fact for part in parts(it.guard) if isinstance(part, Counts) and _stuck(found, part, it.asked)), ""
    )
    if stuck:
        hint = "Let something move it before, or ask for something else."
        yield _Shows("F010", it.at, f'"{stuck}" is always at its bound when it is compared here', hint)
    elif answers == {False}:
        hint = "Ask less, or let something before it make it true."
        yield _Shows("G014", it.at, f"{it.never}: its when is open in no situation in which it is asked", hint)
    else:
        hint = "Remove it, or ask for something that can differ here."
        yield _Shows(
            "G015", it.at, "This when is open in every situation in which it is asked, so it says nothing", hint
        )


def _stuck(found: Exploration, part: Counts, asked: frozenset[int]) -> bool:
    """Whether a count was at one of its bounds whenever it was compared."""
    field = found.program.layout.world[part.fact]
    return _at_bound(field, {bits & field.mask for bits in asked})


def _at_bound(field: Field, codes: set[int]) -> bool:
    values = [field.values.get(code) for code in codes]
    return len(values) == 1 and values[0] in {field.fact.low, field.fact.high}


def _unmoved(found: Exploration, it: Brought) -> Iterator[_Shows]:
    for change in it.effects.changes:
        field = found.program.layout.world[change.fact]
        if isinstance(change, Move) and field.fact.kind is Kind.COUNT:
            before = {bits for bits in found.asked(it.deeds.n) if bits & field.mask == bits and bits}
            steps = field.step(change.steps)
            if before and all(steps[code] == code for code in before):
                message = f'"{change.fact}" is always at its bound when it is moved here, so it never moves'
                yield _Shows("F010", (*it.at, "sets", change.fact), message, "Widen its bounds, or remove this step.")
