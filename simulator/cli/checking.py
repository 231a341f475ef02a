"""The work of `check` and `explain`."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Mapping
from pathlib import Path

from simulator.authoring.check import Report, check
from simulator.authoring.problems import Problem, codes, did_you_mean, explain
from simulator.cli.covering import coverage_text, coverages
from simulator.cli.promised import promise_line
from simulator.cli.shown import HOW, how, written
from simulator.cli.told import AT_FAULT, DONE, MISCALLED, Told, print_json, say
from simulator.cli.twinned import plain_twins, twin_lines
from simulator.places import NotFound, available, find_places, scenario_file


def check_paths(paths: list[str], *, plays: Path | None, coverage: bool, as_json: bool) -> int:
    """Print what is wrong, and write the plays that show it where a folder is named; 1 where anything is wrong. With
    `coverage`, what golden plays exercise is printed too and changes nothing.
    """
    if not paths and not coverage:
        raise Told("Name a scenario, or a folder of them: simulator check scenarios/", code=MISCALLED)
    named = [_path(path) for path in paths] or [*available(find_places(os.environ)).values()]
    gc.disable()  # what is explored is a million numbers and no circle: there is nothing to look for
    report = check(named, clock=time.perf_counter)
    gc.enable()
    problems = report.problems
    files = {} if plays is None else written(problems, plays)
    covered = coverages(named) if coverage else {}
    if as_json:
        told = {"problems": [problem.plain() for problem in problems], "explored": _explored(report)}
        by_slug = {slug: one.plain() for slug, one in covered.items()}
        print_json(told | {"twins": plain_twins(report.twins)} | ({"coverage": by_slug} if coverage else {}))
    else:
        print_report(report, files)
        for slug, one in covered.items():
            say("\n".join(coverage_text(slug, one)))
    return AT_FAULT if _wrong(problems) else DONE


def print_report(report: Report, plays: Mapping[Problem, Path] | None = None) -> None:
    """Everything that is wrong, and how much was explored; `plays` are those that were written to show it."""
    problems, plays = report.problems, plays or {}
    for problem in problems:
        say("\n".join([str(problem), *([how(problem, plays[problem])] if problem in plays else []), ""]))
    for slug, found in report.explored.items():
        unfinished = "" if found.complete else "; there are more: the limit came first"
        say(f"{slug}: {found.situations:,} situations, {found.endings} endings explored{unfinished}.")
        if found.promises:
            say(f"  {promise_line(found.promises)}")
        if slug in report.twins:
            say("\n".join(twin_lines(report.twins[slug])))
    say(_count(problems))
    if not plays and any(problem.play for problem in problems):
        say(HOW)


def explain_code(code: str | None) -> int:
    """Print the page of a code, or the list of codes."""
    if code is None:
        say("\n".join(codes()))
        return DONE
    wanted = code.strip().upper()
    if wanted not in codes():
        hint = did_you_mean(wanted, codes()) or "See them all: simulator explain"
        raise Told(f'There is no problem code "{code}". {hint}', code=MISCALLED)
    say(explain(wanted))
    return DONE


def _path(named: str) -> Path:
    """Wherever a SLUG goes a FILE goes, and a folder of encounters; what is neither is told with its place by `check`."""
    if Path(named).is_dir():
        return Path(named)
    try:
        return scenario_file(find_places(os.environ), named)
    except NotFound:
        return Path(named)


def _explored(report: Report) -> dict[str, dict[str, object]]:
    return {
        slug: {
            "situations": found.situations,
            "endings": found.endings,
            "seconds": round(found.seconds, 3),
            "promises": [it._asdict() for it in found.promises],
        }
        for slug, found in report.explored.items()
    }


def _wrong(problems: tuple[Problem, ...]) -> int:
    """How many of them make something wrong; a notice does not."""
    return sum(not problem.is_notice for problem in problems)


def _count(problems: tuple[Problem, ...]) -> str:
    wrong = _wrong(problems)
    notices = len(problems) - wrong
    said = "1 problem." if wrong == 1 else f"{wrong} problems." if wrong else "Nothing is wrong."
    return said if not notices else f"{said} {notices} to be known."
