"""The map of a report: framed, to scale, its words on nobody."""

import itertools

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.reports.map_shapes import MAP, map_picture
from simulator.reports.shapes import Block, Dot, Label, Stroke
from simulator.screens.plan import Area, Map, Marker, Outline


def person(name, at, role="bystander", **more):
    return Marker(person=name, name=name, role=role, at=at, **more)


def place(*others, **more):
    return Map(markers=(person("officer", (0, 0), "officer"), person("sam", (20, 5), "subject"), *others), **more)


def of(picture, kind):
    return [shape for shape in picture.shapes if isinstance(shape, kind)]


def words(picture):
    return [label.words for label in of(picture, Label)]


def box(label):
    wide = len(label.words) * 5.3
    left = {"start": label.x, "middle": label.x - wide / 2}[label.anchor]
    return left, label.y - 9, left + wide, label.y + 2


def test_people_stand_to_scale_and_are_named():
    picture = map_picture(place(distance_ft=20.6, in_sight=True))
    you, sam = of(picture, Dot)
    axis = next(stroke for stroke in of(picture, Stroke) if stroke.kind == "axis")
    feet = next(int(label.words.split()[0]) for label in of(picture, Label) if label.x > axis.points[1][0])
    per_foot = (axis.points[1][0] - axis.points[0][0]) / feet
    assert abs((sam.x - you.x) - 20 * per_foot) < 0.5
    assert {"officer", "sam", "21 ft"} <= set(words(picture))


def test_who_is_beyond_the_edge_is_told_with_the_distance():
    picture = map_picture(place(person("ana", (300, 0))))
    assert "ana, 300 ft" in words(picture)
    assert len(of(picture, Dot)) == 2
    assert [stroke.kind for stroke in of(picture, Stroke)].count("beyond") == 1


def test_a_map_that_is_nobodys_has_no_sight_line_and_leaves_nobody_out():
    alone = map_picture(
        Map(markers=(person("ana", (4, 4)),), outlines=(Outline(kind="wall", name="", start=(0, 0), end=(0, 9)),))
    )
    assert {stroke.kind for stroke in of(alone, Stroke)} == {"wall", "axis"}
    assert "ana" in words(alone)


def test_walls_and_ground_are_cut_off_at_the_edge():
    wall = Outline(kind="wall", name="", start=(-900, 9), end=(900, 9))
    fence = Outline(kind="fence", name="", start=(-900, 400), end=(900, 400))
    street = Area(kind="street", start=(-900, 9), end=(900, 600), name="street")
    lawn = Area(kind="grass", start=(-900, -600), end=(900, 9), name="lawn")
    picture = map_picture(place(outlines=(wall, fence), areas=(street, lawn)))
    drawn = {stroke.kind: stroke.points for stroke in of(picture, Stroke)}
    assert [x for x, _ in drawn["wall"]] == [0, MAP[0]]
    assert "fence" not in drawn
    (block,) = of(picture, Block)
    assert (block.kind, block.x, block.width) == ("ground", 0, MAP[0])


def test_exits_and_cover_are_named():
    car = Outline(kind="object", name="car", start=(-12, 2), end=(-6, 6), cover=True)
    picture = map_picture(place(outlines=(car,), exits=(("the gate", (5.0, -5.0)),)))
    assert {"Exit: the gate", "car, cover"} <= set(words(picture))
    assert {block.kind for block in of(picture, Block)} == {"cover", "exit"}


@settings(deadline=None)
@given(st.lists(st.tuples(st.integers(-50, 50), st.integers(-30, 30), st.booleans()), max_size=8))
def test_no_name_lies_on_another_or_on_anybody(people):
    others = [person(f"person {n}", (x, y), seen=seen) for n, (x, y, seen) in enumerate(people)]
    picture = map_picture(place(*others, distance_ft=20.6))
    boxes = [box(label) for label in of(picture, Label) if label.anchor == "middle"]
    for one, other in itertools.combinations(boxes, 2):
        assert not (one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3])
    for dot in of(picture, Dot):
        for left, top, right, bottom in boxes:
            assert not (left < dot.x < right and top < dot.y < bottom)
