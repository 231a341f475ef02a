"""From a save to the new page, in a window that follows a file, and what such a window costs while nothing is saved.

Run as `python tests/benchmarks/bench_watch.py`: it prints, for each shipped encounter, the time from the save to the painted
page, the longest turn of the window meanwhile, and when all that exploring finds was there; then the idle share of a core.
"""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time, sleep

os.environ["SDL_VIDEODRIVER"] = "dummy"

from simulator.cli.driver import Desk
from simulator.cli.explorer import Explorer
from simulator.cli.watching import WatchDriving
from simulator.places import available, find_places
from simulator.records.recorded import AUTHOR
from simulator.records.store import Records
from simulator.window.app import App
from simulator.window.watch import watched as watch

FRAME_S = 1 / 30


def main() -> None:
    """Print the figures."""
    watch._in_front = lambda: True
    places = find_places(os.environ)
    explorer = Explorer()
    with TemporaryDirectory() as folder:
        for slug, file in available(places).items():
            shutil.copytree(file.parent, Path(folder) / slug)
        for slug in sorted(available(places)):
            with Records(":memory:") as records:
                ids = iter(range(1000))
                desk = Desk(
                    new_id=lambda ids=ids: f"run{next(ids)}",
                    now=lambda: "2026-03-14T10:11:12",
                    seed=lambda: 1,
                    mode=AUTHOR,
                )
                file = Path(folder) / slug / "scenario.yaml"
                app = App(WatchDriving(places, records, desk, file, explorer), (1280, 720))
                _tell(slug, file, app)
        _idle(app)
    explorer.stop()


def _tell(slug: str, file: Path, app: App) -> None:
    driver = app.driver
    _until(app, lambda: not driver.watched().exploring)
    driver.open("")
    driver.begin()
    before = driver.session
    file.write_bytes(file.read_bytes() + b"\n# saved\n")
    began = perf_counter()
    shown, first = _until(app, lambda: driver.session is not before)
    explored, second = _until(app, lambda: not driver.watched().exploring)
    longest = max(first, second)
    sys.stdout.write(
        f"{slug}: new page {1000 * (shown - began):.0f} ms after the save, everything explored {explored - began:.1f} s; "
        f"longest turn of the window {1000 * longest:.0f} ms\n"
    )


def _until(app: App, done: object) -> tuple[float, float]:
    """Turn until something is so: when that was, and how long the longest turn took."""
    longest = 0.0
    while not done():
        began = perf_counter()
        app.step(round(began * 1000))
        took = perf_counter() - began
        longest = max(longest, took)
        sleep(max(0.0, FRAME_S - took))
    app.step(round(perf_counter() * 1000))
    return perf_counter(), longest


def _idle(app: App) -> None:
    began, spent = perf_counter(), process_time()
    while perf_counter() - began < 5:
        app.step(round(perf_counter() * 1000))
        sleep(FRAME_S)
    share = (process_time() - spent) / (perf_counter() - began)
    sys.stdout.write(f"A window that follows a file and idles: {100 * share:.2f} % of a core\n")


if __name__ == "__main__":
    main()
