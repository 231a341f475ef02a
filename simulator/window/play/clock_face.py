"""The countdown as it is painted: words, seconds and a bar; it shrinks, it never flashes.

It refuses to say anything by colour alone: the seconds are always written.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame
from pygame import Rect

from simulator.window.play.clock import DecisionClock
from simulator.window.sheet import icons, keyboard, panels, text, theme
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.theme import Measure

_SOON_MS = 5000
_NEAR_MS, _STEP_MS, _NEAR_STEP_MS = 10_000, 500, 250
"""The bar shrinks twice in a second, in the last ten four times: each step is a frame, and a wait for a hand should cost next
to nothing.
"""
Painter = Callable[[pygame.Surface, Rect, int], None]


def face(clock: DecisionClock, measure: Measure) -> tuple[Callable[[int], object], Painter]:
    """What tells whether the face has changed, and what paints it."""

    def stamp(now: int) -> object:
        if clock.reading(now):
            return "reading", now // _NEAR_STEP_MS
        left = clock.left(now)
        if left is None:
            return ("untimed",)
        return "running", left // (_NEAR_STEP_MS if left <= _NEAR_MS else _STEP_MS)

    def paint(surface: pygame.Surface, spot: Rect, now: int) -> None:
        surface.fill(theme.PANEL, spot)
        if clock.reading(now):
            _paint_reading(surface, spot, clock.read_share(now), measure)
        elif clock.left(now) is None:
            _words(surface, spot, "No time limit", theme.SOFT, measure, "infinity")
        else:
            _paint_running(surface, spot, clock, now, measure)

    return stamp, paint


def hold_strip(share: Callable[[int], float], where: Rect) -> tuple[Callable[[int], object], Painter]:
    """How long a hand has held a use of force: a strip that grows from the left; nothing where no hand holds one."""

    def stamp(now: int) -> object:
        return round(share(now) * where.width)

    def paint(surface: pygame.Surface, spot: Rect, now: int) -> None:
        surface.fill(theme.PANEL, spot)
        surface.fill(theme.VERMILION, Rect(spot.x, spot.y, round(share(now) * spot.width), spot.height))

    return stamp, paint


def _filled(clock: DecisionClock, now: int, width: int) -> int:
    left, whole = clock.left(now), clock.deadline
    return round(width * (left or 0) / max(1, whole or 1))


def _words(surface: pygame.Surface, spot: Rect, words: str, tint: theme.Ink, m: Measure, name: str) -> int:
    style = bold(m, 15, tint) if name == "timer" else plain(m, 14, tint)
    side = m.lead(18)
    surface.blit(icons.icon(name, side, tint), (spot.x, spot.centery - side // 2))
    line = text.line(text.elide(words, style, spot.width - side - m.px(8)), style)
    surface.blit(line, (spot.x + side + m.px(8), spot.centery - line.get_height() // 2))
    return spot.x + side + m.px(8) + line.get_width()


def _bar(surface: pygame.Surface, track: Rect, filled: int, tint: theme.Ink, m: Measure) -> None:
    panels.paint(surface, track, panels.Look(theme.ink("#0c1119"), theme.EDGE, 1, 99), m.unit)
    if filled >= track.height:
        panels.paint(surface, Rect(track.x, track.y, filled, track.height), panels.Look(tint, None, 0, 99), m.unit)
    elif filled > 0:
        pygame.draw.rect(surface, tint, Rect(track.x, track.y + 1, filled, track.height - 2))


def _paint_reading(surface: pygame.Surface, spot: Rect, share: float, m: Measure) -> None:
    style = bold(m, 13, theme.ON_ACCENT)
    words = keyboard.told("{read}: I have read it")
    wide = min(spot.width, round(text.width_of(words, style.face, style.px)) + m.px(20))
    key = Rect(spot.right - wide, spot.y, wide, spot.height)
    panels.paint(surface, key, panels.BUTTON._replace(radius=7), m.unit)
    line = text.line(words, style)
    surface.blit(line, (key.centerx - line.get_width() // 2, key.centery - line.get_height() // 2))
    rest = Rect(spot.x, spot.y, key.x - spot.x - m.px(10), spot.height)
    if rest.width > m.px(60):
        _words(surface, rest.move(0, -m.px(2)), "Clock not started", theme.SOFT, m, "book-open")
        track = Rect(rest.x, spot.bottom - m.px(3), rest.width, m.px(3))
        _bar(surface, track, round(track.width * share), theme.QUIET, m)


def _paint_running(surface: pygame.Surface, spot: Rect, clock: DecisionClock, now: int, m: Measure) -> None:
    left = clock.left(now) or 0
    tint = theme.VERMILION if left <= _SOON_MS else theme.SKY
    seconds = -(-left // 1000)
    _words(surface, spot, f"{seconds} s left", tint, m, "timer")
    style = bold(m, 15)
    start = spot.x + m.lead(18) + m.px(20) + round(text.width_of("888 s left", style.face, style.px))
    track = Rect(start, spot.centery - m.px(4), spot.right - start, m.px(8))
    if track.width > m.px(20):
        _bar(surface, track, _filled(clock, now, track.width), tint, m)
