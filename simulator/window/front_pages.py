"""The pages before and after play: the menu, the briefing, the ending.

It refuses to know where encounters come from and what became of a run: it shows what the screens say.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Rect

from simulator.screens.values import BriefingScreen, EndingScreen, MenuRow, MenuScreen, SessionRow, Stage
from simulator.window import panels, parts, text, theme
from simulator.window.page import Act, Page, tall_of
from simulator.window.parts import bold, plain
from simulator.window.stage import scene
from simulator.window.text import Run
from simulator.window.theme import Measure

_ENDLESS = 1 << 16
HELD = "A test: its result is held back"
_HARDEST = 10
_SIZES = (("A−", "", Act("smaller")), ("A+", "", Act("larger")))


@dataclass(frozen=True, slots=True, kw_only=True)
class Choosing:
    """What the menu shows: the screen and the encounter that is looked at."""

    screen: MenuScreen
    slug: str = ""
    sets: bool = False


def menu(choosing: Choosing, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The menu: encounters, the one looked at, earlier runs."""
    page, screen = Page(room, measure, offsets), choosing.screen
    body = parts.head(page, "shield", "De-escalation Training Simulator", screen.scope, _menu_buttons(choosing))
    body = parts.foot(
        page,
        body,
        (("Up, Down", "encounter"), ("Enter", "open"), ("Tab", "move"), ("+ −", "text size"), ("Esc", "quit")),
    )
    body = _notices(page, screen, body)
    gap = measure.px(12)
    left = round((body.width - gap) * 0.44)
    _encounters(page, choosing, Rect(body.x, body.y, left, body.height))
    right = Rect(body.x + left + gap, body.y, body.width - left - gap, body.height)
    runs = round(body.height * 0.32) if screen.sessions else -gap
    picked = next((row for row in screen.rows if row.slug == choosing.slug), None)
    _detail(page, picked, Rect(right.x, right.y, right.width, right.height - runs - gap))
    if screen.sessions:
        _sessions(page, screen.sessions, Rect(right.x, right.bottom - runs, right.width, runs))
    return page


def _menu_buttons(choosing: Choosing) -> tuple[tuple[str, str, Act], ...]:
    sets = (("Settings", "settings", Act("settings")),) if choosing.sets else ()
    return (*_SIZES, *sets, ("Quit", "log-out", Act("back")))


def _notices(page: Page, screen: MenuScreen, body: Rect) -> Rect:
    m, y = page.measure, body.y
    for notice in screen.notices:
        y = parts.row(
            page, Rect(body.x, y, body.width, _ENDLESS), "info", theme.YELLOW, Run(notice, plain(m, 14, theme.SOFT))
        ) + m.px(6)
    y += m.px(4) if screen.notices else 0
    return Rect(body.x, y, body.width, body.bottom - y)


