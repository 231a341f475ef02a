"""A back yard: a plank fence, a shed, a tree, the back of the house; and at night, where a scenario says so, a
helicopter over it.

It refuses people.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo, pool
from simulator.window.stage.light import BLACK, WARM, WHITE
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import house, planks
from simulator.window.stage.place.growth import bush, grass, tree, treeline
from simulator.window.stage.place.vehicles import RED

_LAWN, _SIDING, _TRIM, _STONE = map(ink, ("#628a4c", "#b5a58c", "#e2dfd7", "#a9a9a6"))
_WALL = -455.0


def back_yard(eye: Eye) -> str:
    """The yard by itself."""
    drawn = weather.sky(eye) + treeline(eye, 5000, 620) + weather.ground(eye, _LAWN)
    drawn += house(eye, (120, 700), 2500, ink("#8d93a0"), lit=1) + tree(eye, -260, 1900, 560)
    drawn += planks(eye, (-700, 1750), 1560, 185, ink("#96744f"), 30) + bush(eye, 330, 1480, 190, 90)
    drawn += (
        grass(eye, count=150)
        + weather.glimmer(eye)
        + weather.puddles(eye, ((-120.0, 620.0, 150.0), (420.0, 560.0, 190.0)))
    )
    for n in range(6):
        at, scale = eye.at(-250 + n * 34, 0, 520 + n * 150), eye.scale(520 + n * 150)
        drawn += svg.ellipse(at[0], at[1], 42 * scale, 12 * scale, eye.paint(_STONE), 0.9)
    drawn += _shed(eye) + _back_of_house(eye) + tree(eye, 930, 1120, 540)
    return drawn + weather.splashes(eye)


def under_helicopter(eye: Eye) -> str:
    """The yard with a helicopter over it. Its searchlight is not part of the place: it is turned on people."""
    return back_yard(eye) + _helicopter(eye, *_hovers(eye))


def _hovers(eye: Eye) -> svg.Spot:
    return eye.wide * 0.74, 74.0


def search_lamp(eye: Eye) -> svg.Spot:
    """Where the searchlight's lamp is."""
    x, y = _hovers(eye)
    return x - 22, y + 32


def _helicopter(eye: Eye, x: float, y: float) -> str:
    hull = mix(eye.paint(ink("#39465a")), WHITE, 0.06)
    drawn = svg.path(
        "M-44 2 Q-44 -22 -8 -24 H22 Q40 -18 44 -6 L122 -12 L126 -2 L44 10 Q30 22 0 22 Q-36 22 -44 2Z", hull
    )
    drawn += svg.path("M-40 -2 Q-38 -18 -10 -19 L-8 2 Z", mix(eye.paint(ink("#8fb0c6")), WHITE, 0.15)) + svg.path(
        "M118 -30 L132 -30 L126 4 L116 2Z", hull
    )
    drawn += svg.box(4, -36, 6, 14, hull) + svg.ellipse(7, -37, 120, 3.4, mix(hull, WHITE, 0.2), 0.75)
    drawn += (
        svg.line(((-38, 34), (40, 34)), hull, 3.5)
        + svg.line(((-18, 22), (-22, 34)), hull, 3)
        + svg.line(((18, 22), (22, 34)), hull, 3)
    )
    drawn += svg.ellipse(-18, 24, 9, 6, mix(hull, WHITE, 0.9 * eye.light.lamps))
    drawn = f'<g transform="translate({x:.0f} {y:.0f}) scale(1.25)">{drawn}</g>'
    if not eye.light.lit_windows:
        return drawn
    return (
        drawn
        + halo("search_lamp", (x - 22, y + 30), 110, WHITE, 0.8)
        + halo("tail_lamp", (x + 156, y - 18), 40, RED, 0.9)
    )


def _shed(eye: Eye) -> str:
    x, z, wood = (430.0, 680.0), (1180.0, 1420.0), ink("#86695a")
    drawn = eye.shadow(x, z, 0.3) + eye.block(x, (0, 190), z, wood)
    for n in range(1, 8):
        at = x[0] + n * 31
        drawn += eye.streak(((at, 0, z[0]), (at, 190, z[0])), mix(wood, BLACK, 0.3), 1.8)
    roof, middle = ink("#4f4a52"), (x[0] + x[1]) / 2
    drawn += eye.face(
        ((x[0] - 18, 184, z[0]), (x[0] - 18, 184, z[1]), (middle, 262, z[1]), (middle, 262, z[0])), roof, 0.3
    )
    drawn += eye.face(((x[0] - 18, 184, z[0] - 12), (middle, 262, z[0] - 12), (x[1] + 18, 184, z[0] - 12)), roof)
    drawn += eye.upright((x[0] + 75, x[0] + 170), (4, 172), z[0] - 2, wood, 0.26)
    return drawn + svg.ellipse(*eye.at(x[0] + 156, 86, z[0] - 3), 4, 4, eye.paint(ink("#d9bd7c")))


def _back_of_house(eye: Eye) -> str:
    """The wall along the left: siding, a window, the back door with its lamp and step, a cooling unit."""
    drawn = eye.side(_WALL, (0, 330), (110, 1350), _SIDING, 0.08)
    for n in range(1, 14):
        drawn += eye.streak(((_WALL, n * 24, 110), (_WALL, n * 24, 1350)), mix(_SIDING, BLACK, 0.3), 1.6, 0.8)
    drawn += eye.face(
        ((_WALL + 50, 330, 110), (_WALL + 50, 330, 1380), (_WALL, 322, 1380), (_WALL, 322, 110)), ink("#5b4d55")
    )
    lit = eye.light.lit_windows
    for z, y in (((1150.0, 1290.0), (105.0, 225.0)), ((600.0, 720.0), (105.0, 225.0))):
        drawn += eye.side(_WALL + 1, (y[0] - 10, y[1] + 10), (z[0] - 14, z[1] + 14), _TRIM)
        glass = ((_WALL + 2, y[0], z[0]), (_WALL + 2, y[1], z[0]), (_WALL + 2, y[1], z[1]), (_WALL + 2, y[0], z[1]))
        drawn += eye.shine(glass, eye.light.burning(WARM) if lit and z[0] < 700 else eye.paint(ink("#58708a")))
        drawn += eye.side(_WALL + 3, y, (sum(z) / 2 - 4, sum(z) / 2 + 4), _TRIM)
    drawn += eye.side(_WALL + 1, (14, 224), (850, 960), _TRIM) + eye.side(
        _WALL + 2, (14, 216), (860, 950), ink("#7a4a3e")
    )
    drawn += eye.block((_WALL, _WALL + 75), (0, 15), (840, 970), _STONE)
    drawn += eye.block((_WALL + 12, _WALL + 78), (0, 72), (1040, 1110), ink("#b9bdc0"))
    if not lit:
        return drawn
    at = eye.at(_WALL + 14, 236, 830)
    drawn += svg.ellipse(*at, 9, 12, mix(WARM, WHITE, 0.5)) + halo("back_lamp", at, 270, WARM, 0.6 * eye.light.lamps)
    drawn += pool(eye, "back_pool", (_WALL + 130, 860), 210, WARM, 0.42 * eye.light.lamps)
    return drawn + halo("back_window", eye.at(_WALL, 165, 660), 260, WARM, 0.32 * eye.light.lamps)
