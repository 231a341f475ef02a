"""Firearms in the policy: drawing and pointing (b)(5), surroundings and bystanders (b)(6), moving vehicles, warnings.

It is for what is asked before and beside a shot. It refuses to call pointing a use of deadly force, which it is not.
"""

from __future__ import annotations

from dataclasses import replace

from simulator.law.california_7286.item import Item, asked
from simulator.law.california_7286.seen import (
    applied,
    breaches,
    deadly,
    discharged,
    event_words,
    forced,
    officers,
    own,
    up_to_here,
    worst,
)
from simulator.law.finding import Finding
from simulator.law.limbs import Limb, choices_of, found, listed, strongest
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision
from simulator.model.force import FIREARMS

LOWERS = frozenset({"low_ready", "holster_when_safe"})
CLEARS = frozenset({"check_backdrop", "clear_bystanders"})
POINTING = (
    "7286(b)(5) asks for guidelines and leaves their content to the agency. Reason to believe that the danger to the officer or"
    " another may rise to death or serious bodily injury is this project's reading of what they say."
)
VEHICLES = (
    "The policy is to have guidelines on moving vehicles; what they say is left to the agency. That an officer does not make the"
    " danger by standing in the way, and does not fire where nobody is in danger, is this project's reading."
)
DEADLY = (
    "The policy is to have guidelines on deadly force; what they say is left to the agency. A danger of death or serious bodily"
    " injury to the officer or another, a warning where feasible, and fire under control are this project's reading."
)
NOBODY_IN_LINE = "Nobody else was seen in the line of fire."
_POINT = asked(
    "E14",
    "Gov. Code 7286(b)(5)",
    'there are guidelines on when officers "may or may not draw a firearm or point a firearm at a person"',
    met="As it appeared then the firearm was out with reason, or was put up.",
    unclear="Whether there was reason then to have the firearm out can be read either way.",
    breached="As it appeared then there was no reason to draw or point a firearm.",
    unstated="Whether there was reason to have the firearm out was not stated.",
    if_met="there had been reason to believe that the danger to the officer or another may rise",
    if_not="nobody but the person had appeared to be in danger, or the person had been restrained",
    design_choice=POINTING,
)
_LINE = asked(
    "E15",
    "Gov. Code 7286(b)(6)",
    'officers "consider their surroundings and potential risks to bystanders, to the extent reasonable under the circumstances,'
    ' before discharging a firearm"',
    met=NOBODY_IN_LINE,
    unclear="Somebody else was in the line of fire, and how far that could be considered can be read either way.",
    breached="Somebody else was in the line of fire, and there was room to consider it.",
    unstated="Who stood in the line of fire was not stated.",
    if_met="nobody else had been in the line of fire, or the line had been cleared first",
    if_not="somebody else had been in the line of fire",
)
_LOOKED = replace(
    _LINE,
    clear=_LINE.clear.replace(
        NOBODY_IN_LINE, "Somebody else was in the line of fire; it was looked at, or cleared, first."
    ),
)
_VEHICLE = asked(
    "E15 vehicle",
    "Gov. Code 7286(b), moving vehicles",
    "there are guidelines on firing at or from a moving vehicle",
    met="The person in the vehicle endangered life by other means than the vehicle.",
    unclear="The vehicle itself was the danger; whether it could be avoided can be read either way.",
    breached="The officer made the vehicle a danger that could be avoided, or fired at one that endangered nobody.",
    unstated="Whether the vehicle endangered anybody was not stated.",
    if_met="the person had endangered life by other means, and nobody had stood in the vehicle's way",
    if_not="the vehicle alone had been the danger, or had endangered nobody",
    paraphrased=True,
    design_choice=VEHICLES,
)
_GUIDE = asked(
    "E2 to E6",
    "Gov. Code 7286(b), deadly force",
    "there are guidelines on deadly force",
    met="A danger of death or serious bodily injury was met, with a warning where one was feasible.",
    unclear="What can be read either way: {open}.",
    breached="Against that: {open}.",
    unstated="What was not stated: {open}.",
    if_met="an imminent danger of death or serious bodily injury had appeared, and a warning had been given where feasible",
    if_not="no such danger had appeared, or a feasible warning had been left out",
    paraphrased=True,
    design_choice=DEADLY,
)
_EITHER_WAY = (
    "whether there was an imminent danger of death or serious bodily injury to the officer or another",
    "whether a warning was left out though there was time for one",
    "whether fire was under control",
)
_DECIDES = {
    Reading.ABSENT: (
        "no imminent danger of death or serious bodily injury to the officer or another appeared",
        "a warning was left out though there was time for one",
        "fire was not under control",
    ),
    Reading.MIXED: _EITHER_WAY,
    Reading.UNKNOWN: _EITHER_WAY,
}
"""What decides a reading, each in its place: the danger, the warning, the control over the fire."""


