"""`assess` and `standards`: uses of force written down as facts, and the texts that they are held against."""

from __future__ import annotations

from typing import Annotated

import typer

from simulator.cli.asked import AsJson, AsOf, Standards


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("assess")(assess)
    app.command("standards")(standards)


def assess(
    files: Annotated[list[str], typer.Argument(metavar="FILE...", help="Incident files, as YAML, or folders of them.")],
    standard: Standards = None,
    as_of: AsOf = None,
    articulate: Annotated[
        bool, typer.Option("--articulate", help="Each use as an officer would have to articulate it.")
    ] = False,
    agreement: Annotated[
        bool, typer.Option("--agreement", help="How verdicts under 835a stand to what the files say was found.")
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Grade uses of force that were written down as facts, each alone."""
    from simulator.cli.assessing import Asked, assess_files  # noqa: PLC0415 - the work is imported when called

    asked = Asked(named=standard or [], as_of=as_of, as_json=as_json, articulate=articulate, agreement=agreement)
    raise typer.Exit(assess_files(files, asked))


def standards(as_json: AsJson = False) -> None:
    """List the standards: their dates, their sources, what is not graded and why."""
    from simulator.cli.listing import list_standards  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(list_standards(as_json=as_json))
