"""The verdict under a city's policy: what its rules come to on one decision.

It is for the POLICY line of any city. It refuses LAW, and it refuses numbers: one clear breach is not outweighed.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.model.appearances import Reading

NEVER_LAW = "A breach of policy alone never changes LAW."
_CHANGE = {
    Outcome.MET: "any rule above had been breached",
    Outcome.NOT_MET: "every rule that was breached had been met",
    Outcome.UNCLEAR: "what can be read either way had been plain",
}
_READINGS = {
    Outcome.MET: (Reading.CLEAR, Effect.SUPPORTS),
    Outcome.NOT_MET: (Reading.ABSENT, Effect.ADVERSE),
    Outcome.UNCLEAR: (Reading.MIXED, Effect.NEUTRAL),
    Outcome.N_A: (Reading.UNKNOWN, Effect.NEUTRAL),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """A city's policy as its verdict names it: `called` in a sentence, `short` in another ("the order"), `cites` where the
    whole is cited, `source` says what of the text was read.
    """

    id: str
    called: str
    short: str
    cites: str
    source: str

    def conclude(self, made: tuple[Finding, ...]) -> Verdict:
        """The verdict that the findings come to."""
        outcome = _outcome(made)
        reading, effect = _READINGS[outcome]
        last = Finding(
            element="verdict",
            cites=self.cites,
            reading=reading,
            effect=effect,
            because=self.words(outcome),
            facts=tuple(f"{one.cites}: {one.reading}" for one in made) or ("No rule applied.",),
            would_change_if=_CHANGE.get(
                outcome, f"force or a technique had been used, or conduct of which {self.short} speaks had come up"
            ),
        )
        return Verdict(
            standard=self.id, line=Line.POLICY, outcome=outcome, findings=(*made, last), notices=(self.source,)
        )

    def words(self, outcome: Outcome) -> str:
        """The outcome in a sentence."""
        return {
            Outcome.MET: f"On the facts presented, what {self.called} asked here was met.",
            Outcome.NOT_MET: f"On the facts presented, {self.called} was not met. {NEVER_LAW}",
            Outcome.UNCLEAR: f"On the facts presented, whether {self.called} was met can be read either way.",
            Outcome.N_A: f"On the facts presented, {self.called} asked nothing of this decision.",
        }[outcome]


def _outcome(made: tuple[Finding, ...]) -> Outcome:
    """One clear breach decides; then whatever is open. A rule that another way satisfies is absent and neutral."""
    if any(finding.effect is Effect.ADVERSE for finding in made):
        return Outcome.NOT_MET
    if any(finding.effect is Effect.NEUTRAL and finding.reading.rank for finding in made):
        return Outcome.UNCLEAR
    return Outcome.MET if any(finding.effect is Effect.SUPPORTS for finding in made) else Outcome.N_A
