"""A body as a drawing: limbs, clothes, hands, in the order in which one covers another.

It refuses feelings: posture comes as joints, from `poses`.
"""

from __future__ import annotations

import math
from itertools import pairwise

from simulator.window import svg
from simulator.window.stage import head, things
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose
from simulator.window.theme import Ink, ink, mix

_BLACK = ink("#05070d")
_SILVER = ink("#c9cfd8")


def limb(points: tuple[At, ...], widths: tuple[float, ...], fill: Ink) -> str:
    """A tapered limb through its joints, round at each."""
    drawn = ""
    for (a, b), (wa, wb) in zip(pairwise(points), pairwise(widths), strict=True):
        length = math.dist(a, b) or 1.0
        nx, ny = (a[1] - b[1]) / length / 2, (b[0] - a[0]) / length / 2
        corners = (
            (a[0] + nx * wa, a[1] + ny * wa),
            (b[0] + nx * wb, b[1] + ny * wb),
            (b[0] - nx * wb, b[1] - ny * wb),
            (a[0] - nx * wa, a[1] - ny * wa),
        )
        drawn += svg.shape(corners, fill)
    for (x, y), wide in zip(points, widths, strict=True):
        drawn += svg.ellipse(x, y, wide / 2, wide / 2, fill)
    return drawn


def _toward(a: At, b: At, share: float) -> At:
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _hand(at: At, elbow: At, skin: Ink, *, is_open: bool) -> str:
    angle = math.atan2(at[1] - elbow[1], at[0] - elbow[0])
    drawn = svg.ellipse(at[0], at[1], 4.6, 4.6, skin)
    if not is_open:
        return drawn + svg.ellipse(at[0] + 1.5 * math.cos(angle), at[1] + 1.5 * math.sin(angle), 4.8, 4.6, skin)
    for spread in (-0.62, -0.2, 0.2, 0.6):
        tip = at[0] + 9.4 * math.cos(angle + spread), at[1] + 9.4 * math.sin(angle + spread)
        drawn += svg.line((at, tip), skin, 2.5)
    thumb = at[0] + 7.0 * math.cos(angle - 1.35), at[1] + 7.0 * math.sin(angle - 1.35)
    return drawn + svg.line((at, thumb), skin, 2.6)


def _arm(pose: Pose, looks: Looks, side: int) -> str:
    shoulder, elbow, hand = pose.shoulders[side], pose.elbows[side], pose.hands[side]
    b = looks.build
    cloth = mix(looks.top, _BLACK, 0.10 + 0.10 * side)
    skin = mix(looks.skin, _BLACK, 0.06 * side)
    wrist = _toward(elbow, hand, 0.86)
    drawn = _hand(hand, elbow, skin, is_open=pose.open_hands[side])
    if looks.wears == "bare":
        return drawn + limb((shoulder, elbow, wrist), (11.5 * b, 9.5 * b, 6.5), skin)
    if looks.wears in ("tee", "gown", "uniform"):
        drawn += limb((elbow, wrist), (8.6 * b, 6.4), skin)
        return drawn + limb((shoulder, _toward(shoulder, elbow, 0.85)), (13 * b, 12 * b), cloth)
    drawn += limb((shoulder, elbow, wrist), (13.5 * b, 11.5 * b, 8.6), cloth)
    crease = mix(cloth, _BLACK, 0.28)
    return drawn + svg.line((_toward(elbow, shoulder, 0.10), _toward(elbow, hand, 0.16)), crease, 1.1, 0.8)


def _legs(pose: Pose, looks: Looks) -> str:
    drawn, b = "", looks.build
    bare = looks.wears == "gown"
    for side in (1, 0):
        cloth = mix(looks.skin if bare else looks.legs, _BLACK, 0.16 * side)
        hip, knee, foot = pose.hips[side], pose.knees[side], pose.feet[side]
        hip = _toward(hip, knee, 0.7) if bare else hip  # a gown covers the rest
        drawn += limb((hip, knee, _toward(knee, foot, 0.95)), ((14 if bare else 18) * b, 13.5 * b, 10), cloth)
        drawn += _shoe(foot, looks.shoes, side, lies=pose.lies)
        drawn += svg.line((_toward(knee, hip, 0.06), _toward(knee, foot, 0.12)), mix(cloth, _BLACK, 0.3), 1.1, 0.7)
    return drawn


