"""Cars: one seen from the side, and one seen from behind or ahead in perspective; a patrol car, a sedan, a pickup.

It refuses makers' names.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from math import cos, pi, sin
from typing import NamedTuple

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import Eye
from simulator.window.stage.glows import halo, mirrored, pool
from simulator.window.stage.light import BLACK, WARM, WHITE

PATROL, RED, BLUE = ink("#262c38"), ink("#ff3b30"), ink("#2f7bff")
GREY = ink("#5c6b80")
_TYRE, _RIM, _GLASS, _CHROME, _DOOR = map(ink, ("#15171c", "#9aa0a8", "#8fb0c6", "#b8bec6", "#eef1f4"))
_DARK_LENS, _TAIL, _PLATE = ink("#4a2a2a"), ink("#ff2d1c"), ink("#e9ecef")

Corner = tuple[float, float, float]
"""Along the car from its near end, up, and how far in from the side: centimetres."""


@dataclass(frozen=True, slots=True)
class Kind:
    """A car's outline. `body` runs over it from the near end; the `cabin` stands on it; `lens` is the lamps' height."""

    wide: float
    body: tuple[Corner, ...]
    cabin: tuple[Corner, ...]
    wheels: tuple[float, float]
    lens: tuple[float, float]


SEDAN = Kind(
    188, ((0, 30, 4), (0, 66, 0), (6, 102, 4), (66, 108, 6), (350, 106, 6), (478, 92, 8), (490, 34, 8)),
    ((62, 107, 8), (128, 147, 26), (270, 147, 26), (348, 106, 10)), (96, 396), (76, 98),
)  # fmt: skip
PICKUP = Kind(
    200, ((0, 46, 4), (0, 64, 0), (2, 120, 2), (190, 120, 2), (360, 122, 2), (512, 114, 6), (526, 50, 6)),
    ((190, 120, 6), (204, 184, 18), (306, 184, 18), (352, 121, 8)), (112, 420), (78, 114),
)  # fmt: skip


class Pane(NamedTuple):
    """A car's rear window: how far to each side, how high and how far away, in centimetres, and where the driver is."""

    x: tuple[float, float]
    y: tuple[float, float]
    z: float
    driver: float


def rear_window(kind: Kind, x: float, z: float) -> Pane:
    """The rear window of a car whose near end is in the middle at (x, z)."""
    (along, low, inset), (_, high, _) = kind.cabin[0], kind.cabin[1]
    half = kind.wide / 2
    return Pane((x - half + inset, x + half - inset), (low + 3, high), z + along, x - 0.22 * half)


@dataclass(frozen=True, slots=True, kw_only=True)
class Car:
    """A car as it stands: its paint, and which of its lamps burn. `tail` is left and right."""

    kind: Kind = SEDAN
    paint: Ink = GREY
    tail: tuple[bool, bool] = (False, False)
    police: bool = False
    dome: bool = False
    faces: bool = False
    """Its front is turned to the onlooker, not its tail."""


def ahead(eye: Eye, x: float, z: float, car: Car, name: str = "car") -> str:
    """A car whose length runs away from the onlooker, its near end in the middle at (x, z)."""
    left, kind = x - car.kind.wide / 2, car.kind
    paint = PATROL if car.police else car.paint
    end = z + kind.body[-1][0]
    drawn = eye.shadow((left - 6, left + kind.wide + 6), (z - 6, end), 0.5)
    drawn += _wheels_behind(eye, left, z, kind)
    drawn += _over(
        eye, left, z, kind, kind.cabin, _DOOR if car.police else mix(paint, BLACK, 0.08), glass=(0, 2), car=car
    )
    if kind is PICKUP:
        drawn += _bed(eye, left, z, paint)
    drawn += _over(eye, left, z, kind, kind.body, paint, glass=(), car=car) + _flank(eye, left, z, car, paint)
    drawn += _near_end(eye, left, z, car, name)
    if car.police:
        drawn += _light_bar(eye, (left + 34, left + kind.wide - 34), z + 190, name)
    return drawn


