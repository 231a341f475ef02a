"""A verdict as an officer would have to articulate it: element by element, on the facts known then, with the citation.

It is for saying aloud what a verdict rests on, and for hearing what counsel would ask. It refuses new facts: it words the
findings and the view at that moment, and adds no opinion on either.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.debrief.compare import outcome_words
from simulator.debrief.words import clock, fact_words, known_words, listed, source_words, within
from simulator.law.finding import Effect, Finding, Verdict
from simulator.law.force_words import force_told
from simulator.law.limbs import NOTHING_STATED, READING_ALONE
from simulator.law.standard import Standard
from simulator.model.decision import Decision
from simulator.model.facts import Known
from simulator.model.scenario import Scenario
from simulator.scoring.scorecard import Graded

FACTS_TOGETHER = 240
"""Facts up to so many letters stand in one sentence; longer ones stand each on its own line."""
_NO_FACTS = (NOTHING_STATED, READING_ALONE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One element: its heading in the text, what is said of it, the facts relied on, what counsel would raise.
    `design_choice` is set where the step is this project's and not the text's.
    """

    element: str
    cites: str
    says: str
    facts: tuple[str, ...]
    counsel: str
    design_choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Articulation:
    """One decision under one standard. `knew` is what was known then, from whom and since when; `conclusion` the outcome in
    words, `counsel` what would change it.
    """

    n: int
    standard: str
    title: str
    opening: str
    knew: tuple[str, ...]
    points: tuple[Point, ...]
    conclusion: str
    steps: tuple[str, ...] = ()
    counsel: str = ""
    notices: tuple[str, ...] = ()


def articulation(graded: Graded, standard: Standard, scenario: Scenario | None = None) -> Articulation | None:
    """One decision under one standard; None where it was not graded under it. `scenario` gives people their names."""
    verdict = graded.verdict(standard.id)
    if verdict is None:
        return None
    decision = graded.decision
    conclusion = next((finding for finding in verdict.findings if finding.element == "verdict"), None)
    return Articulation(
        n=decision.n,
        standard=standard.id,
        title=standard.title,
        opening=_opening(decision, scenario),
        knew=_knew(decision, scenario),
        points=_points(verdict, standard, scenario),
        conclusion=outcome_words(verdict, standard, decision),
        steps=conclusion.facts if conclusion and conclusion.facts not in _NO_FACTS else (),
        counsel=_last_word(conclusion) if conclusion else "",
        notices=verdict.notices,
    )


def lines(said: Articulation) -> tuple[str, ...]:
    """The articulation as plain lines, in the order in which it would be spoken."""
    return tuple(_lines(said))


def _lines(said: Articulation) -> Iterator[str]:
    yield f"{said.opening} Under {said.title}:"
    yield from (f"Note: {notice}" for notice in said.notices)
    if said.knew:
        yield "What was known then:"
        yield from (f"- {known}" for known in said.knew)
    for n, point in enumerate(said.points, start=1):
        yield f"{n}. {point.cites}. {point.says}"
        yield from _facts(point.facts)
        yield from (f"   {more}" for more in (point.counsel, _ours(point)) if more)
    yield said.conclusion
    if said.steps:
        yield f"   Because: {listed(said.steps)}."
    if said.counsel:
        yield f"   {said.counsel}"


def _ours(point: Point) -> str:
    return f"Our choice, not the text's: {point.design_choice}" if point.design_choice else ""


def _last_word(conclusion: Finding) -> str:
    change = conclusion.would_change_if.rstrip(".")
    return f"The verdict would be another if {change}." if change else ""


def _facts(facts: tuple[str, ...]) -> Iterator[str]:
    if not facts:
        yield "   No fact was stated for this."
    elif sum(map(len, facts)) <= FACTS_TOGETHER:
        yield f"   Facts relied on: {'; '.join(fact.rstrip('.') for fact in facts)}."
    else:
        yield "   Facts relied on:"
        yield from (f"   - {fact}" for fact in facts)


def _opening(decision: Decision, scenario: Scenario | None) -> str:
    name = within(scenario, decision.by) if scenario else "the officer" if decision.by == "officer" else decision.by
    force = decision.force
    kind = force_told(force) if force else "no force"
    when = f", at {clock(decision.at_ms)}" if decision.at_ms is not None else ""
    did = f": {decision.words.rstrip('.')}" if decision.words else ""
    return f"Decision {decision.n}{when}, by {name.replace('_', ' ')} ({kind}){did}."


def _knew(decision: Decision, scenario: Scenario | None) -> tuple[str, ...]:
    """The latest of each known fact, with source and time, as it stood then."""
    latest = {entry.fact: entry for entry in decision.view.ledger if not entry.fact.endswith(".at")}
    return tuple(
        f"{_fact(entry.fact, scenario)}: {known_words(entry.fact, entry.value)}"
        f" ({_source(entry, scenario)}, {clock(entry.at_ms)})"
        for entry in latest.values()
    )


def _fact(fact: str, scenario: Scenario | None) -> str:
    return fact_words(scenario, fact) if scenario else fact.replace(".", ": ").replace("_", " ").capitalize()


def _source(entry: Known, scenario: Scenario | None) -> str:
    if scenario:
        return source_words(scenario, entry.source)
    return {"saw": "seen", "heard": "heard"}.get(entry.source) or f"from {entry.source.replace('_', ' ')}"


def _points(verdict: Verdict, standard: Standard, scenario: Scenario | None) -> tuple[Point, ...]:
    told = [finding for finding in verdict.findings if finding.element != "verdict"]
    return tuple(_point(finding, standard, scenario) for finding in told)


def _point(finding: Finding, standard: Standard, scenario: Scenario | None) -> Point:
    facts = () if finding.facts in _NO_FACTS else finding.facts
    return Point(
        element=finding.element,
        cites=finding.cites,
        says=finding.because,
        facts=tuple(_worded(fact, scenario) for fact in facts),
        counsel=_objection(finding),
        design_choice=standard.design_choices.get(finding.design_choice, finding.design_choice),
    )


def _worded(fact: str, scenario: Scenario | None) -> str:
    """A fact that is still a name (`daniel.armed_with`) in words; a sentence as it is."""
    return _fact(fact, scenario) if "." in fact.rstrip(".") and " " not in fact else fact


def _objection(finding: Finding) -> str:
    """What counsel would raise: of what supports, that it might be otherwise; what is adverse, itself."""
    change = finding.would_change_if.rstrip(".")
    otherwise = f"it would read otherwise if {change}." if change else ""
    if finding.effect is Effect.ADVERSE:
        return f"Counsel would raise this against the officer.{f' I{otherwise[1:]}' if otherwise else ''}"
    if not otherwise:
        return ""
    pressed = "press this" if finding.effect is Effect.SUPPORTS else "ask about this"
    return f"Counsel would {pressed}: {otherwise}"
