"""A situation as one number for exploration, and back.

It is for telling apart exactly those situations from which something different can follow: the bits, the decision time
while anything is still to come by it, and the time left until resources arrive that some guard asks about. The ledger,
the seed, story time and open duties are left out, because no guard reads them; with them situations would be endless.
"""

from __future__ import annotations

from simulator.engine.ledger import BLANK
from simulator.engine.machine import Program
from simulator.engine.situation import RESOURCE, Pending, Situation
from simulator.engine.tables import SceneTable


def pack(program: Program, now: Situation) -> int:
    """The number of a situation."""
    layout, table = program.layout, program.tables[now.scene]
    state = now.bits & ~layout.ignored | clock(table, now.clock_ms) << layout.clock_shift
    for it in now.pending:
        if it.kind == RESOURCE and it.name in layout.timers:
            state |= it.due_ms - now.story_ms << layout.timers[it.name][0]
    return state


def unpack(program: Program, state: int) -> Situation:
    """A situation with this number; its story is as old as its scene, its ledger empty, its seed 0."""
    layout = program.layout
    scene, clock_ms = layout.scene(state), (state & layout.clock_mask) >> layout.clock_shift
    left = {name: (state & mask) >> shift for name, (shift, mask) in layout.timers.items()}
    return Situation(
        scene=scene,
        bits=state & (1 << layout.clock_shift) - 1,
        clock_ms=clock_ms,
        story_ms=clock_ms,
        pending=tuple(sorted(Pending(clock_ms + ms, RESOURCE, name) for name, ms in left.items() if ms)),
        ledger=BLANK,
        seed=0,
        variant=variant(program, state),
        ended=scene if program.tables[scene].scene is None else None,
    )


def variant(program: Program, state: int) -> str:
    """The deal of a packed situation."""
    dealt = state & program.layout.variant_mask
    return next(name for name, code in program.layout.variants.items() if code == dealt)


def clock(table: SceneTable, clock_ms: int) -> int:
    """Decision time as far as anything depends on it: without a deadline, nothing does after the last act."""
    if table.limit is not None:
        return clock_ms
    return min(clock_ms, table.moments[-1].act.at_ms) if table.moments else 0


def next_moment(program: Program, now: Situation, asked: int) -> int | None:
    """The decision time at which exploration looks again: the next act, the deadline, or an arrival that somebody may
    still ask for. `asked` are the bits that count in this scene (forgetting.py).
    """
    table = program.tables[now.scene]
    timers = {name for name, (_, mask) in program.layout.timers.items() if mask & asked}
    moments = [moment.act.at_ms for moment in table.moments if moment.act.at_ms > now.clock_ms]
    moments += [] if table.limit is None else [table.limit.at_ms]
    watched = [it for it in now.pending if it.kind == RESOURCE and it.name in timers]
    return min(moments + [it.due_ms - now.story_ms + now.clock_ms for it in watched], default=None)
