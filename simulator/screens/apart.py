"""Signs that would lie on one another, side by side. It refuses units: whatever the spots are in, so is the gap."""

from __future__ import annotations

from collections.abc import Sequence
from math import hypot

from simulator.screens.plan import Point

_TURNS = 12
"""How often those who stand on one another are moved apart: enough for eight on one spot."""


def apart(spots: Sequence[Point], least: float) -> list[Point]:
    """The same spots, with those that are nearer to one another than `least` pushed away from each other."""
    moved = list(spots)
    pairs = [(n, k) for k in range(len(moved)) for n in range(k)]
    for _ in range(_TURNS):
        before = list(moved)
        for n, k in pairs:
            moved[n], moved[k] = _pushed(moved[n], moved[k], least)
        if moved == before:
            break
    return moved


def _pushed(one: Point, other: Point, least: float) -> tuple[Point, Point]:
    dx, dy = other[0] - one[0], other[1] - one[1]
    far = hypot(dx, dy)
    if far >= least:
        return one, other
    east, south = (dx / far, dy / far) if far > least / 40 else (1.0, 0.0)
    half = (least - far) / 2 + least / 400
    return (one[0] - east * half, one[1] - south * half), (other[0] + east * half, other[1] + south * half)
