"""A train that comes in along the platform's track: its front, two lamps, and their light on rails and edge.

It refuses motion: the moment says how near it is.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import BLACK, WARM, WHITE
from simulator.window.stage.place.platform import platform

_SHELL, _STRIPE, _GLASS, _UNDER = map(ink, ("#c9d0d6", "#2f5f9a", "#1d2733", "#23262c"))
_X, _LOW, _HIGH, _NEAR, _LONG = (-545.0, -215.0), -95.0, 245.0, 1250.0, 5200.0
"""The train from left to right, its floor and roof against the platform's floor, its front, and its end."""


def platform_train(eye: Eye) -> str:
    """The platform with a train about to reach it."""
    return platform(eye, train(eye))


def train(eye: Eye) -> str:
    """Front and near side."""
    (left, right), z = _X, _NEAR
    drawn = eye.flat((left - 20, right + 20), _LOW - 18, (z - 160, _LONG), BLACK, 0, 0.55)
    drawn += eye.side(right, (_LOW, _HIGH), (z, _LONG), _SHELL, 0.28) + eye.side(
        right, (60, 92), (z, _LONG), _STRIPE, 0.2
    )
    for n in range(7):
        near = z + 130 + n * 330
        drawn += eye.side(right + 1, (110, 190), (near, near + 210), _GLASS)
    drawn += eye.upright(_X, (_LOW - 18, _LOW + 20), z, _UNDER) + eye.upright(_X, (_LOW + 20, _HIGH - 20), z, _SHELL)
    drawn += eye.face(
        ((left, _HIGH - 20, z), (left + 50, _HIGH + 8, z), (right - 50, _HIGH + 8, z), (right, _HIGH - 20, z)), _SHELL
    )
    drawn += eye.upright((left + 22, right - 22), (92, 200), z - 1, _GLASS) + eye.upright(_X, (40, 74), z - 1, _STRIPE)
    drawn += eye.pole((left + right) / 2, (74, 200), z - 2, _SHELL, 14)
    return drawn + _lamps(eye)


def _lamps(eye: Eye) -> str:
    """Two lamps low on the front, and one over the glass."""
    (left, right), drawn = _X, ""
    for n, (x, y) in enumerate(((left + 60, 0.0), (right - 60, 0.0), ((left + right) / 2, 222.0))):
        at, r = eye.at(x, y, _NEAR), 19 * eye.scale(_NEAR)
        drawn += halo(f"lamp{n}", at, (260 if n < 2 else 120) * eye.scale(_NEAR), WARM, 0.85)
        drawn += svg.ellipse(*at, r, r, mix(WARM, WHITE, 0.75))
    for x in (-460.0, -310.0):
        drawn += eye.flat((x - 12, x + 12), -101, (330, _NEAR - 10), WARM, 0, 0.4)
    return drawn
