"""Which ways a run took, read off its log."""

from __future__ import annotations

from simulator.engine.advance import advance, begin
from simulator.engine.taken import Taken, ways_taken
from simulator.model.inputs import Chose, Waited


def taken(program, *said):
    steps = [begin(program, variant="alone")]
    for one in said:
        steps.append(advance(program, steps[-1].situation, one))
    return ways_taken(event for step in steps for event in step.events)


def test_the_opening_is_no_way(program):
    assert taken(program) == frozenset()


def test_a_choice_that_stays_is_no_way_and_one_that_goes_is(program):
    assert taken(program, Chose("ask", 0)) == frozenset()
    assert taken(program, Chose("ask", 0), Chose("go_in", 1)) == {Taken("hall_scene", "go_in", "hall_scene")}


def test_time_that_runs_out_is_told_from_what_happened_before_it(program):
    assert taken(program, Waited(8000), Waited(20000)) == {Taken("hall_scene", "time_out", "he_is_down")}


def test_what_another_does_is_told_by_its_name(program):
    way = Taken("hall_scene", "bursts_out", "he_is_down")
    assert way in taken(program, Chose("go_in", 0), Waited(8000), Waited(12000))


def test_a_way_to_an_ending_is_a_way(program):
    said = (Waited(20000), Chose("give_aid", 0))
    assert Taken("he_is_down", "give_aid", "peace") in taken(program, *said)


def test_a_way_that_is_taken_twice_counts_once(program):
    said = (Chose("go_in", 0), Waited(100), Chose("go_in", 200))
    assert len([way for way in taken(program, *said) if way.by == "go_in" and way.to == "hall_scene"]) == 1
