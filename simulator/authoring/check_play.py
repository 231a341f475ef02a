"""What is wrong with an encounter that only shows when every situation is explored.

It is for finding scenes that nobody reaches, and traps. Where exploration ends at its limit it refuses
to conclude from what was not seen.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.in_vain import in_vain
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration
from simulator.engine.explore import Path as Walk


def explored_problems(found: Exploration, source: Source) -> Iterator[Problem]:
    """Everything that exploration shows."""
    if found.complete:
        yield from _unreached(found, source)
    for scene, walk in _traps(found).items():
        shows = f'Somebody can be caught in "{scene}": nothing is offered and nothing is to come'
        play = play_of(found.program, walk, f"{shows}.")
        hint = "Leave a choice open, or give a deadline."
        yield source.problem("G009", ("scenes", scene), f"{shows} ({told(walk)}).", hint, play)


def _unreached(found: Exploration, source: Source) -> Iterator[Problem]:
    scenario = found.program.scenario
    said = in_vain(scenario, (name for name in scenario.facts if ("facts", name) in source.keys))
    for name, scene in scenario.scenes.items():
        at: Path = ("scenes", name)
        if name not in found.nearest:
            yield source.problem("G006", at, f'Nothing ever leads to "{name}".', "Lead somewhere to it, or remove it.")
            continue
        for choice in scene.choices:
            if choice.ref not in found.offered and not said(choice.when):
                message = f'"{choice.ref}" is never offered: its when holds in no situation of its scene.'
                hint = "Ask less in its when, or let something before it make it true."
                yield source.problem("G007", (*at, "choices", choice.id), message, hint)
    for name in scenario.endings.keys() - found.nearest.keys():
        yield source.problem("G008", ("endings", name), f'No path ends in "{name}".', "Lead to it, or remove it.")


def _traps(found: Exploration) -> dict[str, Walk]:
    """The scenes in which there is a trap, each with a shortest path to one."""
    first: dict[str, int] = {}
    for state in found.traps:
        first.setdefault(found.scene(state), state)
    return {scene: found.path(state) for scene, state in first.items()}
