import itertools
import shutil
from dataclasses import replace

import pytest

from simulator.cli.driver import Desk, Driving
from simulator.cli.settings import read_settings
from simulator.cli.settled import extra_time_of
from simulator.cli.trainees import OPAQUE
from simulator.engine.machine import Refused
from simulator.places import find_places
from simulator.records.store import Records
from simulator.screens.values import EndingScreen
from simulator.session import resume


def desk(**wishes):
    ids, times = itertools.count(1), itertools.count(10)
    return Desk(new_id=lambda: f"run{next(ids)}", now=lambda: f"2026-03-14T{next(times)}:00", seed=lambda: 1, **wishes)


@pytest.fixture
def places(home, bench):
    own = home / "scenarios" / "man_on_the_bench"
    own.mkdir(parents=True)
    shutil.copy(bench, own)
    return find_places({"SIMULATOR_HOME": str(home)})


@pytest.fixture
def records(home):
    with Records(str(home / "records.sqlite")) as opened:
        yield opened


@pytest.fixture
def driver(places, records):
    return Driving(places, records, desk())


def begun(driver):
    driver.open("man_on_the_bench")
    return driver.begin()


def test_the_menu_shows_what_can_be_played_and_what_was(driver, home):
    begun(driver)
    menu = driver.menu()
    assert "man_on_the_bench" in [row.slug for row in menu.rows]
    assert [(row.session, row.title, row.ending) for row in menu.sessions] == [("run1", "A man on a bench", "")]


def test_an_encounter_that_cannot_be_played_is_a_notice_and_no_row(driver, home, bench):
    for slug, wrong in (("no_yaml", "["), ("no_way", bench.read_text().replace("goes_to: calm", "goes_to: clam"))):
        folder = home / "scenarios" / slug
        folder.mkdir()
        (folder / "scenario.yaml").write_text(wrong)
    menu = driver.menu()
    assert not {"no_yaml", "no_way"} & {row.slug for row in menu.rows}
    assert {"no_yaml", "no_way"} <= {notice.split(" ")[0] for notice in menu.notices}


def test_a_run_from_the_briefing_to_the_debrief(driver):
    first = begun(driver)
    assert driver.next_due_ms == 8000
    assert {row.choice for row in first.choices} == {"talk", "wait_by_the_tree", "grab_him"}
    assert [row.choice for row in driver.choose("talk", 5200).choices] == ["offer_help"]
    driver.flag(10)
    assert isinstance(driver.choose("offer_help", 20), EndingScreen)
    assert driver.next_due_ms is None
    assert len(driver.debrief(None).beats) == 2


def test_a_hand_after_the_deadline_is_late(driver):
    begun(driver)
    shown = driver.choose("talk", 20_000)
    assert driver.late
    assert shown.where.startswith("He stands")


def test_a_choice_that_is_not_open_any_more_is_late_and_the_clock_goes_on(driver):
    begun(driver)
    driver.choose("wait_by_the_tree", 1000)
    shown = driver.choose("wait_by_the_tree", 9000)
    assert driver.late
    assert (shown.clock_ms, driver.session.situation.clock_ms) == (9000, 9000)


def test_a_clock_never_runs_back(driver):
    begun(driver)
    driver.tick(9000)
    assert driver.tick(100).clock_ms == 9000


def test_a_run_is_resumed_with_what_the_scene_said(driver, places, records):
    begun(driver)
    driver.tick(9000)
    shown = Driving(places, records, desk()).resume("run1")
    assert shown.clock_ms == 9000
    assert {line.words for line in shown.lines} >= {"Leave me alone!", "I said go away!"}


def test_a_fork_from_the_debrief_plays_on_from_there(driver, records):
    begun(driver)
    driver.choose("talk", 5200)
    driver.choose("offer_help", 20)
    driver.debrief(None)
    shown = driver.fork(1)
    assert "grab_him" in {row.choice for row in shown.choices}
    driver.choose("grab_him", 100)
    assert [(meta.parent, meta.ending) for meta in records.sessions()] == [
        ("run1", "ending_custody"),
        ("", "ending_help"),
    ]


@pytest.mark.parametrize("times", [1.5, 2, 3.7, 20])
def test_extra_time_stretches_what_is_shown_and_nothing_else(places, records, times):
    driver = Driving(places, records, desk(extra_time=times))
    shown = begun(driver)
    assert shown.deadline_ms == pytest.approx(20_000 * times, abs=1)
    assert driver.session.meta.accommodation == f"deadlines x{times:g}"
    said = driver.tick(driver.next_due_ms)
    assert driver.session.situation.clock_ms == 8000
    assert any(line.words == "I said go away!" for line in said.lines)
    driver.tick(driver.next_due_ms)
    assert driver.session.situation.scene == "he_stands"


