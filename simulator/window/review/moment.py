"""One moment of the review: what happened, what you knew and from whom, what the law asks, word by word.

It refuses hindsight in its first two parts: they hold what stood then. It refuses points.
"""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect

from simulator.debrief.avoidable import SUPPORTED_BUT
from simulator.debrief.words import listed
from simulator.screens.values import BeatView, DebriefScreen, FindingView, Spoken, Voice
from simulator.window.review import added
from simulator.window.sheet import panels, parts, text, theme, tones
from simulator.window.sheet.page import Page
from simulator.window.sheet.parts import bold, italic, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Ink, Measure

_ENDLESS = 1 << 16


def _at(where: Rect, y: int, inset: int = 0) -> Rect:
    return Rect(where.x + inset, y, where.width - inset, _ENDLESS)


def spoken_runs(spoken: Spoken, m: Measure) -> tuple[Run, ...]:
    """A line as it is told afterwards."""
    if spoken.voice is Voice.STAGE:
        return (Run(spoken.words, plain(m, 15)),)
    name = "You" if spoken.voice is Voice.YOU else spoken.speaker
    aside = f" ({spoken.aside})" if spoken.aside else ""
    tint = theme.SKY if spoken.voice is Voice.YOU else theme.ORANGE
    return (Run(f"{name}{aside}: ", bold(m, 15, tint)), Run(f"“{spoken.words}”", plain(m, 15)))


def bullets(
    page: Page, where: Rect, y: int, name: str, tint: Ink, rows: Iterable[tuple[Run, ...]], size: float = 15
) -> int:
    """Rows with a sign each; returns the bottom."""
    for runs in rows:
        y = parts.row(page, _at(where, y), name, tint, *runs, size=size) + page.measure.px(5)
    return y


def part(page: Page, where: Rect, y: int, name: str, words: str) -> int:
    """A part's heading, with room above it; returns the bottom."""
    return parts.section(page, _at(where, y + page.measure.px(12)), name, words)


def lay_out(page: Page, screen: DebriefScreen, beat: BeatView, where: Rect) -> int:
    """The moment from the top of a box; returns the bottom."""
    m = page.measure
    spot = page.words(_at(where, where.y), Run(beat.title, bold(m, 20)))
    by = f"{parts.clock_words(beat.at_ms)}   by {beat.by}" if beat.by else parts.clock_words(beat.at_ms)
    y = page.words(_at(where, spot.bottom), Run(by, mono(m, 13))).bottom + m.px(8)
    y = _verdict(page, beat, where, y)
    y = _meter(page, beat, where, y)
    y = _avoidable(page, beat, where, y)
    y = part(page, where, y, "clapperboard", "What happened")
    y = bullets(page, where, y, "minus", theme.QUIET, (spoken_runs(one, m) for one in beat.happened))
    y = part(page, where, y, "ear", "What you knew then, and from whom")
    y = bullets(
        page, where, y, "minus", theme.QUIET, ((Run(one, plain(m, 15)),) for one in beat.knew or ("Nothing yet.",))
    )
    if beat.chain:
        y = part(page, where, y, "git-branch", "Earlier choices that this force rests on")
        y = bullets(page, where, y, "corner-down-right", theme.QUIET, ((Run(one, plain(m, 15)),) for one in beat.chain))
    y = part(page, where, y, "scale", "What the law asks")
    y = page.words(_at(where, y), Run(f"{screen.standard}, {screen.as_of}", plain(m, 13, theme.SOFT))).bottom + m.px(8)
    if not beat.findings:
        y = page.words(
            _at(where, y), Run("No force was used here, so the statute asks nothing yet.", plain(m, 15))
        ).bottom
    for finding in beat.findings:
        y = _finding(page, finding, where, y) + m.px(10)
    return _policy(page, beat, where, y) if beat.policy else y


def _policy(page: Page, beat: BeatView, where: Rect, y: int) -> int:
    """The POLICY line, apart from the LAW line and after it."""
    m = page.measure
    y = part(page, where, y, "book-open", "What policy asks")
    y = page.words(_at(where, y), Run(beat.policy, plain(m, 15))).bottom + m.px(8)
    for finding in beat.policy_findings:
        y = _finding(page, finding, where, y) + m.px(10)
    return y


def _verdict(page: Page, beat: BeatView, where: Rect, y: int) -> int:
    m, tone = page.measure, tones.of(tones.BEATS, beat.tone)
    if beat.tone == "none":
        return page.words(_at(where, y), Run(beat.verdict, plain(m, 15, theme.SOFT))).bottom
    said = (Run(beat.verdict, bold(m, 15, tone.ink)),)
    pad, side = m.px(12), m.lead(18) + m.px(8)
    tall = text.flow(said, max(8, where.width - 2 * pad - side)).height + 2 * pad
    box = Rect(where.x, y, where.width, tall)
    page.panel(box, panels.Look(theme.mix(theme.PANEL, tone.ink, 0.10), tone.ink, 1.5, 9))
    parts.row(page, Rect(box.x + pad, y + pad, box.width - 2 * pad, _ENDLESS), tone.sign, tone.ink, *said, size=18)
    return box.bottom


METER = ("Present ability", "Opportunity", "Apparent intent", "To be met at once")
"""The headings of the four elements of imminence, in the order in which the text names them."""


