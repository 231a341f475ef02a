"""The POLICY column of the decision table, and this line's own cases beside it."""

from __future__ import annotations

from simulator.law.finding import Effect, Line, Outcome
from simulator.law.library import standard


def test_a_golden_case_has_the_policy_verdict_that_the_table_names(golden, build_decision, policies):
    verdict = policies["california_7286"].conclude(build_decision(golden["decision"]))
    assert verdict.line is Line.POLICY
    assert not golden.get("policy") or verdict.outcome in {Outcome(word) for word in golden["policy"]}


def test_the_table_names_a_policy_verdict_somewhere(golden_cases):
    assert sum("policy" in case for case in golden_cases) >= 6


def test_a_case_is_graded_as_it_says(case, case_decision, policies):
    decision = case_decision(case["decision"])
    found = {name: str(policies[name].conclude(decision).outcome) for name in case["expect"]}
    assert found == case["expect"]


def test_a_case_finds_what_it_names_with_the_effect_it_names(case, case_decision, policies):
    decision = case_decision(case["decision"])
    found = {(one.cites, str(one.effect)) for policy in policies.values() for one in policy.conclude(decision).findings}
    assert set(case.get("cites", {}).items()) <= found


def test_a_case_that_names_law_keeps_it(case, case_decision):
    verdict = standard("california_835a").conclude(case_decision(case["decision"]))
    assert "law" not in case or str(verdict.outcome) == case["law"]


def test_the_breach_names_the_choices_that_it_rests_on(case, case_decision, policies):
    verdict = policies["california_7286"].conclude(case_decision(case["decision"]))
    named = {choice for finding in verdict.findings for choice in finding.choices}
    assert set(case.get("choices", [])) <= named


def test_every_heading_that_is_cited_is_both_met_and_breached_by_some_case(every_policy_decision, policies):
    seen = {
        (one.cites, one.effect)
        for decision in every_policy_decision
        for policy in policies.values()
        for one in policy.conclude(decision).findings
    }
    neither = {"SB 230 § 1(g)", "Gov. Code 7286(a), feasible", "Gov. Code 7286.5(a)(1)"}
    headings = {heading for policy in policies.values() for heading in policy.citations} - neither
    assert {heading for heading in headings if (heading, Effect.ADVERSE) not in seen} == set()
    assert {heading for heading in headings if (heading, Effect.SUPPORTS) not in seen} == set()


def test_the_three_policies_part_somewhere_in_every_direction(cases):
    told = [case["expect"] for case in cases if len(case["expect"]) == 3]
    for one, other in (
        ("california_7286", "san_francisco_5_01"),
        ("california_7286", "seattle_8"),
        ("san_francisco_5_01", "seattle_8"),
    ):
        assert any(case[one] == "NOT_MET" != case[other] for case in told)
        assert any(case[other] == "NOT_MET" != case[one] for case in told)
