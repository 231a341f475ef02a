"""More distance, or a barrier, never makes an opportunity that rests on them clearer, wherever an encounter reads it."""

from __future__ import annotations

from functools import cache
from itertools import product

import pytest

from simulator.engine.explore import explore
from simulator.engine.offered import holds
from simulator.model.appearances import Reading
from simulator.model.guards import At, Barrier, Distance
from simulator.model.guards import parts as parts_of
from simulator.model.place import barrier, distance
from simulator.model.scenario import OFFICER
from tests.scoring.runs import SCENARIOS, named, program_of


def field(program, now, fact):
    """One fact of a situation; None where it is unknown or never said."""
    found = program.layout.world.get(fact)
    return found.decode(now.bits) if found else None


@cache
def standing(scenario):
    """A reachable situation for every scene and every way of standing in it, where opportunity has rules."""
    program, found = program_of(scenario), {}
    scenes, exploration = program.scenario.scenes, explore(program)
    facts = (f"{OFFICER}.at", *program.scenario.place.doors)
    reads = program.layout.scene_mask
    for name in (*facts, *(f"{person}.at" for person in program.scenario.people)):
        reads |= program.layout.world[name].mask if name in program.layout.world else 0
    for state in {state & reads: state for state in exploration.states}.values():
        now = exploration.situation(state)
        for person, law in scenes[now.scene].law.people.items() if now.ended is None else ():
            if "opportunity" in law.appearances and field(program, now, f"{person}.at"):
                found[now.scene, person, now.bits & reads] = now
    return [(scene, person, now) for (scene, person, _), now in found.items()]


def put(program, now, **facts):
    """The situation with some facts otherwise."""
    bits = now.bits
    for fact, value in facts.items():
        found = program.layout.world[fact]
        bits = bits & ~found.mask | found.encode(value)
    return now._replace(bits=bits)


def opportunity(program, scene, person, now):
    rules = program.scenario.scenes[scene].law.people[person].appearances["opportunity"]
    rule = next((rule for rule in rules if holds(program, rule.when, now)), None)
    return rule.appearance.reading if rule else Reading.UNKNOWN


def ways_to_stand(program, now):
    """The situation with the officer at every spot where an officer ever stands, and every door in every state."""
    known = program.layout.world
    facts = [f"{OFFICER}.at", *(door for door in program.scenario.place.doors if door in known)]
    for values in product(*(known[fact].values.values() for fact in facts)):
        yield values[0], put(program, now, **dict(zip(facts, values, strict=True)))


@cache
def space(scenario, here, there, states):
    """Feet, and whether something stops movement, between two spots with the doors in these states."""
    place = program_of(scenario).scenario.place
    return distance(place, here, there), barrier(place, here, there, dict(zip(place.doors, states, strict=True)))


def between(scenario, person, now):
    """Feet, and whether something stops movement, as they stand."""
    program = program_of(scenario)
    here, there = field(program, now, f"{OFFICER}.at"), field(program, now, f"{person}.at")
    doors = program.scenario.place.doors.items()
    return space(scenario, here, there, tuple(field(program, now, door) or it.starts for door, it in doors))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_every_encounter_reads_an_opportunity_from_where_the_officer_stands(scenario):
    rules = [
        rule
        for scene in program_of(scenario).scenario.scenes.values()
        for law in scene.law.people.values()
        for rule in law.appearances.get("opportunity", ())
    ]
    assert any(isinstance(part, Distance | Barrier | At) for rule in rules for part in parts_of(rule.when))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_more_distance_or_a_barrier_never_makes_opportunity_clearer(scenario):
    program = program_of(scenario)
    asked, seen = 0, set()
    for scene, person, now in standing(scenario):
        feet, stopped = between(scenario, person, now)
        mine = opportunity(program, scene, person, now)
        for spot, moved in ways_to_stand(program, now):
            far, behind = between(scenario, person, moved)
            if far >= feet and behind >= stopped:
                theirs = opportunity(program, scene, person, moved)
                asked += 1
                seen.add((mine, theirs))
                assert theirs.rank <= mine.rank, (scene, spot, feet, far, mine, theirs)
    assert asked > 100
    assert any(theirs.rank < mine.rank for mine, theirs in seen)
