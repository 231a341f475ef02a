"""A script for the instructor who leads the debrief, made from this run: reactions, description, analysis, application.

The order is that of PEARLS (Eppich and Cheng, 2015); the analysis is by advocacy and inquiry (Rudolph and others, 2006): I saw,
I thought, how did you see it? The Army's after-action review gives its last questions. It refuses to answer for the
trainee and to open with a verdict.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.debrief.compare import outcome_words
from simulator.debrief.roads_not_taken import Fork, Roads
from simulator.debrief.words import clock, within
from simulator.law.finding import Effect, Outcome
from simulator.law.standard import Standard
from simulator.model.scenario import Scenario
from simulator.scoring.scorecard import Graded, Mark, Scorecard

TELLING = 3
"""How many moments are looked into; more than three and nobody remembers one."""

ABOUT = (
    "For the instructor. It is made from this run. Ask, and then wait; what stands under “Listen for” is for you, and is not "
    "read out."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class TellingMoment:
    """One moment to look into: its number and time, what was seen, what one may think of it, and the question. `listen_for`
    is what a good answer may touch on; it is for the instructor alone.
    """

    n: int
    at_ms: int
    saw: str
    thought: str
    ask: str
    listen_for: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DebriefScript:
    """The four parts, in their order."""

    reactions: tuple[str, ...]
    description: tuple[str, ...]
    analysis: tuple[TellingMoment, ...]
    application: tuple[str, ...]


def script(scenario: Scenario, card: Scorecard, standard: Standard, roads: Roads) -> DebriefScript:
    """The script of one run, under one standard of LAW."""
    return DebriefScript(
        reactions=_REACTIONS,
        description=tuple(_description(scenario, card)),
        analysis=tuple(_looked_into(scenario, one, standard, roads) for one in telling(card, standard, roads)),
        application=tuple(_application(scenario)),
    )


def telling(card: Scorecard, standard: Standard, roads: Roads) -> tuple[Graded, ...]:
    """The most telling moments, in the order of the run: force that was not plainly supported first, then the moment that
    closed the last ending in which nobody is badly hurt, then what PRACTICE or LAW was against, then what was done well.
    """
    ranked = sorted(card.graded, key=lambda one: (-_weight(one, standard, roads), one.decision.n))
    chosen = [one for one in ranked if _weight(one, standard, roads) > 0][:TELLING]
    return tuple(sorted(chosen, key=lambda one: one.decision.n))


_FORCE = {Outcome.NOT_JUSTIFIED: 60, Outcome.CONTESTABLE: 50, Outcome.JUSTIFIED: 35, Outcome.N_A: 20}


def _weight(one: Graded, standard: Standard, roads: Roads) -> int:
    """Only for choosing what to talk about. It is no score, and is shown nowhere."""
    verdict = one.verdict(standard.id)
    force = _FORCE.get(verdict.outcome, 0) if verdict and one.decision.force else 0
    closed = 45 if one.decision.n == roads.after else 0
    marks = [mark.mark for mark in one.practice]
    adverse = any(finding.effect is Effect.ADVERSE for finding in verdict.findings) if verdict else False
    against = 10 * marks.count(Mark.CONCERN) + (8 if adverse else 0)
    return force + closed + against or marks.count(Mark.CREDIT)


_REACTIONS = (
    "How was that? What is your first thought, in a word or two?",
    "Is there anything that you need to say before we look at it?",
)


def _description(scenario: Scenario, card: Scorecard) -> Iterator[str]:
    yield "Tell us what happened, as you would tell a colleague who comes on now. Only what you knew at each moment."
    if card.graded:
        yield f"It took {len(card.graded)} decisions. Where would you say that it turned?"
    subject = scenario.subjects[0]
    yield f"What do you think {within(scenario, subject.id)} saw and heard of you in the first minute?"


def _looked_into(scenario: Scenario, one: Graded, standard: Standard, roads: Roads) -> TellingMoment:
    fork = next((it for it in roads.forks if it.n == one.decision.n), None)
    return TellingMoment(
        n=one.decision.n,
        at_ms=one.decision.at_ms or 0,
        saw=_saw(scenario, one),
        thought=_thought(one, standard, roads),
        ask=_ask(one, roads),
        listen_for=tuple(_listen_for(scenario, one, standard, fork)),
    )


def _saw(scenario: Scenario, one: Graded) -> str:
    decision = one.decision
    name = within(scenario, decision.by)
    if decision.timed_out:
        return f"I saw that at {clock(decision.at_ms or 0)} the time ran out before anything was chosen."
    return f"I saw that at {clock(decision.at_ms or 0)} {name} did this: {decision.words}"


def _thought(one: Graded, standard: Standard, roads: Roads) -> str:
    """What an instructor may think of it, with its reason; never the whole verdict first where no force was used."""
    verdict = one.verdict(standard.id)
    concern = next((mark for mark in one.practice if mark.mark is Mark.CONCERN), None)
    if one.decision.force is not None and verdict is not None:
        adverse = next((it for it in verdict.findings if it.effect is Effect.ADVERSE and it.element != "verdict"), None)
        said = outcome_words(verdict, standard, one.decision)
        return f"I thought of this: {said} {adverse.because if adverse else ''}".rstrip()
    if one.decision.n == roads.after:
        return (
            "I thought that this closed the last way in which nobody would be badly hurt. Nobody could know that then."
        )
    if concern is not None:
        return f"I was concerned about this: {concern.because}"
    credit = next((mark for mark in one.practice if mark.mark is Mark.CREDIT), None)
    return f"I thought that this helped: {credit.because}" if credit else "I wondered what led to it."


def _ask(one: Graded, roads: Roads) -> str:
    if one.decision.by != "officer":
        return "What did you see of it, and what could you have said or done just before?"
    if one.decision.timed_out:
        return "What were you weighing when the time ran out, and what held you?"
    if one.decision.force is not None:
        return "What did you see and hear that told you that it had to be then, and what else did you weigh?"
    if one.decision.n == roads.after:
        return "What were you looking at just then, and what else was in your mind?"
    concerned = any(mark.mark is Mark.CONCERN for mark in one.practice)
    return (
        "What was going on for you there?" if concerned else "What made you choose it, and how would you do it again?"
    )


def _listen_for(scenario: Scenario, one: Graded, standard: Standard, fork: Fork | None) -> Iterator[str]:
    verdict = one.verdict(standard.id)
    for finding in verdict.findings if verdict else ():
        if finding.effect is Effect.ADVERSE and finding.element != "verdict":
            yield f"{finding.cites}: {finding.because}"
    for road in fork.roads if fork else ():
        if not road.taken and fork is not None and len(road.endings) > len(fork.left) and road.words:
            yield f"Was open then: {road.words}"
    scene = scenario.scenes.get(one.decision.scene or "")
    if scene is not None and scene.subject_side:
        yield f"From the other side: {scene.subject_side}"


def _application(scenario: Scenario) -> Iterator[str]:
    yield "What went well, that you will do again?"
    yield "What will you do otherwise on the next call that begins like this one?"
    yield "What does the team need, so that it goes that way: words, positions, equipment, radio?"
    if scenario.hinge.get("because"):
        yield f"To close, what this encounter turns on: {scenario.hinge['because']}"
