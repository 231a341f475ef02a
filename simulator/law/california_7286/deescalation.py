"""7286(b)(1): de-escalation techniques, crisis intervention tactics and other alternatives to force, when feasible.

It is for choices with force and without. It refuses to ask for what was not feasible, as 7286(a) defines that word, and
to fault an officer for force that came when there was room for nothing else.
"""

from __future__ import annotations

from simulator.law.california_7286.item import Item, asked
from simulator.law.california_7286.seen import (
    applied,
    breaches,
    event_words,
    forced,
    officers,
    up_to_here,
    worst,
)
from simulator.law.finding import Effect
from simulator.law.limbs import choices_of, found, listed, strongest
from simulator.model.appearances import Reading, weakest
from simulator.model.conduct import is_good
from simulator.model.decision import Alternative, Conduct, Decision, OpenChoice
from simulator.model.technique import FAMILIES, GOOD_CONDUCT

TECHNIQUES = frozenset(
    technique
    for family in ("verbal_persuasion", "crisis_intervention", "time_and_distance", "planning_and_resources")
    for technique in FAMILIES[family]
)
POOR = frozenset(
    [
        "closed_distance",
        "left_cover",
        "rushed",
        "entered_on_contained_person",
        "no_backup",
        "no_specialist",
        "less_lethal_not_ready",
        "no_plan",
        "team_not_informed",
        "conflicting_commands",
        "escalating_speech",
        "no_communication",
        "no_warning",
        "no_identification",
        "no_information_gathered",
        "no_lawful_basis",
        "pressed_minor_matter",
        "foot_pursuit_tactics",
        "hands_on_early",
    ]
)
WHICH_CONDUCT = (
    "7286(b)(1) lists no techniques. Which conduct uses them, and which passes them by, is this project's reading, from what"
    " Penal Code 13519.10(b) names for training: communication, time, distance, cover, and planning for them."
)
FEASIBLE_WORDS = (
    'Feasible, in 7286(a), is what is "reasonably capable of being done or carried out under the circumstances" to achieve the'
    ' objective "without increasing risk to the officer or another person"'
)
_LIMB = asked(
    "E7",
    "Gov. Code 7286(b)(1)",
    'officers utilize "de-escalation techniques, crisis intervention tactics, and other alternatives to force when feasible"',
    met="They were used.",
    unclear="Whether they were used as far as was feasible can be read either way.",
    breached="They were not used though that was feasible, or conduct worked against them.",
    unstated="Nothing stated shows whether they were used, or whether that was feasible.",
    if_met="de-escalation techniques, crisis intervention tactics or other alternatives had been used as far as was feasible",
    if_not="they had not been used though that was feasible",
    design_choice=WHICH_CONDUCT,
)
_NO_ROOM = asked(
    "E7",
    "Gov. Code 7286(b)(1)",
    "de-escalation techniques and other alternatives to force are asked when feasible",
    met="As it appeared then there was no room for them.",
    unclear="",
    breached="",
    unstated="",
    if_met="",
    if_not="there had been room for them, without more risk to the officer or another",
)
_FEASIBLE = asked(
    "E7 feasible",
    "Gov. Code 7286(a), feasible",
    f"alternatives are asked when feasible. {FEASIBLE_WORDS}",
    met="Another way than this force was feasible in that sense.",
    unclear="Whether another way was feasible in that sense can be read either way.",
    breached="Nothing stated was feasible in that sense in place of this force.",
    unstated="Whether anything else was feasible in that sense was not stated.",
    if_met="another way had stood open that would have served and added no risk",
    if_not="no other way would have served, or each would have added risk to the officer or another",
)


def deescalation(decision: Decision) -> tuple[Item, ...]:
    """The item on de-escalation, and under force the finding on what was feasible."""
    if applied(decision) is None:
        return _without_force(decision)
    if not (officers(decision) or _poor(decision)):
        return ()  # what another tried before is not in this officer's view
    return (_under_force(decision), *_feasible(decision))


def _under_force(decision: Decision) -> Item:
    poor, used, other = _poor(decision), _used(decision), other_way(decision)
    if Reading.CLEAR in (worst(poor), other):
        reading = Reading.ABSENT
    elif poor:
        reading = Reading.MIXED
    elif used:
        reading = Reading.CLEAR
    elif other.rank:
        reading = Reading.MIXED
    elif forced(decision):
        return Item(finding=found(_NO_ROOM, Reading.CLEAR, _room(decision), effect=Effect.NEUTRAL), counts=False)
    else:
        reading = Reading.UNKNOWN
    facts = (*event_words(poor), *_others(decision, reading), *used)
    return Item(finding=found(_LIMB, reading, facts, choices=choices_of(poor)))


