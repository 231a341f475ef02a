"""What is wrong with an encounter that only shows when every situation is explored.

It is for finding scenes that nobody reaches, traps, broken promises and facts that the law leans on and the officer
cannot know. Where exploration ends at its limit it refuses to conclude from what was not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import LIMIT, Exploration, explore
from simulator.engine.explore import Path as Walk
from simulator.engine.machine import Program
from simulator.model.scenario import Scene
from simulator.model.scene_law import AppearanceRule


def explored_problems(found: Exploration, source: Source, *, limit: int = LIMIT) -> Iterator[Problem]:
    """Everything that exploration shows."""
    if found.complete:
        yield from _unreached(found, source)
    for scene, walk in _traps(found).items():
        shows = f'Somebody can be caught in "{scene}": nothing is offered and nothing is to come'
        play = play_of(found.program, walk, f"{shows}.")
        hint = "Leave a choice open, or give a deadline."
        yield source.problem("G009", ("scenes", scene), f"{shows} ({told(walk)}).", hint, play)
    yield from _broken_promises(found.program, source, limit)
    yield from _unknown_grounds(found, source)


def _unreached(found: Exploration, source: Source) -> Iterator[Problem]:
    scenario = found.program.scenario
    for name, scene in scenario.scenes.items():
        at: Path = ("scenes", name)
        if name not in found.scenes:
            yield source.problem("G006", at, f'Nothing ever leads to "{name}".', "Lead somewhere to it, or remove it.")
            continue
        for choice in scene.choices:
            if choice.ref not in found.offered:
                message = f'"{choice.ref}" is never offered: its when holds in no situation of its scene.'
                hint = "Ask less in its when, or let something before it make it true."
                yield source.problem("G007", (*at, "choices", choice.id), message, hint)
    for name in scenario.endings.keys() - found.endings.keys():
        yield source.problem("G008", ("endings", name), f'No path ends in "{name}".', "Lead to it, or remove it.")


def _traps(found: Exploration) -> dict[str, Walk]:
    """The scenes in which there is a trap, each with a shortest path to one."""
    first: dict[str, int] = {}
    for state in found.traps:
        first.setdefault(found.scene(state), state)
    return {scene: found.path(state) for scene, state in first.items()}


def _broken_promises(program: Program, source: Source, limit: int) -> Iterator[Problem]:
    for n, promise in enumerate(program.scenario.promises):
        without = explore(program, without=promise.unless_chosen, limit=limit, forget=True)
        walk = without.endings.get(promise.never_ending)
        if walk is not None:
            shows = f'"{promise.never_ending}" is reached all the same'
            play = play_of(program, walk, f"{shows}.")
            hint = "Change the ways, or promise less."
            yield source.problem("G010", ("promises", n), f"{shows}: {told(walk)}.", hint, play)


def _unknown_grounds(found: Exploration, source: Source) -> Iterator[Problem]:
    """Readings that rest on something that the officer need not know yet, with a shortest path to such a moment."""
    layout = found.program.layout
    needed = {name: _grounds(found, scene) for name, scene in found.program.scenario.scenes.items()}
    masks = {layout.codes[name]: layout.scene_mask | _reads(found, rules) for name, rules in needed.items() if rules}
    seen: dict[int, int] = {}
    for state in found.states if masks else ():
        mask = masks.get(state & layout.scene_mask)
        if mask is not None:
            seen.setdefault(state & mask, state)
    said: set[tuple[str, str, str]] = set()
    for bits, state in seen.items():
        scene = found.scene(state)
        for key, fact in _lacking(found, needed[scene], bits):
            if (scene, key[-1], fact) not in said:
                said.add((scene, key[-1], fact))
                yield _unknown(found, source, scene, key, fact, state)


Grounds = dict[tuple[str, str], tuple[AppearanceRule, ...]]
"""Appearances that rest on facts, by person and element."""


def _grounds(found: Exploration, scene: Scene) -> Grounds:
    if not _has_force(scene):
        return {}  # no use of force is graded there, so nothing leans on it
    facts = found.program.scenario.facts
    return {
        (who, element): rules
        for who, person in scene.law.people.items()
        for element, rules in person.appearances.items()
        if any(fact in facts for rule in rules for fact in rule.appearance.rests_on)
    }


def _has_force(scene: Scene) -> bool:
    return any(choice.force for choice in scene.choices) or any(act.force for act in scene.acts)


def _reads(found: Exploration, grounds: Grounds) -> int:
    layout, tests = found.program.layout, found.program.tests
    mask = 0
    for rules in grounds.values():
        for rule in rules:
            mask |= tests(rule.when).reads
            for fact in rule.appearance.rests_on:
                mask |= layout.view[fact].mask if fact in layout.view else 0
    return mask


def _lacking(found: Exploration, grounds: Grounds, bits: int) -> Iterator[tuple[tuple[str, str], str]]:
    """What the readings that hold in a situation rest on and the officer does not know in it."""
    program = found.program
    for key, rules in grounds.items():
        holds = next((rule for rule in rules if program.tests(rule.when).open(bits)), None)
        for fact in holds.appearance.rests_on if holds is not None else ():
            view = program.layout.view.get(fact)
            if fact in program.scenario.facts and (view is None or not bits & view.mask):
                yield key, fact


def _unknown(found: Exploration, source: Source, scene: str, key: tuple[str, str], fact: str, state: int) -> Problem:
    who, element = key
    own: Path = ("scenes", scene, "law", who, element)
    path = own if own in source.keys else ("law_here", who, element)
    shows = f'In "{scene}", {element} rests on "{fact}", which the officer need not know'
    walk = found.path(state)
    hint = "Tell it earlier with hears or sees, or rest on something else."
    return source.problem("F008", path, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))
