"""What is seen through a patrol car's windscreen on the way: a street, a country road, or that road with a pickup ahead.

It refuses people, and the car itself, which is `cockpit`.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo, pool
from simulator.window.stage.light import WARM
from simulator.window.stage.place import roadside, weather
from simulator.window.stage.place.buildings import lamp_post
from simulator.window.stage.place.cockpit import interior
from simulator.window.stage.place.growth import tree, treeline
from simulator.window.stage.place.vehicles import Car, ahead

_LAWN, _WALK, _KERB, _TAR, _PAINT, _ROOF, _PANE = map(
    ink, ("#6c8a58", "#a9a9a6", "#c9c8c2", "#4b4f57", "#e2c96a", "#5b4d55", "#58708a")
)
_WALLS = tuple(map(ink, ("#a39a86", "#8497a6", "#a98a80", "#8f9a80", "#9a93a8")))
_DEEP, _LEFT, _RIGHT = 9000.0, -640.0, 260.0
"""How far the road is seen, and its two kerbs: one drives in the right-hand lane."""
_HOUSES = (4300.0, 3300.0, 2500.0, 1850.0, 1300.0)


def street(eye: Eye) -> str:
    """A residential street that runs away ahead."""
    return _seen(eye, _street(eye))


def road(eye: Eye) -> str:
    """A country road that runs away ahead."""
    return _seen(eye, roadside.open_road(eye))


def behind_pickup(eye: Eye) -> str:
    """The country road, a pickup ahead."""
    return _seen(eye, roadside.road(eye))


def behind_pickup_lamp_out(eye: Eye) -> str:
    """The same, the pickup's left tail lamp dark."""
    return _seen(eye, roadside.road_lamp_out(eye))


def _seen(eye: Eye, outside: str) -> str:
    """The road with rain before it, and the car about one. The nearest drops fall on the glass, not in the air."""
    return outside + (weather.rain(eye.wide, near=False) if eye.light.rain else "") + interior(eye)


def _street(eye: Eye) -> str:
    drawn = weather.sky(eye) + treeline(eye, 8000, 800) + weather.ground(eye, _LAWN)
    for side, edge in ((-1, _LEFT), (1, _RIGHT)):
        drawn += eye.flat(tuple(sorted((edge, edge + side * 210))), 0, (110, _DEEP), _WALK)  # type: ignore[arg-type]
    drawn += eye.flat((_LEFT, _RIGHT), 0, (110, _DEEP), _TAR)
    for edge in (_LEFT, _RIGHT):
        drawn += eye.flat((edge - 12, edge + 12), 1, (110, _DEEP), _KERB)
    middle = (_LEFT + _RIGHT) / 2
    for n in range(14):
        drawn += eye.flat((middle - 7, middle + 7), 0.1, (330 + n * 560, 640 + n * 560), _PAINT)
    drawn += weather.glimmer(eye) + weather.puddles(eye, ((-330.0, 700.0, 190.0), (210.0, 900.0, 120.0)))
    return drawn + _sides(eye) + _headlights(eye) + weather.splashes(eye)


def _sides(eye: Eye) -> str:
    """Houses, trees, lamps and parked cars, far ones first."""
    drawn = ""
    for n, z in enumerate(_HOUSES):
        drawn += _house(eye, _LEFT - 520, z, _WALLS[n % 5], f"l{n}") + _house(
            eye, _RIGHT + 520, z, _WALLS[n * 2 % 5], f"r{n}"
        )
        if n % 2 == 0:
            drawn += tree(eye, _LEFT - 330, z - 160, 430) + tree(eye, _RIGHT + 330, z - 260, 400)
        else:
            drawn += lamp_post(eye, _LEFT - 60, z - 60, f"post{n}")
    drawn += ahead(eye, _RIGHT - 110, 2300, Car(paint=ink("#6d7f92")), "parked")
    return drawn + ahead(eye, _LEFT + 110, 1500, Car(paint=ink("#8a5d55")), "across")


def _house(eye: Eye, x: float, z: float, wall: Ink, name: str) -> str:
    """A house whose side is turned to the road: its nearest corner at (x, z), on the side on which x lies."""
    out, high, deep, peak = (1 if x > 0 else -1), 300.0, 620.0, 470.0
    far, ridge = x + out * 620, x + out * 310
    near_x = (min(x, far), max(x, far))
    drawn = eye.block(near_x, (0, high), (z, z + deep), wall)
    drawn += eye.face(((near_x[0], high, z), (ridge, peak, z), (near_x[1], high, z)), wall, 0.1)
    eaves = x - out * 40
    drawn += eye.face(
        ((eaves, high - 10, z - 30), (ridge, peak, z - 30), (ridge, peak, z + deep), (eaves, high - 10, z + deep)),
        _ROOF,
    )
    for k, at in enumerate((z + 90, z + 390)):
        glass = ((x, 100, at), (x, 210, at), (x, 210, at + 140), (x, 100, at + 140))
        lit = eye.light.lit_windows and k == len(name) % 2
        drawn += eye.shine(glass, eye.light.burning(WARM) if lit else mix(eye.paint(_PANE), eye.light.sky[1], 0.2))
        if lit:
            drawn += halo(f"win{name}", eye.at(x, 150, at + 70), 240 * eye.scale(at), WARM, 0.34 * eye.light.lamps)
    return drawn + eye.side(x, (0, 205), (z + 265, z + 350), ink("#6e4238"))


def _headlights(eye: Eye) -> str:
    """One's own, on the road, where lamps show."""
    dark = eye.light.lamps
    if dark <= 0.5:
        return ""
    drawn = svg.shape(
        (eye.at(-80, 0, 420), eye.at(80, 0, 420), eye.at(230, 0, 1500), eye.at(-230, 0, 1500)), WARM, 0.10 * dark
    )
    return (
        drawn
        + pool(eye, "own_left", (-100, 860), 360, WARM, 0.4 * dark)
        + pool(eye, "own_right", (90, 860), 360, WARM, 0.4 * dark)
    )
