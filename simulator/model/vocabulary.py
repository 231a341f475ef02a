"""The facts that a standard of law may read, each with type, unit and meaning.

It is for one closed list: a scenario and an incident file speak these words and no others where the law is concerned.
It refuses author's facts: those are for guards, and no standard sees them.
"""

from __future__ import annotations

from dataclasses import dataclass

from simulator.model.appearances import ELEMENTS, Reading
from simulator.model.facts import Fact, Kind
from simulator.model.force import Resistance


@dataclass(frozen=True, slots=True, kw_only=True)
class LawFact:
    """A fact of the law. `about` is `person`, `officer` or `encounter`; `visible` facts enter the officer's view by
    themselves where there is a line of sight; `derived` ones come from places and are never typed.
    """

    name: str
    kind: Kind
    means: str
    about: str = "person"
    values: tuple[str, ...] = ()
    visible: bool = False
    derived: bool = False

    def of(self, person: str) -> Fact:
        """The bounded fact about one person, named `person.name`."""
        return Fact(name=f"{person}.{self.name}", kind=self.kind, values=self.values)


def _one(name: str, values: str, means: str, *, about: str = "person", visible: bool = False) -> LawFact:
    return LawFact(name=name, kind=Kind.ONE_OF, values=tuple(values.split()), means=means, about=about, visible=visible)


def _set(name: str, values: str, means: str, *, about: str = "person") -> LawFact:
    return LawFact(name=name, kind=Kind.SET_OF, values=tuple(values.split()), means=means, about=about)


_READINGS = " ".join(Reading)
_CONDITIONS = "mental_crisis suicidal developmental dementia deaf language intoxicated medical minor elderly pregnant"
RESOURCES = ("backup", "supervisor", "crisis_team", "negotiator", "interpreter", "medics", "k9", "air_unit")
DUTIES = ("medical_aid", "intercede", "report", "monitor_restrained")

FACTS: dict[str, LawFact] = {
    fact.name: fact
    for fact in (
        _set("threatened", "officer other self", "who is in danger from this person; the empty set is nobody"),
        _one("armed_with", "nothing unknown edged blunt firearm vehicle other", "as perceived", visible=True),
        _one("resistance", " ".join(Resistance), "as perceived", visible=True),
        _one("weapon_state", "none held raised pointed dropped out_of_reach", "where the weapon is", visible=True),
        LawFact(name="down_or_restrained", kind=Kind.BOOL, means="lies still, or is held or cuffed", visible=True),
        _one("fleeing", _READINGS, "is running from arrest", visible=True),
        _one("felony_threatened_death_or_sbi", _READINGS, "the felony threatened or resulted in death or such injury"),
        _one("crime", "none infraction misdemeanor felony", "what the person is thought to have done"),
        _set("condition_shown", _CONDITIONS, "signs that this officer could perceive"),
        _one("basis", "arrest detention welfare_check none", "why the officer may act at all", about="encounter"),
        _one(
            "time_forced",
            "no by_subject by_circumstances by_officer",
            "whether, and by whom, a quick judgment was forced",
            about="encounter",
        ),
        _one("identified_as_officer", "said evident no unknown", "whether the person could know", about="encounter"),
        _one(
            "warned_of_force",
            "given not_given not_feasible evident unknown",
            "a command is no warning",
            about="encounter",
        ),
        _one("officer_weapon", "holstered low_ready pointed fired", "the officer's own weapon", about="officer"),
        LawFact(name="distance", kind=Kind.COUNT, means="feet between two people", derived=True),
        LawFact(name="barrier", kind=Kind.BOOL, means="something between two people stops movement", derived=True),
        LawFact(name="in_line_of_fire", kind=Kind.SET_OF, means="who stands in the line of a shot", derived=True),
    )
}
"""Every fact of the law, by name. The readings of appearances.ELEMENTS are stated, not facts."""

DERIVED = tuple(name for name, fact in FACTS.items() if fact.derived)
PERSON_FACTS = tuple(name for name, fact in FACTS.items() if fact.about == "person" and not fact.derived)
VISIBLE_FACTS = tuple(name for name, fact in FACTS.items() if fact.visible)
ENCOUNTER_FACTS = tuple(name for name, fact in FACTS.items() if fact.about == "encounter")
APPEARANCES = tuple(element for element in ELEMENTS if element not in FACTS)
