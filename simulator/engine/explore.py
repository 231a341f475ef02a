"""Every situation that can be reached, nearest first, and which endings stay within reach.

It is for proving things about an encounter before anybody plays it, and for debriefing the roads not taken. Choices are
made at the moments when something differs: on entry, and right after each act and each watched arrival; in between one
waits. It reads the tables that play reads, without the events and the library in front of them. An arrival differs
where something that may follow asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from simulator.engine.advance import advance, begin
from simulator.engine.follow import Asked, Follow, Follows, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Program
from simulator.engine.moves import Heads
from simulator.engine.packed import next_moment, pack, unpack, variant
from simulator.engine.roads import Roads
from simulator.engine.situation import Situation
from simulator.model.guards import Guard
from simulator.model.inputs import Chose, Input, Waited
from simulator.model.scenario import Way

LIMIT = 2_000_000


class Path(NamedTuple):
    """A shortest way to somewhere: the deal, and the inputs from where exploration started."""

    variant: str
    inputs: tuple[Input, ...]


class Exploration(Roads):
    """What was found. `states` are the packed situations, nearest first; `complete` is false where the limit came first.
    `offered` holds choices and `acts` acts as `scene.id`; `deadlines` the scenes whose time can run out.
    """

    __slots__ = ("_asked", "_found", "_starts", "complete")

    def __init__(
        self,
        program: Program,
        starts: dict[int, Situation],
        parents: dict[int, int],
        heads: Mapping[int, tuple[Follow, ...]],
        found: Reached,
        asked: Mapping[str, int],
        *,
        complete: bool,
    ) -> None:
        super().__init__(program, parents, heads)
        self.complete = complete
        self._starts = starts
        self._found = found
        self._asked = asked

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
    def traps(self) -> tuple[int, ...]:
        """The situations, not ended, in which nothing is offered and nothing is to come."""
        ended = frozenset(self.program.layout.codes[name] for name in self.program.scenario.endings)
        mask = self.program.layout.scene_mask
        return tuple(state for state in self.stopped() if state & mask not in ended)

    def situation(self, state: int) -> Situation:
        """A packed situation, whole; ledger and story time are not kept."""
        return unpack(self.program, state)

    def situations(self) -> Iterator[Situation]:
        """Every situation, nearest first."""
        return (unpack(self.program, state) for state in self._parents)

    def asked(self, what: Asked) -> frozenset[int]:
        """On which bits a guard was asked where it stands; for effects by number, each count or band before it moved."""
        return frozenset(self._found.asked.get(what, ()))

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
    follows = Follows(program, reached, without, asked, forget=forget)
    heads = Heads(program, follows)
    for origin in origins:
        follows.enters(origin)
    complete = _search(program, heads, parents, limit)
    return Exploration(program, origins, parents, heads.follows, reached, asked, complete=complete)


def seen(found: Exploration, masks: Mapping[str, int]) -> dict[str, dict[int, int]]:
    """For each of some scenes, the different bits under its mask, each with the nearest situation that has them."""
    different: dict[str, dict[int, int]] = {}
    for name, mask in masks.items():
        bits = different[name] = {}
        for state in found.by_scene.get(name, ()):
            if state & mask not in bits:
                bits[state & mask] = state
    return different


def _search(program: Program, heads: Heads, parents: dict[int, int], limit: int) -> bool:
    """Breadth first; whether everything was seen. Everything is local here, because this is the loop that counts."""
    mask = program.layout.scene_mask | program.layout.clock_mask
    moves, come_to, work_out = heads.moves, heads.come_to, heads.work_out
    queue = list(parents)
    for state in queue:
        head = state & mask
        reads, known = moves.get(head) or come_to(head)
        following = known.get(state & reads)
        if following is None:
            following = work_out(head, state)
        for keep, put in following:
            after = state & keep | put
            if after not in parents:
                parents[after] = state
                queue.append(after)
        if len(queue) > limit:
            return False
    return True
