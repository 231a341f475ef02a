"""Parts that several pages share: styles, the head of a page, buttons, pills, rows with an icon.

It refuses to know any screen.
"""

from __future__ import annotations

from collections.abc import Iterable

from pygame import Rect

from simulator.window.sheet import icons, keyboard, panels, text, theme
from simulator.window.sheet.page import Act, Page, Piece
from simulator.window.sheet.text import Run, Style
from simulator.window.sheet.theme import Ink, Measure

_TITLE_PX = 250
"""How wide a title and its icon want to be at the least, as a size of text."""


def plain(measure: Measure, size: float, tint: Ink = theme.TEXT) -> Style:
    """Words to be read."""
    return Style("plain", measure.type(size), tint)


def bold(measure: Measure, size: float, tint: Ink = theme.TEXT) -> Style:
    """Words to be found."""
    return Style("bold", measure.type(size), tint)


def italic(measure: Measure, size: float, tint: Ink = theme.SOFT) -> Style:
    """What is told, not said; and quoted law."""
    return Style("italic", measure.type(size), tint)


def mono(measure: Measure, size: float, tint: Ink = theme.SOFT) -> Style:
    """Times."""
    return Style("mono", measure.type(size), tint)


def clock_words(ms: int) -> str:
    """`3:07`, or `1:03:07`."""
    seconds = max(0, ms) // 1000
    hours, minutes = seconds // 3600, seconds // 60 % 60
    return f"{hours}:{minutes:02d}:{seconds % 60:02d}" if hours else f"{minutes}:{seconds % 60:02d}"


