"""The PRACTICE line: what training would say of a decision, good and bad, whatever the law says.

It reads techniques, conduct, signs, duties, officer safety, failure to act and time. It refuses to touch LAW and to add
anything up. Training that only ever faults force teaches officers to freeze, so a failure to act is marked as well.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.model.appearances import Range, Reading
from simulator.model.conduct import WORDS, is_poor
from simulator.model.decision import Alternative, By, Conduct, Decision, Sign
from simulator.model.force import Level
from simulator.scoring.scorecard import Mark, PracticeMark
from simulator.scoring.technique_words import DUTIES, SENTENCES

_NO_DANGER = "Nobody was in danger as it appeared then; training asks for a second look before any force."
_DANGER_TO_SELF = "Nobody but the person was in danger as it appeared then; training asks for time and talk."
_AIRWAY = frozenset({"neck", "back_or_neck_weight"})


def practice(
    decision: Decision,
    exposes: tuple[str, ...] = (),
    met: tuple[str, ...] = (),
    missed: tuple[str, ...] = (),
    *,
    leaves: bool = True,
) -> tuple[PracticeMark, ...]:
    """Every mark on one decision. `exposes` are the safety words that the choice risks; `met` and `missed` the duties
    that it, or the time after it, met or missed. `leaves` is false where the choice stays in its scene, so that a sign
    can still be answered there.
    """
    marks = (
        *_techniques(decision),
        *_conduct(decision),
        *_signs(decision, leaves=leaves),
        *_force(decision),
        *_failure_to_act(decision),
        *(PracticeMark(mark=Mark.CONCERN, word=word, because=_sentence(word)) for word in exposes),
        *(PracticeMark(mark=Mark.CREDIT, word=duty, because=DUTIES[duty][0]) for duty in met),
        *(PracticeMark(mark=Mark.CONCERN, word=duty, because=DUTIES[duty][1]) for duty in missed),
    )
    first: dict[tuple[Mark, str], PracticeMark] = {}
    for mark in marks:
        first.setdefault((mark.mark, mark.word), mark)
    return tuple(first.values())


def _techniques(decision: Decision) -> Iterator[PracticeMark]:
    for technique in decision.techniques:
        yield PracticeMark(mark=Mark.CREDIT, word=technique, because=SENTENCES[technique])


def _sentence(word: str) -> str:
    means = WORDS[word].means
    return f"{means[0].upper()}{means[1:]}."


def _conduct(decision: Decision) -> Iterator[PracticeMark]:
    """Poor conduct of this decision; under force by the officer, what led up to it is marked where it was done."""
    for conduct in _own(decision):
        if conduct.by is By.OFFICER and is_poor(conduct.word):
            mark = Mark.REMARK if conduct.range is Range.WITHIN else Mark.CONCERN
            yield PracticeMark(mark=mark, word=conduct.word, because=conduct.because or _sentence(conduct.word))


def _own(decision: Decision) -> tuple[Conduct, ...]:
    """The decision's own conduct. An incident has one decision only, and its markers stand in what led up to it."""
    return decision.conduct if decision.scene is not None else (*decision.leading_up, *decision.conduct)


def _signs(decision: Decision, *, leaves: bool) -> Iterator[PracticeMark]:
    for sign in decision.signs:
        here = sign.scene == decision.scene and decision.by == "officer"
        if here and (leaves or sign.noticed or decision.force):
            yield _sign(sign, decision)


def _sign(sign: Sign, decision: Decision) -> PracticeMark:
    shown = ", ".join(sorted(sign.shows)).replace("_", " ")
    why = f" {sign.because}" if sign.because else ""
    if sign.acted_on:
        return PracticeMark(
            mark=Mark.CREDIT, word="signs_acted_on", because=f"You acted on what was to be seen: {shown}.{why}"
        )
    if sign.noticed:
        return PracticeMark(
            mark=Mark.CREDIT, word="signs_noticed", because=f"You noticed what was to be seen: {shown}.{why}"
        )
    mark = Mark.CONCERN if decision.force else Mark.REMARK
    return PracticeMark(
        mark=mark,
        word="ignored_crisis_signs",
        because=f"Signs that were to be seen changed nothing here: {shown}.{why}",
    )


def _force(decision: Decision) -> Iterator[PracticeMark]:
    """Force where training would have seen another way, or nothing left to stop; weight on a back or neck always."""
    force = decision.force
    if force is None:
        return
    if force.area in _AIRWAY or force.tool == "carotid_or_choke":
        yield PracticeMark(
            mark=Mark.CONCERN,
            word="prone_or_neck_pressure",
            because="Weight or pressure on back or neck can stop the breath. Off at once, on the side, and watch.",
        )
    if force.level in (Level.PRESENCE, Level.CONTROL):
        return
    for alternative in decision.alternatives if decision.by == "officer" else ():
        mark = _passed_by(alternative)
        if mark is not None:
            yield PracticeMark(mark=mark, word=_word(decision, alternative), because=_said(alternative, mark))
    if _nobody_else_in_danger(decision):
        yield PracticeMark(
            mark=Mark.CONCERN,
            word="no_reassessment" if decision.prior_force else "slow_down",
            because=_NO_DANGER if not decision.subject.threatened else _DANGER_TO_SELF,
        )


def _passed_by(alternative: Alternative) -> Mark | None:
    """A concern where the other way was plainly there, a remark where it was arguable, nothing where it was not."""
    readings = (alternative.safe, alternative.feasible, alternative.enough)
    if Reading.ABSENT in readings or all(reading is Reading.UNKNOWN for reading in readings):
        return None
    return Mark.CONCERN if all(reading is Reading.CLEAR for reading in readings) else Mark.REMARK


def _word(decision: Decision, alternative: Alternative) -> str:
    """The technique that the other way would have been; less-lethal force is no technique, and has a conduct word."""
    opened = next((choice for choice in decision.open_choices if choice.choice == alternative.choice), None)
    if opened and opened.techniques:
        return opened.techniques[0]
    lesser = opened is not None and opened.force is not None and opened.force.level is Level.LESS_LETHAL
    return "less_lethal_not_ready" if lesser else "tactical_pause"


def _said(alternative: Alternative, mark: Mark) -> str:
    was = "was there" if mark is Mark.CONCERN else "was arguably there"
    return f"Another way {was}: {alternative.what[:1].lower()}{alternative.what[1:].rstrip('.')}."


def _nobody_else_in_danger(decision: Decision) -> bool:
    threatened = decision.subject.threatened
    return threatened is not None and not threatened & {"officer", "other"}


def _failure_to_act(decision: Decision) -> Iterator[PracticeMark]:
    if decision.peril and decision.by == "officer":
        if decision.averted:
            said = decision.peril_because or "Somebody was in danger, and you acted."
            yield PracticeMark(mark=Mark.CREDIT, word="acted_for_another", because=said)
        else:
            yield PracticeMark(mark=Mark.CONCERN, word="failed_to_act", because=_unmet(decision))
    elif decision.timed_out:
        yield PracticeMark(
            mark=Mark.REMARK,
            word="time_ran_out",
            because="The moment passed before you chose. Waiting can be right, but then choose to wait.",
        )


def _unmet(decision: Decision) -> str:
    why = f" {decision.peril_because}" if decision.peril_because else ""
    return f"Somebody was in danger and you could have acted.{why}"
