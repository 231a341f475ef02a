"""What a grade under the law can read of a situation and of its past, so that few of many situations need grading.

It is for telling which situations a decision is graded alike in. It refuses to grade.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from operator import or_

from simulator.engine.advance import is_open
from simulator.engine.explore import Exploration
from simulator.engine.machine import Program
from simulator.engine.survey import stated
from simulator.law.california_835a.classify import applied
from simulator.law.california_835a.signs import RESPONDS
from simulator.law.california_835a.without_force import in_place_of_force
from simulator.model.scenario import Act, Choice, Scene

Nearest = Mapping[str, list[int]]
"""Of the situations of each scene in which a decision is graded alike, the nearest one; by the scene's name."""


def reads_of(program: Program) -> dict[int, int]:
    """The bits that decide which choices are open in a scene and what the author states there; by the scene's code."""
    layout = program.layout
    return {
        layout.codes[name]: layout.scene_mask | _open(program, name) | _stated(program, scene)
        for name, scene in program.scenario.scenes.items()
    }


class Steps:
    """What the grade of one step from a situation can read of it: of force, everything that is stated in the scene; of a
    choice without force its own marks, and of what is open beside it only whether a technique and whether force is.
    """

    def __init__(self, program: Program) -> None:
        layout, self._whole = program.layout, reads_of(program)
        self._tables = {layout.codes[name]: table for name, table in program.tables.items()}
        self._open = {layout.codes[name]: layout.scene_mask | _open(program, name) for name in program.scenario.scenes}
        self._beside: dict[tuple[int, str | None], tuple[bool, bool]] = {}
        self._mask = layout.scene_mask
        self.choices: dict[tuple[int, str | None], Choice] = {}
        self._reads: dict[tuple[int, str | None], int] = {}
        for name, scene in program.scenario.scenes.items():
            code = layout.codes[name]
            comes = reduce(or_, (moment.test.reads for moment in program.tables[name].moments), layout.timer_mask)
            self._reads[code, None] = layout.scene_mask | layout.clock_mask | comes | self._if_force(code, scene.acts)
            for choice in scene.choices:
                self.choices[code, choice.id] = choice
                own = layout.scene_mask | _marks(program, choice)
                self._reads[code, choice.id] = own | self._if_force(code, (choice,))

    def of_force(self, state: int, choice: str | None) -> bool:
        """Whether the step may be a use of force by anybody."""
        scene = self._tables[state & self._mask].scene
        if choice is not None:
            return self.choices[state & self._mask, choice].force is not None
        return scene is not None and any(act.force for act in scene.acts)

    def key(self, state: int, choice: str | None) -> tuple[int, str | None, bool, bool]:
        """What of a situation the grade of a step reads."""
        code = state & self._mask
        beside = (state & self._open[code], choice)
        if beside not in self._beside:
            self._beside[beside] = self._opened_beside(code, *beside)
        return state & self._reads[code, choice], choice, *self._beside[beside]

    def _opened_beside(self, code: int, state: int, choice: str | None) -> tuple[bool, bool]:
        every = [taken.choice for taken in self._tables[code].choices.values() if is_open(taken, state)]
        passed = any(it.force is None and in_place_of_force(it.technique) for it in every if it.id != choice)
        return passed, any(it.force is not None and applied(it.force) for it in every)

    def _if_force(self, code: int, deeds: Iterable[Choice | Act]) -> int:
        return self._whole[code] if any(deed.force for deed in deeds) else 0


def clean_by_form(choice: Choice, *, unheeded: bool) -> bool:
    """Whether the form of a choice is enough to say that it draws no adverse finding, whatever else is offered: it
    talks, helps or makes room, is no force and no mistake, and answers a sign where one is unheeded.
    """
    answers = not unheeded or bool(RESPONDS.intersection(choice.technique))
    return bool(choice.technique) and choice.force is None and not choice.conduct and answers


def alike(found: Exploration) -> Nearest:
    """The nearest of the situations that are graded alike."""
    reads, mask = reads_of(found.program), found.program.layout.scene_mask
    nearest: dict[int, int] = {}
    for state in found.states:
        if state & mask in reads:
            nearest.setdefault(state & reads[state & mask], state)
    by_scene: dict[str, list[int]] = {}
    for state in nearest.values():
        by_scene.setdefault(found.scene(state), []).append(state)
    return by_scene


def _open(program: Program, scene: str) -> int:
    return reduce(or_, (taken.test.reads | taken.spent for taken in program.tables[scene].choices.values()), 0)


def _stated(program: Program, scene: Scene) -> int:
    reads, view = 0, program.layout.view
    for guard, rests_on in stated(scene):
        reads |= program.tests(guard).reads | reduce(or_, (view[it].mask for it in rests_on if it in view), 0)
    return reads


def _marks(program: Program, choice: Choice) -> int:
    """What the author's answers on a choice's conduct are guarded on and rest on."""
    reads, view = 0, program.layout.view
    for mark in choice.conduct:
        reads |= reduce(or_, (program.tests(rule.when).reads for rule in mark.ranges), 0)
        reads |= reduce(or_, (view[it].mask for it in mark.rests_on if it in view), 0)
    return reads
