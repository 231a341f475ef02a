"""The drawing of an encounter, painted in the window's colours: what of it lies in a pane, at a scale.

The lines and boxes are the same values that the SVG file is written from. It refuses words that would be too small to
read: far off, only boxes and lines are left, and the scene where the run stands.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pygame

from simulator.authoring.draw_svg import DASHES, course, weight_of
from simulator.authoring.draw_values import Box, Drawing, DrawnEnding, DrawnScene, DrawnWay, Kind, Spot, strokes
from simulator.window.sheet import svg, text, theme
from simulator.window.sheet.text import Style
from simulator.window.sheet.theme import Ink, ink, mix

OUTCOMES = {
    "peaceful": theme.GREEN,
    "taken_into_custody": theme.SKY,
    "wounded": theme.ORANGE,
    "killed": theme.VERMILION,
    "officer_hurt": ink("#7d9bff"),
    "bystander_hurt": theme.PURPLE,
    "self_harm": theme.YELLOW,
    "got_away": theme.SOFT,
}
HERE = "now here"
LEGIBLE = 9
"""Pixels under which words are left out."""
_BANDS = (ink("#10161f"), ink("#0c1119"))
_FILL, _LABEL = theme.RAISED, ink("#131a26")
_PAD, _NAME, _SMALL, _ROW, _NAME_ROW = 7.0, 12.0, 10.0, 13.0, 16.0


@dataclass(frozen=True, slots=True)
class View:
    """What of a drawing is looked at: the point of the page in the middle of the pane, and pixels a point."""

    middle: Spot
    scale: float


@dataclass(frozen=True, slots=True)
class _Pane:
    """A pane with a view on a drawing: turns points of the page into pixels."""

    size: tuple[int, int]
    view: View

    def at(self, x: float, y: float) -> tuple[int, int]:
        scale, (mx, my) = self.view.scale, self.view.middle
        return round((x - mx) * scale + self.size[0] / 2), round((y - my) * scale + self.size[1] / 2)

    @property
    def seen(self) -> Box:
        wide, high = self.size[0] / self.view.scale, self.size[1] / self.view.scale
        return Box(self.view.middle[0] - wide / 2, self.view.middle[1] - high / 2, wide, high)


def fit(drawing: Drawing, size: tuple[int, int]) -> View:
    """The whole page in a pane."""
    page = drawing.page
    scale = min(size[0] / page.width, size[1] / page.height)
    return View((page.width / 2, page.height / 2), scale)


def scene_at(drawing: Drawing, view: View, size: tuple[int, int], share: Spot) -> str:
    """The scene whose box lies at a place of the pane, given in shares of its width and height; empty where none does."""
    seen = _Pane(size, view).seen
    x, y = seen.x + share[0] * seen.width, seen.y + share[1] * seen.height
    boxes = ((scene.id, scene.box) for scene in drawing.scenes)
    return next((name for name, box in boxes if box.x <= x <= box.right and box.y <= y <= box.y + box.height), "")


def picture(drawing: Drawing, view: View, size: tuple[int, int], here: str) -> pygame.Surface:
    """What lies in a pane of this size, with the scene marked where the run stands."""
    pane = _Pane(size, view)
    seen = pane.seen
    body = "".join(_shapes(drawing, seen, here, 1 / view.scale))
    whole = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{seen.x:.1f} {seen.y:.1f} {seen.width:.1f} '
        f'{seen.height:.1f}">{body}</svg>'
    )
    surface = svg.scene(whole, *size).copy()
    _named(surface, pane, drawing, seen)
    if here in {scene.id for scene in drawing.scenes}:
        _mark(surface, pane, drawing.box_of(here))
    _phases(surface, pane, drawing, seen)
    return surface


def _phases(surface: pygame.Surface, pane: _Pane, drawing: Drawing, seen: Box) -> None:
    """The bands' names, on a strip that stays at the top of the pane wherever one looks."""
    style = Style("bold", max(13, min(22, round(13 * pane.view.scale))), theme.SOFT)
    high = text.leading(style) + 8
    surface.fill(theme.GROUND, pygame.Rect(0, 0, pane.size[0], high))
    for band in drawing.bands:
        if band.box.meets(seen):
            left, right = max(0, pane.at(band.box.x, 0)[0]) + 10, pane.at(band.box.right, 0)[0]
            if right - left > 30:
                words = text.elide(band.name.capitalize(), style, right - left - 6)
                surface.blit(text.line(words, style), (left, 4))


