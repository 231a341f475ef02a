"""What officers do of whom nothing is said: it follows from what is in sight, and is seldom the same twice."""

import itertools
import math
from dataclasses import replace

import pygame
import pytest
from golden_stages import ENCOUNTERS, stages

from simulator.screens.values import Figure, Stage
from simulator.window.stage import crowd, scene, things
from simulator.window.stage.backdrops import BACKDROPS
from simulator.window.stage.body import rainwear
from simulator.window.stage.body.arm import hand_of
from simulator.window.stage.body.clothes import cut
from simulator.window.stage.eye import EYES_CM, HORIZON, Eye
from simulator.window.stage.light import light_of
from simulator.window.stage.looks import looks_of
from simulator.window.stage.manner import officers
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.manner.duty import on_duty
from simulator.window.stage.view import at_hand, zoom_of

WIDE = 1800.0
SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=14)
TRAN = Figure(person="tran", name="T", role="partner", weapon="holstered", distance_ft=10)
LEE = replace(TRAN, person="lee", distance_ft=11)
SHOT_AT = (
    {"weapon": "pointed", "holds": "pistol"},
    {"weapon": "pointed", "holds": "unknown"},
    {"weapon": "raised", "holds": "kitchen_knife"},
)


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def placed(*figures, backdrop="street"):
    there = scene.standings(Stage(backdrop=backdrop, light="day", figures=figures), WIDE)
    return {one.figure.person: one for one in there}


def test_no_two_ways_look_alike():
    bodies = {way: pose_of(replace(TRAN, pose=way), uniformed=True) for ways in officers.WAYS.values() for way in ways}
    del bodies["kneels_by"]  # it is `attending`, on the knees
    assert not [pair for pair in itertools.combinations(bodies, 2) if bodies[pair[0]] == bodies[pair[1]]]
    assert set(officers.BODIES) - {"behind_cover"} <= set(bodies)


@pytest.mark.parametrize("seen", SHOT_AT)
def test_before_a_levelled_gun_or_a_raised_edge_the_pistol_is_drawn_and_points_at_the_ground(seen):
    for n in range(12):
        one = placed(replace(SAM, **seen), replace(TRAN, person=f"o{n}"))[f"o{n}"]
        assert one.figure.pose in officers.WAYS["shot_at"]
        assert one.figure.holds == "pistol"
        assert 35 < one.pose.grip % 360 < 145  # down, whichever way one is turned
        assert abs(one.pose.turn) > 0.6


def test_a_pistol_is_drawn_before_nothing_less():
    for less in (
        {},
        {"pose": "aggressive"},
        {"weapon": "held", "holds": "kitchen_knife", "pose": "agitated"},
        {"weapon": "raised", "holds": "bat"},
        {"weapon": "pointed", "holds": "pistol", "pose": "down"},
        {"weapon": "dropped", "holds": "pistol"},
    ):
        shown = [on_duty((replace(SAM, **less), replace(TRAN, person=f"o{n}")))[1] for n in range(12)]
        assert not [one for one in shown if one.pose in officers.DRAWN or one.holds]


def test_cover_that_is_near_is_taken_by_one_and_only_from_whoever_is_beyond_it():
    armed = replace(SAM, weapon="pointed", holds="pistol", distance_ft=24)
    there = placed(armed, TRAN, LEE, backdrop="bedroom_doorway")
    cover = BACKDROPS["bedroom_doorway"].ground.cover
    assert [one.figure.pose == "behind_cover" for one in (there["tran"], there["lee"])] == [True, False]
    assert there["tran"].scale == pytest.approx(Eye(WIDE, light_of("day")).scale(cover.z))
    assert there["tran"].pose.turn * (there["sam"].x - there["tran"].x) > 0
    near = placed(replace(armed, distance_ft=9), TRAN, backdrop="bedroom_doorway")
    far = placed(armed, replace(TRAN, distance_ft=23), backdrop="bedroom_doorway")
    calm = placed(replace(armed, weapon="", holds=""), TRAN, backdrop="bedroom_doorway")
    assert "behind_cover" not in {one["tran"].figure.pose for one in (near, far, calm)}
    drives = replace(armed, position="in_car", distance_ft=5)
    assert placed(drives, TRAN, backdrop="traffic_stop")["tran"].figure.pose == "behind_cover"  # the truck


