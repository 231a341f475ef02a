"""The front of a house: a porch under its own roof, steps, a door, a lamp beside it.

It refuses people and house numbers.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo, mirrored, pool
from simulator.window.stage.light import BLACK, WARM, WHITE
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import window
from simulator.window.stage.place.growth import bush, grass, tree, treeline

_LAWN, _SIDING, _TRIM, _DECK, _PATH = map(ink, ("#6c8a58", "#8ea3b3", "#e6e3da", "#9a7c5e", "#b5b2aa"))
_FRONT, _WALL, _HIGH = 900.0, 1130.0, 54.0
_X = (-430.0, 430.0)


def porch(eye: Eye) -> str:
    """The whole front."""
    drawn = weather.sky(eye) + treeline(eye, 5200, 700) + weather.ground(eye, _LAWN)
    drawn += tree(eye, -1020, 1500, 620) + tree(eye, 1060, 1640, 560) + weather.glimmer(eye) + _house(eye)
    drawn += grass(eye, top=600, count=80) + eye.face(
        ((-95, 0, 830), (95, 0, 830), (150, 0, 110), (-150, 0, 110)), _PATH
    )
    for z in (760, 640, 530, 430):
        drawn += eye.streak(((-110, 0, z), (110, 0, z)), mix(_PATH, BLACK, 0.3), 1.8, 0.7)
    drawn += weather.puddles(eye, ((-250.0, 560.0, 130.0), (130.0, 480.0, 110.0)))
    drawn += _deck(eye) + _roof(eye) + _lamp(eye)
    for x in (-340, -210, 210, 340):
        drawn += bush(eye, x, 880, 130, 62)
    return drawn + weather.splashes(eye)


def _house(eye: Eye) -> str:
    x, drawn = (-640.0, 640.0), eye.upright((-640, 640), (0, 400), _WALL, _SIDING)
    for n in range(1, 18):
        drawn += eye.streak(((x[0], n * 22, _WALL), (x[1], n * 22, _WALL)), mix(_SIDING, BLACK, 0.24), 1.5, 0.8)
    for at in ((-340.0, -180.0), (180.0, 340.0)):
        drawn += window(eye, at, (_HIGH + 78, _HIGH + 200), _WALL, lit=at[0] > 0)
        drawn += "".join(
            eye.upright((at[k] + off, at[k] + off + 26), (_HIGH + 72, _HIGH + 206), _WALL, ink("#4d5f6d"))
            for k, off in ((0, -40), (1, 14))
        )
    drawn += eye.upright((-66, 66), (_HIGH, _HIGH + 222), _WALL, _TRIM) + eye.upright(
        (-52, 52), (_HIGH, _HIGH + 210), _WALL, ink("#9c3f38")
    )
    for y in ((18.0, 88.0), (100.0, 150.0)):
        for a in (-40, 6):
            drawn += eye.upright((a, a + 34), (_HIGH + y[0], _HIGH + y[1]), _WALL, ink("#9c3f38"), 0.22)
    glass = ((-38, _HIGH + 164, _WALL), (-38, _HIGH + 196, _WALL), (38, _HIGH + 196, _WALL), (38, _HIGH + 164, _WALL))
    drawn += eye.shine(glass, eye.light.burning(WARM) if eye.light.lit_windows else eye.paint(ink("#58708a")))
    return drawn + svg.ellipse(*eye.at(42, _HIGH + 98, _WALL), 6, 6, eye.paint(ink("#d9bd7c")))


def _deck(eye: Eye) -> str:
    """Floor, rail and steps."""
    drawn = eye.flat(_X, _HIGH, (_FRONT, _WALL), _DECK) + eye.upright(_X, (0, _HIGH), _FRONT, _DECK, 0.3)
    for n in range(1, 24):
        at = _X[0] + n * 36
        drawn += eye.streak(((at, _HIGH, _FRONT), (at, _HIGH, _WALL)), mix(_DECK, BLACK, 0.35), 1.4, 0.7)
        drawn += eye.streak(((at, 2, _FRONT), (at, _HIGH - 6, _FRONT)), mix(_DECK, BLACK, 0.5), 1.4, 0.7)
    drawn += eye.block((-315, -250), (_HIGH, _HIGH + 46), (1010, 1080), ink("#7a5f48")) + eye.upright(
        (-315, -250), (_HIGH + 40, _HIGH + 96), 1080, ink("#7a5f48"), 0.1
    )
    drawn += eye.upright((110, 146), (_HIGH, _HIGH + 34), 1090, ink("#b3613f")) + svg.ellipse(
        *eye.at(128, _HIGH + 56, 1090), 34, 30, eye.paint(ink("#5d8a4a"))
    )
    for a, b in ((_X[0], -110.0), (110.0, _X[1])):
        for n in range(int((b - a) / 20)):
            drawn += eye.upright((a + n * 20, a + n * 20 + 6), (_HIGH, _HIGH + 86), _FRONT, _TRIM, 0.06)
        drawn += eye.upright((a, b), (_HIGH + 84, _HIGH + 93), _FRONT, _TRIM) + eye.upright(
            (a, b), (_HIGH + 8, _HIGH + 14), _FRONT, _TRIM, 0.05
        )
    for n in (2, 1, 0):
        low, near = n * 18.0, _FRONT - 40 * (3 - n)
        drawn += eye.block((-105, 105), (low - 18 if n else 0, low + 18), (near, _FRONT), ink("#a9a49a"), 0.26)
        drawn += eye.flat((-108, 108), low + 18.5, (near - 3, near + 42), ink("#c4beb2"))
    return drawn


def _roof(eye: Eye) -> str:
    drawn, top = "", _HIGH + 262
    for x in (_X[0] + 12, -122, 122, _X[1] - 12):
        drawn += eye.upright((x - 11, x + 11), (_HIGH, top), _FRONT, _TRIM, 0.02) + eye.upright(
            (x - 16, x + 16), (top - 14, top), _FRONT, _TRIM, 0.12
        )
    drawn += eye.flat((_X[0] - 20, _X[1] + 20), top, (_FRONT, _WALL), _TRIM, 0.3)
    drawn += eye.upright((_X[0] - 28, _X[1] + 28), (top, top + 30), _FRONT - 12, _TRIM, 0.04)
    slope = (
        (_X[0] - 40, top + 28, _FRONT - 20),
        (_X[1] + 40, top + 28, _FRONT - 20),
        (_X[1] - 50, top + 150, _WALL),
        (_X[0] + 50, top + 150, _WALL),
    )
    return drawn + eye.face(slope, ink("#5b4d55"))


def _lamp(eye: Eye) -> str:
    """A lantern by the door: lit, it falls on the boards, the steps and the path."""
    drawn = eye.upright((84, 104), (_HIGH + 148, _HIGH + 184), _WALL - 6, ink("#2c2f36"))
    strength, pane = (
        eye.light.lamps,
        (
            (88, _HIGH + 152, _WALL - 7),
            (88, _HIGH + 178, _WALL - 7),
            (100, _HIGH + 178, _WALL - 7),
            (100, _HIGH + 152, _WALL - 7),
        ),
    )
    if not eye.light.lit_windows:
        return drawn + eye.shine(pane, eye.paint(ink("#d8d3c2")))
    at = eye.at(94, _HIGH + 165, _WALL)
    drawn += eye.shine(pane, mix(WARM, WHITE, 0.5)) + halo("lantern", at, 420, WARM, 0.72 * strength)
    deck = eye.at(60, _HIGH, 1010)
    drawn += halo("deck", deck, 430, WARM, 0.46 * strength, 0.14) + pool(
        eye, "path", (30, 720), 260, WARM, 0.34 * strength
    )
    return drawn + mirrored(eye, "wet", (30, 760), WARM)
