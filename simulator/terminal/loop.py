"""Menu, briefing, play, ending and debrief, one after the other, by lines of text.

It refuses to hold anybody to a countdown while typing: it measures, passes the measured time on, and the engine says
what came first.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from simulator.screens.values import EncounterScreen, EndingScreen, MenuScreen
from simulator.terminal.account import asked_first
from simulator.terminal.author_text import author_text
from simulator.terminal.comparison_text import comparison_text
from simulator.terminal.driver import Authors, Driver, Played
from simulator.terminal.keys import Keys, Left

HOW = (
    "Type a number and Enter to choose, w to wait until something happens, f to mark this moment for the debrief, "
    "r to read the moment again, q to stop; a stopped run can be resumed. No countdown is shown while you type, but "
    "the time that you take is measured, after the time for reading: an answer that comes after the deadline counts "
    "as none, and what happens then happens."
)
NOT_AN_ANSWER = "That is none of the answers. A number chooses; w waits, f marks, r repeats, q stops."
TOO_LATE = "Something happened before your answer, so it was not taken. This is where you are now."
HELD = "This was a test. Its result is shown once an instructor releases it."
KEPT = "The run is kept. It can be resumed from the menu."


@dataclass(frozen=True, slots=True)
class Opening:
    """Where to begin other than at the menu: a scenario's briefing, a run to go on with, a run to review."""

    how: Literal["open", "resume", "debrief"]
    of: str


def run_terminal(driver: Driver, keys: Keys, opening: Opening | None = None) -> int:
    """Stay until the person leaves. Returns 0."""
    try:
        if opening is not None:
            _opened(driver, keys, opening)
            return 0
        while _menu(driver, keys):
            pass
    except Left:
        keys.say("Until next time.")
    return 0


def _opened(driver: Driver, keys: Keys, opening: Opening) -> None:
    if opening.how == "debrief":
        keys.screen(driver.debrief(opening.of))
    elif opening.how == "resume":
        _resumed(driver, keys, opening.of)
    else:
        _from_briefing(driver, keys, opening.of)


def _menu(driver: Driver, keys: Keys) -> bool:
    """One visit to the menu; whether there shall be another."""
    menu = driver.menu()
    keys.screen(menu)
    while True:
        typed = keys.line("Number, or q to leave: ")
        if typed in ("q", "quit"):
            return False
        if _numbered(driver, keys, menu, typed):
            return True
        keys.say(f"Type a number from 1 to {len(menu.rows) + len(menu.latest)}, or q.")


def _numbered(driver: Driver, keys: Keys, menu: MenuScreen, typed: str) -> bool:
    """Go where a number of the menu leads; False where it is none."""
    number = int(typed) if typed.isdecimal() and len(typed) < 6 else 0
    earlier = number - len(menu.rows)
    if 1 <= number <= len(menu.rows):
        _from_briefing(driver, keys, menu.rows[number - 1].slug)
    elif 1 <= earlier <= len(menu.latest):
        row = menu.latest[earlier - 1]
        if row.held:
            keys.say(HELD)
        elif row.ending:
            _reviewed(driver, keys, row.session)
        else:
            _resumed(driver, keys, row.session)
    else:
        return False
    return True


def _from_briefing(driver: Driver, keys: Keys, slug: str) -> None:
    keys.screen(driver.open(slug))
    keys.say(HOW)
    if keys.line("Enter to begin, q to go back: ") not in ("q", "quit"):
        _play(driver, keys, driver.begin())


def _resumed(driver: Driver, keys: Keys, session: str) -> None:
    keys.say(HOW)
    _play(driver, keys, driver.resume(session))


def _play(driver: Driver, keys: Keys, first: Played) -> None:
    """From one moment to the next until it is over or the person stops."""
    shown: Played = first
    try:
        while isinstance(shown, EncounterScreen):
            shown = _moment(driver, keys, shown)
    except Left:
        keys.say(KEPT)
        raise
    _ended(driver, keys, shown)


def _moment(driver: Driver, keys: Keys, shown: EncounterScreen) -> Played:
    """Show a moment, take one answer that is one, hand on what follows."""
    keys.screen(shown)
    _for_the_author(driver, keys)
    began = keys.now_ms()
    choices = {str(row.number): row.choice for row in shown.choices}
    while True:
        typed = keys.line("> ")
        at_ms = shown.clock_ms + max(0, keys.now_ms() - began - shown.reading_ms)
        if typed in choices:
            return _chosen(driver, keys, choices[typed], at_ms)
        if typed in ("q", "quit"):
            raise Left
        if typed in ("w", "wait"):
            return _waited(driver, keys, shown, at_ms)
        if typed in ("f", "flag"):
            # A mark leaves the scene and its clock alone, so the moment and its measuring simply go on.
            after = driver.flag(at_ms)
            if isinstance(after, EndingScreen) or driver.late:
                return after
            keys.say("Marked for the debrief.")
        elif typed in ("r", "repeat"):
            keys.screen(shown)
        else:
            keys.say(NOT_AN_ANSWER)


def _for_the_author(driver: Driver, keys: Keys) -> None:
    told = driver.author() if isinstance(driver, Authors) else None
    if told is not None:
        keys.show("\n" + author_text(told, keys.width))


def _chosen(driver: Driver, keys: Keys, choice: str, at_ms: int) -> Played:
    after = driver.choose(choice, at_ms)
    if driver.late:
        keys.say(TOO_LATE)
    return after


def _waited(driver: Driver, keys: Keys, shown: EncounterScreen, at_ms: int) -> Played:
    """To what happens next, or to now where nothing does."""
    due = driver.next_due_ms
    if due is None:
        keys.say("Nothing happens here until you choose.")
    return driver.tick(max(at_ms, shown.clock_ms) if due is None else max(due, at_ms))


def _ended(driver: Driver, keys: Keys, shown: Played) -> None:
    keys.screen(shown)
    if isinstance(shown, EndingScreen) and shown.held:
        keys.line("Enter to go on: ")
        return
    wish = keys.line("Enter to write your own account first, d for the debrief, q to leave it: ")
    if wish not in ("q", "quit"):
        if wish not in ("d", "debrief"):
            asked_first(driver, keys)
        _reviewed(driver, keys, None)
        keys.line("Enter to go on: ")


def _reviewed(driver: Driver, keys: Keys, session: str | None) -> None:
    """The review of a run; the run under other standards is long, so it is asked for."""
    review = driver.debrief(session)
    keys.screen(review)
    if review.comparison and keys.line("o for the run under other standards, Enter to go on: ") in ("o", "other"):
        keys.show("\n" + comparison_text(review.comparison, keys.width))