def icon(page: Page, name: str, size: float, tint: Ink, left: int, middle: int) -> Rect:
    """An icon with its left edge and its middle given; it grows with the text that it stands beside."""
    side = page.measure.lead(size)
    where = Rect(left, middle - side // 2, side, side)
    page.picture(where, icons.icon(name, side, tint))
    return where


def row(page: Page, where: Rect, name: str, tint: Ink, *runs: Run, size: float = 16) -> int:
    """An icon and words beside it, from the top of a box; returns the bottom."""
    first = text.leading(runs[0].style)
    drawn = icon(page, name, size, tint, where.x, where.y + first // 2)
    left = drawn.right + page.measure.px(8)
    spot = page.words(Rect(left, where.y, max(8, where.right - left), where.height), *runs)
    return max(spot.bottom, drawn.bottom)


def button_size(measure: Measure, words: str, size: float = 15, name: str = "") -> tuple[int, int]:
    """How large a button wants to be."""
    style = bold(measure, size)
    wide = text.width_of(words, style.face, style.px) + 2 * measure.px(14)
    wide += measure.lead(16) + (measure.px(8) if words else 0) if name else 0
    return -int(-wide // 1), text.leading(style) + measure.px(14)


def button(
    page: Page,
    where: Rect,
    words: str,
    act: Act,
    *,
    loud: bool = False,
    name: str = "",
    size: float = 15,
    says: str = "",
) -> None:
    """A button: words, an icon where one helps, and a target that `says` what it is where no words do."""
    tint = theme.ON_ACCENT if loud else theme.TEXT
    page.panel(where, panels.BUTTON if loud else panels.QUIET_BUTTON)
    style = bold(page.measure, size, tint)
    wide = text.width_of(words, style.face, style.px)
    side = page.measure.lead(16) + (page.measure.px(8) if words else 0) if name else 0
    left = where.x + max(page.measure.px(6), round((where.width - wide - side) / 2))
    if name:
        icon(page, name, 16, tint, left, where.centery)
    room = Rect(left + side, where.y, max(8, where.right - left - side), where.height)
    if words:
        page.words(room, Run(words, style), middle=True)
    page.target(where, act, says or words)


def pill(page: Page, left: int, top: int, words: str, tint: Ink, name: str = "", size: float = 13) -> Rect:
    """A small rounded label; returns where it stands."""
    style = bold(page.measure, size, tint)
    pad = page.measure.px(10)
    side = page.measure.lead(size + 1) + page.measure.px(5) if name else 0
    wide = -int(-text.width_of(words, style.face, style.px) // 1)
    where = Rect(left, top, wide + side + 2 * pad, text.leading(style) + page.measure.px(8))
    page.panel(where, panels.PILL._replace(edge=tint))
    if name:
        icon(page, name, size + 1, tint, left + pad, where.centery)
    page.words(Rect(left + pad + side, top, wide + 2, where.height), Run(words, style), middle=True)
    return where


def head(page: Page, name: str, title: str, under: str, buttons: Iterable[tuple[str, str, Act]] = ()) -> Rect:
    """The top of a page: an icon, a title, a line under it, buttons at the right. Returns the room below. Where the buttons leave
    the title too little room, those that have an icon show it alone.
    """
    m, room = page.measure, page.room
    pad, top, tall = m.px(16), room.y + m.px(8), 0
    style = bold(m, 17)
    wants = min(m.type(_TITLE_PX), text.width_of(title, style.face, style.px) + m.lead(22) + m.px(60))
    shown = _heads_buttons(m, room.width - wants, list(buttons))
    sizes = [button_size(m, words, 13, shape) for words, shape, _, _ in shown]
    left = right = room.right - pad - sum(wide + m.px(8) for wide, _ in sizes) + m.px(8) if sizes else room.right - pad
    for (words, shape, says, act), (wide, tall) in zip(
        shown, sizes, strict=True
    ):  # from left to right, as the focus goes
        button(page, Rect(left, top, wide, tall), words, act, name=shape, size=13, says=says)
        left += wide + m.px(8)
    mark = icon(page, name, 22, theme.SKY, room.x + pad, top + max(tall, m.lead(36)) // 2)
    left = mark.right + m.px(10)
    box = Rect(left, top, max(60, right - left - m.px(16)), m.px(400))
    first = page.words(box, Run(title, style))
    low = first.bottom
    if under:
        low = page.words(Rect(left, low, box.width, m.px(400)), Run(under, plain(m, 13, theme.SOFT))).bottom
    bottom = max(low, top + tall) + m.px(8)
    page.panel(Rect(room.x, bottom, room.width, max(1, m.px(1))), panels.Look(theme.EDGE, None, 0, 0))
    return Rect(room.x + pad, bottom + m.px(12), room.width - 2 * pad, room.bottom - bottom - m.px(12))


def _heads_buttons(m: Measure, room: float, buttons: list[tuple[str, str, Act]]) -> list[tuple[str, str, str, Act]]:
    """What each button shows (words, icon), what it says, what it does."""
    whole = [(words, shape, words, act) for words, shape, act in buttons]
    if sum(button_size(m, words, 13, shape)[0] + m.px(8) for words, shape, _, _ in whole) <= room:
        return whole
    return [("" if shape else words, shape, says, act) for words, shape, says, act in whole]


def foot(page: Page, room: Rect, hints: Iterable[tuple[str, str]]) -> Rect:
    """What the keys do, in one line at the bottom; returns the room above. Left out where the line would not fit."""
    m = page.measure
    said = [
        text.flow(
            (Run(f"{keyboard.told(keys)} ", bold(m, 12, theme.SOFT)), Run(f" {what}", plain(m, 12, theme.QUIET))), 9999
        )
        for keys, what in hints
    ]
    tall = said[0].height + m.px(8)
    gap = m.px(22)
    if sum(one.width + gap for one in said) > room.width:
        return Rect(room.x, room.y, room.width, room.height - m.px(12))
    x, line = room.x, Rect(room.x, room.bottom - tall, room.width, tall)
    for one in said:
        spot = Rect(x, line.centery - one.height // 2, one.width, one.height)
        page.pieces.append(Piece(spot, line, words=one))
        x += one.width + gap
    return Rect(room.x, room.y, room.width, room.height - tall - m.px(4))


def section(page: Page, where: Rect, name: str, words: str) -> int:
    """A heading inside a panel; returns the bottom."""
    m = page.measure
    return row(page, where, name, theme.SKY, Run(words, bold(m, 15)), size=17) + m.px(6)
