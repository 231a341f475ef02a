"""The rooms before and after play: each holds a screen, lays out its page and says what a hand's act leads to.

It refuses pixels and devices. An act answers with the next room: itself to stay, None to close the window.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pygame import Rect

from simulator.screens.values import BriefingScreen, EndingScreen, MenuScreen
from simulator.window.doors import Doors
from simulator.window.driver import Driver, Enrols, Fills, Sets, Writes
from simulator.window.front import pages as front_pages
from simulator.window.front.choosing import Choosing
from simulator.window.front.menu_hands import MenuHands
from simulator.window.room import Room, Still
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.theme import Measure
from simulator.window.sound.hearing import Ear, Hearing


class MenuRoom(MenuHands):
    """The first room, with the driver behind it."""

    def __init__(self, driver: Driver, doors: Doors) -> None:
        self._driver, self._doors = driver, doors
        sets, enrols = isinstance(driver, Sets), isinstance(driver, Enrols)
        super().__init__(Choosing(screen=MenuScreen(rows=()), sets=sets, enrols=enrols).on(self._screen()))

    def _screen(self) -> MenuScreen:
        """The menu as it is now; where encounters are still to be read, with one more of them."""
        return self._driver.menu_so_far() if isinstance(self._driver, Fills) else self._driver.menu()

    def _look(self) -> None:
        self._stands_on(self._screen())

    def carry_on(self, before: Choosing, offsets: dict[str, int]) -> None:
        """Stand as another menu did."""
        mine = self.choosing
        self.choosing = replace(
            before, screen=mine.screen, sets=mine.sets, enrols=mine.enrols, told="", drawn=True
        ).steady()
        self.offsets.update(offsets)

    def tick(self, now: int) -> Room | None:
        """One more encounter is read, where some are not yet."""
        del now
        if self.choosing.screen.unread:
            self._look()
        return self

    def leads(self, act: Act, now: int) -> Room | None:
        """What needs the driver, and most of it another room."""
        if act.do in ("row", "open") and self.choosing.picked:
            return self._doors.briefing(self._driver.open(act.of))
        if act.do == "resume":
            return self._doors.play(self._driver.resume(act.of), now)
        if act.do == "review":
            return self._doors.review(act.of)
        if act.do == "settings" and isinstance(self._driver, Sets):
            return self._doors.settings(self._driver)
        if act.do == "enrol" and isinstance(self._driver, Enrols):
            return self._doors.trainee(self._driver, self.choosing.screen.trainee)
        if act.do == "aim" and isinstance(self._driver, Enrols):
            self._driver.aim(act.of)
            self._look()
        return self


class BriefingRoom(Still):
    """Before the first scene."""

    scrolls: tuple[str, ...] = ("briefing",)
    first: Act | None = Act("begin")

    def __init__(self, driver: Driver, doors: Doors, screen: BriefingScreen) -> None:
        super().__init__()
        self._driver, self._doors, self._screen = driver, doors, screen

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The briefing."""
        del now
        return front_pages.briefing(self._screen, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """Begin, or back to the menu."""
        if act.do == "begin":
            return self._doors.play(self._driver.begin(), now)
        return self._doors.menu() if act.do == "back" else self


_SETTLE_MS = 250
"""So long an ending takes no press: a second one, meant for the moment before, would lead past what is said there."""


class EndingRoom(Still):
    """How it ended. Where the driver takes the trainee's account, writing it comes first to hand, before any grade."""

    scrolls: tuple[str, ...] = ("ending",)

    def __init__(self, driver: Driver, doors: Doors, screen: EndingScreen, now: int) -> None:
        super().__init__()
        self._ear, self._since = Ear(screen), now
        self._driver, self._doors, self._screen = driver, doors, screen
        self._account: Callable[[], Room] | None = None
        self._writes = isinstance(driver, Writes) and not screen.held
        self.first = Act("back" if screen.held else "write_first" if self._writes else "review")

    def hears(self, now: int) -> Hearing:
        """What is heard as it ends."""
        del now
        return self._ear.tell()

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The ending."""
        del now
        return front_pages.ending(self._screen, room, measure, self.offsets, writes=self._writes)

    def act(self, act: Act, now: int) -> Room | None:
        """The account, the review, or back to the menu. The press that ended a run takes nobody past how it ended."""
        if now - self._since < _SETTLE_MS:
            return self
        if act.do == "write_first" and isinstance(self._driver, Writes):
            self._account = self._account or self._doors.account(self._driver, self)
            return self._account()
        if act.do == "review":
            return self._doors.review(None)
        return self._doors.menu() if act.do == "back" else self
