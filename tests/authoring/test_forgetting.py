"""What nothing can ask for any more is forgotten, and nothing that can be proved changes."""

from __future__ import annotations

from pathlib import Path

import pytest

from simulator.authoring.resolve import load_text
from simulator.engine.ends import loops
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program

FULL = Path(__file__).with_name("full.yaml").read_text(encoding="utf-8")


@pytest.fixture(params=["full", "smallest"])
def program(request, smallest):
    return compile_program(load_text(FULL if request.param == "full" else smallest).scenario)


def test_exploring_finds_the_same_with_less(program):
    whole, less = explore(program), explore(program, forget=True)
    assert less.count <= whole.count
    assert less.scenes == whole.scenes
    assert less.offered == whole.offered
    assert less.ways == whole.ways
    assert less.acts == whole.acts
    assert less.deadlines == whole.deadlines
    assert less.endings.keys() == whole.endings.keys()
    assert {less.scene(state) for state in less.traps} == {whole.scene(state) for state in whole.traps}


def test_a_shortest_path_is_one_in_play_too(program):
    whole, less = explore(program), explore(program, forget=True)
    assert {name: len(path.inputs) for name, path in less.endings.items()} == {
        name: len(path.inputs) for name, path in whole.endings.items()
    }


def test_much_is_forgotten():
    program = compile_program(load_text(FULL).scenario)
    assert explore(program, forget=True).count < explore(program).count / 2


def test_every_situation_of_a_sound_encounter_leads_to_an_ending(program):
    found = explore(program, forget=True)
    assert list(loops(found)) == []
    assert set(found.stopped()) == {state for state in found.states if not list(found.following(state))}
