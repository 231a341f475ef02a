"""All that decides on deadly force, and the steps over it in their order.

It is for asking the same steps of what was and of what might have been. It refuses numbers: an element that clearly
fails ends the justification, and every other doubt makes it contestable. The step sizes named here are this project's.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.california_835a.quick_judgment import STEPS_GIVEN_BACK
from simulator.law.finding import Outcome
from simulator.model.appearances import Reading

LOWEST_AFTER_OMITTED_WARNING = Outcome.CONTESTABLE
LOWEST_AFTER_CONDUCT = Outcome.CONTESTABLE
LOWEST_AFTER_ARGUABLE_ALTERNATIVE = Outcome.CONTESTABLE
ORDER = (Outcome.NOT_JUSTIFIED, Outcome.CONTESTABLE, Outcome.JUSTIFIED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The two routes, the alternatives, and what may take or give a step. `plain` says that an alternative was safe,
    feasible and enough, each clearly, which gives no step back; `forced` that an attack forced a quick judgment.
    """

    imminent: Reading
    fleeing: Reading
    alternative: Reading
    warning_omitted: bool
    conduct_moves: bool
    forced: bool
    plain: bool

    @property
    def given_back(self) -> bool:
        """Whether the one lost step is given back: of two, none is."""
        lost = (self.alternative is Reading.MIXED) + self.conduct_moves
        met = Reading.CLEAR in (self.imminent, self.fleeing) and not self.warning_omitted
        return met and lost == STEPS_GIVEN_BACK and self.forced and not self.plain

    @property
    def warning_lowers(self) -> bool:
        """An omitted warning counts for defense of life; (B) has its own sentence on it."""
        return self.warning_omitted and self.fleeing is not Reading.CLEAR

    def outcome(self) -> Outcome:
        """The steps, in the order in which they are asked."""
        routes = (self.imminent, self.fleeing)
        if all(route is Reading.ABSENT for route in routes) or self.alternative is Reading.CLEAR:
            return Outcome.NOT_JUSTIFIED
        verdict = Outcome.JUSTIFIED if Reading.CLEAR in routes else Outcome.CONTESTABLE
        if self.warning_lowers:
            verdict = lower(verdict, LOWEST_AFTER_OMITTED_WARNING)
        if self.given_back:
            return verdict
        if self.alternative is not Reading.ABSENT:
            verdict = lower(verdict, LOWEST_AFTER_ARGUABLE_ALTERNATIVE)
        return lower(verdict, LOWEST_AFTER_CONDUCT) if self.conduct_moves else verdict


def lower(verdict: Outcome, limit: Outcome) -> Outcome:
    """The less favourable of the two."""
    return min(verdict, limit, key=ORDER.index)


def better(one: Outcome, other: Outcome) -> bool:
    """Whether `one` is nearer to support than `other`."""
    return ORDER.index(one) > ORDER.index(other)
