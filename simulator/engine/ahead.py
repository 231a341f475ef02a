"""Which endings are still within reach from a situation, over every continuation.

It is for debriefing the roads not taken. Only what decides the ways counts here: what the law states and who says what
is forgotten, so one search from every moment of a run is quick. It refuses to say which road was better.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from simulator.engine.explore import LIMIT
from simulator.engine.follow import Follows, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Program
from simulator.engine.moves import Heads
from simulator.engine.packed import pack
from simulator.engine.situation import Situation


class Ahead:
    """What lies ahead of the situations that were asked about. `complete` is false where the limit came first: then more
    endings may be within reach than are named, never fewer.
    """

    __slots__ = ("_asked", "_endings", "_program", "complete")

    def __init__(
        self, program: Program, asked: Mapping[str, int], endings: Mapping[int, frozenset[str]], *, complete: bool
    ) -> None:
        self._program = program
        self._asked = asked
        self._endings = endings
        self.complete = complete

    def endings(self, situation: Situation) -> frozenset[str]:
        """The endings within reach of a situation that was asked about; its own where it has ended."""
        return self._endings[_packed(self._program, situation, self._asked)]


def look_ahead(program: Program, starts: Iterable[Situation], limit: int = LIMIT) -> Ahead:
    """Search from all these situations at once; each situation on the way is visited once."""
    asked = asked_ahead(program, law=False)
    origins = tuple(dict.fromkeys(_packed(program, situation, asked) for situation in starts))
    follows = Follows(program, Reached(), frozenset(), asked, forget=True)
    states, roads, complete = _search(program, follows, origins, limit)
    led = _spread(roads, _own(program, states))
    names = tuple(program.scenario.endings)
    endings = (frozenset(name for n, name in enumerate(names) if bits >> n & 1) for bits in led)
    return Ahead(program, asked, dict(zip(origins, endings, strict=False)), complete=complete)


def _packed(program: Program, situation: Situation, asked: Mapping[str, int]) -> int:
    return pack(program, situation) & asked[situation.ended or situation.scene]


class _Steps(NamedTuple):
    """By their places: from which situation each road leads, and to which; and which of the roads do not lead onward to what
    was found later. Numbers of a machine, since there are hundreds of thousands: no collector walks them, and what they took
    is given back whole.
    """

    sources: array[int]
    targets: array[int]
    back: array[int]


def _search(program: Program, follows: Follows, origins: tuple[int, ...], limit: int) -> tuple[list[int], _Steps, bool]:
    """Every situation ahead, the roads between them, and whether everything was seen."""
    heads, mask = Heads(program, follows), program.layout.scene_mask | program.layout.clock_mask
    moves, come_to, work_out = heads.moves, heads.come_to, heads.work_out
    place = {state: n for n, state in enumerate(origins)}
    sources, targets, back = roads = _Steps(array("l"), array("l"), array("l"))
    queue = list(origins)
    for n, state in enumerate(queue):
        head = state & mask
        reads, known = moves.get(head) or come_to(head)
        following = known.get(state & reads)
        if following is None:
            following = work_out(head, state)
        for keep, put in following:
            after = state & keep | put
            to = place.get(after)
            if to is None:
                to = place[after] = len(queue)
                queue.append(after)
            elif to <= n:
                back.append(len(sources))
            sources.append(n)
            targets.append(to)
        if len(queue) > limit:
            return queue, roads, False
    return queue, roads, True


def _own(program: Program, states: Iterable[int]) -> list[int]:
    """For each situation a bit where it is an ending."""
    layout = program.layout
    bits = {layout.codes[name]: 1 << n for n, name in enumerate(program.scenario.endings)}
    return [bits.get(state & layout.scene_mask, 0) for state in states]


def _spread(roads: _Steps, led: list[int]) -> list[int]:
    """Which endings every situation leads to. A pass from the last road to the first carries an ending back as far as no
    loop is in the way; only a road back can have been passed too soon, and passes follow until none has anything new.
    """
    while True:
        for n, to in zip(reversed(roads.sources), reversed(roads.targets), strict=True):
            led[n] |= led[to]
        if not any(led[roads.targets[road]] & ~led[roads.sources[road]] for road in roads.back):
            return led
