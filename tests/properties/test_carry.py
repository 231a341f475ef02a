"""Random small encounters: a run carried to its own text is the same run, and a log may begin in the middle of one."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.carry import carry, taken_in, told
from simulator.engine.machine import compile_program
from simulator.engine.replay import last, verify
from simulator.model.events import Began, Entry, Log
from simulator.records.codec import entry_from, events_text, said_text
from tests.properties.test_engine import HANDS, MANY, encounters, played

RUNS = (encounters(), st.integers(0, 5), st.lists(HANDS, max_size=12), st.booleans())


@given(*RUNS)
@MANY
def test_a_run_carried_to_its_own_text_is_the_same_run(scenario, seed, hands, from_now):
    program = compile_program(scenario)
    _, steps = played(program, seed, hands, from_now=from_now)
    events = []
    for step in steps:
        events += step.events
        assert carry(program, step.situation, compile_program(scenario), taken_in(events)) == (step.situation, ())


@given(*RUNS)
@MANY
def test_a_log_that_begins_where_its_author_set_it_down_folds_to_that_moment(scenario, seed, hands, from_now):
    program = compile_program(scenario)
    log, steps = played(program, seed, hands, from_now=from_now)
    now = steps[-1].situation
    began = Began("s", 1, "f", seed, now.variant)
    entry = Entry(None, (began, told(program, now, taken_in(log.events))))
    kept = Log((entry_from(said_text(entry), events_text(entry)),))
    assert last(program, kept) == now
    assert verify(program, kept) == ()
