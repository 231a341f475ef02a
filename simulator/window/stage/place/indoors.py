"""Places under a roof where people live: a hallway, a bedroom, and a room for any other word.

It refuses people.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import WARM, WHITE
from simulator.window.stage.place.walls import (
    Shell,
    boards,
    door,
    hanging_lamp,
    picture,
    shell,
    side_door,
    table_lamp,
    window,
)

_OAK, _DOOR, _CARPET = ink("#94724f"), ink("#8a7055"), ink("#8d4f4c")
_HALL = Shell(x=(-262, 262), high=262, deep=1080, wall=ink("#c2b8a3"), floor=_OAK)
_BEDROOM = Shell(x=(-395, 395), high=262, deep=760, wall=ink("#a3b3c6"), floor=ink("#9a7a5a"))
_ROOM = Shell(x=(-370, 370), high=262, deep=760, wall=ink("#b3b5ac"), floor=ink("#857f74"))


def flat_hallway(eye: Eye) -> str:
    """A flat's hallway: doors along both sides, a runner, and a door ajar at its end."""
    drawn = shell(eye, _HALL) + boards(eye, _HALL)
    drawn += eye.flat((-95, 95), 0, (110, 1010), _CARPET) + eye.flat((-82, 82), 0, (110, 1000), _CARPET, -0.14)
    for x in (-262.0, 262.0):
        drawn += side_door(eye, x, (760, 860), _DOOR) + side_door(eye, x, (400, 510), _DOOR)
    drawn += _pegs(eye) + picture(eye, (-220, -150), (130, 190), 1080) + picture(eye, (160, 214), (120, 194), 1080)
    return drawn + _ajar(eye) + hanging_lamp(eye, 0, 780, 262)


def _pegs(eye: Eye) -> str:
    """Coats on the wall, as in every hallway."""
    drawn = eye.side(-260, (168, 176), (590, 700), ink("#5c4636"))
    for n, cloth in enumerate(map(ink, ("#4d6079", "#7a4f46", "#6b6f5a"))):
        z = 606 + n * 36
        coat = ((-258, 168, z), (-244, 150, z), (-240, 82, z), (-258, 78, z + 20), (-258, 168, z + 20))
        drawn += eye.face(coat, cloth)
    return drawn + (_umbrella(eye) if eye.light.rain else "")


def _umbrella(eye: Eye) -> str:
    """A wet umbrella below the coats: a hallway has no window to show the rain."""
    foot, z = eye.at(-226, 0, 640), 640.0
    drawn = svg.ellipse(*foot, 62, 13, mix(eye.light.sky[1], WHITE, 0.2), 0.6)
    drawn += eye.face(((-228, 4, z), (-246, 62, z), (-232, 68, z), (-218, 60, z)), ink("#2f4f86"))
    return drawn + eye.streak(((-228, 0, z), (-232, 86, z), (-238, 92, z), (-244, 86, z)), ink("#3a2c22"), 5)


def _ajar(eye: Eye) -> str:
    """The door at the end, half open, with a room's light behind it: a lamp's, or the day's."""
    deep, burns = _HALL.deep, eye.light.lit_windows
    drawn = eye.upright((-66, 66), (0, 217), deep, ink("#e2dfd7"))
    opening = ((-56, 0, deep), (-56, 208, deep), (56, 208, deep), (56, 0, deep))
    day = mix(eye.light.sky[1], WHITE, 0.2)
    drawn += eye.shine(opening, mix(eye.paint(ink("#b8905c")), WARM, 0.75) if burns else day)
    drawn += eye.shine(
        ((18, 108, deep), (18, 172, deep), (48, 172, deep), (48, 108, deep)), eye.paint(ink("#5a6f8a")), 0.6
    )
    leaf = ((-56, 0, deep), (-56, 208, deep), (6, 208, deep - 66), (6, 0, deep - 66))
    drawn += eye.face(leaf, _DOOR, 0.05)
    knob = eye.at(-2, 100, deep - 62)
    drawn += svg.ellipse(*knob, 5, 5, eye.paint(ink("#d9bd7c")))
    strength = 0.42 if burns else 0.20
    near, far = eye.at(0, 0, deep - 420)[1], eye.at(0, 0, deep)[1]
    drawn += svg.fade("spill", (0, far), (0, near), ((0, WARM if burns else WHITE, strength), (1, WARM, 0)))
    drawn += eye.shine(((8, 0, deep), (56, 0, deep), (170, 0, deep - 420), (20, 0, deep - 420)), "url(#spill)")
    return drawn + (halo("ajar", eye.at(30, 120, deep), 330, WARM, 0.34) if burns else "")


