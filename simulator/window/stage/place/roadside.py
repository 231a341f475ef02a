"""A country road between orchards: a stop on its verge, and the road itself with a pickup ahead.

Either may have the pickup's left tail lamp dark. It refuses people.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import beam, halo, pool
from simulator.window.stage.light import BLACK, WARM, WHITE
from simulator.window.stage.place import weather
from simulator.window.stage.place.growth import grass, orchard, treeline
from simulator.window.stage.place.vehicles import BLUE, PICKUP, RED, Car, ahead, rear_window

_FIELD, _TAR, _GRAVEL, _WHITE, _YELLOW = map(ink, ("#76854f", "#54575d", "#a3967f", "#ece9df", "#e2c24a"))
_DEEP = 9000.0
TRUCK = ink("#7c3b33")
_STOPPED, _DRIVES = (110.0, 820.0), (0.0, 900.0)
"""The middle of the pickup's tailgate."""
STOP_CAB, ROAD_CAB = rear_window(PICKUP, *_STOPPED), rear_window(PICKUP, *_DRIVES)


def _country(eye: Eye, lane: float, verge: float) -> str:
    """Sky, hills, fields, a road whose right-hand lane ends at `lane`, a gravel verge out to `verge`."""
    drawn = weather.sky(eye) + _hills(eye) + treeline(eye, 7500, 620) + weather.ground(eye, _FIELD)
    drawn += grass(eye, ink("#93a05f"))
    drawn += eye.flat((lane, verge), 0, (110, _DEEP), _GRAVEL) + eye.flat((lane - 720, lane), 0, (110, _DEEP), _TAR)
    drawn += eye.flat((lane - 26, lane - 12), 0.1, (110, _DEEP), _WHITE) + eye.flat(
        (lane - 708, lane - 694), 0.1, (110, _DEEP), _WHITE
    )
    for n in range(16):
        drawn += eye.flat((lane - 366, lane - 354), 0.1, (300 + n * 560, 300 + n * 560 + 300), _YELLOW)
    return drawn + weather.glimmer(eye)


def _hills(eye: Eye) -> str:
    far, w = mix(eye.paint(ink("#6f7f86")), eye.light.sky[1], 0.4), eye.wide
    return svg.path(f"M0 400 V330 Q{w * 0.16} 262 {w * 0.34} 322 T{w * 0.66} 306 T{w} 318 V400Z", far)


def verge(eye: Eye) -> str:
    """The road from its verge, with nobody on it: orchards, a packing shed, a fence."""
    drawn = (
        _country(eye, -460, 330) + orchard(eye, 620, (1150, 1750, 2600, 3900)) + orchard(eye, -1560, (1500, 2300, 3600))
    )
    return drawn + _packing_shed(eye) + _wire(eye, 400)


def stop(eye: Eye, *, left_lamp: bool = True, patrol: bool = True) -> str:
    """A traffic stop: the patrol car behind a pickup, both on the verge, their lamps burning."""
    drawn = verge(eye) + weather.puddles(eye, ((90.0, 600.0, 190.0), (-60.0, 480.0, 120.0), (250.0, 520.0, 120.0)))
    dark = eye.light.lamps
    drawn += weather.splashes(eye) + pool(eye, "truck_light", (90, 790), 340, WARM, 0.42 * dark)
    burns = eye.light.lit_windows or eye.light.rain
    drawn += ahead(
        eye,
        *_STOPPED,
        Car(kind=PICKUP, paint=TRUCK, tail=(burns and left_lamp, burns), dome=eye.light.lit_windows),
        "truck",
    )
    if dark > 0.5:  # the patrol car's headlights on the tailgate
        drawn += halo("gate", eye.at(110, 90, _STOPPED[1] - 10), 230, WARM, 0.36 * dark)
    drawn += _patrol(eye) if patrol else ""
    drawn += pool(eye, "red", (-400, 620), 320, RED, 0.26 * dark) + pool(
        eye, "blue", (-60, 760), 330, BLUE, 0.30 * dark
    )
    return drawn


