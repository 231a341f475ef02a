"""Facts, with what is so (World) and what the officer knows (OfficerView) kept apart.

It is for saying who knows what, since when and from whom. It refuses to let one stand in for the other: nothing here
turns a World into an OfficerView (Penal Code 835a(a)(4), (e)(3): "facts known to the peace officer at the time").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

Value = bool | int | str | frozenset[str]
"""A bool, a count, one word of a closed list, or a set of such words."""


class Kind(StrEnum):
    """The declared type of a fact; the type decides how its value is written and packed."""

    BOOL = "bool"
    COUNT = "count"
    ONE_OF = "one_of"
    SET_OF = "set_of"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A bounded fact: its name, type and bounds. `values` are the words of `one_of` and `set_of`; a count lies in
    `low..high`, both included. `starts` is what is so when the scenario opens; None is unknown.
    """

    name: str
    kind: Kind
    values: tuple[str, ...] = ()
    low: int = 0
    high: int = 1
    starts: Value | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """One thing that the officer came to know or perceive. It may be wrong.

    `at_ms` is story time; `source` is `saw`, `heard`, `dispatch`, `partner`, `family`, or a person's id; `words` are
    those in which it was said, where it was said.
    """

    fact: str
    value: Value
    source: str
    at_ms: int
    words: str = ""


class _Facts(Mapping[str, Value]):
    """An immutable mapping of fact to value; a fact that is not in it is unknown, not false."""

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Value]) -> None:
        self._values = dict(values)

    def __getitem__(self, fact: str) -> Value:
        return self._values[fact]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._values!r})"


class World(_Facts):
    """What is so. Ways, acts and the debrief may read it; no standard of law ever receives one."""

    __slots__ = ()


class OfficerView(_Facts):
    """What the officer knows or perceives now, with the ledger of how it came to be known, oldest first."""

    __slots__ = ("ledger",)

    def __init__(self, values: Mapping[str, Value], ledger: tuple[Known, ...] = ()) -> None:
        super().__init__(values)
        self.ledger = ledger

    def when(self, fact: str) -> Known | None:
        """The latest entry of the ledger on `fact`, or None where nobody told."""
        return next((entry for entry in reversed(self.ledger) if entry.fact == fact), None)
