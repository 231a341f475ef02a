"""What a hand asked for is lit before it is done, and hands at work are looked for more often."""

import pygame
import pytest
from fake_driver import FakeDriver

from simulator.window.app import App
from simulator.window.pace import AT_WORK_MS, RESTING_HZ, WORKING_HZ, Pace
from simulator.window.sheet.page import Act


@pytest.fixture
def app():
    made = App(FakeDriver(), (1280, 720), "x")
    made._go(made.room.act(Act("begin"), 0))
    made.step(8000)
    yield made
    made.close()


def pixels():
    return pygame.image.tobytes(pygame.display.get_surface(), "RGB")


def test_a_choice_is_lit_before_the_encounter_answers_and_is_not_afterwards(app, monkeypatch):
    before, seen = pixels(), []
    monkeypatch.setattr(app.room, "act", lambda act, _now: seen.append((act.do, pixels() != before)) or app.room)
    pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=pygame.K_2, mod=0, unicode="2"))
    app.step(8000)
    assert seen == [("choose", True)]
    assert pixels() == before


def test_what_has_no_place_on_the_page_lights_nothing(app):
    before = pixels()
    app.canvas.light(Act("no such thing"))
    assert pixels() == before


def test_hands_are_looked_for_more_often_while_they_are_at_work():
    pace = Pace()
    assert pace.rate(0) == RESTING_HZ
    pace.wait(1000, stirred=True)
    assert pace.rate(1000 + AT_WORK_MS - 1) == WORKING_HZ
    assert pace.rate(1000 + AT_WORK_MS) == RESTING_HZ
