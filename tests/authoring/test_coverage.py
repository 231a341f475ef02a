"""What golden plays exercise, and what they leave out, each with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.authoring.coverage import cover, logs_beside
from simulator.authoring.resolve import load
from simulator.model.events import Decided, ForceUsed
from tests.scoring.runs import SCENARIOS, named

GUARDED = """\
facts:
  asked: {type: count, from: 0, to: 2, starts: 0}
scenes:
  arrival:
    phase: contact
    at: {officer: path, sam: bank}
    lines:
      - sam: Leave me alone.
    deadline: 60 s
    on_deadline: he_walks_away
    acts:
      - {id: he_goes, who: sam, at: 50 s, when: {asked: 1}, do: "Sam turns away.", goes_to: he_walks_away}
    choices:
      ask:
        say: What is your name?
        technique: [ask_name]
        sets: {asked: {plus: 1}}
        goes_to:
          - when: {asked: {at_least: 2}}
            scene: he_talks
          - scene: arrival
      listen:
        when: {chosen: arrival.ask}
        do: Listen.
        goes_to: he_talks
"""


@pytest.fixture
def covered(folder):
    """The coverage of the smallest scenario with a fragment and some plays."""

    def run(fragment="", *plays):
        slug = folder(fragment)
        (slug / "plays" / "he_is_asked.yaml").unlink()
        for n, steps in enumerate(plays):
            (slug / "plays" / f"{n}.yaml").write_text(f"play: a story\nsteps:\n{steps}", encoding="utf-8")
        loaded = load(slug / "scenario.yaml")
        assert loaded.scenario is not None, loaded.problems
        logs = logs_beside(loaded.scenario, slug / "scenario.yaml")
        found = cover(loaded.scenario, loaded.source, logs, limit=10_000)
        return {row.kind: row for row in found.rows}

    return run


def step(what):
    return f"  - {{in: arrival, {what}}}\n"


ASK, WAIT = step("choose: ask_his_name, at: 5 s"), step("wait: 30 s")


def left_out(row):
    return [it.what for it in row.missing]


def test_two_plays_exercise_all_of_the_smallest_scenario(covered):
    rows = covered("", ASK, WAIT)
    assert [(row.kind, row.missing) for row in rows.values() if row.done != row.of] == []
    assert {row.kind: row.of for row in rows.values()} == {
        "scenes": 1,
        "choices": 1,
        "ways": 2,
        "guards": 0,
        "acts": 0,
        "deadlines": 1,
        "uses of force": 0,
        "endings": 2,
        "variants": 0,
        "LAW findings": 0,
    }


def test_what_one_play_leaves_out_is_named_with_its_place(covered):
    rows = covered("", ASK)
    assert left_out(rows["deadlines"]) == ["arrival"]
    assert left_out(rows["ways"]) == ["arrival.time_out to he_walks_away"]
    assert left_out(rows["endings"]) == ["he_walks_away"]
    (missing,) = rows["endings"].missing
    lines = Path(missing.file).read_text(encoding="utf-8").splitlines()
    assert lines[missing.line - 1][missing.column - 1 :].startswith("he_walks_away:")


def test_without_a_play_nothing_is_exercised(covered):
    assert [row.done for row in covered().values()] == [0] * 10


def test_a_guard_is_exercised_open_and_shut_and_a_way_where_it_was_taken(covered):
    once = step("choose: ask, at: 1 s")
    rows = covered(GUARDED, step("wait: 1 s"))
    assert left_out(rows["guards"]) == ["act arrival.he_goes, open", "choice arrival.listen, open"]
    rows = covered(GUARDED, once)
    assert rows["guards"].missing == ()
    assert left_out(rows["ways"]) == [
        "arrival.time_out to he_walks_away",
        "arrival.he_goes to he_walks_away",
        "arrival.ask to he_talks",
        "arrival.listen to he_talks",
    ]
    rows = covered(GUARDED, once + step("wait: 50 s"), once + once)
    assert left_out(rows["ways"]) == ["arrival.time_out to he_walks_away", "arrival.listen to he_talks"]


def test_what_nobody_can_reach_is_not_asked_of_the_plays(covered):
    never = GUARDED.replace("when: {chosen: arrival.ask}", "when: {chosen: arrival.listen}")
    rows = covered(never)
    assert left_out(rows["choices"]) == ["arrival.ask"]
    assert "choice arrival.listen, open" not in left_out(rows["guards"])
    assert "choice arrival.listen, shut" in left_out(rows["guards"])


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_what_the_plays_did_is_what_their_logs_hold(scenario):
    loaded = load(scenario)
    logs = tuple(logs_beside(loaded.scenario, scenario))
    rows = {row.kind: row for row in cover(loaded.scenario, loaded.source, logs, limit=500_000).rows}
    events = [event for log in logs for event in log.events]
    assert rows["choices"].done == len({event[2:4] for event in events if isinstance(event, Decided)})
    assert rows["uses of force"].done == len({event.cause for event in events if isinstance(event, ForceUsed)})
    fewer = {row.kind: row for row in cover(loaded.scenario, loaded.source, logs[:3], limit=500_000).rows}
    assert all(fewer[kind].done <= row.done <= row.of == fewer[kind].of for kind, row in rows.items())


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_a_finding_that_only_one_play_shows_is_missed_without_it(scenario):
    loaded = load(scenario)
    rows = {row.kind: row for row in cover(loaded.scenario, loaded.source, (), limit=500_000).rows}
    assert rows["LAW findings"].of > 15
    assert all(it.line > 1 and ", such as in " in it.what for it in rows["LAW findings"].missing)
