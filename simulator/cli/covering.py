"""The work of `check --coverage`: what golden plays exercise, as a table and as a list of what they leave out.

It never changes what `check` answers: what no play exercises is no problem.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from simulator.authoring.check import LIMIT, scenario_files
from simulator.authoring.coverage import Coverage, cover, logs_beside
from simulator.authoring.resolve import load
from simulator.engine.problem import ProgramError


def coverages(paths: Iterable[Path]) -> dict[str, Coverage]:
    """The coverage of every encounter under these paths that can be played, by its id."""
    found: dict[str, Coverage] = {}
    for file in dict.fromkeys(file for path in paths for file in scenario_files(path)):
        loaded = load(file)
        if loaded.scenario is not None:
            try:
                logs = tuple(logs_beside(loaded.scenario, file))
                found[loaded.scenario.id] = cover(loaded.scenario, loaded.source, logs, limit=LIMIT)
            except ProgramError:
                continue  # `check` says so
    return found


def coverage_text(slug: str, coverage: Coverage) -> Iterator[str]:
    """The lines for one encounter."""
    plays = "1 play exercises" if coverage.plays == 1 else f"{coverage.plays} plays exercise"
    yield f"\n{slug}: what its {plays}"
    wide = max(len(row.kind) for row in coverage.rows)
    for row in coverage.rows:
        if row.of:
            yield f"  {row.kind.ljust(wide)}  {row.done:>3} of {row.of:>3}"
    if not coverage.complete:
        yield "  There may be more: exploration came to its limit."
    left_out = [row for row in coverage.rows if row.missing]
    yield "Not exercised:" if left_out else "Everything is exercised."
    for row in left_out:
        yield f"  {row.kind}"
        yield from (f"    {it.file}:{it.line}:{it.column}  {it.what}" for it in row.missing)
