"""The window's first frame: a title, at once, while the rest of the program is still being read in.

It refuses to wait for anything: no encounter, no record, no icon.
"""

from __future__ import annotations

import pygame

from simulator.screens.menu_values import MenuScreen
from simulator.window import display, fonts, theme

SIZE = (1280, 720)


def raise_curtain(size: tuple[int, int] = SIZE) -> None:
    """Open the window and paint the title; NoDisplay where there is nothing to paint on. What follows uses the same window."""
    window = display.open_window(size)
    window.fill(theme.GROUND)
    _set(window, "bold", 34, theme.TEXT, display.TITLE, -24)
    _set(window, "plain", 20, theme.QUIET, "Opening …", 24)
    pygame.display.flip()


def paint_menu(menu: MenuScreen) -> None:
    """The menu as it last stood, until the menu that answers hands takes its place. What hands do meanwhile waits for it."""
    from simulator.window import menu_page, page  # noqa: PLC0415 - only where there is a menu to paint
    from simulator.window.choosing import Choosing  # noqa: PLC0415

    window = display.open_window(SIZE)
    measure = theme.measure_for(*window.get_size(), 1.0)
    choosing = Choosing(screen=MenuScreen(rows=()), sets=True, enrols=True).on(menu)
    shown = menu_page.lay_out(choosing, window.get_rect(), measure, {})
    window.fill(theme.GROUND)
    page.paint(shown, window)
    pygame.display.flip()


def _set(window: pygame.Surface, face: str, points: int, colour: theme.Ink, words: str, down: int) -> None:
    line = fonts.font(face, points).render(words, antialias=True, color=colour)
    middle = window.get_rect().center
    window.blit(line, line.get_rect(center=(middle[0], middle[1] + down)))