def _shoe(foot: At, colour: Ink, side: int, *, lies: bool) -> str:
    x, y = foot
    if lies:
        return svg.ellipse(x + 5, y - 3, 4.6, 7.5, colour)
    out = 4 if side else -4
    sole = f"M{x - 6} {y - 3} Q{x - 6} {y - 8} {x} {y - 8} Q{x + 6} {y - 8} {x + 6} {y - 3} "
    return svg.path(f"{sole} L{x + out + 6} {y + 3} Q{x + out} {y + 6.5} {x + out - 6} {y + 3}Z", colour)


def _torso_line(pose: Pose, build: float, drop: float = 6) -> str:
    (lx, ly), (rx, ry) = pose.shoulders
    (hl, hly), (hr, hry) = pose.hips
    nx, ny = pose.neck
    w, h = 5.5 * build, 8.5 * build
    if pose.lies:
        return (
            f"M{lx - 4} {ly - w} C{lx + 20} {ly - w - 3} {hl - 14} {hly - 8} {hl + 6} {hly - 8} "
            f"L{hr + 6} {hry + 7} C{hr - 14} {hry + 8} {rx + 14} {ry + 8} {rx - 5} {ry + w}Z"
        )
    waist = (ly + hly) / 2 + 8
    if drop > 20:  # a gown's hem is as wide as the stance beneath it
        flare = max(abs(knee[0]) for knee in pose.knees) - 4
        return (
            f"M{nx - 6} {ny} Q{(nx + lx) / 2 - 4} {ly - 5} {lx - w + 1} {ly - 2} C{lx - w - 1} {ly + 12} {hl - h + 3} {waist - 12} "
            f"{hl - h + 2} {waist} L{-flare - h} {hly + drop} Q0 {hly + drop + 5} {flare + h} {hry + drop} L{hr + h - 2} {waist} "
            f"C{hr + h - 3} {waist - 12} {rx + w + 1} {ry + 12} {rx + w - 1} {ry - 2} Q{(nx + rx) / 2 + 4} {ry - 5} {nx + 6} {ny}Z"
        )
    return (
        f"M{nx - 6} {ny} Q{(nx + lx) / 2 - 4} {ly - 5} {lx - w + 1} {ly - 2} "
        f"C{lx - w - 1} {ly + 12} {hl - h + 2} {waist - 12} {hl - h + 1} {waist} "
        f"Q{hl - h - 1} {hly} {hl - h} {hly + drop} L{hr + h} {hry + drop} Q{hr + h + 1} {hry} {hr + h - 1} {waist} "
        f"C{hr + h - 2} {waist - 12} {rx + w + 1} {ry + 12} {rx + w - 1} {ry - 2} Q{(nx + rx) / 2 + 4} {ry - 5} {nx + 6} {ny}Z"
    )


def _torso(pose: Pose, looks: Looks) -> str:
    cloth = looks.skin if looks.wears == "bare" else looks.top
    (lx, ly), (rx, _) = pose.shoulders
    tint = svg.fade(
        "cloth",
        (lx - 6, ly),
        (rx + 8, ly + 24),
        ((0, mix(cloth, ink("#ffffff"), 0.10), 1), (1, mix(cloth, _BLACK, 0.30), 1)),
    )
    drop = 34 if looks.wears == "gown" else 9 if looks.wears in ("hoodie", "jacket") else 5
    drawn = tint + svg.path(_torso_line(pose, looks.build, drop), "url(#cloth)")
    return drawn if pose.lies else drawn + _cut(pose, looks, cloth)


