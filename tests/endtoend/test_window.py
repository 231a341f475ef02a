"""Each encounter in a real window, by hand: start, choose, reach the debrief, scrub, quit. Screenshots go to
$SIMULATOR_SHOTS where it is set.
"""

from __future__ import annotations

import signal
from itertools import count
from pathlib import Path

import pytest

from simulator.authoring.plays import read_play, walk_problems
from simulator.engine.advance import begin
from tests.endtoend.desk import PATIENCE_S, wait_for

pytestmark = pytest.mark.endtoend
ROOT = Path(__file__).resolve().parents[2]
ENCOUNTERS = ("back_yard_at_night", "knife_in_the_bedroom", "stop_on_orchard_road")
"""Three stand for all: the window is the same, and every play of every encounter is walked elsewhere."""


def first_play(slug):
    """The first play in which somebody chooses at every step: a hand does not wait half a minute here."""
    for file in sorted((ROOT / "scenarios" / slug / "plays").glob("*.yaml")):
        play, problems = read_play(file)
        assert not problems
        if all(step.choice is not None for step in play.steps):
            return play
    pytest.fail(f"{slug} has no play without a wait")


def seed_for(program, variant):
    """A seed that deals the variant of a play."""
    return next(seed for seed in count(1) if variant in (None, "", begin(program, seed).situation.variant))


@pytest.mark.parametrize("slug", ENCOUNTERS)
def test_an_encounter_is_played_by_hand_from_the_briefing_to_the_debrief(desk, program_of, slug, tmp_path):
    play = first_play(slug)
    seed = play.seed if play.variant is None and play.seed is not None else seed_for(program_of(slug), play.variant)
    mine = tmp_path / "mine.yaml"
    desk.start("play", slug, "--seed", str(seed), "--record", str(mine))
    briefing = desk.look(f"{slug}_1_briefing")
    desk.begin()
    encounter = desk.look(f"{slug}_2_first_moment")
    assert encounter != briefing
    for n, step in enumerate(play.steps):
        if step.choice is not None:
            desk.choose(f"{step.scene}.{step.choice}")
            if n in (3, 6):
                desk.look(f"{slug}_3_moment_{n}")
    assert wait_for(lambda: desk.run().log.events[-1][-1] == play.ending, 15)
    ending = desk.look(f"{slug}_4_ending")
    desk.press("Return")
    assert wait_for(lambda: desk.look(f"{slug}_4_account") != ending)
    empty = desk.look(f"{slug}_4_account")
    desk.press("h", "e", "Shift+exclam", "BackSpace", "n")
    account = desk.look(f"{slug}_4_account_written")
    assert account != empty
    desk.press("BackSpace", "BackSpace", "BackSpace", "Tab", "Tab", "Tab", "Return")
    assert wait_for(lambda: desk.look(f"{slug}_5_debrief") != empty)
    first = desk.look(f"{slug}_5_debrief")
    desk.press("Right", "Right")
    second = desk.look(f"{slug}_6_debrief_scrubbed")
    assert second != first
    desk.press("End")
    assert desk.look(f"{slug}_7_debrief_end") != second
    desk.press("Escape")
    desk.look(f"{slug}_8_menu")
    desk.press("Escape")
    assert desk.program.wait(PATIENCE_S) == 0
    recorded, problems = read_play(mine)
    assert not problems
    assert [step.choice for step in recorded.steps] == [step.choice for step in play.steps]
    assert list(walk_problems(recorded, program_of(slug))) == []


def test_a_run_that_is_killed_is_offered_again_and_nothing_answered_is_lost(desk, program_of):
    slug = ENCOUNTERS[-1]
    play = first_play(slug)
    seed = seed_for(program_of(slug), play.variant)
    desk.start("play", slug, "--seed", str(seed))
    desk.begin()
    taken = [f"{step.scene}.{step.choice}" for step in play.steps if step.choice is not None][:2]
    for ref in taken:
        desk.choose(ref)
    desk.stop(signal.SIGKILL)
    before = desk.run()
    assert [
        f"{event.scene}.{event.choice}" for event in before.log.events if type(event).__name__ == "Decided"
    ] == taken
    desk.start("play")
    offered = desk.look("resume_1_menu")
    desk.press("Return")
    assert wait_for(lambda: desk.look("resume_2_going_on") != offered)
    after = desk.run()
    assert after.meta.session == before.meta.session
    assert after.log.entries[: len(before.log.entries)] == before.log.entries
    third = next(step for step in play.steps[2:] if step.choice is not None)
    desk.choose(f"{third.scene}.{third.choice}")


def test_an_author_looks_at_the_whole_and_plays_on(desk):
    desk.start("play", ENCOUNTERS[0], "--author", "--seed", "3")
    desk.begin()
    encounter = desk.look("author_1_encounter")
    desk.press("F2")
    near = desk.look("author_2_near")
    assert near != encounter
    desk.press("a")
    assert desk.look("author_3_all") != near
    desk.press("F2", "Escape", "Escape", "Escape")
    assert desk.program.wait(PATIENCE_S) == 0
