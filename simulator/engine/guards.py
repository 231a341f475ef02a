"""What a guard means on the bits of a situation.

It is for turning the closed table of guard words into tests that read a few bits. It refuses code and measures nothing:
a guard over few possibilities becomes one look-up, `bits & mask in allowed`, by trying them all once; a larger one stays
a short chain of such look-ups.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import product
from math import prod
from typing import NamedTuple

from simulator.engine.layout import Field, Layout
from simulator.engine.problem import ProgramError
from simulator.engine.sight import Clear, Sight
from simulator.model import guards as say
from simulator.model.facts import Kind, Value
from simulator.model.scenario import OFFICER, Scenario

FEW = 256
"""A guard over so many possibilities at most is tried on all of them and becomes one look-up."""


class Test(NamedTuple):
    """A compiled guard: the bits that it reads, and whether it is open on some bits."""

    reads: int
    open: Callable[[int], bool]


OPEN = Test(0, lambda _: True)
SHUT = Test(0, lambda _: False)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A guard half compiled: the stretches that it reads with the codes that each may hold, and its meaning."""

    cells: dict[int, tuple[int, ...]]
    open: Callable[[int], bool]


class Tests:
    """Compiles the guards of one encounter, each only once."""

    __slots__ = ("_layout", "_made", "_scenario", "sight")

    def __init__(self, scenario: Scenario, layout: Layout) -> None:
        self._scenario = scenario
        self._layout = layout
        self.sight = Sight(scenario.place, layout)
        self._made: dict[say.Guard, Test] = {say.ALWAYS: OPEN}

    def __call__(self, guard: say.Guard) -> Test:
        """The test of a guard."""
        test = self._made.get(guard)
        if test is None:
            test = self._made[guard] = _settled(self._draft(guard))
        return test

    def in_sight(self, person: str) -> Test:
        """Whether the officer sees a person."""
        return self(say.Sees(person))

    def _draft(self, guard: say.Guard) -> _Draft:
        if isinstance(guard, say.Every):
            return _joined([self._draft(part) for part in guard.guards], every=True)
        if isinstance(guard, say.Either):
            return _joined([self._draft(part) for part in guard.guards], every=False)
        if isinstance(guard, say.Not):
            return _contrary(self._draft(guard.guard))
        return self._fact(guard)

    def _fact(self, guard: say.Guard) -> _Draft:
        if isinstance(guard, say.Is):
            return _has(self._field(guard.fact), guard.values)
        if isinstance(guard, say.Knows):
            self._field(guard.fact)
            known = self._layout.view.get(guard.fact)
            return _NEVER if known is None else _has(known, guard.values)
        if isinstance(guard, say.Counts):
            return _counted(self._field(guard.fact), guard)
        if isinstance(guard, say.At):
            return _stands(self._field(f"{guard.person}.at"), guard.spots)
        return self._place(guard)

    def _place(self, guard: say.Guard) -> _Draft:
        if isinstance(guard, say.Distance):
            return self._by_spots(
                guard.of, [b for b, feet in self.sight.feet(guard.of).items() if _within(feet, guard)]
            )
        if isinstance(guard, say.BehindCover):
            return self._by_spots(
                guard.of, [b for b, is_so in self.sight.cover(guard.of).items() if is_so is guard.there]
            )
        if isinstance(guard, say.Sees):
            return self._line(guard.person, to_walk=False, clear=True)
        if isinstance(guard, say.Barrier):
            return self._line(guard.of, to_walk=True, clear=not guard.there)
        return self._run(guard)

    def _run(self, guard: say.Guard) -> _Draft:
        if isinstance(guard, say.Chosen):
            return _bits(self._bit(self._layout.chosen, ref) for ref in guard.choices)
        if isinstance(guard, say.Resource):
            return _bits([self._bit(self._layout.here if guard.here else self._layout.called, guard.name)])
        if isinstance(guard, say.VariantIs):
            codes = {self._layout.variants[name] for name in guard.names if name in self._layout.variants}
            every = tuple(self._layout.variants.values())
            return _among({self._layout.variant_mask: every}, self._layout.variant_mask, codes)
        if isinstance(guard, say.Warned):
            said = self._spoken(self._layout.warned, self._scenes("warned", ("given", "evident")))
            return said if guard.is_so else _contrary(said)
        if isinstance(guard, say.Identified):
            return self._identified() if guard.is_so else _contrary(self._identified())
        raise ProgramError(f"{guard!r} is no guard")

    def _identified(self) -> _Draft:
        """Said or evident; a uniform in sight of the first subject is evident where the scene says nothing."""
        said = self._spoken(self._layout.identified, self._scenes("identified", ("said", "evident")))
        officer = self._scenario.people.get(OFFICER)
        subject = next(iter(self._scenario.subjects), None)
        if subject is None or (officer is not None and not officer.uniform):
            return said
        silent = self._spoken(0, self._scenes("identified", (None,)))
        seen = self._line(subject.id, to_walk=False, clear=True)
        return _joined([said, _joined([silent, seen], every=True)], every=False)

    def _scenes(self, key: str, words: tuple[str | None, ...]) -> frozenset[int]:
        scenes = self._scenario.scenes.values()
        return frozenset(self._layout.codes[scene.id] for scene in scenes if getattr(scene.law, key) in words)

    def _spoken(self, bit: int, scenes: frozenset[int]) -> _Draft:
        """A bit that is set, or one of these scenes."""
        mask = self._layout.scene_mask
        cells = ({bit: (0, bit)} if bit else {}) | {mask: tuple(range(len(self._layout.scenes)))}
        return _Draft(cells, lambda bits: bool(bits & bit) or bits & mask in scenes)

    def _by_spots(self, person: str, allowed: Iterable[int]) -> _Draft:
        mine, theirs = self.sight.where(OFFICER), self.sight.where(person)
        if mine is None or theirs is None:
            return _NEVER
        return _among({mine.mask: mine.options, theirs.mask: theirs.options}, mine.mask | theirs.mask, allowed)

    def _line(self, person: str, *, to_walk: bool, clear: bool) -> _Draft:
        """Whether the line to a person is clear (or is not); never, where it is unknown who stands where."""
        mine, theirs = self.sight.where(OFFICER), self.sight.where(person)
        if mine is None or theirs is None:
            return _NEVER
        table = self.sight.clear(person, to_walk=to_walk)
        fields = (mine, theirs, *self.sight.doors(table))
        return _Draft({field.mask: field.options for field in fields}, _on_line(table, mine.mask | theirs.mask, clear))

    def _field(self, fact: str) -> Field:
        if fact not in self._layout.world:
            raise ProgramError(f"a guard reads {fact!r}, which is no fact of the encounter")
        return self._layout.world[fact]

    def _bit(self, bits: object, name: str) -> int:
        found = bits.get(name) if isinstance(bits, dict) else None
        if found is None:
            raise ProgramError(f"nothing in this encounter remembers {name!r}")
        return int(found)


