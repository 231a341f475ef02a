"""The bedroom through its door, with a child's crib between the door and the bed.

It refuses who sleeps in it: what is seen is a blanket and a rail.
"""

from __future__ import annotations

from simulator.window.sheet.theme import ink
from simulator.window.stage.eye import Eye
from simulator.window.stage.place.doorway import bedroom_doorway

_X, _Z = (-122.0, -30.0), (700.0, 765.0)
_WOOD, _SHEET, _BLANKET = map(ink, ("#e8dcc6", "#f3f1ea", "#d9a9b4"))


def bedroom_doorway_crib(eye: Eye) -> str:
    """The same room."""
    return bedroom_doorway(eye, crib(eye))


def crib(eye: Eye) -> str:
    """Posts, two rails and bars, a mattress with a blanket on it."""
    drawn = eye.shadow(_X, _Z, 0.4) + _bars(eye, _Z[1], 0.2)
    for x in _X:
        drawn += eye.side(x, (30, 96), _Z, _WOOD, 0.16)
    drawn += eye.block((_X[0] + 3, _X[1] - 3), (38, 48), _Z, _SHEET, 0.06)
    drawn += eye.block((_X[0] + 30, _X[1] - 8), (48, 60), (_Z[0] + 12, _Z[1] - 10), _BLANKET)
    return drawn + _bars(eye, _Z[0], 0.0)


def _bars(eye: Eye, z: float, dark: float) -> str:
    drawn = eye.upright(_X, (92, 98), z, _WOOD, dark) + eye.upright(_X, (30, 37), z, _WOOD, dark)
    for n in range(10):
        x = _X[0] + 5 + n * (_X[1] - _X[0] - 10) / 9
        drawn += eye.upright((x - 1.6, x + 1.6), (37, 92), z, _WOOD, dark + 0.1)
    for x in _X:
        drawn += eye.upright((x - 3.5, x + 3.5), (0, 104), z, _WOOD, dark)
    return drawn
