"""The page of the review: the timeline, the decisions, one moment at length, what else was open, practice, the map then.

It refuses to judge: every word of a reading comes with the screen.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from pygame import Rect

from simulator.screens.two_runs import BesideView, TwoRunsView
from simulator.screens.values import BeatView, DebriefScreen
from simulator.window.plan import plan
from simulator.window.review import (
    added,
    beside_page,
    decisions_list,
    hindsight,
    ledger_page,
    moment,
    other_standards,
    timeline,
)
from simulator.window.review.long_run import Remembered
from simulator.window.sheet import parts, tab_row, theme, tones
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, italic, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_HINTS = (
    ("Left, Right", "scrub"),
    ("{play}", "play"),
    ("Up, Down", "decision"),
    ("{next_tab}", "next tab"),
    ("PgUp, PgDn", "scroll"),
    ("{larger} {smaller}", "text size"),
    ("Esc", "menu"),
)
_NOTE_HINTS = (("{note}", "note"), ("{bookmark}", "bookmark"))
_CONTEST_HINTS = (("{otherwise}", "mark otherwise"), ("{dispute}", "dispute"))
TABS = (
    ("moment", "Moment", "map-pin"),
    ("ledger", "Known when", "list"),
    ("roads", "Roads not taken", "route"),
    ("other", "Other side", "user"),
    ("course", "How it went", "trending-up"),
    ("standards", "Other standards", "layers"),
    ("written", "Added", "pencil"),
    ("beside", "Beside another run", "git-compare"),
    ("about", "About", "info"),
)
_ENDLESS = 1 << 16
_LOW = 560
"""A page less tall than this many units of text is low: one column and one line of everything else."""


def tabs(review: Review) -> tuple[tuple[str, str, str], ...]:
    """Each tab's name, words and icon; some only where the run has what they show, or the driver can do it."""
    screen = review.screen
    absent = {
        "standards": screen.comparison is None,
        "written": not screen.written and not review.notes,
        "beside": not review.beside,
        "moment": not screen.beats,
        "ledger": not screen.ledger,
        "course": not screen.curves,
        "roads": not any(beat.roads for beat in screen.beats),
        "other": not any(beat.other for beat in screen.beats),
    }
    return tuple(tab for tab in TABS if not absent.get(tab[0], False))


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """What the page of the review shows: the screen, where the hand stands, which tab, and what can be done from here: play
    on, write notes, contest marks and findings, hold the run `beside` another; `two` is what that shows, or why it cannot. `told` is a word of now.
    """

    screen: DebriefScreen
    at_ms: int = 0
    beat: int = 0
    tab: str = "moment"
    forks: bool = False
    revealed: bool = False
    playing: bool = False
    speed: int = 1
    notes: bool = False
    contests: bool = False
    beside: tuple[BesideView, ...] = ()
    two: TwoRunsView | str | None = None
    told: str = ""
    known: Remembered | None = None
    follow: bool = False


