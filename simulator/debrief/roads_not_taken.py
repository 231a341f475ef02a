"""The roads not taken: at each decision, every choice that was open with the endings that it left within reach.

It is a teaching aid, made with hindsight: it reads what was so, also what nobody knew, over every continuation. It
refuses to grade, and no grade ever reads it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from simulator.engine.advance import Refused, advance
from simulator.engine.ahead import Ahead, look_ahead
from simulator.engine.explore import LIMIT
from simulator.engine.machine import Program
from simulator.engine.offered import offered
from simulator.engine.replay import situations
from simulator.engine.situation import Situation
from simulator.model.events import Decided, Log, TimedOut, is_decision
from simulator.model.inputs import Chose, Waited
from simulator.model.scenario import TIME_OUT, Fate

WHAT_IT_IS = (
    "With hindsight: computed from what was so, also what nobody could know, over every way in which the encounter "
    "could have gone on. It teaches; no grade reads it."
)
NOBODY_HURT = frozenset({Fate.PEACEFUL, Fate.TAKEN_INTO_CUSTODY, Fate.GOT_AWAY})
"""The outcomes in which nobody was hurt."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Road:
    """One thing that could be done, as `scene.choice` (`scene.time_out` for letting the time run out), and the endings
    that it leaves within reach, in the order of the file.
    """

    choice: str
    words: str
    taken: bool
    endings: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fork:
    """A decision of the trainee's, by its number among the decisions of the run, with every road that was open."""

    n: int
    at_ms: int
    roads: tuple[Road, ...]

    @property
    def endings(self) -> frozenset[str]:
        """What was within reach before it."""
        return frozenset(ending for road in self.roads for ending in road.endings)

    @property
    def left(self) -> frozenset[str]:
        """What the road that was taken left within reach."""
        return frozenset(ending for road in self.roads if road.taken for ending in road.endings)


@dataclass(frozen=True, slots=True, kw_only=True)
class Roads:
    """Every fork of a run. `after` is the decision after which no ending was left in which nobody is badly hurt; None where
    one was left to the last, or none ever was. `complete` is false where the search met its limit: then more endings
    may have been within reach than are named.
    """

    forks: tuple[Fork, ...]
    after: int | None
    complete: bool = True


def roads_not_taken(program: Program, log: Log, limit: int = LIMIT) -> Roads:
    """The forks of a run, by one search over everything that could have followed."""
    found = tuple(_forks(program, log))
    ahead = look_ahead(program, (after for _, _, tried in found for _, _, _, after in tried), limit)
    forks = tuple(
        Fork(n=n, at_ms=at_ms, roads=tuple(_road(program, ahead, one) for one in tried)) for n, at_ms, tried in found
    )
    return Roads(forks=forks, after=_point_of_no_return(program, forks), complete=ahead.complete)


_Tried = tuple[str, str, bool, Situation]
"""A choice, its words, whether it was taken, and the situation to which it leads."""


def _road(program: Program, ahead: Ahead, tried: _Tried) -> Road:
    choice, words, taken, after = tried
    within = ahead.endings(after)
    endings = tuple(name for name in program.scenario.endings if name in within)
    return Road(choice=choice, words=words, taken=taken, endings=endings)


def _point_of_no_return(program: Program, forks: tuple[Fork, ...]) -> int | None:
    unhurt = {name for name, ending in program.scenario.endings.items() if ending.outcome in NOBODY_HURT}
    return next((fork.n for fork in forks if fork.endings & unhurt and not fork.left & unhurt), None)


def _forks(program: Program, log: Log) -> Iterator[tuple[int, int, tuple[_Tried, ...]]]:
    """Each decision of the trainee's: its number, its story time, what could be done instead and where it leads."""
    n, folded = 0, iter(situations(program, log))
    before: Situation | None = None
    for entry in log.entries:
        settled = [next(folded) for _ in entry.events]
        for event in entry.events:
            if is_decision(event):
                n += 1
            if before is not None and isinstance(event, Decided | TimedOut):
                yield n, event.at_ms, tuple(_tried(program, before, event, settled[-1]))
        before = settled[-1] if settled else before


def _tried(program: Program, before: Situation, event: Decided | TimedOut, after: Situation) -> Iterator[_Tried]:
    """What could be chosen at that moment, and letting the time run out; after a deadline, what could be before it."""
    at_ms = event.clock_ms if isinstance(event, Decided) else before.clock_ms
    taken = event.choice if isinstance(event, Decided) else TIME_OUT
    for choice in offered(program, _at(program, before, at_ms)):
        led = after if choice.id == taken else _chosen(program, before, choice.id, at_ms)
        if led is not None:
            yield choice.ref, choice.words, choice.id == taken, led
    if taken == TIME_OUT:
        yield f"{event.scene}.{TIME_OUT}", "", True, after
    elif (until := _runs_to(program, event.scene)) is not None and until > at_ms:
        yield f"{event.scene}.{TIME_OUT}", "", False, _waited(program, before, until)


def _runs_to(program: Program, scene: str) -> int | None:
    """The decision time at which a scene goes on by itself; None where it waits for ever."""
    asked = program.scenario.scenes[scene]
    acts = [act.at_ms for act in asked.acts if act.ways]
    return asked.deadline.at_ms if asked.deadline is not None else max(acts, default=None)


def _at(program: Program, before: Situation, at_ms: int) -> Situation:
    return _waited(program, before, at_ms) if at_ms > before.clock_ms else before


def _waited(program: Program, before: Situation, until_ms: int) -> Situation:
    return advance(program, before, Waited(until_ms)).situation


def _chosen(program: Program, before: Situation, choice: str, at_ms: int) -> Situation | None:
    try:
        return advance(program, before, Chose(choice, at_ms)).situation
    except Refused:
        return None
