"""A scorecard: three lines kept apart, dated standards, and the shapes that --json prints."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from simulator.law.finding import Line, Outcome
from simulator.law.library import STANDARDS
from simulator.law.standard import Standard
from simulator.scoring.grade import grade_run, verdicts
from simulator.scoring.plain import (
    plain_conduct,
    plain_graded,
    plain_mark,
    plain_scorecard,
    plain_standard,
    plain_verdicts,
)
from simulator.scoring.scorecard import Scorecard
from tests.scoring.runs import LAW, choose, grade, law, run

SHOT = ("drive_up", "go_in", "shoot", "give_aid")


@pytest.fixture
def card(gate):
    return grade(gate, run(gate, choose(*SHOT)))


def test_a_standard_that_was_not_in_force_is_applied_with_a_notice(gate):
    log = run(gate, choose(*SHOT))
    then = grade_run(gate, log, [LAW], date(2015, 6, 1))
    now = grade_run(gate, log, [LAW], date(2026, 3, 14))
    notice = "California Penal Code 835a was not in force on 2015-06-01; it is applied because it was asked for."
    assert all(law(one).notices == (notice,) for one in then.graded)
    assert now == grade(gate, log)
    assert [replace(law(one), notices=()) for one in then.graded] == [law(one) for one in now.graded]


def test_a_standard_that_ended_is_not_in_force_after_its_last_day(card):
    old = replace(LAW, in_force_to=date(2021, 12, 31))
    decision = card.graded[2].decision
    assert not verdicts(decision, [old], date(2021, 12, 31))[0].notices
    assert verdicts(decision, [old], date(2022, 1, 1))[0].notices
    assert verdicts(decision, []) == ()


def test_each_standard_answers_for_itself(gate, card):
    policy = replace(
        LAW, id="a_policy", line=Line.POLICY, conclude=lambda _: replace(law(card.graded[0]), standard="a_policy")
    )
    both = grade_run(gate, run(gate, choose(*SHOT)), [LAW, policy])
    assert both.standards == ("california_835a", "a_policy")
    assert [law(one) for one in both.graded] == [law(one) for one in card.graded]
    assert both.graded[0].verdict("a_policy").standard == "a_policy"
    assert both.graded[0].verdict("nobody_asked") is None


def test_without_a_standard_practice_is_graded_all_the_same(gate, card):
    alone = grade_run(gate, run(gate, choose(*SHOT)), [])
    assert [one.practice for one in alone.graded] == [one.practice for one in card.graded]
    assert all(one.verdicts == () for one in alone.graded)


def test_there_is_no_number_that_adds_the_lines_up(card):
    assert Scorecard.__slots__ == ("scenario", "ending", "standards", "graded")
    assert not {"score", "total", "points", "passed"} & set(plain_scorecard(card, "s"))


def test_a_choice_without_force_has_no_verdict_and_still_has_findings(card):
    assert [law(one).outcome for one in card.graded if one.decision.force is None] == [Outcome.N_A] * 3
    assert {"835a(e)(3)", "835a(a)(2)"} <= {finding.cites for finding in law(card.graded[1]).findings}


def test_the_finding_on_force_names_the_earlier_choices_that_it_rests_on(gate, card):
    def named(graded):
        return {choice for finding in law(graded).findings for choice in finding.choices}

    assert "at_the_gate.go_in" in named(card.graded[2])
    quiet = grade(gate, run(gate, choose("drive_up", "write_it_down", "shoot")))
    assert "at_the_gate.go_in" not in named(quiet.graded[2])


def test_the_plain_scorecard_has_these_keys_and_is_json(card):
    plain = plain_scorecard(card, "a-session")
    assert list(plain) == ["session", "scenario", "ending", "standards", "decisions"]
    assert (plain["session"], plain["scenario"], plain["ending"]) == ("a-session", "gate", "it_is_over")
    assert plain["standards"] == ["california_835a"]
    assert json.loads(json.dumps(plain)) == plain


def test_an_unfinished_run_has_no_ending(gate):
    assert plain_scorecard(grade(gate, run(gate, choose("drive_up"))), "s")["ending"] is None


def test_a_plain_decision_has_these_keys(card):
    plain = [plain_graded(one) for one in card.graded]
    assert list(plain[2]) == [
        "n",
        "at_ms",
        "scene",
        "choice",
        "cause",
        "by",
        "words",
        "level",
        "timed_out",
        "verdicts",
        "conduct",
        "practice",
    ]
    assert [one["level"] for one in plain] == [None, None, "deadly", None]
    assert plain[1]["conduct"][0] == plain_conduct(card.graded[1].decision.conduct[0])
    assert list(plain[1]["practice"][0]) == ["mark", "word", "because"]
    assert plain[1]["practice"][0] == plain_mark(card.graded[1].practice[0])


def test_a_plain_verdict_has_these_keys_and_its_notices_only_where_there_are_any(card):
    shown = plain_verdicts(card.graded[2].verdicts)["california_835a"]
    assert list(shown) == ["line", "verdict", "findings"]
    assert shown["line"] == "LAW"
    assert shown["verdict"] in {outcome.value for outcome in Outcome}
    told = plain_verdicts((replace(law(card.graded[2]), notices=("Not in force.",)),))["california_835a"]
    assert told["notices"] == ["Not in force."]
    assert list(shown["findings"][0]) == [
        "element",
        "cites",
        "reading",
        "effect",
        "because",
        "facts",
        "would_change_if",
        "choices",
        "design_choice",
    ]
    assert {finding["effect"] for finding in shown["findings"]} <= {"supports", "neutral", "adverse"}
    assert {finding["reading"] for finding in shown["findings"]} <= {"clear", "mixed", "absent", "unknown"}


def test_plain_conduct_is_its_three_tests_and_who_did_it(card):
    closed = next(one for one in card.graded[1].decision.conduct if one.word == "closed_distance")
    assert plain_conduct(closed) == {
        "word": "closed_distance",
        "by": "officer",
        "known": "clear",
        "range": "outside",
        "contributed": "clear",
    }


@pytest.mark.parametrize("standard", STANDARDS, ids=lambda one: one.id)
def test_a_plain_standard_says_its_dates(standard: Standard):
    plain = plain_standard(standard)
    assert list(plain)[:7] == ["id", "line", "title", "authority", "in_force_from", "in_force_to", "not_graded"]
    assert plain["in_force_from"] == standard.in_force_from.isoformat()
    ended = plain_standard(replace(standard, in_force_to=date(2030, 1, 1)))
    assert ended["in_force_to"] == "2030-01-01"
    assert json.loads(json.dumps(plain)) == plain