def _cut(pose: Pose, looks: Looks, cloth: Ink) -> str:
    """What tells one garment from another: lines on the front, a seam on the back."""
    nx, ny = pose.neck
    hx, hy = (pose.hips[0][0] + pose.hips[1][0]) / 2, pose.hips[0][1]
    deep, pale = mix(cloth, _BLACK, 0.34), mix(cloth, ink("#ffffff"), 0.2)
    if looks.wears == "uniform":
        return _uniform(pose, looks)
    if pose.back:
        return svg.line(((nx, ny + 8), (hx, hy)), deep, 0.8, 0.5)
    collar = svg.path(f"M{nx - 7} {ny} Q{nx} {ny + 11} {nx + 7} {ny}", None, deep, 1.6)
    cuts = {
        "bare": _line((nx - 11, ny + 22), (nx - 2, ny + 23), deep) + _line((nx + 2, ny + 23), (nx + 11, ny + 22), deep),
        "hoodie": _hood(nx, ny, deep)
        + svg.path(f"M{hx - 12} {hy + 5} L{hx - 8} {hy - 12} H{hx + 8} L{hx + 12} {hy + 5}", None, deep, 1.2)
        + _line((nx - 4, ny + 9), (nx - 5, ny + 22), pale)
        + _line((nx + 4, ny + 9), (nx + 5, ny + 20), pale),
        "jacket": svg.shape(((nx - 6, ny), (nx + 6, ny), (hx + 3, hy - 4), (hx - 3, hy - 4)), pale)
        + _line((nx - 7, ny + 1), (hx - 4, hy + 6), deep, 2)
        + _line((nx + 7, ny + 1), (hx + 4, hy + 6), deep, 2),
        "shirt": collar + _line((nx, ny + 7), (hx, hy + 3), deep),
    }
    return cuts.get(looks.wears, collar)


def _line(a: At, b: At, colour: Ink, width: float = 1.1) -> str:
    return svg.line((a, b), colour, width, 0.85)


def _hood(nx: float, ny: float, deep: Ink) -> str:
    return svg.path(f"M{nx - 13} {ny + 3} Q{nx} {ny + 17} {nx + 13} {ny + 3} Q{nx} {ny + 9} {nx - 13} {ny + 3}Z", deep)


def _uniform(pose: Pose, looks: Looks) -> str:
    nx, ny = pose.neck
    (hl, hly), (hr, _) = pose.hips
    b, belt = looks.build, ink("#0e131d")
    drawn = svg.box(hl - 9 * b, hly - 3, hr - hl + 18 * b, 7, belt, 2)
    drawn += svg.box(hr + 5 * b, hly - 1, 6, 17, belt, 2) + svg.box(hl - 10 * b, hly - 1, 5, 11, belt, 2)
    if pose.back:
        return drawn
    drawn += svg.shape(
        ((nx - 7, ny), (nx, ny + 9), (nx + 7, ny), (nx + 4, ny - 2), (nx - 4, ny - 2)), mix(looks.top, _BLACK, 0.4)
    )
    drawn += svg.shape(
        ((nx + 7, ny + 14), (nx + 14, ny + 14), (nx + 13, ny + 21), (nx + 10.5, ny + 24), (nx + 8, ny + 21)),
        ink("#c9a94f"),
    )
    drawn += svg.box(nx - 14, ny + 15, 8, 2.6, _SILVER, 1) + svg.line(
        ((nx, ny + 10), (nx, hly - 4)), mix(looks.top, _BLACK, 0.4), 1
    )
    return drawn + svg.box(nx - 18, ny + 3, 4.5, 8, ink("#10151f"), 1.4)


def _moving(pose: Pose, colour: Ink) -> str:
    """Short strokes beside a hand that does not rest: movement, said by drawing and not by flicker."""
    drawn = ""
    for (x, y), way in zip(pose.hands, (-1, 1), strict=True):
        for step in (0, 1):
            reach = 15 + 7 * step
            drawn += svg.path(
                f"M{x + way * reach} {y - 12 + 2 * step} Q{x + way * (reach + 6)} {y} {x + way * reach} {y + 12 - 2 * step}",
                None, colour, 1.7, 0.75 - 0.3 * step,
            )  # fmt: skip
    return drawn


def body(pose: Pose, looks: Looks, holds: str, weapon: str) -> str:
    """The whole person, feet at the origin."""
    at_hand = holds if holds and weapon not in (*things.LET_GO, "none") else ""
    grip = things.held(at_hand, pose.hands[1], pose.grip, pointed=weapon == "pointed")
    drawn = head.behind(pose, looks) + _legs(pose, looks)
    if pose.back:
        return drawn + grip + _arm(pose, looks, 1) + _arm(pose, looks, 0) + _torso(pose, looks) + head.head(pose, looks)
    if pose.lies:
        return drawn + _arm(pose, looks, 1) + _torso(pose, looks) + head.head(pose, looks) + _arm(pose, looks, 0) + grip
    drawn += _torso(pose, looks) + head.head(pose, looks)
    near = grip + _arm(pose, looks, 1)
    if pose.over_face or weapon == "pointed":
        near = _arm(pose, looks, 1) + grip
    drawn += _arm(pose, looks, 0) + near
    return drawn + (_moving(pose, _SILVER) if pose.moves else "")
