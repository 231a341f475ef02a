"""The roads of a moment in sentences, the same for every front end. It refuses to say which road was the better one."""

from __future__ import annotations

from simulator.screens.looked_back import RoadsView, RoadView

LAST = "After this moment no ending was left in which nobody is badly hurt."


def all_alike(roads: RoadsView) -> str:
    """That every road left everything within reach; empty where one did not."""
    if any(len(road.endings) != roads.within for road in roads.roads):
        return ""
    left = "the one ending that was left" if roads.within == 1 else f"all {roads.within} endings that were left"
    return f"Every road still led to {left}."


def left_by(road: RoadView, roads: RoadsView) -> str:
    """How many of the endings a road left within reach, without their names."""
    if not road.endings:
        return "No ending stayed within reach"
    if len(road.endings) == roads.within:
        return "The one ending stayed within reach" if roads.within == 1 else f"All {roads.within} stayed within reach"
    return f"{len(road.endings)} of {roads.within} endings stayed within reach"


def road_said(road: RoadView, roads: RoadsView) -> str:
    """A road in a line: its words, and the endings that it left within reach by name, unless it left them all."""
    whole = len(road.endings) in (0, roads.within)
    named = "; ".join(f"{one.words} ({one.outcome})" for one in road.endings)
    return f"{road.words} {left_by(road, roads)}{'' if whole else f': {named}'}."