def firearms(decision: Decision) -> tuple[Item, ...]:
    """Every item on firearms that applies."""
    each = (_pointing(decision), _line_of_fire(decision), _vehicle(decision), _deadly(decision))
    return tuple(Item(finding=finding) for finding in each if finding is not None)


def _pointing(decision: Decision) -> Finding | None:
    state = _state(decision)
    if state is None or decision.timed_out:
        return None
    lowered = LOWERS.intersection(decision.techniques)
    reading = Reading.CLEAR if lowered else _drawn(decision) if state == "low_ready" else _reason(decision)
    seen = decision.subject
    facts = (
        f"the officer's firearm: {state.replace('_', ' ')}",
        f"in danger from the person: {listed(sorted(seen.threatened)) or 'nobody'}"
        if seen.threatened is not None
        else "",
        f"armed with, as perceived: {seen.armed_with}" if seen.armed_with else "",
        f"done: {listed(sorted(lowered))}" if lowered else "",
    )
    return found(_POINT, reading, facts)


def _state(decision: Decision) -> str | None:
    """Where the firearm of the one who decided was: drawn low, or pointed; None where it was not out, or was fired, or
    where hands or another tool were used since, or the encounter is over, which leaves open whether it was still out.
    """
    force = decision.force
    if applied(decision) is not None:
        return None
    if force is not None and force.tool in FIREARMS:
        return "pointed"
    since = decision.phase == "aftercare" or any(used.tool not in FIREARMS for used in decision.prior_force)
    out = officers(decision) and not since and decision.officer_weapon in {"low_ready", "pointed"}
    return decision.officer_weapon if out else None


def _reason(decision: Decision) -> Reading:
    """Whether there was reason to point: to believe that the danger to the officer or another may rise to that gravity."""
    seen = decision.subject
    danger = strongest(seen.reading("ability"), seen.reading("intent"))
    if seen.down_or_restrained:
        return Reading.ABSENT
    if seen.threatened is None:
        return Reading.UNKNOWN if danger is Reading.ABSENT and seen.armed_with != "nothing" else danger
    if seen.threatened & {"officer", "other"}:
        return Reading.MIXED if danger is Reading.ABSENT else Reading.CLEAR
    return Reading.ABSENT if seen.armed_with in {None, "nothing"} else Reading.MIXED


def _drawn(decision: Decision) -> Reading:
    """Drawn and low asks for less: that a danger cannot be ruled out. Only against an unarmed person is it doubtful."""
    seen = decision.subject
    unarmed = seen.armed_with == "nothing" and not (seen.threatened or frozenset()) & {"officer", "other"}
    return Reading.MIXED if unarmed else Reading.CLEAR


def _line_of_fire(decision: Decision) -> Finding | None:
    force, said = applied(decision), breaches(own(decision), frozenset({"bystander_risk"}))
    said = said or breaches(up_to_here(decision), frozenset({"bystander_risk"}))
    if force is None or not discharged(force):
        return None
    others = sorted(decision.in_line_of_fire) if officers(decision) else []
    if not others and not said and (decision.scene is None or not officers(decision)):
        return None
    facts = (
        f"in the line of fire: {listed(others)}" if others else "in the line of fire: nobody seen",
        *event_words(said),
    )
    return found(_LOOKED if others else _LINE, _line(decision, others, worst(said)), facts, choices=choices_of(said))


