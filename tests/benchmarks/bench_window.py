"""What the window costs: a frame of play at 1080p, the time to the first frame, an idle second.

Run by hand: `.venv/bin/python tests/benchmarks/bench_window.py`. Prints four lines; nothing is asserted.
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
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "window")]

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

    from simulator.window import theme
    from simulator.window.app import App
    from simulator.window.page import paint

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


def moving():
    """Milliseconds to paint a frame in which two of three people move, on the stage of a window of 1080p."""
    import pygame
    import window_samples as samples
    from pygame import Rect

    from simulator.window.stage import scene
    from simulator.window.stage.motion import LASTS_MS, motion

    window, where = pygame.display.set_mode((1920, 1080)), Rect(16, 70, 1124, 470)
    before = samples.ENCOUNTER.stage
    first, second, *others = before.figures
    after = replace(before, figures=(replace(first, pose="agitated"), replace(second, pose="aiming"), *others))
    took = []
    for begun in range(0, 4000, 1000):
        going = motion(before, after, begun)
        for now in range(begun, begun + LASTS_MS, 20):
            start = time.perf_counter()
            scene.paint_moving(window, where, going, now, 12)
            took.append(1000 * (time.perf_counter() - start))
    return took


def map_moving():
    """Milliseconds to paint a frame of a map that moves, at the same scale and while the scale changes, at 1080p."""
    import pygame
    import window_samples as samples
    from pygame import Rect

    from simulator.screens.framing import framed
    from simulator.window import theme
    from simulator.window.plan_motion import crossing
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


def idle(seconds=5.0, *, heard=False):
    """Share of one core used by the loop while nothing happens; `heard`: with two places' ambience playing."""
    import pygame
    from fake_driver import FakeDriver

    from simulator.model.sounds import around
    from simulator.window import app as apps
    from simulator.window.sounding import Hearing, Sounding

    driver = FakeDriver()
    if heard:
        driver.sounding = lambda: Sounding(folder=ROOT / "assets" / "sounds")
    app, pace = apps.App(driver, (1280, 720)), pygame.time.Clock()
    if heard:
        app.room.hears = lambda _now: Hearing(around=around("back_yard", "dark", rain=True))
    for now in range(3):
        app.step(now)
    start, used = time.perf_counter(), time.process_time()
    while time.perf_counter() - start < seconds:
        app.step(pygame.time.get_ticks())
        pace.tick(30)
    return 100 * (time.process_time() - used) / (time.perf_counter() - start)


def said(name, took):
    ordered = sorted(took)
    return f"{name} median {statistics.median(took):.2f} ms, p99 {ordered[int(len(ordered) * 0.99) - 1]:.2f} ms"


def main():
    again, whole, tick, laid = frames()
    print("play at 1920x1080:")
    print(f"  {said('a frame from the still layer', again)}; {said('while the clock runs', tick)}")
    print(f"  {said('a new page, painted', whole)}; {said('laid out', laid)}")
    print(f"  {said('a frame in which two people move', moving())}")
    for words, took in zip(("at one scale", "while the scale changes"), map_moving(), strict=True):
        print(f"  {said(f'a frame of the moving map, {words}', took)}")
    print(f"to the first frame: {first_frame(OURS):.3f} s; a bare pygame window {first_frame(BARE):.3f} s")
    print(f"idle: {idle():.2f} % of a core ({os.environ['SDL_VIDEODRIVER']} video)")
    print(f"idle with ambience: {idle(heard=True):.2f} % of a core ({os.environ['SDL_AUDIODRIVER']} audio)")


if __name__ == "__main__":
    main()
