"""Guards as authors write them, to the model's closed table of guard words.

It is for `when:`. It refuses any word that is not in the table, and words that read what is so where only what the
officer can know may be read: lines, choices, appearances, alternatives and ranges.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from simulator.authoring.fact_values import one_value
from simulator.authoring.kinds import Name, Quantity, Raw, Word, YesNo
from simulator.authoring.names import GUARD_WORDS, Names
from simulator.authoring.problems import Path
from simulator.authoring.shapes import ListOf, MapOf, Read, Shape
from simulator.authoring.values import Value
from simulator.model.facts import Fact
from simulator.model.facts import Kind as FactKind
from simulator.model.facts import Value as FactValue
from simulator.model.guards import (
    ALWAYS,
    At,
    Barrier,
    BehindCover,
    Chosen,
    Counts,
    Distance,
    Either,
    Every,
    Guard,
    Identified,
    Is,
    Knows,
    Not,
    Resource,
    Sees,
    VariantIs,
    Warned,
)
from simulator.model.vocabulary import RESOURCES

_NEVER = Either(())
"""Stands where a problem was said."""

OFFICER = Shape(
    "a guard on the officer",
    {
        "nearer_than": Quantity("distance"),
        "farther_than": Quantity("distance"),
        "of": Name("a person"),
        "at": ListOf(Name("a spot"), or_one=True),
        "barrier": YesNo(),
        "sees": Name("a person"),
        "behind_cover": YesNo(),
    },
)
_RESOURCE = Word(RESOURCES, "a resource")
_NAMES = ListOf(Name("scene.choice"), or_one=True)
_DEALS = ListOf(Name("a variant"), or_one=True)


class Asked(NamedTuple):
    """Where a guard stands, and whether it may read what is so."""

    names: Names
    world: bool


def guard(written: Value | None, at: Path, names: Names, *, world: bool = False) -> Guard:
    """The guard under `when`; always open where nothing is written."""
    return ALWAYS if written is None else _all_of(written, at, Asked(names, world))


def knows(written: Value, at: Path, names: Names) -> Guard:
    """What stands under `knows` by itself: the officer's view holds all of it."""
    return _knows(written, at, Asked(names, world=True))


def _all_of(it: Value, at: Path, asked: Asked) -> Guard:
    if not isinstance(it, dict):
        asked.names.found.wrong_form(
            at, it, "a guard as a mapping", "Write it as {called: medics} or {not: {called: medics}}."
        )
        return _NEVER
    parts = tuple(_one(key, inner, (*at, str(key)), asked) for key, inner in it.items())
    return parts[0] if len(parts) == 1 else Every(parts)


def _one(key: str, it: Value, at: Path, asked: Asked) -> Guard:
    reader = _WORDS.get(key)
    if reader is not None:
        return reader(it, at, asked)
    found, facts = asked.names.found, asked.names.facts
    name = "officer.officer_weapon" if key == "officer_weapon" else str(key)
    if name not in facts:
        what = "is neither a fact nor a word that a guard may have"
        found.on(key, "F001", f'"{key[:60]}" {what}.', asked.names.hint(key, GUARD_WORDS))
        return _NEVER
    if not asked.world:
        _reads_world(key, at, asked)
    return _is(facts[name], it, at, asked)


_DEALT = "Nobody knows the deal: put it in goes_to, or let it be seen or heard first and ask knows."


def _reads_world(key: str, at: Path, asked: Asked) -> None:
    hint = f"Write knows: {{{key}: ...}}, what the officer knows of it." if key != "variant" else _DEALT
    message = f'"{key[:60]}" reads what is so, and here only what the officer can know may be read.'
    asked.names.found.at(at, "F003", message, hint)


def _is(fact: Fact, it: Value, at: Path, asked: Asked) -> Guard:
    if isinstance(it, dict) and fact.kind is FactKind.COUNT:
        return _counts(fact, it, at, asked)
    return Is(fact.name, _values(fact, it, at, asked))


def _counts(fact: Fact, it: dict[str, Value], at: Path, asked: Asked) -> Guard:
    bounds: dict[str, int | None] = {}
    for key, written in it.items():
        if key in {"at_least", "at_most"}:
            bound = one_value(fact, written, (*at, str(key)), asked.names.found)
            bounds[str(key)] = bound if isinstance(bound, int) else None
        else:
            message = f'"{key[:60]}" is no bound of a count.'
            asked.names.found.unknown(key, "S001", message, ("at_least", "at_most"))
    return Counts(fact.name, bounds.get("at_least"), bounds.get("at_most"))


