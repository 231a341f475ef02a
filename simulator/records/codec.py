"""Inputs and events as canonical JSON, and back exactly.

Canonical: keys sorted, no spaces, ASCII only, so that one entry has one text and one hash on every machine and in every
database. It refuses to guess: a text that is no entry of this program is a CodecError, never a default.
"""

from __future__ import annotations

import json
from typing import Any, TypeVar, get_type_hints

from simulator.model.events import EVENTS, Entry, Event
from simulator.model.facts import Known
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.model.inputs import Chose, Flagged, Input, Waited

INPUTS: dict[str, type[Input]] = {kind.__name__: kind for kind in (Chose, Waited, Flagged)}
OPENING = "Opening"
"""The kind of the one entry that has no input."""

_KNOWN = ("fact", "value", "source", "at_ms", "words")
_FORCE = ("against", "level", "tool", "purpose", "area", "rounds", "deadly_risk")
_PLAIN = {kind: get_type_hints(kind) for kind in (*INPUTS.values(), *EVENTS.values())}
_Said = TypeVar("_Said", Input, Event)


class CodecError(ValueError):
    """A text that is no input and no event."""


def canonical(thing: object) -> str:
    """The one JSON text of a JSON value."""
    return json.dumps(thing, sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False)


def kind_of(entry: Entry) -> str:
    """The name of the entry's input, `Opening` where it has none."""
    return OPENING if entry.said is None else type(entry.said).__name__


def said_text(entry: Entry) -> str:
    """The input of an entry, as canonical JSON."""
    return canonical(None if entry.said is None else _named(entry.said))


def events_text(entry: Entry) -> str:
    """The events of an entry, as canonical JSON."""
    return canonical([_named(event) for event in entry.events])


def entry_from(said: str, events: str) -> Entry:
    """The entry that these two texts say; CodecError where they say none."""
    try:
        spoken, happened = json.loads(said), json.loads(events)
        heard = None if spoken is None else _thing(spoken, INPUTS)
        return Entry(heard, tuple(_thing(event, EVENTS) for event in happened))
    except CodecError:
        raise
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as fault:
        raise CodecError(f"the row is no entry of this program ({fault})") from None


def _named(thing: Input | Event) -> dict[str, object]:
    return {"kind": type(thing).__name__} | {name: _packed(value) for name, value in thing._asdict().items()}


def _packed(value: object) -> object:
    match value:
        case None | bool() | int() | str():
            return value
        case frozenset():
            return {"set": sorted(value)}
        case tuple():
            return [_packed(part) for part in value]
        case Known():
            return {"known": {name: _packed(getattr(value, name)) for name in _KNOWN}}
        case UseOfForce():
            return {"force": {name: _packed(getattr(value, name)) for name in _FORCE}}
        case _:
            raise TypeError(f"no record holds a {type(value).__name__}")


def _thing(found: dict[str, Any], kinds: dict[str, type[_Said]]) -> _Said:
    fields = {name: _unpacked(value) for name, value in found.items() if name != "kind"}
    kind = kinds.get(found["kind"])
    if kind is None:
        raise CodecError(f"{found['kind']!r} is no kind that this program knows")
    _check(kind, fields)
    return kind(**fields)


def _check(kind: type[Input | Event], fields: dict[str, Any]) -> None:
    """Every field is there, and the plain ones have their type; a bool is no int here."""
    if set(fields) != set(kind._fields):
        raise CodecError(f"a {kind.__name__} has the fields {', '.join(kind._fields)}")
    for name, value in fields.items():
        hint = _PLAIN[kind][name]
        if hint in (int, str) and type(value) is not hint:
            raise CodecError(f"{kind.__name__}.{name} is no {hint.__name__}")


def _unpacked(value: Any) -> Any:  # noqa: ANN401 - JSON in, values out; _check looks at the types
    match value:
        case None | bool() | int() | str():
            return value
        case list():
            return tuple(_unpacked(part) for part in value)
        case {"set": list(words), **rest} if not rest:
            return frozenset(words)
        case {"known": dict(fields), **rest} if not rest:
            return Known(**{name: _unpacked(field) for name, field in fields.items()})
        case {"force": dict(fields), **rest} if not rest:
            return _force(fields)
        case _:
            raise CodecError(f"{value!r} is no value of a record")


def _force(fields: dict[str, Any]) -> UseOfForce:
    words = fields | {"level": Level(fields["level"]), "purpose": Purpose(fields["purpose"])}
    return UseOfForce(**words)
