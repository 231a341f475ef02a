"""Whoever stands by: officers act as the danger asks, onlookers each in a way of his own, and all turn to whom they mind."""

from dataclasses import replace

import pygame
import pytest

from simulator.screens.values import Figure, Stage
from simulator.window.stage import crowd, scene, things
from simulator.window.stage.body.waist import duty_belt
from simulator.window.stage.light import light_of
from simulator.window.stage.looks import looks_of
from simulator.window.stage.manner.attitude import pose_of
from simulator.window.stage.manner.duty import on_duty
from simulator.window.stage.manner.manners import MANNERS
from simulator.window.stage.manner.officers import WAYS
from simulator.window.stage.manner.onlookers import BAGS, LOOKING_ON, told_apart

WIDE = 1800.0
SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=15)
TRAN = Figure(person="tran", name="T", role="partner", distance_ft=9)
STANDS_BY = [Figure(person=f"p{n}", name="P", role="bystander", distance_ft=20) for n in range(3)]


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.mark.parametrize("pose", ["tense", "afraid", "watching"])
def test_three_who_look_on_do_it_in_three_ways(pose):
    shown = on_duty((SAM, *(replace(one, pose=pose) for one in STANDS_BY)))
    assert len({one.pose for one in shown[1:]}) == 3
    assert shown[0] == SAM
    assert on_duty((SAM, *(replace(one, pose=pose) for one in STANDS_BY))) == shown


@pytest.mark.parametrize(
    "wrong",
    [
        {"pose": "down"},
        {"weapon": "held", "holds": "knife"},
        {"pose": "frantic"},
        {"position": "prone", "pose": "cuffed"},
    ],
)
def test_nobody_folds_the_arms_where_something_is_wrong(wrong):
    shown = on_duty((replace(SAM, **wrong), *(replace(one, pose="watching") for one in STANDS_BY)))
    assert not {one.pose for one in shown} & {"watching", "hands_free", "with_bag"}


def test_who_holds_something_or_sits_or_is_hurt_looks_on_as_is_said():
    said = [
        replace(STANDS_BY[0], pose="tense", **so)
        for so in ({"holds": "phone"}, {"position": "seated"}, {"hurt": "yes"})
    ]
    for one in said:
        assert told_apart((one,), wrong=True) == (one,)


def test_a_child_and_who_is_at_home_carry_no_bag():
    for n in range(40):
        child = replace(STANDS_BY[0], person=f"c{n}", age=8, pose="tense")
        family = replace(child, role="family", age=40)
        for one in (child, family):
            assert told_apart((one,), wrong=False)[0].pose not in BAGS


@pytest.mark.parametrize("facing", [1, -1])
def test_a_bag_hangs_from_the_hand_that_is_closed(facing):
    figure = replace(STANDS_BY[0], pose="with_bag")
    pose = pose_of(figure, facing=facing)
    x, y = pose.hands[pose.hand_shapes.index("fist")]
    assert f"translate({x + 1:.2f} {y + 2:.2f})" in things.in_hand(things.Held("bag"), pose)


@pytest.mark.parametrize("facing", [1, -1])
@pytest.mark.parametrize("pose", ["tense", "watchful", *LOOKING_ON])
def test_chest_and_feet_turn_with_the_face(facing, pose):
    role = "partner" if pose == "watchful" else "bystander"
    body = pose_of(replace(STANDS_BY[0], role=role, pose=pose), uniformed=role == "partner", facing=facing)
    assert body.facing == facing
    assert body.turn * facing > 0.8
    assert body.look[0] * facing >= 0


@pytest.mark.parametrize("facing", [1, -1])
def test_before_a_weapon_the_hand_is_on_the_holster_and_never_on_the_hip(facing):
    officer = replace(TRAN, pose="hand_on_holster")
    pose = pose_of(officer, uniformed=True, facing=facing)
    drawn = crowd.body(pose, looks_of(officer, light_of("day")), things.Held())
    x, y = min(pose.hands, key=lambda at: at[0] * facing)
    belt = crowd.body(pose, looks_of(officer, light_of("day")), things.Held("pistol"))
    assert drawn != belt
    spots = []
    duty_belt(lambda u, v: spots.append((u, v)) or (0.0, 0.0), flipped=pose.flipped, back=False, drawn=False)
    assert spots[-1][0] * facing < 0  # the holster is on the side of that hand
    left, right = sorted(at[0] for at in pose.hips)
    assert left - 14 < x < right + 14
    assert abs(y - pose.hips[0][1]) < 6
    for word in ("ready", "watchful", "low_ready"):
        for hand, shape in zip(MANNERS[word].hands, MANNERS[word].hand_shapes, strict=True):
            assert shape == "fist" or abs(hand[0]) < 12 or hand[1] < -115, word


def test_officers_with_somebody_who_is_down_do_not_all_do_the_same():
    laid = replace(SAM, position="lying")
    officers = [replace(TRAN, person=f"o{n}", distance_ft=12) for n in range(12)]
    shown = {(one.pose, one.position) for one in on_duty((laid, *officers))[1:]}
    assert shown == {("attending", "standing"), ("calls_it_in", "standing"), ("attending", "kneeling")}
    far = {one.position for one in on_duty((laid, *(replace(one, distance_ft=60) for one in officers)))[1:]}
    assert far == {"standing"}


def test_an_officer_is_not_at_ease_beside_a_knife_on_the_floor_or_a_wound():
    for so in ({"weapon": "dropped", "holds": "knife", "pose": "yielding"}, {"hurt": "yes", "pose": "despairing"}):
        (_, officer) = on_duty((replace(SAM, **so), TRAN))
        assert officer.pose in WAYS["watch"]
    for pose in ("despairing", "covering_ears", "confused"):
        assert on_duty((replace(SAM, pose=pose), TRAN))[1].pose in WAYS["suffers"]
    placed = scene.standings(Stage(backdrop="street", light="day", figures=(SAM, TRAN)), WIDE)
    assert {one.figure.pose for one in placed} <= {"calm", *WAYS["talk"]}
