"""Where on the ground there is room, so that a thing out of everybody's reach is drawn out of everybody's reach.

It refuses to know bodies and things: it is told where on the picture people are.
"""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot, inf
from typing import NamedTuple

from simulator.window.stage.eye import EYES_CM, HORIZON, Eye

_DEPTHS = (2.85, 2.4, 2.2, 2.0, 1.7, 1.45)
"""Units to a centimetre at the spots that are tried, near ones first: a knife on the ground must still be seen."""
_ASIDE = range(-330, 211, 15)
"""Centimetres to each side of the middle: to the right a hallway is no wider, to the left the place says how wide it is."""
_ENOUGH = 150.0
"""Five feet from a body, in centimetres. Beyond that, the nearer spot is the better one."""
_THING = 32.0


class Taken(NamedTuple):
    """Somebody on the picture: middle, feet, units to a centimetre; reach to each side and height in centimetres."""

    x: float
    foot: float
    scale: float
    wide: float
    high: float


class Spot(NamedTuple):
    """A spot on the ground, in the stage's units, and units to a centimetre there."""

    x: float
    y: float
    scale: float


def freest(eye: Eye, left: float | None, people: Iterable[Taken], deep: float = inf) -> Spot:
    """The spot that nobody covers and that is far from all; never to the left of `left`, nor farther off than `deep`, in
    centimetres.
    """
    taken = tuple(people)
    tried = (
        Spot(eye.wide * eye.middle + aside * scale, HORIZON + EYES_CM * scale, scale)
        for scale in _DEPTHS
        if scale >= eye.scale(deep)
        for aside in _ASIDE
        if left is None or aside > left + _THING
    )
    seen = [one for one in tried if 40 * one.scale < one.x < eye.wide - 40 * one.scale]
    return max(seen, key=lambda one: (_in_sight(one, taken), min(_ENOUGH, away(eye, one, taken)), one.scale))


def _in_sight(spot: Spot, people: tuple[Taken, ...]) -> bool:
    return not any(
        abs(spot.x - one.x) < one.wide * one.scale + _THING * spot.scale
        and one.foot - one.high * one.scale < spot.y < one.foot + 12 * one.scale
        for one in people
    )


def away(eye: Eye, spot: Spot, people: Iterable[Taken]) -> float:
    """How far along the ground the nearest body is from a spot, in centimetres."""

    def far(one: Taken) -> float:
        middle = eye.wide * eye.middle
        aside = abs((spot.x - middle) / spot.scale - (one.x - middle) / one.scale)
        deep = eye.scale(1000) * 1000 * (1 / spot.scale - 1 / one.scale)
        return hypot(max(0.0, aside - one.wide), deep)

    return min((far(one) for one in people), default=_ENOUGH)
