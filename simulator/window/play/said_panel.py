"""What was said and heard, the newest in view, and below it what holds as long as the moment does.

It refuses to hide what stands of weapons: only what was said scrolls.
"""

from __future__ import annotations

from pygame import Rect

from simulator.screens.values import EncounterScreen, Spoken, Voice
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Page, tall_of
from simulator.window.sheet.parts import bold, italic, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_ENDLESS = 1 << 16
_STANDING_SHARE = 0.4
"""Above this share of the panel, what stands below is set in one paragraph rather than a line each."""


def _line(spoken: Spoken, m: Measure, *, old: bool) -> tuple[Run, ...]:
    ink = theme.QUIET if old else theme.TEXT
    if spoken.voice is Voice.STAGE:
        return (Run(spoken.words, italic(m, 17, theme.QUIET if old else theme.SOFT)),)
    name = "You" if spoken.voice is Voice.YOU else spoken.speaker or "Radio"
    tint = theme.QUIET if old else theme.ORANGE if spoken.voice is Voice.PERSON else theme.SKY
    how = spoken.aside or ("radio" if spoken.voice is Voice.RADIO and spoken.speaker else "")
    aside = (Run(f"  ({how})", italic(m, 15, theme.QUIET if old else theme.SOFT)),) if how else ()
    return (Run(name, bold(m, 15, tint)), *aside, Run("\n“" + spoken.words + "”", plain(m, 18, ink)))


def height(screen: EncounterScreen, width: int, m: Measure) -> int:
    """How tall the panel wants to be so that all that is new is seen at once."""
    inner = width - m.px(28)
    new = sum(text.flow(_line(one, m, old=False), inner - m.px(4)).height + m.px(10) for one in screen.lines)
    return new + _tall(screen, inner, m, joined=False) + m.px(28 + 10)


def lay_out(page: Page, screen: EncounterScreen, before: tuple[Spoken, ...], where: Rect) -> None:
    """The panel: what was said scrolls, from what is new on; what stands is always there whole."""
    m, inner = page.measure, page.panel(where)
    below, tall = _below(screen, inner, m)
    lines = Rect(inner.x, inner.y, inner.width - m.px(4), max(0, inner.height - tall))
    with page.scrolled("lines", lines) as inside:
        y = lines.y
        for n, spoken in enumerate((*before, *screen.lines)):
            old = n < len(before)
            if n == len(before) > 0:
                y = _now(inside, lines, y)
                page.offsets.setdefault("lines", y - lines.y)
            y = inside.words(Rect(lines.x, y, lines.width, _ENDLESS), *_line(spoken, m, old=old)).bottom + m.px(10)
    if tall:
        page.panel(
            Rect(inner.x, lines.bottom + m.px(2), inner.width, max(1, m.px(1))), panels.Look(theme.EDGE, None, 0, 0)
        )
        room = Rect(inner.x, lines.bottom + m.px(10), inner.width, max(0, tall - m.px(10)))
        _standing(page, screen, room, joined=below)


def _below(screen: EncounterScreen, inner: Rect, m: Measure) -> tuple[bool, int]:
    """Whether what stands is set in one paragraph, and how tall it is with the line over it."""
    if not screen.notes and not screen.around:
        return False, 0
    tall = [_tall(screen, inner.width, m, joined=joined) for joined in (False, True)]
    joined = tall[0] > inner.height * _STANDING_SHARE and tall[1] < tall[0]
    return joined, tall[joined] + m.px(10)


def _tall(screen: EncounterScreen, width: int, m: Measure, *, joined: bool) -> int:
    return tall_of(m, width, lambda page, room: _standing(page, screen, room, joined=joined))


def _standing(page: Page, screen: EncounterScreen, where: Rect, *, joined: bool) -> None:
    m, y = page.measure, where.y
    notes = tuple(Run(note, plain(m, 14, theme.SOFT)) for note in screen.notes)
    around = tuple(Run(one.caption, italic(m, 14, theme.SOFT)) for one in screen.around)
    rows: list[tuple[str, tuple[Run, ...]]] = [("info", (run,)) for run in notes]
    rows += [("volume-1", (run,)) for run in around]
    if joined:
        dot = Run("   ·   ", plain(m, 14, theme.QUIET))
        rows = [("info", tuple(bit for run in (*notes, *around) for bit in (dot, run))[1:])]
    for name, runs in rows:
        y = parts.row(page, Rect(where.x, y, where.width, _ENDLESS), name, theme.SKY, *runs) + m.px(5)


def _now(page: Page, lines: Rect, y: int) -> int:
    """A line between what was said before and what is new."""
    m = page.measure
    word = page.words(Rect(lines.x, y, lines.width, _ENDLESS), Run("Now", bold(m, 12, theme.SKY)))
    left = word.right + m.px(8)
    page.panel(
        Rect(left, word.centery, max(1, lines.right - left), max(1, m.px(1))),
        panels.Look(theme.BRIGHT_EDGE, None, 0, 0),
    )
    return word.bottom + m.px(6)
