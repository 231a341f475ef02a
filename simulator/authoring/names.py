"""The names that a scenario declares, and the look-up of every name that it uses.

It is for one place where an unknown name becomes a problem with a hint. It refuses to let a name stand for two things:
people, spots, facts, scenes, doors and endings share none, and the format's own words are reserved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from simulator.authoring.effect_shapes import CHOICE
from simulator.authoring.fact_values import facts_of
from simulator.authoring.found import Found
from simulator.authoring.lines import VOICES
from simulator.authoring.problems import did_you_mean
from simulator.authoring.shapes import Read
from simulator.model.facts import Fact
from simulator.model.scenario import OFFICER, TIME_OUT
from simulator.model.vocabulary import DERIVED, ENCOUNTER_FACTS, PERSON_FACTS

GUARD_WORDS = ("any", "all", "not", "knows", "officer", "chosen", "called", "here", "warned", "identified", "variant")
SOURCES = ("dispatch", "heard", "saw", "partner", "family")
"""Who may tell besides people."""

_EVERYWHERE = frozenset({OFFICER, TIME_OUT, *VOICES})
RESERVED = _EVERYWHERE | {*GUARD_WORDS, *CHOICE.keys, "other", "self", "cover", *DERIVED, *ENCOUNTER_FACTS, "law"}
"""Words that no person, fact or door may have: they stand as keys beside them."""

RESTS_ON_ALSO = frozenset({"distance", "barrier", "cover", "in_line_of_fire", "officer_weapon", *ENCOUNTER_FACTS})
"""What an appearance may rest on besides facts: what follows from places, and what the law says of the encounter."""


class Names:
    """What is declared. Each look-up returns the plain name, or None where it said a problem."""

    __slots__ = ("choices", "doors", "endings", "facts", "found", "people", "scenes", "spots", "subjects", "variants")

    def __init__(self, scenario: Read, found: Found) -> None:
        place = scenario.get("place", {})
        self.found = found
        self.people: Mapping[str, Read] = {OFFICER: {}, **scenario.get("people", {})}
        self.spots: Mapping[str, Any] = place.get("spots", {})
        self.doors: Mapping[str, Read] = place.get("doors", {})
        self.scenes: Mapping[str, Read] = scenario.get("scenes", {})
        self.endings: Mapping[str, Read] = scenario.get("endings", {})
        self.variants: Mapping[str, Read] = scenario.get("variants", {})
        self.subjects = tuple(str(name) for name, person in self.people.items() if person.get("role") == "subject")
        self.choices = {
            f"{name}.{choice}" for name, scene in self.scenes.items() for choice in scene.get("choices", ())
        }
        self._one_meaning_each(scenario.get("facts", {}))
        self.facts: Mapping[str, Fact] = facts_of(scenario, self.people, self.spots, found)

    def _one_meaning_each(self, facts: Iterable[str]) -> None:
        first: dict[str, str] = {}
        for what, names in (
            ("a person", self.people),
            ("a spot", self.spots),
            ("a door", self.doors),
            ("a fact", facts),
            ("a scene", self.scenes),
            ("an ending", self.endings),
        ):
            reserved = RESERVED if what in {"a person", "a door", "a fact"} else _EVERYWHERE
            for name in names:
                if name in first:
                    message = f'"{name}" is {first[name]} and {what}; a name stands for one thing.'
                    self.found.on(name, "S010", message, "Rename one of them.")
                elif name in reserved and not (name == OFFICER and what == "a person"):
                    self.found.on(name, "S009", f'"{name}" is a word of the format.', "Take another name.")
                first.setdefault(name, what)

    @property
    def subject(self) -> str:
        """The first subject, whom a guard concerns where it names nobody."""
        return self.subjects[0] if self.subjects else OFFICER

    def person(self, name: str) -> str | None:
        """Somebody in the encounter."""
        return self._known(name, self.people, "S013", f'Nobody is called "{name[:60]}".')

    def spot(self, name: str) -> str | None:
        """A spot of the place."""
        return self._known(name, self.spots, "S014", f'"{name[:60]}" is not a spot.')

    def door(self, name: str) -> str | None:
        """A door of the place."""
        return self._known(name, self.doors, "S016", f'"{name[:60]}" is not a door.')

    def variant(self, name: str) -> str | None:
        """A deal."""
        return self._known(name, self.variants, "S017", f'"{name[:60]}" is not a variant.')

    def ending(self, name: str) -> str | None:
        """An ending."""
        return self._known(name, self.endings, "S012", f'"{name[:60]}" is not an ending.')

    def scene(self, name: str) -> str | None:
        """A scene."""
        return self._known(name, self.scenes, "S012", f'"{name[:60]}" is not a scene.')

    def goal(self, name: str, who: str) -> str | None:
        """Where a way leads: a scene or an ending."""
        message = f'{who} leads to "{name[:60]}", which is not a scene or an ending.'
        return self._known(name, [*self.scenes, *self.endings], "S012", message)

    def choice(self, name: str, scene: str = "") -> str | None:
        """A choice, written `scene.choice`; within `scene`, its id alone will do, and is what is returned."""
        if scene and f"{scene}.{name}" in self.choices:
            return str(name)
        known = [*self.choices]
        if scene:
            known += [choice.partition(".")[2] for choice in self.choices if choice.startswith(f"{scene}.")]
        where = f' of "{scene}"' if scene and "." not in name else ""
        return self._known(name, known, "S015", f'"{name[:60]}" is not a choice{where}.')

    def fact(self, name: str) -> Fact | None:
        """A fact; `officer_weapon` alone is the officer's."""
        fact = self.facts.get("officer.officer_weapon" if name == "officer_weapon" else str(name))
        if fact is None:
            self.found.on(name, "F001", f'"{name[:60]}" is not a fact.', self.hint(name))
        return fact

    def hint(self, name: str, also: Iterable[str] = ()) -> str:
        """What to do about a name that is no fact."""
        person, _, what = name.partition(".")
        if person in self.people and what in PERSON_FACTS:
            return "Nothing in the file ever says it: state it in law_here, law, variants, hears or sees."
        if person in self.people and what in {"arousal", "trust"}:
            return f"Give {person} a band of {what} under people."
        return did_you_mean(name, [*self.facts, *also])

    def counting(self, fact: Fact) -> Fact:
        """How far a count can move at once: over its whole span."""
        return Fact(name=fact.name, kind=fact.kind, low=1, high=max(1, fact.high - fact.low))

    def source(self, name: str) -> str | None:
        """Who told: a person, or `dispatch`, `heard`, ..."""
        return self._known(name, [*self.people, *SOURCES], "S013", f'Nobody is called "{name[:60]}".')

    def rests_on(self, names: Iterable[str]) -> tuple[str, ...]:
        """Facts that an appearance rests on."""
        return tuple(self._rests_on(names))

    def _rests_on(self, names: Iterable[str]) -> Iterator[str]:
        for name in names:
            if name in RESTS_ON_ALSO:
                yield str(name)
            elif (fact := self.fact(name)) is not None:
                yield fact.name

    def _known(self, name: str, known: Iterable[str], code: str, message: str) -> str | None:
        if name in known:
            return str(name)
        self.found.unknown(name, code, message, known)
        return None
