"""A promise compiled: which situations and which moves it asks about, and what it remembers of a path.

It is for the search of promises.py. Only what decides the ways, and what the promise itself reads, is told apart; an act
is told from the waiting that brings it about. It refuses to search.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import reduce
from operator import or_
from typing import NamedTuple

from simulator.engine.follow import Follow, Follows, Kept, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Program
from simulator.model.force import Level, UseOfForce
from simulator.model.guards import ALWAYS
from simulator.model.promise import AuthorPromise, Happening
from simulator.model.scenario import OFFICER

COUNTS = 1
"""The lowest bit of what a promise remembers: it has begun to count. Above it lies one bit a choice in `if_chosen`."""


class Moved(NamedTuple):
    """A move in one scene at one moment: the bit that it leaves behind in what is remembered, whether what is promised
    happens in it (None: that depends on the acts that it brings about), and whether nothing is promised after it.
    """

    follow: Follow
    reads: int
    known: dict[int, Kept]
    bit: int
    happens: bool | None
    forgiven: bool


Shared = dict[int, tuple[Mapping[str, int], Reached, Follows]]
"""What follows what, by the bits that a promise reads: promises of one encounter that read the same share it."""


def _following(program: Program, reads: int, shared: Shared) -> tuple[Mapping[str, int], Reached, Follows]:
    if reads not in shared:
        asked, reached = asked_ahead(program, law=False, also=reads), Reached()
        shared[reads] = asked, reached, Follows(program, reached, frozenset(), asked, forget=True)
    return shared[reads]


class Watch:
    """One promise on one encounter. What it remembers lies above the bits of a situation: `shift`, `every`; `full`
    is what it remembers once its conditions are met, and `done` the bit that says that what is promised has happened.
    """

    def __init__(self, program: Program, promise: AuthorPromise, shared: Shared | None = None) -> None:
        self._layout, self._what = program.layout, promise.what
        self._guard = None if promise.as_long_as == ALWAYS else program.tests(promise.as_long_as)
        self._known = None if promise.what.known is None else program.tests(promise.what.known)
        reads = (self._guard.reads if self._guard else 0) | (self._known.reads if self._known else 0)
        self.asked, self._reached, self._follows = _following(program, reads, {} if shared is None else shared)
        self.heads: dict[int, tuple[Moved, ...]] = {}
        self.head_mask = program.layout.scene_mask | program.layout.clock_mask
        self._acts: dict[tuple[int, int], bool] = {}
        self._places = self._codes(promise.what.places)
        self._ended = self._codes(program.scenario.endings)
        self._since = self._codes(promise.since)
        self._choices, self._forced = _by_choice(program, promise.what), _by_act(program, promise.what)
        self._unless = promise.unless_chosen
        self._bits = {ref: COUNTS << n for n, ref in enumerate(sorted(promise.if_chosen), 1)}
        self.every, self.shift = self._follows.every, self._follows.every.bit_length()
        self.guarded, self.places, self.keep = self._guard is not None, self._places, self._follows.keep
        self.plain = not (self._bits or self._choices or self._forced or self._known is not None)
        self.full = reduce(or_, self._bits.values(), COUNTS)
        self.done = COUNTS << len(self._bits) + 1

    def moves(self, state: int) -> Iterator[tuple[Moved, int]]:
        """What can happen next, and the situation after."""
        for one in self.at(state):
            kept = one.known.get(state & one.reads)
            if kept is None:
                kept = self.keep(one.follow, state)
            if kept:
                yield one, state & kept[0] | kept[1]

    def at(self, state: int) -> tuple[Moved, ...]:
        """The moves of a scene at a moment, open or not."""
        head = state & self.head_mask
        moved = self.heads.get(head)
        if moved is None:
            moved = self.heads[head] = tuple(self._moved(state))
        return moved

    def _moved(self, state: int) -> Iterator[Moved]:
        scene = self._layout.scene(state)
        for follow in self._follows.at(scene, (state & self._layout.clock_mask) >> self._layout.clock_shift):
            ref = "" if follow.choice is None else f"{scene}.{follow.choice}"
            happens = (bool(self._forced) and None) if follow.choice is None else ref in self._choices
            yield Moved(follow, follow.reads, follow.kept, self._bits.get(ref, 0), happens, ref in self._unless)

    def ended(self, state: int) -> bool:
        """Whether it is an ending."""
        return state & self._layout.scene_mask in self._ended

    def begins(self, state: int) -> bool:
        """Whether the promise counts from this moment on."""
        return state & self._layout.scene_mask in self._since

    def holds(self, state: int) -> bool:
        """Whether the guard holds that must hold all along; an ending is no moment of it."""
        return self._guard is None or self.ended(state) or self._guard.open(state)

    def is_so(self, state: int) -> bool:
        """Whether what is promised is so in a situation: its scene or ending, or what is known in it."""
        return state & self._layout.scene_mask in self._places or (self._known is not None and self._known.open(state))

    def happens(self, state: int, moved: Moved) -> bool:
        """Whether what is promised happens in a move: its choice, or its force by anybody."""
        return self._in_an_act(state, moved.follow) if moved.happens is None else moved.happens

    def _in_an_act(self, state: int, follow: Follow) -> bool:
        """Worked out once more for these bits, to see which acts come about on the way."""
        key = id(follow), state & follow.reads
        if key not in self._acts:
            self._reached.acts.clear()
            follow.work_out(state & follow.reads)
            self._acts[key] = not self._forced.isdisjoint(self._reached.acts)
        return self._acts[key]

    def _codes(self, names: Iterable[str]) -> frozenset[int]:
        return frozenset(self._layout.codes[name] for name in names)


def _by_choice(program: Program, what: Happening) -> frozenset[str]:
    every = (choice for scene in program.scenario.scenes.values() for choice in scene.choices)
    return what.choices | {choice.ref for choice in every if _is_such(choice.force, OFFICER, what)}


def _by_act(program: Program, what: Happening) -> frozenset[str]:
    scenes = program.scenario.scenes.values()
    return frozenset(
        f"{scene.id}.{act.id}" for scene in scenes for act in scene.acts if _is_such(act.force, act.who, what)
    )


def _is_such(force: UseOfForce | None, by: str, what: Happening) -> bool:
    """Force of such a level by such a person. What carries a risk of death is deadly, whatever it was meant as."""
    if force is None or (what.by and by not in what.by):
        return False
    return force.level in what.force or (force.deadly_risk and Level.DEADLY in what.force)
