"""A run that was played, as the text of a golden play: walked again, it comes to the same decisions.

It is for an author who plays an encounter and keeps the run as a test. It refuses to judge what it writes down: verdicts
stand there as they came, for somebody to hold against the text of the law.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from simulator.authoring.play_form import LAW, Expected, Stepped
from simulator.authoring.play_text import expect_lines, play_text, step_lines
from simulator.authoring.play_walk import said_by
from simulator.engine.advance import Step, advance, begin
from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.engine.situation import Situation, view
from simulator.law.library import standard
from simulator.model.events import Began, Ended, Entry, Event, Happened, Log, Marked, Moved, Revealed, TimedOut
from simulator.model.facts import Value
from simulator.model.inputs import Chose, Input, Waited
from simulator.scoring.grade import grade_run
from simulator.scoring.plain import plain_graded

TENTH_MS = 100
"""Hands are recorded to the millisecond; a play reads better in tenths of a second."""

_TIMES = ("at_ms", "clock_ms", "due_ms")
_WEIGHT = ("neutral", "supports", "adverse")


def recorded(program: Program, log: Log) -> str:
    """The text of a play which walks this run, also where it was left before an ending. Its times are rounded to tenths
    of a second where that changes nothing but times. The seed is not kept: it deals no more than the variant, which is
    named, and the order of choices on the screen.
    """
    variant = next((event.variant for event in log.events if isinstance(event, Began)), "")
    exact = tuple(_steps(program, variant, log.inputs))
    steps = tuple(replace(step, at_ms=_rounded(step.at_ms), wait_ms=_rounded(step.wait_ms)) for step in exact)
    came, wanted = _run(program, variant, steps), tuple(_expected(program, log))
    if _untimed(came) != _untimed(log) or tuple(_expected(program, came)) != wanted:
        steps = exact
    ending = next((event.ending for event in log.events if isinstance(event, Ended)), None)
    named = f"A recorded run of {program.scenario.title}, {f'to {ending}' if ending else 'left before an ending'}"
    moments = [line for moment in _moments(program, variant, steps) for line in step_lines(*moment)]
    return play_text(named, variant, moments, expect_lines(ending, wanted))


def _steps(program: Program, variant: str, inputs: Iterable[Input]) -> Iterator[Stepped]:
    """Every choice that counted, and every wait that left a scene. A wait before a choice is in the choice's own time."""
    now, since = begin(program, variant=variant).situation, 0
    waited: Situation | None = None
    for said in inputs:
        came = advance(program, now, said)
        left = _left_at(came.events)
        if isinstance(said, Chose) and not came.late:
            yield Stepped(scene=now.scene, choice=said.choice, at_ms=said.at_ms, wait_ms=None)
            since, waited = said.at_ms, None
        elif left is not None:
            yield Stepped(scene=now.scene, choice=None, at_ms=None, wait_ms=left - since)
            waited = None
        else:
            waited = came.situation
        since = 0 if any(isinstance(event, Moved) for event in came.events) else since
        now = came.situation
    if waited is not None and waited.clock_ms > since:
        yield Stepped(scene=waited.scene, choice=None, at_ms=None, wait_ms=waited.clock_ms - since)


def _left_at(events: Iterable[Event]) -> int | None:
    """The decision time at which an act or the deadline left the scene; None where nothing did."""
    at: int | None = None
    for event in events:
        if isinstance(event, Happened | TimedOut):
            at = event.clock_ms
        elif isinstance(event, Moved):
            return at
    return None


def _rounded(ms: int | None) -> int | None:
    return None if ms is None else round(ms / TENTH_MS) * TENTH_MS


def _run(program: Program, variant: str, steps: Iterable[Stepped]) -> Log:
    """The log of some steps; it breaks off where a rounded step is not open, and so is not the run."""
    step = begin(program, variant=variant)
    entries = [Entry(None, step.events)]
    for one in steps:
        now = step.situation
        if now.ended is not None or not _is_open(program, one, now):
            break
        said = said_by(one, now)
        step = advance(program, now, said)
        entries.append(Entry(said, step.events))
    return Log(tuple(entries))


def _is_open(program: Program, step: Stepped, now: Situation) -> bool:
    """Whether a step can be taken from here, in its own scene."""
    seen = _moment(program, step, now)
    if now.scene != step.scene or seen is None:
        return False
    return step.choice is None or any(choice.id == step.choice for choice in offered(program, seen))


def _moment(program: Program, step: Stepped, now: Situation) -> Situation | None:
    """Where the run is right before a step's choice; None where it left the scene first."""
    if step.choice is None:
        return now
    seen: Step = advance(program, now, Waited(max(now.clock_ms, step.at_ms or 0)))
    return None if any(isinstance(event, Moved) for event in seen.events) else seen.situation


def _moments(
    program: Program, variant: str, steps: Iterable[Stepped]
) -> Iterator[tuple[Stepped, Mapping[str, Value], tuple[str, ...]]]:
    """Each step with what the officer's view has come to hold since the step before, and with what is offered."""
    now = begin(program, variant=variant).situation
    before: Mapping[str, Value] | None = None
    for step in steps:
        seen = _moment(program, step, now) or now
        known = view(program, seen)
        fresh = {} if before is None else {name: it for name, it in known.items() if before.get(name) != it}
        yield step, fresh, tuple(choice.id for choice in offered(program, seen))
        now, before = advance(program, now, said_by(step, now)).situation, known


def _untimed(log: Log) -> list[Event]:
    """What happened, without when; marks for the debrief and the seed are no part of a play."""
    return [_without_times(event) for event in log.events if not isinstance(event, Marked)]


def _without_times(event: Event) -> Event:
    blank: dict[str, Any] = {name: 0 for name in (*_TIMES, "seed") if name in event._fields}
    if isinstance(event, Revealed):
        blank["known"] = tuple(replace(known, at_ms=0) for known in event.known)
    return event._replace(**blank)


def _expected(program: Program, log: Log) -> Iterator[Expected]:
    """Every decision as it is graded. Of several findings under one citation the heaviest is named."""
    for graded in grade_run(program, log, [standard(LAW)]).graded:
        plain = plain_graded(graded)
        verdict = plain["verdicts"][LAW]
        findings: dict[str, str] = {}
        for one in verdict["findings"]:
            cites, effect = one["cites"], one["effect"]
            findings[cites] = max(findings.get(cites, effect), effect, key=_WEIGHT.index)
        if verdict["verdict"] == "N_A":
            findings = {cites: effect for cites, effect in findings.items() if effect != "neutral"}
        practice: dict[str, tuple[str, ...]] = {}
        for mark in plain["practice"]:
            practice[mark["mark"]] = tuple(dict.fromkeys((*practice.get(mark["mark"], ()), mark["word"])))
        yield Expected(
            choice=str(plain["cause"] or plain["choice"]),
            by=plain["by"],
            law=verdict["verdict"],
            findings=findings,
            practice=practice,
            standards={},
        )
