import itertools
from dataclasses import replace

import pygame
import pytest

from simulator.model.postures import POSES, POSITIONS
from simulator.screens.values import Figure, Stage
from simulator.window.stage import crowd, gap, scene, things
from simulator.window.stage.backdrops import BACKDROPS
from simulator.window.stage.body import head
from simulator.window.stage.eye import Eye
from simulator.window.stage.light import light_of
from simulator.window.stage.looks import looks_of
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.manner.manners import MANNERS
from simulator.window.stage.manner.officers import BODIES, DRAWN, WAYS
from simulator.window.stage.motion import motion
from simulator.window.stage.place import platform
from simulator.window.stage.view import at_hand

SIZE = (748, 375)
WIDE = 900 * SIZE[0] / SIZE[1]
DRIVER = Figure(person="driver", name="D", role="subject", position="in_car", distance_ft=26)
TRAN = Figure(person="tran", name="T", role="partner", distance_ft=9)
WITH_A_CAR = ("traffic_stop", "traffic_stop_lamp_out", "at_the_bumper", "road", "road_lamp_out")
FOLLOWING = ("en_route_behind_pickup", "en_route_behind_pickup_lamp_out")


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def stage(*figures, backdrop="street", light="day"):
    return Stage(backdrop=backdrop, light=light, figures=figures)


def standing(person, placed):
    return next(one for one in placed if one.figure.person == person)


@pytest.mark.parametrize("backdrop", WITH_A_CAR)
@pytest.mark.parametrize("pose", ["calm", "aggressive", "yielding"])
def test_no_second_vehicle_is_drawn_where_the_place_has_one(backdrop, pose):
    (own,) = scene.standings(stage(replace(DRIVER, pose=pose)), WIDE)
    (sits,) = scene.standings(stage(replace(DRIVER, pose=pose), backdrop=backdrop), WIDE)
    assert (own.pose.seat, sits.pose.seat) == ("car", "cab")
    _, box = scene._person(light_of("day"), sits, *SIZE)
    assert box.width < SIZE[0] * 0.2 < scene._person(light_of("day"), own, *SIZE)[1].width


@pytest.mark.parametrize("backdrop", [*WITH_A_CAR, *FOLLOWING])
@pytest.mark.parametrize("pose", POSES)
def test_whoever_drives_is_seen_in_the_rear_window_and_nowhere_else(backdrop, pose):
    without = scene.picture(stage(backdrop=backdrop), *SIZE)
    seen = scene.picture(stage(replace(DRIVER, pose=pose), backdrop=backdrop), *SIZE)
    left, top, right, bottom = (
        edge * SIZE[1] / 900 for edge in scene.standings(stage(DRIVER, backdrop=backdrop), WIDE)[0].pane
    )
    same = pygame.mask.from_threshold(seen, (0, 0, 0), (8, 8, 8, 255), without)
    same.invert()
    boxes = same.get_bounding_rects()
    assert sum(box.width * box.height for box in boxes) > 60
    for box in boxes:
        assert left - 2 <= box.left <= box.right <= right + 2
        assert top - 2 <= box.top <= box.bottom <= bottom + 2


@pytest.mark.parametrize("feet", [26, 5], ids=["from behind", "at the window"])
@pytest.mark.parametrize("weapon", ["held", "raised", "pointed"])
def test_a_weapon_in_the_cab_is_over_the_sill(weapon, feet):
    armed = replace(DRIVER, weapon=weapon, holds="pistol", distance_ft=feet)
    (sits,) = scene.standings(stage(armed, backdrop="traffic_stop"), WIDE)
    x, y = sits.pose.hands[1]
    left, top, right, bottom = crowd.reach(sits)
    assert left < sits.x + x * sits.scale < right
    assert top < sits.foot + y * sits.scale < bottom


def test_an_officer_aims_at_the_car_that_somebody_sits_in():
    aims = replace(TRAN, pose="aiming", holds="pistol", weapon="pointed")
    placed = scene.standings(stage(DRIVER, aims, backdrop="traffic_stop"), WIDE)
    officer, driver = standing("tran", placed), standing("driver", placed)
    assert (officer.pose.hands[1][0] > 0) == (driver.x > officer.x)


SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=15)


