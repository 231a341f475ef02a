"""Force that the law's text supports and that practice calls avoidable: shown as a thing of its own, never as a verdict.

It reads the LAW line and the PRACTICE marks and moves neither. It refuses hindsight: what it names is conduct that was
open to criticism when it was done.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.finding import Outcome
from simulator.model.conduct import WORDS, Side
from simulator.model.scenario import OFFICER
from simulator.scoring.scorecard import Mark, Scorecard

POOR = frozenset(word for word, told in WORDS.items() if told.side is Side.POOR)
SUPPORTED_BUT = (
    "Supported, and avoidable. The line of the law stands as it is. Practice says that these earlier choices narrowed what "
    "was left to do:"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """An earlier choice that narrowed what was left: its number, its words, and why practice is concerned about it."""

    n: int
    words: str
    because: str


def supported_but_avoidable(card: Scorecard, standard: str) -> dict[int, tuple[Narrowed, ...]]:
    """By the number of each use of force of the trainee's that a standard supports: the earlier choices of the trainee's that
    PRACTICE is concerned about as poor conduct before force, the first that narrowed the choices first.
    """
    found: dict[int, tuple[Narrowed, ...]] = {}
    before: list[Narrowed] = []
    for one in card.graded:
        verdict = one.verdict(standard)
        supported = verdict is not None and verdict.outcome is Outcome.JUSTIFIED
        if one.decision.force is not None and one.decision.by == OFFICER and supported and before:
            found[one.decision.n] = tuple(before)
        concern = next((mark for mark in one.practice if mark.mark is Mark.CONCERN and mark.word in POOR), None)
        if concern is not None and one.decision.by == OFFICER and one.decision.force is None:
            before.append(Narrowed(n=one.decision.n, words=one.decision.words, because=concern.because))
    return found
