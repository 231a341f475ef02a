"""The author's bench: `check`, `explain`, `watch`, `schema`, `draw`, `new`, `new-ids`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from simulator.cli.asked import AsJson, RecordsAt


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("check")(check)
    app.command("explain")(explain)
    app.command("watch")(watch)
    app.command("schema")(schema)
    app.command("draw")(draw)
    app.command("new")(new)
    app.command("new-ids")(new_ids)


def check(
    paths: Annotated[
        list[str] | None, typer.Argument(metavar="PATH...", help="Scenario files, their folders, or slugs.")
    ] = None,
    plays: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Write the plays that walk to what is shown, one file a problem.")
    ] = None,
    coverage: Annotated[
        bool,
        typer.Option("--coverage", help="Say also what the golden plays exercise; without PATH, of all encounters."),
    ] = False,
    as_json: AsJson = False,
) -> None:
    """Say everything that is wrong with scenarios, with its place; every situation is explored."""
    from simulator.cli.checking import check_paths  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(check_paths(paths or [], plays=plays, coverage=coverage, as_json=as_json))


def explain(
    code: Annotated[str | None, typer.Argument(metavar="CODE", help="A problem's code, such as S012.")] = None,
) -> None:
    """Say what a problem means, with a bad and a good example; without a code, list the codes."""
    from simulator.cli.checking import explain_code  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(explain_code(code))


def watch(
    named: Annotated[str, typer.Argument(metavar="SLUG|FILE", help="An encounter's name or file.")],
    seed: Annotated[int | None, typer.Option(min=0, max=2**62, help="The deal and the order of choices.")] = None,
) -> None:
    """Play an encounter while it is written: a save is taken in within a second, at the same scene."""
    from simulator.cli.watch import watch_encounter  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(watch_encounter(named, seed))


def schema(
    file: Annotated[
        str | None,
        typer.Argument(metavar="[FILE]", help="Where to write it; - prints it. Where not said: beside the scenarios."),
    ] = None,
    scenario: Annotated[
        str | None,
        typer.Option(
            "--for", metavar="SCENARIO", help="Suggest this scenario's own spots, people, scenes and facts too."
        ),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Write what an editor needs to complete, explain and check scenarios: beside them, or beside the one of --for."""
    from simulator.cli.making import write_schema  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(write_schema(file, scenario, as_json=as_json))


def draw(
    named: Annotated[str, typer.Argument(metavar="SLUG|FILE", help="An encounter's name or file.")],
    out: Annotated[str | None, typer.Option("--out", metavar="FILE", help="Write it there; printed without.")] = None,
    mermaid: Annotated[bool, typer.Option("--mermaid", help="Mermaid text instead of SVG.")] = False,
    sessions: Annotated[bool, typer.Option("--sessions", help="Say how many runs on record took each way.")] = False,
    records: RecordsAt = None,
) -> None:
    """Draw an encounter: phases, scenes, endings, and every way between them."""
    from simulator.cli.drawing import draw_encounter  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(draw_encounter(named, out, as_mermaid=mermaid, sessions=sessions, place=records))


def new(
    slug: Annotated[str, typer.Argument(metavar="SLUG", help="The new scenario's id: lower-case words joined by _.")],
    template: Annotated[
        str, typer.Option("--from", metavar="TEMPLATE", help="patrol_stop, crisis_call or pursuit.")
    ] = "crisis_call",
    into: Annotated[
        str | None, typer.Option("--into", metavar="DIR", help="The folder to make the scenario's folder in.")
    ] = None,
) -> None:
    """Begin a scenario from a template that checks clean, plays, and explains itself in comments."""
    from simulator.cli.making import begin_scenario  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(begin_scenario(slug, template, into))


def new_ids(
    file: Annotated[str, typer.Argument(metavar="FILE", help="A scenario's file, its folder, or its slug.")],
) -> None:
    """Give every line of text that has none an id of its own, and touch nothing else in the file."""
    from simulator.cli.making import give_ids  # noqa: PLC0415 - the work is imported when called

    raise typer.Exit(give_ids(file))
