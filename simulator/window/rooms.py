"""The rooms before and after play: each holds a screen, lays out its page and says what a hand's act leads to.

It refuses pixels and devices. An act answers with the next room: itself to stay, None to close the window.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import pygame
from pygame import Rect

from simulator.screens.values import BriefingScreen, EndingScreen, MenuScreen
from simulator.window import front_pages
from simulator.window.driver import Driver, Played, Sets, Writes
from simulator.window.page import Act, Page
from simulator.window.sounding import Ear, Hearing
from simulator.window.theme import Measure

if TYPE_CHECKING:
    from simulator.window.account_room import Account


class Room(Protocol):
    """What stands on the window. `stale` asks for a new layout."""

    offsets: dict[str, int]
    stale: bool

    @property
    def arrows(self) -> tuple[str, ...]:
        """The acts among which up and down move."""
        ...

    @property
    def scrolls(self) -> tuple[str, ...]:
        """The boxes that page keys scroll, the first that can."""
        ...

    @property
    def first(self) -> Act | None:
        """What has the focus when the room is entered."""
        ...

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page at a size."""
        ...

    def act(self, act: Act, now: int) -> Room | None:
        """What a hand asked for."""
        ...

    def key(self, key: int, now: int) -> Act | None:
        """What a key means in this room alone."""
        ...

    def tick(self, now: int) -> Room | None:
        """Time went on."""
        ...


class Still(ABC):
    """A room in which nothing happens of itself."""

    arrows: tuple[str, ...] = ()
    scrolls: tuple[str, ...] = ()
    first: Act | None = None

    def __init__(self) -> None:
        self.offsets: dict[str, int] = {}
        self.stale = True

    def key(self, key: int, now: int) -> Act | None:
        """No keys of its own."""
        del key, now
        return None

    @abstractmethod
    def act(self, act: Act, now: int) -> Room | None:
        """A room says for itself what an act leads to."""

    @abstractmethod
    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """A room lays out its own page."""

    def tick(self, now: int) -> Room | None:
        """Time changes nothing."""
        del now
        return self


Begin = Callable[[Driver, Played, int], Room]
"""Makes the room of a moment of play; handed in, since play itself leads back to these rooms."""


class MenuRoom(Still):
    """The first room."""

    arrows: tuple[str, ...] = ("row",)
    scrolls: tuple[str, ...] = ("encounters", "detail", "sessions")

    def __init__(self, driver: Driver, play: Begin) -> None:
        super().__init__()
        self._driver, self._play = driver, play
        self._screen: MenuScreen = driver.menu()
        self._slug = self._screen.rows[0].slug if self._screen.rows else ""
        self.first = self._unfinished() or (Act("row", self._slug) if self._slug else None)

    def notice(self, words: Iterable[str]) -> None:
        """Something about this machine is to be said."""
        self._screen, self.stale = replace(self._screen, notices=(*self._screen.notices, *words)), True

    def _unfinished(self) -> Act | None:
        """A run that was cut off comes first to hand: going on with it is what its trainee sat down for."""
        return next((Act("resume", run.session) for run in self._screen.sessions if not run.ending), None)

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The menu."""
        del now
        shown = front_pages.Choosing(screen=self._screen, slug=self._slug, sets=isinstance(self._driver, Sets))
        return front_pages.menu(shown, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """A second press on the picked row opens it, as its button does."""
        if act.do == "back":
            return None
        if act.do in ("row", "focus:row") and act.of != self._slug:
            self._slug, self.stale = act.of, True
            self.offsets.pop("detail", None)
        elif act.do in ("row", "open"):
            return BriefingRoom(self._driver, self._play, self._driver.open(act.of))
        elif act.do == "resume":
            return self._play(self._driver, self._driver.resume(act.of), now)
        elif act.do == "review":
            return review_room(self._driver, self._play, act.of)
        elif act.do == "settings" and isinstance(self._driver, Sets):
            return settings_room(self._driver, lambda: MenuRoom(self._driver, self._play))
        return self


class BriefingRoom(Still):
    """Before the first scene."""

    scrolls: tuple[str, ...] = ("briefing",)
    first: Act | None = Act("begin")

    def __init__(self, driver: Driver, play: Begin, screen: BriefingScreen) -> None:
        super().__init__()
        self._driver, self._play, self._screen = driver, play, screen

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The briefing."""
        del now
        return front_pages.briefing(self._screen, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """Begin, or back to the menu."""
        if act.do == "begin":
            return self._play(self._driver, self._driver.begin(), now)
        return MenuRoom(self._driver, self._play) if act.do == "back" else self


class EndingRoom(Still):
    """How it ended. Where the driver takes the trainee's account, writing it comes first to hand, before any grade."""

    scrolls: tuple[str, ...] = ("ending",)

    def __init__(self, driver: Driver, play: Begin, screen: EndingScreen) -> None:
        super().__init__()
        self._ear = Ear(screen)
        self._driver, self._play, self._screen = driver, play, screen
        self._account: Account | None = None
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
        """The account, the review, or back to the menu."""
        del now
        if act.do == "write_first" and isinstance(self._driver, Writes):
            self._account = self._account or account_of(self._driver, self, self._review)
            return self._account.page(0)
        if act.do == "review":
            return self._review()
        return MenuRoom(self._driver, self._play) if act.do == "back" else self

    def _review(self) -> Room:
        return review_room(self._driver, self._play, None)


def review_room(driver: Driver, play: Begin, session: str | None) -> Room:
    """The review of a run. Imported when it is wanted: the first frame does not wait for it."""
    from simulator.window.debrief_room import DebriefRoom  # noqa: PLC0415 - see above

    return DebriefRoom(driver, play, driver.debrief(session))


def account_of(driver: Writes, ending: Room, debrief: Callable[[], Room]) -> Account:
    """The trainee's account. Imported when it is wanted."""
    from simulator.window.account_room import Account  # noqa: PLC0415 - see above

    return Account(driver, ending, debrief)


def settings_room(driver: Sets, back: Callable[[], Room]) -> Room:
    """The page of settings. Imported when it is wanted."""
    from simulator.window.settings_room import SettingsRoom  # noqa: PLC0415 - see above

    return SettingsRoom(driver, back)


def is_enter(key: int) -> bool:
    """Either of the two keys."""
    return key in (pygame.K_RETURN, pygame.K_KP_ENTER)
