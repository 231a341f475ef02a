"""California before 2020: old Penal Code 196 and 835a, limited by Garner, with Hayes for conduct before the force.

It is for encounters up to 31 December 2019 and for showing what changed. It refuses the text of 2020: no definition of an
imminent threat, no duty to use other resources, no bar in words on force against a danger to self alone.
"""

from __future__ import annotations

from simulator.law.before_force import leading_up, subjects_conduct, without_force
from simulator.law.circumstances import (
    kind_of_force,
    other_ways,
    seen,
    severity,
    softened,
    threatened,
    warning_facts,
    warning_weighed,
)
from simulator.law.finding import Finding, Outcome, Verdict
from simulator.law.lesser_force import Factors, factors, reasonable
from simulator.law.limbs import (
    Route,
    concluded,
    found,
    law_verdict,
    limb,
    lower,
    no_other_way,
    opposite,
    outcome_of,
    remark,
    routes_told,
    strongest,
    told_first,
)
from simulator.law.otherwise import otherwise
from simulator.law.readings import (
    ARRESTS,
    GRAVE,
    NO_FELONY,
    another_way,
    applied,
    arrest_basis,
    forced,
    in_flight,
    plainly_open,
    warned,
    warning_left_out,
    weighing,
    why_deadly,
)
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision
from simulator.model.force import UseOfForce

ID = "california_pre_2020"
TITLE = "Penal Code 196 and 835a as they stood before 2020, with Hayes,"
HAYES_WORDS = GRAVE | {"ignored_crisis_signs", "no_information_gathered", "no_specialist", "no_warning"}
INTENT = "That an intent not shown leaves the threat open, and no more, is this project's reading; the old text names no intent."
OTHER_WAYS = (
    "That another way which plainly stood open makes the verdict contestable, and a doubtful one moves nothing, is this project's"
    " reading; the old text has no sentence on other resources."
)
WARNING = (
    "That a warning left out with ample time makes the verdict contestable, and no more, is this project's choice."
)
HAYES = (
    "Which conduct Hayes lets weigh is this project's list: the grave words, and what the deputies in Hayes and the officer in"
    " Tabares were faulted for. That it makes the verdict contestable, and no more, is this project's choice too."
)
_ASKS = "Tactical conduct and decisions before the force belong to the totality, which negligence law reads more broadly than the federal test."


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not (applied(force) or why_deadly(decision)):
        return law_verdict(ID, Outcome.N_A, (without_force(decision, "Hayes", _ASKS, words=HAYES_WORDS),))
    if why_deadly(decision):
        return _deadly(decision)
    return _lesser(decision, force)


def threat(decision: Decision) -> Route:
    """Force in the discharge of a duty against an immediate threat to the officer or another."""
    limbs = [(seen(decision, one, "Graham factors"),) for one in ("ability", "opportunity", "immediate")]
    intent = softened(seen(decision, "intent", "Graham factors", design=INTENT), INTENT)
    rest = ((intent,), (threatened(decision, "196(2)"),), (severity(decision, "196(2)"),))
    return Route(name="an immediate threat, 196(2)", groups=(*limbs, *rest))


def flight(decision: Decision) -> Route:
    """A felon in flight. By its letter any felony; Garner asks for a threat of serious harm or a crime of such harm."""
    either = (
        seen(decision, "felony_threatened_death_or_sbi", "Garner limit", code="E5"),
        seen(decision, "will_harm_if_not_caught", "Garner limit", code="E5"),
    )
    fleeing = (seen(decision, "fleeing", "196(3)", code="E5"),)
    return Route(
        name="a felon in flight, 196(3)",
        groups=(fleeing, (_felony(decision),), either, (_needed(decision),), (_warned(decision),)),
        raised=in_flight(decision),
    )


def _felony(decision: Decision) -> Finding:
    """The letter of 196(3): a felony, whatever its kind."""
    crime, violent = decision.subject.crime, decision.subject.reading("felony_threatened_death_or_sbi")
    known = Reading.CLEAR if crime == "felony" or violent is Reading.CLEAR else Reading.UNKNOWN
    asked = limb(
        "E5 any felony",
        "196(3)",
        "a felony, and by its letter any felony",
        if_so="the crime, as known then, had been a felony",
        if_not="the crime, as known then, had been no felony",
    )
    reading = Reading.ABSENT if crime in NO_FELONY else known
    return found(asked, reading, (f"crime as known: {crime}",) if crime else ())


