"""The rooms before and after play: each holds a screen, lays out its page and says what a hand's act leads to.

It refuses pixels and devices. An act answers with the next room: itself to stay, None to close the window.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol, runtime_checkable

import pygame
from pygame import Rect

from simulator.screens.values import BriefingScreen, EndingScreen, MenuScreen
from simulator.window import front_pages, menu_page
from simulator.window.choosing import Choosing
from simulator.window.driver import Driver, Enrols, Fills, Played, Sets, Writes
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


@runtime_checkable
class Finds(Protocol):
    """A room in which letters that no box takes find something; its `first` act is then what was found."""

    first: Act | None

    def letters(self, typed: str) -> bool:
        """Whether the letters were taken."""
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


_ERASES = {pygame.K_BACKSPACE: "letter", pygame.K_ESCAPE: "all"}
Begin = Callable[[Driver, Played, int], Room]
"""Makes the room of a moment of play; handed in, since play itself leads back to these rooms."""


class MenuRoom(Still):
    """The first room. `choosing` is what stands on it."""

    arrows: tuple[str, ...] = ("row",)
    scrolls: tuple[str, ...] = ("encounters", "detail")

    def __init__(self, driver: Driver, play: Begin) -> None:
        super().__init__()
        self._driver, self._play = driver, play
        self.choosing = Choosing(
            screen=MenuScreen(rows=()), sets=isinstance(driver, Sets), enrols=isinstance(driver, Enrols)
        )
        self._look()
        slug = self.choosing.slug
        self.first = self._unfinished() or (Act("row", slug) if slug else None)

    def _look(self) -> None:
        """The menu as it is now; where encounters are still to be read, with one more of them."""
        screen = self._driver.menu_so_far() if isinstance(self._driver, Fills) else self._driver.menu()
        self.choosing, self.stale = self.choosing.on(screen), True

    def notice(self, words: Iterable[str]) -> None:
        """Something about this machine is to be said."""
        screen = self.choosing.screen
        self.choosing = self.choosing.on(replace(screen, notices=(*screen.notices, *words)))
        self.stale = True

    def _unfinished(self) -> Act | None:
        """A run that was cut off comes first to hand: going on with it is what its trainee sat down for."""
        return next((Act("resume", run.session) for run in self.choosing.screen.sessions if not run.ending), None)

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The menu."""
        del now
        return menu_page.lay_out(self.choosing, room, measure, self.offsets)

    def tick(self, now: int) -> Room | None:
        """One more encounter is read, where some are not yet."""
        del now
        if self.choosing.screen.unread:
            self._look()
        return self

    def key(self, key: int, now: int) -> Act | None:
        """What was typed to find an encounter is taken back, a letter at a time or, with Escape, whole."""
        del now
        if key == pygame.K_SPACE and self.choosing.typed:
            return Act("focus:row", self.choosing.slug)  # a space between two words opens nothing
        return Act("erase", _ERASES[key]) if key in _ERASES and self.choosing.typed else None

    def letters(self, typed: str) -> bool:
        """Letters find an encounter; whether these were taken."""
        if not typed.isalnum() and not (typed == " " and self.choosing.typed):
            return False
        self._find(self.choosing.typed + typed)
        return True

    def _find(self, typed: str) -> None:
        self.choosing, self.stale = self.choosing.finding(typed), True
        self.first = Act("row", self.choosing.slug)
        self.offsets.pop("encounters", None)
        self.offsets.pop("detail", None)

    def act(self, act: Act, now: int) -> Room | None:
        """A second press on the picked row opens it, as its button does."""
        if act.do == "back":
            return None
        if act.do in ("row", "focus:row") and act.of != self.choosing.slug:
            self.choosing, self.stale = replace(self.choosing, slug=act.of), True
            self.offsets.pop("detail", None)
        elif act.do == "erase":
            self._find(self.choosing.typed[:-1] if act.of == "letter" else "")
        elif act.do != "focus:row":
            return self.leads(act, now)
        return self

    def leads(self, act: Act, now: int) -> Room | None:
        """What needs the driver, and most of it another room."""
        if act.do in ("row", "open") and self.choosing.picked:
            return BriefingRoom(self._driver, self._play, self._driver.open(act.of))
        if act.do == "resume":
            return self._play(self._driver, self._driver.resume(act.of), now)
        if act.do == "review":
            return review_room(self._driver, self._play, act.of)
        if act.do == "settings" and isinstance(self._driver, Sets):
            return settings_room(self._driver, lambda: MenuRoom(self._driver, self._play))
        if act.do == "enrol" and isinstance(self._driver, Enrols):
            return trainee_room(self._driver, self.choosing.screen.trainee, lambda: MenuRoom(self._driver, self._play))
        if act.do == "aim" and isinstance(self._driver, Enrols):
            self._driver.aim(act.of)
            self._look()
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


def trainee_room(driver: Enrols, trainee: str, back: Callable[[], Room]) -> Room:
    """Where whoever trains here is set. Imported when it is wanted."""
    from simulator.window.trainee_room import TraineeRoom  # noqa: PLC0415 - see above

    return TraineeRoom(driver, trainee, back)


def is_enter(key: int) -> bool:
    """Either of the two keys."""
    return key in (pygame.K_RETURN, pygame.K_KP_ENTER)
