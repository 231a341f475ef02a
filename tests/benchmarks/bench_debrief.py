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
from figures import TURNS, bare_ms, p99, said

from simulator.authoring.resolve import load
from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.engine.advance import advance, begin
from simulator.engine.machine import compile_program
from simulator.engine.offered import offered
from simulator.model.events import Entry, Log
from simulator.model.inputs import Chose
from simulator.screens.values import BeatView, DebriefScreen, TimelineMark
from simulator.window import Start
from simulator.window.app import App
from simulator.window.sheet import panels, text
from simulator.window.sheet.page import Act
from simulator.window.sweeping import Sweeping

DECISIONS, EVERY_MS, RUNS = 1000, 7_000, 5
FRAME_MS = 1000 / 60


def long_run() -> DebriefScreen:
    """A run of 1,000 decisions, each with words, findings and a map of its own; twice as many other marks; and curves that
    change at each.
    """
    beats = tuple(_beat(samples.BEATS[n % len(samples.BEATS)], n) for n in range(DECISIONS))
    marks = []
    for n, beat in enumerate(beats):
        kind = "force" if beat.tone != "none" else "decision"
        marks.append(TimelineMark(at_ms=beat.at_ms, kind=kind, words=beat.title, beat=n, tone=beat.tone))
        marks.append(TimelineMark(at_ms=beat.at_ms + 2000, kind="reveal", words=f"Learned {n}"))
        marks.append(TimelineMark(at_ms=beat.at_ms + 4000, kind="move", words=f"Moved {n}"))
    points = tuple((n * EVERY_MS, 5.0 + n % 30) for n in range(DECISIONS))
    curves = tuple(replace(one, points=points, low=0, high=40, bands=()) for one in samples.DEBRIEF.curves)
    return replace(samples.DEBRIEF, duration_ms=DECISIONS * EVERY_MS, beats=beats, timeline=tuple(marks), curves=curves)


def _beat(beat: BeatView, n: int) -> BeatView:
    said = {name: f"{getattr(beat, name)} ({n + 1})" for name in ("title", "verdict")}
    findings = tuple(
        replace(one, because=f"{one.because} ({n + 1})", statute=f"{one.statute} ({n + 1})" if one.statute else "")
        for one in beat.findings
    )
    knew = tuple(f"{one} ({n + 1})" for one in beat.knew)
    markers = tuple(replace(one, at=(one.at[0] + n * 0.003, one.at[1])) for one in beat.map.markers)
    place = replace(beat.map, markers=markers)
    return replace(beat, n=n + 1, at_ms=n * EVERY_MS, knew=knew, findings=findings, map=place, **said)


def seeks(tab: str, act: str, seed: int, count: int = 200) -> list[float]:
    """Milliseconds from the hand's act to the painted page, each to a moment that was not seen before."""
    text.forget()
    panels.panel.cache_clear()
    driver = FakeDriver()
    screen = long_run()
    driver.debrief = lambda _session: screen
    app, sweeping = App(driver, (1280, 720), Start("debrief", "long")), Sweeping()
    app.step(0)
    app.room = app.room.act(Act("tab", tab), 0)
    app.step(1)
    sweeping.turn(app.room, 1)
    chance, took = random.Random(seed), []  # noqa: S311 - for figures only
    for n, goal in enumerate(chance.sample(range(DECISIONS), count)):
        of = f"{goal / DECISIONS:.5f}" if act == "scrub" else str(goal)
        start = time.process_time()
        app.room.act(Act(act, of), n + 2)
        app.step(n + 2)
        sweeping.turn(app.room, n + 2)
        took.append(1000 * (time.process_time() - start))
    sweeping.close()
    return took


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
    assert found.complete
    assert len(found.forks) == len(entries) - 1
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
            bare, runs = bare_ms(), [seeks(tab, act, seed) for seed in range(RUNS)]
            each = ", ".join(f"{p99(took):.1f}" for took in runs)
            print(f"  {said(f'{tab}, {act}', [one for took in runs for one in took], bare)}; p99 of each run {each} ms")
    bare, took = bare_ms() / 1000, [roads() for _ in range(RUNS)]
    print(f"roads not taken in forty scenes: {statistics.median(took):.2f} s, {min(took):.2f} to {max(took):.2f} s;")
    print(f"  the median is {statistics.median(took) / bare:.0f} x a bare loop of {TURNS:,} turns")
    page, sheet = reports()
    print(f"a golden run as HTML: {page:.2f} s; as PDF: {sheet:.2f} s (each with its grade and its roads)")


if __name__ == "__main__":
    main()