@pytest.mark.parametrize("position", POSITIONS)
@pytest.mark.parametrize("holds", ["", "nothing", "unknown", "other"])
def test_whoever_holds_something_has_the_dark_shape_in_the_hand(position, holds):
    for pose in set(POSES) - {"cuffed", "down"}:
        figure = replace(SAM, pose=pose, position=position, holds=holds, weapon="held")
        (one,) = scene.standings(stage(figure), WIDE)
        assert things.thing("unknown") in crowd.drawn(one, light_of("day")), pose
        if position == "in_car":
            assert one.pose.hands[1][1] < -97  # over the door


def does(**is_so):
    """What the officer does before Sam, and the body."""
    one = standing("tran", scene.standings(stage(replace(SAM, **is_so), TRAN), WIDE))
    return one.figure.pose, one.pose


def test_an_officer_is_ready_before_somebody_who_threatens_and_at_ease_before_nobody_else():
    def apart(body):
        return body.feet[1][0] - body.feet[0][0]

    for threat in (
        {"pose": "aggressive"},
        {"weapon": "raised", "holds": "knife"},
        {"weapon": "pointed", "holds": "pistol"},
        {"weapon": "held", "holds": "pistol"},
    ):
        way, ready = does(**threat)
        assert apart(ready) > 1.15 * max(apart((MANNERS | BODIES)[easy]) for easy in WAYS["talk"])
        assert way in (*WAYS["shot_at"], *WAYS["armed"], *WAYS["threatened"])
        assert way in DRAWN or set(ready.hand_shapes) & {"palm", "open"}
    assert does(pose="yielding")[0] in WAYS["yields"]
    for calm in ({"pose": "calm", "holds": "phone", "weapon": "held"}, {"pose": "calm"}):
        assert does(**calm)[0] in WAYS["talk"]


def test_an_officer_watches_a_hand_that_holds_something_and_whoever_is_beside_himself_and_turns_to_who_is_down():
    for watched in (
        {"pose": "calm", "holds": "knife", "weapon": "held"},
        {"pose": "tense", "holds": "unknown", "weapon": "held"},
        {"pose": "agitated"},
    ):
        assert does(**watched)[0] in WAYS["watch"]
    for down in ({"pose": "down"}, {"pose": "aggressive", "position": "prone"}):
        way, body = does(**down)
        assert way in WAYS["beside"]
        assert body.look[1] > does(pose="calm")[1].look[1]
    ways = [set(WAYS[kind]) for kind in ("talk", "watch", "beside", "threatened", "armed", "shot_at")]
    assert all(not one & other for one, other in itertools.combinations(ways, 2))


@pytest.mark.parametrize("facing", [1, -1])
def test_officers_and_onlookers_mind_whom_the_encounter_is_about(facing):
    minds = (
        ("partner", "calm"),
        ("partner", "watchful"),
        ("family", "tense"),
        ("bystander", "afraid"),
        ("family", "watching"),
    )
    for role, pose in minds:
        body = pose_of(replace(SAM, role=role, pose=pose), uniformed=role == "partner", facing=facing)
        assert (body.look[0] or body.turn) * facing > 0
    films = replace(SAM, role="bystander", pose="filming")
    assert pose_of(films, facing=1) == pose_of(films, facing=-1)  # the phone stays in the hand that holds it


def test_no_officer_holds_both_hands_up_as_if_to_surrender():
    for manner, body in (MANNERS | BODIES).items():
        if any(manner in ways for ways in WAYS.values()):
            shown = [y < -125 and shape != "fist" for (_, y), shape in zip(body.hands, body.hand_shapes, strict=True)]
            assert sum(shown) < 2, manner


def test_who_is_far_off_in_a_wide_place_is_seen_from_nearer():
    far, near = (replace(SAM, distance_ft=feet) for feet in (60, 15))
    (shown,) = scene.standings(stage(far, backdrop="playground"), WIDE)
    (indoors,) = scene.standings(stage(far, backdrop="kitchen"), WIDE)
    assert shown.scale > 1.5 * indoors.scale
    beside = standing("sam", scene.standings(stage(far, TRAN, backdrop="playground"), WIDE))
    assert beside.scale == indoors.scale  # somebody is near: it is seen from where one stands
    assert motion(stage(far, backdrop="playground"), stage(near, backdrop="playground"), 0) is None
    assert shown.foot == pytest.approx(Eye(WIDE, light_of("day"), zoom=1.7).at(0, 0, 1243 * 1.7 / shown.scale)[1])


