"""The map in the window: to scale, framed, its words on nobody."""

import itertools
from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.screens.framing import STEPS_FT, frame_of
from simulator.screens.plan import Area
from simulator.screens.values import Map, Marker, Outline
from simulator.window.plan import plan
from simulator.window.sheet import theme

SIZES = [(300, 150), (410, 190), (700, 400)]
ROLES = ("subject", "partner", "family", "bystander")


@pytest.fixture(autouse=True)
def screen():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


def measure(text=1.0):
    return theme.measure_for(1280, 720, text)


def you(at=(0.0, 0.0)):
    return Marker(person="officer", name="You", role="officer", at=at)


def him(at, **more):
    return Marker(**{"person": "sam", "name": "Sam", "role": "subject", "at": at, **more})


def pixels(shown, size=(410, 190)):
    return pygame.image.tobytes(plan.picture(shown, size, measure()), "RGB")


def words(drawn):
    return {one.key: " ".join(bit.words for bit in one.words.bits) for one in drawn.labels}


def test_the_map_keeps_one_scale_both_ways():
    sheet = plan.sheet_for(samples.HALL, (400, 300), measure())
    a, b, c = sheet.at((0, 0)), sheet.at((10, 0)), sheet.at((0, 10))
    assert b[0] - a[0] == pytest.approx(c[1] - a[1])


def test_whoever_is_near_stands_on_the_map():
    sheet = plan.sheet_for(samples.HALL, (400, 300), measure())
    for marker in samples.HALL.markers:
        assert sheet.room.collidepoint(sheet.at(marker.at))


def test_who_is_not_seen_is_drawn_otherwise():
    assert pixels(Map(markers=(him((5, 5)),))) != pixels(Map(markers=(him((5, 5), seen=False),)))


def test_an_empty_map_is_no_trouble():
    assert plan.picture(Map(), (120, 80), measure()).get_size() == (120, 80)


def test_what_lies_outside_is_told_at_the_edge_with_its_distance():
    car = Outline(kind="object", name="patrol car", start=(-90, -4), end=(-80, 4), cover=True)
    shown = Map(outlines=(car,), markers=(you(), him((12, 3)), him((300, 0), person="ana", name="Ana", role="family")))
    drawn = plan.drawn(shown, (410, 190), measure())
    told = {one.key: one for one in drawn.arrows}
    assert set(told) == {"ana", "cover patrol car"}
    assert words(drawn)["ana"] == "Ana, 300 ft"
    assert words(drawn)["cover patrol car"] == "patrol car, cover, 80 ft"
    assert (told["ana"].points, abs(told["cover patrol car"].points)) == (0, 180)
    assert told["ana"].at[0] > 380
    assert told["cover patrol car"].at[0] < 30
    assert {one.person for one in drawn.here} == {"officer", "sam"}


