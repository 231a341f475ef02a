"""The compiled tables of an encounter: what each scene, choice, act and deadline does to the bits.

Play and exploration read these same tables. They are for reading only; they refuse to know in which order a step asks
them, and hold no run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from simulator.engine.guards import Test, Tests
from simulator.engine.layout import Field, Layout, marks
from simulator.engine.problem import ProgramError
from simulator.engine.survey import visible
from simulator.model.effects import Effects, Move, Put, Reveal
from simulator.model.facts import Fact, Value
from simulator.model.force import UseOfForce
from simulator.model.scenario import Act, Choice, Deadline, Duty, Line, Scenario, Scene, Way
from simulator.model.vocabulary import PERSON_FACTS


class Change(NamedTuple):
    """A fact becomes a code, or steps from code to code where `steps` is given; `told` words what became so."""

    mask: int
    code: int
    steps: Mapping[int, int] | None
    told: Mapping[int, tuple[str, Value]]


class Call(NamedTuple):
    """A resource is asked for, unless it already was."""

    resource: str
    after_ms: int
    called: int
    here: int


class Showing(NamedTuple):
    """A reveal: where its guard is open, the view holds this code. `n` is its place in the program."""

    test: Test
    mask: int
    code: int
    reveal: Reveal
    n: int


class Look(NamedTuple):
    """A visible fact: the mask of what is so, how far up the view's field lies, its mask, the fact's name, the field."""

    so: int
    up: int
    mask: int
    name: str
    field: Field


class Glance(NamedTuple):
    """The visible facts about a person: where the line is clear, the view takes over what is so."""

    test: Test
    looks: tuple[Look, ...]


class Deeds(NamedTuple):
    """Compiled effects, in their order. `nothing` spares the asking; `reads` are the bits that the outcome depends on,
    `settles` those that become the same whatever they were, `n` its place in the program.
    """

    changes: tuple[Change, ...]
    calls: tuple[Call, ...]
    meets: tuple[str, ...]
    did: tuple[tuple[str, str], ...]
    glances: tuple[Glance, ...]
    showings: tuple[Showing, ...]
    reads: int
    settles: int
    nothing: bool
    n: int


class Exit(NamedTuple):
    """A way with its test; `n` is its place in the program."""

    n: int
    way: Way
    test: Test
    to: str


class Taken(NamedTuple):
    """A choice compiled. `spent` is the bit by which a choice offered once is known to be used up. Time and force stand
    here once more, so that a step need not look the choice up.
    """

    choice: Choice
    test: Test
    spent: int
    marks: int
    deeds: Deeds
    exits: tuple[Exit, ...]
    trigger: str
    takes_ms: int
    force: UseOfForce | None


class Moment(NamedTuple):
    """An act or a meanwhile compiled."""

    act: Act
    test: Test
    deeds: Deeds
    exits: tuple[Exit, ...]
    trigger: str
    lines: tuple[tuple[Line, Test], ...]


class Limit(NamedTuple):
    """A deadline compiled."""

    at_ms: int
    deeds: Deeds
    exits: tuple[Exit, ...]
    trigger: str


@dataclass(frozen=True, slots=True)
class SceneTable:
    """A scene compiled; an ending has neither choices nor moments. `moments` lie in the order of their times."""

    id: str
    code: int
    scene: Scene | None
    entry: Deeds
    lines: tuple[tuple[Line, Test], ...]
    duties: tuple[Duty, ...]
    choices: Mapping[str, Taken]
    moments: tuple[Moment, ...]
    limit: Limit | None

    def exits(self) -> Iterator[tuple[str, tuple[Exit, ...]]]:
        """Every trigger with its ways, in order."""
        for taken in self.choices.values():
            yield taken.trigger, taken.exits
        for moment in self.moments:
            yield moment.trigger, moment.exits
        if self.limit is not None:
            yield self.limit.trigger, self.limit.exits


class Compiler:
    """Makes the tables of one encounter."""

    def __init__(self, scenario: Scenario, layout: Layout, tests: Tests) -> None:
        self._scenario = scenario
        self._layout = layout
        self._tests = tests
        self._numbered = 0
        self._triggers = 0
        self._told: dict[str, dict[int, tuple[str, Value]]] = {}
        self._changes: dict[tuple[str, int, int], Change] = {}
        in_view: dict[str, list[Fact]] = {}
        for person, fact in visible(scenario):
            in_view.setdefault(person, []).append(fact)
        self._glances = tuple(self._glance(person, facts) for person, facts in in_view.items())

    def scene(self, scene: Scene) -> SceneTable:
        """A scene."""
        entry = Effects(
            changes=(*scene.entry.changes, *self._stated(scene)),
            calls=scene.entry.calls,
            meets=scene.entry.meets,
            did=scene.entry.did,
            reveals=scene.entry.reveals,
        )
        limit = scene.deadline
        acts = sorted(scene.acts, key=lambda act: act.at_ms)
        return SceneTable(
            id=scene.id,
            code=self._layout.codes[scene.id],
            scene=scene,
            entry=self.deeds(entry, self._glances),
            lines=self._lines(scene.lines),
            duties=scene.duties,
            choices={choice.id: self._choice(choice) for choice in scene.choices},
            moments=tuple(self._moment(act) for act in acts if limit is None or act.at_ms < limit.at_ms),
            limit=None if limit is None else self._limit(limit),
        )

    def ending(self, name: str) -> SceneTable:
        """An ending."""
        return SceneTable(name, self._layout.codes[name], None, self.deeds(Effects()), (), (), {}, (), None)

    def deeds(self, effects: Effects, glances: tuple[Glance, ...] = ()) -> Deeds:
        """Effects, with what is in plain sight between the changes and the reveals."""
        changes = tuple(self._change(change) for change in effects.changes)
        calls = tuple(Call(name, ms, self._layout.called[name], self._layout.here[name]) for name, ms in effects.calls)
        showings = tuple(self._showing(reveal) for reveal in effects.reveals)
        rows = (changes, calls, effects.meets, effects.did, glances, showings)
        reads, settles = footprint(changes, calls, glances, showings)
        return Deeds(*rows, reads, settles, not any(rows), self._number())

    def _change(self, change: Put | Move) -> Change:
        """Equal changes are one, in however many scenes they stand: what a step touches stays near the processor."""
        field = self._layout.world.get(change.fact)
        if field is None:
            raise ProgramError(f"{change.fact!r} is changed, but is no fact of the encounter")
        told = self._told.setdefault(change.fact, {code: (change.fact, it) for code, it in field.values.items()})
        if isinstance(change, Move):
            moved = Change(field.mask, 0, field.step(change.steps), told)
            return self._changes.setdefault((change.fact, 0, change.steps), moved)
        code = field.encode(change.value)
        told.setdefault(code, (change.fact, change.value))
        return self._changes.setdefault((change.fact, code, 0), Change(field.mask, code, None, told))

    def _showing(self, reveal: Reveal) -> Showing:
        field = self._layout.view[reveal.fact]
        return Showing(self._tests(reveal.when), field.mask, field.encode(reveal.value), reveal, self._number())

    def _glance(self, person: str, facts: Iterable[Fact]) -> Glance:
        both = ((self._layout.world[fact.name], self._layout.view[fact.name]) for fact in facts)
        looks = tuple(
            Look(so.mask, in_view.shift - so.shift, in_view.mask, in_view.fact.name, in_view) for so, in_view in both
        )
        return Glance(self._tests.in_sight(person), looks)

    def _stated(self, scene: Scene) -> Iterable[Put]:
        """The law's facts about people that a scene states: they are so from its entry on."""
        for person, law in scene.law.people.items():
            for name, value in law.facts.items():
                if name in PERSON_FACTS and f"{person}.{name}" in self._layout.world:
                    yield Put(f"{person}.{name}", value)

    def _lines(self, lines: tuple[Line, ...]) -> tuple[tuple[Line, Test], ...]:
        return tuple((line, self._tests(line.when)) for line in lines)

    def _trigger(self) -> str:
        """A name that is no word of an author's: the library behind machine.py imports names that look like code."""
        self._triggers += 1
        return f"w{self._triggers}"

    def _exits(self, ways: tuple[Way, ...]) -> tuple[Exit, ...]:
        return tuple(Exit(self._number(), way, self._tests(way.guard), way.to) for way in ways)

    def _number(self) -> int:
        self._numbered += 1
        return self._numbered

    def _choice(self, choice: Choice) -> Taken:
        return Taken(
            choice,
            self._tests(choice.when),
            self._layout.chosen[choice.ref] if choice.once else 0,
            marks(self._layout, choice.ref, choice.technique),
            self.deeds(choice.effects),
            self._exits(choice.ways),
            self._trigger(),
            choice.takes_ms,
            choice.force,
        )

    def _moment(self, act: Act) -> Moment:
        return Moment(
            act,
            self._tests(act.when),
            self.deeds(act.effects),
            self._exits(act.ways),
            self._trigger(),
            self._lines(act.lines),
        )

    def _limit(self, limit: Deadline) -> Limit:
        return Limit(limit.at_ms, self.deeds(limit.effects), self._exits(limit.ways), self._trigger())


def footprint(
    changes: Iterable[Change], calls: Iterable[Call], glances: Iterable[Glance], showings: Iterable[Showing]
) -> tuple[int, int]:
    """The bits that the outcome depends on, and those that are the same afterwards whatever they were."""
    reads = settles = 0
    for change in changes:
        reads |= 0 if change.steps is None else change.mask & ~settles
        settles |= change.mask if change.steps is None else 0
    for call in calls:
        reads |= call.called
    for glance in glances:
        reads |= (glance.test.reads | sum(look.so for look in glance.looks)) & ~settles
    for showing in showings:
        reads |= showing.test.reads & ~settles
        settles |= 0 if showing.test.reads else showing.mask
    return reads, settles
