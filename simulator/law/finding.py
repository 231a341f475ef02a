"""What a standard says: findings with their reasons, and the verdict over them.

It refuses to speak of "legal" and "illegal": a verdict supports, contests or does not support justification under a
named text, on the facts presented.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from simulator.model.appearances import Reading


class Line(StrEnum):
    """Three lines, never added into one number."""

    LAW = "LAW"
    POLICY = "POLICY"
    PRACTICE = "PRACTICE"


class Outcome(StrEnum):
    """The codes for machines. LAW uses the first three and N_A; POLICY uses MET, NOT_MET, UNCLEAR and N_A."""

    JUSTIFIED = "JUSTIFIED"
    CONTESTABLE = "CONTESTABLE"
    NOT_JUSTIFIED = "NOT_JUSTIFIED"
    MET = "MET"
    NOT_MET = "NOT_MET"
    UNCLEAR = "UNCLEAR"
    N_A = "N_A"


class Effect(StrEnum):
    """What a finding does to the verdict: a clear limb supports, a clear alternative is adverse."""

    SUPPORTS = "supports"
    NEUTRAL = "neutral"
    ADVERSE = "adverse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One element, found. `cites` is a heading of the standard's statute.md, such as `835a(c)(1)(A)`; `facts` are the
    facts used, in plain words; `choices` the earlier choices (`scene.choice`) that it rests on; `design_choice` is set
    where a step size is this project's and not the text's.
    """

    element: str
    cites: str
    reading: Reading
    effect: Effect
    because: str
    facts: tuple[str, ...] = ()
    would_change_if: str = ""
    choices: tuple[str, ...] = ()
    design_choice: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """A standard's answer on one decision. `notices` say what the reader must know of the standard, such as that it
    was not in force on the day.
    """

    standard: str
    line: Line
    outcome: Outcome
    findings: tuple[Finding, ...] = ()
    notices: tuple[str, ...] = ()
