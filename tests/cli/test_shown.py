"""`check --plays` writes what walks to a problem, and `play --auto` runs it."""

from __future__ import annotations

import json
import re

import pytest


@pytest.fixture
def trap(bench, tmp_path):
    """The bench with a scene in which nothing is offered any more after a first word."""
    folder = tmp_path / "trap" / "man_on_the_bench"
    folder.mkdir(parents=True)
    text = re.sub(r"^scenes:.*?^endings:", SCENES, bench.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    (folder / "scenario.yaml").write_text(text, encoding="utf-8")
    return folder


SCENES = (
    "starts: first\nscenes:\n  first:\n    phase: contact\n    choices:\n"
    "      greet:\n        say: Good evening.\n        stays_here: yes\nendings:"
)


def test_the_play_of_a_problem_runs_to_its_moment(simulator, trap, tmp_path):
    said = simulator("check", trap, "--plays", tmp_path / "shown")
    assert said.code == 1
    (file,) = (tmp_path / "shown").glob("G009_line_*.yaml")
    assert f"See it: simulator play {trap / 'scenario.yaml'} --auto {file}" in said.out
    ran = simulator("play", trap / "scenario.yaml", "--auto", file)
    assert ran.code == 0
    assert "the play stops before an ending, in first" in ran.out


def test_without_a_folder_it_is_said_once_how_to_see_it(simulator, trap):
    said = simulator("check", trap)
    assert said.out.count("See it: ") == 1
    problems = json.loads(simulator("check", trap, "--json").out)["problems"]
    assert [bool(problem["play"]) for problem in problems if problem["code"] == "G009"] == [True]


def test_two_encounters_and_two_problems_at_one_line_each_have_a_file_of_their_own(simulator, trap, tmp_path):
    other = trap.parent / "another_bench"
    other.mkdir()
    text = (trap / "scenario.yaml").read_text(encoding="utf-8")
    (other / "scenario.yaml").write_text(text.replace("scenario: man_on_the_bench", "scenario: another_bench"))
    simulator("check", trap.parent, "--plays", tmp_path / "shown")
    assert {file.parent.name for file in (tmp_path / "shown").rglob("G009*.yaml")} == {
        "man_on_the_bench",
        "another_bench",
    }


def test_a_folder_that_cannot_be_written_is_told(simulator, trap, tmp_path):
    (tmp_path / "shown").write_text("a file stands here")
    said = simulator("check", trap, "--plays", tmp_path / "shown")
    assert said.code == 2
    assert "cannot be written" in said.err
