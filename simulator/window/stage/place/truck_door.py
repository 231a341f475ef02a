"""The driver's side of a pickup from an arm's length: the door, its window, the lit cab, and the driver in it.

It is for the moment at the window, where hands are what one looks at. It refuses people: it says where the driver sits.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.screens.values import Figure
from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import BLACK, WARM, WHITE
from simulator.window.stage.place import roadside, weather
from simulator.window.stage.place.vehicles import BLUE, RED
from simulator.window.stage.poses import At, Pose
from simulator.window.stage.standing import Frame
from simulator.window.stage.things import is_gun

_Z, _MIDDLE = 235.0, 0.54
"""How far away the door is, in centimetres, and where on the picture."""
_INSIDE, _TYRE, _CHROME, _GLASS, _SEAT, _RING = map(
    ink, ("#2b2622", "#15171c", "#b8bec6", "#8fb0c6", "#4a4038", "#3b404a")
)
_PANE = (-58.0, -176.0, 54.0, -120.0)
"""The window, in the truck's own centimetres: left, top, right, and the sill."""
_DRIVER, _SILL = 4.55, -81.0
"""Units to a centimetre of the driver, and how high the sill is on that body."""
_RAIL = -120.0
_ARM: dict[str, tuple[At, At, float]] = {"held": ((37, -80), (27, -93), -14), "raised": ((40, -96), (37, -117), -96)}
"""Elbow, hand and grip of an arm whose hand holds something: beside the face, never over it."""
_ROOF = "M-118 -119 L-74 -178 Q-68 -186 -54 -186 H58 Q70 -186 73 -176 L80 -119Z"
_BODY = (
    "M-420 -110 Q-408 -119 -370 -120 H80 H420 V0 H250 C250 -100 130 -100 130 0 H-150 C-150 -100 -270 -100 -270 0 H-420Z"
)


def _at(eye: Eye, x: float, y: float) -> tuple[float, float]:
    """A spot of the truck's side on the picture."""
    scale = eye.scale(_Z)
    return eye.wide * _MIDDLE + x * scale, eye.at(0, 0, _Z)[1] + y * scale


def spot(eye: Eye) -> tuple[float, float, float]:
    """The driver: x, foot and scale."""
    x, sill = _at(eye, 8, _PANE[3])
    return x, sill - _SILL * _DRIVER, _DRIVER


def frame(eye: Eye) -> Frame:
    """The window that the driver is seen in."""
    return (*_at(eye, _PANE[0], _PANE[1]), *_at(eye, _PANE[2], _PANE[3]))


def over(eye: Eye) -> Frame:
    """Where everybody else is seen: beyond the truck, over its hood and its bed."""
    return 0, 0, eye.wide, _at(eye, 0, _RAIL)[1]


def at_the_window(pose: Pose, figure: Figure) -> Pose:
    """The driver's body as the window shows it."""
    sat = replace(pose, seat="door", moves=(False, False))
    if figure.weapon == "pointed" and is_gun(figure.holds):  # beside the face, which is seen
        shapes = ("fist", "fist")
        return replace(
            sat,
            elbows=((-29, -80), (45, -73)),
            hands=((-51, -106), (34, -90)),
            hand_shapes=shapes,
            turn=0.2,
            look=(0, 0),
        )
    if figure.weapon not in _ARM:
        return sat
    elbow, hand, grip = _ARM[figure.weapon]
    shapes = (sat.hand_shapes[0], "fist")
    return replace(sat, elbows=(sat.elbows[0], elbow), hands=(sat.hands[0], hand), hand_shapes=shapes, grip=grip)


def beside_truck(eye: Eye) -> str:
    """The road's verge, the patrol car's lights from behind, and the truck's side before all of it."""
    drawn = roadside.verge(eye)
    dark, right = eye.light.lamps, eye.wide
    drawn += halo("red", (right * 0.92, 420), 330, RED, 0.12 + 0.26 * dark)
    drawn += halo("blue", (right * 1.0, 520), 330, BLUE, 0.12 + 0.26 * dark)
    drawn += weather.puddles(eye, ((-330.0, 620.0, 190.0),))
    (x, y), scale = _at(eye, 0, 0), eye.scale(_Z)
    drawn += f'<g transform="translate({x:.1f} {y:.1f}) scale({scale:.4f})">{_truck(eye)}</g>'
    if dark > 0.5:
        drawn += halo("cab", _at(eye, 0, -150), 340, WARM, 0.36 * dark)
    return drawn