def test_nobody_aims_over_somebody_who_is_down():
    aims = replace(TRAN, pose="aiming", holds="pistol", weapon="fired")
    up, down = (
        standing("tran", scene.standings(stage(replace(SAM, pose=pose), aims), WIDE)).pose for pose in ("tense", "down")
    )
    assert abs(up.hands[1][0]) > 40
    assert down.hands[1][1] > up.hands[1][1] + 25


def test_a_dim_sky_is_neither_sunset_nor_night():
    for rain in (False, True):
        for colour in light_of("dim", rain=rain).sky:
            assert 0 <= colour.b - colour.r < 32
            assert colour.r <= colour.g <= colour.b


@pytest.mark.parametrize("pose", ["calm", "cuffed", "frantic", "aggressive"])
def test_whoever_lies_face_down_shows_the_back_of_the_head_and_no_face(pose):
    light = light_of("day")
    figure = replace(SAM, pose=pose, position="prone")
    (one,) = scene.standings(stage(figure), WIDE)
    looks = looks_of(figure, light)
    assert one.pose.face_down
    seen = head.head(one.pose, looks)
    assert seen == head.head(replace(one.pose, brow=3, gape=1, tears=True, lids=0), looks)
    assert seen != head.head(replace(one.pose, face_down=False), looks)


def test_the_knee_is_on_the_upper_back_and_the_cuffs_are_in_sight():
    laid = replace(SAM, position="prone", pose="cuffed", distance_ft=5)
    placed = scene.standings(stage(laid, replace(TRAN, position="kneeling_over")), WIDE)
    on, back = standing("tran", placed), standing("sam", placed).pose
    assert placed[-1] == on  # before the body, so that the knee is seen on it
    (knee_x, knee_y), (hand_x, _) = on.pose.knees[0], on.pose.hands[0]
    assert back.shoulders[0][0] < knee_x < (back.shoulders[0][0] + back.hips[0][0]) / 2
    assert abs(knee_y - back.shoulders[0][1]) < 8
    assert abs(hand_x - back.shoulders[0][0]) < 8
    wrists = back.hands[0][0]
    assert all(abs(wrists - x) > 10 for x, _ in (*on.pose.knees, *on.pose.feet))


@pytest.mark.parametrize("wide", [1200.0, WIDE, 2400.0])
def test_everybody_is_on_the_platform_and_nobody_on_the_tracks(wide):
    place = BACKDROPS["platform"]
    eye = Eye(wide, light_of("day"), place.middle)
    others = [Figure(person=f"p{n}", name="P", role="bystander", distance_ft=12 + 20 * n) for n in range(4)]
    for pose, position, feet in itertools.product(POSES, ("standing", "seated", "prone"), (3, 15, 90)):
        sam = replace(SAM, pose=pose, position=position, distance_ft=feet)
        for one in scene.standings(stage(sam, TRAN, *others, backdrop="platform"), wide):
            z = eye.scale(1000) * 1000 / one.scale
            line = eye.at(platform.WITHIN, 0, z)[0]
            assert all(one.x + (x - 4) * one.scale > line for x, _ in one.pose.feet)
            assert one.x < wide


@pytest.mark.parametrize("position", ["standing", "seated", "prone"])
@pytest.mark.parametrize("backdrop", ["kitchen", "platform"])
def test_a_weapon_out_of_reach_lies_some_feet_from_everybody_and_in_the_picture(position, backdrop):
    ana = Figure(person="ana", name="Ana", role="family", distance_ft=19)
    armed = replace(SAM, position=position, holds="knife", weapon="out_of_reach")
    for others in ((), (TRAN,), (TRAN, ana)):
        placed = scene.standings(stage(armed, *others, backdrop=backdrop), WIDE)
        spot = standing("sam", placed).let_go
        eye = Eye(WIDE, light_of("day"), BACKDROPS[backdrop].middle)
        assert 0 < spot.x < WIDE
        assert spot.y < 900
        assert gap.away(eye, spot, [crowd.taken(one) for one in placed]) > 90  # three feet
    sam = standing("sam", scene.standings(stage(replace(armed, weapon="dropped"), backdrop=backdrop), WIDE))
    assert abs(sam.let_go.x - sam.x) < 100 * sam.scale


