"""Washington's civil standard of 2021: RCW 10.120.010 and .020, for physical and for deadly force.

It is for a text that defines `necessary`, asks for proportion, and makes de-escalation when possible part of the law. It
refuses a fleeing-felon reason, of which what was read of it knows none, and the allowance of Graham for quick judgments.
"""

from __future__ import annotations

from simulator.law.before_force import leading_up, subjects_conduct, without_force
from simulator.law.circumstances import (
    kind_of_force,
    other_ways,
    seen,
    severity,
    threatened,
    warning_weighed,
)
from simulator.law.finding import Finding, Outcome, Verdict
from simulator.law.lesser_force import against_resistance
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
)
from simulator.law.otherwise import otherwise
from simulator.law.readings import (
    GRAVE,
    another_way,
    applied,
    arrest_basis,
    in_flight,
    measured,
    reasonably_effective,
    warning_left_out,
    weighing,
    why_deadly,
)
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import Purpose, UseOfForce

ID = "washington_10_120"
TITLE = "RCW 10.120.020"
TACTICS = GRAVE | {
    "escalating_speech",
    "no_communication",
    "conflicting_commands",
    "no_backup",
    "no_specialist",
    "less_lethal_not_ready",
}
EFFECTIVE = (
    "That another way which was safe, feasible and enough, each clearly, ends necessity as defined, and one that is doubtful leaves"
    " it contestable, is this project's measure of 'reasonably effective'."
)
REASONABLE_CARE = (
    "Which conduct counts as de-escalation left undone is this project's list, after the tactics that the definition names. That it"
    " makes the verdict contestable, and no more, is this project's choice."
)
WARNING = (
    "That a warning left out with ample time makes the verdict contestable, and no more, is this project's choice; the text counts"
    " verbal warnings among the less lethal alternatives."
)
_ASKS = "Necessary means here that a reasonably effective alternative does not appear to exist, and that the force is a reasonable and proportional response."
_VERBAL = "Verbal warnings are among the less lethal alternatives."
_CARE = "De-escalation tactics that are available and appropriate are asked for, when possible, before force; this text weighs their want."


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not (applied(force) or why_deadly(decision)):
        findings = (without_force(decision, "10.120.020(3)", _CARE, words=TACTICS), *_tactics_used(decision))
        return law_verdict(ID, Outcome.N_A, findings)
    return _deadly(decision) if why_deadly(decision) else _physical(decision, force)


def _tactics_used(decision: Decision) -> tuple[Finding, ...]:
    if not decision.techniques:
        return ()
    told = "This choice used techniques of the kind that the definition of de-escalation tactics names."
    used = tuple(technique.replace("_", " ") for technique in decision.techniques)
    return (remark("E7", "10.120.010(2)", told, facts=used, change="no such technique had been used"),)


def _necessary(decision: Decision) -> Finding:
    asked = no_other_way("E7 necessary", "10.120.010(5)", _ASKS)
    ways = another_way(decision, reasonably_effective)
    return found(asked, opposite(ways), tuple(way.what for way in decision.alternatives))


def _deadly(decision: Decision) -> Verdict:
    cites = "10.120.020(2)"
    limbs = tuple(seen(decision, one, cites) for one in ("ability", "opportunity", "intent", "immediate"))
    asked = (*limbs, threatened(decision, cites), severity(decision, cites), _necessary(decision))
    route = Route(name="an immediate threat", groups=tuple((one,) for one in asked))
    return _concluded(decision, route, cites, (*asked, *_no_flight(decision)))


def _no_flight(decision: Decision) -> tuple[Finding, ...]:
    """Where the person flees: the text gives no reason of its own for that."""
    if not in_flight(decision):
        return ()
    told = "This text gives no reason for deadly force to stop a person in flight; it asks for an immediate threat."
    return (remark("E5", "10.120.020(2)", told, change="the person in flight had been an immediate threat"),)


def _physical(decision: Decision, force: UseOfForce) -> Verdict:
    purpose = _purpose(decision, force)
    fit = against_resistance(decision, measured(decision, force), force, "10.120.010(5)")
    asked = (purpose, fit, _necessary(decision))
    route = Route(name="physical force for a stated purpose", groups=tuple((one,) for one in asked))
    return _concluded(decision, route, "10.120.020(1)", asked)


def _purpose(decision: Decision, force: UseOfForce) -> Finding:
    """(1): one of the purposes for which physical force may be used; a detention and care are among them."""
    asked = limb(
        "E1",
        "10.120.020(1)",
        "one of the purposes for which the text allows physical force",
        if_so="there had been a basis to arrest, to detain or to give care, or a person to protect",
        if_not="there had been no basis to act at all",
    )
    named = decision.basis in {"arrest", "detention", "welfare_check"} or force.purpose is Purpose.DEFEND_LIFE
    basis = (f"basis: {decision.basis.replace('_', ' ')}",) if decision.basis else ()
    reading = Reading.CLEAR if named else arrest_basis(decision)
    return found(asked, reading, (f"purpose: {force.purpose.replace('_', ' ')}", *basis))


def _concluded(decision: Decision, route: Route, cites: str, asked: tuple[Finding, ...]) -> Verdict:
    events, omitted = weighing(decision, TACTICS), warning_left_out(decision)
    outcome = outcome_of(route.reading)
    outcome = lower(outcome, Outcome.CONTESTABLE) if events or omitted else outcome
    beside = (
        warning_weighed(decision, "10.120.010(4)", _VERBAL, counts=True, design=WARNING),
        leading_up(decision, "10.120.020(3)", _CARE, events, design=REASONABLE_CARE),
    )
    findings = (
        kind_of_force(decision, "10.120.010(1)"),
        *asked,
        *(
            other_ways(decision, "10.120.010(5)", reasonably_effective, _ASKS, design=EFFECTIVE)
            if decision.alternatives
            else ()
        ),
        *beside,
        subjects_conduct(decision, "10.120.010(5)"),
    )
    change = otherwise((route,), beside, outcome)
    last = concluded(outcome, cites, TITLE, steps=(route.step(),), change=change)
    return law_verdict(ID, outcome, (*findings, last))
