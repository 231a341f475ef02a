"""How somebody is, standing up: one body for each word that a stage may say.

Each is told apart at a glance by its outline, by the hands first. Worry draws a body together, anger makes it larger and
brings it nearer: so `tense` can never be taken for `aggressive`. It refuses faces alone to carry a meaning.
"""

from __future__ import annotations

from simulator.window.stage.poses import Pose

_CALM = Pose(smile=1)
_TENSE = Pose(
    head=(-7, -160), tilt=-7, turn=-0.55, look=(-0.6, 0), neck=(-5, -146),
    shoulders=((-22, -142), (12, -141)), elbows=((-31, -116), (18, -115)), hands=((9, -126), (-20, -124)),
    hips=((-13, -90), (5, -90)), knees=((-12, -48), (12, -49)), feet=((-10, -5), (21, -5)),
    hand_shapes=("flat", "flat"), brow=2.2, smile=-1.2, lids=1.15, grip=82,
)  # fmt: skip
_AGITATED = Pose(
    head=(5, -163), tilt=8, turn=0.3, neck=(3, -147),
    shoulders=((-17, -145), (22, -141)), elbows=((-44, -146), (44, -124)), hands=((-20, -174), (66, -117)),
    hips=((-8, -90), (10, -90)), knees=((-21, -49), (20, -50)), feet=((-30, -5), (26, -5)),
    hand_shapes=("flat", "open"), brow=2.4, gape=0.75, lids=1.4, moves=(False, True), grip=-20,
)  # fmt: skip
_FRANTIC = Pose(
    head=(0, -152), tilt=4, neck=(0, -141),
    shoulders=((-20, -138), (20, -138)), elbows=((-42, -146), (42, -146)), hands=((-14, -165), (14, -165)),
    hips=((-9, -88), (9, -88)), knees=((-20, -49), (20, -49)), feet=((-25, -5), (25, -5)),
    hand_shapes=("fist", "fist"), brow=3.2, gape=1, lids=0, tears=True, moves=(True, True), grip=-150,
)  # fmt: skip
_DESPAIRING = Pose(
    head=(-5, -152), tilt=-14, turn=-0.3, neck=(-1, -140),
    shoulders=((-17, -133), (15, -133)), elbows=((-30, -118), (22, -108)), hands=((-10, -154), (17, -81)),
    hips=((-8, -88), (8, -88)), knees=((-6, -47), (11, -46)), feet=((-8, -5), (9, -5)),
    hand_shapes=("flat", "relaxed"), brow=3, smile=-2, lids=0, tears=True, grip=96,
)  # fmt: skip
_AGGRESSIVE = Pose(
    head=(-9, -154), tilt=-5, turn=-0.1, neck=(-6, -143),
    shoulders=((-30, -140), (20, -145)), elbows=((-55, -119), (47, -117)), hands=((-46, -93), (45, -142)),
    hips=((-10, -88), (11, -90)), knees=((-32, -50), (26, -53)), feet=((-41, -2), (35, -11)),
    hand_shapes=("fist", "fist"), brow=-3.4, gape=0.6, smile=-1, teeth=True, lids=1.1, grip=-60,
)  # fmt: skip
_AFRAID = Pose(
    head=(6, -159), tilt=9, turn=0.4, look=(-1, 0), neck=(4, -146),
    shoulders=((-12, -147), (20, -145)), elbows=((-21, -121), (27, -119)), hands=((-14, -143), (19, -141)),
    hips=((-5, -89), (11, -89)), knees=((-3, -50), (9, -46)), feet=((-6, -5), (15, -6)),
    hand_shapes=("palm", "palm"), brow=3.2, gape=0.35, smile=-1, lids=1.5, grip=-70,
)  # fmt: skip
_CONFUSED = Pose(
    head=(7, -161), tilt=17, turn=0.35, look=(0.4, -1), neck=(4, -147),
    shoulders=((-15, -142), (22, -139)), elbows=((-32, -130), (34, -116)), hands=((-9, -153), (51, -101)),
    hips=((-4, -90), (14, -89)), knees=((-15, -48), (14, -48)), feet=((-24, -4), (16, -6)),
    hand_shapes=("cup", "open"), brow=1.7, smile=-0.6, gape=0.15, grip=38,
)  # fmt: skip
_YIELDING = Pose(
    elbows=((-38, -120), (38, -120)), hands=((-41, -150), (41, -150)), hand_shapes=("palm", "palm"), brow=1.6,
    feet=((-13, -5), (13, -5)), grip=-80, lids=1.1,
)  # fmt: skip
_HANDS_SHOWN = Pose(
    elbows=((-33, -117), (33, -117)), hands=((-44, -95), (44, -95)), hand_shapes=("open", "open"), brow=1, grip=40,
)  # fmt: skip
_PLEADING = Pose(
    head=(-2, -162), tilt=-5, neck=(-1, -146), elbows=((-31, -118), (31, -117)), hands=((-20, -119), (22, -121)),
    hips=((-9, -89), (9, -89)), knees=((-12, -47), (9, -48)), feet=((-17, -3), (10, -6)),
    hand_shapes=("open", "open"), brow=3.2, gape=0.45, lids=1.2, grip=-40,
)  # fmt: skip
_STIMMING = Pose(
    head=(4, -160), tilt=12, turn=0.5, look=(0.3, 1.4), neck=(2, -146),
    shoulders=((-16, -148), (20, -141)), elbows=((-33, -131), (27, -117)), hands=((-29, -165), (14, -116)),
    hips=((-9, -90), (9, -90)), knees=((-7, -48), (9, -48)), feet=((-5, -6), (9, -5)),
    hand_shapes=("open", "fist"), brow=0.6, lids=0.7, moves=(True, False), grip=20,
)  # fmt: skip
_COVERING_EARS = Pose(
    head=(0, -153), tilt=-3, look=(0, 1.5), neck=(0, -142),
    shoulders=((-17, -141), (17, -141)), elbows=((-41, -128), (41, -128)), hands=((-15, -149), (15, -149)),
    hips=((-8, -88), (8, -88)), knees=((-5, -47), (7, -47)), feet=((-6, -6), (8, -5)),
    hand_shapes=("cup", "cup"), brow=1.4, smile=-1, lids=0, grip=-70,
)  # fmt: skip
_POINTING_TO_EAR = Pose(
    head=(0, -164), tilt=-5, look=(0, 0.3), neck=(0, -146),
    elbows=((-49, -149), (33, -121)), hands=((-29, -161), (37, -149)), hand_shapes=("point", "palm"), brow=1.8, gape=0.2,
    lids=1.35, grip=-70,
)  # fmt: skip
_HURT = Pose(
    head=(5, -155), tilt=12, turn=0.3, look=(0.2, 1.2), neck=(3, -142),
    shoulders=((-18, -137), (18, -133)), elbows=((-29, -112), (29, -107)), hands=((7, -106), (16, -108)),
    hips=((-9, -88), (8, -88)), knees=((-13, -47), (8, -45)), feet=((-14, -5), (10, -5)),
    hand_shapes=("flat", "flat"), brow=3.2, smile=-1.8, gape=0.45, lids=0.35, grip=70,
)  # fmt: skip
_UNSTEADY = Pose(
    head=(14, -157), tilt=19, turn=0.2, neck=(9, -143),
    shoulders=((-11, -141), (27, -136)), elbows=((-33, -126), (45, -114)), hands=((-54, -114), (53, -91)),
    hips=((-7, -89), (12, -88)), knees=((-18, -48), (8, -46)), feet=((-27, -4), (13, -6)),
    hand_shapes=("open", "relaxed"), brow=0.8, gape=0.3, lids=0.45, grip=70,
)  # fmt: skip
_HANDS_HIDDEN = Pose(
    head=(0, -163), elbows=((-33, -117), (33, -117)), hands=((-17, -96), (17, -96)), hand_shapes=("hidden", "hidden"),
    shoulders=((-19, -144), (19, -144)), brow=0.3, smile=-0.6, lids=0.85,
)  # fmt: skip
_CUFFED = Pose(
    head=(0, -160), tilt=3, look=(0, 1), neck=(0, -145), shoulders=((-21, -140), (21, -140)),
    elbows=((-30, -114), (30, -114)), hands=((-9, -95), (9, -95)), hand_shapes=("hidden", "hidden"),
    before=(False, False), brow=1, smile=-1,
)  # fmt: skip
_WATCHING = Pose(
    tilt=3, turn=0.5, look=(0.5, 0), elbows=((-31, -113), (31, -113)), hands=((25, -124), (-22, -122)),
    hand_shapes=("flat", "flat"), crossed=True, smile=-0.4,
)  # fmt: skip
_FILMING = Pose(
    head=(-2, -163), tilt=-3, look=(0.5, 0.3), elbows=((-27, -114), (31, -122)), hands=((-25, -89), (15, -146)),
    hand_shapes=("relaxed", "fist"), grip=-90,
)  # fmt: skip
_COMFORTING = Pose(
    head=(3, -161), tilt=8, turn=0.5, elbows=((-30, -116), (38, -124)), hands=((-13, -121), (59, -122)),
    hand_shapes=("flat", "open"), brow=1.6, smile=0.8,
)  # fmt: skip
_AWAY = Pose(
    tilt=2, elbows=((-27, -117), (25, -114)), hands=((-20, -92), (31, -93)),
    knees=((-9, -48), (12, -53)), feet=((-9, -4), (14, -15)), back=True, grip=70, before=(False, False),
)  # fmt: skip
_RUNNING = Pose(
    head=(4, -159), tilt=5, neck=(3, -143), shoulders=((-17, -140), (21, -137)),
    elbows=((-38, -122), (40, -119)), hands=((-24, -101), (44, -131)), hips=((-8, -90), (10, -89)),
    knees=((-14, -52), (20, -58)), feet=((-10, -2), (17, -34)), hand_shapes=("fist", "fist"), back=True, grip=-60,
    before=(False, False),
)  # fmt: skip
_CROUCHED = Pose(
    head=(0, -112), look=(0, -0.6), neck=(0, -97), shoulders=((-19, -92), (19, -92)),
    elbows=((-25, -66), (25, -66)), hands=((-11, -53), (11, -53)), hips=((-11, -40), (11, -40)),
    knees=((-24, -36), (24, -36)), feet=((-17, -4), (17, -4)), hand_shapes=("relaxed", "relaxed"), smile=0.6, brow=1,
)  # fmt: skip
_ON_DUTY = Pose(
    turn=0.5, look=(0.6, 0), elbows=((-29, -116), (29, -116)), hands=((-6, -103), (7, -102)), hand_shapes=("flat", "relaxed"),
    feet=((-15, -5), (15, -5)), grip=66,
)  # fmt: skip
_OPEN_HANDED = Pose(
    tilt=3, turn=0.25, elbows=((-31, -117), (33, -119)), hands=((-29, -96), (39, -134)), hand_shapes=("open", "palm"),
    feet=((-15, -4), (13, -6)), smile=0.7, brow=0.6, gape=0.2,
)  # fmt: skip
_LOW_READY = Pose(
    look=(0.8, 0), turn=0.7, neck=(1, -145), shoulders=((-17, -140), (20, -141)), elbows=((-27, -117), (27, -118)),
    hands=((8, -105), (14, -103)), hand_shapes=("fist", "fist"), feet=((-24, -3), (20, -9)), knees=((-17, -48), (16, -49)),
    brow=-0.8, smile=-1.2, grip=52,
)  # fmt: skip
_AIMING = Pose(
    head=(5, -162), turn=1, tilt=4, neck=(2, -146), shoulders=((-13, -142), (20, -142)),
    elbows=((13, -133), (42, -134)), hands=((58, -141), (61, -143)), hand_shapes=("fist", "fist"),
    feet=((-22, -3), (21, -6)), knees=((-17, -48), (17, -50)), brow=-0.8, grip=0, before=(True, True),
)  # fmt: skip
_READY = Pose(
    head=(3, -155), look=(0.6, 0), turn=0.7, neck=(1, -140), shoulders=((-17, -132), (21, -135)),
    elbows=((-29, -107), (41, -113)), hands=((-1, -112), (49, -134)), hand_shapes=("open", "palm"),
    hips=((-11, -84), (9, -84)), knees=((-24, -46), (24, -48)), feet=((-33, -2), (28, -11)), brow=-0.8, smile=-1.2,
    lids=1.2,
)  # fmt: skip
_HAND_ON_HOLSTER = Pose(
    head=(3, -155), look=(0.7, 0), turn=0.7, neck=(1, -140), shoulders=((-17, -131), (21, -135)),
    elbows=((-33, -110), (41, -113)), hands=((-21, -85), (50, -135)), hand_shapes=("fist", "palm"),
    hips=((-11, -84), (9, -84)), knees=((-24, -46), (24, -48)), feet=((-33, -2), (28, -11)), brow=-1, smile=-1.6,
    lids=1.25,
)  # fmt: skip
_WATCHFUL = Pose(
    head=(3, -160), look=(0.7, 0), turn=0.7, tilt=2, neck=(1, -144), shoulders=((-17, -138), (20, -140)),
    elbows=((-30, -114), (35, -115)), hands=((-1, -105), (46, -121)), hand_shapes=("relaxed", "palm"),
    hips=((-11, -88), (9, -89)), knees=((-18, -47), (17, -49)), feet=((-26, -3), (22, -9)), brow=-0.4, smile=-0.6,
)  # fmt: skip
_ATTENDING = Pose(
    head=(7, -156), look=(0.6, 1.4), turn=0.75, tilt=10, neck=(4, -142), shoulders=((-15, -138), (23, -135)),
    elbows=((-27, -113), (37, -111)), hands=((-14, -92), (48, -96)), hand_shapes=("relaxed", "open"),
    hips=((-9, -89), (10, -88)), knees=((-14, -48), (17, -47)), feet=((-16, -4), (21, -6)), brow=1.4, gape=0.15,
)  # fmt: skip
_CALLS_IT_IN = Pose(
    head=(1, -159), look=(0.6, 1.3), turn=0.7, tilt=-5, neck=(1, -144), shoulders=((-18, -139), (19, -138)),
    elbows=((-37, -122), (33, -112)), hands=((-12, -140), (43, -98)), hand_shapes=("fist", "open"),
    hips=((-10, -89), (9, -88)), knees=((-15, -48), (15, -48)), feet=((-20, -3), (18, -7)), brow=1, gape=0.35,
)  # fmt: skip
_WITH_LONG_TOOL = Pose(
    turn=0.6, elbows=((-22, -117), (29, -117)), hands=((27, -104), (1, -112)), hand_shapes=("fist", "fist"),
    feet=((-18, -4), (17, -6)), knees=((-14, -48), (14, -49)), brow=-0.4, grip=17,
)  # fmt: skip
_WRITING = Pose(
    head=(0, -160), tilt=4, look=(0, 1.4), elbows=((-28, -117), (29, -118)), hands=((-9, -117), (8, -120)),
    hand_shapes=("flat", "fist"), lids=0.6, grip=-140,
)  # fmt: skip
_RADIO = Pose(
    head=(-1, -163), tilt=-9, turn=-0.35, elbows=((-31, -121), (28, -116)), hands=((-14, -138), (24, -91)),
    hand_shapes=("fist", "relaxed"), gape=0.35, feet=((-14, -5), (14, -5)),
)  # fmt: skip

