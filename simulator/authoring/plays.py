"""Golden plays: playthroughs that read like stories and say what must come of them.

It is for reading `plays/*.yaml` with places, walking one through the engine, and comparing what was graded with what is
expected. It refuses to grade: `compare` takes decisions as `grade --json` prints them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path as FilePath
from typing import Any

from simulator.authoring.found import Found
from simulator.authoring.kinds import Kind, Name, Prose, Quantity, Whole, Word
from simulator.authoring.problems import Path, Problem, did_you_mean, in_order
from simulator.authoring.shapes import ListOf, MapOf, Read, Shape
from simulator.authoring.source import read
from simulator.authoring.values import Source
from simulator.engine.advance import Refused, advance, begin
from simulator.engine.machine import Program, compile_program
from simulator.engine.offered import offered
from simulator.engine.problem import ProgramError
from simulator.engine.situation import Situation
from simulator.model.inputs import Chose, Input, Waited
from simulator.model.scenario import OFFICER, Scenario

VERDICTS = ("JUSTIFIED", "CONTESTABLE", "NOT_JUSTIFIED", "N_A")
EFFECTS = ("supports", "neutral", "adverse")
MARKS = ("credit", "remark", "concern")
LAW = "california_835a"
"""The standard whose verdict a play expects under `law`."""

_STEP = Shape(
    "a step",
    {"in": Name("a scene"), "choose": Name("a choice"), "at": Quantity("time"), "wait": Quantity("time")},
    needs=("in",),
)
_DECISION: dict[str, Kind] = {
    "choice": Name("scene.choice"),
    "by": Name("a person"),
    "law": Word(VERDICTS, "a verdict"),
    "findings": MapOf(Word(EFFECTS, "an effect")),
    "practice": MapOf(ListOf(Name("a word"), or_one=True), words=MARKS),
}
_EXPECT = Shape(
    "what is expected",
    {"ending": Name("an ending"), "decisions": ListOf(Shape("a decision", _DECISION, needs=("choice", "law")))},
)
PLAY = Shape(
    "a play",
    {
        "play": Prose(),
        "seed": Whole(0, 2**31),
        "variant": Name("a variant"),
        "steps": ListOf(_STEP),
        "expect": _EXPECT,
    },
    needs=("play", "steps"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stepped:
    """One step: in which scene, and either a choice at a moment, or waiting for so long."""

    scene: str
    choice: str | None
    at_ms: int | None
    wait_ms: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Expected:
    """One decision as it must be graded. `findings` are effects by citation, `practice` words by mark."""

    choice: str
    by: str
    law: str
    findings: Mapping[str, str]
    practice: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Play:
    """A golden play, with the file that it stands in."""

    name: str
    seed: int
    variant: str | None
    steps: tuple[Stepped, ...]
    ending: str | None
    decisions: tuple[Expected, ...] | None
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A play walked through the engine: the inputs, where it came to, and where it could not go on."""

    inputs: tuple[Input, ...]
    situation: Situation
    problems: tuple[Problem, ...] = ()


def read_play(path: FilePath | str) -> tuple[Play | None, tuple[Problem, ...]]:
    """The play in a file, or what is wrong with its form."""
    source = read(path)
    found = Found(source)
    form = PLAY.read(source.value, (), found) if source.value is not None else None
    problems = in_order((*source.problems, *found.problems))
    return (None if form is None or problems else _play(form, source)), problems


def _play(form: Read, source: Source) -> Play:
    expect = form.get("expect", {})
    decisions = expect.get("decisions")
    return Play(
        name=form["play"],
        seed=form.get("seed", 0),
        variant=str(form["variant"]) if "variant" in form else None,
        steps=tuple(_step(step) for step in form["steps"]),
        ending=str(expect["ending"]) if "ending" in expect else None,
        decisions=None if decisions is None else tuple(_expected(it) for it in decisions),
        source=source,
    )


def _step(read_: Read) -> Stepped:
    choice = str(read_["choose"]) if "choose" in read_ else None
    return Stepped(scene=str(read_["in"]), choice=choice, at_ms=read_.get("at"), wait_ms=read_.get("wait"))


def _expected(read_: Read) -> Expected:
    return Expected(
        choice=str(read_["choice"]),
        by=str(read_.get("by", OFFICER)),
        law=read_["law"],
        findings={str(cites): effect for cites, effect in read_.get("findings", {}).items()},
        practice={str(mark): tuple(map(str, words)) for mark, words in read_.get("practice", {}).items()},
    )


