"""A moment of play as its page has it: the screen, and what the window itself knows of it. It refuses to lay anything out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from simulator.screens.values import EncounterScreen, Spoken
from simulator.window.play.clock import DecisionClock
from simulator.window.play.onward import NOTHING, Going


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What the page of play shows: the screen, its clock, what was said before, and a word from the window itself. `pauses`:
    the clock may be stopped; `waits`: deadlines are off, and what comes next is waited for.
    """

    screen: EncounterScreen
    clock: DecisionClock
    before: tuple[Spoken, ...] = ()
    notice: str = ""
    reading: bool = False
    map_up: bool = False
    author: bool = False
    pauses: bool = False
    paused: bool = False
    waits: bool = False
    holds: bool = True
    held: Callable[[str, int], float] = lambda _choice, _now: 0.0
    going: Going = NOTHING
    """What is on its way from the moment before, while it is."""
