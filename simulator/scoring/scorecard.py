"""The grade of a run: each decision with its verdicts and its PRACTICE marks, three lines kept apart.

It refuses to add them up: there is no total, no percentage, no pass. The grade of a prefix is a prefix of the grade,
but for `contributed`, which is filled in when force comes.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simulator.law.finding import Verdict
from simulator.model.decision import Decision


class Mark(StrEnum):
    """What PRACTICE says of one word."""

    CREDIT = "credit"
    REMARK = "remark"
    CONCERN = "concern"


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeMark:
    """One mark with the technique, conduct, duty or safety word that it is about, and a sentence."""

    mark: Mark
    word: str
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Graded:
    """One decision, its verdict under each standard asked, and its PRACTICE marks."""

    decision: Decision
    verdicts: tuple[Verdict, ...]
    practice: tuple[PracticeMark, ...]

    def verdict(self, standard: str) -> Verdict | None:
        """The verdict under one standard, None where it was not asked."""
        return next((verdict for verdict in self.verdicts if verdict.standard == standard), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Scorecard:
    """A run, graded. `ending` is None where the run stopped early; no standard read it."""

    scenario: str
    ending: str | None
    standards: tuple[str, ...]
    graded: tuple[Graded, ...]
