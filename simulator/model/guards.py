"""The closed table of guard words: what must hold before a way, a line, a choice or an appearance is open.

It is for saying conditions as values. It refuses code: no string of an author is ever evaluated. What a guard means on
a situation is compiled in engine; who may use which word is `reads_world`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.model.facts import Value


@dataclass(frozen=True, slots=True)
class Every:
    """All of these; of none, always true."""

    guards: tuple[Guard, ...] = ()


@dataclass(frozen=True, slots=True)
class Either:
    """Any of these; of none, never true."""

    guards: tuple[Guard, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    guard: Guard


@dataclass(frozen=True, slots=True)
class Is:
    """What is so: the fact has one of these values. For a set fact: holds one of these members."""

    fact: str
    values: frozenset[Value]


@dataclass(frozen=True, slots=True)
class Counts:
    """What is so: a count lies in `low..high`, both included; None is no bound."""

    fact: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True)
class Knows:
    """The officer's view holds one of these values; unknown is false. For a set fact: holds one of these members."""

    fact: str
    values: frozenset[Value]


@dataclass(frozen=True, slots=True)
class Distance:
    """Strictly nearer, and/or strictly farther, than so many feet between the officer and a person."""

    of: str
    nearer_than: float | None = None
    farther_than: float | None = None


@dataclass(frozen=True, slots=True)
class At:
    """The person stands at one of these spots."""

    person: str
    spots: frozenset[str]


@dataclass(frozen=True, slots=True)
class Barrier:
    """Something stops movement between the officer and a person."""

    of: str
    there: bool = True


@dataclass(frozen=True, slots=True)
class Sees:
    """The officer has a line of sight to a person."""

    person: str


@dataclass(frozen=True, slots=True)
class BehindCover:
    """The officer has cover from where a person stands, against any weapon that the cover is said to stop."""

    of: str
    there: bool = True


@dataclass(frozen=True, slots=True)
class Chosen:
    """One of these choices (`scene.choice`) was taken earlier in the run."""

    choices: frozenset[str]


@dataclass(frozen=True, slots=True)
class Resource:
    """A resource was called (`here` false), or has arrived (`here` true)."""

    name: str
    here: bool


@dataclass(frozen=True, slots=True)
class Warned:
    """The person has been warned of force, in this run or as the scene says (`given` or `evident`)."""

    is_so: bool = True


@dataclass(frozen=True, slots=True)
class Identified:
    """The officer is identified: `said` or `evident`."""

    is_so: bool = True


@dataclass(frozen=True, slots=True)
class VariantIs:
    """The deal is one of these."""

    names: frozenset[str]


Guard = (
    Every
    | Either
    | Not
    | Is
    | Counts
    | Knows
    | Distance
    | At
    | Barrier
    | Sees
    | BehindCover
    | Chosen
    | Resource
    | Warned
    | Identified
    | VariantIs
)

ALWAYS = Every()
"""The guard that is always open."""


def parts(guard: Guard) -> Iterator[Guard]:
    """The guard and every guard inside it."""
    yield guard
    if isinstance(guard, Every | Either):
        for inner in guard.guards:
            yield from parts(inner)
    elif isinstance(guard, Not):
        yield from parts(guard.guard)


def reads_world(guard: Guard) -> bool:
    """Whether a guard reads what is so and not only what the officer can know. `At` of the officer is known."""
    return any(
        isinstance(part, Is | Counts | VariantIs) or (isinstance(part, At) and part.person != "officer")
        for part in parts(guard)
    )
