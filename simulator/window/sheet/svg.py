"""Drawings as SVG text, rasterised once: pygame's own shapes are not anti-aliased, and SDL's SVG reader is.

It refuses masks, clip paths and text, which that reader ignores; and it is never asked for the same picture twice.
"""

from __future__ import annotations

import io
from collections.abc import Iterable
from functools import lru_cache

import pygame

from simulator.window.sheet.theme import Ink

Spot = tuple[float, float]


def _look(fill: Ink | str | None, stroke: Ink | str | None, width: float, alpha: float) -> str:
    inside = "none" if fill is None else fill if isinstance(fill, str) else fill.css
    words = f'fill="{inside}" opacity="{alpha:.3g}"'
    if stroke is not None:
        line = stroke if isinstance(stroke, str) else stroke.css
        words += f' stroke="{line}" stroke-width="{width:.4g}" stroke-linecap="round" stroke-linejoin="round"'
    return words


def path(
    d: str, fill: Ink | str | None = None, stroke: Ink | str | None = None, width: float = 1, alpha: float = 1
) -> str:
    """A path from its commands."""
    return f'<path d="{d}" {_look(fill, stroke, width, alpha)}/>'


def shape(points: Iterable[Spot], fill: Ink | str | None = None, alpha: float = 1, stroke: Ink | None = None) -> str:
    """A closed polygon."""
    run = " L".join(f"{x:.2f} {y:.2f}" for x, y in points)
    return path(f"M{run}Z", fill, stroke, 1, alpha)


def line(points: Iterable[Spot], stroke: Ink | str, width: float = 1, alpha: float = 1, dash: str = "") -> str:
    """An open line. nanosvg knows dashes, and round ends make dots of short ones."""
    run = " L".join(f"{x:.2f} {y:.2f}" for x, y in points)
    colour = stroke if isinstance(stroke, str) else stroke.css
    dashes = f' stroke-dasharray="{dash}" stroke-linecap="butt"' if dash else ' stroke-linecap="round"'
    return (
        f'<path d="M{run}" fill="none" stroke="{colour}" stroke-width="{width:.4g}" opacity="{alpha:.3g}"'
        f' stroke-linejoin="round"{dashes}/>'
    )


def box(
    x: float,
    y: float,
    w: float,
    h: float,
    fill: Ink | str | None,
    radius: float = 0,
    alpha: float = 1,
    stroke: Ink | None = None,
) -> str:
    """A rectangle, its corners rounded by `radius`."""
    return (
        f'<rect x="{x:.2f}" y="{y:.2f}" width="{max(0, w):.2f}" height="{max(0, h):.2f}" rx="{radius:.2f}" '
        f"{_look(fill, stroke, 1, alpha)}/>"
    )


def ellipse(cx: float, cy: float, rx: float, ry: float, fill: Ink | str | None, alpha: float = 1) -> str:
    """An ellipse, filled."""
    return f'<ellipse cx="{cx:.2f}" cy="{cy:.2f}" rx="{rx:.2f}" ry="{ry:.2f}" {_look(fill, None, 1, alpha)}/>'


def ring(cx: float, cy: float, r: float, stroke: Ink, width: float, fill: Ink | None = None, dash: str = "") -> str:
    """A circle's outline, dashed where asked."""
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<circle cx="{cx:.2f}" cy="{cy:.2f}" r="{r:.2f}" fill="{fill.css if fill else "none"}" '
        f'stroke="{stroke.css}" stroke-width="{width:.3g}"{dashes}/>'
    )


def fade(name: str, start: Spot, end: Spot, stops: Iterable[tuple[float, Ink, float]]) -> str:
    """A linear gradient to be named as `url(#name)`; stops are (where, colour, opacity)."""
    return (
        f'<linearGradient id="{name}" gradientUnits="userSpaceOnUse" x1="{start[0]:.2f}" y1="{start[1]:.2f}" '
        f'x2="{end[0]:.2f}" y2="{end[1]:.2f}">{_stops(stops)}</linearGradient>'
    )


def glow(name: str, centre: Spot, radius: float, stops: Iterable[tuple[float, Ink, float]]) -> str:
    """A radial gradient to be named as `url(#name)`."""
    return (
        f'<radialGradient id="{name}" gradientUnits="userSpaceOnUse" cx="{centre[0]:.2f}" cy="{centre[1]:.2f}" '
        f'r="{radius:.2f}">{_stops(stops)}</radialGradient>'
    )


def _stops(stops: Iterable[tuple[float, Ink, float]]) -> str:
    return "".join(
        f'<stop offset="{at:.3f}" stop-color="{colour.css}" stop-opacity="{alpha:.3f}"/>' for at, colour, alpha in stops
    )


def drawing(body: str, width: float, height: float) -> str:
    """A whole SVG of the given size in its own units."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.2f} {height:.2f}">{body}</svg>'


@lru_cache(maxsize=256)
def raster(text: str, width: int, height: int) -> pygame.Surface:
    """A drawing as a surface of exactly this size, ready to be blitted."""
    return _read(text, width, height)


@lru_cache(maxsize=12)
def scene(text: str, width: int, height: int) -> pygame.Surface:
    """The same for pictures as large as a stage, of which few may be kept."""
    return _read(text, width, height)


def _read(text: str, width: int, height: int) -> pygame.Surface:
    picture = pygame.image.load_sized_svg(io.BytesIO(text.encode()), (max(1, width), max(1, height)))
    return picture.convert_alpha() if pygame.display.get_surface() else picture


def once(text: str, width: int, height: int) -> pygame.Surface:
    """The same for a picture that is not wanted again: a frame of somebody who moves."""
    return _read(text, width, height)
