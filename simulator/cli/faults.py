"""Every way in which a command can fail, as one or two plain lines and an exit code; never a traceback.

A fault of the program itself is written down in a file that can be sent to whoever maintains it, where a file can be
written.
"""

from __future__ import annotations

import os
import traceback
from datetime import UTC, datetime

from simulator.cli.told import AT_FAULT, MISCALLED, Told, warn

_AT_FAULT = {"RecordsError", "SessionError", "Unread", "ProgramError", "Refused", "NoDisplay"}
_MISCALLED = {"NotFound", "UnknownSession"}


def told_code(fault: Exception) -> int:
    """Say on stderr what went wrong; the exit code."""
    if isinstance(fault, Told):
        warn(*fault.lines)
        return fault.code
    if type(fault).__name__ == "CannotBe" and isinstance(fault.__cause__, Exception):
        return told_code(fault.__cause__)
    # By name: to import the classes here would make every command wait for the records and the engine.
    name = type(fault).__name__
    if name == "ContentError":
        warn(*getattr(fault, "problems", (str(fault),)))
        return AT_FAULT
    if name in _AT_FAULT | _MISCALLED:
        warn(str(fault))
        return MISCALLED if name in _MISCALLED else AT_FAULT
    # typer's own errors, and click's before typer brought its own: both can word themselves.
    worded = getattr(fault, "format_message", None)
    if worded is not None:
        warn(*_usage(fault, str(worded())))
        return MISCALLED
    return _last_resort(fault)


def _usage(fault: Exception, words: str) -> tuple[str, ...]:
    asked = getattr(getattr(fault, "ctx", None), "command_path", "simulator")
    return (" ".join(words.split()), f"See: {asked} --help")


def _last_resort(fault: Exception) -> int:
    said = " ".join(str(fault).split())[:200]
    warn(f"The program itself failed: {type(fault).__name__}{': ' if said else ''}{said}", _reported(fault))
    return AT_FAULT


def _reported(fault: Exception) -> str:
    """Where the report lies, or that none could be written."""
    from simulator.places import find_places  # noqa: PLC0415 - only in need

    try:
        folder = find_places(os.environ).faults
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
        file.write_text("".join(traceback.format_exception(fault)), encoding="utf-8", errors="replace")
    except OSError:
        return "No report could be written."
    return f"A report is in {file}"
