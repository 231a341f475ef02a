"""The author's view of a moment: hands move over the drawing, and go back to the encounter.

It refuses to be a trainee's: only a driver for authors opens it. While it stands, no time to decide goes by.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pygame
from pygame import Rect

from simulator.screens.author import AuthorScreen
from simulator.window.author import author_graph, author_page
from simulator.window.author.author_graph import View
from simulator.window.author.author_page import Looking
from simulator.window.driver import Authors
from simulator.window.room import Room, Still
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.theme import Measure

_KEYS = {
    pygame.K_i: Act("nearer"),
    pygame.K_o: Act("farther"),
    pygame.K_a: Act("all"),
    pygame.K_c: Act("centre"),
    pygame.K_n: Act("count"),
    pygame.K_F2: Act("back"),
    pygame.K_LEFT: Act("step", "-1 0"),
    pygame.K_RIGHT: Act("step", "1 0"),
    pygame.K_UP: Act("step", "0 -1"),
    pygame.K_DOWN: Act("step", "0 1"),
}
_TIMES = {"nearer": 1.25, "farther": 0.8}
_LEAST, _MOST = 0.05, 6.0
_STEP = 0.18


class AuthorRoom(Still):
    """The encounter as its author sees it, at the moment where the run stands."""

    scrolls: tuple[str, ...] = ("author",)

    def __init__(
        self, driver: Authors, screen: AuthorScreen, room: Room, back_after: Callable[[int], None], now: int
    ) -> None:
        super().__init__()
        self._driver, self._room, self._back_after, self._since = driver, room, back_after, now
        self._looking = Looking(screen=screen, drawing=driver.drawing(counted=False))
        self._counted = False
        self._wanted: View | None = None
        self._all = False
        self._pane = Rect(0, 0, 1, 1)
        self._held: tuple[tuple[float, float], View] | None = None
        self.picked = ""

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page at a size."""
        del now
        if self._wanted is None and not self._all:
            self._wanted = author_page.near(self._looking, measure)
        self._pane = author_page.pane_of(self._looking, room, measure)
        return author_page.lay_out(replace(self._looking, view=self._wanted), room, measure, self.offsets)

    def key(self, key: int, now: int) -> Act | None:
        """Letters look nearer and farther, arrows move."""
        del now
        return _KEYS.get(key)

    def act(self, act: Act, now: int) -> Room | None:
        """What the hand asked for."""
        if act.do == "back":
            self._back_after(now - self._since)
            return self._room
        if act.do in ("all", "centre"):
            self._wanted, self._all, self.stale = None, act.do == "all", True
        elif act.do == "count":
            self._counted, self.stale = not self._counted, True
            self._looking = replace(self._looking, drawing=self._driver.drawing(counted=self._counted))
        elif act.do in _TIMES:
            self._look(self._view, times=_TIMES[act.do])
        elif act.do == "step":
            across, down = map(float, act.of.split())
            self._look(self._view, by=(across * _STEP, down * _STEP))
        elif act.do == "grab":
            self._held = _shares(act.of), self._view
        elif act.do == "pan" and self._held and act.of:
            (x, y), view = self._held
            at = _shares(act.of)
            self._look(view, by=(x - at[0], y - at[1]))
        elif act.do == "drop" and self._held:
            self.picked = self._under(act) if _shares(act.of) == self._held[0] else ""
        return self

    def _under(self, act: Act) -> str:
        """The scene on which a hand came up where it went down: that one was meant, and not the whole drawing."""
        drawing = self._looking.drawing
        return (
            ""
            if isinstance(drawing, str)
            else author_graph.scene_at(drawing, self._view, self._pane.size, _shares(act.of))
        )

    @property
    def _view(self) -> View:
        drawing = self._looking.drawing
        if self._wanted is not None or isinstance(drawing, str):
            return self._wanted or View((0.0, 0.0), 1.0)
        return author_graph.fit(drawing, self._pane.size)

    def _look(self, view: View, by: tuple[float, float] = (0.0, 0.0), times: float = 1.0) -> None:
        """Move by a share of what is seen, and come nearer; the middle stays on the page."""
        drawing = self._looking.drawing
        if isinstance(drawing, str):
            return
        scale = min(_MOST, max(_LEAST, view.scale * times))
        x = view.middle[0] + by[0] * self._pane.width / view.scale
        y = view.middle[1] + by[1] * self._pane.height / view.scale
        middle = min(drawing.page.width, max(0.0, x)), min(drawing.page.height, max(0.0, y))
        self._wanted, self._all, self.stale = View(middle, scale), False, True


def _shares(words: str) -> tuple[float, float]:
    across, down = words.split()
    return float(across), float(down)
