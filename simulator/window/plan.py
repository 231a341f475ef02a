"""The place from above, to scale in feet: walls, fences, doors by state, cover, people by shape and name.

It is for judging distance and cover. It refuses hindsight: who is not seen is hollow and dashed, at the last known spot.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

import pygame
from pygame import Rect

from simulator.screens.values import Map, Marker, Outline, Point
from simulator.window import svg, theme
from simulator.window.plan_labels import Labels
from simulator.window.theme import Ink, Measure, ink, mix

_FLOOR, _GRID, _WALL, _FENCE, _OBJECT = map(ink, ("#10161f", "#1a2230", "#8e9bb0", "#a98d68", "#2a3446"))
_BLACK = ink("#05070d")
_ORDER = {"object": 0, "fence": 1, "wall": 2, "door": 3}
_OFFICERS = ("officer", "you", "self")


@dataclass(slots=True)
class Sheet:
    """A map fitted into a box: turns feet into pixels, gathers shapes first and labels after them."""

    where: Rect
    measure: Measure
    origin: Point
    per_foot: float
    shapes: list[str] = field(default_factory=list)

    def at(self, point: Point) -> svg.Spot:
        """A point of the place, in pixels of the box."""
        return (point[0] - self.origin[0]) * self.per_foot, (point[1] - self.origin[1]) * self.per_foot

    def px(self, size: float) -> float:
        """A line's width, which does not grow with the map's scale."""
        return size * self.measure.unit


def inks_of(marker: Marker) -> Ink:
    """A person's colour on the map; the shape and the name say the same."""
    role = marker.role.lower()
    if marker.person in _OFFICERS or role in _OFFICERS:
        return theme.SKY
    if any(word in role for word in ("partner", "police", "deputy", "supervisor")):
        return mix(theme.SKY, theme.TEXT, 0.45)
    return theme.ORANGE if role == "subject" else theme.PURPLE


def _extent(plan: Map) -> tuple[float, float, float, float]:
    points = [p for o in plan.outlines for p in (o.start, o.end)] + [m.at for m in plan.markers]
    points += [spot for _, spot in plan.cover_spots]
    xs, ys = [p[0] for p in points] or [0.0], [p[1] for p in points] or [0.0]
    return min(xs), min(ys), max(xs), max(ys)


def sheet_for(plan: Map, where: Rect, measure: Measure) -> Sheet:
    """The largest scale at which the whole place fits, with a margin for names."""
    x0, y0, x1, y1 = _extent(plan)
    side, above = min(measure.type(34), where.width * 0.10), min(measure.type(17), where.height * 0.09)
    wide, high = max(6.0, x1 - x0), max(6.0, y1 - y0)
    per_foot = max(0.05, min((where.width - 2 * side) / wide, (where.height - 2 * above) / high))
    origin = ((x0 + x1) / 2 - where.width / per_foot / 2, (y0 + y1) / 2 - where.height / per_foot / 2)
    return Sheet(where, measure, origin, per_foot)


def _grid(sheet: Sheet) -> None:
    step = 10.0
    for axis, length in ((0, sheet.where.width), (1, sheet.where.height)):
        first = sheet.origin[axis] // step * step
        n = 0
        while (first + n * step - sheet.origin[axis]) * sheet.per_foot < length and n < 200:
            at = (first + n * step - sheet.origin[axis]) * sheet.per_foot
            ends = (
                ((at, 0.0), (at, float(sheet.where.height)))
                if axis == 0
                else ((0.0, at), (float(sheet.where.width), at))
            )
            sheet.shapes.append(svg.line(ends, _GRID, 1))
            n += 1


def _outline(sheet: Sheet, thing: Outline) -> None:
    a, b = sheet.at(thing.start), sheet.at(thing.end)
    if thing.kind == "wall":
        sheet.shapes.append(svg.line((a, b), _WALL, sheet.px(4.5)))
    elif thing.kind == "fence":
        sheet.shapes.append(svg.line((a, b), _FENCE, sheet.px(2.5), 1, f"{sheet.px(7):.1f} {sheet.px(3):.1f}"))
    elif thing.kind == "door":
        _door(sheet, a, b, thing.state)
    else:
        _object(sheet, a, b, cover=thing.cover)


