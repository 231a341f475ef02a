"""Where a run is: one number for everything that can change, the two clocks, what is on its way, what was learned.

It is for handing on: every step takes one and gives another. It refuses to decide anything; its bits mean what
layout.py says, and `world` and `view` read them back.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol

from simulator.engine.layout import Layout
from simulator.engine.ledger import Ledger
from simulator.model.facts import OfficerView, World

RESOURCE, DUTY = "resource", "duty"


class Pending(NamedTuple):
    """A resource on its way or a duty that is open, due at a moment of story time."""

    due_ms: int
    kind: str
    name: str


class Situation(NamedTuple):
    """A moment of a run. `clock_ms` is decision time in the scene, `story_ms` time since the opening; `pending` lies in
    the order in which it falls due. `ended` is the ending that was reached.
    """

    scene: str
    bits: int
    clock_ms: int
    story_ms: int
    pending: tuple[Pending, ...]
    ledger: Ledger
    seed: int
    variant: str
    ended: str | None = None


class LaidOut(Protocol):
    """What reading a situation needs of a program."""

    @property
    def layout(self) -> Layout:
        """Where every field lies."""
        ...


def world(program: LaidOut, now: Situation) -> World:
    """What is so. No standard of law ever receives it."""
    values = ((name, field.decode(now.bits)) for name, field in program.layout.world.items())
    return World({name: value for name, value in values if value is not None})


def view(program: LaidOut, now: Situation) -> OfficerView:
    """What the officer knows or perceives, with the ledger of how it came to be known."""
    values = ((name, field.decode(now.bits)) for name, field in program.layout.view.items())
    return OfficerView({name: value for name, value in values if value is not None}, tuple(now.ledger))
