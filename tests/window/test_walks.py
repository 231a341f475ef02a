from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from fake_driver import CutOffDriver, FakeDriver, ForkingDriver, KeepingDriver, SettlingDriver
from walker import Walker

from simulator.window import Start
from simulator.window.canvas import target_of
from simulator.window.display import TITLE, close_window
from simulator.window.house import House
from simulator.window.play.due import KEEP_MS
from simulator.window.play.holding import HOLD_MS, HURRIED_MS
from simulator.window.play.play_room import HOLD, NO_PAUSE, NOTHING_COMES, PAUSED
from simulator.window.sheet.keyboard import told
from simulator.window.sheet.page import Act


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


def test_the_keyboard_alone_goes_from_the_menu_to_the_debrief_and_out():
    walker = Walker()
    walker.key(pygame.K_DOWN, pygame.K_UP, pygame.K_RETURN)
    walker.key(pygame.K_RETURN)
    walker.key(pygame.K_SPACE)
    walker.wait(5000).key(pygame.K_DOWN, pygame.K_RETURN)
    walker.wait(1000).key(pygame.K_1)
    walker.key(pygame.K_RETURN)
    walker.key(pygame.K_RIGHT, pygame.K_DOWN, pygame.K_t, pygame.K_PAGEDOWN, pygame.K_END)
    walker.key(pygame.K_ESCAPE)
    walker.key(pygame.K_ESCAPE)
    assert walker.driver.calls == [
        "menu",
        "open knife_in_the_bedroom",
        "begin",
        "choose talk_from_the_hall",
        "choose cover",
        "debrief None",
        "menu",
    ]
    assert not walker.open


def test_the_mouse_alone_goes_from_the_menu_to_the_debrief_and_out():
    walker = Walker()
    walker.click("row", "back_yard_at_night").click("open")
    walker.click("begin")
    walker.click("read")
    walker.wait(2000).click("choose", "ask_his_sister")
    walker.wait(1000).click("choose", "cover")
    walker.click("review").click("beat", "3").click("tab", "ledger").click("back").click("back")
    assert walker.driver.calls == [
        "menu",
        "open back_yard_at_night",
        "begin",
        "choose ask_his_sister",
        "choose cover",
        "debrief None",
        "menu",
    ]
    assert not walker.open


def test_tab_reaches_every_target_of_every_room_and_shift_tab_goes_back():
    walker = Walker(ForkingDriver(), start=Start("debrief", "s-1"))
    targets = [target.act for target in walker.app.canvas.page.targets]
    seen = []
    for _ in targets:
        walker.key(pygame.K_TAB)
        seen.append(walker.app.hands.focus)
        assert target_of(walker.app.canvas.page, walker.app.hands.focus)
    assert set(seen) == set(targets)
    walker.key(pygame.K_TAB, pygame.K_TAB)
    walker.key(pygame.K_TAB, mod=pygame.KMOD_SHIFT)
    assert walker.app.hands.focus == seen[0]


def test_the_focus_is_seen():
    walker = Walker()
    before = walker.picture()
    walker.key(pygame.K_TAB)
    assert walker.picture() != before


def test_a_focused_choice_below_the_edge_is_brought_into_sight():
    walker = Walker(scale=2.0)
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE)
    for _ in range(4):
        walker.key(pygame.K_DOWN)
        page = walker.app.canvas.page
        target = target_of(page, walker.app.hands.focus)
        assert page.scrolls["choices"].where.contains(target.where)


def test_reading_time_is_not_decision_time():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN)
    walker.wait(4000).key(pygame.K_SPACE)
    walker.wait(2000).key(pygame.K_1)
    assert 2000 <= walker.driver.chosen_at <= 2400


def test_the_clock_starts_by_itself_when_the_lines_have_been_delivered():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN)
    walker.wait(5700).wait(1000).key(pygame.K_1)
    assert 900 <= walker.driver.chosen_at <= 1400


def test_a_choice_made_while_reading_costs_no_decision_time():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_2)
    assert walker.driver.chosen_at == 0


