"""The trainee's account in the window: written before any grade is shown, each question skipped at will."""

import pygame
import pytest
from fake_driver import FakeDriver, WritingDriver
from walker import Walker, typed

from simulator.window import Start
from simulator.window.display import close_window


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


def at_the_ending(driver):
    walker = Walker(driver, start=Start("resume", "s"))
    return walker.wait(1000).key(pygame.K_1)


def test_the_account_is_first_to_hand_and_is_written_by_keys_alone():
    walker = at_the_ending(WritingDriver())
    walker.key(pygame.K_RETURN)
    typed(walker, "fp he spoke")
    walker.key(pygame.K_TAB, pygame.K_RETURN)
    typed(walker, "i feared")
    walker.key(pygame.K_TAB, pygame.K_RETURN)
    assert walker.driver.answers == {("plus", 0): "fp he spoke", ("report", 4): "i feared"}
    assert "debrief None" not in walker.driver.calls
    walker.key(pygame.K_RETURN)
    assert walker.driver.calls[-3:] == ["account", "wrote", "debrief None"]


def test_the_letter_that_led_to_a_page_is_not_typed_into_it():
    walker = at_the_ending(WritingDriver()).wait(300)
    typed(walker, " ")
    assert walker.app.room.boxes["box"].words == ""
    typed(walker, "a b")
    assert walker.app.room.boxes["box"].words == "a b"


def test_every_question_can_be_skipped_and_then_nothing_is_handed_in():
    walker = at_the_ending(WritingDriver())
    walker.key(pygame.K_RETURN).click("next").click("next")
    assert (walker.driver.answers, walker.driver.calls[-1]) == (None, "debrief None")
    straight = at_the_ending(WritingDriver())
    straight.click("review")
    assert "account" not in straight.driver.calls


def test_where_there_is_nothing_to_remark_the_debrief_follows_at_once():
    walker = at_the_ending(WritingDriver(remarks=()))
    typed(walker.key(pygame.K_RETURN), "he spoke")
    walker.click("done")
    assert walker.driver.calls[-2:] == ["wrote", "debrief None"]


def test_what_was_written_stays_when_one_goes_back():
    walker = at_the_ending(WritingDriver())
    typed(walker.key(pygame.K_RETURN), "he spoke")
    walker.key(pygame.K_ESCAPE).click("write_first")
    assert walker.app.room.boxes["box"].words == "he spoke"
    walker.click("next").click("next").key(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert walker.app.room.boxes["box"].words == "he spoke"


def test_a_hand_points_into_the_box_and_writes_there():
    walker = at_the_ending(WritingDriver())
    typed(walker.key(pygame.K_RETURN), "one two")
    walker.key(pygame.K_TAB)
    typed(walker, "nothing")
    spot = walker.target("write").where
    walker.mouse(pygame.MOUSEBUTTONDOWN, (spot.x + 2, spot.y + 20), button=1)
    walker.mouse(pygame.MOUSEBUTTONUP, (spot.x + 2, spot.y + 20), button=1)
    typed(walker, "x")
    assert walker.app.room.boxes["box"].words == "xone two"


def test_a_driver_that_takes_no_account_is_asked_for_none():
    walker = at_the_ending(FakeDriver())
    assert [target.act.do for target in walker.app.canvas.page.targets if target.act.do == "write_first"] == []
    walker.key(pygame.K_RETURN)
    assert walker.driver.calls[-1] == "debrief None"
