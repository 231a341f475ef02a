"""Side by side, decision by decision: what differs, which finding makes it so, and nothing added up."""

from dataclasses import replace
from datetime import date

import pytest

from simulator.debrief.compare import (
    AGAINST,
    NOT_SAID,
    compare,
    compared,
    difference,
    held_beside,
    is_paraphrased,
    outcome_words,
)
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.law.library import STANDARDS, standard
from simulator.law.standard import Standard
from simulator.law.statute import Statute
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.scoring.scorecard import Graded, Scorecard

LAW = standard(AGAINST)
SHOT = Decision(
    n=2,
    words="Fire.",
    force=UseOfForce(against="subject", level=Level.DEADLY, tool="firearm", purpose=Purpose.DEFEND_LIFE),
)
TALK = Decision(n=1, words="Talk.")
TEXT = "# Elsewhere\n\n## X 1\n\nQuoted. “No other way.”\n\n## X 2\n\nParaphrased, not quoted.\n\n## SB 230 § 1(g)\n\nA factor.\n"


def finding(element, effect=Effect.NEUTRAL, reading=Reading.MIXED, cites="X 1", because="It is so."):
    return Finding(element=element, cites=cites, reading=reading, effect=effect, because=because)


def verdict(outcome, *findings, of="elsewhere", line=Line.LAW):
    return Verdict(standard=of, line=line, outcome=outcome, findings=findings)


def elsewhere(said, line=Line.LAW, text=TEXT):
    return Standard(
        id="elsewhere",
        line=line,
        title="Elsewhere 1",
        authority="Elsewhere",
        in_force_from=date(2000, 1, 1),
        in_force_to=date(2001, 1, 1),
        statute=Statute(text),
        citations=frozenset({"X 1", "X 2"}),
        not_graded={},
        conclude=lambda _decision: said,
    )


def made(said, against, line=Line.LAW):
    return difference(elsewhere(said, line), said, against)


def test_the_same_outcome_makes_no_difference():
    same = verdict(Outcome.CONTESTABLE, finding("E7"))
    assert made(same, verdict(Outcome.CONTESTABLE, of=AGAINST)) is None


def test_where_it_is_stricter_the_obstacle_that_the_other_does_not_know_is_told():
    both, own = finding("E2 intent", Effect.ADVERSE), finding("E7", Effect.ADVERSE, because="Another way stood open.")
    there = finding("E7", Effect.NEUTRAL, Reading.ABSENT, because="It does not count.")
    found = made(
        verdict(Outcome.NOT_JUSTIFIED, both, own, finding("verdict", Effect.ADVERSE)),
        verdict(Outcome.CONTESTABLE, finding("E2 intent", Effect.ADVERSE), there, of=AGAINST),
    )
    assert (found.finding, found.beside) == (own, there)
    assert found.words == "Quoted. “No other way.”"
    assert not found.paraphrased


def test_where_it_is_more_lenient_what_stood_in_the_others_way_is_told_beside():
    there = finding("E8", Effect.ADVERSE, because="Conduct weighs.")
    own = finding("E8", cites="X 2", because="This text weighs no conduct.")
    found = made(verdict(Outcome.JUSTIFIED, own), verdict(Outcome.CONTESTABLE, there, of=AGAINST))
    assert (found.finding, found.beside) == (own, there)
    assert found.paraphrased


def test_where_it_does_not_ask_at_all_its_conclusion_is_told():
    own = finding("verdict", Effect.SUPPORTS, Reading.CLEAR)
    there = finding("E7", Effect.ADVERSE)
    found = made(verdict(Outcome.JUSTIFIED, own), verdict(Outcome.NOT_JUSTIFIED, there, of=AGAINST))
    assert (found.finding, found.beside) == (own, there)


def test_a_text_that_does_not_reach_the_force_says_how_far_it_reaches():
    kind, reach = finding("E0"), finding("E1", because="It speaks of arrests alone.")
    found = made(verdict(Outcome.N_A, kind, reach), verdict(Outcome.JUSTIFIED, of=AGAINST))
    assert found.finding == reach


def test_a_text_that_reaches_what_835a_does_not_is_told_with_835as_reach():
    own, reach = finding("E12", Effect.ADVERSE), finding("E1")
    found = made(verdict(Outcome.NOT_JUSTIFIED, own), verdict(Outcome.N_A, finding("E0"), reach, of=AGAINST))
    assert (found.finding, found.beside) == (own, reach)


@pytest.mark.parametrize("against", [Outcome.N_A, Outcome.NOT_JUSTIFIED, Outcome.CONTESTABLE, Outcome.JUSTIFIED])
@pytest.mark.parametrize("outcome", [Outcome.NOT_MET, Outcome.UNCLEAR])
def test_of_a_policy_what_was_not_met_or_is_open_is_told_whatever_the_law_says(outcome, against):
    open_item, breach = finding("E13"), finding("E7", Effect.ADVERSE, Reading.ABSENT)
    law = finding("E7", because="It can be read either way.")
    items = (open_item, breach) if outcome is Outcome.NOT_MET else (open_item,)
    found = made(verdict(outcome, *items, line=Line.POLICY), verdict(against, law, of=AGAINST), Line.POLICY)
    assert found.finding == items[-1]
    told_beside = outcome is Outcome.NOT_MET and against is not Outcome.N_A
    assert found.beside == (law if told_beside else None)


