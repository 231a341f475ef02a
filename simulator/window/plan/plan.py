"""The place from above, to scale in feet, framed on what matters now: people by shape and name, doors by state, cover.

It is for judging distance and cover. It refuses hindsight: who is not seen is hollow and dashed, at the last known spot.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.screens.framing import feet_between, nearest, subject_of
from simulator.screens.plan import Area, Map, Outline, Point
from simulator.window.plan import ground
from simulator.window.plan.labels import Labels, Placed, paint_label, paint_leaders
from simulator.window.plan.laid import Sheet, sheet_for
from simulator.window.plan.marks import Mark, marks_of, paint_mark
from simulator.window.plan.outside import Arrow, inside, paint_arrow, told_at_edge
from simulator.window.sheet import svg, theme
from simulator.window.sheet.svg import Spot
from simulator.window.sheet.theme import Measure

__all__ = ("Drawn", "drawn", "paint_over", "picture", "sheet_for")
_BEAM = (30, 46, 58)
_BY_FT = 8.0
"""A spot so near to what gives cover has its name from that."""
_BARS_FT = (5, 10, 20, 50, 100)


class Bar(NamedTuple):
    """The scale: a line as long as some feet."""

    start: Spot
    long: float


class Drawn(NamedTuple):
    """What is laid over the ground, where it stands. `marks` are everybody, outside too; `sight` runs from you to the subject; `clear` is whether you see."""

    sheet: Sheet
    marks: tuple[Mark, ...]
    labels: tuple[Placed, ...]
    arrows: tuple[Arrow, ...]
    bar: Bar | None
    sight: tuple[Spot, Spot] | None
    clear: bool
    beam: tuple[Spot, ...] = ()

    @property
    def here(self) -> tuple[Mark, ...]:
        """Who stands on the map; the others are told at its edge."""
        return tuple(one for one in self.marks if inside(self.sheet, one.at))


@lru_cache(maxsize=12)
def drawn(plan: Map, size: tuple[int, int], measure: Measure) -> Drawn:
    """Everything over the ground. People come before things where both want a place for their name."""
    sheet = sheet_for(plan, size, measure)
    marks, labels = marks_of(plan, sheet), Labels(sheet)
    for thing in plan.outlines:
        if thing.kind != "object":
            labels.line(sheet.at(thing.start), sheet.at(thing.end))
    here = [one for one in marks if inside(sheet, one.at)]
    for mark in here:
        labels.keep_clear(mark.where)
    for _, point in (*plan.exits, *plan.cover_spots):
        labels.keep_clear(_spot(sheet, point))
    sight = _sight(plan, marks)
    if sight:
        labels.line(*sight)
    bar = _bar(sheet, labels)
    arrows = told_at_edge(plan, sheet, marks, labels)
    if sight and plan.distance_ft is not None and inside(sheet, sight[1]) and inside(sheet, sight[0]):
        labels.pill("distance", f"{plan.distance_ft:.0f} ft", _middle(sight))
    _name_people(plan, here, labels)
    _name_things(plan, sheet, labels)
    return Drawn(sheet, marks, tuple(labels.placed), arrows, bar, sight, plan.in_sight, tuple(map(sheet.at, plan.beam)))


def _sight(plan: Map, marks: tuple[Mark, ...]) -> tuple[Spot, Spot] | None:
    """The line between you and the subject; None where either has no place."""
    spots, subject = {one.person: one.at for one in marks}, subject_of(plan)
    if plan.whose not in spots or subject is None:
        return None
    return spots[plan.whose], spots[subject.person]


def _middle(line: tuple[Spot, Spot]) -> Spot:
    (x1, y1), (x2, y2) = line
    return (x1 + x2) / 2, (y1 + y2) / 2


def _bar(sheet: Sheet, labels: Labels) -> Bar | None:
    """In the free corner in which least is drawn, the lower ones first."""
    feet = next((f for f in _BARS_FT if f * sheet.per_foot >= sheet.px(40)), _BARS_FT[-1])
    words = labels.set(f"{feet} ft", theme.SOFT, 11, bold=False)
    place, long = labels.plate(words), feet * sheet.per_foot
    whole = Rect(0, 0, max(round(long), place.width) + 8, place.height + round(sheet.px(9)))
    inset = sheet.room.inflate(-round(sheet.px(12)), -round(sheet.px(8)))
    corners = []
    for side in ("bottomright", "bottomleft", "topright", "topleft"):
        corners.append(whole.copy())
        setattr(corners[-1], side, getattr(inset, side))
    where = min(filter(labels.free, corners), key=labels.crossed, default=None)
    if where is None:
        return None
    place.midtop = where.centerx, where.top
    labels.put(Placed("scale", place, words, theme.SOFT))
    bottom = where.bottom - sheet.px(4)
    labels.keep_clear(Rect(where.x, place.bottom, where.width, where.bottom - place.bottom))
    return Bar((where.centerx - long / 2, bottom), long)


def _name_people(plan: Map, marks: list[Mark], labels: Labels) -> None:
    """You first, then the subject: their names stand nearest."""
    them, subject = {one.person: one for one in plan.markers}, subject_of(plan)
    first = (plan.whose, subject.person if subject else "")
    for mark in sorted(marks, key=lambda one: first.index(one.person) if one.person in first else len(first)):
        name = "You" if mark.tint == theme.SKY else them[mark.person].name
        words = name if mark.seen else f"{name},\nlast known"
        labels.beside(mark.person, words, mark.where, mark.tint, 13, bold=True)


def _name_things(plan: Map, sheet: Sheet, labels: Labels) -> None:
    """Exits, cover, doors as they stand, and the rest, as far as there is room and they are on the map."""
    for name, point in plan.exits:
        _name_spot(f"exit {name}", f"Exit: {name}", sheet, point, labels)
    for name, point in plan.cover_spots:
        if not any(one.cover and feet_between(nearest(one, point), point) < _BY_FT for one in plan.outlines):
            _name_spot(f"cover {name}", f"Cover: {name}", sheet, point, labels)
    for thing in sorted(plan.outlines, key=lambda one: (one.kind != "door", not one.cover)):
        if thing.name and thing.kind in ("door", "object"):
            _name_thing(thing, sheet, labels)
    seen = [_seen(area, sheet) for area in plan.areas]
    for n in reversed(range(len(seen))):
        if plan.areas[n].name:
            labels.centred(plan.areas[n].name, seen[n], seen[n + 1 :], theme.QUIET, 11)


def _spot(sheet: Sheet, point: Point) -> Rect:
    (x, y), r = sheet.at(point), sheet.px(7)
    return Rect(round(x - r), round(y - r), round(2 * r), round(2 * r))


def _seen(area: Area, sheet: Sheet) -> Rect:
    """The part of an area that is on the map."""
    (x1, y1), (x2, y2) = sheet.at(area.start), sheet.at(area.end)
    return Rect(min(x1, x2), min(y1, y2), abs(x2 - x1), abs(y2 - y1)).clip(sheet.room)


def _name_spot(key: str, words: str, sheet: Sheet, point: Point, labels: Labels) -> None:
    spot = _spot(sheet, point)
    if sheet.room.contains(spot):
        labels.beside(key, words, spot, theme.TEXT if key.startswith("exit") else theme.GREEN, 12, optional=True)


def _name_thing(thing: Outline, sheet: Sheet, labels: Labels) -> None:
    a, b = sheet.at(thing.start), sheet.at(thing.end)
    spot = Rect(round(min(a[0], b[0])), round(min(a[1], b[1])), round(abs(a[0] - b[0])), round(abs(a[1] - b[1])))
    spot = spot.clip(sheet.room) if spot.width and spot.height else spot
    if not sheet.room.colliderect(spot.inflate(2, 2)):
        return
    more = thing.state if thing.kind == "door" else "cover" if thing.cover else ""
    tint = theme.YELLOW if thing.kind == "door" else theme.GREEN if thing.cover else theme.QUIET
    words = f"{thing.name}, {more}" if more else thing.name
    labels.beside(f"{thing.kind} {thing.name}", words, spot, tint, 12, optional=True)


@lru_cache(maxsize=8)
def picture(plan: Map, size: tuple[int, int], measure: Measure) -> pygame.Surface:
    """The map at rest, as a surface of this size."""
    over = drawn(plan, size, measure)
    surface = ground.ground_of(plan, over.sheet).copy()
    paint_over(surface, over)
    return surface


def paint_over(surface: pygame.Surface, over: Drawn) -> None:
    """What is laid over the ground. Corners are rounded last: nothing may stand in them."""
    unit = over.sheet.measure.unit
    if over.beam:
        _paint_beam(surface, over.beam)
    if over.sight:
        paint_sight(surface, over.sheet, *over.sight, clear=over.clear)
    _paint_bar(surface, over)
    paint_leaders(surface, over.labels)
    for arrow in over.arrows:
        paint_arrow(surface, arrow, arrow.at)
    for label in over.labels:
        paint_label(surface, label, label.where, unit)
    for mark in over.here:  # after words, which may cross somebody while they move
        paint_mark(surface, mark, mark.at)
    surface.blit(_corners(surface.get_size(), over.sheet.px(8)), (0, 0))


def _paint_beam(surface: pygame.Surface, beam: tuple[Spot, ...]) -> None:
    """The flashlight: brighter, but nothing in it hidden."""
    left, top = min(x for x, _ in beam), min(y for _, y in beam)
    box = Rect(left, top, max(x for x, _ in beam) - left + 1, max(y for _, y in beam) - top + 1)
    seen = box.clip(surface.get_rect())
    if seen.width and seen.height:
        light = pygame.Surface(seen.size)
        pygame.draw.polygon(light, _BEAM, [(x - seen.x, y - seen.y) for x, y in beam])
        surface.blit(light, seen, special_flags=pygame.BLEND_RGB_ADD)


def _paint_bar(surface: pygame.Surface, over: Drawn) -> None:
    if over.bar is None:
        return
    (x, y), width = over.bar.start, max(1, round(over.sheet.px(1.6)))
    pygame.draw.line(surface, theme.SOFT, (x, y), (x + over.bar.long, y), width)
    for end in (x, x + over.bar.long):
        tick = over.sheet.px(3)
        pygame.draw.line(surface, theme.SOFT, (end, y - tick), (end, y + tick), width)


def paint_sight(surface: pygame.Surface, sheet: Sheet, start: Spot, end: Spot, *, clear: bool) -> None:
    """The line to the subject: whole where you see them, else dashed."""
    width, seen = max(1, round(sheet.px(1.6))), surface.get_rect().clipline(start, end)
    if not seen:
        return
    start, end = seen
    if clear:
        pygame.draw.aaline(surface, theme.TEXT, start, end, width)
        return
    dx, dy = end[0] - start[0], end[1] - start[1]
    dash = sheet.px(5) / max(1.0, (dx * dx + dy * dy) ** 0.5)
    for n in range(min(200, int(1 / (dash * 1.9)) + 1)):
        since, until = n * dash * 1.9, min(1.0, n * dash * 1.9 + dash)
        one, other = ((start[0] + dx * share, start[1] + dy * share) for share in (since, until))
        pygame.draw.aaline(surface, theme.QUIET, one, other, width)


@lru_cache(maxsize=8)
def _corners(size: tuple[int, int], radius: float) -> pygame.Surface:
    """The panel's colour over the four corners."""
    wide, high = size
    r = min(radius, wide / 2, high / 2)
    hole = (
        f"M0 0H{wide}V{high}H0Z M{r} 0A{r} {r} 0 0 0 0 {r}V{high - r}A{r} {r} 0 0 0 {r} {high}"
        f"H{wide - r}A{r} {r} 0 0 0 {wide} {high - r}V{r}A{r} {r} 0 0 0 {wide - r} 0Z"
    )
    return svg.once(svg.drawing(svg.path(hole, theme.PANEL), wide, high), wide, high)
