"""Where the value of a fact at the start stands in a file, so that a twin can put another there.

It is for the facts that a twin may differ in: an author's own, a door, how a person is (bands, weapon), what the law is
told of a person or of the encounter, and what is dealt. It refuses places and everything that is no fact.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.authoring.found import Found
from simulator.authoring.laying import Laid, marked
from simulator.authoring.problems import Path, did_you_mean, one_of
from simulator.authoring.shapes import Read
from simulator.authoring.values import Source, Text, Value
from simulator.model.scenario import OFFICER
from simulator.model.vocabulary import ENCOUNTER_FACTS, PERSON_FACTS

_OF_PEOPLE = ("arousal", "trust", "officer_weapon")
UNSAID = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fixed:
    """A fact that differs: its value in the base and in the twin, as words, and why."""

    fact: str
    was: str
    now: str
    because: str


def fixed(entry: Read, at: Path, laid: Laid, source: Source, found: Found) -> Fixed | None:
    """Put a twin's value of one fact where the base has its own; None where it said a problem."""
    name, value = entry["fact"], entry["value"]
    where = _where(laid, str(name))
    deals = tuple(_dealt(laid, str(name)))
    if where is None and not deals:
        hint = did_you_mean(name, _names(laid)) or "A fact may differ that the base declares, or states at the start."
        found.on(name, "D003", f'The base has no fact "{name[:60]}" with a value at the start.', hint)
        return None
    here = laid.get(where) if where else None
    if not deals and _words(here) == _words(value):
        message = f'"{name}" is {_words(value)} in the base too.'
        found.at((*at, "value"), "D004", message, "Give it the value that it has here and not there.")
        return None
    was = [_words(here)] if where else []
    was += [words for path in deals if (words := _words(laid.get(path))) not in was]
    _lay(laid, where, deals, marked(value, source.file), (source, (*at, "value")))
    return Fixed(fact=str(name), was=one_of(was), now=_words(value), because=entry.get("because", ""))


def _lay(laid: Laid, where: Path | None, deals: tuple[Path, ...], value: Value, origin: tuple[Source, Path]) -> None:
    """In every deal alike: where the fact has a value of its own the deals leave it alone; otherwise each deals it."""
    if where is not None:
        laid.put(where, value, *origin)
        for path in deals:
            laid.drop(*map(str, path))
        return
    for name in laid.value["variants"]:
        laid.put(("variants", str(name), "so", str(deals[0][-1])), value, *origin)


def _where(laid: Laid, name: str) -> Path | None:
    """The path of a fact's value at the start."""
    if laid.get(("facts", name)) is not None:
        return ("facts", name, "starts")
    if laid.get(("place", "doors", name)) is not None:
        return ("place", "doors", name, "starts")
    who, _, what = (f"{OFFICER}.{name}" if name == "officer_weapon" else name).rpartition(".")
    candidates: list[Path] = []
    if what in _OF_PEOPLE and who:
        candidates.append(("people", who, what))
    if what in PERSON_FACTS and who:
        candidates.append(("law_here", who, what))
    if name in ENCOUNTER_FACTS:
        candidates.append(("law_here", name))
    return next((path for path in candidates if _plain(laid.get(path))), None)


def _plain(value: Value | None) -> bool:
    """Whether it is a value, and not readings with guards."""
    return isinstance(value, Text) or (isinstance(value, list) and all(isinstance(it, Text) for it in value))


def _dealt(laid: Laid, name: str) -> Iterator[Path]:
    variants = laid.get(("variants",))
    for deal in variants if isinstance(variants, dict) else ():
        path: Path = ("variants", str(deal), "so", name)
        if laid.get(path) is not None:
            yield path


def _names(laid: Laid) -> Iterator[str]:
    """Every fact that may differ."""
    declared: tuple[Path, ...] = (("facts",), ("place", "doors"))
    for path in declared:
        named = laid.get(path)
        yield from map(str, named if isinstance(named, dict) else ())
    for key, allowed in (("people", _OF_PEOPLE), ("law_here", tuple(PERSON_FACTS))):
        people = laid.get((key,))
        for who, it in people.items() if isinstance(people, dict) else ():
            yield from (f"{who}.{what}" for what in (it if isinstance(it, dict) else ()) if what in allowed)


def _words(value: Value | None) -> str:
    """A value as a person reads it."""
    if isinstance(value, list):
        return ", ".join(sorted(map(str, value))) or "nobody"
    return UNSAID if value is None else str(value)
