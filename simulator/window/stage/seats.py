"""What carries somebody who sits: a plain bench, or a car with its window between the onlooker and the driver.

It refuses to be a piece of the place; it is drawn with the body, so that nobody sits on air.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.inked import outlined, shade
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose
from simulator.window.theme import ink

_WOOD, _STEEL, _PAINT, _INSIDE, _GLASS, _TIRE = map(
    ink, ("#6b5a48", "#3a404b", "#5b6776", "#1a1f29", "#9fb4c6", "#0d1016")
)
_ROOF = "M-112 -96 L-78 -146 Q-72 -154 -58 -154 H96 Q112 -154 124 -144 L176 -96Z"
_SIDE = (
    "M-222 -58 Q-224 -80 -196 -86 L-112 -97 H176 L214 -92 Q224 -90 225 -70 V-40 Q225 -28 212 -28 H-208 "
    "Q-222 -28 -222 -40Z"
)


def behind(pose: Pose, looks: Looks) -> str:
    """What is seen behind the body."""
    if pose.seat == "bench":
        slab = svg.box(-50, -49, 100, 12, looks.rim, 3) + svg.box(-48, -47, 96, 8, _WOOD, 2)
        legs = "".join(svg.box(x, -39, 7, 38, _STEEL, 1.5) for x in (-42, 35))
        return svg.ellipse(0, -1, 52, 5, ink("#02040a"), 0.35) + legs + slab
    if pose.seat == "car":
        seat = svg.box(14, -143, 26, 48, shade(_INSIDE, -0.14), 9) + svg.box(2, -118, 46, 30, shade(_INSIDE, -0.1), 8)
        shadow = svg.ellipse(0, 0, 230, 13, ink("#02040a"), 0.5)
        return (
            shadow
            + svg.path(_ROOF, None, looks.rim, 13)
            + svg.path(_ROOF, None, _PAINT, 9)
            + svg.path(_ROOF, _INSIDE)
            + seat
        )
    return ""


def before(pose: Pose, looks: Looks) -> str:
    """What stands between the onlooker and the body."""
    if pose.seat != "car":
        return ""
    dark = shade(_PAINT, 0.5)
    wheel = svg.path("M-50 -90 C-56 -108 -42 -122 -35 -115", None, ink("#0c0f15"), 4)
    tires = "".join(
        svg.ellipse(x, -28, 29, 28, _TIRE) + svg.ellipse(x, -28, 15, 15, _STEEL) + svg.ellipse(x, -28, 5, 5, _TIRE)
        for x in (-142, 146)
    )
    seams = "".join(
        svg.path(d, None, dark, 2) for d in ("M-88 -97 V-36", "M62 -97 V-36", "M-88 -36 H62", "M62 -36 H112")
    )
    handles = svg.box(40, -74, 18, 5, dark, 2) + svg.box(112, -74, 18, 5, dark, 2)
    post = svg.shape(((58, -153), (66, -153), (68, -96), (58, -96)), _PAINT)
    mirror = outlined("M-104 -112 q8 -6 16 0 v12 h-14Z", shade(_PAINT, 0.2), looks.rim)
    gleam = svg.shape(((-62, -150), (-44, -150), (-72, -98), (-92, -98)), _GLASS, 0.13)
    lamps = svg.ellipse(-212, -70, 7, 9, ink("#e9e4c8")) + svg.ellipse(216, -72, 7, 10, ink("#a63a36"))
    shine = svg.path("M-190 -82 L-110 -90 H180", None, shade(_PAINT, -0.3), 2.4)
    return wheel + post + outlined(_SIDE, _PAINT, looks.rim) + shine + lamps + tires + seams + handles + mirror + gleam
