"""What a city's policy asks of a decision: conduct, techniques, other ways, danger, room.

It is for reading one Decision the same way in every rule of every city. It refuses anything that was not perceived then,
and to know which city asks.
"""

from __future__ import annotations

from simulator.law.force_words import force_fact
from simulator.law.limbs import listed, strongest
from simulator.model.appearances import Range, Reading, weakest
from simulator.model.conduct import WORDS, Side, Weight, is_good
from simulator.model.decision import Alternative, By, Conduct, Decision
from simulator.model.force import FIREARMS, Level, UseOfForce
from simulator.model.technique import FAMILIES

OTHERS = frozenset({"officer", "other"})
TECHNIQUES = frozenset(
    technique
    for family in ("verbal_persuasion", "crisis_intervention", "time_and_distance", "planning_and_resources")
    for technique in FAMILIES[family]
)
POOR = frozenset({Side.POOR})
POOR_OR_UNSAFE = frozenset({Side.POOR, Side.SAFETY})
_DEADLY_AREAS = frozenset({"head", "neck", "back_or_neck_weight"})


def applied(decision: Decision) -> UseOfForce | None:
    """The force of this decision where it is more than presence."""
    force = decision.force
    return force if force is not None and (force.level is not Level.PRESENCE or force.rounds) else None


def deadly(force: UseOfForce) -> bool:
    """Whether the use carries a substantial risk of death or serious bodily injury."""
    if force.level is Level.DEADLY or force.deadly_risk or force.tool in {"carotid_or_choke", "vehicle"}:
        return True
    fired = force.tool in FIREARMS and force.rounds > 0
    return fired or (force.area in _DEADLY_AREAS and force.tool in {"baton", "impact_launcher", "body_weight"})


def outside(event: Conduct, against: frozenset[Side] = POOR) -> Reading:
    """How clearly conduct of the lists that a policy counts `against` an officer lay outside what it asks."""
    if WORDS[event.word].side not in against or event.known is Reading.ABSENT or event.range is Range.WITHIN:
        return Reading.ABSENT
    clear = event.known is Reading.CLEAR and event.range is Range.OUTSIDE
    return Reading.CLEAR if clear else Reading.MIXED


def events(decision: Decision) -> tuple[Conduct, ...]:
    """The decision's own conduct, and under force what led up to it and was not undone since."""
    actor = By.OFFICER if decision.by == "officer" else By.PARTNER
    before = decision.leading_up if applied(decision) else ()
    counted = (event for event in before if _counts(decision, event))
    return tuple(event for event in (*counted, *decision.conduct) if event.by is actor)


def _counts(decision: Decision, event: Conduct) -> bool:
    undone = decision.scene is not None and event.contributed is Reading.ABSENT
    return is_good(event.word) or (WORDS[event.word].weight is not Weight.OWN_USE and not undone)


def used(decision: Decision) -> tuple[str, ...]:
    """Techniques and good conduct up to here, in one line of words."""
    good = [event.word for event in events(decision) if is_good(event.word)]
    words = tuple(dict.fromkeys((*good, *(one for one in decision.techniques if one in TECHNIQUES))))
    return (f"Used: {listed(words)}.",) if words else ()


def way(alternative: Alternative) -> Reading:
    """How clearly another way would have served safely. What nobody stated is absent."""
    readings = (alternative.safe, alternative.feasible, alternative.enough)
    stated = any(reading is not Reading.UNKNOWN for reading in readings)
    return weakest(*readings) if stated else Reading.ABSENT


def other_way(decision: Decision) -> Reading:
    """How clearly any other way stood open to the officer."""
    return strongest(*map(way, decision.alternatives)) if decision.by == "officer" else Reading.ABSENT


def ways(decision: Decision) -> tuple[str, ...]:
    """The other ways, each with how clearly it stood open."""
    alternatives = decision.alternatives if decision.by == "officer" else ()
    return tuple(f"{one.what.rstrip('.')}: {way(one)}." for one in alternatives)


def forced(decision: Decision) -> bool:
    """Whether a quick judgment was forced, and not by the officers' own pace."""
    if decision.time_forced == "by_officer":
        return False
    attacked = decision.subject.reading("attack_under_way") is Reading.CLEAR
    return attacked or decision.time_forced in {"by_subject", "by_circumstances"}


def danger(decision: Decision) -> Reading:
    """How clearly the officer or another appeared to be in immediate danger of death or serious bodily injury."""
    seen = decision.subject
    limbs = weakest(*(seen.reading(limb) for limb in ("ability", "opportunity", "intent", "immediate")))
    if seen.threatened is None:
        return weakest(limbs, Reading.UNKNOWN)
    return Reading.ABSENT if not seen.threatened & OTHERS or seen.reading("harm") is Reading.ABSENT else limbs


def event_words(conduct: tuple[Conduct, ...]) -> tuple[str, ...]:
    """What each event was: the author's reason where there is one, else what the word means."""
    return tuple(dict.fromkeys(event.because or f"{WORDS[event.word].means.capitalize()}." for event in conduct))


def seen_words(decision: Decision) -> tuple[str, ...]:
    """The force, the resistance and the danger as perceived, in words."""
    force, seen = decision.force, decision.subject
    threatened = "not stated" if seen.threatened is None else listed(sorted(seen.threatened)) or "nobody"
    return (
        force_fact(force) if force else "no force",
        f"resistance as perceived: {(seen.resistance or 'not stated').replace('_', ' ')}",
        f"in danger from the person: {threatened}",
    )
