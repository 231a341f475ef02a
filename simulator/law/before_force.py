"""Findings on what was done before the force: by the officer, by the person, and by choices without force.

It is for one form of such a finding, whether the text weighs conduct before the force or does not. It refuses every
text: it imports no standard, and which conduct weighs is said by the standard that asks for it.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED, choices_of, joined, remark
from simulator.law.readings import applied, officers_events
from simulator.model.appearances import Range, Reading
from simulator.model.conduct import WORDS, Side, is_good, is_poor
from simulator.model.decision import By, Conduct, Decision


def leading_up(
    decision: Decision,
    cites: str,
    asks: str,
    weighs: tuple[Conduct, ...],
    *,
    design: str = "",
    counts: bool = True,
) -> Finding:
    """E8: the officer's conduct before the force. `weighs` are the events that the text lets weigh, and
    `counts` says whether it lets any.
    """
    events = officers_events(decision)
    told = (
        "Conduct that was known then to be unwise, lay outside the range of reasonable conduct and helped to bring the force"
        " about weighs against the officer."
        if weighs
        else ("Nothing in it moves the verdict." if counts else "It moves no verdict under this text.")
    )
    return Finding(
        element="E8",
        cites=cites,
        reading=Reading.CLEAR if weighs else Reading.UNKNOWN,
        effect=Effect.ADVERSE if weighs else Effect.NEUTRAL,
        because=joined(asks, told),
        facts=_conduct_facts(weighs or events),
        would_change_if="that conduct had been within the range of reasonable conduct, or had not helped to bring the force about"
        if weighs
        else ("" if counts else "this text weighed such conduct, which it does not, and ")
        + "it had knowingly gone outside the range of reasonable conduct and helped to bring the force about",
        choices=choices_of(weighs),
        design_choice=design if weighs else "",
    )


def _conduct_facts(events: Iterable[Conduct]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(_event_words(event) for event in events)) or NOTHING_STATED


def _event_words(event: Conduct) -> str:
    if event.because:
        return event.because
    criticised = is_poor(event.word) and event.range is not Range.WITHIN
    words = WORDS[event.word].means if criticised or event.by is By.SUBJECT else event.word.replace("_", " ")
    return f"{words[:1].upper()}{words[1:]}."


def subjects_conduct(decision: Decision, cites: str) -> Finding:
    """E9: what the person did before the force."""
    events = tuple(event for event in decision.leading_up if event.by is By.SUBJECT)
    sides = {WORDS[event.word].side for event in events}
    because = {
        frozenset({Side.RAISES}): "What the person did before the force raised the threat as it appeared.",
        frozenset({Side.LOWERS}): "What the person did before the force lowered the threat as it appeared.",
    }.get(frozenset(sides), "What the person did before the force, as stated, points no one way.")
    change = {
        frozenset({Side.RAISES}): "the person had attacked nobody, or had complied",
        frozenset({Side.LOWERS}): "the person had attacked somebody",
    }.get(frozenset(sides), "the person had done only the one, attacked or complied")
    return remark("E9", cites, because, facts=_conduct_facts(events), change=change)


def without_force(decision: Decision, cites: str, asks: str, *, words: frozenset[str] = frozenset()) -> Finding:
    """E8 on a choice without force: whether the text would weigh it if force followed. `words` are those that it weighs."""
    own = tuple(event for event in decision.conduct if event.by is not By.SUBJECT)
    poor = tuple(e for e in own if e.word in words and e.known is Reading.CLEAR and e.range is Range.OUTSIDE)
    good = bool(words) and not poor and any(is_good(event.word) for event in own)
    again = " again" if any(applied(force) for force in decision.prior_force) else ""
    told = (
        f"If force followed{again}, this choice would weigh {'against' if poor else 'for'} the officer."
        if poor or good
        else ""
    )
    return Finding(
        element="E8",
        cites=cites,
        reading=Reading.CLEAR if poor or good else Reading.UNKNOWN,
        effect=Effect.ADVERSE if poor else Effect.SUPPORTS if good else Effect.NEUTRAL,
        because=joined(asks, told or "By itself this choice would weigh neither way."),
        facts=_conduct_facts(own),
        would_change_if="the choice had been within the range of reasonable conduct"
        if poor
        else "the choice had gone outside the range of reasonable conduct and had helped to bring about force",
        choices=choices_of(own) or ((decision.choice,) if decision.choice else ()),
    )
