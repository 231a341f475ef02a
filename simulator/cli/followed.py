"""Files that somebody is writing: whether what they hold is another than it was.

It polls, because there is no portable way to be told that needs no thread. It refuses to believe half a file: what
changed must have stood still from one look to the next, and a file that is away for a moment has not changed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path

FULL_LOOK = 12
"""Every so many looks the content itself is read, for clocks that are too coarse to tell two saves apart."""

Stamp = tuple[int, int, int]


@dataclass(slots=True)
class _Held:
    """What a file was when it was looked at last: its stamp, what it held, and whether that is to be looked into."""

    stamp: Stamp | None
    content: bytes | None
    moved: bool = False


class Followed:
    """The files that one encounter is made of."""

    __slots__ = ("_held", "_looks")

    def __init__(self, files: Iterable[Path]) -> None:
        self._held: dict[Path, _Held] = {}
        self._looks = 0
        self.follow(files)

    @property
    def files(self) -> tuple[Path, ...]:
        """Those that are followed."""
        return tuple(self._held)

    def follow(self, files: Iterable[Path]) -> None:
        """Follow these from now on; one that is new counts as unchanged."""
        self._held = {file: self._held.get(file) or _Held(_stamp(file), _content(file)) for file in files}

    def changed(self) -> bool:
        """Whether any of them holds something else than when this was last answered with yes."""
        self._looks += 1
        whole = self._looks % FULL_LOOK == 0
        changed = [file for file, held in self._held.items() if _another(file, held, whole=whole)]
        return bool(changed)


def _another(file: Path, held: _Held, *, whole: bool) -> bool:
    stamp = _stamp(file)
    if stamp is None or stamp != held.stamp:
        held.stamp, held.moved = stamp, True  # it is looked into when it has stood still
        return False
    if not held.moved and not whole:
        return False
    held.moved = False
    content = _content(file)
    if content is None or content == held.content:
        return False
    held.content = content
    return True


def _stamp(file: Path) -> Stamp | None:
    try:
        found = file.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino


def _content(file: Path) -> bytes | None:
    try:
        return blake2b(file.read_bytes(), digest_size=16).digest()
    except OSError:
        return None
