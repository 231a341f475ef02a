"""Places under the sky, drawn in code: a back yard, a street, and open ground for any other word.

Units as indoors: 900 high, the horizon at an eye's height. It refuses people.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.light import Light
from simulator.window.theme import Ink, ink, mix

_BLACK, _WARM, _WHITE = ink("#04060b"), ink("#ffcf85"), ink("#ffffff")
_GROUND = 470.0


def _sky(wide: float, light: Light) -> str:
    top, low = light.sky
    drawn = svg.fade("sky", (0, 0), (0, _GROUND), ((0, top, 1), (1, low, 1))) + svg.box(
        0, 0, wide, _GROUND + 40, "url(#sky)"
    )
    if light.name == "dark":
        for n in range(34):
            x, y = (n * 397 % 1000) / 1000 * wide, (n * 211 % 330) + 8.0
            drawn += svg.ellipse(x, y, 1.3 + n % 3 * 0.4, 1.3 + n % 3 * 0.4, _WHITE, 0.25 + n % 4 * 0.1)
    if light.name == "day":
        for x, y, size in ((0.16, 110, 1.0), (0.58, 80, 1.3), (0.86, 170, 0.8)):
            for dx, dy, r in ((-60, 8, 34), (0, 0, 46), (58, 10, 32)):
                drawn += svg.ellipse(x * wide + dx * size, y + dy * size, r * 1.5 * size, r * 0.62 * size, _WHITE, 0.32)
    return drawn


def _ground(wide: float, light: Light, colour: Ink, top: float = _GROUND) -> str:
    tint = svg.fade(
        "ground", (0, top), (0, 900), ((0, light.place(mix(colour, _BLACK, 0.28)), 1), (1, light.place(colour), 1))
    )
    return tint + svg.box(0, top, wide, 900 - top, "url(#ground)")


def _tree(x: float, foot: float, size: float, light: Light) -> str:
    leaf = light.place(ink("#3f5d45"))
    drawn = svg.shape(
        (
            (x - 13 * size, foot),
            (x - 7 * size, foot - 170 * size),
            (x + 7 * size, foot - 170 * size),
            (x + 13 * size, foot),
        ),
        light.place(ink("#4b3a2d")),
    )
    for dx, dy, r, shade in (
        (0, -250, 92, 0.0),
        (-62, -205, 70, 0.14),
        (62, -210, 72, 0.22),
        (-10, -310, 62, 0.0),
        (20, -190, 66, 0.26),
    ):
        drawn += svg.ellipse(x + dx * size, foot + dy * size, r * size, r * 0.9 * size, mix(leaf, _BLACK, shade))
    return drawn


def _house(x: float, foot: float, w: float, h: float, light: Light, wall: Ink, *, lit: int) -> str:
    tint = light.place(wall)
    roof = light.place(ink("#4d4650"))
    drawn = svg.box(x, foot - h, w, h, tint)
    for row in range(int(h // 22)):
        drawn += svg.line(((x, foot - h + row * 22), (x + w, foot - h + row * 22)), mix(tint, _BLACK, 0.16), 1.4)
    drawn += svg.shape(((x - 24, foot - h), (x + w / 2, foot - h - w * 0.30), (x + w + 24, foot - h)), roof)
    for n in range(2):
        at = x + w * (0.12 + 0.5 * n)
        glass = (
            mix(light.place(_WARM), _WARM, 0.75)
            if light.lit_windows and n == lit
            else mix(light.place(ink("#5b7186")), _BLACK, 0.2)
        )
        drawn += svg.box(at - 5, foot - h + 34, w * 0.24 + 10, h * 0.38 + 10, light.place(ink("#d9d6cc")), 2)
        drawn += svg.box(at, foot - h + 39, w * 0.24, h * 0.38, glass)
        drawn += svg.box(at + w * 0.12 - 2, foot - h + 39, 4, h * 0.38, light.place(ink("#d9d6cc")))
    door = x + w * 0.44
    return drawn + svg.box(door, foot - h * 0.52, w * 0.13, h * 0.52, light.place(ink("#5c3f38")), 2)


def _fence(wide: float, light: Light, top: float, foot: float) -> str:
    wood = light.place(ink("#84684e"))
    drawn, x, n = (
        svg.box(0, top + 22, wide, 12, mix(wood, _BLACK, 0.35))
        + svg.box(0, foot - 34, wide, 12, mix(wood, _BLACK, 0.35)),
        -6.0,
        0,
    )
    while x < wide:
        shade = mix(wood, _BLACK, (0.0, 0.10, 0.04, 0.15)[n % 4])
        drawn += svg.shape(((x, foot), (x, top + 9), (x + 14, top), (x + 28, top + 9), (x + 28, foot)), shade)
        x, n = x + 31, n + 1
    return drawn


def back_yard(wide: float, light: Light) -> str:
    """A back yard: a plank fence, a shed, a tree, the corner of the house."""
    drawn = _sky(wide, light) + _house(wide * 0.60, 392, 300, 150, light, ink("#7d7f86"), lit=1)
    drawn += _tree(wide * 0.50, 470, 0.85, light) + _ground(wide, light, ink("#58704c"))
    drawn += _fence(wide, light, 318, 490)
    drawn += _shed(wide * 0.80, 560, light) + _tree(wide * 0.27, 540, 1.15, light)
    drawn += _grass(wide, light)
    for n in range(5):
        x, y, w = wide * (0.33 + n * 0.014), 590 + n * n * 15 + n * 10, 150 + n * 34
        drawn += svg.ellipse(x + w / 2, y, w / 2, 11 + n * 4.5, light.place(ink("#8d8f8e")), 0.85)
    wall = light.place(ink("#9b8f80"))
    drawn += svg.shape(((0, 0), (wide * 0.115, 90), (wide * 0.115, 640), (0, 800)), wall)
    for row in range(16):
        drawn += svg.line(((0, 30 + row * 52), (wide * 0.115, 112 + row * 35)), mix(wall, _BLACK, 0.2), 1.6)
    glass = mix(light.place(_WARM), _WARM, 0.7) if light.lit_windows else light.place(ink("#6f8598"))
    drawn += svg.shape(((wide * 0.025, 250), (wide * 0.085, 275), (wide * 0.085, 425), (wide * 0.025, 440)), glass)
    if light.lit_windows:
        drawn += svg.glow("porch", (wide * 0.06, 340), 420, ((0, _WARM, 0.30), (1, _WARM, 0))) + svg.ellipse(
            wide * 0.06, 340, 420, 420, "url(#porch)"
        )
    return drawn


def _shed(x: float, foot: float, light: Light) -> str:
    wall = light.place(ink("#6b5a52"))
    drawn = svg.box(x, foot - 190, 220, 190, wall) + svg.shape(
        ((x - 18, foot - 186), (x + 110, foot - 262), (x + 238, foot - 186)), light.place(ink("#4a4148"))
    )
    for n in range(1, 8):
        drawn += svg.line(((x + n * 27.5, foot - 186), (x + n * 27.5, foot)), mix(wall, _BLACK, 0.25), 1.6)
    return (
        drawn
        + svg.box(x + 66, foot - 146, 88, 146, light.place(ink("#4e4039")), 2)
        + svg.ellipse(x + 142, foot - 72, 4, 4, light.place(ink("#cbb27a")))
    )


def _grass(wide: float, light: Light) -> str:
    blade, drawn = light.place(ink("#7f9a63")), ""
    for n in range(110):
        x, y = (n * 613 % 1000) / 1000 * wide, 510 + (n * 277 % 380)
        size = 5 + (y - 500) / 32
        drawn += svg.line(((x, y), (x - size * 0.4, y - size)), blade, 1.5, 0.35) + svg.line(
            ((x, y), (x + size * 0.4, y - size * 0.9)), blade, 1.5, 0.35
        )
    return drawn


def street(wide: float, light: Light) -> str:
    """A residential street: houses, pavement, a road, a parked car, a lamp."""
    drawn = _sky(wide, light)
    walls = (ink("#8a8176"), ink("#7b858f"), ink("#92817c"), ink("#7f8878"))
    for n, wall in enumerate(walls):
        drawn += _house(wide * (-0.02 + n * 0.27), 500, wide * 0.19, 170, light, wall, lit=n % 3)
    drawn += _tree(wide * 0.225, 510, 0.8, light) + _tree(wide * 0.765, 512, 0.95, light)
    drawn += _ground(wide, light, ink("#5c6d50"), 500) + svg.box(0, 528, wide, 46, light.place(ink("#9a9b9c")))
    for n in range(14):
        drawn += svg.line(((n * wide / 13, 528), (n * wide / 13 - 26, 574)), light.place(ink("#74767a")), 2)
    drawn += svg.box(0, 574, wide, 14, light.place(ink("#c4c4c0")))
    drawn += svg.fade(
        "road", (0, 588), (0, 900), ((0, light.place(ink("#3d4149")), 1), (1, light.place(ink("#545962")), 1))
    ) + svg.box(0, 588, wide, 312, "url(#road)")
    for n in range(7):
        x = wide * (n / 6.2) - 40
        drawn += svg.shape(((x, 738), (x + 120, 738), (x + 112, 750), (x - 12, 750)), light.place(ink("#d8c77e")), 0.8)
    return drawn + _car(wide * 0.66, 640, light) + _lamp(wide * 0.12, 590, light)


def _car(x: float, foot: float, light: Light) -> str:
    body = light.place(ink("#5c6b80"))
    drawn = svg.ellipse(x + 165, foot + 4, 190, 13, _BLACK, 0.4)
    drawn += svg.path(
        f"M{x} {foot - 18} L{x + 4} {foot - 62} Q{x + 44} {foot - 74} {x + 78} {foot - 76} L{x + 112} {foot - 116} H{x + 226} L{x + 268} {foot - 76} Q{x + 322} {foot - 70} {x + 330} {foot - 46} V{foot - 18}Z",
        body,
    )
    glass = mix(light.place(ink("#9db4c6")), _BLACK, 0.25)
    drawn += svg.shape(((x + 92, foot - 77), (x + 118, foot - 108), (x + 164, foot - 108), (x + 164, foot - 77)), glass)
    drawn += svg.shape(
        ((x + 172, foot - 77), (x + 172, foot - 108), (x + 220, foot - 108), (x + 252, foot - 77)), glass
    )
    for at in (66, 262):
        drawn += svg.ellipse(x + at, foot - 16, 29, 29, light.place(ink("#1a1c22"))) + svg.ellipse(
            x + at, foot - 16, 14, 14, light.place(ink("#8f949c"))
        )
    return drawn + svg.box(x + 318, foot - 56, 11, 12, mix(light.place(_WARM), _WARM, 0.3), 3)


def _lamp(x: float, foot: float, light: Light) -> str:
    post = light.place(ink("#3c414a"))
    drawn = svg.box(x - 5, 190, 10, foot - 190, post, 3) + svg.path(f"M{x} 196 Q{x} 160 {x + 74} 164", None, post, 8)
    drawn += svg.box(x + 52, 160, 52, 13, post, 5)
    if not light.lit_windows:
        return drawn
    at = x + 78
    halo = svg.glow("street", (at, 180), 470, ((0, _WARM, 0.40), (1, _WARM, 0))) + svg.ellipse(
        at, 180, 470, 470, "url(#street)"
    )
    spread = svg.glow("pool", (0, 0), 340, ((0, _WARM, 0.22), (1, _WARM, 0))) + svg.ellipse(
        0, 0, 340, 340, "url(#pool)"
    )
    pool = f'<g transform="translate({at:.1f} 640) scale(1 0.22)">{spread}</g>'
    return drawn + halo + pool + svg.ellipse(at, 175, 20, 6, _WARM)


def open_ground(wide: float, light: Light) -> str:
    """Any other place outside: a skyline, a path, grass."""
    drawn = _sky(wide, light)
    far = mix(light.place(ink("#55606e")), light.sky[1], 0.35)
    for n, (w, h) in enumerate(
        ((190, 90), (140, 150), (230, 70), (120, 190), (210, 110), (160, 140), (240, 80), (150, 120))
    ):
        drawn += svg.box(n * wide / 8, _GROUND - h, w * wide / 1700, h + 4, mix(far, _BLACK, n % 3 * 0.06))
    drawn += (
        _ground(wide, light, ink("#5f6f56"))
        + _tree(wide * 0.10, 540, 1.1, light)
        + _tree(wide * 0.90, 530, 0.95, light)
    )
    way = light.place(ink("#8b8d8d"))
    return (
        drawn
        + svg.shape(((wide * 0.46, _GROUND), (wide * 0.54, _GROUND), (wide * 0.86, 900), (wide * 0.14, 900)), way)
        + _grass(wide, light)
    )
