"""In the debrief: notes and bookmarks at a moment, and the run beside another."""

import pygame
import pytest
from fake_driver import FakeDriver, ReviewingDriver
from walker import Walker, typed

from simulator.screens.two_runs import PARTED
from simulator.window import Start
from simulator.window.display import close_window
from simulator.window.review.note_room import NOT_KEPT
from simulator.window.sheet.page import Act


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


@pytest.fixture
def walker():
    return Walker(ReviewingDriver(), start=Start("debrief", "s-1"))


def words(walker):
    return " ".join(bit.words for one in walker.app.canvas.page.pieces if one.words for bit in one.words.bits)


def test_a_note_is_written_at_the_moment_and_shown_among_what_was_added(walker):
    walker.key(pygame.K_DOWN)
    typed(walker, "n")
    typed(walker, "no")
    walker.key(pygame.K_TAB, pygame.K_RETURN)
    assert walker.driver.calls[-1] == "note 2 no"
    assert "Kept. Moment 2" in words(walker)
    walker.click("tab", "written")
    assert "Bookmark" not in words(walker).replace("Bookmark it", "")
    walker.key(pygame.K_b)
    assert walker.driver.calls[-1] == "note 2 "
    assert "Bookmarked. Moment 2" in words(walker)


def test_a_note_with_words_is_not_lost_at_one_press(walker):
    typed(walker, "n")
    typed(walker, "wait")
    walker.key(pygame.K_ESCAPE)
    assert NOT_KEPT in words(walker)
    walker.key(pygame.K_ESCAPE)
    assert [call for call in walker.driver.calls if call.startswith("note")] == []
    assert "Timeline" in words(walker)


def test_the_run_stands_beside_the_one_that_is_picked_and_another_can_be_picked(walker):
    walker.click("tab", "beside").click("beside", "s-0")
    said = words(walker)
    assert walker.driver.calls[-1] == "beside s-0"
    assert said.index("Both, 0:12 and 0:15") < said.index(PARTED) < said.index("Stay in the hall and talk.")
    walker.click("others").click("beside", "play:he_puts_it_down")
    assert "That play is not there any more." in words(walker)
    walker.click("others")
    assert "trainee t-17" in words(walker)


def columns(walker):
    """Where the two endings begin, from left to right."""
    said = [one for one in walker.app.canvas.page.pieces if one.words and one.words.bits]
    return {one.where.x for one in said if one.words.bits[0].words in ("How this run ended", "How the other ended")}


def test_the_two_columns_stand_beside_each_other_and_below_each_other_at_large_text(walker):
    walker.click("tab", "beside").click("beside", "s-0")
    assert len(columns(walker)) == 2
    close_window()
    large = Walker(ReviewingDriver(), start=Start("debrief", "s-1"), scale=2.0)
    large.app.room._turn(Act("tab", "beside"))
    large.app.room._hold_beside(Act("beside", "s-0"))
    large.wait(10)
    assert len(columns(large)) == 1


def test_a_driver_that_does_neither_offers_neither():
    walker = Walker(FakeDriver(), start=Start("debrief", "s-1"))
    walker.key(pygame.K_n, pygame.K_b, pygame.K_o, pygame.K_d)
    assert "beside" not in [target.act.of for target in walker.app.canvas.page.targets]
    assert walker.driver.calls == ["debrief s-1"]
