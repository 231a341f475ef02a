"""The endings within reach, as one search finds them, are those that playing on by every continuation comes to."""

from hypothesis import assume, given

from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.engine.advance import advance, begin
from simulator.engine.ahead import look_ahead
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import compile_program
from simulator.engine.packed import pack
from simulator.model.events import Decided, Entry, Log, TimedOut
from simulator.model.inputs import Chose
from tests.properties.test_engine import MANY, encounters, every_input

TOO_MANY = 1500


def endings_by_play(program, start):
    """Every ending that playing on comes to; None where there is too much to play."""
    asked = asked_ahead(program)
    seen, queue, ended = {pack(program, start)}, [start], set()
    for now in queue:
        ended |= {now.ended} - {None}
        for said in every_input(program, now, asked):
            after = advance(program, now, said).situation
            if pack(program, after) not in seen:
                seen.add(pack(program, after))
                queue.append(after)
        if len(queue) > TOO_MANY:
            return None
    return ended


@given(encounters())
@MANY
def test_what_lies_ahead_is_what_every_continuation_comes_to(scenario):
    program = compile_program(scenario)
    start = begin(program).situation
    moments = [
        start,
        *(advance(program, start, said).situation for said in every_input(program, start, asked_ahead(program))),
    ]
    by_play = [endings_by_play(program, now) for now in moments]
    assume(None not in by_play)
    ahead = look_ahead(program, moments)
    assert ahead.complete
    assert [ahead.endings(now) for now in moments] == by_play


@given(encounters())
@MANY
def test_each_road_leaves_what_playing_it_would_have_left(scenario):
    program = compile_program(scenario)
    step = begin(program, seed=1)
    entries, now = [Entry(None, step.events)], step.situation
    for _ in range(4):
        said = next(iter(every_input(program, now, asked_ahead(program))), None)
        if said is None:
            break
        step = advance(program, now, said)
        entries.append(Entry(said, step.events))
        now = step.situation
    log = Log(tuple(entries))
    roads = roads_not_taken(program, log)
    decided = [event for event in log.events if isinstance(event, Decided | TimedOut)]
    assert [fork.at_ms for fork in roads.forks] == [event.at_ms for event in decided]
    before = begin(program, seed=1).situation
    forks = iter(roads.forks)
    for entry in entries[1:]:
        if any(isinstance(event, Decided | TimedOut) for event in entry.events):
            fork = next(forks)
            assert sum(road.taken for road in fork.roads) == 1
            for road in fork.roads:
                _, _, name = road.choice.partition(".")
                if name != "time_out":
                    at_ms = entry.said.at_ms if isinstance(entry.said, Chose) else before.clock_ms
                    after = advance(program, before, Chose(name, at_ms)).situation
                    by_play = endings_by_play(program, after)
                    assert by_play is None or set(road.endings) == by_play
                elif road.taken:
                    by_play = endings_by_play(program, advance(program, before, entry.said).situation)
                    assert by_play is None or set(road.endings) == by_play
        before = advance(program, before, entry.said).situation
