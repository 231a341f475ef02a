"""One file's values with some replaced from another, each with the place where it really stands.

It is for twins. It refuses to know what a value means, and leaves both files as they were.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, cast

from simulator.authoring.problems import Path, Problem, in_order
from simulator.authoring.values import Source, Text, Value


class Laid:
    """A base's values, being laid over."""

    __slots__ = ("_base", "_elsewhere", "value")

    def __init__(self, base: Source) -> None:
        self._base = base
        self._elsewhere: dict[Path, tuple[Source, Path]] = {}
        self.value: dict[str, Any] = dict(base.value) if isinstance(base.value, dict) else {}

    def get(self, path: Path) -> Value | None:
        """What stands at a path now."""
        here: Any = self.value
        for part in path:
            if isinstance(here, dict) and part in here:
                here = here[part]
            else:
                return None
        found: Value | None = here
        return found

    def put(self, path: Path, value: Value, source: Source, there: Path) -> None:
        """Replace what stands at a path of mappings; the new value stands in `source`, at `there`."""
        last = str(path[-1])
        self._copied(path[:-1])[_key(last, value)] = value
        self._elsewhere[path] = (source, there)

    def drop(self, *path: str) -> None:
        """Take something out, where it is there."""
        if self.get(path) is not None:
            del self._copied(path[:-1])[path[-1]]

    def tell(self, key: str, told: Mapping[str, Iterable[int]], source: Source) -> None:
        """In a list of `{fact, ...}`, entries of `source` by fact take the place of those there; they come last."""
        if not told or not isinstance(source.value, dict):
            return
        kept = [(n, it) for n, it in enumerate(_entries(self.value.get(key))) if _fact(it) not in told]
        added = [n for several in told.values() for n in several]
        self.value[key] = [it for _, it in kept] + [marked(source.value[key][n], source.file) for n in added]
        origins = [(self._base, n) for n, _ in kept] + [(source, n) for n in added]
        for n, (origin, there) in enumerate(origins):
            self._elsewhere[key, n] = (origin, (key, there))
        self._not_unknown(told)

    def source(self, *, fingerprint: str, written: bytes, problems: Iterable[Problem]) -> Source:
        """Both files as one."""
        return replace(
            self._base,
            value=self.value,
            elsewhere=self._elsewhere,
            fingerprint=fingerprint,
            written=written,
            problems=in_order(problems),
        )

    def _not_unknown(self, told: Mapping[str, Iterable[int]]) -> None:
        """What is told is no longer among what nobody has told."""
        kept = [(n, it) for n, it in enumerate(_entries(self.value.get("not_known"))) if it not in told]
        if "not_known" in self.value:
            self.value["not_known"] = [it for _, it in kept]
        for n, (there, _) in enumerate(kept):
            self._elsewhere["not_known", n] = (self._base, ("not_known", there))

    def _copied(self, path: Path) -> dict[str, Any]:
        """The mapping at a path, copied on the way there, so that the base stays as it is."""
        here = self.value
        for part in path:
            inner = here.get(str(part))
            copied = dict(inner) if isinstance(inner, dict) else {}
            here[_key(str(part), copied)] = copied
            here = copied
        return here


def marked(value: Value, file: str) -> Any:  # noqa: ANN401 (a Value, whose parts are of any kind)
    """The same, with every scalar and key knowing the file in which it stands."""
    if isinstance(value, dict):
        return {_marked(cast(Text, key), file): marked(inner, file) for key, inner in value.items()}
    if isinstance(value, list):
        return [marked(inner, file) for inner in value]
    return _marked(value, file)


def _marked(text: Text, file: str) -> Text:
    copied = Text(text)
    copied.plain, copied.line, copied.column, copied.file = text.plain, text.line, text.column, file
    return copied


def _key(name: str, value: object) -> Text:
    """A key; one that is there already keeps its own place, because a mapping keeps its first key."""
    key, text = Text(name), value if isinstance(value, Text) else None
    key.plain, key.line, key.column = True, text.line if text is not None else 1, text.column if text is not None else 1
    if text is not None and hasattr(text, "file"):
        key.file = text.file
    return key


def _entries(value: object) -> list[Any]:
    return value if isinstance(value, list) else []


def _fact(entry: object) -> object:
    return entry.get("fact") if isinstance(entry, dict) else None
