"""Who is seen: over every moment of the golden plays nobody's face is behind another, and no name lies on face or hand."""

from dataclasses import replace
from pathlib import Path

import pygame
import pytest
from golden_stages import ENCOUNTERS, stages
from pygame import Rect

from simulator.screens.values import Figure, Stage
from simulator.window.play import names
from simulator.window.sheet import theme
from simulator.window.sheet.page import Page
from simulator.window.stage import scene, spacing
from simulator.window.stage.backdrops import BACKDROPS
from simulator.window.stage.eye import Eye
from simulator.window.stage.light import light_of
from simulator.window.stage.motion import LASTS_MS, motion

ROOT = Path(__file__).parents[3]
WHERE = Rect(16, 68, 748, 375)
SCALE = WHERE.height / 900
WIDE = WHERE.width / SCALE
SAM = Figure(person="sam", name="Sam", role="subject", distance_ft=15)


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


def heads_hidden(stage):
    placed = scene.standings(stage, WIDE)
    return [
        (one.figure.person, other.figure.person)
        for n, one in enumerate(placed)
        for other in placed[n + 1 :]
        if not other.pane and other.figure.position != "kneeling_over" and covers(other, one)
    ]


def covers(other, one):
    """Whether a nearer trunk is where a farther head is."""
    x, y = one.x + one.pose.head[0] * one.scale, one.foot + one.pose.head[1] * one.scale * one.tall
    top = other.foot + (other.pose.head[1] - 12) * other.scale * other.tall
    return abs(x - other.x) < 28 * other.scale and top < y < other.foot


def named(stage):
    """Where the names stand on a page of 1280 by 720 pixels."""
    page = Page(Rect(0, 0, 1280, 720), theme.measure_for(1280, 720, 1.0), {})
    names.lay_out(page, stage, WHERE)
    return [piece.where for piece in page.pieces if piece.words is not None]


def share(label, part):
    shared = label.clip(part)
    return shared.width * shared.height / (part.width * part.height)


@pytest.mark.parametrize("folder", ENCOUNTERS, ids=lambda folder: folder.name)
def test_nobody_hides_a_face_and_no_name_lies_on_a_face_a_hand_or_a_name(folder):
    for stage in stages(folder):
        assert not heads_hidden(stage)
        labels = named(stage)
        for one in scene.standings(stage, WIDE):
            assert all(share(label, names._head(one, WHERE, SCALE)) < 0.12 for label in labels), one.figure
            for hand in names._hands(one, WHERE, SCALE):
                assert all(share(label, hand) < 0.34 for label in labels), one.figure
        for n, label in enumerate(labels):
            assert label.inflate(-2, -2).collidelist(labels[n + 1 :]) == -1


def test_whoever_lies_is_seen_whole_though_somebody_stands_nearer():
    laid = replace(SAM, person="ray", position="lying", distance_ft=10)
    near = replace(SAM, distance_ft=4)
    lies, stands = scene.standings(Stage(backdrop="playground", light="day", figures=(near, laid)), WIDE)
    assert lies.figure.person == "ray"
    left, right = lies.x - 100 * lies.scale, lies.x + 100 * lies.scale
    assert min(right, stands.x + 40 * stands.scale) - max(left, stands.x - 40 * stands.scale) < 20 * lies.scale


def test_nobody_stands_behind_a_car_and_is_drawn_before_it():
    far = [Figure(person=f"p{n}", name="P", role="bystander", distance_ft=80 + n) for n in range(4)]
    ground = BACKDROPS["street"].ground
    eye = Eye(WIDE, light_of("day"), zoom=1.7)
    (car,) = ground.things
    left, right = (eye.at(x, 0, car.z)[0] for x in car.x)
    for one in scene.standings(Stage(backdrop="street", light="day", figures=tuple(far)), WIDE):
        assert one.scale < eye.scale(car.z)
        assert not left < one.x < right


def test_edges_hold_at_every_depth_and_leave_the_order_as_it_was():
    eye, ground = Eye(WIDE, light_of("day")), spacing.Ground((-250, 250))
    for scale in (0.8, 2.0, 4.0):
        spots = [spacing.within(ground, eye, n * WIDE / 9, scale, 40) for n in range(10)]
        assert spots == sorted(spots)
        assert all(abs(x - WIDE / 2) <= 210 * scale + 1 for x in spots)
    assert spacing.within(spacing.Ground(), eye, 77, 1.0, 40) == 77


def test_a_thing_that_falls_lies_on_the_ground_only_once_it_has_left_the_hand():
    armed = replace(SAM, pose="aggressive", holds="knife", weapon="raised")
    before, after = (
        Stage(backdrop="kitchen", light="day", figures=(one,))
        for one in (armed, replace(armed, pose="yielding", weapon="dropped"))
    )
    going = motion(before, after, 0)
    shown = [going.placed(WIDE, at)[0] for at in range(0, LASTS_MS + 1, 20)]
    assert [one.let_go is None for one in shown] == [one.figure.weapon == "raised" for one in shown]
    assert shown[0].let_go is None
    assert shown[-1].let_go is not None


def test_a_knife_is_pointed_with_one_arm_and_a_gun_with_both():
    knife, gun = (
        scene.standings(
            Stage(backdrop="street", light="day", figures=(replace(SAM, holds=word, weapon="pointed"),)), WIDE
        )[0].pose
        for word in ("knife", "pistol")
    )
    assert knife.hands[1][0] - knife.hands[0][0] > 80
    assert abs(gun.hands[1][0] - gun.hands[0][0]) < 12


def test_whoever_sits_beside_one_in_the_car_has_a_name_and_no_distance():
    tran = Figure(person="tran", name="Officer Tran", role="partner", distance_ft=9)
    walks = replace(SAM, role="bystander", distance_ft=34)
    page = Page(Rect(0, 0, 1280, 720), theme.measure_for(1280, 720, 1.0), {})
    names.lay_out(page, Stage(backdrop="en_route", light="day", figures=(tran, walks)), WHERE)
    bits = [bit.words for piece in page.pieces if piece.words is not None for bit in piece.words.bits]
    assert sorted(bits) == ["Officer Tran", "Sam, 34 ft"]
