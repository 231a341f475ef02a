"""The command line: one module per group of commands, its work in another that is imported when the command is called.

It is for calling the layers below and for exit codes. It refuses to decide anything.
"""

from __future__ import annotations

import os
import sys

from simulator.cli.early import welcome
from simulator.cli.faults import told_code
from simulator.cli.told import AT_FAULT, DONE, warn

_PLAY = ["play"]
_COMPLETES = "_SIMULATOR_COMPLETE"
"""Set where a shell asks what could be typed next."""


def main(arguments: list[str] | None = None) -> None:
    """The entry point. Leaves with the exit code; prints a line or two on stderr where something is wrong."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A code page that lacks a letter must not stop a debrief, nor a key that sends none.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    code = _run(sys.argv[1:] if arguments is None else arguments)
    sys.exit(_flushed(code))


def _run(arguments: list[str]) -> int:
    wished = arguments or _PLAY
    try:
        early = welcome(at_menu=True) if wished == _PLAY and _COMPLETES not in os.environ else None
        if early is not None and early.carried is not None and early.carried.left:
            return DONE
        from simulator.cli.commands import call  # noqa: PLC0415 - the first window does not wait for it

        return call(wished, early)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _nobody_reads()
    except MemoryError:
        warn("There is not enough memory for this.")
        return AT_FAULT
    except Exception as fault:  # noqa: BLE001 - the last resort: a line for the person, a report for the maintainer
        return told_code(fault)


def _flushed(code: int) -> int:
    """What is still in the pipe goes out, or nobody is there to read it."""
    try:
        sys.stdout.flush()
    except OSError:
        return _nobody_reads()
    return code


def _nobody_reads() -> int:
    # Python flushes stdout once more when it leaves; that must not fail either.
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return AT_FAULT
