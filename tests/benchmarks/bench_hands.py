"""From a hand to the first frame that shows it, in the real loop with the real driver: two frames at 60 Hz are 33 ms.

A key is posted at any moment, from beside the loop; the time runs until a flip after which some pixel differs. Deadlines are
off, so that no countdown changes pixels. Printed with it: processor time until that flip, and of the whole turn that took the
key, at whose end all that the key led to is shown; a busy machine does not lengthen it as it does the wait. Run by hand: `.venv/bin/python tests/benchmarks/bench_hands.py [WIDTH HEIGHT]`.
"""

from __future__ import annotations

import itertools
import os
import random
import sys
import tempfile
import threading
import time
import zlib
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "benchmarks")]

# ruff: noqa: E402 - the paths stand first
import pygame
from figures import bare_ms, said

from simulator.cli.driver import Desk, Driving
from simulator.places import available, find_places
from simulator.records.store import Records
from simulator.window import app as apps
from simulator.window import pace
from simulator.window.house import House
from simulator.window.play.play_room import PlayRoom
from simulator.window.sheet.page import Act

GAVE_UP_S = 0.4
Took = tuple[list[float], list[float], list[float]]
"""Milliseconds to the first changed frame; of processor time to it; and for the whole turn."""
MOMENTS = 60
"""How many moments are come to; at each of them one key of every kind is pressed."""
KINDS = {
    "focus moved": (pygame.K_TAB,),
    "map opened, stage opened": (pygame.K_m, pygame.K_m),
    "scrolled": (pygame.K_PAGEUP, pygame.K_PAGEDOWN),
    "text size": (pygame.K_PLUS, pygame.K_MINUS),
}


class Eye:
    """Watches the loop: when a turn begins, when a flip shows other pixels, how long both were after a key."""

    def __init__(self) -> None:
        self.pixels, self.posted, self.turn = 0, 0.0, 0.0
        self.waited: float | None = None
        self.worked = self.whole = 0.0
        self.app: apps.App | None = None

    def shown(self) -> None:
        now, used = time.perf_counter(), time.process_time()
        pixels = zlib.adler32(pygame.display.get_surface().get_view("0"))
        if pixels != self.pixels and self.posted and self.waited is None:
            self.waited, self.worked = 1000 * (now - self.posted), 1000 * (used - self.turn)
        self.pixels = pixels

    def begun(self) -> None:
        now = time.process_time()
        if self.waited is not None and not self.whole:
            self.whole = 1000 * (now - self.turn)
        self.turn = now

    def post(self, key: int, letter: str) -> None:
        self.posted = time.perf_counter()
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))


def pressed(eye: Eye, key: int, chance: random.Random):
    """Post a key from beside the loop at any moment of it, and wait until it is seen; None where nothing changed."""
    eye.posted, eye.waited, eye.whole = 0.0, None, 0.0
    threading.Timer(chance.uniform(0.01, 0.06), eye.post, (key, "")).start()
    while not eye.posted:
        yield
    while not eye.whole and time.perf_counter() - eye.posted < GAVE_UP_S:
        yield
    pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))
    return eye.waited


def rested(milliseconds: int):
    """Turns in which nothing is done."""
    until = time.perf_counter() + milliseconds / 1000
    while time.perf_counter() < until:
        yield


def encounters(driver: Driving, eye: Eye):
    """Every encounter in turn, from its first moment."""
    for slug in itertools.cycle(available(find_places(os.environ))):
        driver.open(slug)
        eye.app._go(House(driver).play(driver.begin(), pygame.time.get_ticks()))
        yield


def hands(eye: Eye, driver: Driving, took: dict[str, Took]):
    """One moment after the other: each kind of key, then a choice that is no force."""
    chance, fresh = random.Random(11), encounters(driver, eye)  # noqa: S311 - for figures only
    for _ in range(MOMENTS):
        if not isinstance(eye.app.room, PlayRoom):
            next(fresh)
        yield from rested(700)  # people come to rest, and a new moment takes no choice at once
        eye.app.room.act(Act("read"), pygame.time.get_ticks())
        yield from rested(60)
        for kind, keys in KINDS.items():
            for key in keys:
                yield from told(eye, took[kind], key, chance)
        open_ones = [one for one in eye.app.room._screen.choices if not one.force]
        if not open_ones:
            next(fresh)
            continue
        yield from told(eye, took["chosen"], getattr(pygame, f"K_{chance.choice(open_ones).number}"), chance)


def told(eye: Eye, took: Took, key: int, chance: random.Random):
    waited = yield from pressed(eye, key, chance)
    if waited is not None:
        took[0].append(waited)
        took[1].append(eye.worked)
        took[2].append(eye.whole)
    yield from rested(40)


def measured(size: tuple[int, int], *, at_work: bool) -> dict[str, Took]:
    """The real loop with a script for its hands."""
    eye, took = Eye(), {kind: ([], [], []) for kind in (*KINDS, "chosen")}
    pace.AT_WORK_MS = 5000 if at_work else 0
    with tempfile.TemporaryDirectory() as home:
        os.environ["SIMULATOR_HOME"] = home
        with Records(str(Path(home) / "records.sqlite")) as records:
            ids = itertools.count(1)
            desk = Desk(
                new_id=lambda: f"{next(ids):032x}",
                now=lambda: datetime.now(UTC).isoformat(timespec="seconds"),
                seed=lambda: 7,
                extra_time=0.0,
            )
            driver = Driving(find_places(os.environ), records, desk)
            _run(eye, driver, size, hands(eye, driver, took))
    return took


def _run(eye: Eye, driver: Driving, size: tuple[int, int], script) -> None:
    """`run` of the window, with an eye on its flips and the script's next line at the beginning of each turn."""
    whole, part, ticks, made = pygame.display.flip, pygame.display.update, pygame.time.get_ticks, apps.App.__init__

    def begun() -> int:
        if sys._getframe(1).f_code is apps.run.__code__:
            eye.begun()
            if next(script, script) is script:
                pygame.event.post(pygame.event.Event(pygame.QUIT))
        return ticks()

    def init(app, *given) -> None:
        made(app, *given)
        eye.app = app

    pygame.display.flip = lambda: (whole(), eye.shown())
    pygame.display.update = lambda *where: (part(*where), eye.shown())
    pygame.time.get_ticks, apps.App.__init__ = begun, init
    try:
        apps.run(driver, size, None, 1.0)
    finally:
        pygame.display.flip, pygame.display.update, pygame.time.get_ticks = whole, part, ticks
        apps.App.__init__ = made


def main() -> None:
    size = (int(sys.argv[1]), int(sys.argv[2])) if len(sys.argv) == 3 else (1280, 720)
    print(f"from a hand to the first frame that shows it, at {size[0]}x{size[1]}; two frames are 33.3 ms")
    for at_work in (True, False):
        print(f"  hands {'at work' if at_work else 'that rested'}")
        bare = bare_ms()
        for kind, (waited, worked, whole) in measured(size, at_work=at_work).items():
            print(f"    {said(f'{kind}, {len(waited)} times', waited, bare)}")
            print(f"      {said('of it processor time', worked, bare)}")
            print(f"      {said('processor time of the turn', whole, bare)}")


if __name__ == "__main__":
    main()