def _meter(page: Page, beat: BeatView, where: Rect, y: int) -> int:
    """How each element of imminence reads, side by side; the facts behind each follow with the findings."""
    m = page.measure
    found = {finding.heading: finding for finding in beat.findings if finding.heading in METER}
    shown = [found[heading] for heading in METER if heading in found]
    if len(shown) < len(METER):
        return y
    gap, y = m.px(8), y + m.px(8)
    wide = (where.width - gap * (len(shown) - 1)) // len(shown)
    boxes = [Rect(where.x + n * (wide + gap), y, wide, _ENDLESS) for n in range(len(shown))]
    behind = len(page.pieces)
    bottom = max(_element(page, finding, box) for finding, box in zip(shown, boxes, strict=True))
    words = page.pieces[behind:]
    del page.pieces[behind:]
    for box in boxes:
        page.panel(Rect(box.x, y, wide, bottom - y), panels.CARD)
    page.pieces += words
    return bottom


def _element(page: Page, finding: FindingView, box: Rect) -> int:
    m, tone = page.measure, tones.of(tones.FINDINGS, finding.tone)
    inner = box.inflate(-m.px(16), 0)
    spot = page.words(_at(inner, box.y + m.px(6)), Run(finding.heading, plain(m, 12, theme.SOFT)))
    words = Run(finding.reading.capitalize(), bold(m, 14, tone.ink))
    return parts.row(page, _at(inner, spot.bottom), tone.sign, tone.ink, words, size=14) + m.px(6)


def _avoidable(page: Page, beat: BeatView, where: Rect, y: int) -> int:
    """Force that the text supports and practice calls avoidable, as its own thing."""
    if not beat.avoidable:
        return y
    m = page.measure
    y = parts.row(page, _at(where, y + m.px(10)), "git-branch", theme.YELLOW, Run(SUPPORTED_BUT, bold(m, 14)), size=17)
    return bullets(
        page,
        where,
        y + m.px(4),
        "corner-down-right",
        theme.YELLOW,
        ((Run(one, plain(m, 14)),) for one in beat.avoidable),
    )


def _finding(page: Page, finding: FindingView, where: Rect, y: int) -> int:
    """A card as tall as its words: laid out on a page of its own first, then put behind them."""
    m = page.measure
    pad = m.px(12)
    inner = Rect(where.x + pad, y + pad, where.width - 2 * pad, _ENDLESS)
    behind = len(page.pieces)
    bottom = _finding_words(page, finding, inner) + pad
    card = Rect(where.x, y, where.width, bottom - y)
    page.panel(card, panels.CARD)
    page.pieces.insert(behind, page.pieces.pop())
    return bottom


def _finding_words(page: Page, finding: FindingView, inner: Rect) -> int:
    m, tone = page.measure, tones.of(tones.FINDINGS, finding.tone)
    head = (Run(finding.heading, bold(m, 15)), Run(f"  {finding.cites}", mono(m, 12)))
    y = page.words(inner, *head).bottom + m.px(4)
    reading = finding.reading[:1].upper() + finding.reading[1:]
    word = f"{reading}: {tone.word}" if tone.word else reading
    y = parts.row(page, _at(inner, y), tone.sign, tone.ink, Run(word, bold(m, 14, tone.ink)), size=16) + m.px(4)
    y = page.words(_at(inner, y), Run(finding.because, plain(m, 15))).bottom + m.px(4)
    more = (
        ("Rests on: ", listed(finding.facts)),
        ("Bears on: ", listed(finding.choices)),
        ("Would be read otherwise if: ", finding.would_change_if),
        ("How this project reads the text: ", finding.design_choice),
    )
    for label, words in more:
        if words:
            y = page.words(
                _at(inner, y), Run(label, bold(m, 13, theme.SOFT)), Run(words, plain(m, 13, theme.SOFT))
            ).bottom + m.px(3)
    y = added.beside(page, finding.beside, inner, y + m.px(3))
    return _statute(page, finding, inner, y + m.px(4)) if finding.statute else y


def _statute(page: Page, finding: FindingView, inner: Rect, y: int) -> int:
    """The words of the law, marked as such by a bar beside them."""
    m = page.measure
    pad = m.px(14)
    spot = page.words(_at(inner, y, pad), Run(f"{finding.cites}  ", mono(m, 12)), Run(finding.statute, italic(m, 14)))
    page.panel(Rect(inner.x, y, max(2, m.px(3)), spot.height), panels.Look(theme.SKY, None, 0, 2))
    return spot.bottom


def about(page: Page, screen: DebriefScreen, where: Rect) -> int:
    """Which text was applied, and what the reader must know of it."""
    m = page.measure
    y = page.words(_at(where, where.y), Run("About this review", bold(m, 18))).bottom + m.px(8)
    y = page.words(_at(where, y), Run(screen.under, plain(m, 15))).bottom + m.px(10)
    y = bullets(page, where, y, "info", theme.SKY, ((Run(one, plain(m, 15)),) for one in screen.notices))
    if screen.closing:
        y = part(page, where, y, "clapperboard", "What happened after the last decision")
        y = bullets(page, where, y, "minus", theme.QUIET, (spoken_runs(one, m) for one in screen.closing))
    return y if screen.beats else _rows(page, screen, where, y)


def _rows(page: Page, screen: DebriefScreen, where: Rect, y: int) -> int:
    """The marks of a run that cannot be replayed, in the order of time: all that its record tells of it."""
    if not screen.timeline:
        return y
    m = page.measure
    y = part(page, where, y, "list", "The rows that can be read")
    for mark in screen.timeline:
        tone = tones.of(tones.MARKS, mark.kind)
        runs = (Run(f"{parts.clock_words(mark.at_ms)}  ", mono(m, 13)), Run(mark.words, plain(m, 15)))
        y = bullets(page, where, y, tone.sign, tone.ink, (runs,))
    return y
