"""Places under a roof, drawn in code: a hallway, a bedroom, and a room for any other word.

Units: 900 high, as wide as the stage asks; the horizon is an eye's height. It refuses people.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.light import Light
from simulator.window.theme import Ink, ink, mix

HORIZON = 400.0
_BLACK, _WARM, _WHITE = ink("#04060b"), ink("#ffd28a"), ink("#ffffff")


def _shell(
    wide: float, light: Light, wall: Ink, floor: Ink, ceiling: Ink, far: tuple[float, float, float, float]
) -> str:
    """Four planes around a far wall: one-point perspective."""
    x0, y0, x1, y1 = far
    near = -0.16 * wide, 1.16 * wide
    side = mix(wall, _BLACK, 0.20)
    drawn = svg.shape(((near[0], -420), (x0, y0), (x0, y1), (near[0], 1120)), light.place(side))
    drawn += svg.shape(((near[1], -420), (x1, y0), (x1, y1), (near[1], 1120)), light.place(mix(wall, _BLACK, 0.30)))
    drawn += svg.shape(((near[0], -420), (near[1], -420), (x1, y0), (x0, y0)), light.place(ceiling))
    drawn += svg.fade(
        "floor", (0, y1), (0, 900), ((0, light.place(mix(floor, _BLACK, 0.30)), 1), (1, light.place(floor), 1))
    )
    drawn += svg.shape(((near[0], 1120), (near[1], 1120), (x1, y1), (x0, y1)), "url(#floor)")
    drawn += svg.fade(
        "far", (0, y0), (0, y1), ((0, light.place(wall), 1), (1, light.place(mix(wall, _BLACK, 0.14)), 1))
    )
    return drawn + svg.box(x0, y0, x1 - x0, y1 - y0, "url(#far)")


def _skirting(wide: float, light: Light, far: tuple[float, float, float, float], tint: Ink) -> str:
    x0, _, x1, y1 = far
    colour = light.place(tint)
    left = svg.shape(((-0.16 * wide, 1120), (x0, y1), (x0, y1 - 16), (-0.16 * wide, 1030)), colour)
    right = svg.shape(((1.16 * wide, 1120), (x1, y1), (x1, y1 - 16), (1.16 * wide, 1030)), mix(colour, _BLACK, 0.2))
    return left + right + svg.box(x0, y1 - 16, x1 - x0, 16, colour)


def _along(
    x0: float, x1: float, share: float, low: float, high: float, far: tuple[float, float]
) -> tuple[svg.Spot, svg.Spot]:
    """A vertical on a side wall: `share` from near (0) to far (1), with the heights that it spans near and far."""
    x = x0 + (x1 - x0) * share
    return (x, low + (far[0] - low) * share), (x, high + (far[1] - high) * share)


def _side_door(edge: float, far_x: float, light: Light, tint: Ink, *, lit: bool) -> str:
    a_top, a_foot = _along(edge, far_x, 0.50, -180, 1120, (255, 560))
    b_top, b_foot = _along(edge, far_x, 0.74, -180, 1120, (255, 560))
    frame = svg.shape((a_top, b_top, b_foot, a_foot), light.place(mix(tint, _WHITE, 0.25)))
    grow = 7 if edge < far_x else -7
    a_top, a_foot, b_top, b_foot = (
        (a_top[0] + grow, a_top[1] + 12),
        (a_foot[0] + grow, a_foot[1]),
        (b_top[0] - grow, b_top[1] + 8),
        (b_foot[0] - grow, b_foot[1]),
    )
    leaf = mix(light.place(tint), _WARM, 0.35) if lit else light.place(tint)
    knob = svg.ellipse(b_foot[0] - grow * 1.6, (b_top[1] + b_foot[1]) / 2 + 16, 4, 5, light.place(ink("#cbb27a")))
    return frame + svg.shape((a_top, b_top, b_foot, a_foot), leaf) + knob


def _boards(wide: float, far: tuple[float, float, float, float], colour: Ink) -> str:
    x0, _, x1, y1 = far
    drawn = ""
    for n in range(13):
        share = n / 12
        drawn += svg.line(((x0 + (x1 - x0) * share, y1), (-0.7 * wide + 2.4 * wide * share, 1120)), colour, 1.6, 0.55)
    return drawn


def flat_hallway(wide: float, light: Light) -> str:
    """A flat's hallway with a door ajar at its end."""
    centre = wide * 0.52
    far = (centre - 190, 200.0, centre + 190, 575.0)
    drawn = _shell(wide, light, ink("#a79f94"), ink("#7d6249"), ink("#c2bdb3"), far)
    drawn += _boards(wide, far, light.place(ink("#4b3728"))) + _skirting(wide, light, far, ink("#d2cbc0"))
    drawn += _side_door(-0.16 * wide, far[0], light, ink("#7c6a58"), lit=False)
    drawn += _side_door(1.16 * wide, far[2], light, ink("#75634f"), lit=False)
    drawn += svg.box(centre - 78, 250, 156, 325, light.place(ink("#d8d0c4")), 2)
    glowing = mix(light.place(_WARM), _WARM, 0.5 if light.lit_windows else 0.2)
    drawn += svg.box(centre - 66, 262, 132, 313, glowing)
    drawn += svg.shape(
        ((centre - 66, 262), (centre + 22, 272), (centre + 22, 596), (centre - 66, 575)), light.place(ink("#6d5a48"))
    )
    drawn += svg.ellipse(centre + 10, 436, 4.5, 5.5, light.place(ink("#d9bd7c")))
    drawn += svg.shape(
        ((centre + 24, 575), (centre + 66, 575), (centre + 250, 900), (centre + 60, 900)),
        _WARM,
        0.13 if light.lit_windows else 0.05,
    )
    drawn += svg.shape(
        ((centre - 96, 600), (centre + 96, 600), (centre + 300, 940), (centre - 300, 940)),
        light.place(ink("#6b4a4a")),
        0.85,
    )
    drawn += svg.shape(
        ((centre - 84, 612), (centre + 84, 612), (centre + 262, 940), (centre - 262, 940)),
        light.place(ink("#85605a")),
        0.8,
    )
    for x, w in ((0.345, 0.052), (0.69, 0.045)):
        drawn += svg.box(wide * x - 30, 0, 0, 0, None)
        drawn += _frame(wide * x * 0 + (far[0] + 26 if x < 0.5 else far[2] - 96), 330, w * 1300, 80, light)
    return drawn + _ceiling_lamp(centre, 118, light)


