"""Runs made by hand through the engine, and what the LAW line says of each decision in them.

It is for checks that must not claim what grading does not confirm: every answer here comes from real steps, real
decisions and the standard itself. It refuses to search; `law_search` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from simulator.engine.advance import Step, advance, begin
from simulator.engine.explore import Path as Walk
from simulator.engine.machine import Program
from simulator.engine.situation import Situation
from simulator.law.california_835a.classify import applied
from simulator.law.finding import Effect, Finding, Outcome
from simulator.law.library import standard
from simulator.model.decision import By, Decision
from simulator.model.events import Entry, Log, is_decision
from simulator.model.inputs import Input
from simulator.scoring.decisions import decisions

LAW = standard("california_835a")
"""The LAW line by which an encounter is checked."""


class Run(NamedTuple):
    """A run so far: its log, and where it stands."""

    program: Program
    log: Log
    situation: Situation

    @property
    def walk(self) -> Walk:
        """The deal and the inputs that make it."""
        return Walk(self.situation.variant, tuple(entry.said for entry in self.log.entries if entry.said is not None))


class Judged(NamedTuple):
    """What the LAW line says of some decisions: the adverse findings, and the verdict on each use of force that has one;
    and whether force was applied at all.
    """

    adverse: tuple[Finding, ...] = ()
    verdicts: tuple[Outcome, ...] = ()
    force: bool = False


NOTHING_ADVERSE = Judged()


def opened(program: Program, variant: str) -> Run:
    """A run that has just begun."""
    return _run(program, Log(()), None, begin(program, variant=variant))


def went(run: Run, said: Input) -> Run:
    """The run after one more input."""
    return _run(run.program, run.log, said, advance(run.program, run.situation, said))


def walked(program: Program, walk: Walk) -> Run:
    """The run that a path makes."""
    run = opened(program, walk.variant)
    for said in walk.inputs:
        run = went(run, said)
    return run


def judged(run: Run, since: int = 0, *, alone: bool = False) -> Judged:
    """What is said of the decisions made in the entries of the log from `since` on. `alone`: each is looked at by itself;
    what the officer left undone or did before it is taken out.
    """
    entries = run.log.entries
    if not any(is_decision(event) for entry in entries[since:] for event in entry.events):
        return NOTHING_ADVERSE
    before = sum(is_decision(event) for entry in entries[:since] for event in entry.events)
    made = decisions(run.program, run.log)[before:]
    verdicts = [LAW.conclude(by_itself(one) if alone else one) for one in made]
    return Judged(
        tuple(finding for verdict in verdicts for finding in verdict.findings if finding.effect is Effect.ADVERSE),
        tuple(verdict.outcome for verdict in verdicts if verdict.outcome is not Outcome.N_A),
        any(one.force is not None and applied(one.force) for one in made),
    )


def by_itself(decision: Decision) -> Decision:
    """A decision without the officer's own past: the signs of its scene, and the conduct of the subject."""
    return replace(
        decision,
        signs=tuple(sign for sign in decision.signs if sign.scene == decision.scene),
        leading_up=tuple(conduct for conduct in decision.leading_up if conduct.by is By.SUBJECT),
    )


def cited(findings: tuple[Finding, ...]) -> Iterator[str]:
    """The texts that findings stand under, each once."""
    yield from dict.fromkeys(finding.cites for finding in findings)


def _run(program: Program, log: Log, said: Input | None, step: Step) -> Run:
    return Run(program, log.then(Entry(said, step.events)), step.situation)
