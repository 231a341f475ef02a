"""What the golden plays of an encounter exercise of all that it can come to, and what they leave out.

It is for an author who asks which play to write next. It refuses to fail anything: what is not exercised is no problem.
Only what can be reached is asked for; LAW findings are those of the shortest walks to force and to conduct.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path as FilePath
from typing import Any, NamedTuple

from simulator.authoring.check_words import acts_by_path
from simulator.authoring.coverage_played import Exercised, exercised
from simulator.authoring.coverage_reached import Reachable, reachable
from simulator.authoring.guards_placed import Placed, placed_guards
from simulator.authoring.play_form import read_play
from simulator.authoring.play_walk import inputs
from simulator.authoring.problems import Path
from simulator.authoring.values import Source
from simulator.engine.explore import Exploration, explore
from simulator.engine.machine import compile_program
from simulator.engine.tables import Exit, SceneTable
from simulator.model.events import Log
from simulator.model.scenario import TIME_OUT, Scenario


class Missing(NamedTuple):
    """Something that no play exercises, and where it stands."""

    what: str
    file: str
    line: int
    column: int


class Covered(NamedTuple):
    """Of one kind: how many the plays exercise, of how many, and which not."""

    kind: str
    done: int
    of: int
    missing: tuple[Missing, ...]


class Coverage(NamedTuple):
    """What some plays exercise of an encounter. `complete` is false where exploration came to its limit first."""

    plays: int
    rows: tuple[Covered, ...]
    complete: bool

    def plain(self) -> dict[str, Any]:
        """As it is printed for machines."""
        rows = {
            row.kind: {"exercised": row.done, "of": row.of, "missing": [it._asdict() for it in row.missing]}
            for row in self.rows
        }
        return {"plays": self.plays, "complete": self.complete, "exercised": rows}


Wanted = Mapping[str, Path]
"""What there is to exercise, in words, each with its place."""


def cover(scenario: Scenario, source: Source, logs: Iterable[Log], *, limit: int) -> Coverage:
    """What these runs exercise. ProgramError where the encounter contradicts itself."""
    program, runs = compile_program(scenario), tuple(logs)
    placed = tuple(placed_guards(scenario, source))
    found = explore(program, limit=limit, forget=True)
    can, did = reachable(found, placed), exercised(program, runs, placed)
    rows = tuple(_row(kind, wanted, done, source) for kind, wanted, done in _kinds(found, source, can, did, placed))
    return Coverage(len(runs), rows, found.complete)


def logs_beside(scenario: Scenario, file: FilePath) -> Iterator[Log]:
    """The logs of the plays beside a scenario, each as far as it can be walked."""
    program = compile_program(scenario)
    for path in sorted((file.parent / "plays").glob("*.yaml")):
        play, _ = read_play(path)
        if play is not None:
            yield inputs(play, program).log


def _row(kind: str, wanted: Wanted, done: Iterable[str], source: Source) -> Covered:
    have = wanted.keys() & set(done)
    missing = [Missing(what, source.file, *source.place(path)) for what, path in wanted.items() if what not in have]
    return Covered(kind, len(have), len(wanted), tuple(sorted(missing, key=lambda it: (it.line, it.column, it.what))))


def _kinds(
    found: Exploration, source: Source, can: Reachable, did: Exercised, placed: tuple[Placed, ...]
) -> Iterator[tuple[str, Wanted, Iterable[str]]]:
    """Each kind: what can be exercised, and what was."""
    scenario = found.program.scenario
    yield "scenes", {name: ("scenes", name) for name in scenario.scenes if name in found.scenes}, did.places
    choices = {ref: path for ref, path in _choices(scenario).items() if ref in found.offered}
    acts = {ref: path for ref, path in _acts(scenario, source).items() if ref in found.acts}
    yield "choices", choices, did.choices
    yield "ways", *_ways(found, source, did)
    yield "guards", *_guards(can, did, placed)
    yield "acts", acts, did.acts
    deadlines = {name: ("scenes", name, "deadline") for name in scenario.scenes if name in found.deadlines}
    yield "deadlines", deadlines, did.deadlines
    yield "uses of force", {ref: path for ref, path in (choices | acts).items() if _is_force(scenario, ref)}, did.force
    yield "endings", {name: ("endings", name) for name in scenario.endings if name in found.endings}, did.places
    yield "variants", {one.name: ("variants", one.name) for one in scenario.variants}, did.variants
    yield "LAW findings", *_findings(scenario, source, can, did)


def _choices(scenario: Scenario) -> dict[str, Path]:
    scenes = scenario.scenes.values()
    return {choice.ref: ("scenes", scene.id, "choices", choice.id) for scene in scenes for choice in scene.choices}


def _acts(scenario: Scenario, source: Source) -> dict[str, Path]:
    scenes = scenario.scenes.values()
    return {f"{scene.id}.{act.id}": path for scene in scenes for path, act in acts_by_path(scene, source)}


def _is_force(scenario: Scenario, ref: str) -> bool:
    scene, _, name = ref.partition(".")
    found = scenario.scenes[scene]
    by_name = {choice.id: choice.force for choice in found.choices} | {act.id: act.force for act in found.acts}
    return by_name[name] is not None


def _ways(found: Exploration, source: Source, did: Exercised) -> tuple[Wanted, list[str]]:
    """Every way, and those that were taken. One that is shut shows in another of the same choice being taken."""
    wanted: dict[str, Path] = {}
    done: list[str] = []
    taken = {number for number, is_open in did.left if is_open}
    program = found.program
    places = _choices(program.scenario) | _acts(program.scenario, source)
    for table in program.tables.values():
        for trigger, exits in _named_exits(table):
            for n, way in enumerate(exits):
                if way.way not in found.ways:
                    continue
                what = f"{table.id}.{trigger} to {way.to}"
                # Two ways of one choice may lead to the same scene.
                what = f"{what} ({n + 1})" if what in wanted else what
                wanted[what] = _way_path(places.get(f"{table.id}.{trigger}"), table, n)
                done += [what] if way.n in taken else []
    return wanted, done


def _findings(scenario: Scenario, source: Source, can: Reachable, did: Exercised) -> tuple[Wanted, list[str]]:
    """Citations with their effects, each at the choice or act whose shortest walk has it."""
    places = _choices(scenario) | _acts(scenario, source)
    said = {found: f"{found[0]} {found[1]}, such as in {cause}" for found, cause in can.findings.items()}
    wanted = {what: places.get(can.findings[found], ("scenes",)) for found, what in said.items()}
    return wanted, [what for found, what in said.items() if found in did.findings]


def _named_exits(table: SceneTable) -> Iterator[tuple[str, tuple[Exit, ...]]]:
    yield from ((name, taken.exits) for name, taken in table.choices.items())
    yield from ((moment.act.id, moment.exits) for moment in table.moments)
    if table.limit is not None:
        yield TIME_OUT, table.limit.exits


def _way_path(at: Path | None, table: SceneTable, n: int) -> Path:
    """The nearest place that the file has is found from this: a way may stand as a word, or in a list."""
    return (*(at or ("scenes", table.id, "on_deadline")), "goes_to", n)


def _guards(can: Reachable, did: Exercised, placed: Iterable[Placed]) -> tuple[Wanted, list[str]]:
    """Each guard open and shut, where it can be; one guard stands for all scenes in which it is asked."""
    wanted: dict[str, Path] = {}
    done: list[str] = []
    for it in {it.path: it for it in placed}.values():
        for is_open, word in ((True, "open"), (False, "shut")):
            if (it.path, is_open) in can.guards:
                what = f"{it.what}, {word}"
                what = f"{what} ({it.path[-2]})" if what in wanted else what
                wanted[what] = it.path
                done += [what] if (it.path, is_open) in did.guards else []
    return wanted, done
