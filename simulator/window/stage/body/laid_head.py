"""The head of somebody who lies face down: hair from crown to nape, an ear, the neck that joins it to the shoulders.

It refuses a face: what is turned to the ground is not seen.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.stage.body.inked import EDGE, outlined, shade
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose

_SKULL = "M-11 1 C-12.5 -18 12 -20 12 -3 C12 5 8 9 6 15 H-6 C-8 12 -10.5 8 -11 1Z"
_HAIR = (
    "M-10.4 -4 C-11 -19.4 13.4 -21 13.2 -3 C13 6 9.4 9.6 7.4 12.4 Q2 14.4 -2.6 11.6 Q-3.6 5 -7 3.6 Q-7.6 -2 -10.4 -4Z"
)
_STRANDS = (
    "M1 -13 Q9 -10 9.6 2", "M0 -12 Q5 -4 5.4 9", "M-1 -12 Q0 -3 1.6 10.6", "M-2 -12 Q-5 -7 -3 4", "M-3 -13 Q-8 -11 -8 -5",
)  # fmt: skip


def from_behind(pose: Pose, looks: Looks) -> str:
    """The head on its neck, the crown away from the shoulders, the ear toward the onlooker."""
    (x, y), (nx, ny) = pose.head, pose.neck
    ends = (x + (nx - x) * 0.2, y + (ny - y) * 0.2), (nx + 7, ny + 2)
    skin = shade(looks.skin, 0.16)
    neck = svg.line(ends, looks.rim, 14 + 2 * EDGE) + svg.line(ends, skin, 14)
    drawn = outlined(_SKULL, skin, looks.rim) + _long(looks) + _hair(looks) + _ear(looks)
    return (
        f'{neck}<g transform="translate({x:.2f} {y:.2f}) rotate({pose.tilt:.1f}) scale({looks.head:.3f})">{drawn}</g>'
    )


def _ear(looks: Looks) -> str:
    skin = shade(looks.skin, 0.04)
    ear = svg.ellipse(-7.4, 2, 3 + EDGE * 0.8, 4.4 + EDGE * 0.8, looks.rim) + svg.ellipse(-7.4, 2, 3, 4.4, skin)
    return ear + svg.path("M-8.4 0 q2.6 1 1 4.4", None, shade(skin, 0.4), 1)


def _long(looks: Looks) -> str:
    """Long hair over the neck and to the ground."""
    if looks.cut not in ("long", "braids", "ponytail", "bob"):
        return ""
    down = {"bob": 16, "ponytail": 26}.get(looks.cut, 28)
    lock = f"M10 -6 C15 4 12 {down - 6} 8 {down} C3 {down + 2} -1 {down - 3} -1 {down - 7} C-1 8 -4 6 -4 2Z"
    return outlined(lock, shade(looks.hair, 0.18), looks.rim)


def _hair(looks: Looks) -> str:
    if looks.cut == "bald":
        fringe = "M10.6 3 C10 8 8 10 6.6 12.4 Q2 14.4 -2.6 11.6 Q-3.4 8 -5 6 Q4 9 10.6 3Z"
        return svg.path(fringe, looks.hair, alpha=0.7) + svg.path(
            "M-4 -13 Q2 -15 6 -12", None, shade(looks.skin, -0.3), 1.4
        )
    if looks.cut == "afro":
        round_ = svg.ellipse(0, -5, 16 + EDGE, 15.6 + EDGE, looks.rim) + svg.ellipse(0, -5, 16, 15.6, looks.hair)
        curls = ((-8, -12), (0, -15), (8, -11), (11, -2), (-3, -6), (5, -5), (1, 3), (9, 5))
        return round_ + "".join(
            svg.path(f"M{x - 2} {y} q2 -3 4 0", None, shade(looks.hair, -0.25), 1.1) for x, y in curls
        )
    if looks.cut in ("cap", "beanie", "hat"):
        cloth = shade(looks.top, 0.35)
        return outlined(_HAIR, looks.hair, looks.rim) + outlined(
            "M-10.6 -3 C-12 -21 14 -22 13.4 -3 Q3 -7 -10.6 -3Z", cloth, looks.rim
        )
    lines = "".join(svg.path(d, None, shade(looks.hair, 0.34), 1.1, 0.8) for d in _STRANDS)
    gleam = svg.path("M-5 -14.6 Q2 -18 7.6 -13.6", None, shade(looks.hair, -0.3), 1.6, 0.8)
    alpha = 0.55 if looks.cut == "shaved" else 1
    drawn = svg.path(_HAIR, looks.hair, looks.rim if alpha == 1 else None, 1.2, alpha) + lines + gleam
    if looks.cut in ("bun", "tied"):
        drawn += svg.ellipse(3, -14, 6 + EDGE, 5.4 + EDGE, looks.rim) + svg.ellipse(3, -14, 6, 5.4, looks.hair)
        drawn += svg.path("M-0.4 -15.4 q3.6 -3.6 6.6 0.6 M0 -12 q3 2 5.8 -0.6", None, shade(looks.hair, 0.3), 1)
    return drawn
