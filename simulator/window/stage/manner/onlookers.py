"""How people look on, each in a way of his own: a hand to the mouth, hands wrung, a step back, a bag held close.

Folded arms are for where nothing is wrong. It refuses to change what anybody but an onlooker does, or who holds something.
"""

from __future__ import annotations

from dataclasses import replace
from zlib import crc32

from simulator.screens.values import Figure
from simulator.window.stage.poses import Pose

_HAND_TO_MOUTH = Pose(
    head=(-5, -160), tilt=-7, turn=-0.6, look=(-0.7, 0), neck=(-3, -146), shoulders=((-18, -142), (17, -143)),
    elbows=((-27, -117), (25, -114)), hands=((13, -110), (-1, -145)), hips=((-11, -90), (7, -90)),
    feet=((-13, -5), (17, -5)), hand_shapes=("flat", "flat"), brow=2.6, lids=1.3,
)  # fmt: skip
_HANDS_WRUNG = Pose(
    head=(-6, -160), tilt=-8, turn=-0.6, look=(-0.6, 0), neck=(-4, -146), shoulders=((-20, -143), (14, -143)),
    elbows=((-32, -117), (24, -116)), hands=((-9, -118), (2, -116)), hips=((-11, -90), (7, -90)),
    knees=((-10, -48), (10, -48)), feet=((-11, -5), (14, -5)), hand_shapes=("flat", "flat"), brow=2.4, smile=-1.2, lids=1.1,
)  # fmt: skip
_HAND_TO_CHEST = Pose(
    head=(-7, -161), tilt=-5, turn=-0.65, look=(-0.6, 0), neck=(-4, -146), shoulders=((-19, -142), (16, -142)),
    elbows=((-28, -114), (30, -120)), hands=((-31, -90), (2, -131)), hips=((-12, -90), (6, -90)),
    feet=((-15, -4), (14, -7)), hand_shapes=("relaxed", "flat"), brow=2.3, gape=0.12, lids=1.15,
)  # fmt: skip
_CLUTCHES_BAG = Pose(
    head=(-6, -160), tilt=-6, turn=-0.6, look=(-0.6, 0), neck=(-4, -146), shoulders=((-19, -143), (16, -143)),
    elbows=((-30, -114), (27, -113)), hands=((-11, -106), (5, -121)), hips=((-11, -90), (7, -90)),
    feet=((-12, -5), (15, -5)), hand_shapes=("flat", "fist"), brow=2.2, smile=-1, lids=1.1,
)  # fmt: skip
_BACKS_AWAY = Pose(
    head=(9, -160), tilt=7, turn=-0.7, look=(-0.8, 0), neck=(6, -146), shoulders=((-11, -144), (22, -142)),
    elbows=((-34, -126), (35, -116)), hands=((-42, -146), (38, -92)), hips=((-4, -90), (12, -89)),
    knees=((-15, -49), (17, -47)), feet=((-24, -7), (29, -3)), hand_shapes=("palm", "open"), brow=3, gape=0.35, lids=1.5,
)  # fmt: skip
_BOTH_TO_MOUTH = Pose(
    head=(4, -158), tilt=5, turn=-0.5, look=(-0.8, 0), neck=(3, -145), shoulders=((-14, -145), (20, -144)),
    elbows=((-23, -119), (28, -118)), hands=((-4, -144), (6, -145)), hips=((-6, -89), (10, -89)),
    knees=((-6, -48), (9, -47)), feet=((-9, -5), (13, -6)), hand_shapes=("flat", "flat"), brow=3.2, lids=1.5,
)  # fmt: skip
_HANDS_FREE = Pose(
    tilt=-2, turn=-0.6, look=(-0.5, 0), elbows=((-26, -115), (27, -115)), hands=((-20, -91), (24, -90)),
    hand_shapes=("relaxed", "relaxed"), feet=((-13, -4), (13, -7)), brow=0.3, smile=-0.2,
)  # fmt: skip
_WITH_BAG = Pose(
    tilt=-2, turn=-0.6, look=(-0.5, 0), elbows=((-27, -116), (26, -115)), hands=((8, -107), (29, -89)),
    hand_shapes=("flat", "fist"), feet=((-13, -4), (13, -7)), brow=0.3, smile=-0.2,
)  # fmt: skip

LOOKING_ON = {
    "hand_to_mouth": _HAND_TO_MOUTH, "hands_wrung": _HANDS_WRUNG, "hand_to_chest": _HAND_TO_CHEST,
    "clutches_bag": _CLUTCHES_BAG, "backs_away": _BACKS_AWAY, "both_to_mouth": _BOTH_TO_MOUTH, "hands_free": _HANDS_FREE,
    "with_bag": _WITH_BAG,
}  # fmt: skip
"""Bodies that only an onlooker has: no scenario says them."""
BAGS = {"clutches_bag": "bag", "with_bag": "bag"}
"""What is in the hand."""
_WAYS = {
    "tense": ("tense", "hands_wrung", "hand_to_mouth", "clutches_bag", "hand_to_chest"),
    "afraid": ("afraid", "backs_away", "both_to_mouth"),
    "watching": ("watching", "hands_free", "with_bag"),
    "uneasy": ("hand_to_chest", "hands_wrung", "hand_to_mouth", "clutches_bag"),
}
_LOOK_ON = ("family", "bystander")
_CHILD = 13


def told_apart(figures: tuple[Figure, ...], *, wrong: bool) -> tuple[Figure, ...]:
    """The same people, no two who look on in one way as far as there are ways; where something is `wrong`, with no arms folded."""
    taken = {one.pose for one in figures if not _free(one)}
    found = {}
    for one in sorted(figures, key=lambda figure: figure.person):
        way = _way(one, taken, wrong=wrong)
        taken.add(way)
        found[one.person] = replace(one, pose=way)
    return tuple(found[one.person] for one in figures)


def _way(figure: Figure, taken: set[str], *, wrong: bool) -> str:
    if not _free(figure):
        return figure.pose
    word = "uneasy" if wrong and figure.pose == "watching" else figure.pose
    ways = [way for way in _WAYS[word] if way not in BAGS or _carries(figure)]
    first = crc32(f"looks on:{figure.person}".encode()) % len(ways)
    turned = ways[first:] + ways[:first]
    return next((way for way in turned if way not in taken), turned[0])


def _free(figure: Figure) -> bool:
    """Whether somebody looks on, and has both hands for it."""
    at_hand = not figure.holds and not figure.hurt and figure.position == "standing"
    return figure.role in _LOOK_ON and at_hand and figure.pose in _WAYS


def _carries(figure: Figure) -> bool:
    """Whether somebody is out of the house, and grown up: only then is there a bag."""
    return figure.role == "bystander" and (figure.age is None or figure.age > _CHILD)
