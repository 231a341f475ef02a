"""What an encounter can come to at all: the most that its plays could exercise.

It is for not asking a play for what nobody can reach. Every situation is read once; the LAW findings are those of the
shortest walks to each choice that is force or conduct and to each act that is force. It refuses to explore by itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from simulator.authoring.guards_placed import Placed
from simulator.authoring.play_form import LAW
from simulator.authoring.problems import Path
from simulator.engine.advance import advance, begin, is_open
from simulator.engine.explore import Exploration
from simulator.engine.explore import Path as Walk
from simulator.engine.guards import Test
from simulator.engine.machine import Program, Refused
from simulator.engine.tables import SceneTable
from simulator.law.library import standard
from simulator.model.events import Entry, Log
from simulator.model.inputs import Chose, Input, Waited
from simulator.scoring.grade import grade_run
from simulator.scoring.scorecard import Scorecard

Guarded = tuple[Path, bool]
"""A guard by its place in the file, and whether it was open."""

Found = tuple[str, str]
"""A citation, and the effect of a finding under it."""


class Reachable(NamedTuple):
    """The ways in which guards can be seen, and the LAW findings on the shortest walks, each with the decision in which it
    came first.
    """

    guards: frozenset[Guarded]
    findings: Mapping[Found, str]


class _Scene(NamedTuple):
    """What is asked of the situations of one scene, with the bits on which the answers depend."""

    mask: int
    guards: tuple[tuple[Path, Test], ...]


def reachable(found: Exploration, placed: Iterable[Placed]) -> Reachable:
    """Everything, of what exploration found."""
    guards, first = _asked(found, tuple(placed))
    findings: dict[Found, str] = {}
    for cause, state in first.items():
        log = _walked(found.program, found.path(state), cause)
        if log is not None:
            for what, decision in law_findings(graded(found.program, log)):
                findings.setdefault(what, decision)
    return Reachable(guards, findings)


def graded(program: Program, log: Log) -> Scorecard:
    """A run under the one standard that plays are held against."""
    return grade_run(program, log, [standard(LAW)])


def law_findings(card: Scorecard) -> Iterator[tuple[Found, str]]:
    """Every finding by citation and effect, with the decision that has it."""
    for one in card.graded:
        for verdict in one.verdicts:
            for finding in verdict.findings:
                yield (finding.cites, str(finding.effect)), one.decision.cause or ""


def _asked(found: Exploration, placed: tuple[Placed, ...]) -> tuple[frozenset[Guarded], dict[str, int]]:
    """How each guard is seen in its scene, and the nearest situation for each cause of force or conduct."""
    layout, tables = found.program.layout, found.program.tables
    scenes = {layout.codes[name]: _scene(found.program, name, placed) for name in found.program.scenario.scenes}
    masks = {code: scene.mask | layout.scene_mask for code, scene in scenes.items()}
    seen: set[int] = set()
    guards: set[Guarded] = set()
    first: dict[str, int] = {}
    for state in found.states:
        code = state & layout.scene_mask
        mask = masks.get(code)
        if mask is None or state & mask in seen:
            continue
        seen.add(state & mask)
        guards.update((path, test.open(state)) for path, test in scenes[code].guards)
        for cause in _open_causes(tables[layout.scene(state)], state):
            first.setdefault(cause, state)
    return frozenset(guards), first


def _scene(program: Program, name: str, placed: Iterable[Placed]) -> _Scene:
    """The guards of a scene, and the bits on which they and its causes depend."""
    table, guards = program.tables[name], [(it.path, program.tests(it.guard)) for it in placed if it.scene == name]
    mask = 0
    for _, test in guards:
        mask |= test.reads
    for taken in table.choices.values():
        mask |= taken.test.reads | taken.spent
    for moment in table.moments:
        mask |= moment.test.reads
    return _Scene(mask, tuple(guards))


def _open_causes(table: SceneTable, state: int) -> Iterator[str]:
    """The choices that are force or conduct, and the acts that are force, which are open here."""
    for taken in table.choices.values():
        if (taken.force is not None or taken.choice.conduct) and is_open(taken, state):
            yield taken.choice.ref
    for moment in table.moments:
        if moment.act.force is not None and moment.test.open(state):
            yield f"{table.id}.{moment.act.id}"


def _walked(program: Program, walk: Walk, cause: str) -> Log | None:
    """The log of a walk up to a choice or act of its last scene; None where something comes before the act."""
    step = begin(program, variant=walk.variant)
    entries = [Entry(None, step.events)]
    for said in walk.inputs:
        step = advance(program, step.situation, said)
        entries.append(Entry(said, step.events))
    now, name = step.situation, cause.partition(".")[2]
    table = program.tables[now.scene]
    moments = [moment.act.at_ms for moment in table.moments if moment.act.id == name]
    last: Input = Waited(max(moments[0], now.clock_ms)) if moments else Chose(name, now.clock_ms)
    try:
        entries.append(Entry(last, advance(program, now, last).events))
    except Refused:  # pragma: no cover - it was open where exploration found it
        return None
    return Log(tuple(entries))