def _values(fact: Fact, it: Value, at: Path, asked: Asked) -> frozenset[FactValue]:
    entries = [((*at, n), entry) for n, entry in enumerate(it)] if isinstance(it, list) else [(at, it)]
    read = (one_value(fact, entry, path, asked.names.found) for path, entry in entries)
    return frozenset(value for value in read if value is not None)


def _any(it: Value, at: Path, asked: Asked) -> Guard:
    return Either(_each(it, at, asked))


def _every(it: Value, at: Path, asked: Asked) -> Guard:
    return Every(_each(it, at, asked))


def _each(it: Value, at: Path, asked: Asked) -> tuple[Guard, ...]:
    if not isinstance(it, list) or not it:
        asked.names.found.wrong_form(at, it, "a list of guards")
        return ()
    return tuple(_all_of(entry, (*at, n), asked) for n, entry in enumerate(it))


def _not(it: Value, at: Path, asked: Asked) -> Guard:
    return Not(_all_of(it, at, asked))


def _knows(it: Value, at: Path, asked: Asked) -> Guard:
    if not isinstance(it, dict) or not it:
        asked.names.found.wrong_form(at, it, "a mapping of facts to values")
        return _NEVER
    parts = []
    for name, inner in it.items():
        fact = asked.names.fact(name)
        if fact is not None:
            parts.append(Knows(fact.name, _values(fact, inner, (*at, str(name)), asked)))
    return parts[0] if len(parts) == 1 else Every(tuple(parts))


def _officer(it: Value, at: Path, asked: Asked) -> Guard:
    read, names = OFFICER.read(it, at, asked.names.found), asked.names
    if not read:
        return _NEVER
    of = (names.person(read["of"]) if "of" in read else names.subject) or names.subject
    parts = tuple(_of_officer(read, of, names))
    if read.keys() == {"of"}:
        names.found.at(
            at, "S002", "A guard on the officer says nothing but whom it concerns.", "Add nearer_than: 15 ft."
        )
    return parts[0] if len(parts) == 1 else Every(parts)


def _of_officer(read: Read, of: str, names: Names) -> list[Guard]:
    parts: list[Guard] = []
    if "nearer_than" in read or "farther_than" in read:
        parts.append(Distance(of, read.get("nearer_than"), read.get("farther_than")))
    if "at" in read:
        parts.append(At("officer", frozenset(spot for name in read["at"] if (spot := names.spot(name)))))
    if "barrier" in read:
        parts.append(Barrier(of, there=read["barrier"]))
    if "sees" in read and (seen := names.person(read["sees"])):
        parts.append(Sees(seen))
    if "behind_cover" in read:
        parts.append(BehindCover(of, there=read["behind_cover"]))
    return parts


def _chosen(it: Value, at: Path, asked: Asked) -> Guard:
    refs = _NAMES.read(it, at, asked.names.found) or []
    return Chosen(frozenset(choice for ref in refs if (choice := asked.names.choice(ref))))


def _called(it: Value, at: Path, asked: Asked) -> Guard:
    return Resource(_RESOURCE.read(it, at, asked.names.found) or "", here=False)


def _here(it: Value, at: Path, asked: Asked) -> Guard:
    return Resource(_RESOURCE.read(it, at, asked.names.found) or "", here=True)


def _warned(it: Value, at: Path, asked: Asked) -> Guard:
    return Warned(YesNo().read(it, at, asked.names.found) is not False)


def _identified(it: Value, at: Path, asked: Asked) -> Guard:
    return Identified(YesNo().read(it, at, asked.names.found) is not False)


def _variant(it: Value, at: Path, asked: Asked) -> Guard:
    if not asked.world:
        _reads_world("variant", at, asked)
    deals = _DEALS.read(it, at, asked.names.found) or []
    return VariantIs(frozenset(deal for name in deals if (deal := asked.names.variant(name))))


_WORDS: dict[str, Callable[[Value, Path, Asked], Guard]] = {
    "any": _any,
    "all": _every,
    "not": _not,
    "knows": _knows,
    "officer": _officer,
    "chosen": _chosen,
    "called": _called,
    "here": _here,
    "warned": _warned,
    "identified": _identified,
    "variant": _variant,
}
_ONE, _EACH = Raw("a guard"), ListOf(Raw("a guard"))
GUARD = Shape(
    "a guard",
    {
        "any": _EACH,
        "all": _EACH,
        "not": _ONE,
        "knows": MapOf(Raw("the fact's value"), of="a fact"),
        "officer": OFFICER,
        "chosen": _NAMES,
        "called": _RESOURCE,
        "here": _RESOURCE,
        "warned": YesNo(),
        "identified": YesNo(),
        "variant": _DEALS,
    },
)
"""The words of a guard as a shape, for editors; facts may stand beside them."""
