"""Stage and map of a moment, as the officer has them. It refuses to place anybody whom the officer cannot see or has
not been told of, and to draw an object other than as it looks.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simulator.engine.machine import Program
from simulator.engine.offered import holds
from simulator.engine.situation import Situation, view, world
from simulator.model.facts import OfficerView, World
from simulator.model.guards import Sees
from simulator.model.place import Door, Place, Segment, Thing, barrier, covered, distance
from simulator.model.place import in_sight as clear_line
from simulator.model.postures import POSITIONS
from simulator.model.scenario import OFFICER, Person, Phase
from simulator.screens.beam import beam
from simulator.screens.bearing import Seen, alarm_of, bearing, seen_of, tool_of
from simulator.screens.grounds import areas
from simulator.screens.values import Figure, Map, Marker, Outline, Stage

ON_THE_WAY = "en_route"
"""The backdrop of the dispatch phase, from the patrol car: nobody is there yet."""
STANDS_AT = 4
"""Years of age from which a child is drawn standing."""

_ARMS = ("edged", "blunt", "firearm")
_STILL = frozenset(POSITIONS) - {"standing"}
RUN_FT_S = 14.0
"""Feet a second of somebody who runs from a stand: 21 ft in about 1.5 s (Tueller, 1983). It shows how soon somebody could be
there; it is no line in law, and no standard reads it.
"""


def stage(program: Program, situation: Situation) -> Stage:
    """The place, and everybody in sight."""
    place, so, seen = program.scenario.place, world(program, situation), view(program, situation)
    scene = program.scenario.scenes[situation.scene]
    people = [
        person
        for person in program.scenario.people.values()
        if person.id != OFFICER
        and _stands(so, person)
        and in_sight(program, situation, person.id)
        and not _carried(person)
    ]
    alarm = max((alarm_of(seen_of(person.id, so, seen)) for person in people), default=0)
    figures = tuple(_figure(program, person, scene.poses.get(person.id, ()), so, seen, alarm) for person in people)
    return Stage(backdrop=_behind(program, situation), light=place.light, rain=place.rain, figures=figures)


def _carried(person: Person) -> bool:
    """A child too small to stand is on the map and in the words, not on the stage."""
    return person.age is not None and person.age < STANDS_AT


def _stands(so: World, person: Person) -> bool:
    return isinstance(so.get(f"{person.id}.at"), str)


def in_sight(program: Program, situation: Situation, person: str) -> bool:
    """Whether the officer sees a person now."""
    return holds(program, Sees(person), situation)


def whereabouts(program: Program, past: Iterable[Situation]) -> dict[str, str]:
    """The spot at which each person was last seen, over the situations of a run up to now."""
    found: dict[str, str] = {}
    people = [person for person in program.scenario.people if person != OFFICER]
    for situation in past:
        if situation.ended is None:
            so = world(program, situation)
            found |= {p: str(so[f"{p}.at"]) for p in people if f"{p}.at" in so and in_sight(program, situation, p)}
    return found


def _figure(
    program: Program, person: Person, words: tuple[str, ...], so: World, view_now: OfficerView, alarm: int
) -> Figure:
    here, there = str(so[f"{OFFICER}.at"]), str(so[f"{person.id}.at"])
    seen, own = seen_of(person.id, so, view_now), str(so.get(f"{person.id}.officer_weapon", ""))
    bears = bearing(person, seen, words, alarm, own)
    return Figure(
        person=person.id,
        name=person.name or person.id,
        role=person.role,
        pose=bears.pose,
        position=bears.position,
        holds=_weapon_shown(person, seen, bears.position) or tool_of(person, bears.pose, own),
        weapon=seen.weapon or own,
        hurt=bears.hurt,
        stooped=bears.stooped,
        age=person.age,
        looks=_looks(person),
        distance_ft=round(distance(program.scenario.place, here, there), 1),
    )


def _weapon_shown(person: Person, seen: Seen, position: str) -> str:
    """What somebody holds or has let go of, as it looks. A weapon that is known to be carried and in no hand is not drawn
    in one, and none lies beside a stretcher: it stayed where it fell.
    """
    perceived = str(seen.facts.get("armed_with", ""))
    carried = perceived in _ARMS and seen.weapon == "none"
    left = position == "on_a_stretcher" and seen.weapon == "out_of_reach"
    return "" if carried or left else person.looks.get(perceived, perceived)


def _looks(person: Person) -> tuple[tuple[str, str], ...]:
    """The author's words; an officer in plain clothes wears a jacket where none are said."""
    plain = {} if person.uniform else {"clothes": "jacket"}
    return tuple(sorted({**plain, **person.looks}.items()))


