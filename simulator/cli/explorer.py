"""The long part of `check` in a process of its own, so that a window that waits for it never stands still.

It is for `watch`. One file is explored at a time; of those that were asked for meanwhile, only the last is. It refuses
to hand back anything of a text that has been saved over since.
"""

from __future__ import annotations

import signal
import time
from collections.abc import Mapping
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path as FilePath
from typing import NamedTuple

from simulator.authoring.check import LIMIT, check
from simulator.authoring.declared import Declared, declared
from simulator.authoring.problems import Problem
from simulator.authoring.resolve import load
from simulator.cli.making import schema_text, write_whole
from simulator.cli.told import Told
from simulator.engine.explore import Path, explore
from simulator.engine.machine import compile_program
from simulator.engine.problem import ProgramError
from simulator.places import SCHEMA

PATIENCE_S = 3.0
"""How long an exploration of an old text may go on while a newer one waits."""


class Answer(NamedTuple):
    """What was found in a file: `paths` a shortest one to each scene first, then all `problems`, when they are known."""

    paths: Mapping[str, Path]
    problems: tuple[Problem, ...] | None = None


class Explorer:
    """Asks a process of its own, and is asked what it found."""

    def __init__(self) -> None:
        self._context = get_context("spawn")  # a fork would share the window with the child
        self._pipe: Connection | None = None
        self._child = self._context.Process()
        self._asked: FilePath | None = None
        self._next: FilePath | None = None
        self._since = 0.0

    @property
    def busy(self) -> bool:
        """Whether something is still to come."""
        return self._asked is not None

    def ask(self, file: FilePath) -> None:
        """Explore a file; what was asked before is not answered any more."""
        if self._asked is None:
            self._send(file)
        else:
            self._next = file

    def answer(self) -> Answer | None:
        """What has been found since this was asked last."""
        if self._asked is None or self._pipe is None:
            return None
        try:
            found: Answer | None = self._pipe.recv() if self._pipe.poll() else None
        except (EOFError, OSError):
            self._follow_on(stop=True)  # it died; what it had to say is said by `check`
            return None
        if self._next is None:
            self._asked = self._asked if found is None or found.problems is None else None
            return found
        late = time.monotonic() - self._since > PATIENCE_S
        if late or (found is not None and found.problems is not None):
            self._follow_on(stop=late)
        return None

    def _follow_on(self, *, stop: bool) -> None:
        """Done with the one; on to the other that was asked for meanwhile, if any."""
        if stop:
            self.stop()
        self._asked, following, self._next = None, self._next, None
        if following is not None:
            self._send(following)

    def stop(self) -> None:
        """End the process."""
        if self._pipe is not None:
            self._pipe.close()
            self._child.terminate()
            self._child.join(PATIENCE_S)
        self._pipe = self._asked = None

    def _send(self, file: FilePath) -> None:
        if self._pipe is None or not self._child.is_alive():
            mine, its = self._context.Pipe()
            self._child = self._context.Process(target=answer_for_ever, args=(its,), daemon=True)
            self._child.start()
            its.close()
            self._pipe = mine
        self._asked, self._since = file, time.monotonic()
        self._pipe.send(file)


def answer_for_ever(pipe: Connection) -> None:
    """What the process does: a file in, answers out, until the pipe is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the key that stops the window reaches this process too
    with suppress(EOFError, OSError):
        while True:
            file: FilePath = pipe.recv()
            paths = paths_in(file)
            pipe.send(Answer(paths))
            with suppress(Told):
                renew_schema(file)
            pipe.send(Answer(paths, check([file], clock=time.perf_counter).problems))


def paths_in(file: FilePath) -> dict[str, Path]:
    """A shortest path to each scene and ending that can be reached; none where the file cannot be played."""
    loaded = load(file)
    if loaded.scenario is None:
        return {}
    try:
        found = explore(compile_program(loaded.scenario), limit=LIMIT, forget=True)
    except ProgramError:
        return {}
    return {scene: found.path(state) for scene, state in found.nearest.items()}


def renew_schema(file: FilePath) -> bool:
    """Write anew what an editor completes from, where that stands beside the file; whether it was written."""
    beside = file.parent / SCHEMA
    names = declared(file) if beside.is_file() else None
    if not isinstance(names, Declared):
        return False
    text = schema_text(names).encode()
    if beside.read_bytes() == text:
        return False
    write_whole(beside, text)
    return True
