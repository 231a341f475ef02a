"""The rules of General Order 5.01: minimal reliance on force, de-escalation, proportion, and lethal force.

It is for what San Francisco asks of its own officers. It refuses to lend a word to Penal Code 835a: the rule that lethal
force comes last is this department's and is said to be so wherever it is used.
"""

from __future__ import annotations

from simulator.law.city import (
    OTHERS,
    TECHNIQUES,
    applied,
    danger,
    deadly,
    event_words,
    events,
    forced,
    other_way,
    outside,
    seen_words,
    used,
    ways,
)
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import REQUIRED, Limb, choices_of, found, listed, strongest
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Alternative, Decision
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

PARAPHRASED = "Paraphrased, not quoted: the wording was not read at the source."
DRAFT = "Quoted from the drafts of 2016; the final wording was not read at the source."
NOT_CALIFORNIA = "This rule is San Francisco's own, and no part of Penal Code 835a."
LEFT = (
    "That another way is left until it is tried, where it was plainly safe and feasible and might have served, is this"
    " project's reading of what is remembered of the order."
)
LADDER = (
    "Which force is proportional to which resistance is this project's ladder: hands for passive, other control for active"
    " resistance, less-lethal force for an assault, lethal force for a danger to life."
)
_ROWS = {
    "hands": (Reading.MIXED, Reading.CLEAR, Reading.CLEAR, Reading.CLEAR, Reading.CLEAR),
    Level.CONTROL: (Reading.ABSENT, Reading.MIXED, Reading.CLEAR, Reading.CLEAR, Reading.CLEAR),
    Level.LESS_LETHAL: (Reading.ABSENT, Reading.ABSENT, Reading.MIXED, Reading.CLEAR, Reading.CLEAR),
}
NOT_DEESCALATION = frozenset({"no_reassessment", "prone_or_neck_pressure", "bystander_risk", "loss_of_fire_control"})
"""Conduct that is about how force is used, and not about avoiding it."""
_ELEMENTS = {
    "minimal reliance": "E7",
    "de-escalation": "E7 de-escalation",
    "proportionality": "E13",
    "immediate danger": "E2",
    "danger to self alone": "E3",
    "apprehension": "E5",
    "last resort": "E7 last resort",
    "verbal warning": "E6",
}
"""The element of the decision table that each rule answers, so that texts can be laid side by side."""
_FLIGHT = ("fleeing", "felony_threatened_death_or_sbi", "will_harm_if_not_caught")


def _rule(heading: str, rule: str, told: tuple[str, str, str], change: tuple[str, str], tail: str) -> Limb:
    """`told` says met, open and breached; `change` what would read it as met, and as not."""
    lead = f"San Francisco's order: {rule}."
    clear, mixed, absent = (f"{lead} {said} {tail}" for said in told)
    unknown = f"{lead} What was stated does not show how that stood. {tail}"
    return Limb(
        element=_ELEMENTS[heading],
        cites=f"SFPD 5.01, {heading}",
        clear=clear,
        mixed=mixed,
        absent=absent,
        unknown=unknown,
        if_so=change[0],
        if_not=change[1],
        design_choice={"proportionality": LADDER, "last resort": LEFT}.get(heading, ""),
    )


