"""Perceptions without a source: what is seen where nobody can see it, and heard from nobody.

It is for `sees` and `hears` as every situation shows them. A `sees` about a person needs a line of sight in some
situation in which it comes about, unless its `when` says how else; a `hears` needs somebody who stands in the place or
says a line in that scene (through a door, by telephone), or the radio. It refuses to ask who could have been overheard.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from simulator.authoring.problems import Path, Problem
from simulator.authoring.standing import Brought, Came
from simulator.authoring.values import Source
from simulator.authoring.walks import play_of, told
from simulator.engine.explore import Exploration, seen
from simulator.engine.perceive import SAW
from simulator.engine.sight import Clear
from simulator.engine.survey import effects_of
from simulator.engine.tables import Deeds
from simulator.model.effects import Effects, Reveal
from simulator.model.guards import ALWAYS
from simulator.model.scenario import OFFICER, Scenario, Scene

_BY_ROLE = {"partner": "partner", "family": "family"}
"""The sources that are somebody's role; `dispatch` is the radio, and `heard` is nobody in particular."""


def perceived_problems(found: Exploration, source: Source) -> Iterator[Problem]:
    """Everything that is seen or heard without a source."""
    scenario = found.program.scenario
    yield from _told_at_start(scenario, source)
    placed = _may_stand(found)
    for scene in scenario.scenes.values() if found.complete else ():
        if scene.id in found.nearest:
            for at, shows, hint in _in_scene(found, source, scene, placed[scene.id]):
                walk = found.path(found.nearest[scene.id])
                play = play_of(found.program, walk, f"{shows}.")
                yield source.problem("F011", at, f"{shows} ({told(walk)}).", hint, play)


def _told_at_start(scenario: Scenario, source: Source) -> Iterator[Problem]:
    for n, reveal in enumerate(scenario.known_at_start):
        if not _has_role(scenario, reveal):
            message = f'Nobody here is {reveal.source}, from whom "{reveal.fact}" is known.'
            yield source.problem("F011", ("known_at_start", n, "from"), message, "Name who told, or add the person.")


def _has_role(scenario: Scenario, reveal: Reveal) -> bool:
    role = _BY_ROLE.get(reveal.source)
    return role is None or any(person.role == role for person in scenario.people.values())


_Said = tuple[Path, str, str]
"""A path, what is so, and a hint."""


def _in_scene(found: Exploration, source: Source, scene: Scene, placed: frozenset[str]) -> Iterator[_Said]:
    for brought in Came(found, source, scene).brought():
        saw = [it for it in brought.effects.reveals if it.source == SAW]
        for n, reveal in enumerate(saw):
            who = reveal.fact.partition(".")[0]
            if reveal.when == ALWAYS and not _ever_in_sight(found, scene, brought, who):
                shows = f'"{reveal.fact}" is seen here, and "{who}" is never in sight'
                yield (
                    (*brought.at, "sees", n),
                    shows,
                    "Tell it with hears, move somebody, or say with when how it is seen.",
                )
        for n, reveal in enumerate(brought.effects.reveals[len(saw) :]):
            if not _somebody_tells(found.program.scenario, scene, brought, reveal, placed):
                shows = f'"{reveal.fact}" is heard here from "{reveal.source}", who is not here and says no line'
                yield (
                    (*brought.at, "hears", n, "from"),
                    shows,
                    "Place the person with at, or give a line that is heard.",
                )


def _somebody_tells(scenario: Scenario, scene: Scene, brought: Brought, reveal: Reveal, placed: frozenset[str]) -> bool:
    who = reveal.source
    if who not in scenario.people:
        return _has_role(scenario, reveal)
    if who in placed | {OFFICER} or scenario.people[who].role == "dispatch" or f"{who}.at" in _put(brought.effects):
        return True
    heard = any(act.effects is brought.effects and (act.sound or act.do or act.lines) for act in scene.acts)
    return heard or any(line.speaker == who for line in chain(scene.lines, *(act.lines for act in scene.acts)))


def _put(effects: Effects) -> frozenset[str]:
    return frozenset(change.fact for change in effects.changes)


def _may_stand(found: Exploration) -> dict[str, frozenset[str]]:
    """Who may stand somewhere in each scene: who starts there, and who was placed or moved on some way to it."""
    scenario = found.program.scenario
    every = {name: scenario.scenes[name] for name in found.scenes}
    moved = {name: frozenset[str]().union(*map(_put, effects_of(scene))) for name, scene in every.items()}
    first = frozenset(name for name, fact in scenario.facts.items() if fact.starts is not None)
    placed = {name: first | _put(scene.entry) for name, scene in every.items()}
    queue = list(every)
    while queue:
        name = queue.pop()
        for to in {way.to for way in found.ways if way.source == name and way.to in every}:
            now = placed[to] | placed[name] | moved[name]
            if now != placed[to]:
                placed[to] = now
                queue.append(to)
    return {name: frozenset(fact.removesuffix(".at") for fact in facts) for name, facts in placed.items()}


def _ever_in_sight(found: Exploration, scene: Scene, brought: Brought, who: str) -> bool:
    """Whether there may be a line of sight where this comes about. Where nobody says who stands where, or nothing asks
    any more, it is taken on trust.
    """
    if who not in found.program.scenario.people or who == OFFICER:
        return True
    sight, scene_mask = found.program.tests.sight, found.program.layout.scene_mask
    mine, theirs, lines = sight.where(OFFICER), sight.where(who), sight.clear(who, to_walk=False)
    if mine is None or theirs is None:
        return True
    doors = sum(field.mask for field in sight.doors(lines))
    mask = scene_mask | mine.mask | theirs.mask | doors
    for before in seen(found, {scene.id: mask})[scene.id]:
        bits = _after(brought.deeds, _filled(found.program.tables[scene.id].entry, before, (mine.mask, theirs.mask)))
        standing = bits & (mine.mask | theirs.mask)
        if not (bits & mine.mask and bits & theirs.mask) or _may_be_clear(lines.get(standing), bits):
            return True
    return False


def _may_be_clear(line: Clear | None, bits: int) -> bool:
    return line is not None and (not bits & line[0] or bits & line[0] in line[1])


def _filled(entry: Deeds, bits: int, fields: tuple[int, int]) -> int:
    """With the places of the scene's own `at` where nothing asks for them any more."""
    for change in entry.changes:
        if change.mask in fields and not bits & change.mask and change.steps is None:
            bits |= change.code
    return bits


def _after(deeds: Deeds, bits: int) -> int:
    for change in deeds.changes:
        if change.steps is None:
            bits = bits & ~change.mask | change.code
    return bits
