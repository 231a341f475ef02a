"""The driver's part of the debrief in the window: notes that it keeps, and what the run can be held beside."""

import json

import pytest

from simulator.cli.beside import EARLIER, FORK, OTHERS, PARENT, PLAY
from simulator.cli.driver import Driving
from simulator.places import find_places
from simulator.records.notes import NoteKind, notes_of
from simulator.records.store import Records
from simulator.session import fork
from tests.cli.test_driver import desk

SLUG = "knife_in_the_bedroom"


@pytest.fixture
def played(simulator):
    """Plays an encounter from a play file; its session."""

    def play(name, *more):
        return json.loads(simulator("play", SLUG, "--auto", name, *more, "--json").out)["session"]

    return play


@pytest.fixture
def driver(home, played):
    with Records(str(home / "records.sqlite")) as records:
        yield Driving(find_places({"SIMULATOR_HOME": str(home)}), records, desk())


def test_the_parent_stands_first_and_the_golden_plays_last(driver, played):
    first, other = played("the_cew_in_the_doorway"), played("he_stops_at_a_word", "--trainee", "t-17")
    held_back = played("he_stops_at_a_word", "--mode", "test")
    driver.debrief(first)
    driver.fork(1)
    forked = driver.session.meta.session
    assert forked not in [one.which for one in driver.runs_beside()]
    driver._reviewed = forked
    found = driver.runs_beside()
    assert (found[0].which, found[0].kind) == (first, PARENT)
    assert [one.which for one in found if one.kind == OTHERS] == [other]
    assert "trainee t-17" in next(one.words for one in found if one.which == other)
    assert held_back not in [one.which for one in found]
    assert {one.kind for one in found} == {PARENT, OTHERS, PLAY}
    assert found[-1].kind == PLAY
    assert "He stops at a word" in [one.words for one in found]
    driver.debrief(other)
    assert {one.kind for one in driver.runs_beside()} == {OTHERS, PLAY}


def test_two_runs_and_a_run_beside_a_play_are_shown_side_by_side(driver, played):
    one, again = played("the_cew_in_the_doorway"), played("the_cew_in_the_doorway")
    driver.debrief(one)
    assert driver.runs_beside()[0].kind in {EARLIER, FORK}
    assert driver.beside(again).part is None
    beside = driver.beside("play:he_stops_at_a_word")
    assert beside.part is not None
    assert beside.names[1] == "the play “He stops at a word”"


def test_what_cannot_be_held_beside_the_run_is_told_in_words(driver, played, simulator):
    driver.debrief(played("the_cew_in_the_doorway"))
    assert isinstance(driver.beside("play:gone"), str)
    assert "gone" in driver.beside("play:gone")
    assert isinstance(driver.beside("nothing"), str)
    test = played("he_stops_at_a_word", "--mode", "test")
    assert "releases" in driver.beside(test)


def test_notes_and_bookmarks_are_kept_at_their_moments_and_shown(driver, played):
    session = played("the_cew_in_the_doorway")
    driver.debrief(session)
    driver.note(2, "Ask what he saw.")
    written = driver.note(3, "")
    assert [(one.n, one.what, one.words) for one in written] == [(2, "Note", "Ask what he saw."), (3, "Bookmark", "")]
    assert driver.debrief(session).written == written
    kinds = [note.kind for note in notes_of(driver._records, session)]
    assert kinds == [NoteKind.NOTE, NoteKind.BOOKMARK]


def test_an_account_handed_in_again_takes_the_place_of_the_first(home, played):
    with Records(str(home / "records.sqlite")) as records:
        driver = Driving(find_places({"SIMULATOR_HOME": str(home)}), records, desk(keep_written=True))
        driver.session = fork(records, played("the_cew_in_the_doorway"), 1, driver._desk.who())
        driver.wrote({("plus", 0): "One."})
        driver.wrote({("plus", 0): "Two.", ("delta", 0): "Three."})
        assert [note.words for note in notes_of(records, driver.session.meta.session)] == ["Two.", "Three."]