_POINTING = Pose(
    turn=0.6, look=(0.6, 0), tilt=2, elbows=((-28, -116), (41, -134)), hands=((-22, -92), (64, -136)),
    hand_shapes=("relaxed", "point"), feet=((-16, -4), (15, -6)), brow=-0.3, gape=0.3, grip=0,
)  # fmt: skip

MANNERS = {
    "calm": _CALM, "tense": _TENSE, "agitated": _AGITATED, "frantic": _FRANTIC, "despairing": _DESPAIRING,
    "aggressive": _AGGRESSIVE, "afraid": _AFRAID, "confused": _CONFUSED, "yielding": _YIELDING,
    "hands_shown": _HANDS_SHOWN, "pleading": _PLEADING, "stimming": _STIMMING, "covering_ears": _COVERING_EARS,
    "pointing_to_ear": _POINTING_TO_EAR, "hurt": _HURT, "unsteady": _UNSTEADY, "hands_hidden": _HANDS_HIDDEN,
    "cuffed": _CUFFED, "watching": _WATCHING, "filming": _FILMING, "comforting": _COMFORTING, "away": _AWAY,
    "running": _RUNNING, "crouched": _CROUCHED, "on_duty": _ON_DUTY, "open_handed": _OPEN_HANDED,
    "low_ready": _LOW_READY, "aiming": _AIMING, "with_long_tool": _WITH_LONG_TOOL, "writing": _WRITING,
    "on_the_radio": _RADIO, "pointing": _POINTING, "ready": _READY, "hand_on_holster": _HAND_ON_HOLSTER,
    "watchful": _WATCHFUL, "attending": _ATTENDING,
    "calls_it_in": _CALLS_IT_IN,
}  # fmt: skip
"""Every word for how somebody is. A word nobody foresaw is `calm`."""
