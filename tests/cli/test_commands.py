import json
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from simulator.cli.commands import app

COMMANDS = ("play", "debrief", "grade", "assess", "standards", "check", "explain", "sessions", "verify")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(simulator, command):
    said = simulator(command, "--help")
    assert said.code == 0
    assert "Usage: simulator" in said.out
    assert ("--json" in said.out) == (command != "explain")


def test_help_lists_every_command_through_typers_own_runner():
    found = CliRunner().invoke(app, ["--help"])
    assert found.exit_code == 0
    assert all(command in found.output for command in COMMANDS)


def test_help_waits_for_no_encounter_and_no_database(process):
    heavy = "sqlalchemy|transitions|yaml|pygame|simulator.engine|simulator.authoring|simulator.session"
    script = (
        "import sys\nfrom simulator.cli import main\n"
        "try:\n    main(['--help'])\nexcept SystemExit:\n    pass\n"
        f"import re\nprint([name for name in sys.modules if re.match('({heavy})', name)], file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, cwd=Path(__file__).parents[2]
    )
    assert done.stderr.strip() == "[]"


def test_a_play_is_driven_through_a_session_and_recorded(simulator, bench):
    said = simulator("play", bench, "--auto", "talk", "--trainee", "t-17", "--mode", "test", "--json")
    found = json.loads(said.out)
    assert set(found) == {"session", "ending", "seed", "decisions"}
    assert (found["ending"], found["seed"]) == ("ending_help", 1)
    assert [decision["choice"] for decision in found["decisions"]] == ["arrival.talk", "calm.offer_help"]
    kept = json.loads(simulator("sessions", "--json").out)
    assert [set(one) for one in kept] == [{"session", "scenario", "trainee", "mode", "started", "ending", "parent"}]
    assert kept[0] | {"started": ""} == {
        "session": found["session"],
        "scenario": "man_on_the_bench",
        "trainee": "t-17",
        "mode": "test",
        "started": "",
        "ending": "ending_help",
        "parent": None,
    }


def test_a_play_is_named_by_its_file_alone_too(simulator, bench):
    said = simulator("play", "--auto", bench.parent / "plays" / "talk.yaml")
    assert said.code == 0
    assert "ending_help" in said.out


def test_a_seed_that_is_asked_for_takes_the_place_of_the_plays(simulator, bench):
    assert json.loads(simulator("play", bench, "--auto", "talk", "--seed", 99, "--json").out)["seed"] == 99


def test_the_scorecard_keeps_law_and_practice_apart(simulator, run):
    found = json.loads(simulator("grade", run[:6], "--json").out)
    assert set(found) == {"session", "scenario", "ending", "standards", "decisions"}
    assert found["standards"][0] == "california_835a"
    decision = found["decisions"][0]
    assert {"at_ms", "scene", "choice", "by", "verdicts", "practice"} <= set(decision)
    assert decision["verdicts"]["california_835a"]["verdict"] == "N_A"
    text = simulator("grade", run).out
    assert "LAW: " in text
    assert "PRACTICE, credit: " in text


def test_a_standard_is_applied_when_asked_for_with_a_notice(simulator, run):
    said = simulator("grade", run, "--standard", "california_835a", "--as-of", "2010-01-01", "--json")
    verdict = json.loads(said.out)["decisions"][0]["verdicts"]["california_835a"]
    assert "not in force on 2010-01-01" in " ".join(verdict["notices"])


def test_the_debrief_as_text_and_for_machines(simulator, run):
    text = simulator("debrief", run, "--text").out
    assert text.startswith("Debrief: A man on a bench")
    assert "What else was open:" in text
    found = json.loads(simulator("debrief", run, "--json").out)
    graded = {"session", "scenario", "ending", "standards", "decisions"}
    assert set(found) == graded | {"beats", "ledger", "written", "damages"}
    assert (found["written"], found["damages"]) == ([], [])
    assert len(found["beats"]) == 2


def test_incidents_are_graded_each_use_alone(simulator, incident):
    found = json.loads(simulator("assess", incident, incident, "--json").out)
    assert [one["id"] for one in found] == ["bat_in_a_lot"] * 2
    assert set(found[0]) == {"id", "uses", "conduct"}
    (use,) = found[0]["uses"]
    assert (use["n"], use["level"]) == (1, "deadly")
    verdict = use["verdicts"]["california_835a"]
    assert verdict["verdict"] == "NOT_JUSTIFIED"
    assert {"cites", "reading", "effect", "because", "facts", "would_change_if"} <= set(verdict["findings"][0])
    assert [one["word"] for one in found[0]["conduct"]] == ["rushed"]
    assert "does not support justification" in simulator("assess", incident).out


def test_an_incident_with_a_misspelt_key_is_graded_as_far_as_it_goes(simulator, incident):
    incident.write_text(incident.read_text().replace("threat_to", "threat_too"))
    said = simulator("assess", incident, "--json")
    assert said.code == 1
    assert f"{incident}:6:3" in said.err
    assert "threat_to" in said.err
    assert len(json.loads(said.out)) == 1


def test_the_standards_are_listed_with_what_is_not_graded(simulator):
    (found,) = (one for one in json.loads(simulator("standards", "--json").out) if one["id"] == "california_835a")
    assert {"id", "line", "title", "authority", "in_force_from", "in_force_to", "not_graded"} <= set(found)
    assert "california_835a" in simulator("standards").out


