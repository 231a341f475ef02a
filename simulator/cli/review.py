"""`debrief` and `grade`: a recorded run looked back on."""

from __future__ import annotations

from typing import Annotated

import typer

from simulator.cli.asked import AsJson, AsOf, RecordsAt, SessionId, Standards


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("debrief")(debrief)
    app.command("grade")(grade)


def debrief(
    session: SessionId,
    text: Annotated[bool, typer.Option("--text", help="As text, also where there is a display.")] = False,
    standard: Standards = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Replay a run: what happened, what you knew and from whom, what the law asks, what else was open."""
    from simulator.cli.reviewing import debrief_session  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(debrief_session(session, records, standard or [], as_of, text=text, as_json=as_json))


def grade(
    session: SessionId,
    standard: Standards = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Print the scorecard of a run: each decision's verdicts and practice marks, never one number."""
    from simulator.cli.reviewing import grade_session  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(grade_session(session, records, standard or [], as_of, as_json=as_json))
