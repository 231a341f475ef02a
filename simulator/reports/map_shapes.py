"""The map of a moment as plain shapes for a report: framed as the window frames it, to scale, names on nobody.

It refuses colours of its own, and pixels: points of the picture.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot

from simulator.reports.shapes import Block, Dot, Label, Picture, Shape, Stroke
from simulator.screens.apart import apart
from simulator.screens.framing import SHAPE, eyes_of, feet_between, frame_of, subject_of
from simulator.screens.plan import Map, Outline, Point

MAP = (420.0, 240.0)
"""Width and height of the picture, in points."""
_SIGN, _HIGH, _WIDE = 12.0, 11.0, 5.3
"""How large a person's sign is, a line of words, and a letter on average."""
_EDGE, _SCALES = 8.0, (50, 20, 10, 5)
_GROUND = frozenset({"floor", "platform", "street", "paving"})
"""Ground that is filled in print; the rest is left white."""
_SIDES = ((1, 0), (-1, 0), (0, -1), (0, 1), (1, -1), (-1, -1), (1, 1), (-1, 1))


class _Sheet:
    """Feet to points of the picture, and what is taken on it."""

    __slots__ = ("_left", "_taken", "_top", "points")

    def __init__(self, drawn: Map) -> None:
        frame = frame_of(drawn)
        self.points = min(MAP[0], MAP[1] * SHAPE) / frame.across
        self._left = frame.centre[0] - MAP[0] / 2 / self.points
        self._top = frame.centre[1] - MAP[1] / 2 / self.points
        self._taken: list[tuple[float, float, float, float]] = []

    def at(self, spot: Point) -> Point:
        return round((spot[0] - self._left) * self.points, 1), round((spot[1] - self._top) * self.points, 1)

    def take(self, x: float, y: float, wide: float, high: float) -> bool:
        """Whether a box about a middle is on the sheet and free; then it is taken."""
        box = (x - wide / 2, y - high / 2, x + wide / 2, y + high / 2)
        if box[0] < 0 or box[1] < 0 or box[2] > MAP[0] or box[3] > MAP[1]:
            return False
        if any(box[0] < b[2] and b[0] < box[2] and box[1] < b[3] and b[1] < box[3] for b in self._taken):
            return False
        self._taken.append(box)
        return True

    def label(self, words: str, near: Point, gap: float = _SIGN / 2 + 3, *, strong: bool = False) -> Iterator[Label]:
        """Words beside a point, where they cover nothing; none where there is no such place."""
        wide = len(words) * _WIDE
        for ring in range(4):
            for east, south in _SIDES:
                x = near[0] + east * (gap + wide / 2)
                y = near[1] + south * (gap + _HIGH / 2 + ring * _HIGH) + (0 if south else ring * _HIGH)
                if self.take(x, y, wide, _HIGH):
                    yield Label(words=words, x=round(x, 1), y=round(y + 3.5, 1), anchor="middle", strong=strong)
                    return


def map_picture(drawn: Map) -> Picture:
    """The place from above, to scale, with everybody whom the officer saw or had been told of."""
    sheet = _Sheet(drawn)
    spots = apart([sheet.at(one.at) for one in drawn.markers], _SIGN)
    here = [_inside(spot) for spot in spots]
    for spot in (spot for spot, seen in zip(spots, here, strict=True) if seen):
        sheet.take(*spot, _SIGN - 1, _SIGN - 1)
    shapes = [*_ground(drawn, sheet), *_exits(drawn, sheet), *_scale(sheet), *_sight(drawn, sheet, spots)]
    for one, spot in zip(drawn.markers, spots, strict=True):
        if _inside(spot):
            name = one.name if one.seen else f"{one.name} (not in sight)"
            shapes.append(Dot(kind=one.role, x=spot[0], y=spot[1], seen=one.seen))
            shapes.extend(sheet.label(name, spot, strong=True))
    shapes += [*_outside(drawn, sheet, spots), *_things(drawn, sheet)]
    return Picture(size=MAP, shapes=tuple(shapes), says=_words(drawn))


def _inside(spot: Point) -> bool:
    return _EDGE <= spot[0] <= MAP[0] - _EDGE and _EDGE <= spot[1] <= MAP[1] - _EDGE


def _ground(drawn: Map, sheet: _Sheet) -> Iterator[Shape]:
    """Rooms and paved ground, then objects, fences, walls and doors, each cut off at the picture's edge."""
    for area in drawn.areas:
        if area.kind in _GROUND:
            yield from _block("ground", sheet.at(area.start), sheet.at(area.end))
    order = ("object", "fence", "wall", "door")
    for one in sorted(drawn.outlines, key=lambda it: order.index(it.kind)):
        yield from _outline(one, sheet)


def _exits(drawn: Map, sheet: _Sheet) -> Iterator[Shape]:
    """A small square where one leaves the place, under whoever stands there."""
    for x, y in (sheet.at(point) for _, point in drawn.exits):
        if _inside((x, y)):
            sheet.take(x, y, 7, 7)
            yield Block(kind="exit", x=round(x - 3, 1), y=round(y - 3, 1), width=6, height=6)


