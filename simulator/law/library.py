"""The standards, by id and by date.

It is the one place that knows them all. It refuses to choose for the caller: a standard named is applied whatever the
date, and the caller says so where it was not in force.
"""

from __future__ import annotations

from datetime import date

from simulator.law import california_835a
from simulator.law.standard import Standard

STANDARDS: tuple[Standard, ...] = (california_835a.STANDARD,)
"""Every standard, in the order in which they are shown."""


def standard(standard_id: str) -> Standard:
    """The standard of that id; a KeyError names those that there are."""
    found = next((one for one in STANDARDS if one.id == standard_id), None)
    if found is None:
        raise KeyError(f"no standard {standard_id!r}; there are: {', '.join(one.id for one in STANDARDS)}")
    return found


def in_force_on(day: date) -> tuple[Standard, ...]:
    """The standards that were in force on `day`."""
    return tuple(one for one in STANDARDS if one.in_force(day))
