"""Rooms are found from walls; what the author says of the ground lies under them."""

from simulator.model.place import Door, Ground, Place, Segment, Thing, end_of_sight
from simulator.screens.beam import REACH_FT, beam
from simulator.screens.grounds import areas, rooms


def walls(*points):
    return tuple(Segment(one, other) for one, other in points)


BOX = walls(((0, 0), (20, 0)), ((20, 0), (20, 12)), ((20, 12), (0, 12)), ((0, 12), (0, 0)))


def covers(found, x, y):
    return any(one.start[0] < x < one.end[0] and one.start[1] < y < one.end[1] for one in found)


def test_four_walls_are_one_room():
    (room,) = rooms(BOX)
    assert (room.start, room.end) == ((0, 0), (20, 12))


def test_where_no_walls_are_no_rooms_are():
    assert rooms(()) == ()


def test_a_door_closes_a_room_and_a_wide_gap_does_not():
    gap = walls(((0, 0), (20, 0)), ((20, 0), (20, 12)), ((20, 12), (0, 12)))
    assert rooms(gap) == ()
    assert rooms((*gap, Segment((0, 12), (0, 0))))


def test_an_arch_and_the_end_of_a_hallway_close_what_they_belong_to():
    hallway = walls(((6, 10), (22, 10)), ((6, 16), (22, 16)), ((22, 2), (22, 22)))
    found = rooms(hallway)
    assert covers(found, 10, 13)
    assert not covers(found, 3, 13)


def test_a_room_with_a_corner_cut_out_is_more_than_one_rectangle():
    bent = walls(
        ((0, 0), (20, 0)),
        ((20, 0), (20, 6)),
        ((20, 6), (10, 6)),
        ((10, 6), (10, 12)),
        ((10, 12), (0, 12)),
        ((0, 12), (0, 0)),
    )
    found = rooms(bent)
    assert covers(found, 5, 9)
    assert covers(found, 15, 3)
    assert not covers(found, 15, 9)


def test_a_slanted_wall_closes_too():
    found = rooms(walls(((0, 0), (20, 0)), ((20, 0), (0, 20)), ((0, 20), (0, 0))))
    assert covers(found, 4.5, 4.5)
    assert not covers(found, 19.5, 2.5)
    assert not covers(found, 16.5, 16.5)


def test_a_mile_of_place_is_found_in_coarser_cells():
    found = rooms(walls(((0, 0), (4000, 0)), ((4000, 0), (4000, 3000)), ((4000, 3000), (0, 3000)), ((0, 3000), (0, 0))))
    assert covers(found, 2000, 1500)


def test_what_the_author_says_comes_first_and_rooms_lie_over_it():
    place = Place(walls=BOX, grounds={"front_lawn": Ground(corners=((-9, -9), (40, 40)), kind="grass")})
    found = areas(place)
    assert [one.kind for one in found] == ["grass", "floor"]
    assert found[0].name == "front lawn"


def yard(**more):
    spots = {"gate": (0.0, 0.0), "shed": (30.0, 0.0)}
    return Place(light="dark", spots=spots, **more)


def test_by_day_no_flashlight_is_drawn():
    assert beam(Place(spots=yard().spots), "gate", "shed", {}) == ()


def test_a_flashlight_points_at_the_subject_and_ends_where_it_reaches():
    eyes, *ends = beam(yard(), "gate", "shed", {})
    assert eyes == (0, 0)
    assert max(x for x, _ in ends) == REACH_FT
    assert min(y for _, y in ends) < 0 < max(y for _, y in ends)


def test_a_flashlight_ends_at_walls_shut_doors_and_whatever_stops_sight():
    wall = yard(walls=walls(((10, -40), (10, 40))))
    door = yard(doors={"door": Door(leaf=Segment((10, -40), (10, 40)))})
    thing = yard(things={"van": Thing(corners=((10, -40), (14, 40)), stops="both")})
    for place in (wall, door, thing):
        assert {x for x, _ in beam(place, "gate", "shed", {})[1:]} == {10}
    assert max(x for x, _ in beam(door, "gate", "shed", {"door": "open"})) == REACH_FT


def test_sight_that_nothing_stops_ends_where_one_looks():
    assert end_of_sight(yard(), (0, 0), (7, 9), {}) == (7, 9)
