"""What a grade under the law can read of a situation and of its past, so that few of many situations need grading.

It is for telling which situations a decision is graded alike in. It refuses to grade.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import reduce
from operator import or_

from simulator.authoring.judged import Judged
from simulator.engine.explore import Exploration
from simulator.engine.machine import Program
from simulator.engine.survey import stated
from simulator.law.california_835a.signs import DISABILITY
from simulator.model.appearances import Range
from simulator.model.conduct import WORDS
from simulator.model.scenario import Choice, Cue, RangeRule, Scene
from simulator.model.technique import WARNS

SHOWN, NOTICED, HEEDED = 1, 2, 4
_PER_SIGN = 3


def reads_of(program: Program) -> dict[int, int]:
    """The bits that decide which choices are open in a scene and what the author states there; by the scene's code."""
    layout = program.layout
    return {
        layout.codes[name]: layout.scene_mask | _open(program, name) | _stated(program, scene)
        for name, scene in program.scenario.scenes.items()
    }


def alike(found: Exploration) -> dict[str, list[int]]:
    """Of the situations of each scene in which a decision is graded alike, the nearest one; by the scene's name."""
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


class Past:
    """What of a run's past a later grade may read, as one number: for each sign of a disability whether it was shown,
    noticed and acted on; and whether force was used, a warning given, or a grave mistake made.
    """

    def __init__(self, program: Program) -> None:
        self._shown: dict[str, int] = {}
        self._by: dict[str, int] = {}
        cues = list(_signs(program))
        for n, (scene, cue) in enumerate(cues):
            self._shown[scene] = self._shown.get(scene, 0) | SHOWN << n * _PER_SIGN
            for bit, names in ((NOTICED, cue.noticed_by), (NOTICED | HEEDED, cue.acted_on_by)):
                for name in names:
                    ref = name if "." in name else f"{scene}.{name}"
                    self._by[ref] = self._by.get(ref, 0) | bit << n * _PER_SIGN
        self._force = 1 << len(cues) * _PER_SIGN
        for choice in (choice for scene in program.scenario.scenes.values() for choice in scene.choices):
            self._by[choice.ref] = self._by.get(choice.ref, 0) | self._own(choice)

    def after(self, past: int, scene: str, choice: str | None) -> int:
        """The past once this was chosen there, or waited for."""
        return past | self._shown.get(scene, 0) | self._by.get(f"{scene}.{choice}", 0)

    def force(self, said: Judged) -> int:
        """The bit that says that force was used and graded."""
        return self._force if said.verdicts else 0

    def _own(self, choice: Choice) -> int:
        warns, grave = self._force << 1, self._force << 2
        graves = any(WORDS[mark.word].grave and _outside(mark.ranges) for mark in choice.conduct)
        return (warns if WARNS.intersection(choice.technique) else 0) | (grave if graves else 0)


def _outside(ranges: tuple[RangeRule, ...]) -> bool:
    return any(rule.range is Range.OUTSIDE for rule in ranges)


def _signs(program: Program) -> Iterator[tuple[str, Cue]]:
    for scene in program.scenario.scenes.values():
        yield from ((scene.id, cue) for cue in scene.cues if cue.shows & DISABILITY)
