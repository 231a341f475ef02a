"""Texts that ask, for force to arrest, that other means be exhausted, and that know defense of life beside it.

It is for the two questions that such texts share, under the standard's own headings. It refuses every text, imports no
standard, and never asks that means be exhausted where life is defended.
"""

from __future__ import annotations

from simulator.law.circumstances import seen, severity, softened, threatened, warning_facts
from simulator.law.finding import Finding
from simulator.law.limbs import Limb, Route, found, limb, no_other_way, opposite, told_first
from simulator.law.readings import another_way, arrest_basis, plain, plainly_open, tried_and_failed, untried
from simulator.model.appearances import Reading
from simulator.model.decision import Alternative, Decision

INTENT = (
    "That an intent not shown leaves the threat open, and no more, is this project's reading; the text names no intent."
)
NECESSARY = (
    "That another way ends the necessity of defending life only where it plainly stood open and the person was held, and leaves it"
    " contestable where it was plain alone, is this project's reading; the text does not define the word."
)
_LIFE = "Force to protect life must be necessary, which does not ask that other ways be spent; one that plainly stood open ends it."
MEANS = (
    "That a means which was safe and feasible and was left untried shows that not all were exhausted, though it might not have been"
    " enough, is this project's reading; so is that letting the person go is no means of apprehension."
)


def defense_of_life(decision: Decision, cites: str, name: str) -> Route:
    """Force necessary to protect the officer or another from death or grave injury."""
    limbs = [(seen(decision, one, cites),) for one in ("ability", "opportunity", "immediate")]
    intent = softened(seen(decision, "intent", cites, design=INTENT), INTENT)
    rest = ((intent,), (threatened(decision, cites),), (severity(decision, cites),), (_necessary(decision, cites),))
    return Route(name=name, groups=(*limbs, *rest))


def _plain_or_open(decision: Decision, way: Alternative) -> Reading:
    """A way that is doubtful does not count here: no part of such a text asks for other resources."""
    reading = plainly_open(decision, way)
    return reading if reading is not Reading.MIXED or plain(way) else Reading.ABSENT


def _necessary(decision: Decision, cites: str) -> Finding:
    asked = no_other_way("E7 necessary", cites, _LIFE, design_choice=NECESSARY)
    ways = tuple(way.what for way in decision.alternatives)
    return found(asked, opposite(another_way(decision, _plain_or_open)), ways)


def exhausted(decision: Decision, cites: str, asks: str, *, unstated: Reading) -> Finding:
    """Whether other reasonable means of apprehension were spent. `unstated` is the reading where none was stated or tried."""
    left = another_way(decision, untried)
    reading = opposite(left)
    if left is Reading.ABSENT and not tried_and_failed(decision):
        reading = unstated
    asked = Limb(
        element="E7 exhausted",
        cites=cites,
        clear=f"{asks} None was left, as stated.",
        mixed=f"{asks} Whether one was left can be read either way.",
        absent=f"{asks} One was left that was safe and feasible.",
        unknown=f"{asks} None was stated, and nothing shows that any was tried.",
        if_so="every other reasonable means of apprehension had been tried, or had been unsafe or not feasible",
        if_not="another reasonable means of apprehension had been left",
        design_choice=MEANS,
    )
    readings = tuple(f"{w.what.rstrip('.')}: safe {w.safe}, feasible {w.feasible}" for w in decision.alternatives)
    return found(asked, reading, readings, choices=tuple(w.choice for w in decision.alternatives if w.choice))


def to_be_arrested(decision: Decision, cites: str) -> Finding:
    """Whether an arrest was being made at all."""
    asked = limb(
        "E1",
        cites,
        "an arrest to be made, with a basis for it",
        if_so="there had been a basis to arrest the person",
        if_not="there had been no basis to arrest the person",
    )
    return found(
        asked, arrest_basis(decision), (f"basis: {decision.basis.replace('_', ' ')}",) if decision.basis else ()
    )


def told_before(decision: Decision, cites: str, reading: Reading, what: str) -> Finding:
    """What the person had to be told before such force."""
    asked = told_first(cites, what)
    return found(asked, reading, warning_facts(decision))
