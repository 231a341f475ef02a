"""The window of a followed file: the line under every room, the problems, the jump, and a save that takes the run on."""

from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from author_samples import AUTHOR, DRAWING, SCENE
from fake_driver import FakeDriver
from pygame import Rect
from walker import Walker

from simulator.screens.values import EndingScreen
from simulator.screens.watched import FactRow, PlacingScreen, ProblemView, SceneRow, WatchScreen
from simulator.window.author import author_graph
from simulator.window.author.author_room import AuthorRoom
from simulator.window.display import close_window
from simulator.window.front.rooms import BriefingRoom, EndingRoom
from simulator.window.house import House
from simulator.window.play.play_room import PlayRoom
from simulator.window.sheet import theme
from simulator.window.watch import watched as watch
from simulator.window.watch.jump import JumpRoom
from simulator.window.watch.problems import ProblemsRoom

TEXT = tuple(f"    line: {n}" for n in range(1, 20))
FIRST = ProblemView(
    code="S012", file="a/scenario.yaml", line=7, column=11, message='"x" is no scene.', hint="Mend it.", lines=TEXT
)
SECOND = replace(FIRST, code="G002", line=9, message="Nothing leads here.")
STANDS = WatchScreen(file="a/scenario.yaml", saved="10:11:12", problems=(FIRST, SECOND))
PLACING = PlacingScreen(
    title="Knife",
    scenes=(SceneRow("hall", "approach", 1, here=True), SceneRow("yard", "contact")),
    scene="hall",
    how="As the shortest path leads here.",
    facts=(FactRow("door", "ajar", None), FactRow("sam.armed_with", "edged", "unknown", moved=True)),
)


class WatchDriver(FakeDriver):
    """One whose file is saved when the test says so."""

    def __init__(self):
        super().__init__()
        self.next_news, self.screen, self.shown = "none", STANDS, samples.BRIEFING

    def author(self):
        return replace(AUTHOR, scene=SCENE)

    def drawing(self, *, counted):
        self.calls.append(f"drawing {counted}")
        return DRAWING

    def news(self):
        news, self.next_news = self.next_news, "none"
        return news

    def watched(self):
        return self.screen

    def present(self):
        return self.shown

    def placing(self, scene):
        self.calls.append(f"placing {scene}")
        return replace(PLACING, scene=scene or "hall")

    def turn(self, key, by, *, known):
        self.calls.append(f"turn {key} {by} {known}")
        return PLACING

    def jump(self):
        self.calls.append("jump")
        return samples.YARD


@pytest.fixture(autouse=True)
def closed_afterwards(monkeypatch):
    pygame.display.init()
    pygame.font.init()
    monkeypatch.setattr(watch, "_in_front", lambda: True)
    yield
    close_window()


def shown(walker):
    return walker.app.room.shown


def playing(driver=None):
    return Walker(driver or WatchDriver()).key(pygame.K_RETURN, pygame.K_SPACE)


def words(walker):
    pieces = walker.app.canvas.page.pieces
    return " ".join(bit.words for piece in pieces if piece.words for bit in piece.words.bits)


def test_every_room_says_how_the_file_stands():
    walker = Walker(WatchDriver())
    assert isinstance(shown(walker), BriefingRoom)
    assert "2 problems" in words(walker)
    walker.key(pygame.K_RETURN, pygame.K_SPACE)
    assert isinstance(shown(walker), PlayRoom)
    assert "2 problems" in words(walker)


def test_a_key_lists_what_is_wrong_and_the_same_key_goes_back():
    walker = playing()
    play = shown(walker)
    walker.key(pygame.K_F3)
    assert isinstance(shown(walker), ProblemsRoom)
    assert "Mend it." in words(walker)
    assert '"x" is no scene.' in words(walker)
    walker.key(pygame.K_F3)
    assert shown(walker) is play
    walker.click("problems").key(pygame.K_ESCAPE)
    assert shown(walker) is play


def test_the_place_of_the_problem_that_is_picked_is_shown():
    walker = playing().key(pygame.K_F3)
    assert "a/scenario.yaml:7:11" in words(walker)
    walker.key(pygame.K_DOWN)
    assert "a/scenario.yaml:9:11" in words(walker)
    walker.key(pygame.K_UP)
    assert "a/scenario.yaml:7:11" in words(walker)
    walker.click("problem", "1")
    assert "a/scenario.yaml:9:11" in words(walker)


