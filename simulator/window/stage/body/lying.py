"""A body that lies, as a drawing: from the side and a little above, so that what is up is lit and what is toward the
onlooker is in shade. Its clothes are those that it stood in.

It refuses wounds: where somebody is hurt the cloth is dark, and the hand says the rest.
"""

from __future__ import annotations

import math

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body import head, laid_head, stretcher
from simulator.window.stage.body.arm import arm
from simulator.window.stage.body.clothes import cut
from simulator.window.stage.body.inked import limb, outlined, shade, toward
from simulator.window.stage.body.skirts import skirt_along
from simulator.window.stage.body.stain import stain
from simulator.window.stage.body.trunk import Trunk
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose

_BELOW = {"hoodie": 10.0, "jacket": 12.0, "suit": 12.0}
_FLANK = 11.0
"""How far the side of a body that is toward the onlooker shows below what is up, in centimetres."""
_STEEL, _BLACK = map(ink, ("#cdd4de", "#0b0d12"))


def body(pose: Pose, looks: Looks, grip: str) -> str:
    """The whole person on the ground, in the order in which one part covers another; `grip` is what the right hand holds, drawn."""
    far_leg, near_leg = _leg(pose, looks, 0), _leg(pose, looks, 1)
    far_arm, near_arm = (arm(pose, looks, side, holds=bool(grip)) for side in (0, 1))
    if pose.seat == "stretcher":
        return _carried(pose, looks, grip)
    (edge, skirt), trunk = skirt_along(pose, looks), _trunk(pose, looks)
    legs = trunk + far_leg + near_leg if looks.wears == "bare" else far_leg + near_leg + edge + trunk + skirt
    if looks.wears == "bare":
        legs += _waistband(pose, looks)
    behind = "" if pose.face_down else head.behind(pose, looks)
    face = laid_head.from_behind(pose, looks) if pose.face_down else head.head(pose, looks)
    dark = stain(pose, looks)
    if pose.face_down and _together(pose):
        return behind + legs + dark + face + far_arm + near_arm + _cuffs(pose)
    return behind + far_arm + legs + dark + face + grip + near_arm


def _carried(pose: Pose, looks: Looks, grip: str) -> str:
    """The upper half on a stretcher; the rest is under its blanket."""
    drawn = stretcher.frame(looks.rim) + head.behind(pose, looks) + arm(pose, looks, 0) + _trunk(pose, looks)
    return drawn + head.head(pose, looks) + stretcher.covers(looks) + grip + arm(pose, looks, 1, holds=bool(grip))


def _together(pose: Pose) -> bool:
    """Whether the hands are held at each other on the back."""
    return math.dist(*pose.hands) < 20


def _trunk(pose: Pose, looks: Looks) -> str:
    cloth = looks.skin if looks.wears == "bare" else looks.top
    (_, top), (x, low) = pose.shoulders
    stops = ((0, shade(cloth, -0.1), 1), (0.5, shade(cloth, 0.02), 1), (1, shade(cloth, 0.42), 1))
    tint = svg.fade("laid", (x, top - 4), (x + 3, low + _FLANK + 3), stops)
    drawn = tint + outlined(_outline(pose, looks), "url(#laid)", looks.rim)
    if pose.face_down:
        return drawn + _spine(pose, looks, cloth)
    return drawn + (_chest(pose, cloth) if looks.wears == "bare" else cut(pose, looks, cloth))


