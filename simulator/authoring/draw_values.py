"""A drawn encounter as values: bands, boxes, ways with their routes and labels. Lengths are points of the page, y down.

It is for whoever paints it: the SVG writer and the window paint the same values. It refuses colours.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from simulator.model.scenario import Way

Spot = tuple[float, float]


class Kind(StrEnum):
    """How a way is taken, by which it is drawn: a plain line, a thick one, a dashed one, a dotted one."""

    CHOICE = "choice"
    FORCE = "force"
    DEADLINE = "deadline"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; `x`, `y` is its upper left corner."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower side."""
        return self.y + self.height

    @property
    def middle(self) -> float:
        """Half way down."""
        return self.y + self.height / 2

    def meets(self, other: Box) -> bool:
        """Whether the two share an area."""
        across = self.x < other.right and other.x < self.right
        return across and self.y < other.bottom and other.y < self.bottom

    def holds(self, other: Box) -> bool:
        """Whether the other lies inside."""
        across = self.x <= other.x and other.right <= self.right
        return across and self.y <= other.y and other.bottom <= self.bottom


@dataclass(frozen=True, slots=True)
class Row:
    """A line of a label: `strong` names a choice, otherwise it says when; `whole` is the same uncut, for hovering."""

    words: str
    strong: bool = True
    whole: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnScene:
    """A scene's box: its id, what stands first in it, and its deadline where it has one."""

    id: str
    gist: tuple[str, ...]
    box: Box
    starts: bool = False
    deadline: str = ""
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnEnding:
    """An ending's box, with the word of its outcome."""

    id: str
    outcome: str
    gist: tuple[str, ...]
    box: Box
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnWay:
    """All ways of one kind between the same two, as one line. It runs through `route` from the one box to the other: level
    where two spots are level, and swings where they are not. `back` leads to an earlier column. `taken` is how
    many runs took it, None where nobody counted.
    """

    source: str
    to: str
    kind: Kind
    ways: tuple[Way, ...]
    rows: tuple[Row, ...]
    label: Box
    route: tuple[Spot, ...]
    back: bool = False
    taken: int | None = None


@dataclass(frozen=True, slots=True)
class Band:
    """A phase, as a stripe down the page; the endings have one too."""

    name: str
    box: Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """The whole page."""

    id: str
    title: str
    says: str
    page: Box
    bands: tuple[Band, ...]
    scenes: tuple[DrawnScene, ...]
    endings: tuple[DrawnEnding, ...]
    ways: tuple[DrawnWay, ...]
    notes: tuple[str, ...] = ()

    def box_of(self, name: str) -> Box:
        """Where a scene or an ending stands; KeyError where there is none."""
        return ({it.id: it.box for it in self.scenes} | {it.id: it.box for it in self.endings})[name]


@dataclass(frozen=True, slots=True)
class Stroke:
    """A piece of line to be painted once, however many ways run through it; `taken` is the sum of those."""

    start: Spot
    end: Spot
    kind: Kind
    back: bool = False
    taken: int | None = None


def strokes(drawing: Drawing) -> tuple[Stroke, ...]:
    """The pieces of all routes, each once: ways to the same scene share the last part of their course."""
    found: dict[tuple[Spot, Spot, Kind, bool], int | None] = {}
    for way in drawing.ways:
        for start, end in pairwise(way.route):
            key = (start, end, way.kind, way.back)
            before = found.get(key)
            found[key] = way.taken if before is None else before + (way.taken or 0)
    return tuple(Stroke(*key, taken) for key, taken in found.items())
