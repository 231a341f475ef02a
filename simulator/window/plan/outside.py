"""What lies outside the frame of the map, told at its edge: an arrow, who or what it is, and how far.

It refuses to tell of everything: everybody whom the officer has a place for, and the nearest cover and exit.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import atan2, cos, degrees, radians, sin
from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.screens.framing import eyes_of, feet_between, nearest
from simulator.screens.plan import Map, Point
from simulator.window.plan.labels import Labels, Placed
from simulator.window.plan.laid import Sheet
from simulator.window.plan.marks import Mark
from simulator.window.sheet import svg, theme
from simulator.window.sheet.svg import Spot
from simulator.window.sheet.theme import Ink

_NEAR_FT = 200.0
_TURN, _ROWS = 5, 3


class Arrow(NamedTuple):
    """An arrow at the edge: the middle of its head, and where it points, in degrees from the east to the south."""

    key: str
    at: Spot
    points: int
    size: float
    tint: Ink


class _Told(NamedTuple):
    key: str
    words: str
    at: Point
    tint: Ink
    optional: bool


def told_at_edge(plan: Map, sheet: Sheet, marks: tuple[Mark, ...], labels: Labels) -> tuple[Arrow, ...]:
    """Arrows for all that lies outside; their words are placed among the labels."""
    you = eyes_of(plan)
    if you is None:
        return ()
    here = next(one.at for one in marks if one.person == you.person)
    gone = sorted(_outside(plan, sheet, marks, you.at), key=lambda one: feet_between(you.at, one.at))
    arrows = (_told(sheet, labels, one, here, feet_between(you.at, one.at)) for one in gone)
    return tuple(one for one in arrows if one is not None)


def inside(sheet: Sheet, spot: Spot) -> bool:
    """Whether a mark at a spot is on the map whole."""
    inset = round(sheet.px(10))
    return bool(sheet.room.inflate(-2 * inset, -2 * inset).collidepoint(spot))


def _outside(plan: Map, sheet: Sheet, marks: tuple[Mark, ...], here: Point) -> Iterator[_Told]:
    tints = {one.person: one.tint for one in marks if not inside(sheet, one.at)}
    for one in plan.markers:
        if one.person in tints and one.person != plan.whose:
            words = one.name if one.seen else f"{one.name}, last known"
            yield _Told(one.person, words, one.at, tints[one.person], optional=False)
    yield from _cover_and_exit(plan, sheet, here)


def _cover_and_exit(plan: Map, sheet: Sheet, here: Point) -> Iterator[_Told]:
    """The nearest of each that lies outside, where none is on the map."""
    cover = [(one.name, nearest(one, here)) for one in plan.outlines if one.cover]
    for kind, spots, tint in (("cover", cover, theme.GREEN), ("exit", plan.exits, theme.TEXT)):
        name, spot = min(spots, default=("", here), key=lambda one: feet_between(here, one[1]))
        told = any(inside(sheet, sheet.at(one)) for _, one in spots) or feet_between(here, spot) > _NEAR_FT
        if name and not told:
            yield _Told(f"{kind} {name}", f"{name}, {kind}", spot, tint, optional=True)


def _told(sheet: Sheet, labels: Labels, one: _Told, here: Spot, feet: float) -> Arrow | None:
    """The arrow where the way there leaves the map, or along the edge from it as far as there is room."""
    there = sheet.at(one.at)
    turn = atan2(there[1] - here[1], there[0] - here[0])
    head = sheet.px(6.5)
    words = labels.set(f"{one.words}, {feet:.0f} ft", one.tint, 12, bold=not one.optional)
    leaves = _leaves(sheet.room.inflate(-round(head * 3), -round(head * 3)), here, there)
    for spot in _along(sheet, leaves, words.height / 2, rows=1 if one.optional else _ROWS):
        place = _place(labels.plate(words), spot, head, sheet.room)
        box = Rect(round(spot[0] - head), round(spot[1] - head), round(2 * head), round(2 * head))
        if labels.free(place) and labels.free(box):
            labels.keep_clear(box)
            labels.put(Placed(one.key, place, words, one.tint))
            return Arrow(one.key, spot, round(degrees(turn) / _TURN) * _TURN, head, one.tint)
    return None


def _leaves(room: Rect, here: Spot, there: Spot) -> Spot:
    """Where the way from one spot to another leaves a box; the box's nearest point where it never was inside."""
    dx, dy = there[0] - here[0], there[1] - here[1]
    shares = [
        (edge - start) / way
        for start, way, edges in ((here[0], dx, (room.left, room.right)), (here[1], dy, (room.top, room.bottom)))
        for edge in edges
        if way and (edge - start) / way > 0
    ]
    share = min(shares, default=0.0)
    x, y = here[0] + dx * share, here[1] + dy * share
    return min(max(x, room.left), room.right), min(max(y, room.top), room.bottom)


def _along(sheet: Sheet, spot: Spot, step: float, rows: int) -> Iterator[Spot]:
    """A spot at the edge, and others along the same edge, the nearest first; at top and bottom in rows farther in too."""
    (wide, high), (x, y) = sheet.size, spot
    upright = min(x, wide - x) < min(y, high - y)
    inward = 1 if y < high / 2 else -1
    for row in range(1 if upright else rows):
        for n in range(60):
            away = (n + 1) // 2 * step * (1 if n % 2 else -1)
            moved = (x, y + away) if upright else (x + away * 2, y + inward * row * step * 2.1)
            if 0 <= moved[0] <= wide and 0 <= moved[1] <= high:
                yield moved


def _place(plate: Rect, spot: Spot, head: float, room: Rect) -> Rect:
    """Beside the arrow, towards the middle of the map."""
    gap = round(head * 1.3)
    if spot[0] <= room.centerx:
        plate.midleft = round(spot[0]) + gap, round(spot[1])
    else:
        plate.midright = round(spot[0]) - gap, round(spot[1])
    return plate


def paint_arrow(surface: pygame.Surface, arrow: Arrow, at: Spot) -> None:
    """An arrow's head with its middle at a spot."""
    side, c = round(arrow.size * 2.6), arrow.size * 1.3
    turn = radians(arrow.points)
    ends = tuple(
        (c + arrow.size * far * cos(turn + by), c + arrow.size * far * sin(turn + by))
        for far, by in ((1.25, 0.0), (1.1, 2.4), (0.25, 3.1416), (1.1, -2.4))
    )
    drawn = svg.raster(svg.drawing(svg.shape(ends, arrow.tint), side, side), side, side)
    surface.blit(drawn, (round(at[0] - side / 2), round(at[1] - side / 2)))
