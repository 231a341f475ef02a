"""The run under other standards: each decision's outcomes, LAW and POLICY apart, and the finding that makes the difference.

It refuses totals, and it refuses to show a paraphrase as if it were quoted: the mark stands beside the words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from pygame import Rect

from simulator.screens.compared import ComparedView, ComparisonView, DifferenceView, OutcomeView
from simulator.window.sheet import panels, parts, theme, tones
from simulator.window.sheet.page import Page
from simulator.window.sheet.parts import bold, italic, mono, plain
from simulator.window.sheet.text import Run

_ENDLESS = 1 << 16


def _at(where: Rect, y: int, inset: int = 0) -> Rect:
    return Rect(where.x + inset, y, where.width - inset, _ENDLESS)


def lay_out(page: Page, compared: ComparisonView, n: int, where: Rect) -> int:
    """The decision of number `n` first, then the rest of the run in order, from the top of a box; returns the bottom."""
    m = page.measure
    y = page.words(_at(where, where.y), Run("Under other standards", bold(m, 20))).bottom + m.px(4)
    if compared.against:
        told = (
            f"Where an outcome of LAW differs from that under {compared.against}, the finding that makes it so stands below"
            " it; below an outcome of POLICY stands what was not met or is open."
        )
        y = page.words(_at(where, y), Run(told, plain(m, 13, theme.SOFT))).bottom + m.px(6)
    picked = [one for one in compared.decisions if one.n == n]
    rest = [one for one in compared.decisions if one.n != n]
    for one in picked:
        y = _decision(page, one, compared.against, where, y) + m.px(12)
    if picked and rest:
        y = parts.section(page, _at(where, y + m.px(4)), "list", "The rest of the run")
    for one in rest:
        y = _decision(page, one, compared.against, where, y) + m.px(12)
    return y


def beside(page: Page, compared: ComparisonView, where: Rect) -> int:
    """What the enacted text does not say, and what is true of every decision; returns the bottom."""
    m = page.measure
    y = parts.section(page, _at(where, where.y), "quote", compared.not_said_title)
    y = _rows(page, where, y, "minus", compared.not_said)
    y = parts.section(page, _at(where, y + m.px(10)), "info", "About these standards")
    return _rows(page, where, y, "info", compared.notices)


def _rows(page: Page, where: Rect, y: int, name: str, rows: Iterable[str]) -> int:
    m = page.measure
    for words in rows:
        y = parts.row(page, _at(where, y), name, theme.QUIET, Run(words, plain(m, 14)), size=14) + m.px(6)
    return y


def _decision(page: Page, one: ComparedView, against: str, where: Rect, y: int) -> int:
    m = page.measure
    page.panel(Rect(where.x, y, where.width, max(1, m.px(1))), panels.Look(theme.EDGE, None, 0, 0))
    head = (Run(f"{one.n}  {one.title}\n", bold(m, 16)), Run(parts.clock_words(one.at_ms), mono(m, 12)))
    by = Run(f"  by {one.by}" if one.by else "", plain(m, 13, theme.SOFT))
    y = page.words(_at(where, y + m.px(8)), *head, by).bottom + m.px(4)
    if not one.force:
        none = "No force: no standard of law gives a verdict on it."
        y = page.words(_at(where, y), Run(none, plain(m, 14, theme.SOFT))).bottom + m.px(4)
    y = _line(page, "LAW", one.law, against, where, y)
    return _line(page, "POLICY", one.policy, against, where, y)


def _line(page: Page, label: str, outcomes: tuple[OutcomeView, ...], against: str, where: Rect, y: int) -> int:
    m = page.measure
    if not outcomes:
        return y
    y = page.words(_at(where, y + m.px(4)), Run(label, bold(m, 12, theme.QUIET))).bottom + m.px(4)
    for outcome in outcomes:
        y = _outcome(page, outcome, against, where, y) + m.px(6)
    return y


def _outcome(page: Page, outcome: OutcomeView, against: str, where: Rect, y: int) -> int:
    m, tone = page.measure, tones.of(tones.OUTCOMES, outcome.tone)
    said = (Run(f"{outcome.title}: ", plain(m, 14)), Run(tone.word, bold(m, 14, tone.ink)))
    y = parts.row(page, _at(where, y), tone.sign, tone.ink, *said, size=16)
    under = _at(where, y + m.px(4), m.lead(16) + m.px(8))
    found = outcome.difference
    if found is not None:
        y = _card(page, under, lambda inner: _difference(page, found, against, inner))
    if outcome.weight:
        under = _at(under, y + m.px(6))
        y = _card(page, under, lambda inner: _weight(page, outcome, inner))
    return y


def _card(page: Page, where: Rect, words: Callable[[Rect], int]) -> int:
    """A card as tall as its words: they are laid out first, then it is put behind them."""
    pad = page.measure.px(10)
    behind = len(page.pieces)
    bottom = words(Rect(where.x + pad, where.y + pad, where.width - 2 * pad, _ENDLESS)) + pad
    page.panel(Rect(where.x, where.y, where.width, bottom - where.y), panels.CARD)
    page.pieces.insert(behind, page.pieces.pop())
    return bottom


def _difference(page: Page, found: DifferenceView, against: str, inner: Rect) -> int:
    m = page.measure
    head = (Run(found.label, bold(m, 14)), Run(f"  {found.cites}", mono(m, 12)))
    y = page.words(inner, *head).bottom + m.px(3)
    y = page.words(_at(inner, y), Run(found.because, plain(m, 15))).bottom + m.px(4)
    if found.beside:
        label = Run(f"{against}, {found.beside_cites}: ", bold(m, 13, theme.SOFT))
        y = page.words(_at(inner, y), label, Run(found.beside, plain(m, 13, theme.SOFT))).bottom + m.px(4)
    if found.paraphrased:
        mark = Run("Paraphrase, in whole or in part: not all of it is quoted.", bold(m, 13, theme.YELLOW))
        y = parts.row(page, _at(inner, y), "triangle-alert", theme.YELLOW, mark, size=14) + m.px(3)
    return _quoted(page, found.words, inner, y) if found.words else y


def _weight(page: Page, outcome: OutcomeView, inner: Rect) -> int:
    m = page.measure
    head = (Run("What that means for the law", bold(m, 14)), Run(f"  {outcome.weight_cites}", mono(m, 12)))
    y = page.words(inner, *head).bottom + m.px(3)
    return _quoted(page, outcome.weight, inner, y)


def _quoted(page: Page, words: str, inner: Rect, y: int) -> int:
    """The words of a text, marked as such by a bar beside them."""
    m = page.measure
    spot = page.words(_at(inner, y, m.px(14)), Run(words, italic(m, 14)))
    page.panel(Rect(inner.x, y, max(2, m.px(3)), spot.height), panels.Look(theme.SKY, None, 0, 2))
    return spot.bottom
