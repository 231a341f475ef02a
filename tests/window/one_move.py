"""A window in which one choice was taken and something moves, with a driver whose next moment is what a test wants."""

import pygame
import window_samples as samples

from simulator.window.app import App
from simulator.window.sheet.page import Act

BEGUN = 20_000


class Still:
    """A desk on which nothing is to move, to be mixed into a driver."""

    reduced_motion = True


def playing(driver):
    """The window as the first choice was taken, at BEGUN."""
    app = App(driver, (1280, 720), "x")
    app.room = app.room.act(Act("begin"), 0)
    app.step(BEGUN - 50)
    app.room.act(Act("choose", samples.ENCOUNTER.choices[0].choice), BEGUN)
    return app


def painted(app):
    return pygame.image.tobytes(app.canvas.window, "RGB")


def pictures(app, lasts_ms):
    """What is painted while it moves, and then when it is laid out anew at rest."""
    seen = []
    for at in (0, 100, 200, 300, lasts_ms + 20):
        app.step(BEGUN + at)
        seen.append(painted(app))
    app.canvas.resized()
    app.step(BEGUN + lasts_ms + 20)
    return seen, painted(app)
