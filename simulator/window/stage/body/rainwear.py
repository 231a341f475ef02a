"""What rain does to whoever stands in it: officers wear a jacket with its hood up; everybody else is wet.

It refuses to know where it rains.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink, mix
from simulator.window.stage.body.inked import BLACK, WHITE, outlined, toward
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose

JACKET, HOOD = "rain_jacket", "hood"
_GLEAM = ink("#e6f0fa")
_SOAKED = 0.24
"""How much darker wet cloth is."""


def in_the_rain(looks: Looks) -> Looks:
    """The same person in the rain."""
    if looks.uniformed:
        return replace(looks, wears=JACKET, cut=HOOD, top=mix(looks.top, WHITE, 0.1))
    hair = looks.hair if looks.cut == "helmet" else mix(looks.hair, BLACK, 0.35)
    return replace(looks, top=mix(looks.top, BLACK, _SOAKED), legs=mix(looks.legs, BLACK, _SOAKED), hair=hair)


def runs_off(pose: Pose, looks: Looks) -> str:
    """The wet gleam on shoulders and head, and drops that fall from elbows and chin."""
    if pose.lies or pose.back:
        return ""
    x, y = pose.head
    drawn = svg.path(
        f"M{x - 7:.1f} {y - 14:.1f} Q{x:.1f} {y - 18:.1f} {x + 6:.1f} {y - 15:.1f}", None, _GLEAM, 1.3, 0.75
    )
    for shoulder, elbow in zip(pose.shoulders, pose.elbows, strict=True):
        a, b = toward(shoulder, elbow, -0.1), toward(shoulder, elbow, 0.5)
        drawn += svg.line(((a[0], a[1] - 4), (b[0], b[1] - 2)), _GLEAM, 1.2, 0.6)
    falls: tuple[At, ...] = (*pose.elbows, (x + 4, y + 16), *pose.hands)
    run = "".join(f"M{px + 1.5 * n:.1f} {py + 7 + 2 * n:.1f}v4.5" for n, (px, py) in enumerate(falls))
    wet = "" if looks.uniformed else _streaks(pose)
    return drawn + svg.path(run, None, _GLEAM, 1.5, 0.7) + wet


def _streaks(pose: Pose) -> str:
    """Where water has run down the front of what somebody wears."""
    (lx, ly), (rx, ry) = pose.shoulders
    low = (pose.hips[0][1] + pose.hips[1][1]) / 2
    run = ""
    for share, top, long in ((0.12, 0.1, 0.5), (0.34, 0.34, 0.3), (0.7, 0.16, 0.46), (0.9, 0.3, 0.4)):
        x, y = lx + (rx - lx) * share, ly + (ry - ly) * share
        run += f"M{x:.1f} {y + (low - y) * top:.1f}v{(low - y) * long:.1f}"
    return svg.path(run, None, BLACK, 2.2, 0.2)


def hood_behind(looks: Looks) -> str:
    """What of the hood is behind the head."""
    return outlined(
        "M-14 15 C-20 -4 -16 -22.5 0 -23.5 C16 -22.5 20 -4 14 15 Q0 21 -14 15Z", mix(looks.top, BLACK, 0.3), looks.rim
    )


def hood_over(looks: Looks) -> str:
    """Its edge about the face."""
    edge = (
        "M-12.6 13 C-18 -4 -14.5 -22.5 0 -22.5 C14.5 -22.5 18 -4 12.6 13 "
        "C12 7 11.4 0 10.6 -5 C9.6 -13 -9.6 -13 -10.6 -5 C-11.4 0 -12 7 -12.6 13Z"
    )
    brim = "M-11.4 -7.5 Q0 -13.4 11.4 -7.5 Q12.4 -4.6 10.4 -5 Q0 -9.4 -10.4 -5 Q-12.4 -4.6 -11.4 -7.5Z"
    return outlined(edge, looks.top, looks.rim) + svg.path(brim, mix(looks.top, BLACK, 0.55), looks.rim, 1)


def hood_from_behind(looks: Looks) -> str:
    """The hood of somebody whose back one sees."""
    return outlined("M-14.5 14 C-19 -22 19 -22 14.5 14 Q0 20 -14.5 14Z", looks.top, looks.rim)
