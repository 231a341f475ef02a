import json
import re
import sqlite3

import pytest


def test_with_nobody_there_a_golden_play_is_played_and_reviewed(process, bench, home):
    said = process("play", bench)
    assert (said.code, said.err) == (0, "")
    assert "Debrief: A man on a bench" in said.out
    assert f"The record lies in {home / 'records.sqlite'}" in said.out
    session = re.search(r"simulator debrief (\w+)", said.out).group(1)
    assert process("debrief", session).code == 0


def test_with_nobody_there_text_is_no_dead_end_either(process, bench):
    said = process("play", bench, "--text")
    assert said.code == 0
    assert "Debrief: A man on a bench" in said.out


def test_with_nobody_there_json_is_printed_for_machines(process, bench):
    found = json.loads(process("play", bench, "--json").out)
    assert found["ending"] == "ending_help"


def test_an_encounter_without_a_golden_play_is_told(process, bench, tmp_path):
    alone = tmp_path / "man_on_the_bench" / "scenario.yaml"
    alone.parent.mkdir()
    alone.write_text(bench.read_text())
    said = process("play", alone)
    assert said.code == 1
    assert "no golden play" in said.err


@pytest.fixture
def choose(process, bench):
    """Play the bench by typing; the numbers depend on the seed, so the words are looked up in what is shown."""

    def typed(*lines, words=(), extra=()):
        return process("play", bench, "--text", "--seed", 1, *extra, typed="\n".join(lines) + "\n", **dict(words))

    return typed


def number(out, words):
    return re.search(rf"(\d)\. [^\n]*{words}", out).group(1)


def test_an_encounter_is_played_in_the_terminal(choose, process):
    shown = choose("").out
    grab = number(shown, "Take his arm")
    said = choose("n", "", grab, "")
    assert said.code == 0
    assert "Sam is in handcuffs." in said.out
    assert "Debrief: A man on a bench" in said.out
    ended = [one["ending"] for one in json.loads(process("sessions", "--json").out)]
    assert "ending_custody" in ended


def test_a_run_that_was_left_is_offered_and_goes_on(choose, process):
    shown = choose("", "w").out
    assert "I said go away!" in shown
    assert "The run is kept." in shown
    again = choose("", "w", "q")
    assert "is not finished" in again.out
    assert "What do you want?" in again.out
    assert len(json.loads(process("sessions", "--json").out)) == 1
    assert process("verify").code == 0


def test_the_menu_leads_to_encounters_and_to_earlier_runs(process, bench, home):
    own = home / "scenarios" / "man_on_the_bench"
    own.mkdir(parents=True)
    (own / "scenario.yaml").write_text(bench.read_text())
    shown = process("play", "--text", typed="q\n").out
    mine = number(shown, "A man on a bench")
    shown = process("play", "--text", typed=f"{mine}\n\nq\n").out
    assert "Leave me alone!" in shown
    assert "not finished, can be resumed" in process("play", "--text", typed="q\n").out


def test_machines_get_json_and_people_the_screens(choose):
    shown = choose("").out
    grab = number(shown, "Take his arm")
    said = choose("n", "", grab, "", extra=["--json"])
    assert json.loads(said.out)["ending"] == "ending_custody"
    assert "Sam is in handcuffs." in said.err


def test_extra_time_stretches_the_deadline_and_is_recorded(choose, home):
    said = choose("", extra=["--extra-time", 2])
    assert "40 seconds to decide" in said.out
    kept = sqlite3.connect(home / "records.sqlite")
    assert kept.execute("select accommodation from sessions").fetchall() == [("deadlines x2",)]
    kept.close()


def test_nothing_typed_ends_in_a_traceback(process, bench):
    for typed in (
        "\x00\x01\x02\n",
        "\udcff\n".encode("utf-8", "surrogatepass").decode("latin-1"),
        "9" * 10_000,
        "\n" * 500,
    ):
        said = process("play", bench, "--text", typed=typed)
        assert "Traceback" not in said.err
        assert said.code == 0
