"""What is wrong with an encounter's facts, seen without playing it."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.engine.survey import effects_of, guards, reveals
from simulator.model.guards import Counts, Is, Knows, parts
from simulator.model.scenario import Scenario
from simulator.model.vocabulary import VISIBLE_FACTS


def fact_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Author's facts that nothing reads, facts that nothing sets, and reminders that are untrue."""
    every = [part for guard in guards(scenario) for part in parts(guard)]
    so = {part.fact for part in every if isinstance(part, Is | Counts)}
    known = {part.fact for part in every if isinstance(part, Knows)}
    told = {reveal.fact for reveal in reveals(scenario)}
    changed = _changed(scenario)
    for name in scenario.facts:
        at: Path = ("facts", name)
        if at not in source.keys:
            continue
        if not {name} & (so | known | told | _rested_on(scenario) | {scenario.hinge.get("fact", "")}):
            yield source.problem("F004", at, f'Nothing ever reads "{name}".', "Read it in a when, or remove it.")
        if name in so and name not in changed:
            yield source.problem(
                "F005",
                at,
                f'"{name}" is read, and nothing ever changes it.',
                "Change it with sets, or deal it in variants.",
            )
    for name in sorted(known - told):
        if name.rpartition(".")[2] not in VISIBLE_FACTS:
            at = ("facts", name) if ("facts", name) in source.keys else ("scenes",)
            message = f'A guard asks whether the officer knows "{name}", and nobody ever tells or sees it.'
            yield source.problem("F005", at, message, "Reveal it with hears or sees.")
    yield from _untrue_reminders(scenario, source)


def _untrue_reminders(scenario: Scenario, source: Source) -> Iterator[Problem]:
    told = {reveal.fact for reveal in scenario.known_at_start}
    for n, name in enumerate(scenario.not_known):
        if name in told:
            message = f'"{name}" is not known, it says here, and known_at_start tells it.'
            yield source.problem("F007", ("not_known", n), message, "Remove one of the two.")


def _changed(scenario: Scenario) -> set[str]:
    scenes = scenario.scenes.values()
    return {change.fact for scene in scenes for effects in effects_of(scene) for change in effects.changes} | {
        put.fact for variant in scenario.variants for put in variant.so
    }


def _rested_on(scenario: Scenario) -> set[str]:
    names: set[str] = set()
    for scene in scenario.scenes.values():
        for person in scene.law.people.values():
            names.update(
                fact for rules in person.appearances.values() for it in rules for fact in it.appearance.rests_on
            )
        names.update(fact for rule in scene.law.alternatives for fact in rule.rests_on)
        names.update(fact for choice in scene.choices for mark in choice.conduct for fact in mark.rests_on)
    return names
