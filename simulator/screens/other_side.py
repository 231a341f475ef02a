"""A moment from the subject's side: what was in view, how it felt, with the map turned to their eyes.

It is for the debrief alone: only here is an inner state shown. What the author wrote for the scene is told as it stands.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.debrief.words import clock, within
from simulator.engine.machine import Program
from simulator.engine.situation import Situation, world
from simulator.model.facts import World
from simulator.model.place import distance
from simulator.model.place import in_sight as clear_line
from simulator.model.scenario import OFFICER, Person
from simulator.screens.drawn import outlines_of
from simulator.screens.grounds import areas
from simulator.screens.looked_back import OtherSideView
from simulator.screens.plan import Map, Marker, Outline, Point


def other_side(program: Program, situation: Situation) -> OtherSideView | None:
    """The first subject's side; None where nobody says where they are."""
    scenario, so = program.scenario, world(program, situation)
    subject = scenario.subjects[0]
    here = so.get(f"{subject.id}.at")
    if not isinstance(here, str):
        return None
    seen = [person for person in scenario.people.values() if _sees(program, so, subject, person)]
    return OtherSideView(
        name=within(scenario, subject.id),
        at=clock(situation.story_ms),
        words=scenario.scenes[situation.scene].subject_side if situation.scene in scenario.scenes else "",
        felt=tuple(
            (what, str(so[f"{subject.id}.{what}"])) for what in ("arousal", "trust") if f"{subject.id}.{what}" in so
        ),
        saw=tuple(_saw(program, so, here, person) for person in seen),
        map=_map(program, so, subject, seen),
    )


def _sees(program: Program, so: World, subject: Person, other: Person) -> bool:
    here, there = so.get(f"{subject.id}.at"), so.get(f"{other.id}.at")
    if other.id == subject.id or not isinstance(here, str) or not isinstance(there, str):
        return False
    place = program.scenario.place
    doors = {door: str(so.get(door, it.starts)) for door, it in place.doors.items()}
    return here == there or clear_line(place, here, there, doors)


def _saw(program: Program, so: World, here: str, person: Person) -> str:
    feet = distance(program.scenario.place, here, str(so[f"{person.id}.at"]))
    name = "You" if person.id == OFFICER else person.name or person.id
    weapon = str(so.get(f"{person.id}.officer_weapon", ""))
    hand = {"low_ready": ", a gun held low", "pointed": ", a gun pointed", "fired": ", a gun just fired"}.get(
        weapon, ""
    )
    return f"{name}, {feet:.0f} ft away{hand}."


def _map(program: Program, so: World, subject: Person, seen: list[Person]) -> Map:
    """The place turned by quarters, so that whoever the subject faces lies ahead of them, at the top."""
    place = program.scenario.place
    eyes = place.spots[str(so[f"{subject.id}.at"])]
    officer = so.get(f"{OFFICER}.at")
    ahead = place.spots[str(officer)] if isinstance(officer, str) else eyes
    turns = _turns(eyes, ahead)
    markers = [
        Marker(person=subject.id, name=subject.name or subject.id, role="subject", at=_turned(eyes, eyes, turns))
    ]
    markers += [_marker(person, place.spots[str(so[f"{person.id}.at"])], eyes, turns) for person in seen]
    outlines = tuple(_outline(one, eyes, turns) for one in outlines_of(place, so))
    sees_officer = any(person.id == OFFICER for person in seen)
    feet = distance(place, str(so[f"{subject.id}.at"]), str(officer)) if isinstance(officer, str) else None
    return Map(
        outlines=outlines,
        markers=tuple(markers),
        distance_ft=round(feet, 1) if feet else None,
        in_sight=sees_officer,
        areas=tuple(
            replace(one, start=_turned(one.start, eyes, turns), end=_turned(one.end, eyes, turns))
            for one in areas(place)
        ),
        whose=subject.id,
    )


def _turns(eyes: Point, ahead: Point) -> int:
    """Quarter turns to the right that bring what lies ahead to the top. y grows to the south."""
    east, south = ahead[0] - eyes[0], ahead[1] - eyes[1]
    if abs(east) > abs(south):
        return 3 if east > 0 else 1
    return 2 if south > 0 else 0


def _turned(point: Point, eyes: Point, turns: int) -> Point:
    x, y = point[0] - eyes[0], point[1] - eyes[1]
    for _ in range(turns):
        x, y = -y, x
    return round(x, 2), round(y, 2)


def _marker(person: Person, at: Point, eyes: Point, turns: int) -> Marker:
    officer = person.id == OFFICER
    return Marker(
        person=person.id,
        name="You" if officer else person.name or person.id,
        role="officer" if officer else person.role,
        at=_turned(at, eyes, turns),
    )


def _outline(one: Outline, eyes: Point, turns: int) -> Outline:
    return replace(one, start=_turned(one.start, eyes, turns), end=_turned(one.end, eyes, turns), cover=False)
