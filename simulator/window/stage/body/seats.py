"""What carries somebody who sits: a bench, or what the place has instead; or a car, with its window before the driver.

It refuses to be a piece of the place; it is drawn with the body, so that nobody sits on air.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body.inked import outlined, shade
from simulator.window.stage.looks import Looks
from simulator.window.stage.place import truck_door
from simulator.window.stage.place.vehicles import BLUE, RED
from simulator.window.stage.poses import Pose

_WOOD, _STEEL, _PAINT, _INSIDE, _GLASS, _TIRE = map(
    ink, ("#6b5a48", "#3a404b", "#5b6776", "#1a1f29", "#9fb4c6", "#0d1016")
)
_BLACK, _HOOD, _LAMP = map(ink, ("#02040a", "#262c38", "#f2e6b8"))
REACH = {"car": 260.0, "bumper": 130.0, "patrol": 80.0}
"""How far a seat reaches to each side, in centimetres, where it is wider than a body."""
_ROOF = "M-112 -96 L-78 -146 Q-72 -154 -58 -154 H96 Q112 -154 124 -144 L176 -96Z"
_SIDE = (
    "M-222 -58 Q-224 -80 -196 -86 L-112 -97 H176 L214 -92 Q224 -90 225 -70 V-40 Q225 -28 212 -28 H-208 "
    "Q-222 -28 -222 -40Z"
)


def behind(pose: Pose, looks: Looks) -> str:
    """What is seen behind the body."""
    return DRAWN[pose.seat](looks.rim) if pose.seat in DRAWN else ""


def before(pose: Pose, looks: Looks) -> str:
    """What stands between the onlooker and the body."""
    return _BEFORE[pose.seat](looks.rim) if pose.seat in _BEFORE else ""


def _bench(rim: Ink) -> str:
    top = svg.shape(((-46, -62), (46, -62), (51, -47), (-51, -47)), shade(_WOOD, -0.14), stroke=rim)
    slab = top + svg.box(-52, -48, 104, 10, rim, 2) + svg.box(-50, -46.5, 100, 7, shade(_WOOD, 0.12), 1.5)
    legs = "".join(svg.box(x, -39, 7, 38, _STEEL, 1.5) for x in (-42, 35))
    return svg.ellipse(0, -1, 52, 5, _BLACK, 0.35) + legs + slab


def _chair(rim: Ink) -> str:
    """A kitchen chair, its back behind the body."""
    wood = ink("#8a6238")
    drawn = svg.ellipse(0, -1, 40, 5, _BLACK, 0.35)
    for x in (-32, 27):
        drawn += svg.box(x - 1.5, -104, 8, 104, rim, 2) + svg.box(x, -102, 5, 101, wood, 1.5)
    for y in (-102, -84):
        drawn += svg.box(-33, y - 1.5, 66, 11, rim, 3) + svg.box(-31, y, 62, 8, wood, 2)
    drawn += svg.shape(((-31, -62), (31, -62), (37, -48), (-37, -48)), shade(wood, -0.2), stroke=rim)
    return drawn + svg.box(-38, -49, 76, 9, rim, 2) + svg.box(-36, -47.5, 72, 6, wood, 1.5)


def _bumper(rim: Ink) -> str:
    """The nose of a patrol car: hood, lamps, a push bar to sit against."""
    drawn = svg.ellipse(0, 0, 112, 9, _BLACK, 0.5)
    drawn += "".join(svg.box(x, -34, 24, 34, _TIRE, 5) for x in (-94, 70))
    drawn += outlined("M-74 -100 L-58 -136 Q-56 -142 -48 -142 H48 Q56 -142 58 -136 L74 -100Z", _HOOD, rim)
    drawn += svg.path("M-64 -102 L-52 -134 H52 L64 -102Z", shade(_GLASS, 0.45)) + svg.box(-46, -153, 92, 12, rim, 4)
    drawn += svg.box(-44, -151, 42, 8, RED, 3) + svg.box(2, -151, 42, 8, BLUE, 3)
    drawn += outlined("M-98 -34 V-72 Q-96 -84 -84 -88 L-66 -104 H66 L84 -88 Q96 -84 98 -72 V-34Z", _HOOD, rim)
    drawn += svg.path("M-62 -101 H62 L78 -88 H-78Z", shade(_HOOD, -0.25)) + svg.box(-52, -76, 104, 20, _TIRE, 4)
    for x in (-78, 78):
        drawn += svg.ellipse(x, -68, 15, 9, rim) + svg.ellipse(x, -68, 13, 7, _LAMP)
    drawn += svg.box(-62, -56, 124, 10, rim, 4) + svg.box(-60, -54, 120, 6, shade(_STEEL, -0.2), 3)
    return drawn + "".join(svg.box(x, -70, 8, 38, _STEEL, 3) for x in (-38, 30))


def _car(rim: Ink) -> str:
    seat = svg.box(14, -143, 26, 48, shade(_INSIDE, -0.14), 9) + svg.box(2, -118, 46, 30, shade(_INSIDE, -0.1), 8)
    roof = svg.path(_ROOF, None, rim, 13) + svg.path(_ROOF, None, _PAINT, 9) + svg.path(_ROOF, _INSIDE)
    return svg.ellipse(0, 0, 230, 13, _BLACK, 0.5) + roof + seat


def _patrol(rim: Ink) -> str:
    """The driver's seat of a patrol car, with its headrest."""
    drawn = svg.box(-27, -158, 40, 34, rim, 10) + svg.box(-25, -156, 36, 30, shade(_INSIDE, -0.12), 9)
    return drawn + svg.path(
        "M-50 0 L-44 -112 Q-42 -128 -28 -128 H16 Q28 -128 30 -112 L36 0Z", shade(_INSIDE, -0.06), rim, 3
    )


