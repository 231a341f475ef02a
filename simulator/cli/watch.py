"""The work of `watch`: the window that follows a file, or the terminal that says what is wrong at each save."""

from __future__ import annotations

import os
import secrets
import time
import uuid
from datetime import datetime
from pathlib import Path

from simulator import __version__
from simulator.authoring.check import check
from simulator.cli.checking import print_report
from simulator.cli.display import has_display, has_terminal, in_colors, only_real_windows
from simulator.cli.driver import Desk
from simulator.cli.explorer import Explorer, renew_schema
from simulator.cli.followed import Followed
from simulator.cli.settings import read_settings
from simulator.cli.told import AT_FAULT, DONE, Told, say, warn
from simulator.cli.watching import WatchDriving, followed_files
from simulator.places import find_places, scenario_file
from simulator.records.recorded import AUTHOR
from simulator.records.store import Records
from simulator.window import NoDisplay, run_window

LOOK_S = 0.25


def watch_encounter(named: str, seed: int | None) -> int:
    """Follow an encounter's file until the window is closed."""
    file = scenario_file(find_places(os.environ), named)
    if has_display(os.environ):
        try:
            return _in_window(file, seed)
        except NoDisplay as fault:
            warn(str(fault))
    if not has_terminal():
        raise Told("watch needs a display, or a terminal to say in what is wrong at each save.", code=AT_FAULT)
    return _in_terminal(file)


def _in_window(file: Path, seed: int | None) -> int:
    only_real_windows(os.environ)
    places = find_places(os.environ)
    settings = read_settings(places.settings)
    in_colors(os.environ, settings.palette)
    dealt = secrets.randbelow(2**31) if seed is None else seed
    desk = Desk(
        new_id=lambda: uuid.uuid4().hex,
        now=lambda: datetime.now().astimezone().isoformat(timespec="seconds"),
        seed=lambda: dealt,
        mode=AUTHOR,
        extra_time=settings.extra_time,
        program=__version__,
    )
    explorer = Explorer()
    try:
        # Thrown away with the window: what an author tries out between two saves is nobody's record.
        with Records(":memory:") as records:
            driver = WatchDriving(places, records, desk, file, explorer)
            return run_window(driver, text_scale=settings.text_size)
    finally:
        explorer.stop()


def _in_terminal(file: Path) -> int:
    """Say what is wrong at each save, until the key that stops it."""
    followed = Followed(followed_files(file))
    say(f"No display: {file} is followed here, and checked at each save. Ctrl+C stops.")
    try:
        while True:
            say(f"\n{datetime.now().astimezone():%H:%M:%S}")
            print_report(check([file], clock=time.perf_counter))
            renew_schema(file)
            while not followed.changed():
                time.sleep(LOOK_S)
            followed.follow(followed_files(file, followed.files))
    except KeyboardInterrupt:
        return DONE
