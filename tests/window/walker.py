"""Hands at a window in a time of their own: a walker goes through rooms, types, and reads what stands there."""

import pygame
from fake_driver import FakeDriver

from simulator.window.app import App


class Walker:
    """Hands in a test: keys and clicks, one frame after each."""

    def __init__(self, driver=None, size=(1280, 720), start=None, scale=1.0):
        self.driver = driver or FakeDriver()
        self.app = App(self.driver, size, start, scale)
        self.now = pygame.time.get_ticks()  # the window begins at the machine's time; from here on it is the test's
        self.open = True
        self.wait(0)

    def wait(self, ms):
        self.now += ms
        self.open = self.app.step(self.now)
        return self

    def key(self, *keys, mod=0):
        for key in keys:
            pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=mod, unicode=""))
            self.wait(300)
        return self

    def mouse(self, kind, spot, **more):
        pygame.event.post(pygame.event.Event(kind, pos=spot, **more))
        return self.wait(300)

    def click(self, do, of=None):
        target = self.target(do, of)
        self.mouse(pygame.MOUSEMOTION, target.where.center, rel=(0, 0), buttons=(0, 0, 0))
        self.mouse(pygame.MOUSEBUTTONDOWN, target.where.center, button=1)
        return self.mouse(pygame.MOUSEBUTTONUP, target.where.center, button=1)

    def hold(self, key, ms):
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=""))
        self.wait(10).wait(ms)
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))
        return self.wait(10)

    def target(self, do, of=None):
        return next(t for t in self.app.canvas.page.targets if t.act.do == do and of in (None, t.act.of))

    def picture(self):
        return pygame.image.tobytes(self.app.canvas.window, "RGB")


def typed(walker, words):
    """As a keyboard does it: a key goes down, then its letter comes."""
    for letter in words:
        key = pygame.key.key_code(letter) if letter != " " else pygame.K_SPACE
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))
        pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=letter))
        walker.wait(20)
    return walker


def type_in(walker, words):
    for letter in words:
        key = pygame.key.key_code("space" if letter == " " else letter.lower())
        pygame.event.post(pygame.event.Event(pygame.KEYDOWN, key=key, mod=0, unicode=letter))
        pygame.event.post(pygame.event.Event(pygame.TEXTINPUT, text=letter))
        pygame.event.post(pygame.event.Event(pygame.KEYUP, key=key, mod=0))
        walker.wait(50)
    return walker


def words(walker):
    pieces = (piece.words for piece in walker.app.canvas.page.pieces if piece.words is not None)
    return " ".join(bit.words for paragraph in pieces for bit in paragraph.bits)
