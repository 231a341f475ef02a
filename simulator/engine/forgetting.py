"""What can still be asked for from each scene on, so that exploration need not tell apart what nothing asks for again.

It is for proofs in reasonable time: two situations that differ only in a talk that no later guard, effect or reading
asks about are one. A bit is kept where something in the scene reads it, or something that may follow does before it is
settled anew. What the author states for the law (appearances, alternatives, ranges, and what they rest on) counts as
asked, and so do lines. It refuses to forget the scene, the deal and the clock, and play never forgets anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from simulator.engine.machine import Program
from simulator.engine.survey import stated
from simulator.engine.tables import Deeds, Exit, SceneTable, footprint
from simulator.model.scenario import Scene


def asked_ahead(program: Program, *, law: bool = True, also: int = 0) -> Mapping[str, int]:
    """The bits, watched timers included, that count in each scene or ending once it has been entered. Without `law` only
    what decides the ways counts, and neither what is stated for the law nor which lines are said. `also` counts
    everywhere.
    """
    tables = program.tables
    following = {name: {way.to for _, exits in table.exits() for way in exits} for name, table in tables.items()}
    leading: dict[str, list[str]] = {name: [] for name in tables}
    for name, ends in following.items():
        for end in ends:
            leading[end].append(name)
    own = {name: _read_in(program, table, law=law) | also for name, table in tables.items()}
    ahead = dict(own)
    queue = list(tables)
    while queue:
        name = queue.pop()
        entered = (_before(tables[end].entry, ahead[end]) for end in following[name])
        reads = reduce(or_, entered, own[name])
        if reads != ahead[name]:
            ahead[name] = reads
            queue += leading[name]
    return {name: _kept(program, reads) for name, reads in ahead.items()}


def _before(entry: Deeds, reads: int) -> int:
    """What counts on the way in, where these bits count once inside."""
    return _asked(entry) | reads & ~entry.settles


def _kept(program: Program, reads: int) -> int:
    """These bits with what is never forgotten. Whether a resource comes depends on its time and on its having been
    called; both count where its coming does.
    """
    layout = program.layout
    kept = reads | layout.scene_mask | layout.variant_mask | layout.clock_mask
    for name, (_, mask) in layout.timers.items():
        kept |= mask | layout.called[name] if reads & layout.here[name] else 0
    return kept


def _read_in(program: Program, table: SceneTable, *, law: bool) -> int:
    """The bits that a scene reads once it has been entered."""
    if table.scene is None:
        return 0
    reads = _stated(program, table.scene) if law else 0
    for _, test in table.lines if law else ():
        reads |= test.reads
    for taken in table.choices.values():
        reads |= taken.test.reads | taken.spent | _asked(taken.deeds) | _guarded(taken.exits)
    for moment in table.moments:
        reads |= moment.test.reads | _asked(moment.deeds) | _guarded(moment.exits)
        reads |= reduce(or_, (test.reads for _, test in moment.lines), 0) if law else 0
    if table.limit is not None:
        reads |= _asked(table.limit.deeds) | _guarded(table.limit.exits)
    return reads


def _asked(deeds: Deeds) -> int:
    """What effects read; whether a resource was called before counts only where somebody asks for it (`_kept`)."""
    return footprint(deeds.changes, (), deeds.glances, deeds.showings)[0]


def _guarded(exits: Iterable[Exit]) -> int:
    return reduce(or_, (way.test.reads for way in exits), 0)


def _stated(program: Program, scene: Scene) -> int:
    """What the law's statements in a scene are guarded on and rest on."""
    reads, view = 0, program.layout.view
    for guard, rests_on in stated(scene):
        reads |= program.tests(guard).reads
        reads |= reduce(or_, (view[fact].mask for fact in rests_on if fact in view), 0)
    return reads
