"""A figure's words become a body: how somebody is, how the body is carried, where the weapon is, how old it is.

It refuses to guess a feeling; words nobody foresaw stand calmly.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.screens.values import Figure
from simulator.window.stage import things
from simulator.window.stage.manner import officers, toward
from simulator.window.stage.manner.manners import MANNERS
from simulator.window.stage.manner.onlookers import LOOKING_ON
from simulator.window.stage.manner.positions import POSITIONS
from simulator.window.stage.poses import At, Pose, both, shifted
from simulator.window.stage.things import IN_HAND

STOOPED_AT = 75
_BODIES = MANNERS | LOOKING_ON | officers.BODIES
_SILL = -108.0
"""Where the hand is seen over a car's door."""
_UNDER_THE_CHIN = 46.0
"""How far below the middle of the face both hands hold a gun, so that its sight covers no mouth."""
_BESIDE = 28.0
"""How far beside the face a gun is."""
_LAID_DOWN = ("dropped", "out_of_reach")
_HELD_LOW: dict[str, tuple[At, At, float]] = {
    "confused": ((8, 26), (9, 53), 84), "comforting": ((8, 26), (9, 53), 84), "pleading": ((8, 26), (9, 53), 84),
    "afraid": ((6, 26), (3, 52), 84), "frantic": ((16, 24), (15, 51), 70), "agitated": ((22, 20), (30, 44), 40),
    "aggressive": ((25, 22), (24, 45), 14), "tense": ((7, 27), (3, 53), 82), "watching": ((8, 26), (9, 53), 84),
}  # fmt: skip
"""Elbow, hand and grip of an arm that would else be high: a weapon that is held is not drawn as one that is raised."""
_STRIKES: tuple[At, At, float] = (19, 0), (14, -34), -118
_STABS: tuple[At, At, float] = (30, 0), (43, -31), 152
"""Elbow, hand and grip of an arm that is raised: what is blunt is swung back over the head, an edge points down and in from the fist."""
_LOOK_ON = ("family", "bystander")
_HANDS_BUSY = ("cuffed", "filming", "writing")


def pose_of(figure: Figure, *, uniformed: bool = False, facing: int = 1) -> Pose:
    """The body of a figure. `facing` is the side, -1 or 1, on which somebody is whom an officer, or an
    onlooker, minds; it is 0 where that is whoever looks on.
    """
    manner = _manner(figure, uniformed=uniformed)
    position = "lying" if figure.pose == "down" and figure.position == "standing" else figure.position
    body = _BODIES.get(manner, MANNERS["calm"])
    if not body.back and manner not in _HANDS_BUSY and not uniformed:
        body = _armed(body, manner, figure.weapon, figure.holds)
    if figure.hurt == "bandaged":
        body = replace(body, bandaged=True)
    elif figure.hurt and manner not in ("yielding", "cuffed", "hurt"):
        body = _pressed(body)
    if figure.hurt == "yes" and manner not in ("yielding", "cuffed"):
        body = replace(body, pressing=True)
    if figure.stooped:
        body = _stooped(body)
    body = POSITIONS.get(position, POSITIONS["standing"])(body, manner)
    if position == "in_car" and figure.weapon in IN_HAND and not uniformed:
        body = _over_the_door(body, levelled=figure.weapon == "pointed" and things.is_gun(figure.holds))
    if position == "kneeling_over":  # who does something with both hands looks at it
        return body
    if uniformed or (figure.role in _LOOK_ON and not figure.holds and manner not in _HANDS_BUSY):
        body = _mirrored(body) if facing * _side(body, uniformed=uniformed) < 0 else body
        return toward.turned(body, facing)
    return body


def _side(body: Pose, *, uniformed: bool) -> int:
    """To which side a body minds what goes on: an officer's are drawn to the right; another's is where the eyes go."""
    return 1 if uniformed or (body.look[0] or body.turn) >= 0 else -1


def _manner(figure: Figure, *, uniformed: bool) -> str:
    if uniformed and figure.pose in ("calm", "tense"):
        return "on_duty"
    if figure.pose == "calm" and figure.weapon == "dropped":
        return "yielding"
    if figure.hurt == "yes" and figure.pose in ("calm", "tense", "down"):
        return "hurt"
    return figure.pose


