"""The rooms between the ending and the debrief: the trainee's own account, question by question, then the remarks on it.

It refuses to insist: every question can be skipped. What was written stays in its box until the debrief is opened.
"""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from simulator.screens.account import RemarksView
from simulator.window.driver import Writes
from simulator.window.review import account_page
from simulator.window.room import Room, Still
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.text_box import TextBox
from simulator.window.sheet.theme import Measure


class Account:
    """The account of one run while it is written: its questions, a box for each, and where it leads."""

    def __init__(self, driver: Writes, ending: Room, debrief: Callable[[], Room]) -> None:
        self.driver, self.ending, self.debrief = driver, ending, debrief
        self.screen = driver.account()
        self.boxes = tuple(TextBox() for _ in self.screen.questions)

    def page(self, at: int) -> Room:
        """The room of a question; before the first lies the ending."""
        if at < 0 or not self.boxes:
            self.ending.stale = True
            return self.ending
        return AccountRoom(self, at)

    def done(self) -> Room:
        """On to the remarks, where there are any, else to the debrief. Nothing is handed in where nothing was written."""
        pairs = zip(self.screen.questions, self.boxes, strict=True)
        answers = {(one.kind, one.n): box.words for one, box in pairs if box.words.strip()}
        found = self.driver.wrote(answers) if answers else ()
        return RemarksRoom(self, found) if found else self.debrief()


class AccountRoom(Still):
    """One question."""

    first: Act | None = Act("write", "box")
    scrolls: tuple[str, ...] = ("words",)

    def __init__(self, account: Account, at: int) -> None:
        super().__init__()
        self._account, self._at = account, at
        self.boxes = {"box": account.boxes[at]}

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The question and its box."""
        del now
        asking = account_page.Asking(screen=self._account.screen, at=self._at, box=self.boxes["box"])
        return account_page.question(asking, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """On, back, or straight to the debrief."""
        del now
        self.stale = True
        if act.do == "back":
            return self._account.page(self._at - 1)
        if act.do == "done" or (act.do == "next" and self._at + 1 == len(self._account.boxes)):
            return self._account.done()
        return self._account.page(self._at + 1) if act.do == "next" else self


class RemarksRoom(Still):
    """What the rules remark on what was written."""

    first: Act | None = Act("review")
    scrolls: tuple[str, ...] = ("remarks",)

    def __init__(self, account: Account, found: tuple[RemarksView, ...]) -> None:
        super().__init__()
        self._account, self._found = account, found

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The remarks."""
        del now
        return account_page.remarks(self._found, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """On to the debrief, or back to what was written."""
        del now
        if act.do == "back":
            return self._account.page(len(self._account.boxes) - 1)
        return self._account.debrief() if act.do == "review" else self
