import os
import re
import sqlite3
import sys
from pathlib import Path

import pytest


def plain(said, code):
    """One or two lines, an exit code, and nothing that only a programmer reads."""
    assert said.code == code, said.err
    assert said.err.strip()
    assert "Traceback" not in said.err + said.out
    assert "failed" not in said.err
    return said.err


BAD_FILES = {
    "empty": b"",
    "binary": bytes(range(256)) * 40,
    "not_utf8": "scenario: caf\u00e9\n".encode("latin-1"),
    "a_list": b"- a\n- b\n",
    "a_word": b"hello\n",
    "not_yaml": b"scenario: [a, b\n",
    "nested": b"[" * 100_000,
    "nul": b"scenario: a\0b\n",
}


@pytest.fixture(params=BAD_FILES)
def bad_file(request, tmp_path):
    file = tmp_path / f"{request.param}.yaml"
    file.write_bytes(BAD_FILES[request.param])
    return file


@pytest.mark.parametrize("command", ["play", "check", "assess"])
def test_a_bad_file_is_told_with_its_place(simulator, bad_file, command):
    said = simulator(command, bad_file)
    assert said.code == 1
    assert re.search(rf"{re.escape(str(bad_file))}:\d+:\d+  ", said.err + said.out)
    assert "Traceback" not in said.err + said.out


@pytest.mark.parametrize("command", ["play", "check", "assess"])
def test_fifty_megabytes_are_told_and_not_read(simulator, tmp_path, command):
    file = tmp_path / "large.yaml"
    with file.open("wb") as large:
        large.truncate(50_000_000)
    said = simulator(command, file)
    assert said.code == 1
    assert "larger than 2 MB" in said.err + said.out


def test_a_file_that_is_not_there_is_told(simulator, tmp_path):
    gone = tmp_path / "gone.yaml"
    assert "There is no file" in plain(simulator("play", gone), 2)
    assert f"{gone}:1:1" in plain(simulator("assess", gone), 1)
    said = simulator("check", gone)
    assert (said.code, "There is no such file" in said.out) == (1, True)


def test_a_folder_without_a_scenario_is_told(simulator, tmp_path):
    assert "without a scenario.yaml" in plain(simulator("play", tmp_path), 2)
    assert f"{tmp_path}:1:1" in plain(simulator("assess", tmp_path), 1)
    assert simulator("check", tmp_path).code == 1


def test_a_misspelt_encounter_gets_a_hint(simulator):
    assert "knife_in_the_bedroom" in plain(simulator("play", "knife_in_the_bedrom"), 2)


@pytest.mark.parametrize("command", ["debrief", "grade", "verify"])
def test_an_unknown_session_is_told(simulator, run, command):
    assert 'There is no session "nobody"' in plain(simulator(command, "nobody"), 2)


@pytest.mark.parametrize("command", ["debrief", "grade", "verify"])
def test_a_session_on_a_desk_where_nobody_has_played_is_told(simulator, command):
    plain(simulator(command, "abc"), 1)


@pytest.mark.parametrize("command", ["debrief", "grade"])
def test_an_unknown_standard_is_told_with_those_that_there_are(simulator, run, command):
    assert "california_835a" in plain(simulator(command, run, "--standard", "ohio"), 2)


def test_an_unknown_standard_is_told_by_assess(simulator, incident):
    plain(simulator("assess", incident, "--standard", "ohio"), 2)


@pytest.mark.parametrize("day", ["yesterday", "2026-13-01", "", "0", "99999-01-01"])
def test_a_bad_date_is_told(simulator, run, day):
    assert "is not a date" in plain(simulator("grade", run, "--as-of", day), 2)


def test_a_day_on_which_no_standard_was_in_force_is_told(simulator, run):
    assert "No standard" in plain(simulator("grade", run, "--as-of", "1700-01-01"), 2)


@pytest.mark.parametrize("command", [["sessions"], ["grade", "abc"], ["verify"], ["play", "BENCH", "--auto", "talk"]])
def test_a_records_file_that_is_no_database_is_told(simulator, tmp_path, bench, command):
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Sir, " * 500)
    words = [bench if word == "BENCH" else word for word in command]
    assert "is not a records file" in plain(simulator(*words, "--records", letter), 1)


