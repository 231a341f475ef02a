"""The run under other standards as a screen: each decision's outcomes, LAW and POLICY apart, and what makes the difference.

It refuses to grade and to add up; it words what the comparison found. What is true of every decision is said once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from simulator.debrief.compare import (
    NOT_SAID,
    NOT_SAID_TITLE,
    Compared,
    ComparedDecision,
    Difference,
    held_beside,
    outcome_words,
)
from simulator.debrief.words import TONES, who
from simulator.law.finding import Line, Outcome
from simulator.law.standard import Standard
from simulator.model.decision import Decision
from simulator.model.scenario import Scenario
from simulator.screens.compared import ComparedView, ComparisonView, DifferenceView, OutcomeView

_POLICY_TONES = {Outcome.MET: "met", Outcome.NOT_MET: "not_met", Outcome.UNCLEAR: "unclear", Outcome.N_A: "none"}
_LABELS = {Outcome.NOT_MET: "What was not met", Outcome.UNCLEAR: "What can be read either way"}
APART = (
    "Each standard is a text of its own, applied to the same facts as you knew them. LAW and POLICY are different questions,"
    " and nothing is added up."
)


def comparison_view(
    scenario: Scenario, found: Sequence[ComparedDecision], standards: Sequence[Standard]
) -> ComparisonView:
    """The comparison of a run."""
    beside = held_beside(standards)
    dated = dict.fromkeys(notice for one in found for under in one.under for notice in under.verdict.notices)
    return ComparisonView(
        against=beside.title if beside else "",
        standards=tuple(standard.title for standard in standards),
        decisions=_words_once([_decision(scenario, one) for one in found]),
        not_said_title=NOT_SAID_TITLE,
        not_said=NOT_SAID,
        notices=(APART, *dated),
    )


def _decision(scenario: Scenario, found: ComparedDecision) -> ComparedView:
    decision = found.decision
    return ComparedView(
        n=decision.n,
        at_ms=decision.at_ms or 0,
        title=decision.words,
        by=who(scenario, decision.by),
        force=decision.force is not None,
        law=_outcomes(decision, found.on(Line.LAW)),
        policy=_outcomes(decision, found.on(Line.POLICY)),
    )


def _outcomes(decision: Decision, under: Sequence[Compared]) -> tuple[OutcomeView, ...]:
    """Every outcome of a use of force; of another choice, those that say something."""
    shown = [one for one in under if decision.force or one.verdict.outcome is not Outcome.N_A]
    return tuple(_outcome(decision, one) for one in shown)


def _outcome(decision: Decision, one: Compared) -> OutcomeView:
    cites, words = one.weight or ("", "")
    return OutcomeView(
        title=one.standard.title,
        tone=tone_of(one, decision),
        says=outcome_words(one.verdict, one.standard, decision),
        difference=_difference(one.difference, one.verdict.outcome) if one.difference else None,
        weight_cites=cites,
        weight=words,
    )


def tone_of(one: Compared, decision: Decision) -> str:
    """How an outcome is shown, by its line."""
    if one.standard.line is Line.POLICY:
        return _POLICY_TONES[one.verdict.outcome]
    outside = decision.force is not None and one.verdict.outcome is Outcome.N_A
    return "outside" if outside else TONES[one.verdict.outcome]


def _difference(found: Difference, outcome: Outcome) -> DifferenceView:
    beside = found.beside
    return DifferenceView(
        label=_LABELS.get(outcome, "What makes the difference"),
        cites=found.finding.cites,
        because=found.finding.because,
        words=found.words,
        paraphrased=found.paraphrased,
        beside_cites=beside.cites if beside else "",
        beside=beside.because if beside else "",
    )


def _words_once(decisions: Sequence[ComparedView]) -> tuple[ComparedView, ...]:
    """A text's words stand where they are first cited, and so do the words on what a breach of policy means."""
    told: set[tuple[str, str]] = set()
    return tuple(
        replace(
            one,
            law=tuple(_once(outcome, told) for outcome in one.law),
            policy=tuple(_once(outcome, told) for outcome in one.policy),
        )
        for one in decisions
    )


def _once(outcome: OutcomeView, told: set[tuple[str, str]]) -> OutcomeView:
    difference = outcome.difference
    if difference:
        again = (outcome.title, difference.cites) in told
        told.add((outcome.title, difference.cites))
        difference = replace(difference, words="" if again else difference.words)
    again = (outcome.title, outcome.weight_cites) in told
    told.add((outcome.title, outcome.weight_cites))
    return replace(outcome, difference=difference, weight="" if again else outcome.weight)
