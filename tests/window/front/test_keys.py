"""Keys that were changed do what they are for in every room; hints name them; the page of keys takes the new one."""

import pygame
import pytest
from fake_driver import BindingDriver, ClassDriver, ReviewingDriver
from walker import Walker, type_in, words

from simulator.screens.key_map import CAME_WITH, FIXED, KeyMap, key_map
from simulator.window import Start
from simulator.window.display import close_window
from simulator.window.front.keys_room import ABOUT, RESET
from simulator.window.play.class_room import AskRoom
from simulator.window.sheet import keyboard


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    keyboard.use(KeyMap())
    close_window()


def in_play(**changed):
    walker = Walker(BindingDriver(**changed), start=Start("open", "x"))
    return walker.key(pygame.K_RETURN).key(pygame.K_RETURN)


def test_the_new_key_of_an_action_does_it_and_the_old_one_no_more():
    walker = in_play(flag="g")
    walker.key(pygame.K_f)
    assert "flag" not in walker.driver.calls
    walker.key(pygame.K_g)
    assert "flag" in walker.driver.calls
    assert "G flag" in words(walker).replace("  ", " ")


def test_what_the_window_says_names_the_key_that_is_set():
    walker = in_play(pause="f9").key(pygame.K_F9)
    assert "The clock stands still; F9 goes on." in words(walker)


def test_keys_that_always_do_what_they_do_still_do():
    walker = in_play(read="x", flag="space", map="f9")
    walker.key(pygame.K_SPACE)
    assert "flag" in walker.driver.calls
    walker.wait(500).key(pygame.K_1)
    assert walker.driver.calls[-1].startswith("choose")


def test_the_debrief_goes_by_its_own_keys():
    class Driver(BindingDriver, ReviewingDriver):
        pass

    walker = Walker(Driver(next_tab="x", bookmark="k", reveal="t"), start=Start("debrief", "s-1"))
    before = walker.app.room._tab
    walker.key(pygame.K_t)
    assert (walker.app.room._tab, walker.app.room._revealed) == (before, True)
    walker.key(pygame.K_x)
    assert walker.app.room._tab != before
    walker.key(pygame.K_b)
    assert not [call for call in walker.driver.calls if call.startswith("note")]
    walker.key(pygame.K_k)
    assert [call for call in walker.driver.calls if call.startswith("note")]
    assert "K bookmark" in words(walker).replace("  ", " ")


def test_the_room_is_asked_and_answers_by_the_keys_that_are_set():
    class Driver(BindingDriver, ClassDriver):
        pass

    walker = Walker(Driver(pause="f9", take="y"), start=Start("open", "x"))
    walker.key(pygame.K_RETURN).key(pygame.K_RETURN)
    assert "F9 pauses and asks" in words(walker)
    walker.key(pygame.K_F9)
    assert isinstance(walker.app.room, AskRoom)
    walker.key(pygame.K_t)
    assert isinstance(walker.app.room, AskRoom)
    walker.wait(400).key(pygame.K_y)
    assert walker.driver.calls[-1].startswith("choose")


def test_text_grows_in_the_menu_by_the_key_that_is_set_and_letters_still_find():
    walker = Walker(BindingDriver(larger="*"))
    walker.key(pygame.K_PLUS)
    assert walker.app.canvas.text_scale == 1.0
    walker.key(pygame.K_ASTERISK)
    assert walker.app.canvas.text_scale == 1.1
    type_in(walker, "call 7")
    assert walker.app.room.choosing.slug == "call_7"


def at_keys():
    return Walker(BindingDriver()).click("settings").click("keys")


def test_an_action_takes_the_key_that_is_pressed():
    walker = at_keys().key(pygame.K_DOWN, pygame.K_RETURN)
    assert "Press the new key for “mark this moment" in words(walker)
    walker.key(pygame.K_LSHIFT)
    walker.key(pygame.K_g)
    assert walker.driver.kept.keys == {"flag": "g"}
    assert "G is now the key for" in words(walker)
    walker.key(pygame.K_ESCAPE)
    assert "G mark this moment for the debrief" in words(walker).replace("  ", " ")
    walker.key(pygame.K_ESCAPE)
    assert walker.open


def test_a_conflict_is_named_and_another_key_is_waited_for():
    walker = at_keys().click("change", "flag").key(pygame.K_m)
    assert "M is the key for “map or stage the larger”" in words(walker)
    walker.key(pygame.K_TAB)
    assert FIXED in words(walker)
    walker.key(pygame.K_g)
    assert walker.driver.kept.keys == {"flag": "g"}


def test_escape_leaves_the_key_as_it_is_and_stays_on_the_page():
    walker = at_keys().click("change", "flag").key(pygame.K_ESCAPE)
    assert (walker.driver.kept.keys, walker.app.room.told) == ({}, ABOUT)
    walker.click("back").click("back")
    assert words(walker).count("encounters")


def test_a_key_that_was_changed_holds_at_once_and_all_go_back():
    walker = at_keys().click("change", "larger").key(pygame.K_F9).key(pygame.K_F9)
    assert walker.app.canvas.text_scale == 1.1
    walker.click("as_they_came")
    assert (walker.driver.kept.keys, walker.app.room.told) == ({}, RESET)
    walker.key(pygame.K_PLUS)
    assert walker.app.canvas.text_scale == 1.2


def test_every_key_that_came_is_one_that_a_keyboard_sends():
    pygame.display.init()
    for key in CAME_WITH.values():
        assert keyboard.name_of(pygame.key.key_code(key)) == key
    assert keyboard.name_of(pygame.K_EQUALS) == keyboard.name_of(pygame.K_KP_PLUS) == "+"
    assert key_map({"flag": keyboard.name_of(ord("ä"))})[1] == ()