def _patrol(eye: Eye) -> str:
    """The patrol car, with its headlights on the pickup where lamps show."""
    dark = eye.light.lamps
    lit = beam("heads", eye.at(-170, 70, 960), eye.at(110, 80, _STOPPED[1]), (30, 230), WARM, 0.5 * dark)
    return (lit if dark > 0.5 else "") + ahead(eye, -270, 560, Car(police=True, tail=(True, True)), "patrol")


def at_the_bumper(eye: Eye) -> str:
    """The stop from beside the patrol car's front, the pickup ahead with its left tail lamp dark."""
    return stop(eye, left_lamp=False, patrol=False)


def stop_lamp_out(eye: Eye) -> str:
    """The stop, with the pickup's left tail lamp dark."""
    return stop(eye, left_lamp=False)


def open_road(eye: Eye) -> str:
    """The road from the lane, nobody ahead, one's own headlights on the ground."""
    drawn = (
        _country(eye, 190, 330)
        + orchard(eye, 640, (1000, 1500, 2200, 3300, 5000))
        + orchard(eye, -900, (1100, 1700, 2500, 3700))
    )
    drawn += weather.puddles(eye, ((-420.0, 620.0, 200.0), (280.0, 520.0, 130.0)))
    dark = eye.light.lamps
    if dark > 0.5:
        drawn += pool(eye, "own_left", (-90, 720), 330, WARM, 0.42 * dark) + pool(
            eye, "own_right", (90, 720), 330, WARM, 0.42 * dark
        )
    return drawn


def road(eye: Eye, *, left_lamp: bool = True) -> str:
    """The open road with a pickup two car lengths ahead."""
    drawn = open_road(eye) + weather.splashes(eye)
    dark, burns = eye.light.lamps, eye.light.lit_windows or eye.light.rain
    drawn += ahead(eye, *_DRIVES, Car(kind=PICKUP, paint=TRUCK, tail=(burns and left_lamp, burns)), "truck")
    if dark > 0.5:
        drawn += halo("gate", eye.at(0, 90, _DRIVES[1] - 10), 230, WARM, 0.3 * dark)
    return drawn


def road_lamp_out(eye: Eye) -> str:
    """The road, with the pickup's left tail lamp dark."""
    return road(eye, left_lamp=False)


def _packing_shed(eye: Eye) -> str:
    """A long shed with a loading door, beyond the fence."""
    x, z, tin = (470.0, 1150.0), 1500.0, ink("#9aa0a0")
    drawn = eye.block(x, (0, 330), (z, z + 700), tin)
    for n in range(1, 17):
        drawn += eye.streak(((x[0] + n * 40, 0, z), (x[0] + n * 40, 330, z)), mix(tin, BLACK, 0.25), 1.6, 0.7)
    drawn += eye.face(
        ((x[0] - 40, 322, z - 30), (x[1] + 40, 322, z - 30), (x[1] - 60, 420, z + 350), (x[0] + 60, 420, z + 350)),
        ink("#7c4a3c"),
    )
    drawn += eye.upright((x[0] + 90, x[0] + 330), (0, 250), z - 2, ink("#5c6266"))
    lamp = eye.at(x[0] + 210, 290, z)
    if eye.light.lit_windows:
        drawn += svg.ellipse(*lamp, 9, 6, WHITE) + halo("shed", lamp, 170, WARM, 0.5 * eye.light.lamps)
    return drawn


def _wire(eye: Eye, x: float) -> str:
    """A fence of posts and wire along the verge."""
    drawn = ""
    for n in range(9, -1, -1):
        drawn += eye.pole(x, (0, 120), 600 + n * 240, ink("#7a6248"), 13)
    for y in (50, 82, 112):
        drawn += eye.streak(((x, y, 300), (x, y, 2900)), ink("#9aa0a6"), 1.8)
    return drawn
