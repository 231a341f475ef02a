"""What a choice, an act or an entry brings about, as values. It refuses to bring it about: that is in engine."""

from __future__ import annotations

from dataclasses import dataclass

from simulator.model.facts import Value
from simulator.model.guards import ALWAYS, Guard


@dataclass(frozen=True, slots=True)
class Put:
    """A fact becomes this value."""

    fact: str
    value: Value


@dataclass(frozen=True, slots=True)
class Move:
    """A count or a band moves by so many steps and clamps at its bounds."""

    fact: str
    steps: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reveal:
    """Something enters the officer's view: seen, or heard from somebody. It may be wrong."""

    fact: str
    value: Value
    source: str
    words: str = ""
    when: Guard = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What a choice, an act, a deadline or an entry brings about, in this order: changes, calls, duties met, then
    reveals. `calls` are resources with milliseconds of story time; `did` are (person, word) of a subject's conduct.
    """

    changes: tuple[Put | Move, ...] = ()
    calls: tuple[tuple[str, int], ...] = ()
    meets: tuple[str, ...] = ()
    did: tuple[tuple[str, str], ...] = ()
    reveals: tuple[Reveal, ...] = ()


NOTHING = Effects()