def test_a_sound_encounter_passes_check(simulator, bench):
    assert simulator("check", bench).code == 0
    found = json.loads(simulator("check", bench.parent.parent, "--json").out)
    assert found["problems"] == []
    assert set(found["explored"]["man_on_the_bench"]) == {"situations", "endings", "seconds", "promises"}


def test_what_is_wrong_is_told_with_code_place_and_hint(simulator, bench, tmp_path):
    file = tmp_path / "bench.yaml"
    file.write_text(bench.read_text().replace("goes_to: calm", "goes_to: clam"))
    found = json.loads(simulator("check", file, "--json").out)
    assert set(found["problems"][0]) == {
        "code",
        "file",
        "line",
        "column",
        "message",
        "hint",
        "play",
        "rows",
        "plays_on",
    }
    said = simulator("check", file)
    assert said.code == 1
    assert 'Did you mean "calm"?' in said.out


def test_a_golden_play_that_is_graded_otherwise_is_a_problem(simulator, bench, tmp_path):
    folder = tmp_path / "man_on_the_bench"
    (folder / "plays").mkdir(parents=True)
    (folder / "scenario.yaml").write_text(bench.read_text())
    play = (bench.parent / "plays" / "talk.yaml").read_text()
    (folder / "plays" / "talk.yaml").write_text(
        play.replace("calm.offer_help, law: N_A", "calm.offer_help, law: JUSTIFIED")
    )
    said = simulator("check", folder)
    assert said.code == 1
    assert "JUSTIFIED is expected, N_A came" in said.out


def test_a_code_is_explained_in_small_letters_too(simulator):
    codes = simulator("explain").out.split()
    for code in codes[:3]:
        assert simulator("explain", code.lower()).code == 0


def test_a_whole_record_verifies_and_a_changed_one_is_named(simulator, run, home):
    assert simulator("verify").out.split() == [run, "whole"]
    other = sqlite3.connect(home / "records.sqlite")
    with other:
        other.execute("update rows set said = replace(said, '5200', '5201') where n = 1")
    other.close()
    said = simulator("verify", run)
    assert said.code == 1
    assert "row 1: " in said.out
    (found,) = json.loads(simulator("verify", "--json").out)
    assert (found["session"], found["whole"]) == (run, False)
    for command in ("grade", "debrief"):
        said = simulator(command, run)
        assert said.code == 1
        assert "row 1" in said.err
        assert "A man on a bench" in said.out


def test_records_can_stand_elsewhere(simulator, bench, tmp_path, home):
    place = tmp_path / "class" / "monday.sqlite"
    simulator("play", bench, "--auto", "talk", "--records", place)
    assert len(json.loads(simulator("sessions", "--json", "--records", f"sqlite:///{place}").out)) == 1
    assert not (home / "records.sqlite").exists()


def test_a_reader_that_goes_away_is_no_fault(bench, home):
    done = subprocess.run(  # noqa: S602 - a pipe is what is tried
        f"{sys.executable} -m simulator standards | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parents[2],
    )
    assert done.stderr == ""


def test_coverage_is_a_table_and_a_list_with_places_and_fails_nothing(simulator, bench):
    said = simulator("check", bench, "--coverage")
    assert said.code == 0
    assert re.search(r"^  choices +\d+ of +\d+$", said.out, flags=re.MULTILINE)
    assert re.search(r"scenario\.yaml:\d+:\d+  \w", said.out)
    found = json.loads(simulator("check", bench, "--coverage", "--json").out)["coverage"]["man_on_the_bench"]
    row = found["exercised"]["choices"]
    assert row["exercised"] + len(row["missing"]) == row["of"]
    assert set(row["missing"][0]) == {"what", "file", "line", "column"}
    assert "coverage" not in json.loads(simulator("check", bench, "--json").out)


def test_coverage_without_a_path_is_that_of_every_encounter(simulator, bench, monkeypatch):
    asked = []
    monkeypatch.setattr("simulator.cli.checking.available", lambda places: asked.append(places) or {"bench": bench})
    said = simulator("check", "--coverage")
    assert (said.code, len(asked)) == (0, 1)
    assert re.findall(r"^(\w+): what its", said.out, re.MULTILINE) == ["man_on_the_bench"]


def test_coverage_of_what_cannot_be_played_is_left_out(simulator, bench, tmp_path):
    file = tmp_path / "bench.yaml"
    file.write_text(bench.read_text().replace("goes_to: calm", "goes_to: clam"))
    said = simulator("check", file, "--coverage")
    assert said.code == 1
    assert "Not exercised" not in said.out


def test_a_notice_is_printed_and_check_is_passed(simulator, bench, tmp_path):
    folder = tmp_path / "man_on_the_bench"
    shutil.copytree(bench.parent, folder)
    text = bench.read_text(encoding="utf-8")
    (folder / "scenario.yaml").write_text(text + "sign_off:\n  author: A. Writer\n", encoding="utf-8")
    said = simulator("check", folder)
    assert said.code == 0
    assert "A002" in said.out
    assert "Nothing is wrong. 1 to be known." in said.out
