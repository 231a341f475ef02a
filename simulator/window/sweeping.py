"""When memory is swept: in the menu, once hands rest there, and never while somebody plays or looks back.

Python looks through all that is held from time to time; a long run under review is so much that a frame is missed. What
stands when a room is entered is therefore set aside from that. What was drawn of the last encounter is forgotten, or memory
would lie in pieces between drawings that nobody looks at again. It refuses to know what was drawn.
"""

from __future__ import annotations

import gc
import sys
from functools import lru_cache

from simulator.window.front.rooms import MenuRoom
from simulator.window.room import Room
from simulator.window.sheet import fonts

_Remembers = type(lru_cache(lambda: None))
"""What functools makes of a function that remembers."""

REST_MS = 1500
"""How long one is in the menu before it is swept: by then nothing is about to be painted."""


class Sweeping:
    """What was set aside, and when the next sweep is due."""

    __slots__ = ("_due", "_room")

    def __init__(self) -> None:
        self._room: Room | None = None
        self._due: int | None = None

    def turn(self, room: Room | None, now: int) -> None:
        """After each turn of the window. A menu that one comes back to is swept; the first has nothing to be swept."""
        if room is not self._room:
            again = self._room is not None and isinstance(room, MenuRoom)
            self._room, self._due = room, now + REST_MS if again else None
            gc.freeze()
        elif room is not None and self._due is not None and now >= self._due:
            self._due = None
            _forget()
            gc.unfreeze()
            gc.collect()
            _give_back()
            gc.freeze()
            room.stale = True  # the menu is painted again now, not when a hand comes

    def close(self) -> None:
        """Nothing is set aside any more."""
        gc.unfreeze()


def _forget() -> None:
    """Every picture and every set line that a module of the window remembers. Typefaces are few, and slow to open."""
    for name, module in tuple(sys.modules.items()):
        if name.startswith(__package__) and module is not fonts:
            for kept in vars(module).values():
                if isinstance(kept, _Remembers):
                    kept.cache_clear()


def _give_back() -> None:
    """What lies free between what is held goes back to the machine; glibc keeps it otherwise, and a day of encounters adds up."""
    if sys.platform.startswith("linux"):
        import ctypes  # noqa: PLC0415 - nobody waits for it here

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)
