"""A page: what stands where, as values that can be measured, focused and clicked before anything is painted.

It is for layout that a test can read: every set text knows the box that it must stay in. It refuses to know screens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.window.sheet import panels, text
from simulator.window.sheet.panels import Look
from simulator.window.sheet.theme import Measure


class Act(NamedTuple):
    """What a hand asks for: a word, and of what."""

    do: str
    of: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """Something painted: `where` on the page, `within` the box that it must not leave, `clip` what shows of it."""

    where: Rect
    within: Rect
    clip: Rect | None = None
    words: text.Paragraph | None = None
    look: Look | None = None
    picture: pygame.Surface | None = None

    def moved(self, dy: int, clip: Rect) -> Piece:
        """The same piece, scrolled up in a clipped box."""
        seen = clip if self.clip is None else clip.clip(self.clip.move(0, -dy))
        return replace(self, where=self.where.move(0, -dy), within=self.within.move(0, -dy), clip=seen)


class Target(NamedTuple):
    """Where a hand may point, or the focus stand. `scroll` names the scrolled box that it lies in. What `drags` is told
    how far along it the hand is; a `plane` is told both ways, and the wheel over it zooms. What `holds` is told when a hand
    goes down on it and when it lets go.
    """

    where: Rect
    act: Act
    says: str
    scroll: str = ""
    drags: bool = False
    plane: bool = False
    holds: bool = False


class Scrolled(NamedTuple):
    """A box whose content may be longer than it: how far it can go, and where it stands."""

    name: str
    where: Rect
    reach: int
    offset: int


class Live(NamedTuple):
    """A small part that changes by itself, such as the clock: painted over the still page when its stamp differs."""

    where: Rect
    stamp: Callable[[int], object]
    paint: Callable[[pygame.Surface, Rect, int], None]


@dataclass(slots=True)
class Page:
    """A laid-out page of a given size. `offsets` come from the room that shows it: where each scrolled box stands."""

    room: Rect
    measure: Measure
    offsets: dict[str, int] = field(default_factory=dict)
    pieces: list[Piece] = field(default_factory=list)
    targets: list[Target] = field(default_factory=list)
    scrolls: dict[str, Scrolled] = field(default_factory=dict)
    lives: list[Live] = field(default_factory=list)

    def panel(self, where: Rect, look: Look = panels.PANEL) -> Rect:
        """A box; returns the room inside it."""
        self.pieces.append(Piece(where, where, look=look))
        pad = self.measure.px(14)
        return where.inflate(-2 * pad, -2 * pad)

    def words(self, where: Rect, *runs: text.Run, align: float = 0.0, middle: bool = False) -> Rect:
        """Text from the top of a box, or in its `middle`; returns where it stands. `align` is 0 left, 0.5, 1 right."""
        set_text = text.flow(tuple(runs), where.width)
        x = where.x + round((where.width - set_text.width) * align)
        y = where.y + ((where.height - set_text.height) // 2 if middle else 0)
        spot = Rect(x, y, set_text.width, set_text.height)
        self.pieces.append(Piece(spot, where, words=set_text))
        return spot

    def picture(self, where: Rect, surface: pygame.Surface) -> None:
        """A surface, as large as it is, at the box's corner."""
        self.pieces.append(Piece(where, where, picture=surface))

    def target(self, where: Rect, act: Act, says: str, *, drags: bool = False, holds: bool = False) -> None:
        """A place to point at; targets take the focus in the order in which they are made."""
        self.targets.append(Target(where, act, says, drags=drags, holds=holds))

    @contextmanager
    def scrolled(self, name: str, where: Rect) -> Iterator[Page]:
        """A page inside a box, endless downwards; what does not fit can be scrolled to."""
        inner = Page(Rect(where.x, where.y, where.width, 1 << 20), self.measure, self.offsets)
        yield inner
        bottom = max([piece.where.bottom for piece in inner.pieces], default=where.y)
        reach = max(0, bottom - where.bottom)
        offset = min(max(0, self.offsets.get(name, 0)), reach)
        self.offsets[name] = offset
        self.scrolls[name] = Scrolled(name, where, reach, offset)
        self.pieces.extend(piece.moved(offset, where) for piece in inner.pieces)
        if reach and not inner.targets:  # words alone: the box itself takes the focus, or no key could scroll it
            self.targets.append(Target(where, Act("scroll", name), "Scroll with the arrow keys"))
        self.targets.extend(t._replace(where=t.where.move(0, -offset), scroll=name) for t in inner.targets)


def tall_of(measure: Measure, width: int, build: Callable[[Page, Rect], object]) -> int:
    """How tall something is when laid out in this width: it is laid out on a page that nobody sees."""
    room = Rect(0, 0, width, 1 << 20)
    page = Page(room, measure)
    build(page, room)
    return max([piece.where.bottom for piece in page.pieces], default=0)


def paint(page: Page, surface: pygame.Surface) -> None:
    """Everything on the page that does not change by itself."""
    for piece in page.pieces:
        if piece.clip is not None and not piece.clip.colliderect(piece.where):
            continue
        surface.set_clip(piece.clip)
        paint_piece(piece, surface, page.measure.unit)
    surface.set_clip(None)
    for scroll in page.scrolls.values():
        _paint_bar(scroll, surface, page.measure)


def paint_piece(piece: Piece, surface: pygame.Surface, unit: float) -> None:
    """One piece."""
    if piece.look is not None:
        panels.paint(surface, piece.where, piece.look, unit)
    if piece.picture is not None:
        surface.blit(piece.picture, piece.where)
    if piece.words is not None:
        x, y = piece.where.topleft
        for bit in piece.words.bits:
            surface.blit(text.line(bit.words, bit.style), (x + bit.x, y + bit.y))


def bar_of(scroll: Scrolled, measure: Measure) -> tuple[Rect, Rect]:
    """The track of a scroll bar and its thumb."""
    wide = measure.px(5)
    track = Rect(scroll.where.right + measure.px(3), scroll.where.y, wide, scroll.where.height)
    whole = scroll.where.height + scroll.reach
    tall = max(measure.px(24), track.height * scroll.where.height // max(1, whole))
    tall = min(tall, track.height)
    top = track.y + (track.height - tall) * scroll.offset // max(1, scroll.reach)
    return track, Rect(track.x, top, wide, tall)


def _paint_bar(scroll: Scrolled, surface: pygame.Surface, measure: Measure) -> None:
    if scroll.reach <= 0 or scroll.where.height < 8:
        return
    track, thumb = bar_of(scroll, measure)
    panels.paint(surface, track, panels.TRACK)
    panels.paint(surface, thumb, panels.THUMB)
