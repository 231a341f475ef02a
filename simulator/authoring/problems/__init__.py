"""What is wrong with a file, at which place, and what to do about it.

It is for instructors: one problem is one sentence with a place, a code and a hint; every code has a page beside this
module, with an example that has the problem and one that has not. It refuses to know how a problem is found.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from importlib.resources import files
from typing import Any, NamedTuple

from simulator.authoring.beside import Row, side_by_side

SHORT = 13
"""How long a list may be for a hint to say all of it."""

NOTICES = frozenset({"A001", "A002", "A003"})
"""Codes of what an author should know, and what makes nothing wrong: a check that finds only these is passed."""

Path = tuple[str | int, ...]
"""The keys and list positions that lead to a value, from the top of a file."""


class Problem(NamedTuple):
    """One thing wrong: its code, its place (line and column count from 1), a sentence, and a hint where there is one.
    `play` is the text of a play file which walks to the moment that shows it, where a moment does, and `plays_on` the
    file of the encounter that it is a play of (a twin's may show what stands in another file); `rows` set what a golden
    play expects beside what came.
    """

    code: str
    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    play: str = ""
    rows: tuple[Row, ...] = ()
    plays_on: str = ""

    def __str__(self) -> str:
        """As it is printed for an author."""
        more = f"More: simulator explain {self.code}"
        last = f"{self.hint}   {more}" if self.hint else more
        table = f"\n\n{side_by_side(self.rows)}\n" if self.rows else ""
        return f"{self.file}:{self.line}:{self.column}  {self.code}\n  {self.message}{table}\n  {last}"

    @property
    def is_notice(self) -> bool:
        """Whether it is only to be known."""
        return self.code in NOTICES

    def plain(self) -> dict[str, Any]:
        """As it is printed for machines."""
        return {**self._asdict(), "rows": [row._asdict() for row in self.rows]}


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Each problem once, by file and place."""
    return tuple(sorted(set(problems), key=lambda it: (it.file, it.line, it.column, it.code, it.message)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint that names what was probably meant, or, of a short list, everything that may stand here."""
    choices = sorted(set(known))
    # A file is bounded, a word in it is not: nobody misspells a word of four hundred letters.
    close = get_close_matches(word, choices, n=1, cutoff=0.6) if len(word) <= 100 else []
    if close:
        return f'Did you mean "{close[0]}"?'
    if 0 < len(choices) <= SHORT:
        return f"It may be {one_of(choices)}."
    return ""


def one_of(words: Iterable[str]) -> str:
    """`a, b or c`, for a sentence."""
    *most, last = words
    return f"{', '.join(most)} or {last}" if most else last


def codes() -> tuple[str, ...]:
    """Every code that has a page, in order."""
    pages = (page.name for page in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".md") for name in pages if name.endswith(".md")))


def explain(code: str) -> str:
    """The page of one code: why it is a problem, a bad example and a good one. KeyError where there is no such code."""
    if code not in codes():
        raise KeyError(code)
    return files(__name__).joinpath(f"{code}.md").read_text(encoding="utf-8")
