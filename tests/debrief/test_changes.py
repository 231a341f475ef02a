"""What has changed in an encounter since a run of it: eight edits, each told, and none of them silently wrong."""

from dataclasses import fields, replace

import pytest

from simulator.debrief.changes import _SCENE, _WHOLE, Carried, carried, changes
from simulator.model.events import Log
from simulator.model.scenario import Scenario, Scene
from tests.scoring.runs import GATE, choose, compiled, run

CHOSEN = ("ask_more", "drive_up", "go_in", "shoot", "wait_for_medics", "give_aid")
EDITS = {
    "reword": (
        ("Ask more.", "Ask a little more."),
        'Choice "on_the_way.ask_more" is worded differently.',
        "",
    ),
    "insert a choice before": (
        ("      ask_more:\n", '      look_round: {do: "Look round.", stays_here: yes}\n      ask_more:\n'),
        'Choice "on_the_way.look_round" is new.',
        "",
    ),
    "remove a choice": (
        (
            '      drive_up: {do: "Drive up.", takes: 10 s, goes_to: at_the_gate}',
            '      walk_up: {do: "Walk.", goes_to: at_the_gate}',
        ),
        'Choice "on_the_way.drive_up" is no longer there.',
        'At input 2: "on_the_way.drive_up" is not open any more.',
    ),
    "rename the current scene": (
        ("standoff", "stand_off"),
        'Scene "standoff" is now called "stand_off".',
        'At input 3: it leads to "stand_off"; it led to "standoff".',
    ),
    "add a fact to a guard": (
        ("      go_in:\n", "      go_in:\n        when: {knows: {weather: dry}}\n"),
        'Choice "at_the_gate.go_in" is offered under another condition.',
        'At input 3: "at_the_gate.go_in" is not open any more.',
    ),
    "change a bound": (
        ("values: [dry, wet]", "values: [dry, wet, snow]"),
        'The fact "weather" has other bounds or another start.',
        "",
    ),
    "change a deadline": (
        ("    deadline: 20 s\n    on_deadline: standoff", "    deadline: 0.4 s\n    on_deadline: standoff"),
        'The deadline of scene "at_the_gate" is now 0.4 s; it was 20 s.',
        'At input 3: the deadline passes before "at_the_gate.go_in" is chosen.',
    ),
}


@pytest.fixture(scope="module")
def gate():
    return compiled(GATE)


@pytest.fixture(scope="module")
def played(gate):
    return run(gate, choose(*CHOSEN))


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_told_and_the_run_goes_as_far_as_it_fits(gate, played, edit):
    (was, now), told, misfit = EDITS[edit]
    assert was in GATE
    edited = compiled(GATE.replace(was, now))
    assert told in changes(gate.scenario, edited.scenario)
    assert carried(played, edited).misfit == misfit


def test_a_scene_that_was_deleted_is_told(gate, played):
    without = {name: scene for name, scene in gate.scenario.scenes.items() if name != "standoff"}
    told = changes(gate.scenario, replace(gate.scenario, scenes=without))
    assert told == ('Scene "standoff" is no longer there.',)


def test_an_unchanged_text_changes_nothing(gate, played):
    assert changes(gate.scenario, gate.scenario) == ()
    assert carried(played, gate) == Carried(fits=len(played.inputs), of=len(played.inputs))
    assert carried(played, gate).whole


def test_a_deal_that_is_gone_and_a_record_without_an_opening_are_told(gate, played):
    edited = compiled(GATE.replace("  calm: {weight: 1}\n", "  quiet: {weight: 1}\n"))
    deals = {played.entries[0].events[0].variant: carried(played, edited).misfit}
    assert deals in ({"calm": 'The deal "calm" is no longer there.'}, {"angry": ""})
    assert carried(Log(played.entries[1:]), gate).misfit == "The record does not begin with its opening."


def test_every_field_that_a_run_reads_is_compared():
    unread = {"id", "title", "version", "objectives", "difficulty", "difficulty_because", "hinge", "content_note"}
    unread |= {"sign_off", "not_known", "promises", "fingerprint"}
    assert {field.name for field in fields(Scenario)} == unread | {*_WHOLE, "facts", "scenes", "endings"}
    assert {field.name for field in fields(Scene)} == {*_SCENE, "id", "deadline", "choices", "no_clean_choice", "poses"}


def test_what_names_a_renamed_scene_has_not_changed_for_that(gate):
    told = changes(gate.scenario, compiled(GATE.replace("standoff", "stand_off")).scenario)
    assert told == ('Scene "standoff" is now called "stand_off".',)
