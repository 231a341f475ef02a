"""`debrief` and `grade`: a recorded run looked back on."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from simulator.cli.asked import AsJson, AsOf, RecordsAt, SessionId, Standards


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("debrief")(debrief)
    app.command("grade")(grade)
    app.command("compare")(compare)
    app.command("note")(note)
    app.command("release")(release)


def debrief(  # noqa: PLR0917 - each is an option by name; typer calls it
    session: SessionId,
    number: Annotated[
        int | None, typer.Argument(metavar="[N]", help="With --articulate: only the decision of this number.")
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="As text, also where there is a display.")] = False,
    compare: Annotated[bool, typer.Option("--compare", help="Add the run under every other standard.")] = False,
    articulate: Annotated[
        bool, typer.Option("--articulate", help="Each use of force as an officer would have to articulate it.")
    ] = False,
    script: Annotated[bool, typer.Option("--script", help="A script for whoever leads the debrief.")] = False,
    html: Annotated[str | None, typer.Option("--html", metavar="FILE", help="Write it as a page of HTML.")] = None,
    pdf: Annotated[str | None, typer.Option("--pdf", metavar="FILE", help="Write it as PDF.")] = None,
    standard: Standards = None,
    as_of: AsOf = None,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Replay a run: what happened, what you knew and from whom, what the law asks, what else was open."""
    if html is not None or pdf is not None:
        gc.disable()  # a report is written and the process ends: to look for circles meanwhile is a tenth of the time
    from simulator.cli.reviewing import Asked, debrief_session  # noqa: PLC0415 - the work is imported when called

    asked = Asked(
        named=standard or [],
        as_of=as_of,
        text=text,
        as_json=as_json,
        compare=compare,
        articulate=articulate,
        script=script,
        html=html,
        pdf=pdf,
        only=number,
    )
    try:
        raise typer.Exit(debrief_session(session, records, asked))
    finally:
        gc.enable()


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


def compare(
    session: SessionId,
    other: Annotated[
        str,
        typer.Argument(
            metavar="SESSION|PLAY", help="Another run of the encounter, a golden play of it, or a play file."
        ),
    ],
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Two runs of one encounter side by side: what both did, where they part, what each did then."""
    from simulator.cli.two_runs import compare_runs  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(compare_runs(session, other, records, as_json=as_json))


def note(  # noqa: PLR0917 - each is an option by name; typer calls it
    session: SessionId,
    words: Annotated[str, typer.Argument(metavar="[WORDS]", help="What is to be written; without it, the list.")] = "",
    moment: Annotated[int, typer.Option("--moment", metavar="N", help="The moment that it is about.")] = 0,
    by: Annotated[str | None, typer.Option("--by", metavar="ID", help="Who writes, as an opaque id.")] = None,
    bookmark: Annotated[bool, typer.Option("--bookmark", help="A moment to come back to.")] = False,
    override: Annotated[
        str | None, typer.Option("--override", metavar="WORD", help="A PRACTICE mark of that moment, with --mark.")
    ] = None,
    mark: Annotated[str | None, typer.Option("--mark", metavar="MARK", help="credit, remark or concern.")] = None,
    dispute: Annotated[
        str | None, typer.Option("--dispute", metavar="CITATION", help="A LAW finding of that moment; it stands.")
    ] = None,
    purge: Annotated[bool, typer.Option("--purge", help="Remove what the trainee wrote about the run.")] = False,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Write beside a run, or list what was written: notes, bookmarks, overrides of PRACTICE, disputes of LAW."""
    from simulator.cli.noting import Asked, list_notes, purge_written, write_note  # noqa: PLC0415 - imported when called

    if purge:
        raise typer.Exit(purge_written(session, records))
    if not (words or bookmark or override or dispute):
        raise typer.Exit(list_notes(session, records, as_json=as_json))
    asked = Asked(words=words, by=by, decision=moment, bookmark=bookmark, override=override, mark=mark, dispute=dispute)
    raise typer.Exit(write_note(session, records, asked))


def release(
    sessions: Annotated[list[str], typer.Argument(metavar="SESSION...", help="Ids of tests, or their beginnings.")],
    by: Annotated[str | None, typer.Option("--by", metavar="ID", help="Who releases, as an opaque id.")] = None,
    records: RecordsAt = None,
) -> None:
    """Show the results of tests: they are held back until an instructor releases them."""
    from simulator.cli.releasing import release_sessions  # noqa: PLC0415 - imported when called

    raise typer.Exit(release_sessions(sessions, records, by))
