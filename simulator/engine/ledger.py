"""What the officer came to know in a run, oldest first, as a chain in which every later ledger shares the earlier ones.

It is for a step to cost the same after ten reveals and after ten thousand: adding copies nothing, and who told a fact
last is kept beside the chain, so that nobody walks it in play. It refuses to change: a ledger that was handed out stays
what it was.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from simulator.model.facts import Known


class Ledger:
    """Entries, read in order by iterating; `sources` says who told each fact last."""

    __slots__ = ("_before", "_fresh", "sources")

    def __init__(
        self, before: Ledger | None = None, fresh: tuple[Known, ...] = (), sources: Mapping[str, str] | None = None
    ) -> None:
        self._before = before
        self._fresh = fresh
        self.sources: Mapping[str, str] = sources or {}

    def then(self, fresh: tuple[Known, ...]) -> Ledger:
        """The ledger with these entries more. The sources are copied only where one of them is another."""
        sources = self.sources
        for known in fresh:
            if sources.get(known.fact) != known.source:
                sources = {**sources, known.fact: known.source}
        return Ledger(self, fresh, sources)

    def __iter__(self) -> Iterator[Known]:
        rows: list[tuple[Known, ...]] = []
        here: Ledger | None = self
        while here is not None:
            rows.append(here._fresh)  # noqa: SLF001 - another link of the same chain
            here = here._before  # noqa: SLF001 - so here
        return chain.from_iterable(reversed(rows))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ledger) and (self is other or tuple(self) == tuple(other))

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return f"Ledger{tuple(self)!r}"


BLANK = Ledger()
"""The ledger of which every other is a continuation."""
