"""Where the graded outcome of a twin parts from that of its encounter, when the same hands do the same in both.

It is for walking the same inputs through both and holding the LAW verdicts side by side, decision by decision. It
refuses to compare what only one of them offers: where an input is not open any more, the comparison ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path as FilePath
from typing import NamedTuple

from simulator.authoring.plays import LAW, inputs, read_play
from simulator.authoring.walks import told
from simulator.engine.advance import Refused, advance, begin
from simulator.engine.explore import Exploration
from simulator.engine.explore import Path as Walk
from simulator.engine.machine import Program
from simulator.engine.tables import SceneTable
from simulator.law.library import standard
from simulator.model.events import Entry, Log, is_decision
from simulator.model.inputs import Chose, Input, Waited
from simulator.scoring.grade import grade_run
from simulator.scoring.plain import plain_graded


class Hands(NamedTuple):
    """What somebody's hands do: the deal, the inputs, and what that is called."""

    name: str
    seed: int
    variant: str | None
    inputs: tuple[Input, ...]


class Parting(NamedTuple):
    """A decision whose verdict differs: as `scene.choice` with its verdict there, in the base, and here, in the twin."""

    there: str
    verdict_there: str
    here: str
    verdict_here: str
    shown_by: str

    def __str__(self) -> str:
        """For an author, after the name of the encounter."""
        here = "" if self.here == self.there else f" ({self.here})"
        return f"{self.there}: {self.verdict_there} there, {self.verdict_here} here{here}"


def partings(base: Program, twin: Program, hands: Iterable[Hands]) -> tuple[Parting, ...]:
    """Every decision whose LAW verdict differs, each once, in the order of the hands that show it."""
    found: dict[tuple[str, str, str, str], Parting] = {}
    for one in hands:
        for before, after in zip(_graded(base, one), _graded(twin, one), strict=False):
            for there, here in zip(before, after, strict=False):
                if there[1] != here[1]:
                    found.setdefault((*there, *here), Parting(*there, *here, one.name))
    return tuple(found.values())


def hands_of_plays(folder: FilePath, program: Program) -> Iterator[Hands]:
    """The golden plays in a folder that can be walked through their own encounter."""
    for path in sorted(folder.glob("*.yaml")):
        play, _ = read_play(path)
        walked = None if play is None else inputs(play, program)
        if play is not None and walked is not None and not walked.problems:
            yield Hands(play.name, play.seed, play.variant, walked.inputs)


def hands_to_force(found: Exploration) -> tuple[Hands, ...]:
    """A shortest path to each use of force that can come about, and that use of force."""
    layout, first = found.program.layout, dict[str, tuple[int, Input]]()
    tables = {table.code: table for table in found.program.tables.values() if _has_force(table)}
    for state in found.states if tables else ():
        table = tables.get(state & layout.scene_mask)
        if table is not None:
            for ref, said in _forced(table, state, (state & layout.clock_mask) >> layout.clock_shift):
                first.setdefault(ref, (state, said))
    return tuple(_hands(found.path(state), said) for state, said in first.values())


def _hands(walk: Walk, said: Input) -> Hands:
    whole = Walk(walk.variant, (*walk.inputs, said))
    return Hands(told(whole), 0, walk.variant, whole.inputs)


def _has_force(table: SceneTable) -> bool:
    return any(it.force for it in table.choices.values()) or any(it.act.force for it in table.moments)


def _forced(table: SceneTable, state: int, clock_ms: int) -> Iterator[tuple[str, Input]]:
    """The uses of force that are open in a situation, each with the input that brings it about."""
    for taken in table.choices.values():
        if taken.force and not state & taken.spent and taken.test.open(state):
            yield taken.choice.ref, Chose(taken.choice.id, clock_ms)
    for moment in table.moments:
        if moment.act.force and moment.act.at_ms > clock_ms and moment.test.open(state):
            yield f"{table.id}.{moment.act.id}", Waited(moment.act.at_ms)


def _graded(program: Program, hands: Hands) -> list[list[tuple[str, str]]]:
    """For the opening and each input that is open, the decisions that it brought: their names and verdicts."""
    entries = list(_entries(program, hands))
    card = grade_run(program, Log(tuple(entries)), [standard(LAW)])
    graded = iter([plain_graded(one) for one in card.graded])
    return [[_name_and_verdict(next(graded)) for _ in range(_decisions(entry))] for entry in entries]


def _name_and_verdict(graded: dict[str, object]) -> tuple[str, str]:
    verdicts = graded["verdicts"]
    law = verdicts.get(LAW, {}) if isinstance(verdicts, dict) else {}
    return str(graded.get("cause") or graded.get("choice")), str(law.get("verdict", "N_A"))


def _decisions(entry: Entry) -> int:
    return sum(is_decision(event) for event in entry.events)


def _entries(program: Program, hands: Hands) -> Iterator[Entry]:
    try:
        step = begin(program, hands.seed, hands.variant)
        yield Entry(None, step.events)
        for said in hands.inputs:
            step = advance(program, step.situation, said)
            yield Entry(said, step.events)
    except Refused:
        return
