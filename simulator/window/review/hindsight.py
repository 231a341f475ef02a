"""What the review shows with hindsight: the roads not taken, the subject's side, how the run went by numbers.

It says what it is on every page. It refuses to stand beside a verdict: no grade reads it, and it reads none.
"""

from __future__ import annotations

from functools import lru_cache

import pygame
from pygame import Rect

from simulator.screens.looked_back import CurveView, OtherSideView, RoadsView, RoadView
from simulator.screens.road_words import LAST, left_by
from simulator.screens.values import BeatView, DebriefScreen
from simulator.window.plan import plan
from simulator.window.review import moment
from simulator.window.sheet import panels, parts, svg, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, italic, mono, plain
from simulator.window.sheet.text import Run

_ENDLESS = 1 << 16
THEIRS = "Written by the author for this scene. You could not know it then; no grade reads it."
NUMBERS = (
    "Distance, inner states and what was still possible. Inner states are shown here and from the other side alone."
)


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)


def roads(page: Page, screen: DebriefScreen, beat: BeatView, where: Rect) -> int:
    """Each thing that could be done at a decision, with the endings that it left within reach; returns the bottom."""
    m = page.measure
    y = page.words(where, Run("Roads not taken", bold(m, 18))).bottom + m.px(4)
    y = page.words(_at(where, y), Run(beat.title, bold(m, 15, theme.SOFT))).bottom + m.px(6)
    y = page.words(_at(where, y), Run(screen.roads_notice, plain(m, 13, theme.SOFT))).bottom + m.px(10)
    if beat.roads is None:
        return page.words(_at(where, y), Run("This was not yours to decide.", plain(m, 15))).bottom
    for road in beat.roads.roads:
        y = _road(page, road, beat.roads, where, y) + m.px(8)
    if beat.roads.last:
        y = parts.row(page, _at(where, y), "triangle-alert", theme.ORANGE, Run(LAST, bold(m, 15, theme.ORANGE)))
    return y


def _road(page: Page, road: RoadView, roads: RoadsView, where: Rect, y: int) -> int:
    m, pad = page.measure, page.measure.px(12)
    behind = len(page.pieces)
    inner = Rect(where.x + pad, y + pad, where.width - 2 * pad, _ENDLESS)
    sign, tint = ("circle-dot", theme.SKY) if road.taken else ("circle", theme.QUIET)
    taken = (Run("  taken", bold(m, 13, theme.SKY)),) if road.taken else ()
    bottom = parts.row(page, inner, sign, tint, Run(road.words, plain(m, 15)), *taken) + m.px(5)
    whole = len(road.endings) == roads.within
    kept = f"{left_by(road, roads)}{'.' if whole or not road.endings else ':'}"
    bottom = page.words(_at(inner, bottom), Run(kept, bold(m, 13, theme.SOFT))).bottom + m.px(3)
    for ending in () if whole else road.endings:
        name, ink = ("circle-check", theme.GREEN) if ending.unhurt else ("heart-pulse", theme.ORANGE)
        said = (Run(ending.words, plain(m, 14)), Run(f"  {ending.outcome}", plain(m, 13, theme.SOFT)))
        bottom = parts.row(page, _at(inner, bottom), name, ink, *said, size=14) + m.px(3)
    page.panel(Rect(where.x, y, where.width, bottom + pad - y), panels.CARD)
    page.pieces.insert(behind, page.pieces.pop())
    return bottom + pad


def other_side(page: Page, beat: BeatView, where: Rect) -> int:
    """The moment as the subject saw and heard it, with the map turned to their eyes; returns the bottom."""
    m, other = page.measure, beat.other
    y = page.words(where, Run("From the other side", bold(m, 18))).bottom + m.px(4)
    y = page.words(_at(where, y), Run(THEIRS, plain(m, 13, theme.SOFT))).bottom + m.px(8)
    if other is None:
        return page.words(_at(where, y), Run("Nothing is said of it here.", plain(m, 15))).bottom
    words = other.words or "The author says nothing of this moment."
    y = page.words(_at(where, y), Run(words, italic(m, 17, theme.TEXT))).bottom + m.px(8)
    felt = " ".join(f"{what.capitalize()}: {band.replace('_', ' ')}." for what, band in other.felt)
    if felt:
        y = page.words(_at(where, y), Run(felt, bold(m, 14, theme.SOFT))).bottom + m.px(2)
    y = _turned_map(page, other, where, y)
    y = moment.part(page, where, y, "eye", f"What {other.name} had in view")
    seen = other.saw or ("None of you.",)
    return moment.bullets(page, where, y, "minus", theme.QUIET, ((Run(one, plain(m, 15)),) for one in seen))


def _turned_map(page: Page, other: OtherSideView, where: Rect, y: int) -> int:
    m = page.measure
    y = moment.part(page, where, y, "map", f"The place, as {other.name} faces it")
    well = Rect(where.x, y, where.width, round(m.px(170)))
    page.picture(well, plan.picture(other.map, (well.width, well.height), m))
    return well.bottom


def course(page: Page, screen: DebriefScreen, at_ms: int, where: Rect) -> int:
    """The curves of the run, one below the other, with the hand's moment on each; returns the bottom."""
    m = page.measure
    y = page.words(where, Run("How it went", bold(m, 18))).bottom + m.px(4)
    y = page.words(_at(where, y), Run(NUMBERS, plain(m, 13, theme.SOFT))).bottom + m.px(10)
    for curve in screen.curves:
        y = _curve(page, curve, screen.duration_ms, at_ms, where, y) + m.px(12)
    return y


def _curve(page: Page, curve: CurveView, whole_ms: int, at_ms: int, where: Rect, y: int) -> int:
    m = page.measure
    now = curve.words_at(at_ms) or "not yet"
    runs = (Run(f"{curve.title}  ", bold(m, 14)), Run(f"{parts.clock_words(at_ms)} {now}", mono(m, 13, theme.YELLOW)))
    y = page.words(_at(where, y), *runs).bottom + m.px(4)
    well = Rect(where.x, y, where.width, round(m.px(56)))
    page.picture(well, _drawn(curve, max(whole_ms, 1), *well.size))
    hand = Rect(well.x + round(min(at_ms / max(whole_ms, 1), 1) * (well.width - m.px(2))), y, m.px(2), well.height)
    page.panel(hand, panels.Look(theme.YELLOW, None, 0, 0))
    page.target(well, Act("scrub"), f"{curve.title}: drag, or the left and right arrow", drags=True)
    return well.bottom


@lru_cache(maxsize=32)
def _drawn(curve: CurveView, whole_ms: int, wide: int, tall: int) -> pygame.Surface:
    """The curve without the hand, which moves at every seek."""

    def spot(ms: int, value: float) -> svg.Spot:
        return ms / whole_ms * wide, tall - 4 - (value - curve.low) / (curve.high - curve.low) * (tall - 8)

    steps: list[svg.Spot] = []
    for n, (ms, value) in enumerate(curve.points):
        steps += ([(spot(ms, 0)[0], spot(ms, curve.points[n - 1][1])[1])] if n else []) + [spot(ms, value)]
    if steps:
        steps.append((wide, steps[-1][1]))
    body = svg.box(0, 0, wide, tall, theme.ink("#10161f"), 6) + svg.line(steps, theme.SKY, 2)
    return svg.raster(svg.drawing(body, wide, tall), wide, tall)
