"""The names that one scenario declares, for suggesting them while it is written.

It reads a file that may have problems: what can be made out is suggested. It refuses to say what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path as FilePath

from simulator.authoring import meanings
from simulator.authoring.found import Found
from simulator.authoring.meanings.words import WORDS
from simulator.authoring.names import RESTS_ON_ALSO, SOURCES, Names
from simulator.authoring.problems import Problem
from simulator.authoring.schema import SCENARIO
from simulator.authoring.shapes import Read
from simulator.authoring.source import read
from simulator.authoring.twins import is_twin, with_its_base
from simulator.model.facts import Fact, Kind
from simulator.model.scenario import OFFICER
from simulator.model.vocabulary import ENCOUNTER_FACTS, FACTS

Glosses = Mapping[str, str]
"""Names with what each is, in a few words."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What a file declares: names by what they name, and its facts."""

    scenario: str
    by_kind: Mapping[str, Glosses]
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @classmethod
    def nothing(cls) -> Declared:
        """Only the names that every scenario has."""
        return cls("", {"a fact that it rests on": _grounds(), "who told": WORDS["a source"]})

    def names(self, of: str) -> Glosses:
        """The names of a kind, as the tables of the format call it; none where nothing is known."""
        return self.by_kind.get(of, {})


def declared(file: FilePath | str) -> Declared | tuple[Problem, ...]:
    """What a scenario file declares, or the problems where it cannot be read as YAML."""
    source = read(file)
    if is_twin(source):
        source, _twin = with_its_base(source)
    if not isinstance(source.value, dict):
        return source.problems
    people = source.value.get("people")
    found = Found(source, frozenset({*people, OFFICER} if isinstance(people, dict) else {OFFICER}))
    form = SCENARIO.read(source.value, (), found) or {}
    names = Names(form, found)
    return Declared(str(form.get("scenario", "")), {kind: dict(told) for kind, told in _kinds(names)}, names.facts)


def _kinds(names: Names) -> Iterator[tuple[str, Glosses]]:
    people = {name: _person(name, it) for name, it in names.people.items()}
    scenes = {str(name): f"Scene, {it.get('phase', 'of no phase')}." for name, it in names.scenes.items()}
    endings = {str(name): f"Ending: {it.get('says', '')}" for name, it in names.endings.items()}
    choices = dict(_choices(names))
    facts = {name: _fact(fact) for name, fact in names.facts.items()}
    yield "a person", people
    yield "a spot", {str(name): f"Spot at {x:g}, {y:g} ft." for name, (x, y) in names.spots.items()}
    yield "a door", {str(name): f"Door, {it.get('starts', 'shut')} at the start." for name, it in names.doors.items()}
    yield "a scene", scenes
    yield "an ending", endings
    yield "a scene or an ending", scenes | endings
    yield "scene.choice", choices
    yield "a choice", choices
    yield "a choice of this scene", {ref.partition(".")[2]: told for ref, told in choices.items()} | choices
    yield "a fact", facts
    yield "a fact that it rests on", {**_grounds(), **facts}
    yield "who told", {**people, **{source: meanings.of_word("a source", source) for source in SOURCES}}
    yield "a variant", {str(name): f"Deal, weight {it.get('weight', 1)}." for name, it in names.variants.items()}


def _person(name: str, it: Read) -> str:
    told = (it.get("name"), it.get("relation"), it.get("role") or (name == OFFICER and "the trainee"))
    return f"{', '.join(str(word) for word in told if word)}.".capitalize()


def _choices(names: Names) -> Iterator[tuple[str, str]]:
    for scene, it in names.scenes.items():
        for name, choice in it.get("choices", {}).items():
            yield f"{scene}.{name}", " ".join(str(choice[key]) for key in ("do", "say") if key in choice) or "A choice."


def _fact(fact: Fact) -> str:
    of_law = FACTS.get(fact.name.partition(".")[2])
    if of_law is not None:
        return f"{of_law.means[0].upper()}{of_law.means[1:]}."
    if fact.kind is Kind.COUNT:
        return f"A count from {fact.low} to {fact.high}."
    return "yes or no." if fact.kind is Kind.BOOL else f"One of {', '.join(fact.values)}."


def _grounds() -> dict[str, str]:
    means = {
        "distance": "The feet between the two.",
        "barrier": "Something between the two stops movement.",
        "cover": "The officer stands behind cover.",
        "in_line_of_fire": "Who stands in the line of a shot.",
        "officer_weapon": "The officer's own weapon.",
        **{name: f"{FACTS[name].means[0].upper()}{FACTS[name].means[1:]}." for name in ENCOUNTER_FACTS},
    }
    return {name: means[name] for name in sorted(RESTS_ON_ALSO)}
