"""How distance, the subject's arousal and trust, and the endings within reach ran over an encounter.

It is for the timeline of a debrief, where alone inner states are shown. It refuses to smooth: a value holds until the
next point.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.debrief.roads_not_taken import Roads
from simulator.engine.machine import Program
from simulator.engine.replay import situations
from simulator.engine.situation import Situation
from simulator.model.events import Log
from simulator.model.place import distance
from simulator.model.scenario import AROUSAL, OFFICER, TRUST


@dataclass(frozen=True, slots=True, kw_only=True)
class Curve:
    """A stepped line: `points` are (story time in milliseconds, value), each value different from the one before.

    `of` is a person's id, or empty. `unit` is `ft`, `endings`, or empty where `bands` names the values 0, 1, 2, ...
    """

    what: str
    of: str = ""
    unit: str = ""
    bands: tuple[str, ...] = ()
    points: tuple[tuple[int, float], ...] = ()


def curves(program: Program, log: Log, roads: Roads | None = None) -> tuple[Curve, ...]:
    """Those that the run has points for: each subject's, and, where the roads are given, the endings within reach."""
    folded = tuple(situations(program, log))
    found: list[Curve] = []
    for subject in program.scenario.subjects:
        found.append(_distance(program, folded, subject.id))
        found += (_band(program, folded, subject.id, name, bands) for name, bands in _BANDS)
    if roads is not None:
        found.append(_endings(roads))
    return tuple(curve for curve in found if curve.points)


_BANDS = (("arousal", AROUSAL), ("trust", TRUST))


def _distance(program: Program, folded: tuple[Situation, ...], person: str) -> Curve:
    place, world = program.scenario.place, program.layout.world
    here, there = world.get(f"{OFFICER}.at"), world.get(f"{person}.at")
    told: list[tuple[int, float]] = []
    for situation in folded if here is not None and there is not None else ():
        ends = tuple(field.decode(situation.bits) for field in (here, there) if field is not None)
        if all(isinstance(spot, str) for spot in ends):
            told.append((situation.story_ms, round(distance(place, str(ends[0]), str(ends[1])), 1)))
    return Curve(what="distance", of=person, unit="ft", points=_stepped(told))


def _band(program: Program, folded: tuple[Situation, ...], person: str, name: str, bands: tuple[str, ...]) -> Curve:
    field = program.layout.world.get(f"{person}.{name}")
    values = ((it.story_ms, field.decode(it.bits)) for it in folded) if field is not None else ()
    told = [(at_ms, float(bands.index(str(value)))) for at_ms, value in values if value is not None]
    return Curve(what=name, of=person, bands=bands, points=_stepped(told))


def _endings(roads: Roads) -> Curve:
    told = [(0, float(len(roads.forks[0].endings)))] if roads.forks else []
    told += [(fork.at_ms, float(len(fork.left))) for fork in roads.forks]
    return Curve(what="endings", unit="endings", points=_stepped(told))


def _stepped(told: list[tuple[int, float]]) -> tuple[tuple[int, float], ...]:
    """The points at which the value is another than before; of several at one moment, the last."""
    latest = dict(told)
    points: list[tuple[int, float]] = []
    for at_ms, value in sorted(latest.items()):
        if not points or points[-1][1] != value:
            points.append((at_ms, value))
    return tuple(points)
