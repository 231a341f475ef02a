"""Distance, barrier, sight and cover follow from the place alone, and its edges are decided the same way each time."""

from __future__ import annotations

from math import isclose

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.model.place import (
    SIDES,
    Door,
    Place,
    Segment,
    Thing,
    barrier,
    covered,
    distance,
    in_line_of_fire,
    in_sight,
    lies_on_something,
)

feet = st.integers(-50, 50)
points = st.tuples(feet, feet)
segments = st.builds(Segment, points, points).filter(lambda one: one.start != one.end)


def between(one, other, **more):
    return Place(spots={"a": one, "b": other}, **more)


@given(points, points)
def test_distance_is_the_same_both_ways_and_nought_to_oneself(one, other):
    place = between(one, other)
    assert distance(place, "a", "b") == distance(place, "b", "a")
    assert distance(place, "a", "a") == 0
    assert (distance(place, "a", "b") == 0) is (one == other)


@given(points, points, points)
def test_no_detour_is_shorter(one, other, third):
    place = Place(spots={"a": one, "b": other, "c": third})
    assert distance(place, "a", "c") <= distance(place, "a", "b") + distance(place, "b", "c") + 1e-9


@given(points, points, st.lists(segments, max_size=3), st.lists(segments, max_size=2))
def test_what_is_between_is_between_both_ways(one, other, walls, fences):
    place = between(
        one, other, walls=tuple(walls), fences=tuple(fences), doors={"d": Door(leaf=Segment((0, 0), (4, 0)))}
    )
    for doors in ({}, {"d": "open"}, {"d": "ajar"}, {"d": "shut"}):
        assert barrier(place, "a", "b", doors) == barrier(place, "b", "a", doors)
        assert in_sight(place, "a", "b", doors) == in_sight(place, "b", "a", doors)


@given(points, points, st.lists(segments, max_size=3), segments)
def test_one_wall_more_never_opens_a_line(one, other, walls, more):
    before, after = (between(one, other, walls=tuple(some)) for some in (walls, [*walls, more]))
    assert barrier(after, "a", "b", {}) >= barrier(before, "a", "b", {})
    assert in_sight(after, "a", "b", {}) <= in_sight(before, "a", "b", {})


@given(points, points, points)
def test_touching_the_end_of_a_wall_counts_as_crossing_it(one, other, away):
    assume(away != one)
    assert barrier(between(one, other, walls=(Segment(one, away),)), "a", "b", {})


@pytest.mark.parametrize(
    ("wall", "blocked"),
    [
        (Segment((5, -5), (5, 5)), True),
        (Segment((5, 0), (5, 5)), True),
        (Segment((5, 1), (5, 5)), False),
        (Segment((2, 0), (8, 0)), True),
        (Segment((11, 0), (15, 0)), False),
        (Segment((0, 1), (10, 1)), False),
        (Segment((10, -5), (10, 0)), True),
    ],
)
def test_a_wall_stops_the_line_that_it_meets(wall, blocked):
    place = between((0, 0), (10, 0), walls=(wall,))
    assert barrier(place, "a", "b", {}) is blocked
    assert in_sight(place, "a", "b", {}) is not blocked


@pytest.mark.parametrize(
    ("state", "stops_movement", "stops_sight"),
    [("open", False, False), ("ajar", False, True), ("shut", True, True)],
)
def test_a_door_ajar_lets_one_through_and_hides(state, stops_movement, stops_sight):
    place = between((0, 0), (10, 0), doors={"d": Door(leaf=Segment((5, -2), (5, 2)), starts=state)})
    for doors in ({}, {"d": state}):
        assert barrier(place, "a", "b", doors) is stops_movement
        assert in_sight(place, "a", "b", doors) is not stops_sight


def test_a_fence_stops_feet_and_no_eyes():
    place = between((0, 0), (10, 0), fences=(Segment((5, -2), (5, 2)),))
    assert barrier(place, "a", "b", {})
    assert in_sight(place, "a", "b", {})


