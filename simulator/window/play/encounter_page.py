"""The page of play: who is before you, the place, what was said, what you can do.

It refuses gauges of feeling, names of techniques and anything that the officer does not know.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pygame import Rect, Surface

from simulator.screens.values import EncounterScreen
from simulator.window.plan import plan
from simulator.window.plan.crossing import Crossing
from simulator.window.play import choice_cards, names, said_panel
from simulator.window.play.choice_cards import ROOMY, TIGHT, Density
from simulator.window.play.moment import Moment
from simulator.window.sheet import parts, text, theme
from simulator.window.sheet.page import Act, Live, Page, paint_piece
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure
from simulator.window.stage import scene
from simulator.window.stage.motion import Motion

_QUARTERS = ((ROOMY, 0.595, 0.50), (TIGHT, 0.61, 0.66))
"""How close cards stand, how much of the page's width they take, and how much of its height they may."""
_LOWS = (0.38, 0.44, 0.50, 0.56, 0.61, 0.66)
"""The shares of the height that words and choices may take: few, so that stage and map keep their size."""
_SAID_MOST, _COLUMN = 0.50, 0.575
_FIRST = frozenset({"read", "choose"})
_KEYS = (
    ("1–9", "choose"),
    ("Tab, arrows", "move"),
    ("Enter", "take"),
    ("PgUp, PgDn", "scroll"),
    ("{map}", "map"),
    ("{flag}", "flag"),
    ("{larger} {smaller}", "text size"),
    ("Esc", "leave"),
)


