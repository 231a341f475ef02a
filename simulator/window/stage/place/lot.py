"""A parking lot: painted bays, parked cars, lamp posts, the long front of a row of shops behind it.

It refuses people.
"""

from __future__ import annotations

from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import COLD, WARM, WHITE
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import lamp_post
from simulator.window.stage.place.growth import bush, treeline
from simulator.window.stage.place.vehicles import PICKUP, SEDAN, Car, ahead

_TAR, _PAINT, _KERB = ink("#585c63"), ink("#e8e6dd"), ink("#c2c1bb")
_BAY = 285.0
_ROW, _SECOND = 900.0, 1900.0
_PARKED = (
    (-3, SEDAN, "#a34a42"), (-2, PICKUP, "#4d6a8c"), (1, SEDAN, "#c9ccd0"), (3, SEDAN, "#3f4d43"),
)  # fmt: skip
_FAR = (
    (-5, SEDAN, "#8a8f97"),
    (-4, SEDAN, "#3f5f8a"),
    (-1, PICKUP, "#7c4a3c"),
    (0, SEDAN, "#d3cfc4"),
    (2, SEDAN, "#46505c"),
    (5, SEDAN, "#9a8a5c"),
)
_PUDDLES = ((-420.0, 560.0, 200.0), (160.0, 520.0, 170.0), (430.0, 700.0, 190.0))


def parking_lot(eye: Eye) -> str:
    """The whole lot."""
    drawn = weather.sky(eye) + treeline(eye, 7000, 800) + weather.ground(eye, _TAR) + _shops(eye)
    drawn += _bays(eye, _SECOND, 7) + weather.glimmer(eye) + lamp_post(eye, -1250, 2450, "far_post", arm=140, high=620)
    for n, kind, paint in _FAR:
        drawn += ahead(eye, (n + 0.5) * _BAY, _SECOND + 30, Car(kind=kind, paint=ink(paint)), f"far{n}")
    drawn += _bays(eye, _ROW, 5) + weather.puddles(eye, _PUDDLES) + _island(eye)
    for n, kind, paint in _PARKED:
        drawn += ahead(eye, (n + 0.5) * _BAY, _ROW + 30, Car(kind=kind, paint=ink(paint)), f"near{n}")
    return drawn + _arrow(eye) + lamp_post(eye, 40, 1480, "post", arm=-150, high=560) + weather.splashes(eye)


def _bays(eye: Eye, z: float, reach: int) -> str:
    drawn = eye.flat((-reach * _BAY, reach * _BAY), 0, (z + 520, z + 530), _PAINT, 0, 0.8)
    for n in range(-reach, reach + 1):
        drawn += eye.flat((n * _BAY - 6, n * _BAY + 6), 0, (z, z + 520), _PAINT, 0, 0.9)
    return drawn


def _arrow(eye: Eye) -> str:
    """The way round, painted on the ground."""
    x, z = -60.0, 640.0
    shaft = eye.flat((x, x + 190), 0, (z - 12, z + 12), _PAINT, 0, 0.8)
    return shaft + eye.face(((x + 190, 0, z - 48), (x + 280, 0, z), (x + 190, 0, z + 48)), _PAINT, 0, 0.8)


def _island(eye: Eye) -> str:
    drawn = eye.block((-40, 130), (0, 14), (1400, 1580), _KERB) + bush(eye, 90, 1440, 90, 60)
    return drawn + bush(eye, 10, 1440, 70, 44)


def _shops(eye: Eye) -> str:
    """One long low building: shop windows, awnings, doors."""
    z, drawn = 3600.0, eye.upright((-2600, 2600), (0, 480), 3600, ink("#b9a58c"))
    drawn += eye.upright((-2620, 2620), (440, 500), z, ink("#7d6a5a"))
    for n, awning in enumerate(map(ink, ("#a8453c", "#3f6f8f", "#5d7d4a", "#c08a3a", "#6b5a8c"))):
        left = -2500 + n * 1020
        glass = ((left, 30, z), (left, 290, z), (left + 900, 290, z), (left + 900, 30, z))
        lit = n != 3 and eye.light.lit_windows
        drawn += eye.shine(glass, mix(eye.light.burning(WARM, 0.85), WHITE, 0.08) if lit else eye.paint(ink("#6f8ba0")))
        drawn += eye.upright((left + 390, left + 400), (0, 290), z, _KERB) + eye.upright(
            (left + 510, left + 520), (0, 290), z, _KERB
        )
        drawn += eye.face(
            ((left - 20, 300, z - 60), (left, 370, z), (left + 900, 370, z), (left + 920, 300, z - 60)), awning
        )
        drawn += eye.upright((left + 200, left + 700), (385, 430), z, mix(awning, WHITE, 0.5))
        if lit:
            drawn += halo(
                f"shop{n}", eye.at(left + 450, 160, z), 300, COLD if n % 2 else WARM, 0.24 * eye.light.lamps, 0.5
            )
    return drawn + eye.flat((-2700, 2700), 10, (3450, 3600), _KERB)