def test_what_is_wrong_in_another_file_says_in_which():
    driver = WatchDriver()
    driver.screen = replace(STANDS, problems=(FIRST, replace(SECOND, file="plays/b.yaml")))
    walker = playing(driver).key(pygame.K_F3)
    assert "plays/b.yaml:9:11" in words(walker)


def test_a_place_far_down_is_scrolled_to(monkeypatch):
    monkeypatch.setattr(WatchDriver, "watched", lambda _: replace(STANDS, problems=(replace(FIRST, line=18),)))
    page = ProblemsRoom(WatchDriver()).lay_out(Rect(0, 0, 960, 600), theme.measure_for(960, 600, 1.6), 0)
    seen = page.scrolls["place"].where
    (row,) = [it.where for it in page.pieces if it.words and it.words.bits and it.words.bits[-1].words == "line: 18"]
    assert seen.contains(row)


def test_what_is_picked_stays_picked_when_others_are_mended():
    walker = playing().key(pygame.K_F3, pygame.K_DOWN)
    walker.driver.screen, walker.driver.next_news = replace(STANDS, problems=(SECOND,)), "told"
    walker.wait(200)
    assert "a/scenario.yaml:9:11" in words(walker)
    walker.driver.screen, walker.driver.next_news = replace(STANDS, problems=()), "told"
    walker.wait(200)
    assert "Nothing is wrong." in words(walker)


def test_no_time_to_decide_goes_by_while_one_reads_what_is_wrong():
    walker = playing()
    walker.wait(1000).key(pygame.K_F3).wait(30_000).key(pygame.K_F4).wait(30_000).key(pygame.K_ESCAPE)
    assert "tick" not in walker.driver.calls
    walker.wait(500).key(pygame.K_1)
    assert walker.driver.chosen_at < 4000


def test_no_time_to_decide_goes_by_while_the_hands_are_in_the_editor(monkeypatch):
    walker = playing()
    monkeypatch.setattr(watch, "_in_front", lambda: False)
    for _ in range(40):
        walker.wait(1000)
    monkeypatch.setattr(watch, "_in_front", lambda: True)
    assert "tick" not in walker.driver.calls
    walker.wait(500).key(pygame.K_1)
    assert walker.driver.chosen_at < 4000


def test_a_save_takes_the_run_on_in_the_new_text():
    walker = playing()
    walker.driver.shown, walker.driver.next_news = samples.YARD, "new"
    walker.wait(200)
    assert isinstance(shown(walker), PlayRoom)
    assert samples.YARD.choices[0].do.split()[0] in words(walker)
    assert isinstance(samples.ENDING, EndingScreen)
    walker.driver.shown, walker.driver.next_news = samples.ENDING, "new"
    walker.wait(200)
    assert isinstance(shown(walker), EndingRoom)


