"""`play`: one encounter, or the menu."""

from __future__ import annotations

import os
from contextlib import suppress
from enum import StrEnum
from typing import Annotated

import typer

from simulator.cli.asked import AsJson, RecordsAt
from simulator.cli.display import has_display, only_real_windows


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
    if named is None and auto is None and not text:
        _show_something()
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
    raise typer.Exit(play_encounter(wishes))


def _choose_palette() -> None:
    """The colours are read once, when the window's modules are: so they are named before that."""
    from simulator.cli.settings import read_settings  # noqa: PLC0415 - only where a window is wanted
    from simulator.places import find_places  # noqa: PLC0415

    os.environ.setdefault("SIMULATOR_PALETTE", read_settings(find_places(os.environ).settings).palette)


def _show_something() -> None:
    """A window with a title while the rest is read in, where there is a display; what is wrong with it is told later."""
    if not has_display(os.environ):
        return
    from simulator.window.errors import NoDisplay  # noqa: PLC0415 - only where a window is wanted

    only_real_windows(os.environ)
    _choose_palette()
    with suppress(NoDisplay):
        from simulator.window.display import check  # noqa: PLC0415 - this readies pygame, and says what is wrong with it

        check()
        from simulator.window.curtain import raise_curtain  # noqa: PLC0415 - and only then may it be painted with

        raise_curtain()
        from simulator.cli.last_menu import last_menu  # noqa: PLC0415 - the title stands; now what it can be replaced with
        from simulator.places import find_places  # noqa: PLC0415

        if menu := last_menu(find_places(os.environ).menu):
            from simulator.window.curtain import paint_menu  # noqa: PLC0415

            paint_menu(menu)
