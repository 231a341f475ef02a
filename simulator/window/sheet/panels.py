"""Boxes with round corners, anti-aliased, rasterised once for each look; a large one is a small one pulled out.

It refuses to place anything: it is told where and how large.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import pygame
from pygame import Rect

from simulator.window.sheet import svg, theme
from simulator.window.sheet.theme import Ink


class Look(NamedTuple):
    """How a box looks. `edge_px` of 0 draws no edge."""

    fill: Ink | None = theme.PANEL
    edge: Ink | None = theme.EDGE
    edge_px: float = 1.0
    radius: float = 12.0


PANEL = Look()
CARD = Look(theme.RAISED, theme.EDGE, 1, 9)
PICKED = Look(theme.PICKED, theme.SKY, 2, 9)
KEY = Look(theme.ink("#2b3750"), theme.BRIGHT_EDGE, 1, 6)
KEY_LIT = Look(theme.SKY, None, 0, 6)
BUTTON = Look(theme.SKY, None, 0, 9)
QUIET_BUTTON = Look(theme.RAISED, theme.BRIGHT_EDGE, 1, 9)
PILL = Look(theme.ink("#0d131e"), theme.EDGE, 1, 99)
WELL = Look(theme.ink("#0f141e"), theme.EDGE, 1, 8)
TRACK = Look(theme.ink("#10151f"), None, 0, 99)
THUMB = Look(theme.BRIGHT_EDGE, None, 0, 99)
FOCUS = Look(None, theme.YELLOW, 2.5, 11)
TAKEN = Look(None, theme.TEXT, 4, 11)


@lru_cache(maxsize=256)
def panel(width: int, height: int, look: Look, unit: float = 1.0) -> pygame.Surface:
    """A box as a surface with transparent corners."""
    edge = max(1.0, look.edge_px * unit) if look.edge and look.edge_px else 0.0
    radius = min(look.radius * unit, width / 2, height / 2)
    inset = edge / 2
    stroke = f' stroke="{look.edge.css}" stroke-width="{edge:.2f}"' if look.edge and edge else ""
    body = (
        f'<rect x="{inset:.2f}" y="{inset:.2f}" width="{width - edge:.2f}" height="{height - edge:.2f}" '
        f'rx="{max(0.0, radius - inset):.2f}" fill="{look.fill.css if look.fill else "none"}"{stroke}/>'
    )
    return svg.raster(svg.drawing(body, width, height), width, height)


def paint(surface: pygame.Surface, where: Rect, look: Look, unit: float = 1.0) -> None:
    """A box on a surface; nothing where it has no room. Blending the whole of a large one costs more than all the words in it:
    its inside is filled, and its rim alone is blended.
    """
    if where.width <= 0 or where.height <= 0:
        return
    rim = _rim(where.width, where.height, look, unit)
    inside = where.inflate(-2 * rim, -2 * rim)
    if look.fill is not None and min(inside.size) > 0:
        surface.fill(look.fill, inside)
    for strip, x, y in _strips(where.width, where.height, look, unit):
        surface.blit(strip, (where.x + x, where.y + y))


def _rim(width: int, height: int, look: Look, unit: float) -> int:
    """How far from its sides a box is anything but its inside."""
    edge = max(1.0, look.edge_px * unit) if look.edge and look.edge_px else 0.0
    return int(min(look.radius * unit, width / 2, height / 2) + edge) + 1


@lru_cache(maxsize=512)
def _strips(width: int, height: int, look: Look, unit: float) -> tuple[tuple[pygame.Surface, int, int], ...]:
    """The rim of a box: above, below, left and right; of a low or a narrow one the whole. It is that of a small box pulled
    out, so that no size costs a drawing of its own.
    """
    rim = _rim(width, height, look, unit)
    side = 2 * rim + 1
    if width < side:
        return ((panel(width, height, look, unit), 0, 0),)
    if height < side:
        return ((_pulled(panel(side, height, look, unit), 0, height, width), 0, 0),)
    small, tall = panel(side, side, look, unit), height - 2 * rim
    left, right = (pygame.transform.scale(small.subsurface((x, rim, rim, 1)), (rim, tall)) for x in (0, rim + 1))
    above, below = _pulled(small, 0, rim, width), _pulled(small, rim + 1, rim, width)
    return (above, 0, 0), (below, 0, height - rim), (left, 0, rim), (right, width - rim, rim)


def _pulled(small: pygame.Surface, y: int, tall: int, width: int) -> pygame.Surface:
    """Rows of a small box, as wide as asked."""
    rim = small.get_width() // 2
    strip = pygame.Surface((width, tall), pygame.SRCALPHA)
    middle = pygame.transform.scale(small.subsurface((rim, y, 1, tall)), (width - 2 * rim, tall))
    for part, x, area in (
        (small, 0, (0, y, rim, tall)),
        (middle, rim, None),
        (small, width - rim, (rim + 1, y, rim, tall)),
    ):
        strip.blit(part, (x, 0), area, pygame.BLEND_RGBA_MAX)  # on nothing: this copies, alpha too
    return strip