@pytest.mark.parametrize("place", ["/dev/null/records.sqlite", "/dev/null", "/proc/none/records.sqlite"])
@pytest.mark.skipif(sys.platform != "linux", reason="places in which not even root may write")
def test_a_place_that_cannot_be_written_is_told(simulator, bench, place):
    plain(simulator("play", bench, "--auto", "talk", "--records", place), 1)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_home_that_cannot_be_written_is_told(simulator, bench, home):
    home.mkdir(mode=0o500)
    plain(simulator("play", bench, "--auto", "talk"), 1)


def test_a_folder_in_place_of_records_is_told(simulator, tmp_path):
    plain(simulator("sessions", "--records", tmp_path), 1)


def test_records_of_another_program_are_told(simulator, tmp_path):
    place = tmp_path / "other.sqlite"
    other = sqlite3.connect(place)
    other.execute("create table rows (x)")
    other.close()
    assert "no records of this program" in plain(simulator("sessions", "--records", place), 1)


@pytest.mark.parametrize(
    "words",
    [
        ["nonsense"],
        ["play", "--nonsense"],
        ["play", "a", "b"],
        ["play", "--seed", "many"],
        ["play", "--seed", "-1"],
        ["play", "--seed", "9" * 40],
        ["play", "--mode", "exam"],
        ["play", "--extra-time", "-1"],
        ["play", "--extra-time", "0.5"],
        ["play", "--extra-time", "nan"],
        ["play", "--trainee", "kim@example.org"],
        ["play", "--trainee", "x" * 65],
        ["play", "--trainee", "a\x1b[31m"],
        ["play", "--trainee", "\udcff"],
        ["grade"],
        ["debrief"],
        ["assess"],
        ["check"],
        ["explain", "Z999"],
        ["explain", "../../secret"],
        ["play", ""],
        ["play", "a\x1b]0;b"],
        ["play", "x" * 5000],
    ],
)
def test_a_wrong_call_is_told_in_two_lines(simulator, words):
    err = plain(simulator(*words), 2)
    assert len(err.strip().splitlines()) <= 2
    assert "\x1b" not in err


@pytest.mark.parametrize(
    ("play", "told", "code"),
    [
        ("steps: []\n", "S0", 1),
        ("play: a\nsteps: [{in: arrival, choose: tlak, at: 1 s}]\nexpect: {ending: ending_help}\n", "talk", 1),
        ("play: a\nsteps: [{in: calm, choose: offer_help}]\nexpect: {ending: ending_help}\n", "arrival", 1),
        ("play: a\nsteps: [{in: arrival, choose: talk, at: 25 s}]\nexpect: {ending: ending_help}\n", "too late", 1),
        ("play: a\nvariant: nobody\nsteps: []\nexpect: {ending: ending_help}\n", "nobody", 1),
        (None, "There is no such file", 2),
    ],
)
def test_a_play_that_cannot_be_played_is_told_and_leaves_no_record(simulator, bench, tmp_path, play, told, code):
    file = tmp_path / "story.yaml"
    if play is not None:
        file.write_text(play)
    assert told in plain(simulator("play", bench, "--auto", file), code)
    assert simulator("sessions", "--json").out.strip() == "[]"


def test_a_fault_of_the_program_itself_is_a_line_and_a_report(simulator, bench, home, monkeypatch):
    def falls(*_words, **_more):
        raise ZeroDivisionError("by nothing")

    monkeypatch.setattr("simulator.cli.checking.check", falls)
    said = simulator("check", bench)
    assert said.code == 1
    assert "Traceback" not in said.err
    first, second = said.err.splitlines()
    assert "ZeroDivisionError" in first
    report = second.removeprefix("A report is in ")
    assert report.startswith(str(home))
    assert "falls" in Path(report).read_text(encoding="utf-8")


def test_a_report_that_cannot_be_written_is_told(simulator, bench, monkeypatch):
    monkeypatch.setenv("SIMULATOR_HOME", "/dev/null/home")

    def falls(*_words, **_more):
        raise RecursionError

    monkeypatch.setattr("simulator.cli.checking.check", falls)
    said = simulator("check", bench)
    assert (said.code, "No report could be written." in said.err) == (1, True)
