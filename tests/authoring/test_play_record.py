"""A run that is recorded as a play is walked again to the same decisions and the same grades."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.authoring.play_record import recorded
from simulator.authoring.plays import inputs, read_play, walk_problems
from simulator.authoring.resolve import load_text
from simulator.engine.advance import advance, begin
from simulator.engine.machine import compile_program
from simulator.engine.offered import next_due, offered
from simulator.model.events import Entry, Log, Marked, Revealed
from simulator.model.inputs import Chose, Flagged, Waited
from tests.scoring.runs import GATE, SCENARIOS, compiled, grade, named, program_of

MANY = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
LOTS = st.lists(
    st.tuples(st.integers(0, 10**6), st.integers(0, 80), st.integers(0, 9).map(lambda n: n == 0)),
    min_size=10,
    max_size=40,
)


def walk(program, lots, *, variant, beat_ms):
    """A run of hands that choose, wait, mark and come too late, each some beats after what was before."""
    step = begin(program, 0, variant)
    entries = [Entry(None, step.events)]
    for lot, beats, marks in lots:
        now = step.situation
        if now.ended is not None:
            break
        at = now.clock_ms + beats * beat_ms
        if marks:
            entries.append(Entry(Flagged(at), advance(program, now, Flagged(at)).events))
            step = advance(program, now, entries[-1].said)
            continue
        seen = advance(program, now, Waited(at)).situation
        choices = [Chose(choice.id, at) for choice in offered(program, seen)] if seen.ended is None else []
        due = next_due(program, now)
        said = [*choices, Waited(at), *([Waited(due)] if due is not None else [])][lot % (len(choices) + 1 + bool(due))]
        if seen.scene != now.scene and isinstance(said, Chose):
            said = Waited(at)
        step = advance(program, now, said)
        entries.append(Entry(said, step.events))
    return Log(tuple(entries))


def untimed(event):
    blank = {name: 0 for name in ("at_ms", "clock_ms", "due_ms", "seed") if name in event._fields}
    if isinstance(event, Revealed):
        blank["known"] = tuple(replace(known, at_ms=0) for known in event.known)
    return event._replace(**blank)


def told(log):
    return [event for event in log.events if not isinstance(event, Marked)]


def outcomes(program, log):
    card = grade(program, log)
    return [
        (
            one.decision.cause,
            one.decision.by,
            [(v.outcome, [(f.cites, f.effect) for f in v.findings]) for v in one.verdicts],
        )
        for one in card.graded
    ]


def replayed(program, log, file):
    """The play of a run, read back and walked; it has no problem at once."""
    file.write_text(recorded(program, log), encoding="utf-8")
    play, problems = read_play(file)
    assert play is not None, "\n".join(map(str, problems))
    assert not list(walk_problems(play, program)), file.read_text(encoding="utf-8")
    return inputs(play, program).log


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
@MANY
@given(lots=LOTS, deal=st.integers(0, 9))
def test_a_recorded_walk_of_tenths_of_a_second_makes_the_same_log_and_grades(scenario, tmp_path, lots, deal):
    program = program_of(scenario)
    variant = list(program.deals)[deal % len(program.deals)]
    log = walk(program, lots, variant=variant, beat_ms=100)
    again = replayed(program, log, tmp_path / "play.yaml")
    assert told(again) == told(log)
    assert outcomes(program, again) == outcomes(program, log)


@pytest.mark.parametrize("scenario", [*SCENARIOS, GATE], ids=lambda it: named(it) if it != GATE else "gate")
@MANY
@given(lots=LOTS, deal=st.integers(0, 9))
def test_a_recorded_walk_to_the_millisecond_comes_to_the_same_decisions(scenario, tmp_path, lots, deal):
    program = compiled(GATE) if scenario == GATE else program_of(scenario)
    variant = list(program.deals)[deal % len(program.deals)]
    log = walk(program, lots, variant=variant, beat_ms=137)
    again = replayed(program, log, tmp_path / "play.yaml")
    assert [untimed(event) for event in told(again)] == [untimed(event) for event in told(log)]
    assert [one[:2] for one in outcomes(program, again)] == [one[:2] for one in outcomes(program, log)]


def bare(program, *said):
    step = begin(program)
    entries = [Entry(None, step.events)]
    for one in said:
        step = advance(program, step.situation, one)
        entries.append(Entry(one, step.events))
    return Log(tuple(entries))


def test_a_run_reads_like_a_play(smallest):
    program = compile_program(load_text(smallest).scenario)
    assert recorded(program, bare(program, Waited(1000), Chose("ask_his_name", 4237))) == (
        'play: "A recorded run of A man by the river, to he_talks"\n'
        "steps:\n"
        "  - in: arrival\n"
        "    offers: [ask_his_name]\n"
        "    choose: ask_his_name\n"
        "    at: 4.2 s\n"
        "expect:\n"
        "  ending: he_talks\n"
        "  decisions:\n"
        "    - choice: arrival.ask_his_name\n"
        "      law: N_A\n"
        "      findings: {835a(e)(3): supports, 835a(a)(2): supports}\n"
        "      practice: {credit: [introduce_self, ask_name]}\n"
    )


def test_a_time_is_not_rounded_where_that_would_change_what_comes(smallest):
    program = compile_program(load_text(smallest).scenario)
    assert "at: 29.999 s" in recorded(program, bare(program, Chose("ask_his_name", 29_999)))


def test_a_run_that_was_left_is_a_play_without_an_ending(smallest):
    program = compile_program(load_text(smallest).scenario)
    text = recorded(program, bare(program, Flagged(2000)))
    assert "left before an ending" in text
    assert "wait: 2 s" in text
    assert "ending:" not in text
    assert "steps: []" in recorded(program, bare(program))


def test_a_hand_that_came_too_late_is_a_wait(smallest):
    program = compile_program(load_text(smallest).scenario)
    text = recorded(program, bare(program, Chose("ask_his_name", 31_000)))
    assert "wait: 30 s" in text
    assert "choose:" not in text
