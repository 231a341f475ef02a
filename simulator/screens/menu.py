"""The first screen as a value: what can be played, and what whoever trains here can resume or review."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator

from simulator.records.recorded import AUTHOR, CLASS, SessionMeta
from simulator.screens.menu_values import MenuRow, MenuScreen, ModeView, SessionRow

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
"""How many earlier runs of an encounter the menu shows, newest first; `simulator sessions` lists all."""
LEARNING, TEST = "learning", "test"
MODES = (
    ModeView(
        name=LEARNING,
        words="Learning",
        means="You may pause and mark moments; the debrief follows at once.",
    ),
    ModeView(
        name=TEST,
        words="Test",
        means="No pause and no hints; the result is shown once an instructor releases it.",
    ),
)
_WORDS = {LEARNING: "Learning", TEST: "Test", AUTHOR: "Author's view, not counted", CLASS: "For the room"}


def modes(chosen: str) -> tuple[ModeView, ...]:
    """What a trainee's run may be for; nothing where it is an author's or a room's."""
    if chosen not in {mode.name for mode in MODES}:
        return ()
    return tuple(
        ModeView(name=mode.name, words=mode.words, means=mode.means, chosen=mode.name == chosen) for mode in MODES
    )


def shown_runs(runs: Iterable[SessionMeta], trainee: str, mode: str) -> tuple[SessionMeta, ...]:
    """The runs of whoever trains here, the latest of each encounter, unfinished ones first. An author's, or a room's, are
    among them only where the next run is such a one too.
    """
    own = [meta for meta in runs if meta.trainee == trainee and meta.mode in {mode, LEARNING, TEST}]
    newest = sorted(own, key=lambda meta: meta.started, reverse=True)
    return tuple(sorted(_latest(newest), key=lambda meta: bool(meta.ending)))


def menu_screen(
    rows: Iterable[MenuRow],
    runs: Iterable[SessionMeta] = (),
    notices: Iterable[str] = (),
    held: Container[str] = (),
    *,
    trainee: str = "",
    mode: str = LEARNING,
    unread: int = 0,
) -> MenuScreen:
    """`runs` are as `shown_runs` has them. The results of those that are `held` are not shown yet."""
    return MenuScreen(
        rows=tuple(rows),
        sessions=tuple(
            SessionRow(
                session=meta.session,
                title=meta.title,
                started=_day(meta.started),
                ending=meta.ending.removeprefix("ending_").replace("_", " "),
                held=meta.session in held,
                slug=meta.scenario,
                mode=_WORDS.get(meta.mode, meta.mode),
            )
            for meta in runs
        ),
        notices=tuple(notices),
        trainee=trainee,
        modes=modes(mode),
        unread=unread,
    )


def _latest(newest: Iterable[SessionMeta]) -> Iterator[SessionMeta]:
    had: Counter[str] = Counter()
    for meta in newest:
        had[meta.scenario] += 1
        if had[meta.scenario] <= LATEST:
            yield meta


def _day(started: str) -> str:
    """`2026-11-22T03:36:48+00:00` as `22 November 2026, 03:36 UTC`; what is no such time stays as it is."""
    day, _, time = started.partition("T")
    parts = day.split("-")
    if len(parts) != 3 or not all(part.isdigit() for part in parts) or not 1 <= int(parts[1]) <= 12:
        return started
    zone = " UTC" if time.endswith("+00:00") else ""
    return f"{int(parts[2])} {_MONTHS[int(parts[1]) - 1]} {parts[0]}, {time[:5]}{zone}"
