"""What an author promises of every run of an encounter, as values.

It is for a small closed vocabulary that exploration can prove or refute. It refuses to say whether a promise is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simulator.model.force import Level
from simulator.model.guards import ALWAYS, Guard


class Claim(StrEnum):
    """Of what is named: that it never happens, that it happens in every run that ends, or that it stays possible."""

    NEVER = "never"
    ALWAYS = "always"
    CAN = "can"


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """Something that may happen in a run; any of what is named. `places` are scenes and endings; `force` holds levels, of
    anybody where `by` is empty; `known` asks what the officer's view holds.
    """

    places: frozenset[str] = frozenset()
    choices: frozenset[str] = frozenset()
    force: frozenset[Level] = frozenset()
    by: frozenset[str] = frozenset()
    known: Guard | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AuthorPromise:
    """A property that the author claims of every run: in these deals (of none: all), counted from any moment in these
    scenes on (of none: from the start), after all of some choices, after none of others, and while a guard has held at
    every moment so far.
    """

    says: str
    claim: Claim
    what: Happening
    if_chosen: frozenset[str] = frozenset()
    unless_chosen: frozenset[str] = frozenset()
    as_long_as: Guard = ALWAYS
    in_variant: frozenset[str] = frozenset()
    since: frozenset[str] = frozenset()
