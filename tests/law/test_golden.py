"""The golden cases of the decision table, and ours beside them, through the law alone."""

from __future__ import annotations

from simulator.law.california_835a.classify import why_deadly
from simulator.law.finding import Outcome
from simulator.law.library import standard
from simulator.model.decision import Decision
from simulator.scoring.practice import practice
from simulator.scoring.scorecard import Mark

LAW = standard("california_835a")


def test_a_golden_case_is_graded_as_the_table_says(golden, build_decision):
    verdict = LAW.conclude(build_decision(golden["decision"]))
    assert not golden["law"] or verdict.outcome in {Outcome(word) for word in golden["law"]}


def test_a_golden_case_finds_what_it_names_with_the_effect_it_names(golden, build_decision):
    verdict = LAW.conclude(build_decision(golden["decision"]))
    found = {(finding.cites, str(finding.effect)) for finding in verdict.findings}
    assert set(golden.get("cites", {}).items()) <= found


def test_the_finding_on_leading_up_conduct_names_its_choices(golden, build_decision):
    verdict = LAW.conclude(build_decision(golden["decision"]))
    named = {choice for finding in verdict.findings if finding.element == "E8" for choice in finding.choices}
    assert set(golden.get("choices", [])) <= named


def test_all_numbered_cases_of_the_table_are_here(golden_cases):
    numbers = {case["number"] for case in golden_cases}
    assert {str(n) for n in range(1, 23) if n != 17} | {"10b"} <= numbers  # 17 is test_metamorphic.py


def test_a_choice_without_force_is_no_deadly_force():
    assert not why_deadly(Decision(n=1))


def test_the_practice_column_is_marked_as_the_table_says(golden, build_decision):
    expected = golden.get("practice")
    marks = practice(build_decision(golden["decision"]))
    concerns = {mark.word for mark in marks if mark.mark is Mark.CONCERN}
    remarks = {mark.word for mark in marks if mark.mark is Mark.REMARK}
    if expected == "pass":
        assert not concerns
    elif expected == "fail":
        assert concerns
    elif expected == "remark":
        assert remarks
    elif expected:
        assert expected["concern"] in concerns
