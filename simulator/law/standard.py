"""A standard: a text, a line, the dates on which it was in force, and the function that concludes on a decision.

It refuses to know other standards; a local policy names the law that it stands on by id only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from simulator.law.finding import Line, Verdict
from simulator.law.statute import Statute
from simulator.model.decision import Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Standard:
    """`statute` holds the text by heading; `citations` are the headings that findings cite; `not_graded` maps each
    other heading to the reason. `design_choices` name the step sizes that are ours and not the text's, each with its
    sentence. `conclude` takes one Decision and returns the verdict; it is pure.
    """

    id: str
    line: Line
    title: str
    authority: str
    in_force_from: date
    in_force_to: date | None = None
    statute: Statute
    citations: frozenset[str]
    not_graded: Mapping[str, str]
    conclude: Callable[[Decision], Verdict]
    design_choices: Mapping[str, str] = field(default_factory=dict)
    stands_on: tuple[str, ...] = ()

    def in_force(self, day: date) -> bool:
        """Whether the text was in force on `day`."""
        return self.in_force_from <= day and (self.in_force_to is None or day <= self.in_force_to)
