"""What follows from the situations of a scene that agree in every bit which anything there reads: looked up at once.

It is for searches, which ask it a million times. Moves that do the same are one. It refuses to work out what a move does:
that is follow.py's.
"""

from __future__ import annotations

from functools import reduce
from operator import or_

from simulator.engine.follow import Follow, Follows, Kept
from simulator.engine.machine import Program

Moves = tuple[int, dict[int, tuple[tuple[int, int], ...]]]
"""The bits that anything in a scene reads; and, by their values that were met, what each different move does."""


class Heads:
    """What can happen, by scene and decision time: `follows` one by one, `moves` all together."""

    __slots__ = ("_follows", "_layout", "follows", "moves")

    def __init__(self, program: Program, follows: Follows) -> None:
        self._layout, self._follows = program.layout, follows
        self.follows: dict[int, tuple[Follow, ...]] = {}
        self.moves: dict[int, Moves] = {}

    def come_to(self, head: int) -> Moves:
        """A scene, at a moment, that is come to for the first time."""
        layout = self._layout
        found = self._follows.at(layout.scene(head), (head & layout.clock_mask) >> layout.clock_shift)
        self.follows[head] = found
        moves = self.moves[head] = reduce(or_, (one.reads for one in found), 0), {}
        return moves

    def work_out(self, head: int, state: int) -> tuple[tuple[int, int], ...]:
        """What follows for bits that are met for the first time: the choices in their order, then waiting."""
        reads, known = self.moves[head]
        each = (_kept(self._follows, follow, state) for follow in self.follows[head])
        moves = known[state & reads] = tuple(dict.fromkeys(kept for kept in each if kept))
        return moves


def _kept(follows: Follows, follow: Follow, state: int) -> Kept:
    kept = follow.kept.get(state & follow.reads)
    return follows.keep(follow, state) if kept is None else kept
