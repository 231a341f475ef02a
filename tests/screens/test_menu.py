"""The first screen: what can be played, and the runs of whoever trains here."""

import pytest

from simulator.records.recorded import AUTHOR, CLASS, SessionMeta
from simulator.screens.menu import LATEST, LEARNING, TEST, menu_screen, shown_runs
from simulator.screens.menu_values import MenuRow


def run_of(session, **more):
    told = {"scenario": "gate", "version": 1, "fingerprint": "f", "title": "Gate", "seed": 1, "variant": ""}
    return SessionMeta(session=session, **{**told, "started": "2026-11-01T03:36:48+00:00", **more})


def test_unfinished_runs_come_first_then_the_latest_of_each_encounter():
    runs = [
        run_of(f"s{n}", started=f"2026-11-{n:02d}T03:36:48+00:00", ending="" if n == 5 else "ending_it_is_over")
        for n in range(1, 12)
    ]
    other = run_of("y1", scenario="yard", title="Yard", started="2025-01-01T03:36:48+00:00", ending="over")
    shown = menu_screen(
        [MenuRow(slug="gate", title="A man at a gate", difficulty=3)], shown_runs([*runs, other], "", TEST)
    )
    assert [row.session for row in shown.sessions] == ["s5", "s11", "s10", "s9", "s8", "s7", "s6", "s4", "y1"]
    assert len([row for row in shown.sessions if row.slug == "gate"]) == LATEST
    first, second = shown.sessions[:2]
    assert (first.title, first.started, first.ending) == ("Gate", "5 November 2026, 03:36 UTC", "")
    assert (second.ending, second.mode) == ("it is over", "Learning")
    assert shown.latest == shown.sessions[:8]


def test_only_the_runs_of_whoever_trains_here_are_shown():
    runs = [run_of("mine", trainee="t-17"), run_of("theirs", trainee="t-18"), run_of("nobodys")]
    assert [meta.session for meta in shown_runs(runs, "t-17", LEARNING)] == ["mine"]
    assert [meta.session for meta in shown_runs(runs, "", LEARNING)] == ["nobodys"]


def test_an_authors_run_and_a_rooms_are_not_counted_unless_the_next_run_is_such_a_one():
    runs = [run_of("l"), run_of("t", mode=TEST), run_of("a", mode=AUTHOR), run_of("c", mode=CLASS)]
    shown = {mode: {meta.session for meta in shown_runs(runs, "", mode)} for mode in (LEARNING, TEST, AUTHOR, CLASS)}
    assert shown == {LEARNING: {"l", "t"}, TEST: {"l", "t"}, AUTHOR: {"l", "t", "a"}, CLASS: {"l", "t", "c"}}


@pytest.mark.parametrize(
    ("mode", "chosen"), [(LEARNING, [True, False]), (TEST, [False, True]), (AUTHOR, []), (CLASS, [])]
)
def test_what_a_run_is_for_can_be_chosen_unless_it_is_an_authors_or_a_rooms(mode, chosen):
    shown = menu_screen([], mode=mode, trainee="t-17")
    assert [one.chosen for one in shown.modes] == chosen
    assert shown.trainee == "t-17"


def test_a_test_says_what_it_holds_back():
    runs = [run_of("t", mode=TEST, ending="ending_over"), run_of("l", ending="ending_over")]
    assert {row.session: row.held for row in menu_screen([], runs, held={"t"}).sessions} == {"t": True, "l": False}
    (test,) = (one for one in menu_screen([]).modes if one.name == TEST)
    assert all(word in test.means for word in ("No pause", "no hints", "releases"))


@pytest.mark.parametrize(
    ("started", "shown"),
    [
        ("2026-01-02T13:05:00", "2 January 2026, 13:05"),
        ("2026-13-02T13:05:00", "2026-13-02T13:05:00"),
        ("yesterday", "yesterday"),
        ("2026-xx-02T13:05", "2026-xx-02T13:05"),
    ],
)
def test_a_day_is_written_out_and_what_is_none_stays(started, shown):
    assert menu_screen([], [run_of("s", started=started)]).sessions[0].started == shown
