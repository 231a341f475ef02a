"""7286(b)(2): force proportional to the seriousness of the suspected offense or the resistance reasonably perceived.

It is for the express rule of proportion, which Penal Code 835a does not have in those words. It refuses hindsight and the
injury done: only what was perceived then counts, and only at this use.
"""

from __future__ import annotations

from simulator.law.california_7286.item import Item, asked
from simulator.law.california_7286.seen import (
    applied,
    breaches,
    custody,
    deadly,
    event_words,
    own,
    signs_of_an_end,
    up_to_here,
    worst,
)
from simulator.law.force_words import force_fact
from simulator.law.limbs import choices_of, found, listed, strongest
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision
from simulator.model.force import Level, Resistance, UseOfForce

_C, _M, _A = Reading.CLEAR, Reading.MIXED, Reading.ABSENT
_LADDERS = {
    "hands": (_M, _C, _C, _C, _C),
    Level.CONTROL: (_A, _M, _C, _C, _C),
    Level.LESS_LETHAL: (_A, _A, _M, _C, _C),
    Level.DEADLY: (_A, _A, _M, _M, _C),
}
SELF_ALONE = frozenset({"self"})
LITTLE = frozenset({None, Resistance.COMPLIANT, Resistance.PASSIVE})
ASSAULT = frozenset({Resistance.ASSAULTIVE, Resistance.LIFE_THREATENING})
ENDED = frozenset({"no_reassessment"})
BASIS = frozenset({"no_lawful_basis"})
LADDER = (
    "Which level of force is proportional to which resistance is this project's ladder; 7286(b)(2) names none. Hands answer"
    " passive resistance, other control active resistance, less-lethal force an assault, deadly force a danger to life. With no offense suspected, only an assault is left to answer."
)
_LIMB = asked(
    "E13",
    "Gov. Code 7286(b)(2)",
    'an officer "may only use a level of force that they reasonably believe is proportional to the seriousness of the suspected'
    ' offense or the reasonably perceived level of actual or threatened resistance"',
    met="This force was proportional to what was perceived.",
    unclear="Whether this force was proportional to what was perceived can be read either way.",
    breached="This force was out of proportion to what was perceived.",
    unstated="Neither the resistance nor the threat perceived was stated.",
    if_met="more resistance, or a graver offense, had been perceived, or less force had been used",
    if_not="less resistance had been perceived, or more force had been used",
    design_choice=LADDER,
)


def proportionality(decision: Decision) -> tuple[Item, ...]:
    """The item, wherever force was applied, by whomever."""
    force = applied(decision)
    if force is None:
        return ()
    unchecked = breaches(own(decision), ENDED)
    baseless = breaches(up_to_here(decision), BASIS)
    facts = (*_facts(decision, force), *event_words((*unchecked, *baseless)))
    reading = proportion(decision)
    if worst(unchecked) is Reading.CLEAR:
        reading = Reading.ABSENT
    elif unchecked:
        reading = weakest(reading, Reading.MIXED)
    return (Item(finding=found(_LIMB, reading, facts, choices=choices_of((*unchecked, *baseless)))),)


def proportion(decision: Decision) -> Reading:
    """How clearly this force answered what was perceived."""
    force = applied(decision)
    if force is None:
        return Reading.UNKNOWN
    seen = decision.subject
    if signs_of_an_end(decision) and seen.resistance in LITTLE and not custody(force):
        return Reading.ABSENT if force.level is not Level.CONTROL or deadly(force) else Reading.MIXED
    if deadly(force):
        return _deadly(decision)
    reading = _resistance(force, seen.resistance)
    if seen.threatened == SELF_ALONE and force.level is Level.LESS_LETHAL:
        return weakest(reading, Reading.MIXED)
    return _no_offense(decision, reading)


def _no_offense(decision: Decision, reading: Reading) -> Reading:
    """With no offense suspected there is resistance alone to answer, and less than an assault leaves nothing."""
    baseless = decision.basis == "none" or worst(breaches(up_to_here(decision), BASIS)) is Reading.CLEAR
    return Reading.ABSENT if baseless and decision.subject.resistance not in ASSAULT else reading


def _resistance(force: UseOfForce, resistance: Resistance | None) -> Reading:
    if resistance is None:
        return Reading.UNKNOWN
    if custody(force):
        return Reading.CLEAR
    return _LADDERS["hands" if _hands(force) else force.level][tuple(Resistance).index(resistance)]


def _hands(force: UseOfForce) -> bool:
    return force.level is Level.CONTROL and force.tool == "hands"


def _deadly(decision: Decision) -> Reading:
    """Deadly force answers a danger to life, or a felony of that gravity whose author will kill or maim if not caught."""
    seen = decision.subject
    felony = weakest(seen.reading("felony_threatened_death_or_sbi"), seen.reading("will_harm_if_not_caught"))
    by_offense = Reading.ABSENT if felony is Reading.UNKNOWN else felony
    return strongest(_danger(decision), by_offense)


def _danger(decision: Decision) -> Reading:
    seen = decision.subject
    if seen.threatened in (frozenset(), SELF_ALONE) or seen.reading("harm") is Reading.ABSENT:
        return Reading.ABSENT
    limbs = weakest(seen.reading("ability"), seen.reading("opportunity"), seen.reading("intent"))
    if limbs is not Reading.UNKNOWN:
        return limbs
    return (
        Reading.UNKNOWN if seen.resistance is None else _LADDERS[Level.DEADLY][tuple(Resistance).index(seen.resistance)]
    )


def _facts(decision: Decision, force: UseOfForce) -> tuple[str, ...]:
    seen = decision.subject
    resistance = seen.resistance.replace("_", " ") if seen.resistance else "not stated"
    danger = "not stated" if seen.threatened is None else listed(sorted(seen.threatened)) or "nobody"
    return (
        force_fact(force),
        f"resistance as perceived: {resistance}",
        f"in danger from the person: {danger}",
        f"offense suspected: {seen.crime or 'not stated'}",
        *signs_of_an_end(decision),
    )
