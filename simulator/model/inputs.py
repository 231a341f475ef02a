"""What a hand or a clock can do. Times are decision time in milliseconds since the scene's lines were delivered."""

from __future__ import annotations

from typing import NamedTuple


class Chose(NamedTuple):
    """The trainee chose, by the choice's id in the present scene."""

    choice: str
    at_ms: int


class Waited(NamedTuple):
    """The clock ran until this moment and nobody chose."""

    until_ms: int


class Flagged(NamedTuple):
    """The trainee or the instructor marked a moment for the debrief; the clock goes on."""

    at_ms: int
    note: str = ""


Input = Chose | Waited | Flagged