def _without_force(decision: Decision) -> tuple[Item, ...]:
    poor, used, passed = _poor(decision), _used(decision), passed_by(decision)
    facts = (*event_words(poor), *used)
    if poor:
        reading = Reading.ABSENT if worst(poor) is Reading.CLEAR else Reading.MIXED
        return (Item(finding=found(_LIMB, reading, facts, choices=choices_of(poor))),)
    if used and _another_under_attack(decision):
        room = ("Another person was under attack.", *used)
        return (Item(finding=found(_NO_ROOM, Reading.CLEAR, room, effect=Effect.NEUTRAL), counts=False),)
    if used:
        return (Item(finding=found(_LIMB, Reading.CLEAR, used)),)
    return (_passed(decision, passed),) if passed else ()


def _passed(decision: Decision, passed: tuple[OpenChoice, ...]) -> Item:
    """Techniques that were open and not used. Where another person was in danger it is open whether they were feasible."""
    named = tuple(f"Open and not taken: {listed(_named(choice))}." for choice in passed)
    finding = found(_LIMB, Reading.MIXED, named, choices=tuple(one.choice for one in passed))
    return Item(finding=finding, counts="other" not in (decision.subject.threatened or ()))


def _feasible(decision: Decision) -> tuple[Item, ...]:
    """What was feasible in place of force: told beside the item, which has counted it."""
    if not (officers(decision) and decision.alternatives):
        return ()
    effects = {Reading.CLEAR: Effect.ADVERSE}
    reading = other_way(decision)
    facts = (f"{one.what.rstrip('.')}: {way(one)}." for one in decision.alternatives)
    finding = found(_FEASIBLE, reading, facts, effect=effects.get(reading, Effect.NEUTRAL))
    return (Item(finding=finding, counts=False),)


def way(alternative: Alternative) -> Reading:
    """How clearly an alternative was feasible: it would have served, and added no risk. What nobody stated is absent."""
    readings = (alternative.safe, alternative.feasible, alternative.enough)
    stated = any(reading is not Reading.UNKNOWN for reading in readings)
    return weakest(*readings) if stated else Reading.ABSENT


def other_way(decision: Decision) -> Reading:
    """How clearly any other way than this force stood open to the officer."""
    return strongest(*map(way, decision.alternatives)) if officers(decision) else Reading.ABSENT


def passed_by(decision: Decision) -> tuple[OpenChoice, ...]:
    """Open choices with such techniques and no force, not taken, where this choice used no technique at all and the
    person was neither down nor had met with force already.
    """
    if decision.techniques or decision.prior_force or decision.subject.down_or_restrained:
        return ()
    others = (one for one in decision.open_choices if one.choice != decision.choice and one.force is None)
    return tuple(one for one in others if _named(one))


def _named(choice: OpenChoice) -> tuple[str, ...]:
    return tuple(technique for technique in choice.techniques if technique in TECHNIQUES)


def _poor(decision: Decision) -> tuple[Conduct, ...]:
    return breaches(up_to_here(decision), POOR)


def _used(decision: Decision) -> tuple[str, ...]:
    """What was used, in words; techniques and good conduct alike, a technique that is such conduct once."""
    good = [event.word for event in up_to_here(decision) if is_good(event.word)]
    named = [one for one in decision.techniques if one in TECHNIQUES and not set(GOOD_CONDUCT[one]) & set(good)]
    words = tuple(dict.fromkeys((*good, *named)))
    return (f"Used: {listed(words)}.",) if words else ()


def _others(decision: Decision, reading: Reading) -> tuple[str, ...]:
    """The other ways that count against a reading that is not clear."""
    if reading is Reading.CLEAR or not officers(decision):
        return ()
    return tuple(f"Another way: {one.what.rstrip('.')}." for one in decision.alternatives if way(one).rank)


def _room(decision: Decision) -> tuple[str, ...]:
    attacked = decision.subject.reading("attack_under_way") is Reading.CLEAR
    time = (decision.time_forced or "").replace("_", " ")
    return tuple(
        filter(
            None, ("An attack was under way." if attacked else "", f"a quick judgment forced {time}" if time else "")
        )
    )


def _another_under_attack(decision: Decision) -> bool:
    seen = decision.subject
    return "other" in (seen.threatened or ()) and seen.reading("attack_under_way") is Reading.CLEAR
