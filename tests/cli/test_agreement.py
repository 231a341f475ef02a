"""`assess --agreement`, `--articulate`, `--compare`, and standards by name: what each prints and what each refuses."""

import json
from pathlib import Path

import pytest

from simulator.cli.agreeing import agreed, read_labels
from simulator.law.library import STANDARDS

INCIDENTS = sorted((Path(__file__).parents[1] / "law" / "incidents").glob("*.yaml"))
COUNTED = {"exact", "tolerable", "inverted", "differs", "reported", "not_scored"}
LABELLED = (
    "decided_under: federal_4th_amendment\nposture: appeal_on_summary_judgment\nlabel_reliability: stated_in_source\n"
)


@pytest.fixture
def labelled(incident):
    """An incident that somebody decided: the force not justified, the conduct before it as each test says."""

    def write(finding="not_justified", conduct="criticised"):
        text = incident.read_text().replace("- level: deadly\n", f"- level: deadly\n  finding: {finding}\n")
        incident.write_text(LABELLED + text.replace("  markers:", f"  finding: {conduct}\n  markers:"))
        return incident

    return write


@pytest.fixture
def agreement(simulator):
    def call(*files):
        said = simulator("assess", *files, "--agreement", "--json")
        assert said.code == 0, said.err
        return json.loads(said.out)

    return call


def test_the_shared_incidents_hold_no_inversion_and_more_exact_than_the_three_line_rule(agreement):
    found = agreement(*INCIDENTS)
    assert set(found) == {"regimes", "three_line", "leading_up", "disagreements"}
    assert set(found["regimes"]) == {"835a_2020", "policy", "federal_4th_amendment", "pre_2020_california"}
    assert all(set(counts) == COUNTED for counts in found["regimes"].values())
    ours, floor = (
        {word: sum(counts[word] for counts in found[rule].values()) for word in COUNTED}
        for rule in ("regimes", "three_line")
    )
    assert ours["inverted"] == 0 < floor["inverted"]
    assert ours["exact"] > floor["exact"]


def test_a_folder_stands_for_the_files_in_it(simulator, tmp_path):
    whole = simulator("assess", INCIDENTS[0].parent, "--agreement", "--json")
    assert whole.code == 0, whole.err
    assert whole.out == simulator("assess", *INCIDENTS, "--agreement", "--json").out
    empty = simulator("assess", tmp_path)
    assert (empty.code, str(tmp_path) in empty.err) == (1, True)


def test_every_disagreement_is_listed_by_id(agreement):
    found = agreement(*INCIDENTS)
    not_exact = sum(counts[word] for counts in found["regimes"].values() for word in COUNTED - {"exact", "not_scored"})
    verdicts = [one for one in found["disagreements"] if one["what"] == "verdict"]
    conduct = [one for one in found["disagreements"] if one["what"] == "leading_up"]
    assert len(verdicts) == not_exact
    assert len(conduct) == found["leading_up"]["differ"]
    assert {one["id"] for one in verdicts} <= {file.stem for file in INCIDENTS}


@pytest.mark.parametrize(
    ("conduct", "side"),
    [
        ("criticised", "agree"),
        ("relevant_to_liability", "agree"),
        ("administrative_disapproval", "agree"),
        ("approved", "differ"),
        ("not_addressed", "differ"),
        ("tactical_debrief", "not_scored"),
    ],
)
def test_conduct_that_we_fault_is_held_beside_what_was_found(agreement, labelled, conduct, side):
    found = agreement(labelled(conduct=conduct))["leading_up"]
    assert {word for word in ("agree", "differ", "not_scored") if found[word]} == {side}
    assert found["by_finding"] == {conduct: {"faulted": 1, "not_faulted": 0}}


def test_an_inversion_is_told_by_its_id(agreement, labelled, simulator):
    file = labelled()
    text = file.read_text().replace("value: no", "value: yes").replace("value: unclear", "value: yes")
    file.write_text(text.replace("markers: [rushed]", "markers: [warned]"))
    found = agreement(file)
    assert [(one["id"], one["n"], one["agreement"]) for one in found["disagreements"] if one["n"]] == [
        ("bat_in_a_lot", 1, "inverted")
    ]
    said = simulator("assess", file, "--agreement").out
    assert "bat_in_a_lot use 1, verdict: found not_justified" in said
    assert "three-line rule" in said


def test_a_file_without_labels_is_not_scored(agreement, incident):
    found = agreement(incident)
    assert found["regimes"]["unstated"]["not_scored"] == 1
    assert found["disagreements"] == []


def test_labels_are_matched_by_number_where_a_use_cannot_be_read(incident):
    labels = read_labels({"id": "one", "force": [{"finding": "charged"}, {"finding": "justified"}]})
    assert [label.n for label in labels.uses] == [1, 2]
    assert agreed([(labels, ())])["regimes"] == {}


def test_agreement_is_under_835a_alone(simulator, incident):
    said = simulator("assess", incident, "--agreement", "--standard", "graham_garner")
    assert said.code == 2
    assert "Only verdicts under california_835a" in said.err
    assert simulator("assess", incident, "--agreement", "--standard", "california_835a").code == 0


