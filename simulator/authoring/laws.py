"""`law_here` and a scene's `law`, merged key by key, to what a standard of law may read in that scene.

It is for saying each thing once: what `law_here` says holds in every scene that does not say otherwise; a list
replaces a list; what nobody says stays unknown.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from simulator.authoring.effects import law_value
from simulator.authoring.guards import guard
from simulator.authoring.names import Names
from simulator.authoring.problems import Path
from simulator.authoring.shapes import Read
from simulator.model.appearances import ELEMENTS, Appearance, Reading
from simulator.model.effects import Put
from simulator.model.facts import Value
from simulator.model.scene_law import AlternativeRule, AppearanceRule, PersonLaw, SceneLaw
from simulator.model.vocabulary import PERSON_FACTS, VISIBLE_FACTS

_NOBODY = PersonLaw()


@dataclass(frozen=True, slots=True, kw_only=True)
class LawSaid:
    """One `law` mapping, resolved by itself. `alternatives` is None where it says nothing of them."""

    encounter: Mapping[str, str] = field(default_factory=dict)
    ample_time: Reading | None = None
    alternatives: tuple[AlternativeRule, ...] | None = None
    people: Mapping[str, PersonLaw] = field(default_factory=dict)


def said(read: Read | None, at: Path, names: Names) -> LawSaid:
    """What one `law` mapping says."""
    if not read:
        return LawSaid()
    alternatives = read.get("alternatives")
    entries = None if alternatives is None else tuple(_alternatives(alternatives, (*at, "alternatives"), names))
    return LawSaid(
        encounter={key: value for key, value in read.items() if isinstance(value, str) and key != "ample_time"},
        ample_time=Reading(read["ample_time"]) if "ample_time" in read else None,
        alternatives=entries,
        people={str(who): _person(it, (*at, str(who)), names) for who, it in read.get("people", {}).items()},
    )


def merged(here: LawSaid, scene: LawSaid) -> SceneLaw:
    """A scene's law: its own word where it has one, and otherwise what holds everywhere."""
    encounter = {**here.encounter, **scene.encounter}
    alternatives = here.alternatives if scene.alternatives is None else scene.alternatives
    people = {
        who: _both(here.people.get(who, _NOBODY), scene.people.get(who, _NOBODY))
        for who in {**here.people, **scene.people}
    }
    return SceneLaw(
        basis=encounter.get("basis"),
        time_forced=encounter.get("time_forced"),
        identified=encounter.get("identified_as_officer"),
        warned=encounter.get("warned_of_force"),
        ample_time=scene.ample_time or here.ample_time or Reading.UNKNOWN,
        alternatives=alternatives or (),
        people=people,
    )


def so_on_entry(law: SceneLaw) -> Iterator[Put]:
    """What can be seen about people, and is so from the moment that the scene is entered."""
    for who, person in law.people.items():
        for fact, value in person.facts.items():
            if fact in VISIBLE_FACTS:
                yield Put(f"{who}.{fact}", value)


def _both(here: PersonLaw, scene: PersonLaw) -> PersonLaw:
    # A reading and a fact of one name (fleeing) are one thing said: the scene's word on it leaves nothing of the other.
    kept = {name: value for name, value in here.facts.items() if name not in scene.appearances}
    return PersonLaw(facts={**kept, **scene.facts}, appearances={**here.appearances, **scene.appearances})


def _person(read: Read, at: Path, names: Names) -> PersonLaw:
    facts: dict[str, Value] = {}
    appearances: dict[str, tuple[AppearanceRule, ...]] = {}
    for key, written in read.items():
        if key in ELEMENTS:
            rules = tuple(_rules(written, (*at, key), names))
            appearances[key] = rules
            if key in PERSON_FACTS and len(rules) == 1:
                facts[key] = str(rules[0].appearance.reading)
        else:
            facts[key] = law_value(written)
    return PersonLaw(facts=facts, appearances=appearances)


def _rules(written: str | list[Read], at: Path, names: Names) -> Iterator[AppearanceRule]:
    if isinstance(written, str):
        yield AppearanceRule(appearance=Appearance(reading=Reading(written)))
        return
    for n, rule in enumerate(written):
        path = (*at, n) if len(written) > 1 else at
        last = n == len(written) - 1
        if last == ("when" in rule):
            which = "The last reading has a guard" if last else "A reading without a guard stands before others"
            names.found.at(path, "L003", f"{which}.", "The first that is open holds, so only the last has no when.")
        yield AppearanceRule(
            appearance=Appearance(
                reading=Reading(rule.get("reading", Reading.UNKNOWN)),
                rests_on=names.rests_on(rule.get("rests_on", ())),
                because=rule.get("because", ""),
            ),
            when=guard(rule.get("when"), (*path, "when"), names),
        )


def _alternatives(written: list[Read], at: Path, names: Names) -> Iterator[AlternativeRule]:
    for n, rule in enumerate(written):
        yield AlternativeRule(
            what=rule.get("what", ""),
            choice=names.choice(rule["choice"]) if "choice" in rule else None,
            safe=Reading(rule.get("safe", Reading.UNKNOWN)),
            feasible=Reading(rule.get("feasible", Reading.UNKNOWN)),
            enough=Reading(rule.get("enough", Reading.UNKNOWN)),
            rests_on=names.rests_on(rule.get("rests_on", ())),
            because=rule.get("because", ""),
            when=guard(rule.get("when"), (*at, n, "when"), names),
        )
