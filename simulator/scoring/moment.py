"""One moment of a run, just before something was decided: the situation, the view, what was offered.

It refuses to grade. It exists so that nothing later reaches for a situation that came after, or for where somebody
stands whom the officer neither sees nor was told of.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from simulator.engine.machine import Program
from simulator.engine.offered import holds, offered
from simulator.engine.replay import situations
from simulator.engine.situation import Situation, view, world
from simulator.model.events import Decided, Event, ForceUsed, Happened, Log, Revealed, TimedOut
from simulator.model.facts import OfficerView
from simulator.model.guards import Sees
from simulator.model.scenario import OFFICER, Choice, Scene


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """`at_ms` is story time; `event` is what was about to happen; `index` its place in the log. In `situation` whoever is
    out of sight stands where the officer last saw them or was last told that they are; nowhere, where that is empty.
    """

    index: int
    at_ms: int
    event: Event
    situation: Situation
    scene: Scene
    view: OfficerView
    offered: tuple[Choice, ...]


def moments(program: Program, log: Log) -> Iterator[Moment]:
    """Each event on which something was decided, with the situation before it."""
    spots: dict[str, str] = {}
    for index, ((last, before), (event, _)) in enumerate(pairwise(_folded(program, log)), start=1):
        if isinstance(last, Revealed):
            spots |= {entry.fact: str(entry.value) for entry in last.known if entry.fact.endswith(".at")}
        if isinstance(event, Decided | TimedOut | Happened | ForceUsed):
            spots |= _before_the_eyes(program, before)
            yield _moment(program, index, event, before, spots)


def _folded(program: Program, log: Log) -> Iterator[tuple[Event, Situation]]:
    return zip(log.events, situations(program, log), strict=True)


def _before_the_eyes(program: Program, now: Situation) -> dict[str, str]:
    so = world(program, now)
    return {f"{who}.at": str(so[f"{who}.at"]) for who in program.scenario.people if holds(program, Sees(who), now)}


def _as_known(program: Program, now: Situation, spots: dict[str, str]) -> Situation:
    """The situation with everybody out of sight where the officer has them."""
    for who in program.scenario.people:
        field = program.layout.world.get(f"{who}.at")
        if who == OFFICER or field is None or holds(program, Sees(who), now):
            continue
        nowhere = now._replace(bits=now.bits & ~field.mask)
        spot = spots.get(f"{who}.at")
        there = nowhere._replace(bits=nowhere.bits | field.encode(spot)) if spot else nowhere
        now = nowhere if holds(program, Sees(who), there) else there
    return now


def _moment(program: Program, index: int, event: Event, before: Situation, spots: dict[str, str]) -> Moment:
    at_ms: int = event.at_ms  # type: ignore[union-attr]  # the four kinds that are asked for all have it
    return Moment(
        index=index,
        at_ms=at_ms,
        event=event,
        situation=_as_known(program, before, spots),
        scene=program.scenario.scenes[before.scene],
        view=view(program, before),
        offered=offered(program, before),
    )
