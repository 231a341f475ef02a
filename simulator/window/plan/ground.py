"""The ground of the map: what stands still while people move. Rooms and other ground, exits, walls, fences, doors by state, objects, cover.

It refuses people, words and sight lines.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pygame

from simulator.screens.plan import Area, Map, Outline, Point
from simulator.window.plan.laid import Sheet
from simulator.window.sheet import svg, theme
from simulator.window.sheet.theme import ink, mix

OPEN = ink("#10161f")
_WALL, _FENCE, _OBJECT = map(ink, ("#8e9bb0", "#a98d68", "#3b475c"))
AREAS = {
    "floor": ink("#2a3447"),
    "grass": ink("#17281f"),
    "paving": ink("#2a313e"),
    "platform": ink("#2a3344"),
    "sand": ink("#332d25"),
    "street": ink("#1f232c"),
    "tracks": ink("#0b0d11"),
    "water": ink("#10263a"),
}
"""Quiet: people, names and cover stand out from each."""
_ORDER = {"object": 0, "fence": 1, "wall": 2, "door": 3}
_GRID_FT = 10.0
_MOST_LINES = 100


class Shown(NamedTuple):
    """What of a map the ground is made of."""

    outlines: tuple[Outline, ...]
    cover_spots: tuple[tuple[str, Point], ...]
    areas: tuple[Area, ...]
    exits: tuple[tuple[str, Point], ...]


@lru_cache(maxsize=8)
def ground(shown: Shown, sheet: Sheet) -> pygame.Surface:
    """All of it, as a surface."""
    outlines, cover_spots, areas, exits = shown
    wide, high = sheet.size
    shapes = [svg.box(0, 0, wide, high, OPEN), *(_area(sheet, one) for one in areas), *_grid(sheet)]
    for thing in sorted(outlines, key=lambda one: _ORDER.get(one.kind, 0)):
        shapes += _outline(sheet, thing)
    shapes += [_spot(sheet, point) for _, point in cover_spots]
    shapes += [_exit(sheet, point) for _, point in exits]
    drawn = svg.once(svg.drawing("".join(shapes), wide, high), wide, high)
    return drawn.convert() if pygame.display.get_surface() else drawn


def ground_of(plan: Map, sheet: Sheet) -> pygame.Surface:
    """That of a map."""
    return ground(Shown(plan.outlines, plan.cover_spots, plan.areas, plan.exits), sheet)


def _area(sheet: Sheet, area: Area) -> str:
    (x1, y1), (x2, y2) = sheet.at(area.start), sheet.at(area.end)
    x, y = max(min(x1, x2), -9.0), max(min(y1, y2), -9.0)
    right, bottom = min(max(x1, x2), sheet.size[0] + 9.0), min(max(y1, y2), sheet.size[1] + 9.0)
    return svg.box(x, y, right - x, bottom - y, AREAS.get(area.kind, OPEN)) if right > x and bottom > y else ""


def _exit(sheet: Sheet, point: Point) -> str:
    """A way out: a frame that is open at one side, and an arrow through it."""
    (x, y), r, thin = sheet.at(point), sheet.px(7), sheet.px(1.8)
    frame = ((x + r * 0.2, y - r), (x - r, y - r), (x - r, y + r), (x + r * 0.2, y + r))
    head = ((x + r * 0.5, y - r * 0.55), (x + r * 1.1, y), (x + r * 0.5, y + r * 0.55))
    arrow = svg.line(((x - r * 0.4, y), (x + r, y)), theme.TEXT, thin) + svg.line(head, theme.TEXT, thin)
    return svg.line(frame, theme.TEXT, thin) + arrow


def _grid(sheet: Sheet) -> list[str]:
    lines: list[str] = []
    for axis, length in enumerate(sheet.size):
        first = (sheet.origin[axis] // _GRID_FT + 1) * _GRID_FT - sheet.origin[axis]
        for n in range(min(_MOST_LINES, int(length / sheet.per_foot / _GRID_FT) + 1)):
            at = (first + n * _GRID_FT) * sheet.per_foot
            ends = ((at, 0.0), (at, float(sheet.size[1]))) if axis == 0 else ((0.0, at), (float(sheet.size[0]), at))
            lines.append(svg.line(ends, theme.TEXT, 1, 0.05))
    return lines


def _outline(sheet: Sheet, thing: Outline) -> list[str]:
    a, b = sheet.at(thing.start), sheet.at(thing.end)
    if thing.kind == "wall":
        return [svg.line((a, b), _WALL, sheet.px(4.5))]
    if thing.kind == "fence":
        return [svg.line((a, b), _FENCE, sheet.px(2.5), 1, f"{sheet.px(7):.1f} {sheet.px(3):.1f}")]
    if thing.kind == "door":
        return _door(sheet, a, b, thing.state)
    return _object(sheet, a, b, cover=thing.cover)


def _door(sheet: Sheet, a: svg.Spot, b: svg.Spot, state: str) -> list[str]:
    """Shut lies in the wall, ajar stands a little off, open stands square with its swing drawn."""
    shapes = [svg.line((a, b), OPEN, sheet.px(6))]
    dx, dy = b[0] - a[0], b[1] - a[1]
    turn = {"open": (0.06, 1.0), "ajar": (0.86, 0.5)}.get(state, (1.0, 0.0))
    tip = a[0] + dx * turn[0] - dy * turn[1], a[1] + dy * turn[0] + dx * turn[1]
    if state in ("open", "ajar"):
        bow = a[0] + (dx - dy) * 0.86, a[1] + (dy + dx) * 0.86
        swing = f"M{b[0]:.1f} {b[1]:.1f} Q{bow[0]:.1f} {bow[1]:.1f} {a[0] - dy:.1f} {a[1] + dx:.1f}"
        shapes.append(svg.path(swing, None, theme.YELLOW, sheet.px(1), 0.35))
    shapes.append(svg.line((a, tip), theme.YELLOW, sheet.px(3.5)))
    return shapes


def _object(sheet: Sheet, a: svg.Spot, b: svg.Spot, *, cover: bool) -> list[str]:
    x, y = min(a[0], b[0]), min(a[1], b[1])
    w, h = max(sheet.px(6), abs(a[0] - b[0])), max(sheet.px(6), abs(a[1] - b[1]))
    edge = theme.GREEN if cover else theme.BRIGHT_EDGE
    shapes = [svg.box(x, y, w, h, mix(_OBJECT, theme.GREEN, 0.14 if cover else 0), sheet.px(3), 1, edge)]
    if cover:  # hatched as well: cover is not said by green alone
        gap = max(sheet.px(9), (w + h) / 60)
        for n in range(1, int((w + h) / gap)):
            d = n * gap
            ends = (x + max(0.0, d - h), y + min(h, d)), (x + min(w, d), y + max(0.0, d - w))
            shapes.append(svg.line(ends, theme.GREEN, sheet.px(1), 0.45))
    return shapes


def _spot(sheet: Sheet, point: Point) -> str:
    """Where somebody stands who is in cover."""
    x, y = sheet.at(point)
    return svg.ring(x, y, sheet.px(7), theme.GREEN, sheet.px(1.6), None, f"{sheet.px(2.5):.1f} {sheet.px(2):.1f}")
