"""E2, E3 and E4: route A, an imminent threat of death or serious bodily injury to the officer or another person.

It is for 835a(c)(1)(A) with the definition in (e)(2) and the bar in (c)(2). It refuses to add limbs up: each is
required, the weakest decides, and fear of later harm is none of them.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.law.california_835a.answer import LIMB_EFFECTS, Answer
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED, appearance_facts, joined, listed
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision

LIMBS: Mapping[str, tuple[str, str, str]] = {
    "ability": (
        "the present ability to cause death or serious bodily injury",
        "the means had appeared out of hand, or unable to cause such harm",
        "the means to cause such harm had appeared to be at hand",
    ),
    "opportunity": (
        "the opportunity to use that ability from where the person was",
        "distance, a barrier or the person's position had appeared to leave no such opportunity",
        "the person had appeared able to reach the officer or another with those means at that moment",
    ),
    "intent": (
        "an intent to cause death or serious bodily injury",
        "the person's words or acts had not pointed to such an intent",
        "the person's words or acts had pointed to such an intent",
    ),
    "immediate": (
        "a harm that must be instantly confronted and addressed",
        "the harm had appeared to lie in the future; a fear of future harm is not enough, however great",
        "the harm had appeared to be one that must be instantly confronted; a fear of future harm is not enough",
    ),
}
"""Each limb of (e)(2): what a reasonable officer would have to see, what would unsettle it, what would establish it."""

PARTIES: Mapping[str, str] = {
    "officer": "the officer",
    "other": "another person",
    "self": "the person himself or herself",
}
ALONE = frozenset({"self"})
ABLE_TO_KILL = frozenset({"edged", "blunt", "firearm", "vehicle"})

_READ: Mapping[Reading, str] = {
    Reading.CLEAR: "To a reasonable officer there clearly appeared to be {limb}.",
    Reading.MIXED: "A reasonable officer could read either way whether there was {limb}.",
    Reading.ABSENT: "To a reasonable officer there did not appear to be {limb}.",
    Reading.UNKNOWN: "Nothing stated shows whether there was {limb}; what is unknown is weighed as open either way.",
}


def imminent_threat(decision: Decision) -> Answer:
    """Route A: every limb, a party other than the person, and the severity of the harm."""
    party, severe = threatened_party(decision), severity(decision)
    limbs = tuple(limb_finding(decision, limb) for limb in LIMBS)
    reading = weakest(*(finding.reading for finding in (*limbs, party, severe)))
    return Answer(reading=reading, findings=(*limbs, party, *danger_to_self(decision, reading), severe))


def limb_finding(decision: Decision, limb: str) -> Finding:
    """One limb of the definition of imminent."""
    seen = decision.subject.appearance(limb)
    what, unsettled, established = LIMBS[limb]
    return Finding(
        element=f"E2 {limb}",
        cites="835a(e)(2)",
        reading=seen.reading,
        effect=LIMB_EFFECTS[seen.reading],
        because=joined(_READ[seen.reading].format(limb=what), seen.because),
        facts=appearance_facts(decision, limb),
        would_change_if=unsettled if seen.reading is Reading.CLEAR else established,
    )


def parties(threatened: frozenset[str]) -> str:
    """Who was in danger, in words."""
    return listed(words for party, words in PARTIES.items() if party in threatened) or "nobody"


def party_reading(decision: Decision) -> Reading:
    """Whether the officer or another person was among those threatened; nobody, or the person alone, is not enough."""
    threatened = decision.subject.threatened
    if threatened is None:
        return Reading.UNKNOWN
    return Reading.CLEAR if threatened & {"officer", "other"} else Reading.ABSENT


def threatened_party(decision: Decision) -> Finding:
    """Whom the threat was to. Danger to self alone is (c)(2)."""
    threatened, reading = decision.subject.threatened, party_reading(decision)
    self_alone = threatened == ALONE
    if threatened is None:
        because = "Nobody has stated who was in danger; what is unknown is weighed as open either way."
    elif self_alone:
        because = (
            "The danger stated was to the person alone. Deadly force may not be used on the ground of the danger that a"
            " person poses to themselves."
        )
    elif not threatened:
        because = "Nobody was in danger from the person at that moment."
    else:
        because = f"In danger from the person, as it appeared: {parties(threatened)}."
    return Finding(
        element="E3",
        cites="835a(c)(2)" if self_alone else "835a(c)(1)(A)",
        reading=reading,
        effect=LIMB_EFFECTS[reading],
        because=because,
        facts=NOTHING_STATED if threatened is None else (f"in danger: {parties(threatened)}",),
        would_change_if="only the person had been in danger, or nobody"
        if reading is Reading.CLEAR
        else "the person had appeared to threaten the officer or another with death or serious bodily injury, at once",
    )


def danger_to_self(decision: Decision, threat: Reading) -> tuple[Finding, ...]:
    """(c)(2) where the person was a danger to themselves and others were named too."""
    threatened = decision.subject.threatened or frozenset()
    if "self" not in threatened or party_reading(decision) is not Reading.CLEAR:
        return ()
    barred = threat is Reading.ABSENT
    return (
        Finding(
            element="E3 self",
            cites="835a(c)(2)",
            reading=Reading.CLEAR if barred else Reading.ABSENT,
            effect=Effect.ADVERSE if barred else Effect.NEUTRAL,
            because="Without an imminent threat to the officer or another, what is left is the danger that the person posed"
            " to themselves, and deadly force may not be used on that ground."
            if barred
            else "The person was also a danger to themselves. That danger is no ground for deadly force; what is weighed is"
            " the threat to the officer or another.",
            facts=(f"in danger: {parties(threatened)}",),
            would_change_if="the signs of an imminent threat to the officer or another had been otherwise",
        ),
    )


def severity_reading(decision: Decision) -> Reading:
    """As stated; where nobody stated it, a weapon able to kill is clear and anything else is open."""
    stated = decision.subject.reading("harm")
    if stated is Reading.UNKNOWN and decision.subject.armed_with in ABLE_TO_KILL:
        return Reading.CLEAR
    return stated


def severity(decision: Decision) -> Finding:
    """The harm threatened must be death or serious bodily injury, not any injury. Where nobody was in danger any more,
    what the means could have done supports nothing.
    """
    reading = severity_reading(decision)
    idle = reading is Reading.CLEAR and decision.subject.threatened == frozenset()
    armed = decision.subject.armed_with
    rests_on = decision.subject.appearance("harm").rests_on
    weapon = (f"appeared to be armed with: {armed}",) if armed is not None else NOTHING_STATED
    return Finding(
        element="E4",
        cites="835a(c)(1)(A)",
        reading=reading,
        effect=Effect.NEUTRAL if idle else LIMB_EFFECTS[reading],
        because=joined(
            "What was known of could cause death or serious bodily injury, though nobody was in danger from it then."
            if idle
            else {
                Reading.CLEAR: "The harm in question was death or serious bodily injury, and not a lesser one.",
                Reading.MIXED: "Whether the harm in question was death or serious bodily injury can be read either way.",
                Reading.ABSENT: "The harm in question was less than death or serious bodily injury, or there was none.",
                Reading.UNKNOWN: "Nothing stated shows how severe the harm would have been; it is weighed as open either way.",
            }[reading],
            decision.subject.appearance("harm").because,
        ),
        facts=appearance_facts(decision, "harm") if rests_on else weapon,
        would_change_if="the harm threatened had been plainly minor"
        if reading is Reading.CLEAR
        else "the means had plainly been able to cause death or serious bodily injury",
    )
