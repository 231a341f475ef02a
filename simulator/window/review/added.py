"""What people added to a run: all of it in order, and each override and dispute beside what it is about.

It refuses to stand in the place of a mark or a finding.
"""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect

from simulator.screens.written import WrittenView
from simulator.window.sheet import parts, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run

_ENDLESS = 1 << 16
Button = tuple[str, str, Act]
NOTES: tuple[Button, ...] = (
    ("Note at this moment", "pencil", Act("note")),
    ("Bookmark it", "bookmark", Act("bookmark")),
)
OTHERWISE: tuple[Button, ...] = (("Mark practice otherwise", "graduation-cap", Act("otherwise")),)
DISPUTE: tuple[Button, ...] = (("Dispute a finding", "scale", Act("dispute")),)
NOTHING = "Nothing was added yet."


def lay_out(page: Page, rows: Iterable[WrittenView], where: Rect, buttons: Iterable[Button]) -> int:
    """What people added, oldest first, and where more can be added; returns the bottom."""
    m = page.measure
    y = page.words(where, Run("What was added", bold(m, 18))).bottom + m.px(8)
    y = _adding(page, _at(where, y), buttons) + m.px(12)
    told = tuple(rows)
    for one in told:
        at = f", moment {one.n}" if one.n else ""
        head = (Run(f"{one.what}{at}\n", bold(m, 15)), Run(f"{one.when}  {one.who}", mono(m, 12)))
        y = page.words(_at(where, y), *head).bottom + m.px(2)
        y = page.words(_at(where, y), Run(one.words, plain(m, 15))).bottom + m.px(12)
    return y if told else page.words(_at(where, y), Run(NOTHING, plain(m, 15, theme.SOFT))).bottom


def beside(page: Page, said: Iterable[str], where: Rect, y: int) -> int:
    """What is contested of a mark or a finding, below it and set in; returns the bottom."""
    m = page.measure
    inset = m.lead(16) + m.px(8)
    for words in said:
        spot = Rect(where.x + inset, y, where.width - inset, _ENDLESS)
        y = parts.row(page, spot, "pencil", theme.PURPLE, Run(words, plain(m, 14, theme.PURPLE)), size=14) + m.px(5)
    return y


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)


def _adding(page: Page, where: Rect, buttons: Iterable[Button]) -> int:
    m, x, y, tall = page.measure, where.x, where.y, 0
    for words, name, act in buttons:
        wide, tall = parts.button_size(m, words, 13, name)
        wide = min(where.width, wide)
        if x > where.x and x + wide > where.right:
            x, y = where.x, y + tall + m.px(6)
        parts.button(page, Rect(x, y, wide, tall), words, act, name=name, size=13)
        x += wide + m.px(8)
    return y + tall
