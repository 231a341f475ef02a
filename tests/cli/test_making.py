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


def test_a_new_scenario_checks_clean_and_plays(simulator, tmp_path):
    said = simulator("new", "my_own", "--into", tmp_path)
    assert said.code == 0
    assert said.out.count("\n  simulator ") == 3
    assert simulator("check", tmp_path / "my_own").code == 0
    play = min((tmp_path / "my_own" / "plays").iterdir())
    ended = json.loads(simulator("play", tmp_path / "my_own", "--auto", play, "--json").out)["ending"]
    assert ended in play.read_text(encoding="utf-8")


def test_the_first_line_of_a_new_scenario_names_a_schema_that_exists(simulator, tmp_path):
    simulator("new", "my_own", "--into", tmp_path)
    first = (tmp_path / "my_own" / "scenario.yaml").read_text(encoding="utf-8").partition("\n")[0]
    assert (tmp_path / "my_own" / first.partition("$schema=")[2]).is_file()


def test_a_new_scenario_stands_among_those_of_the_home(simulator, home):
    simulator("new", "my_own")
    assert (home / "scenarios" / "my_own" / "scenario.yaml").is_file()
    assert simulator("check", "my_own").code == 0


def test_nothing_is_overwritten(simulator, tmp_path):
    (tmp_path / "my_own").mkdir()
    said = simulator("new", "my_own", "--into", tmp_path)
    assert said.code == 1
    assert "is there already. Nothing was written." in said.err
    assert list((tmp_path / "my_own").iterdir()) == []


@pytest.mark.parametrize("slug", ["My_own", "../up", "my own", "a" * 61])
def test_a_slug_that_is_no_id_is_a_wrong_call(simulator, tmp_path, slug):
    said = simulator("new", slug, "--into", tmp_path / "here")
    assert (said.code, said.out) == (2, "")
    assert "is not an id." in said.err
    assert not (tmp_path / "here").exists()


def test_an_unknown_template_is_a_wrong_call_that_lists_them(simulator, tmp_path):
    said = simulator("new", "my_own", "--from", "zzz", "--into", tmp_path)
    assert said.code == 2
    assert 'There is no template "zzz".' in said.err
    assert "crisis_call" in said.err


def test_lines_get_their_ids_once(simulator, mine):
    assert simulator("new-ids", mine).out == "4 lines got an id.\n"
    written = mine.read_bytes()
    assert simulator("new-ids", mine).out == "Every line has its id.\n"
    assert mine.read_bytes() == written
    assert simulator("new-ids", mine.parent).code == 0


def test_a_file_with_problems_gets_no_ids(simulator, mine):
    mine.write_bytes(mine.read_bytes() + b"wrong: key\n")
    written = mine.read_bytes()
    said = simulator("new-ids", mine)
    assert said.code == 1
    assert "S001" in said.err
    assert "Nothing was written." in said.err
    assert mine.read_bytes() == written
