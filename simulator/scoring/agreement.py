"""How verdicts agree with what courts, commissions, prosecutors and juries found.

It is for a check on the wiring, by the law that each body applied. It refuses to feed anything back: a label is compared
with a verdict after the verdict stands, and bodies that asked another question are reported apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from simulator.law.finding import Outcome
from simulator.model.appearances import Reading
from simulator.model.decision import Decision


class Agreement(StrEnum):
    """How one verdict stands to one finding. `reported` is the opposite of a body that decided on policy, which may be
    stricter than the law; `differs` is neither exact nor tolerable, and no inversion.
    """

    EXACT = "exact"
    TOLERABLE = "tolerable"
    DIFFERS = "differs"
    INVERSION = "inversion"
    REPORTED = "reported"
    NOT_SCORED = "not_scored"


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """What an adjudicator found on one use of force, and under what."""

    incident: str
    n: int
    finding: str
    decided_under: str
    posture: str = ""
    reliability: str = ""


NOT_SCORED = frozenset({"immunity_only", "acquitted", "declined_unprovable", "contested_by_role", "unstated"})
PLAINTIFFS_FACTS = "appeal_on_summary_judgment"
STRICTEST = "835a_2020"
LIMBS = ("ability", "opportunity", "intent")

_J, _C, _N = Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED
_Table = Mapping[Outcome, Agreement]
_AGAINST: _Table = {_N: Agreement.EXACT, _C: Agreement.TOLERABLE, _J: Agreement.INVERSION}
_FOR: _Table = {_J: Agreement.EXACT, _C: Agreement.TOLERABLE, _N: Agreement.INVERSION}
_FOR_EARLIER: _Table = {_J: Agreement.EXACT, _C: Agreement.TOLERABLE, _N: Agreement.TOLERABLE}
_JURY: _Table = {_C: Agreement.EXACT, _N: Agreement.DIFFERS, _J: Agreement.INVERSION}
_JURY_PLAINTIFF: _Table = {_C: Agreement.EXACT, _N: Agreement.EXACT, _J: Agreement.INVERSION}
_IN_POLICY: _Table = {_J: Agreement.EXACT, _C: Agreement.TOLERABLE, _N: Agreement.REPORTED}
_OUT_OF_POLICY: _Table = {_N: Agreement.EXACT, _C: Agreement.TOLERABLE, _J: Agreement.REPORTED}


def agreement(label: Label, outcome: Outcome) -> Agreement:
    """How `outcome` stands to the finding. A verdict of N_A answers no question that anybody asked."""
    if label.finding in NOT_SCORED or outcome is Outcome.N_A:
        return Agreement.NOT_SCORED
    return _table(label).get(outcome, Agreement.NOT_SCORED)


def _table(label: Label) -> _Table:
    if label.finding == "justified":
        return _FOR if label.decided_under == STRICTEST else _FOR_EARLIER
    if label.finding == "jury_question":
        return _JURY_PLAINTIFF if label.posture == PLAINTIFFS_FACTS else _JURY
    tables = {"not_justified": _AGAINST, "charged": _AGAINST, "in_policy": _IN_POLICY, "out_of_policy": _OUT_OF_POLICY}
    return tables.get(label.finding, {})


def labels_of(incident: Mapping[str, object]) -> tuple[Label, ...]:
    """The labels of an incident file, in the order of its uses of force."""
    uses = incident.get("force")
    return tuple(
        Label(
            incident=str(incident.get("id")),
            n=n,
            finding=str(use.get("finding", "unstated")) if isinstance(use, Mapping) else "unstated",
            decided_under=str(incident.get("decided_under", "")),
            posture=str(incident.get("posture", "")),
            reliability=str(incident.get("label_reliability", "")),
        )
        for n, use in enumerate(uses if isinstance(uses, list) else [], start=1)
    )


def three_line_rule(decision: Decision) -> Outcome:
    """The floor: any limb absent, not justified; all clear, justified; otherwise contestable."""
    limbs = [decision.subject.reading(limb) for limb in LIMBS]
    if Reading.ABSENT in limbs:
        return Outcome.NOT_JUSTIFIED
    return Outcome.JUSTIFIED if all(limb is Reading.CLEAR for limb in limbs) else Outcome.CONTESTABLE


def by_regime(pairs: Iterable[tuple[Label, Outcome]]) -> dict[str, Counter[Agreement]]:
    """How many of each agreement, by the law that was applied, in the order in which the regimes appear."""
    counts: dict[str, Counter[Agreement]] = {}
    for label, outcome in pairs:
        counts.setdefault(label.decided_under, Counter())[agreement(label, outcome)] += 1
    return counts
