"""The joints of whoever lies: on the back, face down, on a stretcher; seen from the side and a little above, the head to
the left. Of each pair the first is on the far side, and so higher on the picture.

It refuses to draw, and to lay anybody to sleep: who lies still has let go of everything, who is wounded has not.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.window.stage.poses import Pose

_STILL = Pose(
    head=(-89, -26), tilt=-80, turn=0.5, neck=(-69, -24), shoulders=((-60, -38), (-58, -15)),
    elbows=((-46, -48), (-48, 2)), hands=((-20, -48), (-22, 9)), hand_shapes=("relaxed", "open"),
    hips=((-8, -31), (-6, -14)), knees=((33, -29), (35, -9)), feet=((75, -27), (78, -5)),
    brow=0.4, gape=0.25, lids=0, lies=True, grip=170,
)  # fmt: skip
"""On the back, arms and feet as they fell."""
_RESTING = replace(
    _STILL, tilt=-74, turn=0.6, elbows=((-38, -45), (-38, -3)), hands=((-22, -30), (-14, -23)), hand_shapes=("flat", "flat"),
    knees=((30, -42), (35, -9)), feet=((62, -20), (78, -5)), brow=1, gape=0, lids=0.8,
)  # fmt: skip
_WOUNDED = replace(
    _STILL, head=(-85, -38), tilt=-58, turn=0.3, look=(0.2, 0.6), neck=(-67, -28), shoulders=((-58, -42), (-57, -17)),
    elbows=((-51, -54), (-43, -3)), hands=((-29, -49), (-25, -20)), hand_shapes=("fist", "flat"),
    knees=((24, -62), (33, -25)), feet=((48, -19), (70, -3)), brow=3.4, smile=-1.8, gape=0.45, lids=0.5,
    pressing=True,
)  # fmt: skip
"""On the back, awake: a hand on the wound, a knee drawn up, the head lifted."""
_PRONE = Pose(
    head=(-87, -20), tilt=-84, neck=(-70, -23), shoulders=((-60, -37), (-58, -15)),
    elbows=((-30, -47), (-60, 6)), hands=((-2, -43), (-90, 2)), hips=((-8, -32), (-6, -14)),
    knees=((33, -27), (35, -9)), feet=((74, -26), (77, -6)), hand_shapes=("relaxed", "relaxed"), lies=True,
    face_down=True, grip=170,
)  # fmt: skip
_ON_A_STRETCHER = Pose(
    head=(-63, -124), tilt=-34, turn=0.5, neck=(-51, -110), shoulders=((-46, -114), (-42, -98)),
    elbows=((-24, -96), (-26, -72)), hands=((-2, -86), (-1, -78)), hips=((-6, -80), (-4, -68)),
    knees=((38, -84), (40, -74)), feet=((80, -82), (82, -74)), hand_shapes=("flat", "flat"), brow=1.2, smile=-0.6,
    lids=0.75, lies=True, seat="stretcher", grip=170,
)  # fmt: skip


def lying(pose: Pose, manner: str) -> Pose:
    """On the back: wounded and awake, else still; who is said to be anything but held is awake and rests."""
    if pose.pressing:
        return replace(_WOUNDED, bandaged=pose.bandaged)
    return replace(_STILL if manner in ("cuffed", "down") else _RESTING, bandaged=pose.bandaged)


def prone(pose: Pose, manner: str) -> Pose:
    """Face down: the hands on the back where they are cuffed, else beside the head and the hip."""
    down = replace(_PRONE, bandaged=pose.bandaged)
    if manner != "cuffed":
        return down
    return replace(down, elbows=((-27, -47), (-29, -8)), hands=((-4, -36), (-4, -19)))


def on_a_stretcher(pose: Pose, manner: str) -> Pose:
    """Half upright, the hands on the blanket; who is in distress shows it in the face."""
    del manner
    laid = replace(_ON_A_STRETCHER, bandaged=pose.bandaged, tears=pose.tears)
    return replace(laid, brow=2.6, lids=0.55, smile=-1.4) if pose.pressing else laid
