"""Golden plays are read, walked and compared."""

from __future__ import annotations

import pytest

from simulator.authoring.plays import compare, inputs, read_play
from simulator.authoring.resolve import load_text
from simulator.engine.machine import compile_program
from simulator.model.inputs import Chose, Waited

STORY = """\
play: He is asked, and talks
seed: 3
steps:
  - {in: arrival, wait: 4 s}
  - {in: arrival, choose: ask_his_name, at: 5.2 s}
expect:
  ending: he_talks
  decisions:
    - choice: arrival.ask_his_name
      law: N_A
      findings: {835a(a)(2): supports}
      practice: {credit: [ask_name]}
"""
GRADED = {
    "at_ms": 5200,
    "scene": "arrival",
    "choice": "arrival.ask_his_name",
    "by": "officer",
    "verdicts": {
        "california_835a": {
            "verdict": "N_A",
            "findings": [{"cites": "835a(a)(2)", "effect": "neutral"}, {"cites": "835a(a)(2)", "effect": "supports"}],
        }
    },
    "practice": [{"mark": "credit", "word": "ask_name"}, {"mark": "remark", "word": "took_time"}],
}


@pytest.fixture
def program(smallest):
    return compile_program(load_text(smallest).scenario)


@pytest.fixture
def play(tmp_path):
    """A play that is read from a file."""

    def write(text):
        file = tmp_path / "play.yaml"
        file.write_text(text, encoding="utf-8")
        return read_play(file)

    return write


def test_a_play_is_its_inputs(play, program):
    it, problems = play(STORY)
    assert problems == ()
    walked = inputs(it, program)
    assert walked.inputs == (Waited(4000), Chose("ask_his_name", 5200))
    assert walked.situation.ended == "he_talks"
    assert walked.problems == ()


@pytest.mark.parametrize(
    ("step", "where"),
    [
        ("{in: later, choose: ask_his_name}", ("steps", 0, "in")),
        ("{in: arrival, choose: ask_his_nam, at: 1 s}", ("steps", 0)),
        ("{in: arrival, choose: ask_his_name, at: 31 s}", ("steps", 0, "at")),
    ],
)
def test_a_step_that_cannot_be_taken_is_a_problem_at_its_place(play, program, step, where):
    it, _ = play(f"play: x\nsteps:\n  - {step}\nexpect: {{ending: he_talks}}\n")
    (problem,) = inputs(it, program).problems
    assert (problem.code, problem.line, problem.column) == ("C005", *it.source.place(where))


def test_a_play_of_a_deal_that_is_not_dealt_is_a_problem(play, program):
    it, _ = play("play: x\nvariant: armed\nsteps: []\nexpect: {ending: he_talks}\n")
    assert [problem.code for problem in inputs(it, program).problems] == ["S017"]


def test_a_play_whose_step_names_no_scene_is_no_play(play):
    it, problems = play("play: x\nsteps:\n  - {choose: y}\n")
    assert it is None
    assert [problem.code for problem in problems] == ["S002"]


def test_a_play_that_expects_nothing_is_a_play(play):
    it, problems = play("play: x\nsteps:\n  - {in: arrival, choose: y}\n")
    assert problems == ()
    assert (it.ending, it.decisions) == (None, None)


def test_decisions_as_expected_are_no_problem(play):
    it, _ = play(STORY)
    assert compare(it, [GRADED]) == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"choice": "arrival.wait"}, "choice: arrival.ask_his_name is expected, arrival.wait came."),
        ({"by": "reyes"}, "by: officer is expected, reyes came."),
        ({"verdicts": {"california_835a": {"verdict": "JUSTIFIED", "findings": []}}}, "law: N_A is expected"),
        ({"verdicts": {"california_835a": {"verdict": "N_A", "findings": []}}}, "supports is expected, nothing came"),
        ({"practice": []}, "credit for ask_name is expected"),
    ],
)
def test_decisions_that_differ_are_problems(play, change, said):
    it, _ = play(STORY)
    messages = [problem.message for problem in compare(it, [{**GRADED, **change}])]
    assert any(said in message for message in messages)


def test_every_decision_is_named_and_comes(play):
    it, _ = play(STORY)
    (missing,) = compare(it, [])
    (extra,) = compare(it, [GRADED, {**GRADED, "by": "reyes"}])
    assert "no more decisions" in missing.message
    assert "does not name" in extra.message
    assert (missing.code, extra.code) == ("C006", "C006")


def test_a_play_that_names_no_decisions_compares_none(play):
    it, _ = play("play: x\nsteps: []\nexpect: {ending: he_talks}\n")
    assert compare(it, [GRADED]) == ()
