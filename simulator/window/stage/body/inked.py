"""Shapes with an edge: limbs, and the tools by which every part of a body is set off from the part behind it.

It refuses to know bodies.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import pairwise

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.poses import At

BLACK, WHITE = ink("#05070d"), ink("#ffffff")
EDGE = 1.5
"""How wide the dark edge of a part is, in centimetres."""


def toward(a: At, b: At, share: float) -> At:
    """The point that lies a share of the way from one to the other."""
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def shade(colour: Ink, by: float) -> Ink:
    """Darker by a share; lighter below zero."""
    return mix(colour, BLACK if by >= 0 else WHITE, abs(by))


def _spans(points: tuple[At, ...], widths: tuple[float, ...]) -> Iterator[tuple[At, ...]]:
    for (a, b), (wa, wb) in zip(pairwise(points), pairwise(widths), strict=True):
        length = math.dist(a, b) or 1.0
        nx, ny = (a[1] - b[1]) / length / 2, (b[0] - a[0]) / length / 2
        yield (
            (a[0] + nx * wa, a[1] + ny * wa),
            (b[0] + nx * wb, b[1] + ny * wb),
            (b[0] - nx * wb, b[1] - ny * wb),
            (a[0] - nx * wa, a[1] - ny * wa),
        )


def _solid(points: tuple[At, ...], widths: tuple[float, ...], fill: Ink) -> str:
    drawn = "".join(svg.shape(corners, fill) for corners in _spans(points, widths))
    return drawn + "".join(
        svg.ellipse(x, y, wide / 2, wide / 2, fill) for (x, y), wide in zip(points, widths, strict=True)
    )


def limb(points: tuple[At, ...], widths: tuple[float, ...], fill: Ink, rim: Ink | None = None) -> str:
    """A tapered limb through its joints, round at each; `rim` is drawn beneath it as an edge."""
    edge = _solid(points, tuple(wide + 2 * EDGE for wide in widths), rim) if rim else ""
    return edge + _solid(points, widths, fill)


def blob(x: float, y: float, rx: float, ry: float, fill: Ink, rim: Ink | None = None) -> str:
    """An ellipse with an edge."""
    edge = svg.ellipse(x, y, rx + EDGE, ry + EDGE, rim) if rim else ""
    return edge + svg.ellipse(x, y, rx, ry, fill)


def outlined(d: str, fill: Ink | str, rim: Ink) -> str:
    """A path with an edge."""
    return svg.path(d, None, rim, 2 * EDGE) + svg.path(d, fill)
