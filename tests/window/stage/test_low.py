"""People who are down or sit: what happened to them is seen, and they wear what they wore."""

import math
from dataclasses import replace

import pygame
import pytest

from simulator.screens.values import Figure, Stage
from simulator.window.stage import crowd, scene
from simulator.window.stage.backdrops import BACKDROPS
from simulator.window.stage.body.stain import stain
from simulator.window.stage.eye import HIGH, Eye
from simulator.window.stage.light import light_of
from simulator.window.stage.looks import looks_of
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.manner.manners import MANNERS

SIZE = (1280, 580)
WIDE = HIGH * SIZE[0] / SIZE[1]
DAY = light_of("day")
SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=12, looks=(("clothes", "shirt_blue"),))
STILL = replace(SAM, position="lying", pose="down")
WOUNDED = replace(STILL, hurt="yes")
CUFFED = replace(SAM, position="prone", pose="cuffed")


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


def placed(figure):
    (one,) = scene.standings(Stage(backdrop="street", light="day", figures=(figure,)), WIDE)
    return one


def colour(figure, at):
    """What is painted at a spot of a body."""
    one = placed(figure)
    surface = pygame.Surface(SIZE)
    surface.blit(*scene._person(DAY, one, *SIZE))
    unit, scale = SIZE[1] / HIGH, one.scale * one.tall
    return surface.get_at((round((one.x + at[0] * scale) * unit), round((one.foot + at[1] * scale) * unit)))[:3]


def middle(a, b, share=0.5):
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def dark_or_lit(found, ink):
    """Whether a colour is an ink in more or less light: its channels stand to each other as the ink's do."""
    shares = [a / max(1, b) for a, b in zip(found, ink, strict=True)]
    return max(shares) - min(shares) < 0.16


def test_who_is_wounded_is_awake_with_a_hand_where_the_cloth_is_dark_and_a_knee_drawn_up():
    wounded, still = pose_of(WOUNDED), pose_of(STILL)
    looks = looks_of(WOUNDED, DAY)
    assert stain(wounded, looks)
    assert not stain(still, looks)
    assert wounded.lids > 0.3
    assert min(y for _, y in wounded.knees) < min(y for _, y in wounded.shoulders)
    assert colour(WOUNDED, middle(wounded.hands[1], (wounded.hands[1][0] + 20, wounded.hands[1][1])))[2] < 60


def test_who_lies_still_has_the_eyes_shut_and_has_let_go_of_everything():
    still = pose_of(STILL)
    assert still.lids == 0
    assert all(math.dist(hand, still.head) > 60 for hand in still.hands)
    assert math.dist(*still.hands) > 40
    assert pose_of(replace(STILL, pose="calm")).lids > 0.5


@pytest.mark.parametrize("position", ["lying", "prone"])
@pytest.mark.parametrize("clothes", ["gown_white", "dress_red", "robe_green"])
def test_a_long_garment_is_as_long_on_the_ground(position, clothes):
    figure = replace(STILL, position=position, pose="cuffed", looks=(("clothes", clothes), ("skin", "pale")))
    pose, looks = pose_of(figure), looks_of(figure, DAY)
    hip, knee, foot = pose.hips[1], pose.knees[1], pose.feet[1]
    on_thigh, on_shin = (colour(figure, (x, y + 3)) for x, y in (middle(hip, knee, 0.62), middle(knee, foot, 0.6)))
    assert dark_or_lit(on_shin, looks.skin)
    assert dark_or_lit(on_thigh, looks.top)


def test_a_bare_back_is_skin_from_the_neck_to_the_hips():
    bare = replace(CUFFED, looks=(("clothes", "shirtless"), ("skin", "brown")))
    looks, pose = looks_of(bare, DAY), pose_of(bare)
    (fx, fy), (nx, ny) = pose.shoulders
    along = middle((fx, fy), (nx, ny)), middle(*pose.hips)
    for share in (0.2, 0.45):
        assert dark_or_lit(colour(bare, middle(*along, share)), looks.skin)


