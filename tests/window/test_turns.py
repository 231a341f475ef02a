"""Turns of the window's loop: a hand is taken at once, what comes due by time a glance later at most."""

from itertools import pairwise

import pygame
import pytest
import window_samples as samples
from fake_driver import FakeDriver

from simulator.window.app import App
from simulator.window.pace import GLANCE_MS, RESTING_HZ
from simulator.window.sheet.page import Act

STARTED = 10_000
TURN_MS = 1000 // RESTING_HZ


@pytest.fixture
def playing():
    """A window in an encounter whose lines are read, at rest."""
    driver = FakeDriver()
    app = App(driver, (1280, 720), "x")
    app._go(app.room.act(Act("begin"), STARTED))
    app.step(STARTED)
    app.room.act(Act("read"), STARTED)
    for now in range(STARTED, STARTED + 500, TURN_MS):
        app.turn(now)
    yield app, driver, now
    app.close()


def looked(app, monkeypatch):
    """When the room was asked what is due."""
    asked, tick = [], app.room.tick
    monkeypatch.setattr(type(app.room), "tick", lambda _room, now: asked.append(now) or tick(now))
    return asked


def test_while_nothing_moves_the_room_is_asked_from_time_to_time(playing, monkeypatch):
    app, _, now = playing
    asked = looked(app, monkeypatch)
    turns = range(now + TURN_MS, now + 400, TURN_MS)
    assert all(app.turn(turn) for turn in turns)
    assert 0 < len(asked) < len(turns)
    assert all(later - sooner <= GLANCE_MS + TURN_MS for sooner, later in pairwise(asked))


def test_a_hand_is_taken_in_the_turn_in_which_it_comes(playing):
    app, driver, now = playing
    app.turn(now + TURN_MS)  # whichever of these two asks the room, the other does not
    app.turn(now + 2 * TURN_MS)
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_1, mod=0, unicode="1"))
    app.turn(now + 3 * TURN_MS)
    assert driver.calls[-1].startswith(f"choose {samples.ENCOUNTER.choices[0].choice}")


def test_a_deadline_that_passes_is_seen_within_a_glance(playing):
    app, driver, now = playing
    due = STARTED + driver.next_due_ms
    seen = next(turn for turn in range(now, due + 1000, TURN_MS) if app.turn(turn) and driver.calls[-1] == "tick")
    assert due <= seen <= due + GLANCE_MS + TURN_MS


def test_while_a_picture_moves_every_turn_is_whole(playing, monkeypatch):
    app, _, now = playing
    asked = looked(app, monkeypatch)
    app.room.stale = True
    app.step(now)
    monkeypatch.setattr(type(app.canvas), "show", lambda *_: setattr(app.canvas, "moved", True))
    turns = range(now + GLANCE_MS, now + 400, TURN_MS)
    assert all(app.turn(turn) for turn in turns)
    assert len(asked) == len(turns) + 1


def test_a_window_that_is_closed_ends_the_loop_at_once(playing):
    app, _, now = playing
    app.turn(now + TURN_MS)
    pygame.event.post(pygame.event.Event(pygame.QUIT))
    assert not app.turn(now + TURN_MS + 1)
