"""Memory is swept in the menu, and what a room was entered with is not looked through while one is in it."""

import gc
import weakref

import pygame
import pytest
from fake_driver import FakeDriver

from simulator.window.house import House
from simulator.window.sheet.text import width_of
from simulator.window.sweeping import REST_MS, Sweeping


class Knot:
    """Something that only a sweep frees."""

    def __init__(self):
        self.itself = self


def knot():
    return weakref.ref(Knot())


@pytest.fixture
def rooms():
    pygame.font.init()
    gc.collect()
    gc.disable()
    driver = FakeDriver()
    yield House(driver).menu(), House(driver).briefing(driver.open("x"))
    gc.unfreeze()
    gc.enable()


def test_what_is_there_when_a_room_is_entered_is_looked_through_only_back_in_the_menu(rooms):
    menu, briefing = rooms
    sweeping = Sweeping()
    sweeping.turn(menu, 0)
    left = knot()
    sweeping.turn(briefing, 10)
    gc.collect()
    assert left() is not None
    sweeping.turn(menu, 20)
    sweeping.turn(menu, 20 + REST_MS - 1)
    assert left() is not None
    sweeping.turn(menu, 20 + REST_MS)
    assert left() is None


def test_what_comes_up_later_in_a_room_is_swept_there_as_ever(rooms):
    _, briefing = rooms
    sweeping = Sweeping()
    sweeping.turn(briefing, 0)
    left = knot()
    gc.collect()
    assert left() is None


def test_back_in_the_menu_what_was_drawn_is_forgotten_and_the_menu_painted_anew(rooms):
    menu, briefing = rooms
    sweeping = Sweeping()
    sweeping.turn(briefing, 0)
    width_of("Back up.", "plain", 20)
    sweeping.turn(menu, 10)
    menu.stale = False
    sweeping.turn(menu, 10 + REST_MS - 1)
    assert (width_of.cache_info().currsize > 0, menu.stale) == (True, False)
    sweeping.turn(menu, 10 + REST_MS)
    assert (width_of.cache_info().currsize, menu.stale) == (0, True)


def test_once_the_window_is_closed_nothing_is_set_aside(rooms):
    menu, _ = rooms
    sweeping = Sweeping()
    sweeping.turn(menu, 0)
    assert gc.get_freeze_count() > 0
    sweeping.close()
    assert gc.get_freeze_count() == 0
