"""Every situation that can be reached, nearest first, and which endings stay within reach.

It is for proving things about an encounter before anybody plays it, and for debriefing the roads not taken. Choices are
made at the moments when something differs: on entry, and right after each act and each watched arrival; in between one
waits. It reads the tables that play reads, without the events and the library in front of them. An arrival differs
where something that may follow asks for it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from simulator.engine.advance import advance, begin
from simulator.engine.follow import Asked, Follow, Follows, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Program
from simulator.engine.packed import next_moment, pack, unpack, variant
from simulator.engine.situation import Situation
from simulator.model.guards import Guard
from simulator.model.inputs import Chose, Input, Waited
from simulator.model.scenario import Way

LIMIT = 2_000_000

Heads = dict[int, tuple[Follow, ...]]


class Path(NamedTuple):
    """A shortest way to somewhere: the deal, and the inputs from where exploration started."""

    variant: str
    inputs: tuple[Input, ...]


class Exploration:
    """What was found. `states` are the packed situations, nearest first; `complete` is false where the limit came first.
    `offered` holds choices and `acts` acts as `scene.id`; `deadlines` the scenes whose time can run out.
    """

    __slots__ = ("_asked", "_by_scene", "_found", "_heads", "_mask", "_parents", "_starts", "complete", "program")

    def __init__(
        self,
        program: Program,
        starts: dict[int, Situation],
        parents: dict[int, int],
        heads: Heads,
        found: Reached,
        asked: Mapping[str, int],
        *,
        complete: bool,
    ) -> None:
        self.program = program
        self.complete = complete
        self._starts = starts
        self._parents = parents
        self._heads = heads
        self._found = found
        self._asked = asked
        self._by_scene: dict[str, list[int]] = {}
        self._mask = program.layout.scene_mask | program.layout.clock_mask

    @property
    def states(self) -> Iterable[int]:
        """Every packed situation, nearest first."""
        return self._parents.keys()

    @property
    def count(self) -> int:
        """How many situations there are."""
        return len(self._parents)

    @property
    def scenes(self) -> frozenset[str]:
        """The scenes that are reached."""
        return frozenset(name for name in self.nearest if name in self.program.scenario.scenes)

    @property
    def offered(self) -> frozenset[str]:
        """The choices that are ever offered."""
        return frozenset(self._found.offered)

    @property
    def ways(self) -> frozenset[Way]:
        """The ways that are ever taken."""
        return frozenset(way.way for way in self._found.ways.values())

    @property
    def acts(self) -> frozenset[str]:
        """The acts that ever come about."""
        return frozenset(self._found.acts)

    @property
    def deadlines(self) -> frozenset[str]:
        """The scenes whose deadline ever passes."""
        return frozenset(self._found.deadlines)

    @property
    def endings(self) -> Mapping[str, Path]:
        """The endings that are reached, each with a shortest path."""
        endings = self.program.scenario.endings
        return {name: self.path(state) for name, state in self.nearest.items() if name in endings}

    @property
    def nearest(self) -> Mapping[str, int]:
        """The scenes and endings that are reached, each with the nearest situation in it."""
        return {name: states[0] for name, states in self.by_scene.items()}

    @property
    def by_scene(self) -> Mapping[str, list[int]]:
        """The situations of each scene and ending that is reached, nearest first."""
        if not self._by_scene:
            scene, mask = self.program.layout.scenes, self.program.layout.scene_mask
            lists: dict[int, list[int]] = {}
            for state in self._parents:
                if state & mask in lists:
                    lists[state & mask].append(state)
                else:
                    lists[state & mask] = [state]
            self._by_scene = {scene[code]: states for code, states in lists.items()}
        return self._by_scene

    @property
    def traps(self) -> tuple[int, ...]:
        """The situations, not ended, in which nothing is offered and nothing is to come."""
        ended = frozenset(self.program.layout.codes[name] for name in self.program.scenario.endings)
        mask = self.program.layout.scene_mask
        return tuple(state for state in self.stopped() if state & mask not in ended)

    def stopped(self) -> Iterator[int]:
        """The situations after which nothing comes: endings and traps. Time that can run out always goes on."""
        tables = self.program.tables
        for name, states in self.by_scene.items():
            if tables[name].limit is None:
                yield from (state for state in states if self._is_stuck(state))

    def leads_into(self, state: int, among: Container[int]) -> bool:
        """Whether one of these situations comes next."""
        for follow in self._heads[state & self._mask]:
            kept = follow.kept[state & follow.reads]
            if kept and state & kept[0] | kept[1] in among:
                return True
        return False

    def scene(self, state: int) -> str:
        """The scene or ending of a packed situation."""
        return self.program.layout.scene(state)

    def parent(self, state: int) -> int:
        """The situation through which one was found first; negative where exploration started."""
        return self._parents[state]

    def situation(self, state: int) -> Situation:
        """A packed situation, whole; ledger and story time are not kept."""
        return unpack(self.program, state)

    def situations(self) -> Iterator[Situation]:
        """Every situation, nearest first."""
        return (unpack(self.program, state) for state in self._parents)

    def asked(self, what: Asked) -> frozenset[int]:
        """On which bits a guard was asked where it stands; for effects by number, each count or band before it moved."""
        return frozenset(self._found.asked.get(what, ()))

    def following(self, state: int) -> Iterator[int]:
        """The situations that come next by one choice, or by waiting."""
        for follow in self._heads[state & self._mask]:
            kept = follow.kept[state & follow.reads]
            if kept:
                yield state & kept[0] | kept[1]

    def ever(self, guard: Guard) -> tuple[bool, bool]:
        """Whether a guard is open anywhere, and whether it is shut anywhere."""
        test = self.program.tests(guard)
        answers = {test.open(bits) for bits in {state & test.reads for state in self._parents}}
        return True in answers, False in answers

    def path(self, state: int) -> Path:
        """A shortest path to a situation that was reached."""
        chain = [state]
        while self._parents[chain[-1]] >= 0:
            chain.append(self._parents[chain[-1]])
        chain.reverse()
        now = self._starts[chain[0]]
        inputs: list[Input] = []
        for before, after in pairwise(chain):
            inputs.append(self._input(now, before, after))
            now = advance(self.program, now, inputs[-1]).situation
        return Path(variant(self.program, state), tuple(inputs))

    def _input(self, now: Situation, before: int, after: int) -> Input:
        for follow in self._heads[before & self._mask]:
            kept = follow.kept.get(before & follow.reads, ())
            if kept and before & kept[0] | kept[1] == after:
                until = next_moment(self.program, now, self._asked[now.scene])
                return Waited(until or 0) if follow.choice is None else Chose(follow.choice, now.clock_ms)
        raise KeyError(after)  # pragma: no cover - a situation was reached from its parent

    def _is_stuck(self, state: int) -> bool:
        """Nothing is open; a situation that the limit left unexplored is not known to be stuck."""
        follows = self._heads.get(state & self._mask)
        return follows is not None and all(follow.kept.get(state & follow.reads) == () for follow in follows)


def explore(
    program: Program,
    variants: Iterable[str] | None = None,
    without: frozenset[str] = frozenset(),
    limit: int = LIMIT,
    start: Situation | None = None,
    *,
    forget: bool = False,
) -> Exploration:
    """Everything that can be reached: from the opening of every variant (or of some), or from one situation; without
    some choices, where a promise asks for that. With `forget`, situations are one that differ only in what nothing can
    ask for any more (forgetting.py): far fewer, in which a forgotten fact reads as unknown.
    """
    reached = Reached()
    deals = program.deals if variants is None else tuple(variants)
    starts = [start] if start is not None else [begin(program, variant=name).situation for name in deals]
    asked = asked_ahead(program)
    origins = {pack(program, situation) & (asked[situation.scene] if forget else -1): situation for situation in starts}
    parents: dict[int, int] = dict.fromkeys(origins, -1)
    heads: Heads = {}
    follows = Follows(program, reached, without, asked, forget=forget)
    for origin in origins:
        follows.enters(origin)
    complete = _search(program, follows, parents, heads, limit)
    return Exploration(program, origins, parents, heads, reached, asked, complete=complete)


def seen(found: Exploration, masks: Mapping[str, int]) -> dict[str, dict[int, int]]:
    """For each of some scenes, the different bits under its mask, each with the nearest situation that has them."""
    different: dict[str, dict[int, int]] = {}
    for name, mask in masks.items():
        bits = different[name] = {}
        for state in found.by_scene.get(name, ()):
            if state & mask not in bits:
                bits[state & mask] = state
    return different


def _search(program: Program, follows: Follows, parents: dict[int, int], heads: Heads, limit: int) -> bool:
    """Breadth first; whether everything was seen. Everything is local here, because this is the loop that counts."""
    layout, keep = program.layout, follows.keep
    mask = layout.scene_mask | layout.clock_mask
    queue = list(parents)
    for state in queue:
        head = state & mask
        if head not in heads:
            heads[head] = follows.at(layout.scene(state), (state & layout.clock_mask) >> layout.clock_shift)
        for follow in heads[head]:
            reads, known, _, _ = follow
            kept = known.get(state & reads)
            if kept is None:
                kept = keep(follow, state)
            if kept:
                after = state & kept[0] | kept[1]
                if after not in parents:
                    parents[after] = state
                    queue.append(after)
        if len(queue) > limit:
            return False
    return True
