"""The first screen as a value: what can be played, what can be resumed or reviewed."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping

from simulator.screens.values import MenuRow, MenuScreen, SessionRow

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
LATEST = 8
"""How many earlier runs the menu shows, newest first; `simulator sessions` lists all."""


def menu_screen(
    rows: Iterable[MenuRow],
    runs: Iterable[tuple[str, str, str, str]] = (),
    notices: Iterable[str] = (),
    titles: Mapping[str, str] | None = None,
    held: Container[str] = (),
) -> MenuScreen:
    """`runs` are (session, scenario, started, ending) in any order; unfinished ones come first. The results of those that
    are `held` are not shown yet.
    """
    named = titles or {}
    ordered = sorted(sorted(runs, key=lambda run: run[2], reverse=True), key=lambda run: bool(run[3]))
    return MenuScreen(
        rows=tuple(rows),
        sessions=tuple(
            SessionRow(
                session=session,
                title=named.get(scenario, scenario),
                started=_day(started),
                ending=ending,
                held=session in held,
            )
            for session, scenario, started, ending in ordered[:LATEST]
        ),
        notices=tuple(notices),
    )


def _day(started: str) -> str:
    """`2026-11-22T03:36:48+00:00` as `22 November 2026, 03:36 UTC`; what is no such time stays as it is."""
    day, _, time = started.partition("T")
    parts = day.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return started
    zone = " UTC" if time.endswith("+00:00") else ""
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}, {time[:5]}{zone}"
