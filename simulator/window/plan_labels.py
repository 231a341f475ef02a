"""Names on the map, placed so that none covers another or a person.

It refuses to drop a person's name; the name of a thing is left out where there is no room for it.
"""

from __future__ import annotations

import pygame
from pygame import Rect

from simulator.window import panels, text, theme
from simulator.window.svg import Spot
from simulator.window.theme import Ink, Measure, ink

_PLATE = panels.Look(ink("#10161f"), None, 0, 5)
_FAR = 25
"""What it costs to stand away from what is named: more than to cross a wall, less than to cover a name."""
_CORNERS = {
    "1": ("bottomleft", "topright"),
    "2": ("bottomright", "topleft"),
    "3": ("topleft", "bottomright"),
    "4": ("topright", "bottomleft"),
}
_PILL = panels.Look(ink("#f0e442"), ink("#0b0f17"), 1.5, 99)


class Labels:
    """Gathers labels, then paints them over the drawn map."""

    __slots__ = ("_bits", "_later", "_lines", "_measure", "_room", "_taken")

    def __init__(self, room: Rect, measure: Measure) -> None:
        self._room = room
        self._measure = measure
        self._taken: list[Rect] = []
        self._lines: list[Rect] = []
        self._bits: list[tuple[Rect, text.Paragraph, panels.Look | None]] = []
        self._later: list[tuple[str, Rect, Ink]] = []

    def keep_clear(self, spot: Rect) -> None:
        """Nothing may be written here."""
        self._taken.append(spot)

    def line(self, start: Spot, end: Spot) -> None:
        """A drawn line: better not written across."""
        steps = max(1, round(max(abs(end[0] - start[0]), abs(end[1] - start[1])) / 6))
        for n in range(steps + 1):
            x, y = start[0] + (end[0] - start[0]) * n / steps, start[1] + (end[1] - start[1]) * n / steps
            self._lines.append(Rect(round(x) - 2, round(y) - 2, 4, 4))

    def later(self, words: str, spot: Rect, tint: Ink) -> None:
        """A label of less weight than people's names: placed after them."""
        self.keep_clear(spot)
        self._later.append((words, spot, tint))

    def place_later(self) -> None:
        """Place what waited."""
        for words, spot, tint in self._later:
            self.beside(words, spot, tint, 12, optional=True)
        self._later = []

    def beside(
        self,
        words: str,
        spot: Rect,
        tint: Ink,
        size: float,
        *,
        sides: str = "tbrl1234",
        bold: bool = False,
        optional: bool = False,
    ) -> None:
        """Words at the first side of a spot (right, left, top, bottom, centre) where they cover nothing."""
        set_text = self._set(words, tint, size, bold=bold)
        far = spot.inflate(2 * set_text.height, 2 * set_text.height)
        near_ones = [(self._beside(set_text, spot, side), 0) for side in sides]
        far_ones = [(self._beside(set_text, far, side), _FAR) for side in sides]
        best, worse = min(near_ones + far_ones, key=lambda one: self._cost(one[0]) + one[1])
        if optional and self._cost(best) + worse >= 50:
            return
        best = best.clamp(self._room)
        self._taken.append(best)
        self._bits.append((best, set_text, None))

    def crossed(self, place: Rect) -> int:
        """How much that is drawn lies in a place."""
        return len(place.collidelistall(self._lines))

    def _cost(self, place: Rect) -> int:
        outside = 0 if self._room.contains(place) else 300
        return outside + 100 * len(place.collidelistall(self._taken)) + len(place.collidelistall(self._lines))

    def pill(self, words: str, middle: Spot) -> None:
        """The distance, on its line."""
        set_text = self._set(words, theme.ON_ACCENT, 13, bold=True)
        spot = Rect(0, 0, set_text.width + self._measure.px(16), set_text.height + self._measure.px(4))
        spot.center = round(middle[0]), round(middle[1])
        moved = self._free(spot)
        self._taken.append(moved)
        self._bits.append((moved, set_text, _PILL))

    def _free(self, spot: Rect) -> Rect:
        """The spot itself, or the nearest one above or below that covers nobody."""
        for step in range(8):
            for way in (-1, 1):
                moved = spot.move(0, way * step * self._measure.px(8)).clamp(self._room)
                if moved.collidelist(self._taken) < 0:
                    return moved
        return spot.clamp(self._room)

    def _set(self, words: str, tint: Ink, size: float, *, bold: bool) -> text.Paragraph:
        style = text.Style("bold" if bold else "plain", self._measure.type(size), tint)
        return text.flow((text.Run(words, style),), max(40, self._room.width // 2))

    def _beside(self, words: text.Paragraph, spot: Rect, side: str) -> Rect:
        gap = self._measure.px(4)
        place = Rect(0, 0, words.width, words.height)
        if side == "r":
            place.midleft = spot.right + gap, spot.centery
        elif side == "l":
            place.midright = spot.left - gap, spot.centery
        elif side == "t":
            place.midbottom = spot.centerx, spot.top - gap // 2
        elif side == "b":
            place.midtop = spot.centerx, spot.bottom + gap // 2
        elif side in _CORNERS:
            own, theirs = _CORNERS[side]
            setattr(place, own, getattr(spot, theirs))
        else:
            place.center = spot.center
        return place

    def paint(self, surface: pygame.Surface) -> None:
        """Every label."""
        for spot, words, look in self._bits:
            x, y = spot.topleft
            if look is None:
                surface.blit(panels.panel(spot.width + 6, spot.height, _PLATE, 1), (x - 3, y))
            if look is not None:
                surface.blit(panels.panel(spot.width, spot.height, look, self._measure.unit), spot)
                x, y = x + (spot.width - words.width) // 2, y + (spot.height - words.height) // 2
            for bit in words.bits:
                surface.blit(text.line(bit.words, bit.style), (x + bit.x, y + bit.y))
