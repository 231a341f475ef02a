"""The encounters on this desk: their menu rows, kept on disk by what their files look like, and each made ready once.

A menu with thirty encounters must not read thirty files: a row is kept with its file's time and size (a twin's with its
base's too), and read again where these differ. It refuses to trust a kept row further than that: what is opened is read.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Any

from simulator import __version__
from simulator.cli.lasting import minutes
from simulator.model.scenario import Scenario
from simulator.screens.objectives import objective_words
from simulator.screens.values import MenuRow
from simulator.session import ContentError, Readied, ready

_Stamp = list[tuple[str, int, int]]
_HELD = 4


class Shelf:
    """`kept` is the file in which rows are kept; where it cannot be written, nothing is kept and nothing is said. Of the
    encounters that were made ready the latest few are held.
    """

    __slots__ = ("_held", "_kept")

    def __init__(self, kept: Path) -> None:
        self._kept = kept
        self._held: dict[Path, tuple[_Stamp, Readied | None]] = {}

    def rows(self, files: Mapping[str, Path], most: int | None = None) -> dict[str, MenuRow | None]:
        """Each encounter's row by its slug; None where it cannot be played. Of those that must be read, `most` are; the
        others are left out.
        """
        known, found = _read(self._kept), {}
        entries, left = {}, len(files) if most is None else most
        for slug, file in files.items():
            entry = known.get(str(file))
            if entry is None or _stamps(entry["stamp"]) != entry["stamp"]:
                if not left:
                    continue
                entry, left = self._made(slug, file), left - 1
            entries[str(file)] = entry
            found[slug] = None if entry["row"] is None else _row(entry["row"])
        if entries != known:
            _write(self._kept, entries)
        return found

    def readied(self, file: Path) -> Readied | None:
        """The encounter in a file, made ready once for as long as its files stay as they are; None where it cannot be played."""
        if file not in self._held or _stamps(self._held[file][0]) != self._held[file][0]:
            try:
                readied = ready(file)
            except (ContentError, OSError):
                self._held[file] = _stamps([(str(file), 0, 0)]), None
                return None
            self._held.pop(file, None)  # the latest stands last
            self._held[file] = _stamps([(name, 0, 0) for name in readied.files]), readied
            while len(self._held) > _HELD:
                del self._held[next(iter(self._held))]
        return self._held[file][1]

    def _made(self, slug: str, file: Path) -> dict[str, Any]:
        readied = self.readied(file)
        row = None if readied is None else asdict(menu_row(slug, readied.scenario, minutes(readied.program, file)))
        return {"stamp": self._held[file][0], "row": row}


def menu_row(slug: str, scenario: Scenario, lasts: int = 0) -> MenuRow:
    """What a menu shows of an encounter."""
    return MenuRow(
        slug=slug,
        title=scenario.title,
        difficulty=scenario.difficulty,
        because=scenario.difficulty_because,
        content_note=scenario.content_note,
        objectives=tuple(map(objective_words, scenario.objectives)),
        backdrop=scenario.place.backdrop,
        light=scenario.place.light,
        rain=scenario.place.rain,
        minutes=lasts,
    )


def _stamps(named: _Stamp) -> _Stamp:
    """How those files look now: their time in nanoseconds and their size; zeros where one is not there."""
    return [_stamp(name) for name, *_ in named]


def _stamp(name: str) -> tuple[str, int, int]:
    try:
        found = Path(name).stat()
    except OSError:
        return name, 0, 0
    return name, found.st_mtime_ns, found.st_size


def _row(kept: Mapping[str, Any]) -> MenuRow:
    return MenuRow(**{**kept, "objectives": tuple(kept["objectives"])})


def _read(kept: Path) -> dict[str, Any]:
    """What was kept by this version of the program; nothing where it is not as it was written."""
    try:
        told = json.loads(kept.read_text(encoding="utf-8"))
        if told["version"] != __version__:
            return {}
        rows = {
            str(name): {"stamp": [tuple(it) for it in one["stamp"]], "row": one["row"]}
            for name, one in told["rows"].items()
        }
        for one in rows.values():
            if one["row"] is not None:
                _row(one["row"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
    return rows


def _write(kept: Path, entries: Mapping[str, Any]) -> None:
    with suppress(OSError):
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside = kept.with_suffix(".new")
        beside.write_text(json.dumps({"version": __version__, "rows": entries}), encoding="utf-8")
        beside.replace(kept)
