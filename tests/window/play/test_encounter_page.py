"""The page of play: stage and map stay, what stands of weapons is always read, and what is new is seen first."""

from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from pygame import Rect

from simulator.screens.values import Spoken, Voice
from simulator.window.play import encounter_page
from simulator.window.play.clock import DecisionClock
from simulator.window.play.moment import Moment
from simulator.window.play.onward import Going
from simulator.window.sheet import theme
from simulator.window.stage.motion import motion

SIZES = [(960, 600), (1280, 720), (1366, 768), (1920, 1080)]


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


def laid(screen, size=(1280, 720), text=1.0, **more):
    clock = DecisionClock()
    clock.show(screen, 0)
    moment = Moment(screen=screen, clock=clock, **more)
    return encounter_page.lay_out(moment, Rect(0, 0, *size), theme.measure_for(*size, text), {})


def pictures(page):
    """Stage and map: pictures larger than an icon."""
    return [
        one.where for one in page.pieces if one.picture is not None and one.where.width > 200 and one.where.height > 80
    ]


def words(piece):
    return " ".join(bit.words for bit in piece.words.bits)


def seen(page, *asked):
    """Whether each of some words stands somewhere on the page, whole and not scrolled away."""
    shown = [one for one in page.pieces if one.words and (one.clip is None or one.clip.contains(one.where))]
    return [any(part in words(one) and page.room.contains(one.where) for one in shown) for part in asked]


@pytest.mark.parametrize("map_up", [False, True])
def test_stage_and_map_stay_beside_six_choices_of_two_lines(map_up):
    page = laid(samples.SIX, map_up=map_up)
    shown = pictures(page)
    assert len(shown) == 2
    assert shown[0].height > 150
    assert shown[1].height > 100
    assert page.scrolls["choices"].reach == 0


def test_the_map_has_what_few_choices_leave_of_their_column_in_large_type():
    few = replace(samples.SIX, choices=samples.SIX.choices[:3])
    assert len(pictures(laid(few, text=1.5))) == 2


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize(
    "shown", [samples.SIX, replace(samples.SIX, choices=samples.SIX.choices[:2])], ids=["six", "two"]
)
def test_what_stands_of_weapons_is_never_below_the_fold(size, text, shown):
    page = laid(shown, size, text, before=samples.ENCOUNTER.lines * 8)
    assert seen(page, "Your pistol: low ready", "Daniel: weapon held") == [True, True]


@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
def test_what_is_new_is_seen_first(text):
    new = Spoken(voice=Voice.PERSON, speaker="Ana", words="He has put it down.")
    page = laid(replace(samples.SIX, lines=(new,)), text=text, before=samples.ENCOUNTER.lines * 8)
    assert seen(page, "He has put it down.") == [True]


def test_stage_and_map_keep_their_size_from_one_moment_to_the_next():
    choices = samples.SIX.choices
    sizes = [pictures(laid(replace(samples.SIX, choices=choices[:n])))[0].size for n in range(1, 7)]
    assert len(set(sizes)) <= 4


def test_what_was_said_and_is_scrolled_away_is_not_painted_over_people_who_move(monkeypatch):
    monkeypatch.setattr(
        encounter_page.scene, "paint_moving", lambda surface, spot, *_: surface.fill((40, 50, 60), spot)
    )
    first, *others = samples.ENCOUNTER.stage.figures
    after = replace(samples.ENCOUNTER.stage, figures=(replace(first, pose="agitated"), *others))
    going = Going(people=motion(samples.ENCOUNTER.stage, after, 0))
    drawn = []
    for before in ((), samples.ENCOUNTER.lines * 8):
        page = laid(replace(samples.SIX, stage=after), before=before, going=going)
        live = max(page.lives, key=lambda one: one.where.width * one.where.height)
        surface = pygame.Surface((1280, 720))
        live.paint(surface, live.where, 200)
        drawn.append(pygame.image.tobytes(surface, "RGB"))
    assert drawn[0] == drawn[1]


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("text", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("map_up", [False, True])
def test_the_distance_and_the_seconds_it_gives_are_always_read(size, text, map_up):
    shown = replace(samples.SIX, map=replace(samples.HALL, facts=("14 ft", "about 1.0 s at a run (Tueller 1983)")))
    page = laid(shown, size, text, map_up=map_up)
    assert seen(page, "about 1.0 s at a run (Tueller 1983)") == [True]
