"""What the window costs: a frame of play at 1080p and at 4K, the time to the first frame, an idle second.

Run by hand: `.venv/bin/python tests/benchmarks/bench_window.py`. It prints; nothing is asserted.
"""

import os
import statistics
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "window"), str(ROOT / "tests" / "benchmarks")]

# ruff: noqa: E402 - the paths stand first
from figures import bare_ms
from figures import said as told

BARE = """
import time; start = time.perf_counter()
import pygame
pygame.display.init(); pygame.font.init()
pygame.display.set_mode((1280, 720)).fill((9, 9, 9)); pygame.display.flip()
print(time.perf_counter() - start)
"""
OURS = """
import sys, time; start = time.perf_counter()
sys.path[:0] = [{root!r}, {samples!r}]
from fake_driver import FakeDriver
from simulator.window import run_window
from simulator.window.display import check; check()
from simulator.window.app import App
App(FakeDriver(), (1280, 720)).step(0)
print(time.perf_counter() - start)
"""


def first_frame(code):
    """Seconds from the interpreter's first line to the first painted frame, the median of five fresh processes."""
    code = code.format(root=str(ROOT), samples=str(ROOT / "tests" / "window"))
    took = [
        float(
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()[-1]
        )
        for _ in range(5)
    ]
    return statistics.median(took)


# ruff: noqa: PLC0415 - what is imported is part of what is measured
def frames(count=400):
    """Milliseconds to lay out and paint the whole page of play at 1080p, with everything cached; then one clock tick."""
    import pygame
    from fake_driver import FakeDriver

    from simulator.window.app import App
    from simulator.window.sheet import theme
    from simulator.window.sheet.page import paint

    app = App(FakeDriver(), (1920, 1080), "x")
    app.room = app.room.act(type("Act", (), {"do": "begin", "of": ""})(), 0)
    app.step(7000)
    page, surface = app.canvas.page, pygame.Surface((1920, 1080)).convert()
    whole, again, tick, laid = [], [], [], []
    for n in range(count):
        start = time.perf_counter()
        surface.fill(theme.GROUND)
        paint(page, surface)
        for live in page.lives:
            live.paint(surface, live.where, 7000 + n)
        whole.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        app.canvas._paint_all(page, (None, None), 7000 + n)
        again.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        app.step(8000 + n * 17)
        tick.append(1000 * (time.perf_counter() - start))
        start = time.perf_counter()
        app.room.lay_out(page.room, page.measure, 7000)
        laid.append(1000 * (time.perf_counter() - start))
    return again, whole, tick, laid


