import pygame
import pytest
import window_samples as samples
from all_pages import review
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from simulator.window.review import debrief_page
from simulator.window.sheet import tab_row, theme
from simulator.window.sheet.page import Page

WORDS = st.text("abcdefgh ", min_size=1, max_size=24)
NAMES = tuple(debrief_page.tabs(debrief_page.Review(screen=samples.DEBRIEF)))


@pytest.fixture(autouse=True, scope="module")
def fonts():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))


def laid(tabs, picked, wide, scale):
    measure = theme.measure_for(1280, 720, scale)
    page = Page(Rect(0, 0, wide, 100), measure)
    tab_row.one_row(page, tabs, picked, page.room)
    return page


@given(st.lists(WORDS, min_size=1, max_size=9), st.integers(0, 8), st.integers(500, 2000), st.sampled_from([1.0, 2.0]))
def test_one_row_shows_the_picked_tab_its_neighbours_and_a_way_to_every_other(words, at, wide, scale):
    tabs = tuple((str(n), word, "map-pin") for n, word in enumerate(words))
    picked = at % len(tabs)
    targets = laid(tabs, str(picked), wide, scale).targets
    to = [int(target.act.of) for target in targets]
    assert picked in to
    assert {max(0, picked - 1), min(len(tabs) - 1, picked + 1)} <= set(to)
    spots = [target.where for target in targets]
    assert all(not one.colliderect(other) for one in spots for other in spots if one is not other)
    assert all(spot.left >= 0 and spot.right <= wide for spot in spots)


@pytest.mark.parametrize("name", [tab[0] for tab in NAMES])
@pytest.mark.parametrize("scale", [1.5, 1.75, 2.0])
def test_large_text_leaves_half_of_a_small_window_to_read_in(name, scale):
    measure = theme.measure_for(1280, 720, scale)
    page = debrief_page.lay_out(review(1, name), Rect(0, 0, 1280, 720), measure, {})
    assert page.scrolls["moment"].where.height >= 720 * 0.5
    assert page.scrolls["moment"].where.width >= 1280 * 0.9


def test_at_ordinary_text_every_tab_is_in_sight():
    page = debrief_page.lay_out(review(1), Rect(0, 0, 1280, 720), theme.measure_for(1280, 720, 1.0), {})
    assert {target.act.of for target in page.targets if target.act.do == "tab"} == {tab[0] for tab in NAMES}
