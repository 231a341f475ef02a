"""`setting`: what this desk is set to, and its keys, from the command line."""

from __future__ import annotations

from typing import Annotated

import typer

from simulator.cli.asked import AsJson


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("setting")(setting)


def setting(
    name: Annotated[str | None, typer.Argument(metavar="[NAME]", help="A setting, or key.ACTION.")] = None,
    value: Annotated[
        str | None, typer.Argument(metavar="[VALUE]", help="What it becomes; “default” is as it came.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the settings of this desk, show one, or set one: text size, colours, deadlines, sound, trainee, keys."""
    from simulator.cli.desk_settings import list_settings, set_one  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(list_settings(name, as_json=as_json) if name is None or value is None else set_one(name, value))
