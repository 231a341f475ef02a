"""E1 and E12: force that is not deadly, Penal Code 835a(b).

It is for force to arrest, to prevent escape or to overcome resistance, where there was reasonable cause to believe in a
public offense. It refuses to answer outside those three purposes: there (b) says nothing, and the Fourth Amendment does.
"""

from __future__ import annotations

from collections.abc import Mapping

from simulator.law.california_835a.continued import continued
from simulator.law.california_835a.imminence import ALONE
from simulator.law.california_835a.leading_up import conduct_facts, criticised, nearly, officers_events
from simulator.law.california_835a.necessity import spent
from simulator.law.california_835a.signs import signs_heeded
from simulator.law.california_835a.warning import AWARE_OF_FORCE
from simulator.law.finding import Effect, Finding, Outcome
from simulator.law.force_words import force_fact
from simulator.law.limbs import NOTHING_STATED, choices_of, joined
from simulator.model.appearances import Reading
from simulator.model.decision import Conduct, Decision
from simulator.model.force import FIREARMS, Level, Purpose, Resistance, UseOfForce

PURPOSES = frozenset({Purpose.ARREST, Purpose.PREVENT_ESCAPE, Purpose.OVERCOME_RESISTANCE})
LADDER = (
    "Which level of force is reasonable against which resistance is this project's reading of 'objectively reasonable'; the"
    " text has no ladder."
)
SELF_ALONE = (
    "That force which is not deadly, against a danger to the person alone, is at most contestable unless alternatives were spent"
    " and a warning was given, is this project's choice."
)
CONDUCT_NAMED = (
    "That conduct leading up to force which is not deadly moves no verdict is this project's choice; subdivision (b) does not speak"
    " of it, and the civil jury instructions let it be weighed for such force too (CACI 440)."
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

TOOL_WORDS = {"cew": "a CEW", "oc": "OC spray", "k9": "a dog", "hands": "hands", "body_weight": "body weight"} | {
    tool: f"{'an' if tool[0] in 'aeiou' else 'a'} {tool.replace('_', ' ')}"
    for tool in ("baton", "impact_launcher", "shield", "vehicle", *sorted(FIREARMS))
}
_DOES: Mapping[Resistance, str] = {
    Resistance.COMPLIANT: "to comply",
    Resistance.PASSIVE: "to resist passively",
    Resistance.ACTIVE: "to resist actively",
    Resistance.ASSAULTIVE: "to resist with an assault",
    Resistance.LIFE_THREATENING: "to resist with a threat to life",
}
_CAUSE_STANDS = {
    Reading.CLEAR: "The cause to believe in a public offense, for which (b) asks, was there.",
    Reading.ABSENT: "The cause to believe in a public offense, for which (b) asks, was not there.",
    Reading.UNKNOWN: "Whether there was the cause to believe in a public offense, for which (b) asks, was not stated.",
}
_MEASURE_STANDS = {
    _J: "The force was within what is objectively reasonable.",
    _C: "Whether the force was objectively reasonable can be read either way.",
    _N: "The force was beyond what is objectively reasonable.",
}
_READINGS = {_J: Reading.CLEAR, _C: Reading.MIXED, _N: Reading.ABSENT}
_EFFECTS = {_J: Effect.SUPPORTS, _C: Effect.NEUTRAL, _N: Effect.ADVERSE}


def nondeadly(decision: Decision, force: UseOfForce) -> tuple[Outcome, tuple[Finding, ...]]:
    """The outcome under (b), and its findings."""
    if outside_b(decision, force):
        return Outcome.N_A, (_outside(decision, force), *_circumstances(decision, force, Outcome.N_A))
    cause = cause_reading(decision)
    measured = measure(decision, force)
    outcome = both_limbs(cause, measured)
    limbs = (_cause(decision, cause), _measured(decision, force, measured))
    return outcome, (*limbs, *_circumstances(decision, force, outcome))


def both_limbs(cause: Reading, measured: Outcome) -> Outcome:
    """E1 and E12 are both required: the weaker decides, and a basis that nobody stated leaves it open."""
    if cause is Reading.ABSENT:
        return Outcome.NOT_JUSTIFIED
    return Outcome.CONTESTABLE if cause is not Reading.CLEAR and measured is Outcome.JUSTIFIED else measured


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
    return _against(decision, force, decision.subject.resistance)


def _against(decision: Decision, force: UseOfForce, resistance: Resistance | None) -> Outcome:
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
        " cause to believe in a public offense. This use was outside that, and is for other standards to weigh.",
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
            Reading.CLEAR: "There was reasonable cause to believe that the person to be arrested had committed a public offense.",
            Reading.ABSENT: "There was no reasonable cause to believe in a public offense, and (b) asks for it.",
        }.get(reading, "Whether there was reasonable cause to believe in a public offense was not stated."),
        facts=(f"basis: {decision.basis}",) if decision.basis else NOTHING_STATED,
        would_change_if="there had been no reasonable cause to believe in a public offense"
        if reading is Reading.CLEAR
        else "there had been reasonable cause to believe in a public offense",
    )