def _frame(x: float, y: float, w: float, h: float, light: Light) -> str:
    drawn = svg.box(x, y, w, h, light.place(ink("#4a3a2c")), 2)
    drawn += svg.box(x + 6, y + 6, w - 12, h - 12, light.place(ink("#b9b4a3")))
    hill = svg.shape(
        ((x + 6, y + h - 6), (x + w * 0.4, y + h * 0.5), (x + w - 6, y + h - 6)), light.place(ink("#6f8a78"))
    )
    return drawn + hill


def _ceiling_lamp(x: float, y: float, light: Light) -> str:
    strength = {"dim": 0.34, "dark": 0.16}.get(light.name, 0.10)
    halo = svg.glow("lamp", (x, y), 520, ((0, _WARM, strength), (1, _WARM, 0))) + svg.ellipse(
        x, y, 520, 420, "url(#lamp)"
    )
    return (
        halo
        + svg.ellipse(x, y, 54, 13, mix(light.place(ink("#efe6d2")), _WARM, 0.4))
        + svg.ellipse(x, y - 5, 54, 11, light.place(ink("#8d8678")))
    )


def bedroom(wide: float, light: Light) -> str:
    """A small bedroom: a bed along the right, a window, a chest of drawers with a lamp."""
    far = (wide * 0.15, 120.0, wide * 0.85, 560.0)
    drawn = _shell(wide, light, ink("#8f9bab"), ink("#80664f"), ink("#b8bdc4"), far)
    drawn += _boards(wide, far, light.place(ink("#4b3728"))) + _skirting(wide, light, far, ink("#c9ced6"))
    drawn += _window(wide * 0.36, 190, 190, 210, light)
    drawn += _chest(wide * 0.175, 425, light) + _frame(wide * 0.66, 205, 96, 128, light)
    drawn += svg.box(wide * 0.56, 215, 74, 96, light.place(ink("#54465f"))) + svg.ellipse(
        wide * 0.56 + 37, 250, 20, 20, light.place(ink("#b98093"))
    )
    x = wide * 0.74
    drawn += svg.shape(((x - 20, 430), (x + 250, 420), (x + 280, 640), (x - 10, 600)), light.place(ink("#5b4636")))
    drawn += svg.shape(((x - 60, 545), (x + 240, 530), (wide * 1.08, 800), (x - 120, 800)), light.place(ink("#5f7391")))
    drawn += svg.shape(
        ((x - 120, 800), (wide * 1.08, 800), (wide * 1.08, 900), (x - 116, 890)), light.place(ink("#42526b"))
    )
    drawn += svg.path(
        f"M{x - 8} 540 Q{x + 60} 505 {x + 150} 528 Q{x + 170} 575 {x + 60} 580 Q{x - 10} 582 {x - 8} 540Z",
        light.place(ink("#d9dbe0")),
    )
    return drawn + svg.shape(
        ((wide * 0.2, 650), (wide * 0.58, 650), (wide * 0.62, 860), (wide * 0.12, 860)),
        light.place(ink("#6a5560")),
        0.8,
    )


