"""What is wrong with an encounter's facts, seen without playing it."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.in_vain import changed_facts, known_facts, read_facts, told_facts, untold
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source, Text
from simulator.model.scenario import Scenario


def fact_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Author's facts that nothing reads, facts that nothing sets, and reminders that are untrue."""
    so, known, changed = read_facts(scenario), known_facts(scenario), changed_facts(scenario)
    used = so | known | told_facts(scenario) | _rested_on(scenario) | {scenario.hinge.get("fact", "")}
    for name in scenario.facts:
        at: Path = ("facts", name)
        if at not in source.keys:
            continue
        if name not in used:
            said = f'"{name}" is set, and nothing ever reads it.' if name in changed else f'Nothing uses "{name}".'
            yield source.problem("F004", at, said, "Read it in a when, or remove it.")
        if name in so and name not in changed:
            message = f'"{name}" is read, and nothing ever changes it.'
            yield source.problem("F005", at, message, "Change it with sets, or deal it in variants.")
    yield from _never_told(scenario, source)
    yield from _untrue_reminders(scenario, source)


def _untrue_reminders(scenario: Scenario, source: Source) -> Iterator[Problem]:
    told = {reveal.fact for reveal in scenario.known_at_start}
    for n, name in enumerate(scenario.not_known):
        if name in told:
            message = f'"{name}" is not known, it says here, and known_at_start tells it.'
            yield source.problem("F007", ("not_known", n), message, "Remove one of the two.")


def _never_told(scenario: Scenario, source: Source) -> Iterator[Problem]:
    names = untold(scenario)
    first = {str(key): key for key in reversed(list(_asked_to_know(source.value)))}
    for name in sorted(names):
        message = f'A guard asks whether the officer knows "{name}", and nobody ever tells or sees it.'
        hint, word = "Reveal it with hears or sees.", first.get(name)
        at: Path = ("facts", name)
        yield source.on(word, "F009", message, hint) if word else source.problem("F009", at, message, hint)


def _asked_to_know(it: object) -> Iterator[Text]:
    """The facts under every `knows`, where they stand."""
    for key, inner in it.items() if isinstance(it, dict) else ():
        if key == "knows" and isinstance(inner, dict):
            yield from (name for name in inner if isinstance(name, Text))
        else:
            yield from _asked_to_know(inner)
    for inner in it if isinstance(it, list) else ():
        yield from _asked_to_know(inner)


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
