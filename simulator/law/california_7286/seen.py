"""What the items ask of a decision: whose conduct, how plainly outside the policy, what kind of force, how much room.

It is for reading one Decision the same way in every item. It refuses to ask whether conduct brought the force about,
which is the law's question: a breach of policy needs no consequence.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.law.limbs import strongest
from simulator.model.appearances import Range, Reading
from simulator.model.conduct import WORDS, Weight, is_good, is_poor
from simulator.model.decision import By, Conduct, Decision
from simulator.model.force import FIREARMS, Level, Purpose, UseOfForce

ENDED_STATES = frozenset({"dropped", "out_of_reach"})
NECK_TOOLS = frozenset({"hands", "body_weight"})
STRIKING_TOOLS = frozenset({"baton", "impact_launcher"})


def applied(decision: Decision) -> UseOfForce | None:
    """The force of this decision where it is more than presence; a weapon drawn or pointed is presence."""
    force = decision.force
    return force if force is not None and (force.level is not Level.PRESENCE or force.rounds) else None


def officers(decision: Decision) -> bool:
    """Whether this is what the officer did, and not another."""
    return decision.by == "officer"


def discharged(force: UseOfForce) -> bool:
    """Whether a firearm was discharged."""
    return force.tool in FIREARMS and (force.level is Level.DEADLY or force.rounds > 0)


def deadly(force: UseOfForce) -> bool:
    """Whether the use carries the risk by which section 7286(a) defines deadly force."""
    neck = force.tool == "carotid_or_choke" or (force.area == "neck" and force.tool in NECK_TOOLS | STRIKING_TOOLS)
    head = force.area == "head" and force.tool in STRIKING_TOOLS
    stated = force.level is Level.DEADLY or force.deadly_risk or force.tool == "vehicle"
    return stated or discharged(force) or neck or head or force.area == "back_or_neck_weight"


def outside(event: Conduct) -> Reading:
    """How clearly poor conduct lay outside what the policy asks: known then, and outside the range of reasonable conduct."""
    if not is_poor(event.word) or event.known is Reading.ABSENT or event.range is Range.WITHIN:
        return Reading.ABSENT
    clear = event.known is Reading.CLEAR and event.range is Range.OUTSIDE
    return Reading.CLEAR if clear else Reading.MIXED


def own(decision: Decision) -> tuple[Conduct, ...]:
    """What the one who decided did in this decision itself."""
    return tuple(event for event in decision.conduct if event.by is _actor(decision))


def up_to_here(decision: Decision) -> tuple[Conduct, ...]:
    """The conduct that counts here: its own, and under force what led up to it. In a run, earlier poor conduct that was
    undone, or had nothing to do with the force, was graded where it was done; conduct that is a use of force by itself is.
    """
    own_conduct = own(decision)
    if applied(decision) is None:
        return own_conduct
    before = (event for event in decision.leading_up if event.by is _actor(decision))
    return (*(event for event in before if _still_counts(decision, event)), *own_conduct)


def _actor(decision: Decision) -> By:
    return By.OFFICER if officers(decision) else By.PARTNER


def _still_counts(decision: Decision, event: Conduct) -> bool:
    if is_good(event.word):
        return True
    undone = decision.scene is not None and event.contributed is Reading.ABSENT
    return WORDS[event.word].weight is not Weight.OWN_USE and not undone


def breaches(events: Iterable[Conduct], words: frozenset[str]) -> tuple[Conduct, ...]:
    """The poor conduct among `words` that counts against the one who decided, clearly or arguably."""
    return tuple(event for event in events if event.word in words and outside(event).rank)


def worst(events: Iterable[Conduct]) -> Reading:
    """How plainly any of the events lay outside what the policy asks."""
    return strongest(*map(outside, events))


def forced(decision: Decision) -> bool:
    """Whether a quick judgment was forced, and not by the officers' own pace."""
    if decision.time_forced == "by_officer":
        return False
    attacked = decision.subject.reading("attack_under_way") is Reading.CLEAR
    return attacked or decision.time_forced in {"by_subject", "by_circumstances"}


def signs_of_an_end(decision: Decision) -> tuple[str, ...]:
    """What was perceived then that shows the threat or the resistance over."""
    seen = decision.subject
    return tuple(
        words
        for words, shown in (
            ("The person lay still, or was held or cuffed.", seen.down_or_restrained is True),
            (f"The weapon was {(seen.weapon_state or '').replace('_', ' ')}.", seen.weapon_state in ENDED_STATES),
            ("The person was giving up.", seen.reading("surrendering") is Reading.CLEAR),
        )
        if shown
    )


def custody(force: UseOfForce) -> bool:
    """Hands, not deadly, that take a person into custody: no resistance needs to last for that."""
    return force.level is Level.CONTROL and force.tool == "hands" and force.purpose is Purpose.ARREST


def event_words(events: Iterable[Conduct]) -> tuple[str, ...]:
    """What each event was: the author's reason where there is one, else what the word means."""
    return tuple(dict.fromkeys(map(_words, events)))


def _words(event: Conduct) -> str:
    if event.because:
        return event.because
    means = event.word.replace("_", " ") if is_good(event.word) else WORDS[event.word].means
    return f"{means[:1].upper()}{means[1:]}."
