"""Whether the scenes of an encounter hang together, asked before anything is compiled.

It is for saying no early: the library behind machine.py notices a misspelt scene only when somebody walks into it. It
refuses to explore; what is reachable is explore.py's.
"""

from __future__ import annotations

from collections.abc import Iterable

from simulator.engine.problem import ProgramError
from simulator.engine.survey import effects_of
from simulator.model.guards import ALWAYS
from simulator.model.scenario import TIME_OUT, Scenario, Scene, Way

_SIGNS = frozenset({"", "*", "="})
"""Names that the library would read as `stays`, `every state` and `the same state`."""


def check_graph(scenario: Scenario) -> None:
    """Raise ProgramError at the first thing that does not hang together."""
    _require(scenario.starts in scenario.scenes, f"{scenario.starts!r}, where it starts, is no scene")
    both = scenario.scenes.keys() & scenario.endings.keys()
    _require(not both, f"{sorted(both)} are both scene and ending")
    for name in (*scenario.scenes, *scenario.endings):
        _require(name not in _SIGNS, f"{name!r} is no name for a scene")
    for name, scene in scenario.scenes.items():
        _require(scene.id == name, f"scene {name!r} calls itself {scene.id!r}")
        _check_scene(scenario, scene)


def _check_scene(scenario: Scenario, scene: Scene) -> None:
    names = [choice.id for choice in scene.choices] + [act.id for act in scene.acts]
    _require(len(names) == len(set(names)), f"two choices or acts of {scene.id!r} share a name")
    for choice in scene.choices:
        _require(choice.scene == scene.id, f"choice {choice.ref!r} stands in {scene.id!r}")
        _require(choice.takes_ms >= 0, f"{choice.ref!r} takes less than no time")
        _check_ways(scenario, scene, choice.id, choice.ways)
    for act in scene.acts:
        _require(act.at_ms > 0, f"act {scene.id}.{act.id} comes with the entry; it belongs to the scene itself")
        _check_ways(scenario, scene, act.id, act.ways)
    if scene.deadline is not None:
        _require(scene.deadline.at_ms > 0, f"the deadline of {scene.id!r} leaves no time")
        _require(bool(scene.deadline.ways), f"the deadline of {scene.id!r} leads nowhere")
        _check_ways(scenario, scene, TIME_OUT, scene.deadline.ways)
    _check_calls(scene)


def _check_calls(scene: Scene) -> None:
    for effects in effects_of(scene):
        _require(
            all(ms >= 0 for _, ms in effects.calls), f"a resource called in {scene.id!r} comes before it is called"
        )
    _require(all(duty.due_ms > 0 for duty in scene.duties), f"a duty of {scene.id!r} is due before it is opened")


def _check_ways(scenario: Scenario, scene: Scene, by: str, ways: Iterable[Way]) -> None:
    last: Way | None = None
    for way in ways:
        named = f"the way from {scene.id!r} by {by!r} to {way.to!r}"
        _require(way.source == scene.id, f"{named} says that it leaves {way.source!r}")
        _require(way.by in {by, f"{scene.id}.{by}"}, f"{named} says that it is taken by {way.by!r}")
        _require(way.to in scenario.scenes or way.to in scenario.endings, f"{named}: there is no such scene or ending")
        last = way
    _require(last is None or last.guard == ALWAYS, f"the last way from {scene.id!r} by {by!r} has a guard")


def _require(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ProgramError(otherwise)
