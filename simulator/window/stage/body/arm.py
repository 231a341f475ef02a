"""Arms in their sleeves, with the hand at the end: bare, in a short sleeve that ends above the elbow, or in a long one.

It refuses to know what an arm does: its joints come with the pose.
"""

from __future__ import annotations

import math

from simulator.window.sheet import svg
from simulator.window.sheet.theme import Ink, ink
from simulator.window.stage.body.crew import stripes
from simulator.window.stage.body.hand import hand
from simulator.window.stage.body.inked import EDGE, limb, shade, toward
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose

_BARE_ARMS = ("bare", "tank", "dress")
_SHORT_SLEEVES = ("tee", "gown", "uniform", "apron", "vest", "medic")
_BANDAGE, _GLOVE = ink("#e9e6de"), ink("#7fa8d6")
_SLEEVE_ENDS = 0.62
"""How far down the upper arm a short sleeve goes."""
_FOLDED = 1.9
"""An elbow that is bent to less than so many radians folds: the forearm then lies over the upper arm."""


def arm(pose: Pose, looks: Looks, side: int, *, holds: bool = False) -> str:
    """One arm; `holds` says whether the right hand has something in it, which its fingers go round."""
    skin, rim = shade(looks.skin, 0.05 * side), looks.rim
    drawn = _long(pose, looks, side)
    if looks.wears in _BARE_ARMS:
        drawn = _bare(pose, looks, side, skin)
    elif looks.wears in _SHORT_SLEEVES:
        drawn = _short(pose, looks, side, skin)
    if pose.bandaged and side == 0:
        drawn += _bandage(pose.elbows[side], pose.hands[side], _broad(looks), rim)
    if looks.sergeant:
        drawn += stripes(pose, side)
    return drawn + hand_of(pose, looks, side, holds=holds)


def hand_of(pose: Pose, looks: Looks, side: int, *, holds: bool = False) -> str:
    """The hand alone."""
    grip = pose.grip if holds and side else None
    skin = shade(_GLOVE if pose.gloves or looks.wears == "medic" else looks.skin, 0.05 * side)
    return hand(pose.hands[side], pose.elbows[side], skin, looks.rim, pose.hand_shapes[side], side, grip=grip)


def edges(pose: Pose, looks: Looks) -> str:
    """The edge of both upper arms, behind the trunk."""
    thick = 11.5 if looks.wears in _BARE_ARMS else 13.5
    wide = thick * _broad(looks) + 2 * EDGE
    return "".join(
        limb((pose.shoulders[n], toward(pose.shoulders[n], pose.elbows[n], 0.42)), (wide, wide * 0.94), looks.rim)
        for n in (0, 1)
    )


def _broad(looks: Looks) -> float:
    return 1 + (looks.build - 1) * 0.75


def _cloth(looks: Looks, side: int) -> Ink:
    return shade(looks.top, 0.05 + 0.08 * side)


def _bare(pose: Pose, looks: Looks, side: int, skin: Ink) -> str:
    b, (shoulder, elbow, wrist) = _broad(looks), _joints(pose, side)
    drawn = _joined((shoulder, elbow, wrist), (11.5 * b, 9.6 * b, 6.8), skin, looks.rim)
    return drawn + _over(pose, side, (9.6 * b, 6.8), skin, looks.rim)


def _short(pose: Pose, looks: Looks, side: int, skin: Ink) -> str:
    """The elbow is bare, so that no rim of skin is seen beside the end of the sleeve."""
    b, (shoulder, elbow, wrist) = _broad(looks), _joints(pose, side)
    drawn = limb((toward(shoulder, elbow, 0.5), elbow, wrist), (10.4 * b, 9.4 * b, 6.8), skin, looks.rim)
    drawn += _joined(
        (shoulder, toward(shoulder, elbow, _SLEEVE_ENDS)), (13 * b, 13 * b), _cloth(looks, side), looks.rim
    )
    return drawn + _over(pose, side, (9.4 * b, 6.8), skin, looks.rim)


def _long(pose: Pose, looks: Looks, side: int) -> str:
    b, (shoulder, elbow, wrist) = _broad(looks), _joints(pose, side)
    cloth = _cloth(looks, side)
    drawn = _joined((shoulder, elbow, wrist), (13.5 * b, 12 * b, 9), cloth, looks.rim)
    drawn += _over(pose, side, (12 * b, 9), cloth, looks.rim)
    inner = toward(elbow, shoulder, 0.12), toward(elbow, pose.hands[side], 0.18)
    cuff = shade(cloth, 0.3)
    ends = _across(toward(elbow, wrist, 0.9), elbow, wrist, 4.2)
    return drawn + svg.line(inner, cuff, 1.2, 0.8) + svg.line(ends, cuff, 1.2, 0.9)


def _joints(pose: Pose, side: int) -> tuple[At, At, At]:
    elbow = pose.elbows[side]
    return pose.shoulders[side], elbow, toward(elbow, pose.hands[side], 0.86)


def _over(pose: Pose, side: int, widths: tuple[float, float], fill: Ink, rim: Ink) -> str:
    """The forearm once more, over the upper arm that it is folded back on."""
    shoulder, elbow, wrist = _joints(pose, side)
    if _bend(shoulder, elbow, wrist) > _FOLDED:
        return ""
    start = toward(elbow, wrist, 0.3)
    wide = widths[0] + (widths[1] - widths[0]) * 0.3
    edge = limb((start, wrist), (wide + 2 * EDGE, widths[1] + 2 * EDGE), rim)
    return edge + limb((elbow, wrist), widths, fill)


def _bend(shoulder: At, elbow: At, wrist: At) -> float:
    """The angle at the elbow, in radians: pi is a straight arm."""
    one = math.atan2(shoulder[1] - elbow[1], shoulder[0] - elbow[0])
    other = math.atan2(wrist[1] - elbow[1], wrist[0] - elbow[0])
    return abs(math.remainder(one - other, math.tau))


def _across(at: At, a: At, b: At, half: float) -> tuple[At, At]:
    """A short line over a limb from a to b."""
    long = math.dist(a, b) or 1.0
    x, y = -(b[1] - a[1]) / long * half, (b[0] - a[0]) / long * half
    return (at[0] - x, at[1] - y), (at[0] + x, at[1] + y)


def _bandage(elbow: At, at: At, b: float, rim: Ink) -> str:
    drawn = limb((toward(elbow, at, 0.3), toward(elbow, at, 0.72)), (10.6 * b, 9), _BANDAGE, rim)
    a = toward(elbow, at, 0.5)
    return drawn + svg.line(((a[0] - 4, a[1] - 2), (a[0] + 4, a[1] + 1)), shade(_BANDAGE, 0.3), 1)


def _joined(points: tuple[At, ...], widths: tuple[float, ...], fill: Ink, rim: Ink) -> str:
    """A limb that grows out of the trunk: where it begins it has no edge."""
    start = toward(points[0], points[1], 0.42)
    wide = widths[0] + (widths[1] - widths[0]) * 0.42
    edge = limb((start, *points[1:]), tuple(one + 2 * EDGE for one in (wide, *widths[1:])), rim)
    return edge + limb(points, widths, fill)
