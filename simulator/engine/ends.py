"""From which situations no ending can be reached any more.

It is for finding loops that nobody leaves. It refuses to conclude from an exploration that its limit cut short, and
leaves traps, in which nothing at all comes next, to `Exploration.traps`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from simulator.engine.explore import Exploration
from simulator.model.guards import ALWAYS
from simulator.model.scenario import Scenario, Scene


def loops(found: Exploration) -> Iterator[tuple[int, frozenset[str]]]:
    """The loops with no end: the nearest situation from which only that is left, and the scenes that it goes round in.
    Loops that share a scene are told once.
    """
    # Most encounters need no search: from each of their scenes somebody can go on towards an ending, whatever is so.
    settled = found.complete and found.scenes <= surely_end(found.program.scenario)
    doomed = _doomed(found) if found.complete and not settled else ()
    told: set[str] = set()
    for state in doomed:
        if found.scene(state) not in told:
            scenes = frozenset(map(found.scene, _reached(found, state)))
            if not scenes & told:
                yield state, scenes
            told |= scenes


def surely_end(scenario: Scenario) -> frozenset[str]:
    """The scenes from which an ending can be reached whatever is so: by a choice that is always open, or by waiting for
    the deadline and whatever act comes first, where each way on leads to such a scene or to an ending.
    """
    sure = set(scenario.endings)
    grown = True
    while grown:
        new = {name for name, scene in scenario.scenes.items() if name not in sure and _goes_on(scene, sure)}
        sure |= new
        grown = bool(new)
    return frozenset(sure)


def _goes_on(scene: Scene, sure: set[str]) -> bool:
    open_ones = [choice.ways for choice in scene.choices if choice.ways and choice.when == ALWAYS and not choice.once]
    if any(all(way.to in sure for way in ways) for ways in open_ones):
        return True
    waiting = [way for act in scene.acts for way in act.ways] + list(scene.deadline.ways if scene.deadline else ())
    return scene.deadline is not None and all(way.to in sure for way in waiting)


def _doomed(found: Exploration) -> list[int]:
    """The situations from which neither an ending nor a trap follows, nearest first. Whatever came before a situation
    that ends can end as well, so little is left to be settled by going back from what is known to end.
    """
    ends: set[int] = set()
    for state in found.stopped():
        _end(found, state, ends)
    unsettled: list[int] = []
    for state in reversed(tuple(found.states)):
        if state not in ends:
            if found.leads_into(state, ends):
                _end(found, state, ends)
            else:
                unsettled.append(state)
    _go_back(found, unsettled, ends)
    return [state for state in found.states if state not in ends]


def _end(found: Exploration, state: int, ends: set[int]) -> None:
    """Add a situation, and those through which it was found."""
    while state >= 0 and state not in ends:
        ends.add(state)
        state = found.parent(state)


def _go_back(found: Exploration, unsettled: Iterable[int], ends: set[int]) -> None:
    """Add to `ends` what leads to it after all."""
    back: dict[int, list[int]] = {}
    for state in unsettled:
        for after in found.following(state):
            back.setdefault(after, []).append(state)
    queue = [state for state in back if state in ends]
    while queue:
        for before in back.pop(queue.pop(), ()):
            if before not in ends:
                ends.add(before)
                queue.append(before)


def _reached(found: Exploration, start: int) -> Iterable[int]:
    seen = dict.fromkeys([start])
    queue = [start]
    for state in queue:
        for after in found.following(state):
            if after not in seen:
                seen[after] = None
                queue.append(after)
    return seen
