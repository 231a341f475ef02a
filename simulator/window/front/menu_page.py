"""The menu: who trains and what for, the encounters, the one that is looked at with the runs of it.

It refuses to know where encounters come from and what became of a run: it shows what the screen says.
"""

from __future__ import annotations

import pygame
from pygame import Rect

from simulator.screens.menu_values import MenuRow, MenuScreen, SessionRow
from simulator.window.front import options
from simulator.window.front.choosing import OTHERS, Choosing
from simulator.window.front.options import Option
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_ENDLESS = 1 << 16
_PICTURED = 110
"""Lower than this, as a size of text, the room for an encounter is for its words."""
HELD = "Its result is held back"
NOT_FOUND = "No encounter has these letters in what stands here of it. Esc shows all."
OTHER_RUNS = "Runs of encounters that are not here"
NOTHING = "There is no encounter here yet. Put a scenario's folder under scenarios/."
_HARDEST = 10
_LOW = 420
"""Lower than this, as a size of text, a page keeps its room for the list and for what is looked at."""
_SIZES = (("A−", "", Act("smaller")), ("A+", "", Act("larger")))
_KEYS = (
    ("Up, Down", "encounter"),
    ("Enter", "open"),
    ("letters", "find"),
    ("Tab", "move"),
    ("PgUp, PgDn", "scroll"),
    ("{larger} {smaller}", "text size"),
    ("Esc", "quit"),
)


