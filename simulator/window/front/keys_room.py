"""The page of keys: each action with its key, which is changed by pressing the new one.

It refuses to judge a key: the driver says what is in its way.
"""

from __future__ import annotations

from collections.abc import Callable

import pygame
from pygame import Rect

from simulator.screens.key_map import ACTIONS, Action, KeyMap, key_words
from simulator.window.driver import Binds
from simulator.window.room import Room, Still
from simulator.window.sheet import keyboard, panels, parts, text, theme
from simulator.window.sheet.page import Act, Page
from simulator.window.sheet.parts import bold, mono, plain
from simulator.window.sheet.text import Run
from simulator.window.sheet.theme import Measure

ABOUT = "1 to 9, Tab, Enter, Esc and the arrows always do what they do."
PRESS = "Press the new key for “{}”. Esc leaves it as it is."
CHANGED = "{} is now the key for “{}”."
RESET = "Every key is as it came."
_HINTS = (("Up, Down", "move"), ("Enter", "change"), ("Esc", "back"))
_ENDLESS = 1 << 16


class KeysRoom(Still):
    """The keys. `back` makes the room that it was come from; `waits` is the action whose new key is being waited for."""

    arrows: tuple[str, ...] = ("change",)
    scrolls: tuple[str, ...] = ("keys",)
    first: Act | None = Act("change", ACTIONS[0].name)

    def __init__(self, driver: Binds, back: Callable[[], Room]) -> None:
        super().__init__()
        self._driver, self._back = driver, back
        self.waits: Action | None = None
        self.told = ABOUT

    def lay_out(self, room: Rect, measure: Measure, now: int) -> Page:
        """The page."""
        del now
        waits = self.waits.name if self.waits else ""
        return lay_out(self._driver.keys(), waits, self.told, room, measure, self.offsets)

    def key(self, key: int, now: int) -> Act | None:
        """The new key of the action that waits for one."""
        del now
        if self.waits is None:
            return None
        if key == pygame.K_ESCAPE:
            return Act("leave")
        return Act("modified" if keyboard.is_modifier(key) else "pressed", keyboard.name_of(key))

    def act(self, act: Act, now: int) -> Room | None:
        """Wait for a key, take one, put all back, or go."""
        del now
        self.stale = True
        if act.do == "pressed" and self.waits:
            fault = self._driver.bind(self.waits.name, act.of)
            done = CHANGED.format(key_words(act.of), self.waits.words)
            self.waits, self.told = (self.waits, fault) if fault else (None, done)
        elif act.do == "leave":
            self.waits, self.told = None, ABOUT
        elif act.do == "change":
            self.waits = next(one for one in ACTIONS if one.name == act.of)
            self.told = PRESS.format(self.waits.words)
        elif act.do == "as_they_came":
            self._driver.unbind()
            self.waits, self.told = None, RESET
        keyboard.use(self._driver.keys())
        self.keys = keyboard.RAW if self.waits else "other"  # while a key is waited for, each comes as it was pressed
        return self._back() if act.do == "back" else self


def lay_out(keys: KeyMap, waits: str, told: str, room: Rect, measure: Measure, offsets: dict[str, int]) -> Page:
    """Every action with its key, by where it can be done."""
    page, m = Page(room, measure, offsets), measure
    buttons = (
        ("A−", "", Act("smaller")),
        ("A+", "", Act("larger")),
        ("As they came", "rotate-ccw", Act("as_they_came")),
        ("Back", "log-out", Act("back")),
    )
    body = parts.head(page, "keyboard", "Keys", "Of this desk. They are kept.", buttons)
    body = parts.foot(page, body, _HINTS)
    tint = theme.YELLOW if told != ABOUT else theme.SKY
    y = parts.row(page, body, "info", tint, Run(told, bold(m, 15) if waits else plain(m, 15))) + m.px(10)
    inner = page.panel(Rect(body.x, y, body.width, body.bottom - y))
    inner.width -= m.px(4)
    with page.scrolled("keys", inner) as inside:
        _columns(inside, keys, waits, inner)
    return page


def _columns(page: Page, keys: KeyMap, waits: str, inner: Rect) -> None:
    """One column, or two where they are wide enough to read."""
    m = page.measure
    wheres = tuple(dict.fromkeys(action.where for action in ACTIONS))
    two = inner.width >= m.type(900)
    wide = (inner.width - m.px(32)) // 2 if two else inner.width
    halves = (wheres[:1] + wheres[2:], wheres[1:2]) if two else (wheres,)
    for n, half in enumerate(halves):
        y = inner.y
        for where in half:
            spot = Rect(inner.x + n * (wide + m.px(32)), y, wide, _ENDLESS)
            y = _group(page, where, keys, waits, spot) + m.px(14)


def _group(page: Page, where: str, keys: KeyMap, waits: str, room: Rect) -> int:
    m = page.measure
    y = page.words(room, Run(where, bold(m, 16))).bottom + m.px(6)
    for action in ACTIONS:
        if action.where == where:
            y = _row(page, action, keys, waits == action.name, Rect(room.x, y, room.width, _ENDLESS)) + m.px(5)
    return y


def _row(page: Page, action: Action, keys: KeyMap, waiting: bool, room: Rect) -> int:
    m, key = page.measure, "?" if waiting else key_words(keys.of(action.name))
    style = mono(m, 15, theme.ON_ACCENT if waiting else theme.TEXT)
    cap = max(m.lead(58), round(text.width_of(key, style.face, style.px)) + m.px(20))
    words = Run(action.words, plain(m, 15))
    changed = Run("  changed", plain(m, 13, theme.YELLOW)) if action.name in keys.changed else Run("", plain(m, 13))
    left = Rect(room.x + m.px(10), room.y, room.width - cap - m.px(24), _ENDLESS)
    high = max(text.flow((words, changed), left.width).height, text.leading(style)) + m.px(12)
    card = Rect(room.x, room.y, room.width, high)
    page.panel(card, panels.PICKED if waiting else panels.CARD)
    page.words(Rect(left.x, card.y, left.width, high), words, changed, middle=True)
    box = Rect(card.right - cap - m.px(6), card.y + m.px(4), cap, high - m.px(8))
    page.panel(box, panels.KEY_LIT if waiting else panels.KEY)
    page.words(box, Run(key, style), align=0.5, middle=True)
    page.target(card, Act("change", action.name), f"{action.words}: {key}")
    return card.bottom
