import os
import sys
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(autouse=True)
def no_hand_of_another_test():
    """What one test pressed and nobody took is not pressed in the next."""
    import pygame  # noqa: PLC0415 - the video driver is set first

    if pygame.display.get_init():
        pygame.event.clear()
    yield
    if pygame.display.get_init():
        pygame.event.clear()
