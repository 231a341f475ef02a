"""A problem that a moment shows comes with a play that walks to that very moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.plays import inputs, read_play
from simulator.authoring.problems import codes, explain
from simulator.authoring.resolve import load
from simulator.authoring.walks import play_of
from simulator.engine.advance import advance, begin
from simulator.engine.explore import Path as Walk
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program
from simulator.engine.offered import next_due, offered
from simulator.engine.packed import pack
from tests.authoring.test_problem_pages import EXAMPLE

SHIPPED = Path(__file__).parents[2] / "scenarios" / "back_yard_at_night" / "scenario.yaml"
TRAP = (
    "scenes:\n  arrival:\n    phase: contact\n    choices:\n"
    "      ask:\n        say: Sam?\n        stays_here: yes\n        takes: 1.25 s\n"
)
BROKEN = "promises:\n  - says: x\n    never: {ending: he_walks_away}\n    unless_chosen: [arrival.ask_his_name]\n"


@pytest.fixture
def walked(folder, checked, tmp_path):
    """Walks the play of the one problem of a code, and gives the program and the situation that it comes to."""

    def run(fragment, code):
        (problem,) = [problem for problem in checked(fragment) if problem.code == code]
        file = tmp_path / "shown.yaml"
        file.write_text(problem.play, encoding="utf-8")
        play, problems = read_play(file)
        assert problems == ()
        program = compile_program(load(folder(fragment) / "scenario.yaml").scenario)
        came = inputs(play, program)
        assert came.problems == ()
        return problem, program, came.situation

    return run


def test_the_play_of_a_trap_ends_in_it(walked):
    _, program, now = walked(TRAP, "G009")
    assert (now.ended, offered(program, now), next_due(program, now)) == (None, (), None)


def test_the_play_of_a_broken_promise_ends_in_what_was_promised_never_to_come(walked):
    assert walked(BROKEN, "G010")[2].ended == "he_walks_away"


def shown():
    """The pages whose bad example a moment shows."""
    examples = [(code, EXAMPLE.findall(explain(code))[0]) for code in codes()]
    return [(code, text) for code, (_, form, text) in examples if form == "yaml"]


@pytest.mark.parametrize(("code", "bad"), shown(), ids=[code for code, _ in shown()])
def test_every_play_that_comes_with_a_problem_is_walked_whole(code, bad, checked, folder, tmp_path):
    scenario = load(folder(bad) / "scenario.yaml").scenario
    for problem in [problem for problem in checked(bad) if problem.play]:
        file = tmp_path / "shown.yaml"
        file.write_text(problem.play, encoding="utf-8")
        play, problems = read_play(file)
        assert (problems, inputs(play, compile_program(scenario)).problems) == ((), ())


@pytest.fixture(scope="module")
def shipped():
    """An encounter with deals, acts, deadlines and resources on their way."""
    return compile_program(load(SHIPPED).scenario)


@given(data=st.data())
def test_a_walk_comes_to_the_situation_that_it_was_made_for(data, tmp_path_factory, shipped):
    found = explore(shipped, limit=2_000, forget=True)
    state = data.draw(st.sampled_from(list(found.states)))
    walk = found.path(state)
    now = begin(shipped, variant=walk.variant).situation
    for said in walk.inputs:
        now = advance(shipped, now, said).situation
    file = tmp_path_factory.mktemp("walk") / "walk.yaml"
    file.write_text(play_of(shipped, walk, 'It says "so": # and no more.'), encoding="utf-8")
    play, problems = read_play(file)
    assert problems == ()
    came = inputs(play, shipped).situation
    assert (pack(shipped, came), came.ended) == (pack(shipped, now), now.ended)


def test_a_path_of_no_steps_is_a_play_all_the_same(shipped, tmp_path):
    file = tmp_path / "walk.yaml"
    file.write_text(play_of(shipped, Walk(next(iter(shipped.deals)), ()), "It opens."), encoding="utf-8")
    play, problems = read_play(file)
    assert (problems, play.steps, play.decisions) == ((), (), None)
