"""How a standing body sits, kneels or lies: the lower half is laid anew, the upper half keeps what it was saying.

It refuses feelings: whoever sits in despair sits as any other, with the head and hands of despair.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from simulator.window.stage.manner import laid
from simulator.window.stage.manner.officers import OVER_HIM
from simulator.window.stage.poses import At, Pair, Pose, both, shifted

_ARMS_REST = ("calm", "yielding", "hands_shown", "watching", "on_duty", "away", "running", "crouched")
"""Manners whose arms say nothing that a seat would not change: the hands lie on the knees, or on the wheel."""


_ASIDE = 0.84
"""How wide shoulders are that are seen from aside."""
_HEAD_ON = 0.6


def _lowered(pose: Pose, down: float, knees: Pair, feet: Pair, hips: Pair) -> Pose:
    by: At = (0, down)
    return replace(
        pose, head=shifted(pose.head, by), neck=shifted(pose.neck, by), shoulders=both(pose.shoulders, by),
        elbows=both(pose.elbows, by), hands=both(pose.hands, by), hips=hips, knees=knees, feet=feet, back=False,
    )  # fmt: skip


def _seated(pose: Pose, manner: str) -> Pose:
    sat = _lowered(pose, 26, ((-20, -45), (20, -45)), ((-18, -4), (18, -4)), ((-10, -63), (10, -63)))
    sat = replace(sat, seat="bench")
    if manner not in _ARMS_REST:
        return sat
    return _resting(sat, elbows=((-31, -84), (31, -84)), hands=((-18, -54), (18, -54)))


def _on_the_ground(pose: Pose, manner: str) -> Pose:
    if pose.pressing:
        return _fallen(pose)
    sat = _lowered(pose, 71, ((-20, -43), (20, -43)), ((-18, 0), (18, 0)), ((-12, -15), (12, -15)))
    sat = replace(sat, lap=True)
    if manner == "cuffed":
        return sat
    if manner in _ARMS_REST:
        return _resting(sat, elbows=((-33, -48), (33, -48)), hands=((-20, -46), (20, -46)))
    return sat


def _fallen(pose: Pose) -> Pose:
    """Sunk to the ground, the legs to one side: nobody who is hurt draws the knees up and waits."""
    sat = _lowered(pose, 71, ((34, -11), (38, -29)), ((68, -2), (62, -13)), ((-8, -13), (11, -17)))
    return replace(sat, lap=True, sidelong=True)


def _kneeling(pose: Pose, _: str) -> Pose:
    return _lowered(pose, 41, ((-13, -6), (13, -6)), ((-19, -12), (19, -12)), ((-9, -50), (9, -50)))


def _in_car(pose: Pose, manner: str) -> Pose:
    sat = replace(
        _lowered(pose, 40, ((-12, -30), (12, -30)), ((-12, -10), (12, -10)), ((-9, -50), (9, -50))), seat="car"
    )
    if pose.pressing:
        return _slumped(sat)
    sat = _along_the_road(sat)
    if manner not in ("calm", "watching", "tense", "on_duty"):
        return sat
    return _resting(sat, elbows=((-31, -79), (2, -81)), hands=((-55, -96), (-36, -115)), shape="fist")


def _along_the_road(pose: Pose) -> Pose:
    """Turned to the wheel, which is on the left; the head half way back to whoever is at the window, and the eyes there."""
    (lx, ly), (rx, ry) = pose.shoulders
    middle = (lx + rx) / 2
    narrow = (middle + (lx - middle) * _ASIDE, ly), (middle + (rx - middle) * _ASIDE, ry)
    head_on = abs(pose.turn) < _HEAD_ON
    return replace(
        pose, shoulders=narrow, facing=-1, turn=-0.7 if head_on else pose.turn,
        look=(0.8, pose.look[1]) if head_on else pose.look, head=shifted(pose.head, (-3, 0)) if head_on else pose.head,
    )  # fmt: skip


def _slumped(pose: Pose) -> Pose:
    """Slid down along the seat, the head on one side, a hand on the chest."""
    (lx, ly), (rx, ry) = pose.shoulders
    return replace(
        pose, head=(24, -110), tilt=24, turn=0.3, look=(0.3, 0.6), neck=(15, -98), shoulders=((lx + 3, ly - 2), (rx + 1, ry + 4)),
        elbows=((-30, -80), (34, -66)), hands=((-3, -90), (30, -50)), hand_shapes=("flat", "relaxed"), before=(True, True),
        brow=3.4, smile=-1.6, gape=0.45, lids=0.4,
    )  # fmt: skip


def _resting(pose: Pose, elbows: Pair, hands: Pair, shape: str = "flat") -> Pose:
    return replace(
        pose, elbows=elbows, hands=hands, hand_shapes=(shape, shape), before=(True, True), moves=(False, False)
    )


_KNEELS_OVER = Pose(
    head=(-26, -116), tilt=-14, turn=-0.6, look=(-0.4, 2), neck=(-20, -101), shoulders=((-36, -95), (3, -98)),
    elbows=((-42, -68), (-2, -68)), hands=((-34, -43), (-16, -41)), hips=((-3, -52), (14, -51)),
    knees=((-18, -10), (30, -38)), feet=((14, -5), (30, -4)), hand_shapes=("flat", "flat"), brow=0.4,
)  # fmt: skip
KNEELS_ON = Pose(
    head=(-40, -119), tilt=-6, turn=-0.15, look=(0.2, 2.4), neck=(-38, -106), shoulders=((-54, -98), (-17, -101)),
    elbows=((-69, -68), (3, -72)), hands=((-62, -38), (-4, -37)), hips=((-31, -59), (-13, -59)),
    knees=((-47, -30), (8, -44)), feet=((-24, -32), (21, 3)), hand_shapes=("flat", "flat"), brow=0.4, lids=0.75,
)  # fmt: skip
"""With a knee on the upper back of somebody who lies face down, and a hand on the shoulder."""

POSITIONS: dict[str, Callable[[Pose, str], Pose]] = {
    "standing": lambda pose, _: pose,
    "seated": _seated,
    "on_the_ground": _on_the_ground,
    "kneeling": _kneeling,
    "in_car": _in_car,
    "lying": laid.lying,
    "prone": laid.prone,
    "on_a_stretcher": laid.on_a_stretcher,
    "kneeling_over": lambda pose, manner: pose if manner in OVER_HIM else _KNEELS_OVER,
}
"""Every word for how a body is carried."""
LOW = frozenset({"on_the_ground", "lying", "prone", "on_a_stretcher", "kneeling_over"})
"""Positions that are seen whole, however near: their feet stay on the stage."""
