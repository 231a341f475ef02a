"""Vulnerable populations: whether signs of age, pregnancy, crisis or disability changed the approach.

It is for what this officer could perceive. It refuses conditions that nobody showed, and to fault a choice for a sign that
a later choice in the same scene may still answer.
"""

from __future__ import annotations

from simulator.law.california_7286.item import Item, asked
from simulator.law.california_7286.seen import applied, breaches, event_words, forced, officers, up_to_here, worst
from simulator.law.finding import Effect
from simulator.law.limbs import choices_of, found, joined, listed
from simulator.model.appearances import Reading
from simulator.model.decision import Decision, Sign
from simulator.model.technique import FAMILIES

IGNORED = frozenset({"ignored_crisis_signs"})
ANSWERS = frozenset(FAMILIES["crisis_intervention"])
WHOM = (
    "The list of vulnerable populations is open. That language and intoxication belong to it, and that what the policy asks is"
    " an approach changed by the signs, is this project's reading."
)
_LIMB = asked(
    "E11",
    "Gov. Code 7286(b), vulnerable populations",
    "there are training and guidelines regarding vulnerable populations",
    met="Signs that the person belonged to one were heeded.",
    unclear="Signs that the person belonged to one were heeded in part, or may yet be.",
    breached="Signs that the person belonged to one did not change the approach.",
    unstated="The moment was forced, which leaves open whether signs that the person belonged to one could change the approach.",
    if_met="the signs had been noticed and had changed the approach",
    if_not="the signs had not changed the approach",
    paraphrased=True,
    design_choice=WHOM,
)


def vulnerable(decision: Decision) -> tuple[Item, ...]:
    """The item, where signs were shown to the one who decided, or are said to have been ignored."""
    if not officers(decision):
        return ()
    ignored, signs = breaches(up_to_here(decision), IGNORED), _signs(decision)
    if not (ignored or signs):
        return ()
    facts = (*map(_sign, signs), *event_words(ignored))
    if ignored:
        reading = Reading.ABSENT if worst(ignored) is Reading.CLEAR else Reading.MIXED
        return (Item(finding=found(_LIMB, reading, facts, choices=choices_of(ignored))),)
    reading, counts = _heeded(decision, signs)
    effect = None if counts else Effect.NEUTRAL
    return (Item(finding=found(_LIMB, reading, facts, effect=effect), counts=counts),)


def _heeded(decision: Decision, signs: tuple[Sign, ...]) -> tuple[Reading, bool]:
    """How the signs were met, and whether that counts: a sign just noticed, or a moment forced, leaves it open."""
    acted = [sign.acted_on for sign in signs]
    if all(acted) or ANSWERS.intersection(decision.techniques):
        return Reading.CLEAR, True
    if applied(decision) is None:
        return Reading.MIXED, not (any(acted) or all(sign.noticed for sign in signs))
    if forced(decision):
        return Reading.UNKNOWN, False
    return (Reading.MIXED if any(acted) else Reading.ABSENT), True


def _signs(decision: Decision) -> tuple[Sign, ...]:
    """Under force, all signs of the person; otherwise those of this scene, until force has come."""
    force = applied(decision)
    if force is not None:
        return tuple(sign for sign in decision.signs if sign.of == force.against)
    if decision.prior_force:
        return ()
    return tuple(sign for sign in decision.signs if decision.scene is None or sign.scene == decision.scene)


def _sign(sign: Sign) -> str:
    state = "heeded" if sign.acted_on else "noticed; not shown to have been heeded" if sign.noticed else "not noticed"
    return joined(f"Shown: {listed(sorted(sign.shows))}; {state}.", sign.because)
