"""What an officer does of whom a scenario says nothing: the bodies that only officers have, and which of them a moment asks for.

They follow from what is in sight, never from what is so. One moment always gives one body; the next seldom the same. It
refuses to aim, and to know what anything is graded as.
"""

from __future__ import annotations

from zlib import crc32

from simulator.screens.values import Figure
from simulator.window.stage.poses import Pose

_HALF_TURNED = Pose(
    head=(5, -158), look=(0.8, 0), turn=0.95, tilt=2, neck=(1, -144), shoulders=((-13, -139), (15, -138)),
    elbows=((-17, -112), (29, -115)), hands=((19, -99), (24, -96)), hand_shapes=("fist", "fist"),
    hips=((-10, -86), (8, -87)), knees=((-22, -47), (17, -48)), feet=((-34, -2), (22, -9)), brow=-1, smile=-1.2,
    lids=1.2, grip=64,
)  # fmt: skip
_BEHIND_COVER = Pose(
    head=(7, -148), look=(0.8, 0), turn=0.95, tilt=4, neck=(2, -134), shoulders=((-14, -128), (17, -129)),
    elbows=((-15, -102), (31, -106)), hands=((22, -92), (27, -89)), hand_shapes=("fist", "fist"),
    hips=((-12, -80), (7, -81)), knees=((-26, -44), (20, -46)), feet=((-34, -2), (24, -8)), brow=-1, smile=-1.4,
    lids=1.25, grip=58,
)  # fmt: skip
_HOLSTER_TURNED = Pose(
    head=(5, -158), look=(0.8, 0), turn=0.95, neck=(1, -143), shoulders=((-16, -138), (16, -138)),
    elbows=((-31, -113), (30, -114)), hands=((-20, -88), (44, -104)), hand_shapes=("fist", "open"),
    hips=((-11, -87), (8, -88)), knees=((-25, -47), (17, -49)), feet=((-36, -2), (20, -9)), brow=-0.9, smile=-1.4,
    lids=1.2,
)  # fmt: skip
_BOTH_HANDS_OUT = Pose(
    head=(2, -157), look=(0.7, 0), turn=0.8, neck=(0, -142), shoulders=((-18, -135), (20, -136)),
    elbows=((-26, -108), (38, -112)), hands=((29, -113), (55, -121)), hand_shapes=("open", "palm"),
    hips=((-12, -86), (8, -86)), knees=((-25, -46), (20, -48)), feet=((-34, -2), (25, -9)), brow=-0.2, smile=-0.8,
    gape=0.3, lids=1.15,
)  # fmt: skip
_STEPS_BACK = Pose(
    head=(-5, -158), look=(0.8, 0), turn=0.8, tilt=-4, neck=(-5, -143), shoulders=((-24, -138), (14, -138)),
    elbows=((-36, -114), (32, -120)), hands=((-25, -91), (40, -140)), hand_shapes=("open", "palm"),
    hips=((-17, -87), (2, -88)), knees=((-32, -47), (17, -51)), feet=((-42, -2), (26, -12)), brow=-0.6, smile=-1.2,
    gape=0.2, lids=1.2,
)  # fmt: skip
_PALM_LOW = Pose(
    head=(1, -161), look=(0.7, 0.2), turn=0.75, tilt=-2, neck=(0, -145), shoulders=((-19, -139), (19, -140)),
    elbows=((-30, -114), (33, -114)), hands=((-24, -91), (49, -104)), hand_shapes=("relaxed", "open"),
    knees=((-15, -48), (15, -49)), feet=((-22, -3), (20, -8)), brow=0.1, smile=-0.4, gape=0.2,
)  # fmt: skip
_BLADED = Pose(
    head=(4, -161), look=(0.7, 0), turn=0.9, neck=(1, -145), shoulders=((-15, -140), (15, -139)),
    elbows=((-26, -114), (26, -113)), hands=((3, -101), (19, -104)), hand_shapes=("relaxed", "open"),
    hips=((-10, -89), (8, -89)), knees=((-20, -48), (14, -49)), feet=((-29, -3), (18, -9)), brow=-0.5, smile=-0.7,
)  # fmt: skip
_HANDS_READY = Pose(
    head=(2, -160), look=(0.7, 0), turn=0.75, tilt=3, neck=(0, -144), shoulders=((-18, -139), (19, -139)),
    elbows=((-27, -113), (31, -113)), hands=((4, -119), (32, -112)), hand_shapes=("flat", "open"),
    hips=((-11, -88), (9, -89)), knees=((-18, -47), (16, -49)), feet=((-25, -3), (20, -8)), brow=0.2, smile=-0.5,
)  # fmt: skip
_OPEN_LOW = Pose(
    tilt=2, turn=0.6, look=(0.5, 0.2), elbows=((-33, -117), (33, -116)), hands=((-38, -93), (44, -98)),
    hand_shapes=("open", "open"), feet=((-16, -4), (14, -6)), smile=0.4, brow=0.8, gape=0.2,
)  # fmt: skip
_EXPLAINS = Pose(
    tilt=-3, turn=0.55, look=(0.5, 0), elbows=((-27, -116), (33, -117)), hands=((-25, -91), (43, -116)),
    hand_shapes=("relaxed", "open"), feet=((-14, -5), (15, -5)), smile=0.5, brow=0.5, gape=0.3,
)  # fmt: skip
_ARMS_LOOSE = Pose(
    tilt=1, turn=0.5, look=(0.5, 0), elbows=((-28, -115), (28, -115)), hands=((-30, -89), (29, -89)),
    hips=((-11, -90), (8, -91)), knees=((-13, -48), (12, -50)), feet=((-16, -4), (17, -7)), smile=0.2,
)  # fmt: skip
_HANDS_ON_VEST = Pose(
    tilt=3, turn=0.5, look=(0.5, 0), elbows=((-36, -117), (36, -117)), hands=((-12, -131), (12, -131)),
    hand_shapes=("fist", "fist"), feet=((-17, -4), (17, -5)), smile=-0.2,
)  # fmt: skip
_HEARS_RADIO = Pose(
    head=(-1, -163), tilt=-8, turn=0.5, look=(0.6, 0), elbows=((-35, -121), (28, -115)), hands=((-14, -139), (27, -90)),
    hand_shapes=("fist", "relaxed"), feet=((-15, -4), (14, -6)), gape=0.2, brow=0.3,
)  # fmt: skip
_NOTES = Pose(
    head=(1, -162), tilt=5, turn=0.5, look=(0.6, 0.2), elbows=((-30, -116), (30, -117)), hands=((-7, -114), (11, -119)),
    hand_shapes=("flat", "fist"), feet=((-13, -5), (15, -5)), brow=0.5, grip=-140,
)  # fmt: skip
_HALF_CROUCH = Pose(
    head=(13, -137), tilt=7, turn=0.75, look=(0.6, 0.5), neck=(7, -123), shoulders=((-13, -117), (24, -116)),
    elbows=((-22, -92), (40, -93)), hands=((-17, -66), (50, -81)), hand_shapes=("flat", "open"),
    hips=((-19, -73), (-1, -72)), knees=((-19, -50), (19, -47)), feet=((-24, -3), (17, -6)), brow=1, smile=0.5, gape=0.2,
)  # fmt: skip
_ON_THE_HEELS = Pose(
    tilt=5, turn=0.75, look=(0.6, 0.2), elbows=((-30, -116), (33, -115)), hands=((-13, -93), (43, -103)),
    hand_shapes=("flat", "open"), brow=1, smile=0.6, gape=0.2,
)  # fmt: skip
_GIVES_AID = Pose(
    head=(-24, -108), tilt=-15, turn=-0.35, look=(-0.3, 2.2), neck=(-22, -93), shoulders=((-40, -87), (-4, -90)),
    elbows=((-50, -57), (-4, -57)), hands=((-35, -31), (-20, -28)), hand_shapes=("flat", "flat"), hips=((-7, -48), (14, -48)),
    knees=((-22, -8), (30, -34)), feet=((8, -4), (31, -3)), brow=1, lids=0.7, gape=0.25, gloves=True,
)  # fmt: skip
_ASKS_WHERE = Pose(
    head=(-36, -113), tilt=-13, turn=-0.6, look=(-0.4, 2), neck=(-30, -98), shoulders=((-46, -91), (-9, -95)),
    elbows=((-61, -64), (9, -72)), hands=((-57, -37), (-7, -50)), hand_shapes=("flat", "open"), hips=((-10, -50), (10, -50)),
    knees=((-26, -9), (27, -36)), feet=((4, -5), (28, -4)), brow=1.4, lids=0.8, gape=0.35, gloves=True,
)  # fmt: skip
_STEADIES = Pose(
    head=(-39, -112), tilt=-13, turn=-0.5, look=(-0.4, 2.2), neck=(-33, -97), shoulders=((-49, -91), (-13, -94)),
    elbows=((-63, -64), (-1, -69)), hands=((-56, -38), (5, -48)), hand_shapes=("flat", "relaxed"), hips=((-14, -50), (7, -50)),
    knees=((-27, -9), (23, -37)), feet=((2, -5), (25, -4)), brow=0.9, lids=0.8, gape=0.2,
)  # fmt: skip
_TURNS_HIM = Pose(
    head=(-30, -106), tilt=-11, turn=-0.3, look=(-0.2, 2.4), neck=(-26, -92), shoulders=((-45, -86), (-7, -88)),
    elbows=((-61, -60), (4, -60)), hands=((-57, -34), (-8, -32)), hand_shapes=("flat", "flat"), hips=((-12, -46), (10, -46)),
    knees=((-27, -8), (25, -8)), feet=((-8, -3), (36, -3)), brow=0.6, lids=0.7,
)  # fmt: skip

