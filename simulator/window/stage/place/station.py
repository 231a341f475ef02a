"""The street before a station: its entrance with the stairs down, a sign, railings, a patrol car at the kerb.

It refuses the name of a line.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo, pool
from simulator.window.stage.light import BLACK, COLD, WHITE
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import lamp_post, skyline
from simulator.window.stage.place.vehicles import Car, beside

_PAVING, _TILE, _BAND, _STEEL, _GLASS, _KERB = map(
    ink, ("#a3a39f", "#d5d8da", "#2f5fa8", "#4b5563", "#9fb9c9", "#c9c8c2")
)
_X, _Z, _HIGH = (-330.0, 210.0), 1050.0, 330.0
_WAY = (-190.0, 70.0)


def station_entrance(eye: Eye) -> str:
    """All that is seen from the pavement."""
    drawn = weather.sky(eye) + skyline(eye) + weather.ground(eye, _PAVING)
    for n in range(-9, 10):
        drawn += eye.streak(((n * 170, 0, 3000), (n * 170, 0, 110)), mix(_PAVING, BLACK, 0.25), 1.6, 0.6)
    for z in (2200, 1500, 900, 620, 460):
        drawn += eye.streak(((eye.edge(z, -1), 0, z), (eye.edge(z, 1), 0, z)), mix(_PAVING, BLACK, 0.25), 1.6, 0.6)
    drawn += _row(eye) + weather.glimmer(eye) + weather.puddles(eye, ((-420.0, 620.0, 180.0), (330.0, 560.0, 150.0)))
    drawn += lamp_post(eye, -560, 1150, "post", colour=COLD) + _entrance(eye)
    return drawn + beside(eye, 300, 1180, Car(police=True, tail=(True, True)), "patrol") + weather.splashes(eye)


def _row(eye: Eye) -> str:
    """Shop fronts across the road."""
    drawn = eye.flat((eye.edge(2300, -1) * 2, eye.edge(2300, 1) * 2), 0, (1250, 2200), ink("#4b4f57"))
    drawn += eye.flat((eye.edge(1250, -1) * 2, eye.edge(1250, 1) * 2), 1, (1225, 1250), _KERB)
    for n, wall in enumerate(map(ink, ("#8d7a6c", "#77838f", "#96806f", "#7f8a80", "#8a7f91", "#8b8577"))):
        left = -2100 + n * 700
        drawn += eye.upright((left, left + 690), (0, 560 + n * 83 % 160), 2300, wall)
        for k in range(4):
            glass = (
                eye.light.burning(COLD, 0.5) if eye.light.lit_windows and (n + k) % 3 == 0 else eye.paint(_GLASS, 0.4)
            )
            at = left + 60 + k * 155
            drawn += eye.shine(((at, 330, 2299), (at, 450, 2299), (at + 100, 450, 2299), (at + 100, 330, 2299)), glass)
        drawn += eye.upright((left + 30, left + 660), (20, 220), 2299, _GLASS, 0.45)
    return drawn


def _entrance(eye: Eye) -> str:
    """A tiled pavilion: the opening, steps that go down into it, the sign over it."""
    drawn = eye.shadow((_X[0] - 30, _X[1] + 30), (_Z - 40, _Z + 300), 0.3) + eye.block(
        _X, (0, _HIGH), (_Z, _Z + 320), _TILE
    )
    drawn += eye.upright(_WAY, (0, 236), _Z - 1, ink("#1d222b"))
    for n in range(6):
        wide = 6 * n
        drawn += eye.upright(
            (_WAY[0] + wide, _WAY[1] - wide), (8 + n * 9, 17 + n * 9), _Z - 2, ink("#7d8188"), 0.1 + 0.11 * n
        )
    for x in (_WAY[0] + 14, _WAY[1] - 14):
        drawn += eye.streak(((x, 92, _Z - 4), (x * 0.6 - 24, 62, _Z - 4)), _STEEL, 7)
    drawn += eye.upright((_X[0] - 26, _X[1] + 26), (_HIGH, _HIGH + 18), _Z - 40, _STEEL)
    drawn += eye.upright((_X[0], _X[1]), (248, 316), _Z - 3, _BAND) + _train(eye)
    for x in (_X[0] + 40, _X[1] - 100):
        drawn += eye.upright((x, x + 66), (70, 200), _Z - 2, _STEEL) + eye.upright(
            (x + 5, x + 61), (76, 194), _Z - 3, ink("#d8c9a0")
        )
    burns = eye.light.lamps
    if burns > 0.5:
        drawn += halo("sign", eye.at(-60, 270, _Z), 330, COLD, 0.4 * burns) + pool(
            eye, "mouth", (-60, _Z - 130), 300, COLD, 0.36 * burns
        )
    return drawn


def _train(eye: Eye) -> str:
    """A train's front, as stations have it, and an arrow down."""
    (x, y), s = eye.at(-250, 282, _Z), eye.scale(_Z)
    drawn = svg.box(x - 26 * s, y - 27 * s, 52 * s, 54 * s, WHITE, 8) + svg.box(
        x - 16 * s, y - 19 * s, 32 * s, 32 * s, _BAND, 8
    )
    drawn += svg.box(x - 11 * s, y - 14 * s, 22 * s, 12 * s, WHITE, 3)
    drawn += "".join(svg.ellipse(x + dx * s, y + 7 * s, 3 * s, 3 * s, WHITE) for dx in (-8, 8))
    drawn += svg.line(((x - 14 * s, y + 23 * s), (x - 6 * s, y + 14 * s)), _BAND, 4) + svg.line(
        ((x + 14 * s, y + 23 * s), (x + 6 * s, y + 14 * s)), _BAND, 4
    )
    ax, ay = eye.at(-60, 282, _Z)
    drawn += svg.line(((ax, ay - 20 * s), (ax, ay + 18 * s)), WHITE, 7) + svg.line(
        ((ax - 14 * s, ay + 4 * s), (ax, ay + 19 * s), (ax + 14 * s, ay + 4 * s)), WHITE, 7
    )
    return drawn
