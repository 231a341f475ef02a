"""What stands in the window while the program is read in: its title at once, then the menu as it last stood.

It refuses to import anything heavy itself, and to say what is wrong with a display: that is told once the program is there.
"""

from __future__ import annotations

import os
from contextlib import suppress
from importlib import import_module
from threading import Event, Thread
from typing import TYPE_CHECKING, NamedTuple

from simulator.cli.display import has_display, in_colors, only_real_windows

if TYPE_CHECKING:
    from simulator.window.front.lobby import Carried  # it needs a pygame that has been looked at

_DRAWS = "simulator.window.stage.scene"
_HEAVY = ("simulator.cli.commands", "simulator.cli.playing", "simulator.window.app")


class Early(NamedTuple):
    """What came before the program: what hands did in the lobby, where there was one."""

    carried: Carried | None = None


# ruff: noqa: PLC0415 - everything here is imported in the order in which it is wanted
def welcome(*, at_menu: bool) -> Early:
    """The window, where there is a display. `at_menu`: nothing was asked for that the menu of the last time could not
    know; then it answers hands, and what they did is handed on.
    """
    if not has_display(os.environ):
        return Early()
    from simulator.cli.settings import read_settings
    from simulator.places import find_places
    from simulator.window.errors import NoDisplay

    only_real_windows(os.environ)
    places = find_places(os.environ)
    settings = read_settings(places.settings)
    in_colors(os.environ, settings.palette)
    with suppress(NoDisplay):
        from simulator.window.display import check  # this readies pygame, and says what is wrong with it

        check()
        from simulator.window.front.curtain import SIZE, raise_curtain  # and only then may it be painted with

        raise_curtain()
        from simulator.cli.last_menu import last_menu

        if at_menu and (menu := last_menu(places.menu)):
            from simulator.screens.key_map import key_map
            from simulator.window.front.lobby import wait_in_lobby
            from simulator.window.sheet import keyboard

            keyboard.use(key_map(settings.keys)[0])
            return Early(wait_in_lobby(menu, SIZE, settings.text_size, ReadingIn()))
    return Early()


class ReadingIn:
    """The program on its way in, behind the first menu."""

    __slots__ = ("_drawing", "_thread")

    def __init__(self) -> None:
        self._drawing = Event()
        self._thread = Thread(target=self._read, daemon=True)

    def begin(self) -> None:
        """Begin."""
        self._thread.start()

    @property
    def draws(self) -> bool:
        """Whether what draws is there."""
        return self._drawing.is_set()

    @property
    def over(self) -> bool:
        """Whether all of it is there."""
        return not self._thread.is_alive()

    def _read(self) -> None:
        _read_in(_DRAWS)
        self._drawing.set()
        _read_in(*_HEAVY)


def _read_in(*names: str) -> None:
    for name in names:
        with suppress(Exception):  # whatever is wrong is met again, and told, where it is imported in earnest
            import_module(name)