def test_a_save_leaves_the_author_on_the_drawing_and_on_a_page():
    walker = playing().key(pygame.K_F2)
    walker.driver.shown, walker.driver.next_news = samples.YARD, "new"
    walker.wait(200)
    assert isinstance(shown(walker), AuthorRoom)
    walker.key(pygame.K_F3)
    walker.driver.next_news = "new"
    walker.wait(200)
    assert isinstance(shown(walker), ProblemsRoom)
    walker.key(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert isinstance(shown(walker), PlayRoom)


def test_a_debrief_that_is_being_read_stays():
    walker = playing().key(pygame.K_1).wait(400).key(pygame.K_SPACE).wait(400).key(pygame.K_1)
    walker.wait(400).key(pygame.K_RETURN)
    room = shown(walker)
    assert "debrief None" in walker.driver.calls
    walker.driver.next_news = "new"
    walker.wait(200)
    assert shown(walker) is room


def test_where_nothing_can_be_played_it_says_so_until_the_first_good_save():
    driver = WatchDriver()
    driver.shown = None
    walker = Walker(driver)
    assert "Nothing can be played yet." in words(walker)
    driver.shown, driver.next_news = samples.BRIEFING, "new"
    walker.wait(200)
    assert isinstance(shown(walker), BriefingRoom)
    driver.shown, driver.next_news = None, "new"
    walker.wait(200).key(pygame.K_ESCAPE)
    assert not walker.open


def test_one_jumps_by_keys_alone():
    walker = playing().key(pygame.K_F4)
    assert isinstance(shown(walker), JumpRoom)
    walker.key(pygame.K_TAB)
    assert walker.driver.calls[-1] == "placing yard"
    walker.key(pygame.K_TAB, pygame.K_RIGHT, pygame.K_LEFT, pygame.K_RETURN, pygame.K_TAB, pygame.K_TAB, pygame.K_LEFT)
    assert [call for call in walker.driver.calls if call.startswith("turn")] == [
        "turn door 1 False",
        "turn door -1 False",
        "turn door 1 False",
        "turn sam.armed_with -1 True",
    ]
    walker.key(pygame.K_g)
    assert walker.driver.calls[-1] == "jump"
    assert isinstance(shown(walker), PlayRoom)


def test_one_jumps_by_the_mouse_alone():
    walker = playing().click("scenes").click("scene", "yard").click("value", "known sam.armed_with").click("go")
    assert "turn sam.armed_with 1 True" in walker.driver.calls
    assert isinstance(shown(walker), PlayRoom)


def test_a_scene_that_is_clicked_in_the_drawing_is_the_one_to_jump_to():
    walker = playing().key(pygame.K_F2)
    plane = walker.target("pan").where
    room = shown(walker)
    box = DRAWING.box_of(SCENE)
    view = room._view
    spot = (
        round(plane.centerx + (box.x + box.width / 2 - view.middle[0]) * view.scale),
        round(plane.centery + (box.middle - view.middle[1]) * view.scale),
    )
    walker.mouse(pygame.MOUSEBUTTONDOWN, spot, button=1).mouse(pygame.MOUSEBUTTONUP, spot, button=1)
    assert isinstance(shown(walker), JumpRoom)
    assert walker.driver.calls[-1] == f"placing {SCENE}"


def test_dragging_the_drawing_jumps_nowhere():
    walker = playing().key(pygame.K_F2)
    middle = walker.target("pan").where.center
    there = middle[0] - 90, middle[1] - 40
    walker.mouse(pygame.MOUSEBUTTONDOWN, middle, button=1)
    walker.mouse(pygame.MOUSEMOTION, there, rel=(-90, -40), buttons=(1, 0, 0))
    walker.mouse(pygame.MOUSEBUTTONUP, there, button=1)
    assert isinstance(shown(walker), AuthorRoom)


def test_a_place_beside_every_box_is_no_scene():
    view = author_graph.fit(DRAWING, (800, 600))
    assert author_graph.scene_at(DRAWING, view, (800, 600), (0.0, 0.0)) == ""


def test_there_is_no_menu_to_get_lost_in():
    walker = playing().key(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert isinstance(shown(walker), BriefingRoom)
    walker.key(pygame.K_ESCAPE)
    assert not walker.open


@pytest.mark.parametrize("size", [(960, 600), (1280, 720), (1920, 1080)])
@pytest.mark.parametrize("scale", [0.8, 1.0, 1.6])
@pytest.mark.parametrize(
    "room", [ProblemsRoom, lambda driver: JumpRoom(driver, House(driver))], ids=["problems", "jump"]
)
def test_the_words_of_both_pages_stay_in_their_boxes(size, scale, room):
    page = room(WatchDriver()).lay_out(Rect((0, 0), size), theme.measure_for(*size, scale), 0)
    for piece in page.pieces:
        if piece.words is not None:
            assert piece.where.right <= piece.within.right + 1, piece.words
            assert max(bit.x for bit in piece.words.bits) <= piece.where.width


def test_nothing_is_painted_while_nothing_is_saved(monkeypatch):
    walker = Walker(WatchDriver())
    walker.wait(1000)
    painted = []
    monkeypatch.setattr(pygame.display, "flip", lambda: painted.append(1))
    for _ in range(20):
        walker.wait(100)
    assert not painted