@pytest.mark.parametrize("backdrop", ["en_route", "en_route_road", *FOLLOWING])
def test_on_the_way_the_partner_is_at_the_wheel_and_others_are_seen_through_the_windscreen(backdrop):
    walks = Figure(person="farrow", name="F", role="bystander", distance_ft=34)
    placed = scene.standings(stage(TRAN, DRIVER, walks, backdrop=backdrop), WIDE)
    tran, other = standing("tran", placed), standing("farrow", placed)
    assert tran.pose.seat == "patrol"
    assert list(tran.pose.hand_shapes) == ["fist", "fist"]
    assert other.pane[0] > tran.x + 40 * tran.scale
    assert other.pane[0] < other.x < other.pane[2]
    assert placed[-1] == tran


def test_beside_a_stopped_car_its_window_is_shown_and_farther_off_its_tail():
    near, far = (stage(replace(DRIVER, distance_ft=feet), TRAN, backdrop="traffic_stop") for feet in (5, 26))
    assert at_hand(near).backdrop == "drivers_window"
    assert at_hand(far) == far
    assert [standing("driver", scene.standings(one, WIDE)).pose.seat for one in (near, far)] == ["door", "cab"]
    head_near, head_far = (standing("driver", scene.standings(one, WIDE)).scale for one in (near, far))
    assert head_near > 2.5 * head_far
    out = stage(replace(DRIVER, position="standing", distance_ft=5), backdrop="traffic_stop")
    assert at_hand(out) == out
    assert motion(far, near, 0) is None  # another drawing: nobody walks from one into the other


@pytest.mark.parametrize("pose", ["hands_hidden", "yielding", "calm"])
def test_at_the_window_hands_are_seen_where_they_are(pose):
    near = stage(replace(DRIVER, pose=pose, distance_ft=5), backdrop="traffic_stop")
    (sits,) = scene.standings(near, WIDE)
    seen = [sits.foot + y * sits.scale < sits.pane[3] for _, y in sits.pose.hands]
    assert seen == ([False, False] if pose == "hands_hidden" else [True, True])


@pytest.mark.parametrize(
    ("backdrop", "seat"), [("bedroom", "ledge"), ("stairs", "ledge"), ("kitchen", "chair"), ("platform", "bench")]
)
def test_who_sits_has_what_the_place_has_to_sit_on_and_nobody_stands_before_him(backdrop, seat):
    ana = Figure(person="ana", name="Ana", role="family", distance_ft=7)
    placed = scene.standings(stage(replace(SAM, position="seated"), ana, TRAN, backdrop=backdrop), WIDE)
    sat = standing("sam", placed)
    assert sat.pose.seat == seat
    for other in (standing("ana", placed), standing("tran", placed)):
        assert abs(other.x - sat.x) > 40 * (other.scale + sat.scale)


@pytest.mark.parametrize("manner", ["ready", "hand_on_holster", "pointing"])
@pytest.mark.parametrize("facing", [1, -1])
def test_the_hand_that_says_stop_is_toward_whom_an_officer_minds_and_the_holster_away(manner, facing):
    body = pose_of(replace(SAM, role="partner", pose=manner), uniformed=True, facing=facing)
    said = max(zip(body.hands, body.hand_shapes, strict=True), key=lambda hand: -hand[0][1])
    assert said[0][0] * facing > 40
    assert said[1] == ("point" if manner == "pointing" else "palm")
    assert body.flipped == (facing < 0)


@pytest.mark.parametrize("backdrop", ["road", *FOLLOWING])
def test_whoever_drives_ahead_of_one_has_the_hands_at_the_wheel(backdrop):
    yields, calm = (
        scene.standings(stage(replace(DRIVER, pose=pose), backdrop=backdrop), WIDE)[0].pose
        for pose in ("yielding", "calm")
    )
    assert yields == calm
    (stopped,) = scene.standings(stage(replace(DRIVER, pose="yielding"), backdrop="traffic_stop"), WIDE)
    assert stopped.pose.hands != calm.hands
