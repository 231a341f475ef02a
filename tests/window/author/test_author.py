"""The author's view in the window: opened by an author alone, moved over by hand, left for the same moment of play."""

import pygame
import pytest
import window_samples as samples
from author_samples import AUTHOR, DRAWING, LARGE, LOOKING, SCENE
from fake_driver import FakeDriver
from pygame import Rect
from walker import Walker

from simulator.authoring.draw import draw
from simulator.authoring.draw_values import Box
from simulator.model.scenario import Fate
from simulator.window import Start
from simulator.window.author import author_graph, author_page
from simulator.window.author.author_graph import View
from simulator.window.author.author_room import AuthorRoom
from simulator.window.display import close_window
from simulator.window.play.clock import DecisionClock
from simulator.window.sheet import theme


class AuthorDriver(FakeDriver):
    """One who may see everything, unless the run is a trainee's."""

    screen = AUTHOR
    drawn = DRAWING

    def author(self):
        return self.screen

    def drawing(self, *, counted):
        self.calls.append(f"drawing {counted}")
        return self.drawn


@pytest.fixture(autouse=True)
def closed_afterwards():
    pygame.display.init()
    pygame.font.init()
    yield
    close_window()


def begun(driver=None):
    walker = Walker(driver or AuthorDriver())
    return walker.key(pygame.K_RETURN, pygame.K_RETURN, pygame.K_SPACE)


def viewed(walker):
    """What of the drawing is looked at."""
    return walker.app.room._wanted


def test_the_key_opens_it_and_the_same_key_goes_back():
    walker = begun()
    play = walker.app.room
    walker.key(pygame.K_F2)
    assert isinstance(walker.app.room, AuthorRoom)
    walker.key(pygame.K_F2)
    assert walker.app.room is play
    walker.click("author").click("back")
    assert walker.app.room is play


def test_no_time_to_decide_goes_by_meanwhile():
    walker = begun()
    walker.wait(1000)
    walker.key(pygame.K_F2).wait(60_000).key(pygame.K_ESCAPE)
    assert "tick" not in walker.driver.calls
    walker.wait(500).key(pygame.K_1)
    assert walker.driver.chosen_at < 4000


def test_what_is_still_to_be_read_is_put_off_too():
    clock = DecisionClock()
    clock.show(samples.ENCOUNTER, 0)
    before = clock.read_share(1000)
    clock.put_off(5000)
    assert clock.read_share(6000) == before


def test_a_trainees_window_has_no_such_key_and_no_such_button():
    for driver in (FakeDriver(), type("Trainees", (AuthorDriver,), {"screen": None})()):
        walker = begun(driver)
        play = walker.app.room
        walker.key(pygame.K_F2)
        assert walker.app.room is play
        assert "author" not in [target.act.do for target in walker.app.canvas.page.targets]
        close_window()


def test_it_opens_on_the_present_scene_at_a_size_that_can_be_read():
    walker = begun().key(pygame.K_F2)
    box = DRAWING.box_of(SCENE)
    assert viewed(walker).middle == (box.x + box.width / 2, box.middle)
    assert viewed(walker).scale * 10 >= 12


def test_arrows_move_letters_look_nearer_and_all_shows_all():
    walker = begun().key(pygame.K_F2)
    first = viewed(walker)
    walker.key(pygame.K_LEFT)
    assert viewed(walker).middle[0] < first.middle[0]
    walker.key(pygame.K_DOWN, pygame.K_i)
    assert viewed(walker).middle[1] > first.middle[1]
    assert viewed(walker).scale > first.scale
    walker.key(pygame.K_o, pygame.K_o)
    assert viewed(walker).scale < first.scale
    near = walker.picture()
    walker.key(pygame.K_a)
    assert viewed(walker) is None
    assert walker.picture() != near
    walker.key(pygame.K_c)
    assert viewed(walker) == first


def test_it_is_dragged_by_hand_and_the_wheel_comes_nearer():
    walker = begun().key(pygame.K_F2)
    pane, first = walker.target("pan").where, viewed(walker)
    walker.mouse(pygame.MOUSEBUTTONDOWN, pane.center, button=1)
    assert viewed(walker) == first
    there = (pane.centerx + 80, pane.centery - 40)
    walker.mouse(pygame.MOUSEMOTION, there, rel=(80, -40), buttons=(1, 0, 0))
    walker.mouse(pygame.MOUSEBUTTONUP, there, button=1)
    assert viewed(walker).middle[0] == pytest.approx(first.middle[0] - 80 / first.scale, abs=0.5)
    assert viewed(walker).middle[1] == pytest.approx(first.middle[1] + 40 / first.scale, abs=0.5)


