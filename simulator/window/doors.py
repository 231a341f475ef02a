"""Doors: where a room can lead. A room knows its doors and no other room, so none has to wait until another is read in.

It refuses to make a room: that is the house's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from simulator.screens.values import BriefingScreen
from simulator.window.driver import Authors, Enrols, Played, Sets, Writes
from simulator.window.room import Room


class Doors(Protocol):
    """The rooms that can be entered from another. `now` is the window's time in milliseconds."""

    def menu(self) -> Room:
        """The menu, as it is now."""
        ...

    def briefing(self, screen: BriefingScreen) -> Room:
        """Before an encounter."""
        ...

    def play(self, played: Played, now: int) -> Room:
        """A moment of a run, or its ending."""
        ...

    def review(self, session: str | None) -> Room:
        """The review of a run that is kept; None: of the one that has just ended."""
        ...

    def account(self, driver: Writes, ending: Room) -> Callable[[], Room]:
        """The trainee's own account between an ending and its review. What was written stays, however often one comes back."""
        ...

    def settings(self, driver: Sets) -> Room:
        """What the desk wishes."""
        ...

    def trainee(self, driver: Enrols, trainee: str) -> Room:
        """Who trains at this desk."""
        ...

    def author(self, driver: Authors, room: Room, back_after: Callable[[int], None], now: int) -> Room:
        """The author's view of a moment; `room` itself where the run is not an author's. `back_after` is told how many
        milliseconds were spent there.
        """
        ...
