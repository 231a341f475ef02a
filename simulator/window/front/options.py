"""Options of which one is so: the menu's modes, the settings. It refuses to know what they are for."""

from __future__ import annotations

from typing import NamedTuple

from pygame import Rect

from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold
from simulator.window.sheet.text import Run


class Option(NamedTuple):
    """One of them: its words, whether it is so, what taking it asks for, what is said of it."""

    words: str
    chosen: bool
    act: Act
    says: str


def row(page: Page, options: tuple[Option, ...], where: Rect, left: int) -> Rect:
    """Options from `left` on, in as many lines as they need; returns the last one's place."""
    m = page.measure
    tall = text.leading(bold(m, 14)) + m.px(14)
    spot = Rect(left, where.y, 0, tall)
    for n, one in enumerate(options):
        wide = min(where.width, parts.button_size(m, one.words, 14, _sign(one))[0])
        x, y = spot.right + (m.px(8) if n else 0), spot.y
        if x > where.x and x + wide > where.right:
            x, y = where.x, y + tall + m.px(6)
        spot = Rect(x, y, wide, tall)
        _option(page, one, spot)
    return spot


def _option(page: Page, one: Option, spot: Rect) -> None:
    m = page.measure
    page.panel(spot, panels.PICKED if one.chosen else panels.QUIET_BUTTON)
    sign = parts.icon(page, _sign(one), 16, theme.SKY if one.chosen else theme.SOFT, spot.x + m.px(10), spot.centery)
    words = Rect(sign.right + m.px(6), spot.y, spot.right - sign.right - m.px(8), spot.height)
    page.words(words, Run(one.words, bold(m, 14, theme.TEXT if one.chosen else theme.SOFT)), middle=True)
    page.target(spot, one.act, f"{one.says}{', so now' if one.chosen else ''}")


def _sign(one: Option) -> str:
    return "circle-check" if one.chosen else "circle"
