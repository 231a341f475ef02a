"""Golden plays are read, walked and compared."""

from __future__ import annotations

import pytest

from simulator.authoring.plays import compare, inputs, read_play, walk_problems
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


MOMENT = """\
play: He is asked, and the moment is named
steps:
  - in: arrival
    sees: {sam.at: unknown}
    lines: ["leave me"]
    offers: [ask_his_name]
    choose: ask_his_name
    at: 5.2 s
expect:
  ending: he_talks
  known: {sam.at: unknown}
  decisions:
    - {choice: arrival.ask_his_name, law: N_A, standards: {california_7286: MET, graham_garner: N_A}}
"""


def problems_of(play, program, text):
    """Everything wrong with a play, as check says it."""
    it, form = play(text)
    assert form == ()
    return list(walk_problems(it, program))


def test_what_a_play_names_of_a_moment_and_of_its_end_is_so(play, program):
    assert problems_of(play, program, MOMENT) == []


@pytest.mark.parametrize(
    ("so", "otherwise", "rows"),
    [
        ("[ask_his_name]", "[shout]", [("offers", "-", "ask_his_name"), ("offers", "shout", "-")]),
        ("[ask_his_name]", "[]", [("offers", "-", "ask_his_name")]),
        ("leave me", "come in", [("lines", "come in", "-")]),
        ("sees: {sam.at: unknown}", "sees: {sam.at: bank}", [("sam.at", "bank", "unknown")]),
        (
            "known: {sam.at: unknown}",
            "known: {sam.at: bank}",
            [("sam.at", "bank", "unknown")],
        ),
        ("ending: he_talks", "ending: he_walks_away", [("ending", "he_walks_away", "he_talks")]),
        ("7286: MET", "7286: NOT_MET", [("california_7286", "NOT_MET", "MET")]),
    ],
)
def test_what_is_otherwise_is_one_problem_with_both_side_by_side(play, program, so, otherwise, rows):
    assert so in MOMENT
    (problem,) = problems_of(play, program, MOMENT.replace(so, otherwise))
    assert problem.code == "C006"
    assert [tuple(row[:3]) for row in problem.rows if row.differs] == rows
    assert all(f"  != {what}" in str(problem) for what, _, _ in rows)
    assert "| Expected" in str(problem)
    assert problem.plain()["rows"][0].keys() == {"what", "expected", "got", "differs"}


@pytest.mark.parametrize(
    ("written", "code"),
    [("sam.att: bank", "F001"), ("sam.at: sofa", "F002"), ("sam.at: [bank]", "S003")],
)
def test_a_fact_or_value_that_cannot_be_is_a_problem_at_its_place(play, program, written, code):
    text = MOMENT.replace("sees: {sam.at: unknown}", f"sees: {{{written}}}")
    (problem,) = problems_of(play, program, text)
    assert (problem.code, problem.line) == (code, 4)


def test_a_standard_that_there_is_not_is_a_problem_of_form(play):
    it, problems = play(MOMENT.replace("graham_garner", "graham_gardner"))
    assert it is None
    assert [(problem.code, problem.hint) for problem in problems] == [("S004", 'Did you mean "graham_garner"?')]


def test_a_step_that_is_not_open_shows_what_is(play, program):
    (problem,) = problems_of(play, program, STORY.replace("choose: ask_his_name", "choose: shout"))
    assert [tuple(row) for row in problem.rows] == [
        ("choose", "shout", "-", True),
        ("offered", "", "ask_his_name", False),
    ]


def test_a_decision_too_many_does_not_shift_those_that_follow(play):
    it, _ = play(STORY)
    (problem,) = compare(it, [{**GRADED, "choice": "arrival.wait"}, GRADED])
    assert 'does not name: "arrival.wait"' in problem.message
    assert [row.got for row in problem.rows] == ["arrival.wait", "officer", "N_A"]


def test_a_whole_decision_is_shown_where_one_row_differs(play):
    it, _ = play(STORY)
    (problem,) = compare(it, [{**GRADED, "practice": []}])
    assert [(row.what, row.differs) for row in problem.rows] == [
        ("choice", False),
        ("by", False),
        ("law", False),
        ("835a(a)(2)", False),
        ("practice credit", True),
    ]


def test_what_came_instead_is_told_where_a_verdict_or_a_mark_differs(play):
    it, _ = play(STORY)
    marked = [{"mark": "remark", "word": "ask_name"}]
    (problem,) = compare(it, [{**GRADED, "practice": marked}])
    assert problem.rows[-1] == ("practice", "", "remark: ask_name", False)
    finding = {"cites": "835a(b)", "effect": "adverse", "because": "It was too much."}
    verdict = {"california_835a": {"verdict": "NOT_JUSTIFIED", "findings": [finding]}}
    (problem,) = compare(it, [{**GRADED, "verdicts": verdict}])
    assert problem.rows[-1] == ("why 835a(b)", "", "adverse: It was too much.", False)
