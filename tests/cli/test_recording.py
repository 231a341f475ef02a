"""`play --record` writes a real run as a golden play, and never over a file."""

import json
import shutil

import pytest


@pytest.fixture
def mine(bench, tmp_path):
    """An encounter of one's own without plays, and where its first play will stand."""
    folder = tmp_path / "man_on_the_bench"
    (folder / "plays").mkdir(parents=True)
    shutil.copy(bench, folder / "scenario.yaml")
    return folder / "scenario.yaml", folder / "plays" / "mine.yaml"


def golden(bench):
    return min((bench.parent / "plays").glob("*.yaml"))


def test_a_run_from_a_play_is_recorded_and_passes_check_at_once(simulator, bench, mine):
    scenario, file = mine
    said = simulator("play", scenario, "--auto", golden(bench), "--record", file)
    assert (said.code, str(file) in said.err) == (0, True)
    checked = simulator("check", scenario)
    assert (checked.code, "Nothing is wrong." in checked.out) == (0, True)


def test_a_run_that_was_left_half_way_in_the_terminal_is_recorded(simulator, mine):
    scenario, file = mine
    said = simulator("play", scenario, "--text", "--seed", 1, "--record", file, typed="\nw\n")
    assert "The run is kept." in said.out
    assert "left before an ending" in file.read_text(encoding="utf-8")
    assert simulator("check", scenario).code == 0
    assert simulator("play", scenario, "--auto", file).code == 0


def test_json_stays_json_while_a_play_is_recorded(simulator, mine, bench):
    scenario, file = mine
    said = simulator("play", scenario, "--auto", golden(bench), "--record", file, "--json")
    assert json.loads(said.out)["ending"]
    assert file.exists()


def test_no_file_is_written_over_and_nobody_plays_in_vain(simulator, mine, bench, home):
    scenario, file = mine
    file.write_text("somebody's own", encoding="utf-8")
    said = simulator("play", scenario, "--auto", golden(bench), "--record", file)
    assert said.code == 2
    assert "no file is written over" in said.err
    assert file.read_text(encoding="utf-8") == "somebody's own"
    assert not home.exists()


def test_a_folder_that_is_not_there_is_told_before_the_run(simulator, mine, bench, home):
    scenario, file = mine
    said = simulator("play", scenario, "--auto", golden(bench), "--record", file.parent / "gone" / "a.yaml")
    assert said.code == 2
    assert "There is no folder" in said.err
    assert not home.exists()


def test_a_run_that_cannot_be_written_after_all_is_printed(simulator, mine, bench, monkeypatch):
    scenario, file = mine
    monkeypatch.setattr("simulator.cli.playing.may_record", lambda _named: file.mkdir())
    said = simulator("play", scenario, "--auto", golden(bench), "--record", file)
    assert said.code == 1
    assert "The play is printed instead." in said.err
    assert "steps:" in said.out


def test_leaving_before_a_run_begins_writes_nothing(simulator, mine):
    scenario, file = mine
    said = simulator("play", scenario, "--text", "--record", file, typed="q\n")
    assert said.code == 0
    assert not file.exists()
    assert "No run was begun" in said.err
