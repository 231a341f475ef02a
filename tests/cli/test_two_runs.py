"""`compare`: two runs, or a run and a play, side by side; and what it refuses."""

import json

import pytest


@pytest.fixture
def runs(simulator, bench):
    """Two recorded runs: one that talks, one that takes hold."""
    file = bench.parent / "plays" / "talk.yaml"
    first = json.loads(simulator("play", bench, "--auto", "talk", "--json").out)["session"]
    return first, json.loads(simulator("play", bench, "--auto", "talk", "--seed", "5", "--json").out)["session"], file


def test_two_runs_stand_side_by_side_as_text_and_for_machines(simulator, runs):
    one, other, _ = runs
    text = simulator("compare", one, other)
    assert (text.code, text.err) == (0, "")
    assert text.out.startswith("Two runs of: A man on a bench")
    assert "The two runs do not differ." in text.out
    told = json.loads(simulator("compare", one, other, "--json").out)
    assert (told["sessions"], told["part"], {row["same"] for row in told["rows"]}) == ([one, other], None, {True})


def test_a_run_beside_a_play(simulator, runs, tmp_path):
    one, _, file = runs
    assert "The two runs do not differ." in simulator("compare", one, file).out
    hold = tmp_path / "hold.yaml"
    hold.write_text(
        "play: Takes hold\nsteps:\n  - {in: arrival, choose: grab_him, at: 2 s}\nexpect: {ending: ending_custody}\n"
    )
    beside = simulator("compare", one, hold)
    said = " ".join(beside.out.split())
    assert beside.code == 0
    assert "From here on the two runs differ." in said
    assert "Other, 0:02. Take his arm." in said
    assert "How the other ended: Sam is in handcuffs." in said


def test_a_play_that_cannot_be_walked_and_a_run_of_another_encounter_are_told(simulator, runs, tmp_path):
    one, _, _ = runs
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text("play: Wrong\nsteps:\n  - {in: nowhere, choose: grab_him}\nexpect: {ending: ending_custody}\n")
    told = simulator("compare", one, wrong)
    assert (told.code, "C005" in told.err, "Traceback" in told.err) == (1, True, False)
    missing = simulator("compare", one, tmp_path / "none.yaml")
    assert (missing.code, "none.yaml" in missing.err) == (1, True)
    knife = json.loads(simulator("play", "knife_in_the_bedroom", "--auto", "the_cew_in_the_doorway", "--json").out)
    refused = simulator("compare", one, knife["session"])
    assert (refused.code, "two encounters" in refused.err) == (2, True)


def test_a_run_beside_a_golden_play_by_its_name(simulator):
    said = simulator("play", "knife_in_the_bedroom", "--auto", "the_cew_in_the_doorway", "--json")
    one = json.loads(said.out)["session"]
    told = simulator("compare", one, "a_patient_officer_gets_him_to_lay_it_down")
    assert (told.code, "the play “A patient officer gets him to lay it down”" in told.out) == (0, True)
    assert "The two runs do not differ." in simulator("compare", one, "the_cew_in_the_doorway").out