def _outline(one: Outline, sheet: _Sheet) -> Iterator[Shape]:
    start, end = sheet.at(one.start), sheet.at(one.end)
    if one.kind == "object":
        yield from _block("cover" if one.cover else "object", start, end)
        return
    ends = _cut(start, end)
    if ends:
        yield Stroke(kind=f"door_{one.state}" if one.kind == "door" else one.kind, points=ends)


def _block(kind: str, one: Point, other: Point) -> Iterator[Block]:
    x, right = (min(max(it, 0.0), MAP[0]) for it in sorted((one[0], other[0])))
    y, bottom = (min(max(it, 0.0), MAP[1]) for it in sorted((one[1], other[1])))
    if right > x and bottom > y:
        yield Block(kind=kind, x=x, y=y, width=round(right - x, 1), height=round(bottom - y, 1))


def _cut(start: Point, end: Point) -> tuple[Point, Point] | None:
    """The part of a line that is on the picture."""
    since, until = 0.0, 1.0
    for axis, most in enumerate(MAP):
        way = end[axis] - start[axis]
        if not way:
            if not 0 <= start[axis] <= most:
                return None
            continue
        enters, leaves = sorted(((0 - start[axis]) / way, (most - start[axis]) / way))
        since, until = max(since, enters), min(until, leaves)
    if since >= until:
        return None
    first, last = (tuple(round(a + (b - a) * it, 1) for a, b in zip(start, end, strict=True)) for it in (since, until))
    return (first[0], first[1]), (last[0], last[1])


def _scale(sheet: _Sheet) -> Iterator[Shape]:
    feet = next((it for it in _SCALES if it * sheet.points <= MAP[0] / 4), _SCALES[-1])
    long, y = feet * sheet.points, MAP[1] - 8
    words = f"{feet} ft"
    wide = len(words) * _WIDE
    sheet.take(_EDGE + (long + wide + 6) / 2, y, long + wide + 6, _HIGH + 2)
    yield Stroke(kind="axis", points=((_EDGE, y), (round(_EDGE + long, 1), y)))
    yield Label(words=words, x=round(_EDGE + long + 6, 1), y=y + 4)


def _sight(drawn: Map, sheet: _Sheet, spots: list[Point]) -> Iterator[Shape]:
    """From the officer to the subject, with the distance."""
    you, them = eyes_of(drawn), subject_of(drawn)
    if you is None or them is None:
        return
    start, end = spots[drawn.markers.index(you)], spots[drawn.markers.index(them)]
    ends = _cut(start, end)
    if ends:
        yield Stroke(kind="sight" if drawn.in_sight else "unsighted", points=ends)
    if drawn.distance_ft is not None and _inside(end):
        middle = (start[0] + end[0]) / 2, (start[1] + end[1]) / 2
        yield from sheet.label(f"{drawn.distance_ft:.0f} ft", middle, 2)


def _outside(drawn: Map, sheet: _Sheet, spots: list[Point]) -> Iterator[Shape]:
    """Who is beyond the edge: a short line towards them, who it is, and how far."""
    you = eyes_of(drawn)
    gone = [(one, spot) for one, spot in zip(drawn.markers, spots, strict=True) if not _inside(spot)]
    for one, spot in gone if you else ():
        middle = MAP[0] / 2, MAP[1] / 2
        ends = _cut(middle, spot)
        if ends and you:
            tip, far = ends[1], hypot(ends[1][0] - middle[0], ends[1][1] - middle[1]) or 1.0
            tail = tuple(round(a - (a - b) / far * 14, 1) for a, b in zip(tip, middle, strict=True))
            yield Stroke(kind="beyond", points=((tail[0], tail[1]), tip))
            name = one.name if one.seen else f"{one.name} (not in sight)"
            yield from sheet.label(f"{name}, {feet_between(you.at, one.at):.0f} ft", (tail[0], tail[1]), 3)


def _things(drawn: Map, sheet: _Sheet) -> Iterator[Shape]:
    """Exits and what is cover, by name, as far as there is room."""
    for name, point in drawn.exits:
        spot = sheet.at(point)
        if _inside(spot):
            yield from sheet.label(f"Exit: {name}", spot, 5)
    for one in drawn.outlines:
        spot = sheet.at(((one.start[0] + one.end[0]) / 2, (one.start[1] + one.end[1]) / 2))
        if one.name and one.kind in ("door", "object") and _inside(spot):
            more = f", {one.state}" if one.state else ", cover" if one.cover else ""
            yield from sheet.label(f"{one.name}{more}", spot, 4)


def _words(drawn: Map) -> str:
    people = "; ".join(f"{it.name}: {it.spot}{'' if it.seen else ', not in sight'}" for it in drawn.markers if it.spot)
    facts = f" {', '.join(drawn.facts)}." if drawn.facts else ""
    return f"The place from above. {people}.{facts}"