def lay_out(moment: Moment, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The page at a size."""
    page, screen = Page(room, measure, offsets), moment.screen
    under = (
        f"{screen.where}   ·   {parts.clock_words(screen.story_ms)} so far"
        if screen.where
        else parts.clock_words(screen.story_ms)
    )
    body = parts.head(page, "shield", screen.title, under, _buttons(moment))
    body = parts.foot(page, body, _keys(moment))
    _arranged(page, moment, body)
    page.targets.sort(
        key=lambda one: one.act.do not in _FIRST
    )  # time presses: the focus comes to what can be done first
    return page


def _buttons(moment: Moment) -> tuple[tuple[str, str, Act], ...]:
    """What a mouse can do besides choosing: all that keys can."""
    return (
        *([("Wait", "hourglass", Act("wait"))] if moment.waits else []),
        ("Stage" if moment.map_up else "Map", "user" if moment.map_up else "map", Act("map")),
        ("Flag", "flag", Act("flag")),
        *(
            [("Go on", "play", Act("pause")) if moment.paused else ("Pause", "pause", Act("pause"))]
            if moment.pauses
            else []
        ),
        *([("Author", "git-branch", Act("author"))] if moment.author else []),
        ("A−", "", Act("smaller")),
        ("A+", "", Act("larger")),
        ("Leave", "log-out", Act("back")),
    )


def _keys(moment: Moment) -> tuple[tuple[str, str], ...]:
    own = ((moment.pauses, "{pause}", "pause"), (moment.waits, "{wait}", "wait"), (moment.author, "F2", "author"))
    return (*_KEYS[:-1], *((key, does) for there, key, does in own if there), _KEYS[-1])


def _arranged(page: Page, moment: Moment, body: Rect) -> None:
    """The first arrangement in which everything has room: roomy cards, tight cards, and then columns."""
    m, screen, across = page.measure, moment.screen, body.width - page.measure.px(12)
    for density, share, most in _QUARTERS:
        wide = round(across * share)
        asked = choice_cards.height(screen, wide, m, density)
        if asked <= body.height * most:
            said = min(said_panel.height(screen, across - wide, m), body.height * _SAID_MOST)
            low = next(step for step in _LOWS if body.height * step >= max(asked, said))
            _in_quarters(page, moment, body, (wide, round(body.height * low)), density)
            return
    _in_columns(page, moment, body, round(across * _COLUMN))


def _in_quarters(page: Page, moment: Moment, body: Rect, choices: tuple[int, int], density: Density) -> None:
    """The usual page: stage and map above, of which either can be the larger; words and choices below."""
    gap, (wide, low) = page.measure.px(12), choices
    left, top, said = round((body.width - gap) * 0.605), body.height - low - gap, body.width - wide - gap
    large, small = Rect(body.x, body.y, left, top), Rect(body.x + left + gap, body.y, body.width - left - gap, top)
    _stage(page, moment, small if moment.map_up else large)
    _map(page, moment, large if moment.map_up else small)
    _notice(page, moment, large)
    said_panel.lay_out(page, moment.screen, moment.before, Rect(body.x, body.y + top + gap, said, low))
    choice_cards.lay_out(page, moment, Rect(body.x + said + gap, body.y + top + gap, wide, low), density)


def _in_columns(page: Page, moment: Moment, body: Rect, wide: int) -> None:
    """For large text: choices take a column. The map has what they leave; else stage and map take turns in one place."""
    m, gap = page.measure, page.measure.px(12)
    left = body.width - wide - gap
    shown = Rect(body.x, body.y, left, round(body.height * 0.42))
    cards = Rect(body.x + left + gap, body.y, wide, body.height)
    asked = choice_cards.height(moment.screen, wide, m, TIGHT)
    density = ROOMY if choice_cards.height(moment.screen, wide, m, ROOMY) <= body.height else TIGHT
    pictured = shown
    spare = Rect(cards.x, body.y + asked + gap, wide, body.height - asked - gap)
    if spare.height >= m.px(120) + m.lead(30):
        cards.height, density = asked, TIGHT
        stage, drawn = (spare, shown) if moment.map_up else (shown, spare)
        _stage(page, moment, stage)
        _map(page, moment, drawn)
    elif moment.map_up:
        _map(page, moment, shown)
    else:
        pictured = _over_facts(page, moment, shown)
        _stage(page, moment, pictured)
    rest = Rect(body.x, shown.bottom + gap, left, body.bottom - shown.bottom - gap)
    if not _notice(page, moment, pictured):
        rest = _over_lines(page, moment, rest)
    said_panel.lay_out(page, moment.screen, moment.before, rest)
    choice_cards.lay_out(page, moment, cards, density)


def _over_facts(page: Page, moment: Moment, where: Rect) -> Rect:
    """Where the map is not up, the distance and the seconds that it gives stand below the stage; returns what is left."""
    if not moment.screen.map.facts:
        return where
    m, runs = page.measure, _facts(moment.screen, page.measure)
    wide = where.width - m.lead(17) - m.px(8)
    tall = max(text.flow(runs, wide).height, m.lead(17)) + m.px(4)
    parts.row(page, Rect(where.x, where.bottom - tall, where.width, tall), "map", theme.SKY, *runs, size=17)
    return Rect(where.x, where.y, where.width, where.height - tall - m.px(4))


def _facts(screen: EncounterScreen, m: Measure) -> tuple[Run, ...]:
    return (Run("   ·   ".join(screen.map.facts), plain(m, 13, theme.YELLOW)),)


def _stage(page: Page, moment: Moment, where: Rect) -> None:
    m = page.measure
    going, radius = moment.going.people, m.px(12)
    stage = moment.screen.stage if going is None else scene.setting_out(going, where.width, where.height)
    page.picture(where, scene.framed(stage, where.width, where.height, radius))
    if going is not None:
        paint = partial(_paint_people, going, radius)
        page.lives.append(_moving(page, where, going.frame, paint))
    names.lay_out(page, moment.screen.stage, where)


def _paint_people(going: Motion, radius: int, surface: Surface, spot: Rect, now: int) -> None:
    scene.paint_moving(surface, spot, going, now, radius)


def _moving(
    page: Page, where: Rect, frame: Callable[[int], object], paint: Callable[[Surface, Rect, int], None]
) -> Live:
    """A picture while things move in it: frames over the still one, and again over them what stands on it."""
    after = len(page.pieces)

    def over(surface: Surface, spot: Rect, now: int) -> None:
        paint(surface, spot, now)
        for piece in page.pieces[after:]:
            if piece.clip is None and spot.contains(piece.where):  # what is scrolled away lies up here too, unseen
                paint_piece(piece, surface, page.measure.unit)

    return Live(where, frame, over)


def _notice(page: Page, moment: Moment, where: Rect) -> bool:
    """A word from the window, as low in the picture as it hides no name; False where that is nowhere."""
    m, tall = page.measure, text.leading(bold(page.measure, 14)) + page.measure.px(8)
    low, high = where.bottom - tall - m.px(10), where.y
    taken = [piece.where for piece in page.pieces if piece.words is not None]
    free = (y for y in range(low, high, -m.px(4)) if Rect(where.x, y, where.width, tall).collidelist(taken) < 0)
    top = next(free, None)
    if top is not None and moment.notice:
        _noticed(page, moment, where.x + m.px(12), top, where.width - m.px(24))
    return top is not None or not moment.notice


def _over_lines(page: Page, moment: Moment, where: Rect) -> Rect:
    """The same above what was said, where people's names fill the picture; returns the room below."""
    gap = _noticed(page, moment, where.x, where.y, where.width).height + page.measure.px(6)
    return Rect(where.x, where.y + gap, where.width, where.height - gap)


def _noticed(page: Page, moment: Moment, left: int, top: int, wide: int) -> Rect:
    m = page.measure
    words = text.elide(moment.notice, bold(m, 14), wide - m.px(56) - m.lead(20))
    return parts.pill(page, left, top, words, theme.YELLOW, "info", 14)


def _map(page: Page, moment: Moment, where: Rect) -> None:
    m, screen = page.measure, moment.screen
    inner = page.panel(where)
    bottom = parts.row(page, inner, "map", theme.SKY, Run("Map   ", bold(m, 15)), *_facts(screen, m), size=17)
    well = Rect(inner.x, bottom + m.px(8), inner.width, inner.bottom - bottom - m.px(8))
    if well.height >= m.px(40):
        page.picture(well, plan.picture(screen.map, (well.width, well.height), m))
        going = moment.going.map
        if going is not None:
            paint = partial(_paint_map, going, m)
            page.lives.append(_moving(page, well, going.frame, paint))


def _paint_map(going: Crossing, m: Measure, surface: Surface, spot: Rect, now: int) -> None:
    going.paint(surface, spot, m, now)
