"""`play`: one encounter, or the menu."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from simulator.cli.asked import AsJson, RecordsAt


class Mode(StrEnum):
    """What a run is for."""

    LEARNING = "learning"
    TEST = "test"


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("play")(play)


def play(  # noqa: PLR0917 - typer calls it by keyword
    named: Annotated[
        str | None, typer.Argument(metavar="[SLUG|FILE]", help="An encounter's name or file; the menu without.")
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="In the terminal, as text.")] = False,
    seed: Annotated[int | None, typer.Option(min=0, max=2**62, help="The deal and the order of choices.")] = None,
    mode: Annotated[Mode, typer.Option(help="What the run is for.")] = Mode.LEARNING,
    trainee: Annotated[str, typer.Option(metavar="ID", help="An opaque id, never a name.")] = "",
    auto: Annotated[
        str | None, typer.Option(metavar="PLAY", help="Drive it from a play file, with nobody at the desk.")
    ] = None,
    extra_time: Annotated[
        float, typer.Option(min=1, max=20, help="Deadlines this many times as long; recorded as an accommodation.")
    ] = 1.0,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Play an encounter: briefing, timed choices, ending, debrief."""
    from simulator.cli.playing import Wishes, play_encounter  # noqa: PLC0415 - the work is imported when called

    wishes = Wishes(
        named=named,
        text=text,
        seed=seed,
        mode=mode.value,
        trainee=trainee,
        auto=auto,
        extra_time=extra_time,
        as_json=as_json,
        records=records,
    )
    raise typer.Exit(play_encounter(wishes))
