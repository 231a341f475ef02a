"""The schema for editors: the same as the file that is shipped, true of what is shipped, and told by the file's names."""

import json
from pathlib import Path

import pytest

from simulator.authoring.declared import Declared, declared
from simulator.authoring.editors import json_schema
from simulator.cli.making import schema_text

SCENARIOS = Path(__file__).parents[2] / "scenarios"
SHIPPED = sorted(SCENARIOS.glob("*/scenario.yaml"))


def definition(name, of=None):
    return json_schema(of)["definitions"][name]["properties"]


def suggested(schema):
    return schema["anyOf"][0]["enum"]


@pytest.fixture(scope="module")
def knife():
    return declared(SCENARIOS / "knife_in_the_bedroom" / "scenario.yaml")


def test_the_shipped_file_is_what_the_command_writes():
    assert (SCENARIOS / "scenario.schema.json").read_text(encoding="utf-8") == schema_text()


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.parent.name)
def test_the_first_line_of_a_shipped_scenario_names_it(file):
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    assert first == "# yaml-language-server: $schema=../scenario.schema.json"


def test_every_reference_leads_somewhere():
    schema = json_schema()
    names = {name.split('"')[0] for name in json.dumps(schema).split('"#/definitions/')[1:]}
    assert names <= schema["definitions"].keys()


def test_a_key_says_what_it_means_and_a_word_too():
    phase = definition("a_scene")["phase"]
    assert phase["description"] == "Which of the six phases of an encounter this is."
    assert dict(zip(phase["enum"], phase["markdownEnumDescriptions"], strict=True))["contact"] == "Talking."


def test_yes_and_no_are_offered_unquoted():
    support = definition("an_ending")["support"]
    assert [snippet["bodyText"] for snippet in support["defaultSnippets"]] == ["yes", "no"]


def test_what_a_file_declares_is_suggested(knife):
    choice = definition("a_choice", knife)
    assert "doorway" in suggested(choice["moves"]["properties"]["officer"])
    assert {"arrival", "ending_in_custody"} <= {*suggested(choice["goes_to"])}
    assert "daniel" in choice
    assert "arrival.go_in" in suggested(definition("conduct", knife)["mended_by"])
    assert "daniel.weapon_state" in suggested(definition("an_appearance", knife)["rests_on"]["items"])
    assert choice["sets"]["properties"]["talks_tried"]["description"] == "A count from 0 to 3."
    assert {"type": "string"} in choice["sets"]["properties"]["what_happened"]["anyOf"]
    assert "sister_safe" in definition("a_guard", knife)
    assert "sister_safe" not in definition("a_guard_on_what_the_officer_can_know", knife)


def test_a_name_that_is_not_declared_yet_may_stand(knife):
    assert {"type": "string"} in definition("a_choice", knife)["goes_to"]["anyOf"]


def test_a_twin_declares_what_its_base_does():
    told = declared(SCENARIOS / "knife_with_a_baby_in_the_room" / "scenario.yaml")
    assert "doorway" in told.names("a spot")


def test_a_file_with_problems_still_tells_its_names(tmp_path):
    file = tmp_path / "scenario.yaml"
    file.write_text(
        "scenario: x\nplace:\n  spots: {hall: [1, 2], porch: [3]}\nscenes: 3\npeople: {ana: {role: famly}}\n"
    )
    told = declared(file)
    assert isinstance(told, Declared)
    assert [*told.names("a spot")] == ["hall"]
    assert [*told.names("a person")] == ["officer", "ana"]


def test_a_file_that_cannot_be_read_gives_its_problems(tmp_path):
    assert [problem.code for problem in declared(tmp_path / "scenario.yaml")] == ["Y001"]
