"""The federal test: reasonable force under the Fourth Amendment, as Graham, Garner and Barnes v. Felix read it.

It is for the totality as a reasonable officer on the scene saw it. It refuses a test of necessity, which Graham does not
set, and it refuses to say whether a danger that the officer created counts, which the Court left open.
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
    GRAVE,
    another_way,
    applied,
    forced,
    in_flight,
    plainly_open,
    warned,
    warning_left_out,
    weighing,
    why_deadly,
)
from simulator.model.appearances import Reading
from simulator.model.decision import Decision

ID = "graham_garner"
TITLE = "the Fourth Amendment, as Graham v. Connor and Tennessee v. Garner read it,"
NOTICE_SINCE = (
    "Read as since Barnes v. Felix, 15 May 2025. For an encounter before that day the earlier reading applies, under which"
    " conduct before the force had little weight."
)
NOTICE_BEFORE = "Read as before Barnes v. Felix, 15 May 2025, when conduct before the moment of the threat had little weight in many courts."
INTENT = "That an intent not shown leaves the threat open, and no more, is this project's reading; Graham does not name intent."
OTHER_WAYS = (
    "That another way which plainly stood open makes reasonableness contestable, and a doubtful one moves nothing, is this"
    " project's reading; Graham does not ask for the least force."
)
WARNING = (
    "That a warning left out with ample time makes reasonableness contestable, and no more, is this project's choice."
)
BARNES = (
    "That grave conduct before the force makes reasonableness contestable, and no more, is this project's choice: the Court"
    " asks for the whole and left open whether a danger that the officer created counts."
)
_ASKS = {
    True: "Facts and events leading up to the force belong to the totality. Whether a danger that the officer created counts is"
    " left open.",
    False: "Before Barnes v. Felix conduct before the moment of the threat had little weight, and moves no verdict in this"
    " reading.",
}


def conclude(decision: Decision) -> Verdict:
    """The verdict as since Barnes v. Felix."""
    return _conclude(decision, barnes=True)


def conclude_before_barnes(decision: Decision) -> Verdict:
    """The verdict as before Barnes v. Felix."""
    return _conclude(decision, barnes=False)


def _conclude(decision: Decision, *, barnes: bool) -> Verdict:
    outcome, findings = _weighed(decision, barnes=barnes)
    verdict = law_verdict(ID, outcome, findings)
    return Verdict(
        standard=ID,
        line=verdict.line,
        outcome=outcome,
        findings=verdict.findings,
        notices=(NOTICE_SINCE if barnes else NOTICE_BEFORE,),
    )


def _weighed(decision: Decision, *, barnes: bool) -> tuple[Outcome, tuple[Finding, ...]]:
    force = decision.force
    if force is None or not (applied(force) or why_deadly(decision)):
        words = GRAVE if barnes else frozenset[str]()
        return Outcome.N_A, (without_force(decision, _heading(barnes=barnes), _ASKS[barnes], words=words),)
    if why_deadly(decision):
        return _deadly(decision, barnes=barnes)
    headings = Factors(crime="Graham severity", threat="Graham threat", resistance="Graham resistance")
    outcome = outcome_of(reasonable(decision, force))
    weighed = factors(decision, force, headings)
    route = Route(name="force within reason", groups=(weighed[-1:],))
    findings = (kind_of_force(decision, "Garner escape"), *weighed, *_beside(decision))
    return outcome, (*findings, _conclusion(outcome, (route,), ()))


def _heading(*, barnes: bool) -> str:
    return "Barnes totality" if barnes else "Before Barnes"


def threat(decision: Decision) -> Route:
    """An immediate threat to the officer or another: the weightiest factor."""
    limbs = [(seen(decision, one, "Graham threat"),) for one in ("ability", "opportunity", "immediate")]
    intent = softened(seen(decision, "intent", "Graham threat", design=INTENT), INTENT)
    rest = ((intent,), (threatened(decision, "Graham threat"),), (severity(decision, "Graham threat"),))
    return Route(name="an immediate threat", groups=(*limbs, *rest))


def escape(decision: Decision) -> Route:
    """Garner: a dangerous person escaping. A threat of serious harm or a crime of such harm: either is enough."""
    cites = "Garner escape"
    either = (
        seen(decision, "felony_threatened_death_or_sbi", cites, code="E5"),
        seen(decision, "will_harm_if_not_caught", cites, code="E5"),
    )
    return Route(
        name="an escape to be prevented",
        groups=((seen(decision, "fleeing", cites, code="E5"),), either, (_needed(decision),), (_warned(decision),)),
        raised=in_flight(decision),
    )


def _needed(decision: Decision) -> Finding:
    asked = no_other_way(
        "E5 necessary",
        "Garner escape",
        "Deadly force must be needed to prevent the escape; another way of holding the person ends the need.",
    )
    ways = tuple(way.what for way in decision.alternatives)
    return found(asked, opposite(another_way(decision, plainly_open)), ways)


def _warned(decision: Decision) -> Finding:
    asked = told_first("Garner warning", "some warning")
    return found(asked, warned(decision), warning_facts(decision))


def _deadly(decision: Decision, *, barnes: bool) -> tuple[Outcome, tuple[Finding, ...]]:
    routes = (threat(decision), escape(decision))
    ways, omitted = another_way(decision, plainly_open) is Reading.CLEAR, warning_left_out(decision)
    events = weighing(decision, GRAVE) if barnes else ()
    given_back = bool(events) and forced(decision) and not ways and not omitted
    lowers = ways or (omitted and routes[1].reading is not Reading.CLEAR) or (bool(events) and not given_back)
    outcome = outcome_of(strongest(*(route.reading for route in routes)))
    outcome = lower(outcome, Outcome.CONTESTABLE) if lowers else outcome
    no_least = "Graham asks for reasonable force and not for the least force; other ways are one circumstance."
    beside = (
        *other_ways(decision, "Graham perspective", plainly_open, no_least, design=OTHER_WAYS, doubt_counts=False),
        *_warning(decision),
        leading_up(
            decision, _heading(barnes=barnes), _ASKS[barnes], events, design="" if given_back else BARNES, counts=barnes
        ),
    )
    findings = (
        kind_of_force(decision, "Garner escape"),
        *routes_told(*routes),
        *beside,
        *((_left_open(),) if barnes and events else ()),
        *_beside(decision),
        _quick(decision, given_back=given_back),
    )
    return outcome, (*findings, _conclusion(outcome, routes, beside))


def _warning(decision: Decision) -> tuple[Finding, ...]:
    asks = "A warning is asked where it is feasible."
    return (warning_weighed(decision, "Garner warning", asks, counts=True, design=WARNING),)


def _left_open() -> Finding:
    told = "The Court did not decide whether the officer's own creation of the danger counts against the officer."
    return remark("E8 open", "Barnes left open", told, change="the Court had decided it")


def _beside(decision: Decision) -> tuple[Finding, ...]:
    return (subjects_conduct(decision, "Graham perspective"),)


def _quick(decision: Decision, *, given_back: bool) -> Finding:
    gives = " One step that was lost to conduct before the force is given back for it." if given_back else ""
    told = "An attack forced a quick judgment, and reasonableness allows for that." if forced(decision) else ""
    none = "Nothing stated shows that an attack, and not the officer's own conduct, forced a quick judgment."
    change = "there had been time to think" if told else "an attack had forced a quick judgment"
    return remark("E10", "Graham quick judgment", f"{told or none}{gives}", change=change)


def _conclusion(outcome: Outcome, routes: tuple[Route, ...], beside: tuple[Finding, ...]) -> Finding:
    steps = tuple(route.step() for route in routes)
    return concluded(outcome, "Graham perspective", TITLE, steps=steps, change=otherwise(routes, beside, outcome))
