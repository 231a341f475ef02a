"""Somebody at the wheel of a car that the place itself has: head, shoulders and hands in its rear window.

Who minds the road shows the back of the head; who turns round on somebody shows the face. It refuses to draw a car.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.screens.values import Figure
from simulator.window.stage.eye import Eye
from simulator.window.stage.place.vehicles import Pane
from simulator.window.stage.poses import At, Pose, both, shifted

_LARGER = 1.2
"""Of a body in a window, against one on the ground there: a hand must be seen."""
_HEAD_TOP, _SILL, _REACH = 146.0, -102.0, 34.0
"""Of a seated body, in its centimetres: the hair, the lowest hand that the sill leaves in sight, the pane's half width."""
_LOWEST_HEAD = -101.0
_FACES_AHEAD = ("calm", "tense", "watching", "on_duty", "yielding", "hands_shown", "hands_hidden", "away", "cuffed")
_SHOWS = ("held", "raised")


def seated(pose: Pose, figure: Figure) -> Pose:
    """The body of `in_car`, as it is seen through the rear window. A hand with a weapon in it is over the sill."""
    pose = replace(_in_sight(pose), facing=0, look=(0, pose.look[1]))
    sat = replace(pose, seat="cab", moves=(False, False), hands=(_over_sill(pose.hands[0], pose), pose.hands[1]))
    if figure.weapon == "pointed":
        return replace(sat, elbows=((-16, -78), (36, -80)), hands=((15, _SILL + 1), (23, _SILL)))
    if figure.weapon in _SHOWS:
        shapes = (sat.hand_shapes[0], "fist")
        sat = replace(
            sat,
            hands=(sat.hands[0], (_REACH - 4, _SILL - (1 if figure.weapon == "held" else 16))),
            elbows=(sat.elbows[0], (36, -80)),
        )
        return replace(sat, hand_shapes=shapes, grip=-12 if figure.weapon == "held" else -80)
    if figure.pose not in _FACES_AHEAD:
        return sat
    return replace(sat, back=True, before=(False, False), tilt=pose.tilt * 0.6)


def _in_sight(pose: Pose) -> Pose:
    """Who ducks is still seen from the eyes up."""
    by: At = (0, min(0.0, _LOWEST_HEAD - pose.head[1]))
    return replace(
        pose, head=shifted(pose.head, by), neck=shifted(pose.neck, by), shoulders=both(pose.shoulders, by),
        elbows=both(pose.elbows, by), hands=both(pose.hands, by),
    )  # fmt: skip


def _over_sill(hand: At, pose: Pose) -> At:
    """A hand that is about as high as the shoulders stays inside the window's frame."""
    return (max(-_REACH - 8, min(_REACH + 8, hand[0])), hand[1]) if hand[1] < pose.shoulders[0][1] else hand


def spot(pane: Pane, eye: Eye) -> tuple[float, float, float]:
    """Where the driver is: x, foot and scale, in the stage's units."""
    scale = _LARGER * eye.scale(pane.z)
    x, top = eye.at(pane.driver, pane.y[1], pane.z)
    return x, top + _HEAD_TOP * scale, scale


def frame(pane: Pane, eye: Eye) -> tuple[float, float, float, float]:
    """The pane on the picture: left, top, right, bottom."""
    (left, bottom), (right, top) = eye.at(pane.x[0], pane.y[0], pane.z), eye.at(pane.x[1], pane.y[1], pane.z)
    return left, top, right, bottom
