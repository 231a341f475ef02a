"""What a debrief adds with hindsight, as text: the roads not taken, and how a run went by numbers. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.screens.looked_back import CurveView, RoadsView, RoadView
from simulator.screens.road_words import LAST, all_alike
from simulator.terminal.lines import clock, labelled, wrapped

HEAD = "With hindsight, the endings that each road left within reach:"


def roads_lines(roads: RoadsView | None, width: int) -> list[str]:
    """The roads of one moment; where every road left everything within reach, that in a line."""
    if roads is None:
        return []
    alike = all_alike(roads)
    if alike:
        return wrapped(f"With hindsight: {alike[:1].lower()}{alike[1:]}", width, indent=2, hang=2)
    said = labelled(HEAD, (_road(road, roads) for road in roads.roads), width, indent=2)
    return said + (wrapped(LAST, width, indent=2) if roads.last else [])


def curve_lines(curves: tuple[CurveView, ...], width: int) -> list[str]:
    """Each curve as the moments at which it changed."""
    return labelled("How it went, by numbers (inner states are shown here alone):", map(_curve, curves), width)


def _road(road: RoadView, roads: RoadsView) -> str:
    mark = "Taken: " if road.taken else ""
    return f"{mark}{road.words} {' '.join(_left(road, roads))}"


def _left(road: RoadView, roads: RoadsView) -> Iterator[str]:
    if len(road.endings) == roads.within:
        yield f"(all {roads.within})"
    elif road.endings:
        yield f"({len(road.endings)} of {roads.within}: {'; '.join(f'{it.words}, {it.outcome}' for it in road.endings)})"
    else:
        yield "(none)"


def _curve(curve: CurveView) -> str:
    return f"{curve.title}: {', '.join(f'{clock(at_ms)} {curve.words_at(at_ms)}' for at_ms, _ in curve.points)}."
