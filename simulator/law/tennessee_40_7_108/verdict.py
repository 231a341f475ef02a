"""Tennessee: deadly force to arrest under 40-7-108(b), with other means exhausted or unavailable; defense of life beside it.

It is for a text that asks for exhaustion and for identity and warning, but only where the force is to arrest. It refuses
to ask for either where life is defended, and it refuses conduct before the force, which the text does not name.
"""

from __future__ import annotations

from simulator.law.before_force import leading_up, subjects_conduct, without_force
from simulator.law.circumstances import (
    kind_of_force,
    seen,
    warning_weighed,
)
from simulator.law.exhaustion import defense_of_life, exhausted, to_be_arrested, told_before
from simulator.law.finding import Outcome, Verdict
from simulator.law.limbs import Route, concluded, law_verdict, outcome_of, remark, routes_told, strongest
from simulator.law.otherwise import otherwise
from simulator.law.readings import applied, identified, to_arrest, warned, why_deadly
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision

ID = "tennessee_40_7_108"
TITLE = "Tennessee Code 40-7-108 and 39-11-611"
_NO_CONDUCT = "This text does not weigh conduct before the force."
_ASKS = "For force to arrest the text asks that all other reasonable means of apprehension have been exhausted or are unavailable."


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not (applied(force) or why_deadly(decision)):
        return law_verdict(ID, Outcome.N_A, (without_force(decision, "40-7-108(b)", _NO_CONDUCT),))
    if not why_deadly(decision):
        told = "The text graded here, 40-7-108(b), is about deadly force; force that is not deadly is for (a)."
        change = "the use had created a substantial risk of death or grave injury"
        findings = (kind_of_force(decision, "40-7-108(b)"), remark("E12", "40-7-108(b)", told, change=change))
        return law_verdict(ID, Outcome.N_A, findings)
    return _deadly(decision)


def arrest(decision: Decision) -> Route:
    """Deadly force to effect an arrest: means, notice, and either of two reasons."""
    notice = weakest(warned(decision), identified(decision))
    what = "notice of the officer's identity and a warning that deadly force may be used"
    reasons = (
        seen(decision, "felony_threatened_death_or_sbi", "40-7-108(b)(1)", code="E5"),
        seen(decision, "will_harm_if_not_caught", "40-7-108(b)(2)", code="E5"),
    )
    return Route(
        name="an arrest, 40-7-108(b)",
        groups=(
            (to_be_arrested(decision, "40-7-108(b)"),),
            (exhausted(decision, "40-7-108(b) means", _ASKS, unstated=Reading.CLEAR),),
            (told_before(decision, "40-7-108(b) notice", notice, what),),
            reasons,
        ),
        raised=to_arrest(decision),
    )


def _deadly(decision: Decision) -> Verdict:
    routes = (defense_of_life(decision, "39-11-611", "defense of life, 39-11-611"), arrest(decision))
    outcome = outcome_of(strongest(*(route.reading for route in routes)))
    warning = "Notice and warning are asked where the force is to effect an arrest."
    asked = () if routes[1].raised else (warning_weighed(decision, "40-7-108(b) notice", warning, counts=False),)
    findings = (
        kind_of_force(decision, "40-7-108(b)"),
        *routes_told(*routes),
        *asked,
        leading_up(decision, "40-7-108(b)", _NO_CONDUCT, (), counts=False),
        subjects_conduct(decision, "39-11-611"),
    )
    cites = "40-7-108(b)" if routes[1].reading.rank > routes[0].reading.rank else "39-11-611"
    change = otherwise(routes, (), outcome)
    last = concluded(outcome, cites, TITLE, steps=tuple(route.step() for route in routes), change=change)
    return law_verdict(ID, outcome, (*findings, last))