def inputs(play: Play, program: Program) -> Walked:
    """Walk a play: its inputs, as far as they are open. `at` is decision time in the scene; a wait adds to it."""
    try:
        now = begin(program, seed=play.seed, variant=play.variant).situation
    except Refused:
        unknown = play.source.problem("S017", ("variant",), f'"{play.variant}" is not a variant.')
        return Walked(inputs=(), situation=begin(program).situation, problems=(unknown,))
    said: list[Input] = []
    for n, step in enumerate(play.steps):
        problem = _not_there(play, n, step, now)
        entered = now
        if problem is None:
            said.append(_input(step, now))
            try:
                came = advance(program, now, said[-1])
                now = came.situation
                problem = _late(play, n, step) if came.late else None
            except Refused as refused:
                open_now = [choice.id for choice in offered(program, entered)]
                message = f"This step is not open: {refused}."
                problem = play.source.problem("C005", ("steps", n), message, did_you_mean(step.choice or "", open_now))
        if problem is not None:
            return Walked(inputs=tuple(said), situation=now, problems=(problem,))
    return Walked(inputs=tuple(said), situation=now)


def _input(step: Stepped, now: Situation) -> Input:
    if step.choice is None:
        return Waited(now.clock_ms + (step.wait_ms or 0))
    return Chose(step.choice, max(now.clock_ms, step.at_ms if step.at_ms is not None else now.clock_ms))


def _not_there(play: Play, n: int, step: Stepped, now: Situation) -> Problem | None:
    where = now.ended or now.scene
    if where == step.scene and now.ended is None:
        return None
    message = f'The play says "{step.scene}"; the run is in "{where}".'
    return play.source.problem("C005", ("steps", n, "in"), message, "Follow the ways of the scenario.")


def _late(play: Play, n: int, step: Stepped) -> Problem:
    message = f'"{step.choice}" comes too late: the deadline or an act came first.'
    return play.source.problem("C005", ("steps", n, "at"), message, "Choose earlier, or wait: for it.")


def play_problems(scenario: Scenario, file: FilePath) -> Iterator[Problem]:
    """Everything wrong with the plays beside a scenario, grades apart."""
    plays = sorted((file.parent / "plays").glob("*.yaml"))
    if file.name == "scenario.yaml" and not plays:
        hint = "Add plays/NAME.yaml: scenarios/README.md shows one."
        yield Problem("C003", str(file), 1, 1, "There is no golden play beside this scenario.", hint)
    try:
        program = compile_program(scenario) if plays else None
    except ProgramError:
        return  # said already, with the scenario's own problems
    for path in plays:
        play, problems = read_play(path)
        yield from problems
        if play is not None and program is not None:
            yield from _walk_problems(play, program)


def _walk_problems(play: Play, program: Program) -> Iterator[Problem]:
    walked = inputs(play, program)
    yield from walked.problems
    if not walked.problems and play.ending is not None and walked.situation.ended != play.ending:
        came_to = walked.situation.ended or f"the middle of {walked.situation.scene}"
        message = f'The play ends in "{came_to}", not in "{play.ending}".'
        yield play.source.problem("C006", ("expect", "ending"), message, "Change the steps, or what is expected.")


def compare(play: Play, decisions: Iterable[Mapping[str, Any]], standard: str = LAW) -> tuple[Problem, ...]:
    """Where a run's decisions, as `grade --json` prints them, differ from what the play expects."""
    graded = list(decisions)
    if play.decisions is None:
        return ()
    problems: list[Problem] = []
    for n, expected in enumerate(play.decisions):
        if n >= len(graded):
            message = f'"{expected.choice}" is expected, and the run has no more decisions.'
            problems.append(play.source.problem("C006", ("expect", "decisions", n), message))
        else:
            problems += _differences(play, n, expected, graded[n], standard)
    for extra in graded[len(play.decisions) :]:
        message = f'The run has a decision that the play does not name: "{_name(extra)}", by {extra.get("by")}.'
        problems.append(play.source.problem("C006", ("expect", "decisions"), message, "Name every decision."))
    return in_order(problems)


def _name(graded: Mapping[str, Any]) -> str:
    return str(graded.get("cause") or graded.get("choice") or "")


def _differences(play: Play, n: int, expected: Expected, graded: Mapping[str, Any], standard: str) -> Iterator[Problem]:
    at: Path = ("expect", "decisions", n)
    verdict = graded.get("verdicts", {}).get(standard, {})
    effects: dict[str, set[str]] = {}
    for finding in verdict.get("findings", ()):
        effects.setdefault(finding["cites"], set()).add(finding["effect"])
    marks = {(mark["mark"], mark["word"]) for mark in graded.get("practice", ())}
    pairs = [
        ("choice", expected.choice, {_name(graded)}),
        ("by", expected.by, {graded.get("by", OFFICER)}),
        ("law", expected.law, {verdict.get("verdict", "N_A")}),
        *((cites, effect, effects.get(cites, {"nothing"})) for cites, effect in expected.findings.items()),
    ]
    for what, wanted, came in pairs:
        if wanted not in came:
            message = f"{expected.choice}, {what}: {wanted} is expected, {', '.join(sorted(map(str, came)))} came."
            yield play.source.problem("C006", (*at, *((what,) if what in _DECISION else ("findings", what))), message)
    for mark, words in expected.practice.items():
        for word in words:
            if (mark, word) not in marks:
                message = f"{expected.choice}: {mark} for {word} is expected, and does not come."
                yield play.source.problem("C006", (*at, "practice", mark), message)
