"""Hands: the part of a body that an officer watches first, so each shape of a hand is drawn apart and a little large.

It refuses to hold anything: what a hand holds is in `things`.
"""

from __future__ import annotations

import math

from simulator.window import svg
from simulator.window.stage.inked import EDGE, blob
from simulator.window.stage.poses import At
from simulator.window.theme import Ink, mix

_SPREAD = {"open": (-0.66, -0.22, 0.22, 0.62), "palm": (-0.42, -0.14, 0.14, 0.42)}


def hand(at: At, elbow: At, skin: Ink, rim: Ink, shape: str, side: int) -> str:
    """A hand at the end of its forearm."""
    if shape == "hidden":
        return ""
    angle = math.atan2(at[1] - elbow[1], at[0] - elbow[0])
    if shape == "palm":  # a raised palm is held up, however the arm comes to it
        angle = -math.pi / 2 + (0.12 if side else -0.12)
    if shape in _SPREAD:
        return _fingers(at, angle, skin, rim, _SPREAD[shape], side)
    if shape == "point":
        return _finger(at, angle, 14.0, skin, rim, 3.6) + blob(at[0], at[1], 5.4, 5.2, skin, rim)
    if shape == "fist":
        knuckles = mix(skin, rim, 0.4)
        return blob(at[0], at[1], 6.2, 5.9, skin, rim) + svg.line(
            ((at[0] - 3, at[1] - 1.4), (at[0] + 3, at[1] - 1.4)), knuckles, 1
        )
    if shape == "cup":  # laid to the head
        angle = -math.pi / 2 + (-0.15 if side else 0.15)
    reach = 6.4 if shape == "relaxed" else 8.6
    tip = at[0] + reach * math.cos(angle), at[1] + reach * math.sin(angle)
    return _joined(at, tip, 9.6, 7.4, skin, rim) + _thumb(at, angle, skin, rim, side, 6.4)


def _joined(a: At, b: At, wide: float, narrow: float, skin: Ink, rim: Ink) -> str:
    return (
        svg.line((a, b), rim, narrow + 2 * EDGE)
        + svg.ellipse(a[0], a[1], wide / 2 + EDGE, wide / 2 + EDGE, rim)
        + svg.line((a, b), skin, narrow)
        + svg.ellipse(a[0], a[1], wide / 2, wide / 2, skin)
    )


def _finger(at: At, angle: float, long: float, skin: Ink, rim: Ink, thick: float) -> str:
    tip = at[0] + long * math.cos(angle), at[1] + long * math.sin(angle)
    return svg.line((at, tip), rim, thick + 2 * EDGE) + svg.line((at, tip), skin, thick)


def _thumb(at: At, angle: float, skin: Ink, rim: Ink, side: int, long: float) -> str:
    way = angle + (1.25 if side else -1.25)
    root = at[0] + 2.6 * math.cos(way), at[1] + 2.6 * math.sin(way)
    tip = at[0] + long * math.cos(way - (0.5 if side else -0.5)), at[1] + long * math.sin(way - (0.5 if side else -0.5))
    return svg.line((root, tip), rim, 3.2 + EDGE) + svg.line((root, tip), skin, 3.2)


def _fingers(at: At, angle: float, skin: Ink, rim: Ink, spread: tuple[float, ...], side: int) -> str:
    tips = [
        (at[0] + (12.6 - abs(one) * 2) * math.cos(angle + one), at[1] + (12.6 - abs(one) * 2) * math.sin(angle + one))
        for one in spread
    ]
    thumb = angle + (-1.25 if side else 1.25) * (-1 if math.sin(angle) > 0 else 1)
    tips.append((at[0] + 9.4 * math.cos(thumb), at[1] + 9.4 * math.sin(thumb)))
    drawn = "".join(svg.line((at, tip), rim, 3.1 + 1.6 * EDGE) for tip in tips)
    drawn += svg.ellipse(at[0], at[1], 5.6 + EDGE, 5.6 + EDGE, rim)
    drawn += "".join(svg.line((at, tip), skin, 3.1) for tip in tips)
    return drawn + svg.ellipse(at[0], at[1], 5.6, 5.6, skin)
