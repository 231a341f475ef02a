"""A virtual screen for the end-to-end tests; they are skipped, by name, where a package for it is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from simulator.authoring.resolve import load
from simulator.engine.machine import compile_program
from tests.endtoend.desk import ROOT, Desk

NEEDED = ("Xvfb", "xdotool", "import")


@pytest.fixture(scope="session")
def display():
    """A screen of 1280 by 720; the test is skipped, by name, where a package for it is missing."""
    missing = [name for name in NEEDED if shutil.which(name) is None]
    if missing:
        pytest.skip(f"needs {', '.join(missing)} (Debian: xvfb, xdotool, imagemagick)")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"],
        pass_fds=(write,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def desk(display, tmp_path):
    shots = Path(os.environ.get("SIMULATOR_SHOTS", tmp_path))
    shots.mkdir(parents=True, exist_ok=True)
    desk = Desk(display, tmp_path / "records.sqlite", shots)
    yield desk
    desk.stop()


@pytest.fixture
def program_of():
    return lambda slug: compile_program(load(ROOT / "scenarios" / slug / "scenario.yaml").scenario)
