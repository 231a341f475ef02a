"""The situations that were reached, and the roads between them.

It is for walking what exploration found without working anything out again. It refuses to know how a road came about:
that is follow.py's.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping

from simulator.engine.follow import Follow
from simulator.engine.machine import Program


class Roads:
    """Packed situations, nearest first, each with the one through which it was found first."""

    __slots__ = ("_by_scene", "_heads", "_mask", "_parents", "program")

    def __init__(self, program: Program, parents: dict[int, int], heads: Mapping[int, tuple[Follow, ...]]) -> None:
        self.program = program
        self._parents = parents
        self._heads = heads
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

    def scene(self, state: int) -> str:
        """The scene or ending of a packed situation."""
        return self.program.layout.scene(state)

    def parent(self, state: int) -> int:
        """The situation through which one was found first; negative where exploration started."""
        return self._parents[state]

    def following(self, state: int) -> Iterator[int]:
        """The situations that come next by one choice, or by waiting."""
        for follow in self._heads[state & self._mask]:
            kept = follow.kept[state & follow.reads]
            if kept:
                yield state & kept[0] | kept[1]

    def leads_into(self, state: int, among: Container[int]) -> bool:
        """Whether one of these situations comes next."""
        for follow in self._heads[state & self._mask]:
            kept = follow.kept[state & follow.reads]
            if kept and state & kept[0] | kept[1] in among:
                return True
        return False

    def stopped(self) -> Iterator[int]:
        """The situations after which nothing comes: endings and traps. Time that can run out always goes on."""
        tables = self.program.tables
        for name, states in self.by_scene.items():
            if tables[name].limit is None:
                yield from (state for state in states if self._is_stuck(state))

    def _is_stuck(self, state: int) -> bool:
        """Nothing is open; a situation that the limit left unexplored is not known to be stuck."""
        follows = self._heads.get(state & self._mask)
        return follows is not None and all(follow.kept.get(state & follow.reads) == () for follow in follows)
