"""What is wrong with a followed file: the list, and beside it the lines of the file around the place that is picked.

It refuses to change the file: that is the editor's.
"""

from __future__ import annotations

from pygame import Rect

from simulator.screens.watched import ProblemView, WatchScreen
from simulator.window.driver import Watches
from simulator.window.room import Room, Still
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page, Piece
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_KEYS = (("Up, Down", "the next problem"), ("PgUp, PgDn", "scroll"), ("F3, Esc", "back"))
_ENDLESS = 1 << 16


class ProblemsRoom(Still):
    """The problems, one picked."""

    arrows: tuple[str, ...] = ("problem",)
    scrolls: tuple[str, ...] = ("problems", "place")

    def __init__(self, driver: Watches) -> None:
        super().__init__()
        self._driver = driver
        self._screen = driver.watched()
        self._picked = 0
        self.first = Act("problem", "0") if self._screen.problems else None

    def renew(self) -> None:
        """The file was saved, or more was found; what was picked stays picked where it is still there."""
        before = self._screen.problems[self._picked : self._picked + 1]
        self._screen = self._driver.watched()
        same = [n for n, one in enumerate(self._screen.problems) if before and _is(one, before[0])]
        self.offsets.pop("place", None)
        self._picked = same[0] if same else min(self._picked, max(0, len(self._screen.problems) - 1))
        self.first = Act("problem", str(self._picked)) if self._screen.problems else None
        self.stale = True

    def act(self, act: Act, now: int) -> Room | None:
        """A problem is picked; back closes the page."""
        del now
        if act.do == "back":
            return None
        if act.do in ("problem", "focus:problem"):
            self._picked, self.stale = int(act.of), True
            self.offsets.pop("place", None)
        return self

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page at a size."""
        del now
        page = Page(room, measure, self.offsets)
        back = (("Back", "log-out", Act("back")),)
        body = parts.foot(page, parts.head(page, "list", "What is wrong", self._screen.words, back), _KEYS)
        gap, left = measure.px(12), round(body.width * 0.42)
        _list(page, self._screen, self._picked, Rect(body.x, body.y, left, body.height))
        side = Rect(body.x + left + gap, body.y, body.width - left - gap, body.height)
        if self._screen.problems:
            _place(page, self._screen.problems[self._picked], side)
        return page


def _is(one: ProblemView, other: ProblemView) -> bool:
    return (one.code, one.file, one.message) == (other.code, other.file, other.message)


def _list(page: Page, screen: WatchScreen, picked: int, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    box = Rect(inner.x, inner.y, inner.width - m.px(4), inner.height)
    with page.scrolled("problems", box) as inside:
        y = box.y
        for words in screen.told:
            y = parts.row(inside, _at(box, y), "info", theme.SKY, Run(words, plain(m, 14)), size=15) + m.px(8)
        if not screen.problems:
            so_far = "Nothing is wrong so far; it is still explored."
            broken_off = "Nothing is wrong so far; exploring broke off. Run simulator check."
            none = "Nothing is wrong." if screen.explored else so_far if screen.exploring else broken_off
            inside.words(_at(box, y), Run(none, plain(m, 16, theme.SOFT)))
        for n, problem in enumerate(screen.problems):
            other = "" if problem.file == screen.file else f"{problem.file}:"
            y = _card(inside, problem, n, Rect(box.x, y, box.width, _ENDLESS), (other, n == picked)) + m.px(6)


def _card(page: Page, problem: ProblemView, n: int, where: Rect, how: tuple[str, bool]) -> int:
    """A problem in the list; `how` is its file where that is another than the one that is followed, and whether it is picked."""
    m, (other, picked) = page.measure, how
    runs = (
        Run(f"{other}{problem.line}:{problem.column}  {problem.code}  ", mono(m, 13, theme.ORANGE)),
        Run(problem.message, plain(m, 14)),
    )
    wide = where.width - m.px(24)
    box = Rect(where.x, where.y, where.width, text.flow(runs, wide).height + m.px(14))
    page.panel(box, panels.PICKED if picked else panels.CARD)
    page.words(Rect(box.x + m.px(12), box.y + m.px(7), wide, box.height), *runs)
    page.target(box, Act("problem", str(n)), problem.message)
    return box.bottom


def _place(page: Page, problem: ProblemView, where: Rect) -> None:
    """The lines around a problem, its own marked, with what to do about it above them."""
    m, inner = page.measure, page.panel(where)
    y = page.words(inner, Run(f"{problem.file}:{problem.line}:{problem.column}", bold(m, 15))).bottom + m.px(4)
    hint = f"{problem.hint}   " if problem.hint else ""
    more = Run(f"More: simulator explain {problem.code}", plain(m, 14, theme.SOFT))
    y = page.words(_at(inner, y), Run(hint, plain(m, 14)), more).bottom + m.px(10)
    box = Rect(inner.x, y, inner.width - m.px(4), max(m.px(20), inner.bottom - y))
    page.panel(box, panels.WELL)
    above = (problem.line - problem.first) * text.leading(mono(m, 13))
    page.offsets.setdefault("place", max(0, above - box.height // 2))
    with page.scrolled("place", box) as inside:
        _lines(inside, problem, Rect(box.x + m.px(8), box.y + m.px(4), box.width - m.px(16), box.height))


def _lines(page: Page, problem: ProblemView, where: Rect) -> None:
    """As the file has them, but for the indentation that all of them share; the line in question is marked."""
    m, y = page.measure, where.y
    style = mono(m, 13, theme.TEXT)
    letter, tall = text.width_of("m", style.face, style.px), text.leading(style)
    left = round(letter * 6)
    shared = min((len(line) - len(line.lstrip()) for line in problem.lines if line.strip()), default=0)
    for n, line in enumerate(problem.lines, start=problem.first):
        row = Rect(where.x, y, where.width, tall)
        if n == problem.line:
            page.panel(row, panels.Look(theme.PICKED, None, 0, 4))
            under = min(row.right - round(letter), row.x + left + round(letter * (problem.column - 1 - shared)))
            page.panel(Rect(under, row.bottom - 2, round(letter), 2), panels.Look(theme.ORANGE, None, 0, 0))
        number = text.Bit(0, 0, f"{n:4}", mono(m, 13, theme.ORANGE if n == problem.line else theme.QUIET))
        shown = text.Bit(left, 0, text.elide(line[shared:], style, max(8, row.width - left)), style)
        page.pieces.append(Piece(row, row, words=text.Paragraph((number, shown), row.width, tall)))
        y += tall


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)
