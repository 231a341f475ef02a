"""The menu as it last stood answers hands while the program is read in; what they did is carried on."""

from dataclasses import replace

import pygame
import pytest
import window_samples as samples
from fake_driver import EnrollingDriver

from simulator.window.app import App
from simulator.window.display import close_window
from simulator.window.front.lobby import OPENING, wait_in_lobby
from simulator.window.sheet.page import Act

SIZE = (1280, 720)
MENU = replace(samples.THIRTY, sessions=samples.THIRTY.sessions[1:], unread=0)


@pytest.fixture(autouse=True)
def closed_afterwards():
    yield
    close_window()


def pressed(*keys):
    return [pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode="") for key in keys]


class Reading:
    """The program on its way in: at each turn an event comes, and after the last one it is there."""

    def __init__(self, events, draws=lambda: False):
        self.waiting, self.begun, self.drawing = list(events), False, draws

    def begin(self):
        self.begun = True

    @property
    def draws(self):
        return self.drawing()

    @property
    def over(self):
        assert self.begun
        if not self.waiting:
            return True
        pygame.event.post(self.waiting.pop(0))
        return False


def waited(*events, menu=MENU):
    """A stay in the lobby of as many turns as there are events, each of which brings one."""
    return wait_in_lobby(menu, SIZE, 1.0, Reading(events))


def carried_on(carried, driver=None):
    app = App(driver or EnrollingDriver(), SIZE)
    app.carry_on(carried, 0)
    app.step(0)
    return app


def test_an_encounter_that_is_picked_in_the_lobby_is_picked_in_the_menu():
    carried = waited(*pressed(pygame.K_DOWN, pygame.K_DOWN))
    assert (carried.choosing.slug, carried.asked, carried.left) == ("call_22", None, False)
    app = carried_on(carried)
    assert (app.room.choosing.slug, app.hands.focus) == ("call_22", Act("row", "call_22"))
    assert app.room.choosing.screen.trainee == ""  # what stands there is the program's own


def test_what_was_typed_in_the_lobby_stays_typed():
    typed = [pygame.event.Event(pygame.TEXTINPUT, text=letter) for letter in "call 7"]
    app = carried_on(waited(*typed))
    assert (app.room.choosing.typed, app.room.choosing.slug) == ("call 7", "call_7")


def test_what_needs_the_program_waits_for_it_and_is_then_done():
    carried = waited(*pressed(pygame.K_RETURN), pygame.event.Event(pygame.KEYUP, key=pygame.K_RETURN, mod=0))
    assert (carried.asked, carried.choosing.told) == (Act("row", "call_20"), OPENING)
    driver = EnrollingDriver()
    app = carried_on(carried, driver)
    assert driver.calls[-1] == "open call_20"
    app.step(300)


def test_what_the_menu_no_longer_offers_is_not_done():
    gone = replace(waited(), asked=Act("review", "a run that was purged"))
    driver = EnrollingDriver()
    app = carried_on(gone, driver)
    assert driver.calls == ["menu"]
    assert app.room.choosing.told == ""


@pytest.mark.parametrize("event", [*pressed(pygame.K_ESCAPE), pygame.event.Event(pygame.QUIT)], ids=["esc", "closed"])
def test_the_window_can_be_left_before_the_program_is_there(event):
    assert waited(event, *pressed(pygame.K_DOWN)).left


def test_words_made_larger_in_the_lobby_stay_so_and_are_kept():
    carried = waited(*pressed(pygame.K_PLUS, pygame.K_PLUS))
    assert carried.text_scale == 1.2
    driver = EnrollingDriver()
    app = carried_on(carried, driver)
    assert (app.canvas.text_scale, driver.calls[-1]) == (1.2, "resized 1.2")


def test_the_place_is_painted_as_soon_as_what_draws_it_is_there():
    pictures = []

    def draws():
        pictures.append(pygame.image.tobytes(pygame.display.get_surface().subsurface((600, 220, 600, 80)), "RGB"))
        return len(pictures) > 2

    carried = wait_in_lobby(MENU, SIZE, 1.0, Reading(pressed(*[pygame.K_F9] * 5), draws))
    assert pictures[0] == pictures[2] != pictures[3] == pictures[4]
    assert carried_on(carried).room.choosing.drawn


def test_a_run_that_was_cut_off_since_comes_first_to_hand_where_nobody_moved_in_the_lobby():
    class CutOff(EnrollingDriver):
        def menu_so_far(self):
            return replace(super().menu_so_far(), sessions=samples.THIRTY.sessions)

        menu = menu_so_far

    unended = next(run.session for run in samples.THIRTY.sessions if not run.ending)
    waiting = waited(pygame.event.Event(pygame.WINDOWEXPOSED))
    assert carried_on(waiting, CutOff()).hands.focus == Act("resume", unended)
    moved = waited(*pressed(pygame.K_DOWN))
    assert carried_on(moved, CutOff()).hands.focus == Act("row", moved.choosing.slug)
