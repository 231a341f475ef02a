"""The debrief as a screen: beats, findings with the statute's words, what else was open, the ledger, the timeline.

It refuses to grade and to add up; it words what scoring found, under a named text as of a date.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TypedDict

from simulator.debrief.avoidable import supported_but_avoidable
from simulator.debrief.beats import Beat, afterwards, beats
from simulator.debrief.curves import curves
from simulator.debrief.ledger import LedgerLine, ledger
from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.debrief.words import (
    TONES,
    clock,
    fact_words,
    known_words,
    policy_words,
    source_words,
    verdict_words,
    who,
)
from simulator.engine.machine import Program
from simulator.law.finding import Effect, Finding, Outcome, Verdict
from simulator.law.standard import Standard
from simulator.model.conduct import is_poor
from simulator.model.decision import By, Decision
from simulator.model.events import Began, DutyMet, DutyMissed, Ended, Event, Log, Marked, Moved, Revealed
from simulator.model.scenario import Scenario
from simulator.scoring.scorecard import Graded, Scorecard
from simulator.screens.build import told_line
from simulator.screens.drawn import drawn_map, whereabouts
from simulator.screens.framing import framed
from simulator.screens.headings import heading
from simulator.screens.looking_back import curve_views, roads_notice, roads_views
from simulator.screens.notices import notices
from simulator.screens.other_side import other_side
from simulator.screens.values import (
    BeatView,
    DebriefScreen,
    FindingView,
    LedgerRow,
    Map,
    OpenView,
    PracticeView,
    Spoken,
    TimelineMark,
)

_SIDES = {frozenset({True}): "Against", frozenset({False}): "For", frozenset({True, False}): "Both ways"}


def debrief_screen(
    program: Program, log: Log, card: Scorecard, standard: Standard, as_of: str, policy: Standard | None = None
) -> DebriefScreen:
    """The run, reviewed under one standard of LAW and, beside it and never added to it, one of POLICY."""
    scenario = program.scenario
    made = beats(program, log, card)
    roads = roads_not_taken(program, log)
    by_number, avoidable = roads_views(scenario, roads), supported_but_avoidable(card, standard.id)
    views = tuple(
        replace(
            _beat(program, beat, standard, seen),
            **_policy(program, beat, policy),
            roads=by_number.get(beat.graded.decision.n),
            other=other_side(program, beat.situation),
            avoidable=tuple(
                f"Moment {one.n}: {one.words} {one.because}" for one in avoidable.get(beat.graded.decision.n, ())
            ),
        )
        for beat, seen in _with_sight(program, made)
    )
    views = tuple(_framed(views))
    ending = next((event.ending for event in log.events if isinstance(event, Ended)), None)
    end_ms = max((event.at_ms for event in log.events if not isinstance(event, Began)), default=0)
    return DebriefScreen(
        title=scenario.title,
        subtitle=_subtitle(scenario, log),
        ending=scenario.endings[ending].says if ending else "The run stopped before an ending.",
        duration_ms=end_ms,
        standard=standard.title,
        as_of=as_of,
        timeline=_timeline(scenario, log, views),
        beats=views,
        ledger=tuple(_ledger_row(scenario, line) for line in ledger(program, log)),
        notices=notices(card, standard),
        closing=closing_lines(program, log),
        curves=curve_views(scenario, curves(program, log, roads)),
        roads_notice=roads_notice(scenario, roads),
    )


def _framed(views: Iterable[BeatView]) -> Iterator[BeatView]:
    """The moments with their maps framed one after the other, so that the frame keeps still from one to the next."""
    before: Map | None = None
    for view in views:
        before = framed(view.map, before)
        yield replace(view, map=before)


def _with_sight(program: Program, made: Sequence[Beat]) -> Iterator[tuple[Beat, dict[str, str]]]:
    """Each beat with where people had last been seen by then."""
    seen: dict[str, str] = {}
    for beat in made:
        seen = seen | whereabouts(program, beat.past)
        yield beat, seen


def closing_lines(program: Program, log: Log) -> tuple[Spoken, ...]:
    """What happened after the last decision."""
    return tuple(told_line(program.scenario, told) for told in afterwards(program, log))


def _subtitle(scenario: Scenario, log: Log) -> str:
    began = next((event for event in log.events if isinstance(event, Began)), None)
    deal = f" · seed {began.seed}" if began else ""
    return f"{scenario.state.replace('_', ' ').title()}, {scenario.day}{deal}"


def _beat(program: Program, beat: Beat, standard: Standard, last_seen: Mapping[str, str]) -> BeatView:
    scenario, graded = program.scenario, beat.graded
    decision = graded.decision
    verdict = graded.verdict(standard.id)
    outcome = verdict.outcome if verdict else Outcome.N_A
    return BeatView(
        n=decision.n,
        at_ms=decision.at_ms or 0,
        title=decision.words,
        by=who(scenario, decision.by),
        tone=_tone(decision, outcome),
        verdict=_verdict(decision, outcome, standard),
        happened=tuple(told_line(scenario, told) for told in beat.told),
        knew=_knew(scenario, decision),
        findings=tuple(_finding(program, decision, finding, standard) for finding in _shown(verdict)),
        practice=tuple(_practice(graded)),
        open=_open(decision),
        chain=_chain(program, decision, verdict),
        map=drawn_map(program, beat.situation, last_seen),
        subject_side=scenario.scenes[beat.situation.scene].subject_side,
    )


class _Policy(TypedDict, total=False):
    policy: str
    policy_findings: tuple[FindingView, ...]


def _policy(program: Program, beat: Beat, standard: Standard | None) -> _Policy:
    verdict = beat.graded.verdict(standard.id) if standard else None
    if standard is None or verdict is None:
        return {}
    decision = beat.graded.decision
    return {
        "policy": policy_words(verdict.outcome, standard.title),
        "policy_findings": tuple(
            _finding(program, decision, finding, standard)
            for finding in _shown(verdict)
            if finding.effect is not Effect.NEUTRAL or verdict.outcome is Outcome.NOT_MET
        ),
    }


def _tone(decision: Decision, outcome: Outcome) -> str:
    return "outside" if decision.force is not None and outcome is Outcome.N_A else TONES[outcome]


def _verdict(decision: Decision, outcome: Outcome, standard: Standard) -> str:
    if outcome is Outcome.N_A and decision.force is not None:
        return f"{standard.title} gives no verdict on this use of force; see the finding on what it covers."
    if decision.force is None and decision.prior_force:
        return f"There is no force in this choice, so {standard.title} gives no verdict on it."
    return verdict_words(outcome, standard.title)


def _shown(verdict: Verdict | None) -> tuple[Finding, ...]:
    """Findings that moved the verdict first; those that say nothing either way last."""
    order = {Effect.ADVERSE: 0, Effect.SUPPORTS: 1, Effect.NEUTRAL: 2}
    return tuple(sorted(verdict.findings, key=lambda finding: order[finding.effect])) if verdict else ()


def _finding(program: Program, decision: Decision, finding: Finding, standard: Standard) -> FindingView:
    return FindingView(
        cites=finding.cites,
        heading=heading(finding),
        reading=str(finding.reading),
        tone=str(finding.effect),
        because=finding.because,
        facts=tuple(_fact(program.scenario, fact) for fact in finding.facts),
        would_change_if=finding.would_change_if,
        statute=standard.statute.get(finding.cites, ""),
        choices=tuple(_choice_words(program, choice) for choice in finding.choices if choice != decision.choice),
        design_choice=standard.design_choices.get(finding.design_choice, finding.design_choice),
    )


def _fact(scenario: Scenario, fact: str) -> str:
    """A fact that is still a name (`daniel.armed_with`) in words; a sentence as it is."""
    is_name = " " not in fact and not fact.endswith(".") and fact == fact.lower()
    return fact_words(scenario, fact) if is_name else fact


def _choice_words(program: Program, choice: str) -> str:
    scene, _, name = choice.partition(".")
    known = scene in program.scenario.scenes and any(it.id == name for it in program.scenario.scenes[scene].choices)
    return program.scenario.choice(choice).words if known else choice


def _chain(program: Program, decision: Decision, verdict: Verdict | None) -> tuple[str, ...]:
    """The earlier choices that a use of force rests on, oldest first, each once, with the side that they weigh on; none
    without force.
    """
    if decision.force is None or verdict is None:
        return ()
    named = {choice for finding in verdict.findings for choice in finding.choices}
    sides: dict[str, set[bool]] = {}
    for conduct in decision.leading_up:
        if conduct.choice in named and conduct.by is not By.SUBJECT:
            sides.setdefault(conduct.choice or "", set()).add(is_poor(conduct.word))
    return tuple(f"{_SIDES[frozenset(side)]}: {_choice_words(program, choice)}" for choice, side in sides.items())


def _knew(scenario: Scenario, decision: Decision) -> tuple[str, ...]:
    """The latest of each known fact, with source and time, as it stood then."""
    # Where people were said to be is on the map, and newer there than in words.
    latest = {entry.fact: entry for entry in decision.view.ledger if not entry.fact.endswith(".at")}
    return tuple(
        f"{fact_words(scenario, entry.fact)}: {known_words(entry.fact, entry.value)}"
        f" ({source_words(scenario, entry.source)}, {clock(entry.at_ms)})"
        for entry in latest.values()
    )


def _practice(graded: Graded) -> tuple[PracticeView, ...]:
    return tuple(
        PracticeView(mark=str(mark.mark), word=mark.word.replace("_", " "), because=mark.because)
        for mark in graded.practice
    )


def _open(decision: Decision) -> tuple[OpenView, ...]:
    return tuple(
        OpenView(words=choice.words, taken=choice.choice == decision.choice) for choice in decision.open_choices
    )


def _ledger_row(scenario: Scenario, line: LedgerLine) -> LedgerRow:
    return LedgerRow(
        fact=fact_words(scenario, line.fact),
        so=known_words(line.fact, line.so) if line.so is not None else "not stated",
        known=tuple(
            f"{clock(entry.at_ms)} {source_words(scenario, entry.source)}: {known_words(entry.fact, entry.value)}"
            for entry in line.known
        )
        or ("never learned",),
        read_by_law=line.read_by_law,
        was=tuple(f"{clock(at_ms)} {known_words(line.fact, value)}" for at_ms, value in line.was)
        if len(line.was) > 1
        else (),
        not_asked=tuple(scenario.choice(choice).words for choice in line.not_asked),
    )


def _timeline(scenario: Scenario, log: Log, views: tuple[BeatView, ...]) -> tuple[TimelineMark, ...]:
    decided = tuple(
        TimelineMark(
            at_ms=view.at_ms,
            kind="force" if view.tone != "none" else "decision",
            words=view.title,
            beat=index,
            tone=view.tone,
        )
        for index, view in enumerate(views)
    )
    others = tuple(mark for event in log.events for mark in _mark(scenario, event))
    return tuple(sorted((*decided, *others), key=lambda mark: mark.at_ms))


def _mark(scenario: Scenario, event: Event) -> tuple[TimelineMark, ...]:
    if isinstance(event, Revealed):
        facts = "; ".join(fact_words(scenario, entry.fact) for entry in event.known)
        return (TimelineMark(at_ms=event.at_ms, kind="reveal", words=f"Learned: {facts}"),)
    if isinstance(event, Moved) and event.to in scenario.scenes:
        return (TimelineMark(at_ms=event.at_ms, kind="move", words=event.to.replace("_", " ")),)
    if isinstance(event, Marked):
        return (TimelineMark(at_ms=event.at_ms, kind="flag", words=event.note or "Marked"),)
    if isinstance(event, DutyMet | DutyMissed):
        words = "Duty met" if isinstance(event, DutyMet) else "Duty not met in time"
        return (TimelineMark(at_ms=event.at_ms, kind="duty", words=f"{words}: {event.duty.replace('_', ' ')}"),)
    if isinstance(event, Ended):
        return (TimelineMark(at_ms=event.at_ms, kind="end", words=scenario.endings[event.ending].says),)
    return ()
