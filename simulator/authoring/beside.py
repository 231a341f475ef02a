"""What was expected and what came, side by side, as text for a terminal and for a failing test.

It is for a whole decision or step that came out otherwise, with a mark at each row that differs: never colour alone. It
refuses to compare anything: its rows say which of them differ.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import NamedTuple

WIDTH = 100
"""How many characters a line has at most."""

DIFFERS, ALIKE = "!=", "  "
NOTHING = "-"
"""Stands where nothing was expected, or nothing came."""

_WHAT_AT_MOST = 28
_BETWEEN = 3 + 3 + 5  # " | " twice, and the marks with their margin


class Row(NamedTuple):
    """One thing: what it is, how it was expected, how it came. Where nothing was expected of it, it does not differ."""

    what: str
    expected: str
    got: str
    differs: bool = False


def side_by_side(rows: Iterable[Row], width: int = WIDTH) -> str:
    """The rows as aligned columns under `Expected | Got`; cells that are too long go on in the next line."""
    table = [Row("", "Expected", "Got"), *rows]
    room = width - _BETWEEN
    what = min(_WHAT_AT_MOST, max(1, *(len(row.what) for row in table)))
    expected = min(max(len(row.expected) for row in table), (room - what) // 2)
    got = min(max(len(row.got) for row in table), room - what - expected)
    widths = (what, expected, got)
    head, *body = (line for row in table for line in _lines(row, widths))
    rule = f"     {'-' * what}-+-{'-' * expected}-+-{'-' * got}"
    return "\n".join([head, rule, *body])


def _lines(row: Row, widths: tuple[int, int, int]) -> Iterator[str]:
    cells = [
        textwrap.wrap(cell, width) or [""]
        for cell, width in zip((row.what, row.expected, row.got), widths, strict=True)
    ]
    for n, parts in enumerate(zip_longest(*cells, fillvalue="")):
        what, expected, got = (part.ljust(width) for part, width in zip(parts, widths, strict=True))
        mark = DIFFERS if row.differs and n == 0 else ALIKE
        yield f"  {mark} {what} | {expected} | {got}".rstrip()
