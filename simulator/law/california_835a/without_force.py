"""Choices without force: what each is under 835a, though there is nothing yet to justify.

It is for showing, at the choice, what would be weighed if force followed: (e)(3), (a)(2) and (a)(5). It refuses to fault
a choice for using too little force, which no part of the text does.
"""

from __future__ import annotations

from simulator.law.california_835a.leading_up import knew
from simulator.law.california_835a.signs import signs_heeded
from simulator.law.california_835a.wording import NOTHING_STATED, choices_of, conduct_words, listed
from simulator.law.finding import Effect, Finding
from simulator.model.appearances import Range, Reading, weakest
from simulator.model.conduct import WORDS, is_good, is_poor
from simulator.model.decision import By, Conduct, Decision, OpenChoice

_RANGES = {
    Range.OUTSIDE: Reading.CLEAR,
    Range.ARGUABLE: Reading.MIXED,
    Range.WITHIN: Reading.ABSENT,
    Range.UNKNOWN: Reading.UNKNOWN,
}


def without_force(decision: Decision) -> tuple[Finding, ...]:
    """The findings on a choice without force."""
    own = tuple(event for event in decision.conduct if event.by is not By.SUBJECT)
    return (own_conduct(decision, own), resources_used(decision), *signs_heeded(decision, own))


def against_so_far(event: Conduct) -> Reading:
    """The tests that can be asked now: clear where it was known and outside the range. Contribution waits for force."""
    return weakest(Reading.CLEAR if knew(event) else event.known, _RANGES[event.range])


def own_conduct(decision: Decision, own: tuple[Conduct, ...]) -> Finding:
    """(e)(3): whether this choice would weigh for the officer, against, or neither, if force followed."""
    grave = tuple(event for event in own if WORDS[event.word].grave and against_so_far(event).rank)
    weighs = tuple(event for event in grave if against_so_far(event) is Reading.CLEAR)
    good = any(is_good(event.word) for event in own)
    effect = Effect.ADVERSE if weighs else Effect.SUPPORTS if good and not grave else Effect.NEUTRAL
    because = {
        Effect.ADVERSE: "If force followed, this choice would weigh against the officer in the totality of the circumstances.",
        Effect.SUPPORTS: "If force followed, this choice would weigh for the officer in the totality of the circumstances.",
    }.get(effect, "If force followed, this choice would by itself weigh neither for the officer nor against.")
    choice = (decision.choice,) if decision.choice else ()
    return Finding(
        element="E8",
        cites="835a(e)(3)",
        reading=weakest(*(against_so_far(event) for event in grave))
        if grave
        else Reading.CLEAR
        if good
        else Reading.UNKNOWN,
        effect=effect,
        because=because,
        facts=(*conduct_words(own), *(_tests(event) for event in own if is_poor(event.word))) or NOTHING_STATED,
        would_change_if="the choice had been within the range of reasonable conduct, or what made it a mistake had not been known"
        if weighs
        else "the choice had been outside the range of reasonable conduct and had helped to bring about force",
        choices=choices_of(own) or choice,
    )


def _tests(event: Conduct) -> str:
    came = "unknown until force comes" if event.contributed is Reading.UNKNOWN else str(event.contributed)
    what = WORDS[event.word].means
    return (
        f"The three tests on '{what}': known then: {event.known}; range: {event.range}; contributed to force: {came}."
    )


def resources_used(decision: Decision) -> Finding:
    """(a)(2): which techniques the choice used, or which it passed by."""
    used, passed = decision.techniques, () if decision.techniques else passed_by(decision)
    if used:
        because = "This choice used other available resources and techniques."
    elif passed:
        because = "This choice used none of the other resources and techniques that were open at that moment."
    else:
        because = "No other resource or technique was offered at that moment."
    return Finding(
        element="E7",
        cites="835a(a)(2)",
        reading=Reading.CLEAR if used else Reading.ABSENT if passed else Reading.UNKNOWN,
        effect=Effect.SUPPORTS if used else Effect.ADVERSE if passed else Effect.NEUTRAL,
        because=because,
        facts=(f"Used: {listed(used)}.",) if used else tuple(_open(choice) for choice in passed) or NOTHING_STATED,
        would_change_if="no other resource or technique had been used"
        if used
        else "another resource or technique, reasonably safe and feasible, had been used",
        choices=tuple(choice.choice for choice in passed),
    )


def passed_by(decision: Decision) -> tuple[OpenChoice, ...]:
    """The open choices with other resources or techniques, and without force, that were not taken."""
    return tuple(o for o in decision.open_choices if o.techniques and o.force is None and o.choice != decision.choice)


def _open(choice: OpenChoice) -> str:
    return f"Open and not taken: {listed(choice.techniques)}."
