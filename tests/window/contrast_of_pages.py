"""Every word of every page that is hard to read on what lies under it, in the palette that SIMULATOR_PALETTE names, a line each.

    SIMULATOR_PALETTE=contrast python tests/window/contrast_of_pages.py

Colors are read when the window's modules are, so each palette is a process of its own. It refuses to judge words that lie
on one of several colors: the ground is what most of the pixels under a line of words are.
"""

import os
import sys
from collections import Counter
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
sys.path.insert(0, str(Path(__file__).parent))

import pygame
from all_pages import PAGES
from pygame import Rect

from simulator.window.sheet import page, text, theme

SIZE = (1280, 720)
WORDS, LARGE = 4.5, 3.0
"""WCAG 2.2, 1.4.3: words, and words that are large."""
_LARGE_PX, _LARGE_BOLD_PX = 24, 18.66


def ground_under(surface, where):
    """The color of most pixels in a box."""
    box = where.clip(surface.get_rect())
    if not box.width or not box.height:
        return None
    levels = pygame.image.tobytes(surface.subsurface(box), "RGB")
    return theme.Ink(*Counter(zip(levels[::3], levels[1::3], levels[2::3], strict=True)).most_common(1)[0][0])


def asked_of(style):
    """The contrast that words of a style must have."""
    return LARGE if style.px >= (_LARGE_BOLD_PX if style.face == "bold" else _LARGE_PX) else WORDS


def shown(piece, bit):
    """Where a line of words stands, as much of it as shows."""
    x, y = piece.where.topleft
    where = Rect(x + bit.x, y + bit.y, int(text.width_of(bit.words, bit.style.face, bit.style.px)), bit.style.px)
    return where.clip(piece.clip) if piece.clip is not None else where


def hard_to_read(name):
    """The words of a page that have too little contrast, with how much they have."""
    laid = PAGES[name](Rect(0, 0, *SIZE), theme.measure_for(*SIZE, 1.0), {})
    surface = pygame.Surface(SIZE)
    surface.fill(theme.GROUND)
    for piece in laid.pieces:
        surface.set_clip(piece.clip)
        for bit in piece.words.bits if piece.words is not None else ():
            ground = ground_under(surface, shown(piece, bit))
            if ground is not None and (has := theme.contrast(bit.style.ink, ground)) < asked_of(bit.style):
                yield f"{name}: {has:.2f} {bit.words!r} {bit.style.ink.css} on {ground.css}"
        if piece.words is None and (piece.clip is None or piece.clip.colliderect(piece.where)):
            page.paint_piece(piece, surface, 1.0)


def main():
    """Print them all."""
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode(SIZE)
    for name in PAGES:
        for line in hard_to_read(name):
            sys.stdout.write(line + "\n")
    sys.stdout.write(f"{len(PAGES)} pages\n")


if __name__ == "__main__":
    main()
