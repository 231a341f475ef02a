"""How a Decision is read wherever two texts ask the same question: the kind of force, the threat, other ways, warnings.

It is for reading one thing in one manner under every standard that asks for it. It refuses every text: it imports no
standard and gives no verdict; which of these readings a text requires is the standard's own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from simulator.law.limbs import strongest
from simulator.model.appearances import Range, Reading, weakest
from simulator.model.conduct import WORDS, is_good
from simulator.model.decision import Alternative, By, Conduct, Decision
from simulator.model.force import FIREARMS, Level, Purpose, Resistance, UseOfForce

STRIKING_TOOLS = frozenset({"baton", "impact_launcher"})
NECK_TOOLS = STRIKING_TOOLS | {"hands", "body_weight"}
ABLE_TO_KILL = frozenset({"edged", "blunt", "firearm", "vehicle"})
NO_FELONY = frozenset({"none", "infraction", "misdemeanor"})
ALONE = frozenset({"self"})
ARRESTS = frozenset({Purpose.ARREST, Purpose.PREVENT_ESCAPE, Purpose.OVERCOME_RESISTANCE})
FLIGHT = ("fleeing", "felony_threatened_death_or_sbi", "will_harm_if_not_caught")
GRAVE = frozenset(word.word for word in WORDS.values() if word.grave)
MENDING = frozenset({"kept_distance", "used_cover", "repositioned", "contained", "took_time"})
_LET_GO = re.compile(
    r"\b(let(ting)? (him|her|them|it|the \w+) (go|leave|run|get away|walk (away|off)|drive (away|off))"
    r"|(abandon|giv(e|ing) up|drop|call off)(ing)? the (arrest|chase|pursuit))\b",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(and|then|while|but)\b", re.IGNORECASE)


def applied(force: UseOfForce | None) -> bool:
    """Whether force was applied at all; presence, and a weapon drawn or pointed, is none yet."""
    return force is not None and (force.level is not Level.PRESENCE or bool(force.rounds))


def why_deadly(decision: Decision) -> str:
    """Why a use carried a substantial risk of death or grave injury; empty where nothing says that it did."""
    force = decision.force
    if force is None or not (applied(force) or force.deadly_risk):
        return ""
    restrained = decision.subject.down_or_restrained is not False
    weight = force.tool in {"hands", "body_weight"} and any(
        e.word == "prone_or_neck_pressure" for e in decision.conduct
    )
    shown = (
        (
            "A firearm was discharged.",
            force.tool in FIREARMS and bool(force.rounds or force.level is not Level.CONTROL),
        ),
        ("A vehicle was used as the means of force.", force.tool == "vehicle"),
        ("Pressure or a blow was applied to the neck.", _neck(force)),
        ("A strike or an impact round was aimed at the head.", force.area == "head" and force.tool in STRIKING_TOOLS),
        (
            "Weight was put on the back or neck of a restrained person.",
            restrained and (weight or force.area == "back_or_neck_weight"),
        ),
        (
            "This use carried a substantial risk of death or serious bodily injury, whatever the tool.",
            force.deadly_risk,
        ),
        ("It is stated as deadly force, with no feature named that made it so.", force.level is Level.DEADLY),
    )
    return next((words for words, so in shown if so), "")


def _neck(force: UseOfForce) -> bool:
    return force.tool == "carotid_or_choke" or (force.area == "neck" and force.tool in NECK_TOOLS)


def party(decision: Decision) -> Reading:
    """Whether the officer or another person was in danger; nobody, or the person alone, is not enough."""
    threatened = decision.subject.threatened
    if threatened is None:
        return Reading.UNKNOWN
    return Reading.CLEAR if threatened & {"officer", "other"} else Reading.ABSENT


def harm(decision: Decision) -> Reading:
    """How grave the harm was: as stated; where nobody stated it, a weapon able to kill is clear."""
    stated = decision.subject.reading("harm")
    return Reading.CLEAR if stated is Reading.UNKNOWN and decision.subject.armed_with in ABLE_TO_KILL else stated


def violent_felony(decision: Decision) -> Reading:
    """Whether the felony threatened or resulted in death or such injury; a crime known to be no felony closes it."""
    no_felony = decision.subject.crime in NO_FELONY
    return Reading.ABSENT if no_felony else decision.subject.reading("felony_threatened_death_or_sbi")


def in_flight(decision: Decision) -> bool:
    """Whether flight is in question: not plainly absent, and something stated on which such a reason could rest."""
    seen = decision.subject
    stated = any(seen.reading(element) is not Reading.UNKNOWN for element in FLIGHT)
    preventing = decision.force is not None and decision.force.purpose is Purpose.PREVENT_ESCAPE
    return seen.reading("fleeing") is not Reading.ABSENT and (stated or preventing)


def to_arrest(decision: Decision) -> bool:
    """Whether force to arrest is in question: by its purpose, or because flight is."""
    return (decision.force is not None and decision.force.purpose in ARRESTS) or in_flight(decision)


def arrest_basis(decision: Decision) -> Reading:
    """Whether there was cause to arrest. Where nobody stated the basis, conduct said to have had none closes it."""
    if decision.basis is not None:
        return Reading.CLEAR if decision.basis == "arrest" else Reading.ABSENT
    none_said = any(event.word == "no_lawful_basis" for event in officers_events(decision))
    return Reading.ABSENT if none_said else Reading.UNKNOWN


def plain(way: Alternative) -> bool:
    """Safe, feasible and enough, each clearly."""
    return way.safe is way.feasible is way.enough is Reading.CLEAR


def counts(decision: Decision, way: Alternative) -> bool:
    """Whether another way may count at all: not one that failed, of which nothing was stated, or that lets the person go."""
    readings = {way.safe, way.feasible, way.enough}
    return Reading.ABSENT not in readings and readings != {Reading.UNKNOWN} and not letting_go(decision, way)


def letting_go(decision: Decision, way: Alternative) -> bool:
    """Whether the way is only to let the person go or to give up the arrest."""
    opened = next((o for o in decision.open_choices if o.choice == way.choice), None)
    if opened is not None and opened.techniques:
        return {"disengage_when_no_one_is_at_risk"}.issuperset(opened.techniques)
    return bool(_LET_GO.search(way.what)) and not _MORE.search(way.what)


def held(decision: Decision) -> bool:
    """The person was contained, giving up or behind a barrier, and no attack was clearly under way."""
    seen = decision.subject
    still = Reading.CLEAR in (seen.reading("contained"), seen.reading("surrendering")) or decision.barrier is True
    return still and seen.reading("attack_under_way") is not Reading.CLEAR


Way = Callable[[Decision, Alternative], Reading]
"""How clearly another way stands, by the measure that a text gives."""


def plainly_open(decision: Decision, way: Alternative) -> Reading:
    """Where `necessary` is not defined: clear only where it was plainly enough and the person was held."""
    if not counts(decision, way):
        return Reading.ABSENT
    return Reading.CLEAR if plain(way) and held(decision) else Reading.MIXED


def reasonably_effective(decision: Decision, way: Alternative) -> Reading:
    """Where `necessary` is defined by the want of a reasonably effective alternative: plainly enough suffices."""
    if not counts(decision, way):
        return Reading.ABSENT
    return Reading.CLEAR if plain(way) else Reading.MIXED


def untried(decision: Decision, way: Alternative) -> Reading:
    """Where other means must be exhausted: clear where it was safe and feasible, though it might not have been enough."""
    if not counts(decision, way):
        return Reading.ABSENT
    return Reading.CLEAR if way.safe is way.feasible is Reading.CLEAR else Reading.MIXED


def another_way(decision: Decision, measure: Way) -> Reading:
    """The clearest of the other ways; absent where there is none."""
    return strongest(*(measure(decision, way) for way in decision.alternatives))


def tried_and_failed(decision: Decision) -> bool:
    """Whether any other way was weighed and did not hold, or other force or time was spent before this use."""
    weighed = any(Reading.ABSENT in (a.safe, a.feasible, a.enough) for a in decision.alternatives)
    spent = any(event.word == "took_time" for event in decision.leading_up)
    return weighed or spent or any(applied(force) for force in decision.prior_force)


def no_time_to_warn(decision: Decision) -> bool:
    """A warning that could not be given: stated so, or there was plainly no time for one."""
    no_time = decision.warned == "not_given" and decision.ample_time is Reading.ABSENT
    return decision.warned == "not_feasible" or no_time


def warned(decision: Decision) -> Reading:
    """Some warning where feasible: given, evident or not feasible is clear; left out is absent."""
    if no_time_to_warn(decision) or decision.warned in {"given", "evident"}:
        return Reading.CLEAR
    return Reading.ABSENT if decision.warned == "not_given" else Reading.UNKNOWN


def identified(decision: Decision) -> Reading:
    """Whether the person could know that this was an officer; where there was no time for words, nothing is asked."""
    if decision.identified in {"said", "evident"} or no_time_to_warn(decision):
        return Reading.CLEAR
    return Reading.ABSENT if decision.identified == "no" else Reading.UNKNOWN


def warning_left_out(decision: Decision) -> bool:
    """Left out though there was ample time: as stated, or as a missed warning or a safe and feasible way shows it."""
    if decision.warned != "not_given":
        return False
    if decision.ample_time is not Reading.UNKNOWN:
        return decision.ample_time is Reading.CLEAR
    if decision.time_forced in {"by_subject", "by_circumstances"}:
        return False
    missed = any(event.word == "no_warning" for event in officers_events(decision))
    return missed or any(way.safe is way.feasible is Reading.CLEAR for way in decision.alternatives)


def officers_events(decision: Decision) -> tuple[Conduct, ...]:
    """What the officer who used force did before and with it; for a partner's force, what the trainee did counts too."""
    whose = {By.OFFICER} if decision.by == "officer" else {By.OFFICER, By.PARTNER}
    return tuple(event for event in (*decision.leading_up, *decision.conduct) if event.by in whose)


