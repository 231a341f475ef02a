"""A small store: shelved aisles, a till on its counter, a cooler along the far wall, a door to the street.

It refuses people and trade marks.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import COLD, WHITE
from simulator.window.stage.place.walls import Shell, shell, tiles

_ROOM = Shell(x=(-560, 560), high=300, deep=1180, wall=ink("#d5d9d6"), floor=ink("#c3c4bf"), ceiling=ink("#e4e6e6"))
_RACK, _STEEL = ink("#7d8894"), ink("#aab2ba")
_WARES = tuple(map(ink, ("#c2573f", "#d9b24c", "#5878a8", "#7a9a55", "#e4e1d6", "#a0688c", "#d08748")))
_AISLES = ((-330.0, -210.0), (-70.0, 60.0), (200.0, 330.0))


def store(eye: Eye) -> str:
    """The whole store."""
    drawn = shell(eye, _ROOM) + tiles(eye, _ROOM, 90) + _tubes(eye) + _cooler(eye)
    for x in _AISLES:
        drawn += _aisle(eye, x)
    return drawn + _front_window(eye) + _till(eye)


def _tubes(eye: Eye) -> str:
    """Tubes under the ceiling: all by day, and one left on at night."""
    drawn = ""
    for n, x in enumerate((-300.0, 0.0, 300.0)):
        for k, z in enumerate((520.0, 820.0)):
            on = eye.light.name != "dark" or (n, k) == (2, 1)
            tube = ((x - 60, 298, z), (x - 60, 298, z + 150), (x + 60, 298, z + 150), (x + 60, 298, z))
            drawn += eye.shine(tube, mix(eye.paint(_STEEL), WHITE, 0.9 if on else 0.0))
            if on:
                drawn += halo(
                    f"tube{n}{k}", eye.at(x, 292, z + 70), 240 * eye.scale(z + 70), COLD, 0.16 + 0.14 * eye.light.lamps
                )
    return drawn


def _cooler(eye: Eye) -> str:
    """Glass doors with cold light behind them, which burns at night too."""
    drawn = eye.upright((-380, 380), (0, 232), 1178, ink("#3f4a56"))
    for n in range(6):
        left = -372 + n * 125
        drawn += eye.shine(_panel((left, left + 116), (14, 196), 1177), mix(eye.paint(ink("#bcd4e4")), COLD, 0.55))
        for shelf in range(4):
            low = 18 + shelf * 45
            drawn += eye.upright((left, left + 116), (low - 4, low), 1176, _STEEL, 0.2)
            for k in range(6):
                drawn += eye.upright(
                    (left + 4 + k * 19, left + 18 + k * 19),
                    (low, low + 30),
                    1176,
                    _WARES[(n + shelf * 2 + k // 2) % 7],
                    0.05,
                )
        drawn += eye.upright((left + 112, left + 122), (6, 204), 1175, ink("#3f4a56"))
    drawn += eye.shine(_panel((-372, 372), (204, 228), 1176), mix(eye.paint(ink("#4a86c8")), ink("#8cc4ff"), 0.4))
    return drawn + halo("cooler", eye.at(0, 100, 1150), 560, COLD, 0.10 + 0.24 * eye.light.lamps, 0.5)


def _panel(x: tuple[float, float], y: tuple[float, float], z: float) -> tuple[tuple[float, float, float], ...]:
    return ((x[0], y[0], z), (x[0], y[1], z), (x[1], y[1], z), (x[1], y[0], z))


def _aisle(eye: Eye, x: tuple[float, float]) -> str:
    """A rack of shelves that runs away from the onlooker, with wares on its end and along its side."""
    z, high = (640.0, 1080.0), 152.0
    drawn = eye.shadow((x[0] - 10, x[1] + 10), z, 0.3) + eye.block(x, (0, high), z, _RACK)
    side = x[0] if x[0] > 0 else x[1] if x[1] < 0 else None
    for shelf in range(4):
        low = 10 + shelf * 36
        drawn += eye.upright(x, (low - 5, low), z[0] - 2, _STEEL, -0.2)
        step = (x[1] - x[0]) / 6
        for k in range(6):
            ware = _WARES[(shelf * 3 + k + int(x[0])) % 7]
            drawn += eye.upright(
                (x[0] + k * step + 2, x[0] + (k + 1) * step - 2), (low, low + 22 + (k + shelf) % 3 * 4), z[0] - 1, ware
            )
        if side is not None:
            for k in range(11):
                deep = z[0] + 6 + k * 39
                drawn += eye.side(
                    side, (low, low + 24 + k % 2 * 4), (deep, deep + 34), _WARES[(shelf + k * 2) % 7], 0.2
                )
    return (
        drawn
        + eye.upright((x[0], x[1]), (high, high + 26), z[0], ink("#b8433a"))
        + eye.upright((x[0] + 16, x[1] - 16), (high + 9, high + 17), z[0] - 1, ink("#f2ead6"))
    )


def _front_window(eye: Eye) -> str:
    """The way out, on the left: glass with the street's light and weather in it."""
    sky = mix(eye.light.sky[1], eye.light.sky[0], 0.35)
    drawn = eye.side(-559, (0, 244), (560, 900), ink("#4a535e"))
    for z in ((570.0, 720.0), (736.0, 890.0)):
        glass = ((-558, 8, z[0]), (-558, 232, z[0]), (-558, 232, z[1]), (-558, 8, z[1]))
        drawn += eye.shine(glass, sky)
        drawn += eye.side(-557, (8, 60), z, ink("#6b7078")) + eye.side(-556, (100, 106), (z[1] - 40, z[1] - 10), _STEEL)
        if eye.light.rain:
            for n in range(9):
                y, deep = 222 - n * 29 % 150, z[0] + 12 + n * 15
                drawn += svg.line((eye.at(-556, y, deep), eye.at(-556, y - 22, deep + 3)), ink("#dfe8f4"), 2.4, 0.6)
    if eye.light.rain:
        drawn += _wet_floor(eye)
    drawn += eye.side(-555, (250, 274), (640, 800), ink("#2f7a4c"))
    return drawn + halo("exit", eye.at(-550, 262, 720), 130, ink("#5fe09a"), 0.2 + 0.3 * eye.light.lamps)


