"""Hands: keys, mouse and wheel as acts; the focus; what is dragged.

It refuses to know what an act does. Everything that the mouse can do, the keys can.
"""

from __future__ import annotations

from collections.abc import Iterator

import pygame
from pygame import Rect

from simulator.window.canvas import Canvas, target_of
from simulator.window.room import Finds, Room, is_enter
from simulator.window.scrolling import into_sight, pulled, scroll
from simulator.window.sheet import keyboard
from simulator.window.sheet.page import Act, Page, Target, bar_of
from simulator.window.writing import Writing

_SIZE_KEYS = {
    pygame.K_PLUS: Act("larger"),
    pygame.K_EQUALS: Act("larger"),
    pygame.K_KP_PLUS: Act("larger"),
    pygame.K_MINUS: Act("smaller"),
    pygame.K_KP_MINUS: Act("smaller"),
}
_WAYS = {pygame.K_DOWN: 1, pygame.K_RIGHT: 1, pygame.K_UP: -1, pygame.K_LEFT: -1}
_PAGES = {pygame.K_PAGEDOWN: 0.85, pygame.K_PAGEUP: -0.85, pygame.K_HOME: -1e6, pygame.K_END: 1e6}


LET_GO = Act("let_go")
"""A key or a button came up."""


def _held(target: Target) -> Act:
    """What a hand that goes down on a target asks for: to take it, or to begin holding it."""
    return target.act._replace(do="hold") if target.holds else target.act


