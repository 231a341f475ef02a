"""What a menu shows of a scenario, read without the rest of the file. It refuses to say whether the rest is sound."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path as FilePath

from simulator.authoring.found import Found
from simulator.authoring.problems import Problem, in_order
from simulator.authoring.schema import HEADER_KEYS
from simulator.authoring.source import read
from simulator.authoring.twins import is_twin, with_its_base


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The top of a file. What it does not say, or says wrongly, is empty."""

    file: str
    id: str = ""
    title: str = ""
    level: int = 0
    because: str = ""
    content_note: str = ""
    objectives: tuple[str, ...] = ()
    state: str = ""
    day: str = ""
    problems: tuple[Problem, ...] = ()


def read_header(path: FilePath | str) -> Header:
    """The header of the scenario in a file; reading stops where the last of its keys ends. A twin's is its base's, but
    for what it says itself.
    """
    source = read(path, until=frozenset(HEADER_KEYS))
    if is_twin(source):
        source, _ = with_its_base(source)
    if not isinstance(source.value, dict):
        return Header(file=source.file, problems=source.problems)
    found = Found(source)
    said = {
        key: value
        for key, kind in HEADER_KEYS.items()
        if key in source.value and (value := kind.read(source.value[key], (key,), found)) is not None
    }
    difficulty, set_in = said.get("difficulty", {}), said.get("set_in", {})
    return Header(
        file=str(path),
        id=str(said.get("scenario", "")),
        title=said.get("title", ""),
        level=difficulty.get("level", 0),
        because=difficulty.get("because", ""),
        content_note=said.get("content_note", ""),
        objectives=tuple(str(objective) for objective in said.get("objectives", ())),
        state=set_in.get("state", ""),
        day=set_in.get("date", ""),
        problems=in_order((*source.problems, *found.problems)),
    )
