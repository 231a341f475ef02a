"""What of a place its map shows: whoever and whatever matters now, with a margin, at one of a few fixed scales.

It refuses pixels, and it refuses restlessness: where what matters still lies well within the frame of the moment before,
that frame stays.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from math import hypot

from simulator.model.officer import OFFICER
from simulator.screens.plan import Frame, Map, Marker, Outline, Point

SHAPE = 16 / 9
"""The frame's width to its height."""
STEPS_FT = (32.0, 48.0, 72.0, 108.0, 160.0, 240.0, 360.0)
"""How many feet a frame may be across. Each is about half as much again as the one before: finer steps would be restless."""
_INNER, _STILL_INNER = 0.72, 0.86
"""How much of a frame what matters may fill: of a new one, and of one that stands already."""
_NEAR_FT, _FAR_FT = 40.0, 120.0
_AT_HAND_FT, _NEAREST_FT = 25.0, 60.0
"""Within how many feet a door or cover is at hand; and how far away the nearest one is still worth a wider frame."""


def eyes_of(plan: Map) -> Marker | None:
    """The person for whom the map is drawn."""
    return next((one for one in plan.markers if one.person == plan.whose), None)


def subject_of(plan: Map) -> Marker | None:
    """Whom the map is about: the first subject; where it is drawn for that subject, the officer."""
    role = "subject" if plan.whose == OFFICER else OFFICER
    return next((one for one in plan.markers if one.role.lower() == role and one.person != plan.whose), None)


def feet_between(one: Point, other: Point) -> float:
    """As the crow flies."""
    return hypot(one[0] - other[0], one[1] - other[1])


def middle(thing: Outline) -> Point:
    """The middle of a drawn thing."""
    return (thing.start[0] + thing.end[0]) / 2, (thing.start[1] + thing.end[1]) / 2


def framed(plan: Map, before: Map | None) -> Map:
    """The map with its frame, in which that of the moment before has a say."""
    return replace(plan, frame=frame_of(plan, frame_of(before) if before is not None else None))


def frame_of(plan: Map, before: Frame | None = None) -> Frame:
    """What is shown. `before` stays where it serves, though another might be a little better."""
    if plan.frame is not None:
        return plan.frame
    matters = tuple(_matters(plan)) or ((0.0, 0.0),)
    asked = _step(matters, _INNER)
    if before is not None and _serves(before, matters, asked):
        return before
    return Frame(centre=_centre(matters), across=asked)


def _serves(before: Frame, matters: tuple[Point, ...], asked: float) -> bool:
    """Whether a frame still holds what matters, and is no more than a step too wide."""
    wide, high = before.across * _STILL_INNER / 2, before.across / SHAPE * _STILL_INNER / 2
    holds = all(abs(x - before.centre[0]) <= wide and abs(y - before.centre[1]) <= high for x, y in matters)
    return holds and before.across <= asked * 1.6


def _step(points: tuple[Point, ...], inner: float) -> float:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    asked = max(max(xs) - min(xs), (max(ys) - min(ys)) * SHAPE) / inner
    return next((step for step in STEPS_FT if step >= asked), asked)


def _centre(points: tuple[Point, ...]) -> Point:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    return (min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2


def _matters(plan: Map) -> Iterator[Point]:
    """Whoever is within reach, and what can be reached: cover and doors."""
    you = eyes_of(plan)
    if you is None:
        yield from (one.at for one in plan.markers)
        yield from (end for one in plan.outlines for end in (one.start, one.end) if not plan.markers)
        return
    yield you.at
    reach = _reach(plan, you.at)
    yield from (one.at for one in plan.markers if feet_between(you.at, one.at) <= reach)
    yield from _at_hand(plan, you.at)


def _reach(plan: Map, here: Point) -> float:
    """As far as the subject and a bit beyond, where the subject is not too far away to be on one map with you."""
    subject = subject_of(plan)
    feet = feet_between(here, subject.at) if subject else _NEAR_FT
    return max(_NEAR_FT, feet * 1.15) if feet <= _FAR_FT else _NEAR_FT


def _at_hand(plan: Map, here: Point) -> Iterator[Point]:
    things = sorted(_things(plan, here), key=lambda one: feet_between(here, one))
    yield from (one for one in things if feet_between(here, one) <= _AT_HAND_FT)
    yield from (one for one in things[:1] if feet_between(here, one) <= _NEAREST_FT)


def _things(plan: Map, here: Point) -> Iterator[Point]:
    """Doors, cover, and the nearest point of what gives it."""
    yield from (spot for _, spot in (*plan.cover_spots, *plan.exits))
    for one in _of(plan.outlines, "door"):
        yield middle(one)
    for one in _of(plan.outlines, "object"):
        if one.cover:
            yield nearest(one, here)


def _of(outlines: Iterable[Outline], kind: str) -> Iterator[Outline]:
    return (one for one in outlines if one.kind == kind)


def nearest(thing: Outline, here: Point) -> Point:
    """The point of a rectangle that is nearest to a point."""
    (x1, y1), (x2, y2) = thing.start, thing.end
    return min(max(here[0], min(x1, x2)), max(x1, x2)), min(max(here[1], min(y1, y2)), max(y1, y2))
