"""Templates to begin a scenario from, and the files that one becomes under another name.

It refuses to write: the files are values, and whoever calls says where they go.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from simulator.authoring import templates as shelf
from simulator.authoring.kinds import ID, MAX_ID

_NAMED = re.compile(r"^scenario: \w+", re.MULTILINE)


def templates() -> tuple[str, ...]:
    """The names of the templates."""
    return tuple(sorted(folder.name for folder in files(shelf).iterdir() if folder.joinpath("scenario.yaml").is_file()))


def may_be_named(slug: str) -> bool:
    """Whether a scenario may have this id."""
    return len(slug) <= MAX_ID and ID.fullmatch(slug) is not None


def begun(template: str, slug: str) -> dict[str, str]:
    """The files of a new scenario, by their path in its folder. KeyError where there is no such template."""
    if template not in templates():
        raise KeyError(template)
    folder = files(shelf).joinpath(template)
    whole = folder.joinpath("scenario.yaml").read_text(encoding="utf-8")
    renamed = _NAMED.sub(f"scenario: {slug}", whole, count=1)
    return {"scenario.yaml": renamed, **{f"plays/{play.name}": _text(play) for play in _plays(folder)}}


def _plays(folder: Traversable) -> Iterator[Traversable]:
    yield from sorted(folder.joinpath("plays").iterdir(), key=lambda play: play.name)


def _text(file: Traversable) -> str:
    return file.read_text(encoding="utf-8")
