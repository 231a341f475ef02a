"""The records that a command works on, and who works on them. Readers never make a file."""

from __future__ import annotations

import getpass
import os

from simulator.places import find_places
from simulator.records.store import Records


def records_place(asked: str | None) -> str:
    """Where records are: as asked, or in the home of this person."""
    return asked or str(find_places(os.environ).records)


def to_read(asked: str | None) -> Records:
    """Records that must be there."""
    return Records(records_place(asked), create=False)


def to_write(asked: str | None) -> Records:
    """Records, made where there are none."""
    return Records(records_place(asked))


def none_yet(asked: str | None) -> bool:
    """Whether nobody has played on this desk yet; a place that was named must be there."""
    return not asked and not find_places(os.environ).records.exists()


def at_desk() -> str:
    """Who sits here, as the system knows them; `unknown` on a desk where it knows nobody."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"
