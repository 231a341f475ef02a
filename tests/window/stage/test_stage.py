import itertools

import pygame
import pytest
import window_samples as samples
from pygame import Rect

from simulator.screens.values import Figure, Stage
from simulator.window.play import names
from simulator.window.sheet import theme
from simulator.window.sheet.page import Page
from simulator.window.stage import scene
from simulator.window.stage.manner.attitude import pose_of

POSES = ("calm", "tense", "agitated", "despairing", "aggressive", "down", "away")


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


def pixels(stage):
    return pygame.image.tobytes(scene.picture(stage, 380, 200), "RGB")


def test_every_posture_is_drawn_unlike_every_other():
    drawn = [
        pixels(
            Stage(backdrop="street", light="day", figures=(Figure(person="p", name="P", role="subject", pose=pose),))
        )
        for pose in POSES
    ]
    for one, other in itertools.combinations(drawn, 2):
        assert one != other


def test_where_the_weapon_is_changes_the_body():
    states = ("held", "raised", "pointed", "dropped", "out_of_reach", "none")
    drawn = {
        state: pixels(
            Stage(
                backdrop="street",
                light="day",
                figures=(Figure(person="p", name="P", role="subject", pose="calm", holds="firearm", weapon=state),),
            )
        )
        for state in states
    }
    assert len(set(drawn.values())) == len(states)


def test_who_lays_a_weapon_down_shows_open_hands():
    before, after = (pose_of(Figure(person="p", name="P", role="subject", weapon=weapon)) for weapon in ("", "dropped"))
    assert after.hand_shapes == ("palm", "palm")
    assert after.hands[0][1] < before.hands[0][1]


def test_light_and_rain_change_the_place():
    stages = [
        Stage(backdrop="back_yard", light=light, rain=rain)
        for light in ("day", "dim", "dark")
        for rain in (False, True)
    ]
    assert len({pixels(stage) for stage in stages}) == len(stages)


def test_unknown_words_still_give_a_picture():
    stage = Stage(
        backdrop="nowhere",
        light="odd",
        figures=(Figure(person="p", name="P", role="x", pose="odd", holds="odd", weapon="odd"),),
    )
    assert pixels(stage)


def test_near_is_larger_than_far():
    far, near = (
        Figure(person=name, name=name, role="subject", distance_ft=feet) for name, feet in (("a", 60), ("b", 6))
    )
    placed = scene.standings(Stage(backdrop="street", light="day", figures=(near, far)), 1800)
    assert [one.figure.name for one in placed] == ["a", "b"]
    assert placed[0].scale < placed[1].scale


@pytest.mark.parametrize("size", [(764, 312), (480, 230)], ids=str)
def test_no_name_lies_on_a_face(size):
    page = Page(Rect(0, 0, *size), theme.measure_for(1280, 720, 1.0))
    names.lay_out(page, samples.ENCOUNTER.stage, page.room)
    faces = [
        names._head(one, page.room, size[1] / 900)
        for one in scene.standings(samples.ENCOUNTER.stage, 900 * size[0] / size[1])
    ]
    labels = [piece.where for piece in page.pieces if piece.words is not None]
    assert len(labels) == 3
    assert not [label for label in labels if label.inflate(-2, -8).collidelist(faces) >= 0]