def test_a_label_that_had_to_go_away_has_a_line_that_leads_to_its_person():
    crowd = tuple(
        him((9 + 2.5 * (n % 4), 2.5 * (n // 4)), person=f"p{n}", name=f"Passenger {n}", role="bystander")
        for n in range(8)
    )
    drawn = plan.drawn(Map(markers=(you(), *crowd)), (410, 190), measure())
    assert {one.key for one in drawn.labels} >= {one.person for one in crowd}
    away = [one for one in drawn.labels if one.leader]
    assert away
    marks = {one.person: one.where for one in drawn.here}
    for one in away:
        assert marks[one.key].inflate(3, 3).collidepoint(one.leader[1])
        assert one.where.inflate(3, 3).collidepoint(one.leader[0])


def test_two_on_one_spot_are_drawn_side_by_side():
    drawn = plan.drawn(Map(markers=(you((3, 3)), him((3, 3)))), (410, 190), measure())
    one, other = (mark.where for mark in drawn.here)
    assert one.clip(other).width <= 4


@st.composite
def maps(draw):
    feet = st.integers(-60, 60).map(float)
    points = st.tuples(feet, feet)
    names = st.text("abcdefgh ", min_size=1, max_size=18)
    people = [
        Marker(
            person=f"p{n}",
            name=draw(names),
            role=draw(st.sampled_from(ROLES)),
            at=draw(points),
            seen=draw(st.booleans()),
        )
        for n in range(draw(st.integers(0, 9)))
    ]
    things = [
        Outline(
            kind=draw(st.sampled_from(("wall", "fence", "door", "object"))),
            name=draw(names),
            start=draw(points),
            end=draw(points),
            state="shut",
            cover=draw(st.booleans()),
        )
        for _ in range(draw(st.integers(0, 8)))
    ]
    spots = draw(st.lists(st.tuples(names, points), max_size=3))
    return Map(
        outlines=tuple(things),
        markers=(you(draw(points)), *people),
        cover_spots=tuple(spots),
        distance_ft=draw(st.none() | st.floats(0, 90)),
        in_sight=draw(st.booleans()),
    )


@settings(deadline=None, max_examples=150)
@given(maps(), st.sampled_from(SIZES), st.sampled_from((1.0, 1.5, 2.0)))
def test_no_words_on_the_map_lie_on_other_words_or_on_anybody(shown, size, text):
    drawn = plan.drawn(shown, size, measure(text))
    taken = [one.where for one in drawn.labels]
    for one, other in itertools.combinations(taken, 2):
        assert not one.colliderect(other)
    marks = [one.where for one in drawn.here]
    for place in taken:
        assert drawn.sheet.room.contains(place)
        assert place.collidelist(marks) < 0


def test_the_frame_is_one_of_a_few_steps_however_near_the_others_come():
    across = {frame_of(Map(markers=(you(), him((float(feet), 0))))).across for feet in range(1, 110)}
    assert across <= set(STEPS_FT)
    assert len(across) <= 5


def test_the_hall_is_painted_otherwise_once_the_door_is_open():
    opened = tuple(replace(one, state="open") if one.kind == "door" else one for one in samples.HALL.outlines)
    assert pixels(samples.HALL) != pixels(replace(samples.HALL, outlines=opened))


def test_exits_are_drawn_and_named_and_the_nearest_is_told_at_the_edge_where_none_is_on_the_map():
    near = Map(markers=(you(), him((12, 3))), exits=(("the gate", (-15.0, 5.0)),))
    assert words(plan.drawn(near, (410, 190), measure()))["exit the gate"] == "Exit: the gate"
    assert pixels(near) != pixels(replace(near, exits=()))
    far = replace(near, exits=(("the stairs", (0.0, 90.0)), ("the gate", (-150.0, 5.0))))
    drawn = plan.drawn(far, (410, 190), measure())
    assert [one.key for one in drawn.arrows] == ["exit the stairs"]
    assert words(drawn)["exit the stairs"] == "the stairs, exit, 90 ft"
    assert drawn.arrows[0].points == 90


def test_ground_is_filled_and_named_where_nothing_lies_over_it():
    lawn = Area(kind="grass", start=(-90, -90), end=(90, 90), name="lawn")
    pool = Area(kind="water", start=(-90, -90), end=(90, 2), name="pool")
    shown = Map(markers=(you(), him((14, 3))), areas=(lawn, pool))
    assert pixels(shown) != pixels(replace(shown, areas=(lawn,)))
    drawn = plan.drawn(shown, (410, 190), measure())
    named = {one.key: one.where for one in drawn.labels if one.bare}
    pond = drawn.sheet.at((0, 2))[1]
    assert named["area pool"].bottom <= pond < named["area lawn"].top + 4


def test_the_flashlight_lights_what_lies_in_its_cone():
    dark = Map(markers=(you(), him((20, 0))))
    lit = replace(dark, beam=((0, 0), (30, -8), (30, 8)))
    sheet = plan.drawn(lit, (410, 190), measure()).sheet
    spot = tuple(round(it) for it in sheet.at((14, 2)))
    before, after = (plan.picture(one, (410, 190), measure()).get_at(spot) for one in (dark, lit))
    assert sum(after[:3]) > sum(before[:3])
