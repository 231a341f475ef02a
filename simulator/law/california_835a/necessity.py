"""E7: other available resources and techniques, Penal Code 835a(a)(2) with (d).

It is for the question whether something else was at hand, reasonably safe and feasible to an objectively reasonable
officer. It refuses to ask that everything else be tried first, which the text does not: a doubtful alternative only makes
the verdict contestable, and giving up the arrest never counts as a clear one.
"""

from __future__ import annotations

import re

from simulator.law.california_835a.answer import Answer
from simulator.law.finding import Effect, Finding
from simulator.law.limbs import NOTHING_STATED, facts_used, joined
from simulator.model.appearances import Reading
from simulator.model.decision import Alternative, Decision

CLEAR_ALTERNATIVE = (
    "An alternative counts as clear, which ends necessity, only where it was at hand, safe, feasible and enough, and the"
    " person was contained, giving up or behind a barrier and not attacking. Where the line lies is this project's reading."
)
LETTING_GO = frozenset({"disengage_when_no_one_is_at_risk"})

_LET_GO = re.compile(
    r"\b(let(ting)? (him|her|them|it|the \w+) (go|leave|run|get away|walk (away|off)|drive (away|off))"
    r"|(abandon|giv(e|ing) up|drop|call off)(ing)? the (arrest|chase|pursuit))\b",
    re.IGNORECASE,
)
_MORE_THAN_LETTING_GO = re.compile(r"\b(and|then|while|but)\b", re.IGNORECASE)


_CLEAR = (
    "Another resource or technique was at hand, safe, feasible and plainly enough: {what}. So deadly force was not"
    " necessary at that moment."
)
_ARGUABLE = "A reasonable officer could differ on whether this was safe, feasible and enough at that moment: {what}."
_PART_UNSTATED = "Not everything was stated on whether this was {open}, so it is weighed as arguable: {what}."
_PLAIN_YET_ARGUABLE = (
    "This was safe, feasible and enough, as stated: {what}. In this project's reading it is still only arguable here,"
    " since {why}."
)
_NOT_COUNTED = "This does not count as an alternative, since {why}: {what}."


def other_resources(decision: Decision) -> Answer:
    """Whether an alternative stands: clear, arguable (mixed) or none (absent), with a finding for each one stated."""
    if not decision.alternatives:
        return Answer(reading=Reading.ABSENT, findings=(_none_stated(),))
    standing = {alternative: stands(decision, alternative) for alternative in decision.alternatives}
    findings = tuple(_finding(decision, alternative, reading) for alternative, reading in standing.items())
    strongest = max(standing.values(), key=lambda reading: reading.rank)
    return Answer(reading=strongest, findings=(*findings, *_not_desist(decision, standing)))


def stands(decision: Decision, alternative: Alternative) -> Reading:
    """Clear, arguable (mixed), or counting for nothing (absent)."""
    readings = {alternative.safe, alternative.feasible, alternative.enough}
    if Reading.ABSENT in readings or readings == {Reading.UNKNOWN}:
        return Reading.ABSENT
    ends_it = plainly_enough(alternative) and threat_held(decision) and not letting_go(decision, alternative)
    return Reading.CLEAR if ends_it else Reading.MIXED


def plainly_enough(alternative: Alternative) -> bool:
    """Safe, feasible and enough, each clearly."""
    return alternative.safe is alternative.feasible is alternative.enough is Reading.CLEAR


def threat_held(decision: Decision) -> bool:
    """The person was contained, giving up or behind a barrier, and no attack was clearly under way."""
    seen = decision.subject
    held = Reading.CLEAR in (seen.reading("contained"), seen.reading("surrendering")) or decision.barrier is True
    return held and seen.reading("attack_under_way") is not Reading.CLEAR


def letting_go(decision: Decision, alternative: Alternative) -> bool:
    """Whether the alternative is only to let the person go or to give up the arrest, (d)."""
    opened = next((o for o in decision.open_choices if o.choice == alternative.choice), None)
    if opened is not None and opened.techniques:
        return LETTING_GO.issuperset(opened.techniques)
    return bool(_LET_GO.search(alternative.what)) and not _MORE_THAN_LETTING_GO.search(alternative.what)


