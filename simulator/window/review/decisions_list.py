"""The decisions of a run as a list, of which only what is near the eye is laid out.

It refuses to judge: a decision's word and sign come with the screen.
"""

from __future__ import annotations

from typing import NamedTuple

from pygame import Rect

from simulator.screens.values import BeatView
from simulator.window.review.long_run import Remembered, in_sight, tops_of
from simulator.window.sheet import panels, parts, text, theme, tones
from simulator.window.sheet.page import Act, Page, Piece
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure


class Listed(NamedTuple):
    """The decisions, which one is picked, what is known of their places, and whether the list goes to the picked one."""

    beats: tuple[BeatView, ...]
    picked: int
    known: Remembered
    follow: bool = False


def lay_out(page: Page, listed: Listed, where: Rect) -> None:
    """The list in its panel; the picked decision is brought into sight where one was sought."""
    m, inner = page.measure, page.panel(where)
    title = page.words(inner, Run("Decisions", bold(m, 15)))
    room = Rect(inner.x, title.bottom + m.px(8), inner.width - m.px(2), inner.bottom - title.bottom - m.px(8))
    gap = m.px(6)
    tops = _tops(listed, room.width, m, gap)
    if listed.follow and listed.beats:  # the list goes to what was sought
        low, high = tops[listed.picked + 1] - gap - room.height, tops[listed.picked]
        page.offsets["decisions"] = min(max(page.offsets.get("decisions", 0), low), high)
    with page.scrolled("decisions", room) as inside:
        for n in in_sight(tops, page.offsets.get("decisions", 0), room.height):
            card = Rect(room.x, room.y + tops[n], room.width, tops[n + 1] - tops[n] - gap)
            _decision(inside, listed.beats[n], n, card, picked=n == listed.picked)
        # What is not laid out is as long as if it were.
        inside.pieces.append(Piece(Rect(room.x, room.y, 1, tops[-1]), room))


def _tops(listed: Listed, width: int, m: Measure, gap: int) -> tuple[int, ...]:
    """Where each decision's card begins, worked out once for a width."""
    known = listed.known
    if (width, m) not in known.tops:
        heights = (_card_height(beat, n, width, m) for n, beat in enumerate(listed.beats))
        known.tops[width, m] = tops_of(heights, gap)
    return known.tops[width, m]


def _card_runs(beat: BeatView, n: int, m: Measure) -> tuple[Run, ...]:
    tone = tones.of(tones.BEATS, beat.tone)
    return (
        Run(f"{n + 1}  {beat.title}\n", bold(m, 14)),
        Run(f"{parts.clock_words(beat.at_ms)}  ", mono(m, 12)),
        Run(f" {_under(beat)}", plain(m, 13, tone.ink if beat.tone != "none" else theme.SOFT)),
    )


def _under(beat: BeatView) -> str:
    return tones.of(tones.BEATS, beat.tone).word if beat.tone != "none" else f"by {beat.by}" if beat.by else ""


def _card_room(width: int, m: Measure) -> int:
    return max(20, width - 2 * m.px(10) - m.lead(18) - m.px(8))


def _card_height(beat: BeatView, n: int, width: int, m: Measure) -> int:
    return text.flow(_card_runs(beat, n, m), _card_room(width, m)).height + 2 * m.px(10)


def _decision(page: Page, beat: BeatView, n: int, card: Rect, *, picked: bool) -> None:
    m, tone = page.measure, tones.of(tones.BEATS, beat.tone)
    pad, side, runs = m.px(10), m.lead(18) + m.px(8), _card_runs(beat, n, m)
    room = _card_room(card.width, m)
    page.panel(card, panels.PICKED if picked else panels.CARD._replace(edge=None, fill=theme.PANEL))
    parts.icon(page, tone.sign, 18, tone.ink, card.x + pad, card.y + pad + text.leading(runs[0].style) // 2)
    page.words(Rect(card.x + pad + side, card.y + pad, room, card.height), *runs)
    page.target(card, Act("beat", str(n)), f"{beat.title}: {_under(beat)}")
