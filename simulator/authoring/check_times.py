"""What is wrong with an encounter's times: acts that come too late, and arrivals that never come.

It is for what can be said without playing. What a deadline leaves to read is for check_offered.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.in_vain import called, longest
from simulator.authoring.problems import Path, Problem
from simulator.authoring.values import Source, Text
from simulator.engine.survey import guards
from simulator.model.effects import Effects
from simulator.model.guards import Resource, parts
from simulator.model.scenario import Scenario, Scene
from simulator.model.vocabulary import RESOURCES


def time_problems(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Acts after the deadline, calls that outlast every path, and guards on what nobody calls."""
    for scene in scenario.scenes.values():
        for path, act in acts_by_path(scene, source) if scene.deadline is not None else ():
            if scene.deadline is not None and act.at_ms >= scene.deadline.at_ms:
                yield source.problem("T003", (*path, "at"), "The deadline comes first, so this never happens.")
    yield from _too_late(scenario, source)
    calls = called(scenario)
    for word in _asked(source.value):
        if word not in calls:
            message = f'Nothing ever calls "{word}", so this always answers alike.'
            yield source.on(word, "T004", message, "Call it with arrives, or ask for what comes.")


def _asked(it: object) -> Iterator[Text]:
    """Every resource that a guard names, where it stands; `called` and `here` are keys of guards alone."""
    if isinstance(it, dict):
        for key, inner in it.items():
            if key in {"called", "here"} and isinstance(inner, Text) and inner in RESOURCES:
                yield inner
            else:
                yield from _asked(inner)
    elif isinstance(it, list):
        for inner in it:
            yield from _asked(inner)


def _too_late(scenario: Scenario, source: Source) -> Iterator[Problem]:
    """Calls that outlast every path. Where no guard waits for the resource, a call may be the last thing that is done."""
    waited_for = {
        part.name for guard in guards(scenario) for part in parts(guard) if isinstance(part, Resource) and part.here
    }
    for scene in scenario.scenes.values():
        longest_ms = longest(scenario, scene.id)
        for path, effects in _effects(scene, source):
            for name, ms in effects.calls:
                if ms > longest_ms and name in waited_for:
                    most = f"{longest_ms / 60_000:.1f} min" if longest_ms >= 60_000 else f"{longest_ms / 1000:.0f} s"
                    message = f'"{name}" never comes: no path from here takes longer than {most}.'
                    yield source.problem(
                        "T004", (*path, "arrives", name), message, "Let it come sooner, or wait for something else."
                    )


def _effects(scene: Scene, source: Source) -> Iterator[tuple[Path, Effects]]:
    at: Path = ("scenes", scene.id)
    yield at, scene.entry
    yield from (((*at, "choices", choice.id), choice.effects) for choice in scene.choices)
    yield from ((path, act.effects) for path, act in acts_by_path(scene, source))
    if scene.deadline is not None:
        yield (*at, "on_deadline"), scene.deadline.effects