def test_labels_change_nothing_that_assess_prints(simulator, incident, labelled):
    bare = simulator("assess", incident, "--json").out
    assert simulator("assess", labelled(), "--json").out == bare


def test_an_incident_is_articulated(simulator, incident):
    said = simulator("assess", incident, "--articulate")
    assert "Decision 1, by the officer (deadly force" in said.out
    assert "835a(e)(2)." in said.out
    assert "Counsel would raise this against the officer." in said.out
    (found,) = json.loads(simulator("assess", incident, "--articulate", "--json").out)
    assert {"uses", "conduct", "articulation"} <= set(found)
    (one,) = found["articulation"]
    assert one["standard"] == "california_835a"
    assert one["lines"][0].startswith("Decision 1")
    assert {"element", "cites", "says", "facts", "counsel", "design_choice"} == set(one["points"][0])


def test_a_run_without_force_says_so_and_a_decision_can_be_named(simulator, run):
    assert "No force was used" in simulator("debrief", run, "--articulate").out
    said = simulator("debrief", run, "--articulate", 1).out
    assert said.startswith("Decision 1, at ")
    found = json.loads(simulator("debrief", run, 1, "--articulate", "--json").out)["articulation"]
    assert {one["n"] for one in found} == {1}


def test_a_run_is_compared_as_text_and_for_machines(simulator, run):
    said = simulator("debrief", run, "--compare").out
    assert said.startswith("Debrief: ")
    assert "Under other standards" in said
    assert "What the enacted text does not say:" in said
    found = json.loads(simulator("debrief", run, "--compare", "--json").out)["comparison"]
    assert set(found) == {"against", "standards", "not_said", "decisions"}
    assert found["standards"] == [standard.id for standard in STANDARDS]
    assert {"law", "policy"} <= set(found["decisions"][0])
    assert {under["standard"] for under in found["decisions"][0]["law"]} <= set(found["standards"])


def test_a_debrief_that_was_not_asked_to_compare_does_not(simulator, run):
    assert "Under other standards" not in simulator("debrief", run, "--text").out


def test_a_standard_named_beside_another_is_shown_beside_it(simulator, run):
    said = simulator("debrief", run, "--standard", "california_835a", "--standard", "graham_garner").out
    assert "Under other standards" in said
    assert "Under other standards" not in simulator("debrief", run, "--standard", "california_835a").out


@pytest.mark.parametrize("command", ["grade", "debrief"])
def test_all_names_every_standard(simulator, run, command):
    found = json.loads(simulator(command, run, "--standard", "all", "--json").out)
    assert found["standards"] == [standard.id for standard in STANDARDS]
    assert simulator(command, run, "--standard", "all").code == 0


def test_an_incident_is_graded_under_all_and_under_the_texts_of_a_day(simulator, incident):
    (every,) = json.loads(simulator("assess", incident, "--standard", "all", "--json").out)
    assert list(every["uses"][0]["verdicts"]) == [standard.id for standard in STANDARDS]
    (then,) = json.loads(simulator("assess", incident, "--as-of", "2010-06-01", "--json").out)
    assert "california_835a" not in then["uses"][0]["verdicts"]
    assert "california_pre_2020" in then["uses"][0]["verdicts"]


def test_a_run_is_graded_under_the_texts_of_its_place_and_day_unless_others_are_named(simulator, run):
    today = json.loads(simulator("grade", run, "--json").out)["standards"]
    then = json.loads(simulator("grade", run, "--as-of", "2010-06-01", "--json").out)["standards"]
    assert "california_835a" in today
    assert "california_835a" not in then
    assert "california_pre_2020" in then
    assert not [one for one in (*today, *then) if one.startswith(("washington", "delaware", "tennessee"))]


@pytest.mark.parametrize("day", ["2024-01-01", "2026-01-01"])
def test_a_named_standard_is_read_as_it_was_on_the_day(simulator, run, day):
    said = simulator("grade", run, "--standard", "graham_garner", "--as-of", day)
    other = simulator("grade", run, "--standard", "graham_garner", "--as-of", "2026-02-01")
    assert (said.out.partition("\n")[2] == other.out.partition("\n")[2]) == (day == "2026-01-01")


@pytest.mark.parametrize("command", ["grade", "debrief", "assess"])
def test_a_misspelt_standard_gets_a_hint(simulator, run, incident, command):
    said = simulator(command, incident if command == "assess" else run, "--standard", "california_835")
    assert said.code == 2
    assert 'Did you mean "california_835a"?' in said.err


@pytest.mark.parametrize("words", [["9", "--articulate"], ["0", "--articulate"], ["1"], ["one", "--articulate"]])
def test_a_number_that_is_none_is_told(simulator, run, words):
    said = simulator("debrief", run, *words)
    assert said.code == 2
    assert 0 < len(said.err.splitlines()) <= 2


def test_the_standards_tell_their_sources(simulator):
    found = json.loads(simulator("standards", "--json").out)
    assert [one["id"] for one in found] == [standard.id for standard in STANDARDS]
    assert all("Source" in one["source"] and not one["source"].startswith("#") for one in found)
    text = simulator("standards").out
    assert all(one["authority"] in text for one in found)
    assert "Not graded: 835a(a)(1): " in text
