"""Which ways a run took, read off its log alone.

It is for counting over many runs, of which some were played on earlier texts of the encounter. It refuses to replay.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from simulator.model.events import Decided, Event, Happened, Moved, TimedOut
from simulator.model.scenario import TIME_OUT


class Taken(NamedTuple):
    """A way as a log tells it: from which scene, by which choice, act or `time_out`, to where."""

    source: str
    by: str
    to: str


def ways_taken(events: Iterable[Event]) -> frozenset[Taken]:
    """Each way that a run took, once however often it was taken."""
    found, by = set(), ""
    for event in events:
        match event:
            case Decided():
                by = event.choice
            case Happened():
                by = event.act
            case TimedOut():
                by = TIME_OUT
            case Moved() if event.source:
                found.add(Taken(event.source, by, event.to))
    return frozenset(found)
