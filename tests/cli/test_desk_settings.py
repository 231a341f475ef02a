"""`setting` lists what a desk is set to, sets one, and says what stands in the way."""

import json

import pytest

from simulator.cli.settings import CHOICES, Settings, read_settings
from simulator.places import find_places
from simulator.screens.key_map import CAME_WITH


@pytest.fixture
def file(home):
    return find_places({"SIMULATOR_HOME": str(home)}).settings


def test_every_setting_and_every_key_is_listed(simulator):
    told = json.loads(simulator("setting", "--json").out)
    assert set(told) == {*CHOICES, "trainee", *(f"key.{action}" for action in CAME_WITH)}
    lines = simulator("setting").out.splitlines()
    assert len(lines) == len(told)
    assert "palette          dark   (dark, contrast, red_green, blue_yellow)" in lines


@pytest.mark.parametrize(
    ("name", "words", "value", "said"),
    [
        ("text_size", "1.5", 1.5, "1.5"),
        ("extra_time", "2x", 2.0, "2"),
        ("sound", "off", False, "off"),
        ("reduced_motion", "yes", True, "on"),
        ("palette", "contrast", "contrast", "contrast"),
        ("trainee", "t-17", "t-17", "t-17"),
    ],
)
def test_one_is_set_kept_and_put_back(simulator, file, name, words, value, said):
    assert simulator("setting", name, words).out == f"{name} is {said}.\n"
    assert getattr(read_settings(file), name) == value
    assert simulator("setting", name).out.startswith(f"{name}  {said}")
    assert simulator("setting", name, "default").code == 0
    assert read_settings(file) == Settings()


def test_a_key_is_set_and_put_back(simulator, file):
    assert simulator("setting", "key.flag", "G").out == "key.flag is g.\n"
    assert read_settings(file).keys == {"flag": "g"}
    assert simulator("setting", "key.flag", "default").out == "key.flag is f.\n"
    assert read_settings(file).keys == {}


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("key.flag", "m", "M is the key for “map or stage the larger”"),
        ("key.flag", "escape", "always do what they do"),
        ("key.flga", "g", 'Did you mean "key.flag"?'),
        ("text_size", "9", "It may be: 1 to 2"),
        ("extra_time", "0.5", "It may be: 1 to 20; 0 is off"),
        ("text_size", "large", "It may be: 1 to 2"),
        ("sound", "loud", "It may be: on, off"),
        ("palette", "pink", "dark, contrast, red_green, blue_yellow"),
        ("trainee", "Ana Reyes", "no spaces"),
        ("txt_size", "1", 'Did you mean "text_size"?'),
        ("xyzzy", "1", "See: simulator setting"),
    ],
)
def test_what_cannot_be_is_told_and_nothing_is_kept(simulator, file, name, words, said):
    told = simulator("setting", name, words)
    assert told.code == 2
    assert said in told.err
    assert not file.exists()
