"""What moves from a moment into the next: people on the stage, and the map.

It refuses to paint: it keeps which motion goes on, and asks the desk whether anything may move at all.
"""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from simulator.screens.framing import framed
from simulator.screens.values import EncounterScreen
from simulator.window.driver import Driver, Moves
from simulator.window.plan.crossing import Crossing, crossing
from simulator.window.stage.motion import Motion, motion


class Going(NamedTuple):
    """What goes on: people on the stage, and the map."""

    people: Motion | None = None
    map: Crossing | None = None


NOTHING = Going()


class Onward:
    """What moves on the page of a room."""

    __slots__ = ("_driver", "_going")

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._going = NOTHING

    def shown(self, before: EncounterScreen, after: EncounterScreen, now: int) -> EncounterScreen:
        """Another moment came: it, with its map framed as that of the moment before was, where that serves."""
        reduced = isinstance(self._driver, Moves) and self._driver.reduced_motion
        shown = replace(after, map=framed(after.map, before.map))
        people = motion(before.stage, shown.stage, now, reduced=reduced)
        over = crossing(before.map, shown.map, now, reduced=reduced)
        self._going = Going(
            people or (self._going.people if before.stage == shown.stage else None),
            over or (self._going.map if before.map.markers == shown.map.markers else None),
        )
        return shown

    def going(self, now: int) -> Going:
        """What goes on now; nothing where everything rests."""
        people, over = self._going
        return Going(people if people and not people.over(now) else None, over if over and not over.over(now) else None)
