"""Incident files, in the form of adjudicated incidents, become decisions, for `assess`.

It is for uses of force that were written down as facts. It refuses the labels: finding, rationale, posture, what the
weapon turned out to be, and notes never reach a decision. What the form does not hold is read by rule: immediacy is the
weaker of opportunity and intent, the basis is an arrest unless a marker says that there was none, an attack is under way
where opportunity and intent both stand, and a marker asserts knowledge and range.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from simulator.authoring.cases_form import LIMBS, CaseProblem, limb_word, problems_of, word
from simulator.authoring.cases_words import armed_with, conditions, feet, kicked_in_the_head, struck, tool_used
from simulator.model.appearances import Appearance, Range, Reading, weakest
from simulator.model.conduct import WORDS, Side
from simulator.model.decision import Alternative, By, Conduct, Decision, SubjectSeen
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

READINGS = {"yes": Reading.CLEAR, "unclear": Reading.MIXED, "no": Reading.ABSENT}
"""The form's words; anything else is unknown, never no."""
THREATENED = {
    "officer": frozenset({"officer"}),
    "other": frozenset({"other"}),
    "self_only": frozenset({"self"}),
    "none": frozenset[str](),
}
RESISTANCE = {
    Reading.CLEAR: Resistance.ASSAULTIVE,
    Reading.MIXED: Resistance.ACTIVE,
    Reading.ABSENT: Resistance.PASSIVE,
}
IDENTIFIED = {"yes": "said", "no": "no", "evident": "evident"}
WARNED = frozenset({"given", "not_given", "not_feasible", "evident"})

HARMLESS = re.compile(
    r"\b(plastic|paper|foam|pillow|balloon|snowball|egg|spit\w*|shove|slap|water bottle|phone|wallet)\b"
)
"""What can do no more than minor injury, as perceived; anything else that is no weapon leaves severity open."""

CONTACT_WEAPONS = frozenset({"edged", "blunt", "nothing"})
"""Weapons that need closeness, so that closing the distance concerns them."""
_SUBJECTS = frozenset({Side.RAISES, Side.LOWERS})
_MARK_CONTAINED = frozenset({"contained", "entered_on_contained_person"})


def decisions_of(incident: Mapping[str, object], problems: list[CaseProblem] | None = None) -> tuple[Decision, ...]:
    """One decision for each use of force, in the file's order. What is wrong with the form is added to `problems`; a use
    with no readable level is left out, and an unreadable word is unknown.
    """
    if problems is not None:
        problems.extend(problems_of(incident))
    if not isinstance(incident, Mapping):
        return ()
    markers = _markers(incident)
    made: list[Decision] = []
    for n, use in enumerate(_entries(incident.get("force")), start=1):
        if word(use.get("level")) in {Level.CONTROL, Level.LESS_LETHAL, Level.DEADLY}:
            before = tuple(decision.force for decision in made if decision.force)
            made.append(_decision(n, use, markers, before))
    return tuple(made)


def conduct_of(decisions: tuple[Decision, ...]) -> tuple[Conduct, ...]:
    """The markers of a file, each once, with the clearest contribution that it made to any of the uses."""
    best: dict[str, Conduct] = {}
    for event in (event for decision in decisions for event in decision.leading_up):
        if event.word not in best or event.contributed.rank > best[event.word].contributed.rank:
            best[event.word] = event
    return tuple(best.values())


def _entries(value: object) -> list[Mapping[str, object]]:
    return [entry for entry in value if isinstance(entry, Mapping)] if isinstance(value, list) else []


def _markers(incident: Mapping[str, object]) -> tuple[str, ...]:
    conduct = incident.get("pre_force_conduct")
    markers = conduct.get("markers") if isinstance(conduct, Mapping) else None
    said = [word(marker) for marker in markers] if isinstance(markers, list) else []
    return tuple(dict.fromkeys(marker for marker in said if marker in WORDS))


def _decision(n: int, use: Mapping[str, object], markers: tuple[str, ...], before: tuple[UseOfForce, ...]) -> Decision:
    subject = _subject(use, markers)
    force = _force(use, markers)
    warned = word(use.get("warning"))
    return Decision(
        n=n,
        words=word(use.get("instrument")),
        force=force,
        subject=subject,
        basis="none" if "no_lawful_basis" in markers else "arrest",
        identified=IDENTIFIED.get(word(use.get("identified_as_officer"))),
        warned=warned if warned in WARNED else None,
        alternatives=_alternatives(use, subject),
        leading_up=tuple(_conduct(marker, subject, force) for marker in markers),
        prior_force=before,
        distance_ft=feet(word(use.get("distance_ft"))),
    )


def _reading(use: Mapping[str, object], key: str) -> Reading:
    return READINGS.get(limb_word(use, key), Reading.UNKNOWN)


def _subject(use: Mapping[str, object], markers: tuple[str, ...]) -> SubjectSeen:
    weapon = word(use.get("weapon"))
    intent = _reading(use, "intent")
    down = bool(re.search(r"\b(prone|handcuffed|cuffed|restrained)\b", word(use.get("subject_condition")).lower()))
    return SubjectSeen(
        threatened=THREATENED.get(word(use.get("threat_to"))),
        armed_with=armed_with(weapon),
        resistance=RESISTANCE.get(intent),
        down_or_restrained=True if down else None,
        condition_shown=conditions(word(use.get("subject_condition"))),
        appearances={**_limbs(use), **_flight(use), **_harm(weapon), **_held(use, markers)},
    )


