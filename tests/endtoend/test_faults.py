"""What a machine lacks, in a real process: the program goes on, and says so once."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from itertools import pairwise

import pytest

from tests.endtoend.desk import CLASS, PATIENCE_S, ROOT, wait_for

pytestmark = pytest.mark.endtoend
SLUG = "stop_on_orchard_road"


@pytest.fixture(autouse=True)
def home(desk_home, request):
    if "desk" in request.fixturenames:
        request.getfixturevalue("desk").env["SIMULATOR_HOME"] = str(desk_home)
    return desk_home


@pytest.fixture
def desk_home(tmp_path):
    return tmp_path / "home"


def left(desk):
    """Leave the menu; all that the program said on its way."""
    for _ in range(4):
        if desk.program.poll() is None:
            desk.press("Escape")
            wait_for(lambda: desk.program.poll() is not None, 4)
    assert desk.program.poll() == 0
    return desk.program.stdout.read().decode(errors="replace")


def begun_and_left(desk):
    """Begin an encounter by key, look at it, and go back to the menu."""
    desk.steady("menu")
    desk.press("Return", "Return")
    assert wait_for(desk.session)
    encounter = desk.look("encounter")
    desk.press("Escape", "Escape")
    assert wait_for(lambda: desk.look("menu_again") != encounter)


def read_until(end, words, seconds=PATIENCE_S):
    """What stands on a terminal, until some words do."""
    found, until = "", time.monotonic() + seconds
    while words not in found and time.monotonic() < until:
        found += os.read(end, 4096).decode(errors="replace")
    return found


def ended(program, ours):
    """What it said on the other channel, once it has ended. Its terminal is read on: a full one would hold it up."""
    if select.select([ours], [], [], 0)[0]:
        with suppress(OSError):  # nobody writes any more
            os.read(ours, 65536)
    return None if program.poll() is None else program.stderr.read().decode(errors="replace")


def test_without_a_display_an_encounter_goes_on_in_the_terminal_and_that_is_said_once(tmp_path):
    ours, theirs = pty.openpty()
    env = {name: word for name, word in os.environ.items() if name not in ("SDL_VIDEODRIVER", "WAYLAND_DISPLAY")}
    env |= {"DISPLAY": ":4999", "SIMULATOR_HOME": str(tmp_path)}
    command = [sys.executable, "-m", "simulator", "play", SLUG]
    heeded = signal.signal(signal.SIGINT, signal.default_int_handler)  # a job in the background would inherit deafness
    program = subprocess.Popen(command, env=env, cwd=ROOT, stdin=theirs, stdout=theirs, stderr=subprocess.PIPE)
    signal.signal(signal.SIGINT, heeded)
    os.close(theirs)
    try:
        assert "A stop on Orchard Road" in read_until(ours, "A stop on Orchard Road")
        program.send_signal(signal.SIGINT)
        said = wait_for(lambda: ended(program, ours))
    finally:
        program.kill()
        program.communicate()
        os.close(ours)
    assert said is not None
    assert said.count("No window could be opened") == 1
    assert "Traceback" not in said


def test_without_a_sound_device_an_encounter_is_played_and_that_is_said_once(desk):
    desk.env["SDL_AUDIODRIVER"] = "bad"
    desk.start("play")
    begun_and_left(desk)
    said = left(desk)
    assert said.count("There is no sound") == 1
    assert len(said.splitlines()) == 1


def test_a_font_that_does_not_load_is_replaced_and_that_is_said_once(desk, tmp_path):
    files = tmp_path / "broken" / "fontpkg_atkinson_hyperlegible" / "files"
    files.mkdir(parents=True)
    (files.parent / "__init__.py").touch()
    for name in ("Regular", "Bold", "Italic"):
        (files / f"AtkinsonHyperlegible-{name}.ttf").write_bytes(b"no font")
    desk.env["PYTHONPATH"] = os.pathsep.join((str(tmp_path / "broken"), str(ROOT)))
    desk.start("play")
    begun_and_left(desk)
    said = left(desk)
    assert said.count("did not load") == 1
    assert len(said.splitlines()) == 1


def test_a_window_made_tiny_and_large_again_looks_as_before(desk):
    desk.start("play")
    desk.press("Tab", "shift+Tab")
    before = desk.steady("size_1_before")
    sizes = ((1280, 720), (320, 200), (1280, 720))
    for n, (_, size) in enumerate(pairwise(sizes)):
        resized = ["xdotool", "search", "--class", CLASS, "windowsize", *map(str, size)]
        subprocess.run(resized, env=desk.env, check=True)
        assert wait_for(lambda n=n: (desk.look(f"size_{n + 2}") == before) is (n == 1), 15)
    begun_and_left(desk)
    assert left(desk) == ""


def test_where_settings_cannot_be_written_they_hold_and_that_is_said_once(desk, tmp_path):
    (tmp_path / "a file").write_text("x")
    desk.env["SIMULATOR_HOME"] = str(tmp_path / "a file" / "home")
    desk.start("play")
    before = desk.steady("settings_1")
    desk.press("plus", "plus")
    larger = desk.look("settings_2_larger")
    assert larger != before
    begun_and_left(desk)
    said = left(desk)
    assert said.count("cannot be written") == 1
    assert len(said.splitlines()) == 1
