"""The pages on which a trainee writes: a question with its box, and afterwards what there is to remark on it.

It refuses to show a grade: these pages stand before it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Rect

from simulator.screens.account import BEFORE, AccountScreen, RemarksView
from simulator.window.review import moment
from simulator.window.sheet import panels, parts, text_box, theme
from simulator.window.sheet.page import Act, Page, tall_of
from simulator.window.sheet.parts import bold, italic, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.text_box import TextBox
from simulator.window.sheet.theme import Measure

_ENDLESS = 1 << 16
SIZES = (("A−", "", Act("smaller")), ("A+", "", Act("larger")))
KEYS = (("Tab", "leaves the box"), ("Enter", "a new line, or takes a button"), ("Esc", "back"))
NOTHING = "The rules find nothing to remark."
Button = tuple[str, str, Act]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A question of the account and the box for its answer; `at` counts from 0."""

    screen: AccountScreen
    at: int
    box: TextBox


def question(asking: Asking, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """One question. An empty answer skips it."""
    page, whole = Page(room, measure, offsets), len(asking.screen.questions)
    under = f"Question {asking.at + 1} of {whole}. Your grade is shown after this."
    body = parts.foot(page, parts.head(page, "pencil", "Your account", under, SIZES), KEYS)
    written = bool(asking.box.words.strip())
    last = asking.at + 1 == whole
    onward = ("On to the debrief" if last else "Next") if written else ("Skip, to the debrief" if last else "Skip")
    buttons: tuple[Button, ...] = ((onward, "chevron-right", Act("next")), ("Earlier", "chevron-left", Act("back")))
    if not last:
        buttons += (("Debrief", "scale", Act("done")),)
    ask = asking.screen.questions[asking.at].ask

    def words(on: Page, where: Rect) -> None:
        m, y = on.measure, on.words(where, Run(ask, bold(on.measure, 19))).bottom
        said = f"{BEFORE} {asking.screen.kept}" if asking.at == 0 else asking.screen.kept
        on.words(Rect(where.x, y + m.px(6), where.width, _ENDLESS), Run(said, plain(m, 14, theme.SOFT)))

    write_sheet(page, body, words, (asking.box, ask), buttons)
    return page


def write_sheet(
    page: Page, body: Rect, words: Callable[[Page, Rect], object], box: tuple[TextBox, str], buttons: tuple[Button, ...]
) -> None:
    """Words, a box below them that takes what is left, and buttons at the foot; the first of these is loud."""
    m = page.measure
    wide = min(body.width, m.type(1000))
    inner = page.panel(Rect(body.centerx - wide // 2, body.y, wide, body.height))
    low = inner.bottom - parts.button_size(m, "A", 15)[1]
    high = min(tall_of(m, inner.width - m.px(4), words), round((low - inner.y) * 0.45))
    room = Rect(inner.x, inner.y, inner.width - m.px(4), high)
    with page.scrolled("words", room) as inside:
        words(inside, room)
    top = room.bottom + m.px(12)
    text_box.lay_out(page, "box", box[0], box[1], Rect(inner.x, top, inner.width, low - m.px(12) - top))
    button_row(page, buttons, inner)


def button_row(page: Page, buttons: tuple[Button, ...], inner: Rect) -> int:
    """At the right, the first outermost; returns their top."""
    m, right = page.measure, inner.right
    tall = parts.button_size(m, "A", 15)[1]
    for n, (words, sign, act) in enumerate(buttons):
        wide = parts.button_size(m, words, 15, sign)[0] + m.px(6)
        spot = Rect(right - wide, inner.bottom - tall, wide, tall)
        parts.button(page, spot, words, act, loud=n == 0, name=sign)
        right -= wide + m.px(10)
    return inner.bottom - tall


def remarks(found: tuple[RemarksView, ...], room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """What the rules remark, each with the sentence that it is about."""
    page = Page(room, measure, offsets)
    body = parts.head(page, "pencil", "On what you wrote", "Remarks by rules. Your grade is shown after this.", SIZES)
    body = parts.foot(page, body, (("Enter", "debrief"), ("PgUp, PgDn", "scroll"), ("Esc", "back to what you wrote")))
    m = measure
    wide = min(body.width, m.type(1000))
    inner = page.panel(Rect(body.centerx - wide // 2, body.y, wide, body.height))
    buttons = (("Debrief", "scale", Act("review")), ("Back to what you wrote", "chevron-left", Act("back")))
    low = button_row(page, buttons, inner)
    where = Rect(inner.x, inner.y, inner.width - m.px(4), low - m.px(12) - inner.y)
    with page.scrolled("remarks", where) as inside:
        y = where.y
        for one in found:
            y = _remarked(inside, one, Rect(where.x, y, where.width, _ENDLESS)) + m.px(14)
    return page


def _remarked(page: Page, found: RemarksView, where: Rect) -> int:
    m = page.measure
    y = page.words(where, Run(f"Your report on moment {found.n}", bold(m, 18))).bottom + m.px(4)
    y = page.words(Rect(where.x, y, where.width, _ENDLESS), Run(found.what_it_is, plain(m, 14, theme.SOFT))).bottom
    y += m.px(10)
    if not found.remarks:
        return parts.row(page, Rect(where.x, y, where.width, _ENDLESS), "info", theme.SKY, Run(NOTHING, plain(m, 16)))
    for one in found.remarks:
        quoted = (Run(f"“{one.sentence}”\n", italic(m, 16)),) if one.sentence else ()
        cited = (Run(f"  {one.cites}", mono(m, 12)),) if one.cites else ()
        y = moment.bullets(page, where, y, "info", theme.YELLOW, ((*quoted, Run(one.says, plain(m, 16)), *cited),))
        page.panel(Rect(where.x, y + m.px(2), where.width, max(1, m.px(1))), panels.Look(theme.EDGE, None, 0, 0))
        y += m.px(10)
    return y