def weighing(decision: Decision, words: frozenset[str]) -> tuple[Conduct, ...]:
    """Conduct of those words that was known then, outside the range, and a cause of the force: each clearly. One lone
    event of closing distance or leaving cover is left out where good conduct after it gave back space or time.
    """
    events = officers_events(decision)
    found = tuple(
        e for e in events if e.word in words and e.known is e.contributed is Reading.CLEAR and e.range is Range.OUTSIDE
    )
    lone = len(found) == 1 and WORDS[found[0].word].code in {"T1", "T2"}
    return () if lone and any(_mends(event, found[0]) for event in events) else found


def _mends(good: Conduct, poor: Conduct) -> bool:
    if not is_good(good.word):
        return False
    if good.at_ms is None or poor.at_ms is None:
        return True
    return good.word in MENDING and good.at_ms > poor.at_ms


def forced(decision: Decision) -> bool:
    """Whether an attack under way forced a quick judgment and the officer's own conduct did not."""
    own_doing = decision.time_forced in {"no", "by_officer"} or any(
        WORDS[e.word].code in {"T3", "T9", "T11"}
        and e.range is not Range.WITHIN
        and Reading.ABSENT not in (e.known, e.contributed)
        for e in officers_events(decision)
    )
    return decision.subject.reading("attack_under_way") is Reading.CLEAR and not own_doing


