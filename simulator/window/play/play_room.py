"""The room of play: hands become choices with the time that the window measured, and due moments are asked for.

It refuses to judge a late hand: it passes `at_ms`, and the driver says what came first.
"""

from __future__ import annotations

import pygame
from pygame import Rect

from simulator.screens.values import EncounterScreen, EndingScreen, Spoken
from simulator.window.doors import Doors
from simulator.window.driver import Authors, Driver, Played, Waits
from simulator.window.play import encounter_page
from simulator.window.play.clock import DecisionClock
from simulator.window.play.due import Due
from simulator.window.play.holding import HURRIED_MS, Holding
from simulator.window.play.moment import Moment
from simulator.window.play.onward import Onward
from simulator.window.room import Room, is_enter
from simulator.window.sheet import keyboard
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.theme import Measure
from simulator.window.sound.hearing import Ear, Hearing

_SETTLE_MS = 250
"""A new moment takes no choice for a quarter of a second: the press that ended the last one must not end it too."""
_KEPT_LINES = 60
_OWN = {pygame.K_f: "flag", pygame.K_m: "map", pygame.K_p: "pause", pygame.K_w: "wait"}
PAUSED = "Paused. The clock stands still; {pause} goes on."
NO_PAUSE = "A test is not paused. The run is kept if you leave it."
NOTHING_COMES = "Nothing comes of itself here. It is for you to choose."
HOLD = "Keep the key or the button down to use force."
_DIGITS = {getattr(pygame, f"K_{n}"): n for n in range(1, 10)} | {getattr(pygame, f"K_KP{n}"): n for n in range(1, 10)}


def paused(driver: Driver, clock: DecisionClock, now: int) -> str:
    """Stop the clock, or let it go on, where the driver says that this may be; what is said of it."""
    if clock.stopped:
        clock.go_on(now)
        return "The clock goes on."
    if isinstance(driver, Waits) and driver.may_pause:
        clock.stop(now)
        return PAUSED
    return NO_PAUSE


def same_moment(before: EncounterScreen, now: Played) -> bool:
    """Whether nothing came meanwhile."""
    return isinstance(now, EncounterScreen) and (now.lines, now.choices) == (before.lines, before.choices)


class Overheard:
    """What a moment of play sounds like, told from its screen and its clock."""

    keys = "play"
    _screen: EncounterScreen
    _clock: DecisionClock
    _ear: Ear

    def hears(self, now: int) -> Hearing:
        """What is to be heard now; the clock is heard while it runs."""
        still = self._clock.stopped or self._clock.reading(now)
        return self._ear.tell(self._screen.around, None if still else self._clock.left(now))


class AsWished:
    """What this desk and this run allow."""

    _driver: Driver
    _screen: EncounterScreen

    @property
    def _pauses(self) -> bool:
        """Whether the clock may be stopped."""
        return isinstance(self._driver, Waits) and self._driver.may_pause

    @property
    def _waits(self) -> bool:
        """Whether deadlines are off: what comes next is waited for."""
        return isinstance(self._driver, Waits) and self._driver.untimed

    @property
    def _holds(self) -> bool:
        """Whether force is to be held here."""
        wished = not isinstance(self._driver, Waits) or self._driver.holds_force
        return wished and (self._screen.deadline_ms is None or self._screen.deadline_ms >= HURRIED_MS)


