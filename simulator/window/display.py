"""The machine: pygame-ce, a video device, a window. What is missing is said in one sentence, as NoDisplay.

It refuses to paint. It is imported before any module that needs pygame, since those would fail with a traceback.
"""

from __future__ import annotations

import os
import sys
import warnings
from pathlib import Path

from simulator.window.errors import NoDisplay

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
if sys.platform.startswith("linux") and not Path("/dev/dri").exists():
    # without a GPU, SDL's accelerated present is software GL: 9 ms a frame against 0.4
    os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
os.environ.setdefault("SDL_VIDEO_X11_WMCLASS", "deescalation-simulator")

try:
    import pygame
except ImportError as missing:
    raise NoDisplay("pygame-ce is not installed. Install it with: pip install pygame-ce") from missing

RESIZES = (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED, pygame.WINDOWEXPOSED, pygame.WINDOWRESTORED)
"""What the machine says where the window must be laid out, or painted, anew."""
TITLE = "De-escalation Training Simulator"


def check() -> None:
    """Refuse the other pygame: it lacks what the window is drawn with, and both share one module name."""
    if not getattr(pygame, "IS_CE", False):
        raise NoDisplay("The installed pygame is not pygame-ce. Run: pip uninstall pygame, then: pip install pygame-ce")


def open_window(size: tuple[int, int]) -> pygame.Surface:
    """A window that can be resized."""
    check()
    try:
        pygame.display.init()
        pygame.font.init()
        pygame.display.set_caption(TITLE)
        return pygame.display.set_mode(size, pygame.RESIZABLE)
    except (pygame.error, NotImplementedError, ImportError) as trouble:
        close_window()
        raise NoDisplay(f"No window could be opened: {trouble}. Use --text for the terminal.") from trouble


def whole_screen() -> str:
    """The window takes the whole screen, or gives it back; what is to be said where the machine cannot do that."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # that the window is made anew is nobody's trouble
            pygame.display.toggle_fullscreen()
    except pygame.error as trouble:
        return f"The whole screen cannot be taken here: {trouble}"
    return ""


def close_window() -> None:
    """Give the machine back what was taken, and drop what was set in fonts that are closed now."""
    from simulator.window.sheet import fonts, text  # noqa: PLC0415 - they need a pygame that has been looked at

    text.forget()
    fonts.forget()
    pygame.display.quit()
    pygame.font.quit()
