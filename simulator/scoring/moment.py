"""One moment of a run, just before something was decided: the situation, the view, what was offered.

It refuses to grade. It exists so that nothing later reaches for a situation that came after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.engine.replay import situations
from simulator.engine.situation import Situation, view
from simulator.model.events import Decided, Event, ForceUsed, Happened, Log, TimedOut
from simulator.model.facts import OfficerView
from simulator.model.scenario import Choice, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`at_ms` is story time; `event` is what was about to happen; `index` its place in the log."""

    index: int
    at_ms: int
    event: Event
    situation: Situation
    scene: Scene
    view: OfficerView
    offered: tuple[Choice, ...]


def moments(program: Program, log: Log) -> Iterator[Moment]:
    """Each event on which something was decided, with the situation before it."""
    for index, ((_, before), (event, _)) in enumerate(pairwise(_folded(program, log)), start=1):
        if isinstance(event, Decided | TimedOut | Happened | ForceUsed):
            yield _moment(program, index, event, before)


def _folded(program: Program, log: Log) -> Iterator[tuple[Event, Situation]]:
    return zip(log.events, situations(program, log), strict=True)


def _moment(program: Program, index: int, event: Event, before: Situation) -> Moment:
    at_ms: int = event.at_ms  # type: ignore[union-attr]  # the four kinds that are asked for all have it
    return Moment(
        index=index,
        at_ms=at_ms,
        event=event,
        situation=before,
        scene=program.scenario.scenes[before.scene],
        view=view(program, before),
        offered=offered(program, before),
    )
