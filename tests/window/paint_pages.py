"""Every page of the window as PNG files, at three sizes and three text sizes, for eyes to judge what tests cannot.

    python tests/window/paint_pages.py FOLDER [PART_OF_A_NAME]

It refuses to judge: test_layout.py measures overflow on the same pages.
"""

import os
import sys
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")
sys.path.insert(0, str(Path(__file__).parent))

import pygame
from all_pages import PAGES
from pygame import Rect

from simulator.window.sheet import page, theme

SIZES = ((1280, 720), (1920, 1080), (3840, 2160))
SCALES = (1.0, 1.5, 2.0)


def paint(name, size, scale):
    """One page as a surface."""
    laid = PAGES[name](Rect(0, 0, *size), theme.measure_for(*size, scale), {})
    surface = pygame.Surface(size)
    page.paint(laid, surface)
    for live in laid.lives:
        live.paint(surface, live.where, 0)
    return surface


def main(folder, part=""):
    """Write every page whose name holds `part`."""
    pygame.init()
    pygame.display.set_mode((1280, 720))
    Path(folder).mkdir(parents=True, exist_ok=True)
    for name in PAGES:
        for size in SIZES if part in name else ():
            for scale in SCALES:
                called = f"{name.replace(', ', '-').replace(' ', '_')}_{size[0]}_{scale}.png"
                pygame.image.save(paint(name, size, scale), str(Path(folder) / called))


if __name__ == "__main__":
    main(*sys.argv[1:])
