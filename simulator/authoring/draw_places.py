"""How far down its column everything stands: lines as level as can be, nothing on anything else.

Each column in turn goes to where its neighbours want it, in its given order and with its gaps kept: the least squares
answer, found by pooling those that want to pass one another (isotonic regression). It refuses to change the order.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

_SWEEPS, _LAST = 24, 6
"""Sweeps to and fro over the columns; in the last ones both sides are looked at."""


class Wish(NamedTuple):
    """Where something would stand, and how much that matters."""

    at: float
    weight: float


def settle(
    columns: Sequence[Sequence[object]],
    heights: Mapping[object, float],
    joined: Mapping[object, Mapping[object, float]],
    gap: float,
) -> dict[object, float]:
    """The middle of everything, measured down the page; the topmost upper side is at 0. `joined` holds the neighbours of
    each with their weights.
    """
    middles: dict[object, float] = {}
    for column in columns:
        middles |= spaced([Wish(0.0, 1.0)] * len(column), column, heights, gap)
    column_of = {name: n for n, column in enumerate(columns) for name in column}
    for sweep in range(_SWEEPS):
        onward, both = sweep % 2 == 0, sweep >= _SWEEPS - _LAST
        for n, column in enumerate(columns) if onward else reversed(list(enumerate(columns))):
            looks = n - 1 if onward else n + 1
            near = [
                {other: tie for other, tie in joined.get(name, {}).items() if both or column_of[other] == looks}
                for name in column
            ]
            wishes = [_wish(column, middles, ties) for ties in near]
            middles |= spaced(wishes, column, heights, gap)
    top = min((middles[name] - heights[name] / 2 for name in middles), default=0.0)
    return {name: at - top for name, at in middles.items()}


def _wish(column: Sequence[object], middles: Mapping[object, float], near: Mapping[object, float]) -> Wish:
    """The middle of the neighbours by their weights; what has none is content with the middle of its column."""
    if not near:
        return Wish(sum(middles[name] for name in column) / len(column), 0.05)
    weight = sum(near.values())
    return Wish(sum(middles[other] * tie for other, tie in near.items()) / weight, weight)


def spaced(
    wishes: Sequence[Wish], column: Sequence[object], heights: Mapping[object, float], gap: float
) -> dict[object, float]:
    """The places nearest to the wishes (least squares) that keep the order and the gaps."""
    offsets, down = [], 0.0
    for n, name in enumerate(column):
        down += heights[name] / 2 + (heights[column[n - 1]] / 2 + gap if n else 0.0)
        offsets.append(down)
    pools: list[tuple[float, float, int]] = []  # weighted sum, weight, how many
    for wish, offset in zip(wishes, offsets, strict=True):
        pools.append(((wish.at - offset) * wish.weight, wish.weight, 1))
        while len(pools) > 1 and pools[-2][0] / pools[-2][1] > pools[-1][0] / pools[-1][1]:
            total, weight, many = pools.pop()
            pools[-1] = (pools[-1][0] + total, pools[-1][1] + weight, pools[-1][2] + many)
    shifts = [total / weight for total, weight, many in pools for _ in range(many)]
    return {name: shift + offset for name, shift, offset in zip(column, shifts, offsets, strict=True)}