@pytest.mark.parametrize(
    ("stops", "movement", "sight"),
    [("movement", True, False), ("sight", False, True), ("both", True, True), (None, False, False)],
)
def test_a_thing_stops_what_it_is_said_to_stop(stops, movement, sight):
    thing = Thing(corners=((4, -2), (6, 2)), stops=stops)
    place = between((0, 0), (10, 0), things={"car": thing, "corner": Thing(cover_at="a")})
    assert barrier(place, "a", "b", {}) is movement
    assert in_sight(place, "a", "b", {}) is not sight


AROUND = {"east": (10, 0), "west": (-10, 0), "south": (0, 10), "north": (0, -10)}


@pytest.mark.parametrize("side", SIDES)
def test_cover_is_against_what_comes_from_its_side(side):
    thing = Thing(cover_at="a", covers_against=frozenset({"edged"}), from_side=side)
    place = Place(spots={"a": (0, 0), **AROUND}, things={"post": thing})
    assert [one for one in SIDES if covered(place, "a", one, None)] == [side]
    assert covered(place, "a", side, "edged")
    assert not covered(place, "a", side, "firearm")
    assert not covered(place, side, "a", None)


@given(points)
def test_cover_with_no_side_is_from_every_side(source):
    place = Place(spots={"a": (0, 0), "b": source}, things={"ditch": Thing(cover_at="a")})
    assert covered(place, "a", "b", None)


@given(points)
def test_from_anywhere_but_the_spot_itself_one_side_at_least_covers(source):
    things = {side: Thing(cover_at="a", from_side=side) for side in SIDES}
    place = Place(spots={"a": (0, 0), "b": source}, things=things)
    assert covered(place, "a", "b", None) is (source != (0, 0))


@pytest.mark.parametrize(("at", "is_so"), [((10, 10), True), ((10, 11), False), ((10, -10), True), ((0, 0), False)])
def test_a_side_reaches_to_forty_five_degrees(at, is_so):
    place = Place(spots={"a": (0, 0), "b": at}, things={"post": Thing(cover_at="a", from_side="east")})
    assert covered(place, "a", "b", None) is is_so


@pytest.mark.parametrize(
    ("spot", "in_line"),
    [((5, 0), True), ((5, 2.9), True), ((5, 3), False), ((50, 0), True), ((-1, 0), False), ((0, 0), False)],
)
def test_in_the_line_of_fire_is_near_the_line_and_beyond_the_target(spot, in_line):
    place = Place(spots={"a": (0, 0), "b": (10, 0), "c": spot})
    assert in_line_of_fire(place, "a", "b", "c") is in_line


@given(points)
def test_nobody_is_in_the_line_of_a_shot_at_ones_own_spot(spot):
    assert not in_line_of_fire(Place(spots={"a": (3, 3), "b": (3, 3), "c": spot}), "a", "b", "c")


@pytest.mark.parametrize(
    ("spot", "on"),
    [
        ((0, 5), "on a wall"),
        ((5, 0), "on a fence"),
        ((5, 10), 'on the door "gate"'),
        ((5, 5), None),
        ((0, 10), "on a wall"),
        ((33, 33), 'in or on the edge of "shed"'),
        ((30, 33), 'in or on the edge of "shed"'),
        ((63, 63), None),
        ((60, 63), 'in or on the edge of "car"'),
        ((43, 43), None),
        ((53, 53), None),
    ],
)
def test_a_spot_on_a_wall_a_fence_or_a_door_or_in_something_solid_is_told(spot, on):
    place = Place(
        spots={"a": spot},
        walls=(Segment((0, 0.5), (0, 10)),),
        fences=(Segment((1, 0), (9, 0)),),
        doors={"door": Door(leaf=Segment((20, 20), (24, 20))), "gate": Door(leaf=Segment((1, 10), (9, 10)))},
        things={
            "shed": Thing(corners=((36, 36), (30, 30)), stops="both"),
            "car": Thing(corners=((66, 66), (60, 60)), stops="movement"),
            "hedge": Thing(corners=((40, 40), (46, 46)), stops="sight"),
            "corner": Thing(cover_at="a"),
        },
    )
    assert lies_on_something(place, "a") == on


@given(points, points, st.floats(0.1, 9))
def test_a_place_twice_as_large_has_distances_twice_as_large(one, other, scale):
    large = between(*((x * scale, y * scale) for x, y in (one, other)))
    assert isclose(distance(large, "a", "b"), scale * distance(between(one, other), "a", "b"), abs_tol=1e-6)
