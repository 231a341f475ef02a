"""Words broken into lines, measured, set and kept.

Small text set by SDL at its own size has uneven gaps (hinting rounds each advance to a whole pixel), so it is set three
times as large and scaled down. That is dear, therefore every line is kept. It refuses to know what the words mean.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

import pygame

from simulator.window.sheet.fonts import font
from simulator.window.sheet.theme import Ink

_FINE_BELOW = 34
"""Pixels under which a line is set large and scaled down; above it, the eye no longer sees the gaps."""
_TIMES = 3
_LEADING = {"mono": 1.3}
_KERNING = 0.03
"""By how much more than its words a line may be wide, as a share of it; a word's height is added, for short lines."""


class Style(NamedTuple):
    """A face, a size in pixels and a colour."""

    face: str
    px: int
    ink: Ink


class Run(NamedTuple):
    """Words in one style."""

    words: str
    style: Style


class Bit(NamedTuple):
    """A piece of one line, at its place in the paragraph."""

    x: int
    y: int
    words: str
    style: Style


class Paragraph(NamedTuple):
    """Set text: its bits, and how wide and tall it is."""

    bits: tuple[Bit, ...]
    width: int
    height: int


def leading(style: Style) -> int:
    """From one line to the next."""
    return round(style.px * _LEADING.get(style.face, 1.34))


@lru_cache(maxsize=8192)
def width_of(words: str, face: str, px: int) -> float:
    """How wide words are set, in pixels."""
    if px >= _FINE_BELOW:
        return float(font(face, px).size(words)[0])
    return font(face, px * _TIMES).size(words)[0] / _TIMES


@lru_cache(maxsize=1024)
def line(words: str, style: Style) -> pygame.Surface:
    """One line as a surface. Zero-width text gives an empty surface rather than pygame's error."""
    if style.px >= _FINE_BELOW:
        return font(style.face, style.px).render(words, True, style.ink)
    large = font(style.face, style.px * _TIMES).render(words, True, style.ink)
    size = (max(1, -(-large.get_width() // _TIMES)), max(1, -(-large.get_height() // _TIMES)))
    even = pygame.Surface((size[0] * _TIMES, size[1] * _TIMES), pygame.SRCALPHA)
    even.fill((*style.ink, 0))  # the same ink under the glyphs: scaling must not pull their edges towards black
    even.blit(large, (0, 0), special_flags=pygame.BLEND_RGBA_MAX)
    return pygame.transform.smoothscale(even, size)


def _pieces(runs: Sequence[Run]) -> Iterator[tuple[str, Style, bool]]:
    """Words with their style and whether a space stands before them; a newline is a piece of its own."""
    gap = False
    for run in runs:
        for row, text in enumerate(run.words.split("\n")):
            if row:
                yield "\n", run.style, False
                gap = False
            gap = gap or text[:1].isspace()
            for word in text.split():
                yield word, run.style, gap
                gap = True
            gap = text[-1:].isspace() if text else gap


def _parts(word: str, style: Style, room: float) -> Iterator[str]:
    """A word that is wider than the room, in parts that are not."""
    start = 0
    for end in range(1, len(word) + 1):
        if end - start > 1 and width_of(word[start:end], style.face, style.px) > room:
            yield word[start : end - 1]
            start = end - 1
    yield word[start:]


class _Setter:
    """Puts words beside one another and begins a new line where one does not fit. How wide neighbours are together is measured
    only near the end of a line: until then it is enough to know about how wide, and a line is measured at once.
    """

    __slots__ = ("about", "bits", "deep", "room", "row", "wide", "y")

    def __init__(self, room: int) -> None:
        self.room = room
        self.bits: list[Bit] = []
        self.row: list[tuple[float, str, Style]] = []
        self.about = 0.0
        self.y = self.wide = self.deep = 0

    @property
    def x(self) -> float:
        """Where the row ends, measured."""
        if not self.row:
            return 0.0
        start, words, style = self.row[-1]
        self.about = start + width_of(words, style.face, style.px)
        return self.about

    def add(self, word: str, style: Style, gap: bool) -> None:
        space = width_of(" ", style.face, style.px) if gap and self.row else 0.0
        wide = width_of(word, style.face, style.px)
        near = self.about + space + wide > self.room * (1 - _KERNING) - style.px
        if self.row and near and self.x + space + wide > self.room:
            self.break_line(style)
            space = 0.0
        if wide > self.room and len(word) > 1 and not self.row:
            *full, last = _parts(word, style, self.room)
            for part in full:
                self._put(part, style, 0.0)
                self.break_line(style)
            word, wide = last, width_of(last, style.face, style.px)
        self._put(word, style, space)
        self.about += space + wide

    def _put(self, word: str, style: Style, space: float) -> None:
        last = self.row[-1] if self.row else None
        if last and last[2] == style:  # one bit for neighbours in one style: fewer surfaces, and kerning across words
            self.row[-1] = (last[0], last[1] + (" " if space else "") + word, style)
        else:
            self.row.append((self.x + space, word, style))

    def break_line(self, style: Style) -> None:
        deep = max([leading(s) for _, _, s in self.row] or [leading(style)])
        high = max([s.px for _, _, s in self.row] or [style.px])
        for x, words, of in self.row:
            self.bits.append(Bit(round(x), self.y + round((high - of.px) * 0.8), words, of))
        self.wide = max(self.wide, -int(-self.x // 1))
        self.y += deep
        self.deep = self.y
        self.row, self.about = [], 0.0


@lru_cache(maxsize=1024)
def flow(runs: tuple[Run, ...], room: int) -> Paragraph:
    """Runs set in lines no wider than the room."""
    setter = _Setter(max(8, room))
    style = runs[0].style if runs else None
    for word, style, gap in _pieces(runs):
        if word == "\n":
            setter.break_line(style)
        else:
            setter.add(word, style, gap)
    if setter.row and style:
        setter.break_line(style)
    return Paragraph(tuple(setter.bits), setter.wide, setter.deep)


def elide(words: str, style: Style, room: int) -> str:
    """Words cut with an ellipsis to fit one line. For labels whose whole words stand elsewhere too."""
    if width_of(words, style.face, style.px) <= room:
        return words
    end = len(words)
    while end > 0 and width_of(words[:end].rstrip() + "…", style.face, style.px) > room:
        end -= 1
    return words[:end].rstrip() + "…"


def forget() -> None:
    """Drop what is kept: after the fonts are closed it is of no use."""
    for kept in (line, flow, width_of):
        kept.cache_clear()
