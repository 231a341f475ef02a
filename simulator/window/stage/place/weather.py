"""The sky and what falls from it: clouds, stars, a moon; rain, splashes and puddles.

It refuses chance: the same sky is drawn every time.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import HIGH, HORIZON, Eye
from simulator.window.stage.glows import halo
from simulator.window.stage.light import BLACK, WARM, WHITE

_DROP = ink("#d3e0f0")
_DEPTHS = ((90, 15, 1.2, 0.20), (70, 30, 1.8, 0.26), (36, 54, 2.6, 0.30))
"""Drops from far to near: how many, how long, how thick, how plain."""


def sky(eye: Eye) -> str:
    """All that is above the horizon."""
    top, low = eye.light.sky
    drawn = svg.fade("sky", (0, 0), (0, HORIZON + 30), ((0, top, 1), (1, low, 1)))
    drawn += svg.box(0, 0, eye.wide, HORIZON + 60, "url(#sky)")
    if eye.light.rain:
        return drawn + _overcast(eye)
    return drawn + {"day": _fair, "dim": _dusk, "dark": _night}.get(eye.light.name, _fair)(eye)


def _fair(eye: Eye) -> str:
    drawn = halo("sun", (eye.wide * 0.86, 40), 420, ink("#fff3c9"), 0.75)
    for x, y, size in ((0.16, 100, 1.0), (0.60, 70, 1.2), (0.40, 180, 0.7)):
        drawn += _cloud(eye.wide * x, y, size, WHITE, 0.62)
    return drawn


def _cloud(x: float, y: float, size: float, colour: Ink, alpha: float) -> str:
    line = (
        f"M{-120 * size} 26 C{-150 * size} 6 {-96 * size} {-22 * size} {-66 * size} {-6 * size} C{-50 * size} {-46 * size} "
        f"{18 * size} {-48 * size} {34 * size} {-14 * size} C{64 * size} {-34 * size} {112 * size} -8 {100 * size} 14 "
        f"C{140 * size} 12 {150 * size} 26 {128 * size} 26Z"
    )
    return f'<g transform="translate({x:.0f} {y:.0f})">{svg.path(line, colour, alpha=alpha)}</g>'


def _dusk(eye: Eye) -> str:
    """No sun and no colour: `dim` may be a morning, an evening or a thick cloud."""
    places = ((0.24, 150, 1.3), (0.7, 100, 1.6), (0.5, 230, 1.0))
    return "".join(_cloud(eye.wide * x, y, size, mix(eye.light.sky[0], WHITE, 0.14), 0.5) for x, y, size in places)


def _night(eye: Eye) -> str:
    drawn = ""
    for n in range(44):
        x, y = (n * 397 % 1000) / 1000 * eye.wide, (n * 211 % 300) + 8.0
        drawn += svg.ellipse(x, y, 1.3 + n % 3 * 0.5, 1.3 + n % 3 * 0.5, WHITE, 0.3 + n % 4 * 0.14)
    x, y = eye.wide * 0.37, 74.0
    moon = svg.path(
        f"M{x - 12} {y - 28} A30 30 0 1 1 {x - 12} {y + 28} A36 36 0 0 0 {x - 12} {y - 28}Z", ink("#e8edf7")
    )
    return drawn + halo("moon", (x, y), 200, ink("#b9c9ea"), 0.3) + moon


def _overcast(eye: Eye) -> str:
    drawn, gloom = "", mix(eye.light.sky[0], BLACK, 0.18)
    for n in range(7):
        drawn += _cloud(eye.wide * (n / 6), 30 + n * 37 % 80, 2.3, gloom, 0.5)
    return drawn


def ground(eye: Eye, colour: Ink, top: float = HORIZON) -> str:
    """All that is below the horizon, darker in rain, since wet ground is."""
    wet = 0.22 if eye.light.rain else 0.0
    stops = ((0, eye.paint(colour, 0.26 + wet), 1), (1, eye.paint(colour, wet), 1))
    return svg.fade("ground", (0, top), (0, HIGH), stops) + svg.box(0, top, eye.wide, HIGH - top, "url(#ground)")


def puddles(eye: Eye, spots: tuple[tuple[float, float, float], ...]) -> str:
    """Standing water at (x, z), so wide, with the sky in it; none where it does not rain."""
    if not eye.light.rain:
        return ""
    drawn, shown = "", mix(eye.light.sky[1], eye.light.sky[0], 0.3)
    for x, z, wide in spots:
        at, scale = eye.at(x, 0, z), eye.scale(z)
        drawn += svg.ellipse(at[0], at[1], wide * scale / 2, wide * scale / 11, shown, 0.62)
        for n in (-0.22, 0.12):
            drawn += _splash(at[0] + n * wide * scale, at[1] - n * 12, 9 * scale)
    return drawn


def _splash(x: float, y: float, size: float) -> str:
    return f'<ellipse cx="{x:.1f}" cy="{y:.1f}" rx="{size:.1f}" ry="{size * 0.3:.1f}" fill="none" stroke="{_DROP.css}" stroke-width="1.6" opacity="0.6"/>'


def rain(wide: float, *, fallen: float = 0.0, near: bool = True) -> str:
    """Rain in the air. `fallen` moves it on by so many units, so that a later picture may be the next moment of it."""
    drawn = ""
    for depth, (count, long, thick, alpha) in enumerate(_DEPTHS if near else _DEPTHS[:2]):
        run = ""
        for n in range(count * 2):
            x = (n * 733 % 1000 + depth * 37) / 1000 * wide * 1.1
            y = (n * 389 % 1000 / 1000 * 1000 + fallen * (1 + depth)) % 1000 - 60
            x -= (y + 60) * 0.12
            run += f"M{x:.0f} {y:.0f}l{-long * 0.2:.1f} {long}"
        drawn += svg.path(run, None, _DROP, thick, alpha)
    return drawn


def splashes(eye: Eye, count: int = 26) -> str:
    """Drops that strike the ground."""
    if not eye.light.rain:
        return ""
    drawn = ""
    for n in range(count):
        z = 400 + n * 463 % 1100
        x = eye.edge(z, -1) + (n * 617 % 1000) / 1000 * (eye.edge(z, 1) - eye.edge(z, -1))
        at = eye.at(x, 0, z)
        drawn += _splash(at[0], at[1], 4.5 * eye.scale(z))
    return drawn


def glimmer(eye: Eye, colour: Ink = WARM) -> str:
    """A wet sheen over the ground, where it rains."""
    if not eye.light.rain:
        return ""
    shown = mix(eye.light.sky[1], colour, 0.15)
    stops = ((0, shown, 0.30), (0.5, shown, 0.08), (1, shown, 0.0))
    return svg.fade("sheen", (0, HORIZON), (0, HIGH), stops) + svg.box(0, HORIZON, eye.wide, HIGH, "url(#sheen)")
