"""What a decision's maker saw: the subject, the alternatives and the conduct, as the view at that moment gives them.

It is for turning one moment of a run into the words of the law. It reads the author's statements, guards on the view,
and the view itself; of what is so it reads only where people stand, which everybody sees.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.engine.machine import Program
from simulator.engine.offered import holds
from simulator.model.appearances import Appearance, Range, Reading
from simulator.model.decision import Alternative, By, Conduct, SubjectSeen
from simulator.model.facts import OfficerView
from simulator.model.force import Resistance
from simulator.model.scenario import Choice, ConductMark, Scene
from simulator.model.scene_law import AlternativeRule, PersonLaw
from simulator.model.technique import GOOD_CONDUCT
from simulator.model.vocabulary import DERIVED, VISIBLE_FACTS
from simulator.scoring.moment import Moment

_ALWAYS_KNOWN = frozenset({*DERIVED, "cover"})
"""Where people stand, and what stands between, is before everybody's eyes."""


def subject_seen(program: Program, moment: Moment, person: str) -> SubjectSeen:
    """The person as perceived: visible facts from the view alone, the author's statements from the scene's law."""
    stated = moment.scene.law.people.get(person, PersonLaw())
    known = _visible(moment.view, person)
    appearances = _appearances(program, moment, stated)
    if "fleeing" in known:
        appearances["fleeing"] = Appearance(reading=Reading(str(known["fleeing"])), rests_on=(f"{person}.fleeing",))
    if "felony_threatened_death_or_sbi" in stated.facts:
        felony = Reading(str(stated.facts["felony_threatened_death_or_sbi"]))
        appearances["felony_threatened_death_or_sbi"] = Appearance(reading=felony, rests_on=(f"{person}.crime",))
    resistance = known.get("resistance")
    down = known.get("down_or_restrained")
    crime = stated.facts.get("crime")
    return SubjectSeen(
        person=person,
        threatened=_members(stated.facts.get("threatened")),
        armed_with=_word(known.get("armed_with")),
        weapon_state=_word(known.get("weapon_state")),
        resistance=Resistance(str(resistance)) if resistance is not None else None,
        down_or_restrained=down if isinstance(down, bool) else None,
        crime=_word(crime),
        condition_shown=_conditions(moment, person, stated),
        appearances=appearances,
    )


def _visible(view: OfficerView, person: str) -> dict[str, object]:
    return {name: view[f"{person}.{name}"] for name in VISIBLE_FACTS if f"{person}.{name}" in view}


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _members(value: object) -> frozenset[str] | None:
    return value if isinstance(value, frozenset) else None


def _conditions(moment: Moment, person: str, stated: PersonLaw) -> frozenset[str]:
    """Conditions that the officer was told of or that were plain to see; those that nobody showed are not here."""
    told = _members(moment.view.get(f"{person}.condition_shown")) or frozenset()
    shown = _members(stated.facts.get("condition_shown")) or frozenset()
    return told | shown


def _appearances(program: Program, moment: Moment, stated: PersonLaw) -> dict[str, Appearance]:
    found = {}
    for element, rules in stated.appearances.items():
        rule = next((rule for rule in rules if holds(program, rule.when, moment.situation)), None)
        if rule is not None:
            found[element] = rule.appearance
    return found


def alternatives(program: Program, moment: Moment, taken: str | None) -> tuple[Alternative, ...]:
    """The scene's alternatives that were there: guard open, choice offered, and not the very thing that was done."""
    offered = {choice.ref for choice in moment.offered}
    return tuple(
        _alternative(rule)
        for rule in moment.scene.law.alternatives
        if (rule.choice is None or (rule.choice in offered and rule.choice != taken))
        and holds(program, rule.when, moment.situation)
    )


def _alternative(rule: AlternativeRule) -> Alternative:
    return Alternative(
        what=rule.what,
        safe=rule.safe,
        feasible=rule.feasible,
        enough=rule.enough,
        choice=rule.choice,
        rests_on=rule.rests_on,
        because=rule.because,
    )


def conduct_of(program: Program, moment: Moment, choice: Choice) -> tuple[Conduct, ...]:
    """What a choice is as conduct: the author's marks with the three tests, and its techniques as good conduct."""
    marked = tuple(_conduct(program, moment, choice, mark) for mark in choice.conduct)
    named = {conduct.word for conduct in marked}
    return (*marked, *(_good(moment, choice, word) for word in _good_words(choice) if word not in named))


def _conduct(program: Program, moment: Moment, choice: Choice, mark: ConductMark) -> Conduct:
    rule = next((rule for rule in mark.ranges if holds(program, rule.when, moment.situation)), None)
    return Conduct(
        word=mark.word,
        by=By.OFFICER,
        at_ms=moment.at_ms,
        scene=moment.scene.id,
        choice=choice.ref,
        known=known(moment.view, mark.rests_on),
        range=rule.range if rule else Range.UNKNOWN,
        contributed=mark.contributed,
        because=" ".join(part for part in (mark.because, rule.because if rule else "") if part),
        rests_on=mark.rests_on,
    )


def known(view: OfficerView, rests_on: Iterable[str]) -> Reading:
    """Whether the facts that a mistake rests on were known then: clear if all were, absent if none, mixed between;
    unknown where the author names none.
    """
    facts = tuple(rests_on)
    if not facts:
        return Reading.UNKNOWN
    held = sum(fact in _ALWAYS_KNOWN or fact in view for fact in facts)
    return Reading.CLEAR if held == len(facts) else Reading.MIXED if held else Reading.ABSENT


def _good_words(choice: Choice) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for technique in choice.technique for word in GOOD_CONDUCT[technique]))


def _good(moment: Moment, choice: Choice, word: str) -> Conduct:
    return Conduct(
        word=word,
        at_ms=moment.at_ms,
        scene=moment.scene.id,
        choice=choice.ref,
        known=Reading.CLEAR,
        range=Range.WITHIN,
    )


def warned(scene: Scene, *, technique: bool) -> str:
    """A word of `warned_of_force`: what a technique did, else what the scene says, else not given."""
    return "given" if technique else scene.law.warned or "not_given"


def identified(scene: Scene, *, technique: bool, in_uniform_and_sight: bool) -> str:
    """A word of `identified_as_officer`: what was said, else what the scene says, else what a uniform in sight shows."""
    if technique:
        return "said"
    return scene.law.identified or ("evident" if in_uniform_and_sight else "unknown")
