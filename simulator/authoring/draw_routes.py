"""The course of each line from box to box, through its label and its bends.

A line is level while it crosses a column and swings only between columns, so that it runs over no box and no label but its
own. It refuses to place anything.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from simulator.authoring.draw_columns import Plan
from simulator.authoring.draw_values import Box, Spot

_APART = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Where everything of a plan stands, and the left and right side of each column."""

    boxes: Mapping[object, Box]
    columns: Sequence[tuple[float, float]]
    right: float
    bottom: float

    def column_of(self, name: object) -> int:
        """The column in which something stands."""
        middle = self.boxes[name].x + self.boxes[name].width / 2
        return next(n for n, (left, right) in enumerate(self.columns) if left <= middle <= right and right > left)


def route(planned: Plan, placed: Placed, n: int) -> tuple[Spot, ...]:
    """The course of line `n`."""
    chain = planned.chains[n]
    spots: list[Spot] = [_port(planned, placed, chain[0], chain[1])]
    for before, name, after in zip(chain, chain[1:], chain[2:], strict=False):
        spots += _across(placed, before, name, after)
    spots.append(_port(planned, placed, chain[-1], chain[-2], arrives=chain[0] == chain[-1]))
    return tuple(spot for at, spot in enumerate(spots) if not at or spot != spots[at - 1])


def _across(placed: Placed, before: object, name: object, after: object) -> list[Spot]:
    """Level through a column; round the near side of a label whose line goes back where it came from."""
    here, came, goes = placed.column_of(name), placed.column_of(before), placed.column_of(after)
    box, (left, right) = placed.boxes[name], placed.columns[here]
    if came == goes:
        near = box.x if came < here else box.right
        side = left if came < here else right
        upper, lower = box.middle - _APART, box.middle + _APART
        return [(side, upper), (near, upper), (near, lower), (side, lower)]
    spots = [(left, box.middle), (box.x, box.middle), (box.right, box.middle), (right, box.middle)]
    return spots if came < here else spots[::-1]


def _port(planned: Plan, placed: Placed, scene: object, other: object, *, arrives: bool = False) -> Spot:
    """Where a line touches a scene's box: the lines of a side are spread over it in the order of what they lead to."""
    box, right_of = placed.boxes[scene], placed.boxes[other].x > placed.boxes[scene].x
    ports = [
        name
        for pair in planned.joined
        if scene in pair
        for name in pair
        if name != scene and (placed.boxes[name].x > box.x) is right_of
    ]
    ports.sort(key=lambda name: placed.boxes[name].middle)
    step = box.height / (len(ports) + 1)
    down = step * (ports.index(other) + 1) + (min(_APART * 1.6, step / 2) if arrives else 0)
    return (box.right if right_of else box.x), box.y + down