def _measured(decision: Decision, force: UseOfForce, measured: Outcome) -> Finding:
    resistance, alone = decision.subject.resistance, decision.subject.threatened == ALONE
    what = f"{force.level.replace('_', '-')} force with {TOOL_WORDS.get(force.tool, force.tool.replace('_', ' '))}"
    what = f"{what[:1].upper()}{what[1:]}"
    against = f"{resistance.replace('_', '-')} resistance" if resistance else "resistance that nobody stated"
    against = "a person who complied" if resistance is Resistance.COMPLIANT else against
    return Finding(
        element="E12",
        cites="835a(b)",
        reading=_READINGS[measured] if resistance else Reading.UNKNOWN,
        effect=_EFFECTS[measured],
        because=joined(
            {
                _J: f"{what} against {against}, as perceived, was within what is objectively reasonable.",
                _C: f"Whether {what[:1].lower()}{what[1:]} was objectively reasonable against {against}, as perceived, can be"
                " read either way.",
                _N: f"{what} against {against}, as perceived, was beyond what is objectively reasonable.",
            }[measured],
            "The danger was to the person alone." if alone and force.level is Level.LESS_LETHAL else "",
        ),
        facts=(
            force_fact(force),
            f"resistance as perceived: {resistance.replace('_', ' ') if resistance else 'not stated'}",
        ),
        would_change_if=measured_otherwise(decision, force, measured),
        design_choice=SELF_ALONE if alone and measured is not _N and force.level is not Level.CONTROL else LADDER,
    )


def measured_otherwise(decision: Decision, force: UseOfForce, measured: Outcome) -> str:
    """The nearest resistance against which this force would be measured otherwise: less where it was within what is
    reasonable, more where it was not.
    """
    resistance, ranks = decision.subject.resistance, tuple(Resistance)
    if resistance is None:
        return "the person had been stated to resist enough for this force, and not so little"
    at = ranks.index(resistance)
    way = reversed(ranks[:at]) if measured is _J else ranks[at + 1 :]
    others = [_DOES[one] for one in way if _rank(_against(decision, force, one)) != _rank(measured)]
    if measured is _J:
        return f"the person had been seen only {others[0]}" if others else "more force than this had been used"
    if decision.subject.threatened == ALONE and measured is _C and force.level is Level.LESS_LETHAL:
        return "alternatives had been spent and a warning given"
    return f"the person had been seen {others[0]}"


def reasons(decision: Decision, force: UseOfForce) -> tuple[str, ...]:
    """The two limbs of (b) in words, in their order: what the verdict rests on."""
    return _CAUSE_STANDS[cause_reading(decision)], _MEASURE_STANDS[measure(decision, force)]


def otherwise(decision: Decision, force: UseOfForce) -> str:
    """What would change the verdict under (b): the limb that by itself keeps it where it is, or both where both do."""
    cause, measured = cause_reading(decision), measure(decision, force)
    outcome = both_limbs(cause, measured)
    less = measured_otherwise(decision, force, measured)
    if outcome is _J:
        return f"there had been no reasonable cause to believe in a public offense; or {less}"
    named = {
        "there had been reasonable cause to believe in a public offense": (Reading.CLEAR, measured),
        less: (cause, _J),
    }
    for words, limbs in named.items():
        if _rank(both_limbs(*limbs)) > _rank(outcome):
            return words
    return "both of these had been otherwise, since each by itself keeps the verdict where it is: " + "; and ".join(
        named
    )


def _rank(outcome: Outcome) -> int:
    return (_N, _C, _J).index(outcome)


def _circumstances(decision: Decision, force: UseOfForce, outcome: Outcome) -> tuple[Finding, ...]:
    """What belongs to the totality of a use that is not deadly, without a step of its own."""
    events = officers_events(decision)
    return (
        *(_conduct(decision, events) if events else ()),
        *_no_warning(decision, force),
        *continued(decision, "835a(b)", outcome),
        *signs_heeded(decision, events),
    )


def _conduct(decision: Decision, events: tuple[Conduct, ...]) -> tuple[Finding, ...]:
    weighs = tuple(event for event in criticised(decision) if nearly(event))
    rest = tuple(event for event in events if event not in weighs)
    return (
        Finding(
            element="E8",
            cites="835a(a)(4)",
            reading=Reading.UNKNOWN,
            effect=Effect.NEUTRAL,
            because="Conduct leading up to this use is part of the totality of the circumstances known then. The definition in (e)(3)"
            " speaks of what leads up to deadly force; here such conduct is named and moves no verdict.",
            facts=conduct_facts(weighs, rest) or NOTHING_STATED,
            would_change_if="it had led up to deadly force, of which (e)(3) speaks",
            choices=choices_of(weighs),
            design_choice=CONDUCT_NAMED,
        ),
    )


def _no_warning(decision: Decision, force: UseOfForce) -> tuple[Finding, ...]:
    """A warning left out before less-lethal force, where there was plainly time: a circumstance, named."""
    omitted = decision.warned == "not_given" and decision.ample_time is Reading.CLEAR
    if force.level is not Level.LESS_LETHAL or not omitted:
        return ()
    alone = decision.subject.threatened == ALONE
    return (
        Finding(
            element="E6 b",
            cites="835a(a)(4)",
            reading=Reading.ABSENT,
            effect=Effect.NEUTRAL,
            because="No warning was given before this use though there was ample time for one. Subdivision (b) does not speak of"
            " warnings; it is one circumstance of the totality"
            + (
                ", and where the danger is to the person alone it counts."
                if alone
                else " and has no step of its own here."
            ),
            facts=("warning of force: not given", "ample time: clear"),
            would_change_if="a warning had been given, or there had been no time for one",
        ),
    )
