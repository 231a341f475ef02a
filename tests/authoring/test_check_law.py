"""Decisions without a clean choice, runs that are all alike, and statements that can never count."""

from __future__ import annotations

from itertools import islice
from pathlib import Path
from random import Random

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.authoring.check import check
from simulator.authoring.check_law_choices import choice_problems, plainly_clean
from simulator.authoring.check_law_runs import run_problems
from simulator.authoring.check_law_stated import stated_problems
from simulator.authoring.judged import LAW, judged, opened, walked, went
from simulator.authoring.law_past import Past
from simulator.authoring.law_reads import Steps, alike, clean_by_form
from simulator.authoring.law_search import LawSearch
from simulator.authoring.problems import codes, explain
from simulator.authoring.resolve import load
from simulator.engine.explore import explore
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import compile_program
from simulator.engine.offered import next_due, offered
from simulator.engine.packed import next_moment, pack
from simulator.model.inputs import Chose, Waited
from simulator.scoring.grade import grade_run
from tests.authoring.test_problem_pages import EXAMPLE

SCENARIOS = Path(__file__).parents[2] / "scenarios"
BENCH = Path(__file__).parents[1] / "cli" / "encounters" / "man_on_the_bench" / "scenario.yaml"
OF_LAW = [code for code in codes() if code.startswith("L") and code > "L003"]


@pytest.fixture(scope="module", params=sorted(SCENARIOS.glob("*/scenario.yaml")), ids=lambda file: file.parent.name)
def found(request):
    """A shipped encounter, explored."""
    return explore(compile_program(load(request.param).scenario), forget=True)


@pytest.mark.parametrize("code", OF_LAW)
def test_the_bad_example_of_a_page_on_the_law_has_that_problem_alone(code, checked):
    bad, good = (text for _, _, text in EXAMPLE.findall(explain(code)))
    assert [problem.code for problem in checked(bad)] == [code]
    assert checked(good) == ()


@given(data=st.data())
def test_a_choice_that_is_clean_by_its_form_is_graded_clean(data, found):
    states = [
        state for state in islice(found.states, 0, None, 37) if found.scene(state) in found.program.scenario.scenes
    ]
    run = walked(found.program, found.path(data.draw(st.sampled_from(states))))
    scene = found.program.scenario.scenes[run.situation.scene]
    clean = [choice for choice in offered(found.program, run.situation) if plainly_clean(scene, choice)]
    assume(clean)
    after = went(run, Chose(data.draw(st.sampled_from(clean)).id, run.situation.clock_ms))
    assert judged(after, len(run.log.entries), alone=True).adverse == ()


@given(data=st.data())
def test_on_any_run_a_choice_that_is_clean_by_its_form_and_its_past_is_graded_clean(data, found):
    past, signs, run = (
        0,
        Past(found.program),
        opened(found.program, data.draw(st.sampled_from(list(found.program.deals)))),
    )
    for _ in range(12):
        now, choices = run.situation, offered(found.program, run.situation)
        if not choices:
            break
        choice = data.draw(st.sampled_from(choices))
        past = signs.after(past, now.bits, now.scene, choice.id)
        after = went(run, Chose(choice.id, now.clock_ms))
        if clean_by_form(choice, unheeded=signs.unheeded(past)):
            assert judged(after, len(run.log.entries)).adverse == ()
        run = after


def test_steps_that_read_the_same_are_graded_alike(found):
    """What a search keeps of one grade is what the next one like it would have said: on random runs, step by step."""
    program, lot, kept = found.program, Random(4), dict[object, set[object]]()  # noqa: S311 - walks, not secrets
    steps, signs, asked = Steps(program), Past(program), asked_ahead(program)
    for _ in range(60):
        run, past = opened(program, lot.choice(list(program.deals))), 0
        for _ in range(14):
            now, due = run.situation, next_moment(program, run.situation, asked[run.situation.scene])
            moves = [choice.id for choice in offered(program, now)] + [None] * (due is not None)
            if now.ended or not moves:
                break
            move = lot.choice(moves)
            past = signs.after(past, now.bits, now.scene, move)
            key = (steps.key(pack(program, now), move), signs.graded_on(past, of_force=steps.of_force(now.bits, move)))
            after = went(run, Waited(due) if move is None else Chose(move, now.clock_ms))
            said = judged(after, len(run.log.entries))
            kept.setdefault(key, set()).add((bool(said.adverse), said.verdicts))
            past |= signs.force(said)
            run = after
    assert len(kept) > 100
    assert [key for key, said in kept.items() if len(said) > 1] == []


