"""A place in feet, and what follows from it: distance, barrier, line of sight, cover.

It is for deriving what nobody may type twice. It refuses to know who stands where, or why; spots and door states are
arguments. x grows to the east, y to the south. Touching the end of a wall counts as crossing it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from math import hypot

Point = tuple[float, float]
"""x and y in feet."""

DOOR_STATES = ("open", "ajar", "shut")
SIDES = ("north", "east", "south", "west")
GROUNDS = ("floor", "grass", "paving", "platform", "sand", "street", "tracks", "water")
"""What the ground may be. It is drawn; nothing is derived from it."""


@dataclass(frozen=True, slots=True)
class Segment:
    """A straight wall, fence or door leaf between two points."""

    start: Point
    end: Point


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """A door: its leaf, and how it stands when the scenario opens."""

    leaf: Segment
    starts: str = "shut"


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """An object: a rectangle that stops `movement`, `sight` or `both`, and/or cover for whoever stands at a spot
    against some weapons coming from one side.
    """

    corners: tuple[Point, Point] | None = None
    stops: str | None = None
    cover_at: str | None = None
    covers_against: frozenset[str] = frozenset()
    from_side: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A rectangle of ground of one kind."""

    corners: tuple[Point, Point]
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Spots by id and what stands between them."""

    backdrop: str = ""
    light: str = "day"
    rain: bool = False
    spots: Mapping[str, Point] = field(default_factory=dict)
    walls: tuple[Segment, ...] = ()
    fences: tuple[Segment, ...] = ()
    doors: Mapping[str, Door] = field(default_factory=dict)
    things: Mapping[str, Thing] = field(default_factory=dict)
    grounds: Mapping[str, Ground] = field(default_factory=dict)
    exits: tuple[str, ...] = ()
    """Spots by which one leaves the place."""


def distance(place: Place, one: str, other: str) -> float:
    """Feet between two spots, as the crow flies."""
    (x1, y1), (x2, y2) = place.spots[one], place.spots[other]
    return hypot(x2 - x1, y2 - y1)


def barrier(place: Place, one: str, other: str, doors: Mapping[str, str]) -> bool:
    """Whether something on the straight line between two spots stops movement. `doors` maps a door to its state."""
    return _blocked(place, one, other, _stops_movement(place, doors))


def in_sight(place: Place, one: str, other: str, doors: Mapping[str, str]) -> bool:
    """Whether nothing on the straight line between two spots stops sight."""
    return not _blocked(place, one, other, _stops_sight(place, doors))


def end_of_sight(place: Place, here: Point, towards: Point, doors: Mapping[str, str]) -> Point:
    """How far one sees from a point towards another: that point, or the first thing on the way that stops sight."""
    shares = (_share(here, towards, it) for it in _stops_sight(place, doors))
    share = min((it for it in shares if it is not None), default=1.0)
    return here[0] + (towards[0] - here[0]) * share, here[1] + (towards[1] - here[1]) * share


def covered(place: Place, spot: str, source: str, weapon: str | None) -> bool:
    """Whether somebody at `spot` has cover against `weapon` used from the spot `source`; None is any weapon."""
    return any(
        thing.cover_at == spot
        and (weapon is None or weapon in thing.covers_against)
        and _lies_to(place.spots[spot], place.spots[source], thing.from_side)
        for thing in place.things.values()
    )


WIDE_FT = 3.0
"""How near to the line of a shot somebody stands in its way, in feet. A figure of this project's, for drawing attention."""


def in_line_of_fire(place: Place, shooter: str, target: str, other: str) -> bool:
    """Whether somebody at `other` stands within WIDE_FT of the straight line from the shooter to the target or beyond it."""
    (x1, y1), (x2, y2), (x3, y3) = (place.spots[spot] for spot in (shooter, target, other))
    length = hypot(x2 - x1, y2 - y1)
    if not length:
        return False
    along = ((x3 - x1) * (x2 - x1) + (y3 - y1) * (y2 - y1)) / length
    across = abs((x3 - x1) * (y2 - y1) - (y3 - y1) * (x2 - x1)) / length
    return along > 0 and across < WIDE_FT


