"""The run as a line: decisions and force on it, what was learned, moved and due below it, and a hand to scrub with.

It refuses curves: those have a page of their own. A mark is told by its shape and its sign first, by colour second.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.screens.values import DebriefScreen, TimelineMark
from simulator.window.review.long_run import Placed, Remembered, apart, pushed, thinned
from simulator.window.sheet import icons, panels, parts, svg, text, theme, tones
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure, mix

_STEPS = (5, 10, 15, 30, 60, 120, 300, 600, 1200, 1800, 3600)


class Shown(NamedTuple):
    """What the timeline shows: the run, where the hand stands, the decision that is picked, and whether it plays."""

    screen: DebriefScreen
    at_ms: int
    beat: int
    playing: bool = False
    speed: int = 1
    known: Remembered | None = None


def height(measure: Measure, *, low: bool = False) -> int:
    """How tall the timeline's panel wants to be; `low` is one line of it."""
    if low:
        return measure.px(14) * 2 + measure.lead(50)
    one = measure.px(14) * 2 + max(text.leading(bold(measure, 15)), measure.lead(26))
    return one + measure.px(10) + measure.lead(28) + measure.lead(22) + text.leading(mono(measure, 12)) + measure.px(4)


def track_of(where: Rect, measure: Measure) -> Rect:
    """The line itself, inside the panel: where a hand drags."""
    pad = measure.px(14) + measure.lead(14)
    top = where.bottom - measure.px(14) - text.leading(mono(measure, 12)) - measure.lead(50)
    return Rect(where.x + pad, top, where.width - 2 * pad, measure.lead(28))


def _x(track: Rect, at_ms: int, duration_ms: int) -> int:
    return track.x + round(track.width * min(1.0, at_ms / max(1, duration_ms)))


def lay_out(page: Page, shown: Shown, where: Rect) -> None:
    """The timeline in its panel: what drives it, what its signs mean, and the line with its times."""
    m, inner = page.measure, page.panel(where)
    one = Rect(inner.x, inner.y, inner.width, max(text.leading(bold(m, 15)), m.lead(26)))
    title = page.words(one, Run("Timeline", bold(m, 15)), middle=True)
    left = _drive(page, shown, title.right + m.px(16), one) + m.px(20)
    _legend(page, shown.screen, Rect(left, one.y, inner.right - left, one.height))
    track = track_of(where, m)
    _line(page, shown, track)
    _times(page, shown.screen, track)


def one_line(page: Page, shown: Shown, where: Rect) -> None:
    """The timeline in one line, for large text: what drives it, and the line without its times."""
    m, inner = page.measure, page.panel(where)
    left = _drive(page, shown, inner.x, Rect(inner.x, inner.y, inner.width, m.lead(28))) + m.px(20)
    _line(page, shown, Rect(left + m.lead(14), inner.y, max(m.lead(40), inner.right - left - m.lead(28)), m.lead(28)))


