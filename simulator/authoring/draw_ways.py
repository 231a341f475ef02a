"""The ways of an encounter, gathered: those of one kind between the same two are one line with a list.

It is for drawings and for Mermaid. It refuses places on a page.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from simulator.authoring.draw_values import Kind
from simulator.authoring.guard_words import guard_words
from simulator.engine.taken import Taken
from simulator.model.force import Level, UseOfForce
from simulator.model.guards import ALWAYS, Guard
from simulator.model.scenario import TIME_OUT, Scenario, Scene, Way


@dataclass(frozen=True, slots=True)
class Told:
    """One way in words: by what it is taken, and when it is open."""

    way: Way
    kind: Kind
    by: str
    when: str = ""

    @property
    def whole(self) -> str:
        """All of it in a line."""
        return f"{self.by}{f' ({self.when})' if self.when else ''}"


@dataclass(frozen=True, slots=True)
class Gathered:
    """The ways of one kind from a scene to a scene or an ending; at least one."""

    source: str
    to: str
    kind: Kind
    told: tuple[Told, ...]

    @property
    def keys(self) -> frozenset[Taken]:
        """As a log tells them: two ways by the same choice to the same scene cannot be told apart there."""
        return frozenset(Taken(told.way.source, told.way.by.rpartition(".")[2], told.way.to) for told in self.told)

    def count(self, taken: Mapping[Taken, int]) -> int:
        """How many runs took any of them."""
        return sum(taken.get(key, 0) for key in self.keys)


def gathered(scenario: Scenario) -> tuple[Gathered, ...]:
    """Every way of the encounter in exactly one of these, in the order of the file."""
    groups: dict[tuple[str, str, Kind], list[Told]] = {}
    for scene in scenario.scenes.values():
        for told in _told(scene):
            groups.setdefault((told.way.source, told.way.to, told.kind), []).append(told)
    return tuple(Gathered(*key, tuple(told)) for key, told in groups.items())


def _told(scene: Scene) -> Iterator[Told]:
    for choice in scene.choices:
        kind = Kind.FORCE if _is_force(choice.force) else Kind.CHOICE
        yield from _each(choice.ways, kind, choice.id, choice.when)
    for act in scene.acts:
        yield from _each(act.ways, Kind.ACT, f"{act.id} at {seconds(act.at_ms)}", act.when)
    if scene.deadline is not None:
        yield from _each(scene.deadline.ways, Kind.DEADLINE, f"{TIME_OUT} {seconds(scene.deadline.at_ms)}", ALWAYS)


def _each(ways: tuple[Way, ...], kind: Kind, by: str, when: Guard) -> Iterator[Told]:
    for n, way in enumerate(ways):
        asked = [f"needs {guard_words(when)}"] if when != ALWAYS else []
        asked += [f"if {guard_words(way.guard)}"] if way.guard != ALWAYS else ["else"] if n else []
        yield Told(way, kind, by, ", ".join(asked))


def _is_force(force: UseOfForce | None) -> bool:
    return force is not None and force.level is not Level.PRESENCE


def seconds(ms: int) -> str:
    """`30 s`, as the author types it."""
    return f"{ms / 1000:g} s"
