"""What comes of itself while nobody chooses: when the driver is asked for it, and when it is told how far the clock ran.

It refuses to read a clock and to know what is due.
"""

from __future__ import annotations

from simulator.window.driver import Driver, Keeps, Played

SETTLE_MS = 250
"""A driver that has nothing after all is not asked again at every frame."""
KEEP_MS = 2000
"""So much of a deadline is had twice, at most, where a run is cut off and gone on with: each time that is kept is a write."""


class Due:
    """What is due in the present moment of a run."""

    __slots__ = ("_asked_until", "_driver", "_keeps", "_kept")

    def __init__(self, driver: Driver) -> None:
        self._driver, self._keeps = driver, driver if isinstance(driver, Keeps) else None
        self._asked_until = self._kept = 0

    def begin(self, at_ms: int) -> None:
        """Another moment, at this decision time."""
        self._asked_until, self._kept = 0, at_ms

    def come(self, at_ms: int, now: int) -> Played | None:
        """What has come; None where nothing did. Time that brought nothing is kept now and then."""
        due = self._driver.next_due_ms
        if due is None or now < self._asked_until:
            return None
        if at_ms >= due:
            self._asked_until = now + SETTLE_MS
            return self._driver.tick(at_ms)
        if at_ms - self._kept >= KEEP_MS:
            self.keep(at_ms)
        return None

    def keep(self, at_ms: int) -> None:
        """Somebody leaves, or has thought for a while: the clock stands here."""
        self._kept = at_ms
        if self._keeps is not None:
            self._keeps.keep(at_ms)
