"""The people of a moment on their way into the next, as long as they are.

It refuses to paint: it keeps which motion goes on, and asks the desk whether anything may move at all.
"""

from __future__ import annotations

from simulator.screens.values import Stage
from simulator.window.driver import Driver, Moves
from simulator.window.stage.motion import Motion, motion


class Onward:
    """What moves on the stage of a room."""

    __slots__ = ("_driver", "_going")

    def __init__(self, driver: Driver) -> None:
        self._driver = driver
        self._going: Motion | None = None

    def shown(self, before: Stage, after: Stage, now: int) -> None:
        """Another moment came."""
        reduced = isinstance(self._driver, Moves) and self._driver.reduced_motion
        self._going = motion(before, after, now, reduced=reduced) or (self._going if before == after else None)

    def going(self, now: int) -> Motion | None:
        """The motion that goes on now; None where everybody rests."""
        return None if self._going is None or self._going.over(now) else self._going