def _needed(decision: Decision) -> Finding:
    asked = no_other_way(
        "E5 necessary",
        "196(3)",
        "It must be necessarily used to arrest the person in flight; another way of holding the person ends the need.",
    )
    return found(asked, opposite(another_way(decision, plainly_open)), tuple(w.what for w in decision.alternatives))


def _warned(decision: Decision) -> Finding:
    asked = told_first("Garner limit", "some warning")
    return found(asked, warned(decision), warning_facts(decision))


def _deadly(decision: Decision) -> Verdict:
    routes = (threat(decision), flight(decision))
    ways, omitted = another_way(decision, plainly_open) is Reading.CLEAR, warning_left_out(decision)
    events = weighing(decision, HAYES_WORDS)
    given_back = bool(events) and forced(decision) and not ways and not omitted
    lowers = ways or (omitted and routes[1].reading is not Reading.CLEAR) or (bool(events) and not given_back)
    outcome = outcome_of(strongest(*(route.reading for route in routes)))
    outcome = lower(outcome, Outcome.CONTESTABLE) if lowers else outcome
    no_least = "The old text asks that the force be necessarily used, and has no sentence on other resources."
    warning = "A warning is one circumstance of whether the force was reasonable."
    beside = (
        *other_ways(decision, "196(2)", plainly_open, no_least, design=OTHER_WAYS, doubt_counts=False),
        warning_weighed(decision, "Hayes", warning, counts=True, design=WARNING),
        leading_up(decision, "Hayes", _ASKS, events, design=HAYES),
    )
    findings = (
        kind_of_force(decision, "196(2)"),
        *routes_told(*routes),
        *beside,
        subjects_conduct(decision, "Hayes"),
        *_circumstances(decision, given_back=given_back),
    )
    return _verdict(outcome, findings, routes, beside, "196(2)")


def _circumstances(decision: Decision, *, given_back: bool) -> tuple[Finding, ...]:
    """What the old text says beside its test: no retreat, and the allowance for quick judgments."""
    attack = forced(decision)
    told = "An attack forced a quick judgment, and reasonableness allows for that." if attack else ""
    none = "Nothing stated shows that an attack, and not the officer's own conduct, forced a quick judgment."
    gives = " One step that was lost to conduct before the force is given back for it." if given_back else ""
    stay = "An officer who makes an arrest need not retreat or desist because the person resists, and is no aggressor by that."
    change = "there had been time to think" if attack else "an attack had forced a quick judgment"
    return (
        remark("E10", "Graham factors", f"{told or none}{gives}", change=change),
        remark("E7 d", "835a paragraph 2", stay, change="the officer had not been making an arrest"),
    )


def _lesser(decision: Decision, force: UseOfForce) -> Verdict:
    """Old 835a: reasonable force to arrest, to prevent escape or to overcome resistance, by the factors of Graham."""
    cites = "835a paragraph 1"
    if force.purpose not in ARRESTS or decision.basis in {"detention", "welfare_check"}:
        told = "The old 835a speaks of force to arrest, to prevent escape or to overcome resistance, and of no other."
        change = "the force had been used to arrest, to prevent escape or to overcome resistance to an arrest"
        return law_verdict(
            ID, Outcome.N_A, (kind_of_force(decision, "196(2)"), remark("E1", cites, told, change=change))
        )
    headings = Factors(crime="Graham factors", threat="Graham factors", resistance=cites)
    cause = _cause(decision)
    outcome = outcome_of(weakest(cause.reading, reasonable(decision, force)))
    conduct = leading_up(
        decision, "Hayes", "Hayes speaks of deadly force; here conduct before the force is told only.", ()
    )
    weighed = factors(decision, force, headings)
    route = Route(name="reasonable force to arrest", groups=((cause,), weighed[-1:]))
    return _verdict(outcome, (kind_of_force(decision, "196(2)"), cause, *weighed, conduct), (route,), (), cites)


def _cause(decision: Decision) -> Finding:
    asked = limb(
        "E1",
        "835a paragraph 1",
        "reasonable cause to believe in a public offense",
        if_so="there had been reasonable cause to believe in a public offense",
        if_not="there had been no reasonable cause to believe in a public offense",
    )
    basis = decision.basis
    return found(asked, arrest_basis(decision), (f"basis: {basis.replace('_', ' ')}",) if basis else ())


def _verdict(
    outcome: Outcome,
    findings: tuple[Finding, ...],
    routes: tuple[Route, ...],
    beside: tuple[Finding, ...],
    cites: str,
) -> Verdict:
    steps, change = tuple(route.step() for route in routes), otherwise(routes, beside, outcome)
    return law_verdict(ID, outcome, (*findings, concluded(outcome, cites, TITLE, steps=steps, change=change)))
