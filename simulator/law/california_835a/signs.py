"""835a(a)(5): signs of disability or crisis that were shown, noticed and heeded, or not.

It is for the Legislature's finding that a disability may affect how a person understands or complies with commands. It
refuses to read a prohibition into it: it is weighed in the totality and moves no verdict alone.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.law.california_835a.wording import choices_of, conduct_words, joined, listed
from simulator.law.finding import Effect, Finding
from simulator.model.appearances import Reading
from simulator.model.decision import Conduct, Decision, Sign
from simulator.model.technique import FAMILIES

IGNORED = "ignored_crisis_signs"
SHOWN = "Signs were shown that a disability or a crisis may have affected how the person understood or could comply."
RESPONDS = frozenset(FAMILIES["crisis_intervention"])
"""Techniques that answer a sign by themselves, whoever marked it as noticed."""

_SAID: Mapping[Reading, tuple[Effect, str, str]] = {
    Reading.CLEAR: (Effect.SUPPORTS, "They were heeded.", "the signs had not been heeded"),
    Reading.ABSENT: (
        Effect.ADVERSE,
        "They did not change the approach. That weighs in the totality; by itself it changes no verdict.",
        "the signs had been noticed and had changed the approach",
    ),
    Reading.MIXED: (
        Effect.NEUTRAL,
        "They were noticed; nothing stated shows that they changed the approach.",
        "the signs had changed the approach, or had plainly not changed it",
    ),
    Reading.UNKNOWN: (
        Effect.NEUTRAL,
        "Whether they were heeded is not stated.",
        "the signs had changed the approach, or had plainly not changed it",
    ),
}


def signs_heeded(decision: Decision, events: tuple[Conduct, ...]) -> tuple[Finding, ...]:
    """The finding, where a sign was shown or the officer's conduct is said to have ignored one."""
    ignored = tuple(event for event in events if event.word == IGNORED)
    if not (decision.signs or decision.subject.condition_shown or ignored):
        return ()
    reading = Reading.ABSENT if ignored else heeded(decision)
    effect, because, change = _SAID[reading]
    return (
        Finding(
            element="E11",
            cites="835a(a)(5)",
            reading=reading,
            effect=effect,
            because=f"{SHOWN} {because}",
            facts=(*_shown(decision), *conduct_words(ignored)),
            would_change_if=change,
            choices=choices_of(ignored),
        ),
    )


def heeded(decision: Decision) -> Reading:
    """Clear where every sign was acted on or this choice answers it; absent where one was not even noticed."""
    if RESPONDS.intersection(decision.techniques) or (decision.signs and all(sign.acted_on for sign in decision.signs)):
        return Reading.CLEAR
    if not decision.signs:
        return Reading.UNKNOWN
    return Reading.MIXED if all(sign.noticed or sign.acted_on for sign in decision.signs) else Reading.ABSENT


def _shown(decision: Decision) -> tuple[str, ...]:
    plain = (
        (f"Perceivable: {listed(sorted(decision.subject.condition_shown))}.",)
        if decision.subject.condition_shown
        else ()
    )
    return (*(_sign(sign) for sign in decision.signs), *plain)


def _sign(sign: Sign) -> str:
    state = "heeded" if sign.acted_on else "noticed, not heeded" if sign.noticed else "not noticed"
    return joined(f"Shown: {listed(sorted(sign.shows))}; {state}.", sign.because)
