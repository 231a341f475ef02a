"""The room in which whoever trains here is set: an opaque id, typed and kept.

It refuses to judge an id: the driver says what is wrong with it.
"""

from __future__ import annotations

from collections.abc import Callable

from pygame import Rect

from simulator.window.driver import Enrols
from simulator.window.room import Room, Still, is_enter
from simulator.window.sheet import parts, text, text_box, theme
from simulator.window.sheet.page import Act, Page, tall_of
from simulator.window.sheet.parts import bold, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.text_box import TextBox
from simulator.window.sheet.theme import Measure

TITLE = "Who trains here?"
ABOUT = (
    "An opaque id such as t-17, never a name: letters, digits, dots, hyphens and underscores. It is recorded with every run "
    "from now on and kept at this desk. Leave the box empty for nobody."
)
_BUTTONS = (("Keep", "check", Act("keep")), ("Leave", "chevron-left", Act("back")))
_HINTS = (("Enter", "keep"), ("Tab", "out of the box"), ("Esc", "leave it as it was"))
_MOST = 64


class Line(TextBox):
    """A box of one line: Enter is the window's."""

    def type(self, letters: str) -> None:
        """Put letters in; an id has no lines and no end of room."""
        super().type(letters.replace("\r", "").replace("\n", "")[: _MOST - len(self.words)])

    def press(self, key: int, mod: int) -> bool:
        """As in any box, but Enter takes what stands there."""
        return not is_enter(key) and super().press(key, mod)


class TraineeRoom(Still):
    """An id that is being typed. `back` makes the menu anew."""

    first: Act | None = Act("write", "trainee")
    scrolls: tuple[str, ...] = ("about",)

    def __init__(self, driver: Enrols, trainee: str, back: Callable[[], Room]) -> None:
        super().__init__()
        self._driver, self._back, self._fault = driver, back, ""
        self.boxes = {"trainee": Line(trainee)}

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The box."""
        del now
        return lay_out(self.boxes["trainee"], self._fault, room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """Keep it where it is an id, or leave it as it was."""
        del now
        self.stale = True
        if act.do in ("keep", "write"):  # Enter in the box asks to write there
            self._fault = self._driver.enrol(self.boxes["trainee"].words.strip())
            return self if self._fault else self._back()
        return self._back() if act.do == "back" else self


def lay_out(box: TextBox, fault: str, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """The question, the box, what is wrong, and what can be done."""
    page, m = Page(room, measure, offsets), measure
    body = parts.head(page, "user", TITLE, "Kept in this desk's settings.", ())
    body = parts.foot(page, body, _HINTS)
    wide, pad = min(body.width, m.type(760)), m.px(26)
    tall, high = parts.button_size(m, "A", 16)[1], text.leading(plain(m, 17)) + m.px(26)

    def words(on: Page, where: Rect) -> None:
        y = on.words(where, Run(ABOUT, plain(m, 16))).bottom + m.px(10)
        if fault:
            spot = Rect(where.x, y, where.width, 1 << 16)
            parts.row(on, spot, "triangle-alert", theme.ORANGE, Run(fault, bold(m, 15, theme.ORANGE)))

    under = high + tall + m.px(28)
    said = min(tall_of(m, wide - 2 * pad - m.px(4), words), body.height - under - 2 * pad)
    sheet = Rect(body.centerx - wide // 2, body.y, wide, said + under + 2 * pad)
    page.panel(sheet)
    inner = sheet.inflate(-2 * pad, -2 * pad)
    room_for = Rect(inner.x, inner.y, inner.width - m.px(4), said)
    with page.scrolled("about", room_for) as inside:
        words(inside, room_for)
    text_box.lay_out(
        page, "trainee", box, "The trainee's id", Rect(inner.x, inner.y + said + m.px(10), inner.width, high)
    )
    right = inner.right
    for n, (label, sign, act) in enumerate(_BUTTONS):
        size = parts.button_size(m, label, 16, sign)[0] + m.px(10)
        spot = Rect(right - size, inner.bottom - tall, size, tall)
        parts.button(page, spot, label, act, loud=n == 0, name=sign, size=16)
        right -= size + m.px(10)
    return page
