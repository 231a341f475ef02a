"""Where an encounter cannot come to its end, or to its deadlines, as every situation shows.

It is for loops that nobody leaves, for deadlines that nobody can beat or that never run out, and for acts that never
come. It refuses to conclude anything where exploration ended at its limit.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.problems import Path, Problem, one_of
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.ends import loops
from simulator.engine.explore import Exploration
from simulator.model.scenario import Scene


def end_problems(found: Exploration, source: Source) -> Iterator[Problem]:
    """Loops with no end, and deadlines and acts that say nothing."""
    if not found.complete:
        return
    yield from _loops(found, source)
    for scene in found.program.scenario.scenes.values():
        for code, at, shows, hint in _said(found, source, scene) if scene.id in found.nearest else ():
            walk = found.path(found.nearest[scene.id])
            yield source.problem(code, at, f"{shows} ({told(walk)}).", hint, play_of(found.program, walk, f"{shows}."))


def _loops(found: Exploration, source: Source) -> Iterator[Problem]:
    for state, scenes in loops(found):
        scene, walk = found.scene(state), found.path(state)
        rounds = f'only "{scene}" again' if len(scenes) == 1 else f"it goes round in {_named(scenes)}"
        shows = f'From "{scene}" on no ending can be reached any more: {rounds}'
        hint = "Let one choice, an act or a deadline lead out."
        play = play_of(found.program, walk, f"{shows}.")
        yield source.problem("G011", ("scenes", scene), f"{shows} ({told(walk)}).", hint, play)


def _named(scenes: frozenset[str]) -> str:
    return one_of(f'"{name}"' for name in sorted(scenes)).replace(" or ", " and ")


_Said = tuple[str, Path, str, str]
"""A code, a path, what is so, and a hint."""


def _said(found: Exploration, source: Source, scene: Scene) -> Iterator[_Said]:
    at: Path = ("scenes", scene.id, "deadline")
    if scene.deadline is not None and scene.id not in found.deadlines:
        shows = f'The deadline of "{scene.id}" never runs out: an act always leaves before it'
        yield "G013", at, shows, "Give the act a when, or remove the deadline."
    elif scene.deadline is not None and not any(choice.ways for choice in scene.choices):
        shows = f'No choice leads out of "{scene.id}", so its deadline always runs out'
        yield "G012", at, shows, "Let a choice leave it; what passes by itself is an act with goes_to."
    for path, act in acts_by_path(scene, source):
        name = f"{scene.id}.{act.id}"
        in_time = scene.deadline is None or act.at_ms < scene.deadline.at_ms
        if in_time and name not in found.acts and not found.asked(name):
            shows = f'"{act.id}" never comes: another act always leaves "{scene.id}" before it'
            yield "G013", path, shows, "Let it come earlier, or give the other a when."
