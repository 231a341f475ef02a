"""The legs of somebody who sits, from before and a little above: from a seat thighs come toward the onlooker and shins go
down; on the ground the knees are up.

It refuses the seat, and who sits in a car: there no legs are seen.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.stage.body.inked import limb, outlined, shade, toward
from simulator.window.stage.body.skirts import skirt_over_knees, tent
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose


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


def drawn_up(pose: Pose, looks: Looks, shoes: tuple[str, str]) -> str:
    """On the ground, the knees before the chest: the shins stand before the thighs."""
    drawn = ""
    for side in (1, 0):
        cloth = shade(looks.skin if _bare(looks) else looks.legs, 0.1 * side)
        hip, knee, foot = pose.hips[side], pose.knees[side], pose.feet[side]
        wide, narrow = (13.0, 8.5) if _bare(looks) else (17.0, 11.5)
        drawn += shoes[side] + limb((toward(hip, knee, 0.1), knee), (wide + 3, wide), shade(cloth, 0.3), looks.rim)
        drawn += limb((knee, toward(knee, foot, 0.93)), (wide, narrow), cloth, looks.rim)
        drawn += svg.line((toward(knee, foot, 0.2), toward(knee, foot, 0.75)), shade(cloth, -0.12), 1.6, 0.7)
    return drawn + tent(pose, looks)


def _bare(looks: Looks) -> bool:
    return looks.wears in ("gown", "dress", "robe") or looks.below != "trousers"
