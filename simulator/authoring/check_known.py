"""What an author states for the law and rests on a fact that the officer need not know at that moment.

It is for appearances, alternatives and the range of conduct alike: each is what a reasonable officer would make of what
is known then (835a(a)(4)). A statement counts where its guard is open: an appearance and an alternative where force is
used or offered, an alternative while its choice is open, a range while its choice is and where it finds fault. It
refuses to judge whether the fact would bear the statement out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from simulator.authoring.law_reads import Nearest
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration
from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.model.appearances import Range
from simulator.model.guards import Guard
from simulator.model.scenario import Choice, Scene

_FAULTS = frozenset({Range.OUTSIDE, Range.ARGUABLE})


class _Stated(NamedTuple):
    """A statement that holds in a situation: where it stands (in the scene, and for every scene), its name, its facts."""

    own: Path
    here: Path
    what: str
    rests_on: tuple[str, ...]


def known_problems(found: Exploration, source: Source, nearest: Nearest) -> Iterator[Problem]:
    """Statements that rest on what the officer need not know yet, each with a shortest path to such a moment.
    `nearest` are the situations that are graded alike.
    """
    for name, states in nearest.items():
        scene = found.program.scenario.scenes[name]
        said: set[tuple[Path, str]] = set()
        for state in states:
            for stated in _holding(found, scene, state):
                for fact in _unknown(found.program, stated.rests_on, state):
                    if (stated.own, fact) not in said:
                        said.add((stated.own, fact))
                        yield _problem(found, source, name, stated, fact, state)


def _holding(found: Exploration, scene: Scene, state: int) -> Iterator[_Stated]:
    """Everything that is stated, rests on facts, and holds in a situation."""
    choices = offered(found.program, found.situation(state))
    if _has_force(scene):  # elsewhere no use of force is graded that leans on it
        yield from _appearances(found.program, scene, state)
        yield from _alternatives(found.program, scene, state, {choice.ref for choice in choices})
    for choice in choices:
        yield from _ranges(found.program, choice, state)


def _has_force(scene: Scene) -> bool:
    return any(choice.force for choice in scene.choices) or any(act.force for act in scene.acts)


def _appearances(program: Program, scene: Scene, state: int) -> Iterator[_Stated]:
    for who, person in scene.law.people.items():
        for element, rules in person.appearances.items():
            rule = next((rule for rule in rules if _open(program, rule.when, state)), None)
            if rule is not None:
                own: Path = ("scenes", scene.id, "law", who, element)
                yield _Stated(own, ("law_here", who, element), element, rule.appearance.rests_on)


def _alternatives(program: Program, scene: Scene, state: int, open_now: set[str]) -> Iterator[_Stated]:
    for n, rule in enumerate(scene.law.alternatives):
        if (rule.choice is None or rule.choice in open_now) and _open(program, rule.when, state):
            what = f'the alternative "{rule.choice or rule.what}"'
            own: Path = ("scenes", scene.id, "law", "alternatives", n)
            yield _Stated(own, ("law_here", "alternatives", n), what, rule.rests_on)


def _ranges(program: Program, choice: Choice, state: int) -> Iterator[_Stated]:
    for n, mark in enumerate(choice.conduct):
        rule = next((rule for rule in mark.ranges if _open(program, rule.when, state)), None)
        if rule is not None and rule.range in _FAULTS:
            at: Path = ("scenes", choice.scene, "choices", choice.id, "conduct", n)
            yield _Stated(at, at, f'the range of "{choice.id}" ({mark.word}: {rule.range})', mark.rests_on)


def _open(program: Program, guard: Guard, state: int) -> bool:
    return program.tests(guard).open(state)


def _unknown(program: Program, rests_on: tuple[str, ...], state: int) -> Iterator[str]:
    """The facts that can change and that the officer does not know; where people stand is before everybody's eyes."""
    for fact in rests_on:
        view = program.layout.view.get(fact)
        if fact in program.scenario.facts and (view is None or not state & view.mask):
            yield fact


def _problem(found: Exploration, source: Source, scene: str, stated: _Stated, fact: str, state: int) -> Problem:
    walk = found.path(state)
    at = stated.own if _stands(source, stated.own) else stated.here
    shows = f'In "{scene}", {stated.what} rests on "{fact}", which the officer need not know'
    hint = "Tell it earlier with hears or sees, or rest on something else."
    return source.problem("F008", at, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))


def _stands(source: Source, at: Path) -> bool:
    return at in source.keys or at in source.values