def lay_out(review: Review, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The page at a size. With large text on a small window the third column's content follows in the second; with larger
    text the run is one line, and one column is left to read in.
    """
    page, screen = Page(room, measure, offsets), review.screen
    low = room.height < measure.type(_LOW)
    buttons = [("A−", "", Act("smaller")), ("A+", "", Act("larger")), ("Menu", "log-out", Act("back"))]
    if review.forks and screen.beats:
        buttons.insert(0, ("Play on from here", "git-branch", Act("fork")))
    under = " · ".join(
        words for words in (screen.subtitle, f"How it ended: {' '.join(screen.ending.split())}") if words and not low
    )
    body = parts.head(page, "scale", f"Debrief: {screen.title}", review.told or under, buttons)
    more = (*(_NOTE_HINTS if review.notes else ()), *(_CONTEST_HINTS if review.contests else ()))
    body = parts.foot(page, body, (*_HINTS[:-1], *more, _HINTS[-1]))
    gap = measure.px(12)
    line = Rect(body.x, body.y, body.width, min(timeline.height(measure, low=low), body.height // 2))
    shown = timeline.Shown(screen, review.at_ms, review.beat, review.playing, review.speed, review.known)
    (timeline.one_line if low else timeline.lay_out)(page, shown, line)
    below = Rect(body.x, line.bottom + gap, body.width, body.bottom - line.bottom - gap)
    if low:
        _middle(page, review, below, alone=True, low=True)
    else:
        _columns(page, review, below)
    return page


def _columns(page: Page, review: Review, below: Rect) -> None:
    """The decisions, what is read of one, and beside it the place then and what else was open."""
    gap = page.measure.px(12)
    three = below.width >= page.measure.type(1060) and review.tab != "beside"
    left = round(below.width * (0.245 if three else 0.30))
    right = round(below.width * 0.265) if three else -gap
    listed = decisions_list.Listed(review.screen.beats, review.beat, review.known or Remembered(), review.follow)
    decisions_list.lay_out(page, listed, Rect(below.x, below.y, left, below.height))
    middle = Rect(below.x + left + gap, below.y, below.width - left - right - 2 * gap, below.height)
    _middle(page, review, middle, alone=not three)
    if three:
        _beside(page, review, Rect(below.right - right, below.y, right, below.height))


def _middle(page: Page, review: Review, where: Rect, *, alone: bool, low: bool = False) -> None:
    m, inner = page.measure, page.panel(where)
    top = (tab_row.one_row if low else tab_row.rows)(page, tabs(review), review.tab, inner) + m.px(12)
    room = Rect(inner.x, top, inner.width - m.px(4), inner.bottom - top)
    with page.scrolled("moment", room) as inside:
        beat = review.screen.beats[review.beat] if review.screen.beats else None
        room = _damage(inside, review, room)
        if review.tab in _OF_THE_RUN:
            _OF_THE_RUN[review.tab](inside, review, room)
        elif review.tab == "standards" and review.screen.comparison is not None:
            _standards(inside, review, room, alone=alone)
        elif beat is None or review.tab == "about":
            moment.about(inside, review.screen, room)
        elif review.tab == "roads":
            hindsight.roads(inside, review.screen, beat, room)
        elif review.tab == "other":
            hindsight.other_side(inside, beat, room)
        else:
            y = moment.lay_out(inside, review.screen, beat, room)
            if alone:
                _map_then(inside, review, Rect(room.x, y + m.px(14), room.width, m.px(200)))
                _open(inside, beat, Rect(room.x, y + m.px(214), room.width, _ENDLESS))


def _damage(page: Page, review: Review, room: Rect) -> Rect:
    """What a damaged record means for what is shown, above whatever is read; all of it where the review is told about."""
    damage = review.screen.damage
    if damage:
        damage = (f"The record is damaged. {damage[0]}", *damage[1:])
    said = damage if review.tab == "about" or not review.screen.beats else damage[:1]
    y, m = room.y, page.measure
    for n, words in enumerate(said):
        style = bold(m, 15, theme.YELLOW) if n == 0 else plain(m, 14)
        sign, ink = ("triangle-alert", theme.YELLOW) if n == 0 else ("minus", theme.QUIET)
        y = parts.row(page, Rect(room.x, y, room.width, _ENDLESS), sign, ink, Run(words, style)) + m.px(6)
    return Rect(room.x, y + (m.px(8) if said else 0), room.width, room.height)


def _standards(page: Page, review: Review, room: Rect, *, alone: bool) -> None:
    n = review.screen.beats[review.beat].n if review.screen.beats else 0
    if review.screen.comparison is not None:
        y = other_standards.lay_out(page, review.screen.comparison, n, room)
        if alone:
            other_standards.beside(page, review.screen.comparison, Rect(room.x, y, room.width, _ENDLESS))


def _beside_another(page: Page, review: Review, room: Rect) -> int:
    if review.two is None:
        return beside_page.choosing(page, review.beside, room)
    return beside_page.lay_out(page, review.two, room)


_OF_THE_RUN: dict[str, Callable[[Page, Review, Rect], int]] = {
    "ledger": lambda page, review, room: ledger_page.lay_out(
        page, review.screen.ledger, room, revealed=review.revealed
    ),
    "course": lambda page, review, room: hindsight.course(page, review.screen, review.at_ms, room),
    "written": lambda page, review, room: added.lay_out(page, review.screen.written, room, _buttons(review)),
    "beside": _beside_another,
}
"""The tabs that are about the run and not about one moment of it."""


def _buttons(review: Review) -> tuple[added.Button, ...]:
    """What can be added at the moment under the hand."""
    beat = review.screen.beats[review.beat] if review.screen.beats else None
    marks, found = (beat.practice, beat.findings) if beat and review.contests else ((), ())
    return (
        *(added.NOTES if review.notes else ()),
        *(added.OTHERWISE if marks else ()),
        *(added.DISPUTE if found else ()),
    )


def _map_then(page: Page, review: Review, where: Rect) -> None:
    m = page.measure
    bottom = parts.section(page, where, "map", "The place then")
    well = Rect(where.x, bottom, where.width, where.bottom - bottom)
    drawn = review.screen.beats[review.beat].map
    if well.height > m.px(30):
        page.picture(well, plan.picture(drawn, (well.width, well.height), m))


def _beside(page: Page, review: Review, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    if review.tab == "standards" and review.screen.comparison is not None:
        room = Rect(inner.x, inner.y, inner.width - m.px(4), inner.height)
        with page.scrolled("open", room) as inside:
            other_standards.beside(inside, review.screen.comparison, room)
        return
    if not review.screen.beats:
        return
    tall = min(m.px(210), round(inner.height * 0.42))
    _map_then(page, review, Rect(inner.x, inner.y, inner.width, tall))
    room = Rect(inner.x, inner.y + tall + m.px(4), inner.width - m.px(4), inner.height - tall - m.px(4))
    with page.scrolled("open", room) as inside:
        _open(inside, review.screen.beats[review.beat], room)


def _open(page: Page, beat: BeatView, where: Rect) -> int:
    m, y = page.measure, moment.part(page, where, where.y - page.measure.px(4), "route", "What else was open")
    if not beat.open:
        y = page.words(
            Rect(where.x, y, where.width, _ENDLESS), Run("Nothing else was offered.", plain(m, 14, theme.SOFT))
        ).bottom
    for way in beat.open:
        sign, tint = ("circle-dot", theme.SKY) if way.taken else ("circle", theme.QUIET)
        taken = (Run("  taken", bold(m, 13, theme.SKY)),) if way.taken else ()
        note = (Run("\n" + way.note, plain(m, 13, theme.SOFT)),) if way.note else ()
        y = moment.bullets(page, where, y, sign, tint, ((Run(way.words, plain(m, 15)), *taken, *note),))
    if beat.practice:
        y = moment.part(page, where, y, "graduation-cap", "Practice")
    for mark in beat.practice:
        tone = tones.of(tones.PRACTICE, mark.mark)
        runs = (
            Run(f"{tone.word}: ", bold(m, 14, tone.ink)),
            Run(f"{mark.word}\n", bold(m, 14)),
            Run(mark.because, plain(m, 14, theme.SOFT)),
        )
        y = moment.bullets(page, where, y, tone.sign, tone.ink, (runs,), 16)
        y = added.beside(page, mark.beside, where, y)
    if beat.subject_side:
        y = moment.part(page, where, y, "user", "From the other side")
        y = page.words(Rect(where.x, y, where.width, _ENDLESS), Run(beat.subject_side, italic(m, 15))).bottom
    return y
