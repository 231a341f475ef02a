"""A box to write in: what was typed, where the caret stands, and how it is set.

It is for plain words of several lines. It refuses to know what they are for. While a box has the focus, letters type and
do nothing else; `Tab` leaves it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import NamedTuple, Protocol, runtime_checkable

import pygame
from pygame import Rect

from simulator.window.sheet import panels, text, theme
from simulator.window.sheet.page import Act, Page, Piece
from simulator.window.sheet.parts import plain
from simulator.window.sheet.text import Bit, Paragraph, Style

MOST = 6000
"""Letters that a box takes; three pages of print."""
_CONTROL = pygame.KMOD_CTRL | pygame.KMOD_META
_ENTER = (pygame.K_RETURN, pygame.K_KP_ENTER)
_FREE = (pygame.K_TAB, pygame.K_ESCAPE, pygame.K_F11)
"""Keys that a box leaves to the window."""


class Row(NamedTuple):
    """One set line: the letters from `start` to `end`."""

    start: int
    end: int


@runtime_checkable
class HasBoxes(Protocol):
    """A room with boxes to write in, by their names."""

    boxes: dict[str, TextBox]


class TextBox:
    """What stands in a box. `rows` are those of its last layout: up and down go by them."""

    def __init__(self, words: str = "") -> None:
        self.words = words[:MOST]
        self.caret = len(self.words)
        self.rows: tuple[Row, ...] = (Row(0, self.caret),)
        self.spot_of: Callable[[tuple[int, int]], int] | None = None
        self.follow = True

    def type(self, letters: str) -> None:
        """Put letters in at the caret; what cannot be shown is left out."""
        plain_letters = letters.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
        said = "".join(one for one in plain_letters if one == "\n" or one.isprintable())[: MOST - len(self.words)]
        self.words = self.words[: self.caret] + said + self.words[self.caret :]
        self.move(self.caret + len(said))

    def press(self, key: int, mod: int) -> bool:
        """What a key does in the box; False where it is the window's. Letters come by `type`, so their keys do nothing."""
        if key in _FREE:
            return False
        if key == pygame.K_v and mod & _CONTROL:
            self.type(_clipboard())
        elif key in _ENTER:
            self.type("\n")
        elif key in _KEYS:
            _KEYS[key](self)
        return True

    def point(self, spot: tuple[int, int]) -> None:
        """The caret goes to where a hand points."""
        if self.spot_of is not None:
            self.move(self.spot_of(spot))

    def row_of(self, caret: int) -> int:
        """The line that a place in the words stands in."""
        return max((n for n, row in enumerate(self.rows) if row.start <= caret), default=0)

    def move(self, caret: int) -> None:
        """The caret goes to a place in the words."""
        self.caret, self.follow = min(max(0, caret), len(self.words)), True

    def cut(self, start: int, end: int) -> None:
        """Letters are taken out."""
        start = max(0, start)
        self.words = self.words[:start] + self.words[end:]
        self.move(start)

    def down(self, lines: int) -> None:
        """The caret goes so many lines down, or up; past the last line to its end."""
        at = self.row_of(self.caret)
        goal = min(max(0, at + lines), len(self.rows) - 1)
        if goal == at:
            self.move(0 if lines < 0 else len(self.words))
            return
        self.move(min(self.rows[goal].start + self.caret - self.rows[at].start, self._last(goal)))

    def edge(self, *, last: bool) -> None:
        """The caret goes to the end, or the beginning, of its line."""
        at = self.row_of(self.caret)
        self.move(self._last(at) if last else self.rows[at].start)

    def _last(self, at: int) -> int:
        """The last place of a line. Where a line only ran out of room, its end is the beginning of the next."""
        row = self.rows[at]
        runs_on = at + 1 < len(self.rows) and self.rows[at + 1].start == row.end
        return max(row.start, row.end - 1) if runs_on else row.end