BODIES = {
    "half_turned": _HALF_TURNED, "behind_cover": _BEHIND_COVER, "holster_turned": _HOLSTER_TURNED,
    "both_hands_out": _BOTH_HANDS_OUT, "steps_back": _STEPS_BACK, "palm_low": _PALM_LOW, "bladed": _BLADED,
    "hands_ready": _HANDS_READY, "open_low": _OPEN_LOW, "explains": _EXPLAINS, "arms_loose": _ARMS_LOOSE,
    "hands_on_vest": _HANDS_ON_VEST, "hears_radio": _HEARS_RADIO, "notes": _NOTES, "half_crouch": _HALF_CROUCH,
    "on_the_heels": _ON_THE_HEELS, "gives_aid": _GIVES_AID, "asks_where": _ASKS_WHERE, "steadies": _STEADIES,
    "turns_him": _TURNS_HIM,
}  # fmt: skip
"""Bodies that only an officer has: no scenario says them."""
IN_HAND = {"notes": "notebook"}
"""What some of them have in the hand."""
DRAWN = ("low_ready", "half_turned", "behind_cover")
"""With the pistol out of the holster, its muzzle at the ground."""
OVER_HIM = ("gives_aid", "asks_where", "steadies", "turns_him")
"""On the knees over somebody who lies there."""
_ON_THE_KNEES = {"on_the_heels": "kneeling", "kneels_by": "kneeling", **dict.fromkeys(OVER_HIM, "kneeling_over")}

