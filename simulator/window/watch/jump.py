"""Jumping: the scenes by phase, and what is so and known in the one that is picked, each value to be changed.

It refuses to know where the values come from: it asks for the next one.
"""

from __future__ import annotations

from itertools import groupby

import pygame
from pygame import Rect

from simulator.screens.watched import FactRow, PlacingScreen, SceneRow
from simulator.window.doors import Doors
from simulator.window.driver import WatchDriver
from simulator.window.room import Room, Still
from simulator.window.sheet import panels, parts, text, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_KEYS = (
    ("Tab", "to a scene, to a value"),
    ("Left, Right", "another value"),
    ("G", "go there"),
    ("PgUp, PgDn", "scroll"),
    ("F4, Esc", "back"),
)
_ENDLESS = 1 << 16
_TURNS = {pygame.K_LEFT: -1, pygame.K_RIGHT: 1}
_SO, _KNOWN = "so", "known"


class JumpRoom(Still):
    """Where a run of the author's is to begin."""

    scrolls: tuple[str, ...] = ("facts", "scenes")

    def __init__(self, driver: WatchDriver, doors: Doors, scene: str = "") -> None:
        super().__init__()
        self._driver, self._doors = driver, doors
        self._screen = driver.placing(scene)
        self._at: Act | None = None
        self.first = Act("scene", self._screen.scene)

    def renew(self) -> None:
        """The file was saved, or it is known now how one comes to each scene."""
        known = {row.scene for row in self._screen.scenes}
        self._screen = self._driver.placing(self._screen.scene if self._screen.scene in known else "")
        self.stale = True

    def key(self, key: int, now: int) -> Act | None:
        """Left and right turn the value on which the focus stands."""
        del now
        if key == pygame.K_g:
            return Act("go")
        if key in _TURNS and self._at is not None:
            return Act("turn", f"{_TURNS[key]} {self._at.of}")
        return None

    def act(self, act: Act, now: int) -> Room | None:
        """A scene is picked, a value is turned, or the run begins."""
        if act.do == "back":
            return None
        if act.do.startswith("focus:"):
            self._at = Act(act.do.removeprefix("focus:"), act.of) if act.do == "focus:value" else None
        if act.do in ("scene", "focus:scene"):
            self._screen, self.stale = self._driver.placing(act.of), True
        elif act.do == "value":
            self._at = act
            self._turn(1, act.of)
        elif act.do == "turn":
            by, _, of = act.of.partition(" ")
            self._turn(int(by), of)
        elif act.do == "go":
            return self._doors.play(self._driver.jump(), now)
        return self

    def _turn(self, by: int, of: str) -> None:
        which, _, key = of.partition(" ")
        self._screen, self.stale = self._driver.turn(key, by, known=which == _KNOWN), True

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page at a size."""
        del now
        page = Page(room, measure, self.offsets)
        buttons = (("Go there", "play", Act("go")), ("Back", "log-out", Act("back")))
        under = f"Jump to {self._screen.scene}.  {self._screen.how}"
        body = parts.foot(page, parts.head(page, "crosshair", self._screen.title, under, buttons), _KEYS)
        gap, left = measure.px(12), round(body.width * 0.36)
        _scenes(page, self._screen, Rect(body.x, body.y, left, body.height))
        _facts(page, self._screen, Rect(body.x + left + gap, body.y, body.width - left - gap, body.height))
        return page


def _scenes(page: Page, screen: PlacingScreen, where: Rect) -> None:
    m, inner = page.measure, page.panel(where)
    box = Rect(inner.x, inner.y, inner.width - m.px(4), inner.height)
    with page.scrolled("scenes", box) as inside:
        y = box.y
        for phase, rows in groupby(screen.scenes, key=lambda row: row.phase):
            heading = phase.replace("_", " ").capitalize()
            y = inside.words(_at(box, y), Run(heading, bold(m, 14, theme.SKY))).bottom + m.px(4)
            for row in rows:
                y = _scene(inside, row, Rect(box.x, y, box.width, _ENDLESS), picked=row.scene == screen.scene)
            y += m.px(8)


def _scene(page: Page, row: SceneRow, where: Rect, *, picked: bool) -> int:
    m = page.measure
    steps = "" if row.steps is None else f"  {row.steps} step{'' if row.steps == 1 else 's'}"
    here = "  now here" if row.here else ""
    runs = (Run(row.scene, bold(m, 14)), Run(steps, plain(m, 12, theme.SOFT)), Run(here, plain(m, 12, theme.YELLOW)))
    wide = where.width - m.px(20)
    box = Rect(where.x, where.y, where.width, text.flow(runs, wide).height + m.px(8))
    page.panel(box, panels.PICKED if picked else panels.CARD)
    page.words(Rect(box.x + m.px(10), box.y, wide, box.height), *runs, middle=True)
    page.target(box, Act("scene", row.scene), row.scene)
    return box.bottom + m.px(3)


def _facts(page: Page, screen: PlacingScreen, where: Rect) -> None:
    """A row a fact: its name, what is so, what is known; a value is turned by a click or by the arrows."""
    m, inner = page.measure, page.panel(where)
    columns = [round(inner.width * share) for share in (0.0, 0.46, 0.73)]
    wide = round(inner.width * 0.26)
    heads = (("Fact", inner.width // 2), ("What is so", wide), ("What is known", wide))
    y = inner.y
    for left, (words, room) in zip(columns, heads, strict=True):
        y = page.words(Rect(inner.x + left, inner.y, room, _ENDLESS), Run(words, bold(m, 14, theme.SKY))).bottom
    box = Rect(inner.x, y + m.px(6), inner.width - m.px(4), max(m.px(20), inner.bottom - y - m.px(6)))
    with page.scrolled("facts", box) as inside:
        y = box.y
        for row in screen.facts:
            y = _fact(inside, row, box, y, columns) + m.px(3)


def _fact(page: Page, row: FactRow, box: Rect, y: int, columns: list[int]) -> int:
    m = page.measure
    tint = theme.YELLOW if row.moved else theme.TEXT
    spot = page.words(Rect(box.x, y + m.px(3), columns[1] - m.px(8), _ENDLESS), Run(row.key, plain(m, 13, tint)))
    bottom = spot.bottom + m.px(3)
    for which, value, left in ((_SO, row.so, columns[1]), (_KNOWN, row.known, columns[2])):
        if value is not None:
            cell = Rect(box.x + left, y, round(box.width * 0.26), _ENDLESS)
            bottom = max(bottom, _value(page, f"{which} {row.key}", value, cell))
    return bottom


def _value(page: Page, of: str, value: str, where: Rect) -> int:
    m = page.measure
    runs = (Run(value, mono(m, 13, theme.SOFT if value == "unknown" else theme.TEXT)),)
    wide = where.width - m.px(16)
    box = Rect(where.x, where.y, where.width, text.flow(runs, wide).height + m.px(6))
    page.panel(box, panels.CARD)
    page.words(Rect(box.x + m.px(8), box.y, wide, box.height), *runs, middle=True)
    page.target(box, Act("value", of), f"{of}: another value")
    return box.bottom


def _at(where: Rect, y: int) -> Rect:
    return Rect(where.x, y, where.width, _ENDLESS)