def test_nothing_can_be_said_to_a_run_that_was_not_begun(driver):
    assert driver.next_due_ms is None
    for call in (driver.begin, lambda: driver.tick(1), lambda: driver.debrief(None)):
        with pytest.raises(Refused):
            call()


def test_with_deadlines_off_time_stands_still_until_it_is_waited_for(places, records):
    driver = Driving(places, records, desk(extra_time=0.0))
    shown = begun(driver)
    assert (shown.deadline_ms, driver.next_due_ms, driver.untimed) == (None, None, True)
    assert [line.words for line in driver.tick(60_000).lines] == [line.words for line in shown.lines]
    assert "I said go away!" in [line.words for line in driver.wait().lines]
    assert driver.wait().where.startswith("He stands")
    assert driver.session.meta.accommodation == "deadlines off"


def test_a_wish_for_another_time_holds_for_the_next_run(places, records):
    driver = Driving(places, records, desk())
    driver.set("extra_time", "2.0")
    begun(driver)
    assert (driver.next_due_ms, driver.session.meta.accommodation) == (16_000, "deadlines x2")
    assert driver.may_pause


def test_a_run_that_is_gone_on_with_has_the_time_that_its_record_says(places, records):
    driver = Driving(places, records, desk(extra_time=2.0))
    begun(driver)
    driver.keep(6000)
    later = Driving(places, records, replace(desk(), new_id=lambda: "run2"))
    assert later.extra_time == 1.0
    shown = later.resume("run1")
    assert (shown.deadline_ms, shown.clock_ms, later.next_due_ms) == (40_000, 6000, 16_000)
    later.open("man_on_the_bench")
    assert later.begin().deadline_ms == 40_000 / 2


@pytest.mark.parametrize(
    ("said", "times"),
    [("", 1.0), ("deadlines off", 0.0), ("deadlines x1.5", 1.5), ("deadlines xy", 1.0), ("more", 1.0)],
)
def test_extra_time_is_read_from_what_was_recorded(said, times):
    assert extra_time_of(said) == times


def test_time_in_which_nothing_came_is_on_record_and_what_is_due_is_not_passed_over(driver, records):
    begun(driver)
    driver.keep(5000)
    assert (reopened := resume(records, "run1")).situation.clock_ms == 5000
    assert reopened.situation == driver.session.situation
    driver.keep(60_000)
    assert driver.session.situation.clock_ms == 5000
    assert "I said go away!" in [line.words for line in driver.tick(8000).lines]


@pytest.mark.parametrize(("times", "said"), [(1.0, ""), (1.5, "deadlines x1.5"), (0.0, "deadlines off")])
def test_the_debrief_tells_the_accommodation(places, records, times, said):
    driver = Driving(places, records, desk(extra_time=times))
    begun(driver)
    screen = driver.debrief(None)
    told = [notice for notice in screen.notices if notice.startswith("Accommodation")]
    assert (len(told), "accommodation" in screen.subtitle) == (bool(said), bool(said))
    assert not said or (said in told[0] and said in screen.subtitle)


def test_the_menu_so_far_reads_one_encounter_at_a_time(driver):
    first = driver.menu_so_far()
    second = driver.menu_so_far()
    assert (len(first.rows), len(second.rows), first.unread - second.unread) == (1, 2, 1)
    assert len(driver.menu().rows) == 2 + second.unread
    assert driver.menu_so_far().unread == 0


def test_whoever_trains_here_sees_their_own_runs_and_the_id_is_kept(driver, places):
    begun(driver)
    assert driver.enrol("t-17") == ""
    assert (driver.menu().trainee, driver.menu().sessions) == ("t-17", ())
    begun(driver)
    assert [row.session for row in driver.menu().sessions] == ["run2"]
    assert read_settings(places.settings).trainee == "t-17"
    assert driver.enrol("Ana Reyes").startswith("A trainee's id is")
    assert driver.enrol("ana@example.org") == OPAQUE
    assert driver.menu().trainee == "t-17"
    assert driver.enrol("") == ""
    assert [row.session for row in driver.menu().sessions] == ["run1"]


def test_a_mode_that_is_chosen_holds_for_the_next_run(driver, records):
    driver.aim("test")
    begun(driver)
    driver.aim("author")
    driver.aim("learning")
    begun(driver)
    assert [(meta.session, meta.mode) for meta in records.sessions()] == [("run2", "learning"), ("run1", "test")]
    assert {row.session: row.mode for row in driver.menu().sessions} == {"run1": "Test", "run2": "Learning"}


def test_an_encounters_row_says_about_how_long_it_takes(driver):
    minutes = {row.slug: row.minutes for row in driver.menu().rows}
    assert minutes["man_on_the_bench"] == 0  # nobody wrote a play of it here
    assert 1 <= minutes["knife_in_the_bedroom"] <= 15