def lies_on_something(place: Place, spot: str) -> str | None:
    """Where a spot wrongly lies, in words: on a wall, a fence or a door, in something solid, or on its edge."""
    point = place.spots[spot]
    for kind, segments in (("wall", place.walls), ("fence", place.fences)):
        if any(_on(point, segment) for segment in segments):
            return f"on a {kind}"
    doors = (f'on the door "{name}"' for name, it in place.doors.items() if _on(point, it.leaf))
    things = (f'in or on the edge of "{name}"' for name in place.things if _in(place, point, name))
    return next(chain(doors, things), None)


def _in(place: Place, point: Point, name: str) -> bool:
    """Whether a point lies in an object that stops movement and sight, or on the edge of one that stops movement. Inside
    what stops movement alone, such as a car, somebody may sit and be seen.
    """
    thing = place.things[name]
    if thing.corners is None or thing.stops not in {"movement", "both"}:
        return False
    (x1, y1), (x2, y2) = thing.corners
    within = min(x1, x2) <= point[0] <= max(x1, x2) and min(y1, y2) <= point[1] <= max(y1, y2)
    return within and (thing.stops == "both" or point[0] in {x1, x2} or point[1] in {y1, y2})


def _lies_to(spot: Point, source: Point, side: str | None) -> bool:
    """Whether `source` lies within 45 degrees of the named side of `spot`; no side is every side."""
    if side is None:
        return True
    east, south = source[0] - spot[0], source[1] - spot[1]
    along, across = {
        "east": (east, south),
        "west": (-east, south),
        "south": (south, east),
        "north": (-south, east),
    }[side]
    return along > 0 and along >= abs(across)


def _stops_movement(place: Place, doors: Mapping[str, str]) -> Iterator[Segment]:
    yield from place.walls
    yield from place.fences
    yield from (door.leaf for name, door in place.doors.items() if doors.get(name, door.starts) == "shut")
    yield from _edges(place, {"movement", "both"})


def _stops_sight(place: Place, doors: Mapping[str, str]) -> Iterator[Segment]:
    yield from place.walls
    yield from (door.leaf for name, door in place.doors.items() if doors.get(name, door.starts) != "open")
    yield from _edges(place, {"sight", "both"})


def _edges(place: Place, kinds: set[str]) -> Iterator[Segment]:
    for thing in place.things.values():
        if thing.corners is not None and thing.stops in kinds:
            (x1, y1), (x2, y2) = thing.corners
            corners = ((x1, y1), (x2, y1), (x2, y2), (x1, y2))
            yield from (Segment(a, b) for a, b in zip(corners, (*corners[1:], corners[0]), strict=True))


def _blocked(place: Place, one: str, other: str, stops: Iterator[Segment]) -> bool:
    line = Segment(place.spots[one], place.spots[other])
    return any(_cross(line, segment) for segment in stops)


def _turn(a: Point, b: Point, c: Point) -> float:
    return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])


def _on(point: Point, segment: Segment) -> bool:
    (x1, y1), (x2, y2) = segment.start, segment.end
    within = min(x1, x2) <= point[0] <= max(x1, x2) and min(y1, y2) <= point[1] <= max(y1, y2)
    return within and abs(_turn(segment.start, segment.end, point)) < 1e-9


def _share(start: Point, end: Point, other: Segment) -> float | None:
    """At which share of the way from a point to another a segment crosses it; None where it does not."""
    (x1, y1), (x2, y2) = other.start, other.end
    east, south = end[0] - start[0], end[1] - start[1]
    across = east * (y2 - y1) - south * (x2 - x1)
    if not across:
        return None
    along = ((x1 - start[0]) * (y2 - y1) - (y1 - start[1]) * (x2 - x1)) / across
    on_it = ((x1 - start[0]) * south - (y1 - start[1]) * east) / across
    return along if 0 < along <= 1 and 0 <= on_it <= 1 else None


def _cross(one: Segment, other: Segment) -> bool:
    """Whether two segments share a point, ends included."""
    d1, d2 = _turn(other.start, other.end, one.start), _turn(other.start, other.end, one.end)
    d3, d4 = _turn(one.start, one.end, other.start), _turn(one.start, one.end, other.end)
    if ((d1 > 0) != (d2 > 0)) and ((d3 > 0) != (d4 > 0)) and d1 and d2 and d3 and d4:
        return True
    return _on(one.start, other) or _on(one.end, other) or _on(other.start, one) or _on(other.end, one)
