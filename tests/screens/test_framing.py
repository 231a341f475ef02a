"""What of a place its map shows."""

from simulator.screens.framing import SHAPE, STEPS_FT, frame_of, framed, subject_of
from simulator.screens.plan import Map, Marker, Outline


def person(name, at, role="bystander"):
    return Marker(person=name, name=name, role=role, at=at)


def place(subject, *others, **more):
    return Map(markers=(person("officer", (0, 0), "officer"), person("sam", subject, "subject"), *others), **more)


def shows(frame, at):
    across, down = abs(at[0] - frame.centre[0]), abs(at[1] - frame.centre[1])
    return across < frame.across / 2 and down < frame.across / SHAPE / 2


def test_you_and_the_subject_are_framed_with_a_margin():
    frame = frame_of(place((60, 20)))
    assert frame.across in STEPS_FT
    assert shows(frame, (66, 20))
    assert shows(frame, (-6, 0))


def test_a_subject_who_is_too_far_away_does_not_make_the_map_small():
    assert frame_of(place((520, 0))).across == STEPS_FT[0]


def test_who_is_far_behind_is_left_outside():
    frame = frame_of(place((5, 0), person("ana", (-90, 0))))
    assert not shows(frame, (-90, 0))


def test_cover_and_doors_at_hand_are_in_the_frame():
    door = Outline(kind="door", name="door", start=(-18, 0), end=(-18, 4), state="shut")
    shown = place((5, 0), outlines=(door,), cover_spots=(("post", (0, 14)),))
    assert shows(frame_of(shown), (-18, 2))
    assert shows(frame_of(shown), (0, 14))


def test_the_frame_stays_while_it_serves():
    before = framed(place((20, 0)), None)
    for feet in (19, 15, 12, 9):
        before = framed(place((feet, 0)), before)
        assert before.frame == frame_of(place((20, 0)))


def test_the_frame_gives_way_where_somebody_leaves_it_or_it_is_far_too_wide():
    wide = framed(place((90, 0)), None)
    near = framed(place((4, 0)), wide)
    assert near.frame.across < wide.frame.across
    far = framed(place((90, 0)), near)
    assert shows(far.frame, (90, 0))


def test_where_nobody_is_the_whole_place_is_shown():
    wall = Outline(kind="wall", name="", start=(10, 10), end=(60, 20))
    frame = frame_of(Map(outlines=(wall,)))
    assert shows(frame, (10, 10))
    assert shows(frame, (60, 20))


def test_the_subjects_own_map_is_about_the_officer():
    shown = Map(markers=(person("sam", (0, 0), "subject"), person("officer", (40, 0), "officer")), whose="sam")
    assert shows(frame_of(shown), (40, 0))
    assert subject_of(shown).person == "officer"
