"""The map on its way from one moment to the next."""

from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from fake_driver import FakeDriver
from one_move import BEGUN, Still, painted, pictures, playing
from pygame import Rect

from simulator.screens.framing import framed
from simulator.screens.values import Map, Marker, Outline
from simulator.window.plan import plan
from simulator.window.plan.crossing import crossing
from simulator.window.sheet import theme
from simulator.window.stage.motion import LASTS_MS

SIZE = (420, 200)
MEASURE = theme.measure_for(1280, 720, 1.0)


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1280, 720))


def shown(feet, before=None, **more):
    you = Marker(person="officer", name="You", role="officer", at=(0, 0))
    sam = Marker(person="sam", name="Sam", role="subject", at=(feet, 4))
    wall = Outline(kind="wall", name="", start=(-12, -6), end=(40, -6))
    drawn = Map(outlines=(wall,), markers=(you, sam), distance_ft=feet, in_sight=True, **more)
    return framed(drawn, before)


def frame(going, now):
    surface = pygame.Surface(SIZE)
    going.paint(surface, Rect((0, 0), SIZE), MEASURE, now)
    return surface


def where(surface, tint):
    """The middle of what is painted in a colour, from its left side."""
    found = [x for x in range(0, SIZE[0], 2) for y in range(0, SIZE[1], 2) if surface.get_at((x, y))[:3] == tint]
    return sum(found) / len(found)


def test_a_marker_goes_evenly_to_its_new_spot_and_never_back():
    before = shown(24)
    going = crossing(before, shown(10, before), 1000)
    places = [where(frame(going, 1000 + at), theme.ORANGE) for at in range(0, LASTS_MS + 40, 40)]
    assert places == sorted(places, reverse=True)
    assert places[0] - places[-1] > 40


def test_the_distance_counts_while_the_marker_goes():
    before = shown(24)
    going = crossing(before, shown(10, before), 0)
    frames = {pygame.image.tobytes(frame(going, at), "RGB") for at in range(0, LASTS_MS, 80)}
    assert len(frames) == 5


@pytest.mark.parametrize("feet", [(24, 10), (14, 60), (60, 9)])
def test_it_begins_as_the_one_map_and_ends_as_the_other(feet):
    before = shown(feet[0])
    after = shown(feet[1], before)
    going = crossing(before, after, 0)
    last = frame(going, LASTS_MS)
    still = plan.picture(after, SIZE, MEASURE)
    assert pygame.image.tobytes(last, "RGB") == pygame.image.tobytes(still, "RGB")
    first, old = frame(going, 0), plan.picture(before, SIZE, MEASURE)
    assert abs(where(first, theme.ORANGE) - where(old, theme.ORANGE)) < 3
    assert abs(where(first, theme.SKY) - where(old, theme.SKY)) < 3


def test_the_frame_glides_with_its_ground_where_the_scale_changes():
    before = shown(14)
    after = shown(60, before)
    assert after.frame.across > before.frame.across
    going, gaps = crossing(before, after, 0), []
    for at in (0, 130, 260, LASTS_MS - 1):
        surface = frame(going, at)
        gaps.append(where(surface, theme.ORANGE) - where(surface, theme.SKY))
    assert all(gap > 0 for gap in gaps)


def test_a_map_that_lies_too_far_away_is_there_at_once():
    before = shown(14)
    away = Map(markers=tuple(replace(one, at=(one.at[0] + 400, one.at[1])) for one in before.markers))
    assert crossing(before, framed(away, before), 0) is None


def test_nothing_moves_where_nothing_changed_or_motion_is_reduced():
    before = shown(24)
    assert crossing(before, shown(24, before), 0) is None
    assert crossing(before, shown(10, before), 0, reduced=True) is None


class WalkingDriver(FakeDriver):
    """Whatever is chosen, the subject comes six feet nearer."""

    def choose(self, choice_id, at_ms):  # noqa: ARG002 - a driver's signature
        markers = tuple(replace(one, at=(28, 13)) if one.role == "subject" else one for one in samples.HALL.markers)
        self.at = replace(self.at, map=replace(self.at.map, markers=markers, distance_ft=14), deadline_ms=None)
        self.next_due_ms = None
        return self.at


class StillWalkingDriver(Still, WalkingDriver):
    """The same where nothing is to move."""


def test_in_the_window_the_map_moves_and_comes_to_rest_as_the_still_page_shows_it():
    seen, laid_out_anew = pictures(playing(WalkingDriver()), LASTS_MS)
    assert len(set(seen)) == len(seen)
    assert laid_out_anew == seen[-1]


def test_in_the_window_reduced_motion_has_the_next_map_at_once():
    app = playing(StillWalkingDriver())
    app.step(BEGUN)
    at_once = painted(app)
    app.step(BEGUN + 2 * LASTS_MS)
    assert painted(app) == at_once
