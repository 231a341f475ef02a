"""Gathers the problems of one file while it is read. It refuses to stop at the first."""

from __future__ import annotations

from collections.abc import Iterable

from simulator.authoring.problems import Path, Problem, did_you_mean, in_order
from simulator.authoring.values import Source, Text, Value


class Found:
    """What was found wrong so far. `people` are the ids that may stand as keys in effects and law."""

    __slots__ = ("_problems", "people", "source")

    def __init__(self, source: Source, people: frozenset[str] = frozenset()) -> None:
        self.source, self.people = source, people
        self._problems: list[Problem] = []

    def at(self, path: Path, code: str, message: str, hint: str = "") -> None:
        """A problem at a path."""
        self._problems.append(self.source.problem(code, path, message, hint))

    def on(self, text: str, code: str, message: str, hint: str = "") -> None:
        """A problem at a scalar or a key of the file, which bears its place."""
        self._problems.append(self.source.on(text, code, message, hint))

    def unknown(self, text: str, code: str, message: str, known: Iterable[str]) -> None:
        """A word that is none of those known."""
        self.on(text, code, message, did_you_mean(text, known))

    def wrong_form(self, path: Path, it: Value, wanted: str, hint: str = "") -> None:
        """A mapping where text belongs, and the like."""
        if isinstance(it, Text):
            what = f'"{it[:60]}"' if it or not it.plain else "Nothing"
        else:
            what = "A mapping" if isinstance(it, dict) else "A list"
        self.at(path, "S003", f"{what} stands here, where {wanted} belongs.", hint)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """All so far, by place."""
        return in_order(self._problems)
