"""What follows from situations that read alike is looked up at once, and moves that do the same are one."""

from hypothesis import given

from simulator.engine.explore import explore
from simulator.engine.follow import Follows, Reached
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import compile_program
from simulator.engine.moves import Heads
from simulator.model.scenario import Choice, Way
from tests.properties.test_engine import MANY, encounters


def heads_of(program):
    return Heads(program, Follows(program, Reached(), frozenset(), asked_ahead(program), forget=True))


def moves_from(program, heads, state):
    head = state & (program.layout.scene_mask | program.layout.clock_mask)
    reads, known = heads.moves.get(head) or heads.come_to(head)
    return [state & keep | put for keep, put in known.get(state & reads) or heads.work_out(head, state)]


def test_two_choices_that_lead_to_the_same_are_one_move(tiny):
    choices = tuple(Choice(id=name, scene="s", ways=(Way(by=name, source="s", to="e"),)) for name in ("c", "d"))
    program = compile_program(tiny(choices=choices))
    start = next(iter(explore(program, forget=True).states))
    (after,) = moves_from(program, heads_of(program), start)
    assert program.layout.scene(after) == "e"


@given(encounters())
@MANY
def test_from_every_situation_follows_what_each_choice_and_waiting_would_lead_to(scenario):
    program = compile_program(scenario)
    found = explore(program, forget=True)
    heads = heads_of(program)
    for state in found.states:
        assert list(dict.fromkeys(moves_from(program, heads, state))) == list(dict.fromkeys(found.following(state)))
