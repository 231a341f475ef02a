"""The beats of a run: at each decision, what had happened since the last one, what was known, and the grade.

It refuses to grade, and to show at a beat anything that came after it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.machine import Program
from simulator.engine.offered import holds
from simulator.engine.replay import situations
from simulator.engine.situation import Situation
from simulator.model.events import Arrived, Called, DutyMissed, Event, ForceUsed, Happened, Log, Moved, is_decision
from simulator.model.scenario import Act, Line, Scene
from simulator.model.sounds import heard
from simulator.scoring.scorecard import Graded, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Something that happened, in words: a line (`line`), or a plain sentence (`words`)."""

    at_ms: int
    words: str = ""
    line: Line | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """A decision with what led to it since the last one and the situation at its moment. `past` are the situations
    since the last decision, oldest first.
    """

    graded: Graded
    situation: Situation
    told: tuple[Told, ...]
    past: tuple[Situation, ...] = ()


def beats(program: Program, log: Log, card: Scorecard) -> tuple[Beat, ...]:
    """One beat for each decision of the scorecard, in order."""
    told: list[Told] = []
    found: list[Beat] = []
    past: list[Situation] = []
    graded = iter(card.graded)
    before: Situation | None = None
    act_from: Situation | None = None
    after_entry = _situations_after_entries(program, log)
    for (event, settled), now in zip(after_entry, situations(program, log), strict=True):
        if isinstance(event, Happened):
            act_from = before
        if before is not None and is_decision(event):
            at = act_from if isinstance(event, ForceUsed) and act_from else before
            found.append(Beat(graded=next(graded), situation=at, told=tuple(told), past=tuple(past)))
            told, past = [], []
        told.extend(_told(program, event, settled))
        before = now
        past.append(now)
    return tuple(found)


def afterwards(program: Program, log: Log) -> tuple[Told, ...]:
    """What happened after the last decision."""
    told: list[Told] = []
    for event, settled in _situations_after_entries(program, log):
        if is_decision(event):
            told = []
        told.extend(_told(program, event, settled))
    return tuple(told)


def _situations_after_entries(program: Program, log: Log) -> Iterator[tuple[Event, Situation]]:
    """Each event with the situation in which its step settled: lines are said once everything has entered the view."""
    folded = list(situations(program, log))
    end = 0
    for entry in log.entries:
        end += len(entry.events)
        for event in entry.events:
            yield event, folded[end - 1]


def _told(program: Program, event: Event, settled: Situation) -> Iterator[Told]:
    if isinstance(event, Moved) and event.to in program.scenario.scenes:
        for line in lines_open(program, program.scenario.scenes[event.to], settled):
            yield Told(at_ms=event.at_ms, line=line)
    elif isinstance(event, Happened):
        yield from (
            told for told in _act(program, event) if told.line is None or holds(program, told.line.when, settled)
        )
    elif isinstance(event, Called):
        yield Told(at_ms=event.at_ms, words=f"Called: {_named(event.resource)}.")
    elif isinstance(event, Arrived):
        yield Told(at_ms=event.at_ms, words=f"Arrived: {_named(event.resource)}.")
    elif isinstance(event, DutyMissed):
        yield Told(at_ms=event.at_ms, words=f"Not done in time: {_named(event.duty)}.")


def _act(program: Program, event: Happened) -> Iterator[Told]:
    act = act_of(program.scenario.scenes[event.scene], event.act)
    for line in act.lines:
        yield Told(at_ms=event.at_ms, line=line)
    if act.sound:
        yield Told(at_ms=event.at_ms, words=heard(act.sound).caption)
    if act.do:
        yield Told(at_ms=event.at_ms, words=act.do)


def act_of(scene: Scene, name: str) -> Act:
    """The act or meanwhile of a scene, by its id."""
    return next(act for act in scene.acts if act.id == name.rpartition(".")[2])


def lines_open(program: Program, scene: Scene, situation: Situation) -> tuple[Line, ...]:
    """The lines of a scene that are said in this situation."""
    return tuple(line for line in scene.lines if holds(program, line.when, situation))


def _named(word: str) -> str:
    return word.replace("_", " ")
