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
    before, complete = _search(program, follows, origins, limit)
    reached = _spread(program, before)
    return Ahead(program, asked, {state: reached.get(state, frozenset()) for state in origins}, complete=complete)


def _packed(program: Program, situation: Situation, asked: Mapping[str, int]) -> int:
    return pack(program, situation) & asked[situation.ended or situation.scene]


def _search(
    program: Program, follows: Follows, origins: tuple[int, ...], limit: int
) -> tuple[dict[int, list[int]], bool]:
    """Every situation ahead with those from which it is reached in one move; whether everything was seen."""
    layout, keep = program.layout, follows.keep
    mask = layout.scene_mask | layout.clock_mask
    before: dict[int, list[int]] = {state: [] for state in origins}
    heads: dict[int, tuple[Follow, ...]] = {}
    queue = list(origins)
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
                if after in before:
                    before[after].append(state)
                else:
                    before[after] = [state]
                    queue.append(after)
        if len(queue) > limit:
            return before, False
    return before, True


def _spread(program: Program, before: Mapping[int, list[int]]) -> dict[int, frozenset[str]]:
    """From each ending backwards: which endings every situation leads to."""
    layout, endings = program.layout, program.scenario.endings
    led: dict[int, int] = {}
    names = tuple(endings)
    for n, name in enumerate(names):
        bit, code = 1 << n, layout.codes[name]
        queue = [state for state in before if state & layout.scene_mask == code]
        for state in queue:
            led[state] = led.get(state, 0) | bit
        for state in queue:
            for earlier in before[state]:
                if not led.get(earlier, 0) & bit:
                    led[earlier] = led.get(earlier, 0) | bit
                    queue.append(earlier)
    sets = {bits: frozenset(name for n, name in enumerate(names) if bits >> n & 1) for bits in set(led.values())}
    return {state: sets[bits] for state, bits in led.items()}
