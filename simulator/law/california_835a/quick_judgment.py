"""E10: quick judgments, Penal Code 835a(a)(4).

It is for the allowance that the text makes when officers may be forced to judge quickly. It refuses the allowance where
the officer's own conduct forced the clock, and it never gives back more than one lost step.
"""

from __future__ import annotations

from simulator.law.california_835a.leading_up import officers_events
from simulator.law.california_835a.wording import conduct_words
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED, choices_of
from simulator.model.appearances import Range, Reading
from simulator.model.conduct import WORDS
from simulator.model.decision import Conduct, Decision

STEPS_GIVEN_BACK = 1
ONE_STEP_BACK = (
    "That a quick judgment, forced by an attack under way, may give back one step lost to a doubtful alternative or to conduct"
    " leading up to the force is this project's choice; the text says only that the totality accounts for such judgments."
)
FORCES_THE_CLOCK = frozenset({"T3", "T9", "T11"})
FORCED_BY_OTHERS = frozenset({"by_subject", "by_circumstances"})


def clock_forcers(decision: Decision) -> tuple[Conduct, ...]:
    """The officer's rushing, standing at a vehicle or acting with no basis, unless reasonable, unknowing or without effect."""
    return tuple(event for event in officers_events(decision) if _forces(event))


def _forces(event: Conduct) -> bool:
    excused = event.range is Range.WITHIN or Reading.ABSENT in (event.known, event.contributed)
    return WORDS[event.word].code in FORCES_THE_CLOCK and not excused


def forced(decision: Decision) -> bool:
    """Whether an attack under way forced a quick judgment and the officer's own conduct did not. Advancing is no attack."""
    attacked = decision.subject.reading("attack_under_way") is Reading.CLEAR
    own_doing = decision.time_forced in {"no", "by_officer"} or bool(clock_forcers(decision))
    return attacked and not own_doing


def time_pressure(decision: Decision, *, given_back: bool) -> Finding:
    """The finding on time pressure."""
    forcers = clock_forcers(decision)
    unforced = decision.time_forced == "no"
    by_officer = not unforced and (decision.time_forced == "by_officer" or bool(forcers))
    pressed = not by_officer and (decision.time_forced in FORCED_BY_OTHERS or forced(decision))
    if unforced:
        because = "Nothing forced a quick judgment at that moment."
    elif by_officer and decision.time_forced in FORCED_BY_OTHERS:
        because = "A quick judgment was forced, but the officer's own conduct had forced the pace as well, so nothing is given for it."
    elif by_officer:
        because = "The officer's own conduct forced the pace, so it does not widen the range of reasonable judgment."
    elif given_back:
        because = "An attack under way forced a quick judgment, and one step that was lost is given back for it."
    elif pressed:
        because = "A quick judgment was forced, and not by the officer; the totality accounts for that."
    else:
        because = "Nothing stated shows that the officer was forced to judge quickly."
    words = (decision.time_forced or "").replace("_", " ")
    stated = (f"quick judgment forced: {words}",) if words else ()
    return Finding(
        element="E10",
        cites="835a(a)(4)",
        reading=Reading.CLEAR if pressed else Reading.ABSENT if by_officer or unforced else Reading.UNKNOWN,
        effect=Effect.SUPPORTS if pressed else Effect.NEUTRAL,
        because=because,
        facts=(*stated, *conduct_words(forcers if by_officer else ())) or NOTHING_STATED,
        would_change_if="there had been time to think, or the officer had forced the pace"
        if pressed
        else "an attack, and not the officer's own conduct, had forced a quick judgment",
        choices=choices_of(forcers if by_officer else ()),
        design_choice=ONE_STEP_BACK if given_back else "",
    )
