"""What those wear who come to help: a medic's shirt, a firefighter's coat and helmet; and a sergeant's stripes.

It refuses to know who comes, and when.
"""

from __future__ import annotations

import math

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body.inked import outlined, shade, toward
from simulator.window.stage.body.trunk import Trunk, area, stroke
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose

_SILVER, _LIME, _GOLD, _WHITE = map(ink, ("#d7dee8", "#d3e04a", "#e0b84a", "#f2f4f7"))


def medic(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    """A shirt with bands that shine, a six-armed star, and shears in the pocket."""
    del pale
    bands = stroke(trunk, _SILVER, 3.6, (-1.0, 0.66), (1.0, 0.66)) + stroke(
        trunk, _SILVER, 3.6, (-1.0, 0.84), (1.0, 0.84)
    )
    x, y = trunk.at(0.42, 0.28)
    star = "".join(
        svg.line(((x - 5 * math.cos(a), y - 5 * math.sin(a)), (x + 5 * math.cos(a), y + 5 * math.sin(a))), _WHITE, 2.6)
        for a in (math.pi / 2, math.pi / 6, -math.pi / 6)
    )
    collar = svg.path(f"M{trunk.run((-0.42, -0.08))} Q{trunk.run((0, 0.22), (0.42, -0.08))}", None, deep, 2)
    pocket = area(trunk, shade(looks.top, 0.2), (-0.7, 0.24), (-0.28, 0.24), (-0.28, 0.46), (-0.7, 0.46))
    return bands + collar + stroke(trunk, deep, 1.4, (0, 0.1), (0, 0.6)) + pocket + star


def turnout(trunk: Trunk, looks: Looks, deep: Ink, pale: Ink) -> str:
    """A firefighter's coat: broad bands at chest and hem, clasps down the front, a collar that stands."""
    del looks, pale
    drawn = ""
    for v in (0.42, 0.98):
        drawn += stroke(trunk, _LIME, 7, (-1.06, v), (1.06, v)) + stroke(trunk, _SILVER, 2.6, (-1.06, v), (1.06, v))
    drawn += stroke(trunk, deep, 2, (0, 0.02), (0, 1.16))
    clasps = "".join(stroke(trunk, _SILVER, 2.4, (-0.16, v), (0.16, v)) for v in (0.22, 0.62, 0.82))
    return drawn + clasps + area(trunk, deep, (-0.46, -0.1), (0, 0.1), (0.46, -0.1), (0.3, -0.16), (-0.3, -0.16))


def helmet(looks: Looks) -> str:
    """A firefighter's helmet, in the colour that is said of the hair: white is a captain's in many departments."""
    shell = looks.hair
    crown = "M-12.8 -7 C-13.6 -24 13.6 -24 12.8 -7Z"
    drawn = outlined(crown, shell, looks.rim) + svg.path("M0 -20 V-8", None, shade(shell, 0.3), 2)
    brim = outlined(
        "M-18 -5.4 Q0 -13.4 18 -5.4 Q19 -2.6 15 -3.4 Q0 -7.6 -15 -3.4 Q-19 -2.6 -18 -5.4Z",
        shade(shell, 0.12),
        looks.rim,
    )
    shield = svg.shape(((-4, -18), (4, -18), (4.6, -11), (0, -8.6), (-4.6, -11)), _GOLD, stroke=looks.rim)
    return drawn + brim + shield


def stripes(pose: Pose, side: int) -> str:
    """A sergeant's three stripes on an upper arm."""
    shoulder, elbow = pose.shoulders[side], pose.elbows[side]
    long = math.dist(shoulder, elbow) or 1.0
    dx, dy = (elbow[0] - shoulder[0]) / long, (elbow[1] - shoulder[1]) / long
    drawn = ""
    for n in range(3):
        x, y = toward(shoulder, elbow, 0.24 + 0.11 * n)
        ends = (
            (x - 4 * dy + 2 * dx, y + 4 * dx + 2 * dy),
            (x - 1 * dx, y - 1 * dy),
            (x + 4 * dy + 2 * dx, y - 4 * dx + 2 * dy),
        )
        drawn += svg.line(ends, _GOLD, 1.5)
    return drawn
