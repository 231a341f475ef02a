"""A run that is driven for the room: it is asked without a clock, hands are counted, one choice is taken."""

import pygame
import pytest
from fake_driver import ClassDriver, SettlingDriver
from walker import Walker

from simulator.window.display import close_window
from simulator.window.play.class_page import ASK


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


def in_the_hall(driver=None):
    return Walker(driver or ClassDriver(), start="knife").key(pygame.K_RETURN, pygame.K_SPACE)


def words(walker):
    return " ".join(bit.words for one in walker.app.canvas.page.pieces if one.words for bit in one.words.bits)


def test_the_room_is_asked_and_no_time_to_decide_goes_by():
    walker = in_the_hall()
    walker.wait(1000).key(pygame.K_p)
    assert ASK in words(walker)
    walker.wait(600_000)
    assert not [call for call in walker.driver.calls if call in ("tick", "wait")]
    walker.key(pygame.K_p)
    assert ASK not in words(walker)
    walker.wait(300).key(pygame.K_2)
    assert walker.driver.calls[-1].startswith("choose ")
    assert walker.driver.chosen_at < 5000


def test_hands_are_typed_and_counted_and_kept_with_the_choice_that_is_taken():
    walker = in_the_hall().wait(500)
    walker.key(pygame.K_p, pygame.K_4, pygame.K_DOWN, pygame.K_1, pygame.K_7, pygame.K_BACKSPACE, pygame.K_9)
    walker.key(pygame.K_DOWN, pygame.K_RIGHT, pygame.K_RIGHT, pygame.K_LEFT, pygame.K_t)
    last = walker.driver.calls[-2:]
    assert last[0] == "hands {1: 4, 2: 19, 3: 1}"
    assert last[1].startswith("choose ")
    assert ASK not in words(walker)


def test_the_mouse_counts_hands_and_takes_too():
    walker = in_the_hall().wait(500).click("pause")
    walker.click("more", "2").click("more", "2").click("fewer", "2").click("row", "1")
    walker.click("take")
    assert walker.driver.calls[-2] == "hands {2: 1}"


def test_where_no_hand_was_counted_nothing_is_kept():
    walker = in_the_hall().wait(500)
    walker.key(pygame.K_p, pygame.K_ESCAPE, pygame.K_1)
    assert not [call for call in walker.driver.calls if call.startswith("hands")]
    assert walker.driver.calls[-1].startswith("choose ")


def test_elsewhere_a_pause_is_a_pause():
    walker = in_the_hall(SettlingDriver())
    walker.key(pygame.K_p)
    assert ASK not in words(walker)
