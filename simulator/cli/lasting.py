"""About how long a run of an encounter takes: what its middle golden play takes, the lines read and the choices made.

It refuses to be exact: people read and think at their own pace, and the debrief comes on top.
"""

from __future__ import annotations

from pathlib import Path

from simulator.authoring.plays import inputs, read_play
from simulator.engine.advance import advance, begin
from simulator.engine.machine import Program
from simulator.model.inputs import Input, Waited
from simulator.places import golden_plays
from simulator.screens.build import encounter_screen

_MINUTE_MS = 60_000


def minutes(program: Program, scenario: Path) -> int:
    """Whole minutes, rounded up; 0 where there is no play to go by."""
    plays = sorted(golden_plays(scenario), key=lambda file: (file.stat().st_size, file.name))
    play = read_play(plays[len(plays) // 2])[0] if plays else None
    walked = inputs(play, program) if play else None
    if play is None or walked is None or walked.stopped is not None:
        return 0  # `check` says what is wrong with it
    took, now = 0, begin(program, seed=play.seed, variant=play.variant)
    for said in walked.inputs:
        took += encounter_screen(program, now.situation, now.events).reading_ms
        took += max(0, _until(said) - now.situation.clock_ms)
        now = advance(program, now.situation, said)
    return -(-took // _MINUTE_MS)


def _until(said: Input) -> int:
    return said.until_ms if isinstance(said, Waited) else said.at_ms
