"""In the debrief: a PRACTICE mark put otherwise, a finding of LAW disputed, each with who and why, beside what it is about."""

import pygame
import pytest
import window_samples as samples
from fake_driver import ReviewingDriver
from walker import Walker, typed

from simulator.window import Start
from simulator.window.display import close_window
from simulator.window.review import contest_room
from simulator.window.review.asides import NONE
from simulator.window.review.contest_page import DISPUTES
from simulator.window.review.note_room import NOT_KEPT


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


@pytest.fixture
def walker():
    walker = Walker(ReviewingDriver(), start=Start("debrief", "s-1"), size=(1920, 1080))
    return walker.key(pygame.K_DOWN)


def words(walker):
    return " ".join(bit.words for one in walker.app.canvas.page.pieces if one.words for bit in one.words.bits)


def contested(walker):
    return [call for call in walker.driver.calls if call.startswith("contest")]


def test_a_mark_is_put_otherwise_by_keyboard_and_stands_beside_the_program_s(walker):
    mark = samples.BEATS[1].practice[0]
    typed(walker, "o")
    walker.key(pygame.K_RETURN)
    while walker.app.hands.focus.of != "credit":
        walker.key(pygame.K_DOWN)
    walker.key(pygame.K_RETURN)
    while walker.app.hands.focus.of != "box":
        walker.key(pygame.K_TAB)
    typed(walker, "seen")
    walker.key(pygame.K_TAB)
    typed(walker, "b")
    walker.key(pygame.K_TAB, pygame.K_RETURN)
    assert contested(walker) == [f"contest 2 {mark.word} credit lab-3b seen"]
    said = words(walker)
    assert f"{mark.word}" in said
    assert mark.because in said
    assert "lab-3b, 2026-11-21 10:06, would mark it as a credit: seen" in said


def test_that_it_was_kept_is_still_said_when_the_key_comes_up_again(walker):
    typed(walker, "o")
    typed(walker.click("pick", "0").click("mark", "credit").click("write", "box"), "why")
    walker.key(pygame.K_TAB, pygame.K_TAB).hold(pygame.K_RETURN, 100)
    assert "Kept beside the grade. Moment 2" in words(walker)


def test_a_finding_is_disputed_by_mouse_and_stands(walker):
    found = samples.BEATS[2].findings[0]
    walker.key(pygame.K_DOWN).click("tab", "written").click("dispute")
    walker.click("pick", "0").click("write", "box")
    typed(walker, "no")
    walker.click("keep")
    (said,) = contested(walker)
    assert said.startswith(f"contest 3 {found.cites}")
    walker.click("tab", "moment")
    assert "disputes this finding, and it stands: no" in words(walker)


def test_without_what_it_is_about_another_mark_and_a_reason_nothing_is_kept(walker):
    typed(walker, "o")
    walker.click("keep")
    assert contest_room.PICK in words(walker)
    walker.click("pick", "0").click("mark", samples.BEATS[1].practice[0].mark).click("keep")
    assert contest_room.INSTEAD in words(walker)
    walker.click("mark", "credit").click("keep")
    assert contest_room.REASON in words(walker)
    assert contested(walker) == []
    typed(walker.click("write", "box"), "why")
    walker.click("keep")
    assert len(contested(walker)) == 1


def test_where_there_is_nothing_to_contest_that_is_said(walker):
    assert samples.BEATS[1].findings == ()
    typed(walker, "d")
    assert NONE[DISPUTES] in words(walker)


def test_an_address_does_not_sign(walker):
    walker.key(pygame.K_DOWN)
    typed(walker, "d")
    walker.click("pick", "0").click("write", "box")
    typed(walker, "why")
    typed(walker.click("write", "by"), "@b")
    walker.click("keep")
    assert contest_room.SIGN in words(walker)
    assert contested(walker) == []


def test_a_reason_is_not_lost_at_one_press(walker):
    typed(walker, "o")
    typed(walker.click("write", "box"), "wait")
    walker.key(pygame.K_ESCAPE)
    assert NOT_KEPT in words(walker)
    walker.key(pygame.K_ESCAPE)
    assert contested(walker) == []
    assert "Timeline" in words(walker)
