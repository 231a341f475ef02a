"""Light that falls: halos, pools on the ground, beams through the air, streaks on wet ground.

All of it is drawn as soft gradients of one colour, laid over what is there. It refuses to flash. Every gradient takes a
name, which must be its own within one drawing.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink
from simulator.window.stage.eye import HIGH, Eye


def halo(name: str, at: svg.Spot, radius: float, colour: Ink, strength: float, flat: float = 1.0) -> str:
    """A round glow; `flat` presses it together, as a pool of light on the ground is."""
    if strength <= 0:
        return ""
    stops = ((0, colour, strength), (0.35, colour, strength * 0.45), (1, colour, 0))
    glow = svg.glow(name, (0, 0), radius, stops) + svg.ellipse(0, 0, radius, radius, f"url(#{name})")
    return f'<g transform="translate({at[0]:.1f} {at[1]:.1f}) scale(1 {flat:.3f})">{glow}</g>'


def pool(eye: Eye, name: str, at: tuple[float, float], radius: float, colour: Ink, strength: float) -> str:
    """A pool of light on the ground at (x, z), `radius` centimetres wide."""
    x, z = at
    near, far = eye.at(x, 0, z - radius)[1], eye.at(x, 0, z + radius)[1]
    wide = radius * eye.scale(z)
    return halo(name, (eye.at(x, 0, z)[0], (near + far) / 2), wide, colour, strength, (near - far) / 2 / wide)


_STEPS = (1.0, 0.88, 0.76, 0.64, 0.52, 0.4)
"""How broad each of the cones is that a beam is laid in, so that it has no hard side."""


def beam(name: str, source: svg.Spot, end: svg.Spot, widths: tuple[float, float], colour: Ink, strength: float) -> str:
    """A cone of light from a source to where it falls: soft at its sides, and gone before it ends."""
    (x, y), (to_x, to_y), (narrow, broad) = source, end, widths
    length = ((to_x - x) ** 2 + (to_y - y) ** 2) ** 0.5 or 1.0
    nx, ny = (to_y - y) / length / 2, (x - to_x) / length / 2
    stops = ((0, colour, strength), (0.35, colour, strength * 0.55), (0.8, colour, strength * 0.14), (1, colour, 0))
    drawn = svg.fade(name, source, end, stops)
    for share in _STEPS:
        w, v = narrow * (0.4 + 0.6 * share), broad * share
        corners = (
            (x + nx * w, y + ny * w), (to_x + nx * v, to_y + ny * v),
            (to_x - nx * v, to_y - ny * v), (x - nx * w, y - ny * w),
        )  # fmt: skip
        drawn += svg.shape(corners, f"url(#{name})", 0.22)
    return drawn


def mirrored(eye: Eye, name: str, at: tuple[float, float], colour: Ink, strength: float = 0.4) -> str:
    """What wet ground shows of a light at (x, z): a streak towards the onlooker. Dry ground shows nothing."""
    if not eye.light.rain or eye.light.lamps < 0.2:
        return ""
    x, y = eye.at(at[0], 0, at[1])
    half, long = 20 * eye.scale(at[1]) + 8, min(HIGH - y, 300.0)
    shown = strength * eye.light.lamps
    fade = svg.fade(name, (0, y), (0, y + long), ((0, colour, 0), (0.12, colour, shown), (1, colour, 0)))
    return fade + "".join(
        svg.shape(
            ((x - half * share, y), (x + half * share, y), (x + half * share * 0.6, y + long),
             (x - half * share * 0.6, y + long)), f"url(#{name})", 0.28,
        )
        for share in (1.25, 1.0, 0.75, 0.5)
    )  # fmt: skip
