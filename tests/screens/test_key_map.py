"""Which key does what: every action's key can be another, none can be in the way of another, and nobody is locked out."""

import itertools

import pytest

from simulator.screens.key_map import (
    ACTIONS,
    ASKED,
    CAME_WITH,
    DEBRIEF,
    EVERYWHERE,
    FIXED,
    NO_KEY,
    PLAY,
    TYPED,
    KeyMap,
    key_map,
    key_words,
)

NAMES = [action.name for action in ACTIONS]
ROOMS = [(PLAY, EVERYWHERE), (DEBRIEF, EVERYWHERE), (ASKED, PLAY, EVERYWHERE), (EVERYWHERE,)]


def test_the_keys_that_came_are_in_nobodys_way():
    assert all(KeyMap().fault(name, CAME_WITH[name]) == "" for name in NAMES)
    for room in ROOMS:
        keys = [action.key for action in ACTIONS if action.where in room]
        assert len(keys) == len(set(keys))


@pytest.mark.parametrize("name", NAMES)
def test_every_action_can_have_another_key_and_the_old_one_then_does_nothing(name):
    keys = KeyMap().with_key(name, "f9")
    assert keys.fault(name, "f9") == ""
    for room in ROOMS:
        if any(action.name == name and action.where in room for action in ACTIONS):
            assert keys.means(room, "f9") == CAME_WITH[name]
            assert keys.means(room, CAME_WITH[name]) == ""
        else:
            assert keys.means(room, "f9") == "f9"
    assert keys.with_key(name, CAME_WITH[name]) == KeyMap()


@pytest.mark.parametrize(
    "key", ["1", "9", "0", "[5]", "tab", "return", "enter", "escape", "up", "page down", "backspace"]
)
def test_the_keys_that_always_do_what_they_do_cannot_be_taken(key):
    assert {KeyMap().fault(name, key) for name in NAMES} == {FIXED}


@pytest.mark.parametrize("key", ["f3", "left shift", "caps lock", "", "\x07", "scroll lock"])
def test_what_is_no_key_for_this_is_refused(key):
    assert {KeyMap().fault(name, key) for name in NAMES} == {NO_KEY}


def test_a_conflict_is_named_with_what_the_key_does_and_where():
    said = KeyMap().fault("flag", "m")
    assert said.startswith("M is the key for “map or stage the larger” (in an encounter).")
    assert KeyMap().fault("flag", "+").startswith("+ is the key for “larger text” (everywhere).")
    assert KeyMap().fault("take", "f").startswith("F is the key for “mark this moment")
    assert KeyMap().fault("smaller", "f11").startswith("F11 is the key for")


def test_the_same_key_may_do_one_thing_in_play_and_another_in_the_debrief():
    keys = KeyMap().with_key("flag", "t")
    assert KeyMap().fault("flag", "s") == ""
    assert KeyMap().fault("flag", "t").startswith("T is the key for “take")  # the room is asked in play
    assert (keys.means(ROOMS[0], "t"), keys.means(ROOMS[1], "t")) == ("f", "t")


def test_letters_stay_for_typing_where_they_are_typed():
    assert {KeyMap().fault(name, "g") for name in ("larger", "smaller", "full_screen")} == {TYPED}
    assert KeyMap().fault("larger", "*") == ""


def test_two_keys_that_changed_places_are_kept_so():
    keys, faults = key_map({"flag": "m", "map": "f"})
    assert faults == ()
    assert (keys.means(ROOMS[0], "m"), keys.means(ROOMS[0], "f")) == ("f", "m")


def test_what_was_kept_wrongly_is_said_and_left_out():
    keys, faults = key_map({"flag": "m", "fly": "x", "note": "tab", "larger": "*"})
    assert keys == KeyMap({"larger": "*"})
    assert len(faults) == 3
    assert any("no action “fly”" in fault for fault in faults)
    assert any(fault.endswith(FIXED) for fault in faults)


def test_whatever_was_kept_no_two_actions_share_a_key():
    keys = ("f", "m", "p", "+", "f11", "space")
    for flag, larger, pause in itertools.product(keys, repeat=3):
        found, _ = key_map({"flag": flag, "larger": larger, "pause": pause})
        for room in ROOMS:
            held = [found.of(action.name) for action in ACTIONS if action.where in room]
            assert len(held) == len(set(held)), (flag, larger, pause)


def test_words_name_the_keys_that_are_set():
    keys = KeyMap({"pause": "f9", "flag": "g"})
    assert keys.told("{pause} goes on; {flag}, {read}, {nothing}") == "F9 goes on; G, Space, {nothing}"
    assert [key_words(key) for key in ("-", "+", "ä", "ß")] == ["−", "+", "Ä", "ß"]
