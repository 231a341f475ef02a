"""`sessions` and `verify`: the runs on record, and whether a record is whole."""

from __future__ import annotations

from typing import Annotated

import typer

from simulator.cli.asked import AsJson, RecordsAt


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("sessions")(sessions)
    app.command("verify")(verify)


def sessions(as_json: AsJson = False, records: RecordsAt = None) -> None:
    """List the runs on record, the latest first."""
    from simulator.cli.keeping import list_sessions  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(list_sessions(records, as_json=as_json))


def verify(
    session: Annotated[
        list[str] | None, typer.Argument(metavar="[SESSION]...", help="Ids or their beginnings; every session without.")
    ] = None,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Say whether records are whole: the chain of hashes, and every run decided again from its own text."""
    from simulator.cli.verifying import verify_sessions  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(verify_sessions(session or [], records, as_json=as_json))