WAYS = {
    "covered": ("behind_cover",),
    "shot_at": ("low_ready", "half_turned"),
    "armed": ("hand_on_holster", "holster_turned"),
    "threatened": ("ready", "both_hands_out", "steps_back"),
    "wound": ("asks_where", "kneels_by", "calls_it_in"),
    "dressed": ("gives_aid",),
    "cuffed": ("steadies", "turns_him"),
    "beside": ("attending", "calls_it_in", "kneels_by"),
    "over": ("attending", "calls_it_in", "hears_radio"),
    "watch": ("watchful", "palm_low", "bladed", "hands_ready"),
    "yields": ("palm_low", "explains", "hands_ready", "open_low"),
    "sits": ("half_crouch", "on_the_heels", "open_low", "open_handed"),
    "suffers": ("open_handed", "open_low", "palm_low", "half_crouch"),
    "uneasy": ("explains", "hands_ready", "open_low", "hears_radio"),
    "talk": ("explains", "hears_radio", "notes", "arms_loose", "hands_on_vest", "on_duty"),
    "nobody": ("arms_loose", "hears_radio", "hands_on_vest", "explains"),
}
"""What an officer may do in each kind of moment. Hands are on a wound only where an author says so, or a dressing is on it: to give
aid is the trainee's to decide, and no picture does it first.
"""
_STEP_FT = 8.0
"""Who comes a step nearer does not make an officer do something else."""


def way(officer: Figure, kind: str, others: tuple[Figure, ...], without: tuple[str, ...] = ()) -> str:
    """The way in which this officer takes this moment: dealt by who it is and by all that is in sight."""
    ways = [one for one in WAYS[kind] if one not in without] or list(WAYS[kind])
    shown = "|".join(
        f"{one.person} {one.pose} {one.position} {one.holds} {one.weapon} {one.hurt} {one.distance_ft // _STEP_FT:.0f}"
        for one in others
    )
    return ways[crc32(f"{officer.person} {officer.distance_ft // _STEP_FT:.0f}: {shown}".encode()) % len(ways)]


def position_of(way_: str) -> str:
    """How the body is carried in such a way."""
    return _ON_THE_KNEES.get(way_, "standing")
