"""What follows from a packed situation by each choice and by waiting, read off the compiled tables.

It is for exploration, which asks the same thing a million times. What a choice does depends on the few bits that its
guards and effects read, so it is worked out once for each value of those bits and kept as two masks: which bits stay,
and which are put in their place. It refuses to log, to word and to time anything; that play never differs is tested.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from simulator.engine.guards import OPEN, Test
from simulator.engine.layout import Layout
from simulator.engine.machine import Program
from simulator.engine.packed import clock
from simulator.engine.tables import Deeds, Exit, SceneTable, Taken
from simulator.model.scenario import Line

Kept = tuple[int, int] | tuple[()]
"""The bits that stay and those that are put in their place; empty where it is not open."""


class Follow(NamedTuple):
    """One thing that can happen in a scene: the bits that it reads, what was worked out so far, and how to. `choice` is
    None for waiting.
    """

    reads: int
    kept: dict[int, Kept]
    work_out: Callable[[int], int | None]
    choice: str | None


Asked = int | str | tuple[str, int]
"""What was asked: a way, a reveal or effects by number; a choice or an act as `scene.id`; an act's line by its place in it."""


class Reached:
    """What was ever come across: choices offered, ways taken, acts and deadlines that came about, and on which bits
    each guard was asked (for effects: what counts and bands were before they moved).
    """

    __slots__ = ("acts", "asked", "deadlines", "offered", "ways")

    def __init__(self) -> None:
        self.asked: dict[Asked, set[int]] = {}
        self.offered: set[str] = set()
        self.acts: set[str] = set()
        self.deadlines: set[str] = set()
        self.ways: dict[int, Exit] = {}

    def opens(self, what: Asked, test: Test, state: int) -> bool:
        """Whether a guard is open, and that it was asked."""
        if test is OPEN:
            return True
        self.asked.setdefault(what, set()).add(state & test.reads)
        return test.open(state)

    def shown(self, where: str, lines: Iterable[tuple[Line, Test]], state: int) -> None:
        """That lines were asked for."""
        for n, (_, test) in enumerate(lines):
            self.opens((where, n), test, state)


