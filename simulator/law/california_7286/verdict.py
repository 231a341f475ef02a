"""The verdict of the policy that Gov. Code 7286(b) requires: every item that applies, and what they come to.

It is for the POLICY line. It refuses LAW: wherever the policy is not met it says, with SB 230 § 1(g), that a breach of
policy alone never changes that line. It refuses numbers as well: one clear breach is not outweighed.
"""

from __future__ import annotations

from simulator.law.california_7286.banned import banned_techniques
from simulator.law.california_7286.deescalation import deescalation
from simulator.law.california_7286.duties import duties
from simulator.law.california_7286.firearms import firearms
from simulator.law.california_7286.item import Item
from simulator.law.california_7286.proportion import proportion, proportionality
from simulator.law.california_7286.seen import officers
from simulator.law.california_7286.vulnerable import vulnerable
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.model.appearances import Reading
from simulator.model.decision import Decision

ID = "california_7286"
NEVER_LAW = "A breach of policy alone never changes LAW."
WORDS = {
    Outcome.MET: "On the facts presented, what was asked here by the policy that 7286(b) requires was met.",
    Outcome.NOT_MET: "On the facts presented, the policy that 7286(b) requires was not met.",
    Outcome.UNCLEAR: "On the facts presented, whether the policy that 7286(b) requires was met can be read either way.",
    Outcome.N_A: "On the facts presented, the policy that 7286(b) requires asked nothing of this decision.",
}
_CHANGE = {
    Outcome.MET: "any item above had been breached",
    Outcome.NOT_MET: "every item that was breached had been met",
    Outcome.UNCLEAR: "the items that can be read either way had been plainly met, or plainly breached",
    Outcome.N_A: "force had been used, or a technique, a duty, a sign or conduct that the policy speaks of had come up",
}
_READINGS = {
    Outcome.MET: (Reading.CLEAR, Effect.SUPPORTS),
    Outcome.NOT_MET: (Reading.ABSENT, Effect.ADVERSE),
    Outcome.UNCLEAR: (Reading.MIXED, Effect.NEUTRAL),
    Outcome.N_A: (Reading.UNKNOWN, Effect.NEUTRAL),
}
_SB_230 = (
    "SB 230 § 1(g): an agency's policies and training may be considered "
    '"as a factor in the totality of circumstances in determining whether the officer acted reasonably",'
    " and are not to be considered as imposing a duty in law on the officer to act in accordance with them."
)
_DATED = {
    "Gov. Code 7286(b)(3)": 'The word "immediately" in 7286(b)(3) is in force from 1 January 2022.',
    "Gov. Code 7286.5(a)(2)": "7286.5(a)(2), on positional asphyxia, is in force from 1 January 2022.",
}


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    items = _items(decision)
    outcome = _outcome([item.finding for item in items if item.counts])
    findings = tuple(item.finding for item in items)
    cited = {finding.cites for finding in findings}
    return Verdict(
        standard=ID,
        line=Line.POLICY,
        outcome=outcome,
        findings=(*findings, *_never_law(outcome, findings), _conclusion(outcome, items)),
        notices=tuple(notice for cites, notice in _DATED.items() if cites in cited),
    )


def _items(decision: Decision) -> tuple[Item, ...]:
    banned, level = banned_techniques(decision), proportionality(decision)
    beyond = proportion(decision) is Reading.ABSENT or any(item.finding.effect is Effect.ADVERSE for item in banned)
    return (
        *deescalation(decision),
        *level,
        *firearms(decision),
        *banned,
        *vulnerable(decision),
        *duties(decision, beyond=beyond and not officers(decision)),
    )


def _outcome(counted: list[Finding]) -> Outcome:
    if any(finding.effect is Effect.ADVERSE for finding in counted):
        return Outcome.NOT_MET
    if any(finding.effect is Effect.NEUTRAL for finding in counted):
        return Outcome.UNCLEAR
    return Outcome.MET if counted else Outcome.N_A


def _never_law(outcome: Outcome, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    if outcome is not Outcome.NOT_MET:
        return ()
    breached = dict.fromkeys(finding.cites for finding in findings if finding.effect is Effect.ADVERSE)
    return (
        Finding(
            element="policy and law",
            cites="SB 230 § 1(g)",
            reading=Reading.CLEAR,
            effect=Effect.NEUTRAL,
            because=f"{_SB_230} {NEVER_LAW}",
            facts=tuple(f"Breached: {cites}." for cites in breached),
            would_change_if="nothing at all: whether the policy is met or breached, LAW is asked by itself",
        ),
    )


def _conclusion(outcome: Outcome, items: tuple[Item, ...]) -> Finding:
    reading, effect = _READINGS[outcome]
    counted = tuple(f"{item.finding.cites}: {_STATE[item.finding.effect]}" for item in items if item.counts)
    return Finding(
        element="verdict",
        cites="Gov. Code 7286(b)",
        reading=reading,
        effect=effect,
        because=WORDS[outcome],
        facts=tuple(dict.fromkeys(counted)) or ("No item applied.",),
        would_change_if=_CHANGE[outcome],
    )


_STATE = {Effect.SUPPORTS: "met", Effect.NEUTRAL: "open", Effect.ADVERSE: "breached"}
