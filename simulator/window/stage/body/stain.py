"""Where somebody is hurt: a dark patch that has gone into the cloth about the hand that is pressed there.

It refuses wounds, and bare skin: of a bare trunk it is the trousers that are dark.
"""

from __future__ import annotations

from simulator.window.sheet import svg
from simulator.window.sheet.theme import ink
from simulator.window.stage.body.inked import toward
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import At, Pose

_DARK = ink("#2a0f12")
_NEAR = 16.0
"""How far beside the trunk's joints a hand is still on it, in centimetres."""


def stain(pose: Pose, looks: Looks) -> str:
    """The patch; nothing where no hand is pressed to anything."""
    if not pose.pressing or pose.face_down:
        return ""
    x, y = pose.hands[1 if pose.lies else 0]
    if not _on_the_trunk((x, y), pose):  # on the way there
        return ""
    if looks.wears == "bare":
        return _below(pose)
    patch = f"M{x - 11:.1f} {y:.1f} q2 -9 11 -8 q8 -3 13 3 q6 2 4 8 q1 7 -7 8 q-6 4 -11 1 q-10 0 -10 -12Z"
    return svg.path(patch, _DARK, alpha=0.78)


def _below(pose: Pose) -> str:
    """Under the waist of somebody who has nothing on above it."""
    (x, y), (kx, ky) = pose.hips[1], pose.knees[1]
    ax, ay = toward((x, y), (kx, ky), 0.0)
    bx, by = toward((x, y), (kx, ky), 0.36)
    patch = f"M{ax:.1f} {ay - 4:.1f} Q{(ax + bx) / 2:.1f} {by - 7:.1f} {bx:.1f} {by - 2:.1f} Q{bx + 3:.1f} {by + 5:.1f} {bx - 6:.1f} {by + 8:.1f} L{ax:.1f} {ay + 12:.1f}Z"
    return svg.path(patch, _DARK, alpha=0.7)


def _on_the_trunk(hand: At, pose: Pose) -> bool:
    xs, ys = zip(*pose.shoulders, *pose.hips, strict=True)
    return min(xs) - _NEAR < hand[0] < max(xs) + _NEAR and min(ys) - _NEAR < hand[1] < max(ys) + _NEAR
