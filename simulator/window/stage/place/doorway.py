"""A bedroom through its open door, from the hall outside it: who is nearer than the door stands in the hall.

It refuses people; the edge of the bed is a seat.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.light import BLACK, WHITE
from simulator.window.stage.place.walls import Shell, boards, hanging_lamp, picture, shell, table_lamp, window

_ROOM = Shell(x=(-340, 340), high=262, deep=1180, wall=ink("#a3b3c6"), floor=ink("#9a7a5a"))
_WALL, _WAY, _TOP, _HALL = 430.0, (-104.0, 104.0), 214.0, (-262.0, 262.0)
"""How far away the wall with the door is, the door's width and height, and the hall's walls."""
_PAPER, _TRIM, _DOOR, _OAK, _CARPET, _CEILING = map(
    ink, ("#c2b8a3", "#e2dfd7", "#8a7055", "#94724f", "#8d4f4c", "#d9d8d4")
)
_BED = (-20.0, 250.0), (800.0, 1000.0)


def bedroom_doorway(eye: Eye, beside_the_bed: str = "") -> str:
    """The room, with what is drawn already before its bed, then the wall that one looks through."""
    deep = _ROOM.deep
    drawn = shell(eye, _ROOM) + boards(eye, _ROOM) + window(eye, (-110, 10), (95, 205), deep, curtains=ink("#a07f86"))
    drawn += picture(eye, (90, 160), (140, 200), deep) + _bed(eye) + hanging_lamp(eye, -10, 800, 262)
    drawn += eye.block((-225, -160), (4, 84), (1060, 1130), ink("#80603f")) + table_lamp(eye, -190, 84, 1090, "bedside")
    return drawn + beside_the_bed + _hall(eye)


def bed_edge(eye: Eye) -> tuple[float, float, float]:
    """Where somebody who sits on the bed has the feet: x, foot and scale."""
    z = _BED[1][0] - 30
    x, y = eye.at(70, 0, z)
    return x, y, eye.scale(z)


def _bed(eye: Eye) -> str:
    """The bed stands across the room, its long side to the door."""
    x, z, wood, cloth = *_BED, ink("#6b5040"), ink("#5878a8")
    drawn = eye.shadow((x[0], x[1]), z, 0.35) + eye.block((x[1], x[1] + 8), (8, 105), z, wood)
    drawn += eye.block(x, (10, 40), z, wood) + eye.block((x[0] + 3, x[1]), (40, 54), z, ink("#e4e6ea"))
    drawn += eye.block((x[1] - 62, x[1] - 12), (54, 68), (z[0] + 20, z[1] - 20), ink("#f2f3f5"))
    return drawn + eye.block((x[0] - 3, x[1] - 78), (22, 58), (z[0] - 3, z[1] + 3), cloth)


def _hall(eye: Eye) -> str:
    """Ceiling, floor and walls of the hall, and the wall with the way through."""
    drawn = eye.flat(_HALL, 262, (110, _WALL), _CEILING, 0.08) + eye.flat(_HALL, 0, (110, _WALL), _OAK, 0.06)
    drawn += eye.flat((-90, 90), 0.2, (110, _WALL - 20), _CARPET)
    for x, dark in ((_HALL[0], 0.12), (_HALL[1], 0.22)):
        drawn += eye.side(x, (0, 262), (110, _WALL), _PAPER, dark) + eye.side(x, (0, 13), (110, _WALL), _TRIM, dark)
    for wide in ((_HALL[0], _WAY[0]), (_WAY[1], _HALL[1])):
        drawn += eye.upright(wide, (0, 262), _WALL, _PAPER, 0.02) + eye.upright(wide, (0, 13), _WALL, _TRIM, 0.06)
    drawn += eye.upright(_WAY, (_TOP, 262), _WALL, _PAPER, 0.02)
    return drawn + _frame(eye)


def _frame(eye: Eye) -> str:
    """The frame, and the leaf swung into the room on the left."""
    leaf = (
        (_WAY[0], 0, _WALL),
        (_WAY[0], _TOP, _WALL),
        (_WAY[0] + 26, _TOP, _WALL + 100),
        (_WAY[0] + 26, 0, _WALL + 100),
    )
    drawn = eye.face(leaf, _DOOR, 0.1)
    knob = eye.at(_WAY[0] + 25, 100, _WALL + 92)
    drawn += svg.ellipse(*knob, 9, 9, eye.paint(ink("#d9bd7c")))
    for post in ((_WAY[0] - 12, _WAY[0]), (_WAY[1], _WAY[1] + 12)):
        drawn += eye.upright(post, (0, _TOP + 12), _WALL - 1, _TRIM)
    drawn += eye.upright((_WAY[0] - 12, _WAY[1] + 12), (_TOP, _TOP + 12), _WALL - 1, _TRIM)
    sill = mix(_OAK, BLACK, 0.35)
    drawn += eye.flat(_WAY, 0.3, (_WALL - 8, _WALL + 8), sill)
    plate = eye.upright((_WAY[1] + 34, _WAY[1] + 46), (104, 122), _WALL - 1, mix(_TRIM, WHITE, 0.4))
    return drawn + plate