class PlayRoom(Overheard, AsWished):
    """A run under way."""

    arrows: tuple[str, ...] = ("choose",)
    scrolls: tuple[str, ...] = ("lines", "choices")
    first: Act | None = None

    def __init__(self, driver: Driver, doors: Doors, screen: EncounterScreen, now: int) -> None:
        self.offsets: dict[str, int] = {}
        self.stale = True
        self._driver, self._doors, self._screen = driver, doors, screen
        self._clock = DecisionClock()
        self._before: tuple[Spoken, ...] = ()
        self._notice, self._notice_until, self._leaving = "", 0, False
        self._due = Due(driver)
        self._map_up = False
        self._holding, self._ear, self._people = Holding(), Ear(screen), Onward(driver)
        self._authors = isinstance(driver, Authors) and driver.author() is not None
        self._shown_at = now - _SETTLE_MS
        self._clock.show(screen, now, anew=True)
        self._due.begin(screen.clock_ms)
        self._reading = self._clock.reading(now)

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page of this moment."""
        shown = Moment(
            screen=self._screen,
            clock=self._clock,
            before=self._before,
            notice=self._notice,
            reading=self._clock.reading(now),
            map_up=self._map_up,
            holds=self._holds,
            held=self._holding.share,
            author=self._authors,
            pauses=self._pauses,
            paused=self._clock.stopped,
            waits=self._waits,
            going=self._people.going(now),
        )
        return encounter_page.lay_out(shown, room, measure, self.offsets)

    def key(self, key: int, now: int) -> Act | None:
        """Numbers choose, F flags, Space or Enter says that the lines are read."""
        if self._clock.reading(now) and (key == pygame.K_SPACE or is_enter(key)):
            return Act("read")
        if key == pygame.K_F2 and self._authors:
            return Act("author")
        if key in _OWN:
            return Act(_OWN[key])
        number = _DIGITS.get(key)
        picked = next((one for one in self._screen.choices if one.number == number), None)
        if picked is None:
            return None
        return Act("hold" if picked.force and self._holds else "choose", picked.choice)

    def act(self, act: Act, now: int) -> Room | None:
        """What the hand asked for. To leave it must ask twice."""
        if act.do == "back":
            return self._leave(now)
        if act.do == "author" and isinstance(self._driver, Authors):
            return self._doors.author(self._driver, self, self.back_after, now)
        if self._clock.stopped and act.do != "pause":
            self._say(PAUSED, now)
        elif act.do == "wait" and self._waits and isinstance(self._driver, Waits):
            come = self._driver.wait()
            if not same_moment(self._screen, come):
                return self._show(come, now)
            self._say(NOTHING_COMES, now)
        elif act.do == "flag":
            flagged = self._driver.flag(self._clock.at(now))
            self._say("This moment is marked for the debrief.", now)
            return self._show(flagged, now, same=True)
        elif act.do == "choose":
            return self._choose(act.of, now)
        else:
            self._stay(act, now)
        return self

    def _stay(self, act: Act, now: int) -> None:
        """What leads nowhere: reading, looking, pausing, a hand that goes down on force and comes up."""
        if act.do == "read":
            self._clock.read(now)
            self._ear.read()
        elif act.do == "map":
            self._map_up, self.stale = not self._map_up, True
        elif act.do == "pause":
            self._say(paused(self._driver, self._clock, now), now)
        elif act.do == "hold":
            self._holding.begin(act.of, now)
        elif act.do == "let_go" and self._holding.let_go():
            self._say(HOLD, now)

    def _leave(self, now: int) -> Room:
        if self._leaving:
            self._due.keep(self._clock.at(now))
            return self._doors.menu()
        self._leaving = True
        self._say("Ask once more to leave. The run is kept, and the clock goes on.", now)
        return self

    def _choose(self, choice: str, now: int) -> Room:
        if now - self._shown_at < _SETTLE_MS:
            return self
        return self._show(self._driver.choose(choice, self._clock.at(now)), now)

    def tick(self, now: int) -> Room | None:
        """Reading time runs out, notices go, and what is due is asked for."""
        reading = self._clock.reading(now)
        if reading != self._reading:
            self._reading, self.stale = reading, True
        if self._clock.stopped:
            return self
        if self._notice and now >= self._notice_until:
            self._notice, self._leaving, self.stale = "", False, True
        if held := self._holding.taken(now):
            self._holding.let_go()
            return self._choose(held, now)
        come = None if reading else self._due.come(self._clock.at(now), now)
        return self if come is None else self._show(come, now)

    def back_after(self, away: int) -> None:
        """The author is back: what was looked at meanwhile took no time to decide. A clock that is stopped stood anyway."""
        self._clock.put_off(0 if self._clock.stopped else away)

    def _say(self, words: str, now: int) -> None:
        self._notice, self._notice_until, self.stale = keyboard.told(words), now + 4000, True

    def _show(self, played: Played, now: int, *, same: bool = False) -> Room:
        if isinstance(played, EndingScreen):
            return self._doors.play(played, now)
        old, self.stale = self._screen, True
        self._ear.shown(played, old)
        self._screen = self._people.shown(old, played, now)
        if played.choices != old.choices:
            self._holding.let_go()
        if same:
            return self
        grown = played.lines[: len(old.lines)] == old.lines
        if grown and len(played.lines) > len(old.lines):
            self.offsets["lines"] = 1 << 20
        elif not grown:
            self._before = (*self._before, *old.lines)[-_KEPT_LINES:]
            self.offsets.clear()
        if played.choices != old.choices or not grown:
            self._shown_at = now
            self._due.begin(played.clock_ms)
        self._clock.show(played, now)
        self._reading = self._clock.reading(now)
        return self
