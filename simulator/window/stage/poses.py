"""Where a body's joints are for each posture, in centimetres; the feet stand at zero, up is negative.

It is for the one thing that the stage must say: how this person is. It refuses colours and clothes. Left and right are the
onlooker's.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

At = tuple[float, float]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pose:
    """A body. `grip` is the angle of what the right hand holds, 0 pointing right, growing clockwise."""

    head: At = (0, -162)
    tilt: float = 0
    neck: At = (0, -146)
    shoulders: tuple[At, At] = ((-19, -141), (19, -141))
    elbows: tuple[At, At] = ((-25, -115), (25, -115))
    hands: tuple[At, At] = ((-24, -89), (24, -89))
    hips: tuple[At, At] = ((-9, -90), (9, -90))
    knees: tuple[At, At] = ((-11, -48), (11, -48))
    feet: tuple[At, At] = ((-12, -5), (12, -5))
    open_hands: tuple[bool, bool] = (True, True)
    grip: float = 62
    brow: float = 0
    """Inner ends of the brows: above zero raised (distress), below zero drawn down (anger)."""
    mouth: str = "flat"
    eyes: str = "open"
    moves: bool = False
    back: bool = False
    lies: bool = False
    over_face: bool = False


CALM = Pose(mouth="soft")
YIELDING = Pose(
    elbows=((-38, -120), (38, -120)), hands=((-40, -149), (40, -149)), brow=1.5, feet=((-13, -5), (13, -5)), grip=-80
)
TENSE = Pose(
    head=(0, -160),
    shoulders=((-20, -144), (20, -144)),
    elbows=((-33, -119), (33, -119)),
    hands=((-25, -95), (25, -95)),
    knees=((-15, -48), (15, -48)),
    feet=((-19, -5), (19, -5)),
    open_hands=(False, False),
    brow=-1.6,
    grip=40,
)
AGITATED = Pose(
    head=(5, -161),
    tilt=7,
    neck=(3, -146),
    shoulders=((-17, -144), (22, -140)),
    elbows=((-41, -130), (41, -120)),
    hands=((-37, -160), (62, -111)),
    hips=((-8, -90), (10, -90)),
    knees=((-21, -49), (18, -50)),
    feet=((-28, -5), (22, -5)),
    brow=2.4,
    mouth="shout",
    eyes="wide",
    moves=True,
    grip=-25,
)
DESPAIRING = Pose(
    head=(-4, -153),
    tilt=-17,
    neck=(-1, -141),
    shoulders=((-17, -134), (16, -134)),
    elbows=((-33, -124), (27, -110)),
    hands=((-15, -157), (-6, -106)),
    hips=((-8, -88), (8, -88)),
    knees=((-6, -47), (11, -46)),
    feet=((-9, -5), (8, -5)),
    brow=3.0,
    mouth="down",
    eyes="shut",
    grip=186,
    over_face=True,
)
AGGRESSIVE = Pose(
    head=(-11, -153),
    tilt=-5,
    neck=(-7, -141),
    shoulders=((-29, -138), (15, -142)),
    elbows=((-46, -114), (36, -118)),
    hands=((-34, -136), (25, -134)),
    hips=((-9, -88), (10, -90)),
    knees=((-29, -50), (24, -52)),
    feet=((-35, -3), (31, -10)),
    open_hands=(False, False),
    brow=-3.2,
    mouth="bared",
    eyes="wide",
    grip=-64,
)
AWAY = Pose(
    tilt=2,
    elbows=((-27, -117), (25, -114)),
    hands=((-20, -92), (31, -93)),
    knees=((-9, -48), (12, -53)),
    feet=((-9, -4), (14, -15)),
    back=True,
    grip=70,
)
DOWN = Pose(
    head=(-84, -15),
    tilt=-78,
    neck=(-68, -14),
    shoulders=((-62, -25), (-60, -6)),
    elbows=((-38, -31), (-36, -3)),
    hands=((-14, -24), (-64, -1)),
    hips=((-12, -22), (-12, -7)),
    knees=((27, -30), (32, -7)),
    feet=((60, -17), (72, -4)),
    mouth="flat",
    eyes="shut",
    lies=True,
    grip=170,
)

_POSES = {
    "calm": CALM,
    "tense": TENSE,
    "agitated": AGITATED,
    "despairing": DESPAIRING,
    "aggressive": AGGRESSIVE,
    "away": AWAY,
    "down": DOWN,
}
_LAID_DOWN = ("dropped", "out_of_reach")


def pose_of(word: str, weapon: str, *, uniformed: bool = False) -> Pose:
    """The body for a posture and for where the weapon is."""
    if word == "calm" and weapon in _LAID_DOWN:
        return YIELDING
    body = _POSES.get(word, CALM)
    if body.lies or body.back:
        return body
    if weapon == "raised":
        return _arm(body, elbow=(17, 3), hand=(12, -31), grip=-128)
    if weapon == "pointed":
        return _levelled(body)
    if uniformed and word == "calm":  # a working officer stands with the hands before the belt
        return replace(body, elbows=((-28, -116), (28, -116)), hands=((-7, -102), (8, -101)), mouth="flat")
    return body


def _arm(body: Pose, elbow: At, hand: At, grip: float) -> Pose:
    left, (x, y) = body.shoulders
    return replace(
        body,
        elbows=(body.elbows[0], (x + elbow[0], y + elbow[1])),
        hands=(body.hands[0], (x + hand[0], y + hand[1])),
        open_hands=(body.open_hands[0], False),
        grip=grip,
        shoulders=(left, (x, y - 2)),
    )


def _levelled(body: Pose) -> Pose:
    (lx, ly), (rx, ry) = body.shoulders
    middle = (lx + rx) / 2
    return replace(
        body,
        elbows=((lx - 7, ly + 20), (rx + 7, ry + 20)),
        hands=((middle - 3, ly + 10), (middle + 4, ry + 9)),
        open_hands=(False, False),
        grip=90,
    )
