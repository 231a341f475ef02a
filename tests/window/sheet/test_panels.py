"""A box that is pulled out of a small one looks as if it had been drawn at its size."""

import pygame
import pytest
from pygame import Rect

from simulator.window.sheet import panels

NEAR = 10
"""Levels of 255 by which the edge of a round corner may differ: it is drawn where its pixels lie a little otherwise."""
LOOKS = (panels.PANEL, panels.PICKED, panels.QUIET_BUTTON, panels.PILL, panels.TRACK, panels.FOCUS)


@pytest.fixture(autouse=True)
def window():
    pygame.display.init()
    pygame.display.set_mode((64, 64))


@pytest.mark.parametrize("size", [(300, 120), (31, 31), (600, 8), (8, 300), (44, 20), (12, 12)])
@pytest.mark.parametrize("unit", [1.0, 1.425, 2.7])
@pytest.mark.parametrize("look", LOOKS)
def test_a_box_of_any_size_looks_as_if_drawn_at_that_size(look, unit, size):
    whole, pulled = pygame.Surface(size), pygame.Surface(size)
    for surface in (whole, pulled):
        surface.fill((50, 90, 20))
    whole.blit(panels.panel(*size, look, unit), (0, 0))
    panels.paint(pulled, Rect((0, 0), size), look, unit)
    pairs = zip(pygame.image.tobytes(whole, "RGB"), pygame.image.tobytes(pulled, "RGB"), strict=True)
    assert max(abs(one - other) for one, other in pairs) <= NEAR


def test_boxes_of_many_widths_are_pulled_out_of_one_that_is_drawn_once():
    surface = pygame.Surface((800, 20))
    panels.panel.cache_clear()
    for width in range(60, 800):
        panels.paint(surface, Rect(0, 0, width, 8), panels.BUTTON)
    assert panels.panel.cache_info().misses == 1
