"""`play`: one encounter, or the menu."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated

import typer

from simulator.cli.asked import AsJson, RecordsAt
from simulator.cli.early import Early, welcome


class Mode(StrEnum):
    """What a run is for."""

    LEARNING = "learning"
    TEST = "test"


ExtraTime = Annotated[
    float | None,
    typer.Option(min=0, max=20, help="Deadlines this many times as long, 0 for none; recorded as an accommodation."),
]
ForAuthors = Annotated[
    bool, typer.Option("--author", help="For authors: F2 shows the whole graph, and why a choice is closed.")
]

ForTheRoom = Annotated[
    bool, typer.Option("--projector", help="For a room: larger text; P pauses, asks the room and counts hands.")
]


def add_to(app: typer.Typer) -> None:
    """Add this group's commands."""
    app.command("play")(play)


def play(  # noqa: PLR0917 - typer calls it by keyword
    call: typer.Context,
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
    record: Annotated[
        str | None, typer.Option(metavar="FILE", help="Write the run down as a golden play, in a new file.")
    ] = None,
    author: ForAuthors = False,
    projector: ForTheRoom = False,
    extra_time: ExtraTime = None,
    as_json: AsJson = False,
    records: RecordsAt = None,
) -> None:
    """Play an encounter: briefing, timed choices, ending, debrief."""
    early = _early(call) if named or auto or text else _early(call) or welcome(at_menu=False)
    from simulator.cli.playing import Wishes, play_encounter  # noqa: PLC0415 - the work is imported when called

    wishes = Wishes(
        named=named,
        text=text,
        seed=seed,
        mode=mode.value,
        trainee=trainee,
        auto=auto,
        record=record,
        author=author,
        projector=projector,
        extra_time=extra_time,
        as_json=as_json,
        records=records,
    )
    raise typer.Exit(play_encounter(wishes, early.carried if early else None))


def _early(call: typer.Context) -> Early | None:
    """The first window, where it stands already."""
    return call.obj if isinstance(call.obj, Early) else None
