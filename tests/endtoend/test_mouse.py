"""An encounter from the menu to the debrief and out again with nothing but a mouse, in a real window."""

from __future__ import annotations

import subprocess
import time

import pytest

from simulator.authoring.plays import read_play
from simulator.engine.advance import begin
from tests.endtoend.desk import PATIENCE_S, ROOT, wait_for
from tests.endtoend.shadow import Shadow

pytestmark = pytest.mark.endtoend
SLUG, PLAY = "another_saturday_at_alder_park", "current_for_his_own_good"
"""It ends with a use of force that is held, and its encounter has a content note."""
SLOWLY = 20
"""Deadlines this many times as long: nothing happens of itself while a test looks for its next target."""


class Mouse:
    """A mouse over the real window; what it takes is done in the shadow too, which knows where everything stands."""

    def __init__(self, desk, shadow):
        self.desk, self.shadow = desk, shadow

    def _does(self, *words):
        subprocess.run(["xdotool", *map(str, words)], env=self.desk.env, check=True)

    def over(self, do, of=""):
        """Over a target, which the wheel brings into sight where it is not."""
        target, hidden = self.shadow.find(do, of)
        while hidden is not None:
            below = target.where.bottom > hidden.where.bottom
            self._does("mousemove", *hidden.where.center, "click", 5 if below else 4)
            self.shadow.scroll(hidden, 1 if below else -1)
            target, hidden = self.shadow.find(do, of)
        self._does("mousemove", *target.where.center)
        return target

    def click(self, do, of="", *, alone=False):
        """A click on a target; `alone`: the shadow does not follow."""
        self.over(do, of)
        self._does("click", 1)
        time.sleep(0.3)
        if not alone:
            self.shadow.act(do, of)

    def drag(self, start, end):
        """The button goes down at one place and up at another."""
        moves = ("mousemove", *start, "mousedown", 1, "sleep", 0.2, "mousemove", *end, "sleep", 0.2, "mouseup", 1)
        self._does(*moves, "sleep", 0.3)

    def choose(self, choice):
        """A choice: what is force is taken by keeping the button down."""
        known = len(self.desk.run().log.entries)
        held = self.over("choose", choice).holds
        self._does(*(("mousedown", 1, "sleep", 0.9, "mouseup", 1) if held else ("click", 1)))
        assert wait_for(lambda: len(self.desk.run().log.entries) > known, 15), f"{choice} was not taken"
        self.shadow.act("choose", choice)
        return held


@pytest.fixture
def shadow(tmp_path, monkeypatch, program_of):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    made = Shadow(tmp_path, (1280, 720), seed_for(program_of(SLUG), the_play().variant), SLOWLY)
    yield made
    made.close()


def the_play():
    return read_play(ROOT / "scenarios" / SLUG / "plays" / f"{PLAY}.yaml")[0]


def seed_for(program, variant):
    return next(seed for seed in range(1, 200) if begin(program, seed).situation.variant == variant)


def test_an_encounter_is_played_from_the_menu_to_the_debrief_and_out_again_by_mouse_alone(
    desk, shadow, program_of, tmp_path
):
    play = the_play()
    desk.env |= {"SIMULATOR_HOME": str(tmp_path / "desk")}
    seed = seed_for(program_of(SLUG), play.variant)
    desk.start("play", "--seed", str(seed), "--extra-time", str(SLOWLY))
    mouse = Mouse(desk, shadow)
    menu = desk.steady("mouse_1_menu")
    mouse.click("open", SLUG)  # it is the first, and picked
    briefing = desk.look("mouse_2_briefing")
    assert briefing != menu
    mouse.click("begin")
    assert wait_for(desk.session)
    held = []
    for n, step in enumerate(play.steps):
        assert wait_for(lambda step=step: desk.run().situation.scene == step.scene, 15), f"not in {step.scene}"
        time.sleep(0.7)  # a new moment takes no choice at once, and people come to rest
        if n == 0:
            mouse.click("read")
            desk.look("mouse_3_clock_started")
        if mouse.choose(step.choice):
            held.append(step.choice)
    assert held == ["use_the_cew"]
    assert wait_for(lambda: desk.run().log.events[-1][-1] == play.ending, 15)
    ending = desk.look("mouse_4_ending")
    mouse.click("review")
    assert wait_for(lambda: desk.look("mouse_5_debrief") != ending)
    mouse.click("tab", "ledger")
    debrief = desk.look("mouse_6_ledger")
    track = mouse.over("scrub").where
    mouse.drag(track.midtop, track.topright)
    scrubbed = desk.look("mouse_7_scrubbed")
    assert scrubbed != debrief
    mouse.over("tab", "about")
    assert desk.look("mouse_7_elsewhere") != debrief  # it is not only where the mouse is
    mouse.click("back")
    desk.look("mouse_8_menu")
    mouse.click("back", alone=True)
    assert desk.program.wait(PATIENCE_S) == 0
