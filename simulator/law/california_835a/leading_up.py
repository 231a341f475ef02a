"""E8 and E9: conduct leading up to the force, the officer's and the subject's alike, Penal Code 835a(e)(3).

It is for the totality: the three tests (was it known, did it lie outside the range of reasonable conduct, did it bring
about the force) are asked of each event, and only grave words may move the verdict, from justified to contestable and
no further. It refuses to make a mistake an offense, or to measure the officer against the best choice on offer.
"""

from __future__ import annotations

from simulator.law.california_835a.wording import conduct_words, event_words, good_words
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED, choices_of, joined
from simulator.model.appearances import Range, Reading
from simulator.model.conduct import WORDS, Side, is_good, is_poor
from simulator.model.decision import By, Conduct, Decision

ONE_STEP = (
    "That grave conduct which meets the three tests lowers the verdict by one step, to contestable, and never further, is this"
    " project's choice; the text makes conduct a circumstance and gives it no weight in numbers."
)
OFFSET = (
    "That good conduct may offset one lone event of closing distance or leaving cover, where it came after it and gave back space"
    " or time, is this project's choice; the text says only that conduct belongs to the totality."
)
OFFSET_CODES = frozenset({"T1", "T2"})
MOST_EVENTS_OFFSET = 1
MENDING = frozenset({"kept_distance", "used_cover", "repositioned", "contained", "took_time"})
"""Good conduct that gives back what closing distance or leaving cover took."""


def officers_events(decision: Decision) -> tuple[Conduct, ...]:
    """What the officer who used force did before and with it; for a partner's force, what the trainee did counts too."""
    whose = {By.OFFICER} if decision.by == "officer" else {By.OFFICER, By.PARTNER}
    return tuple(event for event in (*decision.leading_up, *decision.conduct) if event.by in whose)


def knew(event: Conduct) -> bool:
    """Test (i), met only where it is clear: what nobody stated is unknown, and unknown moves nothing."""
    return event.known is Reading.CLEAR


def passes_tests(event: Conduct) -> bool:
    """All three tests, each clearly: second best is within the range, and an open test moves nothing."""
    return knew(event) and event.range is Range.OUTSIDE and event.contributed is Reading.CLEAR


def grave_events(decision: Decision) -> tuple[Conduct, ...]:
    """The events that could move the verdict: grave words that pass all three tests."""
    return tuple(e for e in officers_events(decision) if WORDS[e.word].grave and passes_tests(e))


def good_events(decision: Decision) -> tuple[Conduct, ...]:
    """The officer's good conduct."""
    return tuple(event for event in officers_events(decision) if is_good(event.word))


def offset(decision: Decision) -> bool:
    """One lone event of closing distance or leaving cover, with good conduct that could mend it."""
    grave = grave_events(decision)
    lone = 0 < len(grave) <= MOST_EVENTS_OFFSET and WORDS[grave[0].word].code in OFFSET_CODES
    return lone and any(mends(good, grave[0]) for good in good_events(decision))


def mends(good: Conduct, grave: Conduct) -> bool:
    """Whether good conduct may offset a mistake: of space or time, and after it. Where no order is recorded, any may."""
    if good.at_ms is None or grave.at_ms is None:
        return True
    return good.word in MENDING and good.at_ms > grave.at_ms


def moves(decision: Decision) -> bool:
    """Whether the officer's conduct lowers JUSTIFIED to CONTESTABLE."""
    return bool(grave_events(decision)) and not offset(decision)


def nearly(event: Conduct) -> bool:
    """Poor conduct that comes near the three tests: none of them clearly fails."""
    fails = event.range is Range.WITHIN or Reading.ABSENT in (event.known, event.contributed)
    return is_poor(event.word) and not fails


def criticised(decision: Decision) -> tuple[Conduct, ...]:
    """The officer's poor conduct that may be criticised: what was within the range of reasonable conduct may not."""
    return tuple(e for e in officers_events(decision) if is_poor(e.word) and e.range is not Range.WITHIN)


def officers_conduct(decision: Decision) -> Finding:
    """E8: the finding on the officer's conduct, naming each choice that weighs."""
    if moves(decision):
        return _moved(decision)
    return _offset(decision) if offset(decision) else _not_moved(decision)


def _moved(decision: Decision) -> Finding:
    grave = grave_events(decision)
    return _officers(
        decision,
        grave,
        Reading.CLEAR,
        Effect.ADVERSE,
        "Leading up to the force the officer, knowing the facts that spoke against it, did what lay outside the range open to a"
        " reasonable officer, and it helped to bring the force about. It weighs against the officer in the totality; the most"
        " that it can do by itself is to make a justification contestable.",
        "that conduct had been within the range of reasonable conduct, or had not helped to bring the force about",
        ONE_STEP,
    )


