"""What an author sees of a file that is followed: its problems at their places, and the scenes that one may jump to.

It is for authors alone. It refuses to read files: the lines are handed in.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from simulator.authoring.guard_words import value_words
from simulator.authoring.problems import Problem
from simulator.engine.machine import Program
from simulator.model.events import Placed
from simulator.model.facts import Fact, Kind, Value

AROUND = 12
"""So many lines of the file are shown before a problem's line, and so many after it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProblemView:
    """A problem at its place. `lines` are those of the file around it, the first of them numbered `first`."""

    code: str
    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    first: int = 1
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchScreen:
    """How a followed file stands. `old` says that what is played is an earlier text, `explored` that all of it was looked
    at; `told` is what became of the run.
    """

    file: str
    saved: str
    problems: tuple[ProblemView, ...] = ()
    exploring: bool = False
    explored: bool = True
    old: bool = False
    told: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """How it stands, in a line."""
        count = len(self.problems)
        found = f"{count} problem{'' if count == 1 else 's'}" if count else "no problem found yet"
        found = found if count or not self.explored else "nothing is wrong"
        parts = [f"{self.file}, saved {self.saved}", found]
        if not self.explored and not self.old:
            parts.append("still exploring" if self.exploring else "exploring broke off: run simulator check")
        parts += ["what you play is the text before"] if self.old else []
        return "   ·   ".join(parts)


@dataclass(frozen=True, slots=True)
class SceneRow:
    """A scene to jump to: its phase, and how many inputs the shortest path has; None where none is known."""

    scene: str
    phase: str
    steps: int | None = None
    here: bool = False


@dataclass(frozen=True, slots=True)
class FactRow:
    """A fact, or one word of a set: what is so, and what the officer holds for so (None where it never enters the view).
    `moved` says that an author chose it.
    """

    key: str
    so: str
    known: str | None
    moved: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacingScreen:
    """The scenes, the one that is picked, how one comes there, and what is then so and known."""

    title: str
    scenes: tuple[SceneRow, ...]
    scene: str = ""
    how: str = ""
    facts: tuple[FactRow, ...] = ()


def problem_view(problem: Problem, named: str, lines: Sequence[str]) -> ProblemView:
    """A problem with the lines of its file around it."""
    first = max(1, problem.line - AROUND)
    return ProblemView(
        code=problem.code,
        file=named,
        line=problem.line,
        column=problem.column,
        message=problem.message,
        hint=problem.hint,
        first=first,
        lines=tuple(lines[first - 1 : problem.line + AROUND]),
    )


def fact_rows(program: Program, moment: Placed, moved: frozenset[str]) -> tuple[FactRow, ...]:
    """Every fact of a moment, a set by its words."""
    so, seen = dict(moment.facts), dict(moment.seen)
    rows: list[FactRow] = []
    for name, field in program.layout.world.items():
        viewed = name in program.layout.view
        for key, words in _keys(field.fact):
            known = words(seen.get(name)) if viewed else None
            rows.append(FactRow(key, words(so.get(name)), known, key in moved))
    return tuple(rows)


def turned(fact: Fact, key: str, value: Value | None, by: int) -> Value | None:
    """The value that comes after another (or before it), round at the ends; of a set, with one word more or less."""
    if fact.kind is Kind.SET_OF:
        word = key.rpartition(" has ")[2]
        return (value if isinstance(value, frozenset) else frozenset()) ^ {word}
    values: list[Value | None] = [None, *_values(fact)]
    return values[(values.index(value) + by) % len(values)]


def fact_of(key: str) -> str:
    """The fact that a row is about."""
    return key.partition(" has ")[0]


def _keys(fact: Fact) -> list[tuple[str, Callable[[Value | None], str]]]:
    if fact.kind is not Kind.SET_OF:
        return [(fact.name, value_words)]
    return [(f"{fact.name} has {word}", _has(word)) for word in fact.values]


def _has(word: str) -> Callable[[Value | None], str]:
    def words(value: Value | None) -> str:
        return "unknown" if not isinstance(value, frozenset) else "yes" if word in value else "no"

    return words


def _values(fact: Fact) -> tuple[Value, ...]:
    if fact.kind is Kind.BOOL:
        return (False, True)
    return tuple(range(fact.low, fact.high + 1)) if fact.kind is Kind.COUNT else fact.values