def test_hands_are_together_on_the_back_only_where_they_are_cuffed():
    cuffed, free = pose_of(CUFFED), pose_of(replace(CUFFED, pose="calm"))
    assert math.dist(*cuffed.hands) < 20 < math.dist(*free.hands)
    for hand in cuffed.hands:
        assert cuffed.shoulders[0][0] < hand[0] < cuffed.knees[0][0]


def test_who_is_hurt_and_sits_on_the_ground_has_no_knees_drawn_up():
    sunk, sits = (
        pose_of(replace(SAM, position="on_the_ground", pose=word, hurt=hurt))
        for word, hurt in (("down", "yes"), ("calm", ""))
    )
    assert min(y for _, y in sunk.knees) > min(y for _, y in sits.knees) + 10
    assert stain(sunk, looks_of(SAM, DAY))


def test_who_is_shot_at_the_wheel_holds_the_chest_where_the_window_shows_it():
    hit = replace(SAM, position="in_car", pose="down", hurt="yes", distance_ft=4)
    (one,) = scene.standings(Stage(backdrop="traffic_stop", light="dark", figures=(hit,)), WIDE)
    assert one.pane is not None
    left, top, right, bottom = one.pane
    x, y = one.x + one.pose.hands[0][0] * one.scale, one.foot + one.pose.hands[0][1] * one.scale
    assert left < x < right
    assert top < y < bottom
    assert abs(one.pose.tilt) > 15


def test_a_name_stands_above_whoever_is_on_a_stretcher_and_feet_are_on_the_stage():
    carried, laid = placed(replace(SAM, position="on_a_stretcher")), placed(replace(SAM, position="lying"))
    assert crowd.top_of(carried) < carried.foot + (carried.pose.head[1] - 12) * carried.scale
    assert crowd.top_of(carried) < crowd.top_of(laid)
    assert carried.foot <= HIGH


def test_thighs_come_toward_the_onlooker_from_a_seat():
    sat = pose_of(replace(SAM, position="seated"))
    for hip, knee, foot in zip(sat.hips, sat.knees, sat.feet, strict=True):
        assert 12 < knee[1] - hip[1] < foot[1] - knee[1]
        assert abs(knee[0]) > abs(hip[0])


@pytest.mark.parametrize("pose", sorted(MANNERS))
def test_a_long_hem_goes_with_the_legs_however_somebody_stands(pose):
    figure = replace(SAM, pose=pose, distance_ft=16, looks=(("clothes", "gown_green"), ("skin", "pale")))
    stands, looks = pose_of(figure), looks_of(figure, DAY)
    for side, out in ((0, -4), (1, 4)):
        x, y = middle(stands.hips[side], stands.knees[side], 0.6)
        if all(math.dist(hand, (x, y)) > 20 for hand in stands.hands):
            assert not dark_or_lit(colour(figure, (x + out, y)), looks.skin)


def test_a_thing_out_of_reach_lies_on_the_floor_clear_of_whoever_is_down():
    figure = replace(CUFFED, holds="knife", weapon="out_of_reach", distance_ft=5)
    partner = Figure(person="lee", name="Lee", role="partner", distance_ft=9)
    for backdrop in ("kitchen", "flat_hallway"):
        placed_ = scene.standings(Stage(backdrop=backdrop, light="dim", figures=(figure, partner)), WIDE)
        (laid,) = (one for one in placed_ if one.pose.lies)
        assert laid.let_go is not None
        top = laid.foot + min(y for _, y in (*laid.pose.elbows, *laid.pose.shoulders)) * laid.scale
        beside = abs(laid.let_go.x - laid.x) > 110 * laid.scale
        assert beside or laid.let_go.y < top or laid.let_go.y > laid.foot
        ground = BACKDROPS[backdrop].ground
        assert laid.let_go.scale >= Eye(WIDE, DAY).scale(ground.deep)
