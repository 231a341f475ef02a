"""What the golden plays of an encounter exercise, read from their logs.

It is for coverage. It refuses to walk a play, and to know what there is to exercise.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from simulator.authoring.coverage_reached import Found, Guarded, graded, law_findings
from simulator.authoring.guards_placed import Placed
from simulator.engine.machine import Program
from simulator.engine.replay import situations
from simulator.engine.situation import Situation
from simulator.engine.tables import Exit
from simulator.model.events import Began, Decided, Event, ForceUsed, Happened, Log, Marked, Moved, TimedOut
from simulator.model.scenario import TIME_OUT


@dataclass(slots=True)
class Exercised:
    """What some runs came to, so far. `left` holds, by the place of a way in the program, whether it was found open and
    whether it was found shut.
    """

    variants: set[str] = field(default_factory=set)
    places: set[str] = field(default_factory=set)
    choices: set[str] = field(default_factory=set)
    acts: set[str] = field(default_factory=set)
    deadlines: set[str] = field(default_factory=set)
    force: set[str] = field(default_factory=set)
    left: set[tuple[int, bool]] = field(default_factory=set)
    guards: set[Guarded] = field(default_factory=set)
    findings: set[Found] = field(default_factory=set)


def exercised(program: Program, logs: Iterable[Log], placed: Iterable[Placed]) -> Exercised:
    """What these runs exercise."""
    so_far, by_scene = Exercised(), dict[str, list[Placed]]()
    for it in placed:
        by_scene.setdefault(it.scene, []).append(it)
    for log in logs:
        for event in log.events:
            _note(so_far, event)
        for now in _settled(program, log):
            so_far.guards.update(
                (it.path, program.tests(it.guard).open(now.bits)) for it in by_scene.get(now.scene, ())
            )
        for exits, now in _leavings(program, log):
            so_far.left.update(_asked(exits, now.bits))
        so_far.findings.update(found for found, _ in law_findings(graded(program, log)))
    return so_far


def _note(so_far: Exercised, event: Event) -> None:
    if isinstance(event, Began):
        so_far.variants.add(event.variant)
    elif isinstance(event, Moved):
        so_far.places.add(event.to)
    elif isinstance(event, Decided):
        so_far.choices.add(f"{event.scene}.{event.choice}")
    elif isinstance(event, Happened):
        so_far.acts.add(f"{event.scene}.{event.act}")
    elif isinstance(event, TimedOut):
        so_far.deadlines.add(event.scene)
    elif isinstance(event, ForceUsed):
        so_far.force.add(event.cause)


def _settled(program: Program, log: Log) -> Iterator[Situation]:
    """The situations in which a hand might have chosen or the clock brought something: before each such event, and at
    the end. In between, effects are half done.
    """
    folded = list(zip(log.events, situations(program, log), strict=True))
    for (_, before), (event, _) in pairwise(folded):
        if isinstance(event, Decided | TimedOut | Happened | Marked):
            yield before
    if folded and folded[-1][1].ended is None:
        yield folded[-1][1]


def _leavings(program: Program, log: Log) -> Iterator[tuple[tuple[Exit, ...], Situation]]:
    """Each time that a scene was left: the ways that were asked, and the situation after the effects."""
    trigger = ""
    for (done, before), (event, _) in pairwise(zip(log.events, situations(program, log), strict=True)):
        if isinstance(done, Decided | Happened | TimedOut):
            trigger = _trigger(done)
        if isinstance(event, Moved) and event.source:
            yield _exits(program, event.source, trigger), before


def _trigger(event: Decided | Happened | TimedOut) -> str:
    if isinstance(event, TimedOut):
        return TIME_OUT
    return event.choice if isinstance(event, Decided) else event.act


def _exits(program: Program, scene: str, trigger: str) -> tuple[Exit, ...]:
    table = program.tables[scene]
    if trigger == TIME_OUT:
        return table.limit.exits if table.limit is not None else ()
    if trigger in table.choices:
        return table.choices[trigger].exits
    return next(moment.exits for moment in table.moments if moment.act.id == trigger)


def _asked(exits: Iterable[Exit], bits: int) -> Iterator[tuple[int, bool]]:
    """The ways in their order, up to the first that is open."""
    for way in exits:
        is_open = way.test.open(bits)
        yield way.n, is_open
        if is_open:
            return