@given(data=st.data())
def test_step_by_step_the_same_is_said_as_of_the_whole_run(data, found):
    run = walked(found.program, found.path(data.draw(st.sampled_from(list(islice(found.states, 0, None, 91))))))
    steps = range(1, len(run.log.entries))
    pieces = [judged(_cut(run, n + 1), n) for n in steps]
    card = grade_run(found.program, run.log, [LAW])
    adverse = [f for one in card.graded for v in one.verdicts for f in v.findings if f.effect == "adverse"]
    assert [f.cites for piece in pieces for f in piece.adverse] == [f.cites for f in adverse]


def _cut(run, entries):
    """The run as it stood after so many entries of its log."""
    return walked(run.program, run.walk._replace(inputs=run.walk.inputs[: entries - 1]))


def test_a_clean_run_is_graded_clean_from_end_to_end(found):
    sought = LawSearch(found.program).run(lambda said: not said.adverse)
    assert sought.run is not None
    assert sought.run.situation.ended
    assert judged(sought.run).adverse == ()


def test_a_step_that_is_sought_is_the_last_of_the_run_that_comes_back(found):
    run = LawSearch(found.program).step(lambda said: "NOT_JUSTIFIED" in said.verdicts).run
    assert "NOT_JUSTIFIED" in judged(run, len(run.log.entries) - 1).verdicts


def test_what_a_search_says_is_what_all_runs_say_where_all_can_be_tried():
    program = compile_program(load(BENCH).scenario)
    runs = list(_every_run(program))
    assert len(runs) > 20
    for allows in (lambda said: not said.adverse, lambda said: not said.verdicts):
        assert (LawSearch(program).run(allows).run is not None) == any(map(allows, map(judged, runs)))
    for wanted in (lambda said: bool(said.adverse), lambda said: "NOT_JUSTIFIED" in said.verdicts):
        assert (LawSearch(program).step(wanted).run is not None) == any(map(wanted, map(judged, runs)))


def _every_run(program, most=14):
    """Every run of at most so many inputs that comes to an ending, choosing or waiting at each moment."""
    open_runs = [opened(program, deal) for deal in program.deals]
    while open_runs:
        run = open_runs.pop()
        if run.situation.ended:
            yield run
        elif len(run.log.entries) <= most:
            now = run.situation
            open_runs += [went(run, Chose(choice.id, now.clock_ms)) for choice in offered(program, now)]
            due = next_due(program, now)
            open_runs += [went(run, Waited(due))] if due is not None else []


def test_nothing_is_concluded_from_a_part(folder):
    found = explore(compile_program(load(folder(ALL_CLEAN) / "scenario.yaml").scenario), limit=1, forget=True)
    source = load(folder(ALL_CLEAN) / "scenario.yaml").source
    assert not found.complete
    nearest = alike(found)
    assert [*choice_problems(found, source, nearest), *stated_problems(found, source, nearest)] == []
    assert [*run_problems(found, source)] == []


ALL_CLEAN = EXAMPLE.findall(explain("L007"))[0][2]


def test_earlier_mistakes_are_not_held_against_a_later_scene(checked):
    """A sign that was shown before, and left unheeded, weighs on every later choice, and is not that scene's doing."""
    fragment = EXAMPLE.findall(explain("L004"))[1][2].replace(
        "    deadline: 30 s\n",
        "    cue: {shows: suicidal, of: sam, acted_on_by: ask_his_name}\n    deadline: 30 s\n",
        1,
    )
    assert checked(fragment) == ()


def test_the_problem_names_each_choice_and_the_text_and_walks_to_the_moment(checked):
    bad = EXAMPLE.findall(explain("L004"))[0][2]
    (problem,) = checked(bad)
    assert "strike_him (835a(b)) (wait)" in problem.message
    assert "in: arrival, wait: 30 s" in problem.play


def test_a_search_that_reaches_its_limit_says_nothing(folder, monkeypatch):
    monkeypatch.setattr("simulator.authoring.law_search.GRADES", 0)
    bad = EXAMPLE.findall(explain("L006"))[0][2]
    assert [problem.code for problem in check([folder(bad)], clock=lambda: 0.0).problems] == []