class Follows:
    """What can happen, by scene and decision time."""

    __slots__ = ("_asked", "_choices", "_forget", "_layout", "_reach", "_tables", "_without", "every")

    def __init__(
        self, program: Program, reached: Reached, without: frozenset[str], asked: Mapping[str, int], *, forget: bool
    ) -> None:
        self._asked = asked
        self._forget = forget
        self._layout = program.layout
        self._tables = program.tables
        self._without = without
        self._reach = reached
        self._choices: dict[str, tuple[Follow, ...]] = {}
        used = program.layout.clock_mask | program.layout.timer_mask
        self.every = (1 << used.bit_length()) - 1

    def at(self, scene: str, clock_ms: int) -> tuple[Follow, ...]:
        """What can happen in a scene at a moment; nothing after an ending."""
        table = self._tables[scene]
        if table.scene is None:
            return ()
        if scene not in self._choices:
            open_ones = [taken for taken in table.choices.values() if taken.choice.ref not in self._without]
            self._choices[scene] = tuple(self._choice(taken) for taken in open_ones)
        return *self._choices[scene], *self._waiting(table, clock_ms)

    def keep(self, follow: Follow, state: int) -> Kept:
        """Work out what follows on the bits that it reads, and keep it. It is worked out with all other bits clear and
        with all of them set: those that differ afterwards are those that stay as they are.
        """
        read = state & follow.reads
        clear = follow.work_out(read)
        if clear is None:
            follow.kept[read] = ()
            return ()
        full = follow.work_out(read | self.every & ~follow.reads) or 0
        kept = (clear ^ full, clear & full)
        if self._forget:
            asked = self._asked[self._layout.scene(state & kept[0] | kept[1])]
            kept = (kept[0] & asked, kept[1] & asked)
        follow.kept[read] = kept
        return kept

    def _choice(self, taken: Taken) -> Follow:
        test, spent, ref = taken.test, taken.spent, taken.choice.ref
        takes_ms = taken.takes_ms

        def work_out(state: int) -> int | None:
            if state & spent or not self._reach.opens(ref, test, state):
                return None
            self._reach.offered.add(ref)
            state = self._done(taken.deeds, state | taken.marks)
            if takes_ms:
                state = _elapsed(self._layout, state, takes_ms)
            return self._left(taken.exits, state) if taken.exits else state

        reads = taken.test.reads | spent | _footprint(self._tables, self._layout.scene_mask, taken.deeds, taken.exits)
        return Follow(reads | (self._layout.timer_mask if takes_ms else 0), {}, work_out, taken.choice.id)

    def _waiting(self, table: SceneTable, now: int) -> tuple[Follow, ...]:
        """Wait for whatever comes next; nothing where nothing can."""
        times = [moment.act.at_ms for moment in table.moments if moment.act.at_ms > now]
        times += [] if table.limit is None else [table.limit.at_ms]
        following = min(times, default=None)
        asked, shift = self._asked[table.id], self._layout.clock_shift
        timers = tuple((at, mask) for at, mask in self._layout.timers.values() if mask & asked)
        if following is None and not timers:
            return ()

        def work_out(state: int) -> int | None:
            left = [(state & mask) >> at for at, mask in timers if state & mask]
            wait = min(left + ([] if following is None else [following - now]), default=None)
            if wait is None:
                return None
            state = _elapsed(self._layout, state, wait) & ~self._layout.clock_mask | clock(table, now + wait) << shift
            return self._due(table, now + wait, state) if now + wait == following else state

        return (Follow(self._waiting_reads(table, following), {}, work_out, None),)

    def _waiting_reads(self, table: SceneTable, at_ms: int | None) -> int:
        reads = self._layout.timer_mask
        if table.limit is not None and at_ms == table.limit.at_ms:
            return reads | _footprint(self._tables, self._layout.scene_mask, table.limit.deeds, table.limit.exits)
        for moment in table.moments:
            if moment.act.at_ms == at_ms:
                reads |= reduce(or_, (test.reads for _, test in moment.lines), moment.test.reads)
                reads |= _footprint(self._tables, self._layout.scene_mask, moment.deeds, moment.exits)
        return reads

    def _due(self, table: SceneTable, at_ms: int, state: int) -> int:
        """The deadline, or the acts of this moment in their order until one leaves the scene."""
        if table.limit is not None and at_ms == table.limit.at_ms:
            self._reach.deadlines.add(table.id)
            return self._left(table.limit.exits, self._done(table.limit.deeds, state))
        for moment in table.moments:
            if moment.act.at_ms == at_ms and self._reach.opens(
                name := f"{table.id}.{moment.act.id}", moment.test, state
            ):
                self._reach.acts.add(name)
                state = self._done(moment.deeds, state)
                self._reach.shown(name, moment.lines, state)
                if moment.exits:
                    return self._left(moment.exits, state)
        return state

    def _left(self, exits: Iterable[Exit], state: int) -> int:
        """The scene is left by the first open way; the last has no guard."""
        way = next(way for way in exits if self._reach.opens(way.n, way.test, state))
        self._reach.ways[way.n] = way
        table, layout = self._tables[way.to], self._layout
        state = state & ~(layout.scene_mask | layout.clock_mask) | table.code
        if table.scene is None:
            return state & ~layout.timer_mask
        return self._done(table.entry, state)

    def enters(self, state: int) -> None:
        """Ask what the entry of a scene asks, where exploration starts in it."""
        table = self._tables[self._layout.scene(state)]
        for showing in table.entry.showings:
            self._reach.opens(showing.n, showing.test, state)

    def _done(self, deeds: Deeds, state: int) -> int:
        """Effects, in their order."""
        for mask, code, steps, _ in deeds.changes:
            if steps is not None:
                self._reach.asked.setdefault(deeds.n, set()).add(state & mask)
            state = state & ~mask | (code if steps is None else steps[state & mask])
        for resource, after_ms, called, here in deeds.calls:
            if resource in self._layout.timers and not state & called:
                state |= called | (after_ms << self._layout.timers[resource][0] if after_ms else here)
        for test, looks in deeds.glances:
            if test.open(state):
                for so, up, mask, _, _ in looks:
                    code = (state & so) << up
                    state = state & ~mask | code if code else state
        for test, mask, code, _, n in deeds.showings:
            if self._reach.opens(n, test, state):
                state = state & ~mask | code
        return state


def _footprint(tables: Mapping[str, SceneTable], scene_mask: int, deeds: Deeds, exits: Iterable[Exit]) -> int:
    """The bits on which the outcome of effects and of leaving depends; what the effects settle does not count."""
    reads, settled = deeds.reads, deeds.settles
    for way in exits:
        reads |= (way.test.reads | tables[way.to].entry.reads & ~scene_mask) & ~settled
    return reads


def _elapsed(layout: Layout, state: int, ms: int) -> int:
    """Story time goes by; what arrives is here."""
    for resource, (shift, mask) in layout.timers.items():
        left = (state & mask) >> shift
        if left:
            state = state - (ms << shift) if left > ms else state & ~mask | layout.here[resource]
    return state
