"""Hands that do anything, in any order, at any size: nothing breaks, and no run is lost."""

import itertools
import random
from collections import Counter

import pygame
import pytest

from simulator.cli.classes import ClassDriving
from simulator.cli.driver import Desk, Driving
from simulator.places import find_places
from simulator.records.store import Records
from simulator.session import not_as_decided, reopen
from simulator.window.app import App
from simulator.window.display import close_window

KEYS = [
    "1",
    "2",
    "3",
    "4",
    "5",
    "9",
    "SPACE",
    "SPACE",
    "RETURN",
    "RETURN",
    "RETURN",
    "TAB",
    "TAB",
    "TAB",
    "UP",
    "DOWN",
    "LEFT",
    "RIGHT",
    "PAGEUP",
    "PAGEDOWN",
    "HOME",
    "END",
    "BACKSPACE",
    "DELETE",
    "ESCAPE",
    "F1",
    "F2",
    "F11",
    "f",
    "m",
    "p",
    "w",
    "t",
    "s",
    "r",
    "n",
    "b",
    "o",
    "d",
    "a",
    "KP_PLUS",
    "MINUS",
    "EQUALS",
    "KP1",
    "LSHIFT",
]
SIZES = ((320, 200), (960, 600), (1280, 720), (2560, 1440), (640, 1200), (1600, 400), (1, 1), (100, 2000))
WAITS_MS = (5, 17, 17, 50, 200, 700, 700, 2500, 9000)
TYPED = ("knife", "é", "1", "\t", " ", "x" * 400)
FOCUS = (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED, pygame.WINDOWMINIMIZED, pygame.WINDOWRESTORED)
STARTS = ("knife_in_the_bedroom", "another_saturday_at_alder_park")
EVENTS = 220


class RoughHands:
    """Hands at a window that is opened again whenever they closed it."""

    def __init__(self, home, records, mode, seed):
        self.dice, self.mode, self.records = random.Random(seed), mode, records  # noqa: S311 - dice, no secret
        self.places = find_places({"SIMULATOR_HOME": str(home)})
        self.ids, self.now, self.rooms = itertools.count(1), 0, Counter()
        self.open()

    def open(self):
        desk = Desk(
            new_id=lambda: f"{next(self.ids):032x}",
            now=lambda: "2026-03-14T09:00:00+00:00",
            seed=lambda: self.dice.randrange(1000),
            mode=self.mode,
            extra_time=self.dice.choice((1.0, 1.5, 0.0)),
        )
        self.driver = (ClassDriving if self.mode == "class" else Driving)(self.places, self.records, desk)
        self.app = App(self.driver, self.dice.choice(SIZES[:4]), self.dice.choice(STARTS))
        if self.dice.random() < 0.8:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_RETURN, mod=0, unicode=""))
            self.app.step(self.now)

    def spot(self):
        """Mostly something that can be done, else anywhere, a little outside too."""
        page, (wide, high) = self.app.canvas.page, self.app.canvas.window.get_size()
        if page and page.targets and self.dice.random() < 0.8:
            x, y = self.dice.choice(page.targets).where.center
            return round(x * self.app.canvas.shrink), round(y * self.app.canvas.shrink)
        return self.dice.randrange(-20, wide + 20), self.dice.randrange(-20, high + 20)

    def presses(self):
        key = getattr(pygame, f"K_{self.dice.choice(KEYS)}")
        mod = self.dice.choice((0, 0, pygame.KMOD_SHIFT, pygame.KMOD_CTRL))
        yield pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode="")
        if len(name := pygame.key.name(key)) == 1:
            yield pygame.event.Event(pygame.TEXTINPUT, text=name)
        if self.dice.random() < 0.8:  # else it stays down
            yield pygame.event.Event(pygame.KEYUP, key=key, mod=0)

    def points(self):
        spot, button = self.spot(), self.dice.choice((1, 1, 1, 2, 3))
        yield pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(0, 0), buttons=(0, 0, 0))
        yield pygame.event.Event(pygame.MOUSEBUTTONDOWN, pos=spot, button=button)
        if self.dice.random() < 0.3:
            spot = self.spot()
            yield pygame.event.Event(pygame.MOUSEMOTION, pos=spot, rel=(1, 1), buttons=(1, 0, 0))
        if self.dice.random() < 0.9:
            yield pygame.event.Event(pygame.MOUSEBUTTONUP, pos=spot, button=button)

    def turns(self):
        pygame.mouse.set_pos(self.spot())
        yield pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=self.dice.choice((-9, -1, 1, 5)))

    def resizes(self):
        pygame.display.set_mode(size := self.dice.choice(SIZES), pygame.RESIZABLE)
        yield pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1])

    def others(self):
        yield pygame.event.Event(self.dice.choice(FOCUS))
        yield pygame.event.Event(pygame.TEXTINPUT, text=self.dice.choice(TYPED))

    def do(self):
        """Anything, and time goes by."""
        ways = (self.presses, self.points, self.turns, self.resizes, self.others)
        (way,) = self.dice.choices(ways, weights=(45, 40, 4, 5, 6))
        self.rooms[type(self.app.room).__name__] += 1
        for event in way():
            pygame.event.post(event)
        self.now += self.dice.choice(WAITS_MS)
        if not (self.app.step(self.now) and self.app.step(self.now + 17)):
            self.app.close()
            self.open()


@pytest.mark.parametrize(("mode", "seed"), [("learning", 2), ("learning", 3), ("test", 4), ("class", 5)])
def test_rough_hands_break_nothing_and_lose_no_run(tmp_path, monkeypatch, mode, seed):
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    with Records(f"sqlite:///{tmp_path / 'records.sqlite'}") as records:
        hands = RoughHands(tmp_path, records, mode, seed)
        for _ in range(EVENTS):
            hands.do()
        assert len(hands.rooms) >= 3
        runs = records.sessions()
        assert runs
        for run in runs:
            found = reopen(records, run.session)
            assert (found.damages, not_as_decided(found)) == ((), "")
        if hands.driver.session is not None:
            kept = reopen(records, hands.driver.session.meta.session)
            assert kept.log.entries == hands.driver.session.log.entries
        hands.app.close()
    close_window()
