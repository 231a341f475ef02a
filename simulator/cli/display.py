"""What there is to show a screen on: a display, a terminal, or neither."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping, MutableMapping

PALETTE = "SIMULATOR_PALETTE"
"""The variable that names the window's palette; window.theme reads it."""
WIDEST = 100
"""Longer lines than this are hard to read."""


def has_display(environ: Mapping[str, str], platform: str = sys.platform) -> bool:
    """Whether a window may be tried. Only Linux and its kin run without; opening it can still fail, and is then told."""
    if environ.get("SDL_VIDEODRIVER", "") in {"dummy", "offscreen"}:
        return False
    if platform in {"win32", "darwin"}:
        return True
    return bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def only_real_windows(environ: MutableMapping[str, str], platform: str = sys.platform) -> None:
    """Where no display answers, SDL would open a window in memory that nobody sees, and wait there for ever."""
    if platform in {"win32", "darwin"} or environ.get("SDL_VIDEODRIVER"):
        return
    answering = {"x11": "DISPLAY", "wayland": "WAYLAND_DISPLAY"}
    environ["SDL_VIDEODRIVER"] = ",".join(driver for driver, name in answering.items() if environ.get(name))


def in_colors(environ: MutableMapping[str, str], palette: str) -> None:
    """The window's colors are read once, when its modules are: so they are named before that, however the window is come to.
    What the machine itself names goes before.
    """
    environ.setdefault(PALETTE, palette)


def has_terminal() -> bool:
    """Whether somebody can read and type."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout))


def has_typing() -> bool:
    """Whether there is anything to read: a terminal, or a pipe that is not at its end."""
    if sys.stdin is None or sys.stdin.closed:
        return False
    peek = getattr(getattr(sys.stdin, "buffer", None), "peek", None)
    try:
        return sys.stdin.isatty() or (peek is not None and bool(peek(1)))
    except (OSError, ValueError):
        return False


def width() -> int:
    """How wide text may be."""
    return min(shutil.get_terminal_size().columns, WIDEST)
