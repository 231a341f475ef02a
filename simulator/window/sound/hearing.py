"""What a desk wishes to hear, and what is to be heard now, as values. It refuses devices: pygame is not imported here."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple, Protocol, runtime_checkable

from simulator.model.sounds import Heard, Part
from simulator.screens.values import EncounterScreen, EndingScreen, Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Sounding:
    """`folder` holds the recordings; `levels` are 0 to 100 by part of the mix; `on` is off for silence altogether, which
    leaves the levels as they are; `heartbeat` beats as a deadline nears; `speak` has lines spoken by the system's voice.
    """

    folder: Path
    on: bool = True
    levels: dict[Part, float] = field(default_factory=dict)
    heartbeat: bool = False
    speak: bool = False

    def volume(self, part: Part) -> float:
        """How loud a part is, from 0 to 1, as ears have it: half the level is heard as about half as loud."""
        level = min(100.0, max(0.0, self.levels.get(part, 50.0)))
        return (level / 100) ** 2 if self.on else 0.0


class Hearing(NamedTuple):
    """What is to be heard now. `around` goes on until another comes; `sounds` and `lines` are new and told once; `left_ms`
    is what is left of a deadline that runs; `over`: lines that are still being spoken no longer matter.
    """

    around: tuple[Heard, ...] = ()
    sounds: tuple[Heard, ...] = ()
    lines: tuple[Spoken, ...] = ()
    left_ms: int | None = None
    over: bool = False


SILENCE = Hearing()


@runtime_checkable
class Sounds(Protocol):
    """A driver that says what its desk wishes to hear. Where it does not, nothing is heard."""

    def sounding(self) -> Sounding:
        """The wishes as they are now."""
        ...


@runtime_checkable
class Audible(Protocol):
    """A room in which something is heard; in every other room there is silence."""

    def hears(self, now: int) -> Hearing:
        """What is to be heard; what is new is told once."""
        ...


class Ear:
    """What a room of play has yet to tell the ear. A new moment ends what was being spoken of the old."""

    def __init__(self, played: EncounterScreen | EndingScreen) -> None:
        self._new = _new(played, ())

    def shown(self, played: EncounterScreen, old: EncounterScreen) -> None:
        """Another moment is on the screen."""
        new = _new(played, old.lines)
        self._new = new._replace(sounds=(*self._new.sounds, *new.sounds))

    def read(self) -> None:
        """The lines are read: nobody waits for a voice."""
        self._new = self._new._replace(lines=(), over=True)

    def tell(self, around: tuple[Heard, ...] = (), left_ms: int | None = None) -> Hearing:
        """What is to be heard; what is new, only now."""
        told, self._new = self._new, SILENCE
        return told._replace(around=around, left_ms=left_ms)


def _new(played: EncounterScreen | EndingScreen, before: tuple[Spoken, ...]) -> Hearing:
    if isinstance(played, EndingScreen):
        return Hearing(sounds=played.sounds, over=True)
    said = played.lines
    lines = tuple(line for line in said if line not in before)
    return Hearing(sounds=played.sounds, lines=lines, over=not set(before) <= set(said))
