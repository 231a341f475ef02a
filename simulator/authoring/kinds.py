"""The kinds of scalar that a field may hold, each of which reads what is written and says what is wrong with it.

It is for tables: a shape is a table of keys and kinds (shapes.py), read by one walk that finds every problem, and
written out as JSON Schema for editors (editors.py). It refuses to resolve names: that a word names a scene is for resolve.py.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol

from simulator.authoring.found import Found
from simulator.authoring.problems import Path, did_you_mean
from simulator.authoring.values import Text, Value

ID = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
MAX_ID = 60
_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,6})?")
TIME = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?) (s|min)")
FEET = re.compile(r"([0-9]{1,6}(?:\.[0-9]{1,3})?) ft")
_MS = {"s": 1000, "min": 60_000}


_ALSO_CALLED = {
    "lethal": "deadly",
    "deadly_force": "deadly",
    "handgun": "pistol",
    "gun": "pistol",
    "taser": "cew",
    "stun_gun": "cew",
    "pepper_spray": "oc",
    "beanbag": "impact_launcher",
    "bean_bag": "impact_launcher",
    "dog": "k9",
    "car": "vehicle",
    "knife": "edged",
    "bat": "blunt",
    "club": "blunt",
}
"""What people say for a word of a list, where the nearest in spelling would mislead."""


class Kind(Protocol):
    """`read` gives what the field holds, or None where it said a problem."""

    def read(self, it: Value, at: Path, found: Found) -> Any:  # noqa: ANN401 (each kind has its own type)
        """The value, typed."""


@dataclass(frozen=True, slots=True)
class Raw:
    """Anything, as it stands; whoever resolves it reads it."""

    means: str = ""

    def read(self, it: Value, at: Path, found: Found) -> Value:  # noqa: ARG002 (a Kind)
        """The value itself."""
        return it


@dataclass(frozen=True, slots=True)
class Prose:
    """Text for people. `empty` where it may be left blank."""

    empty: bool = False

    def read(self, it: Value, at: Path, found: Found) -> str | None:
        """The text, without the line break that a block scalar ends with."""
        if not isinstance(it, Text) or (not it and not self.empty):
            found.wrong_form(at, it, "text")
            return None
        return str(it).rstrip("\n")


@dataclass(frozen=True, slots=True)
class Name:
    """A name that is resolved later; it keeps its place."""

    means: str

    def read(self, it: Value, at: Path, found: Found) -> Text | None:
        """The name."""
        if not isinstance(it, Text) or not it:
            found.wrong_form(at, it, self.means)
            return None
        return it


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a closed list."""

    words: tuple[str, ...]
    means: str = "a word of the list"

    def read(self, it: Value, at: Path, found: Found) -> str | None:
        """The word."""
        if not isinstance(it, Text) or not it:
            found.wrong_form(at, it, self.means, did_you_mean("", self.words))
            return None
        if it not in self.words:
            meant = _ALSO_CALLED.get(it.lower())
            near = f'Did you mean "{meant}"?' if meant in self.words else did_you_mean(it, self.words)
            hint = near or f"The page lists all {len(self.words)} words."
            found.on(it, "S004", f'"{it[:60]}" is not {self.means}.', hint)
            return None
        return str(it)


@dataclass(frozen=True, slots=True)
class YesNo:
    """`yes` or `no`."""

    def read(self, it: Value, at: Path, found: Found) -> bool | None:
        """True or False. `true` is refused: one spelling reads better than two."""
        if isinstance(it, Text) and it.plain and it in {"yes", "no"}:
            return it == "yes"
        lower = it.lower() if isinstance(it, Text) else ""
        meant = {"true": "yes", "false": "no", "on": "yes", "off": "no", "yes": "yes", "no": "no"}.get(lower)
        hint = f"Write {meant}, in lower case and without quotation marks." if meant else "Write yes or no."
        what = f'"{it[:60]}"' if isinstance(it, Text) else "This"
        found.at(at, "S005", f"{what} is not yes or no.", hint)
        return None


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number between two bounds, both included."""

    low: int
    high: int

    def read(self, it: Value, at: Path, found: Found) -> int | None:
        """The number."""
        if isinstance(it, Text) and it.plain and re.fullmatch(r"-?[0-9]{1,9}", it) and self.low <= int(it) <= self.high:
            return int(it)
        wanted = f"a whole number from {self.low} to {self.high}"
        what = f'"{it[:60]}"' if isinstance(it, Text) else "This"
        found.at(at, "S006", f"{what} is not {wanted}.")
        return None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A time (milliseconds) or a distance (feet), written with its unit."""

    of: str
    above_zero: bool = False

    def read(self, it: Value, at: Path, found: Found) -> float | None:
        """Milliseconds as a whole number, or feet."""
        written = str(it) if isinstance(it, Text) and it.plain else ""
        if self.above_zero and re.fullmatch(r"[0.]+ (s|min)", written):
            found.at(at, "T001", "No time is left here.", "Write a time above 0 s.")
            return None
        if self.of == "time" and (time := TIME.fullmatch(written)):
            return round(float(time[1]) * _MS[time[2]])
        if self.of == "distance" and (feet := FEET.fullmatch(written)):
            return float(feet[1])
        what = f'"{it[:60]}"' if isinstance(it, Text) else "This"
        hint = "Write it as 5 s, 5.2 s or 12 min." if self.of == "time" else "Write it as 21 ft."
        found.at(at, "T001", f"{what} is not a {self.of}.", hint)
        return None


@dataclass(frozen=True, slots=True)
class Point:
    """`[x, y]` in feet."""

    def read(self, it: Value, at: Path, found: Found) -> tuple[float, float] | None:
        """The two numbers."""
        if isinstance(it, list) and len(it) == 2 and all(isinstance(n, Text) and _NUMBER.fullmatch(n) for n in it):
            return float(it[0]), float(it[1])
        found.at(at, "S006", "This is not a point.", "Write it as [x, y], in feet: x to the east, y to the south.")
        return None


@dataclass(frozen=True, slots=True)
class Day:
    """A date, `2026-03-14`."""

    def read(self, it: Value, at: Path, found: Found) -> str | None:
        """The date as it is written."""
        try:
            if isinstance(it, Text) and len(it) == 10:
                return date.fromisoformat(it).isoformat()
        except ValueError:
            pass
        found.at(at, "S006", "This is not a date.", "Write it as 2026-03-14: year, month, day.")
        return None
