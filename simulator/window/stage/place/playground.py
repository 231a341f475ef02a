"""A playground: a slide, swings, a bench, a climbing arch, a fence around it.

It refuses people.
"""

from __future__ import annotations

from math import cos, pi, sin

from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import chain_link, lamp_post
from simulator.window.stage.place.growth import grass, tree, treeline

_LAWN, _SAND, _RED, _YELLOW, _BLUE, _STEEL, _WOOD = map(
    ink, ("#6c9455", "#dcc594", "#c94b3f", "#e3b23c", "#3f74b8", "#a9b1b9", "#9a7048")
)
_BLACK = ink("#000000")


def playground(eye: Eye) -> str:
    """The whole ground."""
    drawn = weather.sky(eye) + treeline(eye, 4600, 640) + weather.ground(eye, _LAWN)
    drawn += tree(eye, -1500, 2300, 620) + tree(eye, 260, 2400, 520) + tree(eye, 1500, 2200, 640)
    drawn += chain_link(eye, (-2200, 2200), 1850, 130) + grass(eye)
    edge = mix(_WOOD, _BLACK, 0.2)
    drawn += eye.face(((-1060, 0, 1580), (1120, 0, 1580), (860, 0, 560), (-800, 0, 560)), edge)
    drawn += eye.face(((-1040, 0, 1560), (1100, 0, 1560), (838, 0, 578), (-778, 0, 578)), _SAND)
    drawn += weather.glimmer(eye) + weather.puddles(
        eye, ((-60.0, 700.0, 210.0), (470.0, 640.0, 160.0), (-420.0, 470.0, 140.0))
    )
    drawn += (
        lamp_post(eye, 1120, 1700, "post", arm=-70) + _arch(eye, 60, 1480) + _slide(eye) + _swings(eye) + _bench(eye)
    )
    return drawn + weather.splashes(eye)


def _slide(eye: Eye) -> str:
    """A ladder up to a small roofed tower, and the chute down to the right."""
    x, z, top = (-640.0, -500.0), (1040.0, 1180.0), 165.0
    drawn = eye.shadow((x[0], -180), z, 0.3)
    for at, deep in ((x[0], z[1]), (x[1], z[1])):
        drawn += eye.pole(at, (0, 290), deep, _BLUE, 11)
    drawn += eye.block((x[0] - 8, x[1] + 8), (top - 10, top), z, _WOOD)
    chute = ((x[1], top, z[0] + 16), (x[1], top, z[1] - 16), (-215, 26, z[1] - 16), (-215, 26, z[0] + 16))
    drawn += eye.face(chute, _YELLOW, 0.12) + eye.block((-220, -150), (16, 24), (z[0] + 16, z[1] - 16), _YELLOW)
    rim = (
        (x[1], top + 24, z[0] + 14),
        (-225, 50, z[0] + 14),
        (-152, 46, z[0] + 14),
        (-152, 14, z[0] + 14),
        (-225, 18, z[0] + 14),
        (x[1], top - 6, z[0] + 14),
    )
    drawn += eye.face(rim, _YELLOW)
    for at in (x[0], x[1]):
        drawn += eye.pole(at, (0, 290), z[0], _BLUE, 12)
    drawn += eye.upright((x[0], x[1]), (top + 44, top + 52), z[0], _BLUE)
    roof = ((x[0] - 34, 282, z[0] - 8), ((x[0] + x[1]) / 2, 382, z[0] + 60), (x[1] + 34, 282, z[0] - 8))
    drawn += eye.face(roof, _RED)
    for n in range(6):  # the ladder leans against the tower's left
        y = 14 + n * 28
        drawn += eye.streak(((x[0] - 92 + n * 14, y, z[0]), (x[0] - 52 + n * 10, y, z[0] + 60)), _STEEL, 5)
    for off, deep in ((-96.0, z[0]), (-56.0, z[0] + 60)):
        drawn += eye.streak(((x[0] + off, 0, deep), (x[0], top + 20, deep)), _STEEL, 6)
    return drawn


def _swings(eye: Eye) -> str:
    """Two A-frames, a bar between them, three swings on chains."""
    left, right, z, high = 330.0, 820.0, 1060.0, 270.0
    drawn = eye.shadow((left, right), (z - 60, z + 60), 0.22)
    for x in (left, right):
        for deep in (z + 110, z - 110):
            drawn += eye.streak(((x, high, z), (x + (-30 if x == left else 30), 0, deep)), _RED, 14)
    drawn += eye.streak(((left, high, z), (right, high, z)), _RED, 15)
    for n, lean in enumerate((0.0, 26.0, -8.0)):
        a = left + 100 + n * 145
        for chain in (a - 24, a + 24):
            drawn += eye.streak(((chain, high, z), (chain + lean, 52, z - lean)), _STEEL, 2.6)
        drawn += eye.block(
            (a - 29 + lean, a + 29 + lean), (46, 53), (z - 12 - lean, z + 14 - lean), mix(_BLUE, _BLACK, 0.35)
        )
        drawn += eye.shadow((a - 30, a + 30), (z - 16, z + 16), 0.28)
    return drawn


def _bench(eye: Eye) -> str:
    x, z = (-250.0, -80.0), (1290.0, 1350.0)
    drawn = eye.shadow(x, z)
    for at in (x[0] + 16, x[1] - 22):
        drawn += eye.block((at, at + 8), (0, 44), z, mix(_STEEL, _BLACK, 0.4))
    for y in (58, 76):
        drawn += eye.upright(x, (y, y + 13), z[1], _WOOD)
    return drawn + eye.block(x, (43, 48), z, _WOOD)


def _arch(eye: Eye, x: float, z: float) -> str:
    """A climbing arch of bars."""
    drawn, steps = eye.shadow((x - 120, x + 160), (z - 40, z + 60), 0.2), [n * pi / 8 for n in range(9)]
    for deep in (z + 90, z):
        drawn += eye.streak([(x + 130 * cos(a), 150 * sin(a), deep) for a in steps], _BLUE, 8)
    for a in steps[1:-1]:
        drawn += eye.streak(((x + 130 * cos(a), 150 * sin(a), z), (x + 130 * cos(a), 150 * sin(a), z + 90)), _YELLOW, 6)
    return drawn
