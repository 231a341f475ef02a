"""What stands in a scene, compiled, each with its path in the file: its guards, and what it brings about.

It is for checks that judge a guard where it stands. It refuses to judge, and leaves out what nothing ever came to: the
ways of a choice that is never offered, the lines of an act that never comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.problems import Path
from simulator.authoring.values import Source
from simulator.engine.explore import Exploration
from simulator.engine.follow import Asked
from simulator.engine.guards import Test
from simulator.engine.tables import Deeds, Exit, Moment, Taken
from simulator.model.effects import Effects
from simulator.model.guards import ALWAYS, Guard
from simulator.model.scenario import Line, Scene


class Standing(NamedTuple):
    """A guard where it stands: by what exploration knows it, its path, its test, and what never comes where it is never
    open (empty where that has a problem of its own).
    """

    what: Asked
    at: Path
    guard: Guard
    test: Test
    never: str


class Brought(NamedTuple):
    """Effects that came about, as written and compiled, with the path of what they stand in."""

    at: Path
    effects: Effects
    deeds: Deeds


class Came:
    """One scene that was reached, and what in it ever came about."""

    def __init__(self, found: Exploration, source: Source, scene: Scene) -> None:
        table, at = found.program.tables[scene.id], ("scenes", scene.id)
        paths = {act.id: path for path, act in acts_by_path(scene, source)}
        self._at, self._source, self._scene, self._table = at, source, scene, table
        self._choices = [it for it in table.choices.values() if it.choice.ref in found.offered]
        acts = [(f"{scene.id}.{it.act.id}", paths[it.act.id], it) for it in table.moments]
        self._asked = [(name, path, it) for name, path, it in acts if name in found.acts or found.asked(name)]
        self._acts = [(name, path, it) for name, path, it in acts if name in found.acts]
        self._limit = table.limit if scene.id in found.deadlines else None

    def guards(self) -> Iterator[Standing]:
        """Every guard that was ever asked."""
        return (it for it in self._every() if it.guard != ALWAYS)

    def brought(self) -> Iterator[Brought]:
        """All effects that ever came about."""
        yield Brought(self._at, self._scene.entry, self._table.entry)
        for taken in self._choices:
            yield Brought(self._path(taken), taken.choice.effects, taken.deeds)
        for _, path, moment in self._acts:
            yield Brought(path, moment.act.effects, moment.deeds)
        if self._limit is not None and self._scene.deadline is not None:
            yield Brought((*self._at, "on_deadline"), self._scene.deadline.effects, self._limit.deeds)

    def _path(self, taken: Taken) -> Path:
        return (*self._at, "choices", taken.choice.id)

    def _every(self) -> Iterator[Standing]:
        yield from _lines(self._scene.id, (*self._at, "lines"), self._table.lines)
        for brought in self.brought():
            yield from _sees(brought)
        for taken in self._choices:
            path = self._path(taken)
            yield Standing(taken.choice.ref, (*path, "when"), taken.choice.when, taken.test, "")
            yield from _ways((*path, "goes_to"), taken.exits)
        for name, path, moment in self._asked:
            yield _comes(name, path, moment)
        for name, path, moment in self._acts:
            yield from _lines(name, (*path, "line"), moment.lines)
            yield from _ways((*path, "goes_to"), moment.exits)
        if self._limit is not None:
            path = (*self._at, "on_deadline")
            whole = (*path, "goes_to")
            yield from _ways(whole if whole in self._source.keys else path, self._limit.exits)


def _comes(name: str, path: Path, moment: Moment) -> Standing:
    return Standing(name, (*path, "when"), moment.act.when, moment.test, f'"{moment.act.id}" never comes')


def _lines(where: str, at: Path, lines: Iterable[tuple[Line, Test]]) -> Iterator[Standing]:
    for n, (line, test) in enumerate(lines):
        yield Standing((where, n), (*at, n, "when"), line.when, test, "This line is never shown")


def _ways(at: Path, exits: Iterable[Exit]) -> Iterator[Standing]:
    for n, way in enumerate(exits):
        yield Standing(way.n, (*at, n, "when"), way.way.guard, way.test, f'The way to "{way.to}" is never taken')


def _sees(brought: Brought) -> Iterator[Standing]:
    # What is seen stands before what is heard, and only the first has guards.
    for n, (reveal, showing) in enumerate(zip(brought.effects.reveals, brought.deeds.showings, strict=True)):
        path = (*brought.at, "sees", n, "when")
        yield Standing(showing.n, path, reveal.when, showing.test, f'"{reveal.fact}" is never seen so')