def _over(
    eye: Eye, left: float, z: float, kind: Kind, line: tuple[Corner, ...], paint: Ink, *, glass: tuple[int, ...], car: Car
) -> str:  # fmt: skip
    """The faces that follow one another over the car, far ones first."""
    drawn = ""
    for n, (a, b) in reversed(tuple(enumerate(pairwise(line)))):
        corners = (
            (left + a[2], a[1], z + a[0]), (left + b[2], b[1], z + b[0]),
            (left + kind.wide - b[2], b[1], z + b[0]), (left + kind.wide - a[2], a[1], z + a[0]),
        )  # fmt: skip
        if n in glass:
            drawn += eye.face(corners, _GLASS, 0.35 if car.dome else 0.66)
            if car.dome:
                drawn += eye.shine(corners, WARM, 0.62 * eye.light.lamps)
            drawn += _pillars(eye, left, z, kind, (a, b), paint)
        else:
            level = abs(b[1] - a[1]) < 12
            drawn += eye.face(corners, paint, -0.14 if level else 0.04 * n)
            drawn += _edge(eye, corners, paint, z)
    return drawn


def _pillars(eye: Eye, left: float, z: float, kind: Kind, ends: tuple[Corner, Corner], paint: Ink) -> str:
    """What frames a window: its pillars, and the edge of the roof that they carry."""
    a, b = ends
    frame = ((left + a[2], a[1], z + a[0]), (left + b[2], b[1], z + b[0]))
    other = tuple((2 * left + kind.wide - x, y, far) for x, y, far in reversed(frame))
    colour, thick = mix(paint, BLACK, 0.12), 4.5 * eye.scale(z + a[0])
    return eye.streak((*frame, *other), mix(paint, BLACK, 0.75), thick + 2.4) + eye.streak(
        (*frame, *other), colour, thick
    )


def _edge(eye: Eye, corners: tuple[Corner, ...], paint: Ink, z: float) -> str:
    """The line about a face, by which a car stands out from the road in any light."""
    return eye.streak((*corners, corners[0]), mix(paint, BLACK, 0.7), max(1.2, 1.3 * eye.scale(z)))


def _bed(eye: Eye, left: float, z: float, paint: Ink) -> str:
    drawn = eye.flat((left + 12, left + 188), 119, (z + 4, z + 188), mix(paint, BLACK, 0.55))
    return drawn + eye.upright((left + 10, left + 190), (119, 122), z + 190, paint, 0.3)


def _flank(eye: Eye, left: float, z: float, car: Car, paint: Ink) -> str:
    """The side that can be seen, where one can."""
    kind = car.kind
    side = left if left > 0 else left + kind.wide if left + kind.wide < 0 else None
    if side is None:
        return ""
    inwards = 1 if side == left else -1
    body = [(side + inwards * c[2], c[1], z + c[0]) for c in kind.body]
    cabin = [(side + inwards * c[2], c[1], z + c[0]) for c in kind.cabin]
    drawn = eye.face(cabin, _GLASS, 0.45) + (eye.shine(cabin, WARM, 0.5 * eye.light.lamps) if car.dome else "")
    for at in (kind.cabin[1], kind.cabin[2]):
        foot = kind.cabin[0] if at == kind.cabin[1] else kind.cabin[3]
        pillar = ((side + inwards * at[2], at[1], z + at[0]), (side + inwards * foot[2], foot[1], z + foot[0]))
        drawn += eye.streak(pillar, mix(paint, BLACK, 0.3), 5 * eye.scale(z + at[0]))
    drawn += eye.face(body, paint, 0.30) + _edge(eye, tuple(body), paint, z)
    if car.police:
        drawn += eye.side(side, (36, 104), (z + 150, z + 330), _DOOR, 0.12) + eye.side(
            side, (62, 76), (z + 150, z + 330), ink("#2e5bb8"), 0.1
        )
    return drawn + "".join(_round(eye, side, z + at) for at in kind.wheels)


