"""What people build outside: houses, fences, lamp posts, a skyline. It refuses addresses."""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import Eye, Span
from simulator.window.stage.glows import halo, mirrored, pool
from simulator.window.stage.light import WARM

_ROOF, _TRIM, _PANE, _POST = map(ink, ("#5b4d55", "#dcd8cd", "#58708a", "#474d57"))


def house(eye: Eye, x: Span, z: float, wall: Ink, *, lit: int = 0, high: float = 300) -> str:
    """A small house that faces the onlooker: siding, a gable, two windows (`lit` is the one with a light), a door."""
    wide, scale = x[1] - x[0], eye.scale(z)
    drawn = eye.upright(x, (0, high), z, wall)
    for n in range(1, 9):
        drawn += eye.streak(
            ((x[0], high * n / 9, z), (x[1], high * n / 9, z)), mix(wall, ink("#000000"), 0.22), 1.2, 0.7
        )
    middle, peak = (x[0] + x[1]) / 2, high + wide * 0.26
    drawn += eye.face(((x[0] - 45, high - 6, z), (middle, peak, z), (x[1] + 45, high - 6, z)), _ROOF)
    drawn += eye.face(((x[0] + 30, high - 6, z), (middle, peak - 38, z), (x[1] - 30, high - 6, z)), wall, 0.14)
    for n, share in enumerate((0.12, 0.68)):
        left = x[0] + wide * share
        drawn += window(eye, (left, left + wide * 0.2), (high * 0.36, high * 0.74), z, lit=lit == n)
        if lit == n and eye.light.lit_windows:
            drawn += halo(
                f"w{x[0]:.0f}", eye.at(left + wide * 0.1, high * 0.55, z), 230 * scale, WARM, 0.3 * eye.light.lamps
            )
    door = x[0] + wide * 0.42
    drawn += eye.upright((door - 8, door + 98), (0, 214), z, _TRIM) + eye.upright(
        (door, door + 90), (0, 206), z, ink("#6e4238")
    )
    return drawn + eye.upright((door - 20, door + 110), (0, 16), z - 20, ink("#a9a6a0"))


def window(eye: Eye, x: Span, y: Span, z: float, *, lit: bool) -> str:
    """A window from outside, with a light behind it where somebody has one."""
    drawn = eye.upright((x[0] - 9, x[1] + 9), (y[0] - 9, y[1] + 9), z, _TRIM)
    glass = ((x[0], y[0], z), (x[0], y[1], z), (x[1], y[1], z), (x[1], y[0], z))
    shown = eye.light.burning(WARM) if lit and eye.light.lit_windows else mix(eye.paint(_PANE), eye.light.sky[1], 0.2)
    drawn += eye.shine(glass, shown)
    middle, cross = (x[0] + x[1]) / 2, (y[0] + y[1]) / 2
    return drawn + eye.upright((middle - 3, middle + 3), y, z, _TRIM) + eye.upright(x, (cross - 3, cross + 3), z, _TRIM)


def planks(eye: Eye, x: Span, z: float, high: float, wood: Ink, step: float = 26) -> str:
    """A plank fence across the view."""
    drawn, n, at = "", 0, x[0]
    while at < x[1]:
        shade = (0.0, 0.10, 0.04, 0.15)[n % 4]
        right = at + step - 2
        corners = ((at, 0, z), (at, high - 8, z), ((at + right) / 2, high, z), (right, high - 8, z), (right, 0, z))
        drawn += eye.face(corners, wood, shade)
        at, n = at + step, n + 1
    for y in (high * 0.24, high * 0.78):
        drawn += eye.upright(x, (y, y + 9), z - 2, wood, 0.35)
    return drawn


def chain_link(eye: Eye, x: Span, z: float, high: float) -> str:
    """A chain-link fence across the view: posts, a rail, a mesh drawn as one stroke."""
    steel, step, run = ink("#9aa3ab"), 26.0, ""
    for n in range(int((x[1] - x[0] + high) / step)):
        for a, b in (
            ((x[0] + n * step, 0), (x[0] + n * step - high, high)),
            ((x[0] + n * step - high, 0), (x[0] + n * step, high)),
        ):
            (ax, ay), (bx, by) = eye.at(*a, z), eye.at(*b, z)
            run += f"M{ax:.0f} {ay:.0f}L{bx:.0f} {by:.0f}"
    drawn = svg.path(run, None, eye.paint(steel), 1.1, 0.42)
    for n in range(int((x[1] - x[0]) / 240) + 1):
        drawn += eye.pole(x[0] + n * 240, (0, high + 6), z, steel, 7)
    return drawn + eye.upright(x, (high - 3, high + 3), z, steel)


def lamp_post(
    eye: Eye, x: float, z: float, name: str, *, high: float = 430, arm: float = 120, colour: Ink = WARM
) -> str:
    """A lamp on a post, with the light that it throws on the ground, where it burns."""
    drawn = eye.pole(x, (0, high), z, _POST, 13) + eye.pole(x, (0, 40), z, _POST, 26)
    reach = x + arm
    drawn += eye.upright((min(x, reach), max(x, reach)), (high - 6, high + 4), z, _POST)
    drawn += eye.upright((reach - 36, reach + 36), (high - 14, high + 4), z, _POST, 0.2)
    strength = eye.light.lamps
    if strength < 0.5:
        return drawn
    at, scale = eye.at(reach, high - 16, z), eye.scale(z)
    drawn += svg.ellipse(at[0], at[1], 30 * scale, 7 * scale, mix(colour, ink("#ffffff"), 0.5))
    cone = ((reach - 30, high - 16, z), (reach + 30, high - 16, z), (reach + 290, 0, z), (reach - 290, 0, z))
    top, foot = eye.at(0, high - 16, z), eye.at(0, 0, z)
    drawn += svg.fade(f"{name}cone", top, foot, ((0, colour, 0.34 * strength), (1, colour, 0.03)))
    drawn += eye.shine(cone, f"url(#{name}cone)")
    drawn += halo(f"{name}halo", at, 210 * scale, colour, 0.62 * strength)
    return (
        drawn
        + pool(eye, f"{name}pool", (reach, z), 330, colour, 0.5 * strength)
        + mirrored(eye, f"{name}wet", (reach, z), colour)
    )


def skyline(eye: Eye, z: float = 9000) -> str:
    """Far tall buildings, a few windows lit in the evening."""
    drawn, base, scale = "", eye.at(0, 0, z)[1], eye.scale(z)
    far = mix(eye.paint(ink("#5d6b7c")), eye.light.sky[1], 0.35)
    for n, (wide, high) in enumerate(
        ((11, 8), (8, 15), (13, 6), (7, 19), (12, 10), (9, 14), (14, 7), (8, 12), (11, 9))
    ):
        left, top = n * eye.wide / 8.6 - 30, base - high * 100 * scale
        drawn += svg.box(left, top, wide * 13, base - top, mix(far, ink("#000000"), n % 3 * 0.07))
        if eye.light.lit_windows:
            for k in range(high):
                drawn += svg.box(
                    left + 12 + k * 41 % (wide * 11), top + 10 + k * 29 % max(12, base - top - 16), 6, 8, WARM, 0, 0.5
                )
    return drawn
