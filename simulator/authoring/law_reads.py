"""What a grade under the law can read of a situation and of its past, so that few of many situations need grading.

It is for telling which situations a decision is graded alike in. It refuses to grade.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce
from operator import or_

from simulator.authoring.judged import Judged
from simulator.engine.explore import Exploration
from simulator.engine.machine import Program
from simulator.engine.survey import stated
from simulator.law.california_835a.signs import DISABILITY, RESPONDS
from simulator.model.appearances import Range
from simulator.model.conduct import WORDS
from simulator.model.scenario import Choice, Cue, RangeRule, Scene
from simulator.model.technique import WARNS

SHOWN, NOTICED, HEEDED = 1, 2, 4
_PER_SIGN = 3


Nearest = Mapping[str, list[int]]
"""Of the situations of each scene in which a decision is graded alike, the nearest one; by the scene's name."""


def reads_of(program: Program) -> dict[int, int]:
    """The bits that decide which choices are open in a scene and what the author states there; by the scene's code."""
    layout = program.layout
    return {
        layout.codes[name]: layout.scene_mask | _open(program, name) | _stated(program, scene)
        for name, scene in program.scenario.scenes.items()
    }


def reads_of_steps(program: Program) -> dict[tuple[int, str | None], int]:
    """The same for each step, by the scene's code and the choice, None for waiting: a choice without force is graded on
    what is open beside it and on its own marks alone.
    """
    layout, whole, reads = program.layout, reads_of(program), dict[tuple[int, str | None], int]()
    for name, scene in program.scenario.scenes.items():
        code = layout.codes[name]
        reads[code, None] = whole[code] | layout.clock_mask
        for choice in scene.choices:
            own = layout.scene_mask | _open(program, name) | _marks(program, choice)
            reads[code, choice.id] = own if choice.force is None else whole[code]
    return reads


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
        self._one_person = len({cue.of for _, cue in cues}) <= 1
        self._each_sign = sum(1 << n * _PER_SIGN for n in range(len(cues)))
        for choice in (choice for scene in program.scenario.scenes.values() for choice in scene.choices):
            self._by[choice.ref] = self._by.get(choice.ref, 0) | self._own(choice)

    def after(self, past: int, scene: str, choice: str | None) -> int:
        """The past once this was chosen there, or waited for."""
        return past | self._shown.get(scene, 0) | self._by.get(f"{scene}.{choice}", 0)

    def unheeded(self, past: int) -> bool:
        """Whether a sign was shown that nobody has noticed."""
        return bool(past & ~(past >> 1) & self._each_sign)

    def graded_on(self, past: int, *, of_force: bool) -> int:
        """What a grade reads of it. Before there is force, all signs of one person are one: whether one is left unheeded
        and whether one was acted on; and a choice without force is graded on nothing but signs.
        """
        signs, rest = past & (self._force - 1), past & -self._force
        if self._one_person and not rest & self._force:
            signs = self.unheeded(past) | bool(past & past >> 2 & self._each_sign) << 1
        return signs | (rest if of_force else rest & self._force)

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
