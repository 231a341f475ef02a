"""The menu under hands: an encounter is picked, or found by what is typed. What needs a driver is left to `leads`.

It is imported before anything heavy, so that the first menu answers hands. It refuses to know where its screen comes from.
"""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import replace

import pygame
from pygame import Rect

from simulator.screens.menu_values import MenuScreen
from simulator.window.front import menu_page
from simulator.window.front.choosing import Choosing
from simulator.window.room import Room, Still
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.theme import Measure

_ERASES = {pygame.K_BACKSPACE: "letter", pygame.K_ESCAPE: "all"}


class MenuHands(Still):
    """The menu, its driver apart. `choosing` is what stands on it."""

    arrows: tuple[str, ...] = ("row",)
    scrolls: tuple[str, ...] = ("encounters", "detail")

    def __init__(self, choosing: Choosing) -> None:
        super().__init__()
        self.choosing = choosing
        self._noticed: tuple[str, ...] = ()
        self.first = self._unfinished() or (Act("row", choosing.slug) if choosing.slug else None)

    def _unfinished(self) -> Act | None:
        """A run that was cut off comes first to hand: going on with it is what its trainee sat down for."""
        return next((Act("resume", run.session) for run in self.choosing.screen.sessions if not run.ending), None)

    def notice(self, words: Iterable[str]) -> None:
        """Something about this machine is to be said."""
        self._noticed = (*self._noticed, *words)
        self._stands_on(self.choosing.screen)

    def _stands_on(self, screen: MenuScreen) -> None:
        """The menu changed; what this machine has to say stays said."""
        told = tuple(dict.fromkeys((*screen.notices, *self._noticed)))
        self.choosing, self.stale = self.choosing.on(replace(screen, notices=told)), True

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The menu."""
        del now
        return menu_page.lay_out(self.choosing, room, measure, self.offsets)

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

    @abstractmethod
    def leads(self, act: Act, now: int) -> Room | None:
        """What needs the driver."""
