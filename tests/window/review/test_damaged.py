"""In the window: a damaged record is reviewed as far as it can be read, and what cannot be is said and ends nothing."""

import pygame
import pytest
import window_samples as samples
from fake_driver import CutOffDriver, ForkingDriver
from walker import Walker

from simulator.window import Start
from simulator.window.display import close_window
from simulator.window.errors import CannotBe


class Damaged(ForkingDriver):
    """A driver of a run whose record is damaged."""

    shown = samples.DAMAGED

    def debrief(self, session_id):
        super().debrief(session_id)
        return self.shown


class Unreplayed(Damaged):
    """A driver of a run of which only rows can be read."""

    shown = samples.BARE


class Refusing(CutOffDriver):
    """A driver that can neither go on with a run nor review it."""

    def resume(self, session_id):
        raise CannotBe(f"Session {session_id} cannot be played on, its record is at fault: row 2: it is missing.")

    def debrief(self, session_id):
        raise CannotBe(f"Session {session_id} was a test.")


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


def words(walker):
    return " ".join(bit.words for one in walker.app.canvas.page.pieces if one.words for bit in one.words.bits)


def test_on_every_tab_it_is_said_and_in_the_last_all_of_it():
    walker = Walker(Damaged(), start=Start("debrief", "s-1"))
    tabs = [target.act.of for target in walker.app.canvas.page.targets if target.act.do == "tab"]
    for tab in tabs:
        walker.click("tab", tab)
        assert "The record is damaged. What is shown stands before the damage." in words(walker)
        assert ("Row 5" in words(walker)) == (tab == "about")
    assert "fork" not in [target.act.do for target in walker.app.canvas.page.targets]


def test_of_a_record_that_cannot_be_replayed_the_rows_are_shown_and_every_key_is_harmless():
    walker = Walker(Unreplayed(), start=Start("debrief", "s-1"))
    assert "The rows that can be read" in words(walker)
    assert "Nothing is graded." in words(walker)
    for key in (
        pygame.K_t,
        pygame.K_DOWN,
        pygame.K_RIGHT,
        pygame.K_r,
        pygame.K_o,
        pygame.K_d,
        pygame.K_SPACE,
        pygame.K_n,
    ):
        walker.key(key)
    assert walker.open
    assert walker.driver.calls == ["debrief s-1"]


def test_what_cannot_be_is_said_in_the_menu_once_and_the_window_stays():
    walker = Walker(Refusing())
    walker.click("resume").click("resume")
    assert words(walker).count("its record is at fault: row 2") == 1
    walker.click("review")
    assert "was a test." in words(walker)
    assert walker.open
