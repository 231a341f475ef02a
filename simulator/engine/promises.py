"""Whether an author's promise is kept in every situation of every deal, with a shortest path where it is not.

It is for proving, by a search of the situations together with the few bits that a promise remembers of its path: which
of its choices were made, and whether it has begun to count. It refuses to say `kept` where the limit came before the end
of the search.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from simulator.engine.advance import advance, begin
from simulator.engine.explore import LIMIT, Path
from simulator.engine.follow import Follow
from simulator.engine.machine import Program
from simulator.engine.packed import next_moment, pack
from simulator.engine.watch import COUNTS, Moved, Shared, Watch
from simulator.model.inputs import Chose, Input, Waited
from simulator.model.promise import AuthorPromise, Claim

_NOWHERE = -1


class Kept(NamedTuple):
    """Whether a promise is kept; None where the limit came first. `path` shows one that is not. `situations` were told
    apart; `met` says whether its conditions were ever met: where they are not, it says nothing.
    """

    kept: bool | None
    situations: int
    met: bool
    path: Path | None = None


def is_kept(program: Program, promise: AuthorPromise, limit: int = LIMIT, shared: Shared | None = None) -> Kept:
    """Prove or refute a promise. Several of one encounter go faster with one `shared`, empty at first."""
    search = _Search(program, promise, limit, shared)
    if promise.claim is Claim.CAN and search.complete:
        search.stays_possible(limit)
    if search.broken_by is not None:
        return Kept(kept=False, situations=len(search.came), met=True, path=search.path())
    return Kept(kept=True if search.complete else None, situations=len(search.came), met=bool(search.met))


class _Search:
    """The situations, each with what the promise remembers of the path, nearest first. `came` says from where each was
    found, and by which move (None: the promise began to count); `broken_by` is the end of a path that breaks it.
    """

    def __init__(self, program: Program, promise: AuthorPromise, limit: int, shared: Shared | None) -> None:
        self.watch = Watch(program, promise, shared)
        self._program, self._claim = program, promise.claim
        self.complete = True
        self.broken_by: tuple[int, Follow | None] | None = None
        self.met: list[int] = []
        deals = [name for name in program.deals if not promise.in_variant or name in promise.in_variant]
        starts = [begin(program, variant=name).situation for name in deals]
        self._openings = {pack(program, now) & self.watch.asked[now.scene]: now for now in starts}
        self.came: dict[int, tuple[int, Follow | None]] = {}
        self._queue: list[int] = []
        if self.watch.plain and self._claim is Claim.NEVER and not promise.since:
            self._walk(limit)
        else:
            self._search(since_the_start=not promise.since, limit=limit)

    def path(self) -> Path:
        """The deal and the inputs of the path that breaks the promise."""
        key, last = self.broken_by or (_NOWHERE, None)
        chain = [last]
        while self.came[key][0] != _NOWHERE:
            key, follow = self.came[key]
            chain.append(follow)
        now = self._openings[key & self.watch.every]
        deal, inputs = now.variant, list[Input]()
        for follow in reversed(chain):
            if follow is not None:
                until = next_moment(self._program, now, self.watch.asked[now.scene])
                inputs.append(Waited(until or 0) if follow.choice is None else Chose(follow.choice, now.clock_ms))
                now = advance(self._program, now, inputs[-1]).situation
        return Path(deal, tuple(inputs))

    def stays_possible(self, limit: int) -> None:
        """From each situation in which it was promised, some way on must lead to it, unless it has happened."""
        every, owed = self.watch.every, [key for key in self.met if not key >> self.watch.shift & self.watch.done]
        able = _able(self.watch, owed, limit)
        if able is None:
            self.complete = False
            return
        barred = (key for key in owed if key & every not in able and not self.watch.ended(key & every))
        self.broken_by = next(((key, None) for key in barred), None)

    def _search(self, *, since_the_start: bool, limit: int) -> None:
        for state in self._openings:
            self._reach(state, 0, _NOWHERE, None)
            if since_the_start:
                self._begin(state, state)
        for key in self._queue:
            if self._is_over(limit):
                return
            state, memory = key & self.watch.every, key >> self.watch.shift
            if memory:
                self._counting(key, state, memory)
            elif not since_the_start:
                self._before(key, state)

    def _walk(self, limit: int) -> None:  # noqa: C901 - one loop with everything at hand: this is what costs
        """The same where nothing need be remembered of the path: a plain walk to what may never be come to, with
        everything at hand, because most promises are of this kind.
        """
        watch, came, memory = self.watch, self.came, COUNTS << self.watch.shift
        keep, places, guarded = watch.keep, watch.places, watch.guarded
        scene_mask, every = self._program.layout.scene_mask, watch.every
        for state in self._openings:
            self._reach(state, 0, _NOWHERE, None)
            self._begin(state, state)
        queue = self._queue = [key for key in self._queue if key & memory]
        self.met = queue[:1] if not guarded else []
        heads, head_mask = watch.heads, watch.head_mask
        for key in queue:
            state = key & every
            if guarded:
                if not watch.holds(state):
                    continue
                self.met = self.met or [key]
            for follow, reads, known, _, _, forgiven in heads.get(state & head_mask) or watch.at(state):
                kept = known.get(state & reads)
                if kept is None:
                    kept = keep(follow, state)
                if kept and not forgiven:
                    after = state & kept[0] | kept[1]
                    if after & scene_mask in places and (not guarded or watch.holds(after)):
                        self.broken_by = key, follow
                        return
                    after |= memory
                    if after not in came:
                        came[after] = (key, follow)
                        queue.append(after)
            if len(queue) > limit:
                self.complete = False
                return

    def _is_over(self, limit: int) -> bool:
        self.complete = self.complete and len(self._queue) <= limit
        return self.broken_by is not None or not self.complete

    def _before(self, key: int, state: int) -> None:
        """The promise does not count yet."""
        if self.watch.begins(state):
            self._begin(key, state)
        for moved, after in self.watch.moves(state):
            self._reach(after, 0, key, moved.follow)

    def _begin(self, key: int, state: int) -> None:
        """From here it counts; what is so already breaks it, or keeps it."""
        is_so = self.watch.is_so(state)
        if is_so and self._claim is Claim.NEVER and self.watch.full == COUNTS and self.watch.holds(state):
            self.broken_by = self.broken_by or (key, None)
        else:
            self._reach(state, COUNTS | self._done(so_far=is_so), key, None)

    def _counting(self, key: int, state: int, memory: int) -> None:
        """What is promised is asked for at every move, until an ending, or until nothing is promised any more."""
        watch = self.watch
        if not watch.holds(state):
            return
        if memory & watch.full == watch.full:
            self.met.append(key)
        for moved, after in watch.moves(state):
            if not moved.forgiven:
                self._goes_on(key, memory, moved, after)

    def _goes_on(self, key: int, memory: int, moved: Moved, after: int) -> None:
        watch, full, later = self.watch, self.watch.full, memory | moved.bit
        happens = moved.happens if moved.happens is not None else watch.happens(key & watch.every, moved)
        is_so, met = watch.is_so(after), later & full == full
        later |= self._done(so_far=happens or is_so)
        if self._claim is Claim.NEVER:
            breaks = (happens and memory == full) or (is_so and met and watch.holds(after))
        else:
            breaks = self._claim is Claim.ALWAYS and met and watch.ended(after) and not later & watch.done
        if breaks:
            self.broken_by = self.broken_by or (key, moved.follow)
        else:
            self._reach(after, later, key, moved.follow)

    def _done(self, *, so_far: bool) -> int:
        """That what is promised has happened is remembered where it keeps the promise."""
        return self.watch.done if so_far and self._claim is not Claim.NEVER else 0

    def _reach(self, state: int, memory: int, before: int, follow: Follow | None) -> None:
        key = state | memory << self.watch.shift
        if key not in self.came:
            self.came[key] = (before, follow)
            self._queue.append(key)


def _able(watch: Watch, met: Iterable[int], limit: int) -> frozenset[int] | None:
    """The situations ahead of these from which what is promised can come about; None where the limit came first."""
    before: dict[int, list[int]] = {key & watch.every: [] for key in met}
    able: dict[int, None] = {}
    queue = list(before)
    for state in queue:
        if len(queue) > limit:
            return None
        for moved, after in watch.moves(state):
            if watch.is_so(after) or watch.happens(state, moved):
                able[state] = None
            if after not in before:
                before[after] = []
                queue.append(after)
            before[after].append(state)
    spread = list(able)
    for state in spread:
        for earlier in before[state]:
            if earlier not in able:
                able[earlier] = None
                spread.append(earlier)
    return frozenset(able)
