"""Delaware: force to arrest under section 467, with all other means exhausted; defense of life under section 464.

It is for a text that asks for exhaustion, but only where the force is to arrest. It refuses to ask for it where life is
defended, and it refuses conduct before the force, save a provocation that was meant.
"""

from __future__ import annotations

from simulator.law.before_force import leading_up, subjects_conduct, without_force
from simulator.law.circumstances import (
    kind_of_force,
    seen,
    warning_weighed,
)
from simulator.law.exhaustion import defense_of_life, exhausted, to_be_arrested, told_before
from simulator.law.finding import Finding, Outcome, Verdict
from simulator.law.limbs import Route, concluded, found, law_verdict, limb, outcome_of, remark, routes_told, strongest
from simulator.law.otherwise import otherwise
from simulator.law.readings import applied, identified, officers_events, to_arrest, why_deadly
from simulator.model.appearances import Range, Reading
from simulator.model.decision import Decision

ID = "delaware_467"
TITLE = "11 Del. C. 467 and 464"
NEVER_CAPTURED = (
    "That flight which nobody contains leaves it open, and never clear, whether the person would never be captured, is this"
    " project's reading."
)
_NO_CONDUCT = "This text does not weigh conduct before the force, save a provocation that was meant to lead to it."
_ASKS = "For force to arrest the text asks that all other reasonable means of apprehension have been exhausted."


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    force = decision.force
    if force is None or not (applied(force) or why_deadly(decision)):
        return law_verdict(ID, Outcome.N_A, (without_force(decision, "464(e)(1)", _NO_CONDUCT),))
    if not why_deadly(decision):
        told = "The text graded here, 467(c), is about deadly force; force that is not deadly is for 467(a)."
        change = "the use had created a substantial risk of death or grave injury"
        findings = (kind_of_force(decision, "467(c)"), remark("E12", "467(c)", told, change=change))
        return law_verdict(ID, Outcome.N_A, findings)
    return _deadly(decision)


def arrest(decision: Decision) -> Route:
    """Deadly force to arrest: every limb of 467(c), and of its (3) one of two."""
    purpose = "notice of the purpose of the arrest"
    later = seen(decision, "will_harm_if_not_caught", "467(c)(3)", code="E5")
    return Route(
        name="an arrest, 467(c)",
        groups=(
            (to_be_arrested(decision, "467(a)(1)"),),
            (told_before(decision, "467(b)(1)", identified(decision), purpose),),
            (exhausted(decision, "467(c)", _ASKS, unstated=Reading.UNKNOWN),),
            (seen(decision, "felony_threatened_death_or_sbi", "467(c)(1)", code="E5"),),
            (_innocent_persons(decision),),
            (later, _never_captured(decision)),
        ),
        raised=to_arrest(decision),
    )


def _innocent_persons(decision: Decision) -> Finding:
    """(c)(2): no substantial risk of injury to innocent persons."""
    in_line = sorted(role.replace("_", " ") for role in decision.in_line_of_fire)
    risked = any(e.word == "bystander_risk" and e.range is not Range.WITHIN for e in officers_events(decision))
    asked = limb(
        "E15",
        "467(c)(2)",
        "no substantial risk of injury to innocent persons",
        if_so="nobody else had stood where the force could reach them",
        if_not="somebody else had stood where the force could reach them",
    )
    facts = (
        *(f"in the line of fire: {role}" for role in in_line),
        *(("fired with people in the line",) if risked else ()),
    )
    none = "nobody was stated to be in the line of fire"
    return found(asked, Reading.ABSENT if in_line or risked else Reading.CLEAR, facts or (none,))


def _never_captured(decision: Decision) -> Finding:
    """The second half of (c)(3), which asks for no danger at all."""
    held, fleeing = decision.subject.reading("contained"), decision.subject.reading("fleeing")
    open_still = held is not Reading.CLEAR and fleeing in {Reading.CLEAR, Reading.MIXED}
    asked = limb(
        "E5 never captured",
        "467(c)(3)",
        "a substantial risk that the person would never be captured if apprehension was delayed",
        if_so="nothing had been left by which the person could be found again",
        if_not="the person had been contained, or could have been found again",
        design_choice=NEVER_CAPTURED,
    )
    facts = (f"in flight: {fleeing}", f"contained: {held}")
    return found(asked, Reading.MIXED if open_still else Reading.ABSENT, facts)


def _deadly(decision: Decision) -> Verdict:
    routes = (defense_of_life(decision, "464(c)", "defense of life, 464(c)"), arrest(decision))
    outcome = outcome_of(strongest(*(route.reading for route in routes)))
    warning = "No warning is named here; 467(b)(1) asks that the purpose of an arrest be made known."
    findings = (
        kind_of_force(decision, "467(c)"),
        *routes_told(*routes),
        warning_weighed(decision, "467(b)(1)", warning, counts=False),
        leading_up(decision, "464(e)(1)", _NO_CONDUCT, (), counts=False),
        subjects_conduct(decision, "464(c)"),
    )
    cites = "467(c)" if routes[1].reading.rank > routes[0].reading.rank else "464(c)"
    change = otherwise(routes, (), outcome)
    last = concluded(outcome, cites, TITLE, steps=tuple(route.step() for route in routes), change=change)
    return law_verdict(ID, outcome, (*findings, last))
