"""The lines under a timeline: each value holds from its moment to the next point."""

import pytest

from simulator.debrief.curves import curves
from simulator.debrief.roads_not_taken import roads_not_taken
from simulator.engine.replay import situations
from simulator.engine.situation import world
from simulator.model.place import distance
from simulator.model.scenario import AROUSAL, TRUST
from tests.scoring.runs import GATE, PLAYS, choose, compiled, log_of, named, program_of, run


@pytest.fixture(scope="module")
def gate():
    return compiled(GATE)


@pytest.fixture
def drawn(gate):
    log = run(gate, choose("drive_up", "go_in", "shoot"))
    return {curve.what: curve for curve in curves(gate, log, roads_not_taken(gate, log))}


def test_distance_arousal_trust_and_the_endings_within_reach_are_drawn(drawn):
    assert list(drawn) == ["distance", "arousal", "trust", "endings"]
    assert (drawn["distance"].of, drawn["distance"].unit) == ("sam", "ft")
    assert (drawn["arousal"].bands, drawn["trust"].bands) == (AROUSAL, TRUST)
    assert drawn["endings"].points[-1][1] == 1


def test_without_the_roads_nothing_is_said_of_endings(gate):
    assert "endings" not in [curve.what for curve in curves(gate, run(gate))]


@pytest.mark.parametrize("play", PLAYS[::5], ids=named)
def test_a_curve_is_what_was_so_at_every_moment(play):
    program, log = program_of(play), log_of(play)
    at_last = {now.story_ms: now for now in situations(program, log)}
    for curve in curves(program, log):
        assert all(one[1] != other[1] for one, other in zip(curve.points, curve.points[1:], strict=False))
        for at_ms, now in at_last.items():
            value = [point for point in curve.points if point[0] <= at_ms][-1:]
            if value:
                assert value[0][1] == _so(program, world(program, now), curve)


def _so(program, so, curve):
    if curve.what == "distance":
        return round(distance(program.scenario.place, so["officer.at"], so[f"{curve.of}.at"]), 1)
    return curve.bands.index(so[f"{curve.of}.{curve.what}"])


def test_the_endings_within_reach_never_become_more():
    for play in PLAYS[::7]:
        program, log = program_of(play), log_of(play)
        ends = [curve for curve in curves(program, log, roads_not_taken(program, log)) if curve.what == "endings"]
        values = [value for curve in ends for _, value in curve.points]
        assert values == sorted(values, reverse=True)
