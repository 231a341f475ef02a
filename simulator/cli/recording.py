"""The work of `play --record`: a run as a golden play in a new file.

It never writes over a file: what stands there may be somebody's own. Where the file cannot be written after all, the
play is printed, so that the run is not lost.
"""

from __future__ import annotations

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from simulator.authoring.play_record import recorded
from simulator.cli.told import AT_FAULT, MISCALLED, Told, say, warn
from simulator.session import Session


class Driven(Protocol):
    """Whatever holds the run that was played last."""

    @property
    def session(self) -> Session | None:
        """The run; None where none was begun."""
        ...


def may_record(named: str | None) -> None:
    """Tell before anybody plays where a play cannot be written."""
    if named is None:
        return
    file = Path(named)
    try:
        if file.exists() or file.is_symlink():
            message = f"{named} is there already, and no file is written over."
            raise Told(message, "Name another file.", code=MISCALLED)
        if not file.parent.is_dir():
            raise Told(f"There is no folder {file.parent}.", "Make it first, or name another file.", code=MISCALLED)
    except (OSError, ValueError):
        raise Told(f"{named!r} cannot be the name of a file.", code=MISCALLED) from None


@contextmanager
def recording(named: str | None, driven: Driven) -> Iterator[None]:
    """Write down the run that was played in the meantime, also where it was left half way."""
    try:
        yield
    finally:
        if named is not None:
            record(Path(named), driven.session)


def record(file: Path, session: Session | None) -> None:
    """Write a run as a play."""
    if session is None:
        warn(f"No run was begun, so {file} is not written.")
        return
    text = recorded(session.program, session.log)
    try:
        with file.open("x", encoding="utf-8", newline="\n") as out:
            out.write(text)
    except OSError as refused:
        reason = "it is there already" if refused.errno == errno.EEXIST else refused.strerror or "it is refused"
        say(text)
        raise Told(f"{file} cannot be written: {reason}. The play is printed instead.", code=AT_FAULT) from refused
    warn(f"The run is written down as a play: {file}")
