"""What is written beside a run under review: a note, a bookmark, an override, a dispute; each kept by the driver.

It refuses to word what is kept: that comes back from the driver, and the review shows it.
"""

from __future__ import annotations

from collections.abc import Callable

from simulator.screens.values import BeatView
from simulator.screens.written import Contested, WrittenView
from simulator.window.driver import Contests, Driver, Notes
from simulator.window.review.contest_page import DISPUTES, MARKS
from simulator.window.review.contest_room import ContestRoom
from simulator.window.review.note_room import NoteRoom
from simulator.window.room import Room

ACTS = ("note", "bookmark", "otherwise", "dispute")
WHOLE = "The whole run"
NONE = {
    MARKS: "There is no PRACTICE mark at this moment.",
    DISPUTES: "There is no finding of the law at this moment.",
}


class Asides:
    """The asides of one review. `kept` takes all that is written by now, None where nothing new is, and a word on it."""

    def __init__(self, driver: Driver, kept: Callable[[tuple[WrittenView, ...] | None, str], None]) -> None:
        self._driver, self._kept = driver, kept

    def room(self, do: str, beat: BeatView | None, back: Room) -> Room:
        """The room in which it is written; the review itself where there is nothing to write."""
        if do in ("otherwise", "dispute"):
            return self._contest(MARKS if do == "otherwise" else DISPUTES, beat, back)
        if isinstance(self._driver, Notes) and do == "note":
            return NoteRoom(moment_of(beat), back, lambda words: self._note(beat, words))
        if do == "bookmark":
            self._note(beat, "")
        return back

    def _contest(self, title: str, beat: BeatView | None, back: Room) -> Room:
        if beat is None or not isinstance(self._driver, Contests):
            return back
        if not (beat.practice if title == MARKS else beat.findings):
            self._kept(None, NONE[title])
            return back
        return ContestRoom(title, beat, self._driver.signs, back, lambda said: self._contested(beat, said))

    def _note(self, beat: BeatView | None, words: str) -> None:
        if isinstance(self._driver, Notes):
            written = self._driver.note(beat.n if beat else 0, words)
            self._kept(written, f"{'Kept' if words else 'Bookmarked'}. {moment_of(beat)}")

    def _contested(self, beat: BeatView, said: Contested) -> None:
        if isinstance(self._driver, Contests):
            self._kept(self._driver.contest(said), f"Kept beside the grade. {moment_of(beat)}")


def moment_of(beat: BeatView | None) -> str:
    """A moment by its number and title."""
    return f"Moment {beat.n}: {beat.title}" if beat else WHOLE
