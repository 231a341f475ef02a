"""The verdict under Penal Code 835a: the steps, in their order, over the answers of the other modules.

It is for one reading of the whole that anybody may follow line by line. It refuses numbers: an element that clearly
fails ends the justification, and every other doubt makes it contestable. The step sizes named here are this project's.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.california_835a import leading_up, nondeadly, quick_judgment
from simulator.law.california_835a.answer import Answer
from simulator.law.california_835a.classify import classification, force_applied, why_deadly
from simulator.law.california_835a.continued import continued
from simulator.law.california_835a.fleeing_person import fleeing_person
from simulator.law.california_835a.imminence import imminent_threat
from simulator.law.california_835a.necessity import other_resources
from simulator.law.california_835a.signs import signs_heeded
from simulator.law.california_835a.warning import omitted_with_ample_time, warning_in_the_totality
from simulator.law.california_835a.without_force import without_force
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.model.appearances import Reading
from simulator.model.decision import Decision

ID = "california_835a"

LOWEST_AFTER_OMITTED_WARNING = Outcome.CONTESTABLE
LOWEST_AFTER_CONDUCT = Outcome.CONTESTABLE
LOWEST_AFTER_ARGUABLE_ALTERNATIVE = Outcome.CONTESTABLE

DECIDING = frozenset({"E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E12"})
"""Elements that may decide; the others are weighed with them."""
ORDER = (Outcome.NOT_JUSTIFIED, Outcome.CONTESTABLE, Outcome.JUSTIFIED)

WORDS = {
    Outcome.JUSTIFIED: "The record supports justification under Penal Code 835a on the facts presented.",
    Outcome.CONTESTABLE: "Justification under Penal Code 835a is contestable on the facts presented.",
    Outcome.NOT_JUSTIFIED: "The record does not support justification under Penal Code 835a on the facts presented.",
    Outcome.N_A: "There is nothing to justify under Penal Code 835a on the facts presented.",
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
    Outcome.N_A: Reading.UNKNOWN,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """All that decides on deadly force: the two routes, the alternatives, and what may take or give a step."""

    imminent: Reading
    fleeing: Reading
    alternative: Reading
    warning_omitted: bool
    conduct_moves: bool
    given_back: bool

    def outcome(self) -> Outcome:
        """The steps, in the order in which they are asked."""
        routes = (self.imminent, self.fleeing)
        if all(route is Reading.ABSENT for route in routes):
            return Outcome.NOT_JUSTIFIED
        if self.alternative is Reading.CLEAR:
            return Outcome.NOT_JUSTIFIED
        verdict = Outcome.JUSTIFIED if Reading.CLEAR in routes else Outcome.CONTESTABLE
        if self.warning_omitted and self.fleeing is not Reading.CLEAR:
            verdict = lower(verdict, LOWEST_AFTER_OMITTED_WARNING)
        if self.given_back:
            return verdict
        if self.alternative is not Reading.ABSENT:
            verdict = lower(verdict, LOWEST_AFTER_ARGUABLE_ALTERNATIVE)
        return lower(verdict, LOWEST_AFTER_CONDUCT) if self.conduct_moves else verdict


def lower(verdict: Outcome, limit: Outcome) -> Outcome:
    """The less favourable of the two."""
    return min(verdict, limit, key=ORDER.index)


def _weighed(decision: Decision, imminent: Answer, fleeing: Answer, others: Answer) -> Weighed:
    conduct, omitted = leading_up.moves(decision), omitted_with_ample_time(decision)
    to_give = Reading.CLEAR in (imminent.reading, fleeing.reading) and not omitted
    lost = (others.reading is Reading.MIXED) + conduct
    return Weighed(
        imminent=imminent.reading,
        fleeing=fleeing.reading,
        alternative=others.reading,
        warning_omitted=omitted,
        conduct_moves=conduct,
        given_back=to_give and quick_judgment.gives_back(decision, lost),
    )


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not force_applied(decision):
        presence = () if force is None else (classification(decision),)
        return _verdict(Outcome.N_A, (*presence, *without_force(decision)))
    if why_deadly(decision):
        return _deadly(decision)
    outcome, findings = nondeadly.nondeadly(decision, force)
    return _verdict(outcome, (classification(decision), *findings, *_conclusion(outcome, "835a(b)", findings)))


def _deadly(decision: Decision) -> Verdict:
    imminent, fleeing, others = imminent_threat(decision), fleeing_person(decision), other_resources(decision)
    weighed = _weighed(decision, imminent, fleeing, others)
    findings = (
        classification(decision),
        *imminent.findings,
        *fleeing.findings,
        *others.findings,
        warning_in_the_totality(decision),
        leading_up.officers_conduct(decision),
        leading_up.subjects_conduct(decision),
        quick_judgment.time_pressure(decision, given_back=weighed.given_back),
        *continued(decision, "835a(c)(1)"),
        *signs_heeded(decision, leading_up.officers_events(decision)),
    )
    outcome = weighed.outcome()
    reasons = _reasons(weighed, raised=bool(fleeing.findings))
    return _verdict(outcome, (*findings, *_conclusion(outcome, "835a(c)(1)", findings, reasons)))


def _verdict(outcome: Outcome, findings: tuple[Finding, ...]) -> Verdict:
    return Verdict(standard=ID, line=Line.LAW, outcome=outcome, findings=findings)


def _conclusion(
    outcome: Outcome, cites: str, findings: tuple[Finding, ...], reasons: tuple[str, ...] = ()
) -> tuple[Finding, ...]:
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
            facts=reasons or ("The findings above, each by itself.",),
            would_change_if=_hinge(outcome, findings).would_change_if,
        ),
    )


def _hinge(outcome: Outcome, findings: tuple[Finding, ...]) -> Finding:
    """A finding that the verdict hangs on: the first that is as far from support, or as near to it, as the verdict."""
    deciding = tuple(finding for finding in findings if finding.element.split()[0] in DECIDING)
    effects = {Outcome.JUSTIFIED: (Effect.SUPPORTS,), Outcome.NOT_JUSTIFIED: (Effect.ADVERSE,)}
    hinges = (
        finding
        for effect in effects.get(outcome, (Effect.ADVERSE, Effect.NEUTRAL))
        for finding in deciding
        if finding.effect is effect and (effect is not Effect.NEUTRAL or finding.reading.rank == 1)
    )
    return next(hinges, deciding[0])


def _reasons(weighed: Weighed, *, raised: bool) -> tuple[str, ...]:
    """The steps in words, in their order."""
    routes = {Reading.CLEAR: "is met", Reading.ABSENT: "is not met"}
    steps = (
        (
            f"The reason in (c)(1)(A), an imminent threat, {routes.get(weighed.imminent, 'can be read either way')}.",
            True,
        ),
        (
            f"The reason in (c)(1)(B), a fleeing person, {routes.get(weighed.fleeing, 'can be read either way')}.",
            raised,
        ),
        ("Nothing was stated that raises the reason in (c)(1)(B), a fleeing person.", not raised),
        ("Another resource or technique was plainly enough.", weighed.alternative is Reading.CLEAR),
        ("Another resource or technique was arguable.", weighed.alternative is Reading.MIXED),
        ("A warning was left out though there was ample time.", weighed.warning_omitted),
        ("Grave conduct leading up to the force weighs against the officer.", weighed.conduct_moves),
        ("A quick judgment, forced by an attack under way, gives back one step.", weighed.given_back),
    )
    return tuple(words for words, holds in steps if holds)
