"""The page of settings: each a row of options, taken by key or mouse and kept at once; and what the keys of the window do.

It refuses to know what a setting is for: it shows the words and hands on the wish.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pygame import Rect

from simulator.screens.settings import SettingsScreen, SettingView
from simulator.window.driver import Binds, Sets
from simulator.window.front import options
from simulator.window.front.keys_room import KeysRoom
from simulator.window.front.options import Option
from simulator.window.room import Room, Still
from simulator.window.sheet import parts, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

_ENDLESS = 1 << 16


class SettingsRoom(Still):
    """The settings. `back` makes the room that it was come from."""

    arrows: tuple[str, ...] = ("set",)
    scrolls: tuple[str, ...] = ("settings", "keys")

    def __init__(self, driver: Sets, back: Callable[[], Room]) -> None:
        super().__init__()
        self._driver, self._back = driver, back
        self._screen = driver.settings()

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page."""
        del now
        binds = self._screen.binds and isinstance(self._driver, Binds)
        return lay_out(replace(self._screen, binds=binds), room, measure, self.offsets)

    def act(self, act: Act, now: int) -> Room | None:
        """A wish is kept at once; the text size is the window's own to apply."""
        del now
        if act.do == "set":
            name, _, value = act.of.partition("=")
            self._screen, self.stale = self._driver.set(name, value), True
        elif act.do == "keys" and isinstance(self._driver, Binds):
            return KeysRoom(self._driver, lambda: SettingsRoom(self._driver, self._back))
        return self._back() if act.do == "back" else self


def lay_out(screen: SettingsScreen, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """Settings at the left, keys at the right; with large text below each other."""
    page = Page(room, measure, offsets)
    keys = (("Change keys", "keyboard", Act("keys")),) if screen.binds else ()
    sizes = (("A−", "", Act("smaller")), ("A+", "", Act("larger")), *keys, ("Back", "log-out", Act("back")))
    body = parts.head(
        page, "settings", "Settings", "Of this desk." if screen.notices else "Of this desk. They are kept.", sizes
    )
    body = parts.foot(
        page, body, (("Tab, arrows", "move"), ("Enter", "set"), ("{larger} {smaller}", "text size"), ("Esc", "back"))
    )
    gap = measure.px(12)
    left = round((body.width - gap) * 0.62)
    inner = page.panel(Rect(body.x, body.y, left, body.height))
    inner.width -= measure.px(4)
    with page.scrolled("settings", inner) as inside:
        y = inner.y
        for one in screen.settings:
            y = _setting(inside, one, Rect(inner.x, y, inner.width, _ENDLESS)) + measure.px(16)
    right = page.panel(Rect(body.x + left + gap, body.y, body.width - left - gap, body.height))
    right.width -= measure.px(4)
    with page.scrolled("keys", right) as inside:
        _keys(inside, screen, right)
    return page


def _setting(page: Page, one: SettingView, where: Rect) -> int:
    m = page.measure
    y = page.words(where, Run(one.words, bold(m, 16))).bottom + m.px(2)
    y = page.words(Rect(where.x, y, where.width, _ENDLESS), Run(one.does, plain(m, 14, theme.SOFT))).bottom + m.px(6)
    shown = tuple(
        Option(option.words, option.chosen, Act("set", f"{one.name}={option.value}"), f"{one.words}: {option.words}")
        for option in one.options
    )
    return options.row(page, shown, Rect(where.x, y, where.width, 0), where.x).bottom


def _keys(page: Page, screen: SettingsScreen, where: Rect) -> None:
    m = page.measure
    y = where.y
    for key, does in screen.keys:
        if not key:
            above = m.px(8) if y > where.y else 0
            y = page.words(Rect(where.x, y + above, where.width, _ENDLESS), Run(does, bold(m, 15))).bottom + m.px(6)
            continue
        runs = (Run(f"{key}  ", mono(m, 14, theme.YELLOW)), Run(does, plain(m, 14)))
        y = page.words(Rect(where.x, y, where.width, _ENDLESS), *runs).bottom + m.px(6)
    for notice in screen.notices:
        y = parts.row(page, Rect(where.x, y, where.width, _ENDLESS), "info", theme.YELLOW, Run(notice, plain(m, 14)))
