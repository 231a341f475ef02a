"""What the comparison under several standards shows, as plain values. It refuses totals: there is no field for one."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class DifferenceView:
    """The finding that makes an outcome differ, with the words of its text, and what the standard held beside says on
    the same question. `label` says what it is: of a policy, what was not met.
    """

    label: str
    cites: str
    because: str
    words: str = ""
    paraphrased: bool = False
    beside_cites: str = ""
    beside: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeView:
    """One standard's outcome. `tone` is a tone of a beat for LAW, and `met`, `not_met`, `unclear` or `none` for POLICY;
    `weight` the words on what a breach of policy means, where they are due.
    """

    title: str
    tone: str
    says: str
    difference: DifferenceView | None = None
    weight_cites: str = ""
    weight: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedView:
    """One decision: LAW and POLICY apart. Without force, only what gives an outcome is here."""

    n: int
    at_ms: int
    title: str
    by: str
    force: bool
    law: tuple[OutcomeView, ...]
    policy: tuple[OutcomeView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparisonView:
    """A run under several standards. `against` names the one that the others are held beside; `notices` what is true of
    every decision; `not_said` what the enacted text of 835a does not say.
    """

    against: str
    standards: tuple[str, ...]
    decisions: tuple[ComparedView, ...]
    not_said_title: str
    not_said: tuple[str, ...]
    notices: tuple[str, ...] = ()
