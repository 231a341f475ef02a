import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from simulator.engine.machine import Refused
from simulator.engine.replay import verify
from simulator.model.events import Ended, Marked, TimedOut
from simulator.model.inputs import Chose, Flagged, Waited
from simulator.records.recorded import RecordsError
from simulator.records.store import Records
from simulator.session import ContentError, SessionError, Who, fork, ready, ready_text, reopen, resume, start

ROOT = Path(__file__).parents[1]
BENCH = Path(__file__).parent / "cli" / "encounters" / "man_on_the_bench" / "scenario.yaml"
HIM = Who(session="abc", started="2026-03-14T09:00:00+00:00", seed=1, trainee="t-17", program="0.1.0")

PLAYS_ON = """
import sys
from pathlib import Path
from simulator.model.inputs import Flagged
from simulator.records.store import Records
from simulator.session import Who, ready, start

run = start(ready(Path(sys.argv[1])), Records(sys.argv[2]), Who(session="abc", started="now", seed=1))
for ms in range(1, 19_000):
    run.say(Flagged(ms))
    print(ms, flush=True)
"""


@pytest.fixture
def records(tmp_path):
    with Records(str(tmp_path / "records.sqlite")) as opened:
        yield opened


@pytest.fixture(scope="module")
def bench():
    return ready(BENCH)


@pytest.fixture
def run(bench, records):
    return start(bench, records, HIM)


def test_a_run_is_recorded_as_it_is_played(run, records):
    run.say(Chose("talk", 5200))
    step = run.say(Chose("offer_help", 900))
    found = records.read("abc")
    assert step.situation.ended == "ending_help"
    assert run.ended
    assert found.log == run.log
    assert found.meta.ending == "ending_help"
    assert found.text == BENCH.read_text(encoding="utf-8")
    assert found.meta.fingerprint == run.program.scenario.fingerprint


def test_an_input_that_is_not_open_changes_nothing(run, records):
    before = run.situation, run.log
    with pytest.raises(Refused):
        run.say(Chose("offer_help", 100))
    assert (run.situation, run.log) == before
    assert len(records.read("abc").log.entries) == 1


def test_an_input_that_cannot_be_recorded_does_not_count(run, records, tmp_path, monkeypatch):
    def full(*_entry, **_ending):
        raise RecordsError("the disk is full")

    before = run.situation, run.log
    monkeypatch.setattr(records, "append", full)
    with pytest.raises(RecordsError):
        run.say(Chose("talk", 100))
    assert (run.situation, run.log) == before


def test_time_that_ran_out_is_recorded_with_the_hand_that_came_too_late(run, records):
    step = run.say(Chose("talk", 20_000))
    assert step.late
    entry = records.read("abc").log.entries[-1]
    assert entry.said == Chose("talk", 20_000)
    assert isinstance(next(event for event in entry.events if not hasattr(event, "act")), TimedOut)


def test_idle_waiting_is_recorded_once_a_second_and_the_run_still_verifies(run, records):
    for ms in range(100, 7000, 100):
        run.say(Waited(ms))
    run.say(Chose("wait_by_the_tree", 7050))
    entries = records.read("abc").log.entries
    assert len(entries) == 1 + 6 + 1
    assert verify(run.program, run.log) == ()
    assert run.situation.clock_ms == 7050


def test_a_run_is_resumed_where_it_stood(run, records):
    run.say(Waited(3000))
    run.say(Chose("wait_by_the_tree", 5000))
    again = resume(records, "ab")
    assert again.situation == run.situation
    assert again.log == run.log
    again.say(Chose("talk", 6000))
    assert records.verify("abc") == ()
    assert verify(again.program, again.log) == ()


def test_a_resumed_screen_knows_what_happened_since_the_scene_was_entered(run):
    run.say(Waited(9000))
    run.say(Flagged(9500, "here"))
    kinds = [type(event).__name__ for event in run.since_entering]
    assert kinds[0] == "Moved"
    assert "Happened" in kinds
    assert isinstance(run.since_entering[-1], Marked)


def test_a_run_that_has_ended_is_not_resumed(run, records):
    run.say(Chose("grab_him", 100))
    with pytest.raises(SessionError, match="has ended"):
        resume(records, "abc")


