"""E17: force after a use of force before it, or after the threat had ended.

It is for saying that each use stands by itself: what justified the first shot is not carried over to the last. It
refuses to decide; the limbs, as they appeared at this use, do that.
"""

from __future__ import annotations

from simulator.law.finding import Effect, Finding
from simulator.model.appearances import Reading
from simulator.model.decision import Decision

ENDED_STATES = frozenset({"dropped", "out_of_reach"})


def signs_of_an_end(decision: Decision) -> tuple[str, ...]:
    """What was perceived then that shows the threat over."""
    seen = decision.subject
    return tuple(
        words
        for words, shown in (
            ("The person lay still, or was held or cuffed.", seen.down_or_restrained is True),
            (f"The weapon was {(seen.weapon_state or '').replace('_', ' ')}.", seen.weapon_state in ENDED_STATES),
            ("The person was giving up.", seen.reading("surrendering") is Reading.CLEAR),
            ("Force went on without looking whether it was still needed.", _unchecked(decision)),
        )
        if shown
    )


def _unchecked(decision: Decision) -> bool:
    return any(event.word == "no_reassessment" for event in decision.conduct)


def continued(decision: Decision, cites: str) -> tuple[Finding, ...]:
    """The finding, where force came before this use or the threat appears to have ended; under the heading that fits."""
    ended = signs_of_an_end(decision)
    if not ended and not decision.prior_force:
        return ()
    before = (f"Uses of force before this one: {len(decision.prior_force)}.",) if decision.prior_force else ()
    return (
        Finding(
            element="E17",
            cites=cites,
            reading=Reading.CLEAR if ended else Reading.UNKNOWN,
            effect=Effect.ADVERSE if ended else Effect.NEUTRAL,
            because="Each use of force is weighed by itself, as things appeared at that use."
            + (" There were signs then that the threat or the resistance had ended." if ended else ""),
            facts=(*ended, *before),
            would_change_if="the person had at that use still, or no longer, appeared to threaten or to resist",
        ),
    )
