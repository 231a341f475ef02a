"""Effects as authors write them, to the model's: what becomes so, and what enters the officer's view."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.fact_values import one_value, value_of
from simulator.authoring.guards import guard
from simulator.authoring.names import Names
from simulator.authoring.problems import Path
from simulator.authoring.shapes import Read
from simulator.authoring.values import Text, Value
from simulator.model.effects import NOTHING, Effects, Move, Put, Reveal
from simulator.model.facts import Kind
from simulator.model.facts import Value as FactValue
from simulator.model.vocabulary import PERSON_FACTS

_STEPS = {"rises": 1, "falls": -1}
_KEYS = frozenset({"sets", "moves", "doors", "hears", "sees", "arrives", "meets", "people"})


def effects(read: Read, at: Path, names: Names) -> Effects:
    """The effects that stand in a choice, an act, a scene or under a deadline."""
    if not _KEYS & read.keys():
        return NOTHING
    return Effects(
        changes=tuple(_changes(read, at, names)),
        calls=tuple((str(resource), ms) for resource, ms in read.get("arrives", {}).items()),
        meets=tuple(read.get("meets", ())),
        did=tuple((str(who), word) for who, it in read.get("people", {}).items() for word in it.get("conduct", ())),
        reveals=(
            *reveals(read.get("sees", ()), (*at, "sees"), names),
            *reveals(read.get("hears", ()), (*at, "hears"), names),
        ),
    )


def put(name: Text, written: Value, at: Path, names: Names) -> Put | None:
    """A fact becomes a value."""
    fact = names.fact(name)
    value = None if fact is None else value_of(fact, written, at, names.found)
    return None if fact is None or value is None else Put(fact.name, value)


def reveals(entries: list[Read], at: Path, names: Names) -> Iterator[Reveal]:
    """What is seen (no `from`), or heard from somebody."""
    for n, entry in enumerate(entries):
        path = (*at, n)
        if "fact" not in entry or "value" not in entry:
            continue
        known = put(entry["fact"], entry["value"], (*path, "value"), names)
        source = names.source(entry["from"]) if "from" in entry else "saw"
        when = guard(entry.get("when"), (*path, "when"), names, world=True)
        if known is not None and source is not None:
            yield Reveal(fact=known.fact, value=known.value, source=source, words=entry.get("words", ""), when=when)


def stands(read: dict[Text, Text], names: Names) -> Iterator[Put]:
    """Where people stand from now on."""
    for who, where in read.items():
        person, spot = names.person(who), names.spot(where)
        if person and spot:
            yield Put(f"{person}.at", spot)


def _changes(read: Read, at: Path, names: Names) -> Iterator[Put | Move]:
    for name, written in read.get("sets", {}).items():
        path = (*at, "sets", str(name))
        change = _step(name, written, path, names) if isinstance(written, dict) else put(name, written, path, names)
        if change is not None:
            yield change
    yield from stands(read.get("moves", {}), names)
    for name, state in read.get("doors", {}).items():
        if door := names.door(name):
            yield Put(door, state)
    for who, person in read.get("people", {}).items():
        yield from _of_person(who, person, names)


def _step(name: Text, written: dict[str, Value], at: Path, names: Names) -> Move | None:
    """`{plus: 1}` or `{minus: 1}`, of a count."""
    fact = names.fact(name)
    if fact is None:
        return None
    sign = {"plus": 1, "minus": -1}.get(next(iter(written), ""))
    if fact.kind is not Kind.COUNT or sign is None or len(written) != 1:
        names.found.at(at, "F002", f'"{fact.name}" cannot be moved so.', "A count moves by {plus: 1} or {minus: 1}.")
        return None
    steps = one_value(names.counting(fact), next(iter(written.values())), at, names.found)
    return Move(fact.name, sign * steps) if isinstance(steps, int) else None


def _of_person(who: Text, person: Read, names: Names) -> Iterator[Put | Move]:
    """Bands move a step; what the law reads about a person becomes so."""
    for key, value in person.items():
        name = f"{who}.{key}"
        if key in {"arousal", "trust"}:
            if name in names.facts:
                yield Move(name, _STEPS[value])
            else:
                names.found.on(who, "F001", f'"{who}" has no {key} that could move.', names.hint(name))
        elif key in PERSON_FACTS or key == "officer_weapon":
            yield Put(name, law_value(value))


def law_value(value: FactValue | list[str]) -> FactValue:
    """A value that its shape has typed already; a list is a set."""
    return frozenset(value) if isinstance(value, list) else value
