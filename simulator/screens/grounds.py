"""The ground of a place: what the author says it is, and the rooms, which are found from the walls.

A room is what walls and doors close on all sides; two wall ends that face one another across a few feet, such as an arch or
the end of a hallway, close it too. It refuses to name rooms: nobody said what they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import combinations, groupby, pairwise
from math import ceil, hypot

from simulator.model.place import Place, Point, Segment
from simulator.screens.plan import Area

_ARCH_FT = 7.0
_MOST_CELLS = 160
"""Along either side of the place: cells are a foot wide, in a large place wider."""
_RIM = 2
"""Empty cells all around, so that one comes round the corner of a slanted wall."""
Cell = tuple[int, int]


def areas(place: Place) -> tuple[Area, ...]:
    """All of the ground, in the order in which it is laid."""
    said = (
        Area(kind=it.kind, start=it.corners[0], end=it.corners[1], name=name.replace("_", " "))
        for name, it in place.grounds.items()
    )
    return *said, *rooms((*place.walls, *(door.leaf for door in place.doors.values())))


@lru_cache(maxsize=64)
def rooms(walls: tuple[Segment, ...]) -> tuple[Area, ...]:
    """What the walls close, as few rectangles."""
    if not walls:
        return ()
    grid = _Grid((*walls, *_arches(walls)))
    return tuple(grid.area(*one) for one in _merged(grid.inside()))


def _arches(walls: tuple[Segment, ...]) -> Iterator[Segment]:
    """Between the loose ends of walls that face one another."""
    ends = [(end, wall) for wall in walls for end in (wall.start, wall.end)]
    loose = [end for end, wall in ends if not any(_touches(end, other) for other in walls if other is not wall)]
    for one, other in combinations(loose, 2):
        straight = one[0] == other[0] or one[1] == other[1]
        if straight and 0 < hypot(one[0] - other[0], one[1] - other[1]) <= _ARCH_FT:
            yield Segment(one, other)


def _touches(point: Point, wall: Segment) -> bool:
    (x1, y1), (x2, y2) = wall.start, wall.end
    long = hypot(x2 - x1, y2 - y1)
    around = hypot(point[0] - x1, point[1] - y1) + hypot(point[0] - x2, point[1] - y2)
    return around - long < 1e-6


class _Grid:
    """The place in cells, with an empty rim; a wall shuts the way from one cell into the next."""

    __slots__ = ("_cell", "_high", "_left", "_shut", "_solid", "_top", "_wide")

    def __init__(self, walls: tuple[Segment, ...]) -> None:
        xs, ys = ([end[axis] for wall in walls for end in (wall.start, wall.end)] for axis in (0, 1))
        self._cell = max(1.0, ceil(max(max(xs) - min(xs), max(ys) - min(ys)) / _MOST_CELLS))
        self._left, self._top = min(xs) - _RIM * self._cell, min(ys) - _RIM * self._cell
        self._wide, self._high = (ceil((max(it) - min(it)) / self._cell) + 2 * _RIM for it in (xs, ys))
        self._shut: set[tuple[Cell, Cell]] = set()
        self._solid: set[Cell] = set()
        for wall in walls:
            self._put(wall)

    def _put(self, wall: Segment) -> None:
        (x1, y1), (x2, y2) = self._at(wall.start), self._at(wall.end)
        if x1 == x2:
            self._shut.update(((round(x1) - 1, y), (round(x1), y)) for y in _covered(y1, y2))
        elif y1 == y2:
            self._shut.update(((x, round(y1) - 1), (x, round(y1))) for x in _covered(x1, x2))
        else:
            steps = ceil(max(abs(x2 - x1), abs(y2 - y1)) * 4)
            shares = (n / steps for n in range(steps + 1))
            self._solid.update((int(x1 + (x2 - x1) * it), int(y1 + (y2 - y1) * it)) for it in shares)

    def _at(self, point: Point) -> Point:
        return (point[0] - self._left) / self._cell, (point[1] - self._top) / self._cell

    def inside(self) -> set[Cell]:
        """Every cell that cannot be reached from the rim."""
        everywhere = {(x, y) for x in range(self._wide) for y in range(self._high)}
        reached, waiting = {(0, 0)}, [(0, 0)]
        while waiting:
            here = waiting.pop()
            for there in self._beside(here):
                if there in everywhere and there not in reached:
                    reached.add(there)
                    waiting.append(there)
        return everywhere - reached - self._solid

    def _beside(self, here: Cell) -> Iterator[Cell]:
        x, y = here
        for there in ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1)):
            way = (here, there) if here < there else (there, here)
            if way not in self._shut and there not in self._solid:
                yield there

    def area(self, start: Cell, end: Cell) -> Area:
        """From the first cell to the last, in feet."""
        (x1, y1), (x2, y2) = start, end
        size = self._cell
        return Area(
            kind="floor",
            start=(self._left + x1 * size, self._top + y1 * size),
            end=(self._left + (x2 + 1) * size, self._top + (y2 + 1) * size),
        )


def _covered(one: float, other: float) -> range:
    """The cells whose middle lies between two ends."""
    return range(round(min(one, other)), round(max(one, other)))


def _merged(cells: set[Cell]) -> Iterator[tuple[Cell, Cell]]:
    """Cells as rectangles: rows of neighbours, and equal rows that lie under one another."""
    columns: dict[tuple[int, int], list[int]] = {}
    for y, row in groupby(sorted(cells, key=lambda it: (it[1], it[0])), key=lambda it: it[1]):
        for first, last in _runs([x for x, _ in row]):
            columns.setdefault((first, last), []).append(y)
    for (first, last), rows in columns.items():
        yield from (((first, top), (last, bottom)) for top, bottom in _runs(rows))


def _runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Numbers in order, as the first and last of those that follow one another."""
    listed = list(numbers)
    breaks = [n for n, (one, other) in enumerate(pairwise(listed), start=1) if other != one + 1]
    for since, until in pairwise([0, *breaks, len(listed)]):
        yield listed[since], listed[until - 1]
