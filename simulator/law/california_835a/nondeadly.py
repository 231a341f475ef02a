"""E1 and E12: force that is not deadly, Penal Code 835a(b).

It is for force to arrest, to prevent escape or to overcome resistance, where there was reasonable cause to believe in a
public offence. It refuses to answer outside those three purposes: there (b) says nothing, and the Fourth Amendment does.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.law.california_835a.continued import continued
from simulator.law.california_835a.imminence import ALONE
from simulator.law.california_835a.leading_up import officers_events
from simulator.law.california_835a.necessity import spent
from simulator.law.california_835a.signs import signs_heeded
from simulator.law.california_835a.warning import AWARE_OF_FORCE
from simulator.law.california_835a.wording import NOTHING_STATED, choices_of, conduct_words
from simulator.law.finding import Effect, Finding, Outcome
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

PURPOSES = frozenset({Purpose.ARREST, Purpose.PREVENT_ESCAPE, Purpose.OVERCOME_RESISTANCE})
LADDER = (
    "Which level of force is reasonable against which resistance is this project's reading of 'objectively reasonable'; the"
    " text has no ladder."
)
SELF_ALONE = (
    "That force which is not deadly, against a danger to the person alone, is at most contestable unless alternatives were spent"
    " and a warning was given, is this project's choice."
)

_J, _C, _N = Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED
LESS_LETHAL: Mapping[Resistance, Outcome] = {
    Resistance.LIFE_THREATENING: _J,
    Resistance.ASSAULTIVE: _J,
    Resistance.ACTIVE: _C,
    Resistance.PASSIVE: _N,
    Resistance.COMPLIANT: _N,
}
CONTROL: Mapping[Resistance, Outcome] = {
    Resistance.LIFE_THREATENING: _J,
    Resistance.ASSAULTIVE: _J,
    Resistance.ACTIVE: _J,
    Resistance.PASSIVE: _C,
    Resistance.COMPLIANT: _C,
}
HANDS_ARE_LIGHT = frozenset({Resistance.PASSIVE, Resistance.COMPLIANT})

_READINGS = {_J: Reading.CLEAR, _C: Reading.MIXED, _N: Reading.ABSENT}
_EFFECTS = {_J: Effect.SUPPORTS, _C: Effect.NEUTRAL, _N: Effect.ADVERSE}


def nondeadly(decision: Decision, force: UseOfForce) -> tuple[Outcome, tuple[Finding, ...]]:
    """The outcome under (b), and its findings."""
    if outside_b(decision, force):
        return Outcome.N_A, (_outside(decision, force), *_circumstances(decision))
    cause = cause_reading(decision)
    measured = measure(decision, force)
    findings = (_cause(decision, cause), _measured(decision, force, measured), *_circumstances(decision))
    if cause is Reading.ABSENT:
        return Outcome.NOT_JUSTIFIED, findings
    open_cause = cause is not Reading.CLEAR and measured is Outcome.JUSTIFIED
    return Outcome.CONTESTABLE if open_cause else measured, findings


def outside_b(decision: Decision, force: UseOfForce) -> bool:
    """Force for none of the three purposes, or on a detention or a welfare check, which (b) does not speak of."""
    return force.purpose not in PURPOSES or decision.basis in {"detention", "welfare_check"}


def cause_reading(decision: Decision) -> Reading:
    """E1: whether there was cause to arrest. Where nobody stated the basis, conduct said to have had none closes it."""
    none_said = any(event.word == "no_lawful_basis" for event in officers_events(decision))
    if decision.basis is None:
        return Reading.ABSENT if none_said else Reading.UNKNOWN
    return Reading.CLEAR if decision.basis == "arrest" else Reading.ABSENT


def measure(decision: Decision, force: UseOfForce) -> Outcome:
    """E12: the level of force against the resistance as perceived."""
    resistance = decision.subject.resistance
    if resistance is None:
        return Outcome.CONTESTABLE
    light = force.tool == "hands" and (resistance is Resistance.PASSIVE or force.purpose is Purpose.ARREST)
    if force.level is Level.CONTROL:
        return Outcome.JUSTIFIED if light and resistance in HANDS_ARE_LIGHT else CONTROL[resistance]
    return _self_alone(decision, LESS_LETHAL[resistance])


def _self_alone(decision: Decision, outcome: Outcome) -> Outcome:
    """Against a danger to the person alone: passive stays as it is; otherwise spent alternatives and a warning decide."""
    if decision.subject.threatened != ALONE or outcome is Outcome.NOT_JUSTIFIED:
        return outcome
    return Outcome.JUSTIFIED if spent(decision) and decision.warned in AWARE_OF_FORCE else Outcome.CONTESTABLE


def _outside(decision: Decision, force: UseOfForce) -> Finding:
    purpose, basis = force.purpose.replace("_", " "), (decision.basis or "not stated").replace("_", " ")
    return Finding(
        element="E1",
        cites="835a(b)",
        reading=Reading.UNKNOWN,
        effect=Effect.NEUTRAL,
        because="Subdivision (b) speaks of force to arrest, to prevent escape or to overcome resistance, where there is reasonable"
        " cause to believe in a public offence. This use was outside that, and is for other standards to weigh.",
        facts=(f"purpose: {purpose}", f"basis: {basis}"),
        would_change_if="the force had been used to arrest, to prevent escape or to overcome resistance to an arrest",
    )


def _cause(decision: Decision, reading: Reading) -> Finding:
    return Finding(
        element="E1",
        cites="835a(b)",
        reading=reading,
        effect={Reading.CLEAR: Effect.SUPPORTS, Reading.ABSENT: Effect.ADVERSE}.get(reading, Effect.NEUTRAL),
        because={
            Reading.CLEAR: "There was reasonable cause to believe that the person to be arrested had committed a public offence.",
            Reading.ABSENT: "There was no reasonable cause to believe in a public offence, and (b) asks for it.",
        }.get(reading, "Whether there was reasonable cause to believe in a public offence was not stated."),
        facts=(f"basis: {decision.basis.replace('_', ' ')}",) if decision.basis else NOTHING_STATED,
        would_change_if="there had been, or had not been, reasonable cause to believe in a public offence",
    )


def _measured(decision: Decision, force: UseOfForce, measured: Outcome) -> Finding:
    resistance, alone = decision.subject.resistance, decision.subject.threatened == ALONE
    return Finding(
        element="E12",
        cites="835a(b)",
        reading=_READINGS[measured] if resistance else Reading.UNKNOWN,
        effect=_EFFECTS[measured],
        because={
            _J: "This level of force was within what is objectively reasonable against the resistance as perceived.",
            _C: "Whether this level of force was objectively reasonable against the resistance as perceived can be read either way.",
            _N: "This level of force was beyond what is objectively reasonable against the resistance as perceived.",
        }[measured],
        facts=(
            f"force: {force.level.replace('_', ' ')}, {force.tool.replace('_', ' ')}",
            f"resistance as perceived: {resistance.replace('_', ' ') if resistance else 'not stated'}",
        ),
        would_change_if="the person had resisted more, or less, as the officer perceived it",
        design_choice=SELF_ALONE if alone and measured is not _N else LADDER,
    )


def _circumstances(decision: Decision) -> tuple[Finding, ...]:
    """What belongs to the totality of a use that is not deadly, without a step of its own."""
    events = officers_events(decision)
    conduct = (
        Finding(
            element="E8",
            cites="835a(a)(4)",
            reading=Reading.UNKNOWN,
            effect=Effect.NEUTRAL,
            because="Conduct leading up to this use is part of the totality of the circumstances. The definition in (e)(3) speaks of"
            " deadly force, so it moves no verdict here.",
            facts=conduct_words(events),
            would_change_if="deadly force had been used",
            choices=choices_of(events),
        ),
    )
    return (*(conduct if events else ()), *continued(decision, "835a(b)"), *signs_heeded(decision, events))
