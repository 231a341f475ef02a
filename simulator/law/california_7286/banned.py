"""Gov. Code 7286.5: carotid restraint, choke hold, and what carries a substantial risk of positional asphyxia.

It is for techniques that an agency shall not authorize. It refuses exceptions: none for self-defense is written in.
"""

from __future__ import annotations

from simulator.law.california_7286.item import AS_POLICY, Item
from simulator.law.california_7286.seen import NECK_TOOLS, applied, breaches, event_words, own, worst
from simulator.law.force_words import area_told, force_fact
from simulator.law.limbs import Limb, choices_of, found
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import Resistance, UseOfForce

NO_EXCEPTION = "No exception for self-defense is written in."
DUTY = "monitor_restrained"
WATCHES = frozenset({"recovery_position"})
_YIELDING = frozenset({None, Resistance.COMPLIANT, Resistance.PASSIVE})


def _limb(cites: str, what: str, met: str, breached: str, if_met: str, if_not: str) -> Limb:
    lead = f"{AS_POLICY}, read with 7286.5: {what}. {NO_EXCEPTION}"
    return Limb(
        element="E16",
        cites=cites,
        clear=f"{lead} {met}",
        mixed=f"{lead} Whether this was such a technique can be read either way.",
        absent=f"{lead} {breached}",
        unknown=f"{lead} Whether such a technique was used was not stated.",
        if_so=if_met,
        if_not=if_not,
    )


_NECK = _limb(
    "Gov. Code 7286.5(a)(1)",
    'an agency "shall not authorize the use of a carotid restraint or choke hold"',
    "None was used.",
    "One was used.",
    "no pressure had been put on the neck or the windpipe",
    "pressure had been put on the neck or the windpipe",
)
_AIRWAY = _limb(
    "Gov. Code 7286.5(a)(2)",
    'an agency "shall not authorize techniques or transport methods that involve a substantial risk of positional asphyxia"',
    "The restrained person was watched, or turned so as to breathe.",
    "Weight was put on the neck, torso or back of a restrained person, or the person was left without being watched.",
    "no weight had been put on a restrained person's neck, torso or back, and the person had been watched",
    "weight had been put on a restrained person's neck, torso or back, or nobody had watched the person",
)


def banned_techniques(decision: Decision) -> tuple[Item, ...]:
    """The items, where such a technique was used or may have been, or a restrained person was to be watched."""
    return (*_neck(decision), *_airway(decision))


def _neck(decision: Decision) -> tuple[Item, ...]:
    force = applied(decision)
    if force is None:
        return ()
    held = force.area == "neck" and force.tool in NECK_TOOLS
    if force.tool != "carotid_or_choke" and not held:
        return ()
    reading = Reading.ABSENT if force.tool == "carotid_or_choke" else Reading.MIXED
    return (Item(finding=found(_NECK, reading, _facts(force, decision))),)


def _airway(decision: Decision) -> tuple[Item, ...]:
    force, said = applied(decision), breaches(own(decision), frozenset({"prone_or_neck_pressure"}))
    readings = [] if force is None else [_weight(decision, force)]
    if said:
        readings.append(Reading.ABSENT if worst(said) is Reading.CLEAR else Reading.MIXED)
    if DUTY in decision.missed:
        readings.append(Reading.ABSENT)
    if DUTY in decision.met or WATCHES.intersection(decision.techniques):
        readings.append(Reading.CLEAR)
    known = [reading for reading in readings if reading is not None]
    if not known:
        return ()
    reading = min(known, key=lambda one: one.rank)
    missed = ("A restrained person was not watched in time.",) if DUTY in decision.missed else ()
    watched = ("The restrained person was watched.",) if reading is Reading.CLEAR else ()
    facts = (*(_facts(force, decision) if force else ()), *event_words(said), *missed, *watched)
    return (Item(finding=found(_AIRWAY, reading, facts, choices=choices_of(said))),)


def _weight(decision: Decision, force: UseOfForce) -> Reading | None:
    """Weight on the back or neck, or body weight on the torso of a restrained person; None where there was neither."""
    held, resistance = decision.subject.down_or_restrained, decision.subject.resistance
    if force.area == "back_or_neck_weight":
        return Reading.MIXED if held is False else Reading.ABSENT
    if force.tool != "body_weight" or held is not True:
        return None
    if force.area == "neck":
        return Reading.ABSENT
    unreasonably = force.area == "torso" and resistance in _YIELDING
    return Reading.ABSENT if unreasonably else Reading.MIXED


def _facts(force: UseOfForce, decision: Decision) -> tuple[str, ...]:
    held = {True: "the person was down or restrained", False: "the person was not held", None: ""}
    area = area_told(force.area) if force.area else ""
    return (force_fact(force), area, held[decision.subject.down_or_restrained])
