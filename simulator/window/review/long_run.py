"""What the page of a long run need not work out at every seek: where its decisions lie in their list, which marks fit.

It is for runs of a thousand decisions, in which a seek must not be felt. It refuses to hold for another run.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import pygame

from simulator.screens.values import TimelineMark
from simulator.window.sheet.theme import Measure


class Placed(NamedTuple):
    """A mark of the timeline, with the middle at which it stands."""

    x: int
    mark: TimelineMark


@dataclass(slots=True)
class Remembered:
    """`tops` are where each card of the list begins, and the end of the last, by the list's width; `marks` the timeline's,
    by its track; `rows` the small marks among them, painted.
    """

    tops: dict[tuple[int, Measure], tuple[int, ...]] = field(default_factory=dict)
    marks: dict[tuple[int, int, int], tuple[tuple[Placed, ...], tuple[Placed, ...]]] = field(default_factory=dict)
    rows: dict[tuple[int, int, int], pygame.Surface] = field(default_factory=dict)


def tops_of(heights: Iterable[int], gap: int) -> tuple[int, ...]:
    """Where cards of these heights begin, one below the other; and where the last ends."""
    tops = [0]
    for height in heights:
        tops.append(tops[-1] + height + gap)
    return tuple(tops)


def apart(placed: Iterable[Placed], side: int) -> tuple[Placed, ...]:
    """Marks of one kind that would lie on each other are one mark."""
    last: dict[str, int] = {}
    kept = []
    for one in placed:
        if one.x - last.get(one.mark.kind, -side) >= side // 2:
            last[one.mark.kind] = one.x
            kept.append(one)
    return tuple(kept)


def pushed(placed: Iterable[Placed], side: int) -> tuple[Placed, ...]:
    """Marks side by side: one that would lie on the last stands right of it."""
    found: list[Placed] = []
    for one in placed:
        x = one.x if not found else max(one.x, found[-1].x + side)
        found.append(one._replace(x=x))
    return tuple(found)


def thinned(placed: Iterable[Placed], side: int) -> tuple[Placed, ...]:
    """As many marks as the track holds, at their own times; uses of force before other decisions."""
    told = tuple(placed)
    taken: set[int] = set()
    kept: list[Placed] = []
    for wanted in (_force, _other):
        for one in filter(wanted, told):
            slot = one.x // side
            if not taken & {slot - 1, slot, slot + 1}:
                taken.add(slot)
                kept.append(one)
    return tuple(sorted(kept, key=lambda one: one.x))


def _force(one: Placed) -> bool:
    return one.mark.kind == "force"


def _other(one: Placed) -> bool:
    return one.mark.kind != "force"


def in_sight(tops: tuple[int, ...], offset: int, height: int) -> Iterator[int]:
    """The cards within a screenful of what is seen: those beyond are laid out when they are come to."""
    return (n for n in range(len(tops) - 1) if tops[n + 1] > offset - height and tops[n] < offset + 2 * height)
