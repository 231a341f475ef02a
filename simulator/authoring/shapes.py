"""The kinds of value that hold others: lists, mappings by id, and shapes with keys of their own.

It is for reading a whole file by tables and finding everything wrong with its form at once: unknown keys, missing ones,
values that are no such thing. pydantic was weighed and left out: half of the format's keys are names from the same
file, every leaf is typed by hand anyway, and did-you-mean and exact places would be a second layer over its errors.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.authoring.found import Found
from simulator.authoring.kinds import ID, MAX_ID, Kind, Word
from simulator.authoring.problems import SHORT, Path, did_you_mean, one_of
from simulator.authoring.values import Text, Value

LIST_HINT = "Write [one, another], or begin each entry below with a dash and a space."
KEYS_HINT = "Write lines of key: value below it, indented alike; or this line itself is indented too little or too far."

Read = dict[str, Any]
"""A mapping that has been read by its shape: typed leaves, and only keys whose values are sound."""


@dataclass(frozen=True, slots=True)
class ListOf:
    """A list. `or_one`: a single entry may stand without brackets."""

    kind: Kind
    or_one: bool = False

    def read(self, it: Value, at: Path, found: Found) -> list[Any] | None:
        """The entries that are sound."""
        if not isinstance(it, list):
            if not self.or_one or (isinstance(it, Text) and not it):
                found.wrong_form(at, it, "a list", LIST_HINT)
                return None
            it = [it]
        read = (self.kind.read(entry, (*at, n), found) for n, entry in enumerate(it))
        return [entry for entry in read if entry is not None]


@dataclass(frozen=True, slots=True)
class MapOf:
    """A mapping of names to values. `ids`: the names are declared here and must be ids; otherwise they are resolved
    later. `words`: the names are a closed list. `of`: what the names name, for editors.
    """

    kind: Kind
    ids: bool = False
    words: tuple[str, ...] = ()
    of: str = ""

    def read(self, it: Value, at: Path, found: Found) -> Read | None:
        """The entries that are sound; the keys keep their places."""
        if not isinstance(it, dict):
            found.wrong_form(at, it, "a mapping", KEYS_HINT)
            return None
        read: Read = {}
        for name, inner in it.items():
            if self._may_stand(name, found) and (value := self.kind.read(inner, (*at, str(name)), found)) is not None:
                read[name] = value
        return read

    def _may_stand(self, name: str, found: Found) -> bool:
        if self.ids and not (len(name) <= MAX_ID and ID.fullmatch(name)):
            hint = f"Lower-case words joined by _, such as knife_drill; {MAX_ID} letters at most."
            found.on(name, "S008", f'"{name[:60]}" is not an id.', hint)
            return False
        if self.words and name not in self.words:
            found.unknown(name, "S004", f'"{name[:60]}" may not stand here.', self.words)
            return False
        return True


@dataclass(frozen=True, slots=True)
class Shape:
    """A mapping with keys of its own. `people`: the kind under a person's id, where people may stand as keys; `hints`
    for keys that may not stand here, and `unknown`, the code for these.
    """

    what: str
    keys: Mapping[str, Kind]
    needs: tuple[str, ...] = ()
    people: Kind | None = None
    hints: Mapping[str, str] = field(default_factory=dict)
    unknown: str = "S001"

    def read(self, it: Value, at: Path, found: Found) -> Read | None:
        """What is sound of it. People stand under `people`, by id."""
        if not isinstance(it, dict):
            found.wrong_form(at, it, f"{self.what} as a mapping", KEYS_HINT)
            return None
        read: Read = {}
        for key, inner in it.items():
            kind = self.keys.get(key)
            if kind is not None:
                if (value := kind.read(inner, (*at, str(key)), found)) is not None:
                    read[str(key)] = value
            elif self.people is not None and key in found.people:
                if (value := self.people.read(inner, (*at, str(key)), found)) is not None:
                    read.setdefault("people", {})[key] = value
            else:
                self._unknown(key, found)
        for key in self.needs:
            if key not in it:
                which = _which(self.keys.get(key))
                hint = f"Add {key}: {which}." if which else f"Add {key}."
                found.at(at, "S002", f'{self.what.capitalize()} needs "{key}", which is not here.', hint)
        return read

    def _unknown(self, key: str, found: Found) -> None:
        known = (*self.keys, *(found.people if self.people else ()))
        hint = self.hints.get(key) or did_you_mean(key, known)
        found.on(key, self.unknown, f'"{key[:60]}" is not a key of {self.what}.', hint)


def _which(kind: Kind | None) -> str:
    """What may follow a missing key, where that is a short list."""
    return one_of(kind.words) if isinstance(kind, Word) and len(kind.words) <= SHORT else ""


@dataclass(frozen=True, slots=True)
class ByForm:
    """A kind for each form in which the value may be written: one word, a list, a mapping. `empty`: it may be left blank."""

    wanted: str
    word: Kind | None = None
    entries: Kind | None = None
    mapping: Kind | None = None
    empty: bool = False

    def read(self, it: Value, at: Path, found: Found) -> Any:  # noqa: ANN401 (a Kind)
        """What the kind of that form reads."""
        kind = self.mapping if isinstance(it, dict) else self.entries if isinstance(it, list) else self.word
        if kind is None or (isinstance(it, Text) and not it and not self.empty):
            found.wrong_form(at, it, self.wanted)
            return None
        return kind.read(it, at, found)