def _door(sheet: Sheet, a: svg.Spot, b: svg.Spot, state: str) -> None:
    """Shut lies in the wall, ajar stands a little off, open stands square with its swing drawn."""
    sheet.shapes.append(svg.line((a, b), _FLOOR, sheet.px(6)))
    dx, dy = b[0] - a[0], b[1] - a[1]
    turn = {"open": (0.06, 1.0), "ajar": (0.86, 0.5)}.get(state, (1.0, 0.0))
    tip = a[0] + dx * turn[0] - dy * turn[1], a[1] + dy * turn[0] + dx * turn[1]
    if state in ("open", "ajar"):
        bow = a[0] + (dx - dy) * 0.86, a[1] + (dy + dx) * 0.86
        swing = f"M{b[0]:.1f} {b[1]:.1f} Q{bow[0]:.1f} {bow[1]:.1f} {a[0] - dy:.1f} {a[1] + dx:.1f}"
        sheet.shapes.append(svg.path(swing, None, theme.YELLOW, sheet.px(1), 0.35))
    sheet.shapes.append(svg.line((a, tip), theme.YELLOW, sheet.px(3.5)))
    if state in ("locked", "barricaded"):
        middle = (a[0] + b[0]) / 2, (a[1] + b[1]) / 2
        sheet.shapes.append(
            svg.box(middle[0] - sheet.px(4), middle[1] - sheet.px(4), sheet.px(8), sheet.px(8), theme.YELLOW, 2)
        )


def _object(sheet: Sheet, a: svg.Spot, b: svg.Spot, *, cover: bool) -> None:
    x, y = min(a[0], b[0]), min(a[1], b[1])
    w, h = max(sheet.px(6), abs(a[0] - b[0])), max(sheet.px(6), abs(a[1] - b[1]))
    edge = theme.GREEN if cover else theme.BRIGHT_EDGE
    sheet.shapes.append(svg.box(x, y, w, h, mix(_OBJECT, theme.GREEN, 0.14 if cover else 0), sheet.px(3), 1, edge))
    if cover:  # hatched as well: cover is not said by green alone
        steps = int((w + h) / sheet.px(9))
        for n in range(1, steps):
            d = n * sheet.px(9)
            p = (x + max(0.0, d - h), y + min(h, d))
            q = (x + min(w, d), y + max(0.0, d - w))
            sheet.shapes.append(svg.line((p, q), theme.GREEN, sheet.px(1), 0.45))


def _person(sheet: Sheet, marker: Marker) -> Rect:
    x, y = sheet.at(marker.at)
    r, colour, role = sheet.px(8.5), inks_of(marker), marker.role.lower()
    dash = "" if marker.seen else f"{sheet.px(3):.1f} {sheet.px(2.4):.1f}"
    points: tuple[svg.Spot, ...] = ()
    fill = colour if marker.seen else None
    if role == "subject":
        points = ((x, y - r * 1.2), (x + r * 1.2, y), (x, y + r * 1.2), (x - r * 1.2, y))
    elif colour == theme.PURPLE:
        points = ((x - r, y + r * 0.9), (x, y - r), (x + r, y + r * 0.9))
    if not points:
        sheet.shapes.append(svg.ring(x, y, r, colour if not fill else _BLACK, sheet.px(2), fill, dash))
    elif fill:
        sheet.shapes.append(svg.shape(points, fill, 1, _BLACK))
    else:
        sheet.shapes.append(svg.line((*points, points[0]), colour, sheet.px(2), 1, dash))
    return Rect(round(x - r * 1.2), round(y - r * 1.2), round(r * 2.4), round(r * 2.4))


def _sight(sheet: Sheet, plan: Map, labels: Labels) -> tuple[svg.Spot, str] | None:
    """The line from the officer to the subject, and its middle with the distance to be written there."""
    you = next((m for m in plan.markers if inks_of(m) == theme.SKY), None)
    them = next((m for m in plan.markers if m.role.lower() == "subject"), None)
    if you is None or them is None:
        return None
    a, b = sheet.at(you.at), sheet.at(them.at)
    labels.line(a, b)
    dash = "" if plan.in_sight else f"{sheet.px(5):.1f} {sheet.px(4):.1f}"
    sheet.shapes.append(svg.line((a, b), theme.TEXT, sheet.px(1.6), 0.9 if plan.in_sight else 0.55, dash))
    if plan.distance_ft is None:
        return None
    return ((a[0] + b[0]) / 2, (a[1] + b[1]) / 2), f"{plan.distance_ft:.0f} ft"


