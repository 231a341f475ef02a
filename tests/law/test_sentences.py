"""What findings say: true on their facts, no more than the statute claims, and what a verdict really hangs on."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from simulator.law.california_835a.conclusion import gains, otherwise, sufficient
from simulator.law.california_835a.fleeing_person import LIMBS as FLIGHT
from simulator.law.california_835a.imminence import LIMBS as THREAT
from simulator.law.california_835a.nondeadly import measure, measured_otherwise
from simulator.law.california_835a.weighed import Weighed, better
from simulator.law.finding import Effect, Finding, Outcome
from simulator.law.library import standard
from simulator.model.appearances import Range, Reading
from simulator.model.decision import Conduct, Decision, Sign, SubjectSeen
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

LAW = standard("california_835a")


def test_a_golden_case_says_what_it_must_and_never_what_it_must_not(golden, build_decision):
    findings = LAW.conclude(build_decision(golden["decision"])).findings
    for element, words in golden.get("says", {}).items():
        assert words in told(findings, element)
    for element, words in golden.get("never", {}).items():
        assert words not in told(findings, element)


def test_a_golden_case_has_the_effects_and_readings_it_names(golden, build_decision):
    findings = LAW.conclude(build_decision(golden["decision"])).findings
    effects = {(finding.element, str(finding.effect)) for finding in findings}
    readings = {(finding.element, str(finding.reading)) for finding in findings}
    assert set(golden.get("effects", {}).items()) <= effects
    assert set(golden.get("readings", {}).items()) <= readings
    assert not set(golden.get("absent", [])) & {finding.element for finding in findings}
    if "names" in golden:
        assert [f.choices for f in findings if f.element == "E8"] == [tuple(golden["names"])]


def test_a_golden_case_tells_the_facts_of_a_finding_and_no_others(golden, build_decision):
    findings = LAW.conclude(build_decision(golden["decision"])).findings
    for element, facts in golden.get("facts", {}).items():
        assert [finding.facts for finding in findings if finding.element == element] == [tuple(facts)]


def test_a_golden_case_names_what_its_verdict_hangs_on_and_nothing_else(golden, build_decision):
    *_, last = LAW.conclude(build_decision(golden["decision"])).findings
    if "hangs_on" in golden:
        assert last.would_change_if == golden["hangs_on"]


def told(findings, element):
    return " ".join(
        words for f in findings if f.element == element for words in (f.because, *f.facts, f.would_change_if)
    )


sides = st.builds(
    Weighed,
    imminent=st.sampled_from(Reading),
    fleeing=st.sampled_from(Reading),
    alternative=st.sampled_from([Reading.CLEAR, Reading.MIXED, Reading.ABSENT]),
    warning_omitted=st.booleans(),
    conduct_moves=st.booleans(),
    forced=st.booleans(),
    plain=st.booleans(),
)


def limbs(weighed):
    threat = [(f"E2 {limb}", weighed.imminent) for limb in THREAT]
    flight = [(f"E5 {limb}", weighed.fleeing) for limb in FLIGHT]
    return tuple(
        Finding(element=element, cites="835a(c)(1)", reading=reading, effect=Effect.NEUTRAL, because="Said.")
        for element, reading in (*threat, *flight, ("E7", weighed.alternative))
    )


@given(sides)
def test_what_would_change_a_verdict_is_enough_to_change_it_and_nothing_less_is(weighed):
    if weighed.outcome() is Outcome.JUSTIFIED:
        return
    changes = tuple(gains(weighed, limbs(weighed)))
    found = sufficient(weighed, changes)
    assert found
    assert all(better(made(weighed, together).outcome(), weighed.outcome()) for together in found)
    for less in (fewer for one in found for fewer in combinations(one, len(one) - 1)):
        assert not better(made(weighed, less).outcome(), weighed.outcome())


@given(sides)
def test_what_a_verdict_hangs_on_is_said(weighed):
    assert otherwise(weighed, limbs(weighed)).strip()


def made(weighed, together):
    for _, change in together:
        weighed = change(weighed)
    return weighed


@given(
    st.sampled_from([Level.CONTROL, Level.LESS_LETHAL]),
    st.sampled_from(["hands", "cew", "baton", "body_weight"]),
    st.sampled_from(Purpose),
    st.sampled_from(Resistance),
)
def test_the_resistance_that_would_measure_otherwise_does(level, tool, purpose, resistance):
    force = UseOfForce(against="subject", level=level, tool=tool, purpose=purpose)
    decision = Decision(n=1, force=force, subject=SubjectSeen(resistance=resistance))
    was = measure(decision, force)
    named = measured_otherwise(decision, force, was)
    words = {"comply": 0, "passively": 1, "actively": 2, "an assault": 3, "to life": 4}
    at = next((n for word, n in words.items() if named.endswith(word)), None)
    if at is not None:
        seen = replace(decision.subject, resistance=tuple(Resistance)[at])
        assert measure(replace(decision, subject=seen), force) is not was


def test_no_finding_of_a_justified_use_that_is_not_deadly_says_that_force_went_on(every_decision):
    for decision in every_decision:
        verdict = LAW.conclude(decision)
        if verdict.outcome in {Outcome.JUSTIFIED, Outcome.N_A}:
            assert not [f for f in verdict.findings if f.element == "E17" and f.effect is Effect.ADVERSE]


def test_the_authors_own_reason_stands_for_the_meaning_of_the_word():
    event = Conduct(word="entered_on_contained_person", range=Range.WITHIN, because="A child was within his reach.")
    shot = UseOfForce(against="subject", level=Level.DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE)
    said = told(LAW.conclude(Decision(n=1, force=shot, leading_up=(event,))).findings, "E8")
    assert "A child was within his reach." in said
    assert "within the range" in said.lower()
    assert "criticised" not in said


def test_signs_of_somebody_else_are_not_those_of_the_person_force_was_used_on():
    shot = UseOfForce(against="daniel", level=Level.DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE)
    sign = Sign(shows=frozenset({"mental_crisis"}), of="ana", at_ms=0, scene="hall")
    findings = LAW.conclude(Decision(n=1, force=shot, signs=(sign,))).findings
    assert "E11" not in {finding.element for finding in findings}


def test_a_distance_kept_after_stepping_out_is_named_as_what_offsets_it():
    events = (
        Conduct(
            word="closed_distance",
            choice="hall.in",
            known=Reading.CLEAR,
            range=Range.OUTSIDE,
            contributed=Reading.CLEAR,
            at_ms=1,
        ),
        Conduct(word="kept_distance", choice="hall.back", at_ms=2),
        Conduct(word="planned", choice="hall.plan", at_ms=3),
    )
    shot = UseOfForce(against="subject", level=Level.DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE)
    (finding,) = (f for f in LAW.conclude(Decision(n=1, force=shot, leading_up=events)).findings if f.element == "E8")
    assert finding.choices == ("hall.in", "hall.back")
    assert "Good conduct: planned." in finding.facts
