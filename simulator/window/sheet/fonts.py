"""Faces from installed packages: Atkinson Hyperlegible for words, IBM Plex Mono for times.

It refuses to stop the program: a face that does not load is replaced by pygame's own, and that is said once.
"""

from __future__ import annotations

import sys
from functools import cache

import pygame

from simulator.typefaces import PACKAGES, font_file

_said: set[str] = set()
_untold: list[str] = []
NO_FONT = "The font of {} did not load; pygame's own is used instead."


@cache
def font(face: str, size: int) -> pygame.font.Font:
    """A face at a size. Fonts are kept: opening one costs more than setting a line with it."""
    file = font_file(face)
    try:
        if file is not None:
            opened = pygame.font.Font(file, size)
            opened.size("a")  # a broken file gives a font that fails only when it is used
            return opened
    except (OSError, pygame.error):
        file = None
    _say(face)
    return _own(face, size)


def _own(face: str, size: int) -> pygame.font.Font:
    own = pygame.font.Font(None, round(size * 1.2))
    own.set_bold(face == "bold")
    own.set_italic(face == "italic")
    return own


def _say(face: str) -> None:
    name = PACKAGES[face][0]
    if name not in _said:
        _said.add(name)
        _untold.append(NO_FONT.format(name))
        print(_untold[-1], file=sys.stderr)  # noqa: T201 - said once


def troubles() -> tuple[str, ...]:
    """What the menu has yet to say of fonts; it is asked for once."""
    told = tuple(_untold)
    _untold.clear()
    return told


def forget() -> None:
    """Drop every font: after pygame.font.quit() the kept ones are dead."""
    font.cache_clear()
