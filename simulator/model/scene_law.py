"""The law's facts in a scene, as the author states them. It refuses to conclude: that is for a standard of law.

What is nowhere said is unknown. Appearances and alternatives are guarded on what the officer can know.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from simulator.model.appearances import Appearance, Reading
from simulator.model.facts import Value
from simulator.model.guards import ALWAYS, Guard


@dataclass(frozen=True, slots=True, kw_only=True)
class AppearanceRule:
    """An appearance, where a guard on the view holds; of several, the first that is open."""

    appearance: Appearance
    when: Guard = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class AlternativeRule:
    """An alternative of 835a(a)(2) as the author states it; it lapses where its choice is not open."""

    what: str
    choice: str | None = None
    safe: Reading = Reading.UNKNOWN
    feasible: Reading = Reading.UNKNOWN
    enough: Reading = Reading.UNKNOWN
    rests_on: tuple[str, ...] = ()
    because: str = ""
    when: Guard = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonLaw:
    """The law's facts about one person in a scene. `facts` are vocabulary.PERSON_FACTS without the person's name
    (`threatened` and `condition_shown` are sets); what is not there is unknown. `appearances` by element.
    """

    facts: Mapping[str, Value] = field(default_factory=dict)
    appearances: Mapping[str, tuple[AppearanceRule, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneLaw:
    """The law's facts in a scene, `law_here` already merged in."""

    basis: str | None = None
    time_forced: str | None = None
    identified: str | None = None
    warned: str | None = None
    ample_time: Reading = Reading.UNKNOWN
    alternatives: tuple[AlternativeRule, ...] = ()
    people: Mapping[str, PersonLaw] = field(default_factory=dict)
