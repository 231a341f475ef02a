"""Two runs of one encounter side by side: what both did, where they part, and what each did after that.

It is for holding a run beside an earlier one, a fork beside its parent, or anybody's beside a golden play. It refuses to
rank the two and to add anything up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from simulator.scoring.scorecard import Graded, Scorecard


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A row: the decision of one run and of the other, None where that run made none there. Two decisions stand in one row
    where they were made in the same scene in the same order; `same` where they are the same choice as well.
    """

    left: Graded | None
    right: Graded | None

    @property
    def same(self) -> bool:
        """Whether both did the same."""
        return self.left is not None and self.right is not None and _cause(self.left) == _cause(self.right)


@dataclass(frozen=True, slots=True, kw_only=True)
class SideBySide:
    """Two runs. `part` is the row (from 0) at which they first differ; None where they never do."""

    pairs: tuple[Pair, ...]
    part: int | None
    endings: tuple[str | None, str | None]


def side_by_side(left: Scorecard, right: Scorecard) -> SideBySide:
    """Row by row, by the scenes in which the decisions were made."""
    pairs = tuple(_pairs(left.graded, right.graded))
    part = next((n for n, pair in enumerate(pairs) if not pair.same), None)
    return SideBySide(pairs=pairs, part=part, endings=(left.ending, right.ending))


def _pairs(left: Sequence[Graded], right: Sequence[Graded]) -> Iterator[Pair]:
    """The same choices first; between them, decisions of one scene in their order."""
    causes = [_cause(one) for one in left], [_cause(one) for one in right]
    at = (0, 0)
    for block in SequenceMatcher(None, *causes, autojunk=False).get_matching_blocks():
        yield from _by_scene(left[at[0] : block.a], right[at[1] : block.b])
        for n in range(block.size):
            yield Pair(left=left[block.a + n], right=right[block.b + n])
        at = block.a + block.size, block.b + block.size


def _by_scene(left: Sequence[Graded], right: Sequence[Graded]) -> Iterator[Pair]:
    scenes = [one.decision.scene for one in left], [one.decision.scene for one in right]
    at = (0, 0)
    for block in SequenceMatcher(None, *scenes, autojunk=False).get_matching_blocks():
        yield from (Pair(left=one, right=None) for one in left[at[0] : block.a])
        yield from (Pair(left=None, right=one) for one in right[at[1] : block.b])
        for n in range(block.size):
            yield Pair(left=left[block.a + n], right=right[block.b + n])
        at = block.a + block.size, block.b + block.size


def _cause(one: Graded) -> str:
    return f"{one.decision.by}: {one.decision.cause or one.decision.choice or ''}"
