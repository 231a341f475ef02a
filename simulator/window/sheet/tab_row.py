"""Tabs: rows of them where there is room, and where the text is large one row around the tab that is picked.

It refuses to know what a tab shows.
"""

from __future__ import annotations

from pygame import Rect

from simulator.window.sheet import panels, parts, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

Tab = tuple[str, str, str]
"""A tab's name, its words and its icon."""


def rows(page: Page, tabs: tuple[Tab, ...], picked: str, inner: Rect) -> int:
    """Every tab, in as many rows as they need; returns the bottom."""
    m, x, y = page.measure, inner.x, inner.y
    for tab in tabs:
        wide, tall = _size(m, tab)
        if x + wide > inner.right and x > inner.x:
            x, y = inner.x, y + tall + m.px(6)
        _tab(page, tab, Rect(x, y, min(wide, inner.width), tall), picked=tab[0] == picked)
        x += wide + m.px(8)
    return y + parts.button_size(m, "A", 13)[1]


def one_row(page: Page, tabs: tuple[Tab, ...], picked: str, inner: Rect) -> int:
    """The picked tab between those of its neighbours that fit, and an arrow where there are more; returns the bottom."""
    m = page.measure
    at = next((n for n, tab in enumerate(tabs) if tab[0] == picked), 0)
    tall = parts.button_size(m, "A", 13)[1]
    gap, arrow = m.px(8), tall
    first, last = _around(m, tabs, at, inner.width - 2 * (arrow + gap))
    x = inner.x + (arrow + gap if first else 0)
    if first:
        _arrow(page, Rect(inner.x, inner.y, arrow, tall), "chevron-left", tabs[at - 1])
    for tab in tabs[first : last + 1]:
        wide = min(_size(m, tab)[0], inner.right - x)
        _tab(page, tab, Rect(x, inner.y, wide, tall), picked=tab[0] == picked)
        x += wide + gap
    if last + 1 < len(tabs) and at + 1 < len(tabs):
        _arrow(page, Rect(inner.right - arrow, inner.y, arrow, tall), "chevron-right", tabs[at + 1])
    return inner.y + tall


def _around(m: Measure, tabs: tuple[Tab, ...], at: int, room: int) -> tuple[int, int]:
    """The first and the last tab of those around one that fit in a width: the next before the one before it, by turns."""
    wide = [_size(m, tab)[0] + m.px(8) for tab in tabs]
    first = last = at
    left = room - wide[at]
    grew = True
    while grew:
        grew = False
        if last + 1 < len(tabs) and wide[last + 1] <= left:
            last, left, grew = last + 1, left - wide[last + 1], True
        if first > 0 and wide[first - 1] <= left:
            first, left, grew = first - 1, left - wide[first - 1], True
    return first, last


def _size(m: Measure, tab: Tab) -> tuple[int, int]:
    return parts.button_size(m, tab[1], 13, tab[2])


def _tab(page: Page, tab: Tab, spot: Rect, *, picked: bool) -> None:
    m, (name, words, shape) = page.measure, tab
    page.panel(spot, panels.PICKED if picked else panels.QUIET_BUTTON)
    sign = parts.icon(page, shape, 16, theme.SKY if picked else theme.SOFT, spot.x + m.px(14), spot.centery)
    style = bold(m, 13, theme.TEXT if picked else theme.SOFT)
    page.words(Rect(sign.right + m.px(8), spot.y, spot.right - sign.right, spot.height), Run(words, style), middle=True)
    page.target(spot, Act("tab", name), words)


def _arrow(page: Page, spot: Rect, shape: str, to: Tab) -> None:
    page.panel(spot, panels.QUIET_BUTTON)
    side = page.measure.lead(16)
    parts.icon(page, shape, 16, theme.TEXT, spot.centerx - side // 2, spot.centery)
    page.target(spot, Act("tab", to[0]), f"To the tab {to[1]}")
