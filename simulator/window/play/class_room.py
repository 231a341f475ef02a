"""A run that an instructor drives for the room: play, pause, let the room choose, go on.

It refuses to let a clock press the room: while it is asked, no time to decide goes by.
"""

from __future__ import annotations

import pygame
from pygame import Rect

from simulator.screens.values import EncounterScreen
from simulator.window.driver import Classes, Driver
from simulator.window.play import class_page
from simulator.window.play.play_room import PlayRoom
from simulator.window.room import Room, Still
from simulator.window.sheet import keyboard, parts, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

FOR_THE_ROOM = "Played for the room: {pause} pauses and asks."
_MOST = 999
_DIGITS = {getattr(pygame, f"K_{n}"): n for n in range(10)} | {getattr(pygame, f"K_KP{n}"): n for n in range(10)}
_KEYS = {
    pygame.K_LEFT: Act("fewer"),
    pygame.K_RIGHT: Act("more"),
    pygame.K_BACKSPACE: Act("typed", "back"),
    pygame.K_t: Act("take"),
    pygame.K_p: Act("back"),
}


class ClassRoom(PlayRoom):
    """The room of play, with a strip that says who it is for; its pause asks."""

    _pauses = False  # the strip has the button, under its own name

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page of play, and below it the strip."""
        wide, tall = parts.button_size(measure, "Ask the room", 14, "users")
        low = tall + measure.px(12)
        page = super().lay_out(Rect(room.x, room.y, room.width, room.height - low), measure, now)
        page.room = room
        spot = Rect(room.right - measure.px(16) - wide, room.bottom - tall - measure.px(6), wide, tall)
        words = Rect(room.x + measure.px(16), spot.y, spot.x - room.x - measure.px(28), tall)
        page.words(words, Run(keyboard.told(FOR_THE_ROOM), plain(measure, 14, theme.SOFT)), middle=True)
        parts.button(page, spot, "Ask the room", Act("pause"), name="users", size=14)
        return page

    def act(self, act: Act, now: int) -> Room | None:
        """As in play; but a pause asks the room."""
        if act.do == "pause" and self._screen.choices:
            return AskRoom(self._driver, self._screen, self, now)
        return super().act(act, now)

    def back(self, away: int) -> Room:
        """Nobody took anything yet: the clock goes on from where it stood."""
        self.back_after(away)
        self.stale = True
        return self

    def take(self, choice: str, away: int, now: int) -> Room:
        """The instructor took a choice, at the moment at which the clock stood."""
        self.back_after(away)
        return self._choose(choice, now)


class AskRoom(Still):
    """What would you do? Hands are counted, and one choice is taken."""

    keys = "asked"
    arrows: tuple[str, ...] = ("row",)
    scrolls: tuple[str, ...] = ("choices", "lines")

    def __init__(self, driver: Driver, screen: EncounterScreen, play: ClassRoom, now: int) -> None:
        super().__init__()
        self._driver, self._screen, self._play, self._since = driver, screen, play, now
        self._hands: dict[int, int] = {}
        self._number = screen.choices[0].number
        self.first = Act("row", str(self._number))

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The question."""
        del now
        asked = class_page.Asked(screen=self._screen, number=self._number, hands=self._hands)
        return class_page.lay_out(asked, room, measure, self.offsets)

    def key(self, key: int, now: int) -> Act | None:
        """Digits are hands for the picked choice."""
        del now
        return Act("typed", str(_DIGITS[key])) if key in _DIGITS else _KEYS.get(key)

    def act(self, act: Act, now: int) -> Room | None:
        """Count, take, or go on."""
        self.stale = True
        if act.do in ("back", "take"):
            return self._done(act, now)
        if act.do in ("row", "focus:row"):
            self._number = int(act.of)
        elif act.do in ("fewer", "more"):
            self._number = int(act.of) if act.of else self._number
            self._count(self._hands.get(self._number, 0) + (1 if act.do == "more" else -1))
        elif act.do == "typed":
            had = self._hands.get(self._number, 0)
            self._count(had // 10 if act.of == "back" else had * 10 + int(act.of))
        return self

    def _count(self, hands: int) -> None:
        self._hands[self._number] = min(_MOST, max(0, hands))

    def _done(self, act: Act, now: int) -> Room:
        if any(self._hands.values()) and isinstance(self._driver, Classes):
            self._driver.hands_shown(self._hands)
        away = now - self._since
        if act.do == "back":
            return self._play.back(away)
        picked = next(one.choice for one in self._screen.choices if one.number == self._number)
        return self._play.take(act.of or picked, away, now)
