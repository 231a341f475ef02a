"""The first screen as a value: what can be played, what can be resumed or reviewed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from simulator.screens.values import MenuRow, MenuScreen, SessionRow

LATEST = 8
"""How many earlier runs the menu shows, newest first; `simulator sessions` lists all."""


def menu_screen(
    rows: Iterable[MenuRow],
    runs: Iterable[tuple[str, str, str, str]] = (),
    notices: Iterable[str] = (),
    titles: Mapping[str, str] | None = None,
) -> MenuScreen:
    """`runs` are (session, scenario, started, ending) in any order; unfinished ones come first."""
    named = titles or {}
    ordered = sorted(sorted(runs, key=lambda run: run[2], reverse=True), key=lambda run: bool(run[3]))
    return MenuScreen(
        rows=tuple(rows),
        sessions=tuple(
            SessionRow(session=session, title=named.get(scenario, scenario), started=started, ending=ending)
            for session, scenario, started, ending in ordered[:LATEST]
        ),
        notices=tuple(notices),
    )