def test_in_the_rain_officers_wear_a_jacket_and_others_are_wet_unless_there_is_a_roof():
    def drawn(person, backdrop, *, rain=True, light="day"):
        there = scene.standings(Stage(backdrop=backdrop, light=light, rain=rain, figures=(SAM, TRAN)), WIDE)
        return next(crowd.drawn(one, light_of(light)) for one in there if one.figure.person == person)

    for who in ("sam", "tran"):
        assert drawn(who, "street") != drawn(who, "street", rain=False)
        assert drawn(who, "kitchen") == drawn(who, "kitchen", rain=False)
    dry = looks_of(TRAN, light_of("day"))
    wet = rainwear.in_the_rain(dry)
    assert (wet.wears, wet.cut) == (rainwear.JACKET, rainwear.HOOD)
    sam = looks_of(SAM, light_of("day"))
    soaked = rainwear.in_the_rain(sam)
    assert soaked.wears == sam.wears
    assert sum(soaked.top[:3]) < sum(sam.top[:3])


def test_whoever_folds_the_arms_has_both_hands_on_them():
    folds = replace(SAM, role="bystander", pose="watching")
    body = pose_of(folds)
    assert body.crossed
    assert "hidden" not in body.hand_shapes
    left, right = body.hands
    assert left[0] > 15
    assert right[0] < -15
    looks = looks_of(folds, light_of("day"))
    drawn = crowd.body(body, looks, things.Held())
    assert drawn.endswith(hand_of(body, looks, 0) + hand_of(body, looks, 1))  # over the sleeves


@pytest.mark.parametrize("pose", ["aggressive", "calm", "frantic", "tense"])
def test_a_raised_blade_points_down_and_covers_no_face_and_a_bat_is_swung_back(pose):
    for holds, down in (("kitchen_knife", True), ("bat", False)):
        body = pose_of(replace(SAM, pose=pose, weapon="raised", holds=holds))
        way = math.radians(body.grip)
        x, y = (at + 47 * part for at, part in zip(body.hands[1], (math.cos(way), math.sin(way)), strict=True))
        assert (y > body.hands[1][1]) == down
        assert not down or math.dist((x, y), body.head) > 16


@pytest.mark.parametrize(("backdrop", "feet"), [("traffic_stop", 5), ("parking_lot", 20)])
def test_a_driver_is_turned_to_the_wheel_and_has_both_hands_on_it(backdrop, feet):
    drives = placed(replace(SAM, position="in_car", distance_ft=feet), backdrop=backdrop)["sam"].pose
    assert drives.facing == -1
    assert drives.turn < -0.5
    assert drives.look[0] > 0  # the eyes are on whoever is at the window
    assert all(-62 < x < -28 and -120 < y < -84 for x, y in drives.hands)


def test_a_sergeant_has_stripes_and_who_comes_to_help_is_dressed_for_it():
    def drawn(**so):
        one = replace(TRAN, **so)
        return crowd.body(pose_of(one, uniformed=one.role == "partner"), looks_of(one, light_of("day")), things.Held())

    assert drawn(name="Sgt. Ruiz") == drawn(name="Sergeant Ruiz")
    assert drawn(name="Sgt. Ruiz") not in (drawn(), drawn(name="Officer Sgter"))
    assert drawn(name="Sgt. Ruiz", role="family") == drawn(name="Ruiz", role="family")
    helps = replace(TRAN, role="bystander", looks=(("clothes", "medic_blue"), ("hair", "helmet_white")))
    looks, body = looks_of(helps, light_of("day")), pose_of(SAM)
    assert (looks.wears, looks.cut) == ("medic", "helmet")
    assert rainwear.in_the_rain(looks).hair == looks.hair  # a helmet does not soak
    assert hand_of(body, looks, 0) == hand_of(replace(body, gloves=True), looks, 0)


def test_who_walks_away_in_a_hooded_sweatshirt_has_the_hood_on_the_back():
    away = pose_of(replace(SAM, pose="away"))
    hooded, plain = (
        looks_of(replace(SAM, looks=(("clothes", word),)), light_of("day")) for word in ("hooded_sweatshirt", "shirt")
    )
    assert cut(away, hooded, hooded.top) != cut(away, plain, hooded.top)


@pytest.mark.parametrize(
    "pose", ["tense", "afraid", "unsteady", "stimming", "away", "hands_hidden", "running", "yielding"]
)
def test_nobody_writes_or_stands_at_ease_before_a_subject_who_is_not_calm(pose):
    idle = {"notes", "hands_on_vest", "arms_loose", "on_duty"}
    shown = {on_duty((replace(SAM, pose=pose), replace(TRAN, person=f"o{n}")))[1].pose for n in range(30)}
    assert not shown & idle
    assert len(shown) > 2
    assert {on_duty((SAM, replace(TRAN, person=f"o{n}")))[1].pose for n in range(60)} >= idle


