"""A room: what stands on the window and says what a hand's act leads to.

It is for the hands, the canvas and the first frame, which know no room in particular. It refuses to know screens. An act
answers with the next room: itself to stay, None to close the window.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Protocol, runtime_checkable

import pygame
from pygame import Rect

from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.theme import Measure


class Room(Protocol):
    """What stands on the window. `stale` asks for a new layout."""

    offsets: dict[str, int]
    stale: bool

    @property
    def keys(self) -> str:
        """Which kind of room it is for the keyboard."""
        ...

    @property
    def arrows(self) -> tuple[str, ...]:
        """The acts among which up and down move."""
        ...

    @property
    def scrolls(self) -> tuple[str, ...]:
        """The boxes that page keys scroll, the first that can."""
        ...

    @property
    def first(self) -> Act | None:
        """What has the focus when the room is entered."""
        ...

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page at a size."""
        ...

    def act(self, act: Act, now: int) -> Room | None:
        """What a hand asked for."""
        ...

    def key(self, key: int, now: int) -> Act | None:
        """What a key means in this room alone."""
        ...

    def tick(self, now: int) -> Room | None:
        """Time went on."""
        ...


@runtime_checkable
class Finds(Protocol):
    """A room in which letters that no box takes find something; its `first` act is then what was found."""

    first: Act | None

    def letters(self, typed: str) -> bool:
        """Whether the letters were taken."""
        ...


class Still(ABC):
    """A room in which nothing happens of itself."""

    arrows: tuple[str, ...] = ()
    keys: str = "other"
    scrolls: tuple[str, ...] = ()
    first: Act | None = None

    def __init__(self) -> None:
        self.offsets: dict[str, int] = {}
        self.stale = True

    def key(self, key: int, now: int) -> Act | None:
        """No keys of its own."""
        del key, now
        return None

    @abstractmethod
    def act(self, act: Act, now: int) -> Room | None:
        """A room says for itself what an act leads to."""

    @abstractmethod
    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """A room lays out its own page."""

    def tick(self, now: int) -> Room | None:
        """Time changes nothing."""
        del now
        return self


def is_enter(key: int) -> bool:
    """Either of the two keys."""
    return key in (pygame.K_RETURN, pygame.K_KP_ENTER)
