"""Hands that write: what is typed goes into the box that has the focus, and into nothing else.

It refuses to know what is written. A letter that opened a page is not typed into it.
"""

from __future__ import annotations

import pygame

from simulator.window.room import Room
from simulator.window.sheet.page import Act
from simulator.window.sheet.text_box import HasBoxes, TextBox

_REPEAT_MS = (400, 35)


class Writing:
    """The typing of one window."""

    def __init__(self) -> None:
        self._boxes: dict[str, TextBox] = {}
        self._fresh = True

    def enter(self, room: Room) -> None:
        """A new room. Keys repeat only where there is something to write: elsewhere a key that stays down means something."""
        self._boxes, self._fresh = (room.boxes if isinstance(room, HasBoxes) else {}), True
        pygame.key.set_repeat(*(_REPEAT_MS if self._boxes else ()))

    def takes(self, event: pygame.event.Event, room: Room, focus: Act | None) -> bool:
        """Whether an event was for the box that has the focus."""
        box = self._boxes.get(focus.of) if focus is not None and focus.do == "write" else None
        fresh, self._fresh = self._fresh, self._fresh and event.type != pygame.KEYDOWN
        if box is None:
            return False
        if event.type == pygame.TEXTINPUT:
            if not fresh:  # else it is the letter of the key that led here
                box.type(event.text)
        elif event.type != pygame.KEYDOWN or not box.press(event.key, event.mod):
            return False
        room.stale = True
        return True

    def pointed(self, act: Act, spot: tuple[int, int]) -> Act | None:
        """The focus after a hand pointed: none, since a ring left behind would point elsewhere, unless it is to write there."""
        box = self._boxes.get(act.of) if act.do == "write" else None
        if box is None:
            return None
        box.point(spot)
        return act