def _limbs(use: Mapping[str, object]) -> dict[str, Appearance]:
    stated = {limb: Appearance(reading=_reading(use, limb), rests_on=_evidence(use, limb)) for limb in LIMBS}
    weaker = weakest(stated["opportunity"].reading, stated["intent"].reading)
    rests_on = stated["opportunity"].rests_on + stated["intent"].rests_on
    return {**stated, "immediate": Appearance(reading=weaker, rests_on=rests_on)}


def _evidence(use: Mapping[str, object], limb: str) -> tuple[str, ...]:
    said = use.get(limb)
    evidence = word(said.get("evidence")) if isinstance(said, Mapping) else "unstated"
    return () if evidence in {"unstated", "na", ""} else (evidence,)


def _flight(use: Mapping[str, object]) -> dict[str, Appearance]:
    keys = {"fleeing": "fleeing", "felony_threatened_death_or_sbi": "felony_threatened_death_or_sbi"}
    keys["will_harm_if_not_caught"] = "future_danger"
    return {element: Appearance(reading=_reading(use, key)) for element, key in keys.items()}


def _harm(weapon: str) -> dict[str, Appearance]:
    """A weapon able to kill is read from `armed_with`; what could do plainly minor harm at most is absent."""
    if armed_with(weapon) in {"other", "unknown"} and HARMLESS.search(weapon.lower()):
        return {"harm": Appearance(reading=Reading.ABSENT, rests_on=(f"perceived: {weapon}",))}
    return {}


def _held(use: Mapping[str, object], markers: tuple[str, ...]) -> dict[str, Appearance]:
    """Containment and attack, as 8.6 reads them from the form."""
    nobody_else = word(use.get("threat_to")) in {"none", "self_only"}
    contained = nobody_else or bool(_MARK_CONTAINED.intersection(markers))
    attack = weakest(_reading(use, "opportunity"), _reading(use, "intent"))
    return {
        "contained": Appearance(reading=Reading.CLEAR if contained else Reading.UNKNOWN),
        "attack_under_way": Appearance(reading=attack),
    }


def _force(use: Mapping[str, object], markers: tuple[str, ...]) -> UseOfForce:
    level, instrument = Level(word(use.get("level"))), word(use.get("instrument"))
    tool = tool_used(instrument, level)
    on_back = "prone_or_neck_pressure" in markers and tool in {"hands", "body_weight"}
    return UseOfForce(
        against="subject",
        level=level,
        tool=tool,
        purpose=Purpose.DEFEND_LIFE if level is Level.DEADLY else Purpose.OVERCOME_RESISTANCE,
        area="back_or_neck_weight" if on_back else struck(instrument),
        deadly_risk=kicked_in_the_head(instrument),
    )


def _alternatives(use: Mapping[str, object], subject: SubjectSeen) -> tuple[Alternative, ...]:
    """`yes` says safe and feasible; that it was enough too is read only where the person was contained and not attacking."""
    held = subject.reading("contained") is Reading.CLEAR and not _may_be_attacking(subject)
    made = []
    for entry in _entries(use.get("alternatives")):
        told = _reading(entry, "reasonably_safe_and_feasible")
        enough = Reading.UNKNOWN if told is Reading.CLEAR and not held else told
        made.append(Alternative(what=word(entry.get("what")), safe=told, feasible=told, enough=enough))
    return tuple(made)


def _may_be_attacking(subject: SubjectSeen) -> bool:
    """An attack under way, or one that can be read so where the intent is clear: whoever comes out at others is not held by
    having been contained before.
    """
    attack = subject.reading("attack_under_way")
    return attack is Reading.CLEAR or (attack is Reading.MIXED and subject.reading("intent") is Reading.CLEAR)


def _conduct(marker: str, subject: SubjectSeen, force: UseOfForce) -> Conduct:
    side = WORDS[marker].side
    poor = side not in _SUBJECTS and side is not Side.GOOD
    return Conduct(
        word=marker,
        by=By.SUBJECT if side in _SUBJECTS else By.OFFICER,
        known=Reading.CLEAR,
        range=Range.OUTSIDE if poor else Range.WITHIN,
        contributed=_contributed(marker, subject, force),
    )


def _contributed(marker: str, subject: SubjectSeen, force: UseOfForce) -> Reading:
    """A marker contributed where it concerns this weapon and this use. Good conduct brings no force about."""
    if WORDS[marker].side is Side.GOOD:
        return Reading.ABSENT
    if marker == "closed_distance":
        return _concerns(subject.armed_with, CONTACT_WEAPONS)
    if marker == "stood_at_vehicle":
        return _concerns(subject.armed_with, frozenset({"vehicle"}))
    if marker == "prone_or_neck_pressure":
        return Reading.CLEAR if force.area == "back_or_neck_weight" else Reading.ABSENT
    return Reading.CLEAR


def _concerns(weapon: str | None, weapons: frozenset[str]) -> Reading:
    if weapon in {None, "unknown", "other"}:
        return Reading.UNKNOWN
    return Reading.CLEAR if weapon in weapons else Reading.ABSENT