def test_what_is_due_is_asked_for_and_the_clock_goes_on():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE)
    walker.wait(8000)
    assert walker.driver.calls[-1] == "tick"
    walker.wait(13_000)
    assert walker.driver.calls.count("tick") == 2
    assert walker.driver.at.title == "Something in his hand"


def test_a_flag_neither_stops_nor_restarts_the_clock():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE)
    walker.wait(3000).key(pygame.K_f).wait(1000).key(pygame.K_1)
    assert walker.driver.calls[-2:] == ["flag", "choose talk_from_the_hall"]
    assert 4000 <= walker.driver.chosen_at <= 5200


def test_the_press_that_ends_one_moment_does_not_end_the_next():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE)
    for _ in range(2):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0, unicode=""))
    walker.wait(300)
    assert [call for call in walker.driver.calls if call.startswith("choose")] == ["choose talk_from_the_hall"]


def test_the_map_and_the_stage_change_places():
    walker = Walker(start=Start("resume", "s"))
    before = walker.picture()
    walker.key(pygame.K_m)
    assert walker.picture() != before
    walker.click("map")
    walker.app.hands.hover = None
    walker.wait(0)
    assert walker.picture() == before


def test_leaving_an_encounter_is_asked_twice():
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_ESCAPE)
    assert walker.driver.calls[-1] == "begin"
    walker.key(pygame.K_ESCAPE)
    assert walker.driver.calls[-1] == "menu"