_NEVER = _Draft({}, SHUT.open)


def _settled(draft: _Draft) -> Test:
    """A look-up where few possibilities are read; otherwise the draft as it is."""
    reads = sum(draft.cells)
    if prod(len(codes) for codes in draft.cells.values()) > FEW:
        return Test(reads, draft.open)
    every = [sum(codes) for codes in product(*draft.cells.values())]
    allowed = frozenset(bits for bits in every if draft.open(bits))
    if not allowed or len(allowed) == len(every):
        return OPEN if allowed else SHUT
    return Test(reads, lambda bits: bits & reads in allowed)


def _joined(drafts: list[_Draft], *, every: bool) -> _Draft:
    cells: dict[int, tuple[int, ...]] = {}
    for draft in drafts:
        cells |= draft.cells
    tests = tuple(_settled(draft).open for draft in drafts)
    if every:
        return _Draft(cells, lambda bits: all(test(bits) for test in tests))
    return _Draft(cells, lambda bits: any(test(bits) for test in tests))


def _contrary(draft: _Draft) -> _Draft:
    is_open = draft.open
    return _Draft(draft.cells, lambda bits: not is_open(bits))


def _among(cells: dict[int, tuple[int, ...]], mask: int, allowed: Iterable[int]) -> _Draft:
    fixed = frozenset(allowed)
    return _Draft(cells, lambda bits: bits & mask in fixed)


def _bits(bits: Iterable[int]) -> _Draft:
    """Any of these bits is set."""
    cells: dict[int, tuple[int, ...]] = {bit: (0, bit) for bit in bits}
    mask = sum(cells)
    return _Draft(cells, lambda bits: bits & mask != 0)


def _has(field: Field, values: frozenset[Value]) -> _Draft:
    """One of these values; of a set, one of these members."""
    if field.fact.kind is Kind.SET_OF:
        return _bits(_member(field, value) for value in values)
    return _among({field.mask: field.options}, field.mask, [field.encode(value) for value in values])


def _member(field: Field, value: Value) -> int:
    if value not in field.codes:
        raise ProgramError(f"{field.fact.name!r} cannot hold {value!r}")
    return field.codes[value]


def _counted(field: Field, guard: say.Counts) -> _Draft:
    if field.fact.kind is not Kind.COUNT:
        raise ProgramError(f"{guard.fact!r} is no count")
    low = field.fact.low if guard.low is None else guard.low
    high = field.fact.high if guard.high is None else guard.high
    codes = [code for code, value in field.values.items() if isinstance(value, int) and low <= value <= high]
    return _among({field.mask: field.options}, field.mask, codes)


def _stands(field: Field, spots: frozenset[str]) -> _Draft:
    return _among({field.mask: field.options}, field.mask, [field.encode(spot) for spot in spots])


def _within(feet: float, guard: say.Distance) -> bool:
    nearer = guard.nearer_than is None or feet < guard.nearer_than
    return nearer and (guard.farther_than is None or feet > guard.farther_than)


def _on_line(table: dict[int, Clear | None], mask: int, clear: bool) -> Callable[[int], bool]:
    def test(bits: int) -> bool:
        standing = bits & mask
        if standing not in table:
            return False
        line = table[standing]
        return (line is not None and bits & line[0] in line[1]) is clear

    return test
