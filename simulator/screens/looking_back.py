"""Builds what only a debrief shows: roads not taken and curves, worded for a reader. It refuses to grade."""

from __future__ import annotations

from simulator.debrief.curves import Curve
from simulator.debrief.roads_not_taken import NOBODY_HURT, WHAT_IT_IS, Fork, Road, Roads
from simulator.debrief.words import who, within
from simulator.model.scenario import TIME_OUT, Ending, Scenario
from simulator.screens.looked_back import CurveView, EndingView, RoadsView, RoadView

WAITING = "Say and do nothing until something happens."
MORE = "The search met its limit, so more endings may have been within reach than are named."


def roads_views(scenario: Scenario, found: Roads) -> dict[int, RoadsView]:
    """Each decision's roads, by its number."""
    return {fork.n: _fork(scenario, fork, last=fork.n == found.after) for fork in found.forks}


def roads_notice(scenario: Scenario, found: Roads) -> str:
    """What the roads are, and after which decision no ending was left in which nobody is badly hurt."""
    unhurt = {name for name, ending in scenario.endings.items() if ending.outcome in NOBODY_HURT}
    if found.after is not None:
        said = f"After moment {found.after} no ending was left in which nobody is badly hurt."
    elif found.forks and not found.forks[0].endings & unhurt:
        said = "From the first moment on, no ending was within reach in which nobody is badly hurt."
    else:
        said = "To the last, an ending was within reach in which nobody is badly hurt." if found.forks else ""
    return " ".join(words for words in (WHAT_IT_IS, said, "" if found.complete else MORE) if words)


def curve_views(scenario: Scenario, found: tuple[Curve, ...]) -> tuple[CurveView, ...]:
    """The curves, named after the people whom they are about."""
    return tuple(_curve(scenario, curve) for curve in found)


def _fork(scenario: Scenario, fork: Fork, *, last: bool) -> RoadsView:
    roads = tuple(_road(scenario, road) for road in fork.roads)
    return RoadsView(roads=roads, within=len(fork.endings), of=len(scenario.endings), last=last)


def _road(scenario: Scenario, road: Road) -> RoadView:
    words = WAITING if road.choice.endswith(f".{TIME_OUT}") else road.words
    endings = tuple(_ending(scenario, scenario.endings[name]) for name in road.endings)
    return RoadView(words=words, taken=road.taken, endings=endings)


def _ending(scenario: Scenario, ending: Ending) -> EndingView:
    parts = ending.id.removeprefix("ending_").split("_")
    words = " ".join(part.capitalize() if _is_named(scenario, part) else part for part in parts)
    outcome = str(ending.outcome).replace("_", " ")
    return EndingView(words=words, outcome=outcome, unhurt=ending.outcome in NOBODY_HURT)


def _is_named(scenario: Scenario, part: str) -> bool:
    """Whether a part of an ending's name is somebody's own name."""
    person = scenario.people.get(part)
    return person is not None and part.capitalize() in (person.name or "").split()


def _curve(scenario: Scenario, curve: Curve) -> CurveView:
    name = who(scenario, curve.of) if curve.of else ""
    titles = {"distance": f"Distance to {within(scenario, curve.of)}", "endings": "Endings within reach"}
    values = [value for _, value in curve.points]
    return CurveView(
        title=titles.get(curve.what, f"{name}: {curve.what}"),
        unit=curve.unit,
        points=curve.points,
        low=0,
        high=max(float(len(curve.bands) - 1) if curve.bands else max(values), 1.0),
        bands=curve.bands,
    )
