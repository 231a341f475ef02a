"""A run for the room: its mode, and what the room would have done as a note at its moment."""

import pytest

from simulator.cli.classes import ClassDriving
from simulator.places import find_places
from simulator.records.notes import notes_of
from simulator.records.recorded import CLASS
from simulator.records.store import Records
from tests.cli.test_driver import desk


@pytest.fixture
def driver(home, bench):
    with Records(str(home / "records.sqlite")) as records:
        yield ClassDriving(find_places({"SIMULATOR_HOME": str(home)}), records, desk(mode=CLASS))


def numbered(screen):
    return {row.choice: row.number for row in screen.choices}


def test_hands_are_a_note_at_the_next_decision_with_the_words_of_the_choices(driver, bench):
    driver.open(str(bench))
    number = numbered(driver.begin())
    driver.hands_shown({number["talk"]: 4, number["grab_him"]: 7})
    driver.flag(100)
    assert notes_of(driver._records, driver.session.meta.session) == ()
    driver.choose("talk", 2000)
    (note,) = notes_of(driver._records, driver.session.meta.session)
    assert note.decision == 1
    assert note.words.startswith("Class: ")
    assert f"{number['talk']}: 4" in note.words
    assert f"{number['grab_him']}: 7" in note.words
    assert "Take his arm" in note.words
    driver.choose("offer_help", 10)
    assert len(notes_of(driver._records, driver.session.meta.session)) == 1
    assert driver.session.meta.mode == "class"


def test_a_room_that_is_asked_twice_at_one_moment_has_two_counts(driver, bench):
    driver.open(str(bench))
    number = numbered(driver.begin())
    driver.hands_shown({number["talk"]: 4})
    driver.hands_shown({number["talk"]: 11})
    driver.choose("talk", 2000)
    (note,) = notes_of(driver._records, driver.session.meta.session)
    first, again = note.words.split("\n")
    assert first.startswith(f"Class: {number['talk']}: 4.")
    assert again.startswith(f"Asked again: {number['talk']}: 11.")


def test_a_deadline_that_passes_is_the_decision_of_the_hands_too(driver, bench):
    driver.open(str(bench))
    number = numbered(driver.begin())
    driver.hands_shown({number["talk"]: 2})
    driver.tick(30_000)
    (note,) = notes_of(driver._records, driver.session.meta.session)
    assert note.decision == 1


def test_the_size_of_words_for_a_room_is_not_the_desks(driver, home):
    driver.resized(2.0)
    assert not (home / "settings.json").exists()


@pytest.mark.parametrize("more", [("--author",), ("--text",), ("--auto", "talk"), ("--mode", "test"), ()])
def test_a_run_for_the_room_is_in_a_window_and_nothing_else(simulator, bench, more, monkeypatch):
    monkeypatch.delenv("DISPLAY", raising=False)
    said = simulator("play", bench, "--projector", *more)
    assert (said.code, "--projector" in said.err) == (2, True)