def _window(x: float, y: float, w: float, h: float, light: Light) -> str:
    drawn = svg.box(x - 12, y - 12, w + 24, h + 24, light.place(ink("#dcdad3")), 2)
    drawn += svg.fade("pane", (0, y), (0, y + h), ((0, light.sky[0], 1), (1, light.sky[1], 1))) + svg.box(
        x, y, w, h, "url(#pane)"
    )
    bars = light.place(ink("#dcdad3"))
    drawn += svg.box(x + w / 2 - 4, y, 8, h, bars) + svg.box(x, y + h / 2 - 4, w, 8, bars)
    cloth = light.place(ink("#7f6b74"))
    for at, way in ((x - 34, 1), (x + w + 34, -1)):
        drawn += svg.path(
            f"M{at} {y - 26} h{way * 74} Q{at + way * 62} {y + h / 2} {at + way * 34} {y + h + 34} h{-way * 34}Z", cloth
        )
    return drawn + svg.box(x - 48, y - 34, w + 96, 9, light.place(ink("#4d4038")), 4)


def _chest(x: float, y: float, light: Light) -> str:
    wood = light.place(ink("#6a4f39"))
    drawn = svg.box(x, y, 210, 150, wood, 4) + svg.box(x - 6, y - 8, 222, 12, mix(wood, _WHITE, 0.12), 3)
    for row in range(3):
        drawn += svg.box(x + 12, y + 12 + row * 45, 186, 36, mix(wood, _BLACK, 0.22), 3)
        drawn += svg.ellipse(x + 105, y + 30 + row * 45, 5, 4, light.place(ink("#cbb27a")))
    glowing = 0.42 if light.lit_windows else 0.12
    drawn += svg.glow("desk", (x + 160, y - 74), 300, ((0, _WARM, glowing), (1, _WARM, 0))) + svg.ellipse(
        x + 160, y - 74, 300, 300, "url(#desk)"
    )
    drawn += svg.box(x + 156, y - 58, 8, 52, light.place(ink("#8f8576")))
    return drawn + svg.shape(
        ((x + 136, y - 104), (x + 184, y - 104), (x + 200, y - 52), (x + 120, y - 52)),
        mix(light.place(_WARM), _WARM, 0.55 if light.lit_windows else 0.1),
    )


def room(wide: float, light: Light) -> str:
    """Any other place with a roof: walls, a door, a window, nothing that a scenario would have to mean."""
    far = (wide * 0.22, 150.0, wide * 0.78, 560.0)
    drawn = _shell(wide, light, ink("#9a9d9c"), ink("#6f6a63"), ink("#b9bbb9"), far)
    drawn += _skirting(wide, light, far, ink("#c7c8c5")) + _window(wide * 0.30, 220, 170, 170, light)
    x = wide * 0.62
    drawn += svg.box(x - 10, 226, 150, 334, light.place(ink("#d0cdc5")), 2) + svg.box(
        x, 236, 130, 324, light.place(ink("#6e6152")), 2
    )
    drawn += svg.ellipse(x + 112, 408, 5, 6, light.place(ink("#d9bd7c")))
    return drawn + _ceiling_lamp(wide * 0.5, 92, light)
