"""A box to write in: what keys do to its words and its caret."""

import itertools

import pygame
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygame import Rect

from simulator.window.display import close_window
from simulator.window.sheet import text_box, theme
from simulator.window.sheet.page import Page
from simulator.window.sheet.parts import plain
from simulator.window.sheet.text_box import MOST, TextBox

LINES = "One line.\n\nAnother, which is so long that it must be broken into several rows of this narrow box."


@pytest.fixture(autouse=True)
def fonts():
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((64, 64))
    yield
    close_window()


def shown(box, size=(300, 120)):
    page = Page(Rect(0, 0, 400, 400), theme.measure_for(1280, 720, 1.0))
    text_box.lay_out(page, "box", box, "Write", Rect(10, 10, *size))
    return page


def press(box, *keys):
    for key in keys:
        assert box.press(key, 0)
        shown(box)
    return box


def test_letters_go_in_at_the_caret_and_out_on_either_side_of_it():
    box = TextBox("I saw him")
    press(box, *[pygame.K_LEFT] * 3)
    box.type("and heard ")
    assert box.words == "I saw and heard him"
    press(box, pygame.K_BACKSPACE, pygame.K_DELETE)
    assert box.words == "I saw and heardim"
    press(box, pygame.K_RETURN)
    assert box.words == "I saw and heard\nim"


def test_home_end_up_and_down_go_by_the_rows_that_are_seen():
    box = TextBox(LINES)
    shown(box)
    assert len(box.rows) > 4
    press(box, pygame.K_HOME)
    assert box.caret == box.rows[-1].start
    press(box, pygame.K_UP, pygame.K_END)
    assert box.row_of(box.caret) == len(box.rows) - 2
    press(box, *[pygame.K_UP] * len(box.rows))
    assert box.caret == 0
    press(box, pygame.K_PAGEDOWN, pygame.K_PAGEDOWN, pygame.K_DOWN)
    assert box.caret == len(LINES)


def test_tab_and_escape_are_left_to_the_window():
    box = TextBox("x")
    assert not any(box.press(key, 0) for key in (pygame.K_TAB, pygame.K_ESCAPE))
    assert box.press(pygame.K_n, 0)
    assert box.words == "x"


def test_what_was_copied_is_pasted_and_what_cannot_be_shown_is_left_out(monkeypatch):
    monkeypatch.setattr(text_box, "_clipboard", lambda: "a\tb\r\nc\x00\x1b[2J")
    box = TextBox()
    box.press(pygame.K_v, pygame.KMOD_LCTRL)
    assert box.words == "a b\nc[2J"


def test_a_box_that_is_full_takes_no_more():
    box = TextBox("x" * (MOST - 2))
    box.type("yyyy")
    assert len(box.words) == MOST
    assert box.caret == MOST


def test_the_caret_is_scrolled_into_sight_and_pointed_at():
    box = TextBox(LINES * 4)
    page = shown(box)
    assert page.scrolls["box"].offset == page.scrolls["box"].reach > 0
    box.move(0)
    page = shown(box)
    assert page.scrolls["box"].offset == 0
    box.point((10_000, 24))
    assert box.caret == len("One line.")


@given(st.text(alphabet="ab \n", max_size=120), st.integers(20, 200))
def test_every_letter_stands_in_one_row_and_no_row_is_too_wide(words, room):
    style = plain(theme.Measure(), 17)
    rows = list(text_box.set_rows(words, style, room))
    told = "".join(
        words[row.start : row.end] + ("\n" if row.end < after.start else "") for row, after in itertools.pairwise(rows)
    )
    assert told + words[rows[-1].start : rows[-1].end] == words
    assert all(text_box._wide(words[row.start : row.end].rstrip(" "), style) <= room for row in rows)