def _line(decision: Decision, others: list[str], said: Reading) -> Reading:
    if said is Reading.CLEAR:
        return Reading.ABSENT
    if CLEARS.intersection(decision.techniques) or (not others and not said.rank):
        return Reading.CLEAR
    return Reading.MIXED if forced(decision) or not others else Reading.ABSENT


def _vehicle(decision: Decision) -> Finding | None:
    force, stood = applied(decision), breaches(up_to_here(decision), frozenset({"stood_at_vehicle"}))
    fired = force is not None and discharged(force) and _at_vehicle(decision)
    if not (fired or stood):
        return None
    facts = (*event_words(stood), "A firearm was discharged at a vehicle or its driver." if fired else "")
    reading = weakest(_fired_at(decision) if fired else Reading.MIXED, _not(worst(stood)))
    return found(_VEHICLE, reading, facts, choices=choices_of(stood))


def _at_vehicle(decision: Decision) -> bool:
    at = decision.force is not None and decision.force.area == "vehicle"
    return at or decision.subject.armed_with == "vehicle"


def _fired_at(decision: Decision) -> Reading:
    seen = decision.subject
    if seen.threatened is not None and not seen.threatened & {"officer", "other"}:
        return Reading.ABSENT
    return Reading.CLEAR if seen.armed_with == "firearm" else Reading.MIXED


def _not(reading: Reading) -> Reading:
    """A requirement is met as clearly as its breach is absent."""
    return {Reading.CLEAR: Reading.ABSENT, Reading.ABSENT: Reading.CLEAR}.get(reading, Reading.MIXED)


def _deadly(decision: Decision) -> Finding | None:
    force = applied(decision)
    if force is None or not deadly(force):
        return None
    unwarned = breaches(up_to_here(decision), frozenset({"no_warning"}))
    uncontrolled = breaches(up_to_here(decision), frozenset({"loss_of_fire_control"}))
    said, danger = (*unwarned, *uncontrolled), _danger(decision)
    warned = weakest(_warned(decision), _not(worst(unwarned)))
    facts = (
        f"danger of death or serious bodily injury to the officer or another: {danger}",
        f"warning of force: {(decision.warned or 'not stated').replace('_', ' ')}",
        *event_words(said),
    )
    asked_for = (danger, warned, _not(worst(uncontrolled)))
    return found(_guide(asked_for), weakest(*asked_for), facts, choices=choices_of(said))


def _guide(asked_for: tuple[Reading, ...]) -> Limb:
    """The item, saying no more than what decides it."""
    decides = weakest(*asked_for)
    told = [words for words, one in zip(_DECIDES.get(decides, ()), asked_for, strict=False) if one is decides]
    sentence = _GUIDE.says(decides).replace("{open}", "; ".join(told))
    return replace(_GUIDE, **{str(decides): sentence})


def _danger(decision: Decision) -> Reading:
    """An imminent danger of that gravity, or a fleeing person who will do such harm if not caught."""
    seen = decision.subject
    flight = weakest(
        *(seen.reading(limb) for limb in ("fleeing", "felony_threatened_death_or_sbi", "will_harm_if_not_caught"))
    )
    flight = Reading.ABSENT if flight is Reading.UNKNOWN else flight
    limbs = weakest(*(seen.reading(limb) for limb in ("ability", "opportunity", "intent", "immediate")))
    if seen.threatened is None:
        limbs = weakest(limbs, Reading.UNKNOWN)
    elif not seen.threatened & {"officer", "other"} or seen.reading("harm") is Reading.ABSENT:
        limbs = Reading.ABSENT
    return strongest(limbs, flight)


def _warned(decision: Decision) -> Reading:
    """A warning left out counts as far as there was time for one; the officer's word is not asked of another's shot."""
    if decision.warned != "not_given" or decision.ample_time is Reading.ABSENT or not officers(decision):
        return Reading.CLEAR
    if decision.ample_time is Reading.CLEAR:
        return Reading.ABSENT
    return Reading.CLEAR if forced(decision) else Reading.MIXED
