"""What an author states for the law and that can never count: an alternative that always lapses, a reading of deadly
force that rests on nothing.

It refuses to weigh what is stated; that a reading is right is for counsel.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.law_reads import Nearest
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration
from simulator.engine.offered import offered
from simulator.model.appearances import Reading
from simulator.model.force import Level, UseOfForce
from simulator.model.scenario import Scene
from simulator.model.scene_law import AlternativeRule, PersonLaw

DEADLY = ("harm", "ability", "opportunity", "intent", "immediate")
"""The elements of an imminent threat of death or serious bodily injury."""

_HINT = "Name the facts under rests_on: distance, barrier, PERSON.armed_with and the like."


def stated_problems(found: Exploration, source: Source, nearest: Nearest) -> Iterator[Problem]:
    """Alternatives that always lapse, and elements of deadly force that rest on nothing."""
    if found.complete:
        yield from _lapsed(found, source, nearest)
    yield from _on_nothing(found, source, nearest)


def _lapsed(found: Exploration, source: Source, nearest: Nearest) -> Iterator[Problem]:
    """Alternatives whose choice is not open at any moment at which they are named. Where the choice is never offered
    at all, that is said of the choice.
    """
    named: dict[Path, int] = {}
    stands: set[Path] = set()
    rules: dict[Path, AlternativeRule] = {}
    for scene, states in nearest.items():
        for at, rule in _alternatives(found.program.scenario.scenes[scene], source):
            rules[at] = rule
            for state in states:
                if found.program.tests(rule.when).open(state):
                    named.setdefault(at, state)
                    if rule.choice in {choice.ref for choice in offered(found.program, found.situation(state))}:
                        stands.add(at)
                        break
    for at, state in named.items():
        if at not in stands and rules[at].choice in found.offered:
            yield _always_lapses(found, source, at, rules[at], state)


def _alternatives(scene: Scene, source: Source) -> Iterator[tuple[Path, AlternativeRule]]:
    """The alternatives of a scene that name a choice, each with the place where it is written."""
    own: Path = ("scenes", scene.id, "law", "alternatives")
    where = own if own in source.keys else ("law_here", "alternatives")
    return (((*where, n), rule) for n, rule in enumerate(scene.law.alternatives) if rule.choice is not None)


def _always_lapses(found: Exploration, source: Source, at: Path, rule: AlternativeRule, state: int) -> Problem:
    walk = found.path(state)
    shows = f'Whenever this alternative is named, its choice "{rule.choice}" is not offered, so it never counts'
    hint = "Name a choice of the scene where force is offered, or widen the when of one of the two."
    return source.problem("L009", at, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))


def _on_nothing(found: Exploration, source: Source, nearest: Nearest) -> Iterator[Problem]:
    said: set[Path] = set()
    for name, states in nearest.items():
        scene = found.program.scenario.scenes[name]
        for who in sorted({force.against for force in _deadly(scene)}):
            for element in _groundless(scene.law.people.get(who, PersonLaw())):
                own: Path = ("scenes", name, "law", who, element)
                at = own if own in source.keys else ("law_here", who, element)
                if at not in said:
                    said.add(at)
                    yield _rests_on_nothing(found, source, at, name, states[0])


def _deadly(scene: Scene) -> Iterator[UseOfForce]:
    for force in (*(choice.force for choice in scene.choices), *(act.force for act in scene.acts)):
        if force is not None and (force.level is Level.DEADLY or force.deadly_risk):
            yield force


def _groundless(person: PersonLaw) -> Iterator[str]:
    for element in DEADLY:
        stated = (rule.appearance for rule in person.appearances.get(element, ()))
        if any(it.reading is not Reading.UNKNOWN and not it.rests_on for it in stated):
            yield element


def _rests_on_nothing(found: Exploration, source: Source, at: Path, scene: str, state: int) -> Problem:
    walk = found.path(state)
    shows = f'In "{scene}" deadly force is open, and no fact speaks to "{at[-1]}": its reading rests on nothing'
    return source.problem("L010", at, f"{shows} ({told(walk)}).", _HINT, play_of(found.program, walk, f"{shows}."))
