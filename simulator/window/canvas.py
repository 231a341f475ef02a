"""The painted window: a still layer made anew when a room asks, small live parts over it, the focus on top.

It refuses to paint what has not changed: an idle window costs no more than looking for events.
"""

from __future__ import annotations

import pygame
from pygame import Rect

from simulator.window.room import Room
from simulator.window.sheet import page as pages
from simulator.window.sheet import panels, theme
from simulator.window.sheet.page import Act, Page, Target

SMALLEST = (960, 600)
"""The smallest size for which pages are laid out; a smaller window shows that page scaled down."""
_LONGEST = 4
"""A page's longer side is at most so many times the shorter: in a window that is a mere strip, the rest stays empty."""
_STEP = 0.1
_HOVER = panels.Look(None, theme.SOFT, 1.5, 11)


class Canvas:
    """Paints a room's page on the window's surface."""

    def __init__(self, window: pygame.Surface, text_scale: float) -> None:
        self.window = window
        self.text_scale = text_scale
        self.page: Page | None = None
        self._still = pygame.Surface((1, 1))
        self._room: Room | None = None
        self._marks: tuple[Act | None, Act | None] = (None, None)
        self._stamps: list[object] = []
        self._whole = True
        self.moved = True

    @property
    def shrink(self) -> float:
        """How much smaller the window is than the page; 1 where it is as large."""
        wide, high = self.window.get_size()
        return min(1.0, wide / SMALLEST[0], high / SMALLEST[1])

    def resized(self) -> None:
        """The window's size changed, or it must be painted again."""
        self.window = pygame.display.get_surface() or self.window
        self._room = None
        self._whole = True

    def sized(self, act: Act) -> None:
        """Words larger or smaller, within their bounds."""
        wished = self.text_scale + (_STEP if act.do == "larger" else -_STEP)
        self.text_scale = round(min(theme.LARGEST, max(theme.SMALLEST, wished)), 2)

    def to_page(self, spot: tuple[int, int]) -> tuple[int, int]:
        """A point of the window as a point of the page."""
        return round(spot[0] / self.shrink), round(spot[1] / self.shrink)

    def show(self, room: Room, focus: Act | None, hover: Act | None, now: int) -> None:
        """Paint what changed, and nothing where nothing did; `moved` tells afterwards which it was."""
        if room is not self._room or room.stale or self.page is None:
            self.lay_out(room, now)
            self._paint_still()
        marks = (focus, hover)
        page = self.page
        if page is None:
            return
        stamps = [live.stamp(now) for live in page.lives]
        whole = self._whole or marks != self._marks
        self.moved = whole or stamps != self._stamps
        if whole:
            self._paint_all(page, marks, now)
        elif self.moved:
            changed = [live for live, new, old in zip(page.lives, stamps, self._stamps, strict=True) if new != old]
            self._paint_lives(changed, marks, now)
        self._marks, self._stamps, self._whole = marks, stamps, False

    def light(self, act: Act) -> None:
        """What a hand asked for is lit at once, before it is done: that can take a few frames. The next frame is a whole one."""
        target = target_of(self.page, act) if self.page is not None else None
        if self.page is None or target is None or target.drags or act.do == "scroll" or self.shrink < 1.0:
            return
        where = _around(self.page, target)
        _frame(self.page, self.window, target, panels.TAKEN)
        pygame.display.update(where.clip(self.window.get_rect()))
        self._whole = True

    def lay_out(self, room: Room, now: int) -> Page:
        """The room's page at the window's size."""
        wide, high = self.window.get_size()
        size = _within(max(1, round(wide / self.shrink)), max(1, round(high / self.shrink)))
        room.stale = False
        self.page = room.lay_out(Rect((0, 0), size), theme.measure_for(*size, self.text_scale), now)
        self._room, self._whole = room, True
        return self.page

    def _paint_still(self) -> None:
        if self.page is None:
            return
        if self._still.get_size() != self.page.room.size:
            self._still = pygame.Surface(self.page.room.size).convert()
        self._still.fill(theme.GROUND)
        pages.paint(self.page, self._still)

    def _paint_all(self, page: Page, marks: tuple[Act | None, Act | None], now: int) -> None:
        small = self.shrink < 1.0
        surface = self._still.copy() if small else self.window
        if not small:
            surface.blit(self._still, (0, 0))
        for live in page.lives:
            live.paint(surface, live.where, now)
        _marks(page, surface, marks)
        if small:
            size = tuple(max(1, round(side * self.shrink)) for side in surface.get_size())
            self.window.fill(theme.GROUND)
            self.window.blit(pygame.transform.smoothscale(surface, size), (0, 0))
        pygame.display.flip()

    def _paint_lives(self, changed: list[pages.Live], marks: tuple[Act | None, Act | None], now: int) -> None:
        if self.shrink < 1.0 and self.page is not None:
            self._paint_all(self.page, marks, now)
            return
        for live in changed:
            live.paint(self.window, live.where, now)
        if self.page is not None:
            _marks(self.page, self.window, marks)
        pygame.display.update([live.where for live in changed])


def _within(wide: int, high: int) -> tuple[int, int]:
    return min(wide, _LONGEST * high), min(high, _LONGEST * wide)


def target_of(page: Page, act: Act | None) -> Target | None:
    """Where an act can be done on the page, if it can."""
    return next((one for one in page.targets if one.act == act), None) if act else None


def _marks(page: Page, surface: pygame.Surface, marks: tuple[Act | None, Act | None]) -> None:
    focus, hover = marks
    for act, look in ((hover if hover != focus else None, _HOVER), (focus, panels.FOCUS)):
        target = target_of(page, act)
        if target is None or (look is _HOVER and (target.drags or target.act.do == "scroll")):
            continue
        _frame(page, surface, target, look)


def _around(page: Page, target: Target) -> Rect:
    grow = page.measure.px(6)
    return target.where.inflate(grow, grow)


def _frame(page: Page, surface: pygame.Surface, target: Target, look: panels.Look) -> None:
    """A frame around a target, as much of it as shows."""
    if target.scroll:
        grow = page.measure.px(6)
        surface.set_clip(page.scrolls[target.scroll].where.inflate(grow, grow))
    panels.paint(surface, _around(page, target), look, page.measure.unit)
    surface.set_clip(None)
