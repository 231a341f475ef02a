"""What no finding of the POLICY line may say, and what it must say."""

from __future__ import annotations

import re

from simulator.law.finding import Effect, Outcome
from simulator.model.appearances import Range, Reading
from simulator.model.decision import Conduct, Decision

NEVER = re.compile(
    r"\b(il)?legal(ly)?\b|\b(un)?lawful(ly)?\b|excited delirium|\bguilty\b|\bmurder\b|must retreat|duty to retreat"
    r"|21[- ]f(oo|ee)t|hindsight shows|turned out to be|\bproven\b|\billegality\b",
    re.IGNORECASE,
)
LAST_RESORT = re.compile(r"last resort|used up|exhausted", re.IGNORECASE)
NO_EFFECTIVE = "no reasonably effective alternative"
NEVER_LAW = "A breach of policy alone never changes LAW."


def own_words(policy, decision):
    for finding in policy.conclude(decision).findings:
        yield from (finding.because, finding.would_change_if, finding.design_choice)


def test_no_finding_uses_a_forbidden_word(policy, every_policy_decision):
    assert not [words for d in every_policy_decision for words in own_words(policy, d) if NEVER.search(words)]


def test_no_reason_or_title_uses_a_forbidden_word(policy):
    sentences = (*policy.not_graded.values(), *policy.design_choices.values(), policy.title, policy.authority)
    assert not [sentence for sentence in sentences if NEVER.search(sentence)]


def test_last_resort_is_san_franciscos_alone(policies, every_policy_decision):
    for name, policy in policies.items():
        for decision in every_policy_decision:
            for finding in policy.conclude(decision).findings:
                if LAST_RESORT.search(finding.because + finding.cites):
                    assert name == "san_francisco_5_01"
                    assert "no part of Penal Code 835a" in finding.because or finding.element == "verdict"


def test_no_effective_alternative_is_not_californias(policies, every_policy_decision):
    for name in ("california_7286", "san_francisco_5_01"):
        assert not any(NO_EFFECTIVE in words for d in every_policy_decision for words in own_words(policies[name], d))


def test_wherever_policy_is_not_met_sb_230_is_cited(policies, every_policy_decision):
    for decision in every_policy_decision:
        verdict = policies["california_7286"].conclude(decision)
        cited = [finding for finding in verdict.findings if finding.cites == "SB 230 § 1(g)"]
        assert bool(cited) == (verdict.outcome is Outcome.NOT_MET)
        for finding in cited:
            assert finding.effect is Effect.NEUTRAL
            assert NEVER_LAW in finding.because
            assert "as a factor in the totality of circumstances" in finding.because


def test_every_policy_not_met_says_that_law_is_another_question(policy, every_policy_decision):
    for decision in every_policy_decision:
        verdict = policy.conclude(decision)
        said = " ".join(finding.because for finding in verdict.findings)
        assert (NEVER_LAW in said) == (verdict.outcome is Outcome.NOT_MET)


def test_the_statute_binds_the_agency_and_findings_say_so(policies, every_policy_decision):
    for decision in every_policy_decision:
        for finding in policies["california_7286"].conclude(decision).findings:
            if finding.cites != "SB 230 § 1(g)":
                assert "policy that 7286(b) requires" in finding.because


def test_a_banned_technique_has_no_exception(policies, case_decision):
    told = {
        "force": {"level": "control", "tool": "carotid_or_choke", "purpose": "defend_life"},
        "threatened": ["officer"],
        "resistance": "life_threatening",
        "readings": dict.fromkeys(("ability", "opportunity", "intent", "immediate", "attack_under_way"), "clear"),
    }
    verdict = policies["california_7286"].conclude(case_decision(told))
    assert verdict.outcome is Outcome.NOT_MET
    assert any("No exception for self-defense is written in." in finding.because for finding in verdict.findings)


def test_the_authors_reason_is_told_where_there_is_one(policies):
    said = "His sister had just told you that he cannot hear."
    poor = Conduct(word="escalating_speech", known=Reading.CLEAR, range=Range.OUTSIDE, because=said)
    for policy in policies.values():
        facts = [fact for finding in policy.conclude(Decision(n=1, conduct=(poor,))).findings for fact in finding.facts]
        assert said in facts


def test_who_stood_in_the_line_of_fire_is_said_as_it_was(policies, every_policy_decision):
    told = {True: set(), False: set()}
    for decision in every_policy_decision:
        for one in policies["california_7286"].conclude(decision).findings:
            if one.cites == "Gov. Code 7286(b)(6)" and one.reading is Reading.CLEAR:
                told["in the line of fire: nobody seen" in one.facts].add(one.because.rpartition('firearm". ')[2])
    assert told == {
        True: {"Nobody else was seen in the line of fire."},
        False: {"Somebody else was in the line of fire; it was looked at, or cleared, first."},
    }


def test_a_technique_that_is_good_conduct_is_named_once(policies, every_policy_decision):
    for decision in every_policy_decision:
        for one in policies["california_7286"].conclude(decision).findings:
            for fact in one.facts:
                assert not ("kept distance" in fact and "keep distance" in fact), fact
