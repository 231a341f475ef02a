"""The page on which an instructor contests something at a moment: pick a PRACTICE mark and say what it should be, or pick a
finding of LAW, and give the reason.

It refuses to change the grade, and says so: what is written stands beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from pygame import Rect

from simulator.screens.values import BeatView, FindingView, PracticeView
from simulator.screens.written import named
from simulator.window.review import account_page
from simulator.window.sheet import panels, parts, text, text_box, theme, tones
from simulator.window.sheet.page import Act, Page, tall_of
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.text_box import TextBox
from simulator.window.sheet.theme import Measure

_ENDLESS = 1 << 16
_LINES = 1.3
"""At least so much of the reason is in sight while it is written, in boxes of one line."""
MARKS = "Mark practice otherwise"
DISPUTES = "Dispute a finding of the law"
_ABOUT = {
    MARKS: "Your mark stands beside the program's, with who, when and why. The record and its grade stay as they are.",
    DISPUTES: "The finding stands. Your dispute stands beside it, with who, when and why; a finding of LAW is never overwritten.",
}
_PICK = {MARKS: "Which mark?", DISPUTES: "Which finding?"}
INSTEAD = "How would you mark it?"
WHY = "Why?"
SIGNED = "Signed by (an id, no name)"
KEYS = (("Up, Down", "what it is about"), ("Enter", "picks"), ("Tab", "on, and out of the box"), ("Esc", "leaves"))
_BUTTONS = (("Keep it", "check", Act("keep")), ("Leave", "chevron-left", Act("back")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Contesting:
    """What is contested so far: which of the moment's marks or findings (by its place), and how it would be marked; the
    boxes for the reason and for who signs, and which of them has the caret; `told` is a word of now.
    """

    beat: BeatView
    title: str
    picked: int | None
    mark: str
    reason: TextBox
    by: TextBox
    told: str = ""
    writes: str = ""

    @property
    def rows(self) -> tuple[PracticeView | FindingView, ...]:
        """What can be picked at this moment."""
        return self.beat.practice if self.title == MARKS else self.beat.findings

    @property
    def about(self) -> str:
        """What is picked, as a note names it; empty where nothing is."""
        if self.picked is None:
            return ""
        row = self.rows[self.picked]
        return row.word if isinstance(row, PracticeView) else named(row.cites, row.heading)


def lay_out(asked: Contesting, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """What there is to pick, and below it the reason, the signature and the buttons."""
    page, m = Page(room, measure, offsets), measure
    moment = f"Moment {asked.beat.n}: {asked.beat.title}"
    body = parts.foot(page, parts.head(page, "pencil", asked.title, moment, account_page.SIZES), KEYS)
    wide = min(body.width, m.type(1000))
    inner = page.panel(Rect(body.centerx - wide // 2, body.y, wide, body.height))
    line = text.leading(plain(m, 17)) + 2 * m.px(12)
    low = inner.bottom - parts.button_size(m, "A", 15)[1] - m.px(10) - line
    above = Rect(inner.x, inner.y, inner.width - m.px(4), 0)
    whole, most = low - inner.y, (low - inner.y) * 6 // 10
    most = max(
        text.leading(plain(m, 17)) * 2, min(most, whole - m.px(36) - text.leading(bold(m, 15)) - round(_LINES * line))
    )
    above.height = min(tall_of(m, above.width, lambda on, where: _picking(on, asked, where)), most)
    with page.scrolled("words", above) as inside:
        _picking(inside, asked, above)
    _reason(page, asked, Rect(inner.x, above.bottom + m.px(10), inner.width, low - above.bottom - m.px(20)))
    _signature(page, asked, Rect(inner.x, low, inner.width, line))
    account_page.button_row(page, _BUTTONS, inner)
    return page


def _reason(page: Page, asked: Contesting, where: Rect) -> None:
    m = page.measure
    top = page.words(where, Run(WHY, bold(m, 15))).bottom + m.px(6)
    says = f"{WHY} {asked.about}".rstrip()
    box = Rect(where.x, top, where.width, where.bottom - top)
    text_box.lay_out(page, "box", asked.reason, says, box, caret=asked.writes == "box")


def _signature(page: Page, asked: Contesting, where: Rect) -> None:
    """Who signs, in one line."""
    m = page.measure
    style = plain(m, 14, theme.SOFT)
    wide = min(where.width // 2, -int(-text.width_of(SIGNED, style.face, style.px) // 1) + m.px(4))
    words = Rect(where.x, where.y, wide, where.height)
    page.words(words, Run(text.elide(SIGNED, style, wide), style), middle=True)
    left = words.right + m.px(10)
    box = Rect(left, where.y, min(m.type(320), where.right - left), where.height)
    text_box.lay_out(page, "by", asked.by, SIGNED, box, caret=asked.writes == "by")


def _picking(page: Page, asked: Contesting, where: Rect) -> int:
    m = page.measure
    said = (asked.told, bold(m, 14, theme.YELLOW)) if asked.told else (_ABOUT[asked.title], plain(m, 14, theme.SOFT))
    y = page.words(_at(where, where.y), Run(*said)).bottom + m.px(8)
    y = page.words(_at(where, y), Run(_PICK[asked.title], bold(m, 15))).bottom + m.px(6)
    for n, row in enumerate(asked.rows):
        y = _row(page, asked, n, row, _at(where, y)) + m.px(6)
    return _instead(page, asked, _at(where, y + m.px(4))) if asked.title == MARKS else y


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)


def _row(page: Page, asked: Contesting, n: int, row: PracticeView | FindingView, where: Rect) -> int:
    """A card that can be picked: how it stands, what it is about, why."""
    m, pad, behind = page.measure, page.measure.px(10), len(page.pieces)
    if isinstance(row, PracticeView):
        tone = tones.of(tones.PRACTICE, row.mark)
        head, word = row.word, tone.word
    else:
        tone = tones.of(tones.FINDINGS, row.tone)
        head, word = named(row.cites, row.heading), f"{row.reading}, {tone.word}"
    inner = Rect(where.x + pad, where.y + pad, where.width - 2 * pad, _ENDLESS)
    runs = (Run(f"{head}: ", bold(m, 15)), Run(f"{word}\n", bold(m, 14, tone.ink)), Run(row.because, plain(m, 14)))
    bottom = parts.row(page, inner, tone.sign, tone.ink, *runs) + pad
    card = Rect(where.x, where.y, where.width, bottom - where.y)
    page.panel(card, panels.PICKED if n == asked.picked else panels.CARD)
    page.pieces.insert(behind, page.pieces.pop())
    picked = "Picked. " if n == asked.picked else ""
    page.target(card, Act("pick", str(n)), f"{picked}{head}: {word}. {row.because}")
    return bottom


def _instead(page: Page, asked: Contesting, where: Rect) -> int:
    """The marks that could stand beside the one that is picked."""
    m = page.measure
    y = page.words(where, Run(INSTEAD, bold(m, 15))).bottom + m.px(6)
    x = where.x
    for mark, tone in tones.PRACTICE.items():
        wide, tall = parts.button_size(m, tone.word, 14, tone.sign)
        if x > where.x and x + wide > where.right:
            x, y = where.x, y + tall + m.px(6)
        spot = Rect(x, y, min(wide, where.width), tall)
        parts.button(page, spot, tone.word, Act("mark", mark), loud=mark == asked.mark, name=tone.sign, size=14)
        x = spot.right + m.px(8)
    return y + parts.button_size(m, "A", 14)[1]
