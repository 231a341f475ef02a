"""Stage and map of a moment, as the officer has them. It refuses to place anybody whom the officer cannot see or has
not been told of, and to draw an object other than as it looks.
"""

from __future__ import annotations

from simulator.engine.machine import Program
from simulator.engine.offered import holds
from simulator.engine.situation import Situation, view, world
from simulator.model.facts import OfficerView, World
from simulator.model.guards import Sees
from simulator.model.place import Door, Place, Segment, Thing, barrier, covered, distance
from simulator.model.scenario import OFFICER, Person
from simulator.screens.values import Figure, Map, Marker, Outline, Stage

_POSES = {"low": "calm", "rising": "tense", "high": "agitated", "extreme": "aggressive"}


def stage(program: Program, situation: Situation) -> Stage:
    """The place, and everybody in sight."""
    place, so, seen = program.scenario.place, world(program, situation), view(program, situation)
    figures = tuple(
        _figure(program, situation, person, so, seen)
        for person in program.scenario.people.values()
        if person.id != OFFICER and _stands(so, person) and _in_sight(program, situation, person)
    )
    return Stage(backdrop=place.backdrop, light=place.light, rain=place.rain, figures=figures)


def _stands(so: World, person: Person) -> bool:
    return isinstance(so.get(f"{person.id}.at"), str)


def _in_sight(program: Program, situation: Situation, person: Person) -> bool:
    return holds(program, Sees(person.id), situation)


def _figure(program: Program, situation: Situation, person: Person, so: World, seen: OfficerView) -> Figure:
    del situation
    holds_now = seen.get(f"{person.id}.armed_with", "")
    weapon = seen.get(f"{person.id}.weapon_state", "")
    here, there = str(so[f"{OFFICER}.at"]), str(so[f"{person.id}.at"])
    return Figure(
        person=person.id,
        name=person.name or person.id,
        role=person.role,
        pose=_pose(person, so, seen),
        holds=str(holds_now),
        weapon=str(weapon),
        looks=tuple(sorted(person.looks.items())),
        distance_ft=round(distance(program.scenario.place, here, there), 1),
    )


def _pose(person: Person, so: World, seen: OfficerView) -> str:
    """Posture shows the inner state: it is what an officer reads a person by, so it is no hindsight."""
    if seen.get(f"{person.id}.down_or_restrained") is True:
        return "down"
    conditions = seen.get(f"{person.id}.condition_shown")
    arousal = str(so.get(f"{person.id}.arousal", "low"))
    if isinstance(conditions, frozenset) and "suicidal" in conditions and arousal in ("low", "rising"):
        return "despairing"
    return _POSES.get(arousal, "calm")


def drawn_map(program: Program, situation: Situation) -> Map:
    """The place from above, to scale, with whoever is seen, and last known spots hollow."""
    place, so = program.scenario.place, world(program, situation)
    doors = {door: str(so.get(door, it.starts)) for door, it in place.doors.items()}
    markers = tuple(
        _marker(program, situation, person, so) for person in program.scenario.people.values() if _stands(so, person)
    )
    subject = program.scenario.subjects[0]
    near = _stands(so, subject) and isinstance(so.get(f"{OFFICER}.at"), str)
    sight = near and _in_sight(program, situation, subject)
    return Map(
        outlines=(*_walls(place), *_doors(place, doors), *_things(place)),
        markers=markers,
        cover_spots=tuple(
            (thing.cover_at, place.spots[thing.cover_at]) for thing in place.things.values() if thing.cover_at
        ),
        distance_ft=_feet(place, so, subject) if near else None,
        in_sight=sight,
        facts=_facts(place, so, subject, doors) if near else (),
    )


def _marker(program: Program, situation: Situation, person: Person, so: World) -> Marker:
    spot = str(so[f"{person.id}.at"])
    return Marker(
        person=person.id,
        name="You" if person.id == OFFICER else person.name or person.id,
        role="officer" if person.id == OFFICER else person.role,
        at=program.scenario.place.spots[spot],
        spot=spot.replace("_", " "),
        seen=person.id == OFFICER or _in_sight(program, situation, person),
    )


def _feet(place: Place, so: World, subject: Person) -> float:
    return round(distance(place, str(so[f"{OFFICER}.at"]), str(so[f"{subject.id}.at"])), 1)


def _facts(place: Place, so: World, subject: Person, doors: dict[str, str]) -> tuple[str, ...]:
    here, there = str(so[f"{OFFICER}.at"]), str(so[f"{subject.id}.at"])
    return tuple(
        words
        for words, is_so in (
            (f"{_feet(place, so, subject):.0f} ft", True),
            ("barrier between", barrier(place, here, there, doors)),
            ("in cover", covered(place, here, there, None)),
        )
        if is_so
    )


def _walls(place: Place) -> tuple[Outline, ...]:
    return (
        *(_outline("wall", "", segment) for segment in place.walls),
        *(_outline("fence", "", segment) for segment in place.fences),
    )


def _outline(kind: str, name: str, segment: Segment, state: str = "") -> Outline:
    return Outline(kind=kind, name=name, start=segment.start, end=segment.end, state=state)


def _doors(place: Place, doors: dict[str, str]) -> tuple[Outline, ...]:
    return tuple(_door(name, door, doors[name]) for name, door in place.doors.items())


def _door(name: str, door: Door, state: str) -> Outline:
    return _outline("door", name.replace("_", " "), door.leaf, state)


def _things(place: Place) -> tuple[Outline, ...]:
    return tuple(_thing(name, thing) for name, thing in place.things.items() if thing.corners is not None)


def _thing(name: str, thing: Thing) -> Outline:
    start, end = thing.corners or ((0.0, 0.0), (0.0, 0.0))
    return Outline(kind="object", name=name.replace("_", " "), start=start, end=end, cover=thing.cover_at is not None)
