"""People on the map: a shape and a colour for what they are, side by side where they stand on one spot.

It refuses names. A subject is a diamond, an officer a disc, others a triangle; hollow and dashed is where somebody was last known.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.screens.apart import apart
from simulator.screens.plan import Map, Marker
from simulator.window.plan.laid import Sheet
from simulator.window.sheet import svg, theme
from simulator.window.sheet.svg import Spot
from simulator.window.sheet.theme import Ink, ink, mix

_BLACK = ink("#05070d")
_OFFICERS = ("officer", "you", "self")
_RADIUS = 8.5


class Mark(NamedTuple):
    """Somebody's sign in pixels. `r` is half its width."""

    person: str
    at: Spot
    r: float
    form: str
    tint: Ink
    seen: bool

    @property
    def where(self) -> Rect:
        """The box that it takes."""
        r = self.r * 1.2
        return Rect(round(self.at[0] - r), round(self.at[1] - r), round(2 * r), round(2 * r))


def inks_of(marker: Marker) -> Ink:
    """A person's colour on the map; the shape and the name say the same."""
    role = marker.role.lower()
    if marker.person in _OFFICERS or role in _OFFICERS:
        return theme.SKY
    if any(word in role for word in ("partner", "police", "deputy", "supervisor")):
        return mix(theme.SKY, theme.TEXT, 0.45)
    return theme.ORANGE if role == "subject" else theme.PURPLE


def marks_of(plan: Map, sheet: Sheet) -> tuple[Mark, ...]:
    """Everybody on the map, those too who stand outside its frame."""
    people = sorted(plan.markers, key=lambda one: one.seen)
    spots = apart([sheet.at(one.at) for one in people], sheet.px(_RADIUS) * 2.1)
    return tuple(
        Mark(one.person, spot, sheet.px(_RADIUS), _form(one), inks_of(one), one.seen)
        for one, spot in zip(people, spots, strict=True)
    )


def _form(marker: Marker) -> str:
    if marker.role.lower() == "subject":
        return "diamond"
    return "triangle" if inks_of(marker) == theme.PURPLE else "disc"


def sign(mark: Mark) -> pygame.Surface:
    """A mark as a small surface, its middle in the middle."""
    side, r = round(mark.r * 3.4), mark.r
    c = side / 2
    dash = "" if mark.seen else f"{r * 0.35:.1f} {r * 0.28:.1f}"
    points = _points(mark.form, c, r)
    if not points:
        body = svg.ring(c, c, r, _BLACK if mark.seen else mark.tint, r * 0.24, mark.tint if mark.seen else None, dash)
    elif mark.seen:
        body = svg.shape(points, mark.tint, 1, _BLACK)
    else:
        body = svg.line((*points, points[0]), mark.tint, r * 0.24, 1, dash)
    return svg.raster(svg.drawing(body, side, side), side, side)


def _points(form: str, c: float, r: float) -> tuple[Spot, ...]:
    if form == "diamond":
        return (c, c - r * 1.2), (c + r * 1.2, c), (c, c + r * 1.2), (c - r * 1.2, c)
    if form == "triangle":
        return (c - r, c + r * 0.9), (c, c - r), (c + r, c + r * 0.9)
    return ()


def paint_mark(surface: pygame.Surface, mark: Mark, at: Spot) -> None:
    """A mark with its middle at a spot."""
    drawn = sign(mark)
    surface.blit(drawn, (round(at[0] - drawn.get_width() / 2), round(at[1] - drawn.get_height() / 2)))
