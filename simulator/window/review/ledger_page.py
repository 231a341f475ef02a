"""The facts of a run: at first what the officer knew of each and when; what was so beside it only once it is revealed.

It refuses to show truth before a hand asks for it: first one looks with the officer's eyes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pygame import Rect

from simulator.screens.values import LedgerRow
from simulator.window.review import moment
from simulator.window.sheet import panels, parts, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run, Style

_ENDLESS = 1 << 16
HIDDEN = "What you knew of each fact, and when. What was so is hidden: look with your own eyes first."
SHOWN = "What you knew of each fact, and when; and beside it what was so."


def lay_out(page: Page, rows: Iterable[LedgerRow], where: Rect, *, revealed: bool) -> int:
    """Every fact, from the top of a box; returns the bottom."""
    m = page.measure
    y = page.words(where, Run("What was known, and when", bold(m, 18))).bottom + m.px(6)
    y = page.words(_at(where, y), Run(SHOWN if revealed else HIDDEN, plain(m, 14, theme.SOFT))).bottom + m.px(8)
    words = "Hide what was so" if revealed else "Show what was so"
    wide, tall = parts.button_size(m, words, 13, "eye")
    parts.button(page, Rect(where.x, y, min(wide, where.width), tall), words, Act("reveal"), name="eye", size=13)
    y += tall + m.px(12)
    for row in rows:
        if revealed or row.known != ("never learned",) or row.not_asked:
            y = _row(page, row, where, y, revealed=revealed)
    return y


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)


def _row(page: Page, row: LedgerRow, where: Rect, y: int, *, revealed: bool) -> int:
    m = page.measure
    y = page.words(_at(where, y), Run(row.fact, bold(m, 15))).bottom + m.px(2)
    if row.read_by_law:
        says = Run("The law reads this fact.", plain(m, 13, theme.SOFT))
        y = parts.row(page, _at(where, y), "scale", theme.SKY, says, size=14)
    if revealed:
        so = "; ".join(row.was) or row.so
        runs = (Run("Was so: ", bold(m, 14, theme.SOFT)), Run(so, plain(m, 14)))
        y = page.words(_at(where, y), *runs).bottom + m.px(3)
    y = moment.bullets(page, where, y, "ear", theme.YELLOW, ((Run(one, plain(m, 14)),) for one in row.known))
    y = moment.bullets(page, where, y, "ear-off", theme.ORANGE, _not_asked(row, plain(m, 14)))
    page.panel(Rect(where.x, y + m.px(5), where.width, max(1, m.px(1))), panels.Look(theme.EDGE, None, 0, 0))
    return y + m.px(14)


def _not_asked(row: LedgerRow, style: Style) -> Iterator[tuple[Run, ...]]:
    for words in row.not_asked:
        yield (Run(f"Was there to be learned, and was not asked: {words}", style),)
