"""The page of play: who is before you, the place, what was said, what you can do.

It refuses gauges of feeling, names of techniques and anything that the officer does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from pygame import Rect, Surface

from simulator.screens.values import ChoiceRow, EncounterScreen, Spoken, Voice
from simulator.window import names, panels, parts, plan, text, theme
from simulator.window.clock import DecisionClock
from simulator.window.clock_face import face, hold_strip
from simulator.window.page import Act, Live, Page, paint_piece
from simulator.window.parts import bold, italic, plain
from simulator.window.stage import scene
from simulator.window.stage.motion import Motion
from simulator.window.text import Run
from simulator.window.theme import Measure

_FORCE, _FORCE_HELD = "\nUse of force", "\nUse of force: hold to choose"
_KEYS = (
    ("1–9", "choose"),
    ("Tab, arrows", "move"),
    ("Enter", "take"),
    ("PgUp, PgDn", "scroll"),
    ("M", "map"),
    ("F", "flag"),
    ("+ −", "text size"),
    ("Esc", "leave"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the page of play shows: the screen, its clock, what was said before, and a word from the window itself."""

    screen: EncounterScreen
    clock: DecisionClock
    before: tuple[Spoken, ...] = ()
    notice: str = ""
    reading: bool = False
    map_up: bool = False
    author: bool = False
    holds: bool = True
    held: Callable[[str, int], float] = lambda _choice, _now: 0.0
    going: Motion | None = None
    """The people on their way from the moment before, while they are."""


