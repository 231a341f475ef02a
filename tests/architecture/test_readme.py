"""The README is true: its commands exist, CI runs its test command word for word, and it says what it must."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.main import get_command

from simulator.cli.commands import app

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
TEST = 'python3 -m venv .venv && .venv/bin/pip install -q -e ".[test]" && .venv/bin/python -m pytest'


def test_ci_runs_the_readmes_test_command_word_for_word():
    assert TEST in README
    assert TEST in (ROOT / ".ci" / "run").read_text(encoding="utf-8")


def test_every_command_in_the_readme_exists_and_every_command_is_in_it():
    named = set(re.findall(r"^\| `simulator ([\w-]+)", README, flags=re.MULTILINE))
    assert named == set(get_command(app).commands)


@pytest.mark.parametrize(
    "words", ["not legal advice", "no body has certified it", "marksmanship", ".venv\\Scripts\\simulator play"]
)
def test_the_readme_says_what_it_must(words):
    assert words in README


def test_no_word_of_a_workplace_stands_in_the_project():
    told = [path for path in ROOT.rglob("*.md") if ".venv" not in path.parts]
    banned = ("/work/", "shared/law")
    assert not [(path.name, word) for path in told for word in banned if word in path.read_text(encoding="utf-8")]
