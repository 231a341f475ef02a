"""The house: makes every room of a window when a door to it is opened.

Rooms are read in when they are first entered, so that the first frame waits for none of them. It refuses to know what a room
does, and where a hand is.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.screens.values import BriefingScreen, EndingScreen
from simulator.window.driver import Authors, Classes, Driver, Enrols, Played, Sets, Writes
from simulator.window.front.rooms import BriefingRoom, EndingRoom, MenuRoom
from simulator.window.room import Room

# ruff: noqa: PLC0415 - a room is read in when it is entered


class House:
    """The rooms around one driver."""

    def __init__(self, driver: Driver) -> None:
        self._driver = driver

    def menu(self) -> Room:
        """The menu, as it is now."""
        return MenuRoom(self._driver, self)

    def briefing(self, screen: BriefingScreen) -> Room:
        """Before an encounter."""
        return BriefingRoom(self._driver, self, screen)

    def play(self, played: Played, now: int) -> Room:
        """A moment of a run, played alone or for a class, or its ending."""
        if isinstance(played, EndingScreen):
            return EndingRoom(self._driver, self, played, now)
        if isinstance(self._driver, Classes) and self._driver.in_class:
            from simulator.window.play.class_room import ClassRoom

            return ClassRoom(self._driver, self, played, now)
        from simulator.window.play.play_room import PlayRoom

        return PlayRoom(self._driver, self, played, now)

    def review(self, session: str | None) -> Room:
        """The review of a run that is kept; None: of the one that has just ended."""
        from simulator.window.review.debrief_room import DebriefRoom

        return DebriefRoom(self._driver, self, self._driver.debrief(session))

    def account(self, driver: Writes, ending: Room) -> Callable[[], Room]:
        """The trainee's own account, its first page."""
        from simulator.window.review.account_room import Account

        account = Account(driver, ending, lambda: self.review(None))
        return lambda: account.page(0)

    def settings(self, driver: Sets) -> Room:
        """What the desk wishes."""
        from simulator.window.front.settings_room import SettingsRoom

        return SettingsRoom(driver, self.menu)

    def trainee(self, driver: Enrols, trainee: str) -> Room:
        """Who trains at this desk."""
        from simulator.window.front.trainee_room import TraineeRoom

        return TraineeRoom(driver, trainee, self.menu)

    def author(self, driver: Authors, room: Room, back_after: Callable[[int], None], now: int) -> Room:
        """The author's view of a moment; `room` itself where the run is not an author's."""
        from simulator.window.author.author_room import AuthorRoom

        screen = driver.author()
        return room if screen is None else AuthorRoom(driver, screen, room, back_after, now)
