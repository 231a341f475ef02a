"""What a reasonable officer would make of the known facts.

It is for stating a reading and what it rests on. It refuses to know what is so in the world: an appearance is judged
"from appearances" (Penal Code 835a(e)(2)), never from what was learned later.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Reading(StrEnum):
    """How clearly an element appears. `unknown` reads as mixed in a test, never as absent."""

    CLEAR = "clear"
    MIXED = "mixed"
    ABSENT = "absent"
    UNKNOWN = "unknown"

    @property
    def rank(self) -> int:
        """0 absent, 1 mixed or unknown, 2 clear: the order in which a weakest limb is found."""
        return _RANK[self]


_RANK = {Reading.ABSENT: 0, Reading.UNKNOWN: 1, Reading.MIXED: 1, Reading.CLEAR: 2}


def weakest(*readings: Reading) -> Reading:
    """The weakest of several limbs that are all required; unknown and mixed rank alike, mixed is said where both stand."""
    lowest = min(readings, key=lambda reading: reading.rank)
    if lowest.rank == 1:
        return Reading.MIXED if Reading.MIXED in readings else Reading.UNKNOWN
    return lowest


class Range(StrEnum):
    """Where a choice lies against the range of conduct open to a reasonable officer (Hayes; Brown v. Ransweiler)."""

    WITHIN = "within"
    ARGUABLE = "arguable"
    OUTSIDE = "outside"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Appearance:
    """One element as it appeared: its reading, the facts that it rests on, and why."""

    reading: Reading = Reading.UNKNOWN
    rests_on: tuple[str, ...] = ()
    because: str = ""


UNSTATED = Appearance()
"""Nobody said: unknown, resting on nothing."""

ELEMENTS = (
    "harm",
    "ability",
    "opportunity",
    "intent",
    "immediate",
    "will_harm_if_not_caught",
    "contained",
    "surrendering",
    "attack_under_way",
    "fleeing",
    "felony_threatened_death_or_sbi",
)
"""The appearances that a standard may read about a person. The last two may also be stated as bare readings."""
