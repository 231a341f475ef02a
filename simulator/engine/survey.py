"""Everything that an encounter mentions, wherever it stands: guards, effects, reveals, ways.

It is for compiling, so that one list of places is kept in one module. It refuses to judge what it finds.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from simulator.model.effects import Effects, Reveal
from simulator.model.facts import Fact
from simulator.model.guards import ALWAYS, Guard, Resource, parts
from simulator.model.scenario import Line, Scenario, Scene, Way
from simulator.model.vocabulary import VISIBLE_FACTS


def effects_of(scene: Scene) -> Iterator[Effects]:
    """What a scene may bring about: on entry, by choice, by act, by its deadline."""
    yield scene.entry
    yield from (choice.effects for choice in scene.choices)
    yield from (act.effects for act in scene.acts)
    if scene.deadline is not None:
        yield scene.deadline.effects


def ways_of(scene: Scene) -> Iterator[Way]:
    """Every way out of a scene."""
    for choice in scene.choices:
        yield from choice.ways
    for act in scene.acts:
        yield from act.ways
    if scene.deadline is not None:
        yield from scene.deadline.ways


def reveals(scenario: Scenario) -> Iterator[Reveal]:
    """Everything that may enter the officer's view, what is in plain sight apart."""
    yield from scenario.known_at_start
    for variant in scenario.variants:
        yield from variant.known
    for scene in scenario.scenes.values():
        for effects in effects_of(scene):
            yield from effects.reveals


def visible(scenario: Scenario) -> Iterator[tuple[str, Fact]]:
    """The facts that enter the view by themselves where there is a line of sight, with the subject each is about."""
    for subject in scenario.subjects:
        for name in VISIBLE_FACTS:
            fact = scenario.facts.get(f"{subject.id}.{name}")
            if fact is not None:
                yield subject.id, fact


def guards(scenario: Scenario) -> Iterator[Guard]:
    """Every guard of the encounter, those of the law's appearances, alternatives and ranges and of promises included."""
    yield from (reveal.when for reveal in reveals(scenario))
    for scene in scenario.scenes.values():
        yield from _played(scene)
        yield from (guard for guard, _ in stated(scene))
    yield from (promise.as_long_as for promise in scenario.promises)


def asked(scenario: Scenario) -> frozenset[str]:
    """The resources whose call or arrival some guard reads; what nobody reads need not be explored."""
    every = chain.from_iterable(parts(guard) for guard in guards(scenario))
    return frozenset(part.name for part in every if isinstance(part, Resource))


def stated(scene: Scene) -> Iterator[tuple[Guard, tuple[str, ...]]]:
    """What the author states for the law in a scene: each statement's guard, and the facts that it rests on."""
    yield from ((alternative.when, alternative.rests_on) for alternative in scene.law.alternatives)
    for person in scene.law.people.values():
        for rules in person.appearances.values():
            yield from ((rule.when, rule.appearance.rests_on) for rule in rules)
    for choice in scene.choices:
        for mark in choice.conduct:
            yield ALWAYS, mark.rests_on
            yield from ((rule.when, ()) for rule in mark.ranges)


def _played(scene: Scene) -> Iterator[Guard]:
    yield from (way.guard for way in ways_of(scene))
    yield from (choice.when for choice in scene.choices)
    yield from (act.when for act in scene.acts)
    lines: chain[Line] = chain(scene.lines, *(act.lines for act in scene.acts))
    yield from (line.when for line in lines)
