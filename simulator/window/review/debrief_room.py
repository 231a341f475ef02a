"""The room of the review: a hand scrubs the timeline, picks a decision, turns a tab, plays on from here.

It refuses to read a log: the screen holds the whole run.
"""

from __future__ import annotations

from collections.abc import Iterable

import pygame
from pygame import Rect

from simulator.screens.contested import with_written
from simulator.screens.two_runs import TwoRunsView
from simulator.screens.values import BeatView, DebriefScreen
from simulator.screens.written import WrittenView
from simulator.window.doors import Doors
from simulator.window.driver import Besides, Contests, Driver, Forks, Notes
from simulator.window.review import asides, debrief_page
from simulator.window.review.long_run import Remembered
from simulator.window.room import Room, Still
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.theme import Measure

_KEYS = {
    pygame.K_LEFT: Act("step", "-1"),
    pygame.K_RIGHT: Act("step", "1"),
    pygame.K_UP: Act("earlier"),
    pygame.K_DOWN: Act("later"),
    pygame.K_t: Act("next_tab"),
    pygame.K_SPACE: Act("play"),
    pygame.K_s: Act("speed"),
    pygame.K_r: Act("reveal"),
    pygame.K_n: Act("note"),
    pygame.K_b: Act("bookmark"),
    pygame.K_o: Act("otherwise"),
    pygame.K_d: Act("dispute"),
}
SPEEDS = (1, 2, 4, 8)


class DebriefRoom(Still):
    """A run under review."""

    keys = "debrief"
    scrolls: tuple[str, ...] = ("moment", "open", "decisions")

    def __init__(self, driver: Driver, doors: Doors, screen: DebriefScreen) -> None:
        super().__init__()
        self._driver, self._doors, self._screen = driver, doors, screen
        self._beat, self._tab = 0, "moment" if screen.beats else "about"
        self._at_ms = screen.beats[0].at_ms if screen.beats else 0
        self._revealed = False
        self._speed = 1
        self._since: int | None = None
        self._runs = driver.runs_beside() if isinstance(driver, Besides) else ()
        self._two: TwoRunsView | str | None = None
        self._told = ""
        self._known, self._follow = Remembered(), True
        self._asides = asides.Asides(driver, self._wrote)

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page where the hand stands."""
        del now
        shown, self._follow = self._shown, False
        return debrief_page.lay_out(shown, room, measure, self.offsets)

    @property
    def _shown(self) -> debrief_page.Review:
        return debrief_page.Review(
            screen=self._screen,
            at_ms=self._at_ms,
            beat=self._beat,
            tab=self._tab,
            forks=isinstance(self._driver, Forks) and not self._screen.damage,
            revealed=self._revealed,
            playing=self._since is not None,
            speed=self._speed,
            notes=isinstance(self._driver, Notes),
            contests=isinstance(self._driver, Contests),
            beside=self._runs,
            two=self._two,
            told=self._told,
            known=self._known,
            follow=self._follow,
        )

    def notice(self, words: Iterable[str]) -> None:
        """Why something cannot be."""
        self._told, self.stale = " ".join(words), True

    def key(self, key: int, now: int) -> Act | None:
        """Left and right go from mark to mark, up and down from decision to decision."""
        del now
        return _KEYS.get(key)

    def tick(self, now: int) -> Room | None:
        """While it plays, story time goes on, `speed` times as fast as the clock on the wall."""
        if self._since is not None and now > self._since:
            self._to_time(self._at_ms + (now - self._since) * self._speed)
            self._since = None if self._at_ms >= self._screen.duration_ms else now
        return self

    def act(self, act: Act, now: int) -> Room | None:
        """What the hand asked for. A key that comes up again asks for nothing, and what was told stays."""
        self._told = self._told if act.do == "let_go" else ""
        if act.do in asides.ACTS:
            self.stale = True
            return self._asides.room(act.do, self._at_beat, self)
        if act.do == "back":
            return self._doors.menu()
        if act.do == "fork" and self._shown.forks and isinstance(self._driver, Forks) and self._screen.beats:
            return self._doors.play(self._driver.fork(self._screen.beats[self._beat].n), now)
        self._here(act, now)
        return self

    def _here(self, act: Act, now: int) -> None:
        """What stays in this room: another moment, another tab, another time."""
        if act.do in ("beat", "mark"):
            self._to_beat(int(act.of))
        elif act.do in ("earlier", "later"):
            self._to_beat(self._beat + (1 if act.do == "later" else -1))
        elif act.do == "step":
            self._to_time(_mark_ahead(self._screen, self._at_ms, int(act.of)))
        elif act.do in ("play", "speed", "reveal"):
            self._set(act.do, now)
        elif act.do == "scrub" and act.of:
            self._to_time(round(float(act.of) * self._screen.duration_ms))
        elif act.do in ("tab", "next_tab"):
            self._turn(act)
        elif act.do in ("beside", "others"):
            self._hold_beside(act)

    def _turn(self, act: Act) -> None:
        """Another tab: the one that was asked for, or the next."""
        names = [name for name, _, _ in debrief_page.tabs(self._shown)]
        self._tab = act.of if act.do == "tab" else names[(names.index(self._tab) + 1) % len(names)]
        self._from_the_top()
        self.stale = True

    def _hold_beside(self, act: Act) -> None:
        """Beside another run, or back to which one."""
        if isinstance(self._driver, Besides):
            self._two = self._driver.beside(act.of) if act.do == "beside" else None
            self.offsets.pop("moment", None)
            self.stale = True

    @property
    def _at_beat(self) -> BeatView | None:
        return self._screen.beats[self._beat] if self._screen.beats else None

    def _wrote(self, written: tuple[WrittenView, ...] | None, told: str) -> None:
        if written is not None:
            self._screen = with_written(self._screen, written)
        self._told, self.stale = told, True

    def _set(self, what: str, now: int) -> None:
        """Play or pause (from the start where the run was over); the next speed; what was so, shown or hidden."""
        if what == "play":
            if self._since is None and self._at_ms >= self._screen.duration_ms:
                self._to_time(0)
            self._since = now if self._since is None else None
        elif what == "speed":
            self._speed = SPEEDS[(SPEEDS.index(self._speed) + 1) % len(SPEEDS)]
        else:
            self._revealed = not self._revealed
        self.stale = True

    def _to_beat(self, beat: int) -> None:
        if self._screen.beats:
            beat = min(max(0, beat), len(self._screen.beats) - 1)
            self._pick(beat)
            self._at_ms = self._screen.beats[beat].at_ms
            self.stale = True

    def _pick(self, beat: int) -> None:
        if beat != self._beat:
            self._beat, self._follow = beat, True
            self._from_the_top()

    def _from_the_top(self) -> None:
        for name in ("moment", "open"):
            self.offsets.pop(name, None)

    def _to_time(self, at_ms: int) -> None:
        """The decision under the hand is the last one that had been made by then."""
        self._at_ms, self.stale = min(max(0, at_ms), self._screen.duration_ms), True
        earlier = [n for n, beat in enumerate(self._screen.beats) if beat.at_ms <= self._at_ms]
        if self._screen.beats:
            self._pick(earlier[-1] if earlier else 0)


def _mark_ahead(screen: DebriefScreen, at_ms: int, way: int) -> int:
    """The time of the next mark, or of the one before; the ends of the run count, and from the last there is none."""
    marks = sorted({mark.at_ms for mark in screen.timeline} | {0, screen.duration_ms})
    ahead = [at for at in marks if (at > at_ms if way > 0 else at < at_ms)]
    return (ahead[0] if way > 0 else ahead[-1]) if ahead else at_ms
