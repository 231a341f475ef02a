"""The window's first frame: a title, at once, while the rest of the program is still being read in.

It refuses to wait for anything: no encounter, no record, no icon.
"""

from __future__ import annotations

import pygame

from simulator.window import display
from simulator.window.sheet import fonts, theme

SIZE = (1280, 720)


def raise_curtain(size: tuple[int, int] = SIZE) -> None:
    """Open the window and paint the title; NoDisplay where there is nothing to paint on. What follows uses the same window."""
    window = display.open_window(size)
    window.fill(theme.GROUND)
    _set(window, "bold", 34, theme.TEXT, display.TITLE, -24)
    _set(window, "plain", 20, theme.QUIET, "Opening …", 24)
    pygame.display.flip()


def _set(window: pygame.Surface, face: str, points: int, colour: theme.Ink, words: str, down: int) -> None:
    line = fonts.font(face, points).render(words, antialias=True, color=colour)
    middle = window.get_rect().center
    window.blit(line, line.get_rect(center=(middle[0], middle[1] + down)))
