"""Runs for the tests of what comes after the log: encounters from files and texts, inputs walked through them, grades."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from simulator.authoring.plays import inputs, read_play
from simulator.authoring.resolve import load, load_text
from simulator.engine.advance import advance, begin
from simulator.engine.machine import Program, Refused, compile_program
from simulator.engine.offered import next_due, offered
from simulator.law.library import standard
from simulator.model.events import Decided, Did, Entry, ForceUsed, Log, TimedOut
from simulator.model.inputs import Chose, Waited
from simulator.model.scenario import OFFICER
from simulator.scoring.decisions import decisions
from simulator.scoring.grade import grade_run

ROOT = Path(__file__).parents[2]
SCENARIOS = sorted(ROOT.joinpath("scenarios").glob("*/scenario.yaml"))
PLAYS = [play for scenario in SCENARIOS for play in sorted((scenario.parent / "plays").glob("*.yaml"))]
SOME = PLAYS[::3]
"""A third of the golden plays, from every encounter, for properties that are tried many times on each."""
LAW = standard("california_835a")
GATE = Path(__file__).with_name("gate.yaml").read_text(encoding="utf-8")
"""An encounter in which every kind of decision can come about."""


def named(path: Path) -> str:
    """A name for a scenario or a play in a test's id."""
    return path.parent.name if path.name == "scenario.yaml" else f"{path.parent.parent.name}/{path.stem}"


@cache
def text_of(scenario: Path) -> str:
    """A scenario's own text, as a record carries it: a twin's is followed by its encounter's."""
    return load(scenario).source.written.decode("utf-8")


@cache
def compiled(text: str) -> Program:
    """The program of a text; its problems are the test's."""
    loaded = load_text(text)
    assert loaded.scenario is not None, "\n".join(map(str, loaded.problems))
    return compile_program(loaded.scenario)


def program_of(path: Path) -> Program:
    """The program of a shipped scenario, or of the one beside a play."""
    return compiled(text_of(path if path.name == "scenario.yaml" else path.parent.parent / "scenario.yaml"))


def play_of(path: Path):
    """A golden play."""
    play, problems = read_play(path)
    assert play is not None, problems
    return play


@cache
def said_in(path: Path) -> tuple:
    """The inputs of a golden play, as its own scenario walks it."""
    walked = inputs(play_of(path), program_of(path))
    assert not walked.problems, walked.problems
    return walked.inputs


@cache
def log_of(path: Path) -> Log:
    """The log of a golden play."""
    play = play_of(path)
    return run(program_of(path), said_in(path), seed=play.seed, variant=play.variant)


def run(program: Program, said=(), *, seed: int = 0, variant: str | None = None) -> Log:
    """The log of some inputs, as far as they are open."""
    step = begin(program, seed, variant)
    entries = [Entry(None, step.events)]
    for one in said:
        try:
            step = advance(program, step.situation, one)
        except Refused:
            break  # the worlds have parted
        entries.append(Entry(one, step.events))
    return Log(tuple(entries))


def end_of(program: Program, said=(), *, seed: int = 0, variant: str | None = None):
    """The situation in which some inputs leave a run, and the events of the last of them."""
    step = begin(program, seed, variant)
    for one in said:
        step = advance(program, step.situation, one)
    return step.situation, step.events


def choose(*choices: str, at_ms: int = 500) -> tuple:
    """Choices one after the other, each at the same decision time; a number waits until that moment."""
    return tuple(Waited(one) if isinstance(one, int) else Chose(one, at_ms) for one in choices)


def wander(program: Program, lots, *, variant: str | None) -> tuple:
    """Inputs that a list of numbers picks among what is open, waiting included, until the run ends."""
    now = begin(program, 0, variant).situation
    said = []
    for lot in lots:
        if now.ended is not None:
            break
        due = next_due(program, now)
        open_now = [Chose(choice.id, now.clock_ms) for choice in offered(program, now)]
        open_now += [Waited(due)] if due is not None else []
        said.append(open_now[lot % len(open_now)])
        now = advance(program, now, said[-1]).situation
    return tuple(said)


def grade(program: Program, log: Log):
    """The scorecard of a run under Penal Code 835a."""
    return grade_run(program, log, [LAW])


def law(graded) -> object:
    """The LAW verdict of one graded decision."""
    return graded.verdict(LAW.id)


def is_decision(event) -> bool:
    """Whether an event makes a decision."""
    return isinstance(event, Decided | TimedOut) or (isinstance(event, ForceUsed) and event.by != OFFICER)


def cut(log: Log, made: int) -> Log:
    """The log up to the event that made so many decisions, everything after it gone. The officer's own force, which
    comes with the choice, stays.
    """
    entries, left = [], made
    for entry in log.entries:
        kept = []
        for event in entry.events:
            own_force = isinstance(event, ForceUsed) and event.by == OFFICER
            if left == 0 and not own_force:
                break
            kept.append(event)
            left -= is_decision(event)
        entries.append(Entry(entry.said, tuple(kept)))
        if left == 0:
            break
    return Log(tuple(entries))


def perceived(program: Program, log: Log) -> list[tuple]:
    """What reached the officer at each decision: the scene, the view and its sources, what was offered, what was done,
    and what the subject had been seen doing.
    """
    seen, done, made = [], [], iter(decisions(program, log))
    for event in log.events:
        if isinstance(event, Did):
            done.append((event.scene, event.person, event.word))
        elif is_decision(event):
            one = next(made)
            seen.append(
                (one.scene, one.cause, one.at_ms, dict(one.view), one.view.ledger, one.open_choices, tuple(done))
            )
    return seen


def alike(program: Program, one: Log, other_program: Program, other: Log) -> int:
    """How many decisions two runs share, as it reached the officer."""
    pairs = zip(perceived(program, one), perceived(other_program, other), strict=False)
    count = 0
    for mine, theirs in pairs:
        if mine != theirs:
            break
        count += 1
    return count


def forgotten(decision):
    """A decision as if nobody knew yet whether its own conduct contributed to force."""
    from simulator.model.appearances import Reading  # noqa: PLC0415 - used here alone

    return replace(
        decision,
        conduct=tuple(replace(conduct, contributed=Reading.UNKNOWN) for conduct in decision.conduct),
    )
