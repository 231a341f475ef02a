"""What the debrief costs: a seek in a run of 1,000 decisions, the roads not taken of forty scenes, the reports of a golden run.

Run by hand: `.venv/bin/python tests/benchmarks/bench_debrief.py`. Processor time, which is what a desk with nothing else to do waits; nothing is asserted.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "window"), str(ROOT / "tests" / "benchmarks")]

# ruff: noqa: E402 - the paths stand first
import window_samples as samples
from bench_check import generated
from fake_driver import FakeDriver

from simulator.authoring.resolve import load
from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.engine.advance import advance, begin
from simulator.engine.machine import compile_program
from simulator.engine.offered import offered
from simulator.model.events import Entry, Log
from simulator.model.inputs import Chose
from simulator.screens.values import DebriefScreen, TimelineMark
from simulator.window import Start
from simulator.window.app import App
from simulator.window.page import Act

DECISIONS, EVERY_MS = 1000, 7_000
FRAME_MS = 1000 / 60


def long_run() -> DebriefScreen:
    """A run of 1,000 decisions, each with words of its own, twice as many other marks, and curves that change at each."""
    beats = tuple(
        replace(
            beat,
            n=n + 1,
            at_ms=n * EVERY_MS,
            title=f"{beat.title} ({n + 1})",
            knew=tuple(f"{one} ({n + 1})" for one in beat.knew),
        )
        for n in range(DECISIONS)
        for beat in (samples.BEATS[n % len(samples.BEATS)],)
    )
    marks = []
    for n, beat in enumerate(beats):
        kind = "force" if beat.tone != "none" else "decision"
        marks.append(TimelineMark(at_ms=beat.at_ms, kind=kind, words=beat.title, beat=n, tone=beat.tone))
        marks.append(TimelineMark(at_ms=beat.at_ms + 2000, kind="reveal", words=f"Learned {n}"))
        marks.append(TimelineMark(at_ms=beat.at_ms + 4000, kind="move", words=f"Moved {n}"))
    points = tuple((n * EVERY_MS, 5.0 + n % 30) for n in range(DECISIONS))
    curves = tuple(replace(one, points=points, low=0, high=40, bands=()) for one in samples.DEBRIEF.curves)
    return replace(samples.DEBRIEF, duration_ms=DECISIONS * EVERY_MS, beats=beats, timeline=tuple(marks), curves=curves)


def seeks(tab: str, act: str, count: int = 200) -> list[float]:
    """Milliseconds from the hand's act to the painted page, each to a moment that was not seen before."""
    driver = FakeDriver()
    screen = long_run()
    driver.debrief = lambda _session: screen
    app = App(driver, (1280, 720), Start("debrief", "long"))
    app.step(0)
    app.room = app.room.act(Act("tab", tab), 0)
    app.step(1)
    chance, took = random.Random(7), []  # noqa: S311 - for figures only
    for n, goal in enumerate(chance.sample(range(DECISIONS), count)):
        of = f"{goal / DECISIONS:.5f}" if act == "scrub" else str(goal)
        start = time.process_time()
        app.room.act(Act(act, of), n + 2)
        app.step(n + 2)
        took.append(1000 * (time.process_time() - start))
    return took


def said(name: str, took: list[float]) -> str:
    """Median, 99 of 100, and both as shares of a frame."""
    ordered = sorted(took)
    median, p99 = statistics.median(took), ordered[int(len(ordered) * 0.99) - 1]
    return f"{name}: median {median:.1f} ms, p99 {p99:.1f} ms ({median / FRAME_MS:.2f} and {p99 / FRAME_MS:.2f} of a frame)"


def roads() -> float:
    """Seconds for the roads of a run through forty scenes."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "forty_scenes.yaml"
        file.write_text(generated(), encoding="utf-8")
        program = compile_program(load(file).scenario)
    step = begin(program, 0, None)
    entries = [Entry(None, step.events)]
    while step.situation.ended is None:
        picked = next(iter(offered(program, step.situation)))
        input_ = Chose(picked.id, step.situation.clock_ms)
        step = advance(program, step.situation, input_)
        entries.append(Entry(input_, step.events))
    log = Log(tuple(entries))
    start = time.process_time()
    found = roads_not_taken(program, log)
    took = time.process_time() - start
    print(f"  {len(entries) - 1} decisions, {len(found.forks)} of them with roads")
    return took


def reports() -> tuple[float, float]:
    """Seconds for the HTML and for the PDF of a golden run, each from the log on, imports not counted."""
    from simulator.reports.html import html  # noqa: PLC0415
    from simulator.reports.pdf import pdf  # noqa: PLC0415
    from tests.reports.conftest import report_on  # noqa: PLC0415
    from tests.scoring.runs import PLAYS  # noqa: PLC0415

    play = next(one for one in PLAYS if one.stem == "one_shot_more_than_the_danger")
    start = time.process_time()
    report = report_on(play)
    made = time.process_time()
    html(report)
    page = time.process_time()
    pdf(report)
    return page - start, made - start + time.process_time() - page


def main() -> None:
    print(f"a seek in a run of {DECISIONS} decisions, to a moment not seen before; a frame is {FRAME_MS:.1f} ms")
    for tab in ("moment", "ledger", "course", "roads"):
        for act in ("scrub", "beat"):
            print(f"  {said(f'{tab}, {act}', seeks(tab, act))}")
    print(f"roads not taken in forty scenes: {roads():.2f} s")
    page, sheet = reports()
    print(f"a golden run as HTML: {page:.2f} s; as PDF: {sheet:.2f} s (each with its grade and its roads)")


if __name__ == "__main__":
    main()