def test_a_policy_that_was_met_differs_only_from_a_verdict_of_law():
    met = verdict(Outcome.MET, finding("E13", Effect.SUPPORTS), line=Line.POLICY)
    assert made(met, verdict(Outcome.N_A, of=AGAINST), Line.POLICY) is None
    assert made(met, verdict(Outcome.JUSTIFIED, of=AGAINST), Line.POLICY) is None
    assert made(met, verdict(Outcome.CONTESTABLE, finding("E7"), of=AGAINST), Line.POLICY) is not None
    none = verdict(Outcome.N_A, finding("verdict"), line=Line.POLICY)
    assert made(none, verdict(Outcome.JUSTIFIED, of=AGAINST), Line.POLICY) is None


def test_with_nothing_held_beside_or_nothing_found_there_is_no_difference():
    assert made(verdict(Outcome.JUSTIFIED), None) is None
    assert made(verdict(Outcome.JUSTIFIED), verdict(Outcome.N_A)) is None


def test_law_and_policy_stand_apart():
    policy = elsewhere(
        verdict(Outcome.NOT_MET, finding("de-escalation", Effect.ADVERSE), line=Line.POLICY), Line.POLICY
    )
    found = compared(SHOT, (LAW, policy), LAW)
    assert [one.standard for one in found.on(Line.LAW)] == [LAW]
    assert [one.standard for one in found.on(Line.POLICY)] == [policy]


@pytest.mark.parametrize("outcome", [Outcome.MET, Outcome.UNCLEAR, Outcome.N_A])
def test_the_words_on_a_breach_of_policy_stand_only_where_it_was_not_met(outcome):
    not_met = elsewhere(verdict(Outcome.NOT_MET, line=Line.POLICY), Line.POLICY)
    assert compared(SHOT, (LAW, not_met), LAW).on(Line.POLICY)[0].weight == ("SB 230 § 1(g)", "A factor.")
    other = elsewhere(verdict(outcome, line=Line.POLICY), Line.POLICY)
    assert compared(SHOT, (LAW, other), LAW).on(Line.POLICY)[0].weight is None


def test_a_policy_without_those_words_borrows_none():
    policy = elsewhere(verdict(Outcome.NOT_MET, line=Line.POLICY), Line.POLICY, text="## X 1\n\nIts own.\n")
    assert compared(SHOT, (LAW, policy), LAW).on(Line.POLICY)[0].weight is None


def test_835a_is_held_beside_wherever_it_stands_and_policy_never():
    law, policy = elsewhere(verdict(Outcome.JUSTIFIED)), elsewhere(verdict(Outcome.MET), Line.POLICY)
    assert held_beside((policy, law, LAW)) is LAW
    assert held_beside((policy, law)) is law
    assert held_beside((policy,)) is None


def test_every_decision_is_compared_under_every_standard_in_the_library():
    card = Scorecard(
        scenario="one",
        ending=None,
        standards=(),
        graded=tuple(Graded(decision=decision, verdicts=(), practice=()) for decision in (TALK, SHOT)),
    )
    found = compare(card, STANDARDS, date(2026, 3, 14))
    assert [one.decision.n for one in found] == [1, 2]
    for one in found:
        assert [under.standard for under in one.under] == list(STANDARDS)
        assert next(under for under in one.under if under.standard is LAW).difference is None


def test_a_standard_that_was_not_in_force_says_so():
    found = compared(SHOT, (LAW, elsewhere(verdict(Outcome.JUSTIFIED))), LAW, date(2026, 3, 14))
    assert "not in force" in found.under[1].verdict.notices[0]


def test_every_outcome_has_a_sentence_on_both_lines():
    for line, outcomes in {Line.LAW: list(Outcome)[:3], Line.POLICY: list(Outcome)[3:]}.items():
        for outcome in outcomes:
            said = outcome_words(verdict(outcome, line=line), elsewhere(None, line), SHOT)
            assert "Elsewhere 1" in said
            assert str(outcome) not in said
    none = verdict(Outcome.N_A)
    assert "this use of force" in outcome_words(none, elsewhere(None), SHOT)
    assert "without force" in outcome_words(none, elsewhere(None), TALK)


@pytest.mark.parametrize(
    "words", ["Paraphrased. So.", "In part from memory.", "the wording was not read at the source", "as is remembered"]
)
def test_a_text_that_is_not_all_quoted_is_known_by_its_own_words(words):
    assert is_paraphrased(words)
    assert not is_paraphrased(LAW.statute["835a(c)(1)"])


def test_what_the_enacted_text_does_not_say_is_not_in_it():
    told = " ".join(NOT_SAID)
    assert "last resort" in told
    assert "23 May 2019" in told
    enacted = " ".join(LAW.statute.values())
    assert not [words for words in ("last resort", "no other options", "no reasonable alternative") if words in enacted]


def test_a_decision_is_not_changed_by_being_compared():
    before = replace(SHOT)
    compared(SHOT, STANDARDS, LAW)
    assert before == SHOT