def test_with_whoever_is_hurt_one_officer_kneels_or_calls_and_no_hand_is_on_the_wound_before_somebody_says_so():
    hurt = replace(SAM, position="lying", hurt="yes")
    shown = [on_duty((hurt, replace(TRAN, person=f"o{n}"), replace(LEE, person=f"p{n}"))) for n in range(30)]
    assert {one.pose for _, one, _ in shown} == {"asks_where", "calls_it_in", "attending"}
    assert max(sum(one.position == "kneeling_over" for one in figures) for figures in shown) == 1
    body = officers.BODIES["asks_where"]
    (wound_x, wound_y), unit = placed(hurt)["sam"].pose.hands[1], 0.985
    assert min(math.dist(at, (wound_x, wound_y + 10)) for at in body.hands) > 12 * unit


@pytest.mark.parametrize("said", [{"hurt": "bandaged"}, {"hurt": "yes"}])
def test_where_a_dressing_is_on_or_an_author_says_so_an_officer_has_gloved_hands_at_the_wound(said):
    officer = TRAN if said["hurt"] == "bandaged" else replace(TRAN, position="kneeling_over")
    there = placed(replace(SAM, position="lying", **said), officer, LEE)
    helps, other, hurt = there["tran"], there["lee"], there["sam"]
    assert helps.figure.pose == "gives_aid"
    assert other.figure.position != "kneeling_over"
    assert helps.pose.gloves
    assert not other.pose.gloves
    (wound_x, _), unit = hurt.pose.hands[1], helps.scale
    nearest = min(abs(helps.x + x * unit - hurt.x - wound_x * hurt.scale) for x, _ in helps.pose.hands)
    assert nearest < 20 * unit
    bare = crowd.drawn(replace(helps, pose=replace(helps.pose, gloves=False)), light_of("day"))
    assert crowd.drawn(helps, light_of("day")) != bare


def test_with_somebody_who_is_cuffed_a_hand_is_on_the_shoulder_and_no_knee_on_the_back():
    there = placed(replace(SAM, position="prone", pose="cuffed"), TRAN)
    helps, laid = there["tran"], there["sam"]
    assert helps.scale < laid.scale  # behind the body, where no knee can be on it
    shoulder = laid.x + laid.pose.shoulders[0][0] * laid.scale
    assert min(abs(helps.x + x * helps.scale - shoulder) for x, _ in helps.pose.hands) < 16 * laid.scale
    assert not helps.pose.gloves


def test_nobody_crouches_behind_a_truck_or_at_the_wheel():
    drives = replace(SAM, position="in_car", pose="despairing", distance_ft=5)
    for n in range(12):
        officer = replace(TRAN, person=f"o{n}")
        assert on_duty((drives, officer), low=False)[1].pose not in ("half_crouch", "on_the_heels")
        assert on_duty((SAM, officer), riding=True)[1] == officer


def test_what_an_officer_does_is_the_same_each_time_and_other_in_another_moment():
    def does(feet):
        return on_duty((replace(SAM, distance_ft=feet), TRAN))[1].pose

    far = [does(feet) for feet in range(4, 100)]
    assert far == [does(feet) for feet in range(4, 100)]
    assert len(set(far)) >= 4
    assert does(17) == does(19)  # a step makes no difference


def test_an_officer_looks_at_whom_he_talks_with_and_one_who_is_alone_at_the_trainee():
    ana = Figure(person="ana", name="Ana", role="family", distance_ft=9)
    there = placed(ana, TRAN)
    assert there["tran"].pose.turn * (there["ana"].x - there["tran"].x) > 0
    assert abs(there["ana"].pose.turn) < 0.2
    alone = placed(TRAN)["tran"].pose
    assert abs(alone.turn) < 0.2
    assert alone.look[0] == 0


def test_an_officer_of_whom_the_author_says_something_does_that():
    for said in ({"pose": "aiming", "holds": "pistol"}, {"pose": "writing"}, {"position": "kneeling"}):
        one = replace(TRAN, **said)
        assert on_duty((replace(SAM, pose="aggressive"), one))[1] == one


@pytest.mark.parametrize("folder", ENCOUNTERS, ids=lambda folder: folder.name)
def test_whoever_sits_or_kneels_is_no_larger_than_who_stands_as_far_away(folder):
    """All stand on one ground: how large somebody is follows from where the feet are, and no eye that is lower is drawn higher."""
    for stage in stages(folder):
        for one in scene.standings(stage, WIDE):
            if one.pane or one.pose.seat in ("ledge", "patrol") or one.figure.position == "kneeling_over":
                continue
            assert one.foot == pytest.approx(HORIZON + EYES_CM * one.scale), one.figure
            if one.figure.pose == "behind_cover":  # where the cover is
                continue
            assert one.scale <= crowd._scale(
                replace(one.figure, pose="calm", position="standing"), zoom_of(at_hand(stage))
            )
            if one.figure.position in ("seated", "kneeling", "on_the_ground"):
                assert one.foot + one.pose.head[1] * one.scale * one.tall > HORIZON + 20 * one.scale, one.figure