def _encounters(page: Page, choosing: Choosing, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    title = page.words(inner, Run("Encounters", bold(m, 16)))
    room = Rect(inner.x, title.bottom + m.px(8), inner.width - m.px(3), inner.bottom - title.bottom - m.px(8))
    with page.scrolled("encounters", room) as inside:
        y = room.y
        for row in choosing.screen.rows:
            runs = (Run(row.title + "\n", bold(m, 16)), Run(row.because, plain(m, 14, theme.SOFT)))
            words = Rect(room.x + m.px(14), y + m.px(11), room.width - m.px(28), _ENDLESS)
            tall = text.flow(runs, words.width).height
            card = Rect(room.x, y, room.width, tall + m.px(22) + m.lead(12))
            inside.panel(card, panels.PICKED if row.slug == choosing.slug else panels.CARD)
            inside.words(words, *runs)
            _difficulty(inside, row, words.x, words.y + tall + m.px(4))
            inside.target(card, Act("row", row.slug), row.title)
            y = card.bottom + m.px(8)


def _difficulty(page: Page, row: MenuRow, x: int, y: int) -> None:
    """Ten steps, filled as far as the encounter is hard; the number stands in the detail in words."""
    m = page.measure
    for n in range(_HARDEST):
        look = panels.Look(theme.SKY if n < row.difficulty else theme.ink("#2c3850"), None, 0, 3)
        page.panel(Rect(x + n * m.lead(17), y + m.lead(3), m.lead(13), m.lead(6)), look)


def _detail(page: Page, row: MenuRow | None, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    if row is None:
        page.words(
            inner,
            Run("There is no encounter here yet. Put a scenario's folder under scenarios/.", plain(m, 16, theme.SOFT)),
        )
        return
    wide, tall = parts.button_size(m, "Open this encounter", 16, "play")
    low = Rect(inner.right - wide, inner.bottom - tall, wide, tall)
    room = Rect(inner.x, inner.y, inner.width - m.px(3), low.y - inner.y - m.px(10))
    with page.scrolled("detail", room) as inside:
        high = min(round(room.height * 0.42), m.px(190))
        if row.backdrop and high > m.px(40):
            stage = Stage(backdrop=row.backdrop, light=row.light)
            inside.picture(
                Rect(room.x, room.y, room.width, high), scene.framed(stage, room.width, high, m.px(9), theme.PANEL)
            )
        else:
            high = -m.px(12)
        _about(inside, row, Rect(room.x, room.y + high + m.px(12), room.width, _ENDLESS))
    parts.button(page, low, "Open this encounter", Act("open", row.slug), loud=True, name="play", size=16)


def _about(page: Page, row: MenuRow, where: Rect) -> None:
    m = page.measure
    y = page.words(where, Run(row.title, bold(m, 21))).bottom + m.px(4)

    def rest() -> Rect:
        return Rect(where.x, y, where.width, _ENDLESS)

    hard = (Run(f"Difficulty {row.difficulty} of {_HARDEST}. ", bold(m, 15)), Run(row.because, plain(m, 15)))
    y = parts.row(page, rest(), "gauge", theme.SKY, *hard) + m.px(6)
    if row.content_note:
        y = parts.row(
            page,
            rest(),
            "triangle-alert",
            theme.ORANGE,
            Run("Content: ", bold(m, 15)),
            Run(row.content_note, plain(m, 15)),
        ) + m.px(6)
    for one in row.objectives:
        y = parts.row(page, rest(), "target", theme.GREEN, Run(one, plain(m, 15))) + m.px(4)


def _sessions(page: Page, rows: tuple[SessionRow, ...], where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    title = page.words(inner, Run("Earlier runs", bold(m, 16)))
    room = Rect(inner.x, title.bottom + m.px(6), inner.width - m.px(3), inner.bottom - title.bottom - m.px(6))
    with page.scrolled("sessions", room) as inside:
        y = room.y
        for row in rows:
            said = HELD if row.held else f"Ended: {row.ending}" if row.ending else "Not ended"
            runs = (Run(f"{row.title}\n", bold(m, 14)), Run(f"{row.started}. {said}", plain(m, 13, theme.SOFT)))
            words = "Review" if row.ending else "Go on"
            wide, tall = parts.button_size(m, words, 13, "play")
            high = max(text.flow(runs, room.width - wide - m.px(20)).height, tall)
            inside.words(Rect(room.x, y, room.width - wide - m.px(20), high), *runs, middle=True)
            y += high + m.px(8)
            if row.held:
                continue
            act = Act("review" if row.ending else "resume", row.session)
            spot = Rect(room.right - wide, y - high - m.px(8) + (high - tall) // 2, wide, tall)
            parts.button(inside, spot, words, act, name="scale" if row.ending else "play", size=13)


def briefing(screen: BriefingScreen, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """What is said before the first scene."""
    page = Page(room, measure, offsets)
    body = parts.head(
        page, "radio", screen.title, screen.set_in or "Briefing", (*_SIZES, ("Menu", "log-out", Act("back")))
    )
    body = parts.foot(page, body, (("Enter", "begin"), ("PgUp, PgDn", "scroll"), ("+ −", "text size"), ("Esc", "menu")))
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
    if screen.content_note:
        runs = (Run("Content: ", bold(m, 16, theme.ORANGE)), Run(screen.content_note, plain(m, 16)))
        parts.row(page, Rect(where.x, y, where.width, _ENDLESS), "triangle-alert", theme.ORANGE, *runs, size=17)


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
    body = parts.foot(page, body, (("Enter", enter), ("Tab", "move"), ("Esc", "menu"), ("+ −", "text size")))
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
