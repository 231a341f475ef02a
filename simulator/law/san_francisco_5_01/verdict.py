"""The verdict under General Order 5.01: what its rules come to on one decision.

It is for comparing a department's stricter policy with the law that it stands on. It refuses LAW, and it refuses to pass
as California's: it speaks of San Francisco alone.
"""

from __future__ import annotations

from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.law.san_francisco_5_01.rules import findings
from simulator.model.appearances import Reading
from simulator.model.decision import Decision

ID = "san_francisco_5_01"
SOURCE = (
    "General Order 5.01 was read in drafts of 2016 only; its final text of 21 December 2016 was not read at the source."
)
NEVER_LAW = "A breach of policy alone never changes LAW."
WORDS = {
    Outcome.MET: "On the facts presented, what San Francisco's General Order 5.01 asked here was met.",
    Outcome.NOT_MET: f"On the facts presented, San Francisco's General Order 5.01 was not met. {NEVER_LAW}",
    Outcome.UNCLEAR: "On the facts presented, whether San Francisco's General Order 5.01 was met can be read either way.",
    Outcome.N_A: "On the facts presented, San Francisco's General Order 5.01 asked nothing of this decision.",
}
_CHANGE = {
    Outcome.MET: "any rule above had been breached",
    Outcome.NOT_MET: "every rule that was breached had been met",
    Outcome.UNCLEAR: "what can be read either way had been plain",
    Outcome.N_A: "force or a technique had been used, or conduct of which the order speaks had come up",
}
_READINGS = {
    Outcome.MET: (Reading.CLEAR, Effect.SUPPORTS),
    Outcome.NOT_MET: (Reading.ABSENT, Effect.ADVERSE),
    Outcome.UNCLEAR: (Reading.MIXED, Effect.NEUTRAL),
    Outcome.N_A: (Reading.UNKNOWN, Effect.NEUTRAL),
}


def conclude(decision: Decision) -> Verdict:
    """The verdict on one decision."""
    made = findings(decision)
    outcome = _outcome(made)
    reading, effect = _READINGS[outcome]
    last = Finding(
        element="verdict",
        cites="SFPD 5.01, minimal reliance",
        reading=reading,
        effect=effect,
        because=WORDS[outcome],
        facts=tuple(f"{one.cites}: {one.reading}" for one in made) or ("No rule applied.",),
        would_change_if=_CHANGE[outcome],
    )
    return Verdict(standard=ID, line=Line.POLICY, outcome=outcome, findings=(*made, last), notices=(SOURCE,))


def _outcome(made: tuple[Finding, ...]) -> Outcome:
    """One clear breach decides; then whatever is open. A rule that another way satisfies is absent and neutral."""
    if any(finding.effect is Effect.ADVERSE for finding in made):
        return Outcome.NOT_MET
    if any(finding.effect is Effect.NEUTRAL and finding.reading.rank for finding in made):
        return Outcome.UNCLEAR
    return Outcome.MET if any(finding.effect is Effect.SUPPORTS for finding in made) else Outcome.N_A