_MINIMAL = _rule(
    "minimal reliance",
    '"rapport-building, communication, crisis intervention and de-escalation principles before resorting to force, whenever'
    ' feasible"',
    ("They came before this force.", "Whether more of them was feasible can be read either way.", "More was feasible."),
    ("they had come first, as far as was feasible", "another way had plainly been feasible"),
    DRAFT,
)
_DEESCALATE = _rule(
    "de-escalation",
    '"Officers shall, when feasible, employ de-escalation techniques"',
    ("They were employed.", "Whether they were employed can be read either way.", "Conduct here went the other way."),
    ("de-escalation techniques had been employed, and nothing had worked against them", "none had been employed"),
    DRAFT,
)
_PROPORTION = _rule(
    "proportionality",
    "force is proportional to the resistance or threat",
    ("This force was.", "Whether this force was can be read either way.", "This force was not."),
    (
        "more resistance or danger had been perceived, or less force used",
        "less resistance or danger had been perceived",
    ),
    PARAPHRASED,
)
_IMMEDIATE = _rule(
    "immediate danger",
    "lethal force answers an immediate danger of death or serious bodily injury to the officer or another",
    ("Such a danger appeared.", "Such a danger can be read either way.", "No such danger appeared."),
    ("such a danger had appeared", "no such danger had appeared"),
    PARAPHRASED,
)
_SELF = _rule(
    "danger to self alone",
    "no lethal force against a person who is a danger to nobody else",
    ("Somebody else was in danger.", "Who was in danger can be read either way.", "Nobody else was in danger."),
    ("the officer or another had been in danger", "the person alone had been in danger"),
    PARAPHRASED,
)
_APPREHEND = _rule(
    "apprehension",
    "lethal force to apprehend asks for a violent felony with lethal force and a substantial risk to life if it is delayed",
    ("Both appeared.", "Whether both were there can be read either way.", "One of the two did not appear."),
    ("both had appeared", "one of the two had not appeared"),
    PARAPHRASED,
)
_LAST = _rule(
    "last resort",
    "lethal force is for when reasonable alternatives have been used up or are not feasible",
    ("None was left.", "Whether one was left can be read either way.", "One was left."),
    ("no reasonable alternative had been left, or feasible", "a reasonable alternative had been left"),
    f"{NOT_CALIFORNIA} {PARAPHRASED}",
)
_WARNING = _rule(
    "verbal warning",
    "a verbal warning before lethal force, if feasible",
    ("It was given, or was not feasible.", "Whether it was feasible can be read either way.", "It was left out."),
    ("a warning had been given, or there had been no time for one", "there had been ample time and no warning"),
    PARAPHRASED,
)


def findings(decision: Decision) -> tuple[Finding, ...]:
    """Every rule that applies, found."""
    force = applied(decision)
    if force is None:
        return _deescalation(decision)
    lethal_force = _lethal(decision) if deadly(force) else ()
    return (*_minimal(decision), *_deescalation(decision), _proportional(decision, force), *lethal_force)


def _minimal(decision: Decision) -> tuple[Finding, ...]:
    told, other = used(decision), other_way(decision)
    if decision.by != "officer" or (forced(decision) and not told and other is Reading.ABSENT):
        return ()
    reading = Reading.ABSENT if other is Reading.CLEAR else Reading.CLEAR if told else _open(other)
    return (found(_MINIMAL, reading, (*told, *ways(decision))),)


def _open(other: Reading) -> Reading:
    return Reading.MIXED if other.rank else Reading.UNKNOWN


def _deescalation(decision: Decision) -> tuple[Finding, ...]:
    poor = tuple(event for event in events(decision) if outside(event).rank and event.word not in NOT_DEESCALATION)
    told, passed = used(decision), _passed_by(decision)
    if poor:
        worst = strongest(*map(outside, poor))
        reading = Reading.ABSENT if worst is Reading.CLEAR else Reading.MIXED
    elif told:
        reading = Reading.CLEAR
    elif passed:
        reading = Reading.MIXED
    else:
        return ()
    return (found(_DEESCALATE, reading, (*event_words(poor), *told, *passed), choices=choices_of(poor)),)


def _passed_by(decision: Decision) -> tuple[str, ...]:
    """Open choices with such techniques, where this choice used none, before any force, and nobody else was in danger."""
    if decision.force or decision.techniques or decision.prior_force or decision.subject.down_or_restrained:
        return ()
    if "other" in (decision.subject.threatened or ()):
        return ()
    others = (one for one in decision.open_choices if one.choice != decision.choice and one.force is None)
    named = (tuple(technique for technique in one.techniques if technique in TECHNIQUES) for one in others)
    return tuple(f"Open and not taken: {listed(words)}." for words in named if words)