def _armed(body: Pose, manner: str, weapon: str, holds: str) -> Pose:
    if weapon == "raised":
        return _right_arm(body, *(_STABS if things.is_edge(holds) else _STRIKES))
    if weapon == "pointed":
        return _levelled(body) if things.is_gun(holds) else _thrust(body)
    if weapon == "held":
        body = _right_arm(body, *_HELD_LOW[manner]) if manner in _HELD_LOW else body
        return replace(body, hand_shapes=(body.hand_shapes[0], "fist"), moves=(body.moves[0], False))
    return body


def _right_arm(body: Pose, elbow: At, hand: At, grip: float) -> Pose:
    left, right = body.shoulders
    return replace(
        body, shoulders=(left, shifted(right, (0, -3))), elbows=(body.elbows[0], shifted(right, elbow)),
        hands=(body.hands[0], shifted(right, hand)), hand_shapes=(body.hand_shapes[0], "fist"), grip=grip,
    )  # fmt: skip


def _levelled(body: Pose) -> Pose:
    """Both arms at the onlooker, what they hold below the face."""
    left, right = body.shoulders[0][0], body.shoulders[1][0]
    middle, low = (left + right) / 2, body.head[1] + _UNDER_THE_CHIN
    return replace(
        body, elbows=((left - 6, low + 19), (right + 6, low + 19)), hands=((middle - 4, low + 2), (middle + 4, low)),
        hand_shapes=("fist", "fist"), grip=90, moves=(False, False),
    )  # fmt: skip


def _thrust(body: Pose) -> Pose:
    """One arm straight out, the point of what it holds before it; the other is drawn back."""
    left, right = body.shoulders
    return replace(
        body, shoulders=(shifted(left, (2, 3)), shifted(right, (3, 0))),
        elbows=(shifted(left, (-20, 20)), shifted(right, (27, 8))),
        hands=(shifted(left, (-14, 44)), shifted(right, (46, -3))),
        hand_shapes=("fist", "fist"), grip=-16, moves=(False, False), before=(True, True),
    )  # fmt: skip


def _over_the_door(body: Pose, *, levelled: bool) -> Pose:
    """A hand that holds something is seen in a car's window too; a gun that is pointed out of it is beside the face."""
    if levelled:
        return replace(body, elbows=((-18, -76), (40, -76)), hands=((_BESIDE - 8, _SILL + 8), (_BESIDE, _SILL + 6)))
    x, y = body.hands[1]
    if y < _SILL:
        return body
    return replace(
        body, hands=(body.hands[0], (min(x, 34), _SILL)), hand_shapes=(body.hand_shapes[0], "fist"), grip=-60
    )


def _pressed(body: Pose) -> Pose:
    """The left hand pressed to the right side, the trunk bent over it."""
    left, right = body.shoulders
    return replace(
        body, shoulders=(shifted(left, (0, 2)), shifted(right, (-1, 6))), elbows=(shifted(left, (-9, 28)), body.elbows[1]),
        hands=(shifted(left, (28, 36)), body.hands[1]), hand_shapes=("flat", body.hand_shapes[1]), before=(True, True),
        head=shifted(body.head, (3, 5)), tilt=body.tilt + 7, brow=max(body.brow, 2.4),
    )  # fmt: skip


def _stooped(body: Pose) -> Pose:
    """An old back: the head comes forward and down, the knees give a little."""
    by: At = (0, 6)
    return replace(
        body, head=shifted(body.head, (-3, 13)), neck=shifted(body.neck, (-1, 7)), shoulders=both(body.shoulders, by),
        elbows=both(body.elbows, (0, 4)), hands=both(body.hands, (0, 3)),
        knees=(shifted(body.knees[0], (-3, 1)), shifted(body.knees[1], (3, 1))),
    )  # fmt: skip


def _mirrored(body: Pose) -> Pose:
    """The same body the other way round; the right hand stays the one that holds."""

    def turned(at: At) -> At:
        return -at[0], at[1]

    def swapped(pair: tuple[At, At]) -> tuple[At, At]:
        return turned(pair[1]), turned(pair[0])

    return replace(
        body, head=turned(body.head), tilt=-body.tilt, turn=-body.turn, look=turned(body.look), facing=-body.facing, neck=turned(body.neck),
        shoulders=swapped(body.shoulders), elbows=swapped(body.elbows), hands=swapped(body.hands), hips=swapped(body.hips),
        knees=swapped(body.knees), feet=swapped(body.feet), hand_shapes=body.hand_shapes[::-1], before=body.before[::-1],
        grip=180 - body.grip, flipped=not body.flipped,
    )  # fmt: skip
