"""What can be done, as cards, and the clock over them; roomy, or tight where there are many.

It refuses to drop or cut a choice: where even tight cards are too many, they scroll.
"""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from pygame import Rect

from simulator.screens.values import ChoiceRow, EncounterScreen
from simulator.window.play.clock_face import face, hold_strip
from simulator.window.play.moment import Moment
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Live, Page
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

FORCE, FORCE_HELD = "Use of force", "Use of force: hold to choose"


class Density(NamedTuple):
    """How close cards stand: room around words, between cards, the sizes of words and of the key's box."""

    pad: float
    gap: float
    do: float
    say: float
    key: float
    own_line: bool
    """Whether what is said of force has a line of its own."""


ROOMY = Density(18, 8, 16, 15, 28, own_line=True)
TIGHT = Density(9, 5, 15, 14, 25, own_line=False)
_PANEL_PX = 28


def _runs(choice: ChoiceRow, m: Measure, of: Density) -> tuple[Run, ...]:
    if choice.do and choice.say:
        return (Run(choice.do + "\n", bold(m, of.do)), Run(f"“{choice.say}”", plain(m, of.say, theme.SOFT)))
    if choice.say:
        return (Run(f"“{choice.say}”", plain(m, of.do)),)
    return (Run(choice.do or choice.choice, bold(m, of.do)),)


def _force(choice: ChoiceRow, m: Measure, of: Density, *, holds: bool) -> tuple[Run, ...]:
    if not choice.force:
        return ()
    words = FORCE_HELD if holds else FORCE
    return (Run(f"\n{words}" if of.own_line else f"   {words}", bold(m, 12, theme.VERMILION)),)


def _words_room(width: int, m: Measure, of: Density) -> int:
    return max(40, width - m.lead(of.key) - m.lead(20) - m.px(12 + 12 + 12 + 14))


def _card_height(choice: ChoiceRow, width: int, m: Measure, of: Density) -> int:
    runs = (*_runs(choice, m, of), *_force(choice, m, of, holds=True))
    return max(text.flow(runs, _words_room(width, m, of)).height, m.lead(of.key)) + m.px(of.pad)


def height(screen: EncounterScreen, width: int, m: Measure, of: Density) -> int:
    """How tall the whole panel wants to be at a width."""
    inner = width - m.px(_PANEL_PX)
    cards = sum(_card_height(choice, inner, m, of) + m.px(of.gap) for choice in screen.choices)
    return cards + _ask_height(inner, m) + m.px(_PANEL_PX + 8)


def _ask_height(width: int, m: Measure) -> int:
    one = max(text.leading(bold(m, 16)), m.lead(24))
    return one if _fits_beside(width, m) else one * 2 + m.px(4)


def _fits_beside(width: int, m: Measure) -> bool:
    style = bold(m, 16)
    return width - text.width_of("What do you do?", style.face, style.px) >= m.type(360)


def lay_out(page: Page, moment: Moment, where: Rect, of: Density = ROOMY) -> None:
    """The panel."""
    m, inner = page.measure, page.panel(where)
    one = max(text.leading(bold(m, 16)), m.lead(24))
    line = Rect(inner.x, inner.y, inner.width, one)
    asked = page.words(line, Run("What do you do?", bold(m, 16)), middle=True)
    beside = _fits_beside(inner.width, m)
    x = asked.right + m.px(16) if beside else inner.x
    clock = Rect(x, inner.y + (0 if beside else one + m.px(4)), inner.right - x, one)
    page.lives.append(Live(clock, *face(moment.clock, m)))
    if moment.reading:
        page.target(clock, Act("read"), "I have read it: start the clock")
    cards = Rect(inner.x, inner.y + _ask_height(inner.width, m) + m.px(8), inner.width, 0)
    cards.height = inner.bottom - cards.y
    strip = Rect(inner.x, cards.y - m.px(6), inner.width, m.px(4))
    page.lives.append(Live(strip, *hold_strip(partial(_held, moment), strip)))
    if not moment.screen.choices:
        page.words(cards, Run("Nothing can be done for the moment. The scene goes on.", plain(m, 16, theme.SOFT)))
    with page.scrolled("choices", cards) as inside:
        y = cards.y
        for choice in moment.screen.choices:
            y = _card(inside, moment, choice, Rect(cards.x, y, cards.width, 0), of)


def _held(moment: Moment, now: int) -> float:
    return max((moment.held(choice.choice, now) for choice in moment.screen.choices if choice.force), default=0.0)


def _card(page: Page, moment: Moment, choice: ChoiceRow, where: Rect, of: Density) -> int:
    """One choice; returns where the next begins."""
    m = page.measure
    card = Rect(where.x, where.y, where.width, _card_height(choice, where.width, m, of))
    page.panel(card, panels.CARD)
    side = m.lead(of.key)
    key = Rect(card.x + m.px(12), card.centery - side // 2, side, side)
    page.panel(key, panels.KEY)
    page.words(key, Run(str(choice.number), bold(m, 15)), align=0.5, middle=True)
    words = Rect(key.right + m.px(12), card.y, _words_room(where.width, m, of), card.height)
    page.words(words, *_runs(choice, m, of), *_force(choice, m, of, holds=moment.holds), middle=True)
    shape = "shield-alert" if choice.force else "message-circle" if choice.say else "footprints"
    tint = theme.VERMILION if choice.force else theme.QUIET
    parts.icon(page, shape, 20, tint, card.right - m.lead(20) - m.px(14), card.centery)
    says = f"{choice.number}: {choice.do or choice.say}"
    page.target(card, Act("choose", choice.choice), says, holds=choice.force and moment.holds)
    return card.bottom + m.px(of.gap)
