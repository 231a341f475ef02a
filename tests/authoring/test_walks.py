"""A problem that a moment shows comes with a play that walks to that very moment."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.judged import judged, went
from simulator.authoring.judged import walked as by_hand
from simulator.authoring.plays import inputs, read_play
from simulator.authoring.problems import codes, explain
from simulator.authoring.resolve import load
from simulator.authoring.walks import play_of
from simulator.engine.advance import advance, begin
from simulator.engine.explore import Path as Walk
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program
from simulator.engine.offered import holds, next_due, offered
from simulator.engine.packed import pack
from simulator.engine.situation import view
from simulator.model.inputs import Chose
from tests.authoring.test_problem_pages import EXAMPLE

SHIPPED = Path(__file__).parents[2] / "scenarios" / "back_yard_at_night" / "scenario.yaml"


@pytest.fixture
def walked(folder, checked, tmp_path):
    """Walks the play of the first problem of a code, and gives the program, the situation that it comes to and the way."""

    def run(fragment, code):
        problem = next(problem for problem in checked(fragment) if problem.code == code)
        file = tmp_path / "shown.yaml"
        file.write_text(problem.play, encoding="utf-8")
        play, problems = read_play(file)
        assert problems == ()
        program = compile_program(load(folder(fragment) / "scenario.yaml").scenario)
        came = inputs(play, program)
        assert came.problems == ()
        return program, came.situation, Walk(came.situation.variant, came.inputs)

    return run


def _every_choice_is_adverse(program, now, walk):
    run = by_hand(program, walk)
    said = [judged(went(run, Chose(choice.id, now.clock_ms)), len(run.log.entries)) for choice in offered(program, now)]
    return bool(said) and all(one.adverse for one in said)


def _some_choice_is_clean(program, now, walk):
    run = by_hand(program, walk)
    return any(
        not judged(went(run, Chose(choice.id, now.clock_ms)), len(run.log.entries)).adverse
        for choice in offered(program, now)
    )


def _its_alternative_has_lapsed(program, now, _walk):
    (rule,) = program.scenario.scenes[now.scene].law.alternatives
    return holds(program, rule.when, now) and rule.choice not in {choice.ref for choice in offered(program, now)}


MOMENTS = {
    "F008": lambda program, now, _: "sam.condition_shown" not in view(program, now),
    "G009": lambda program, now, _: (now.ended, offered(program, now), next_due(program, now)) == (None, (), None),
    "G010": lambda _program, now, _: now.ended == "he_walks_away",
    "L001": lambda program, now, _: any(choice.force for choice in offered(program, now)),
    "L004": _every_choice_is_adverse,
    "L005": _some_choice_is_clean,
    "L006": lambda program, now, walk: bool(now.ended and judged(by_hand(program, walk)).adverse),
    "L007": lambda program, now, walk: bool(now.ended and not judged(by_hand(program, walk)).adverse),
    "L008": lambda program, now, walk: bool(now.ended and judged(by_hand(program, walk)).verdicts),
    "L009": _its_alternative_has_lapsed,
    "L010": lambda program, now, _: any(choice.force for choice in offered(program, now)),
}
"""What is so at the moment that the play of a page's bad example walks to, by the page's code."""


@pytest.mark.parametrize("code", MOMENTS)
def test_the_play_of_a_bad_example_comes_to_what_the_page_speaks_of(code, walked):
    ((_, _, bad), _) = EXAMPLE.findall(explain(code))
    assert MOMENTS[code](*walked(bad, code))


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
