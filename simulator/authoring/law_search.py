"""A whole run to an ending on which the law says only what is allowed, or the proof that there is none.

It is for questions about all runs: is any free of adverse findings, is any without force. It goes through packed
situations, depth first and nearest ending first, and grades a step only where nothing like it was graded before: what
a grade reads is the scene, the choices that are open, what the author's statements there are guarded on and rest on,
and of the past what law_past keeps; a test holds it to that on random runs. It refuses to conclude where its limits
come first. A grade that hung on anything else of the past would be missed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from simulator.authoring.judged import NOTHING_ADVERSE, Judged, Run, judged, opened, went
from simulator.authoring.law_past import Past
from simulator.authoring.law_reads import Steps, clean_by_form
from simulator.engine.follow import Follow, Follows, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Program
from simulator.engine.packed import next_moment, pack
from simulator.engine.survey import ways_of
from simulator.model.inputs import Chose, Waited

STEPS, GRADES = 60_000, 600
"""How many situations are gone through, and how many steps graded, before a search gives up."""

Says = Callable[[Judged], bool]


class Sought(NamedTuple):
    """The run, or None; `settled` is false where a limit came first."""

    run: Run | None
    settled: bool = True


@dataclass(slots=True)
class _Place:
    """A situation on the way, with the past that grading reads, and how it was come to: after which place, by which
    choice (None for waiting). The run is made only where a step from here must be graded.
    """

    state: int
    past: int
    moves: Iterator[tuple[int, Follow]]
    before: _Place | None = None
    by: str | None = None
    run: Run | None = None


class LawSearch:
    """Searches of one encounter; what was graded once is kept for the next."""

    def __init__(self, program: Program) -> None:
        layout = program.layout
        self._program, self._layout, self._past = program, layout, Past(program)
        self._asked = asked_ahead(program)
        self._follows = Follows(program, Reached(), frozenset(), self._asked, forget=True)
        self._heads: dict[int, tuple[Follow, ...]] = {}
        self._steps = Steps(program)
        self._far = _distances(program)
        self._graded: dict[tuple[tuple[int, str | None, bool, bool], int], Judged] = {}
        self._endings = frozenset(layout.codes[name] for name in program.scenario.endings)

    def run(self, allows: Says) -> Sought:
        """A run to an ending each of whose steps is allowed."""
        return self._search(allows, None)

    def step(self, wanted: Says) -> Sought:
        """A run whose last step is as wanted, ended or not."""
        return self._search(_anything, wanted)

    def _search(self, allows: Says, wanted: Says | None) -> Sought:
        seen: set[tuple[int, int]] = set()
        for deal in self._program.deals:
            run = opened(self._program, deal)
            state = pack(self._program, run.situation) & self._asked[run.situation.scene]
            start = _Place(state, 0, iter(self._moves(state)), run=run)
            found = self._from(start, allows, wanted, seen)
            if found.run is not None or not found.settled:
                return found
        return Sought(None)

    def _from(self, start: _Place, allows: Says, wanted: Says | None, seen: set[tuple[int, int]]) -> Sought:
        """Depth first: the way taken so far is the stack. Where a step is wanted, an ending is not enough."""
        stack, mask = [start], self._layout.scene_mask
        seen.add((start.state, start.past))
        while stack:
            here = stack[-1]
            if wanted is None and here.state & mask in self._endings:
                return Sought(self._run(here))
            move = next(here.moves, None)
            if move is None:
                stack.pop()
                continue
            if len(seen) > STEPS or len(self._graded) > GRADES:
                return Sought(None, settled=False)
            after, follow = move
            past = self._past.after(here.past, here.state, self._layout.scene(here.state), follow.choice)
            said = self._grade(here, follow, past)
            if wanted is not None and wanted(said):
                return Sought(self._went(self._run(here), follow.choice))
            past |= self._past.force(said)
            if allows(said) and (after, past) not in seen:
                seen.add((after, past))
                stack.append(_Place(after, past, iter(self._moves(after)), here, follow.choice))
        return Sought(None)

    def _run(self, place: _Place) -> Run:
        """The run that comes to a place."""
        chain = [place]
        while chain[-1].run is None and chain[-1].before is not None:
            chain.append(chain[-1].before)
        run = chain.pop().run or opened(self._program, next(iter(self._program.deals)))
        for later in reversed(chain):
            run = later.run = self._went(run, later.by)
        return run

    def _moves(self, state: int) -> list[tuple[int, Follow]]:
        """What can follow, nearest to an ending first; waiting after choosing."""
        layout = self._layout
        head = state & (layout.scene_mask | layout.clock_mask)
        if head not in self._heads:
            clock = (state & layout.clock_mask) >> layout.clock_shift
            self._heads[head] = self._follows.at(layout.scene(state), clock)
        moves = []
        for follow in self._heads[head]:
            kept = follow.kept.get(state & follow.reads)
            kept = self._follows.keep(follow, state) if kept is None else kept
            if kept:
                after = state & kept[0] | kept[1]
                moves.append((self._far[after & layout.scene_mask], follow.choice is None, after, follow))
        return [(after, follow) for _, _, after, follow in sorted(moves, key=lambda it: it[:2])]

    def _grade(self, here: _Place, follow: Follow, past: int) -> Judged:
        choice = self._steps.choices.get((here.state & self._layout.scene_mask, follow.choice))
        if choice is not None and clean_by_form(choice, unheeded=self._past.unheeded(past)):
            return NOTHING_ADVERSE
        of_force = self._steps.of_force(here.state, follow.choice)
        key = (self._steps.key(here.state, follow.choice), self._past.graded_on(past, of_force=of_force))
        if key not in self._graded:
            run = self._run(here)
            self._graded[key] = judged(self._went(run, follow.choice), len(run.log.entries))
        return self._graded[key]

    def _went(self, run: Run, choice: str | None) -> Run:
        now = run.situation
        if choice is not None:
            return went(run, Chose(choice, now.clock_ms))
        return went(run, Waited(next_moment(self._program, now, self._asked[now.scene]) or 0))


def _anything(_: Judged) -> bool:
    return True


def _distances(program: Program) -> dict[int, int]:
    """How many ways each scene is from an ending at the least, guards apart; by the scene's code."""
    scenario = program.scenario
    far = dict.fromkeys(scenario.endings, 0)
    ways = {name: {way.to for way in ways_of(scene)} for name, scene in scenario.scenes.items()}
    for distance in range(1, len(ways) + 1):
        nearer = [name for name, ends in ways.items() if name not in far and ends & far.keys()]
        far |= dict.fromkeys(nearer, distance)
    return {program.layout.codes[name]: far.get(name, len(ways)) for name in (*ways, *scenario.endings)}
