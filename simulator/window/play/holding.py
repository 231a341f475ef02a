"""A hand that stays down on a use of force: for how long, and when that is long enough.

It refuses to decide what is held and when holding is asked for.
"""

from __future__ import annotations

HOLD_MS = 600
"""How long a hand stays down on a use of force before it is taken."""
HURRIED_MS = 6000
"""Under a deadline shorter than this, force is taken at once: holding would decide for the trainee."""


class Holding:
    """One hand on one choice, or none."""

    __slots__ = ("_choice", "_since")

    def __init__(self) -> None:
        self._choice, self._since = "", 0

    def begin(self, choice: str, now: int) -> None:
        """The hand goes down; a second press changes nothing."""
        if not self._choice:
            self._choice, self._since = choice, now

    def let_go(self) -> bool:
        """The hand comes up, or the moment is over; whether it held anything."""
        held, self._choice = bool(self._choice), ""
        return held

    def taken(self, now: int) -> str:
        """The choice that was held long enough; empty where none was yet."""
        return self._choice if self._choice and now - self._since >= HOLD_MS else ""

    def share(self, choice: str, now: int) -> float:
        """How much of the time to hold a choice has gone, from 0 to 1; 0 where no hand holds it."""
        return min(1.0, (now - self._since) / HOLD_MS) if self._choice == choice else 0.0
