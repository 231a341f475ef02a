"""Feet into pixels: a frame of the place laid into a box. It refuses to know what is drawn."""

from __future__ import annotations

from typing import NamedTuple

from pygame import Rect

from simulator.screens.framing import SHAPE, frame_of
from simulator.screens.plan import Frame, Map, Point
from simulator.window.sheet.svg import Spot
from simulator.window.sheet.theme import Measure


class Sheet(NamedTuple):
    """A box of `size` pixels; `origin` is the point of the place at its upper left corner."""

    size: tuple[int, int]
    measure: Measure
    origin: Point
    per_foot: float

    @property
    def room(self) -> Rect:
        """The box, from its own corner."""
        return Rect((0, 0), self.size)

    def at(self, point: Point) -> Spot:
        """A point of the place, in pixels of the box."""
        return (point[0] - self.origin[0]) * self.per_foot, (point[1] - self.origin[1]) * self.per_foot

    def px(self, size: float) -> float:
        """A line's width, which does not grow with the map's scale."""
        return size * self.measure.unit


def sheet_for(plan: Map, size: tuple[int, int], measure: Measure) -> Sheet:
    """The map's frame, as large as it fits. Names larger than the map would hide it, so a small one keeps them small."""
    roomy = min(size[0] / measure.unit / 330, size[1] / measure.unit / 190)
    return _laid(frame_of(plan), size, Measure(measure.unit, max(1.0, min(measure.text, roomy))))


def _laid(frame: Frame, size: tuple[int, int], measure: Measure) -> Sheet:
    per_foot = min(size[0] / frame.across, size[1] * SHAPE / frame.across)
    x, y = frame.centre
    return Sheet(size, measure, (x - size[0] / per_foot / 2, y - size[1] / per_foot / 2), per_foot)
