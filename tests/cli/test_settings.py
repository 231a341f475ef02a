"""Settings are kept in a small file, one at a time; what is wrong in it is told and left out, and nothing else is lost."""

import json

import pytest

from simulator.cli.driver import Desk, Driving
from simulator.cli.setting import settings_screen, wished
from simulator.cli.settings import CHOICES, Settings, read_settings, settings_faults, write_setting
from simulator.model.sounds import Part
from simulator.places import find_places
from simulator.records.store import Records


def test_without_a_file_each_setting_is_its_first_choice(tmp_path):
    settings = read_settings(tmp_path / "none.json")
    assert settings == Settings()
    assert {name: getattr(settings, name) for name in CHOICES} == {name: values[0] for name, values in CHOICES.items()}


@pytest.mark.parametrize("name", CHOICES)
def test_each_choice_is_kept_and_read_back(tmp_path, name):
    file = tmp_path / "home" / "settings.json"
    for value in CHOICES[name]:
        assert getattr(write_setting(file, name, wished(name, str(value))), name) == value
        assert getattr(read_settings(file), name) == value


def test_what_else_stands_in_the_file_stays(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"of_a_later_program": [1], "palette": "contrast"}')
    write_setting(file, "text_size", 1.3)
    assert json.loads(file.read_text()) == {"of_a_later_program": [1], "palette": "contrast", "text_size": 1.3}


@pytest.mark.parametrize(
    ("name", "value"), [("text_size", 3.0), ("palette", "pink"), ("hold_force", 1), ("nothing", 1)]
)
def test_a_setting_that_cannot_be_so_is_refused_and_not_kept(tmp_path, name, value, capsys):
    file = tmp_path / "settings.json"
    with pytest.raises(ValueError, match=name):
        write_setting(file, name, value)
    assert not file.exists()
    file.write_text(json.dumps({name: value}))
    assert read_settings(file) == Settings()
    assert (f'"{name}" cannot be' in capsys.readouterr().err) == (name != "nothing")


def test_where_nothing_can_be_kept_the_setting_holds_all_the_same(tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("x")
    assert write_setting(blocked / "settings.json", "palette", "contrast").palette == "contrast"


def test_what_could_not_be_kept_holds_together_and_is_said_once(tmp_path, capsys):
    blocked = tmp_path / "a file"
    blocked.write_text("x")
    places = find_places({"SIMULATOR_HOME": str(blocked / "home")})
    driver = Driving(places, None, None)
    driver.resized(1.5)
    write_setting(places.settings, "sound", False)
    assert (driver.sounding().on, read_settings(places.settings).text_size) == (False, 1.5)
    assert settings_faults(places.settings) == driver.settings().notices
    assert len(settings_faults(places.settings)) == 1
    assert capsys.readouterr().err.count("cannot be written") == 1
    blocked.unlink()
    write_setting(places.settings, "sound", True)
    assert settings_faults(places.settings) == ()
    assert json.loads(places.settings.read_text(encoding="utf-8")) == {"text_size": 1.5, "sound": True}


def test_the_page_names_every_setting_and_exactly_one_option_is_so():
    shown = settings_screen(Settings(extra_time=0.0))
    assert {one.name for one in shown.settings} == set(CHOICES)
    assert all(sum(option.chosen for option in one.options) == 1 for one in shown.settings)
    assert [
        option.words for one in shown.settings if one.name == "extra_time" for option in one.options if option.chosen
    ] == ["Off"]


def test_what_a_desk_wishes_to_hear_is_as_it_was_set(tmp_path):
    places = find_places({"SIMULATOR_HOME": str(tmp_path)})
    driver = Driving(places, None, None)
    assert (driver.sounding().on, driver.sounding().speak) == (True, False)
    for name, value in (
        ("sound", False),
        ("ambience", 12.5),
        ("alerts", 0),
        ("heartbeat", True),
        ("speak_lines", True),
    ):
        write_setting(places.settings, name, value)
    now = driver.sounding()
    assert (now.on, now.heartbeat, now.speak) == (False, True, True)
    assert now.levels == {Part.AMBIENCE: 12.5, Part.EFFECTS: 75.0, Part.VOICES: 75.0, Part.ALERTS: 0.0}
    assert (now.folder / "tick.ogg").is_file()


@pytest.mark.parametrize(
    "text", ["{", "[1]", "\x00\x01", '{"palette": "pink", "trainee": "Ana Reyes", "text_size": 1.5}']
)
def test_what_is_damaged_is_said_once_and_the_rest_holds(tmp_path, text, capsys):
    file = tmp_path / "settings.json"
    file.write_text(text)
    sizes = {read_settings(file).text_size for _ in range(3)}
    said = capsys.readouterr().err.splitlines()
    assert tuple(said) == settings_faults(file)
    assert len(said) == (2 if "palette" in text else 1)
    assert sizes == {1.5 if "text_size" in text else 1.0}


def test_a_file_that_cannot_be_read_stays_beside_the_new_one(tmp_path):
    file = tmp_path / "settings.json"
    file.write_text('{"palette": "contrast",')
    write_setting(file, "text_size", 1.5)
    assert read_settings(file).text_size == 1.5
    assert file.with_suffix(".damaged").read_text() == '{"palette": "contrast",'
    assert settings_faults(file) == ()


def test_settings_of_an_older_program_are_taken_as_they_are(tmp_path, capsys):
    file = tmp_path / "settings.json"
    file.write_text('{"text_size": 2.0, "reduced_motion": true, "a_setting_that_is_gone": 3}')
    assert read_settings(file) == Settings(text_size=2.0, reduced_motion=True)
    assert capsys.readouterr().err == ""


def test_the_menu_says_what_of_the_settings_is_damaged(tmp_path, home):
    places = find_places({"SIMULATOR_HOME": str(home)})
    home.mkdir(parents=True, exist_ok=True)
    places.settings.write_text("{")
    with Records(str(places.records)) as records:
        driver = Driving(places, records, Desk(new_id=lambda: "1", now=lambda: "2026", seed=lambda: 1))
        assert [notice for notice in driver.menu().notices if "cannot be read as settings" in notice]


def test_keys_that_cannot_be_are_said_and_the_others_hold(tmp_path, capsys):
    file = tmp_path / "settings.json"
    file.write_text('{"keys": {"flag": "g", "note": "tab", "fly": "x"}}')
    assert read_settings(file).keys == {"flag": "g", "note": "tab", "fly": "x"}
    said = capsys.readouterr().err
    assert "write a note at this moment" in said
    assert "no action “fly”" in said
    file.write_text('{"keys": [1]}')
    assert read_settings(file).keys == {}


def test_a_driver_keeps_a_key_and_names_what_is_in_its_way(tmp_path):
    places = find_places({"SIMULATOR_HOME": str(tmp_path)})
    driver = Driving(places, None, None)
    assert driver.bind("flag", "m").startswith("M is the key for")
    assert driver.bind("flag", "g") == ""
    assert Driving(places, None, None).keys().of("flag") == "g"
    assert ("G", "mark this moment for the debrief") in driver.settings().keys
    driver.unbind()
    assert driver.keys().changed == {}
