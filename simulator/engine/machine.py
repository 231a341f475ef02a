"""An encounter compiled, with its ways on `transitions`, which decides the way taken and refuses what is closed.

This is the only door to that library. It refuses two things. No word of an author ever reaches it as a trigger or a
callback, because it imports and calls strings that look like code: triggers are counted names, conditions are closures.
And it holds no run: a slotted cursor is made for one step and thrown away.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from transitions import EventData, MachineError
from transitions import Machine as Library

from simulator.engine.graph import check_graph
from simulator.engine.guards import OPEN, Tests
from simulator.engine.layout import Layout, lay_out, opening
from simulator.engine.problem import ProgramError, Refused
from simulator.engine.survey import guards
from simulator.engine.tables import Compiler, Deeds, Exit, SceneTable
from simulator.model.effects import Effects
from simulator.model.scenario import Scenario

__all__ = ["Program", "ProgramError", "Refused", "compile_program"]


class _Cursor:
    """What the library moves: its state, the bits that guards read, and the guarded way whose guard was open. Slotted,
    so that nothing is grafted on it.
    """

    __slots__ = ("bits", "state", "taken")

    def __init__(self, state: str, bits: int, taken: Exit | None) -> None:
        self.state = state
        self.bits = bits
        self.taken = taken


class Ways:
    """The ways of an encounter on the library."""

    __slots__ = ("_leave",)

    def __init__(self, scenario: Scenario, tables: Mapping[str, SceneTable]) -> None:
        library = Library(
            model=None,
            states=[*scenario.scenes, *scenario.endings],
            initial=scenario.starts,
            auto_transitions=False,
            send_event=True,
        )
        for table in tables.values():
            for trigger, exits in table.exits():
                for way in exits:
                    _add(library, trigger, table.id, way)
        self._leave = {
            trigger: (library.events[trigger], next((way for way in exits if way.test is OPEN), None))
            for table in tables.values()
            for trigger, exits in table.exits()
            if exits
        }

    def take(self, trigger: str, scene: str, bits: int) -> Exit:
        """The first open way by a trigger out of a scene; Refused where there is none."""
        try:
            event, otherwise = self._leave[trigger]
            cursor = _Cursor(scene, bits, otherwise)
            moved = event.trigger(cursor)
        except (MachineError, KeyError, ValueError) as error:
            raise Refused(f"{trigger!r} does not leave {scene!r}") from error
        if not moved or cursor.taken is None:
            raise Refused(f"every way by {trigger!r} out of {scene!r} is closed")
        return cursor.taken


def _add(library: Library, trigger: str, source: str, way: Exit) -> None:
    """The library does not tell which way it took. A guard that is open says so, and a way without one is the only
    other that it can be: two callbacks less a step than asking after each.
    """
    is_open = way.test.open

    def condition(event: EventData) -> bool:
        cursor = cast(_Cursor, event.model)
        if not is_open(cursor.bits):
            return False
        cursor.taken = way
        return True

    library.add_transition(trigger, source, way.to, conditions=None if way.test is OPEN else condition)


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """An encounter compiled. `opening` are the bits before anything has happened, `known` what is known at the start,
    and `deals` what each variant makes so and known.
    """

    scenario: Scenario
    layout: Layout
    tests: Tests
    tables: Mapping[str, SceneTable]
    ways: Ways
    opening: int
    known: Deeds
    deals: Mapping[str, Deeds]


def compile_program(scenario: Scenario) -> Program:
    """Compile an encounter; ProgramError where it contradicts itself."""
    check_graph(scenario)
    layout = lay_out(scenario)
    tests = Tests(scenario, layout)
    for guard in guards(scenario):
        tests(guard)
    compiler = Compiler(scenario, layout, tests)
    tables = {scene.id: compiler.scene(scene) for scene in scenario.scenes.values()}
    tables |= {name: compiler.ending(name) for name in scenario.endings}
    return Program(
        scenario=scenario,
        layout=layout,
        tests=tests,
        tables=tables,
        ways=Ways(scenario, tables),
        opening=opening(layout, scenario.facts),
        known=compiler.deeds(Effects(reveals=scenario.known_at_start)),
        deals={
            variant.name: compiler.deeds(Effects(changes=variant.so, reveals=variant.known))
            for variant in scenario.variants
        }
        or {"": compiler.deeds(Effects())},
    )
