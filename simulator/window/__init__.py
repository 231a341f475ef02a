"""The pygame front end: paints the screens' values and turns hands into inputs.

It refuses to know the engine, the law and the records: a `Driver` hands it screens and takes what the hands did. Nothing
heavy is imported here, so that asking for the window's error class or its protocol costs no pygame.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from simulator.window.driver import Driver, Forks, Start
from simulator.window.errors import NoDisplay

if TYPE_CHECKING:
    from simulator.window.front.lobby import Carried  # it needs pygame


def run_window(
    driver: Driver,
    size: tuple[int, int] = (1280, 720),
    start: Start | str | None = None,
    text_scale: float = 1.0,
    carried: Carried | None = None,
) -> int:
    """Open the window and stay until it is closed. Returns 0; raises NoDisplay where there is nothing to paint on.
    `carried` is what hands did in the lobby: its menu goes on where they left it.
    """
    from simulator.window.display import check  # noqa: PLC0415 - pygame is imported when a window is wanted, not before

    check()
    from simulator.window.app import run  # noqa: PLC0415 - and only after it is known to be pygame-ce

    return run(driver, size, start, text_scale, carried)


__all__ = ["Driver", "Forks", "NoDisplay", "Start", "run_window"]
