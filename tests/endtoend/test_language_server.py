"""What an author sees in an editor: the real YAML language server, asked as an editor asks it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from simulator.authoring.declared import declared
from simulator.authoring.editors import json_schema
from tests.endtoend.language_server import LanguageServer, server_program

pytestmark = pytest.mark.endtoend

SCENARIOS = Path(__file__).parents[2] / "scenarios"
SHIPPED = sorted(file.parent.name for file in SCENARIOS.glob("*/scenario.yaml"))
KNIFE = SCENARIOS / "knife_in_the_bedroom"
GENERIC = "# yaml-language-server: $schema=../scenario.schema.json\n"


def started(version):
    program = server_program()
    if program is None:
        pytest.skip("needs node and npm's yaml-language-server (see .ci/run)")
    return LanguageServer(program, version=version)


@pytest.fixture(scope="module")
def server():
    running = started("1.2")
    yield running
    running.stop()


@pytest.fixture(scope="module")
def older_server():
    """A server that reads YAML 1.1, where yes is a bool and a date is no text."""
    running = started("1.1")
    yield running
    running.stop()


@pytest.fixture
def own(tmp_path):
    """A folder with the schema for one scenario, as `simulator schema --for` writes it."""
    (tmp_path / "scenario.schema.json").write_text(json.dumps(json_schema(declared(KNIFE / "scenario.yaml"))))
    return tmp_path


def text_of(slug):
    return (SCENARIOS / slug / "scenario.yaml").read_text(encoding="utf-8")


def changed(was, becomes):
    """The knife scenario with one place of it changed."""
    text = text_of("knife_in_the_bedroom")
    assert was in text
    return text.replace(was, becomes, 1)


def owns(text):
    return text.replace("$schema=../", "$schema=", 1)


@pytest.mark.parametrize("slug", SHIPPED)
def test_nothing_is_underlined_in_a_shipped_scenario(server, slug):
    assert server.diagnostics(SCENARIOS / slug, text_of(slug)) == []


@pytest.mark.parametrize("slug", SHIPPED)
def test_nothing_is_underlined_by_a_server_that_reads_older_yaml(older_server, slug):
    assert older_server.diagnostics(SCENARIOS / slug, text_of(slug)) == []


def test_nothing_is_underlined_with_the_schema_for_the_scenario(server, own):
    assert server.diagnostics(own, owns(text_of("knife_in_the_bedroom"))) == []


def test_a_spot_that_was_added_since_is_not_underlined(server, own):
    text = changed("moves: {officer: doorway", "moves: {officer: a_new_spot")
    assert server.diagnostics(own, owns(text)) == []


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("phase: approach", "phase: aproach", "Valid values"),
        ("technique: [slow_down", "technique: [slow_dwn", "Valid values"),
        ("word: no_information_gathered", "word: no_information", "Valid values"),
        ("    deadline: 30 s", "    deadline: half a minute", "Write it as 5 s"),
        ("    support: yes", "    support: maybe", "Write yes or no."),
        ("version: 1\n", "version: one\n", "integer"),
        ("    on_deadline: first_words", "    on_deadlin: first_words", ""),
        ("    outcome: peaceful\n", "", "outcome"),
    ],
)
def test_what_is_broken_is_underlined_on_its_line(server, was, becomes, told):
    text = changed(was, becomes)
    line = text_of("knife_in_the_bedroom").partition(was)[0].count("\n") + 1
    found = server.diagnostics(KNIFE, text)
    assert [place for place, _words in found] in ([line], [line - 1])
    assert told in found[0][1]


@pytest.mark.parametrize(
    ("was", "becomes", "offered", "means"),
    [
        ("    phase: approach\n", "    |>\n    phase: approach\n", "peril", "Somebody other than the subject"),
        ("technique: [slow_down", "technique: [|>", "paraphrase", "Says back in other words"),
        ("- word: ignored_crisis_signs", "- word: |>", "left_cover", "Gave up, or never took"),
        ("    weapon_state: held\n", "    weapon_state: |>\n", "raised", "Raised to strike"),
        ("    trust: none", "    trust: none\n    tools: [|>]", "cew", "A conducted energy weapon"),
        ("rests_on: [daniel.armed_with]", "rests_on: [|>]", "distance", "The feet between"),
        ("outcome: peaceful", "outcome: |>", "self_harm", "harms themselves"),
        ("contributed: mixed", "contributed: |>", "absent", "plainly does not"),
        ("    support: yes", "    support: |>", "yes", ""),
    ],
)
def test_keys_and_words_are_completed_and_explained(server, was, becomes, offered, means):
    found = server.completion(KNIFE, changed(was, becomes))
    assert means in found[offered]


@pytest.mark.parametrize(
    ("was", "becomes", "offered"),
    [
        ("moves: {officer: doorway", "moves: {officer: |>", "beyond_the_bed"),
        ("goes_to: first_words", "goes_to: |>", "ending_in_custody"),
        ("  - fact: daniel.armed_with", "  - fact: |>", "child_inside"),
        ("unless_chosen: [arrival.go_in,", "unless_chosen: [|>,", "arrival.go_in"),
        ("- when: {child_inside: yes}", "- when:\n                |>", "angry_at_ana"),
        ("      of: daniel\n", "      of: |>\n", "reyes"),
        ("    value: held\n    from: dispatch", "    value: |>\n    from: dispatch", "out_of_reach"),
        ("    value: passive\n    from: dispatch", "    value: |>\n    from: dispatch", "assaultive"),
    ],
)
def test_what_the_file_declares_is_completed_with_its_own_schema(server, own, was, becomes, offered):
    assert offered in server.completion(own, owns(changed(was, becomes)))


@pytest.mark.parametrize(
    ("was", "becomes", "told"),
    [
        ("    deadline: 30 s", "    |>deadline: 30 s", "Time to decide"),
        ("law_here:", "|>law_here:", "The law's facts and appearances for every scene"),
        ("        technique: [slow_down", "        |>technique: [slow_down", "The techniques that this choice is"),
        ("technique: [slow_down", "technique: [|>slow_down", "* `slow_down`: Takes the pace out"),
        ("word: ignored_crisis_signs", "word: |>ignored_crisis_signs", "* `ignored_crisis_signs`: Signs of crisis"),
        ("time_forced: no", "|>time_forced: no", "Was a quick judgment forced"),
    ],
)
def test_resting_on_a_key_or_a_word_says_what_it_means(server, was, becomes, told):
    assert told in server.hover(KNIFE, changed(was, becomes))


def test_the_word_that_one_rests_on_comes_first(server):
    shown = server.hover(KNIFE, changed("reduce_stimulation]", "|>reduce_stimulation]"))
    assert shown.index("`reduce_stimulation`") < shown.index("`introduce_self`")
