"""`schema`, `new` and `new-ids`: what they write, where, and what they refuse."""

import json

import pytest


@pytest.fixture
def mine(tmp_path, bench):
    """A copy of the small encounter that a test may change."""
    file = tmp_path / "man_on_the_bench" / "scenario.yaml"
    file.parent.mkdir()
    file.write_bytes(bench.read_bytes())
    return file


def test_the_schema_is_written_beside_the_scenarios_of_the_home(simulator, home):
    said = simulator("schema")
    written = home / "scenarios" / "scenario.schema.json"
    assert said.code == 0
    assert str(written) in said.out
    assert "$schema=../scenario.schema.json" in said.out
    assert json.loads(written.read_text(encoding="utf-8"))["properties"]["scenes"]["description"] == "The scenes by id."


def test_the_schema_is_printed_where_that_is_asked(simulator):
    assert json.loads(simulator("schema", "-").out) == json.loads(simulator("schema", "--json").out)


def test_the_schema_for_a_scenario_stands_beside_it(simulator, mine):
    said = simulator("schema", "--for", mine)
    assert "$schema=scenario.schema.json" in said.out
    assert "bench" in (mine.parent / "scenario.schema.json").read_text(encoding="utf-8")


def test_the_schema_for_an_unknown_scenario_is_a_wrong_call(simulator):
    said = simulator("schema", "--for", "nowhere")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith('There is no encounter "nowhere".')


def test_a_schema_that_cannot_be_written_is_said_in_a_line(simulator, mine):
    said = simulator("schema", mine / "inside" / "x.json")
    assert said.code == 1
    assert said.err.count("\n") == 1
    assert "cannot be written" in said.err
