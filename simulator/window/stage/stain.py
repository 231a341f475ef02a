"""Where somebody is hurt: a dark patch that has gone into the cloth about the hand that is pressed there.

It refuses wounds, and bare skin: of a bare trunk it is the trousers that are dark.
"""

from __future__ import annotations

from simulator.window import svg
from simulator.window.stage.looks import Looks
from simulator.window.stage.poses import Pose
from simulator.window.theme import ink

_DARK = ink("#2a0f12")


def stain(pose: Pose, looks: Looks) -> str:
    """The patch; nothing where no hand is pressed to anything."""
    if not pose.pressing or pose.face_down:
        return ""
    x, y = pose.hands[1 if pose.lies else 0]
    if looks.wears == "bare":
        x, y = (x + 17, y + 2) if pose.lies else (x - 4, pose.hips[0][1] + 6)
    patch = f"M{x - 11:.1f} {y:.1f} q2 -9 11 -8 q8 -3 13 3 q6 2 4 8 q1 7 -7 8 q-6 4 -11 1 q-10 0 -10 -12Z"
    return svg.path(patch, _DARK, alpha=0.78)
