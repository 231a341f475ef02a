"""A transit platform: the edge with its line, rails below it, a canopy, a bench, a ticket machine, a clock.

It refuses people, trains and the names of stations.
"""

from __future__ import annotations

from math import cos, pi, sin

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo, mirrored, pool
from simulator.window.stage.light import BLACK, COLD, WHITE
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import skyline
from simulator.window.stage.place.vehicles import RED

_FLOOR, _EDGE, _LINE, _BED, _STEEL, _POST, _BLUE = map(
    ink, ("#b3b0aa", "#d8d6cf", "#f0c430", "#6b645c", "#c3c9d0", "#3f4f63", "#2f5f9a")
)
_LIP, _DEEP, _PIT = -150.0, 6000.0, -115.0
WITHIN, WALL = _LIP + 76, 480.0
"""Where the line along the edge ends, and where bench and wall begin: people are between."""
_COVER = (20.0, 800.0, 340.0)
"""The canopy from left to right, and how high."""


def platform(eye: Eye, on_the_track: str = "") -> str:
    """The whole platform, with what is drawn already on its track; rain falls beside the canopy and not under it."""
    drawn = weather.sky(eye) + skyline(eye, 8000) + weather.ground(eye, ink("#7c776c")) + _track(eye) + _far_side(eye)
    drawn += on_the_track + eye.flat((_LIP, 900), 0, (110, _DEEP), _FLOOR) + _slabs(eye)
    drawn += eye.flat((_LIP, _LIP + 24), 0, (110, _DEEP), _EDGE) + eye.flat(
        (_LIP + 34, _LIP + 76), 0, (110, _DEEP), _LINE
    )
    for n in range(18):
        drawn += eye.flat((_LIP + 42, _LIP + 68), 0.2, (340 + n * 60, 366 + n * 60), _LINE, 0.2)
    drawn += weather.glimmer(eye) + weather.puddles(eye, ((-20.0, 560.0, 90.0), (-40.0, 900.0, 100.0)))
    if eye.light.rain:
        drawn += weather.rain(eye.wide * 0.44)
    return drawn + _wall(eye) + _canopy(eye) + _machine(eye) + _bench(eye) + _clock(eye) + _sign(eye)


def _slabs(eye: Eye) -> str:
    drawn = ""
    for n in range(1, 12):
        drawn += eye.streak(((_LIP + 76, 0, 300 + n * 110), (900, 0, 300 + n * 110)), mix(_FLOOR, BLACK, 0.3), 1.4, 0.6)
    for x in (100, 280, 460):
        drawn += eye.streak(((x, 0, 110), (x, 0, 4000)), mix(_FLOOR, BLACK, 0.3), 1.4, 0.6)
    return drawn


def _track(eye: Eye) -> str:
    """The bed, sleepers and two rails, lower than the platform; a signal far off."""
    drawn = eye.flat((-620, _LIP), _PIT, (110, _DEEP), _BED, 0.2)
    for n in range(26):
        z = 380 + n * n * 3 + n * 52
        drawn += eye.flat((-520, -240), _PIT + 2, (z, z + 24), ink("#4c3f34"))
    for x in (-460.0, -310.0):
        drawn += eye.flat((x - 7, x + 7), _PIT + 12, (110, _DEEP), _STEEL, -0.2) + eye.side(
            x + 7, (_PIT, _PIT + 12), (110, _DEEP), _STEEL, 0.5
        )
    drawn += eye.side(_LIP, (_PIT, 0), (110, _DEEP), ink("#8a867e"), 0.5)
    drawn += eye.pole(-590, (_PIT, 250), 2300, _POST, 16) + eye.upright((-612, -568), (180, 270), 2300, ink("#1c2027"))
    at = eye.at(-590, 206, 2300)
    return drawn + svg.ellipse(*at, 8, 8, RED) + halo("signal", at, 60, RED, 0.35 + 0.5 * eye.light.lamps)


def _far_side(eye: Eye) -> str:
    """The fence beyond the track, with its posts, and the wires over it."""
    drawn = eye.side(-640, (_PIT, 110), (110, _DEEP), ink("#8f9496"), 0.18)
    for n in range(9):
        drawn += eye.side(-638, (_PIT, 118), (500 + n * 260, 512 + n * 260), _POST)
    for z in (3200.0, 1700.0):
        drawn += eye.pole(-660, (0, 520), z, _POST, 18) + eye.upright((-660, -340), (488, 498), z, _POST)
    return drawn + eye.streak(((-385, 470, 200), (-385, 470, _DEEP)), _POST, 2.2)


def _wall(eye: Eye) -> str:
    x, tile = 690.0, ink("#cfd6d8")
    drawn = eye.side(x, (0, 340), (110, 2600), tile, 0.1) + eye.side(x - 1, (0, 24), (110, 2600), _POST)
    drawn += eye.side(x - 1, (190, 236), (110, 2600), _BLUE)
    for z in (1250.0, 1850.0):
        drawn += eye.side(x - 2, (70, 178), (z, z + 150), _POST) + eye.side(
            x - 3, (76, 172), (z + 6, z + 144), ink("#e9d9a8")
        )
    return drawn


