"""Every guard of an encounter that may be open or shut, with the scene in which it is asked and its place in the file.

It is for saying of each whether somebody has seen it both ways. It refuses to ask any of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.problems import Path
from simulator.authoring.values import Source
from simulator.model.guards import ALWAYS, Guard
from simulator.model.scenario import Choice, Line, Scenario, Scene


class Placed(NamedTuple):
    """A guard: in which scene it is asked, what it guards in words, and where it stands in the file."""

    scene: str
    what: str
    path: Path
    guard: Guard


def placed_guards(scenario: Scenario, source: Source) -> Iterator[Placed]:
    """The guards on choices, acts, lines, what is seen and heard on entry, and the law's statements; ways apart, which
    are asked only when a scene is left. A guard of `law_here` is asked in every scene, at one place.
    """
    for scene in scenario.scenes.values():
        for placed in (*_played(scene, source), *_stated(scene, source)):
            if placed.guard != ALWAYS:
                yield placed


def _played(scene: Scene, source: Source) -> Iterator[Placed]:
    at: Path = ("scenes", scene.id)
    yield from _lines(scene, scene.lines, (*at, "lines"))
    for n, reveal in enumerate(scene.entry.reveals):
        key = "sees" if (*at, "sees", n) in source.values else "hears"
        yield Placed(scene.id, f"{key} {reveal.fact} in {scene.id}", (*at, key, n, "when"), reveal.when)
    for choice in scene.choices:
        yield Placed(scene.id, f"choice {choice.ref}", (*at, "choices", choice.id, "when"), choice.when)
        yield from _ranges(scene, choice, (*at, "choices", choice.id, "conduct"))
    for path, act in acts_by_path(scene, source):
        yield Placed(scene.id, f"act {scene.id}.{act.id}", (*path, "when"), act.when)


def _lines(scene: Scene, lines: tuple[Line, ...], at: Path) -> Iterator[Placed]:
    for n, line in enumerate(lines):
        yield Placed(scene.id, f"line of {line.speaker} in {scene.id}", (*at, n, "when"), line.when)


def _ranges(scene: Scene, choice: Choice, at: Path) -> Iterator[Placed]:
    for n, mark in enumerate(choice.conduct):
        for m, rule in enumerate(mark.ranges):
            yield Placed(scene.id, f"range of {mark.word} in {choice.ref}", (*at, n, "range", m, "when"), rule.when)


def _stated(scene: Scene, source: Source) -> Iterator[Placed]:
    for n, alternative in enumerate(scene.law.alternatives):
        path = _law(scene, ("alternatives",), source)
        yield Placed(scene.id, f"alternative {alternative.what}", (*path, n, "when"), alternative.when)
    for who, person in scene.law.people.items():
        for element, rules in person.appearances.items():
            path = _law(scene, (who, element), source)
            for n, rule in enumerate(rules):
                yield Placed(scene.id, f"{element} of {who}", (*path, n, "when"), rule.when)


def _law(scene: Scene, key: Path, source: Source) -> Path:
    own: Path = ("scenes", scene.id, "law", *key)
    return own if own in source.keys else ("law_here", *key)
