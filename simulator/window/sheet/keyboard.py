"""The keyboard as this desk has set it: what a pressed key means in a room, and how hints name the keys.

There is one keyboard as there is one window. It refuses to know what an action does: a key that was changed comes to a room
as the key that came with the action, so every room goes on knowing only those.
"""

from __future__ import annotations

from functools import cache

import pygame

from simulator.screens.key_map import ASKED, DEBRIEF, EVERYWHERE, PLAY, KeyMap

RAW = "raw"
"""In a room of this kind every key comes as it was pressed."""
_KINDS = {"play": (PLAY, EVERYWHERE), "debrief": (DEBRIEF, EVERYWHERE), "asked": (ASKED, PLAY, EVERYWHERE)}
_SAME = {"=": "+", "[+]": "+", "[-]": "-"}
"""Keys of one sign: what is said of one holds for the other."""
_MODIFIERS = (" shift", " ctrl", " alt", " meta", " lock", "alt gr", "lock")
_NO_SIGN = 0x110000
"""Below this a key is numbered as the sign that it prints."""
_set = [KeyMap()]


def use(keys: KeyMap) -> None:
    """From now on these keys are meant."""
    _set[0] = keys


def now() -> KeyMap:
    """The keys that are meant."""
    return _set[0]


def told(words: str) -> str:
    """Words in which `{action}` stands for its key."""
    return now().told(words)


def meant(kind: str, key: int) -> int:
    """The key that came with what a pressed key does in a room of a kind; 0 where it does nothing any more."""
    if kind == RAW or not now().changed:
        return key
    name = name_of(key)
    means = now().means(_KINDS.get(kind, (EVERYWHERE,)), name)
    return key if means == name else _code(means)


def name_of(key: int) -> str:
    """A key's name, small: of keys of one sign always the same."""
    name = pygame.key.name(key).lower() or (chr(key) if 0 < key < _NO_SIGN else "")
    return _SAME.get(name, name)


def is_modifier(key: int) -> bool:
    """Whether it only changes what other keys do."""
    return name_of(key).endswith(_MODIFIERS)


@cache
def _code(name: str) -> int:
    return pygame.key.key_code(name) if name else 0
