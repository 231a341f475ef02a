"""Every command, gathered. It is imported once the first window stands: what reads a command line is heavy itself."""

from __future__ import annotations

import sys
from typing import Any

import typer

from simulator.cli import author, desk_setting, kept, law, play, review
from simulator.cli.early import Early
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
def _first(version: bool = typer.Option(False, "--version", help="Print the version and leave.")) -> None:
    if version:
        from simulator import __version__  # noqa: PLC0415 - asked for once in a while

        sys.stdout.write(f"{__version__}\n")
        raise typer.Exit


def call(arguments: list[str], early: Early | None) -> int:
    """Do what the arguments ask; the exit code. `early` is the first window, where it stands already."""
    try:
        left: Any = app(args=arguments, prog_name="simulator", standalone_mode=False, obj=early)
    except typer.Abort:
        warn("Stopped.")
        return AT_FAULT
    return left if isinstance(left, int) else DONE