def _truck(eye: Eye) -> str:
    paint = eye.paint(roadside.TRUCK)
    dark, light = mix(paint, _TYRE, 0.5), mix(paint, ink("#ffffff"), 0.22)
    tint = svg.fade("door_paint", (0, -120), (0, -40), ((0, mix(paint, ink("#ffffff"), 0.08), 1), (1, dark, 1)))
    drawn = svg.path(_ROOF, paint) + _cab(eye)
    drawn += "".join(svg.ellipse(x, -32, 44, 44, eye.paint(_TYRE)) for x in (-210, 190))
    drawn += (
        tint + svg.path(_BODY, "url(#door_paint)") + svg.path("M-404 -112 Q-394 -117.4 -370 -118 H80", None, light, 1.6)
    )
    drawn += svg.path("M84 -119 H420", None, light, 2.4)
    for d in ("M-72 -118 L-76 -30", "M66 -118 V-30", "M84 -119 V-30"):
        drawn += svg.path(d, None, dark, 1.5)
    drawn += svg.box(38, -106, 20, 5.5, eye.paint(_CHROME), 2) + svg.path("M-118 -96 H66", None, dark, 1)
    return drawn + svg.path("M-84 -132 q-2 -12 12 -12 q6 0 6 8 v12 q-8 3 -16 0Z", eye.paint(_TYRE), dark, 1)


def _cab(eye: Eye) -> str:
    """The windows and what is behind them: lit from its roof in the dark."""
    inside, sky = eye.paint(_INSIDE), mix(eye.paint(_GLASS), eye.light.sky[1], 0.3)
    if eye.light.lit_windows:
        inside = mix(inside, WARM, 0.5 * eye.light.lamps)
        sky = mix(sky, _TYRE, 0.4)
    left, top, right, sill = _PANE
    drawn = svg.path(f"M{left} {sill} L-62 -128 L-52 -172 Q-50 {top} -42 {top} H{right} V{sill}Z", inside)
    drawn += _far_side(inside, sky) + _dash(inside) + _seat(eye, inside)
    drawn += svg.path("M-110 -121 L-76 -168 L-62 -172 L-70 -121Z", sky)
    return drawn + svg.path(f"M{left} {sill} H{right}", None, eye.paint(_TYRE), 2.4)


def _far_side(inside: Ink, sky: Ink) -> str:
    """The passenger's door beyond, its window and its armrest, and the lamp in the roof."""
    dark = mix(inside, BLACK, 0.34)
    drawn = svg.path("M-40 -137 L-33 -168 H36 Q41 -168 41 -163 V-137Z", sky, dark, 3)
    drawn += svg.path("M-44 -135 H50 V-120 H-47Z", mix(inside, BLACK, 0.2)) + svg.path("M-30 -129 H-6", None, dark, 3)
    return drawn + svg.box(-9, -176, 18, 3, mix(inside, WHITE, 0.75), 1.5)


def _dash(inside: Ink) -> str:
    """The dashboard ahead of the driver, and the column that the wheel is on."""
    dark = mix(inside, BLACK, 0.55)
    return svg.path("M-58 -120 L-61 -130 Q-56 -141 -46 -140 Q-38 -138 -38 -130 L-36 -120Z", dark) + svg.path(
        "M-46 -133 L-32 -128", None, mix(inside, BLACK, 0.75), 5
    )


def _seat(eye: Eye, inside: Ink) -> str:
    """The driver's seat, its back and headrest behind him."""
    cloth, edge = mix(eye.paint(_SEAT), inside, 0.25), mix(inside, BLACK, 0.6)
    drawn = svg.path("M-14 -119 L-10 -146 Q-7 -153 2 -153 H32 Q41 -153 43 -145 L47 -119Z", cloth, edge, 1.6)
    drawn += "".join(svg.box(x, -157, 3, 7, edge) for x in (9, 24))
    return drawn + svg.box(0.5, -174, 36, 19, cloth, 7, stroke=edge) + svg.path("M36 -150 L42 -121", None, edge, 1.2)


def wheel(rim: Ink) -> str:
    """The steering wheel and the driver's belt, in the driver's own centimetres: behind the hands, so that they are on it."""
    drawn = "".join(
        f'<ellipse cx="-43" cy="-92" rx="13" ry="26" transform="rotate(14 -43 -92)" fill="none" stroke="{colour.css}" '
        f'stroke-width="{thick}"/>'
        for colour, thick in ((rim, 6.4), (_RING, 4.2))
    )
    return drawn + svg.line(((-52, -80), (-43, -92), (-34, -97)), rim, 4.4) + svg.ellipse(-43, -92, 4, 6, _RING)
