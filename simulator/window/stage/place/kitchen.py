"""A kitchen: a run of cupboards with sink and stove under a window, a refrigerator, a table with chairs.

It refuses people, and knives on the counter: what lies there is the scenario's to say.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import BLACK, COLD
from simulator.window.stage.place.walls import Shell, hanging_lamp, shell, tiles, window

_ROOM = Shell(x=(-400, 400), high=262, deep=740, wall=ink("#d3c9a8"), floor=ink("#a8a498"))
_CUPBOARD, _TOP, _STEEL, _WHITE, _WOOD, _TILE = map(
    ink, ("#5f8a86", "#d8cfbf", "#aab2ba", "#e6e8ea", "#a07448", "#e9e4d4")
)
_FRONT, _HIGH = 670.0, 92.0


def kitchen(eye: Eye) -> str:
    """The whole kitchen."""
    drawn = shell(eye, _ROOM) + tiles(eye, _ROOM)
    drawn += eye.upright((-300, 400), (92, 130), 739, _TILE) + window(eye, (-110, 60), (116, 214), 739)
    drawn += _wall_cupboards(eye) + _counter(eye) + _sink(eye) + _stove(eye) + _fridge(eye)
    return drawn + _table(eye) + hanging_lamp(eye, 0, 560, 262)


def _wall_cupboards(eye: Eye) -> str:
    drawn = ""
    for x in ((-298.0, -215.0), (-213.0, -135.0), (255.0, 326.0), (328.0, 398.0)):
        drawn += eye.block(x, (150, 222), (700, 739), _CUPBOARD)
        drawn += eye.upright((x[0] + 7, x[1] - 7), (157, 215), 699, _CUPBOARD, -0.12)
        drawn += eye.upright((x[1] - 14, x[1] - 10), (162, 178), 698, _STEEL)
    hood = ((98, 170, 690), (232, 170, 690), (205, 205, 690), (125, 205, 690))
    return drawn + eye.upright((135, 195), (200, 262), 700, _STEEL, 0.08) + eye.face(hood, _STEEL, 0.16)


def _counter(eye: Eye) -> str:
    drawn = eye.block((-300, 400), (8, _HIGH - 6), (_FRONT, 739), _CUPBOARD) + eye.upright(
        (-300, 400), (0, 9), _FRONT + 8, BLACK
    )
    for n in range(10):
        left = -298 + n * 70
        drawn += eye.upright((left + 4, left + 64), (14, 62), _FRONT, _CUPBOARD, -0.12)
        drawn += eye.upright((left + 4, left + 64), (66, 83), _FRONT, _CUPBOARD, -0.12)
        drawn += eye.upright((left + 24, left + 44), (73, 76), _FRONT - 1, _STEEL)
    return drawn + eye.block((-304, 404), (_HIGH - 6, _HIGH), (_FRONT - 6, 739), _TOP)


def _sink(eye: Eye) -> str:
    drawn = eye.flat((-70, 20), _HIGH + 0.4, (685, 728), _STEEL, 0.3)
    drawn += eye.pole(-25, (_HIGH, _HIGH + 30), 732, _STEEL, 5) + eye.upright(
        (-27, 2), (_HIGH + 28, _HIGH + 33), 732, _STEEL
    )
    for n, colour in enumerate(map(ink, ("#c2573f", "#d9b24c", "#5878a8"))):
        drawn += eye.upright((-260 + n * 26, -240 + n * 26), (_HIGH, _HIGH + 30 - n * 5), 725, colour)
    return drawn


def _stove(eye: Eye) -> str:
    """A stove: four rings, knobs, an oven door with its glass, a pot."""
    x = (105.0, 225.0)
    drawn = eye.block(x, (0, _HIGH + 1), (_FRONT - 8, 739), _WHITE) + eye.upright(
        (x[0], x[1]), (_HIGH, _HIGH + 22), 738, _WHITE, 0.06
    )
    drawn += eye.flat((x[0] + 3, x[1] - 3), _HIGH + 1.5, (_FRONT - 4, 730), ink("#2a2d33"))
    for left in (122.0, 180.0):
        drawn += eye.upright((left, left + 26), (_HIGH + 2, _HIGH + 4), 700, ink("#8a4a3a"))
    for n in range(5):
        drawn += svg.ellipse(*eye.at(121 + n * 22, 84, _FRONT - 9), 8, 8, eye.paint(ink("#2f333a")))
    drawn += eye.upright((x[0] + 10, x[1] - 10), (14, 70), _FRONT - 9, _WHITE, 0.10)
    drawn += eye.upright((x[0] + 20, x[1] - 20), (22, 56), _FRONT - 10, ink("#23272e"))
    drawn += eye.upright((x[0] + 14, x[1] - 14), (63, 67), _FRONT - 12, _STEEL)
    pot = eye.upright((118, 152), (_HIGH + 3, _HIGH + 26), 705, _STEEL) + eye.upright(
        (112, 158), (_HIGH + 20, _HIGH + 23), 705, _STEEL, 0.4
    )
    return drawn + pot + eye.upright((116, 154), (_HIGH + 26, _HIGH + 29), 705, _STEEL, 0.2)


def _fridge(eye: Eye) -> str:
    x, z = (-396.0, -304.0), (640.0, 739.0)
    drawn = eye.block(x, (0, 186), z, _WHITE) + eye.upright(x, (124, 127), z[0] - 1, _WHITE, 0.4)
    for y in ((74.0, 118.0), (134.0, 160.0)):
        drawn += eye.upright((x[1] - 14, x[1] - 9), y, z[0] - 2, _STEEL, 0.15)
    drawn += eye.upright((-380, -358), (140, 166), z[0] - 2, ink("#f0d77a")) + eye.upright(
        (-352, -334), (134, 152), z[0] - 2, ink("#d98a8a")
    )
    if eye.light.name != "dark":
        return drawn
    spot = eye.at(186, 174, 690)  # the small lamp under the hood has been left on
    drawn += halo("hood", spot, 320, COLD, 0.34)
    return drawn + eye.shine(
        ((150, 168, 689), (150, 172, 689), (182, 172, 689), (182, 168, 689)), mix(COLD, ink("#ffffff"), 0.4)
    )


def _table(eye: Eye) -> str:
    x, z = (205.0, 385.0), (470.0, 580.0)
    drawn = eye.shadow((x[0] - 30, x[1]), z, 0.28)
    drawn += _chair(eye, 235, 600) + _chair(eye, 320, 600)
    for left, deep in ((x[0] + 4, z[1] - 8), (x[1] - 12, z[1] - 8), (x[0] + 4, z[0]), (x[1] - 12, z[0])):
        drawn += eye.pole(left + 4, (0, 70), deep, mix(_WOOD, BLACK, 0.3), 8)
    drawn += eye.block(x, (69, 75), z, _WOOD)
    bowl = eye.at(300, 75, 530)
    for dx, colour in ((-16, "#c2573f"), (4, "#d9b24c"), (20, "#8fa04a")):
        drawn += svg.ellipse(bowl[0] + dx, bowl[1] - 22, 17, 16, eye.paint(ink(colour)))
    line = f"M{bowl[0] - 46} {bowl[1] - 20} H{bowl[0] + 46} Q{bowl[0] + 34} {bowl[1] + 10} {bowl[0]} {bowl[1] + 10} Q{bowl[0] - 34} {bowl[1] + 10} {bowl[0] - 46} {bowl[1] - 20}Z"
    return drawn + svg.path(line, eye.paint(ink("#e0ddd2"))) + _chair(eye, 165, 520)


def _chair(eye: Eye, x: float, z: float) -> str:
    wood, drawn = ink("#86603c"), ""
    for left in (x, x + 40):
        drawn += eye.pole(left, (0, 92), z + 38, wood, 5)
    for y in (62, 76, 88):
        drawn += eye.upright((x, x + 40), (y - 4, y + 3), z + 38, wood)
    drawn += eye.block((x - 2, x + 42), (43, 47), (z, z + 40), wood)
    return drawn + eye.pole(x, (0, 44), z, wood, 5) + eye.pole(x + 40, (0, 44), z, wood, 5)
