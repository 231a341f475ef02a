"""A program for exploring that forgets, on entering a scene, what nothing can ask for from there on.

It is for proofs in reasonable time: two situations that differ only in a talk that no later guard, effect or reading
asks about are one. It refuses to forget what is shown, dealt or on its way, and it is never played.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import reduce
from operator import or_

from simulator.engine.machine import Program
from simulator.engine.survey import ways_of
from simulator.engine.tables import Change, Deeds, Exit, SceneTable
from simulator.model.scenario import Scene


def forgetful(program: Program) -> Program:
    """The same program, in which every scene's entry first clears the bits that nothing reachable from it reads."""
    own = {name: _read_in(program, table) for name, table in program.tables.items()}
    every = _every_bit(program)
    tables = {
        name: table if table.scene is None else _clearing(program, table, every & ~_from_here(program, name, own))
        for name, table in program.tables.items()
    }
    return replace(program, tables=tables)


def _clearing(program: Program, table: SceneTable, dead: int) -> SceneTable:
    # The change bears a field because every change does; nothing is told of bits that become unknown.
    field = next(iter(program.layout.world.values()))
    entry = table.entry
    changes = (Change(field, dead, 0, None), *entry.changes)
    settled = entry._replace(changes=changes, settles=entry.settles | dead, reads=entry.reads & ~dead, nothing=False)
    return replace(table, entry=settled)


def _from_here(program: Program, name: str, own: Mapping[str, int]) -> int:
    """What may be read in a scene or in any that can follow it."""
    reached, ahead = {name}, [name]
    while ahead:
        scene = program.scenario.scenes.get(ahead.pop())
        following = {way.to for way in ways_of(scene)} - reached if scene else set()
        reached |= following
        ahead += following
    return reduce(or_, (own[each] for each in reached))


def _read_in(program: Program, table: SceneTable) -> int:
    """The bits that a scene's guards, effects and readings read."""
    if table.scene is None:
        return 0
    reads = _deeds(table.entry) | _law(program, table.scene)
    for taken in table.choices.values():
        reads |= taken.test.reads | taken.spent | _deeds(taken.deeds) | _exits(taken.exits)
    for moment in table.moments:
        reads |= moment.test.reads | _deeds(moment.deeds) | _exits(moment.exits)
    if table.limit is not None:
        reads |= _deeds(table.limit.deeds) | _exits(table.limit.exits)
    return reads


def _deeds(deeds: Deeds) -> int:
    return reduce(or_, (call.called for call in deeds.calls), deeds.reads)


def _exits(exits: tuple[Exit, ...]) -> int:
    return reduce(or_, (way.test.reads for way in exits), 0)


def _law(program: Program, scene: Scene) -> int:
    """What the scene's readings ask and rest on."""
    reads, view = 0, program.layout.view
    for person in scene.law.people.values():
        for rules in person.appearances.values():
            for rule in rules:
                reads |= program.tests(rule.when).reads
                reads |= reduce(or_, (view[fact].mask for fact in rule.appearance.rests_on if fact in view), 0)
    return reads


def _every_bit(program: Program) -> int:
    """The bits that may be forgotten: facts, what is known of them, and choices taken; not calls, which run on."""
    layout = program.layout
    fields = (*layout.world.values(), *layout.view.values())
    return reduce(or_, (*(field.mask for field in fields), *layout.chosen.values()), layout.warned | layout.identified)
