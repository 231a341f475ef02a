"""Guards that ask in vain: for a fact that nothing changes or tells, or a resource that nobody calls.

It is for saying such a mistake once, at what is missing, and not again at every guard that therefore answers alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import inf

from simulator.engine.survey import effects_of, guards, reveals, ways_of
from simulator.model.guards import Counts, Guard, Is, Knows, Resource, parts
from simulator.model.scenario import Scenario
from simulator.model.vocabulary import VISIBLE_FACTS


def read_facts(scenario: Scenario) -> frozenset[str]:
    """The facts that some guard reads as they are."""
    return frozenset(part.fact for guard in guards(scenario) for part in parts(guard) if isinstance(part, Is | Counts))


def known_facts(scenario: Scenario) -> frozenset[str]:
    """The facts that some guard asks the officer to know."""
    return frozenset(part.fact for guard in guards(scenario) for part in parts(guard) if isinstance(part, Knows))


def told_facts(scenario: Scenario) -> frozenset[str]:
    """The facts that somebody tells or shows."""
    return frozenset(reveal.fact for reveal in reveals(scenario))


def changed_facts(scenario: Scenario) -> frozenset[str]:
    """The facts that something sets, moves or deals."""
    scenes = scenario.scenes.values()
    changed = {change.fact for scene in scenes for effects in effects_of(scene) for change in effects.changes}
    return frozenset(changed | {put.fact for variant in scenario.variants for put in variant.so})


def untold(scenario: Scenario) -> frozenset[str]:
    """What a guard asks the officer to know and nobody ever tells; what is in plain sight needs no telling."""
    asked = known_facts(scenario) - told_facts(scenario)
    return frozenset(name for name in asked if name.rpartition(".")[2] not in VISIBLE_FACTS)


def called(scenario: Scenario) -> frozenset[str]:
    """The resources that something calls."""
    scenes = scenario.scenes.values()
    return frozenset(name for scene in scenes for effects in effects_of(scene) for name, _ in effects.calls)


def longest(scenario: Scenario, name: str, left: dict[str, float] | None = None) -> float:
    """The most story time (ms) that may go by from a scene on; without end where a scene has no deadline or comes again."""
    left = {} if left is None else left
    scene = scenario.scenes.get(name)
    if scene is None or name in left:
        return left.get(name, 0)
    left[name] = inf  # while it is worked out: who comes back here may go round for ever
    stays = [choice for choice in scene.choices if not choice.ways]
    if scene.deadline is None or any(choice.takes_ms and not choice.once for choice in stays):
        return inf
    takes = {(way.by, way.to): 0 for way in ways_of(scene)}
    takes |= {(choice.id, way.to): choice.takes_ms for choice in scene.choices for way in choice.ways}
    onward = max(ms + longest(scenario, to, left) for (_, to), ms in takes.items())
    left[name] = scene.deadline.at_ms + sum(choice.takes_ms for choice in stays) + onward
    return left[name]


def arriving(scenario: Scenario) -> frozenset[str]:
    """The resources of which some call may come in time."""
    return frozenset(
        name
        for scene in scenario.scenes.values()
        for effects in effects_of(scene)
        for name, ms in effects.calls
        if ms <= longest(scenario, scene.id)
    )


def in_vain(scenario: Scenario, written: Iterable[str]) -> Callable[[Guard], bool]:
    """Whether a guard asks for one of these; `written` are the facts that the author declared."""
    still = frozenset(written) & read_facts(scenario) - changed_facts(scenario)
    never, calls, arrives = untold(scenario), called(scenario), arriving(scenario)

    def asks(guard: Guard) -> bool:
        return any(
            (isinstance(part, Is | Counts) and part.fact in still)
            or (isinstance(part, Knows) and part.fact in never)
            or (isinstance(part, Resource) and part.name not in (arrives if part.here else calls))
            for part in parts(guard)
        )

    return asks