def _offset(decision: Decision) -> Finding:
    grave = grave_events(decision)
    good = tuple(event for event in good_events(decision) if mends(event, grave[0]))
    return _officers(
        decision,
        (*grave, *good),
        Reading.MIXED,
        Effect.NEUTRAL,
        "One event leading up to the force counts against the officer; other conduct leading up to it was good, and the two are"
        " weighed against each other.",
        "there had been a second such event, or no good conduct beside it",
        OFFSET,
    )


def _not_moved(decision: Decision) -> Finding:
    poor, good = criticised(decision), good_events(decision)
    excused = any(is_poor(e.word) and e.range is Range.WITHIN for e in officers_events(decision))
    against = (
        "Some conduct leading up to the force can be criticised, but it does not meet all three tests, or is a matter for policy"
        " and training, so it does not change the verdict."
        if poor
        else "What could be asked of the conduct leading up to the force was within the range of reasonable conduct."
        if excused
        else ""
    )
    credit = "Good conduct leading up to the force is weighed for the officer." if good else ""
    return _officers(
        decision,
        tuple(event for event in poor if nearly(event)),
        Reading.MIXED if poor else Reading.CLEAR if good else Reading.UNKNOWN,
        Effect.NEUTRAL if poor or not good else Effect.SUPPORTS,
        joined(against, credit) or "Nothing was stated of the officer's conduct leading up to the force.",
        "the officer had knowingly gone outside the range of reasonable conduct, and that had helped to bring the force about",
    )


def _officers(
    decision: Decision,
    weighs: tuple[Conduct, ...],
    reading: Reading,
    effect: Effect,
    because: str,
    change: str,
    design: str = "",
) -> Finding:
    """The choices are of what weighs alone; the rest is told among the facts."""
    rest = tuple(event for event in officers_events(decision) if event not in weighs)
    return Finding(
        element="E8",
        cites="835a(e)(3)",
        reading=reading,
        effect=effect,
        because=because,
        facts=conduct_facts(weighs, rest) or NOTHING_STATED,
        would_change_if=change,
        choices=choices_of(weighs),
        design_choice=design,
    )


def conduct_facts(weighs: tuple[Conduct, ...], rest: tuple[Conduct, ...]) -> tuple[str, ...]:
    """What weighs, then other poor conduct, then other good conduct in one line."""
    poor = tuple(event for event in rest if is_poor(event.word))
    told = tuple(dict.fromkeys((*conduct_words(weighs), *map(_short, poor))))
    return (*told, *good_words(event for event in rest if is_good(event.word)))


def _short(event: Conduct) -> str:
    """Poor conduct that does not weigh, and why it does not."""
    words = event_words(event)
    if event.range is not Range.WITHIN:
        return f"Short of the three tests: {words}"
    return f"Within the range of reasonable conduct: {words}" if event.because else words


_OTHER_CONDUCT = {
    (True, False): "the person had, leading up to the force, neither threatened nor attacked anybody, or had complied",
    (False, True): "the person had, leading up to the force, threatened or attacked somebody",
    (True, True): "what the person did leading up to the force had pointed one way",
    (False, False): "the person had, leading up to the force, threatened or attacked somebody, or had complied",
}
"""What would have to be otherwise, by whether the person's conduct raised and lowered the threat as it stands."""


def subjects_conduct(decision: Decision) -> Finding:
    """E9: what the person did, which ranks equally with what the officer did."""
    events = tuple(event for event in decision.leading_up if event.by is By.SUBJECT)
    raised = any(WORDS[event.word].side is Side.RAISES for event in events)
    lowered = any(WORDS[event.word].side is Side.LOWERS for event in events)
    attacking = decision.subject.reading("attack_under_way")
    raised = raised or attacking is Reading.CLEAR
    because = {
        (True, True): "What the person did leading up to the force points both ways.",
        (True, False): "What the person did leading up to the force raised the threat as it appeared.",
        (False, True): "What the person did leading up to the force lowered the threat as it appeared.",
    }.get(
        (raised, lowered),
        "Nothing was stated of what the person did leading up to the force that raised or lowered the threat.",
    )
    attack = ("An attack was under way.",) if attacking is Reading.CLEAR else ()
    return Finding(
        element="E9",
        cites="835a(e)(3)",
        reading=Reading.MIXED if raised and lowered else Reading.CLEAR if raised or lowered else Reading.UNKNOWN,
        effect=Effect.NEUTRAL if raised is lowered else Effect.SUPPORTS if raised else Effect.ADVERSE,
        because=because,
        facts=(*conduct_words(events), *attack) or NOTHING_STATED,
        would_change_if=_OTHER_CONDUCT[raised, lowered],
        choices=choices_of(events),
    )
