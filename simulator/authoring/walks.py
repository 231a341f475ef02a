"""A shortest path as a play file, so that an author can walk to the moment that a problem speaks of.

It is for handing what exploration found to `simulator play --auto`: the deal, each choice at its moment, each wait. It
refuses to say what comes of it: such a play expects nothing, and may stop before an ending.
"""

from __future__ import annotations

import json
from collections.abc import Iterator

from simulator.engine.advance import advance, begin
from simulator.engine.explore import Path as Walk
from simulator.engine.machine import Program
from simulator.engine.situation import Situation
from simulator.model.inputs import Chose, Input, Waited

LONGEST = 280
"""How much of a sentence a play is named with; a line of text in a file has at most 300 characters."""


def play_of(program: Program, walk: Walk, shows: str) -> str:
    """The text of a play file which walks that path. `shows` is a sentence: what is to be seen at its end."""
    lines = [f"play: {quoted(shows)}", *([f"variant: {walk.variant}"] if walk.variant else [])]
    steps = list(_steps(program, walk))
    lines += ["steps:", *steps] if steps else ["steps: []"]
    return "\n".join(lines) + "\n"


def told(walk: Walk) -> str:
    """A path in words: the deal, and what was chosen; waiting is said once."""
    steps: list[str] = []
    for said in walk.inputs:
        step = said.choice if isinstance(said, Chose) else "wait"
        if not steps or steps[-1] != step or step != "wait":
            steps.append(step)
    way = ", ".join(steps) or "at the start"
    return f"{walk.variant}: {way}" if walk.variant else way


def _steps(program: Program, walk: Walk) -> Iterator[str]:
    now = begin(program, variant=walk.variant).situation
    for said in walk.inputs:
        yield f"  - {{in: {now.scene}, {_step(said, now)}}}"
        now = advance(program, now, said).situation


def _step(said: Input, now: Situation) -> str:
    if isinstance(said, Chose):
        return f"choose: {said.choice}, at: {seconds(said.at_ms)}"
    until_ms = said.until_ms if isinstance(said, Waited) else said.at_ms
    return f"wait: {seconds(until_ms - now.clock_ms)}"


def seconds(ms: int) -> str:
    """As a play writes a time: whole milliseconds, without noughts at the end."""
    whole, rest = divmod(ms, 1000)
    return f"{whole}.{rest:03d}".rstrip("0").rstrip(".") + " s"


def quoted(sentence: str) -> str:
    """On one line, in quotation marks, as YAML and JSON both write it."""
    line = " ".join(sentence.split())
    return json.dumps(line if len(line) <= LONGEST else line[: LONGEST - 1] + "…", ensure_ascii=False)
