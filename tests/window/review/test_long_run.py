"""A run of a thousand decisions in the debrief: only what is near the eye is laid out, and what is sought is in sight."""

import itertools
from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from fake_driver import FakeDriver
from hypothesis import given
from hypothesis import strategies as st
from walker import Walker

from simulator.screens.values import TimelineMark
from simulator.window import Start
from simulator.window.display import close_window
from simulator.window.review.long_run import Placed, apart, pushed, thinned, tops_of

MANY = 1000


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


@pytest.fixture
def walker():
    driver = FakeDriver()
    beats = tuple(replace(samples.BEATS[n % 5], n=n + 1, at_ms=n * 7000) for n in range(MANY))
    marks = tuple(
        TimelineMark(at_ms=one.at_ms, kind="decision", words=one.title, beat=n) for n, one in enumerate(beats)
    )
    long = replace(samples.DEBRIEF, beats=beats, timeline=marks, duration_ms=MANY * 7000)
    driver.debrief = lambda _session: long
    return Walker(driver, start=Start("debrief", "s"))


def cards(walker):
    return {int(one.act.of): one for one in walker.app.canvas.page.targets if one.act.do == "beat"}


def test_only_the_decisions_near_the_eye_are_laid_out_and_the_sought_one_is_in_sight(walker):
    assert 0 < len(cards(walker)) < 60
    track = walker.target("scrub").where
    walker.mouse(pygame.MOUSEBUTTONDOWN, (track.x + round(track.width * 0.7), track.bottom - 2), button=1)
    picked = walker.app.room._beat
    assert 690 <= picked <= 710
    box = walker.app.canvas.page.scrolls["decisions"]
    assert box.where.contains(cards(walker)[picked].where)
    assert len(cards(walker)) < 60


def test_the_whole_list_can_be_scrolled_through(walker):
    box = walker.app.canvas.page.scrolls["decisions"]
    assert box.reach > MANY * 40
    walker.app.room.offsets["decisions"] = box.reach
    walker.app.room.stale = True
    walker.wait(10)
    assert MANY - 1 in cards(walker)
    assert walker.app.canvas.page.scrolls["decisions"].offset == box.reach


def test_marks_that_do_not_fit_are_left_out_but_never_the_picked_one(walker):
    for _ in range(3):
        walker.key(pygame.K_DOWN)
        marks = [one for one in walker.app.canvas.page.targets if one.act.do == "mark"]
        assert str(walker.app.room._beat) in [one.act.of for one in marks]
        spots = sorted((one.where for one in marks), key=lambda spot: spot.x)
        assert all(not one.colliderect(after) for one, after in itertools.pairwise(spots))
        assert walker.app.canvas.page.room.contains(spots[-1])


@given(st.lists(st.tuples(st.integers(0, 900), st.booleans()), max_size=80), st.integers(4, 40))
def test_thinned_marks_never_touch_and_force_comes_first(drawn, side):
    placed = [
        Placed(x, TimelineMark(at_ms=x, kind="force" if force else "decision", words="", beat=n))
        for n, (x, force) in enumerate(sorted(drawn))
    ]
    kept = thinned(placed, side)
    assert all(after.x - one.x >= side for one, after in itertools.pairwise(kept))
    assert bool(kept) == bool(placed)
    if any(one.mark.kind == "force" for one in placed):
        assert any(one.mark.kind == "force" for one in kept)
    assert all(
        after.x - one.x >= side for one, after in zip(pushed(placed, side), pushed(placed, side)[1:], strict=False)
    )
    small = apart(placed, side)
    assert {one.mark.kind for one in small} == {one.mark.kind for one in placed}


def test_tops_lie_below_each_other():
    assert tops_of((10, 20), 5) == (0, 15, 40)
