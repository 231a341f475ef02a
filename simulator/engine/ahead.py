"""Which endings are still within reach from a situation, over every continuation.

It is for debriefing the roads not taken. Only what decides the ways counts here: what the law states and who says what
is forgotten, so one search from every moment of a run is quick. It refuses to say which road was better.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simulator.engine.explore import LIMIT
from simulator.engine.follow import Follow, Follows, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Program
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
    states, onward, complete = _search(program, follows, origins, limit)
    reached = _spread(program, states, onward)
    return Ahead(program, asked, dict(zip(origins, reached, strict=False)), complete=complete)


def _packed(program: Program, situation: Situation, asked: Mapping[str, int]) -> int:
    return pack(program, situation) & asked[situation.ended or situation.scene]


def _search(
    program: Program, follows: Follows, origins: tuple[int, ...], limit: int
) -> tuple[list[int], list[tuple[int, ...]], bool]:
    """Every situation ahead, for each the places of those that one move leads to, and whether everything was seen."""
    layout, keep = program.layout, follows.keep
    mask = layout.scene_mask | layout.clock_mask
    place = {state: n for n, state in enumerate(origins)}
    onward: list[tuple[int, ...]] = []
    heads: dict[int, tuple[Follow, ...]] = {}
    queue = list(origins)
    for state in queue:
        head = state & mask
        if head not in heads:
            heads[head] = follows.at(layout.scene(state), (state & layout.clock_mask) >> layout.clock_shift)
        moves: list[int] = []
        for follow in heads[head]:
            reads, known, _, _ = follow
            kept = known.get(state & reads)
            if kept is None:
                kept = keep(follow, state)
            if kept:
                after = state & kept[0] | kept[1]
                to = place.get(after)
                if to is None:
                    to = place[after] = len(queue)
                    queue.append(after)
                moves.append(to)
        onward.append(tuple(moves))
        if len(queue) > limit:
            return queue, onward, False
    return queue, onward, True


def _spread(program: Program, states: list[int], onward: list[tuple[int, ...]]) -> list[frozenset[str]]:
    """Which endings every situation leads to. What was found later lies as a rule further on, so a pass from the last to
    the first carries an ending back as far as no loop is in the way; passes follow until one changes nothing.
    """
    layout, names = program.layout, tuple(program.scenario.endings)
    own = {layout.codes[name]: 1 << n for n, name in enumerate(names)}
    led = [own.get(state & layout.scene_mask, 0) for state in states]
    changed = True
    while changed:
        changed = False
        for n in range(len(onward) - 1, -1, -1):
            bits = had = led[n]
            for to in onward[n]:
                bits |= led[to]
            if bits != had:
                led[n], changed = bits, True
    sets = {bits: frozenset(name for n, name in enumerate(names) if bits >> n & 1) for bits in set(led)}
    return [sets[bits] for bits in led]