def lay_out(moment: Moment, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The page at a size."""
    page, screen = Page(room, measure, offsets), moment.screen
    under = (
        f"{screen.where}   ·   {parts.clock_words(screen.story_ms)} so far"
        if screen.where
        else parts.clock_words(screen.story_ms)
    )
    buttons = (
        ("Stage" if moment.map_up else "Map", "user" if moment.map_up else "map", Act("map")),
        ("Flag", "flag", Act("flag")),
        *([("Author", "git-branch", Act("author"))] if moment.author else []),
        ("A−", "", Act("smaller")),
        ("A+", "", Act("larger")),
        ("Leave", "log-out", Act("back")),
    )
    body = parts.head(page, "shield", screen.title, under, buttons)
    body = parts.foot(page, body, (*_KEYS, ("F2", "author")) if moment.author else _KEYS)
    wide = round((body.width - measure.px(12)) * 0.595)
    asked = _choices_height(screen, wide - 2 * measure.px(14), measure)
    if asked > body.height * 0.60:
        _in_columns(page, moment, body, wide)
    else:
        _in_quarters(page, moment, body, wide, round(max(body.height * 0.38, asked)))
    return page


def _in_quarters(page: Page, moment: Moment, body: Rect, wide: int, low: int) -> None:
    """The usual page: stage and map above, of which either can be the larger; words and choices below."""
    gap = page.measure.px(12)
    left, top, said = round((body.width - gap) * 0.605), body.height - low - gap, body.width - wide - gap
    large, small = Rect(body.x, body.y, left, top), Rect(body.x + left + gap, body.y, body.width - left - gap, top)
    _stage(page, moment, small if moment.map_up else large)
    _map(page, moment.screen, large if moment.map_up else small)
    _notice(page, moment, large)
    _said(page, moment, Rect(body.x, body.y + top + gap, said, low))
    _choices(page, moment, Rect(body.x + said + gap, body.y + top + gap, wide, low))


def _in_columns(page: Page, moment: Moment, body: Rect, wide: int) -> None:
    """For large text or many choices: these take the whole height, and stage and map take turns in one place."""
    gap = page.measure.px(12)
    left = body.width - wide - gap
    shown = Rect(body.x, body.y, left, round(body.height * 0.42))
    if moment.map_up:
        _map(page, moment.screen, shown)
    else:
        _stage(page, moment, shown)
    _notice(page, moment, shown)
    _said(page, moment, Rect(body.x, shown.bottom + gap, left, body.bottom - shown.bottom - gap))
    _choices(page, moment, Rect(body.x + left + gap, body.y, wide, body.height))


def _stage(page: Page, moment: Moment, where: Rect) -> None:
    m = page.measure
    page.picture(where, scene.framed(moment.screen.stage, where.width, where.height, m.px(12)))
    if moment.going is not None:
        page.lives.append(_moving(page, moment.going, where, len(page.pieces)))
    names.lay_out(page, moment.screen.stage, where)


def _moving(page: Page, going: Motion, where: Rect, after: int) -> Live:
    """The stage while people move: frames over the still picture, and again over them what stands on it."""
    radius = page.measure.px(12)

    def frame(surface: Surface, spot: Rect, now: int) -> None:
        scene.paint_moving(surface, spot, going, now, radius)
        for piece in page.pieces[after:]:
            if spot.contains(piece.where):
                paint_piece(piece, surface, page.measure.unit)

    return Live(where, going.frame, frame)


def _notice(page: Page, moment: Moment, where: Rect) -> None:
    if moment.notice:
        m, style = page.measure, bold(page.measure, 14)
        words = text.elide(moment.notice, style, where.width - m.px(80) - m.lead(20))
        tall = text.leading(style) + m.px(8)
        parts.pill(page, where.x + m.px(12), where.bottom - tall - m.px(10), words, theme.YELLOW, "info", 14)


def _map(page: Page, screen: EncounterScreen, where: Rect) -> None:
    m = page.measure
    inner = page.panel(where)
    facts = "   ·   ".join(screen.map.facts)
    bottom = parts.row(
        page, inner, "map", theme.SKY, Run("Map   ", bold(m, 15)), Run(facts, plain(m, 13, theme.YELLOW)), size=17
    )
    well = Rect(inner.x, bottom + m.px(8), inner.width, inner.bottom - bottom - m.px(8))
    if well.height >= m.px(40):
        page.picture(well, plan.picture(screen.map, (well.width, well.height), m))


def _line(spoken: Spoken, m: Measure, *, old: bool) -> tuple[Run, ...]:
    ink = theme.QUIET if old else theme.TEXT
    if spoken.voice is Voice.STAGE:
        return (Run(spoken.words, italic(m, 17, theme.QUIET if old else theme.SOFT)),)
    name = "You" if spoken.voice is Voice.YOU else spoken.speaker or "Radio"
    tint = theme.QUIET if old else theme.ORANGE if spoken.voice is Voice.PERSON else theme.SKY
    how = spoken.aside or ("radio" if spoken.voice is Voice.RADIO and spoken.speaker else "")
    aside = (Run(f"  ({how})", italic(m, 15, theme.QUIET if old else theme.SOFT)),) if how else ()
    return (Run(name, bold(m, 15, tint)), *aside, Run("\n“" + spoken.words + "”", plain(m, 18, ink)))


def _said(page: Page, moment: Moment, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    below = _standing_runs(moment.screen, m)
    side = m.lead(16) + m.px(8)
    heights = [text.flow(runs, max(8, inner.width - side)).height + m.px(5) for _, runs in below]
    tall = min(sum(heights) + m.px(10), round(inner.height * 0.40)) if below else 0
    lines = Rect(inner.x, inner.y, inner.width - m.px(4), inner.height - tall)
    with page.scrolled("lines", lines) as inside:
        y = lines.y
        for n, spoken in enumerate((*moment.before, *moment.screen.lines)):
            old = n < len(moment.before)
            if n == len(moment.before) > 0:
                y = _now(inside, lines, y)
                page.offsets.setdefault("lines", y - lines.y)
            y = inside.words(Rect(lines.x, y, lines.width, 1 << 16), *_line(spoken, m, old=old)).bottom + m.px(10)
    if below:
        page.panel(
            Rect(inner.x, lines.bottom + m.px(2), inner.width, max(1, m.px(1))), panels.Look(theme.EDGE, None, 0, 0)
        )
        box = Rect(inner.x, lines.bottom + m.px(10), inner.width - m.px(4), tall - m.px(10))
        with page.scrolled("standing", box) as inside:
            y = box.y
            for name, runs in below:
                y = parts.row(inside, Rect(box.x, y, box.width, 1 << 16), name, theme.SKY, *runs) + m.px(5)


def _now(page: Page, lines: Rect, y: int) -> int:
    """A line between what was said before and what is new."""
    m = page.measure
    word = page.words(Rect(lines.x, y, lines.width, 1 << 16), Run("Now", bold(m, 12, theme.SKY)))
    left = word.right + m.px(8)
    page.panel(
        Rect(left, word.centery, max(1, lines.right - left), max(1, m.px(1))),
        panels.Look(theme.BRIGHT_EDGE, None, 0, 0),
    )
    return word.bottom + m.px(6)


def _standing_runs(screen: EncounterScreen, m: Measure) -> list[tuple[str, tuple[Run, ...]]]:
    """What holds for as long as the moment does, below what is said."""
    notes = (("info", Run(note, plain(m, 14, theme.SOFT))) for note in screen.notes)
    around = (("volume-1", Run(one.caption, italic(m, 14, theme.SOFT))) for one in screen.around)
    return [(icon, (run,)) for icon, run in (*notes, *around)]


def _choice_runs(choice: ChoiceRow, m: Measure) -> tuple[Run, ...]:
    if choice.do and choice.say:
        return (Run(choice.do + "\n", bold(m, 16)), Run(f"“{choice.say}”", plain(m, 15, theme.SOFT)))
    if choice.say:
        return (Run(f"“{choice.say}”", plain(m, 16)),)
    return (Run(choice.do or choice.choice, bold(m, 16)),)


def _words_room(width: int, m: Measure) -> int:
    return max(40, width - m.lead(28) - m.lead(20) - m.px(12 + 12 + 12 + 14))


def _card_height(choice: ChoiceRow, width: int, m: Measure) -> int:
    runs = (*_choice_runs(choice, m), *((Run(_FORCE_HELD, bold(m, 12, theme.VERMILION)),) if choice.force else ()))
    return max(text.flow(runs, _words_room(width, m)).height, m.lead(28)) + m.px(18)


def _choices_height(screen: EncounterScreen, width: int, m: Measure) -> int:
    cards = sum(_card_height(choice, width, m) + m.px(8) for choice in screen.choices)
    return cards + _ask_height(width, m) + m.px(28 + 10)


def _ask_height(width: int, m: Measure) -> int:
    one = max(text.leading(bold(m, 16)), m.lead(24))
    return one if _fits_beside(width, m) else one * 2 + m.px(4)


def _fits_beside(width: int, m: Measure) -> bool:
    style = bold(m, 16)
    return width - text.width_of("What do you do?", style.face, style.px) >= m.type(360)


def _choices(page: Page, moment: Moment, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    one = max(text.leading(bold(m, 16)), m.lead(24))
    line = Rect(inner.x, inner.y, inner.width, one)
    asked = page.words(line, Run("What do you do?", bold(m, 16)), middle=True)
    beside = _fits_beside(inner.width, m)
    x = asked.right + m.px(16) if beside else inner.x
    clock = Rect(x, inner.y + (0 if beside else one + m.px(4)), inner.right - x, one)
    page.lives.append(Live(clock, *face(moment.clock, clock, m)))
    if moment.reading:
        page.target(clock, Act("read"), "I have read it: start the clock")
    cards = Rect(inner.x, inner.y + _ask_height(inner.width, m) + m.px(8), inner.width, 0)
    cards.height = inner.bottom - cards.y
    strip = Rect(inner.x, cards.y - m.px(6), inner.width, m.px(4))
    page.lives.append(Live(strip, *hold_strip(partial(_held, moment), strip)))
    if not moment.screen.choices:
        page.words(cards, Run("Nothing can be done for the moment. The scene goes on.", plain(m, 16, theme.SOFT)))
    with page.scrolled("choices", cards) as inside:
        _cards(inside, moment, cards)


def _held(moment: Moment, now: int) -> float:
    return max((moment.held(choice.choice, now) for choice in moment.screen.choices if choice.force), default=0.0)


def _cards(page: Page, moment: Moment, where: Rect) -> None:
    m, y = page.measure, where.y
    for choice in moment.screen.choices:
        card = Rect(where.x, y, where.width, _card_height(choice, where.width, m))
        page.panel(card, panels.CARD)
        key = Rect(card.x + m.px(12), card.centery - m.lead(28) // 2, m.lead(28), m.lead(28))
        page.panel(key, panels.KEY)
        page.words(key, Run(str(choice.number), bold(m, 15)), align=0.5, middle=True)
        words = Rect(key.right + m.px(12), card.y, _words_room(where.width, m), card.height)
        force = (Run(_FORCE_HELD if moment.holds else _FORCE, bold(m, 12, theme.VERMILION)),) if choice.force else ()
        page.words(words, *_choice_runs(choice, m), *force, middle=True)
        shape = "shield-alert" if choice.force else "message-circle" if choice.say else "footprints"
        tint = theme.VERMILION if choice.force else theme.QUIET
        parts.icon(page, shape, 20, tint, card.right - m.lead(20) - m.px(14), card.centery)
        says = f"{choice.number}: {choice.do or choice.say}"
        page.target(card, Act("choose", choice.choice), says, holds=choice.force and moment.holds)
        y = card.bottom + m.px(8)