def spent(decision: Decision) -> bool:
    """Whether alternatives were tried or weighed and none is left standing: at least one was, and none is more than absent."""
    tried = any(event.word == "took_time" for event in decision.leading_up)
    return other_resources(decision).reading is Reading.ABSENT and (
        tried or any(Reading.ABSENT in (a.safe, a.feasible, a.enough) for a in decision.alternatives)
    )


def _none_stated() -> Finding:
    return Finding(
        element="E7",
        cites="835a(a)(2)",
        reading=Reading.ABSENT,
        effect=Effect.NEUTRAL,
        because="No other resource or technique was stated that was at hand, reasonably safe and feasible at that moment.",
        facts=NOTHING_STATED,
        would_change_if="another resource or technique had been at hand, reasonably safe and feasible",
    )


def _finding(decision: Decision, alternative: Alternative, reading: Reading) -> Finding:
    because, change = _said(decision, alternative, reading)
    readings = f"safe: {alternative.safe}, feasible: {alternative.feasible}, enough: {alternative.enough}"
    return Finding(
        element="E7",
        cites="835a(a)(2)",
        reading=reading,
        effect=_effect(alternative, reading),
        because=joined(because, alternative.because),
        facts=(readings, *(facts_used(decision, alternative.rests_on) if alternative.rests_on else ())),
        would_change_if=change,
        choices=(alternative.choice,) if alternative.choice else (),
        design_choice=CLEAR_ALTERNATIVE if reading.rank else "",
    )


def _said(decision: Decision, alternative: Alternative, reading: Reading) -> tuple[str, str]:
    """The sentence on an alternative, and what would read it otherwise."""
    what = alternative.what.rstrip(".")
    named = {"safe": alternative.safe, "feasible": alternative.feasible, "enough": alternative.enough}
    if reading is Reading.CLEAR:
        return _CLEAR.format(
            what=what
        ), "it had been unsafe, not feasible or not enough, or an attack had been under way"
    if reading is Reading.ABSENT:
        failed = " and ".join(f"not {name}" for name, said in named.items() if said is Reading.ABSENT)
        why = f"it was {failed}" if failed else "nothing was stated of it"
        return _NOT_COUNTED.format(
            what=what, why=why
        ), "it had been reasonably safe, feasible and enough at that moment"
    if plainly_enough(alternative):
        why, change = _why_only_arguable(decision, alternative)
        return _PLAIN_YET_ARGUABLE.format(what=what, why=why), change
    unstated = [name for name, said in named.items() if said is Reading.UNKNOWN]
    if unstated and Reading.MIXED not in named.values():
        return _PART_UNSTATED.format(what=what, open=" and ".join(unstated)), "that had been stated"
    return _ARGUABLE.format(what=what), "it had plainly been, or plainly not been, safe, feasible and enough"


def _why_only_arguable(decision: Decision, alternative: Alternative) -> tuple[str, str]:
    """Why three clear readings make no clear alternative, and what would."""
    if letting_go(decision, alternative):
        return "it comes to letting the person go or giving up the arrest, which (d) does not ask", (
            "it had been a resource or technique that kept the person in view or in reach"
        )
    if decision.subject.reading("attack_under_way") is Reading.CLEAR:
        return "an attack was under way", "no attack had been under way, and the person had been held"
    return "nothing shows that the person was contained, giving up or behind a barrier", (
        "the person had been contained, giving up or behind a barrier"
    )


def _effect(alternative: Alternative, reading: Reading) -> Effect:
    """What stands is adverse; what was weighed and did not hold supports; what nobody described does neither."""
    if reading is not Reading.ABSENT:
        return Effect.ADVERSE
    weighed = Reading.ABSENT in (alternative.safe, alternative.feasible, alternative.enough)
    return Effect.SUPPORTS if weighed else Effect.NEUTRAL


def _not_desist(decision: Decision, standing: dict[Alternative, Reading]) -> tuple[Finding, ...]:
    gone = tuple(a.what for a, reading in standing.items() if reading.rank and letting_go(decision, a))
    if not gone:
        return ()
    return (
        Finding(
            element="E7 d",
            cites="835a(d)",
            reading=Reading.CLEAR,
            effect=Effect.NEUTRAL,
            because="An officer who makes or attempts an arrest need not retreat or desist because the person resists, so giving up"
            " the arrest is never by itself a clear alternative. Tactical repositioning is not retreat, and is weighed.",
            facts=gone,
            would_change_if="the alternative had been a resource or technique that kept the person in view or in reach",
        ),
    )
