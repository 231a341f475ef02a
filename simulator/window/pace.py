"""How often the window looks for hands: more often while they are at work. It refuses to know what they do.

A look costs little, but sixty in a second are one in a hundred of a core. `pygame.event.wait` would not look at all, and costs
six times as much: it polls.
"""

from __future__ import annotations

import pygame

AT_WORK_MS = 5000
"""How long after something was done hands are still at work."""
WORKING_HZ, RESTING_HZ = 60, 40
"""At rest a hand is seen within 25 ms, which leaves 8 ms of two frames to show what it did."""


GLANCE_MS = 50
"""How long the room is left alone where nothing moved and no hand is at work: what comes due by time is seen this much later
at most. A turn that only looks for hands costs half of a whole one, since little of it has left the processor's caches.
"""


class Pace:
    """The clock of the window's turns."""

    __slots__ = ("_clock", "_until")

    def __init__(self) -> None:
        self._clock, self._until = pygame.time.Clock(), 0

    def wait(self, now: int, *, stirred: bool) -> None:
        """Until the next turn; `stirred`: something was done in this one."""
        if stirred:
            self._until = now + AT_WORK_MS
        self._clock.tick(self.rate(now))

    def rate(self, now: int) -> int:
        """Turns in a second."""
        return WORKING_HZ if now < self._until else RESTING_HZ
