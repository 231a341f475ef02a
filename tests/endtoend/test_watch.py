"""A file that is written while its encounter is played in a real window: a mistake, its place, and the run that goes on."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.endtoend.desk import PATIENCE_S, ROOT, wait_for

pytestmark = pytest.mark.endtoend
SLUG = "knife_in_the_bedroom"
WIDE = 1280
STAGE, TITLE = (20, 72, 480, 290), (48, 8, 400, 30)
"""Left, top, right and bottom of what the screen shows there."""


@pytest.fixture
def file(tmp_path):
    folder = tmp_path / SLUG
    folder.mkdir()
    return Path(shutil.copy(ROOT / "scenarios" / SLUG / "scenario.yaml", folder))


def part(picture, left, top, right, bottom):
    """A piece of a picture of the screen."""
    return b"".join(picture[(y * WIDE + left) * 3 : (y * WIDE + right) * 3] for y in range(top, bottom))


def focus(desk):
    """The hands are on the window: under a bare X server nobody else says so."""
    (window,) = desk._window()[:1]
    subprocess.run(["xdotool", "windowfocus", window], env=desk.env, check=True)


def another(desk, before, name):
    """A picture that differs from one taken before."""
    assert wait_for(lambda: desk.look(name) != before, 15), f"nothing changed: {name}"
    return desk.look(name)


def save(file, old, new):
    """As an editor does: a new file takes the name of the old."""
    text = file.read_text()
    assert old in text
    beside = file.with_suffix(".part")
    beside.write_text(text.replace(old, new, 1))
    beside.replace(file)


def still(desk, name):
    """A picture of which nothing moves any more: exploring is over."""
    return wait_for(lambda: (first := desk.look(name)) == desk.look(name) and first, 30)


def test_a_mistake_is_shown_at_its_place_and_the_run_goes_on_when_it_is_mended(desk, file):
    desk.start("watch", str(file), "--seed", "3")
    focus(desk)
    briefing = desk.look("watch_1_briefing")
    desk.press("Return", "space")
    first = another(desk, briefing, "watch_2_first_moment")
    desk.press("F4", "Tab", "Tab", "g", "space")
    jumped = another(desk, first, "watch_3_jumped")
    save(file, "goes_to: first_words", "goes_to: first_wordz")
    another(desk, jumped, "watch_4_mistake")
    desk.press("F3")
    place = still(desk, "watch_5_place")
    save(file, "goes_to: first_wordz", "goes_to: first_words")
    another(desk, place, "watch_6_mended")
    desk.press("F3")
    assert part(desk.look("watch_7_goes_on"), *STAGE) == part(jumped, *STAGE), "the run stands in another scene"
    save(file, "title: Knife, alone in the bedroom", "title: Knife, mended")
    assert wait_for(lambda: part(desk.look("watch_8_title"), *TITLE) != part(jumped, *TITLE), 15)
    assert part(desk.look("watch_8_title"), *STAGE) == part(jumped, *STAGE)
    desk.press("F2")
    assert wait_for(lambda: part(desk.look("watch_9_author"), *STAGE) != part(jumped, *STAGE), 15)
    desk.press("F2", "Escape", "Escape", "Escape")
    assert desk.program.wait(PATIENCE_S) == 0
    assert b"Traceback" not in desk.program.stdout.read()
    assert not list(file.parent.glob("*.json"))
