"""The legs of somebody on a seat, from before and a little above: thighs come toward the onlooker, shins go down.

It refuses the seat, and who sits in a car: there no legs are seen.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.inked import limb, outlined, shade, toward
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose
from simulator.window.stage.skirts import skirt_over_knees


def shins(pose: Pose, looks: Looks, side: int) -> str:
    """From the knee to the ankle, in the shade of the thigh."""
    bare = _bare(looks)
    cloth = shade(looks.skin if bare else looks.legs, 0.14 + 0.1 * side)
    knee, foot = pose.knees[side], pose.feet[side]
    widths = (12.5, 8) if bare else (16.0, 11.5)
    start = toward(knee, foot, 0.12)
    drawn = limb((start, toward(knee, foot, 0.93)), widths, cloth, looks.rim)
    return drawn + svg.line((toward(knee, foot, 0.3), toward(knee, foot, 0.8)), shade(cloth, 0.25), 1.3, 0.7)


def thigh(pose: Pose, looks: Looks, side: int) -> str:
    """From the hip to the knee, foreshortened: widest at the knee, which is round."""
    bare = _bare(looks) and looks.below not in ("shorts", "skirt")
    cloth = shade(looks.skin if bare else looks.legs, 0.08 * side)
    (hx, hy), (kx, ky) = pose.hips[side], pose.knees[side]
    b = 1 + (looks.build - 1) * 0.75
    h, k = (8.0 * b, 9.5 * b) if bare else (9.5 * b, 11.5 * b)
    d = (
        f"M{hx - h:.1f} {hy:.1f} L{kx - k:.1f} {ky - 3:.1f} C{kx - k - 0.5:.1f} {ky + 9:.1f} {kx + k + 0.5:.1f} {ky + 9:.1f} "
        f"{kx + k:.1f} {ky - 3:.1f} L{hx + h:.1f} {hy:.1f}Z"
    )
    cap = f"M{kx - k * 0.62:.1f} {ky - 4:.1f} Q{kx:.1f} {ky - 9:.1f} {kx + k * 0.62:.1f} {ky - 4:.1f}"
    lit = svg.path(cap, None, shade(cloth, -0.16), 2, 0.8)
    return outlined(d, cloth, looks.rim) + lit


def legs(pose: Pose, looks: Looks, shoes: tuple[str, str]) -> str:
    """Both legs with their shoes, and what of a skirt lies over them."""
    drawn = "".join(shoes[side] + shins(pose, looks, side) for side in (1, 0))
    return drawn + "".join(thigh(pose, looks, side) for side in (1, 0)) + skirt_over_knees(pose, looks)


def _bare(looks: Looks) -> bool:
    return looks.wears in ("gown", "dress", "robe") or looks.below != "trousers"
