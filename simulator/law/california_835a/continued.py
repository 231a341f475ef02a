"""E17: force after a use of force before it, or after the threat had ended.

It is for saying that each use stands by itself: what justified the first shot is not carried over to the last. It
refuses to decide; the limbs, or the resistance, as they appeared at this use, do that. Taking a person who has given up
into custody with hands is no force continued after the threat.
"""

from __future__ import annotations

from simulator.law.california_835a.classify import force_before, why_deadly
from simulator.law.finding import Effect, Finding, Outcome
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import Level, Purpose

ENDED_STATES = frozenset({"dropped", "out_of_reach"})
COUNTS_AGAINST = frozenset({Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED})

_EACH = "Each use of force is weighed by itself, as things appeared at that use."
_ENDED = "There were signs then that the threat or the resistance had ended."
_ENDED_YET = (
    "There were signs then that the threat or the resistance had ended; on all that appeared they do not decide."
)
_CUSTODY = "This use took the person into custody; it is not force continued on account of a threat that had ended."


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


def takes_into_custody(decision: Decision) -> bool:
    """Hands, not deadly, to effect the arrest: it answers no threat, so no threat needs to last."""
    force = decision.force
    hands = force is not None and force.level is Level.CONTROL and force.tool == "hands"
    return hands and force is not None and force.purpose is Purpose.ARREST and not why_deadly(decision)


def continued(decision: Decision, cites: str, outcome: Outcome) -> tuple[Finding, ...]:
    """The finding, where force came before this use or the threat appears to have ended. It is adverse only where it
    counts against the use.
    """
    custody = takes_into_custody(decision)
    ended, before = signs_of_an_end(decision), force_before(decision)
    if not before and (custody or not ended):
        return ()
    against = bool(ended) and not custody and outcome in COUNTS_AGAINST
    words = _CUSTODY if custody else (_ENDED if against else _ENDED_YET) if ended else ""
    uses = (f"Uses of force before this one: {len(before)}.",) if before else ()
    return (
        Finding(
            element="E17",
            cites=cites,
            reading=Reading.CLEAR if ended else Reading.UNKNOWN,
            effect=Effect.ADVERSE if against else Effect.NEUTRAL,
            because=f"{_EACH} {words}".strip(),
            facts=(*ended, *uses),
            would_change_if=_change(custody=custody, ended=bool(ended)),
        ),
    )


def _change(*, custody: bool, ended: bool) -> str:
    if custody:
        return "it had been more force than taking the person into custody asks, or for another reason"
    if ended:
        return "the person had at that use still appeared to threaten or to resist"
    return "the threat or the resistance had appeared, at that use, to have ended"
