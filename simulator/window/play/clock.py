"""Decision time: it starts when the lines have been delivered, and in training nothing stops it afterwards.

It is for `at_ms`, measured by the window and judged by the driver. It refuses to read a clock: `now` is an argument.
"""

from __future__ import annotations

from simulator.screens.values import EncounterScreen


class DecisionClock:
    """The clock of the present scene."""

    __slots__ = ("_begun", "_carried", "_deadline", "_read_from", "_read_until", "_stopped")

    def __init__(self) -> None:
        self._read_from = self._read_until = self._begun = 0
        self._carried = 0
        self._deadline: int | None = None
        self._stopped: int | None = None

    def show(self, screen: EncounterScreen, now: int, *, anew: bool = False) -> None:
        """A new moment: its lines are delivered first, unless the scene's clock already runs. `anew`: somebody comes to it from
        elsewhere, and reads it before the clock goes on from where it stood.
        """
        waits = screen.reading_ms if anew or screen.clock_ms == 0 else 0
        self._read_from, self._read_until = now, now + waits
        self._begun, self._carried = now + waits, screen.clock_ms
        self._deadline = screen.deadline_ms

    def read(self, now: int) -> None:
        """The trainee says that the lines are read."""
        if self.reading(now):
            self._read_until = self._begun = now

    def put_off(self, by: int) -> None:
        """An author looked at something else for so long: that was no time to decide in."""
        self._read_from, self._read_until, self._begun = self._read_from + by, self._read_until + by, self._begun + by

    @property
    def stopped(self) -> bool:
        """Whether it stands still."""
        return self._stopped is not None

    def stop(self, now: int) -> None:
        """It stands still from now on."""
        self._stopped = now

    def go_on(self, now: int) -> None:
        """It goes on from where it stood."""
        if self._stopped is not None:
            self.put_off(now - self._stopped)
            self._stopped = None

    def reading(self, now: int) -> bool:
        """Whether the lines are still being delivered."""
        return self._now(now) < self._read_until

    def read_share(self, now: int) -> float:
        """How much of the reading time has gone, from 0 to 1."""
        whole = self._read_until - self._read_from
        return 1.0 if whole <= 0 else min(1.0, max(0.0, (self._now(now) - self._read_from) / whole))

    def at(self, now: int) -> int:
        """Decision time now."""
        return self._carried + max(0, self._now(now) - self._begun)

    def _now(self, now: int) -> int:
        return now if self._stopped is None else self._stopped

    def left(self, now: int) -> int | None:
        """What is left to decide in; None where there is no deadline."""
        return None if self._deadline is None else max(0, self._deadline - self.at(now))

    @property
    def deadline(self) -> int | None:
        """The whole time to decide in."""
        return self._deadline