def test_a_run_is_resumed_under_its_own_text_whatever_the_file_says_today(bench, records, tmp_path):
    changed = BENCH.read_text(encoding="utf-8").replace("Sam comes along", "Sam walks")
    start(ready_text(changed, "a draft"), records, HIM)
    again = resume(records, "abc")
    assert again.program.scenario.endings["ending_help"].says.startswith("Sam walks")
    assert bench.scenario.endings["ending_help"].says.startswith("Sam comes")


def test_a_damaged_record_is_read_to_the_damage_and_not_played_on(run, records, tmp_path):
    run.say(Flagged(1))
    run.say(Flagged(2))
    other = sqlite3.connect(tmp_path / "records.sqlite")
    with other:
        other.execute("update rows set said = replace(said, '2', '3') where n = 2")
    other.close()
    assert len(reopen(records, "abc").log.entries) == 2
    with pytest.raises(SessionError, match="row 2"):
        resume(records, "abc")


def test_whoever_plays_on_from_a_decision_has_its_time_again(run, records):
    run.say(Waited(4000))
    run.say(Waited(6000))
    run.say(Chose("wait_by_the_tree", 7000))
    other = fork(records, "abc", 1, Who(session="def", started="later"))
    assert other.situation.clock_ms == 0
    assert other.log.entries == run.log.entries[:1]
    assert verify(other.program, other.log) == ()


def test_a_fork_shares_the_past_up_to_the_decision(run, records):
    run.say(Waited(9000))
    run.say(Chose("talk", 9500))
    run.say(Chose("offer_help", 100))
    other = fork(records, "abc", 2, Who(session="def", started="later"))
    assert other.meta.parent == "abc"
    assert other.log.entries == run.log.entries[:3]
    assert not other.ended
    other.say(Chose("offer_help", 3000))
    assert records.read("def").meta.ending == "ending_help"
    assert verify(other.program, other.log) == ()
    with pytest.raises(SessionError, match="no decision 9"):
        fork(records, "abc", 9, Who(session="ghi", started="later"))


def test_an_encounter_with_problems_is_told_with_its_place(tmp_path):
    file = tmp_path / "bench.yaml"
    file.write_text(BENCH.read_text(encoding="utf-8").replace("goes_to: calm", "goes_to: clam"), encoding="utf-8")
    with pytest.raises(ContentError) as fault:
        ready(file)
    first, second = fault.value.problems
    assert first.startswith(f"{file}:")
    assert "clam" in first
    assert "simulator check" in second


def test_a_record_keeps_the_very_bytes_of_the_file(records, tmp_path):
    file = tmp_path / "bench.yaml"
    file.write_bytes(b"\xef\xbb\xbf" + BENCH.read_bytes().replace(b"\n", b"\r\n"))
    run = start(ready(file), records, HIM)
    assert resume(records, "abc").program.scenario.fingerprint == run.program.scenario.fingerprint


def test_a_run_killed_in_the_middle_goes_on_with_nothing_answered_lost(tmp_path):
    place = tmp_path / "killed.sqlite"
    child = subprocess.Popen(
        [sys.executable, "-c", PLAYS_ON, str(BENCH), str(place)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env=dict(os.environ),
    )
    for _ in range(25):
        answered = int(child.stdout.readline())
    child.kill()
    answered = int((child.communicate()[0].split() or [str(answered)])[-1])
    with Records(str(place), create=False) as records:
        again = resume(records, "abc")
        assert again.situation.clock_ms >= answered
        again.say(Chose("talk", 19_500))
        again.say(Chose("offer_help", 10))
        assert isinstance(again.log.events[-1], Ended)
        assert records.verify("abc") == ()


def test_the_record_of_a_twin_replays_when_both_files_are_gone(tmp_path, records):
    for slug in ("knife_in_the_bedroom", "knife_with_a_baby_in_the_room"):
        shutil.copytree(ROOT / "scenarios" / slug, tmp_path / slug)
    twin = tmp_path / "knife_with_a_baby_in_the_room" / "scenario.yaml"
    run = start(ready(twin), records, HIM)
    run.say(Chose("go_in_quiet", 4000))
    shutil.rmtree(twin.parent)
    shutil.rmtree(tmp_path / "knife_in_the_bedroom")
    found = reopen(records, "abc")
    assert found.meta.scenario == "knife_with_a_baby_in_the_room"
    assert found.program.scenario.fingerprint == found.meta.fingerprint
    assert not verify(found.program, found.log)
    again = resume(records, "abc")
    again.say(Chose("ask_ana", 5000))
    assert again.situation.scene == "ana_and_the_baby"
