"""POLICY and LAW are two questions: no answer to the one alters the other."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.law import california_7286, san_francisco_5_01, seattle_8
from simulator.law.finding import Outcome
from simulator.law.library import standard
from simulator.model.appearances import ELEMENTS, Appearance, Range, Reading
from simulator.model.conduct import WORDS, Side, Weight
from simulator.model.decision import Alternative, Conduct, Decision, SubjectSeen
from simulator.model.force import AREAS, TOOLS, Level, Purpose, Resistance, UseOfForce
from simulator.model.vocabulary import DUTIES

LAW = standard("california_835a")
POLICIES = (california_7286.STANDARD, san_francisco_5_01.STANDARD, seattle_8.STANDARD)
POLICY_ONLY = tuple(
    word.word for word in WORDS.values() if word.side is Side.POOR and word.weight is Weight.POLICY_ONLY
)

readings = st.sampled_from(Reading)
forces = st.builds(
    UseOfForce,
    against=st.just("subject"),
    level=st.sampled_from(Level),
    tool=st.sampled_from(TOOLS),
    purpose=st.sampled_from(Purpose),
    area=st.none() | st.sampled_from(AREAS),
    rounds=st.integers(0, 2),
    deadly_risk=st.booleans(),
)
subjects = st.builds(
    SubjectSeen,
    threatened=st.none() | st.frozensets(st.sampled_from(["officer", "other", "self"])),
    armed_with=st.sampled_from([None, "nothing", "edged", "firearm", "vehicle"]),
    weapon_state=st.sampled_from([None, "held", "dropped"]),
    resistance=st.none() | st.sampled_from(Resistance),
    down_or_restrained=st.sampled_from([None, True, False]),
    appearances=st.fixed_dictionaries({name: st.builds(Appearance, reading=readings) for name in ELEMENTS}),
)
breaches = st.builds(
    Conduct,
    word=st.sampled_from(POLICY_ONLY),
    choice=st.just("scene.choice"),
    known=st.just(Reading.CLEAR),
    range=st.just(Range.OUTSIDE),
    contributed=st.just(Reading.CLEAR),
)
decisions = st.builds(
    Decision,
    n=st.just(1),
    by=st.sampled_from(["officer", "partner"]),
    scene=st.none() | st.just("yard"),
    force=st.none() | forces,
    subject=subjects,
    basis=st.sampled_from([None, "arrest", "welfare_check", "none"]),
    time_forced=st.sampled_from([None, "no", "by_subject", "by_officer"]),
    warned=st.sampled_from([None, "given", "not_given", "not_feasible"]),
    ample_time=readings,
    alternatives=st.lists(
        st.builds(Alternative, what=st.just("Step back"), safe=readings, feasible=readings, enough=readings), max_size=2
    ).map(tuple),
    officer_weapon=st.sampled_from([None, "holstered", "low_ready", "pointed"]),
    in_line_of_fire=st.frozensets(st.sampled_from(["bystander", "partner"])),
)
duties = st.lists(st.sampled_from(DUTIES), unique=True, max_size=4).map(tuple)


@given(decisions, st.lists(breaches, min_size=1, max_size=4).map(tuple), duties)
def test_policy_only_words_and_missed_duties_leave_law_as_it_was(decision, poor, missed):
    worse = replace(decision, leading_up=(*decision.leading_up, *poor), missed=missed)
    assert LAW.conclude(worse).outcome is LAW.conclude(decision).outcome


@given(decisions, breaches)
def test_more_poor_conduct_never_makes_a_policy_better(decision, poor):
    ranks = (Outcome.NOT_MET, Outcome.UNCLEAR, Outcome.MET, Outcome.N_A)
    worse = replace(decision, conduct=(*decision.conduct, poor))
    for policy in POLICIES:
        before, after = policy.conclude(decision).outcome, policy.conclude(worse).outcome
        assert ranks.index(after) <= ranks.index(before)


@given(decisions)
def test_a_policy_answers_every_decision_and_only_once(decision):
    for policy in POLICIES:
        verdict = policy.conclude(decision)
        assert verdict == policy.conclude(decision)
        assert all(finding.facts and finding.because and finding.would_change_if for finding in verdict.findings)


@pytest.mark.parametrize("word", POLICY_ONLY)
def test_each_policy_only_word_breaches_the_policy_and_not_the_law(word, build_decision):
    limbs = dict.fromkeys(("harm", "ability", "opportunity", "intent", "immediate"), "clear")
    shot = {"level": "deadly", "tool": "pistol", "purpose": "defend_life", "rounds": "1"}
    told = {"force": shot, "threatened": ["officer"], "warned": "given", "readings": limbs}
    decision = build_decision({**told, "leading_up": [{"word": "communicated"}]})
    worse = build_decision({**told, "leading_up": [{"word": "communicated"}, {"word": word}]})
    assert california_7286.STANDARD.conclude(decision).outcome is not Outcome.NOT_MET
    assert california_7286.STANDARD.conclude(worse).outcome is Outcome.NOT_MET
    assert LAW.conclude(worse).outcome is LAW.conclude(decision).outcome is Outcome.JUSTIFIED


@pytest.mark.parametrize("word", [word.word for word in WORDS.values() if word.side is Side.POOR])
def test_every_poor_word_done_now_is_graded_by_the_policy(word, build_decision):
    told = {"conduct": [{"word": word, "choice": "yard.now"}]}
    shot = {"force": {"level": "deadly", "tool": "pistol", "purpose": "defend_life", "rounds": "1"}}
    outcomes = {california_7286.STANDARD.conclude(build_decision(told | more)).outcome for more in ({}, shot)}
    assert Outcome.NOT_MET in outcomes
