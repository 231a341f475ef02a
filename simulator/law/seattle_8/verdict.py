"""The verdict under Seattle's title 8: what its rules come to on one decision.

It is for comparing a department's policy that has a rule on danger of the officers' own making. It refuses LAW, and it
refuses to pass as anybody's but Seattle's.
"""

from __future__ import annotations

from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.law.seattle_8.rules import findings
from simulator.model.appearances import Reading
from simulator.model.decision import Decision

ID = "seattle_8"
SOURCE = "Of the manual, 8.200 was read as of 2015, 8.100 as of 2021; what was not read is paraphrased and says so."
NEVER_LAW = "A breach of policy alone never changes LAW."
WORDS = {
    Outcome.MET: "On the facts presented, what title 8 of Seattle's manual asked here was met.",
    Outcome.NOT_MET: f"On the facts presented, title 8 of Seattle's manual was not met. {NEVER_LAW}",
    Outcome.UNCLEAR: "On the facts presented, whether title 8 of Seattle's manual was met can be read either way.",
    Outcome.N_A: "On the facts presented, title 8 of Seattle's manual asked nothing of this decision.",
}
_CHANGE = {
    Outcome.MET: "any rule above had been breached",
    Outcome.NOT_MET: "every rule that was breached had been met",
    Outcome.UNCLEAR: "what can be read either way had been plain",
    Outcome.N_A: "force or a technique had been used, or conduct of which the manual speaks had come up",
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
        cites="Seattle 8.050",
        reading=reading,
        effect=effect,
        because=WORDS[outcome],
        facts=tuple(f"{one.cites}: {one.reading}" for one in made) or ("No rule applied.",),
        would_change_if=_CHANGE[outcome],
    )
    return Verdict(standard=ID, line=Line.POLICY, outcome=outcome, findings=(*made, last), notices=(SOURCE,))


def _outcome(made: tuple[Finding, ...]) -> Outcome:
    """One clear breach decides; then whatever is open."""
    if any(finding.effect is Effect.ADVERSE for finding in made):
        return Outcome.NOT_MET
    if any(finding.effect is Effect.NEUTRAL for finding in made):
        return Outcome.UNCLEAR
    return Outcome.MET if made else Outcome.N_A
