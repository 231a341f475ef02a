"""The golden plays of every encounter: what must come of them comes of them, each time the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from simulator.authoring.coverage import cover, logs_beside
from simulator.authoring.plays import LAW, VERDICTS, Expected, Play, compare, inputs, read_play, walk_problems
from simulator.authoring.resolve import load
from simulator.engine.machine import Program, compile_program
from simulator.law.library import standard
from simulator.model.events import Log
from simulator.scoring.grade import grade_run
from simulator.scoring.plain import plain_graded

EVERY = sorted(Path(__file__).parents[2].joinpath("scenarios").glob("*/scenario.yaml"))
TWINS = [file for file in EVERY if load(file).twin is not None]
SCENARIOS = [file for file in EVERY if file not in TWINS]
"""What the plays of a whole encounter must reach; a twin's plays show where it parts, and its encounter's the rest."""
PLAYS = [play for scenario in EVERY for play in sorted((scenario.parent / "plays").glob("*.yaml"))]
MARKS = ("failed_to_act", "acted_for_another", "signs_acted_on", "ignored_crisis_signs", "medical_aid")
WHOLE = ("back_yard_at_night", "knife_in_the_bedroom")
"""The encounters whose plays leave nothing of weight out."""
PEACEFUL = ("peaceful", "taken_into_custody")


def named(path: Path) -> str:
    folder = path.parent if path.name == "scenario.yaml" else path.parent.parent
    return folder.name if path.name == "scenario.yaml" else f"{folder.name}/{path.stem}"


@cache
def program_of(scenario: Path) -> Program:
    loaded = load(scenario)
    assert loaded.scenario is not None, loaded.problems
    return compile_program(loaded.scenario)


def program_beside(play: Path) -> Program:
    return program_of(play.parent.parent / "scenario.yaml")


def read(path: Path) -> Play:
    play, problems = read_play(path)
    assert play is not None, problems
    return play


def walk(play: Play, program: Program) -> tuple[Log, str | None]:
    walked = inputs(play, program)
    assert not walked.problems, "\n".join(map(str, walked.problems))
    return walked.log, walked.situation.ended


@cache
def graded(path: Path) -> tuple[dict, ...]:
    program = program_beside(path)
    log, _ended = walk(read(path), program)
    return tuple(plain_graded(one) for one in grade_run(program, log, [standard(LAW)]).graded)


def plays_of(scenario: Path) -> list[Path]:
    return [play for play in PLAYS if play.parent.parent == scenario.parent]


def decisions_of(scenario: Path) -> Iterator[dict]:
    for play in plays_of(scenario):
        yield from graded(play)


def verdict_of(decision: dict) -> str:
    return decision["verdicts"][LAW]["verdict"]


@pytest.mark.parametrize("path", PLAYS, ids=named)
def test_a_play_says_how_it_ends_and_how_every_decision_is_graded(path):
    play = read(path)
    assert play.ending is not None
    assert play.decisions
    assert " " in play.name


@pytest.mark.parametrize("path", PLAYS, ids=named)
def test_a_play_ends_where_it_says(path):
    play = read(path)
    assert walk(play, program_beside(path))[1] == play.ending


@pytest.mark.parametrize("path", PLAYS, ids=named)
def test_a_play_comes_out_and_is_graded_as_it_says(path):
    problems = list(walk_problems(read(path), program_beside(path)))
    assert not problems, "\n".join(map(str, problems))


@pytest.mark.parametrize("path", PLAYS, ids=named)
def test_a_play_makes_the_same_log_and_the_same_grades_twice(path):
    program, play = program_beside(path), read(path)
    first, second = walk(play, program), walk(play, program)
    assert first == second
    standards = [standard(LAW)]
    assert grade_run(program, first[0], standards) == grade_run(program, second[0], standards)


@pytest.mark.parametrize("path", PLAYS, ids=named)
def test_any_one_verdict_altered_is_reported_and_nothing_else(path):
    play = read(path)
    for n, expected in enumerate(play.decisions):
        altered = _with(play, n, replace(expected, law=_other(expected.law)))
        said = compare(altered, graded(path))
        assert [problem.code for problem in said] == ["C006"], n
        assert f"{expected.choice}, law: {_other(expected.law)} is expected, {expected.law} came" in said[0].message


@pytest.mark.parametrize("path", PLAYS, ids=named)
def test_a_decision_that_the_play_leaves_out_is_reported(path):
    play = read(path)
    assert compare(replace(play, decisions=play.decisions[:-1]), graded(path))


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_the_plays_of_an_encounter_reach_every_ending(scenario):
    ends = {read(play).ending for play in plays_of(scenario)}
    assert ends == set(program_of(scenario).scenario.endings)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_the_plays_of_an_encounter_reach_all_four_verdicts(scenario):
    assert {verdict_of(decision) for decision in decisions_of(scenario)} == set(VERDICTS)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_the_plays_of_an_encounter_reach_each_kind_of_decision(scenario):
    made = list(decisions_of(scenario))
    assert {decision["by"] for decision in made} > {"officer"}
    assert any(decision["timed_out"] for decision in made)
    assert {"less_lethal", "deadly"} <= {decision["level"] for decision in made}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_the_plays_of_an_encounter_reach_these_practice_marks(scenario):
    words = {mark["word"] for decision in decisions_of(scenario) for mark in decision["practice"]}
    assert words >= set(MARKS)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_the_first_play_of_an_encounter_ends_in_peace_with_no_more_than_hands(scenario):
    first = plays_of(scenario)[0]
    assert program_of(scenario).scenario.endings[read(first).ending].outcome in PEACEFUL
    assert {decision["level"] for decision in graded(first)} <= {None, "presence", "control"}
    assert {verdict_of(decision) for decision in graded(first)} <= {"N_A", "JUSTIFIED"}


@pytest.mark.parametrize("scenario", TWINS, ids=named)
def test_a_twin_has_two_plays_and_one_of_them_ends_in_peace(scenario):
    ends = [program_of(scenario).scenario.endings[read(play).ending].outcome for play in plays_of(scenario)]
    assert len(ends) >= 2
    assert set(ends) & set(PEACEFUL)


@pytest.mark.parametrize("scenario", EVERY, ids=named)
def test_no_two_plays_of_an_encounter_share_a_name(scenario):
    names = [read(play).name for play in plays_of(scenario)]
    assert len(names) == len(set(names))


def _other(verdict: str) -> str:
    return VERDICTS[(VERDICTS.index(verdict) + 1) % len(VERDICTS)]


def _with(play: Play, n: int, expected: Expected) -> Play:
    return replace(play, decisions=(*play.decisions[:n], expected, *play.decisions[n + 1 :]))


@pytest.mark.parametrize("scenario", [one for one in SCENARIOS if one.parent.name in WHOLE], ids=named)
def test_the_plays_of_an_encounter_exercise_it(scenario):
    loaded = load(scenario)
    logs = tuple(logs_beside(loaded.scenario, scenario))
    rows = {row.kind: row for row in cover(loaded.scenario, loaded.source, logs, limit=500_000).rows}
    whole = ("scenes", "acts", "deadlines", "uses of force", "endings", "variants", "LAW findings")
    assert {kind: [it.what for it in rows[kind].missing] for kind in whole} == {kind: [] for kind in whole}
    assert rows["choices"].done >= 0.9 * rows["choices"].of
