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


def test_a_display_that_does_not_answer_is_no_dead_end(process, bench):
    said = process("play", bench, DISPLAY=":93", SDL_VIDEODRIVER="")
    assert said.code == 0
    assert "No window could be opened" in said.err
    assert "Debrief: A man on a bench" in said.out


def test_with_nobody_there_text_is_no_dead_end_either(simulator, bench):
    said = simulator("play", bench, "--text")
    assert said.code == 0
    assert "Debrief: A man on a bench" in said.out


def test_with_nobody_there_json_is_printed_for_machines(simulator, bench):
    found = json.loads(simulator("play", bench, "--json").out)
    assert found["ending"] == "ending_help"


def test_an_encounter_without_a_golden_play_is_told(simulator, bench, tmp_path):
    alone = tmp_path / "man_on_the_bench" / "scenario.yaml"
    alone.parent.mkdir()
    alone.write_text(bench.read_text())
    said = simulator("play", alone)
    assert said.code == 1
    assert "no golden play" in said.err


@pytest.fixture
def choose(simulator, bench):
    """Play the bench by typing; the numbers depend on the seed, so the words are looked up in what is shown."""

    def typed(*lines, extra=()):
        return simulator("play", bench, "--text", "--seed", 1, *extra, typed="\n".join(lines) + "\n")

    return typed


def number(out, words):
    return re.search(rf"(\d)\. [^\n]*{words}", out).group(1)


def test_an_encounter_is_played_in_the_terminal(choose, simulator):
    shown = choose("").out
    grab = number(shown, "Take his arm")
    said = choose("n", "", grab, "d")
    assert said.code == 0
    assert "Sam is in handcuffs." in said.out
    assert "Debrief: A man on a bench" in said.out
    ended = [one["ending"] for one in json.loads(simulator("sessions", "--json").out)]
    assert "ending_custody" in ended


def test_a_run_that_was_left_is_offered_and_goes_on(choose, simulator):
    shown = choose("", "w").out
    assert "I said go away!" in shown
    assert "The run is kept." in shown
    again = choose("", "w", "q")
    assert "is not finished" in again.out
    assert "What do you want?" in again.out
    assert len(json.loads(simulator("sessions", "--json").out)) == 1
    assert simulator("verify").code == 0


def test_the_menu_leads_to_encounters_and_to_earlier_runs(simulator, bench, home):
    own = home / "scenarios" / "man_on_the_bench"
    own.mkdir(parents=True)
    (own / "scenario.yaml").write_text(bench.read_text())
    shown = simulator("play", "--text", typed="q\n").out
    mine = number(shown, "A man on a bench")
    shown = simulator("play", "--text", typed=f"{mine}\n\nq\n").out
    assert "Leave me alone!" in shown
    assert "not finished, can be resumed" in simulator("play", "--text", typed="q\n").out


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


@pytest.mark.parametrize("typed", [b"\x00\x01\x02\n", b"\xff\xfe\n", b"9" * 10_000, b"\n" * 500])
def test_nothing_typed_ends_in_a_traceback(simulator, bench, typed):
    said = simulator("play", bench, "--text", typed=typed)
    assert (said.code, said.err) == (0, "")


def test_a_person_types_into_a_real_pipe(process, bench):
    said = process("play", bench, "--text", typed="\nf\nq\n")
    assert (said.code, said.err) == (0, "")
    assert "Marked for the debrief." in said.out


def test_the_trainee_writes_before_any_grade_and_is_told_what_only_concludes(choose, simulator, home):
    grab = number(choose("").out, "Take his arm")
    account = ("I kept calm.", "", "More time.", "", "I feared for my life.", "It was Necessary.", "", "")
    said = choose("n", "", grab, "", *account).out
    flat = " ".join(said.split())
    assert flat.index("What went well") < flat.index("Take his arm. Write it as you would report it")
    assert flat.index("“feared for my life” is a conclusion") < flat.index("Debrief: A man on a bench")
    assert "What you write is not kept" in flat
    session = simulator("sessions", "--json").out.split('"session": "')[1][:32]
    assert simulator("note", session).out.strip() == "Nothing was written about this run."


def test_what_the_trainee_writes_is_kept_only_where_the_setting_says_so(choose, simulator, home):
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text('{"keep_written": true}')
    grab = number(choose("").out, "Take his arm")
    choose("n", "", grab, "", "I kept calm.", "", "", "He stood.", "", "")
    session = next(row["session"] for row in json.loads(simulator("sessions", "--json").out) if row["ending"])
    kept = simulator("note", session).out
    assert "The trainee: what went well: I kept calm." in kept
    assert "The trainee's report: He stood." in kept


@pytest.mark.parametrize(
    ("text", "told"),
    [("{", "cannot be read as settings"), ("[]", "no settings"), ('{"keep_written": 3}', "cannot be 3")],
)
def test_settings_that_are_wrong_are_told_and_left_out(choose, home, text, told):
    home.mkdir(exist_ok=True)
    (home / "settings.json").write_text(text)
    said = choose("")
    assert (said.code, told in said.err) == (0, True)
