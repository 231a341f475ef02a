"""The standards, by id and by date.

It is the one place that knows them all. It refuses to choose for the caller: a standard named is applied whatever the
date, and the caller says so where it was not in force. Where a standard reads otherwise since a later decision, it
stands here as it is read today, and `standard(id, as_of=day)` and `in_force_on(day)` give it as it was read on the day.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from simulator.law import (
    california_835a,
    california_7286,
    california_pre_2020,
    delaware_467,
    graham_garner,
    san_francisco_5_01,
    seattle_8,
    tennessee_40_7_108,
    washington_9a16,
    washington_10_120,
)
from simulator.law.standard import Standard

STANDARDS: tuple[Standard, ...] = (
    california_835a.STANDARD,
    california_7286.STANDARD,
    california_pre_2020.STANDARD,
    graham_garner.STANDARD,
    washington_10_120.STANDARD,
    washington_9a16.STANDARD,
    delaware_467.STANDARD,
    tennessee_40_7_108.STANDARD,
    san_francisco_5_01.STANDARD,
    seattle_8.STANDARD,
)
"""Every standard, once, in the order in which they are shown and as it is read today."""

ELSEWHERE = frozenset(
    {"washington_10_120", "washington_9a16", "delaware_467", "tennessee_40_7_108", "san_francisco_5_01", "seattle_8"}
)
"""Standards of other places, and one city's. Encounters play in California: these are applied where they are asked for by name."""

EARLIER: Mapping[str, tuple[Standard, ...]] = {graham_garner.STANDARD.id: (graham_garner.BEFORE_BARNES,)}
"""How a standard was read on earlier days, by its id."""


def standard(standard_id: str, as_of: date | None = None) -> Standard:
    """The standard of that id, as it is read today or was on a day; a KeyError names those that there are."""
    found = next((one for one in STANDARDS if one.id == standard_id), None)
    if found is None:
        raise KeyError(f"no standard {standard_id!r}; there are: {', '.join(one.id for one in STANDARDS)}")
    return found if as_of is None else read_on(found, as_of)


def read_on(one: Standard, day: date) -> Standard:
    """A standard as it was read on `day`."""
    return next((earlier for earlier in EARLIER.get(one.id, ()) if earlier.in_force(day)), one)


def in_force_on(day: date, *, elsewhere: bool = False) -> tuple[Standard, ...]:
    """The standards that were in force in California on `day`, each as it was read then; `elsewhere` adds the others."""
    here = (one for one in STANDARDS if elsewhere or one.id not in ELSEWHERE)
    return tuple(read_on(one, day) for one in here if one.in_force(day))