def moving(size=(1920, 1080), count=8):
    """Milliseconds for each frame of a whole encounter page on which two of three people and the map move and a countdown
    runs: from the choice until everybody rests; and apart from them for the frames in which nothing but the countdown moves.
    """
    import pygame
    import window_samples as samples
    from fake_driver import FakeDriver

    from simulator.window.app import App
    from simulator.window.sheet.page import Act
    from simulator.window.stage.motion import LASTS_MS

    class Restless(FakeDriver):
        """Whatever is chosen, two people are otherwise and one stands elsewhere."""

        def choose(self, choice_id, at_ms):  # noqa: ARG002 - a driver's signature
            first, second, *others = self.at.stage.figures
            calm = first.pose == "despairing"
            figures = (
                replace(first, pose="agitated" if calm else "despairing", distance_ft=14 if calm else 20),
                replace(second, pose="aiming" if calm else "tense"),
                *others,
            )
            people = tuple(
                replace(it, at=(26, 13) if calm else (34, 13)) if it.role == "subject" else it
                for it in self.at.map.markers
            )
            stage, place = replace(self.at.stage, figures=figures), replace(self.at.map, markers=people)
            self.at, self.next_due_ms = replace(self.at, stage=stage, map=place, clock_ms=0), None
            return self.at

    app, now, going, still = App(Restless(), size, "x"), 10_000, [], []
    app._go(app.room.act(Act("begin"), 0))
    app.step(now)
    for _ in range(count):
        app.room.act(Act("read"), now)
        app.step(now)
        app.room.act(Act("choose", samples.ENCOUNTER.choices[0].choice), now)
        app.step(now)  # the new moment is laid out; what follows is animation
        app.room.act(Act("read"), now)
        for _turn in range(2 * LASTS_MS // 17):
            now += 17
            moves = any(live.stamp(now) != -1 for live in app.canvas.page.lives if live.where.height > 150)
            start = time.process_time()
            app.step(now)
            (going if moves else still).append(1000 * (time.process_time() - start))
    app.close()
    pygame.display.init()
    pygame.font.init()
    return going, still


def map_moving():
    """Milliseconds to paint a frame of a map that moves, at the same scale and while the scale changes, at 1080p."""
    import pygame
    import window_samples as samples
    from pygame import Rect

    from simulator.screens.framing import framed
    from simulator.window.plan.crossing import crossing
    from simulator.window.sheet import theme
    from simulator.window.stage.motion import LASTS_MS

    window, where = pygame.display.set_mode((1920, 1080)), Rect(1180, 110, 700, 380)
    before, measure, took = framed(samples.HALL, None), theme.measure_for(1920, 1080, 1.0), ([], [])
    for listed, at in zip(took, ((26, 13), (70, 13)), strict=True):
        people = tuple(replace(it, at=at) if it.role == "subject" else it for it in samples.HALL.markers)
        going = crossing(before, framed(replace(samples.HALL, markers=people), before), 0)
        for n in range(5):
            for now in range(0, LASTS_MS, 16):
                start = time.perf_counter()
                going.paint(window, where, measure, now)
                if n or now:  # the first frame of a motion draws its ground
                    listed.append(1000 * (time.perf_counter() - start))
    return took


def idle(seconds=4.0, *, where="menu", heard=False):
    """Share of one core used by the loop while nothing is done, the median of five times; `heard`: with two places' ambience.
    A loop that does nothing but sleep as often is measured beside it.
    """
    import pygame
    from fake_driver import FakeDriver

    from simulator.model.sounds import around
    from simulator.window import app as apps
    from simulator.window.pace import RESTING_HZ, Pace
    from simulator.window.sheet.page import Act
    from simulator.window.sound.hearing import Hearing, Sounding

    class Waiting(FakeDriver):
        """A deadline that outlasts what is measured."""

        def begin(self):
            return replace(super().begin(), deadline_ms=600_000)

    driver = Waiting()
    if heard:
        driver.sounding = lambda: Sounding(folder=ROOT / "assets" / "sounds")
    app, pace, clock = apps.App(driver, (1280, 720)), Pace(), pygame.time.Clock()
    for do, of in {
        "menu": (),
        "encounter": (("open", "x"), ("begin", ""), ("read", "")),
        "debrief": (("review", "x"),),
    }[where]:
        app._go(app.room.act(Act(do, of), pygame.time.get_ticks()))
    driver.next_due_ms = None  # a countdown runs, and nobody answers
    if heard:
        heard_here = Hearing(around=around("back_yard", "dark", rain=True))
        app.room.hears = lambda _now: heard_here
        app._enter(app.room)
    for _ in range(3):
        app.step(pygame.time.get_ticks())

    def turn():
        now = pygame.time.get_ticks()
        app.turn(now)
        pace.wait(now, stirred=app.stirred)

    def used(turned):
        start, before = time.perf_counter(), time.process_time()
        while time.perf_counter() - start < seconds:
            turned()
        return 100 * (time.process_time() - before) / (time.perf_counter() - start)

    found = [(used(turn), used(lambda: clock.tick(RESTING_HZ))) for _ in range(5)]
    app.close()
    ours, bare = (statistics.median(each) for each in zip(*found, strict=True))
    return f"{ours:.2f} % of a core; a loop that only sleeps {bare:.2f} %"


def said(name, took):
    ordered = sorted(took)
    return f"{name} median {statistics.median(took):.2f} ms, p99 {ordered[int(len(ordered) * 0.99) - 1]:.2f} ms"


def main():
    again, whole, tick, laid = frames()
    print("play at 1920x1080:")
    print(f"  {said('a frame from the still layer', again)}; {said('while the clock runs', tick)}")
    print(f"  {said('a new page, painted', whole)}; {said('laid out', laid)}")
    bare = bare_ms()
    for size in ((1920, 1080), (3840, 2160)):
        going, still = moving(size)
        print(f"an encounter at {size[0]}x{size[1]}, processor time of a turn at 60 Hz:")
        print(f"  {told('while two people and the map move, and a countdown runs', going, bare)}")
        print(f"  {told('while the countdown alone moves', still, bare)}")
    for words, took in zip(("at one scale", "while the scale changes"), map_moving(), strict=True):
        print(f"  {said(f'a frame of the moving map, {words}', took)}")
    print(f"to the first frame: {first_frame(OURS):.3f} s; a bare pygame window {first_frame(BARE):.3f} s")
    for where in ("menu", "encounter", "debrief"):
        print(f"idle, {where}: {idle(where=where)} ({os.environ['SDL_VIDEODRIVER']} video)")
    for where in ("menu", "encounter"):
        print(f"idle with ambience, {where}: {idle(where=where, heard=True)} ({os.environ['SDL_AUDIODRIVER']} audio)")


if __name__ == "__main__":
    main()
