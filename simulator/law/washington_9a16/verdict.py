"""Washington's criminal text: RCW 9A.16.040 with the definition of `necessary` in 9A.16.010.

It is for deadly force, which that text is about. It refuses imminence, which it does not ask, and conduct before the
force, which it does not name; here `necessary` is defined, and another way that was plainly enough ends it.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.law.before_force import leading_up, subjects_conduct, without_force
from simulator.law.circumstances import (
    kind_of_force,
    other_ways,
    seen,
    severity,
    threatened,
    warning_facts,
    warning_weighed,
)
from simulator.law.finding import Effect, Finding, Outcome, Verdict
from simulator.law.limbs import (
    Route,
    concluded,
    found,
    law_verdict,
    limb,
    no_other_way,
    opposite,
    outcome_of,
    remark,
    strongest,
    told_first,
)
from simulator.law.otherwise import otherwise
from simulator.law.readings import (
    NO_FELONY,
    another_way,
    applied,
    in_flight,
    reasonably_effective,
    violent_felony,
    warned,
    why_deadly,
)
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision

ID = "washington_9a16"
TITLE = "RCW 9A.16.040"
EFFECTIVE = (
    "That another way which was safe, feasible and enough, each clearly, ends necessity as defined, and one that is doubtful leaves"
    " it contestable, is this project's measure of 'reasonably effective'."
)
FELONY = (
    "That an attack on somebody is itself read as a felony, where nobody named the crime, is this project's reading."
)
ESCAPE_ALONE = "That a warning is asked only where the force was to prevent an escape follows where the sentence stands; it is this project's reading."
_NO_CONDUCT = "This text does not name conduct before the force."
_ASKS = "Necessary means here that no reasonably effective alternative appeared to exist."


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not (applied(force) or why_deadly(decision)):
        return law_verdict(ID, Outcome.N_A, (without_force(decision, "9A.16.040(1)(c)(i)", _NO_CONDUCT),))
    if not why_deadly(decision):
        told = "The text graded here is about deadly force; force that is not deadly is for another section."
        change = "the use had created a substantial risk of death or grave injury"
        findings = (kind_of_force(decision, "9A.16.010(2)"), remark("E12", "9A.16.010(2)", told, change=change))
        return law_verdict(ID, Outcome.N_A, findings)
    return _deadly(decision)


def present_threat(decision: Decision) -> tuple[Finding, ...]:
    """A threat then and there, with the means and a way to use them. The text does not ask that it be imminent."""
    cites = "9A.16.040(2)(a)"
    limbs = tuple(seen(decision, one, cites) for one in ("ability", "opportunity", "intent"))
    return (*limbs, threatened(decision, cites), severity(decision, cites))


def _threat(decision: Decision, present: Reading) -> Finding:
    """(2): a threat of serious harm if the person is not apprehended; (a), (b) and the danger itself are among its signs."""
    reading = strongest(present, violent_felony(decision), decision.subject.reading("will_harm_if_not_caught"))
    asked = limb(
        "E5 threat",
        "9A.16.040(2)",
        "probable cause to believe in a threat of serious physical harm if the person was not apprehended",
        if_so="the person had threatened with a weapon, had committed a crime of such harm, or would do such harm if not apprehended",
        if_not="the person had neither threatened with a weapon nor committed a crime of such harm",
    )
    return found(asked, reading, _readings(decision, present))


def _good_faith(decision: Decision, present: Reading) -> Finding:
    """Whether a similarly placed officer would have believed the force necessary to prevent death or serious harm."""
    asked = limb(
        "E5 good faith",
        "9A.16.040(4)",
        "a need to prevent death or serious physical harm to the officer or another",
        if_so="such harm to the officer or another had appeared to be in prospect",
        if_not="no such harm to the officer or another had appeared to be in prospect",
    )
    reading = strongest(present, decision.subject.reading("will_harm_if_not_caught"))
    return found(asked, reading, _readings(decision, present))


def _readings(decision: Decision, present: Reading) -> tuple[str, ...]:
    later = decision.subject.reading("will_harm_if_not_caught")
    return (
        f"a present threat of such harm: {present}",
        f"a felony that inflicted or threatened it: {violent_felony(decision)}",
        f"danger of it if the person is not apprehended: {later}",
    )


def _felony(decision: Decision, present: Reading) -> Finding:
    """(1)(c)(i): a felony, done or under way."""
    crime = decision.subject.crime
    stated = {"felony": Reading.CLEAR, None: Reading.UNKNOWN}.get(crime, Reading.ABSENT)
    asked = limb(
        "E5 felony",
        "9A.16.040(1)(c)(i)",
        "a felony for which to arrest or apprehend the person",
        if_so="the crime, as known then, had been a felony",
        if_not="the crime, as known then, had been no felony",
        design_choice="" if crime else FELONY,
    )
    violent = Reading.ABSENT if crime in NO_FELONY else decision.subject.reading("felony_threatened_death_or_sbi")
    return found(asked, strongest(stated, violent, present), (f"crime as known: {crime}",) if crime else ())


def _necessary(decision: Decision, ways: Reading) -> Finding:
    asked = no_other_way("E7 necessary", "9A.16.010(1)", _ASKS)
    return found(asked, opposite(ways), tuple(way.what for way in decision.alternatives))


def _warned(decision: Decision) -> Finding:
    """Some warning, if feasible, where the force was to prevent an escape."""
    asked = replace(
        told_first("9A.16.040(2) warning", "some warning before force to prevent an escape"), design_choice=ESCAPE_ALONE
    )
    return found(asked, warned(decision), warning_facts(decision))


def _deadly(decision: Decision) -> Verdict:
    attack = present_threat(decision)
    present = weakest(*(finding.reading for finding in attack))
    escape = present is not Reading.CLEAR and in_flight(decision)
    ways = another_way(decision, reasonably_effective)
    limbs = (
        _threat(decision, present),
        _good_faith(decision, present),
        _felony(decision, present),
        _necessary(decision, ways),
    )
    asked = (*limbs, *((_warned(decision),) if escape else ()))
    route = Route(name="a felon who threatens serious harm", groups=tuple((one,) for one in asked))
    outcome = outcome_of(route.reading)
    findings = (
        kind_of_force(decision, "9A.16.010(2)"),
        *_told(attack, present),
        *asked,
        *(
            other_ways(decision, "9A.16.010(1)", reasonably_effective, _ASKS, design=EFFECTIVE)
            if decision.alternatives
            else ()
        ),
        *(() if escape else (_warning_elsewhere(decision),)),
        leading_up(decision, "9A.16.040(1)(c)(i)", _NO_CONDUCT, (), counts=False),
        subjects_conduct(decision, "9A.16.040(2)"),
    )
    change = otherwise((route,), (), outcome)
    last = concluded(outcome, "9A.16.040(1)(c)(i)", TITLE, steps=(route.step(),), change=change)
    return law_verdict(ID, outcome, (*findings, last))


def _warning_elsewhere(decision: Decision) -> Finding:
    asks = "The text speaks of a warning where deadly force is used to prevent an escape."
    return warning_weighed(decision, "9A.16.040(2) warning", asks, counts=False)


def _told(attack: tuple[Finding, ...], present: Reading) -> tuple[Finding, ...]:
    """The signs of a present threat. They are one way among others, so each alone tells and does not decide."""
    return attack if present is Reading.CLEAR else tuple(replace(one, effect=Effect.NEUTRAL) for one in attack)
