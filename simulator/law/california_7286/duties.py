"""Duties of the policy: intercede, report potential excessive force, medical assistance, prompt internal reporting.

It is for duties met and missed, and for another officer's force that opens the first two. It refuses to read silence: a
duty of which nothing is stated is neither met nor missed.
"""

from __future__ import annotations

from simulator.law.california_7286.item import AS_POLICY, Item, asked
from simulator.law.california_7286.seen import applied, officers
from simulator.law.limbs import Limb, found, remark
from simulator.model.appearances import Reading
from simulator.model.decision import Decision


def _duty(element: str, cites: str, rule: str, *, done: str, undone: str, paraphrased: bool = False) -> Limb:
    return asked(
        element,
        cites,
        rule,
        met=f"{done}.",
        unclear="Whether that was done can be read either way.",
        breached=f"{undone}.",
        unstated="Whether that was done is not stated.",
        if_met="it had been done in time",
        if_not="it had not been done in time",
        paraphrased=paraphrased,
    )


INTERCEDE = _duty(
    "E18 intercede",
    "Gov. Code 7286(b)(9)",
    'an officer intercedes when present and observing another officer using force that is "clearly beyond that which is necessary";'
    " that others may know more about the threat is taken into account",
    done="The officer interceded",
    undone="The officer did not intercede in time",
)
REPORT = _duty(
    "E18 report",
    "Gov. Code 7286(b)(3)",
    'officers "immediately report potential excessive force to a superior officer" when present and observing it',
    done="The officer reported it",
    undone="The officer did not report it in time",
)
AID = _duty(
    "E19",
    "Gov. Code 7286(b), medical assistance",
    "medical assistance is promptly given or procured for those injured, when that is reasonable and safe",
    done="It was given or procured",
    undone="It was not given or procured in time",
    paraphrased=True,
)
INTERNAL = _duty(
    "E20",
    "Gov. Code 7286(b), reporting",
    "a use of force is promptly reported within the agency",
    done="It was reported",
    undone="It was not reported in time",
    paraphrased=True,
)
_OPENS = (
    f"{AS_POLICY}: an officer who is present and observes such force intercedes, taking into account that others may know more,"
    " and reports it immediately. As it appeared, this use by another officer was clearly beyond what was necessary. Whether it"
    " was answered is graded with the duty, where that was met or missed."
)


def duties(decision: Decision, *, beyond: bool) -> tuple[Item, ...]:
    """The items that were met or missed; `beyond` says that another's force was clearly beyond what was necessary."""
    observed = not officers(decision) or "intercede" in (*decision.met, *decision.missed)
    return (
        *_told(decision, INTERCEDE, "intercede", "intercede"),
        *_told(decision, REPORT if observed else INTERNAL, "report", "report_force"),
        *_told(decision, AID, "medical_aid", "give_aid"),
        *(_opened(decision) if beyond else ()),
    )


def _told(decision: Decision, limb: Limb, duty: str, technique: str) -> tuple[Item, ...]:
    missed = duty in decision.missed
    done = duty in decision.met or technique in decision.techniques
    if not (missed or done):
        return ()
    words = duty.replace("_", " ")
    facts = (f"missed: {words}" if missed else f"met: {words}",)
    return (Item(finding=found(limb, Reading.ABSENT if missed else Reading.CLEAR, facts)),)


def _opened(decision: Decision) -> tuple[Item, ...]:
    """The duty to intercede, opened by another's force, beside the items where nothing is yet said of it."""
    if officers(decision) or applied(decision) is None or "intercede" in (*decision.met, *decision.missed):
        return ()
    finding = remark(
        "E18 intercede",
        INTERCEDE.cites,
        _OPENS,
        facts=("The force was another officer's.",),
        change="this use had not been clearly beyond what was necessary, or the officer had not been there to see it",
    )
    return (Item(finding=finding, counts=False),)
