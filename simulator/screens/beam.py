"""The officer's flashlight on the map: a cone towards the subject, as far as nothing stops it.

It is for seeing how little of the dark is lit. It refuses to reveal: what is known does not follow from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from math import atan2, cos, radians, sin

from simulator.model.place import Place, Point, end_of_sight

REACH_FT = 50.0
"""How far the light is drawn. A handheld one reaches farther; to tell an object in a hand it does not."""
_HALF_TURN = radians(14)
_RAYS = 15


def beam(place: Place, here: str, there: str, doors: Mapping[str, str]) -> tuple[Point, ...]:
    """The lit area's corners, the officer first; none but in the dark, or where both stand on one spot."""
    eyes, them = place.spots[here], place.spots[there]
    if place.light != "dark" or eyes == them:
        return ()
    turn = atan2(them[1] - eyes[1], them[0] - eyes[0])
    rays = (turn + _HALF_TURN * (2 * n / (_RAYS - 1) - 1) for n in range(_RAYS))
    ends = ((eyes[0] + REACH_FT * cos(ray), eyes[1] + REACH_FT * sin(ray)) for ray in rays)
    return eyes, *(_rounded(end_of_sight(place, eyes, end, doors)) for end in ends)


def _rounded(point: Point) -> Point:
    return round(point[0], 2), round(point[1], 2)