def _round(eye: Eye, x: float, z: float) -> str:
    drawn = ""
    for r, colour in ((35, _TYRE), (19, _RIM)):
        ring = tuple((x, 35 + r * sin(n * pi / 8), z + r * cos(n * pi / 8)) for n in range(16))
        drawn += eye.face(ring, colour)
    return drawn


def _wheels_behind(eye: Eye, left: float, z: float, kind: Kind) -> str:
    """The wheels of the near end, and the dark under the floor between them."""
    floor = eye.upright((left + 10, left + kind.wide - 10), (17, 60), z + 26, _TYRE, 0.3)
    return floor + "".join(_tread(eye, left + at, z + 24) for at in (6, kind.wide - 34))


def _tread(eye: Eye, x: float, z: float) -> str:
    """A wheel seen from behind: upright and round at its edges."""
    (left, top), (right, low) = eye.at(x, 54, z), eye.at(x + 28, 0, z)
    drawn = svg.box(left, top, right - left, low - top, eye.paint(_TYRE, 0.35), (right - left) * 0.3)
    return drawn + "".join(
        svg.line(
            ((left + n * (right - left), top + 4), (left + n * (right - left), low - 5)), eye.paint(_TYRE, -0.12), 1.6
        )
        for n in (0.32, 0.68)
    )


def _near_end(eye: Eye, left: float, z: float, car: Car, name: str) -> str:
    """Bumper, plate and lamps of the end that is turned to the onlooker."""
    kind, low, top = car.kind, car.kind.body[0][1], car.kind.lens
    right = left + kind.wide
    drawn = eye.upright((left + 2, right - 2), (69, 74), z, _DOOR, 0.1) if car.police else ""
    drawn += eye.upright((left + 2, right - 2), (low, low + 22), z - 3, _CHROME if kind is PICKUP else _TYRE, 0.1)
    middle = left + kind.wide / 2
    drawn += eye.upright((middle - 17, middle + 17), (low + 3, low + 19), z - 4, _PLATE)
    for n, (a, b) in enumerate(((left + 5, left + 31), (right - 31, right - 5))):
        colour = WARM if car.faces else _TAIL
        if not car.tail[n]:
            drawn += eye.upright((a, b), top, z - 2, _CHROME if car.faces else _DARK_LENS)
            continue
        drawn += eye.shine(_panel((a, b), top, z - 2), eye.light.burning(colour))
        drawn += eye.shine(_panel((a + 6, b - 6), (top[0] + 6, top[1] - 6), z - 2), mix(colour, WHITE, 0.45))
        at = eye.at((a + b) / 2, (top[0] + top[1]) / 2, z)
        drawn += halo(f"{name}tail{n}", at, 90 * eye.scale(z), colour, 0.7 * max(0.25, eye.light.lamps))
        drawn += mirrored(eye, f"{name}wet{n}", ((a + b) / 2, z - 6), colour)
    return drawn


def _panel(x: tuple[float, float], y: tuple[float, float], z: float) -> tuple[tuple[float, float, float], ...]:
    return ((x[0], y[0], z), (x[0], y[1], z), (x[1], y[1], z), (x[1], y[0], z))


def _light_bar(eye: Eye, x: tuple[float, float], z: float, name: str) -> str:
    """Red and blue over the roof. They burn steadily: nothing on the stage flashes."""
    middle = (x[0] + x[1]) / 2
    parts = ((x[0], middle - 4, RED), (middle + 4, x[1], BLUE))
    drawn = eye.upright(x, (147, 151), z, _TYRE)
    for n, (a, b, colour) in enumerate(parts):
        at = eye.at((a + b) / 2 + (-30, 30)[n], 158, z)
        drawn += halo(f"{name}bar{n}", at, 215 * eye.scale(z), colour, 0.14 + 0.5 * eye.light.lamps)
    for a, b, colour in parts:
        drawn += eye.shine(_panel((a, b), (151, 166), z), mix(eye.light.place(colour), colour, 0.85))
        drawn += eye.shine(_panel((a + 9, b - 9), (154, 162), z), mix(colour, WHITE, 0.4))
    return drawn


