"""What is worn at the waist: an officer's belt with holster and pouch; a trouser band under a bare trunk.

It refuses to know the rest of the clothes.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink
from simulator.window.stage.body.inked import EDGE, shade
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose

_BELT, _RIM, _BUTT, _GLEAM, _BUCKLE = map(ink, ("#0e131d", "#05070d", "#2b313c", "#6d7787", "#8d97a6"))


def duty_belt(at: Callable[[float, float], At], *, flipped: bool, back: bool, drawn: bool) -> str:
    """The belt over a trunk whose spots are `at`. The holster is away from whom an officer minds; it is empty where the
    pistol is `drawn`.
    """
    side = 1 if flipped else -1
    line = svg.line((at(-0.86, 0.98), at(0.86, 0.98)), _BELT, 7, 0.95)
    px, py = at(-0.9 * side, 1.04)
    line += svg.box(px - 3, py - 3, 6, 11, _BELT, 2)
    buckle = "" if back else svg.box(at(0, 0.98)[0] - 3, at(0, 0.98)[1] - 2.4, 6, 4.8, _BUCKLE, 1)
    return line + buckle + _holster(*at(0.96 * side, 1.0), side, drawn=drawn)


def _holster(x: float, y: float, side: int, *, drawn: bool) -> str:
    """A holster on the hip: the pistol's butt stands out of it, or its mouth is open and dark."""
    if drawn:
        top = svg.ellipse(0, 1, 4.6, 2.2, _RIM) + svg.ellipse(0, 1, 3.2, 1.3, _GLEAM)
    else:
        top = svg.path("M-3.4 2 L-1.6 -6 H8 L8.6 -2 L3.6 -0.6 L3 3Z", _BUTT, _RIM, 1.8) + svg.line(
            ((0, -4.4), (6.6, -4.4)), _GLEAM, 1
        )
    case = svg.path("M-4.6 1 H4.6 L3.8 19 Q0 22 -3.4 19Z", _BELT, _RIM, 1.8) + svg.line(
        ((-2.6, 4), (-2, 17)), _GLEAM, 0.8, 0.6
    )
    parts = case + top if drawn else top + case
    return f'<g transform="translate({x:.2f} {y:.2f}) scale({side} 1)">{parts}</g>'


def band(pose: Pose, looks: Looks) -> str:
    """Trousers up to the waist, under a bare trunk: they end the body's outline, so that no skin is below their band."""
    (hl, hly), (hr, hry) = pose.hips
    h, belly = 8.5 * looks.build, 34 * max(0.0, looks.build - 1.0)
    left, right, high = hl - h - belly * 0.8, hr + h + belly * 0.8, 9.0
    top = f"{left:.2f} {hly - high:.2f} Q{(left + right) / 2:.2f} {(hly + hry) / 2 - high + 3.4:.2f} {right:.2f} {hry - high:.2f} "
    low = f"{right:.2f} {hry + 7:.2f} Q{(hl + hr) / 2:.2f} {(hly + hry) / 2 + 13:.2f} {left:.2f} {hly + 7:.2f}"
    seam = svg.path(
        f"M{left + 1:.2f} {hly - high + 5:.2f} Q{(left + right) / 2:.2f} {(hly + hry) / 2 - high + 8.4:.2f} "
        f"{right - 1:.2f} {hry - high + 5:.2f}", None, shade(looks.legs, 0.35), 1.2,
    )  # fmt: skip
    edge = svg.path(f"M{left:.2f} {hly + 7:.2f} L{top} L{right:.2f} {hry + 7:.2f}", None, looks.rim, 2 * EDGE)
    return edge + svg.path(f"M{top} L{low}Z", looks.legs) + seam
