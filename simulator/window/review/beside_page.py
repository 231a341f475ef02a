"""The run beside another: which one may be picked, then both, row by row, with where they part and how each ended.

It refuses to say which was the better one. Where there is little room, what stands beside stands below.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pygame import Rect

from simulator.screens.two_runs import PARTED, BesideView, DoneView, RowView, TwoRunsView
from simulator.window.sheet import panels, parts, theme, tones
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.panels import Look
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run

_ENDLESS = 1 << 16
_NARROW = 640
"""Under this many units of text two columns cannot be read."""
SIDES = ("This run", "The other")
SAME = "The two runs do not differ."
_BOTH, _APART = panels.CARD._replace(edge=None), panels.CARD
Build = Callable[[Page, Rect], int]


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)


def choosing(page: Page, choices: Iterable[BesideView], where: Rect) -> int:
    """What the run can be held beside, the nearest kin first; returns the bottom."""
    m = page.measure
    y = page.words(where, Run("Beside another run", bold(m, 18))).bottom + m.px(4)
    said = "Pick one: both are shown row by row, with where they part and how each ended."
    y = page.words(_at(where, y), Run(said, plain(m, 14, theme.SOFT))).bottom + m.px(10)
    kind = ""
    for one in choices:
        if one.kind != kind:
            kind = one.kind
            y = page.words(_at(where, y + m.px(4)), Run(kind, bold(m, 14, theme.SOFT))).bottom + m.px(4)
        words = Run(one.words, plain(m, 15))
        bottom = _card(page, _at(where, y), _APART, _lines((words,)))
        page.target(Rect(where.x, y, where.width, bottom - y), Act("beside", one.which), f"{kind}: {one.words}")
        y = bottom + m.px(6)
    return y


def lay_out(page: Page, found: TwoRunsView | str, where: Rect) -> int:
    """Both runs, or why they cannot be shown; returns the bottom."""
    m = page.measure
    wide, tall = parts.button_size(m, "Another one", 13, "chevron-left")
    spot = Rect(where.x, where.y, min(wide, where.width), tall)
    parts.button(page, spot, "Another one", Act("others"), name="chevron-left", size=13)
    y = where.y + tall + m.px(10)
    if isinstance(found, str):
        return parts.row(page, _at(where, y), "info", theme.YELLOW, Run(found, plain(m, 15)))
    for notice in found.notices:
        y = parts.row(page, _at(where, y), "info", theme.YELLOW, Run(notice, plain(m, 14, theme.SOFT))) + m.px(4)
    names = (
        _lines((Run(f"{side}\n", bold(m, 15, theme.SKY)), Run(name, plain(m, 14))))
        for side, name in zip(SIDES, found.names, strict=True)
    )
    y = _pair(page, where, y, names) + m.px(8)
    for n, row in enumerate(found.rows):
        if n == found.part:
            y = parts.row(page, _at(where, y), "git-branch", theme.YELLOW, Run(PARTED, bold(m, 15, theme.YELLOW)))
            y += m.px(6)
        y = _row(page, row, where, y) + m.px(6)
    if found.part is None:
        y = page.words(_at(where, y), Run(SAME, bold(m, 15))).bottom + m.px(6)
    ends = (
        _lines((Run(f"How {side.lower()} ended\n", bold(m, 14, theme.SOFT)), Run(ending, plain(m, 15))))
        for side, ending in zip(SIDES, found.endings, strict=True)
    )
    return _pair(page, where, y + m.px(4), ends)


def _row(page: Page, row: RowView, where: Rect, y: int) -> int:
    if row.same and row.left is not None and row.right is not None:
        return _card(page, _at(where, y), _BOTH, _both(row.left, row.right))
    sides = zip(SIDES, (row.left, row.right), strict=True)
    return _pair(page, where, y, (None if done is None else _one(side, done) for side, done in sides))


def _pair(page: Page, where: Rect, y: int, builds: Iterable[Build | None]) -> int:
    """Two cards beside each other, one place empty where that run did nothing; below each other where there is no room."""
    m = page.measure
    if where.width < m.type(_NARROW):
        for build in builds:
            y = y if build is None else _card(page, _at(where, y), _APART, build) + m.px(4)
        return y - m.px(4)
    gap, bottom = m.px(10), y
    wide = (where.width - gap) // 2
    for n, build in enumerate(builds):
        if build is not None:
            spot = Rect(where.x + n * (wide + gap), y, wide, _ENDLESS)
            bottom = max(bottom, _card(page, spot, _APART, build))
    return bottom


def _card(page: Page, where: Rect, look: Look, build: Build) -> int:
    """A card as tall as its words: these first, then the card behind them."""
    pad, behind = page.measure.px(10), len(page.pieces)
    bottom = build(page, Rect(where.x + pad, where.y + pad, where.width - 2 * pad, _ENDLESS)) + pad
    page.panel(Rect(where.x, where.y, where.width, bottom - where.y), look)
    page.pieces.insert(behind, page.pieces.pop())
    return bottom


def _lines(runs: tuple[Run, ...]) -> Build:
    return lambda page, where: page.words(where, *runs).bottom


def _both(left: DoneView, right: DoneView) -> Build:
    """What both did; the other's grade only where it differs, because of what came before it."""

    def build(page: Page, where: Rect) -> int:
        m = page.measure
        times = " and ".join(dict.fromkeys(parts.clock_words(one.at_ms) for one in (left, right)))
        y = page.words(where, Run(f"Both, {times}  ", mono(m, 12)), *_said(page, left)).bottom
        y = _marks(page, left, where, y)
        if (left.law, left.practice) == (right.law, right.practice):
            return y
        y = page.words(_at(where, y + m.px(4)), Run("Of the other:", plain(m, 13, theme.SOFT))).bottom
        return _marks(page, right, where, y)

    return build


def _one(side: str, done: DoneView) -> Build:
    def build(page: Page, where: Rect) -> int:
        time = Run(f"{side}, {parts.clock_words(done.at_ms)}  ", mono(page.measure, 12))
        return _marks(page, done, where, page.words(where, time, *_said(page, done)).bottom)

    return build


def _said(page: Page, done: DoneView) -> tuple[Run, ...]:
    by = () if done.by == "you" else (Run(f"{done.by[:1].upper()}{done.by[1:]}: ", bold(page.measure, 15)),)
    return (*by, Run(done.words, plain(page.measure, 15)))


def _marks(page: Page, done: DoneView, where: Rect, y: int) -> int:
    m = page.measure
    if done.law:
        tone = tones.of(tones.BEATS, done.tone)
        y = parts.row(page, _at(where, y + m.px(4)), tone.sign, tone.ink, Run(done.law, plain(m, 13, tone.ink)))
    for mark, word in done.practice:
        tone = tones.of(tones.PRACTICE, mark)
        runs = (Run(f"Practice, {mark}: ", bold(m, 13, tone.ink)), Run(word, plain(m, 13)))
        y = parts.row(page, _at(where, y + m.px(3)), tone.sign, tone.ink, *runs, size=14)
    return y