def _patrol_wheel(rim: Ink) -> str:
    """The steering wheel beyond the hands, seen from the side, and the belt over the chest."""
    ring = '<ellipse cx="62" cy="-78" rx="15" ry="37" transform="rotate(14 62 -78)" fill="none" stroke="{}" stroke-width="{}"/>'
    belt = svg.path("M-15 -100 L14 -46", None, rim, 7) + svg.path("M-15 -100 L14 -46", None, ink("#4a505c"), 4.6)
    return (
        belt
        + svg.line(((62, -78), (84, -60)), _TIRE, 7)
        + ring.format(_TIRE.css, 6)
        + ring.format(ink("#3a404b").css, 2)
    )


def _car_door(rim: Ink) -> str:
    dark = shade(_PAINT, 0.5)
    tires = "".join(
        svg.ellipse(x, -28, 29, 28, _TIRE) + svg.ellipse(x, -28, 15, 15, _STEEL) + svg.ellipse(x, -28, 5, 5, _TIRE)
        for x in (-142, 146)
    )
    seams = "".join(
        svg.path(d, None, dark, 2) for d in ("M-88 -97 V-36", "M62 -97 V-36", "M-88 -36 H62", "M62 -36 H112")
    )
    handles = svg.box(40, -74, 18, 5, dark, 2) + svg.box(112, -74, 18, 5, dark, 2)
    post = svg.shape(((58, -153), (66, -153), (68, -96), (58, -96)), _PAINT)
    mirror = outlined("M-104 -112 q8 -6 16 0 v12 h-14Z", shade(_PAINT, 0.2), rim)
    gleam = svg.shape(((-62, -150), (-44, -150), (-72, -98), (-92, -98)), _GLASS, 0.13)
    lamps = svg.ellipse(-212, -70, 7, 9, ink("#e9e4c8")) + svg.ellipse(216, -72, 7, 10, ink("#a63a36"))
    shine = svg.path("M-190 -82 L-110 -90 H180", None, shade(_PAINT, -0.3), 2.4)
    wheel = svg.path("M-50 -90 C-56 -108 -42 -122 -35 -115", None, ink("#0c0f15"), 4)
    return wheel + post + outlined(_SIDE, _PAINT, rim) + shine + lamps + tires + seams + handles + mirror + gleam


DRAWN: dict[str, Callable[[Ink], str]] = {
    "bench": _bench, "chair": _chair, "bumper": _bumper, "car": _car, "patrol": _patrol,
    "door": truck_door.wheel,
}  # fmt: skip
"""Every seat that is drawn behind a body."""
_BEFORE: dict[str, Callable[[Ink], str]] = {"car": _car_door, "patrol": _patrol_wheel}
