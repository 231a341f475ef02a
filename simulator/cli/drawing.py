"""The work of `draw`: an encounter as SVG or as Mermaid text, with the runs on record counted where that is asked."""

from __future__ import annotations

import os
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from simulator.authoring.draw import NoLayout, draw
from simulator.authoring.draw_mermaid import mermaid
from simulator.authoring.draw_svg import svg
from simulator.authoring.draw_ways import gathered
from simulator.cli.opening import none_yet, to_read
from simulator.cli.told import DONE, MISCALLED, Told, say, warn
from simulator.engine.taken import Taken, ways_taken
from simulator.model.scenario import Scenario
from simulator.places import find_places, scenario_file
from simulator.records.recorded import AUTHOR
from simulator.records.store import Records
from simulator.session import ready


@dataclass(frozen=True, slots=True)
class Counted:
    """How many runs took each way, of how many; `gone` were taken and are there no longer."""

    runs: int
    taken: Counter[Taken]
    gone: int

    @property
    def words(self) -> str:
        """What the counts stand on."""
        runs = "1 run" if self.runs == 1 else f"{self.runs} runs"
        ways = "1 way taken then is" if self.gone == 1 else f"{self.gone} ways taken then are"
        gone = f"; {ways} no longer there" if self.gone else ""
        return f"{runs} on record counted{gone}"


def draw_encounter(named: str, out: str | None, *, as_mermaid: bool, sessions: bool, place: str | None) -> int:
    """Print the drawing, or write it to a file."""
    scenario = ready(scenario_file(find_places(os.environ), named)).scenario
    counted = runs_of(scenario, place) if sessions else None
    taken = counted.taken if counted else None
    try:
        text = mermaid(scenario, taken) if as_mermaid else svg(draw(scenario, taken, _notes(counted)))
    except NoLayout as fault:
        raise Told(str(fault), "Without it: simulator draw --mermaid") from None
    if out is None:
        say(text)
        if sys.stdout.isatty():
            warn(f"To keep it: simulator draw {named} --out {scenario.id}{'.mmd' if as_mermaid else '.svg'}")
        return DONE
    _write(Path(out), text)
    say(f"{out}: {len(scenario.scenes)} scenes, {len(scenario.endings)} endings.")
    for note in _notes(counted):
        say(f"{note}.")
    return DONE


def runs_of(scenario: Scenario, place: str | None) -> Counted:
    """Count the runs of an encounter on record, whatever its text was then; those of its authors are left out."""
    if none_yet(place):
        return Counted(0, Counter(), 0)
    with to_read(place) as records:
        return count_runs(scenario, records)


def count_runs(scenario: Scenario, records: Records) -> Counted:
    """The same in records that are open."""
    there = frozenset(key for line in gathered(scenario) for key in line.keys)
    found: Counter[Taken] = Counter()
    metas = [meta for meta in records.sessions() if meta.scenario == scenario.id and meta.mode != AUTHOR]
    for meta in metas:
        kept = records.read(meta.session)
        entries = kept.log.entries[: kept.sound]
        found.update(ways_taken(event for entry in entries for event in entry.events))
    gone = sum(count for way, count in found.items() if way not in there)
    return Counted(len(metas), Counter({way: count for way, count in found.items() if way in there}), gone)


def _notes(counted: Counted | None) -> tuple[str, ...]:
    return (counted.words,) if counted else ()


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8")
    except (OSError, ValueError) as fault:
        why = getattr(fault, "strerror", None) or str(fault)
        raise Told(f"{file} cannot be written: {why}.", code=MISCALLED) from None