_SIDE = (
    "M0 -34 L2 -74 Q8 -84 40 -88 L104 -94 Q150 -140 190 -146 L300 -147 Q336 -146 380 -104 L398 -98 Q462 -92 478 -78 "
    "Q488 -60 488 -34Z"
)  # fmt: skip


def beside(eye: Eye, x: float, z: float, car: Car, name: str = "side") -> str:
    """A car seen from the side, its nose to the left; its left end at (x, z)."""
    at, scale = eye.at(x, 0, z), eye.scale(z)
    paint = PATROL if car.police else car.paint
    body, glass = eye.paint(paint), eye.paint(_GLASS, 0.30)
    drawn = svg.ellipse(245, 2, 268, 15, BLACK, 0.42) + svg.path(_SIDE, body)
    drawn += svg.path("M116 -98 Q154 -134 190 -138 H238 V-98Z", glass)
    drawn += svg.path("M248 -98 V-138 H298 Q328 -138 366 -100Z", glass)
    drawn += svg.path("M2 -72 Q10 -60 486 -66 L487 -36 H0Z", mix(body, BLACK, 0.22))
    if car.police:
        drawn += _livery(eye)
    drawn += svg.line(((243, -98), (243, -40)), mix(body, BLACK, 0.45), 2.4) + svg.line(
        ((120, -96), (112, -40)), mix(body, BLACK, 0.45), 2.4
    )
    drawn += svg.box(224, -86, 14, 4, eye.paint(_CHROME), 2)
    for wheel in (92, 396):
        drawn += svg.ellipse(wheel, -34, 44, 42, mix(body, BLACK, 0.6)) + svg.ellipse(
            wheel, -34, 35, 35, eye.paint(_TYRE)
        )
        drawn += svg.ellipse(wheel, -34, 20, 20, eye.paint(_RIM)) + svg.ellipse(wheel, -34, 6, 6, eye.paint(_TYRE))
    lit = car.tail != (False, False)
    drawn += svg.box(3, -80, 26, 14, eye.light.burning(WARM) if lit else eye.paint(_CHROME), 5)
    drawn += svg.box(472, -80, 13, 18, eye.light.burning(_TAIL) if lit else eye.paint(_DARK_LENS), 4)
    drawn = f'<g transform="translate({at[0]:.1f} {at[1]:.1f}) scale({scale:.3f})">{drawn}</g>'
    if lit and eye.light.lamps:
        drawn += halo(f"{name}lamp", eye.at(x + 6, 73, z), 130 * scale, WARM, 0.6 * eye.light.lamps)
        drawn += pool(eye, f"{name}road", (x - 190, z), 190, WARM, 0.42 * eye.light.lamps)
        drawn += mirrored(eye, f"{name}wet", (x + 8, z - 20), WARM)
    return drawn + (_light_bar(eye, (x + 190, x + 298), z, name) if car.police else "")


def _livery(eye: Eye) -> str:
    """Black and white, a stripe and a shield: a patrol car of no department."""
    white, blue = eye.paint(_DOOR), eye.paint(ink("#2e5bb8"))
    drawn = svg.path("M113 -97 L366 -99 L372 -40 H122Z", white) + svg.path("M118 -62 H370 L371 -54 H119Z", blue)
    gold = eye.paint(ink("#d9b24c"))
    drawn += svg.path("M170 -90 L182 -94 L194 -90 Q195 -74 182 -68 Q169 -74 170 -90Z", gold)
    return drawn + svg.path("M176 -87 L182 -89 L188 -87 Q188 -77 182 -73 Q176 -77 176 -87Z", blue)
