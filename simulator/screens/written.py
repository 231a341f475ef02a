"""What people added to a run, as a debrief shows it: beside the grade, never in its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenView:
    """One thing written: about which moment (0 for the whole run), by whom, when, what it is in words, and its words."""

    n: int
    who: str
    when: str
    what: str
    words: str