LESS_LETHAL: Mapping[Resistance, Reading] = {
    Resistance.LIFE_THREATENING: Reading.CLEAR,
    Resistance.ASSAULTIVE: Reading.CLEAR,
    Resistance.ACTIVE: Reading.MIXED,
    Resistance.PASSIVE: Reading.ABSENT,
    Resistance.COMPLIANT: Reading.ABSENT,
}


def measured(decision: Decision, force: UseOfForce) -> Reading:
    """Force that is not deadly against the resistance as perceived: within reason, open, or beyond it."""
    resistance = decision.subject.resistance
    if resistance is None:
        return Reading.UNKNOWN
    if force.level is not Level.CONTROL:
        return LESS_LETHAL[resistance]
    light = force.tool == "hands" and (resistance is Resistance.PASSIVE or force.purpose is Purpose.ARREST)
    return Reading.CLEAR if light else strongest(LESS_LETHAL[resistance], _one_rung_lighter(resistance))


def _one_rung_lighter(resistance: Resistance) -> Reading:
    """Control is lighter than less-lethal force: active resistance meets it, and passive leaves it open."""
    return Reading.CLEAR if resistance is Resistance.ACTIVE else Reading.MIXED


def immediate_threat(decision: Decision, *, intent: Reading) -> Reading:
    """Ability, opportunity and a harm at once, grave, to the officer or another; `intent` as far as the text asks it."""
    seen = decision.subject
    limbs = (seen.reading("ability"), seen.reading("opportunity"), seen.reading("immediate"))
    return weakest(*limbs, intent, party(decision), harm(decision))