def _wet_floor(eye: Eye) -> str:
    """A warning board on the wet tiles by the door."""
    x, z, at = -430.0, 700.0, eye.at(-420, 0, 680)
    drawn = svg.ellipse(*at, 150, 24, mix(eye.light.sky[1], WHITE, 0.3), 0.4)
    drawn += eye.face(((x, 0, z), (x + 12, 66, z + 10), (x + 34, 66, z + 10), (x + 46, 0, z)), ink("#f0c430"))
    return drawn + eye.face(((x + 23, 54, z - 1), (x + 13, 26, z - 1), (x + 33, 26, z - 1)), ink("#2a2d33"))


def _till(eye: Eye) -> str:
    """The counter on the right, the till on it, a rack of small things before it."""
    x, z = (345.0, 560.0), (520.0, 620.0)
    drawn = (
        eye.shadow((x[0] - 14, x[1]), z, 0.36)
        + eye.block(x, (0, 98), z, ink("#8a6a4a"))
        + eye.block((x[0] - 8, x[1]), (98, 104), (z[0] - 8, z[1]), ink("#d8cfbf"))
    )
    for n in range(5):
        drawn += eye.upright((x[0] + 8 + n * 22, x[0] + 26 + n * 22), (52, 74), z[0] - 2, _WARES[n]) + eye.upright(
            (x[0] + 8 + n * 22, x[0] + 26 + n * 22), (24, 46), z[0] - 2, _WARES[n + 2]
        )
    drawn += eye.block((398, 452), (104, 124), (540, 590), ink("#343a44")) + eye.face(
        ((400, 124, 585), (450, 124, 585), (450, 158, 596), (400, 158, 596)), ink("#22262e")
    )
    screen = ((404, 128, 584), (446, 128, 584), (446, 154, 594), (404, 154, 594))
    drawn += eye.shine(screen, mix(eye.paint(ink("#7fb6c9")), ink("#a8e6f5"), 0.35 + 0.4 * eye.light.lamps))
    for n in range(8):
        drawn += eye.upright(
            (402 + n % 4 * 12, 411 + n % 4 * 12), (108 + n // 4 * 7, 113 + n // 4 * 7), 539, ink("#c9ced6")
        )
    sign = eye.upright((370, 480), (214, 250), 560, ink("#2f5f8a")) + svg.ellipse(
        *eye.at(425, 232, 559), 30, 30, eye.paint(ink("#e8d27a"))
    )
    return drawn + sign
