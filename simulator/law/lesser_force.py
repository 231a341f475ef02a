"""Force that is not deadly, under texts that ask for reasonable or proportionate force: the level against the resistance.

It is for one measure under every text that asks for one. It refuses to say for which purposes a text allows force at
all, and it imports no standard.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.law.finding import Effect, Finding
from simulator.law.force_words import level_told
from simulator.law.limbs import Limb, appearance_facts, found, limb
from simulator.law.readings import ALONE, NO_FELONY, measured, party, tried_and_failed
from simulator.model.appearances import Reading, weakest
from simulator.model.decision import Decision
from simulator.model.force import Level, UseOfForce

LADDER = (
    "Which level of force is reasonable against which resistance is this project's reading; the text has no ladder, and the"
    " same one is used under every text."
)
SELF_ALONE = (
    "That force which is not deadly, against a danger to the person alone, is at most contestable unless other ways were spent"
    " and a warning was given, is this project's choice."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Factors:
    """The headings under which the crime, the threat and the resistance are weighed."""

    crime: str
    threat: str
    resistance: str


def threat_reading(decision: Decision) -> Reading:
    """An immediate threat to the officer or another, of whatever harm."""
    return weakest(decision.subject.reading("immediate"), party(decision))


def reasonable(decision: Decision, force: UseOfForce) -> Reading:
    """The ladder, moved by the threat and the crime where it leaves the question open."""
    reading, threat = measured(decision, force), threat_reading(decision)
    less_lethal = force.level is not Level.CONTROL
    if less_lethal and decision.subject.threatened == ALONE and reading is not Reading.ABSENT:
        spent = tried_and_failed(decision) and decision.warned in {"given", "evident"}
        return Reading.CLEAR if spent else Reading.MIXED
    if reading is not Reading.MIXED or not less_lethal:
        return reading
    if threat is Reading.CLEAR:
        return Reading.CLEAR
    minor = decision.subject.crime in NO_FELONY and decision.subject.reading("fleeing") is Reading.ABSENT
    return Reading.ABSENT if minor and threat is Reading.ABSENT else reading


def factors(decision: Decision, force: UseOfForce, cites: Factors) -> tuple[Finding, ...]:
    """The three factors. The last carries the measure, which the others may move; alone they decide nothing."""
    crime = decision.subject.crime
    grave = {"felony": Reading.CLEAR, None: Reading.UNKNOWN}.get(crime, Reading.ABSENT)
    severe = found(_crime(cites.crime), grave, (f"crime as known: {crime}",) if crime else (), effect=Effect.NEUTRAL)
    told = appearance_facts(decision, "immediate")
    threat = found(_threat(cites.threat), threat_reading(decision), told, effect=Effect.NEUTRAL)
    alone = decision.subject.threatened == ALONE and force.level is not Level.CONTROL
    design, reading = SELF_ALONE if alone else LADDER, reasonable(decision, force)
    return severe, threat, against_resistance(decision, reading, force, cites.resistance, design=design)


def against_resistance(
    decision: Decision, reading: Reading, force: UseOfForce, cites: str, *, design: str = LADDER
) -> Finding:
    """E12: the level of force against the resistance as perceived."""
    resistance = decision.subject.resistance
    told = resistance.replace("_", " ") if resistance else "not stated"
    asked = Limb(
        element="E12",
        cites=cites,
        clear="This level of force against this resistance, as perceived, was within reason.",
        mixed="Whether this level of force was reasonable against this resistance, as perceived, can be read either way.",
        absent="This level of force against this resistance, as perceived, was beyond reason.",
        unknown="The resistance was not stated; what is unknown is weighed as open either way.",
        if_so="the person had been seen to resist more, or less force had been used",
        if_not="the person had been seen to resist less, or more force had been used",
        design_choice=design,
    )
    return found(asked, reading, (f"force: {level_told(force)}", f"resistance as perceived: {told}"))


def _crime(cites: str) -> Limb:
    return limb(
        "E12 crime",
        cites,
        "a crime that was grave",
        if_so="the crime, as known then, had been a felony",
        if_not="the crime, as known then, had been a minor one",
    )


def _threat(cites: str) -> Limb:
    return limb(
        "E12 threat",
        cites,
        "an immediate threat to the officer or another",
        if_so="the person had appeared to be an immediate threat to the officer or another",
        if_not="the person had not appeared to be an immediate threat to the officer or another",
    )
