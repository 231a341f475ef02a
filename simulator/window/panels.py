"""Boxes with round corners, anti-aliased, rasterised once for each size and look.

It refuses to place anything: it is told how large.
"""

from __future__ import annotations

from typing import NamedTuple

import pygame

from simulator.window import svg, theme
from simulator.window.theme import Ink


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
