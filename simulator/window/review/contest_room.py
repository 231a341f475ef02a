"""The room in which an instructor contests a PRACTICE mark or a finding of LAW at a moment of a run under review.

It refuses to keep what has no reason, and leaves words that are not kept only when it was asked twice.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from pygame import Rect

from simulator.screens.values import BeatView
from simulator.screens.written import Contested
from simulator.window.review import contest_page
from simulator.window.review.contest_page import MARKS, Contesting
from simulator.window.review.note_room import NOT_KEPT
from simulator.window.room import Room, Still
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.text_box import TextBox
from simulator.window.sheet.theme import Measure

PICK = "Pick what it is about."
INSTEAD = "Say how you would mark it, and otherwise than it is marked."
REASON = "Give the reason: without one nothing is kept."
SIGN = "Say who signs: an id such as i-4, and no e-mail."


class ContestRoom(Still):
    """Something is being contested. `keep` takes what it is; `back` is the room of the review."""

    arrows: tuple[str, ...] = ("pick", "mark")
    scrolls: tuple[str, ...] = ("words",)

    def __init__(self, title: str, beat: BeatView, signs: str, back: Room, keep: Callable[[Contested], None]) -> None:
        super().__init__()
        self._back, self._keep = back, keep
        self._leaving = False
        self.boxes = {"box": TextBox(), "by": TextBox(signs)}
        self._asked = Contesting(
            beat=beat, title=title, picked=None, mark="", reason=self.boxes["box"], by=self.boxes["by"]
        )
        self.first = Act("pick", "0")

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """What there is to pick, and the boxes."""
        del now
        return contest_page.lay_out(self._asked, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """Pick, mark, keep, or leave: with a reason in the box that is asked twice."""
        del now
        self.stale = True
        if act.do.removeprefix("focus:") in ("write", "pick", "mark", "keep", "back"):
            self._asked = replace(self._asked, writes=act.of if act.do.endswith("write") else "")
        if act.do == "back":
            return self._left()
        if act.do == "keep":
            return self._kept()
        if act.do == "pick":
            self._asked = replace(self._asked, picked=int(act.of), told="")
        elif act.do == "mark":
            self._asked = replace(self._asked, mark=act.of, told="")
        self._leaving = False
        return self

    def notice(self, words: Iterable[str]) -> None:
        """Why it could not be kept. What was written stays."""
        self._asked, self.stale = replace(self._asked, told=" ".join(words)), True

    def _left(self) -> Room:
        if self._asked.reason.words.strip() and not self._leaving:
            self._leaving, self._asked = True, replace(self._asked, told=NOT_KEPT)
            return self
        self._back.stale = True
        return self._back

    def _kept(self) -> Room:
        asked = self._asked
        by, reason = " ".join(asked.by.words.split()), asked.reason.words.strip()
        missing = _missing(asked, reason, by)
        if missing:
            self._asked = replace(asked, told=missing)
            self.offsets.pop("words", None)
            return self
        self._keep(Contested(n=asked.beat.n, about=asked.about, words=reason, by=by, mark=asked.mark))
        self._back.stale = True
        return self._back


def _missing(asked: Contesting, reason: str, by: str) -> str:
    """What is not said yet, the first in the order of the page; empty where all is."""
    if asked.picked is None:
        return PICK
    if asked.title == MARKS and asked.mark in ("", asked.beat.practice[asked.picked].mark):
        return INSTEAD
    return REASON if not reason else SIGN if not by or "@" in by else ""
