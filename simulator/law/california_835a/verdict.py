"""The verdict under Penal Code 835a: the steps, in their order, over the answers of the other modules.

It is for one reading of the whole that anybody may follow line by line. It refuses numbers: an element that clearly
fails ends the justification, and every other doubt makes it contestable. The step sizes named here are this project's.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.law.california_835a import conclusion, leading_up, nondeadly, quick_judgment
from simulator.law.california_835a.answer import Answer
from simulator.law.california_835a.classify import classification, force_applied, why_deadly
from simulator.law.california_835a.continued import continued
from simulator.law.california_835a.fleeing_person import fleeing_person
from simulator.law.california_835a.imminence import imminent_threat
from simulator.law.california_835a.necessity import other_resources, plainly_enough
from simulator.law.california_835a.signs import signs_heeded
from simulator.law.california_835a.warning import omitted_with_ample_time, warning_in_the_totality
from simulator.law.california_835a.weighed import Weighed
from simulator.law.california_835a.without_force import without_force
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import UseOfForce

ID = "california_835a"

WORDS = {
    Outcome.JUSTIFIED: "The record supports justification under Penal Code 835a on the facts presented.",
    Outcome.CONTESTABLE: "Justification under Penal Code 835a is contestable on the facts presented.",
    Outcome.NOT_JUSTIFIED: "The record does not support justification under Penal Code 835a on the facts presented.",
}
_EFFECTS = {
    Outcome.JUSTIFIED: Effect.SUPPORTS,
    Outcome.CONTESTABLE: Effect.NEUTRAL,
    Outcome.NOT_JUSTIFIED: Effect.ADVERSE,
}
_READINGS = {
    Outcome.JUSTIFIED: Reading.CLEAR,
    Outcome.CONTESTABLE: Reading.MIXED,
    Outcome.NOT_JUSTIFIED: Reading.ABSENT,
}


def _weighed(decision: Decision, imminent: Answer, fleeing: Answer, others: Answer) -> Weighed:
    return Weighed(
        imminent=imminent.reading,
        fleeing=fleeing.reading,
        alternative=others.reading,
        warning_omitted=omitted_with_ample_time(decision),
        conduct_moves=leading_up.moves(decision),
        forced=quick_judgment.forced(decision),
        plain=any(plainly_enough(alternative) for alternative in decision.alternatives),
    )


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not force_applied(decision):
        presence = () if force is None else (classification(decision, force),)
        return _verdict(Outcome.N_A, (*presence, *without_force(decision)))
    if why_deadly(decision):
        return _deadly(decision, force)
    outcome, findings = nondeadly.nondeadly(decision, force)
    change = nondeadly.otherwise(decision, force)
    last = _conclusion(outcome, "835a(b)", nondeadly.reasons(decision, force), change)
    return _verdict(outcome, (classification(decision, force), *findings, *last))


def _deadly(decision: Decision, force: UseOfForce) -> Verdict:
    imminent, fleeing, others = imminent_threat(decision), fleeing_person(decision), other_resources(decision)
    weighed = _weighed(decision, imminent, fleeing, others)
    outcome = weighed.outcome()
    findings = (
        classification(decision, force),
        *_spared(imminent, beside=fleeing),
        *fleeing.findings,
        *others.findings,
        warning_in_the_totality(decision),
        leading_up.officers_conduct(decision),
        leading_up.subjects_conduct(decision),
        quick_judgment.time_pressure(decision, given_back=weighed.given_back),
        *continued(decision, "835a(c)(1)", outcome),
        *signs_heeded(decision, leading_up.officers_events(decision)),
    )
    steps = conclusion.reasons(weighed, raised=bool(fleeing.findings))
    last = _conclusion(outcome, "835a(c)(1)", steps, conclusion.otherwise(weighed, findings))
    return _verdict(outcome, (*findings, *last))


def _spared(imminent: Answer, *, beside: Answer) -> tuple[Finding, ...]:
    """The findings on an imminent threat. Imminence belongs to (c)(1)(A): where (B) carries the use, what (A) lacks counts
    against nobody, for a fleeing person need be no imminent threat.
    """
    if imminent.reading.rank >= beside.reading.rank:
        return imminent.findings
    return tuple(replace(f, effect=Effect.NEUTRAL) if f.effect is Effect.ADVERSE else f for f in imminent.findings)


def _verdict(outcome: Outcome, findings: tuple[Finding, ...]) -> Verdict:
    return Verdict(standard=ID, line=Line.LAW, outcome=outcome, findings=findings)


def _conclusion(outcome: Outcome, cites: str, steps: tuple[str, ...], change: str) -> tuple[Finding, ...]:
    """The verdict in words, last, with the steps that led to it. Outside the text's reach there is none to give."""
    if outcome is Outcome.N_A:
        return ()
    return (
        Finding(
            element="verdict",
            cites=cites,
            reading=_READINGS[outcome],
            effect=_EFFECTS[outcome],
            because=WORDS[outcome],
            facts=steps,
            would_change_if=change,
        ),
    )
