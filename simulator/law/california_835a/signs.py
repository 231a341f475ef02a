"""835a(a)(5): signs of disability or crisis that were shown, noticed and heeded, or not.

It is for the Legislature's finding that a disability may affect how a person understands or complies with commands. It
refuses to read a prohibition into it: it is weighed in the totality and moves no verdict alone.
"""

from __future__ import annotations

from simulator.law.california_835a.wording import choices_of, conduct_words, joined, listed
from simulator.law.finding import Effect, Finding
from simulator.model.appearances import Reading
from simulator.model.decision import Conduct, Decision, Sign

IGNORED = "T7"


def signs_heeded(decision: Decision, events: tuple[Conduct, ...]) -> tuple[Finding, ...]:
    """The finding, where a sign was shown or the officer's conduct is said to have ignored one."""
    ignored = tuple(event for event in events if event.word == "ignored_crisis_signs")
    if not (decision.signs or decision.subject.condition_shown or ignored):
        return ()
    unheeded = bool(ignored) or any(not sign.acted_on for sign in decision.signs)
    heeded = not ignored and bool(decision.signs) and all(sign.acted_on for sign in decision.signs)
    return (
        Finding(
            element="E11",
            cites="835a(a)(5)",
            reading=Reading.CLEAR if heeded else Reading.ABSENT if unheeded else Reading.UNKNOWN,
            effect=Effect.SUPPORTS if heeded else Effect.ADVERSE if unheeded else Effect.NEUTRAL,
            because=_because(heeded=heeded, unheeded=unheeded),
            facts=(*_shown(decision), *conduct_words(ignored)),
            would_change_if="the signs had not been heeded"
            if heeded
            else "the signs had been noticed and had changed the approach",
            choices=choices_of(ignored),
        ),
    )


def _because(*, heeded: bool, unheeded: bool) -> str:
    return joined(
        "Signs were shown that a disability or a crisis may have affected how the person understood or could comply.",
        "They were heeded." if heeded else "",
        "They did not change the approach. That weighs in the totality; by itself it changes no verdict."
        if unheeded
        else "",
        "" if heeded or unheeded else "Whether they were heeded is not stated.",
    )


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
