"""From a scene that is said to surely end, an ending can be reached whatever is so; so the search may be left out there."""

from hypothesis import assume, given

from simulator.engine.ends import _doomed, loops, surely_end
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program
from tests.properties.test_engine import MANY, encounters


@given(encounters())
@MANY
def test_where_it_surely_ends_no_situation_is_without_an_ending(scenario):
    found = explore(compile_program(scenario), limit=3000)
    assume(found.complete)
    without = {found.scene(state) for state in _doomed(found)}
    stuck = {found.scene(state) for state in found.traps}
    assert not (without | stuck) & surely_end(scenario)
    if found.scenes <= surely_end(scenario):
        assert list(loops(found)) == []
