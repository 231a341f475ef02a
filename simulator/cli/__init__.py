"""The command line: one module per group of commands, its work in another that is imported when the command is called.

It is for calling the layers below and for exit codes. It refuses to decide anything.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import typer

from simulator.cli import author, desk_setting, kept, law, play, review
from simulator.cli.faults import told_code
from simulator.cli.told import AT_FAULT, DONE, warn

app = typer.Typer(
    name="simulator",
    help="De-escalation training: branching encounters, graded under California Penal Code 835a. Not legal advice. "
    "Without a command: play.",
    add_completion=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
for group in (play, review, law, author, kept, desk_setting):
    group.add_to(app)


@app.callback(invoke_without_command=True)
def _first(
    call: typer.Context, version: bool = typer.Option(False, "--version", help="Print the version and leave.")
) -> None:
    if version:
        from simulator import __version__  # noqa: PLC0415 - asked for once in a while

        sys.stdout.write(f"{__version__}\n")
        raise typer.Exit
    if call.invoked_subcommand is None:
        raise typer.Exit(_run(["play"]))


def main(arguments: list[str] | None = None) -> None:
    """The entry point. Leaves with the exit code; prints a line or two on stderr where something is wrong."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # A code page that lacks a letter must not stop a debrief, nor a key that sends none.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    code = _run(sys.argv[1:] if arguments is None else arguments)
    sys.exit(_flushed(code))


def _run(arguments: list[str]) -> int:
    try:
        left: Any = app(args=arguments, prog_name="simulator", standalone_mode=False)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return _nobody_reads()
    except typer.Abort:
        warn("Stopped.")
        return AT_FAULT
    except MemoryError:
        warn("There is not enough memory for this.")
        return AT_FAULT
    except Exception as fault:  # noqa: BLE001 - the last resort: a line for the person, a report for the maintainer
        return told_code(fault)
    return left if isinstance(left, int) else DONE


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
