"""The table of facts that can change in a run, and values typed by the fact that they belong to.

It is for author's facts, doors, places, bands and the law's facts under one roof. It refuses a value that its fact
cannot have, and never makes up one: a fact of the law that nobody states at the start is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from simulator.authoring.found import Found
from simulator.authoring.kinds import Whole, YesNo
from simulator.authoring.problems import Path, did_you_mean
from simulator.authoring.shapes import Read
from simulator.authoring.values import Text, Value
from simulator.model.facts import Fact, Kind
from simulator.model.facts import Value as FactValue
from simulator.model.place import DOOR_STATES
from simulator.model.scenario import AROUSAL, OFFICER, TRUST
from simulator.model.vocabulary import FACTS, PERSON_FACTS

_ANY_COUNT = Whole(-(10**6), 10**6)


def facts_of(scenario: Read, people: Mapping[str, Read], spots: Mapping[str, Any], found: Found) -> dict[str, Fact]:
    """Every fact of a scenario, by name."""
    facts = [*_authors(scenario.get("facts", {}), found)]
    for name, door in scenario.get("place", {}).get("doors", {}).items():
        facts.append(Fact(name=str(name), kind=Kind.ONE_OF, values=DOOR_STATES, starts=door.get("starts", "shut")))
    stands = _stands(scenario, spots)
    weapon = FACTS["officer_weapon"].values
    stated = {str(name) for name in _stated(scenario)}
    for name, person in people.items():
        who = str(name)
        if spots:
            facts.append(Fact(name=f"{who}.at", kind=Kind.ONE_OF, values=_plain(spots), starts=stands.get(who)))
        facts += [
            Fact(name=f"{who}.{band}", kind=Kind.ONE_OF, values=steps, starts=person[band])
            for band, steps in (("arousal", AROUSAL), ("trust", TRUST))
            if band in person
        ]
        if who == OFFICER or "officer_weapon" in person or f"{who}.officer_weapon" in stated:
            held = person.get("officer_weapon", "holstered")
            facts.append(Fact(name=f"{who}.officer_weapon", kind=Kind.ONE_OF, values=weapon, starts=held))
        facts += [FACTS[law].of(who) for law in PERSON_FACTS if f"{who}.{law}" in stated]
    return {fact.name: fact for fact in facts}


def _plain(names: Mapping[str, Any]) -> tuple[str, ...]:
    return tuple(str(name) for name in names)


def _stands(scenario: Read, spots: Mapping[str, Any]) -> dict[str, str]:
    """Where people stand as the first scene opens. Who is not named is nowhere yet, and nobody sees them."""
    scenes = scenario.get("scenes", {})
    first: Read = scenes.get(scenario.get("starts")) or next(iter(scenes.values()), {})
    return {str(person): str(spot) for person, spot in first.get("at", {}).items() if spot in spots}


def _stated(it: object) -> Iterator[str]:
    """The names of facts that a file gives a value anywhere: `sets`, `so`, `fact:`, and what stands under people."""
    if isinstance(it, list):
        for entry in it:
            yield from _stated(entry)
    elif isinstance(it, dict):
        for key, inner in it.items():
            if key in {"sets", "so"}:
                yield from inner
            elif key == "fact":
                yield inner
            elif key == "people":
                yield from (f"{who}.{name}" for who, person in inner.items() for name in person)
            if key != "hinge":
                yield from _stated(inner)


def _authors(facts: Mapping[str, Read], found: Found) -> Iterator[Fact]:
    """The author's own facts."""
    for name, written in facts.items():
        if "type" not in written:
            continue
        at: Path = ("facts", str(name))
        kind = Kind(written["type"])
        values = tuple(str(value) for value in written.get("values", ()))
        fact = Fact(name=str(name), kind=kind, values=values)
        if kind is Kind.COUNT:
            fact = _count(str(name), written, at, found)
        elif kind is Kind.ONE_OF and not values:
            found.at(at, "F006", f'"{name}" has no values to be of.', "Add values: [one, another].")
            continue
        starts = written.get("starts")
        if starts is not None:
            value = value_of(fact, starts, (*at, "starts"), found)
            fact = Fact(name=fact.name, kind=kind, values=values, low=fact.low, high=fact.high, starts=value)
        yield fact


def _count(name: str, written: Read, at: Path, found: Found) -> Fact:
    low, high = written.get("from", 0), written.get("to")
    if high is None or high <= low:
        found.at(
            (*at, "to"), "F006", f'"{name}" counts from {low} to {high or "nowhere"}.', "Give from and to: 0 and 3."
        )
        high = low + 1
    return Fact(name=name, kind=Kind.COUNT, low=low, high=high)


def value_of(fact: Fact, it: Value, at: Path, found: Found) -> FactValue | None:
    """A value as its fact's type reads it; None where it said a problem."""
    if fact.kind is Kind.SET_OF:
        members = it if isinstance(it, list) else [it]
        read = [
            _word(fact, member, (*at, n) if isinstance(it, list) else at, found) for n, member in enumerate(members)
        ]
        return frozenset(word for word in read if word is not None)
    return one_value(fact, it, at, found)


def one_value(fact: Fact, it: Value, at: Path, found: Found) -> bool | int | str | None:
    """One value, or one member of a set."""
    if fact.kind is Kind.BOOL:
        return YesNo().read(it, at, found)
    if fact.kind is Kind.COUNT:
        count = _ANY_COUNT.read(it, at, found)
        if count is not None and not fact.low <= count <= fact.high:
            found.at(at, "F002", f'"{fact.name}" lies between {fact.low} and {fact.high}; {count} does not.')
            return None
        return count
    return _word(fact, it, at, found)


def _word(fact: Fact, it: Value, at: Path, found: Found) -> str | None:
    if isinstance(it, Text) and it in fact.values:
        return str(it)
    if isinstance(it, Text) and it:
        found.at(at, "F002", f'"{fact.name}" cannot be "{it[:60]}".', did_you_mean(it, fact.values))
    else:
        found.wrong_form(at, it, f"a value of {fact.name}")
    return None