def _scale_bar(sheet: Sheet, labels: Labels) -> None:
    feet = next((f for f in (5, 10, 20, 50, 100) if f * sheet.per_foot >= sheet.px(40)), 100)
    long, y, pad = feet * sheet.per_foot, sheet.where.height - sheet.px(9), sheet.px(12)
    corner = Rect(0, 0, round(long), round(sheet.px(24)))
    corner.bottomright = round(sheet.where.width - pad), round(y + 4)
    other = corner.copy()
    other.bottomleft = round(pad), round(y + 4)
    x = min((corner, other), key=labels.crossed).x
    sheet.shapes.append(svg.line(((x, y), (x + long, y)), theme.SOFT, sheet.px(1.6)))
    for end in (x, x + long):
        sheet.shapes.append(svg.line(((end, y - sheet.px(3)), (end, y + sheet.px(3))), theme.SOFT, sheet.px(1.6)))
    labels.keep_clear(Rect(round(x), round(y - 4), round(long), 8))
    labels.beside(f"{feet} ft", Rect(round(x), round(y) - 2, round(long), 4), theme.SOFT, 11, sides="trl")


@lru_cache(maxsize=12)
def picture(plan: Map, size: tuple[int, int], measure: Measure) -> pygame.Surface:
    """The map as a surface of this size."""
    where = Rect(0, 0, *size)
    roomy = min(where.width / measure.unit / 330, where.height / measure.unit / 190)
    measure = Measure(measure.unit, max(1.0, min(measure.text, roomy)))  # names larger than the map would hide it
    sheet = sheet_for(plan, where, measure)
    labels = Labels(Rect(0, 0, where.width, where.height), measure)
    _grid(sheet)
    for thing in sorted(plan.outlines, key=lambda one: _ORDER.get(one.kind, 0)):
        _outline(sheet, thing)
        if thing.kind != "object":
            labels.line(sheet.at(thing.start), sheet.at(thing.end))
    middle = _sight(sheet, plan, labels)
    _spots(sheet, plan, labels)
    people = [(marker, _person(sheet, marker)) for marker in sorted(plan.markers, key=lambda one: one.seen)]
    for _, spot in people:
        labels.keep_clear(spot)
    _scale_bar(sheet, labels)
    if middle:
        labels.pill(middle[1], middle[0])
    for marker, spot in people:
        words = "You" if inks_of(marker) == theme.SKY else marker.name
        labels.beside(words if marker.seen else f"{words},\nlast known", spot, inks_of(marker), 13, bold=True)
    _name_things(sheet, plan, labels)
    body = svg.box(0, 0, where.width, where.height, _FLOOR, sheet.px(8)) + "".join(sheet.shapes)
    surface = pygame.Surface(where.size).convert()
    surface.fill(theme.PANEL)
    surface.blit(svg.scene(svg.drawing(body, where.width, where.height), where.width, where.height), (0, 0))
    labels.paint(surface)
    return surface


def _spots(sheet: Sheet, plan: Map, labels: Labels) -> None:
    for name, point in plan.cover_spots:
        x, y = sheet.at(point)
        r = sheet.px(7)
        sheet.shapes.append(
            svg.ring(x, y, r, theme.GREEN, sheet.px(1.6), None, f"{sheet.px(2.5):.1f} {sheet.px(2):.1f}")
        )
        labels.later(
            f"Cover: {name}" if name else "Cover",
            Rect(round(x - r), round(y - r), round(2 * r), round(2 * r)),
            theme.GREEN,
        )


def _name_things(sheet: Sheet, plan: Map, labels: Labels) -> None:
    labels.place_later()
    for thing in plan.outlines:
        if not thing.name or thing.kind in ("wall", "fence"):
            continue
        a, b = sheet.at(thing.start), sheet.at(thing.end)
        spot = Rect(round(min(a[0], b[0])), round(min(a[1], b[1])), round(abs(a[0] - b[0])), round(abs(a[1] - b[1])))
        if thing.kind == "door":
            labels.beside(
                f"{thing.name}, {thing.state}" if thing.state else thing.name, spot, theme.YELLOW, 12, optional=True
            )
        else:
            tint = theme.GREEN if thing.cover else theme.QUIET
            labels.beside(
                f"{thing.name}, cover" if thing.cover else thing.name, spot, tint, 12, sides="ctbrl", optional=True
            )
