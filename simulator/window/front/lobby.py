"""The menu as it last stood, answering hands while the program is read in behind it.

Encounters can be picked, found and read about at once; what needs the program waits for it and is then done. It refuses to
import anything heavy, and to show what a hand cannot have.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

import pygame

from simulator.screens.menu_values import MenuScreen
from simulator.window import display
from simulator.window.canvas import Canvas
from simulator.window.front.choosing import Choosing
from simulator.window.front.menu_hands import MenuHands
from simulator.window.hands import Hands
from simulator.window.room import Room
from simulator.window.sheet.page import Act

OPENING = "Opening …"
_WISHES = frozenset({"row", "open", "resume", "review", "settings", "enrol", "aim"})
"""What needs the program; a key that comes up does not."""


class Reading(Protocol):
    """The program on its way in."""

    def begin(self) -> None:
        """Now, and behind what goes on: before the first menu stands it would only take turns with the painting."""
        ...

    @property
    def draws(self) -> bool:
        """Whether what draws is there."""
        ...

    @property
    def over(self) -> bool:
        """Whether all of it is there."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What hands did in the lobby, for the menu that takes its place: how the menu stood, where they put the focus, what was
    asked for; `left` where the window was closed. Where hands did nothing the menu has its own focus: a run that was cut off
    since comes first.
    """

    choosing: Choosing
    size: tuple[int, int]
    text_scale: float
    focus: Act | None = None
    asked: Act | None = None
    offsets: dict[str, int] = field(default_factory=dict)
    left: bool = False


class Lobby(MenuHands):
    """The menu without its driver."""

    def __init__(self, menu: MenuScreen) -> None:
        empty = MenuScreen(rows=())
        super().__init__(Choosing(screen=empty, sets=True, enrols=bool(menu.modes), drawn=False).on(menu))
        self.asked: Act | None = None

    def draw(self, *, drawn: bool) -> None:
        """The place of the picked encounter is painted as soon as what draws it is there."""
        if drawn != self.choosing.drawn:
            self.choosing, self.stale = replace(self.choosing, drawn=drawn), True

    def leads(self, act: Act, now: int) -> Room | None:
        """It waits for the program; a later wish takes its place."""
        del now
        if act.do in _WISHES:
            self.asked = act
            self.choosing, self.stale = replace(self.choosing, told=OPENING), True
        return self


def wait_in_lobby(menu: MenuScreen, size: tuple[int, int], text_scale: float, reading: Reading) -> Carried:
    """Show the menu and answer hands until the program is read in or the window is closed."""
    lobby, canvas, pace = Lobby(menu), Canvas(display.open_window(size), text_scale), pygame.time.Clock()
    hands, stays = Hands(canvas), True
    hands.enter(lobby)
    began = lobby.first
    canvas.show(lobby, hands.focus, hands.hover, 0)
    reading.begin()
    while stays and not reading.over:
        lobby.draw(drawn=reading.draws)
        now = pygame.time.get_ticks()
        stays = all(_answered(event, lobby, hands, now) for event in pygame.event.get())
        canvas.show(lobby, hands.focus, hands.hover, now)
        pace.tick(60)
    return Carried(
        choosing=lobby.choosing,
        size=canvas.window.get_size(),
        text_scale=canvas.text_scale,
        focus=None if hands.focus == began else hands.focus,
        asked=lobby.asked,
        offsets=lobby.offsets,
        left=not stays,
    )


def _answered(event: pygame.event.Event, lobby: Lobby, hands: Hands, now: int) -> bool:
    """False where the window is to be closed."""
    if event.type == pygame.QUIT:
        return False
    if event.type in display.RESIZES:
        hands.canvas.resized()
    stays = True
    for act in hands.take(event, lobby, now):
        if act.do in ("larger", "smaller"):
            hands.canvas.sized(act)
            lobby.stale = True
        else:
            stays = lobby.act(act, now) is not None and stays
    return stays
