"""The pages before and after play: the briefing, the ending.

It refuses to know where encounters come from and what became of a run: it shows what the screens say.
"""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from simulator.screens.values import BriefingScreen, EndingScreen
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page, tall_of
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_ENDLESS = 1 << 16
_SIZES = (("A−", "", Act("smaller")), ("A+", "", Act("larger")))


def briefing(screen: BriefingScreen, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """What is said before the first scene."""
    page = Page(room, measure, offsets)
    body = parts.head(
        page, "radio", screen.title, screen.set_in or "Briefing", (*_SIZES, ("Menu", "log-out", Act("back")))
    )
    body = parts.foot(
        page, body, (("Enter", "begin"), ("PgUp, PgDn", "scroll"), ("{larger} {smaller}", "text size"), ("Esc", "menu"))
    )
    buttons = (("Begin", "play", Act("begin")),)
    _sheet(page, "briefing", body, lambda on, where: _brief(on, screen, where), buttons)
    return page


def _sheet(
    page: Page, name: str, body: Rect, build: Callable[[Page, Rect], object], buttons: tuple[tuple[str, str, Act], ...]
) -> None:
    """A sheet in the middle, as tall as its words where they fit, with buttons at its foot; the first one is loud."""
    m = page.measure
    pad = m.px(30)
    wide = min(body.width, m.type(900))
    tall = parts.button_size(m, "A", 16)[1]
    needed = tall_of(m, wide - 2 * pad - m.px(4), build) + tall + m.px(22) + 2 * pad
    high = min(body.height, needed)
    where = Rect(body.centerx - wide // 2, body.y + (body.height - high) * 2 // 5, wide, high)
    page.panel(where)
    inner = where.inflate(-2 * pad, -2 * pad)
    words = Rect(inner.x, inner.y, inner.width - m.px(4), inner.height - tall - m.px(14))
    with page.scrolled(name, words) as inside:
        build(inside, words)
    right = inner.right
    for n, (label, sign, act) in enumerate(buttons):
        size = parts.button_size(m, label, 16, sign)[0] + m.px(10)
        parts.button(
            page, Rect(right - size, inner.bottom - tall, size, tall), label, act, loud=n == 0, name=sign, size=16
        )
        right -= size + m.px(10)


def _brief(page: Page, screen: BriefingScreen, where: Rect) -> None:
    m, y = page.measure, where.y
    if screen.content_note:  # first of all: with large text what comes last must be scrolled to
        runs = (Run("Content: ", bold(m, 16, theme.ORANGE)), Run(screen.content_note, plain(m, 16)))
        y = parts.row(page, where, "triangle-alert", theme.ORANGE, *runs, size=17) + m.px(14)
    listed = (
        ("radio", "The call", "quote", screen.call, 18.0),
        ("ear", "What is known, and from whom", "minus", screen.known, 16.0),
        ("users", "With you", "user", screen.with_you, 16.0),
    )
    for name, title, sign, rows, size in listed:
        if not rows:
            continue
        y = parts.section(page, Rect(where.x, y, where.width, _ENDLESS), name, title)
        for one in rows:
            spot = Rect(where.x, y, where.width, _ENDLESS)
            y = parts.row(page, spot, sign, theme.QUIET, Run(one, plain(m, size)), size=15) + m.px(6)
        y += m.px(12)


def ending(
    screen: EndingScreen, room: Rect, measure: Measure, offsets: dict[str, int], *, writes: bool = False
) -> Page:
    """How it ended; `writes` where the trainee's account can be written before the debrief."""
    page = Page(room, measure, offsets)
    body = parts.head(
        page,
        "flag",
        "How it ended",
        "The review shows what you knew, what the law asks, and what else was open.",
        _SIZES,
    )
    enter = "menu" if screen.held else "your account" if writes else "debrief"
    body = parts.foot(
        page, body, (("Enter", enter), ("Tab", "move"), ("Esc", "menu"), ("{larger} {smaller}", "text size"))
    )
    first = (("Write your account first", "pencil", Act("write_first")),) if writes else ()
    review = () if screen.held else (("Debrief", "scale", Act("review")),)
    buttons = (*first, *review, ("Menu", "log-out", Act("back")))
    _sheet(page, "ending", body, lambda on, where: _ended(on, screen, where), buttons)
    return page


def _ended(page: Page, screen: EndingScreen, where: Rect) -> None:
    m = page.measure
    y = page.words(where, Run(screen.title, bold(m, 27))).bottom + m.px(12)
    y = page.words(Rect(where.x, y, where.width, _ENDLESS), Run(screen.says, plain(m, 19))).bottom + m.px(22)
    if screen.held:
        held = Rect(where.x, y, where.width, _ENDLESS)
        y = parts.row(page, held, "info", theme.YELLOW, Run(screen.held, plain(m, 16))) + m.px(16)
    if screen.support:
        _support(page, screen.support, Rect(where.x, y, where.width, _ENDLESS))


def _support(page: Page, words: str, where: Rect) -> None:
    m, pad = page.measure, page.measure.px(14)
    runs = (Run(words, plain(m, 16)),)
    tall = text.flow(runs, where.width - 2 * pad - m.lead(22) - m.px(8)).height + 2 * pad
    box = Rect(where.x, where.y, where.width, tall)
    page.panel(box, panels.CARD._replace(edge=theme.GREEN, edge_px=1.5))
    parts.row(
        page,
        Rect(box.x + pad, box.y + pad, box.width - 2 * pad, _ENDLESS),
        "heart-handshake",
        theme.GREEN,
        *runs,
        size=22,
    )
