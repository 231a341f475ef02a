"""Choices without force: what each is under 835a, though there is nothing yet to justify.

It is for showing, at the choice, what would be weighed if force followed: (e)(3), (a)(2) and (a)(5). It refuses to fault
a choice for using too little force, which no part of the text does.
"""

from __future__ import annotations

from simulator.law.california_835a.classify import applied, force_before
from simulator.law.california_835a.signs import signs_heeded
from simulator.law.california_835a.wording import event_words
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED, choices_of, joined, listed
from simulator.model.appearances import Range, Reading, weakest
from simulator.model.conduct import WORDS, is_good, is_poor
from simulator.model.decision import By, Conduct, Decision, OpenChoice

_RANGES = {
    Range.OUTSIDE: Reading.CLEAR,
    Range.ARGUABLE: Reading.MIXED,
    Range.WITHIN: Reading.ABSENT,
    Range.UNKNOWN: Reading.UNKNOWN,
}
AFTERWARDS = frozenset({"give_aid", "report_force", "look_after_family"})

_AGAINST = "If force followed, this choice would weigh against the officer in the totality of the circumstances."
_GOOD_BESIDE = " What was good in it would be weighed beside that."
_FOR = "If force followed, this choice would weigh for the officer in the totality of the circumstances."
_BOTH = (
    "If force followed, this choice would weigh both ways in the totality of the circumstances: what was good in it for the"
    " officer, and what lay outside the range of reasonable conduct, or might have, against."
)
_DOUBTFUL = (
    "If force followed, what can be criticised in this choice would be one circumstance of the totality; as it stands it is"
    " doubtful, or a matter for policy and training, and would not decide."
)
_NEITHER = "If force followed, this choice would by itself weigh neither for the officer nor against."
_OVER = (
    "Force had been used already and no further force was open here; (a)(2), which asks what could be used in place of force,"
    " would be asked again only if force were used again."
)
_AFTER = (
    "Force had been used already. What comes after it is no conduct leading up to it, and would be weighed only if force"
    " were used again."
)


def without_force(decision: Decision) -> tuple[Finding, ...]:
    """The findings on a choice without force."""
    own = tuple(event for event in decision.conduct if event.by is not By.SUBJECT)
    return (own_conduct(decision, own), resources_used(decision), *signs_heeded(decision, own))


def against_so_far(event: Conduct) -> Reading:
    """The tests that can be asked now: clear where it was known and outside the range. Contribution waits for force."""
    return weakest(event.known, _RANGES[event.range])


def own_conduct(decision: Decision, own: tuple[Conduct, ...]) -> Finding:
    """(e)(3): whether this choice would weigh for the officer, against, or neither, if force followed, or came again."""
    poor = tuple(event for event in own if is_poor(event.word) and against_so_far(event).rank)
    good = any(is_good(event.word) for event in own)
    reading, effect = _weight(poor, good=good)
    again = bool(force_before(decision))
    if again and effect is Effect.SUPPORTS:
        effect = Effect.NEUTRAL
    because, change = _weighs_so(effect, reading, both=bool(good and poor), again=again)
    choice = (decision.choice,) if decision.choice else ()
    return Finding(
        element="E8",
        cites="835a(e)(3)",
        reading=reading,
        effect=effect,
        because=because,
        facts=tuple(dict.fromkeys(map(_fact, own))) or NOTHING_STATED,
        would_change_if=change,
        choices=choices_of(own) or choice,
    )


def _weight(poor: tuple[Conduct, ...], *, good: bool) -> tuple[Reading, Effect]:
    """Grave conduct decides by its strongest event; any other poor conduct leaves the choice neutral at best."""
    grave = tuple(against_so_far(event) for event in poor if WORDS[event.word].grave)
    if grave:
        strongest = max(grave, key=lambda reading: (reading.rank, reading is Reading.MIXED))
        return strongest, Effect.ADVERSE if strongest is Reading.CLEAR else Effect.NEUTRAL
    if poor:
        return Reading.MIXED, Effect.NEUTRAL
    return (Reading.CLEAR, Effect.SUPPORTS) if good else (Reading.UNKNOWN, Effect.NEUTRAL)


def _weighs_so(effect: Effect, reading: Reading, *, both: bool, again: bool) -> tuple[str, str]:
    """The sentence, and what would read it otherwise."""
    if again and effect is not Effect.ADVERSE:
        return _AFTER, "force had been used again after this choice"
    if effect is Effect.ADVERSE:
        because = _AGAINST + (_GOOD_BESIDE if both else "")
        change = (
            "the choice had been within the range of reasonable conduct, or what made it a mistake had not been known"
        )
        return (joined(_AFTER, because.replace("If force followed", "Then")) if again else because), change
    if effect is Effect.SUPPORTS:
        return _FOR, "the choice had been outside the range of reasonable conduct and had helped to bring about force"
    if reading is Reading.UNKNOWN and not both:
        return (
            _NEITHER,
            "the choice had been outside the range of reasonable conduct and had helped to bring about force",
        )
    return (
        _BOTH if both else _DOUBTFUL
    ), "what speaks against the choice had been within the range of reasonable conduct"


def _fact(event: Conduct) -> str:
    """An event, and for a poor one how the three tests stand."""
    if not is_poor(event.word):
        return event_words(event)
    came = "unknown until force comes" if event.contributed is Reading.UNKNOWN else str(event.contributed)
    tests = f"The three tests: known then: {event.known}; range: {event.range}; contributed to force: {came}."
    return joined(event_words(event), tests)


def resources_used(decision: Decision) -> Finding:
    """(a)(2): which techniques the choice used, or which it passed by."""
    used = in_place_of_force(decision.techniques)
    passed = () if used or decision.techniques else passed_by(decision)
    over = bool(force_before(decision)) and not any(o.force and applied(o.force) for o in decision.open_choices)
    if over and (used or passed):
        because = _OVER
    elif used:
        because = "This choice used other available resources and techniques."
    elif decision.techniques:
        because = "This choice was care or a report afterwards; (a)(2) asks what could be used in place of force."
    elif passed:
        because = "This choice used none of the other resources and techniques that were open at that moment."
    else:
        because = "No other resource or technique was offered at that moment."
    return Finding(
        element="E7",
        cites="835a(a)(2)",
        reading=Reading.CLEAR if used else Reading.ABSENT if passed else Reading.UNKNOWN,
        effect=Effect.NEUTRAL if over else Effect.SUPPORTS if used else Effect.ADVERSE if passed else Effect.NEUTRAL,
        because=because,
        facts=(f"Used: {listed(used)}.",) if used else tuple(map(_open, passed)) or NOTHING_STATED,
        would_change_if="no other resource or technique had been used"
        if used
        else "another resource or technique, reasonably safe and feasible, had been used",
        choices=tuple(choice.choice for choice in passed),
    )


def in_place_of_force(techniques: tuple[str, ...]) -> tuple[str, ...]:
    """The techniques that could stand in place of force; a report and comfort afterwards could not."""
    return tuple(technique for technique in techniques if technique not in AFTERWARDS)


def passed_by(decision: Decision) -> tuple[OpenChoice, ...]:
    """The open choices with other resources or techniques, and without force, that were not taken."""
    return tuple(
        o
        for o in decision.open_choices
        if in_place_of_force(o.techniques) and o.force is None and o.choice != decision.choice
    )


def _open(choice: OpenChoice) -> str:
    return f"Open and not taken: {listed(in_place_of_force(choice.techniques))}."
