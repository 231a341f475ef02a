"""Everything wrong with scenarios: their form, their names, their words, and what shows when all of it is explored.

It is what `simulator check` and the tests run. It refuses to read a clock: the seconds are measured by a function that
the caller gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

from simulator.authoring.check_ends import end_problems
from simulator.authoring.check_facts import fact_problems, law_problems
from simulator.authoring.check_guards import guard_problems
from simulator.authoring.check_law_choices import choice_problems
from simulator.authoring.check_law_runs import run_problems
from simulator.authoring.check_law_stated import stated_problems
from simulator.authoring.check_play import explored_problems
from simulator.authoring.check_words import place_problems, time_problems, word_problems
from simulator.authoring.plays import play_problems
from simulator.authoring.problems import Problem, in_order
from simulator.authoring.resolve import Loaded, load
from simulator.authoring.values import Source
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program
from simulator.engine.problem import ProgramError
from simulator.model.scenario import Scenario

LIMIT = 500_000
"""How many situations of one scenario are explored before `check` answers with what it has seen."""


class Explored(NamedTuple):
    """How much of a scenario was explored. `complete` is false where the limit came first."""

    situations: int
    endings: int
    seconds: float
    complete: bool


class Report(NamedTuple):
    """What was found in some files."""

    problems: tuple[Problem, ...]
    explored: dict[str, Explored]


def check(paths: Iterable[FilePath | str], *, clock: Callable[[], float], limit: int = LIMIT) -> Report:
    """Everything wrong with files, scenario folders, or folders of those. `clock` gives seconds."""
    problems: list[Problem] = []
    explored: dict[str, Explored] = {}
    for file in dict.fromkeys(scenario for path in paths for scenario in scenario_files(FilePath(path))):
        loaded = load(file)
        problems += loaded.problems
        if loaded.scenario is not None:
            found, how_much = check_loaded(loaded, clock=clock, limit=limit)
            problems += found
            if how_much is not None:
                explored[loaded.scenario.id] = how_much
            problems += play_problems(loaded.scenario, file)
    return Report(in_order(problems), explored)


def scenario_files(path: FilePath) -> list[FilePath]:
    """The scenario files that a path means: itself, the one in a folder, or those in its folders."""
    if not path.is_dir():
        return [path]
    own = path / "scenario.yaml"
    return [own] if own.exists() else sorted(path.glob("*/scenario.yaml")) or [path]


def check_loaded(
    loaded: Loaded, *, clock: Callable[[], float], limit: int = LIMIT
) -> tuple[tuple[Problem, ...], Explored | None]:
    """Everything wrong with a scenario that has loaded, its plays apart."""
    scenario, source = loaded.scenario, loaded.source
    if scenario is None:
        return loaded.problems, None
    problems = [*_still(scenario, source)]
    began = clock()
    try:
        found = explore(compile_program(scenario), limit=limit, forget=True)
    except ProgramError as contradiction:
        problems.append(source.problem("G005", ("scenes",), f"This cannot be played: {contradiction}."))
        return in_order(problems), None
    how_much = Explored(found.count, len(found.endings), clock() - began, found.complete)
    problems += explored_problems(found, source, limit=limit)
    for of_play in (end_problems, guard_problems, choice_problems, run_problems, stated_problems):
        problems += of_play(found, source)
    return in_order(problems), how_much


def _still(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """What is wrong without playing."""
    for problems in (word_problems, time_problems, place_problems, fact_problems, law_problems):
        yield from problems(scenario, source)
