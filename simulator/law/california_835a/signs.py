"""835a(a)(5): signs of disability or crisis that were shown, noticed and heeded, or not.

It is for the Legislature's finding that a disability may affect how a person understands or complies with commands. It
refuses to read a prohibition into it, and to count as a disability what the text does not: age, language, drink or
pregnancy. It is weighed in the totality and moves no verdict alone.
"""

from __future__ import annotations

from simulator.law.california_835a.classify import force_before
from simulator.law.california_835a.wording import conduct_words
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import choices_of, joined, listed
from simulator.model.appearances import Range, Reading
from simulator.model.decision import Conduct, Decision, Sign
from simulator.model.technique import FAMILIES

IGNORED = "ignored_crisis_signs"
DISABILITY = frozenset({"mental_crisis", "suicidal", "developmental", "dementia", "deaf", "medical"})
"""Conditions that (a)(5) speaks of: physical, mental health, developmental or intellectual."""

SHOWN = "Signs were shown of a disability or a crisis, which may affect how a person understands or can comply."
RESPONDS = frozenset(FAMILIES["crisis_intervention"])
"""Techniques that answer a sign by themselves, whoever marked it as noticed."""

_WEIGHS = "That weighs in the totality; by itself it changes no verdict."
_OPEN = "the signs had changed the approach, or had plainly not changed it"

_Said = tuple[Reading, Effect, str, str]
_HEEDED: _Said = (Reading.CLEAR, Effect.SUPPORTS, "They were heeded.", "the signs had not been heeded")
_ANSWERED: _Said = (
    Reading.CLEAR,
    Effect.SUPPORTS,
    "This choice used techniques that answer such signs, though not every sign before it was heeded.",
    "the choice had not answered the signs",
)
_PARTLY: _Said = (
    Reading.MIXED,
    Effect.NEUTRAL,
    "One or more of them changed the approach; another did not.",
    "every sign had been heeded, or none",
)
_PARTLY_IGNORED: _Said = (
    Reading.MIXED,
    Effect.ADVERSE,
    f"One or more of them changed the approach; others were left unheeded. {_WEIGHS}",
    "every sign had been heeded",
)
_UNHEEDED: _Said = (
    Reading.ABSENT,
    Effect.ADVERSE,
    f"They did not change the approach. {_WEIGHS}",
    "the signs had been noticed and had changed the approach",
)
_NOTICED: _Said = (
    Reading.MIXED,
    Effect.NEUTRAL,
    "They were noticed; nothing stated shows that they changed the approach.",
    _OPEN,
)
_UNSTATED: _Said = (Reading.UNKNOWN, Effect.NEUTRAL, "Whether they were heeded is not stated.", _OPEN)


def signs_heeded(decision: Decision, events: tuple[Conduct, ...]) -> tuple[Finding, ...]:
    """The finding, where a sign of a disability was shown or the officer's conduct is said to have ignored one."""
    signs, conditions = _signs(decision), decision.subject.condition_shown & DISABILITY
    ignored = tuple(event for event in events if event.word == IGNORED and not _excused(event))
    other_only = not (signs or conditions) and bool(decision.signs or decision.subject.condition_shown)
    if other_only or not (signs or conditions or ignored):
        return ()
    if _over(decision) and not (signs or ignored or _answers(decision)):
        return ()
    reading, effect, because, change = _weighed(decision, signs, ignored=bool(ignored))
    plain = (f"Perceivable: {listed(sorted(conditions))}.",) if conditions else ()
    return (
        Finding(
            element="E11",
            cites="835a(a)(5)",
            reading=reading,
            effect=effect,
            because=f"{SHOWN} {because}",
            facts=(*map(_sign, signs), *plain, *conduct_words(ignored)),
            would_change_if=change,
            choices=choices_of(ignored),
        ),
    )


def _weighed(decision: Decision, signs: tuple[Sign, ...], *, ignored: bool) -> _Said:
    """What became of the signs: nothing that was acted on is said to have changed nothing."""
    acted = [sign.acted_on for sign in signs]
    if ignored:
        return _PARTLY_IGNORED if any(acted) else _UNHEEDED
    if _answers(decision):
        return _HEEDED if all(acted) else _ANSWERED
    if not signs:
        return _UNSTATED
    if any(acted):
        return _HEEDED if all(acted) else _PARTLY
    return _NOTICED if all(sign.noticed for sign in signs) else _UNHEEDED


def _signs(decision: Decision) -> tuple[Sign, ...]:
    """The signs to be weighed: of a disability, of the person against whom force was used; where force is over, of
    this scene alone.
    """
    return tuple(
        sign
        for sign in decision.signs
        if sign.shows & DISABILITY
        and (decision.force is None or sign.of == decision.force.against)
        and (not _over(decision) or sign.scene == decision.scene)
    )


def _excused(event: Conduct) -> bool:
    return event.range is Range.WITHIN or event.known is Reading.ABSENT


def _over(decision: Decision) -> bool:
    """A choice without force after force."""
    return decision.force is None and bool(force_before(decision))


def _answers(decision: Decision) -> bool:
    return bool(RESPONDS.intersection(decision.techniques))


def _sign(sign: Sign) -> str:
    state = "heeded" if sign.acted_on else "noticed; not shown to have been heeded" if sign.noticed else "not noticed"
    return joined(f"Shown: {listed(sorted(sign.shows & DISABILITY))}; {state}.", sign.because)
