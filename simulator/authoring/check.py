"""Everything wrong with scenarios: their form, their names, their words, and what shows when all of it is explored.

It is what `simulator check` and the tests run. It refuses to read a clock: the seconds are measured by a function that
the caller gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

from simulator.authoring.check_ends import end_problems
from simulator.authoring.check_facts import fact_problems
from simulator.authoring.check_guards import guard_problems
from simulator.authoring.check_known import known_problems
from simulator.authoring.check_law_choices import choice_problems
from simulator.authoring.check_law_runs import run_problems
from simulator.authoring.check_law_stated import stated_problems
from simulator.authoring.check_law_unsaid import law_problems
from simulator.authoring.check_offered import offered_problems
from simulator.authoring.check_perceived import perceived_problems
from simulator.authoring.check_play import explored_problems
from simulator.authoring.check_promises import Promised, asked, promise_problems, promised
from simulator.authoring.check_texts import text_problems
from simulator.authoring.check_times import time_problems
from simulator.authoring.check_twins import ASKS_THE_TWINS, Member, Twinned, nowhere_parts, of_base, of_twin, twinned
from simulator.authoring.check_words import place_problems, word_problems
from simulator.authoring.law_reads import alike
from simulator.authoring.multiplied import limit_problems
from simulator.authoring.parting import hands_to_force
from simulator.authoring.plays import play_problems
from simulator.authoring.problems import Problem, in_order
from simulator.authoring.resolve import Loaded, load
from simulator.authoring.sign_off import sign_off_problems
from simulator.authoring.twins import twins_of
from simulator.authoring.values import Source
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program
from simulator.engine.problem import ProgramError
from simulator.model.scenario import Scenario

LIMIT = 500_000
"""How many situations of one scenario are explored before `check` answers with what it has seen."""


class Explored(NamedTuple):
    """How much of a scenario was explored, and which promises it keeps. `complete` is false where the limit came first."""

    situations: int
    endings: int
    seconds: float
    complete: bool
    promises: tuple[Promised, ...] = ()


class Report(NamedTuple):
    """What was found in some files. `twins` are those among them, by id."""

    problems: tuple[Problem, ...]
    explored: dict[str, Explored]
    twins: dict[str, Twinned]


def check(paths: Iterable[FilePath | str], *, clock: Callable[[], float], limit: int = LIMIT) -> Report:
    """Everything wrong with files, scenario folders, or folders of those. `clock` gives seconds."""
    files = tuple(dict.fromkeys(scenario for path in paths for scenario in scenario_files(FilePath(path))))
    bench = _Bench(clock, limit, files)
    for file in files:
        bench.check(file)
    return Report(in_order(bench.problems), bench.explored, bench.twins)


class _Bench:
    """Looks at each file once, however many of its family ask for it."""

    def __init__(self, clock: Callable[[], float], limit: int, files: Iterable[FilePath]) -> None:
        self._clock, self._limit = clock, limit
        self._asked = frozenset(file.resolve() for file in files)
        self._looked: dict[FilePath, tuple[Member, Explored | None]] = {}
        self.problems: list[Problem] = []
        self.explored: dict[str, Explored] = {}
        self.twins: dict[str, Twinned] = {}

    def check(self, file: FilePath) -> None:
        """Note what is wrong with a file, and what is told of it."""
        one = self._look(file, told=True)
        twin = one.loaded.twin
        if one.loaded.scenario is None:
            self.problems += one.problems
        elif twin is None:
            self.problems += self._of_base(one)
        else:
            self._twin(one, self._look(FilePath(twin.base.file)))
        if one.loaded.scenario is not None:
            self.problems += play_problems(one.loaded.scenario, file)

    def _twin(self, one: Member, base: Member) -> None:
        self.problems += [*self._of_base(base), *of_twin(one, base)]
        found = twinned(one, base)
        if found is not None and one.loaded.scenario is not None:
            self.twins[one.loaded.scenario.id] = found
            self.problems += nowhere_parts(one, found)

    def _of_base(self, one: Member) -> Iterator[Problem]:
        """Its twins are explored only where they may make good what is wrong with it."""
        asks = any(problem.code in ASKS_THE_TWINS for problem in one.problems)
        return of_base(one, [self._look(other) for other in twins_of(one.file)] if asks else [])

    def _look(self, file: FilePath, *, told: bool = False) -> Member:
        if file not in self._looked:
            loaded = load(file)
            twins = (file,) if loaded.twin is not None else twins_of(file)
            family = any(twin.resolve() in self._asked for twin in twins)
            self._looked[file] = _looked(file, loaded, self._clock, self._limit, family=family)
        member, how_much = self._looked[file]
        if told and how_much is not None and member.loaded.scenario is not None:
            self.explored[member.loaded.scenario.id] = how_much
        return member


def scenario_files(path: FilePath) -> list[FilePath]:
    """The scenario files that a path means: itself, the one in a folder, or those in its folders."""
    if not path.is_dir():
        return [path]
    own = path / "scenario.yaml"
    return [own] if own.exists() else sorted(path.glob("*/scenario.yaml")) or [path]


def check_loaded(
    loaded: Loaded, *, clock: Callable[[], float], limit: int = LIMIT
) -> tuple[tuple[Problem, ...], Explored | None]:
    """Everything wrong with a scenario that has loaded, its plays and its twins apart."""
    member, how_much = _looked(FilePath(loaded.source.file), loaded, clock, limit, family=False)
    return member.problems, how_much


def _looked(
    file: FilePath, loaded: Loaded, clock: Callable[[], float], limit: int, *, family: bool
) -> tuple[Member, Explored | None]:
    """A file looked at by itself. What was explored is let go again; its family needs only the ways to force."""
    scenario, source = loaded.scenario, loaded.source
    if scenario is None:
        return Member(file, loaded, loaded.problems, None, ()), None
    problems = [*_still(scenario, source), *sign_off_problems(source)]
    began = clock()
    try:
        found = explore(compile_program(scenario), limit=limit, forget=True)
    except ProgramError as contradiction:
        problems.append(source.problem("G005", ("scenes",), f"This cannot be played: {contradiction}."))
        problems += law_problems(scenario, source)
        return Member(file, loaded, in_order(problems), None, ()), None
    seconds = clock() - began
    problems += explored_problems(found, source)
    promises = asked(found.program, limit)
    problems += promise_problems(found.program, source, promises)
    problems += limit_problems(found, source, limit=limit)
    problems += law_problems(scenario, source, found)
    for of_play in (end_problems, guard_problems, offered_problems, perceived_problems, run_problems):
        problems += of_play(found, source)
    nearest = alike(found)
    for of_law in (known_problems, choice_problems, stated_problems):
        problems += of_law(found, source, nearest)
    problems = [problem._replace(plays_on=str(file)) if problem.play else problem for problem in problems]
    how_much = Explored(found.count, len(found.endings), seconds, found.complete, promised(promises))
    to_force = hands_to_force(found) if family else ()
    return Member(file, loaded, in_order(problems), found.program, to_force), how_much


def at_once(loaded: Loaded) -> tuple[Problem, ...]:
    """What is wrong with a file as far as no exploring shows it."""
    scenario = loaded.scenario
    return loaded.problems if scenario is None else in_order(_still(scenario, loaded.source))


def _still(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """What is wrong without playing."""
    for problems in (word_problems, text_problems, time_problems, place_problems, fact_problems):
        yield from problems(scenario, source)
