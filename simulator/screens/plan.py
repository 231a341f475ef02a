"""The map as plain values: walls, doors, objects and people, to scale in feet. It refuses to know who may see what."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.model.officer import OFFICER

Point = tuple[float, float]
"""Feet; x to the east, y to the south."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marker:
    """A person on the map. `seen` is false where only the last known spot is shown."""

    person: str
    name: str
    role: str
    at: Point
    spot: str = ""
    seen: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A drawn thing on the map: `kind` is `wall`, `fence`, `door` or `object`; `state` of a door; two corner points.
    `cover` is true where somebody at `at_spot` has cover by it.
    """

    kind: str
    name: str
    start: Point
    end: Point
    state: str = ""
    cover: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A rectangle of ground: `kind` is a word of place.GROUNDS; `name` where it has one."""

    kind: str
    start: Point
    end: Point
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """What of the place is shown: `across` feet from side to side, and as many down as framing.SHAPE says."""

    centre: Point
    across: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """The place from above, to scale. `distance_ft` is from the officer to the first subject in words' sense of the
    map; `facts` are short phrases such as `14 ft`, `door between`, `in cover`. `exits` are where one leaves the place, by name; `beam` is
    what the officer's flashlight reaches, the officer first, empty by day. `whose` is the person for whom it is drawn;
    `frame` is there where an earlier moment has a say in what is shown.
    """

    outlines: tuple[Outline, ...] = ()
    markers: tuple[Marker, ...] = ()
    cover_spots: tuple[tuple[str, Point], ...] = ()
    distance_ft: float | None = None
    in_sight: bool = False
    facts: tuple[str, ...] = ()
    areas: tuple[Area, ...] = ()
    exits: tuple[tuple[str, Point], ...] = ()
    beam: tuple[Point, ...] = ()
    whose: str = OFFICER
    frame: Frame | None = None