def _canopy(eye: Eye) -> str:
    left, right, y = _COVER
    drawn = eye.flat((left, right), y, (110, 2600), ink("#d2d7da"), 0.2)
    for n in range(8):
        drawn += eye.upright((left, right), (y - 18, y), 420 + n * 270, _POST, 0.05)
    drawn += eye.side(left, (y - 20, y + 16), (110, 2600), _POST)
    for n, z in enumerate((2000.0, 1350.0, 850.0)):
        drawn += eye.pole(330, (0, y), z, _POST, 24) + eye.block((308, 352), (0, 12), (z - 20, z + 10), _POST, 0.2)
        if eye.light.lamps < 0.2:
            continue
        tube = ((150, y - 20, z - 60), (150, y - 20, z + 90), (190, y - 20, z + 90), (190, y - 20, z - 60))
        drawn += eye.shine(tube, mix(COLD, WHITE, 0.7)) + halo(
            f"tube{n}", eye.at(170, y - 20, z), 200 * eye.scale(z), COLD, 0.6 * eye.light.lamps
        )
        drawn += pool(eye, f"floor{n}", (170, z), 240, COLD, 0.36 * eye.light.lamps) + mirrored(
            eye, f"wet{n}", (150, z), COLD, 0.2
        )
    return drawn


def _machine(eye: Eye) -> str:
    """A ticket machine against the wall: a screen, keys, a slot."""
    x, z = (470.0, 590.0), (930.0, 1000.0)
    drawn = (
        eye.shadow(x, z)
        + eye.block(x, (0, 196), z, _BLUE)
        + eye.upright((x[0] + 6, x[1] - 6), (176, 190), z[0] - 1, WHITE, 0.05)
    )
    drawn += eye.upright((x[0] + 12, x[1] - 12), (62, 168), z[0] - 1, ink("#d6dade"))
    screen = (
        (x[0] + 20, 116, z[0] - 2),
        (x[0] + 20, 160, z[0] - 2),
        (x[0] + 78, 160, z[0] - 2),
        (x[0] + 78, 116, z[0] - 2),
    )
    drawn += eye.shine(screen, mix(eye.paint(ink("#69b7cf")), ink("#a5ecff"), 0.3 + 0.6 * eye.light.lamps))
    for n in range(9):
        drawn += eye.upright(
            (x[0] + 84 + n % 3 * 8, x[0] + 90 + n % 3 * 8),
            (136 + n // 3 * 8, 142 + n // 3 * 8),
            z[0] - 2,
            ink("#3a4049"),
        )
    drawn += eye.upright((x[0] + 24, x[0] + 74), (98, 104), z[0] - 2, BLACK) + eye.upright(
        (x[0] + 28, x[1] - 28), (66, 86), z[0] - 2, ink("#2a2f37")
    )
    return drawn + halo("screen", eye.at(x[0] + 50, 138, z[0]), 130, ink("#a5ecff"), 0.4 * eye.light.lamps)


def _bench(eye: Eye) -> str:
    x, z, wood = (480.0, 640.0), (640.0, 700.0), ink("#a5794c")
    drawn = eye.shadow(x, z)
    for at in (x[0] + 14, x[1] - 24):
        drawn += eye.block((at, at + 9), (0, 43), z, _POST)
    for y in (58, 76):
        drawn += eye.upright(x, (y, y + 13), z[1], wood)
    return drawn + eye.block(x, (42, 48), z, wood)


def _clock(eye: Eye) -> str:
    """A round clock under the canopy, at ten past ten as clocks in drawings are."""
    x, z, y = 110.0, 760.0, 276.0
    (cx, cy), r = eye.at(x, y, z), 30 * eye.scale(z)
    drawn = eye.pole(x, (y + 26, _COVER[2]), z, _POST, 5) + svg.ellipse(cx, cy, r + 6, r + 6, eye.paint(_POST, 0.3))
    drawn += svg.ellipse(cx, cy, r, r, mix(eye.paint(WHITE), WHITE, 0.5 * eye.light.lamps))
    for n in range(12):
        a, b = r * 0.80, r * 0.93
        way = cos(n * pi / 6), sin(n * pi / 6)
        drawn += svg.line(((cx + a * way[0], cy + a * way[1]), (cx + b * way[0], cy + b * way[1])), BLACK, 2.6)
    for turn, long, thick in ((-pi / 6 * 5, 0.5, 5.0), (-pi / 6, 0.74, 3.6)):
        drawn += svg.line(((cx, cy), (cx + r * long * cos(turn), cy + r * long * sin(turn))), BLACK, thick)
    return drawn


def _sign(eye: Eye) -> str:
    """A hanging board with a train on it, which needs no words."""
    x, z, y = (250.0, 420.0), 1120.0, (254.0, 306.0)
    drawn = eye.upright((x[0] + 20, x[0] + 24), (y[1], _COVER[2]), z, _POST) + eye.upright(
        (x[1] - 24, x[1] - 20), (y[1], _COVER[2]), z, _POST
    )
    drawn += (
        eye.upright(x, y, z, _BLUE)
        + eye.upright((266, 296), (262, 298), z, WHITE)
        + eye.upright((270, 292), (278, 294), z, _BLUE)
    )
    for at in (274, 288):
        drawn += svg.ellipse(*eye.at(at, 268, z), 3, 3, eye.paint(_BLUE))
    arrow = ((330, 276, z), (372, 276, z), (372, 266, z), (396, 280, z), (372, 294, z), (372, 284, z), (330, 284, z))
    return drawn + eye.face(arrow, WHITE)
