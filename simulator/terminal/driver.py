"""What the terminal asks of whoever runs the encounter: screens out, inputs in.

It says the same as the window's, and is said again here because the two front ends do not know each other.
"""

from __future__ import annotations

from typing import Protocol, runtime_checkable

from simulator.screens.author import AuthorScreen
from simulator.screens.values import BriefingScreen, DebriefScreen, EncounterScreen, EndingScreen, MenuScreen

Played = EncounterScreen | EndingScreen
"""What stands there after an input: another moment, or how it ended."""


class Driver(Protocol):
    """Runs encounters for the terminal. Times are decision time in milliseconds in the present scene."""

    @property
    def next_due_ms(self) -> int | None:
        """When something happens next of itself; None where nothing does."""
        ...

    @property
    def late(self) -> bool:
        """Whether the last input came after something had happened that closed it."""
        ...

    def menu(self) -> MenuScreen:
        """The encounters and the earlier runs, as they are now."""
        ...

    def open(self, slug: str) -> BriefingScreen:
        """Make an encounter ready and say what is said before it."""
        ...

    def begin(self) -> EncounterScreen:
        """Start the encounter that was opened."""
        ...

    def resume(self, session_id: str) -> Played:
        """Go on with an earlier run where it stands."""
        ...

    def choose(self, choice_id: str, at_ms: int) -> Played:
        """The trainee chose."""
        ...

    def tick(self, until_ms: int) -> Played:
        """The clock ran to this moment and nobody chose."""
        ...

    def flag(self, at_ms: int) -> Played:
        """Somebody marked this moment for the debrief."""
        ...

    def debrief(self, session_id: str | None) -> DebriefScreen:
        """The review of a run; None is the run just played."""
        ...


@runtime_checkable
class Authors(Protocol):
    """A driver that shows a run to the encounter's author."""

    def author(self) -> AuthorScreen | None:
        """The present moment as its author sees it; None where this run is not an author's."""
        ...
