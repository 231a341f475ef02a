"""E6: identifying as a peace officer and warning that deadly force may be used.

It is for both routes, and keeps them apart: in (c)(1)(B) the efforts are part of the text where feasible; for defense of
life they are one circumstance of the totality. It refuses to take a command for a warning.
"""

from __future__ import annotations

from simulator.law.california_835a.answer import LIMB_EFFECTS
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED
from simulator.model.appearances import Reading
from simulator.model.decision import By, Decision

AWARE_OF_OFFICER = frozenset({"said", "evident"})
AWARE_OF_FORCE = frozenset({"given", "evident"})
_MADE = "Reasonable efforts to identify and to warn were made, or the person was evidently aware of both."
_NOT_FEASIBLE = "The text asks for efforts to identify and to warn where feasible; there was no time for them."


def not_feasible(decision: Decision) -> bool:
    """A warning that could not be given: stated so, or there was plainly no time for one."""
    no_time = decision.warned == "not_given" and decision.ample_time is Reading.ABSENT
    return decision.warned == "not_feasible" or no_time


def efforts_reading(decision: Decision) -> Reading:
    """Identified and warned, or aware of both, or not feasible: clear. Either left out though feasible: absent."""
    if not_feasible(decision):
        return Reading.CLEAR
    if decision.warned == "not_given" or decision.identified == "no":
        return Reading.ABSENT
    if decision.warned in AWARE_OF_FORCE and decision.identified in AWARE_OF_OFFICER:
        return Reading.CLEAR
    return Reading.UNKNOWN


def _facts(decision: Decision) -> tuple[str, ...]:
    said = (("warning of force", decision.warned), ("known to be an officer", decision.identified))
    return tuple(f"{what}: {word.replace('_', ' ')}" for what, word in said if word) or NOTHING_STATED


def warned_where_feasible(decision: Decision) -> Finding:
    """The sentence on identifying and warning in (c)(1)(B)."""
    reading = efforts_reading(decision)
    because = {
        Reading.CLEAR: _NOT_FEASIBLE if not_feasible(decision) else _MADE,
        Reading.ABSENT: "The text asks, where feasible, for reasonable efforts to identify as a peace officer and to warn that"
        " deadly force may be used; they were not made, and nothing stated shows that they were not feasible.",
    }.get(reading, "Not everything was stated on identifying and warning; it is weighed as open either way.")
    return Finding(
        element="E6 B",
        cites="835a(c)(1)(B)",
        reading=reading,
        effect=LIMB_EFFECTS[reading],
        because=because,
        facts=_facts(decision),
        would_change_if="efforts to identify and to warn had been left out though they were feasible"
        if reading is Reading.CLEAR
        else "reasonable efforts to identify and to warn had been made, or had not been feasible",
    )


def ample_time(decision: Decision) -> bool:
    """Whether there was plainly time for a warning: as stated; where nobody stated it, a missed warning that the record
    itself names, or a safe and feasible alternative, shows it unless a quick judgment was forced.
    """
    if decision.ample_time is not Reading.UNKNOWN:
        return decision.ample_time is Reading.CLEAR
    if decision.time_forced in {"by_subject", "by_circumstances"}:
        return False
    missed = any(e.word == "no_warning" and e.by is not By.SUBJECT for e in (*decision.leading_up, *decision.conduct))
    return missed or any(a.safe is a.feasible is Reading.CLEAR for a in decision.alternatives)


def omitted_with_ample_time(decision: Decision) -> bool:
    """Route A's only question here."""
    return decision.warned == "not_given" and ample_time(decision)


def warning_in_the_totality(decision: Decision) -> Finding:
    """Route A: a warning is a circumstance, not an element."""
    omitted = omitted_with_ample_time(decision)
    given = decision.warned in AWARE_OF_FORCE
    if omitted:
        because = (
            "No warning was given though there was ample time for one. For defense of life this is a circumstance."
        )
    elif given:
        because = "The person was warned, or was evidently aware, that force would follow."
    elif not_feasible(decision):
        because = "There was no time for a warning, or it was not feasible; nothing was left out."
    else:
        because = "Nothing stated shows that a warning was left out though there was ample time for one."
    return Finding(
        element="E6 A",
        cites="835a(e)(3)",
        reading=Reading.ABSENT if omitted else Reading.CLEAR if given else Reading.UNKNOWN,
        effect=Effect.ADVERSE if omitted else Effect.SUPPORTS if given else Effect.NEUTRAL,
        because=because,
        facts=_facts(decision),
        would_change_if="a warning had been given, or there had been no time for one"
        if omitted
        else "a warning had been left out though there was ample time for one",
        design_choice="That an omitted warning lowers defense of life by one step, and no further, is this project's choice;"
        " the sentence on warning stands in (c)(1)(B)."
        if omitted
        else "",
    )
