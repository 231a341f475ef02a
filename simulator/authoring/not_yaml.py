"""Why a file cannot be read as YAML, in an author's words and at the place to look.

It is for the three slips that break a file most often, each with its own sentence: a brace or bracket that is not
closed, a line that is indented unlike those around it, and a sentence with a quotation mark or a `: ` in it. It refuses
to parse: it knows what the parser said and where, and looks at the lines.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_PLAIN = {
    "mapping values are not allowed in this context": 'this ": " is one too many, or the line is indented wrongly',
    "did not find expected key": "text follows a closing quotation mark, or the line is indented wrongly",
    "did not find expected ',' or '}'": "a comma is missing between the keys in these braces",
    "did not find expected ',' or ']'": "a comma is missing in this list",
    "did not find expected '-' indicator": "a line of a list does not begin with a dash, or is indented unlike the others",
    "could not find expected ':'": "a colon is missing after a key, here or in the line before",
    "found unexpected end of stream": "a quotation mark is opened here and not closed",
}
"""What the parser says, as an author may understand it; what is not here is passed on."""

_AFTER_A_QUOTE = {"did not find expected key", "did not find expected ',' or '}'", "did not find expected ',' or ']'"}
"""What the parser also says where a quotation mark was left open, and the next one far below seemed to close it."""

_QUOTE = re.compile(r'(?:[:\[{,-] +)(")')
_HINT = 'Look at this line and the one before: indentation, a missing quotation mark, a ": " in a sentence.'
_CLOSING = {"{": "}", "[": "]"}
_NAMED = {"{": "brace", "[": "bracket"}


class Slip(NamedTuple):
    """What is wrong: its code, line and column from 1, a sentence and a hint."""

    code: str
    line: int
    column: int
    message: str
    hint: str


def slip(lines: list[str], broken: Any) -> Slip:  # noqa: ANN401 (PyYAML's errors have no common type with marks)
    """The slip behind what the parser said; `broken` is its error."""
    reason = getattr(broken, "problem", None) or ""
    mark = getattr(broken, "problem_mark", None) or getattr(broken, "context_mark", None)
    line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    context = getattr(broken, "context_mark", None)
    if context is not None and "flow" in (getattr(broken, "context", None) or ""):
        opened = _unclosed(lines, context.line, context.column, line)
        if opened:
            shows = f"Here a {_NAMED[opened]} was opened and not closed."
            hint = f"Write {_CLOSING[opened]} where it ends; a long one reads better as lines of key: value."
            return Slip("Y012", context.line + 1, context.column + 1, shows, hint)
    if context is not None and reason == "found unexpected end of stream":
        line, column = context.line + 1, context.column + 1
    opened_at = _open_quote(lines, line) if reason in _AFTER_A_QUOTE else None
    if opened_at is not None:
        return said(*opened_at, "found unexpected end of stream")
    return _stray(lines, line) or said(line, column, reason)


def _open_quote(lines: list[str], until: int) -> tuple[int, int] | None:
    """Where a sentence begins with a quotation mark that its line does not close, above the line where reading broke."""
    for row, line in enumerate(lines[: until - 1], 1):
        found = _QUOTE.search(line)
        if found and line.count('"') % 2:
            return row, found.start(1) + 1
    return None


def said(line: int, column: int, reason: str) -> Slip:
    """What the parser said, in plain words."""
    why = f": {_PLAIN.get(reason, reason)}" if reason else ""
    return Slip("Y005", line, column, f"This cannot be read as YAML{why}.", _HINT)


def _unclosed(lines: list[str], row: int, column: int, until: int) -> str:
    """The brace or bracket at a place, where it is not closed before the line at which the parser gave up."""
    opened = lines[row][column : column + 1] if row < len(lines) else ""
    if opened not in _CLOSING:
        return ""
    text = "\n".join([lines[row][column:], *lines[row + 1 : until]])
    return opened if text.count(opened) > text.count(_CLOSING[opened]) else ""


def _stray(lines: list[str], line: int) -> Slip | None:
    """A line that is indented unlike those around it."""
    levels: list[int] = []
    opens = True
    for above in lines[: line - 1]:
        if above.strip() and not above.lstrip().startswith("#"):
            own = _levels(above)
            levels = [level for level in levels if level < own[0]] + own
            opens = above.rstrip().endswith((":", "|", ">", ">-", "|-", ">+", "|+", ",", "{", "["))
    here = lines[line - 1] if line <= len(lines) else ""
    if not here.strip() or not levels:
        return None
    indent = _levels(here)[0]
    if indent > levels[-1] and not opens:
        message, hint = "This line is indented further than the one above it, which holds no lines.", levels[-1]
    elif indent < levels[-1] and indent not in levels:
        message, hint = (
            "This line is indented like none of the lines above it.",
            min(levels, key=lambda level: abs(level - indent)),
        )
    else:
        return None
    return Slip(
        "Y013", line, indent + 1, message, f"Begin it after {hint} spaces, or after as many as the lines it belongs to."
    )


def _levels(line: str) -> list[int]:
    """How far a line is indented, and how far what stands after its dashes is."""
    indent = len(line) - len(line.lstrip(" "))
    levels = [indent]
    rest = line[indent:]
    while rest.startswith("- "):
        step = len(rest) - len(rest[1:].lstrip(" "))
        indent, rest = indent + step, rest[step:]
        levels.append(indent)
    return levels
