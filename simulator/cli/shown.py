"""The plays that show problems, as files that `simulator play --auto` runs.

It is for `check --plays`. It refuses to remove what lies in the folder already: another file may be somebody's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from simulator.authoring.problems import Problem
from simulator.cli.told import MISCALLED, Told

HOW = "See it: simulator check PATH --plays DIR, then simulator play SLUG --auto FILE"


def written(problems: Iterable[Problem], folder: Path) -> dict[Problem, Path]:
    """The file that each problem's play was written to: CODE_line_N.yaml, in a folder an encounter where the problems
    are of several. Of two at one place the second is numbered.
    """
    shown = [problem for problem in problems if problem.play]
    several = len({problem.plays_on for problem in shown}) > 1
    used: Counter[Path] = Counter()
    files: dict[Problem, Path] = {}
    for problem in shown:
        into = folder / Path(problem.plays_on).resolve().parent.name if several else folder
        name = into / f"{problem.code}_line_{problem.line}"
        used[name] += 1
        files[problem] = name.with_name(f"{name.name}{f'_{used[name]}' if used[name] > 1 else ''}.yaml")
    for problem, file in files.items():
        _write(file, problem.play)
    return files


def how(problem: Problem, file: Path) -> str:
    """The line that says how to see a problem."""
    return f"  See it: simulator play {problem.plays_on} --auto {file}"


def _write(file: Path, text: str) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    except OSError as refused:
        reason = refused.strerror or "nobody may write there"
        raise Told(f"{file} cannot be written: {reason}. Name another folder.", code=MISCALLED) from refused
