"""The room in which an instructor writes a note at a moment of a run under review.

It refuses overrides and disputes: these are about a mark or a finding, and have a room of their own.
"""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from simulator.window.review import account_page
from simulator.window.room import Room, Still
from simulator.window.sheet import parts, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.text_box import TextBox
from simulator.window.sheet.theme import Measure

ABOUT = "Kept beside the run with who and when; the record and its grade stay as they are."
NOT_KEPT = "What you wrote is not kept yet. Esc once more leaves it."
_BUTTONS = (("Keep the note", "check", Act("keep")), ("Leave", "chevron-left", Act("back")))


class NoteRoom(Still):
    """A note that is being written. `keep` takes its words, `back` is the room of the review."""

    first: Act | None = Act("write", "box")
    scrolls: tuple[str, ...] = ("words",)

    def __init__(self, moment: str, back: Room, keep: Callable[[str], None]) -> None:
        super().__init__()
        self._moment, self._back, self._keep = moment, back, keep
        self._leaving = False
        self.boxes = {"box": TextBox()}

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The box."""
        del now
        return lay_out(self._moment, self.boxes["box"], room, measure, self.offsets, leaving=self._leaving)

    def act(self, act: Act, now: int) -> Room | None:
        """Keep it, or leave: with words in the box that is asked twice."""
        del now
        words, self.stale = self.boxes["box"].words.strip(), True
        if act.do == "keep" and words:
            self._keep(words)
        elif act.do != "back" or (words and not self._leaving):
            self._leaving = act.do == "back"
            return self
        self._back.stale = True
        return self._back


def lay_out(
    moment: str, box: TextBox, room: Rect, measure: Measure, offsets: dict[str, int], *, leaving: bool = False
) -> Page:
    """The page of a note."""
    page = Page(room, measure, offsets)
    body = parts.head(page, "pencil", "A note", moment, account_page.SIZES)
    body = parts.foot(page, body, account_page.KEYS)

    def words(on: Page, where: Rect) -> None:
        m, y = on.measure, on.words(where, Run(moment, bold(on.measure, 17))).bottom + on.measure.px(4)
        said = Run(NOT_KEPT, bold(m, 14, theme.YELLOW)) if leaving else Run(ABOUT, plain(m, 14, theme.SOFT))
        on.words(Rect(where.x, y, where.width, 1 << 16), said)

    account_page.write_sheet(page, body, words, (box, f"Your note. {moment}"), _BUTTONS)
    return page
