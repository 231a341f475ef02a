"""An answer to one question of the statute: how clearly it is met, and the findings that say why.

It is for handing a reading and its reasons to the verdict together. It refuses to weigh one answer against another:
only `verdict.py` does that.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.law.finding import Effect, Finding
from simulator.model.appearances import Reading


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A question's reading and its findings. For an alternative, clear means that it stands clearly, which is adverse."""

    reading: Reading
    findings: tuple[Finding, ...] = ()


LIMB_EFFECTS: Mapping[Reading, Effect] = {
    Reading.CLEAR: Effect.SUPPORTS,
    Reading.MIXED: Effect.NEUTRAL,
    Reading.UNKNOWN: Effect.NEUTRAL,
    Reading.ABSENT: Effect.ADVERSE,
}
"""A required limb: clear supports, absent is adverse; mixed and unknown leave the question open."""