def bedroom(eye: Eye) -> str:
    """A small bedroom: a bed along the right, a window, a chest of drawers with a lamp, a wardrobe."""
    deep = _BEDROOM.deep
    drawn = (
        shell(eye, _BEDROOM) + boards(eye, _BEDROOM) + window(eye, (-95, 45), (95, 215), deep, curtains=ink("#a07f86"))
    )
    drawn += _wardrobe(eye) + _drawers(eye) + picture(eye, (235, 325), (150, 215), deep)
    drawn += eye.flat((-190, 90), 0, (430, 600), ink("#7c6272"), 0.05) + eye.flat(
        (-172, 72), 0, (440, 590), ink("#9a7f8e")
    )
    return drawn + _bed(eye) + hanging_lamp(eye, -60, 560, 262)


def bed_edge(eye: Eye) -> tuple[float, float, float]:
    """Where somebody who sits on the bed has the feet: x, foot and scale."""
    x, y = eye.at(240, 0, 405)
    return x, y, eye.scale(405)


def _bed(eye: Eye) -> str:
    x, z, wood, cloth = (185.0, 350.0), (430.0, 700.0), ink("#6b5040"), ink("#5878a8")
    drawn = eye.shadow((x[0] - 20, x[1]), z, 0.3) + eye.block(x, (10, 120), (z[1], z[1] + 8), wood)
    drawn += eye.block(x, (12, 44), z, wood) + eye.block((x[0] + 3, x[1] - 3), (44, 60), z, ink("#e4e6ea"))
    for left in (x[0] + 12, x[0] + 90):
        drawn += eye.block((left, left + 66), (60, 74), (z[1] - 62, z[1] - 16), ink("#f2f3f5"))
    drawn += eye.block((x[0] - 3, x[1] + 3), (24, 66), (z[0] - 3, z[1] - 80), cloth)
    return drawn + eye.flat((x[0] - 3, x[1] + 3), 66.5, (z[1] - 110, z[1] - 80), mix(cloth, WHITE, 0.5))


def _drawers(eye: Eye) -> str:
    x, wood = (-250.0, -135.0), ink("#80603f")
    drawn = eye.shadow(x, (700, 760)) + eye.block(x, (4, 88), (705, 758), wood)
    for n in range(3):
        drawn += eye.upright((x[0] + 6, x[1] - 6), (9 + n * 27, 31 + n * 27), 704, wood, 0.16)
        drawn += svg.ellipse(*eye.at((x[0] + x[1]) / 2, 20 + n * 27, 704), 5, 4, eye.paint(ink("#d9bd7c")))
    return drawn + table_lamp(eye, -195, 88, 730, "bedside")


def _wardrobe(eye: Eye) -> str:
    x, z, wood = (-393.0, -330.0), (560.0, 720.0), ink("#75573c")
    drawn = eye.block(x, (0, 205), z, wood) + eye.side(-329, (10, 196), (568, 636), wood, 0.12)
    return (
        drawn
        + eye.side(-329, (10, 196), (642, 712), wood, 0.12)
        + eye.side(-328, (90, 116), (630, 634), ink("#d9bd7c"))
    )


def room(eye: Eye) -> str:
    """Any other place with a roof: walls, a door, a window, nothing that a scenario would have to mean."""
    deep, chair = _ROOM.deep, ink("#6a7482")
    drawn = shell(eye, _ROOM) + window(eye, (-210, -70), (95, 210), deep) + door(eye, (110, 200), deep, ink("#8a7055"))
    drawn += _seat(eye, (-330, -250), (560, 640), chair) + _seat(eye, (260, 340), (600, 680), chair)
    return drawn + picture(eye, (-20, 60), (130, 190), deep) + hanging_lamp(eye, 0, 600, 262)


def _seat(eye: Eye, x: tuple[float, float], z: tuple[float, float], cloth: Ink) -> str:
    """A plain upholstered chair."""
    drawn = eye.shadow(x, z) + eye.block(x, (20, 92), (z[1] - 14, z[1]), cloth)
    return drawn + eye.block(x, (8, 46), z, cloth, 0.08)
