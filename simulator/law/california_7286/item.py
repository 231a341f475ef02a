"""One item of the policy that Gov. Code 7286(b) requires, found on a decision, and how such findings are worded.

It is for saying every item in one form: the reading is how clearly the requirement was met. It refuses law: an item that
is breached says nothing about Penal Code 835a.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.finding import Finding
from simulator.law.limbs import Limb, joined

AS_POLICY = "As the policy that 7286(b) requires"
PARAPHRASED = "Paraphrased, not quoted: the wording was not read at the source."


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A finding, and whether it counts: a remark beside the items, or an item that asked nothing here, does not."""

    finding: Finding
    counts: bool = True


def asked(
    element: str,
    cites: str,
    rule: str,
    *,
    met: str,
    unclear: str,
    breached: str,
    unstated: str,
    if_met: str,
    if_not: str,
    paraphrased: bool = False,
    design_choice: str = "",
) -> Limb:
    """An item as a limb. `rule` says what the policy asks; the four sentences say how that stood; `if_met` and `if_not`
    complete "it would read otherwise if ...".
    """
    lead = f"{AS_POLICY}: {rule}."
    tail = PARAPHRASED if paraphrased else ""
    return Limb(
        element=element,
        cites=cites,
        clear=joined(lead, met, tail),
        mixed=joined(lead, unclear, tail),
        absent=joined(lead, breached, tail),
        unknown=joined(lead, unstated, tail),
        if_so=if_met,
        if_not=if_not,
        design_choice=design_choice,
    )