def lay_out(choosing: Choosing, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The page of the menu."""
    page, screen = Page(room, measure, offsets), choosing.screen
    under = "" if _is_low(page) else screen.scope
    body = parts.head(page, "shield", "De-escalation Training Simulator", under, _buttons(choosing))
    body = parts.foot(page, body, _KEYS)
    body = _notices(page, choosing, body)
    if choosing.enrols:
        body = _who(page, screen, body)
    gap = measure.px(12)
    left = round((body.width - gap) * 0.42)
    _encounters(page, choosing, Rect(body.x, body.y, left, body.height))
    _detail(page, choosing, Rect(body.x + left + gap, body.y, body.width - left - gap, body.height))
    return page


def _is_low(page: Page) -> bool:
    """Whether words are so large for this window that all but a title and the list has to be scrolled to."""
    return page.room.height < page.measure.type(_LOW)


def _buttons(choosing: Choosing) -> tuple[tuple[str, str, Act], ...]:
    sets = (("Settings", "settings", Act("settings")),) if choosing.sets else ()
    return (*_SIZES, *sets, ("Quit", "log-out", Act("back")))


def _notices(page: Page, choosing: Choosing, body: Rect) -> Rect:
    m, y = page.measure, body.y
    read = choosing.screen.unread
    told = (f"{read} more encounters are being read for the first time.",) if read else ()
    for notice in (*choosing.screen.notices, *told, *((choosing.told,) if choosing.told else ())):
        where = Rect(body.x, y, body.width, _ENDLESS)
        y = parts.row(page, where, "info", theme.YELLOW, Run(notice, plain(m, 14, theme.SOFT))) + m.px(6)
    y += m.px(4) if y > body.y else 0
    return Rect(body.x, y, body.width, body.bottom - y)


def _who(page: Page, screen: MenuScreen, body: Rect) -> Rect:
    """Who trains and what for, in a strip that grows downwards where words are large."""
    m = page.measure
    said = f"Trainee {screen.trainee}" if screen.trainee else "No trainee's id is set"
    words = "Change" if screen.trainee else "Set an id"
    wide, tall = parts.button_size(m, words, 14, "pencil")
    sign = parts.icon(page, "user", 18, theme.SKY, body.x, body.y + tall // 2)
    style = bold(m, 15)
    room = Rect(sign.right + m.px(8), body.y, body.right - sign.right - wide - m.px(16), tall)
    shown = text.elide(said, style, room.width)
    name = page.words(room, Run(shown, style), middle=True)
    button = Rect(name.right + m.px(10), body.y, wide, tall)
    parts.button(page, button, words, Act("enrol"), name="pencil", size=14)
    low = _modes(page, screen, body, button) + m.px(10)
    return Rect(body.x, low, body.width, body.bottom - low)


def _modes(page: Page, screen: MenuScreen, body: Rect, after: Rect) -> int:
    """What a run is for, beside the trainee or below; returns the bottom."""
    m = page.measure
    if not screen.modes:
        return after.bottom
    shown = tuple(Option(one.words, one.chosen, Act("aim", one.name), f"For {one.words}") for one in screen.modes)
    needed = sum(parts.button_size(m, one.words, 14, "circle")[0] + m.px(8) for one in shown)
    beside = after.right + m.px(28) + needed <= body.right
    start = after.right + m.px(28) if beside else body.x
    line = Rect(body.x, after.y if beside else after.bottom + m.px(8), body.width, after.height)
    last = options.row(page, shown, line, start)
    means = Run(next(one.means for one in screen.modes if one.chosen), plain(m, 14, theme.SOFT))
    rest = Rect(last.right + m.px(12), last.y, body.right - last.right - m.px(12), last.height)
    if _is_low(page):
        return last.bottom
    if text.flow((means,), _ENDLESS).width <= rest.width:
        page.words(rest, means, middle=True)
        return last.bottom
    return page.words(Rect(body.x, last.bottom + m.px(6), body.width, _ENDLESS), means).bottom


def _encounters(page: Page, choosing: Choosing, where: Rect) -> None:
    m, inner, low = page.measure, page.panel(where), _is_low(page)
    y = inner.y if low else _above(page, choosing, inner)
    room = Rect(inner.x, y, inner.width - m.px(3), inner.bottom - y)
    others = ((OTHERS, OTHER_RUNS, ""),) if choosing.others else ()
    with page.scrolled("encounters", room) as inside:
        y = _above(inside, choosing, Rect(room.x, y, room.width, _ENDLESS)) if low else y
        if low and _unended(choosing.screen):
            page.offsets.setdefault("encounters", 0)
        for slug, title, under in (*((row.slug, row.title, _under(choosing, row)) for row in choosing.rows), *others):
            runs = (Run(title, bold(m, 15)), *((Run("\n" + under, plain(m, 13, theme.SOFT)),) if under else ()))
            words = Rect(room.x + m.px(12), y + m.px(8), room.width - m.px(24), _ENDLESS)
            card = Rect(room.x, y, room.width, text.flow(runs, words.width).height + m.px(16))
            inside.panel(card, panels.PICKED if slug == choosing.slug else panels.CARD)
            inside.words(words, *runs)
            inside.target(card, Act("row", slug), title)
            if slug == choosing.slug:  # where nobody has scrolled yet, it is in sight
                middle = card.centery - room.centery if card.bottom > room.bottom else 0
                page.offsets.setdefault("encounters", max(0, middle))
            y = card.bottom + m.px(6)


def _above(page: Page, choosing: Choosing, where: Rect) -> int:
    """What stands above the list; returns where the list begins."""
    y = _cut_off(page, choosing.screen, where)
    return _found(page, choosing, Rect(where.x, y, where.width, where.bottom - y)) + page.measure.px(8)


def _unended(screen: MenuScreen) -> SessionRow | None:
    return next((run for run in screen.sessions if not run.ending), None)


def _under(choosing: Choosing, row: MenuRow) -> str:
    """What the list says of an encounter beside its title."""
    runs = len(choosing.runs(row.slug))
    said = (
        f"about {row.minutes} min" if row.minutes else "",
        f"difficulty {row.difficulty} of {_HARDEST}",
        f"{runs} run{'' if runs == 1 else 's'}" if runs else "",
    )
    return " · ".join(one for one in said if one)


def _cut_off(page: Page, screen: MenuScreen, where: Rect) -> int:
    """The run that was cut off last, first to hand; returns the bottom."""
    m = page.measure
    run = _unended(screen)
    if run is None:
        return where.y
    wide, tall = parts.button_size(m, "Go on", 14, "play")
    runs = (Run(f"Not ended: {run.title}\n", bold(m, 14)), Run(run.started, plain(m, 13, theme.SOFT)))
    high = max(tall, text.flow(runs, where.width - wide - m.px(12)).height)
    page.words(Rect(where.x, where.y, where.width - wide - m.px(12), high), *runs, middle=True)
    spot = Rect(where.right - wide, where.y + (high - tall) // 2, wide, tall)
    parts.button(page, spot, "Go on", Act("resume", run.session), name="play", size=14)
    return where.y + high + m.px(12)


def _found(page: Page, choosing: Choosing, where: Rect) -> int:
    """How many encounters there are, or what is looked for among them; returns the bottom."""
    m, shown, total = page.measure, len(choosing.rows), len(choosing.screen.rows)
    if not choosing.typed:
        wide = parts.button_size(m, "", 13)[0]
        title = page.words(where, Run(f"{total} encounter{'' if total == 1 else 's'}", bold(m, 16)))
        hint = Rect(title.right + m.px(10), where.y, where.right - title.right - m.px(10), title.height)
        words = Run("Type to find one.", plain(m, 13, theme.QUIET))
        if total > 1 and text.flow((words,), _ENDLESS).width + wide < hint.width:
            page.words(hint, words, align=1.0, middle=True)
        return title.bottom
    wide, tall = parts.button_size(m, "Show all", 13, "x")
    room = Rect(where.x, where.y, where.width - wide - m.px(8), _ENDLESS)
    runs = (Run(f"“{choosing.typed}” ", bold(m, 16, theme.YELLOW)), Run(f"{shown} of {total}", plain(m, 14)))
    found = page.words(room, *runs)
    button = Rect(where.right - wide, where.y, wide, tall)
    parts.button(page, button, "Show all", Act("erase", "all"), name="x", size=13)
    return max(found.bottom, button.bottom)


def _instead(choosing: Choosing) -> str:
    """What stands where no encounter is picked."""
    if choosing.others:
        return OTHER_RUNS
    return NOT_FOUND if choosing.typed else NOTHING


def _detail(page: Page, choosing: Choosing, where: Rect) -> None:
    m, inner, row = page.measure, page.panel(where), choosing.picked
    room = Rect(inner.x, inner.y, inner.width - m.px(3), inner.height)
    if row is None:
        with page.scrolled("detail", room) as inside:
            y = inside.words(room, Run(_instead(choosing), plain(m, 16, theme.SOFT))).bottom
            _runs(inside, choosing, OTHERS, Rect(room.x, y + m.px(12), room.width, _ENDLESS))
        return
    wide, tall = parts.button_size(m, "Open this encounter", 16, "play")
    low = Rect(inner.right - wide, inner.bottom - tall, wide, tall)
    room.height = low.y - inner.y - m.px(10)
    with page.scrolled("detail", room) as inside:
        y = _picture(inside, row, room, drawn=choosing.drawn)
        y = _about(inside, row, Rect(room.x, y, room.width, _ENDLESS))
        y = _runs(inside, choosing, row.slug, Rect(room.x, y + m.px(8), room.width, _ENDLESS))
        if _is_low(page):
            inside.words(
                Rect(room.x, y + m.px(12), room.width, _ENDLESS), Run(choosing.screen.scope, plain(m, 13, theme.SOFT))
            )
    parts.button(page, low, "Open this encounter", Act("open", row.slug), loud=True, name="play", size=16)


def _picture(page: Page, row: MenuRow, room: Rect, *, drawn: bool) -> int:
    """The place, where there is one to draw and room for it; returns the bottom. The first menu only keeps its room."""
    m = page.measure
    high = min(round(room.height * 0.42), m.px(190))
    if not row.backdrop or high <= m.px(40) or room.height < m.type(_PICTURED):
        return room.y
    where = Rect(room.x, room.y, room.width, high)
    if drawn:
        page.picture(where, _place(row, where, m.px(9)))
    else:
        page.panel(where, panels.WELL)
    return where.bottom + m.px(12)


def _place(row: MenuRow, where: Rect, radius: int) -> pygame.Surface:
    """A place with nobody in it. What draws is imported when it is wanted: the first frame does not wait for it."""
    from simulator.screens.values import Stage  # noqa: PLC0415 - see above
    from simulator.window.stage import scene  # noqa: PLC0415

    stage = Stage(backdrop=row.backdrop, light=row.light, rain=row.rain)
    return scene.framed(stage, where.width, where.height, radius, theme.PANEL)


def _about(page: Page, row: MenuRow, where: Rect) -> int:
    m = page.measure
    y = page.words(where, Run(row.title, bold(m, 21))).bottom + m.px(6)
    lasts = f"About {row.minutes} min" if row.minutes else ""
    hard = f"Difficulty {row.difficulty} of {_HARDEST}"
    told = [
        ("timer", theme.SKY, lasts, ", and then its debrief." if lasts else ""),
        ("triangle-alert", theme.ORANGE, "Content: " if row.content_note else "", row.content_note),
        ("gauge", theme.SKY, hard, f". {row.because}"),
        *(("target", theme.GREEN, "", one) for one in row.objectives),
    ]
    for name, tint, loud, rest in told:
        if loud or rest:
            spot = Rect(where.x, y, where.width, _ENDLESS)
            runs = [Run(words, style) for words, style in ((loud, bold(m, 15)), (rest, plain(m, 15))) if words]
            y = parts.row(page, spot, name, tint, *runs) + m.px(6)
    return y


def _runs(page: Page, choosing: Choosing, slug: str, where: Rect) -> int:
    """The runs of whoever trains here; nothing where there is none. Returns the bottom."""
    m, runs = page.measure, choosing.runs(slug)
    if not runs:
        return where.y
    y = parts.section(page, where, "list", "Earlier runs")
    for run in runs:
        y = _run(page, run, Rect(where.x, y, where.width, _ENDLESS), named=slug == OTHERS) + m.px(8)
    return y


def _run(page: Page, run: SessionRow, where: Rect, *, named: bool) -> int:
    """One run, with what can be done about it; returns the bottom."""
    m = page.measure
    said = HELD if run.held else f"Ended: {run.ending}" if run.ending else "Not ended"
    first = " · ".join(one for one in (run.title if named else "", run.started, run.mode) if one)
    runs = (Run(f"{first}\n", bold(m, 14)), Run(f"{said}.", plain(m, 14, theme.SOFT)))
    words = "Debrief" if run.ending else "Go on"
    wide, tall = (0, 0) if run.held else parts.button_size(m, words, 13, "play")
    room = where.width - wide - m.px(12)
    high = max(text.flow(runs, room).height, tall)
    page.words(Rect(where.x, where.y, room, high), *runs, middle=True)
    if not run.held:
        act = Act("review" if run.ending else "resume", run.session)
        spot = Rect(where.right - wide, where.y + (high - tall) // 2, wide, tall)
        parts.button(page, spot, words, act, name="scale" if run.ending else "play", size=13)
    return where.y + high
