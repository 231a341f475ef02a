"""The window while a file is followed: any room with a line under it that says how the file stands.

A save is looked for a few times a second in the window's own turns, and takes the run on in the new text. It refuses to
let a mistake in the file end the run, and to let the clock run while the author's hands are in the editor.
"""

from __future__ import annotations

import pygame
from pygame import Rect

from simulator.screens.values import BriefingScreen
from simulator.window.author.author_room import AuthorRoom
from simulator.window.doors import Doors
from simulator.window.driver import WatchDriver, Watches
from simulator.window.front.rooms import BriefingRoom, EndingRoom, MenuRoom
from simulator.window.house import House
from simulator.window.play.play_room import PlayRoom
from simulator.window.room import Room, Still
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure
from simulator.window.watch.jump import JumpRoom
from simulator.window.watch.problems import ProblemsRoom

LOOK_MS = 150
"""How often the file is looked at."""
_KEYS = {pygame.K_F3: Act("problems"), pygame.K_F4: Act("scenes")}


def watch_room(driver: WatchDriver, now: int) -> Room:
    """Where the window opens: the briefing, or what is wrong where nothing can be played."""
    house = House(driver)
    return Watched(driver, house, _present(driver, house, now), now)


def _present(driver: WatchDriver, doors: Doors, now: int) -> Room:
    shown = driver.present()
    if shown is None:
        return NothingYet()
    if isinstance(shown, BriefingScreen):
        return doors.briefing(shown)
    return doors.play(shown, now)


class NothingYet(Still):
    """The file holds nothing that can be played."""

    def act(self, act: Act, now: int) -> Room | None:
        """Only to leave."""
        del now
        return None if act.do == "back" else self

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """One sentence."""
        del now
        page = Page(room, measure, self.offsets)
        words = "Nothing can be played yet. F3 lists what is wrong; the encounter opens at the first save without it."
        page.words(room.inflate(-measure.px(80), 0), Run(words, plain(measure, 18)), align=0.5, middle=True)
        return page