def _line(page: Page, shown: Shown, track: Rect) -> None:
    m, screen, at_ms, beat = page.measure, shown.screen, shown.at_ms, shown.beat
    _rail(page, screen, at_ms, track)
    page.target(track.inflate(0, m.px(6)), Act("scrub"), "Timeline: drag, or the left and right arrow", drags=True)
    small, large = _marks(shown, track, m)
    row = _row_of(track, m)
    page.picture(row, _painted(shown, small, row))
    side = m.lead(26)
    for x, mark in _with_picked(shown, large, track, side + m.px(3)):
        _large(page, mark, Rect(x - side // 2, track.centery - side // 2, side, side), picked=mark.beat == beat)


def _marks(shown: Shown, track: Rect, m: Measure) -> tuple[tuple[Placed, ...], tuple[Placed, ...]]:
    """The small marks and the large ones, as many as the track holds; worked out once for a track."""
    known = shown.known or Remembered()
    key = (track.x, track.width, m.lead(26))
    if key not in known.marks:
        screen, side = shown.screen, m.lead(26) + m.px(3)
        placed = [Placed(_x(track, mark.at_ms, screen.duration_ms), mark) for mark in screen.timeline]
        large = [one for one in placed if one.mark.beat is not None]
        crowded = len(large) * side > track.width
        known.marks[key] = (
            apart((one for one in placed if one.mark.beat is None), m.lead(16)),
            thinned(large, side) if crowded else pushed(large, side),
        )
    return known.marks[key]


def _with_picked(shown: Shown, large: tuple[Placed, ...], track: Rect, side: int) -> tuple[Placed, ...]:
    """The large marks; where the picked decision's is not among them, it stands in the place of its neighbours."""
    if not shown.screen.beats or any(one.mark.beat == shown.beat for one in large):
        return large
    picked = next((mark for mark in shown.screen.timeline if mark.beat == shown.beat), None)
    if picked is None:
        return large
    x = _x(track, picked.at_ms, shown.screen.duration_ms)
    return (*(one for one in large if abs(one.x - x) >= side), Placed(x, picked))


def _drive(page: Page, shown: Shown, x: int, line: Rect) -> int:
    """What drives it, from `x` on: earlier, later, play, speed, and the time; returns the right end."""
    m, screen, at_ms = page.measure, shown.screen, shown.at_ms
    for name, act, says in (
        ("chevron-left", "earlier", "Earlier decision"),
        ("chevron-right", "later", "Later decision"),
        ("pause", "play", "Pause") if shown.playing else ("play", "play", "Play"),
    ):
        key = Rect(x, line.centery - m.lead(26) // 2, m.lead(26), m.lead(26))
        page.panel(key, panels.QUIET_BUTTON._replace(radius=7))
        parts.icon(page, name, 16, theme.TEXT, key.centerx - m.lead(16) // 2, key.centery)
        page.target(key, Act(act), says)
        x = key.right + m.px(6)
    speed = bold(m, 13, theme.TEXT)
    pace = Rect(x, line.centery - m.lead(26) // 2, m.lead(34), m.lead(26))
    page.panel(pace, panels.QUIET_BUTTON._replace(radius=7))
    page.words(pace, Run(f"{shown.speed}x", speed), align=0.5, middle=True)
    page.target(pace, Act("speed"), f"Speed: {shown.speed} times")
    x = pace.right + m.px(6)
    clock = Run(f"{parts.clock_words(at_ms)} / {parts.clock_words(screen.duration_ms)}", mono(m, 14, theme.TEXT))
    room = Rect(x + m.px(8), line.y, line.right - x - m.px(8), line.height)
    return page.words(room, clock, middle=True).right


def _legend(page: Page, screen: DebriefScreen, room: Rect) -> None:
    """What the signs mean, as many as the line holds."""
    m, style = page.measure, plain(page.measure, 12, theme.SOFT)
    there = {mark.kind for mark in screen.timeline}
    kinds = [kind for kind in tones.MARKS if kind in there]
    wide = {
        kind: m.lead(14) + m.px(5) + round(text.width_of(tones.MARKS[kind].word, style.face, style.px))
        for kind in kinds
    }
    while kinds and sum(wide[kind] + m.px(16) for kind in kinds) > room.width:
        kinds.pop()
    x = room.right - sum(wide[kind] + m.px(16) for kind in kinds) + m.px(16)
    for kind in kinds:
        tone = tones.MARKS[kind]
        sign = parts.icon(page, tone.sign, 14, tone.ink, x, room.centery)
        words = Rect(sign.right + m.px(5), room.y, wide[kind], room.height)
        page.words(words, Run(tone.word, style), middle=True)
        x += wide[kind] + m.px(16)


def _rail(page: Page, screen: DebriefScreen, at_ms: int, track: Rect) -> None:
    m = page.measure
    thick = m.px(5)
    rail = Rect(track.x, track.centery - thick // 2, track.width, thick)
    page.panel(rail, panels.Look(theme.ink("#2a3448"), None, 0, 99))
    gone = _x(track, at_ms, screen.duration_ms) - track.x
    if gone > thick:
        page.panel(Rect(rail.x, rail.y, gone, thick), panels.Look(theme.SKY, None, 0, 99))
    head = Rect(track.x + gone - m.px(1), track.y - m.px(6), max(2, m.px(2)), track.height + m.lead(26) + m.px(6))
    page.panel(head, panels.Look(theme.TEXT, None, 0, 0))


def _times(page: Page, screen: DebriefScreen, track: Rect) -> None:
    """What time it was, below the line."""
    m = page.measure
    style = mono(m, 12, theme.QUIET)
    room = text.width_of("00:00", style.face, style.px) * 1.8
    seconds = screen.duration_ms / 1000
    step = next((s for s in _STEPS if track.width * s / max(1, seconds) >= room), _STEPS[-1])
    for n in range(int(seconds // step) + 1):
        x = _x(track, n * step * 1000, screen.duration_ms)
        spot = Rect(x - round(room / 2), track.bottom + m.lead(22), round(room), text.leading(style))
        page.words(spot, Run(parts.clock_words(n * step * 1000), style), align=0.5)


def _row_of(track: Rect, m: Measure) -> Rect:
    """Where the small marks stand, below the line: as wide as it, and half a mark more at either end."""
    side = m.lead(16)
    return Rect(track.x - side // 2, track.bottom + m.px(2), track.width + side, side)


def _painted(shown: Shown, small: tuple[Placed, ...], row: Rect) -> pygame.Surface:
    """The small marks as one picture, since a long run has hundreds; painted once for a row."""
    known = shown.known or Remembered()
    key = (row.x, row.width, row.height)
    if key not in known.rows:
        picture = pygame.Surface(row.size, pygame.SRCALPHA)
        for x, mark in small:
            tone = tones.of(tones.MARKS, mark.kind)
            picture.blit(icons.icon(tone.sign, row.height, tone.ink), (x - row.height // 2 - row.x, 0))
        known.rows[key] = picture
    return known.rows[key]


def _large(page: Page, mark: TimelineMark, spot: Rect, *, picked: bool) -> None:
    """Decisions are round and numbered; force is square and bears its sign."""
    m, force = page.measure, mark.kind == "force"
    tone = tones.of(tones.BEATS, mark.tone) if force else tones.MARKS["decision"]
    s = 26.0
    fill = tone.ink if picked else mix(theme.PANEL, tone.ink, 0.16)
    edge = theme.TEXT if picked else tone.ink
    if force:
        body = (
            f'<rect x="2" y="2" width="22" height="22" rx="5" fill="{fill.css}" stroke="{edge.css}" stroke-width="2"/>'
        )
    else:
        body = svg.ring(13, 13, 11.5, edge, 2, fill)
    page.picture(spot, svg.raster(svg.drawing(body, s, s), spot.width, spot.height))
    over = theme.ON_ACCENT if picked else theme.TEXT if not force else tone.ink
    if force:
        parts.icon(page, tone.sign, 15, over, spot.centerx - m.lead(15) // 2, spot.centery)
    else:
        page.words(spot, Run(str((mark.beat or 0) + 1), bold(m, 12, over)), align=0.5, middle=True)
    page.target(spot, Act("mark", str(mark.beat)), f"{parts.clock_words(mark.at_ms)} {mark.words}")
