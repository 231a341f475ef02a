"""Hands: the part of a body that an officer watches first, so each shape of a hand is drawn apart and a little large.

It refuses to hold anything: what a hand holds is in `things`.
"""

from __future__ import annotations

import math

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, mix
from simulator.window.stage.body.inked import EDGE, blob
from simulator.window.stage.poses import At

_SPREAD = {"open": (-0.66, -0.22, 0.22, 0.62), "palm": (-0.42, -0.14, 0.14, 0.42)}
_CLOSED = "M-6.4 -5.2 Q-6 -6.8 -3 -6.8 H3.2 Q7.2 -6.6 7.2 -2.8 V3.4 Q7 6.8 3.6 6.8 H-3.4 Q-6.6 6.6 -6.6 3.6Z"
"""A closed hand whose knuckles are to the right."""


def hand(at: At, elbow: At, skin: Ink, rim: Ink, shape: str, side: int, *, grip: float | None = None) -> str:
    """A hand at the end of its forearm. `grip` is the angle of what a fist holds: its fingers go round that."""
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
        return _fist(at, angle if grip is None else _across(math.radians(grip), angle), skin, rim, side)
    if shape == "cup":  # laid to the head
        angle = -math.pi / 2 + (-0.15 if side else 0.15)
    return _flat(at, angle, 6.4 if shape == "relaxed" else 8.6, skin, rim, side)


def inner(angle: float, side: int) -> int:
    """On which side of a hand that points so the thumb is: toward the middle of the body, or up."""
    x, y = -math.sin(angle), math.cos(angle)
    return 1 if x * (-0.8 if side else 0.8) - 0.6 * y > 0 else -1


def _across(grip: float, arm: float) -> float:
    """The way the knuckles of a fist look that is closed about a thing at an angle: as near to the forearm's as may be."""
    return max((grip + math.pi / 2, grip - math.pi / 2), key=lambda way: math.cos(way - arm))


def _fist(at: At, angle: float, skin: Ink, rim: Ink, side: int) -> str:
    """Four fingers closed, and the thumb over them."""
    line, way = mix(skin, rim, 0.62), inner(angle, side)
    fingers = "".join(svg.line(((1.2, y), (6.4, y)), line, 1.0) for y in (-3.4, 0.0, 3.4))
    thumb = ((-4.4, 4.6 * way), (0.6, 3.6 * way), (2.4, 0.6 * way))
    drawn = svg.path(_CLOSED, None, rim, 2 * EDGE) + svg.path(_CLOSED, skin) + fingers
    drawn += svg.line(thumb, line, 4.6) + svg.line(thumb, skin, 3.2)
    return f'<g transform="translate({at[0]:.2f} {at[1]:.2f}) rotate({math.degrees(angle):.1f})">{drawn}</g>'


def _flat(at: At, angle: float, reach: float, skin: Ink, rim: Ink, side: int) -> str:
    """A hand with its fingers together."""
    tip = at[0] + reach * math.cos(angle), at[1] + reach * math.sin(angle)
    drawn = _thumb(at, angle, skin, rim, side, 7.0) + _joined(at, tip, 9.6, 8.2, skin, rim)
    line, (ux, uy) = mix(skin, rim, 0.55), (math.cos(angle), math.sin(angle))
    for out in (-2.1, 0.0, 2.1):
        root = at[0] + 3.0 * ux - out * uy, at[1] + 3.0 * uy + out * ux
        end = at[0] + (reach + 3.2) * ux - out * uy, at[1] + (reach + 3.2) * uy + out * ux
        drawn += svg.line((root, end), line, 0.8)
    return drawn


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
    turn = inner(angle, side)
    way = angle + 1.25 * turn
    root = at[0] + 2.6 * math.cos(way), at[1] + 2.6 * math.sin(way)
    tip = at[0] + long * math.cos(way - 0.4 * turn), at[1] + long * math.sin(way - 0.4 * turn)
    return svg.line((root, tip), rim, 3.4 + 2 * EDGE) + svg.line((root, tip), skin, 3.4)


def _fingers(at: At, angle: float, skin: Ink, rim: Ink, spread: tuple[float, ...], side: int) -> str:
    tips = [
        (at[0] + (13.2 - abs(one) * 2) * math.cos(angle + one), at[1] + (13.2 - abs(one) * 2) * math.sin(angle + one))
        for one in spread
    ]
    thumb = angle + 1.15 * inner(angle, side)
    tips.append((at[0] + 9.8 * math.cos(thumb), at[1] + 9.8 * math.sin(thumb)))
    drawn = "".join(svg.line((at, tip), rim, 3.1 + 1.6 * EDGE) for tip in tips)
    drawn += svg.ellipse(at[0], at[1], 5.6 + EDGE, 5.6 + EDGE, rim)
    drawn += "".join(svg.line((at, tip), skin, 3.1) for tip in tips)
    crease = mix(skin, rim, 0.4)
    base = at[0] + 1.8 * math.cos(angle), at[1] + 1.8 * math.sin(angle)
    across = 3.4 * math.sin(angle), -3.4 * math.cos(angle)
    ends = (base[0] - across[0], base[1] - across[1]), (base[0] + across[0], base[1] + across[1])
    return drawn + svg.ellipse(at[0], at[1], 5.6, 5.6, skin) + svg.line(ends, crease, 0.8, 0.7)
