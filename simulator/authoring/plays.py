"""Golden plays: playthroughs that read like stories and say what must come of them.

It is the door to them: read (`play_form`), walked (`play_walk`), graded (`play_grades`), and everything wrong with those
beside a scenario. It refuses to say whether a play or the scenario is at fault.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path as FilePath

from simulator.authoring.play_form import EFFECTS, LAW, MARKS, VERDICTS, Expected, Play, Stepped, read_play
from simulator.authoring.play_grades import compare, misgraded
from simulator.authoring.play_walk import Walked, inputs
from simulator.authoring.problems import Problem
from simulator.engine.machine import Program, compile_program
from simulator.engine.problem import ProgramError
from simulator.model.scenario import Scenario

__all__ = [
    "EFFECTS",
    "LAW",
    "MARKS",
    "VERDICTS",
    "Expected",
    "Play",
    "Stepped",
    "Walked",
    "compare",
    "inputs",
    "play_problems",
    "read_play",
    "walk_problems",
]


def play_problems(scenario: Scenario, file: FilePath) -> Iterator[Problem]:
    """Everything wrong with the plays beside a scenario, how they are graded included."""
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
            yield from walk_problems(play, program)


def walk_problems(play: Play, program: Program) -> Iterator[Problem]:
    """Where a play comes out otherwise than it says: its steps, its end, and, where it could be walked, its grades."""
    walked = inputs(play, program)
    yield from walked.problems
    if walked.stopped is None:
        yield from misgraded(play, walked, program)
