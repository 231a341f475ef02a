"""Builds values from the events of a YAML parser, one event at a time, and says what may not stand in a file.

It is for `source`, which alone knows the parser. It refuses anchors, tags, keys that stand twice and nesting without
bound, and it notices where a comma or a hash has cut a sentence in two.
"""

from __future__ import annotations

import re
from hashlib import sha256
from typing import Any

from simulator.authoring.not_yaml import Slip, said
from simulator.authoring.problems import Path, Problem, in_order
from simulator.authoring.values import Source, Text, Value

MAX_DEPTH = 64
_QUANTITY = re.compile(r"-?[0-9.]+ (ms|s|min|h|ft)")


class Builder:
    """Builds the value while events come, and stops at the first bound that is crossed. `holder` is the mapping or list
    being filled, `path` its path, `key` the key that waits for its value, `flow` whether braces or brackets are open,
    `again` whether all of this stands under a key that stood before.
    """

    def __init__(self, file: str, text: str, until: frozenset[str]) -> None:
        self.file, self.lines, self.until = file, text.split("\n"), until
        self.root: Value | None = None
        self.keys: dict[Path, tuple[int, int]] = {}
        self.values: dict[Path, tuple[int, int]] = {}
        self.problems: list[Problem] = []
        self.holder: dict[str, Any] | list[Any] | None = None
        self.path: Path = ()
        self.key: Text | None = None
        self.flow = self.again = self.key_again = False
        self.stack: list[tuple[dict[str, Any] | list[Any] | None, Path, Text | None, bool, bool]] = []

    def found(self, code: str, line: int, column: int, message: str, hint: str = "") -> None:
        """Note a problem."""
        self.problems.append(Problem(code, self.file, line, column, message, hint))

    def not_yaml(self, it: Slip) -> None:
        """Note that the parser gave up here."""
        if not any(problem.code == "Y006" and problem.line == it.line for problem in self.problems):
            if it.code == "Y012":  # what seemed cut inside was only not closed
                self.problems = [said for said in self.problems if (said.line, said.column) < (it.line, it.column)]
            self.found(*it)  # where a tab indents the line, that was it, and is said

    def source(self, written: bytes) -> Source:
        """What has been built."""
        value = None if isinstance(self.root, Text) and not self.root else self.root
        if value is None and not self.problems:
            self.found("Y004", 1, 1, "The file is empty.", "Start from scenarios/README.md.")
        return Source(
            file=self.file,
            value=value,
            keys=self.keys,
            values=self.values,
            problems=in_order(self.problems),
            fingerprint=sha256(written).hexdigest(),
            written=written,
        )

    def refuse(self, event: Any, message: str, hint: str) -> None:  # noqa: ANN401 (the events are PyYAML's)
        """Note something of YAML that a scenario may not have."""
        self.found("Y007", *self.place_of(event), f"{message}, which a scenario may not have.", hint)

    def place_of(self, event: Any) -> tuple[int, int]:  # noqa: ANN401 (as above)
        """Line and column, from 1."""
        return event.start_mark.line + 1, event.start_mark.column + 1

    def closes(self) -> None:
        """A mapping or list ends."""
        self.holder, self.path, self.key, self.flow, self.again = self.stack.pop()

    def opens(self, event: Any, opened: dict[str, Any] | list[Any]) -> bool:  # noqa: ANN401 (as above)
        """A mapping or list starts; False where reading must stop."""
        mark = event.start_mark
        if event.anchor is not None or event.tag is not None:
            self.refuse(event, "An anchor (&) or a tag (!) stands here", "Remove it.")
        if len(self.stack) >= MAX_DEPTH:
            self.found("Y003", mark.line + 1, mark.column + 1, f"More than {MAX_DEPTH} levels lie in one another here.")
            return False
        if type(self.holder) is dict and self.key is None:
            self.not_yaml(said(mark.line + 1, mark.column + 1, "a key is one word, not a list or a mapping"))
            return False
        before = (self.holder, self.path, None, self.flow, self.again)
        self.again = self.again or (self.key_again and type(self.holder) is dict)
        self.path = self.put(opened, (mark.line + 1, mark.column + 1))
        self.stack.append(before)
        self.holder, self.key, self.flow = opened, None, self.flow or bool(event.flow_style)
        return True

    def put(self, value: Value, place: tuple[int, int]) -> Path:
        """Put a value where it belongs, and its place in the table."""
        holder = self.holder
        path: Path
        if type(holder) is list:
            path = (*self.path, len(holder))
            holder.append(value)
        elif type(holder) is dict and self.key is not None:
            path = (*self.path, str(self.key))
            holder[self.key] = value
            self.key = None
        else:
            path = ()
            self.root = value
        self.values[path] = place
        return path

    def scalar(self, event: Any) -> bool:  # noqa: ANN401 (as above)
        """Take one scalar, a key or a value; True where all that was asked for has been read."""
        mark = event.start_mark
        text = Text(event.value)
        text.line, text.column = line, column = mark.line + 1, mark.column + 1
        text.plain = plain = not event.style
        if event.anchor is not None or event.tag is not None:
            self.refuse(event, "An anchor (&) or a tag (!) stands here", "Remove it.")
        if type(self.holder) is dict and self.key is None:
            return self.takes_key(text)
        if plain:
            self.may_be_cut(text, event.end_mark)
        self.put(text, (line, column))
        return False

    def takes_key(self, key: Text) -> bool:
        """Take a scalar as the key of the next value; True where all that was asked for has been read."""
        holder, path = self.holder, (*self.path, str(key))
        if self.until and len(self.stack) == 1 and type(holder) is dict and self.until <= holder.keys():
            return True
        if key.plain and key == "<<":
            self.found("Y007", key.line, key.column, "A merge key (<<) stands here.", "Write the keys out.")
        self.key_again = path in self.keys
        if self.key_again and not self.again:
            first = self.keys[path][0]
            message = f'"{key}" stands here a second time; the first is in line {first}.'
            self.found("Y008", key.line, key.column, message, "Put both under one key.")
        elif not self.key_again:
            self.keys[path] = (key.line, key.column)
        self.key = key
        return False

    def may_be_cut(self, text: Text, end: Any) -> None:  # noqa: ANN401 (as above)
        """A comma in braces, or a hash, may have ended a sentence early."""
        if self.flow:
            self.may_be_cut_by_comma(text)
        line = self.lines[end.line] if end.line < len(self.lines) else ""
        if "#" not in line:
            return
        rest = line[end.column :]
        after = rest.lstrip()
        if rest[:1] == " " and after[:1] == "#" and (after[1:2].isalnum() or text.count(" ") >= 2):
            hint = "Quote the sentence; a comment stands on a line of its own."
            self.found("Y011", end.line + 1, line.index("#", end.column) + 1, "A hash cut your sentence here.", hint)

    def may_be_cut_by_comma(self, text: Text) -> None:
        """In braces a comma ends the sentence, and what follows is a key without a value."""
        hint = "Quote it, or put it after its key on a line of its own."
        if not text and type(self.holder) is dict and self.key is not None:
            message = f'A comma cut your sentence: "{self.key}" has no value.'
            self.found("Y010", self.key.line, self.key.column, message, hint)
        elif " " in text and not _QUANTITY.fullmatch(text) and (type(self.holder) is list or text.count(" ") >= 2):
            message = f'"{text}" is a sentence inside braces or brackets, where a comma cuts it.'
            self.found("Y010", text.line, text.column, message, hint)
