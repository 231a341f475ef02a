"""The author's guide: what it shows as YAML is what the program reads, and the commands that it names are there."""

import re
from pathlib import Path

import pytest

from simulator.authoring.play_form import read_play
from simulator.authoring.resolve import load, load_text
from simulator.cli.commands import app
from simulator.engine.machine import compile_program
from simulator.engine.promises import is_kept

ROOT = Path(__file__).parents[2]

GUIDE = (ROOT / "scenarios" / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```yaml\n(.*?)^```", GUIDE, re.DOTALL | re.MULTILINE)
KNIFE = ROOT / "scenarios" / "knife_in_the_bedroom" / "scenario.yaml"
COMMANDS = {command.name or command.callback.__name__ for command in app.registered_commands}


def block(beginning):
    """The block of the guide that begins so."""
    (found,) = [one for one in BLOCKS if one.startswith(beginning)]
    return found


def test_every_block_is_looked_at():
    beginnings = ("# yaml-language-server", "play:", "promises:", "scenario:")
    assert sorted(one for one in BLOCKS) == sorted(block(beginning) for beginning in beginnings)


def test_the_header_line_names_a_schema_that_is_there():
    named = re.search(r"\$schema=(\S+)", block("# yaml-language-server"))[1]
    assert (KNIFE.parent / named).resolve().is_file()


def test_the_play_of_the_guide_is_a_play(tmp_path):
    file = tmp_path / "play.yaml"
    file.write_text(block("play:"), encoding="utf-8")
    play, problems = read_play(file)
    assert problems == ()
    assert (len(play.steps), play.seed, play.ending) == (3, 1, "he_puts_it_down")


def test_the_promises_of_the_guide_are_kept_by_the_encounter_that_they_are_of():
    text = re.sub(r"^promises:\n(?:[ ].*\n|\n)*", "", KNIFE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    loaded = load_text(text + "\n" + block("promises:"))
    assert loaded.problems == ()
    program = compile_program(loaded.scenario)
    assert len(loaded.scenario.promises) == 2
    by_ending, by_place = (is_kept(program, promise) for promise in loaded.scenario.promises)
    assert by_place.kept
    assert by_ending.met


def test_the_twin_of_the_guide_is_a_twin(tmp_path):
    for slug, words in (
        ("knife_in_the_bedroom", KNIFE.read_text(encoding="utf-8")),
        ("knife_with_a_baby_in_the_room", block("scenario:")),
    ):
        (tmp_path / slug).mkdir()
        (tmp_path / slug / "scenario.yaml").write_text(words, encoding="utf-8")
    loaded = load(tmp_path / "knife_with_a_baby_in_the_room" / "scenario.yaml")
    assert loaded.problems == ()
    assert (loaded.scenario.id, loaded.twin.of) == ("knife_with_a_baby_in_the_room", "knife_in_the_bedroom")


@pytest.mark.parametrize("named", sorted(set(re.findall(r"`simulator ([a-z-]+)", GUIDE))))
def test_a_command_that_the_guide_names_is_there(named):
    assert named in COMMANDS