def drawn_map(program: Program, situation: Situation, last_seen: Mapping[str, str]) -> Map:
    """The place from above, to scale, with whoever is seen; others hollow, where they were last seen or said to be; and
    nobody who was neither.
    """
    place, so = program.scenario.place, world(program, situation)
    doors = {door: str(so.get(door, it.starts)) for door, it in place.doors.items()}
    known = _known_spots(program, situation, so, last_seen)
    subject = program.scenario.subjects[0].id
    here, there = known.get(OFFICER), known.get(subject)
    return Map(
        outlines=outlines_of(place, so),
        markers=tuple(_marker(program, situation, person, spot) for person, spot in known.items()),
        cover_spots=tuple(
            (thing.cover_at.replace("_", " "), place.spots[thing.cover_at])
            for thing in place.things.values()
            if thing.cover_at
        ),
        distance_ft=round(distance(place, here, there), 1) if here and there else None,
        in_sight=bool(there) and in_sight(program, situation, subject),
        facts=_facts(place, here, there, doors, runs=_can_run(program, situation)) if here and there else (),
        areas=areas(place),
        exits=tuple((spot.replace("_", " "), place.spots[spot]) for spot in place.exits),
        beam=beam(place, here, there, doors) if here and there and not _aboard(program, situation) else (),
    )


def _behind(program: Program, situation: Situation) -> str:
    """The scene's backdrop, else the car on the way there, else the place's."""
    scene, place = program.scenario.scenes[situation.scene], program.scenario.place
    return scene.backdrop or (ON_THE_WAY if scene.phase is Phase.DISPATCH else place.backdrop)


def _aboard(program: Program, situation: Situation) -> bool:
    """Whether the officer rides: nobody shines a flashlight from there."""
    return _behind(program, situation).startswith(ON_THE_WAY)


def outlines_of(place: Place, so: World) -> tuple[Outline, ...]:
    """Walls, fences, doors as they stand, and objects."""
    doors = {door: str(so.get(door, it.starts)) for door, it in place.doors.items()}
    return (*_walls(place), *_doors(place, doors), *_things(place))


def _known_spots(program: Program, situation: Situation, so: World, last_seen: Mapping[str, str]) -> dict[str, str]:
    """Where the officer has everybody: before the eyes, else as told, else where last seen."""
    seen, found = view(program, situation), {}
    for person in program.scenario.people:
        at = so.get(f"{person}.at")
        before_the_eyes = person == OFFICER or in_sight(program, situation, person)
        spot = at if before_the_eyes else last_seen.get(person, seen.get(f"{person}.at"))
        if isinstance(spot, str) and (before_the_eyes or not _in_plain_view(program, so, spot)):
            found[person] = spot
    return found


def _in_plain_view(program: Program, so: World, spot: str) -> bool:
    """Whether the officer sees a spot: who is not seen there is there no longer."""
    place, here = program.scenario.place, so.get(f"{OFFICER}.at")
    doors = {door: str(so.get(door, it.starts)) for door, it in place.doors.items()}
    return isinstance(here, str) and clear_line(place, here, spot, doors)


def _marker(program: Program, situation: Situation, person: str, spot: str) -> Marker:
    it = program.scenario.people[person]
    return Marker(
        person=person,
        name="You" if person == OFFICER else it.name or person,
        role="officer" if person == OFFICER else it.role,
        at=program.scenario.place.spots[spot],
        spot=spot.replace("_", " "),
        seen=person == OFFICER or in_sight(program, situation, person),
    )


def _can_run(program: Program, situation: Situation) -> bool:
    """Whether the first subject could come at a run, as far as the officer knows: not somebody who is held, down or seated."""
    subject = program.scenario.subjects[0].id
    scene = program.scenario.scenes.get(situation.scene)
    still = scene is not None and not _STILL.isdisjoint(scene.poses.get(subject, ()))
    return view(program, situation).get(f"{subject}.down_or_restrained") is not True and not still


def _facts(place: Place, here: str, there: str, doors: dict[str, str], *, runs: bool) -> tuple[str, ...]:
    feet, stopped = distance(place, here, there), barrier(place, here, there, doors)
    return tuple(
        words
        for words, is_so in (
            (f"{feet:.0f} ft", True),
            (f"about {max(feet / RUN_FT_S, 0.1):.1f} s at a run (Tueller 1983)", runs and not stopped and feet > 0),
            ("barrier between", stopped),
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