def _proportional(decision: Decision, force: UseOfForce) -> Finding:
    return found(_PROPORTION, _proportion(decision, force), seen_words(decision))


def _proportion(decision: Decision, force: UseOfForce) -> Reading:
    if deadly(force):
        return strongest(danger(decision), _apprehension(decision))
    resistance, hands = decision.subject.resistance, force.level is Level.CONTROL and force.tool == "hands"
    if resistance is None:
        return Reading.UNKNOWN
    if hands and force.purpose is Purpose.ARREST:
        return Reading.CLEAR
    return _ROWS["hands" if hands else force.level][tuple(Resistance).index(resistance)]


def _lethal(decision: Decision) -> tuple[Finding, ...]:
    """The rules on lethal force. Immediate danger and apprehension are two ways, of which one is enough."""
    immediate, apprehend = danger(decision), _apprehension(decision)
    raised = decision.subject.reading("fleeing").rank == 2 or apprehend.rank
    enough = Reading.CLEAR in (immediate, apprehend)
    ways_in = [(_IMMEDIATE, immediate), *([(_APPREHEND, apprehend)] if raised else [])]
    return (
        *(_one_way(decision, limb, reading, enough=enough) for limb, reading in ways_in),
        *_self_alone(decision),
        found(_LAST, _last(decision), (*ways(decision), *used(decision), *_before(decision))),
        found(_WARNING, _warned(decision), (f"warning: {(decision.warned or 'not stated').replace('_', ' ')}",)),
    )


def _one_way(decision: Decision, limb: Limb, reading: Reading, *, enough: bool) -> Finding:
    met_elsewhere = enough and reading is not Reading.CLEAR
    if met_elsewhere:
        other = "The other way in which the order allows lethal force was open, and one is enough."
        return found(limb, Reading.ABSENT, seen_words(decision), effect=Effect.NEUTRAL, because=other)
    return found(limb, reading, seen_words(decision), effect=REQUIRED[reading])


def _apprehension(decision: Decision) -> Reading:
    reading = weakest(*(decision.subject.reading(element) for element in _FLIGHT))
    return Reading.ABSENT if reading is Reading.UNKNOWN else reading


def _self_alone(decision: Decision) -> tuple[Finding, ...]:
    threatened = decision.subject.threatened
    if threatened is None or "self" not in threatened:
        return ()
    reading = danger(decision) if threatened & OTHERS else Reading.ABSENT
    return (found(_SELF, reading, seen_words(decision)),)


def _last(decision: Decision) -> Reading:
    """Clear where no other way is left: tried, closed, or no room for any. One that was plainly safe and feasible and might
    have served is left until it is tried; that it would surely have served is not asked.
    """
    if any(map(_left, decision.alternatives)) and decision.by == "officer":
        return Reading.ABSENT
    if other_way(decision).rank:
        return Reading.MIXED
    spent = bool(decision.alternatives or decision.prior_force) or forced(decision)
    return Reading.CLEAR if spent else Reading.UNKNOWN


def _left(alternative: Alternative) -> bool:
    plain = alternative.safe is alternative.feasible is Reading.CLEAR
    return plain and alternative.enough in {Reading.CLEAR, Reading.MIXED}


def _before(decision: Decision) -> tuple[str, ...]:
    return (f"uses of force before this one: {len(decision.prior_force)}",) if decision.prior_force else ()


def _warned(decision: Decision) -> Reading:
    if decision.warned != "not_given" or decision.ample_time is Reading.ABSENT or decision.by != "officer":
        return Reading.CLEAR
    if decision.ample_time is Reading.CLEAR:
        return Reading.ABSENT
    return Reading.CLEAR if forced(decision) else Reading.MIXED