def _outline(pose: Pose, looks: Looks) -> str:
    """Neck, far shoulder, waist and hip, the hem, and back along the ground."""
    (fx, fy), (sx, sy) = pose.shoulders
    (hx, hy), (gx, gy) = pose.hips
    nx, ny = pose.neck
    b = looks.build
    sy, gy, deep = sy + _FLANK * b, gy + _FLANK * b, 7 * (b - 1)
    hem = _BELOW.get(looks.wears, 5.0)
    wx, wy = fx + (hx - fx) * 0.62, fy + (hy - fy) * 0.62 + 3.5 - deep * 3
    vx, vy = sx + (gx - sx) * 0.62, sy + (gy - sy) * 0.62 - 3 + deep
    return (
        f"M{nx:.1f} {ny - 6:.1f} Q{fx - 8:.1f} {fy - 4 * b:.1f} {fx + 3:.1f} {fy - 5 * b:.1f} "
        f"C{fx + 16:.1f} {fy - 5 * b:.1f} {wx - 8:.1f} {wy:.1f} {wx:.1f} {wy:.1f} "
        f"C{wx + 9:.1f} {wy:.1f} {hx - 6:.1f} {hy - 5 * b:.1f} {hx + hem:.1f} {hy - 4 * b:.1f} "
        f"Q{(hx + gx) / 2 + hem + 6:.1f} {(hy + gy) / 2:.1f} {gx + hem:.1f} {gy + 1:.1f} "
        f"C{gx - 8:.1f} {gy + 3:.1f} {vx + 8:.1f} {vy:.1f} {vx:.1f} {vy:.1f} "
        f"C{vx - 8:.1f} {vy:.1f} {sx + 14:.1f} {sy + 3:.1f} {sx + 3:.1f} {sy + 2:.1f} "
        f"Q{sx - 10:.1f} {sy:.1f} {nx:.1f} {ny + 6:.1f}Z"
    )


def _spine(pose: Pose, looks: Looks, cloth: Ink) -> str:
    """A back: its furrow and shoulder blades where it is bare, else a seam, and a hood or an apron's strings."""
    trunk, deep = Trunk(pose), shade(cloth, 0.3)

    def run(*spots: At) -> str:
        return trunk.run(*spots)

    if looks.wears == "bare":
        blades = "".join(
            svg.path(f"M{run((s * 0.3, 0.1))} Q{run((s * 0.9, 0.2), (s * 0.45, 0.42))}", None, deep, 1.5, 0.8)
            for s in (-1, 1)
        )
        return blades + svg.path(f"M{run((0, 0.02))} Q{run((0.12, 0.5), (0, 0.98))}", None, deep, 1.8, 0.8)
    drawn = svg.path(f"M{run((0, 0.16))} Q{run((0.1, 0.6), (0, 1.05))}", None, deep, 1.1, 0.7)
    drawn += svg.path(f"M{run((-1.1, 0.92))} Q{run((-0.5, 0.8), (-0.1, 0.9))}", None, deep, 1.2, 0.7)
    if looks.wears == "hoodie":
        hood = f"M{run((-0.9, -0.06))} Q{run((0, 0.5), (0.9, -0.06))} Q{run((0, -0.2), (-0.9, -0.06))}Z"
        drawn += outlined(hood, shade(cloth, 0.16), deep)
    if looks.wears == "apron":
        pale = shade(cloth, -0.3)
        drawn += svg.line((trunk.at(1.2, 0.66), trunk.at(-1.7, 0.66)), pale, 2.6)
        drawn += svg.path(f"M{run((0, 0.66))} q8 -7 9 -1 q-3 4 -9 1 q8 6 9 9", None, pale, 2)
    if looks.wears == "uniform":
        drawn += svg.line((trunk.at(1.2, 0.95), trunk.at(-1.7, 0.95)), _BLACK, 5)
    return drawn


def _chest(pose: Pose, cloth: Ink) -> str:
    trunk, deep = Trunk(pose), shade(cloth, 0.3)
    lines = "".join(
        svg.path(f"M{trunk.run((s * 0.85, 0.3))} Q{trunk.run((s * 0.5, 0.46), (s * 0.08, 0.36))}", None, deep, 1.4, 0.8)
        for s in (-1, 1)
    )
    return lines + svg.ellipse(*trunk.at(-0.1, 0.8), 1.6, 1, deep)


