"""What grows: trees, orchard rows, hedges, grass. It refuses seasons."""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink, mix
from simulator.window.stage.eye import HORIZON, Eye
from simulator.window.stage.light import BLACK, WHITE

_LEAF, _FAR_LEAF, _BARK, _BLADE = map(ink, ("#4a7348", "#3d5a4a", "#5b4433", "#86a866"))
_CROWN = ((-64, -215, 66, 0.22), (60, -212, 68, 0.30), (0, -190, 72, 0.26), (-26, -280, 76, 0.06), (34, -276, 64, 0.14))
_LIT = ((-44, -300, 40), (-80, -236, 34), (14, -312, 30))


def tree(eye: Eye, x: float, z: float, tall: float = 500, leaf: Ink = _LEAF) -> str:
    """A tree with a round crown, `tall` centimetres high."""
    at, size = eye.at(x, 0, z), tall * eye.scale(z) / 350
    colour = eye.paint(leaf)
    trunk = ((-13, 4), (-8, -190), (8, -190), (13, 4))
    drawn = svg.ellipse(0, 3, 84, 9, BLACK, 0.26) + svg.shape(trunk, eye.paint(_BARK))
    for dx, dy, r, dark in _CROWN:
        drawn += svg.ellipse(dx, dy, r, r * 0.88, mix(colour, BLACK, dark))
    for dx, dy, r in _LIT:
        drawn += svg.ellipse(dx, dy, r, r * 0.8, mix(colour, WHITE, 0.10), 0.55)
    return f'<g transform="translate({at[0]:.1f} {at[1]:.1f}) scale({size:.3f})">{drawn}</g>'


def bush(eye: Eye, x: float, z: float, wide: float, tall: float, leaf: Ink = _LEAF) -> str:
    """A low round bush."""
    at, scale = eye.at(x, 0, z), eye.scale(z)
    drawn = svg.ellipse(at[0], at[1] + 2, wide * scale * 0.55, wide * scale * 0.06, BLACK, 0.28)
    for share, high, dark in ((-0.28, 0.72, 0.24), (0.26, 0.8, 0.30), (0.0, 1.0, 0.10)):
        drawn += svg.ellipse(
            at[0] + share * wide * scale, at[1] - high * tall * scale * 0.5, wide * scale * 0.3,
            high * tall * scale * 0.52, mix(eye.paint(leaf), BLACK, dark),
        )  # fmt: skip
    return drawn


def treeline(eye: Eye, z: float, tall: float, leaf: Ink = _FAR_LEAF) -> str:
    """A far row of trees against the sky."""
    scale, step = eye.scale(z), 70.0
    base, run = eye.at(0, 0, z)[1], ""
    for n in range(int(eye.wide / step) + 2):
        top = base - tall * scale * (0.62 + 0.38 * (n * 37 % 11) / 11)
        run += f"Q{(n - 0.5) * step:.0f} {top - 16:.0f} {n * step:.0f} {(top + base) / 2 - tall * scale * 0.16:.0f} "
    far = mix(eye.paint(leaf), eye.light.sky[1], 0.22)
    return svg.path(f"M-80 {base:.0f} L-80 {base - 40:.0f} {run} L{eye.wide + 90:.0f} {base:.0f}Z", far)


def grass(eye: Eye, colour: Ink = _BLADE, top: float = HORIZON + 110, count: int = 120) -> str:
    """Tufts over all the ground, as one stroke."""
    run = ""
    for n in range(count):
        x, y = (n * 613 % 1000) / 1000 * eye.wide, top + (n * 277 % 1000) / 1000 * (900 - top)
        size = 4 + (y - HORIZON) / 30
        run += f"M{x - size * 0.4:.0f} {y - size:.0f}L{x:.0f} {y:.0f}L{x + size * 0.4:.0f} {y - size * 0.9:.0f}"
    return svg.path(run, None, eye.paint(colour), 1.8, 0.5)


def orchard(eye: Eye, x: float, rows: tuple[float, ...], step: float = 520) -> str:
    """Rows of fruit trees that run with the road, from `x` outwards, far ones first."""
    drawn = ""
    for z in sorted((row for row in rows), reverse=True):
        for n in (2, 1, 0):
            out = x + (step * n if x > 0 else -step * n)
            drawn += tree(eye, out, z, 330, ink("#5c7a3f"))
    return drawn
