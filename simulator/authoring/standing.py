"""What stands in a scene, compiled, each with its path in the file: its guards, and what it brings about.

It is for checks that judge a guard where it stands. It refuses to judge, and leaves out what nothing ever came to: the
ways of a choice that is never offered, the lines of an act that never comes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import reduce
from itertools import chain
from operator import or_
from typing import NamedTuple

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.problems import Path
from simulator.authoring.values import Source
from simulator.engine.explore import Exploration, seen
from simulator.engine.guards import Test
from simulator.engine.tables import Deeds, Exit, Taken
from simulator.model.effects import Effects
from simulator.model.guards import ALWAYS, Guard
from simulator.model.scenario import Scene

NEVER_SHOWN = "This line is never shown"


class Standing(NamedTuple):
    """A guard where it stands: on which bits it was asked, its path, its test, and what never comes where it is never
    open (empty where that has a problem of its own).
    """

    asked: frozenset[int]
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
        self._found = found
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
        return (it for it in chain(self._shown(), self._every()) if it.guard != ALWAYS)

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

    def _shown(self) -> Iterator[Standing]:
        """The scene's own lines, which are asked for at every moment of it."""
        guarded = [(n, line, test) for n, (line, test) in enumerate(self._table.lines) if line.when != ALWAYS]
        mask = reduce(or_, (test.reads for _, _, test in guarded), self._found.program.layout.scene_mask)
        asked = seen(self._found, {self._scene.id: mask})[self._scene.id] if guarded else {}
        for n, line, test in guarded:
            yield Standing(frozenset(asked), (*self._at, "lines", n, "when"), line.when, test, NEVER_SHOWN)

    def _every(self) -> Iterator[Standing]:
        for brought in self.brought():
            yield from self._sees(brought)
        for taken in self._choices:
            path = self._path(taken)
            yield Standing(self._found.asked(taken.choice.ref), (*path, "when"), taken.choice.when, taken.test, "")
            yield from self._ways((*path, "goes_to"), taken.exits)
        for name, path, moment in self._asked:
            never = f'"{moment.act.id}" never comes'
            yield Standing(self._found.asked(name), (*path, "when"), moment.act.when, moment.test, never)
        for name, path, moment in self._acts:
            for n, (line, test) in enumerate(moment.lines):
                at = (*path, "line", n, "when")
                yield Standing(self._found.asked((name, n)), at, line.when, test, NEVER_SHOWN)
            yield from self._ways((*path, "goes_to"), moment.exits)
        if self._limit is not None:
            path = (*self._at, "on_deadline")
            whole = (*path, "goes_to")
            yield from self._ways(whole if whole in self._source.keys else path, self._limit.exits)

    def _ways(self, at: Path, exits: Iterable[Exit]) -> Iterator[Standing]:
        for n, way in enumerate(exits):
            never = f'The way to "{way.to}" is never taken'
            yield Standing(self._found.asked(way.n), (*at, n, "when"), way.way.guard, way.test, never)

    def _sees(self, brought: Brought) -> Iterator[Standing]:
        # What is seen stands before what is heard.
        reveals = brought.effects.reveals
        seen = sum((*brought.at, "sees", n) in self._source.values for n in range(len(reveals)))
        for n, (reveal, showing) in enumerate(zip(reveals, brought.deeds.showings, strict=False)):
            key, was, row = ("sees", "seen", n) if n < seen else ("hears", "heard", n - seen)
            never, path = f'"{reveal.fact}" is never {was} so', (*brought.at, key, row, "when")
            yield Standing(self._found.asked(showing.n), path, reveal.when, showing.test, never)