def test_the_wheel_over_the_drawing_zooms_and_over_the_panel_scrolls(monkeypatch):
    walker = begun().key(pygame.K_F2)
    first = viewed(walker)
    monkeypatch.setattr(pygame.mouse, "get_pos", lambda: walker.target("pan").where.center)
    pygame.event.post(pygame.event.Event(pygame.MOUSEWHEEL, x=0, y=1))
    walker.wait(50)
    assert viewed(walker).scale > first.scale


def test_no_hand_loses_the_drawing():
    walker = begun().key(pygame.K_F2)
    walker.key(*[pygame.K_RIGHT] * 60, *[pygame.K_i] * 30)
    x, y = viewed(walker).middle
    assert 0 <= x <= DRAWING.page.width
    assert 0 <= y <= DRAWING.page.height
    walker.key(*[pygame.K_o] * 60)
    assert viewed(walker).scale > 0


def test_runs_are_counted_when_asked_and_not_before():
    walker = begun().key(pygame.K_F2)
    walker.key(pygame.K_n).key(pygame.K_n)
    asked = [call for call in walker.driver.calls if call.startswith("drawing")]
    assert asked == ["drawing False", "drawing True", "drawing False"]


def test_where_there_is_no_drawing_the_page_says_why_and_hands_do_no_harm():
    driver = AuthorDriver()
    driver.drawn = "Drawing needs the package igraph."
    walker = begun(driver).key(pygame.K_F2)
    words = [bit.words for piece in walker.app.canvas.page.pieces if piece.words for bit in piece.words.bits]
    assert "Drawing needs the package igraph." in words
    walker.key(pygame.K_i, pygame.K_LEFT, pygame.K_a, pygame.K_c)
    assert isinstance(walker.app.room, AuthorRoom)


def test_every_closed_choice_says_why_on_the_page():
    page = author_page.lay_out(LOOKING, Rect(0, 0, 1280, 720), theme.measure_for(1280, 720, 1.0), {})
    words = " ".join(bit.words for piece in page.pieces if piece.words for bit in piece.words.bits)
    for state in AUTHOR.closed:
        assert state.choice in words
        assert all(need in words for need in state.needs)


def painted(view, here=SCENE, drawing=DRAWING):
    pygame.display.set_mode((64, 64))
    return author_graph.picture(drawing, view, (800, 500), here)


def around(box, scale=1.2):
    return View((box.x + box.width / 2, box.middle), scale)


def colours(surface):
    return {tuple(surface.get_at((x, y)))[:3] for x in range(0, 800, 1) for y in range(0, 500, 1)}


def test_the_present_scene_is_marked_and_no_other_is():
    yellow = tuple(theme.YELLOW)
    assert yellow in colours(painted(around(DRAWING.box_of(SCENE))))
    assert yellow not in colours(painted(around(DRAWING.box_of(SCENE)), here="nowhere"))


def words_of(view):
    """What is written on a painted view, with the size in pixels."""
    said, line = [], author_graph.text.line
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(
            author_graph.text, "line", lambda words, style: said.append((words, style.px)) or line(words, style)
        )
        painted(view)
    return said


def test_far_off_words_are_left_out_and_near_they_can_be_read():
    phases = {band.name.capitalize() for band in DRAWING.bands}
    far = {words for words, _ in words_of(author_graph.fit(DRAWING, (800, 500))) if "…" not in words}
    assert far <= phases | {author_graph.HERE}
    near = words_of(around(DRAWING.box_of(SCENE)))
    assert SCENE in {words for words, _ in near}
    assert min(px for _, px in near) >= 12


def test_every_outcome_is_painted_in_an_ink_of_its_own_with_its_word():
    assert author_graph.OUTCOMES.keys() == set(Fate)
    assert len(set(author_graph.OUTCOMES.values())) == len(Fate)
    for tint in author_graph.OUTCOMES.values():
        assert theme.contrast(tint, theme.RAISED) >= 3


def test_a_fitted_view_shows_the_whole_page():
    view = author_graph.fit(DRAWING, (800, 500))
    seen = Box(view.middle[0] - 400 / view.scale, view.middle[1] - 250 / view.scale, 800 / view.scale, 500 / view.scale)
    assert seen.x <= 0.01
    assert seen.right >= DRAWING.page.right - 0.01
    assert seen.bottom >= DRAWING.page.bottom - 0.01


def test_counted_runs_change_the_lines():
    way = next(way for way in DRAWING.ways if way.source == SCENE).ways[0]
    counted = draw(LARGE, {(way.source, way.by, way.to): 9})
    box = counted.box_of(SCENE)
    assert painted(around(box), drawing=counted).get_buffer().raw != painted(around(box)).get_buffer().raw


def test_it_opens_on_a_run_that_is_gone_on_with():
    walker = Walker(AuthorDriver(), start=Start("resume", "s"))
    assert "author" in [target.act.do for target in walker.app.canvas.page.targets]
