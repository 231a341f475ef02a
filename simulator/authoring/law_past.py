"""What of a run's past a later grade under the law may read, as one number.

It is for telling apart runs that came to the same situation and are graded differently there: by signs that were shown
and left unheeded, by force, a warning, or conduct before it. It refuses to grade, and to keep anything else of the past.
"""

from __future__ import annotations

from collections.abc import Iterator

from simulator.authoring.judged import Judged
from simulator.engine.machine import Program
from simulator.law.california_835a.leading_up import MENDING
from simulator.law.california_835a.quick_judgment import FORCES_THE_CLOCK
from simulator.law.california_835a.signs import DISABILITY, IGNORED
from simulator.model.appearances import Range
from simulator.model.conduct import WORDS
from simulator.model.scenario import Choice, ConductMark, Cue
from simulator.model.technique import GOOD_CONDUCT, WARNS

_SHOWN, _NOTICED, _HEEDED = 1, 2, 4
_PER_SIGN = 3


class Past:
    """Three bits for each sign of a disability: shown, noticed, acted on. Above them one each: force was applied, a
    warning given, a sign ignored, the pace forced, a grave mistake made, a second one, and something done after one that
    may mend it.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._shown: dict[str, int] = {}
        self._answers: dict[str, int] = {}
        cues = list(_signs(program))
        for n, (scene, cue) in enumerate(cues):
            self._shown[scene] = self._shown.get(scene, 0) | _SHOWN << n * _PER_SIGN
            for bit, names in ((_NOTICED, cue.noticed_by), (_NOTICED | _HEEDED, cue.acted_on_by)):
                for name in names:
                    ref = name if "." in name else f"{scene}.{name}"
                    self._answers[ref] = self._answers.get(ref, 0) | bit << n * _PER_SIGN
        self._one_person = len({cue.of for _, cue in cues}) <= 1
        self._each_sign = sum(1 << n * _PER_SIGN for n in range(len(cues)))
        self._force, *conduct = (1 << len(cues) * _PER_SIGN + n for n in range(7))
        self._warned, self._ignored, self._pressed, self._grave, self._second, self._mended = conduct
        choices = [choice for scene in program.scenario.scenes.values() for choice in scene.choices]
        self._choices = {choice.ref: choice for choice in choices}
        self._mends = {ref for choice in choices for mark in choice.conduct for ref in mark.mended_by}

    def after(self, past: int, state: int, scene: str, name: str | None) -> int:
        """The past once this was chosen in a situation there, or waited for."""
        past |= self._shown.get(scene, 0)
        choice = self._choices.get(f"{scene}.{name}")
        if choice is None:
            return past
        past |= self._answers.get(choice.ref, 0) | (self._warned if WARNS.intersection(choice.technique) else 0)
        if past & (self._grave | self._pressed) and self._may_mend(choice):
            past |= self._mended
        for mark in choice.conduct:
            past = self._marked(past, state, mark)
        return past

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
        """The bit that says that force was applied."""
        return self._force if said.force else 0

    def _may_mend(self, choice: Choice) -> bool:
        good = {word for technique in choice.technique for word in GOOD_CONDUCT[technique]}
        return choice.ref in self._mends or not good.isdisjoint(MENDING)

    def _marked(self, past: int, state: int, mark: ConductMark) -> int:
        tests = self._program.tests
        holds = next((rule.range for rule in mark.ranges if tests(rule.when).open(state)), Range.UNKNOWN)
        if mark.word == IGNORED and holds is not Range.WITHIN:
            past |= self._ignored
        if WORDS[mark.word].code in FORCES_THE_CLOCK and holds is not Range.WITHIN:
            past |= self._pressed
        if WORDS[mark.word].grave and holds is Range.OUTSIDE:
            past |= self._second if past & self._grave else self._grave
        return past


def _signs(program: Program) -> Iterator[tuple[str, Cue]]:
    for scene in program.scenario.scenes.values():
        yield from ((scene.id, cue) for cue in scene.cues if cue.shows & DISABILITY)
