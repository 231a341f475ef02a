"""An encounter and its twins, checked as one family.

It is for saying each thing once and where it belongs. What is never reached, or never changes, in one of them may be
what the other is for: it is wrong only where it is so in all. What is wrong in the twin alone is said of the twin, and
a twin whose graded outcome parts nowhere is no twin. It refuses to explore: that is done before it is asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path as FilePath
from typing import NamedTuple

from simulator.authoring.differing import Fixed
from simulator.authoring.parting import Hands, Parting, hands_of_plays, partings
from simulator.authoring.problems import Problem
from simulator.authoring.resolve import Loaded
from simulator.engine.machine import Program

NEVER = frozenset({"G006", "G007", "G008", "G014", "G015", "F010", "L005", "L009", "F011", "T004"})
"""Problems that say that something never happens: in a family, only where it happens in none of them."""

_UNCHANGED = "F005"
"""A fact that nothing changes; a twin that differs in it does."""

ASKS_THE_TWINS = NEVER | {_UNCHANGED}
"""Problems of an encounter that its twins may make good."""


class Member(NamedTuple):
    """One of a family: its file, what is wrong with it alone, and where it can be played, how, with the shortest ways to
    its uses of force.
    """

    file: FilePath
    loaded: Loaded
    problems: tuple[Problem, ...]
    program: Program | None
    to_force: tuple[Hands, ...]


class Twinned(NamedTuple):
    """What `check` tells of a twin: of what it is one, which facts differ, and where the verdicts part."""

    of: str
    differs: tuple[Fixed, ...]
    parts: tuple[Parting, ...]


def of_base(base: Member, twins: Sequence[Member]) -> Iterator[Problem]:
    """What is wrong with an encounter, given its twins; of those that cannot be played nothing is concluded."""
    differs = {it.fact for it in _differs(twins)}
    found = [{_place(problem) for problem in twin.problems} for twin in twins if twin.program is not None]
    for problem in base.problems:
        everywhere = all(_place(problem) in places for places in found)
        if (problem.code not in NEVER or everywhere) and not _unchanged(problem, base, differs):
            yield problem


def of_twin(twin: Member, base: Member) -> Iterator[Problem]:
    """What is wrong with a twin and not with its base alone; that is said where the base is."""
    differs = {it.fact for it in _differs([twin])}
    own = {_place(problem) for problem in base.problems}
    for problem in twin.problems:
        if problem.file != str(base.file):
            yield problem
        elif problem.code not in NEVER and _place(problem) not in own and not _unchanged(problem, base, differs):
            yield problem._replace(message=f"In its twin {twin.file.parent.name}: {problem.message}")


def twinned(twin: Member, base: Member) -> Twinned | None:
    """What differs, and where the verdicts part: in the golden plays of both and on the way to each use of force."""
    if twin.loaded.twin is None or twin.program is None or base.program is None:
        return None
    hands = chain(
        hands_of_plays(base.file.parent / "plays", base.program),
        hands_of_plays(twin.file.parent / "plays", twin.program),
        base.to_force,
        twin.to_force,
    )
    parts = partings(base.program, twin.program, hands)
    return Twinned(twin.loaded.twin.of, twin.loaded.twin.differs, parts)


def nowhere_parts(twin: Member, found: Twinned) -> Iterator[Problem]:
    """A twin that is graded as its base is, whatever one does."""
    if not found.parts:
        message = f'No verdict parts from "{found.of}": not in a golden play, nor at any use of force.'
        own = twin.loaded.source.elsewhere["scenario",][0]
        hint = "Let a fact differ that the law reads or that readings are guarded on, or show the parting in a play."
        yield own.problem("D005", ("differs",), message, hint)


def _differs(twins: Iterable[Member]) -> Iterator[Fixed]:
    for twin in twins:
        yield from twin.loaded.twin.differs if twin.loaded.twin is not None else ()


def _unchanged(problem: Problem, base: Member, differs: Iterable[str]) -> bool:
    source = base.loaded.source
    places = {source.place(("facts", name)) for name in differs if ("facts", name) in source.keys}
    return problem.code == _UNCHANGED and (problem.line, problem.column) in places


def _place(problem: Problem) -> tuple[str, str, int, int]:
    return problem.code, problem.file, problem.line, problem.column
