"""A log becomes situations again, by folding its events; `verify` decides its inputs anew and compares.

Folding asks no guard: a run is what its log says, also where the encounter has changed since. It is for grading,
debriefing and reopening. It refuses to repair a log. Where an author set a run down, nothing was decided: that is taken
as it stands, and what follows is decided from there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.advance import advance, begin
from simulator.engine.fold import Folding
from simulator.engine.machine import Program, Refused
from simulator.engine.situation import Situation
from simulator.model.events import Began, Entry, Event, Log, Placed
from simulator.model.inputs import Input


@dataclass(frozen=True, slots=True)
class Mismatch:
    """The first entry of a log (its place, from 0) that is not what its input leads to, and why."""

    entry: int
    said: Input | None
    logged: tuple[Event, ...]
    decided: tuple[Event, ...]
    because: str


def situations(program: Program, log: Log) -> Iterator[Situation]:
    """The situation after each event of a log, one an event."""
    folding = Folding(program)
    for entry in log.entries:
        for event in entry.events:
            folding.apply(event)
            yield folding.situation()
        folding.close(entry)


def last(program: Program, log: Log) -> Situation:
    """The situation in which a log leaves the run, waiting that brought nothing about included."""
    folding = Folding(program)
    for entry in log.entries:
        for event in entry.events:
            folding.apply(event)
        folding.close(entry)
    return folding.situation()


def verify(program: Program, log: Log) -> tuple[Mismatch, ...]:
    """Nothing where every input leads to the events that the log holds; otherwise the first entry that differs."""
    now: Situation | None = None
    for n, entry in enumerate(log.entries):
        if any(isinstance(event, Placed) for event in entry.events):
            now = last(program, Log(log.entries[: n + 1]))
            continue
        try:
            step = _opening(program, entry) if now is None else _decided(program, now, entry)
        except Refused as refused:
            return (Mismatch(n, entry.said, entry.events, (), str(refused)),)
        if step[1] != entry.events:
            return (Mismatch(n, entry.said, entry.events, step[1], "the input leads to other events"),)
        now = step[0]
    return ()


def _opening(program: Program, entry: Entry) -> tuple[Situation, tuple[Event, ...]]:
    began = entry.events[0] if entry.events else None
    if entry.said is not None or not isinstance(began, Began):
        raise Refused("a log starts with its opening")
    step = begin(program, began.seed, began.variant)
    return step.situation, step.events


def _decided(program: Program, now: Situation, entry: Entry) -> tuple[Situation, tuple[Event, ...]]:
    if entry.said is None:
        raise Refused("only the opening has no input")
    step = advance(program, now, entry.said)
    return step.situation, step.events