class Watched:
    """A room, or a page of the author's over it, with the line under it."""

    def __init__(self, driver: WatchDriver, doors: Doors, room: Room, now: int, over: Room | None = None) -> None:
        self._driver, self._doors, self._room, self._over = driver, doors, room, over
        self._since, self._turn, self._looked = now, now, now
        self._away = 0

    @property
    def shown(self) -> Room:
        """The room that takes the hands."""
        return self._over or self._room

    @property
    def offsets(self) -> dict[str, int]:
        """Of the room that is shown."""
        return self.shown.offsets

    @offsets.setter
    def offsets(self, offsets: dict[str, int]) -> None:
        self.shown.offsets = offsets

    @property
    def stale(self) -> bool:
        """Of the room that is shown."""
        return self.shown.stale

    @stale.setter
    def stale(self, stale: bool) -> None:
        self.shown.stale = stale

    @property
    def keys(self) -> str:
        """Of the room that is shown."""
        return self.shown.keys

    @property
    def arrows(self) -> tuple[str, ...]:
        """Of the room that is shown."""
        return self.shown.arrows

    @property
    def scrolls(self) -> tuple[str, ...]:
        """Of the room that is shown."""
        return self.shown.scrolls

    @property
    def first(self) -> Act | None:
        """Of the room that is shown."""
        return self.shown.first

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The room's page, a line shorter, and the line."""
        tall = _tall(measure)
        page = self.shown.lay_out(Rect(room.x, room.y, room.width, room.height - tall), measure, now)
        page.room = room
        _line(page, self._driver, Rect(room.x, room.bottom - tall, room.width, tall))
        return page

    def key(self, key: int, now: int) -> Act | None:
        """Two keys of its own; the others are the room's."""
        return _KEYS.get(key) or self.shown.key(key, now)

    def act(self, act: Act, now: int) -> Room | None:
        """A page of the author's opens over the room and closes again; the rest is the room's."""
        if act.do in ("problems", "scenes"):
            same = isinstance(self._over, ProblemsRoom if act.do == "problems" else JumpRoom)
            return self._with(None if same else self._page(act), now)
        if self._over is not None:
            return self._of_page(self._over, act, now)
        after = self._room.act(act, now)
        if isinstance(self._room, AuthorRoom) and self._room.picked:
            scene, self._room.picked = self._room.picked, ""
            return self._with(JumpRoom(self._driver, self._doors, scene), now)
        return self._into(after, now)

    def tick(self, now: int) -> Room | None:
        """The clock of the run stands while a page is over it, and while the hands are elsewhere."""
        gone, self._turn = now - self._turn, now
        if now - self._looked >= LOOK_MS:
            self._looked = now
            news = self._driver.news()
            if news == "new":
                return self._anew(now)
            if news == "told":
                self._tell()
        if self._over is not None:
            return self
        if isinstance(self._room, PlayRoom) and not _in_front():
            self._room.back_after(gone)
            return self
        return self._into(self._room.tick(now), now)

    def _page(self, act: Act) -> Room:
        return ProblemsRoom(self._driver) if act.do == "problems" else JumpRoom(self._driver, self._doors, act.of)

    def _of_page(self, over: Room, act: Act, now: int) -> Room | None:
        """The author's page answers with itself, with None to be closed, or with where the run now stands."""
        after = over.act(act, now)
        if after is over:
            return self
        if after is None:
            return self._with(None, now)
        return Watched(self._driver, self._doors, after, now)

    def _with(self, over: Room | None, now: int) -> Room:
        """The same room under another page; what was looked at took no time to decide."""
        if over is None and isinstance(self._room, PlayRoom):
            self._room.back_after(now - self._since)
        kept = Watched(self._driver, self._doors, self._room, now, over)
        if over is not None and self._over is not None:
            kept._since = self._since
        kept.stale = True
        return kept

    def _into(self, after: Room | None, now: int) -> Room | None:
        """Another room of the run; there is no menu here, so where it would be, the encounter begins again or closes."""
        if after is self._room or after is None:
            return after and self
        if isinstance(after, MenuRoom):
            if isinstance(self._room, BriefingRoom):
                return None
            after = self._doors.briefing(self._driver.open(""))
        return Watched(self._driver, self._doors, after, now)

    def _anew(self, now: int) -> Room:
        """The run as the new text has it; a debrief that is being read stays."""
        room = self._room
        if isinstance(room, BriefingRoom | PlayRoom | EndingRoom | AuthorRoom | NothingYet):
            room = _present(self._driver, self._doors, now)
            if isinstance(self._room, AuthorRoom) and isinstance(room, PlayRoom):
                room = room.act(Act("author"), now) or room
        after = Watched(self._driver, self._doors, room, now, self._over)
        if isinstance(self._over, ProblemsRoom | JumpRoom):
            self._over.renew()
        after.stale = True
        return after

    def _tell(self) -> None:
        if isinstance(self._over, ProblemsRoom | JumpRoom):
            self._over.renew()
        self.stale = True


def _in_front() -> bool:
    return pygame.key.get_focused()


def _tall(measure: Measure) -> int:
    return parts.button_size(measure, "F3", 13)[1] + measure.px(8)


def _line(page: Page, driver: Watches, where: Rect) -> None:
    """How the file stands, and the two pages of the author's."""
    m, screen = page.measure, driver.watched()
    page.panel(where, panels.Look(theme.RAISED, None, 0, 0))
    right = where.right - m.px(12)
    for words, name, act in (("Scenes F4", "crosshair", Act("scenes")), ("Problems F3", "list", Act("problems"))):
        wide, tall = parts.button_size(m, words, 13, name)
        right -= wide
        parts.button(page, Rect(right, where.y + m.px(4), wide, tall), words, act, name=name, size=13)
        right -= m.px(8)
    bad = bool(screen.problems) or screen.old
    shape, tint = ("triangle-alert", theme.ORANGE) if bad else ("circle-check", theme.GREEN)
    mark = parts.icon(page, shape, 15, tint, where.x + m.px(12), where.centery)
    said = "   ·   ".join((screen.words, *screen.told))
    style = plain(m, 13, theme.TEXT if bad or screen.told else theme.SOFT)
    room = Rect(mark.right + m.px(8), where.y, max(8, right - mark.right - m.px(16)), where.height)
    page.words(room, Run(text.elide(said, style, room.width), style), middle=True)
