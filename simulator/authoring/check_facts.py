"""What is wrong with an encounter's facts and law, seen without playing it."""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.problems import Path, Problem, one_of
from simulator.authoring.values import Source
from simulator.engine.survey import effects_of, guards, reveals
from simulator.model.force import Level, UseOfForce
from simulator.model.guards import Counts, Is, Knows, parts
from simulator.model.scenario import Scenario, Scene
from simulator.model.scene_law import PersonLaw
from simulator.model.vocabulary import VISIBLE_FACTS

_DEADLY = ("harm", "ability", "opportunity", "intent", "immediate")
_FLIGHT = ("felony_threatened_death_or_sbi", "will_harm_if_not_caught")

_SAY_IT = "Say it under law (this scene) or law_here (every scene); what is about a person stands under that person."


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


def law_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Force whose scene leaves something unsaid, and deals that the law would overwrite."""
    for scene in scenario.scenes.values():
        at: Path = ("scenes", scene.id)
        for choice in scene.choices:
            if choice.force is not None:
                yield from _unsaid(scene, choice.force, source, (*at, "choices", choice.id, "force"))
        for path, act in acts_by_path(scene, source):
            if act.force is not None:
                yield from _unsaid(scene, act.force, source, (*path, "force"))
    yield from _dealt_and_stated(scenario, source)


def _unsaid(scene: Scene, force: UseOfForce, source: Source, at: Path) -> Iterator[Problem]:
    law, about = scene.law, scene.law.people.get(force.against, PersonLaw())
    missing = [name for name, said in (("basis", law.basis), ("time_forced", law.time_forced)) if said is None]
    missing += [f"{force.against}.{name}" for name in ("threatened", "resistance") if name not in about.facts]
    needed: tuple[str, ...] = _DEADLY if force.level is Level.DEADLY or force.deadly_risk else ()
    if needed and about.facts.get("fleeing") in {"clear", "mixed"}:
        needed = (*needed, *_FLIGHT)
    missing += [f"{force.against}.{name}" for name in needed if name not in about.appearances]
    if missing:
        message = f"Force is used here, and the law of this scene leaves {one_of(missing)} unsaid."
        yield source.problem("L001", at, message.replace(" or ", " and "), _SAY_IT)


def _dealt_and_stated(scenario: Scenario, source: Source) -> Iterator[Problem]:
    dealt = {put.fact: variant.name for variant in scenario.variants for put in variant.so}
    for name, variant in dealt.items():
        who, _, fact = name.partition(".")
        stating = [it.id for it in scenario.scenes.values() if fact in it.law.people.get(who, PersonLaw()).facts]
        if fact in VISIBLE_FACTS and stating:
            message = f'"{name}" is dealt here, and the law of "{stating[0]}" states it for every deal.'
            yield source.problem(
                "L002", ("variants", variant, "so", name), message, "Leave it out of law and law_here."
            )
