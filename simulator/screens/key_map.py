"""Which key does what: the actions that have a key of their own, the keys that came with them, and those that were set.

Numbers, Tab, Enter, Escape, Backspace and the keys of moving always do what they do, so nobody can lock himself out. It
refuses to know a keyboard: a key is a name, such as "f", "space" or "f11".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

EVERYWHERE, PLAY, DEBRIEF, ASKED = "Everywhere", "In an encounter", "In the debrief", "While the room is asked"


class Action(NamedTuple):
    """Something that has a key: its name, its words, where it can be done, the key that came with it."""

    name: str
    words: str
    where: str
    key: str


ACTIONS = (
    Action("read", "the lines are read: start the clock", PLAY, "space"),
    Action("flag", "mark this moment for the debrief", PLAY, "f"),
    Action("map", "map or stage the larger", PLAY, "m"),
    Action("pause", "pause, in learning mode; ask the room", PLAY, "p"),
    Action("wait", "wait for what comes, deadlines off", PLAY, "w"),
    Action("play", "play or pause the run", DEBRIEF, "space"),
    Action("next_tab", "next tab", DEBRIEF, "t"),
    Action("speed", "play faster", DEBRIEF, "s"),
    Action("reveal", "show or hide what was so", DEBRIEF, "r"),
    Action("note", "write a note at this moment", DEBRIEF, "n"),
    Action("bookmark", "bookmark this moment", DEBRIEF, "b"),
    Action("otherwise", "mark PRACTICE otherwise", DEBRIEF, "o"),
    Action("dispute", "dispute a finding of LAW", DEBRIEF, "d"),
    Action("take", "take the picked choice", ASKED, "t"),
    Action("larger", "larger text", EVERYWHERE, "+"),
    Action("smaller", "smaller text", EVERYWHERE, "-"),
    Action("full_screen", "the whole screen", EVERYWHERE, "f11"),
)
CAME_WITH: Mapping[str, str] = {action.name: action.key for action in ACTIONS}
_BY_NAME: Mapping[str, Action] = {action.name: action for action in ACTIONS}
_TOGETHER = (
    frozenset({PLAY, EVERYWHERE}),
    frozenset({DEBRIEF, EVERYWHERE}),
    frozenset({ASKED, PLAY, EVERYWHERE}),
)
"""Where two actions can be done in one place, they cannot share a key."""
FIXED = "1 to 9, Tab, Enter, Esc, Backspace and the keys of moving always do what they do. Press another key."
TYPED = "Letters find encounters and are typed into boxes, so this needs a key that is no letter."
NO_KEY = "That key cannot be used: take a letter, a sign, Space, Insert, Delete, or F1 and F5 to F12."
_STAYS = frozenset(
    (
        "tab",
        "return",
        "enter",
        "escape",
        "backspace",
        "up",
        "down",
        "left",
        "right",
        "page up",
        "page down",
        "home",
        "end",
    )
)
_NAMED = {"space": "Space", "insert": "Ins", "delete": "Del", "-": "−"} | {f"f{n}": f"F{n}" for n in range(1, 13)}
_AUTHORS = frozenset({"f2", "f3", "f4"})
_PLACE = re.compile(r"\{(\w+)\}")


def key_words(key: str) -> str:
    """A key as it is written on keyboards."""
    return _NAMED.get(key, key.upper() if len(key.upper()) == 1 else key)


@dataclass(frozen=True, slots=True)
class KeyMap:
    """The keys as they are set: `changed` holds those that are not as they came."""

    changed: Mapping[str, str] = field(default_factory=dict)

    def of(self, action: str) -> str:
        """The key of an action."""
        return self.changed.get(action, CAME_WITH[action])

    def means(self, wheres: tuple[str, ...], pressed: str) -> str:
        """The key that came with what a pressed key does in a place: itself where nothing was changed, and nothing where
        what it did has another key now.
        """
        here = [action for action in ACTIONS if action.where in wheres]
        for action in here:
            if self.of(action.name) == pressed:
                return action.key
        return "" if any(action.key == pressed for action in here) else pressed

    def told(self, words: str) -> str:
        """Words in which `{action}` stands for its key."""
        return _PLACE.sub(
            lambda found: key_words(self.of(found[1])) if found[1] in CAME_WITH else found[0],
            words,
        )

    def fault(self, action: str, key: str) -> str:
        """Why a key cannot be that of an action, in a sentence; nothing where it can."""
        if key in _STAYS or key.strip("[]").isdigit():
            return FIXED
        if key in _AUTHORS or not (key in _NAMED or (len(key) == 1 and key.isprintable() and not key.isspace())):
            return NO_KEY
        if _BY_NAME[action].where == EVERYWHERE and key.isalpha() and len(key) == 1:
            return TYPED
        other = next((one for one in _beside(action) if self.of(one.name) == key), None)
        if other is None:
            return ""
        return f"{key_words(key)} is the key for “{other.words}” ({other.where.lower()}). Press another, or change that one first."

    def with_key(self, action: str, key: str) -> KeyMap:
        """The same with another key for an action."""
        rest = {name: one for name, one in self.changed.items() if name != action}
        return KeyMap(rest if key == CAME_WITH[action] else rest | {action: key})


def _beside(action: str) -> Iterator[Action]:
    """The other actions that can be done where this one can."""
    where = _BY_NAME[action].where
    return (
        one for one in ACTIONS if one.name != action and any({where, one.where} <= together for together in _TOGETHER)
    )


def key_map(kept: Mapping[str, str]) -> tuple[KeyMap, tuple[str, ...]]:
    """The map of the keys that were kept, and what of them cannot be: the key that came is then the action's again."""
    faults = [f"There is no action “{name}” to have a key." for name in kept if name not in CAME_WITH]
    keys = KeyMap({name: key for name, key in kept.items() if name in CAME_WITH and key != CAME_WITH[name]})
    for name in (
        *keys.changed,
        *keys.changed,
    ):  # a key that goes back may be in the way of one that was looked at before
        if name in keys.changed and (fault := keys.fault(name, keys.changed[name])):
            faults.append(f"The key for “{_BY_NAME[name].words}” is as it came. {fault}")
            keys = keys.with_key(name, CAME_WITH[name])
    return keys, tuple(faults)
