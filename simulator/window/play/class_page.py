"""The page on which the room is asked: the moment, its choices numbered, how many hands went up for each. No clock runs.

It refuses to say which choice is the better one, and to take the one with the most hands: the instructor takes one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pygame import Rect

from simulator.screens.values import ChoiceRow, EncounterScreen, Spoken, Voice
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, italic, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure
from simulator.window.stage import scene

ASK = "What would you do?"
PAUSED = "Paused. No clock runs while the room thinks."
_ENDLESS = 1 << 16
_HEARD = 4
_HINTS = (
    ("Up, Down", "choice"),
    ("0–9", "hands"),
    ("Left, Right", "one fewer, one more"),
    ("{take}", "take it"),
    ("{pause}", "go on"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked of the room: the moment, the choice that is counted, and the hands for each, by number."""

    screen: EncounterScreen
    number: int
    hands: Mapping[int, int] = field(default_factory=dict)


def lay_out(asked: Asked, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The stage at the left where there is room for it, the choices at the right."""
    page, m = Page(room, measure, offsets), measure
    buttons = (("A−", "", Act("smaller")), ("A+", "", Act("larger")), ("Go on", "play", Act("back")))
    body = parts.foot(page, parts.head(page, "users", ASK, PAUSED, buttons), _HINTS)
    beside = body.width >= m.type(800)
    left = round(body.width * 0.42) if beside else -m.px(12)
    if beside:
        _moment(page, asked.screen, Rect(body.x, body.y, left, body.height))
    right = Rect(body.x + left + m.px(12), body.y, body.width - left - m.px(12), body.height)
    inner = page.panel(right)
    inner.width -= m.px(4)
    with page.scrolled("choices", inner) as inside:
        y = inner.y
        for one in asked.screen.choices:
            y = _choice(inside, asked, one, Rect(inner.x, y, inner.width, _ENDLESS)) + m.px(10)
    return page


def _moment(page: Page, screen: EncounterScreen, where: Rect) -> None:
    """Who stands there, and what was said last."""
    m, inner = page.measure, page.panel(where)
    high = min(round(inner.width * 9 / 16), round(inner.height * 0.55))
    picture = scene.framed(screen.stage, inner.width, high, m.px(9), theme.PANEL)
    page.picture(Rect(inner.x, inner.y, inner.width, high), picture)
    low = Rect(inner.x, inner.y + high + m.px(12), inner.width - m.px(4), inner.height - high - m.px(12))
    with page.scrolled("lines", low) as inside:
        y = low.y
        for line in screen.lines[-_HEARD:]:
            y = inside.words(Rect(low.x, y, low.width, _ENDLESS), *_line(line, m)).bottom + m.px(6)


def _line(line: Spoken, m: Measure) -> tuple[Run, ...]:
    if line.voice is Voice.STAGE:
        return (Run(line.words, italic(m, 17)),)
    name = "You" if line.voice is Voice.YOU else line.speaker
    return (Run(f"{name}: ", bold(m, 17)), Run(line.words, plain(m, 17)))


def _choice(page: Page, asked: Asked, one: ChoiceRow, where: Rect) -> int:
    """A choice: its number and words, and below them its hands and a button to take it."""
    m, pad = page.measure, page.measure.px(12)
    behind, before = len(page.pieces), len(page.targets)
    words = f"{one.do} “{one.say}”" if one.do and one.say else f"“{one.say}”" if one.say else one.do or one.choice
    side = m.lead(36)
    key = Rect(where.x + pad, where.y + pad, side, side)
    page.panel(key, panels.KEY)
    page.words(key, Run(str(one.number), bold(m, 20)), align=0.5, middle=True)
    left = key.right + m.px(12)
    told = (Run(words, bold(m, 20)), *((Run("\nUse of force", bold(m, 13, theme.VERMILION)),) if one.force else ()))
    y = max(page.words(Rect(left, where.y + pad, where.right - pad - left, _ENDLESS), *told).bottom, key.bottom)
    bottom = _hands(page, asked, one, Rect(left, y + m.px(8), where.right - pad - left, _ENDLESS)) + pad
    page.panel(
        Rect(where.x, where.y, where.width, bottom - where.y),
        panels.PICKED if one.number == asked.number else panels.CARD,
    )
    page.pieces.insert(behind, page.pieces.pop())
    count = asked.hands.get(one.number, 0)
    page.target(
        Rect(where.x, where.y, where.width, bottom - where.y),
        Act("row", str(one.number)),
        f"{one.number}: {words} {count} hands",
    )
    page.targets.insert(before, page.targets.pop())  # the buttons on it lie above it
    return bottom


def _hands(page: Page, asked: Asked, one: ChoiceRow, where: Rect) -> int:
    m, side = page.measure, page.measure.lead(32)
    count, x = asked.hands.get(one.number, 0), where.x
    wide, tall = parts.button_size(m, "Take this", 15, "check")
    high = max(side, tall)
    page.words(Rect(x, where.y, m.lead(70), high), Run("Hands", plain(m, 15, theme.SOFT)), middle=True)
    x += -int(-text.width_of("Hands", "plain", plain(m, 15).px) // 1) + m.px(10)
    for name, act, says in (("minus", "fewer", "One hand fewer"), ("", "", ""), ("plus", "more", "One hand more")):
        spot = Rect(x, where.y + (high - side) // 2, side, side)
        if not act:
            spot.width = m.lead(48)
            page.words(spot, Run(str(count), bold(m, 22, theme.YELLOW)), align=0.5, middle=True)
        else:
            page.panel(spot, panels.QUIET_BUTTON._replace(radius=7))
            parts.icon(page, name, 16, theme.TEXT, spot.centerx - m.lead(16) // 2, spot.centery)
            page.target(spot, Act(act, str(one.number)), f"{says} for {one.number}")
        x = spot.right + m.px(6)
    y = where.y
    if x + wide > where.right:
        x, y = where.x, y + high + m.px(6)
    spot = Rect(max(x, where.right - wide), y + (high - tall) // 2, min(wide, where.width), tall)
    parts.button(page, spot, "Take this", Act("take", one.choice), name="check")
    return y + high
