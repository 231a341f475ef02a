"""E5 and E6 for route B: a fleeing person and a dangerous felony, Penal Code 835a(c)(1)(B).

It is for the second of the two reasons that the text knows. It refuses to ask for imminence, which belongs to route A,
and it is not opened where nothing at all was stated about flight, the felony or danger to another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from simulator.law.california_835a.answer import LIMB_EFFECTS, Answer
from simulator.law.california_835a.warning import warned_where_feasible
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import appearance_facts, joined
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision

LIMBS: Mapping[str, tuple[str, str, str]] = {
    "fleeing": (
        "the person was fleeing",
        "the person had not appeared to be fleeing",
        "the person had appeared to be fleeing",
    ),
    "felony_threatened_death_or_sbi": (
        "the arrest was for a felony that threatened or resulted in death or serious bodily injury",
        "the crime, as known then, had been no such felony",
        "the crime, as known then, had been such a felony",
    ),
    "will_harm_if_not_caught": (
        "the person would cause death or serious bodily injury to another unless immediately apprehended",
        "what was known then had shown that a delay endangered nobody else so gravely",
        "what was known then had shown such a danger to another from any delay",
    ),
}

_READ: Mapping[Reading, str] = {
    Reading.CLEAR: "A reasonable officer would believe that {limb}.",
    Reading.MIXED: "It can be read either way whether {limb}.",
    Reading.ABSENT: "Nothing known then would lead a reasonable officer to believe that {limb}.",
    Reading.UNKNOWN: "Nothing stated shows whether {limb}; what is unknown is weighed as open either way.",
}


def fleeing_person(decision: Decision) -> Answer:
    """Route B. Every limb is required, and identifying and warning where feasible is part of it. Where nobody flees
    there is nothing more to ask, and one finding says so.
    """
    if not raised(decision):
        return Answer(reading=Reading.ABSENT)
    if decision.subject.reading("fleeing") is Reading.ABSENT:
        return Answer(reading=Reading.ABSENT, findings=(_nobody_flees(decision),))
    limbs = tuple(limb_finding(decision, limb) for limb in LIMBS)
    efforts = warned_where_feasible(decision)
    return Answer(reading=weakest(*(f.reading for f in (*limbs, efforts))), findings=(*limbs, efforts))


def _nobody_flees(decision: Decision) -> Finding:
    """Neither reason needs the other: where nobody flees, (B) has nothing to say and counts against nobody."""
    return replace(limb_finding(decision, "fleeing"), effect=Effect.NEUTRAL)


def raised(decision: Decision) -> bool:
    """Whether anything was stated on which (B) could rest. One limb left unstated is open; all of them is no route."""
    return any(decision.subject.reading(limb) is not Reading.UNKNOWN for limb in LIMBS)


def limb_reading(decision: Decision, limb: str) -> Reading:
    """As stated, except that a crime known to be no felony closes the second limb."""
    no_felony = decision.subject.crime in {"none", "infraction", "misdemeanor"}
    if limb == "felony_threatened_death_or_sbi" and no_felony:
        return Reading.ABSENT
    return decision.subject.reading(limb)


def limb_finding(decision: Decision, limb: str) -> Finding:
    """One limb of (B)."""
    reading = limb_reading(decision, limb)
    what, unsettled, established = LIMBS[limb]
    seen = decision.subject.appearance(limb)
    crime = decision.subject.crime if limb == "felony_threatened_death_or_sbi" else None
    known = () if crime is None else (f"crime as known: {crime}",)
    rests_on = appearance_facts(decision, limb) if seen.rests_on or not known else ()
    return Finding(
        element=f"E5 {limb}",
        cites="835a(c)(1)(B)",
        reading=reading,
        effect=LIMB_EFFECTS[reading],
        because=joined(_READ[reading].format(limb=what), seen.because),
        facts=(*known, *(fact for fact in rests_on if fact != f"crime: {crime}")),
        would_change_if=unsettled if reading is Reading.CLEAR else established,
    )
