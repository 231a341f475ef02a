"""The foot of a staircase in a house: steps that run up along the right wall, a rail, pictures, the front door behind.

It refuses people; the lowest step is a seat.
"""

from __future__ import annotations

from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.light import BLACK
from simulator.window.stage.place.walls import Shell, boards, door, hanging_lamp, picture, shell, window

_HALL = Shell(x=(-300, 300), high=290, deep=980, wall=ink("#b9b19c"), floor=ink("#94724f"))
_X, _FOOT, _RISE, _TREAD, _STEPS = (100.0, 290.0), 560.0, 20.0, 34.0, 12
_WOOD, _RUNNER, _RAIL = ink("#a07c55"), ink("#8d4f4c"), ink("#5c4636")


def stairs(eye: Eye) -> str:
    """The hall with its staircase."""
    drawn = shell(eye, _HALL) + boards(eye, _HALL)
    drawn += door(eye, (-215, -115), _HALL.deep, ink("#7d4a3c")) + window(eye, (-60, -6), (110, 210), _HALL.deep)
    drawn += eye.flat((-235, -70), 0, (560, 760), ink("#6f6a78")) + picture(eye, (20, 80), (140, 205), _HALL.deep)
    return drawn + _flight(eye) + hanging_lamp(eye, -140, 700, 290)


def bottom_step(eye: Eye) -> tuple[float, float, float]:
    """Where somebody who sits on the stairs has the feet: x, foot and scale."""
    x, y = eye.at((_X[0] + _X[1]) / 2, 0, _FOOT - 40)
    return x, y, eye.scale(_FOOT - 40)


def _flight(eye: Eye) -> str:
    """Far steps first, then the rail before them."""
    drawn = eye.shadow((_X[0] - 10, _X[1] + 10), (_FOOT - 20, _FOOT + 300), 0.3)
    for n in range(_STEPS, 0, -1):
        z, top = _FOOT + (n - 1) * _TREAD, n * _RISE
        drawn += eye.upright(_X, (0, top), z, _WOOD, 0.24) + eye.side(_X[0], (0, top), (z, z + _TREAD), _WOOD, 0.4)
        drawn += eye.flat(_X, top, (z - 3, z + _TREAD), _WOOD, -0.06)
        middle = _X[0] + 60, _X[1] - 60
        drawn += eye.upright(middle, (top - _RISE, top), z - 3.5, _RUNNER, 0.2) + eye.flat(
            middle, top + 0.4, (z - 4, z + _TREAD), _RUNNER
        )
    edge = mix(_RAIL, BLACK, 0.1)
    for n in range(0, _STEPS + 1, 2):
        z, low = _FOOT + n * _TREAD - 8, n * _RISE
        drawn += eye.upright((_X[0] - 3, _X[0] + 3), (low, low + 96), z, edge)
    drawn += eye.upright((_X[0] - 9, _X[0] + 9), (0, 116), _FOOT - 14, edge)
    last = _FOOT + _STEPS * _TREAD
    rail = (
        (_X[0] - 5, 104, _FOOT - 14),
        (_X[0] + 5, 104, _FOOT - 14),
        (_X[0] + 5, 104 + _STEPS * _RISE, last),
        (_X[0] - 5, 104 + _STEPS * _RISE, last),
    )
    return drawn + eye.face(rail, edge, -0.1) + eye.face(tuple((x, y - 9, z) for x, y, z in rail), edge, 0.2)
