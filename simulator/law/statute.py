"""A statute's words, read from the statute.md that stands beside the rules. It refuses to interpret them.

Each level-two heading is a citation, each body the text; the part before the first heading holds the source, the date
on which it was read and the in-force date.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files


class Statute(Mapping[str, str]):
    """Citation to text, in the order of the file. `preface` is what stands before the first heading."""

    __slots__ = ("_texts", "preface")

    def __init__(self, markdown: str) -> None:
        head, *parts = ("\n" + markdown).split("\n## ")
        self.preface = head.strip()
        self._texts: dict[str, str] = {}
        for part in parts:
            citation, _, text = part.partition("\n")
            if citation.strip() in self._texts:
                raise ValueError(f"statute.md has the heading {citation.strip()!r} twice")
            self._texts[citation.strip()] = text.strip()

    def __getitem__(self, citation: str) -> str:
        return self._texts[citation]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def read_statute(package: str) -> Statute:
    """The statute.md of `package`, such as `simulator.law.california_835a`."""
    return Statute(files(package).joinpath("statute.md").read_text(encoding="utf-8"))
