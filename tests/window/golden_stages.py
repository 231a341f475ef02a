"""Every stage that the shipped encounters show in their golden plays."""

from pathlib import Path

from simulator.authoring.plays import inputs, read_play
from simulator.engine.advance import advance, begin
from simulator.screens.drawn import stage as stage_of
from simulator.session import ready

ROOT = Path(__file__).parents[2]
ENCOUNTERS = sorted(file.parent for file in ROOT.glob("scenarios/*/scenario.yaml") if (file.parent / "plays").exists())


def stages(folder):
    """Every stage that the golden plays of an encounter show, each once."""
    program, found = ready(folder / "scenario.yaml").program, {}
    for file in sorted((folder / "plays").glob("*.yaml")):
        play, _ = read_play(file)
        step = begin(program, seed=play.seed, variant=play.variant)
        for said in (None, *inputs(play, program).inputs):
            step = step if said is None else advance(program, step.situation, said)
            if step.situation.ended is None:
                found.setdefault(stage_of(program, step.situation))
    return list(found)