def _shapes(drawing: Drawing, seen: Box, here: str, pixel: float) -> Iterator[str]:
    for n, band in enumerate(drawing.bands):
        yield _box(band.box, _BANDS[n % 2], None, 0, 0)
    pieces = strokes(drawing)
    most = max((piece.taken or 0 for piece in pieces), default=0)
    for piece in pieces:
        (x1, y1), (x2, y2) = piece.start, piece.end
        if Box(min(x1, x2) - 4, min(y1, y2) - 4, abs(x1 - x2) + 8, abs(y1 - y2) + 8).meets(seen):
            dash = f' stroke-dasharray="{DASHES[piece.kind]}"' if piece.kind in DASHES else ""
            yield (
                f'<path d="{course(piece.start, piece.end)}" fill="none" stroke="{_ink(piece.kind, piece.back).css}" '
                f'stroke-width="{max(pixel, weight_of(piece, most)):.1f}"{dash}/>'
            )
    for way in drawing.ways:
        yield from _way(way, seen, lit=way.source == here)
    for scene in drawing.scenes:
        if scene.box.meets(seen):
            yield _box(scene.box, theme.PICKED if scene.id == here else _FILL, theme.BRIGHT_EDGE, 1.5, 7)
    for ending in drawing.endings:
        if ending.box.meets(seen):
            colour = OUTCOMES.get(ending.outcome, theme.SOFT)
            yield _box(ending.box, _FILL, colour, 2, 0)
            yield _box(Box(ending.box.x, ending.box.y, 9, ending.box.height), colour, None, 0, 0)


def _way(way: DrawnWay, seen: Box, *, lit: bool) -> Iterator[str]:
    tint = _ink(way.kind, way.back)
    (x1, _), (x, y) = way.route[-2:]
    long = 9.0 if x > x1 else -9.0
    if seen.meets(Box(x - 10, y - 5, 20, 10)):
        yield svg.shape(((x, y), (x - long, y - 4.5), (x - long, y + 4.5)), tint)
    if way.label.meets(seen):
        yield _box(way.label, theme.PICKED if lit else _LABEL, tint, 2 if way.kind is Kind.FORCE else 1, 5)


def _named(surface: pygame.Surface, pane: _Pane, drawing: Drawing, seen: Box) -> None:
    """The words on boxes and labels."""
    if round(_SMALL * pane.view.scale) < LEGIBLE:
        return
    for way in drawing.ways:
        if way.label.meets(seen):
            room = way.label.width - _PAD
            for n, row in enumerate(way.rows):
                style = _style(pane, _NAME - 1, theme.TEXT) if row.strong else _style(pane, _SMALL, theme.SOFT, "plain")
                _words(surface, pane, way.label.x + _PAD, way.label.y + 4 + n * _ROW, row.words, style, room)
    boxes: tuple[DrawnScene | DrawnEnding, ...] = (*drawing.scenes, *drawing.endings)
    for it in boxes:
        if it.box.meets(seen):
            _box_words(surface, pane, it)


def _box_words(surface: pygame.Surface, pane: _Pane, it: DrawnScene | DrawnEnding) -> None:
    box, soft = it.box, _style(pane, _SMALL, theme.SOFT, "plain")
    aside = 8 if isinstance(it, DrawnEnding) else 0
    told = [it.id, *it.gist, it.deadline] if isinstance(it, DrawnScene) else [it.id, f"ends: {_plainly(it)}", *it.gist]
    for n, words in enumerate(told):
        down = box.y + _PAD - 3 + (_NAME_ROW + (n - 1) * _ROW if n else 0)
        style = soft if n else _style(pane, _NAME, theme.TEXT)
        _words(surface, pane, box.x + _PAD + aside, down, words, style, box.width - _PAD - aside)


def _plainly(ending: DrawnEnding) -> str:
    return ending.outcome.replace("_", " ")


def _style(pane: _Pane, size: float, tint: Ink, face: str = "bold") -> Style:
    return Style(face, round(size * pane.view.scale), tint)


def _words(surface: pygame.Surface, pane: _Pane, x: float, y: float, words: str, style: Style, room: float) -> None:
    if words and style.px >= LEGIBLE:
        kept = text.elide(words, style, max(4, round(room * pane.view.scale)))
        surface.blit(text.line(kept, style), pane.at(x, y))


def _mark(surface: pygame.Surface, pane: _Pane, box: Box) -> None:
    """Where the run stands: a bright outline, and a word that is legible at any scale."""
    where = pygame.Rect(
        pane.at(box.x, box.y), (round(box.width * pane.view.scale), round(box.height * pane.view.scale))
    )
    pygame.draw.rect(surface, theme.YELLOW, where.inflate(8, 8), 3)
    style = Style("bold", max(13, round(_NAME * pane.view.scale)), theme.ON_ACCENT)
    word = text.line(HERE, style)
    flag = word.get_rect().inflate(10, 4)
    flag.bottomleft = where.left - 4, where.top - 4
    pygame.draw.rect(surface, theme.YELLOW, flag)
    surface.blit(word, (flag.x + 5, flag.y + 2))


def _ink(kind: Kind, back: bool) -> Ink:
    if kind is Kind.FORCE:
        return theme.VERMILION
    return theme.SKY if back else mix(theme.QUIET, theme.GROUND, 0.15)


def _box(box: Box, fill: Ink, stroke: Ink | None, width: float, radius: float) -> str:
    line = f' stroke="{stroke.css}" stroke-width="{width:g}"' if stroke else ""
    return (
        f'<rect x="{box.x:.1f}" y="{box.y:.1f}" width="{box.width:.1f}" height="{box.height:.1f}" rx="{radius:g}" '
        f'fill="{fill.css}"{line}/>'
    )
