"""A run whose encounter was edited afterwards: it is shown and graded from its own text, and what changed is told."""

import json
import shutil

import pytest

EDITS = {
    "reword": (
        ("I'm Officer Kim. I would like", "I am Officer Kim. I would like"),
        "arrival.talk",
        "would go the same way",
    ),
    "insert a choice before": (
        (
            "    choices:\n      talk:\n        say: I'm",
            "    choices:\n      look: {do: Look., stays_here: yes}\n      talk:\n        say: I'm",
        ),
        "arrival.look",
        "would go the same way",
    ),
    "remove a choice": (("      offer_help:\n", "      offer_tea:\n"), "calm.offer_help", "1 of 2 inputs"),
    "rename the current scene": (("calm", "quiet"), "quiet", "0 of 2 inputs"),
    "delete the scene": (("goes_to: calm", "goes_to: ending_help"), "arrival.talk", "0 of 2 inputs"),
    "add a fact to a guard": (
        ("      offer_help:\n", "      offer_help:\n        when: {knows: {sam.armed_with: edged}}\n"),
        "calm.offer_help",
        "1 of 2 inputs",
    ),
    "change a bound": (("    arousal: rising", "    arousal: low"), "sam.arousal", "would go the same way"),
    "change a deadline": (("deadline: 20 s", "deadline: 15 s"), "15 s; it was 20 s", "would go the same way"),
}


@pytest.fixture
def installed(simulator, bench, home):
    """An encounter of one's own, and a recorded run of it."""
    own = home / "scenarios" / "man_on_the_bench"
    shutil.copytree(bench.parent, own)
    session = json.loads(simulator("play", "man_on_the_bench", "--auto", "talk", "--json").out)["session"]
    return own / "scenario.yaml", session


def test_of_an_unchanged_encounter_nothing_is_said(simulator, installed):
    _, session = installed
    assert "edited since" not in simulator("debrief", session, "--text").out


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_is_told_and_the_grade_stays_what_it_was(simulator, installed, edit):
    file, session = installed
    before = simulator("grade", session, "--json").out
    (was, now), told, goes = EDITS[edit]
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, now), encoding="utf-8")
    debrief = simulator("debrief", session, "--text")
    said = " ".join(debrief.out.split())
    assert (debrief.code, "edited since this run" in said, told in said, goes in said) == (0, True, True, True), said
    assert simulator("grade", session, "--json").out == before
    assert "edited since this run" in " ".join(simulator("grade", session).out.split())


def test_a_comment_changes_nothing_and_what_cannot_be_read_is_told(simulator, installed):
    file, session = installed
    text = file.read_text(encoding="utf-8")
    file.write_text(f"# A note.\n{text}", encoding="utf-8")
    assert "edited since" not in simulator("debrief", session, "--text").out
    file.write_text("scenario: [", encoding="utf-8")
    said = " ".join(simulator("debrief", session, "--text").out.split())
    assert "cannot be read as it stands now" in said
    file.unlink()
    assert "is not installed here" in " ".join(simulator("debrief", session, "--text").out.split())