def _waistband(pose: Pose, looks: Looks) -> str:
    """Where trousers begin on a bare trunk: round the hips, with a seam a hand's breadth below."""
    (hx, hy), (gx, gy) = pose.hips
    b = looks.build
    top, low = hy - 5.5 * b, gy + _FLANK * b + 1
    edge = f"M{hx - 5:.1f} {top:.1f} Q{hx + 3:.1f} {(top + low) / 2:.1f} {gx - 4:.1f} {low:.1f}"
    cloth = f"{edge} L{gx + 17:.1f} {low - 3:.1f} Q{hx + 22:.1f} {(top + low) / 2:.1f} {hx + 14:.1f} {top + 2:.1f}Z"
    stops = ((0, shade(looks.legs, 0.2), 1), (0.45, shade(looks.legs, 0.1), 1), (1, looks.legs, 1))
    drawn = svg.fade("hips", (hx, top), (gx, low), stops) + svg.path(cloth, "url(#hips)")
    seam = f"M{hx:.1f} {top + 1:.1f} Q{hx + 8:.1f} {(top + low) / 2:.1f} {gx + 1:.1f} {low - 1:.1f}"
    return drawn + svg.path(edge, None, looks.rim, 2) + svg.path(seam, None, shade(looks.legs, 0.4), 1.2)


def _leg(pose: Pose, looks: Looks, side: int) -> str:
    b, rim = 1 + (looks.build - 1) * 0.75, looks.rim
    bare = looks.wears in ("gown", "dress", "robe") or looks.below != "trousers"
    cloth = shade(looks.skin if bare else looks.legs, 0.2 * (1 - side))
    hip = pose.hips[side][0] + 2, pose.hips[side][1] + (0, 3)[side]
    knee, foot = pose.knees[side], pose.feet[side]
    hip = toward(hip, knee, 0.3) if looks.wears == "bare" else hip  # trousers end in a band there
    widths = (19 * b, 13.5 * b, 8.5) if bare else (22 * b, 16 * b, 11)
    drawn = _foot(pose, looks, side) + limb((hip, knee, toward(knee, foot, 0.95)), widths, cloth, rim)
    if looks.below in ("shorts", "skirt"):
        drawn += limb((hip, toward(hip, knee, 0.8)), (23 * b, 20 * b), shade(looks.legs, 0.2 * (1 - side)), rim)
    under = toward(hip, knee, 0.25), toward(hip, knee, 0.9)
    return drawn + svg.line([(x, y + 5) for x, y in under], shade(cloth, 0.3), 1.4, 0.5)


def _foot(pose: Pose, looks: Looks, side: int) -> str:
    """A shoe: toes up and fallen outwards on the back, toes down where the face is; a sole where it stands."""
    x, y = pose.feet[side]
    rises = pose.knees[side][1] < y - 20  # a drawn-up knee: the foot stands on the ground
    if rises:
        toe = x + 19, y + 4
    elif pose.face_down:
        toe = x + 12, y + 5
    else:
        toe = x + 9 + 6 * side, y - 17 + 6 * side
    drawn = limb(((x + 1, y), toe), (11.5, 8), looks.shoes, looks.rim)
    off = (0.0, 4.2) if rises else (4.4, 1.6)
    sole = [(px + off[0], py + off[1]) for px, py in ((x + 1, y), toe)]
    return drawn + svg.line(sole, shade(looks.shoes, -0.3), 1.8)


def _cuffs(pose: Pose) -> str:
    """A steel band about each wrist, and a chain of links between them."""
    wrists = [toward(at, elbow, 0.24) for at, elbow in zip(pose.hands, pose.elbows, strict=True)]
    drawn = ""
    for (x, y), elbow in zip(wrists, pose.elbows, strict=True):
        long = math.dist((x, y), elbow) or 1.0
        ax, ay = -(y - elbow[1]) / long * 5.4, (x - elbow[0]) / long * 5.4
        band = ((x - ax, y - ay), (x + ax, y + ay))
        drawn += svg.line(band, _BLACK, 6.4) + svg.line(band, _STEEL, 3.6)
    a, b = wrists
    links = [(toward(a, b, share), toward(a, b, share + 0.13)) for share in (0.3, 0.46, 0.62)]
    chain = "".join(svg.line(one, _BLACK, 4.6) + svg.line(one, _STEEL, 2.2) for one in links)
    return chain + drawn