_KEYS: dict[int, Callable[[TextBox], None]] = {
    pygame.K_LEFT: lambda box: box.move(box.caret - 1),
    pygame.K_RIGHT: lambda box: box.move(box.caret + 1),
    pygame.K_UP: lambda box: box.down(-1),
    pygame.K_DOWN: lambda box: box.down(1),
    pygame.K_PAGEUP: lambda box: box.down(-8),
    pygame.K_PAGEDOWN: lambda box: box.down(8),
    pygame.K_HOME: lambda box: box.edge(last=False),
    pygame.K_END: lambda box: box.edge(last=True),
    pygame.K_BACKSPACE: lambda box: box.cut(box.caret - 1, box.caret),
    pygame.K_DELETE: lambda box: box.cut(box.caret, box.caret + 1),
}


def _clipboard() -> str:
    """What was copied elsewhere; nothing where there is no clipboard."""
    try:
        return pygame.scrap.get_text()
    except pygame.error:
        return ""


def lay_out(page: Page, name: str, box: TextBox, says: str, where: Rect, *, caret: bool = True) -> None:
    """The box with its words and its caret. What does not fit is scrolled, so that the caret is in sight. Of two boxes on a
    page only the one that is written in shows its caret.
    """
    m = page.measure
    page.panel(where, panels.WELL._replace(edge=theme.BRIGHT_EDGE))
    pad, style = m.px(12), plain(m, 17)
    inner = Rect(where.x + pad, where.y + pad, where.width - 2 * pad - m.px(6), where.height - 2 * pad)
    high = text.leading(style)
    box.rows = tuple(set_rows(box.words, style, inner.width - m.px(4)))
    at = box.row_of(box.caret)
    if box.follow:
        page.offsets[name] = _in_sight(page.offsets.get(name, 0), at * high, high, inner.height)
        box.follow = False
    page.target(where, Act("write", name), says)
    with page.scrolled(name, inner) as inside:
        for n, row in enumerate(box.rows):
            words = box.words[row.start : row.end].rstrip(" ")
            set_words = Paragraph((Bit(0, 0, words, style),) if words else (), _wide(words, style), high)
            line = Rect(inner.x, inner.y + n * high, inner.width, high)
            inside.pieces.append(Piece(Rect(line.x, line.y, set_words.width, high), line, words=set_words))
        left = inner.x + _wide(box.words[box.rows[at].start : box.caret], style)
        ink = panels.Look(theme.YELLOW, None, 0, 0)
        inside.panel(Rect(left, inner.y + at * high, max(2, m.px(2)) if caret else 0, high), ink)
        inside.target(where, Act("write", name), says)
    page.targets.pop()  # the box is one target; the one inside only kept the scrolled page from making its own
    top = inner.y - page.scrolls[name].offset
    box.spot_of = lambda spot: _nearest(box, style, spot[0] - inner.x, (spot[1] - top) // high)


def _in_sight(offset: int, top: int, high: int, room: int) -> int:
    return min(max(offset, top + high - room), top)


def _wide(words: str, style: Style) -> int:
    return -int(-text.width_of(words, style.face, style.px) // 1)


def _nearest(box: TextBox, style: Style, x: int, line: int) -> int:
    row = box.rows[min(max(0, line), len(box.rows) - 1)]
    places = range(row.start, row.end + 1)
    return min(places, key=lambda at: abs(_wide(box.words[row.start : at], style) - x))


def set_rows(words: str, style: Style, room: int) -> Iterator[Row]:
    """Lines no wider than the room: broken where it was asked, else after a space, else within a word. Every letter is kept,
    so that the caret can stand at each.
    """
    start = 0
    for line in words.split("\n"):
        end = start + len(line)
        while _wide(words[start:end].rstrip(" "), style) > room:
            cut = _fits(words, start, end, style, room)
            yield Row(start, cut)
            start = cut
        yield Row(start, end)
        start = end + 1


def _fits(words: str, start: int, end: int, style: Style, room: int) -> int:
    """Where a line that is too long is broken: by halves, since every letter would be measured otherwise."""
    low, high = start + 1, end
    while low < high:
        half = (low + high + 1) // 2
        low, high = (half, high) if _wide(words[start:half].rstrip(" "), style) <= room else (low, half - 1)
    space = words.rfind(" ", start, low + 1)
    return space + 1 if space > start else low