def test_the_timeline_is_scrubbed_by_dragging():
    walker = Walker(start=Start("debrief", "s-1"))
    track = walker.target("scrub").where
    walker.mouse(pygame.MOUSEBUTTONDOWN, (track.x + track.width // 2, track.bottom - 2), button=1)
    walker.mouse(
        pygame.MOUSEMOTION, (track.x + round(track.width * 0.9), track.bottom - 2), rel=(1, 0), buttons=(1, 0, 0)
    )
    assert walker.app.room._beat == 3
    walker.mouse(pygame.MOUSEBUTTONUP, (track.right, track.bottom), button=1)
    walker.mouse(pygame.MOUSEMOTION, track.topleft, rel=(1, 0), buttons=(0, 0, 0))
    assert walker.app.room._beat == 3


def test_the_run_under_other_standards_is_a_tab_with_the_picked_decision_first():
    def middle():
        page = walker.app.canvas.page
        box = page.scrolls["moment"].where
        shown = [piece for piece in page.pieces if piece.words and box.left <= piece.where.left < box.right]
        return [bit.words for piece in shown for bit in piece.words.bits]

    walker = Walker(start=Start("debrief", "s-2")).click("beat", "2").click("tab", "standards")
    words, rest = middle(), "The rest of the run"
    assert words.index("3 Officer Reyes fires the launcher") < words.index(rest) < words.index("1 Asked his sister")
    assert any(line.startswith("Paraphrase, in whole or in part") for line in words)
    walker.click("beat", "0")
    words = middle()
    assert words.index("1 Asked his sister") < words.index(rest) < words.index("3 Officer Reyes fires the launcher")
    walker.key(pygame.K_t)
    walker.key(pygame.K_t)
    assert "About this review" in middle()


def test_without_a_comparison_there_is_no_such_tab():
    driver = FakeDriver()
    driver.debrief = lambda _session: replace(samples.DEBRIEF, comparison=None)
    walker = Walker(driver, start=Start("debrief", "s-2"))
    assert "standards" not in [target.act.of for target in walker.app.canvas.page.targets if target.act.do == "tab"]
    walker.key(pygame.K_t, pygame.K_t, pygame.K_t)
    assert walker.open


def in_the_hall(deadline_ms=20_000):
    """In the hall, where choice 4 is a use of force."""
    driver = FakeDriver()
    first = driver.begin
    driver.begin = lambda: replace(first(), deadline_ms=deadline_ms)
    walker = Walker(driver, start=Start("open", "knife_in_the_bedroom"))
    walker.key(pygame.K_RETURN, pygame.K_SPACE)
    return walker


def test_force_is_taken_only_when_the_hand_stays_down():
    walker = in_the_hall()
    walker.hold(pygame.K_4, 300)
    assert "choose launcher" not in walker.driver.calls
    assert walker.app.room._notice == HOLD
    walker.hold(pygame.K_4, HOLD_MS)
    assert walker.driver.calls.count("choose launcher") == 1


def test_force_is_held_with_the_mouse_too_and_letting_go_elsewhere_takes_nothing():
    walker = in_the_hall()
    spot = walker.target("choose", "launcher").where.center
    walker.mouse(pygame.MOUSEBUTTONDOWN, spot, button=1)
    walker.mouse(pygame.MOUSEBUTTONUP, (5, 5), button=1)
    walker.wait(2 * HOLD_MS)
    assert "choose launcher" not in walker.driver.calls
    walker.mouse(pygame.MOUSEBUTTONDOWN, spot, button=1).wait(HOLD_MS)
    assert walker.driver.calls.count("choose launcher") == 1


def test_under_a_short_deadline_force_is_taken_at_once():
    walker = in_the_hall(HURRIED_MS - 1)
    walker.hold(pygame.K_4, 0)
    assert "choose launcher" in walker.driver.calls


def test_what_is_no_force_is_taken_as_the_key_goes_down():
    walker = in_the_hall()
    walker.key(pygame.K_2)
    assert "choose ask_his_sister" in walker.driver.calls


def test_settings_are_set_by_key_and_by_mouse_and_hold_at_once():
    walker = Walker(SettlingDriver())
    walker.click("settings").click("set", "text_size=1.5")
    assert walker.driver.calls[-1] == "set text_size=1.5"
    assert walker.app.canvas.text_scale == 1.5
    walker.key(pygame.K_DOWN, pygame.K_RETURN)
    assert walker.driver.calls[-1].startswith("set ")
    walker.key(pygame.K_ESCAPE)
    assert walker.driver.calls[-1] == "menu"
    walker.key(pygame.K_EQUALS)
    assert walker.driver.calls[-1] == "resized 1.1"
    assert all(target.act.do != "settings" for target in Walker().app.canvas.page.targets)


def moment_of(driver):
    return Walker(driver, start=Start("open", "knife_in_the_bedroom")).key(pygame.K_RETURN, pygame.K_SPACE)


def test_in_learning_the_clock_can_be_stopped_and_nothing_is_taken_meanwhile():
    walker = moment_of(SettlingDriver())
    walker.key(pygame.K_p)
    at = walker.app.room._clock.at(walker.now)
    walker.wait(60_000).key(pygame.K_2)
    assert (walker.app.room._notice, walker.app.room._clock.at(walker.now)) == (told(PAUSED), at)
    assert not [call for call in walker.driver.calls if call in ("tick", "choose ask_his_sister")]
    walker.key(pygame.K_p).key(pygame.K_2)
    assert walker.driver.calls[-1] == "choose ask_his_sister"
    assert walker.driver.chosen_at < at + 2000


def test_a_mouse_pauses_and_goes_on_too():
    walker = moment_of(SettlingDriver())
    walker.click("pause")
    assert walker.app.room._clock.stopped
    assert "Go on" in [target.says for target in walker.app.canvas.page.targets]
    walker.click("pause")
    assert not walker.app.room._clock.stopped


def test_a_mouse_waits_too_where_deadlines_are_off():
    walker = moment_of(SettlingDriver(untimed=True))
    walker.click("wait")
    assert walker.driver.calls[-1] == "wait"
    timed = moment_of(SettlingDriver()).app.canvas.page
    assert not [target for target in timed.targets if target.act.do == "wait"]


def test_a_press_meant_for_the_moment_before_leads_nobody_past_an_ending():
    driver = FakeDriver()
    ending = House(driver).play(samples.ENDING, 1000)
    assert ending.act(Act("review"), 1100) is ending
    assert driver.calls == []
    assert ending.act(Act("review"), 1300) is not ending
    assert driver.calls == ["debrief None"]


def test_who_waits_where_nothing_comes_is_told():
    class Still(SettlingDriver):
        def wait(self):
            return self.at

    walker = moment_of(Still(untimed=True)).click("wait")
    assert walker.app.room._notice == NOTHING_COMES


def test_time_that_was_thought_is_kept_now_and_then_and_when_one_leaves():
    walker = moment_of(KeepingDriver())
    for _ in range(27):
        walker.wait(200)
    kept = list(walker.driver.kept_ms)
    assert len(kept) == 2
    assert all(KEEP_MS <= later - sooner <= KEEP_MS + 400 for sooner, later in zip((0, *kept), kept, strict=False))
    walker.key(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert walker.driver.kept_ms[-1] > 5400
    assert walker.driver.calls[-1] == "menu"


def test_nothing_is_kept_of_time_in_which_the_lines_are_read_or_the_clock_stands():
    reads = Walker(KeepingDriver(), start=Start("open", "knife_in_the_bedroom")).key(pygame.K_RETURN)
    reads.wait(2500).wait(2500)
    assert reads.driver.kept_ms == []
    paused = moment_of(KeepingDriver()).key(pygame.K_p)
    for _ in range(5):
        paused.wait(1000)
    assert paused.driver.kept_ms == []


def test_whoever_comes_back_to_a_run_reads_its_moment_before_the_clock_goes_on_from_where_it_stood():
    screen = replace(samples.ENCOUNTER, clock_ms=7000)
    room = House(FakeDriver()).play(screen, 100)
    assert room._clock.reading(200)
    assert room._clock.at(6000) == 7000
    assert room._clock.at(100 + screen.reading_ms + 500) == 7500


def test_a_test_is_not_paused():
    walker = moment_of(SettlingDriver(may_pause=False))
    assert not [target for target in walker.app.canvas.page.targets if target.act.do == "pause"]
    walker.key(pygame.K_p)
    assert (walker.app.room._notice, walker.app.room._clock.stopped) == (NO_PAUSE, False)


def test_where_deadlines_are_off_what_comes_next_is_waited_for():
    walker = moment_of(SettlingDriver(untimed=True))
    walker.key(pygame.K_w)
    assert walker.driver.calls[-1] == "wait"
    timed = moment_of(SettlingDriver())
    timed.key(pygame.K_w)
    assert "wait" not in timed.driver.calls


def test_the_review_plays_pauses_and_goes_faster():
    walker = Walker(start=Start("debrief", "s-1"))
    assert walker.app.room._at_ms == 12_000
    walker.key(pygame.K_s, pygame.K_s, pygame.K_s, pygame.K_SPACE).wait(10_000)
    assert walker.app.room._beat == 1
    walker.key(pygame.K_SPACE)
    stands = walker.app.room._at_ms
    assert stands >= 78_000
    assert walker.wait(5000).app.room._at_ms == stands
    walker.key(pygame.K_SPACE).wait(60_000)
    assert (walker.app.room._at_ms, walker.app.room._since) == (240_000, None)
    walker.key(pygame.K_SPACE).wait(100)
    assert walker.app.room._at_ms < 12_000


def test_what_was_so_is_hidden_until_it_is_asked_for():
    def words():
        return [bit.words for piece in walker.app.canvas.page.pieces if piece.words for bit in piece.words.bits]

    walker = Walker(start=Start("debrief", "s-1")).click("tab", "ledger")
    assert "a kitchen knife" not in words()
    walker.key(pygame.K_r)
    assert "a kitchen knife" in words()
    walker.click("reveal")
    assert "a kitchen knife" not in words()


def test_a_decision_can_be_played_on_from_where_the_driver_can_fork():
    walker = Walker(ForkingDriver(), start=Start("debrief", "s-1"))
    walker.key(pygame.K_DOWN).click("fork")
    assert walker.driver.calls == ["debrief s-1", "fork 2", "begin"]
    assert all(target.act.do != "fork" for target in Walker(start=Start("debrief", "s")).app.canvas.page.targets)


def test_the_window_opens_where_it_is_asked_to():
    assert Walker(start="knife_in_the_bedroom").driver.calls == ["open knife_in_the_bedroom"]
    assert Walker(start=Start("resume", "s-2")).driver.calls == ["resume s-2"]


def test_a_run_that_was_cut_off_is_first_to_hand():
    walker = Walker(CutOffDriver())
    walker.key(pygame.K_RETURN)
    assert walker.driver.calls[:2] == ["menu", "resume s-2"]


def test_the_wheel_and_the_scroll_bar_scroll():
    walker = Walker(start=Start("debrief", "s-1"))
    walker.key(pygame.K_DOWN, pygame.K_DOWN)
    walker.key(pygame.K_PAGEDOWN)
    scroll = walker.app.canvas.page.scrolls["moment"]
    assert scroll.offset > 0
    bar = (scroll.where.right + 5, scroll.where.y + 3)
    walker.mouse(pygame.MOUSEBUTTONDOWN, bar, button=1)
    assert walker.app.canvas.page.scrolls["moment"].offset == 0


@pytest.mark.parametrize("start", [None, "x", Start("resume", "s"), Start("debrief", "s")], ids=str)
def test_the_window_shrinks_to_320_by_200_and_back(start):
    walker = Walker(start=start)
    before = walker.picture()
    for size in ((320, 200), (40, 30), (200, 900), (1280, 720)):
        pygame.display.set_mode(size, pygame.RESIZABLE)
        pygame.event.post(pygame.event.Event(pygame.VIDEORESIZE, size=size, w=size[0], h=size[1]))
        walker.wait(10).key(pygame.K_TAB)
        walker.mouse(pygame.MOUSEMOTION, (size[0] // 2, size[1] // 2), rel=(0, 0), buttons=(0, 0, 0))
    walker.app.hands.focus, walker.app.hands.hover = (walker.app.room.first, None)
    walker.wait(0)
    assert walker.picture() == before or walker.app.canvas.page.scrolls


@pytest.mark.parametrize("size", [(1280, 720), (1366, 768)], ids=str)
def test_a_painted_page_is_the_same_each_time(size):
    one = Walker(size=size, start=Start("debrief", "s")).picture()
    close_window()
    assert Walker(size=size, start=Start("debrief", "s")).picture() == one


@pytest.mark.parametrize("size", [(100, 2000), (3000, 90), (1000, 9000)])
def test_a_window_that_is_a_mere_strip_is_no_page_of_any_length(size):
    walker = moment_of(FakeDriver())
    pygame.display.set_mode(size, pygame.RESIZABLE)
    walker.app.canvas.resized()
    walker.wait(20)
    page = walker.app.canvas.page.room
    assert max(page.size) <= 4 * min(page.size)
    assert walker.app.canvas.window.get_size() == size


def test_text_grows_and_shrinks_within_its_bounds():
    walker = Walker()
    walker.key(*[pygame.K_PLUS] * 14)
    assert walker.app.canvas.text_scale == 2.0
    walker.click("smaller").key(*[pygame.K_MINUS] * 14)
    assert walker.app.canvas.text_scale == 1.0


def test_nothing_is_painted_while_nothing_changes(monkeypatch):
    walker = Walker()
    painted = []
    monkeypatch.setattr(pygame.display, "flip", lambda: painted.append("whole"))
    monkeypatch.setattr(pygame.display, "update", lambda *_: painted.append("part"))
    for _ in range(30):
        walker.wait(33)
    assert painted == []


def test_a_countdown_repaints_its_own_corner_only(monkeypatch):
    walker = Walker()
    walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE)
    painted = []
    monkeypatch.setattr(pygame.display, "flip", lambda: painted.append("whole"))
    monkeypatch.setattr(pygame.display, "update", lambda *_: painted.append("part"))
    for _ in range(30):
        walker.wait(33)
    assert set(painted) == {"part"}


def test_the_window_bears_its_title():
    Walker()
    assert pygame.display.get_caption()[0] == TITLE == "De-escalation Training Simulator"
