"""The instructor's script: made from the run, three moments at most, a question before any answer."""

import pytest

from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.debrief.script import TELLING, script, telling
from simulator.law.finding import Outcome
from simulator.model.inputs import Waited
from simulator.terminal.script_text import script_text
from tests.scoring.runs import GATE, LAW, PLAYS, choose, compiled, grade, log_of, named, program_of, run


def made(program, log):
    return script(program.scenario, grade(program, log), LAW, roads_not_taken(program, log))


@pytest.mark.parametrize("play", PLAYS[::6], ids=named)
def test_its_moments_are_of_the_run_in_its_order_and_few(play):
    program, log = program_of(play), log_of(play)
    card = grade(program, log)
    found = made(program, log)
    numbers = [one.n for one in found.analysis]
    assert len(numbers) <= TELLING
    assert numbers == sorted(set(numbers))
    assert set(numbers) <= {one.decision.n for one in card.graded}
    assert all(one.ask.endswith("?") for one in found.analysis)
    against = [one.decision.n for one in card.graded if one.verdict(LAW.id).outcome is Outcome.NOT_JUSTIFIED]
    assert set(against[:TELLING]) <= set(numbers) or len(against) > TELLING


def test_the_moment_that_closed_the_last_ending_without_harm_is_among_them():
    play = next(play for play in PLAYS if play.stem == "one_shot_more_than_the_danger")
    program, log = program_of(play), log_of(play)
    roads = roads_not_taken(program, log)
    assert roads.after in [one.decision.n for one in telling(grade(program, log), LAW, roads)]


def test_a_run_without_a_decision_has_nothing_to_look_into_and_is_still_led():
    gate = compiled(GATE)
    found = made(gate, run(gate))
    assert (found.analysis, bool(found.reactions), bool(found.application)) == ((), True, True)
    assert "no decision to look into" in script_text("A man at a gate", found, 80)


def test_what_was_open_and_left_more_is_for_the_instructor_to_listen_for():
    play = next(play for play in PLAYS if play.stem == "one_shot_more_than_the_danger")
    found = made(program_of(play), log_of(play))
    heard = [words for one in found.analysis for words in one.listen_for]
    assert any(words.startswith("Was open then: ") for words in heard)
    assert any(words.startswith("From the other side: ") for words in heard)


def test_the_text_names_each_part_in_its_order():
    gate = compiled(GATE)
    said = script_text("A man at a gate", made(gate, run(gate, choose("drive_up", "go_in", "shoot"))), 80)
    parts = [said.index(name) for name in ("1. Reactions", "2. Description", "3. Analysis", "4. Application")]
    assert parts == sorted(parts)


def test_time_that_ran_out_is_asked_after_as_such():
    gate = compiled(GATE)
    found = made(gate, run(gate, (*choose("drive_up"), Waited(20_000))))
    late = [one for one in found.analysis if "time ran out" in one.saw]
    assert all(one.ask == "What were you weighing when the time ran out, and what held you?" for one in late)
    assert late


def test_force_that_the_text_does_not_speak_of_is_not_said_to_be_no_force():
    play = next(play for play in PLAYS if play.stem == "seat_belt")
    found = made(program_of(play), log_of(play))
    assert found.analysis[0].thought.startswith(
        f"I thought of this: {LAW.title} gives no verdict on this use of force."
    )
    assert not [one for one in found.analysis if "if force came" in one.thought]
