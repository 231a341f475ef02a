"""Places under the sky that a road or a path runs through: a street, and open ground for any other word.

It refuses people.
"""

from __future__ import annotations

from simulator.window.sheet.theme import ink
from simulator.window.stage.eye import Eye
from simulator.window.stage.place import weather
from simulator.window.stage.place.buildings import house, lamp_post, skyline
from simulator.window.stage.place.growth import bush, grass, tree, treeline
from simulator.window.stage.place.vehicles import Car, beside

_LAWN, _PAVING, _KERB, _ROAD, _PAINT = map(ink, ("#6c8a58", "#a9a9a6", "#c9c8c2", "#4b4f57", "#e2c96a"))
_WALLS = tuple(map(ink, ("#a39a86", "#8497a6", "#a98a80", "#8f9a80", "#9a93a8")))
_PUDDLES = ((-330.0, 560.0, 190.0), (180.0, 470.0, 150.0), (520.0, 820.0, 220.0))


def street(eye: Eye) -> str:
    """A residential street: houses, a pavement, a road, a patrol car at the kerb, a lamp."""
    drawn = weather.sky(eye) + treeline(eye, 6000, 900) + weather.ground(eye, _LAWN)
    for n, wall in enumerate(_WALLS):
        left = -2250 + n * 930
        drawn += house(eye, (left, left + 620), 2000, wall, lit=n % 3)
    drawn += tree(eye, -1490, 1900, 520) + tree(eye, 380, 1900, 470) + bush(eye, -880, 1850, 220, 110)
    far, near = eye.edge(1000, -1) * 2, eye.edge(1000, 1) * 2
    drawn += eye.flat((far, near), 0, (1180, 1560), _PAVING)
    for n in range(-9, 10):
        drawn += eye.streak(((n * 150, 0, 1180), (n * 150, 0, 1560)), ink("#7d7d7c"), 1.6, 0.7)
    drawn += eye.flat((far, near), 0, (1120, 1180), _KERB) + eye.flat((far, near), 0, (110, 1120), _ROAD)
    drawn += weather.glimmer(eye)
    for n in range(-5, 6):
        drawn += eye.flat((n * 260 - 75, n * 260 + 75), 0, (548, 562), _PAINT, 0, 0.85)
    drawn += weather.puddles(eye, _PUDDLES) + lamp_post(eye, -640, 1200, "post")
    drawn += beside(eye, 150, 960, Car(police=True, tail=(True, True)), "patrol")
    return drawn + weather.splashes(eye)


def open_ground(eye: Eye) -> str:
    """Any other place outside: a skyline, a path, grass, a bench's worth of trees."""
    drawn = weather.sky(eye) + skyline(eye) + treeline(eye, 4200, 420) + weather.ground(eye, _LAWN)
    drawn += tree(eye, -980, 1300, 560) + tree(eye, 900, 1180, 500) + tree(eye, -420, 2600, 520)
    drawn += eye.face(((-130, 0, 6000), (130, 0, 6000), (330, 0, 110), (-330, 0, 110)), ink("#b3a892"))
    drawn += grass(eye) + weather.glimmer(eye) + weather.puddles(eye, _PUDDLES)
    return drawn + lamp_post(eye, 420, 1500, "post", arm=0) + weather.splashes(eye)
