"""Findings on what several texts ask in the same words: the threat, whom it was to, other ways, warnings.

It is for one form of such a finding, with the standard's own heading and the standard's own measure. It refuses every
text: it imports no standard, and what a finding does to a verdict is said by the standard that asks for it.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.law.finding import Effect, Finding
from simulator.law.force_words import force_told
from simulator.law.limbs import (
    BARRING,
    NOTHING_STATED,
    Limb,
    appeared,
    found,
    joined,
    limb,
    listed,
    remark,
)
from simulator.law.limbs import appearance_facts as facts_of
from simulator.law.readings import (
    ALONE,
    Way,
    harm,
    no_time_to_warn,
    party,
    warning_left_out,
    why_deadly,
)
from simulator.model.appearances import Reading
from simulator.model.decision import Alternative, Decision

PARTIES = {"officer": "the officer", "other": "another person", "self": "the person himself or herself"}
THREAT = {
    "ability": (
        "the present ability to do such harm",
        "the means to cause such harm had appeared to be at hand",
        "the means had appeared out of hand, or unable to cause such harm",
    ),
    "opportunity": (
        "the opportunity to use that ability from where the person was",
        "the person had appeared able to reach the officer or another with those means at that moment",
        "distance, a barrier or the person's position had appeared to leave no such opportunity",
    ),
    "intent": (
        "an intent to do such harm",
        "the person's words or acts had pointed to such an intent",
        "the person's words or acts had not pointed to such an intent",
    ),
    "immediate": (
        "a threat that was immediate",
        "the threat had appeared to be one of that moment, and not of a later one",
        "the threat had appeared to lie in the future",
    ),
    "fleeing": (
        "a person in flight from arrest",
        "the person had appeared to be fleeing",
        "the person had not appeared to be fleeing",
    ),
    "felony_threatened_death_or_sbi": (
        "cause to believe in a felony that inflicted or threatened grave injury",
        "the crime, as known then, had been a felony that inflicted or threatened grave injury",
        "the crime, as known then, had been no felony that inflicted or threatened grave injury",
    ),
    "will_harm_if_not_caught": (
        "a danger of grave injury to others unless the person was apprehended",
        "what was known then had shown that a delay would let the person do grave injury to another",
        "what was known then had shown that a delay endangered nobody else gravely",
    ),
}
"""Each appearance: what it is, what would establish it, what would unsettle it."""


_NOT_NAMED = (
    "This text does not name intent as a limb of its own, and nothing stated shows that there was plainly none."
)


def kind_of_force(decision: Decision, cites: str) -> Finding:
    """E0: whether this use is weighed as deadly force, and why."""
    why, force = why_deadly(decision), decision.force
    words = () if force is None else (force_told(force),)
    return Finding(
        element="E0",
        cites=cites,
        reading=Reading.CLEAR if why else Reading.ABSENT,
        effect=Effect.NEUTRAL,
        because=joined(why, "It is weighed as deadly force.")
        if why
        else "Nothing stated shows a substantial risk of death or grave injury, so it is not weighed as deadly force.",
        facts=words or NOTHING_STATED,
        would_change_if=f"the use had created {'no' if why else 'a'} substantial risk of death or grave injury",
    )


def seen(decision: Decision, element: str, cites: str, *, code: str = "E2", design: str = "") -> Finding:
    """One appearance as a required limb, in the words of THREAT."""
    what, if_so, if_not = THREAT[element]
    return appeared(
        limb(f"{code} {element}", cites, what, if_so=if_so, if_not=if_not, design_choice=design), decision, element
    )


def softened(finding: Finding, design: str) -> Finding:
    """An appearance that a text does not ask by name: only its plain absence tells, and then leaves the question open."""
    if finding.reading is not Reading.ABSENT:
        return replace(
            finding,
            reading=Reading.CLEAR,
            effect=Effect.NEUTRAL,
            because=_NOT_NAMED,
            would_change_if=THREAT["intent"][2],
        )
    return replace(finding, reading=Reading.MIXED, effect=Effect.NEUTRAL, design_choice=design)


def threatened(decision: Decision, cites: str) -> Finding:
    """E3: whom the threat was to."""
    who, reading = decision.subject.threatened, party(decision)
    words = None if who is None else listed(PARTIES[one] for one in PARTIES if one in who) or "nobody"
    alone = " The danger stated was to the person alone." if who == ALONE else ""
    asked = Limb(
        element="E3",
        cites=cites,
        clear=f"In danger from the person, as it appeared: {words}.",
        mixed=f"In danger from the person, as it appeared: {words}.",
        absent=f"Neither the officer nor another person was in danger from the person at that moment.{alone}",
        unknown="Nobody has stated who was in danger; what is unknown is weighed as open either way.",
        if_so="the person had appeared to threaten the officer or another",
        if_not="only the person had been in danger, or nobody",
    )
    return found(asked, reading, () if words is None else (f"in danger: {words}",))


def severity(decision: Decision, cites: str) -> Finding:
    """E4: how grave the harm was."""
    asked = limb(
        "E4",
        cites,
        "a threat of death or grave injury, and not of a lesser harm",
        if_so="the means had plainly been able to cause death or grave injury",
        if_not="the harm threatened had been plainly minor",
    )
    armed = decision.subject.armed_with
    stated = facts_of(decision, "harm") if decision.subject.appearance("harm").rests_on else ()
    return found(asked, harm(decision), stated or ((f"appeared to be armed with: {armed}",) if armed else ()))


def other_ways(
    decision: Decision, cites: str, measure: Way, asks: str, *, design: str = "", doubt_counts: bool = True
) -> tuple[Finding, ...]:
    """E7: each other way that was stated, by the measure of the text. `asks` says what the text asks of other ways, and
    `doubt_counts` whether one that is doubtful weighs.
    """
    if not decision.alternatives:
        told = f"{asks} No other way was stated that was at hand at that moment."
        return (
            replace(
                remark("E7", cites, told, change="another way had been at hand, safe and feasible"),
                reading=Reading.ABSENT,
            ),
        )
    told_of = tuple(_other_way(way, measure(decision, way), cites, asks, design) for way in decision.alternatives)
    weigh = {Reading.CLEAR, Reading.MIXED} if doubt_counts else {Reading.CLEAR}
    return tuple(one if one.reading in weigh else replace(one, effect=Effect.NEUTRAL) for one in told_of)


def _other_way(way: Alternative, reading: Reading, cites: str, asks: str, design: str) -> Finding:
    what = way.what.rstrip(".")
    said = {
        Reading.CLEAR: f"This stood open by that measure: {what}.",
        Reading.ABSENT: f"This does not count as another way: {what}.",
    }.get(reading, f"Whether this stood open can be read either way: {what}.")
    return Finding(
        element="E7",
        cites=cites,
        reading=reading,
        effect=BARRING[reading],
        because=joined(asks, said, way.because),
        facts=(f"safe: {way.safe}, feasible: {way.feasible}, enough: {way.enough}",),
        would_change_if="it had been safe, feasible and enough at that moment"
        if reading is Reading.ABSENT
        else "it had plainly been unsafe, not feasible or not enough",
        choices=(way.choice,) if way.choice else (),
        design_choice=design if reading.rank else "",
    )


def warning_facts(decision: Decision) -> tuple[str, ...]:
    """What was stated of warning and of identifying."""
    said = (("warning of force", decision.warned), ("known to be an officer", decision.identified))
    return tuple(f"{what}: {word.replace('_', ' ')}" for what, word in said if word) or NOTHING_STATED


def warning_weighed(decision: Decision, cites: str, asks: str, *, counts: bool, design: str = "") -> Finding:
    """E6 where a warning is no element. `counts` says whether the text lets an omitted warning weigh."""
    omitted = warning_left_out(decision)
    if omitted:
        told = "No warning was given though there was ample time for one."
    elif decision.warned in {"given", "evident"}:
        told = "The person was warned, or was evidently aware, that force would follow."
    elif no_time_to_warn(decision):
        told = "There was no time for a warning, or it was not feasible; nothing was left out."
    else:
        told = "Nothing stated shows that a warning was left out though there was ample time for one."
    return Finding(
        element="E6",
        cites=cites,
        reading=Reading.ABSENT if omitted else Reading.UNKNOWN,
        effect=Effect.ADVERSE if omitted and counts else Effect.NEUTRAL,
        because=joined(asks, told),
        facts=warning_facts(decision),
        would_change_if="a warning had been given, or there had been no time for one"
        if omitted
        else "a warning had been left out though there was ample time for one",
        design_choice=design if omitted and counts else "",
    )
