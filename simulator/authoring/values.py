"""What a file holds, with the place of everything: mappings, lists and text.

It is for every reader above `source`. It refuses to type a scalar: `5` is text until the reader of its field says what
it should be.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from simulator.authoring.beside import Row
from simulator.authoring.problems import Path, Problem


class Text(str):
    """A scalar as it was written: whether it stood plain (without quotation marks), and where. `file` is set only where
    it does not stand in the file of the Source that holds it.
    """

    __slots__ = ("column", "file", "line", "plain")
    plain: bool
    line: int
    column: int
    file: str


Value = dict[str, Any] | list[Any] | Text
"""What a file holds: mappings with Text keys, lists, and Text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A file as read. `value` is None where nothing could be read; `keys` and `values` say where each path stands;
    `written` is the file itself. What a twin lays over its base stands elsewhere: `elsewhere` says in which Source, and
    at which path there.
    """

    file: str
    value: Value | None = None
    keys: Mapping[Path, tuple[int, int]]
    values: Mapping[Path, tuple[int, int]]
    problems: tuple[Problem, ...] = ()
    fingerprint: str = ""
    written: bytes = b""
    elsewhere: Mapping[Path, tuple[Source, Path]] = field(default_factory=dict)

    def at(self, path: Path) -> Value | None:
        """What stands at a path; None where nothing does."""
        here: Value | None = self.value
        for part in path:
            if isinstance(here, dict) and isinstance(part, str):
                here = here.get(part)
            elif isinstance(here, list) and isinstance(part, int) and part < len(here):
                here = here[part]
            else:
                return None
        return here

    def place(self, path: Path) -> tuple[int, int]:
        """Line and column of the nearest thing to `path` that the file has: its key, or the list's entry."""
        found = (1, 1)
        here: Path = ()
        for part in path:
            step = (*here, part)
            place = self.keys.get(step) or self.values.get(step)
            if place is not None:
                found, here = place, step
        return found

    def problem(
        self, code: str, path: Path, message: str, hint: str = "", play: str = "", *, rows: tuple[Row, ...] = ()
    ) -> Problem:
        """A problem at a path of this file, or of the one in which that path stands, with the play that shows it, or with
        what was expected beside what came.
        """
        file, place = self.file, self.place(path)
        for length in range(len(path), 0, -1) if self.elsewhere else ():
            if path[:length] in self.elsewhere:
                other, there = self.elsewhere[path[:length]]
                file, place = other.file, other.place((*there, *path[length:]))
                break
        return Problem(code, file, *place, message, hint, play, rows)

    def on(self, text: str, code: str, message: str, hint: str = "") -> Problem:
        """A problem at a scalar or a key, which bears its place."""
        if not isinstance(text, Text):
            return Problem(code, self.file, 1, 1, message, hint)
        return Problem(code, getattr(text, "file", self.file), text.line, text.column, message, hint)


def as_plain(value: Value | None) -> object:
    """The same values as Python's own, by YAML 1.2's core rules and the author's `yes` and `no`; quoted text stays text.
    It is for readers that take a mapping and no places.
    """
    if isinstance(value, dict):
        return {str(key): as_plain(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [as_plain(inner) for inner in value]
    return value if value is None or not value.plain else _core(str(value))


def _core(word: str) -> object:
    if word in {"yes", "no", "true", "false"}:
        return word in {"yes", "true"}
    if word in {"", "~", "null"}:
        return None
    if re.fullmatch(r"[-+]?[0-9]{1,18}", word):
        return int(word)
    return float(word) if re.fullmatch(r"[-+]?[0-9]{1,18}\.[0-9]{1,18}", word) else word
