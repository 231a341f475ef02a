"""Ids for lines of text, put into a file beside the lines that have none; every other byte stays as it is.

An id names a line for good: for a translation, a voice, a subtitle. So what is there is never changed, a number that
a scene has used is not given again while a line bears it, and lines may be moved about without a new id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any, NamedTuple

from simulator.authoring.problems import Path, Problem
from simulator.authoring.resolve import load_text
from simulator.authoring.source import read_text
from simulator.authoring.twins import is_twin
from simulator.authoring.values import Source, Value

_BOM = b"\xef\xbb\xbf"
_ENDS = re.compile(r"\r\n|\r|\n")


class Given(NamedTuple):
    """A file with ids. `how_many` is how many were put in; `problems` are why nothing was."""

    written: bytes
    how_many: int = 0
    problems: tuple[Problem, ...] = ()


class _Insertion(NamedTuple):
    """Text that is put in at a line and a column, both from 1."""

    line: int
    column: int
    text: str


def with_ids(written: bytes, *, file: str = "text") -> Given:
    """The same file with an id beside each line that has none. Nothing is put into a file with problems of form."""
    bare = written.removeprefix(_BOM)
    try:
        text = bare.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if is_twin(read_text(text)):
        return Given(written)  # its lines are those of the encounter whose twin it is
    loaded = load_text(text, file=file)
    if loaded.scenario is None or not text:
        return Given(written, problems=loaded.problems)
    insertions = [*_insertions(loaded.source, text)]
    filled = _inserted(text, insertions)
    # A way of writing that this does not foresee must not cost anybody a file: what was made is read again.
    again = load_text(filled, file=file)
    if again.scenario is None or _without_ids(again.source) != _without_ids(loaded.source):
        problem = loaded.source.problem(
            "S003", ("scenes",), "A line here is written so that no id can be put beside it."
        )
        return Given(written, problems=(problem,))
    return Given(written[: len(written) - len(bare)] + filled.encode(), len(insertions))


def _insertions(source: Source, text: str) -> Iterator[_Insertion]:
    scenes: dict[str, Any] = source.value["scenes"] if isinstance(source.value, dict) else {}
    taken = {str(line["id"]) for name, scene in scenes.items() for _at, line in _lines(name, scene) if "id" in line}
    rows = _ENDS.split(text)
    ends = _ENDS.findall(text)
    for name, scene in scenes.items():
        fresh = (f"{name}_{n}" for n in range(_last(name, taken) + 1, len(rows) + len(taken) + 2))
        for at, line in _lines(name, scene):
            if "id" not in line:
                given = next(new for new in fresh if new not in taken)
                taken.add(given)
                yield _beside(source.keys[(*at, str(next(iter(line))))], given, rows, ends)


def _last(scene: str, taken: Iterable[str]) -> int:
    """The highest number that a line of this scene bears."""
    numbers = (id_.removeprefix(f"{scene}_") for id_ in taken if id_.startswith(f"{scene}_"))
    return max((int(number) for number in numbers if number.isdecimal() and len(number) < 9), default=0)


def _lines(name: str, scene: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """Every line of a scene with its path, in the order of the file's keys."""
    at: Path = ("scenes", str(name))
    yield from (((*at, "lines", n), line) for n, line in enumerate(scene.get("lines", ())))
    for kind in ("acts", "meanwhile"):
        for n, act in enumerate(scene.get(kind, ())):
            said = act.get("line", ())
            path: Path = (*at, kind, n, "line")
            entries = enumerate(said) if isinstance(said, list) else ()
            yield from (((*path, k), line) for k, line in entries)
            if isinstance(said, dict):
                yield path, said


def _without_ids(source: Source) -> Value | None:
    """What a file holds, the ids of its lines apart."""
    value = deepcopy(source.value)
    for name, scene in value["scenes"].items() if isinstance(value, dict) else ():
        for _at, line in _lines(name, scene):
            line.pop("id", None)
    return value


def _beside(place: tuple[int, int], given: str, rows: list[str], ends: list[str]) -> _Insertion:
    """Before the line's first key: on a line of its own, or within the braces."""
    line, column = place
    before = rows[line - 1][: column - 1]
    if before.strip(" -") == "":
        end = ends[line - 1] if line <= len(ends) else (ends or ["\n"])[-1]
        return _Insertion(line, column, f"id: {given}{end}{' ' * (column - 1)}")
    return _Insertion(line, column, f"id: {given}, ")


def _inserted(text: str, insertions: list[_Insertion]) -> str:
    starts = [0, *(end.end() for end in _ENDS.finditer(text))]
    for put in sorted(insertions, reverse=True):
        at = starts[put.line - 1] + put.column - 1
        text = text[:at] + put.text + text[at:]
    return text