class Hands:
    """The focus and the mouse of one window."""

    def __init__(self, canvas: Canvas) -> None:
        self.canvas = canvas
        self.focus: Act | None = None
        self.hover: Act | None = None
        self._pressed: Act | None = None
        self._drag: Target | None = None
        self._bar = ""
        self._writing = Writing()

    def enter(self, room: Room) -> None:
        """A new room: its first act has the focus, nothing is held."""
        self.focus, self.hover, self._pressed, self._drag, self._bar = room.first, None, None, None, ""
        self._writing.enter(room)

    def take(self, event: pygame.event.Event, room: Room, now: int) -> Iterator[Act]:
        """The acts that an event asks for."""
        page = self.canvas.page
        if page is None or room.stale:
            page = self.canvas.lay_out(room, now)
            room.stale = True
        if self._writing.takes(event, room, self.focus):
            return
        if event.type == pygame.TEXTINPUT and isinstance(room, Finds) and room.letters(event.text):
            self.focus = room.first
        elif event.type == pygame.KEYDOWN:
            yield from self._key(event, room, page, now)
        elif event.type == pygame.KEYUP:
            yield LET_GO
        elif event.type == pygame.MOUSEMOTION:
            yield from self._moved(self.canvas.to_page(event.pos), room, page)
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == 1:
            yield from self._down(self.canvas.to_page(event.pos), room, page)
        elif event.type == pygame.MOUSEBUTTONUP and event.button == 1:
            yield from self._up(self.canvas.to_page(event.pos), page)
        elif event.type == pygame.MOUSEWHEEL:
            yield from self._wheel(event, room, page)

    def _key(self, event: pygame.event.Event, room: Room, page: Page, now: int) -> Iterator[Act]:
        key = keyboard.meant(room.keys, event.key)
        own = room.key(key, now)
        if own is not None and not (self._on_box(page) and key in (pygame.K_UP, pygame.K_DOWN)):
            yield own
        elif key == pygame.K_ESCAPE:
            yield Act("back")
        elif key == pygame.K_TAB:
            yield from self._walk(page, room, -1 if event.mod & pygame.KMOD_SHIFT else 1, page.targets)
        elif key in _WAYS:
            yield from self._arrow(page, room, _WAYS[key])
        elif key in _PAGES:
            self._scroll_page(page, room, _PAGES[key])
        elif key in _SIZE_KEYS:
            yield _SIZE_KEYS[key]
        elif (is_enter(key) or key == pygame.K_SPACE) and self.focus and (focused := target_of(page, self.focus)):
            yield _held(focused)

    def _on_box(self, page: Page) -> bool:
        return self.focus is not None and self.focus.do == "scroll" and self.focus.of in page.scrolls

    def _arrow(self, page: Page, room: Room, way: int) -> Iterator[Act]:
        if self._on_box(page) and self.focus:
            scroll(room, page, self.focus.of, way * page.measure.type(44))
            return
        among = [one for one in page.targets if one.act.do in room.arrows] or page.targets
        yield from self._walk(page, room, way, among)

    def _walk(self, page: Page, room: Room, way: int, among: list[Target]) -> Iterator[Act]:
        """The focus goes on to the next target, round at the ends; a scrolled one is brought into sight. What can be done at two
        places is come to once: else the focus would go round between them, and never reach what follows.
        """
        if not among:
            return
        among = list({one.act: one for one in reversed(among)}.values())[::-1]
        acts = [one.act for one in among]
        first = 0 if way > 0 else len(acts) - 1
        at = (acts.index(self.focus) + way) % len(acts) if self.focus in acts else first
        self.focus = acts[at]
        into_sight(room, page, among[at])
        yield Act(f"focus:{self.focus.do}", self.focus.of)

    def _scroll_page(self, page: Page, room: Room, share: float) -> None:
        target = target_of(page, self.focus)
        box = self.focus.of if self._on_box(page) and self.focus else target.scroll if target else ""
        for name in (box, *room.scrolls):
            if name in page.scrolls and page.scrolls[name].reach > 0:
                scroll(room, page, name, round(page.scrolls[name].where.height * share))
                return

    def _moved(self, spot: tuple[int, int], room: Room, page: Page) -> Iterator[Act]:
        if self._drag is not None:
            yield _along(self._drag, spot)
        elif self._bar in page.scrolls:
            self._drag_bar(page, room, spot)
        else:
            under = _at(page, spot)
            self.hover = under.act if under else None

    def _down(self, spot: tuple[int, int], room: Room, page: Page) -> Iterator[Act]:
        for box in page.scrolls.values():
            if box.reach > 0 and bar_of(box, page.measure)[0].inflate(page.measure.px(8), 0).collidepoint(spot):
                self._bar = box.name
                self._drag_bar(page, room, spot)
                return
        under = _at(page, spot)
        self._pressed = under.act if under else None
        if under is not None and under.holds:
            yield _held(under)
        if under is not None and under.drags:
            self._drag = under
            along = _along(under, spot)
            yield along._replace(do="grab") if under.plane else along

    def _up(self, spot: tuple[int, int], page: Page) -> Iterator[Act]:
        under, pressed, dragged = _at(page, spot), self._pressed, self._drag
        self._pressed, self._drag, self._bar = None, None, ""
        if dragged is None and under is not None and under.act == pressed:
            self.focus = self._writing.pointed(under.act, spot)
        if dragged is not None and dragged.plane:
            yield _along(dragged, spot)._replace(do="drop")
        if dragged is None and pressed is not None:
            yield LET_GO
            if under is not None and under.act == pressed and not under.holds:
                yield under.act

    def _drag_bar(self, page: Page, room: Room, spot: tuple[int, int]) -> None:
        box = page.scrolls[self._bar]
        scroll(room, page, self._bar, pulled(box, page.measure, spot[1]) - box.offset)

    def _wheel(self, event: pygame.event.Event, room: Room, page: Page) -> Iterator[Act]:
        spot = self.canvas.to_page(pygame.mouse.get_pos())
        under = _at(page, spot)
        if under is not None and under.plane:
            yield Act("nearer" if event.y > 0 else "farther")
            return
        for box in page.scrolls.values():
            if box.where.collidepoint(spot):
                scroll(room, page, box.name, -event.y * page.measure.type(48))


def _at(page: Page, spot: tuple[int, int]) -> Target | None:
    """The topmost target under a point; what is scrolled out of sight cannot be hit."""
    for one in reversed(page.targets):
        box = page.scrolls[one.scroll].where if one.scroll else one.where
        if one.where.collidepoint(spot) and box.collidepoint(spot):
            return one
    return None


def _along(target: Target, spot: tuple[int, int]) -> Act:
    inset = Rect(target.where)
    share = (spot[0] - inset.x) / max(1, inset.width)
    if target.plane:
        return Act(target.act.do, f"{share:.5f} {(spot[1] - inset.y) / max(1, inset.height):.5f}")
    return Act(target.act.do, f"{min(1.0, max(0.0, share)):.5f}")
