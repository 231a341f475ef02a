"""Names on the map, placed so that none covers another or a person; where one had to go away, a line leads to it.

It refuses to put words on words: the name of a thing is left out where there is no room for it, and so is, where the whole
map is full, anybody's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.window.plan.laid import Sheet
from simulator.window.sheet import panels, svg, text, theme
from simulator.window.sheet.svg import Spot
from simulator.window.sheet.theme import Ink, ink

_PILL = panels.Look(ink("#f0e442"), ink("#0b0f17"), 1.5, 99)
_RINGS = 6
_RING_COST, _WORTH = 25, 90
"""What a ring farther away costs, in crossed dots of a line; and what the name of a thing may cost at all."""
_SIDES = "tbrl1234"
_CORNERS = {
    "1": ("bottomleft", "topright"),
    "2": ("bottomright", "topleft"),
    "3": ("topleft", "bottomright"),
    "4": ("topright", "bottomleft"),
}


class Placed(NamedTuple):
    """Words where they stand. `leader` is a line from them to what they name, where they stand away from it. What is `bare` has no plate."""

    key: str
    where: Rect
    words: text.Paragraph
    tint: Ink
    pill: bool = False
    bare: bool = False
    leader: tuple[Spot, Spot] | None = None


class Labels:
    """Gathers what may not be covered, and places words around it: first come, best place."""

    __slots__ = ("_lines", "_sheet", "_taken", "placed")

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._taken: list[Rect] = []
        self._lines: list[Rect] = []
        self.placed: list[Placed] = []

    def keep_clear(self, spot: Rect) -> None:
        """Nothing may be written here."""
        self._taken.append(spot)

    def line(self, start: Spot, end: Spot) -> None:
        """A drawn line: better not written across. Only what lies in the box counts."""
        seen = self._sheet.room.clipline(start, end)
        if not seen:
            return
        (x0, y0), (x1, y1) = seen
        steps = max(1, round(max(abs(x1 - x0), abs(y1 - y0)) / 6))
        for n in range(steps + 1):
            x, y = x0 + (x1 - x0) * n / steps, y0 + (y1 - y0) * n / steps
            self._lines.append(Rect(round(x) - 2, round(y) - 2, 4, 4))

    def crossed(self, place: Rect) -> int:
        """How much that is drawn lies in a place."""
        return len(place.collidelistall(self._lines))

    def free(self, place: Rect) -> bool:
        """Whether a place is in the box and covers nothing."""
        return bool(self._sheet.room.contains(place)) and place.collidelist(self._taken) < 0

    def centred(self, name: str, within: Rect, over: list[Rect], tint: Ink, size: float) -> None:
        """The name of an area, somewhere in it where it covers nothing and nothing lies `over` it; nowhere, where it is too
        small.
        """
        set_text = self.set(name, tint, size, bold=False)
        place = self.plate(set_text)
        for side in ("center", "midbottom", "midtop", "bottomleft", "topright", "topleft", "bottomright"):
            setattr(place, side, getattr(within.inflate(-8, -8), side))
            clear = within.contains(place) and place.collidelist(over) < 0
            if clear and self.free(place) and not self.crossed(place):
                self.put(Placed(f"area {name}", place.copy(), set_text, tint, bare=True))
                return

    def put(self, placed: Placed) -> None:
        """Words at a place that was found free."""
        self._taken.append(placed.where)
        self.placed.append(placed)

    def beside(
        self, key: str, words: str, spot: Rect, tint: Ink, size: float, *, bold: bool = False, optional: bool = False
    ) -> bool:
        """Words at the best free place near a spot; whether there was one. What is optional stands near or not at all."""
        set_text = self.set(words, tint, size, bold=bold)
        found = min(self._near(set_text, spot, optional=optional), default=None, key=lambda one: one[0])
        if found is None and not optional:
            found = min(self._anywhere(set_text, spot), default=None, key=lambda one: one[0])
        if found is None or (optional and found[0] >= _WORTH):
            return False
        where = found[1]
        leader = self._leader(where, spot)
        if leader:
            self.line(*leader)
        self.put(Placed(key, where, set_text, tint, leader=leader))
        return True

    def pill(self, key: str, words: str, spot: Spot) -> None:
        """A few words on a line, or as near as they cover nobody."""
        set_text, unit = self.set(words, theme.ON_ACCENT, 13, bold=True), self._sheet.measure
        size = set_text.width + unit.px(16), set_text.height + unit.px(4)
        first = Rect((0, 0), size)
        first.center = round(spot[0]), round(spot[1])
        step = unit.px(6)
        around = ((dx, dy) for k in range(12) for dx, dy in ((0, -k), (0, k), (k, -k), (-k, -k), (k, k), (-k, k)))
        moved = (first.move(round(dx * step), round(dy * step)).clamp(self._sheet.room) for dx, dy in around)
        where = next((one for one in moved if self.free(one)), None)
        if where is not None:
            self.put(Placed(key, where, set_text, theme.ON_ACCENT, pill=True))

    def set(self, words: str, tint: Ink, size: float, *, bold: bool) -> text.Paragraph:
        """Words in lines no wider than half the box."""
        style = text.Style("bold" if bold else "plain", self._sheet.measure.type(size), tint)
        return text.flow((text.Run(words, style),), max(40, self._sheet.size[0] // 2))

    def plate(self, words: text.Paragraph) -> Rect:
        """The box that words take, with a little room at both sides."""
        return Rect(0, 0, words.width + 6, words.height)

    def _near(self, words: text.Paragraph, spot: Rect, *, optional: bool) -> Iterator[tuple[int, Rect]]:
        step = max(6, round(words.height * 0.6))
        for ring in range(2 if optional else _RINGS):
            around = spot.inflate(2 * ring * step, 2 * ring * step)
            for side in _SIDES:
                place = self._beside(words, around, side)
                if self.free(place):
                    yield self.crossed(place) + _RING_COST * ring + self._leads_over(place, spot), place

    def _anywhere(self, words: text.Paragraph, spot: Rect) -> Iterator[tuple[int, Rect]]:
        """Where all around is full: every place of the box, the nearest first."""
        place, room = self.plate(words), self._sheet.room
        for y in range(0, max(1, room.height - place.height), max(4, place.height // 2)):
            for x in range(0, max(1, room.width - place.width), max(8, place.width // 4)):
                place = Rect((x, y), place.size)
                if self.free(place):
                    yield abs(place.centerx - spot.centerx) + abs(place.centery - spot.centery), place

    def _leads_over(self, place: Rect, spot: Rect) -> int:
        leader = self._leader(place, spot)
        if leader is None:
            return 0
        return 40 * sum(1 for one in self._taken if one != spot and one.clipline(leader))

    def _leader(self, place: Rect, spot: Rect) -> tuple[Spot, Spot] | None:
        """From the nearest point of the words to the rim of what they name; None where they stand beside it."""
        x = min(max(spot.centerx, place.left), place.right)
        y = min(max(spot.centery, place.top), place.bottom)
        tx, ty = min(max(x, spot.left), spot.right), min(max(y, spot.top), spot.bottom)
        far = max(abs(tx - x), abs(ty - y))
        return ((float(x), float(y)), (float(tx), float(ty))) if far > self._sheet.measure.px(8) else None

    def _beside(self, words: text.Paragraph, spot: Rect, side: str) -> Rect:
        gap, place = self._sheet.measure.px(3), self.plate(words)
        if side == "r":
            place.midleft = spot.right + gap, spot.centery
        elif side == "l":
            place.midright = spot.left - gap, spot.centery
        elif side == "t":
            place.midbottom = spot.centerx, spot.top - gap // 2
        elif side == "b":
            place.midtop = spot.centerx, spot.bottom + gap // 2
        else:
            own, theirs = _CORNERS[side]
            setattr(place, own, getattr(spot, theirs))
        return place


def _plate(width: int, height: int) -> pygame.Surface:
    """Dark enough to read on, clear enough to see the place through."""
    body = svg.box(0, 0, width, height, ink("#0b0f16"), 5, 0.62)
    return svg.raster(svg.drawing(body, width, height), width, height)


def paint_leaders(surface: pygame.Surface, placed: Iterable[Placed]) -> None:
    """The lines that lead to names; people stand on them."""
    for one in placed:
        if one.leader:
            pygame.draw.aaline(surface, theme.mix(one.tint, ink("#10161f"), 0.35), *one.leader)


def paint_label(surface: pygame.Surface, one: Placed, where: Rect, unit: float) -> None:
    """Words on their plate, at a place."""
    if one.pill:
        surface.blit(panels.panel(where.width, where.height, _PILL, unit), where)
    elif not one.bare:
        surface.blit(_plate(where.width, where.height), where)
    x, y = where.x + (where.width - one.words.width) // 2, where.y + (where.height - one.words.height) // 2
    for bit in one.words.bits:
        surface.blit(text.line(bit.words, bit.style), (x + bit.x, y + bit.y))
