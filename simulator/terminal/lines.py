"""Plain lines of text at a width: labelled, without drawing, so that a screen reader reads them as they stand."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

NARROWEST = 20
"""Below this many columns nothing can be laid out; lines are then this long."""


def wrapped(words: str, width: int, *, indent: int = 0, hang: int = 0) -> list[str]:
    """`words` in lines of at most `width`, the first indented by `indent`, the rest by `hang` more."""
    return textwrap.wrap(
        plain(words),
        max(width, NARROWEST),
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + hang),
    )


def spoken(words: str, width: int) -> list[str]:
    """A line whose own indent is kept when it is wrapped."""
    said = plain(words)
    indent = len(said) - len(said.lstrip(" "))
    return wrapped(said.lstrip(" "), width, indent=indent, hang=2)


def labelled(label: str, parts: Iterable[str], width: int, *, indent: int = 0) -> list[str]:
    """A label on its own line and its parts under it; nothing where there are no parts."""
    under = [line for part in parts for line in wrapped(part, width, indent=indent + 2, hang=2)]
    return [*wrapped(label, width, indent=indent, hang=2), *under] if under else []


def stanzas(*groups: list[str]) -> str:
    """Groups of lines with an empty line between them; empty groups leave none."""
    return "\n\n".join("\n".join(group) for group in groups if group) + "\n"


def plain(words: str) -> str:
    """`words` without anything that could steer a terminal."""
    return "".join(letter if letter.isprintable() else " " for letter in words)


def clock(ms: int) -> str:
    """`1:05` for story time."""
    return f"{ms // 60_000}:{ms // 1000 % 60:02d}"


def seconds(ms: int) -> str:
    """`12 seconds`, `1 second`, `2.5 seconds`."""
    amount = f"{ms / 1000:.1f}".removesuffix(".0")
    return f"{amount} second{'' if amount == '1' else 's'}"
