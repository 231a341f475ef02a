"""`assess` and `standards`: uses of force written down as facts, and the texts that they are held against."""

from __future__ import annotations

from typing import Annotated

import typer

from simulator.cli.asked import AsJson, Standards


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("assess")(assess)
    app.command("standards")(standards)


def assess(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Incident files, as YAML.")],
    standard: Standards = None,
    as_json: AsJson = False,
) -> None:
    """Grade uses of force that were written down as facts, each alone."""
    from simulator.cli.assessing import assess_files  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(assess_files(files, standard or [], as_json=as_json))


def standards(as_json: AsJson = False) -> None:
    """List the standards: their dates, their sources, what is not graded and why."""
    from simulator.cli.assessing import list_standards  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(list_standards(as_json=as_json))
