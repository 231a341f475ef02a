"""The menu by hand: an encounter is found and opened, a trainee is set, a mode is chosen, a run is reviewed."""

import pygame
import pytest
import window_samples as samples
from fake_driver import EnrollingDriver
from walker import Walker, type_in, words

from simulator.window.display import close_window
from simulator.window.front.choosing import OTHERS, Choosing
from simulator.window.sheet.page import Act


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


@pytest.fixture
def walker():
    return Walker(EnrollingDriver())


def shown(walker):
    return [target.act.of for target in walker.app.canvas.page.targets if target.act.do == "row"]


def in_sight(walker, act):
    page = walker.app.canvas.page
    target = walker.target(act.do, act.of)
    return page.scrolls["encounters"].where.contains(target.where)


def test_the_encounter_that_was_played_last_is_looked_at_and_in_sight(walker):
    assert walker.app.room.choosing.slug == "call_20"
    assert walker.app.hands.focus == Act("row", "call_20")
    assert in_sight(walker, Act("row", "call_20"))


def test_down_goes_through_all_thirty_and_each_is_in_sight(walker):
    seen = {}
    for _ in range(31):
        walker.key(pygame.K_DOWN)
        focus = walker.app.hands.focus
        seen[focus.of] = in_sight(walker, focus)
        assert walker.app.room.choosing.slug == focus.of
    assert len(seen) == 31  # those whose encounters are gone stand last
    assert all(seen.values())


def test_what_is_typed_finds_an_encounter_and_enter_opens_it(walker):
    type_in(walker, "call 7")
    assert shown(walker)[0] == "call_7"
    assert "“call 7” 3 of 30" in words(walker)
    walker.key(pygame.K_RETURN)
    assert walker.driver.calls[-1] == "open call_7"


def test_backspace_takes_a_letter_back_and_escape_all_of_them_before_it_leaves(walker):
    type_in(walker, "qx")
    assert shown(walker) == []
    walker.key(pygame.K_RETURN, pygame.K_BACKSPACE, pygame.K_BACKSPACE)
    assert len(shown(walker)) == 31
    type_in(walker, "call 7").key(pygame.K_ESCAPE)
    assert (len(shown(walker)), walker.open) == (31, True)
    walker.key(pygame.K_ESCAPE)
    assert not walker.open


def test_the_mouse_shows_all_again(walker):
    type_in(walker, "call 7").click("erase")
    assert len(shown(walker)) == 31
    assert walker.target("row", "call_7").act.of == walker.app.room.choosing.slug


def test_the_mouse_alone_scrolls_to_an_encounter_and_opens_it(walker):
    bar = walker.app.canvas.page.scrolls["encounters"].where
    walker.mouse(pygame.MOUSEBUTTONDOWN, (bar.right + 2, bar.bottom - 1), button=1)
    walker.mouse(pygame.MOUSEBUTTONUP, (bar.right + 2, bar.bottom - 1), button=1)
    assert in_sight(walker, Act("row", "call_29"))
    walker.click("row", "call_29").click("open")
    assert walker.driver.calls[-1] == "open call_29"


def test_an_id_is_typed_judged_and_kept(walker):
    walker.click("enrol")
    type_in(walker, "Ana Reyes").key(pygame.K_RETURN)
    assert "no spaces" in words(walker)
    walker.key(*[pygame.K_BACKSPACE] * 9)
    type_in(walker, "t-17").key(pygame.K_RETURN)
    assert walker.driver.calls[-3:] == ["enrol Ana Reyes", "enrol t-17", "menu"]
    assert "Trainee t-17" in words(walker)


def test_leaving_the_box_leaves_the_id_as_it_was(walker):
    walker.click("enrol")
    type_in(walker, "t-9").key(pygame.K_ESCAPE)
    assert "No trainee's id is set" in words(walker)
    assert "enrol t-9" not in walker.driver.calls


def test_what_a_run_is_for_is_chosen_and_said_in_a_line(walker):
    assert "You may pause" in words(walker)
    walker.click("aim", "test")
    assert walker.driver.calls[-2:] == ["aim test", "menu"]
    assert "No pause and no hints; the result is shown once an instructor releases it." in words(walker)


def test_a_run_is_reviewed_from_its_encounter_and_one_that_is_held_says_so(walker):
    reviewed = {target.act.of for target in walker.app.canvas.page.targets if target.act.do == "review"}
    assert reviewed == {f"s-{n}" for n in range(1, 9)} - {"s-3"}
    assert "Its result is held back." in words(walker)
    walker.click("review", "s-1")
    assert walker.driver.calls[-1] == "debrief s-1"


def test_runs_of_encounters_that_are_gone_can_still_be_reviewed(walker):
    walker.key(*[pygame.K_DOWN] * 10)
    assert walker.app.room.choosing.slug == OTHERS
    walker.click("review", "s-9")
    assert walker.driver.calls[-1] == "debrief s-9"


def test_encounters_are_read_one_by_one_while_hands_are_answered():
    walker = Walker(EnrollingDriver(unread=5))
    assert "more encounters are being read" in words(walker)
    before = len(shown(walker))
    walker.key(pygame.K_DOWN)
    assert len(shown(walker)) == before + 1
    for _ in range(5):
        walker.wait(30)
    assert (len(shown(walker)), walker.driver.unread) == (31, 0)
    assert walker.app.room.choosing.slug == walker.app.hands.focus.of
    calls = len(walker.driver.calls)
    walker.wait(30)
    assert len(walker.driver.calls) == calls


def test_what_was_typed_is_looked_for_everywhere_and_in_titles_first():
    found = Choosing(screen=samples.MENU).finding("bread knife")
    assert [row.slug for row in found.rows] == ["wrong_house"]
    assert [row.slug for row in found.finding("house").rows] == ["wrong_house"]
    assert [row.slug for row in found.finding("KNIFE").rows] == ["knife_in_the_bedroom", "wrong_house"]
    assert found.finding("nobody wrote this").slug == ""


def test_what_the_machine_has_to_say_stays_said_while_encounters_are_read():
    walker = Walker(EnrollingDriver(unread=3))
    walker.app.room.notice(("There is no sound.",))
    walker.app.room.notice(("There is no sound.",))
    for now in range(5):
        walker.app.room.tick(now)
        assert walker.app.room.choosing.screen.notices.count("There is no sound.") == 1
