"""Memory after fifty encounters in one process: golden plays of every shipped encounter in turn, through the real window.

Each goes from the menu over the briefing to its ending, its debrief is opened, every tab of it looked at and some moments sought,
and then back to the menu. What is held after five is held beside what is held at the end. Run by hand:
`.venv/bin/python tests/benchmarks/bench_memory.py [ENCOUNTERS]`. Nothing is asserted.
"""

from __future__ import annotations

import itertools
import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path[:0] = [str(ROOT)]

# ruff: noqa: E402 - the path stands first
from simulator.authoring.plays import inputs, read_play
from simulator.cli.driver import Desk, Driving
from simulator.model.inputs import Chose
from simulator.places import available, find_places, golden_plays
from simulator.records.store import Records
from simulator.session import start
from simulator.window.app import App
from simulator.window.front.rooms import MenuRoom
from simulator.window.play.play_room import PlayRoom
from simulator.window.sheet.page import Act
from simulator.window.sweeping import Sweeping

FIRST, STEP_MS = 5, 125
TABS, SEEKS = 10, 6


class Golden(Driving):
    """A driver whose next run is dealt as a play has it."""

    variant: str | None = None

    def begin(self):
        return self._entered(start(self._readied, self._records, self._desk.who(self.variant)))


class Sitting:
    """Somebody at the window, in a time of their own."""

    def __init__(self, driver: Golden) -> None:
        self.app, self.driver, self.now = App(driver, (1280, 720)), driver, 0
        self.sweeping = Sweeping()
        self.rest(STEP_MS)

    def rest(self, ms: int) -> None:
        until = self.now + ms
        while self.now < until:
            self.now = min(until, self.now + STEP_MS)
            assert self.app.step(self.now)
            self.sweeping.turn(self.app.room, self.now)

    def act(self, do: str, of: str = "") -> None:
        self.app._go(self.app.room.act(Act(do, of), self.now))
        self.rest(STEP_MS)

    def play(self, slug: str, file: Path) -> bool:
        """One encounter from menu to menu; whether it came to the ending of its play."""
        play, _ = read_play(file)
        self.driver.variant = play.variant
        self.act("open", slug)
        self.act("begin")
        program = self.driver.session.program
        for said in inputs(play, program).inputs:
            if isinstance(self.app.room, PlayRoom):
                self._say(said)
        while isinstance(self.app.room, PlayRoom):  # a hand came a moment later than the play's
            self._choose(self.app.room._screen.choices[0].choice if self.app.room._screen.choices else "")
            self.rest(1000)
        as_played = self.driver.session.situation.ended == play.ending
        self.act("review")
        for _ in range(TABS):
            self.act("next_tab")
        for n in range(SEEKS):
            self.act("scrub", f"{n / SEEKS:.2f}")
        self.act("back")
        assert isinstance(self.app.room, MenuRoom)
        self.rest(2000)
        return as_played

    def _say(self, said) -> None:
        """At its own time, after the lines are read."""
        room = self.app.room
        room.act(Act("read"), self.now)
        self.rest(300 if room._clock.at(self.now) < 1 else 1)  # a new moment takes no choice at once
        self.rest(max(0, said.at_ms - room._clock.at(self.now)) if isinstance(said, Chose) else 0)
        if isinstance(said, Chose):
            self._choose(said.choice)
        else:
            scene = self.driver.session.situation.scene
            while self._waits_in(room, scene) and room._clock.at(self.now) < said.until_ms:
                self.rest(STEP_MS)

    def _choose(self, choice: str) -> None:
        """A new moment takes no choice at once: then it is asked for again."""
        known = len(self.driver.session.log.entries)
        self.act("choose", choice)
        if len(self.driver.session.log.entries) == known and isinstance(self.app.room, PlayRoom):
            self.rest(300)
            self.act("choose", choice)

    def _waits_in(self, room: PlayRoom, scene: str) -> bool:
        now = self.driver.session.situation
        return self.app.room is room and now.ended is None and now.scene == scene


def held_mb() -> float:
    """What this process holds in memory."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def main() -> None:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    with tempfile.TemporaryDirectory() as home:
        os.environ["SIMULATOR_HOME"] = home
        places, ids = find_places(os.environ), itertools.count(1)
        desk = Desk(new_id=lambda: f"{next(ids):032x}", now=lambda: "2026-03-14T09:00:00+00:00", seed=lambda: 7)
        turns = [[(slug, play) for play in golden_plays(file)] for slug, file in available(places).items()]
        plays = [play for round_ in itertools.zip_longest(*turns) for play in round_ if play is not None]
        held, as_played = [], 0
        with Records(str(Path(home) / "records.sqlite")) as records:
            sitting = Sitting(Golden(places, records, desk))
            for n, (slug, play) in zip(range(1, count + 1), itertools.cycle(plays), strict=False):
                as_played += sitting.play(slug, play)
                held.append(held_mb())
                if n % FIRST == 0:
                    print(f"  after {n}: {held[-1]:.1f} MB", flush=True)
            sitting.app.close()
    first, last = held[FIRST - 1], held[-1]
    print(f"{as_played} of {len(held)} ended as their play does")
    print(f"from {FIRST} to {len(held)} encounters: {first:.1f} to {last:.1f} MB, {100 * (last / first - 1):+.1f} %")
    if len(held) > len(turns):
        once = held[len(turns) - 1]
        print(
            f"from {len(turns)}, each installed one once: {once:.1f} to {last:.1f} MB, {100 * (last / once - 1):+.1f} %"
        )


if __name__ == "__main__":
    main()
