"""The work of `assess`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from simulator.authoring.cases import conduct_of, decisions_of
from simulator.authoring.cases_form import CaseProblem
from simulator.authoring.source import cut_short, read
from simulator.authoring.values import Source, as_plain
from simulator.cli.agreeing import Labels, read_labels, report
from simulator.cli.compared import articulated, plain_articulation, say_articulated
from simulator.cli.grading import day_of, standards_for
from simulator.cli.told import AT_FAULT, DONE, MISCALLED, Told, print_json, say, warn
from simulator.debrief.articulation import Articulation
from simulator.debrief.compare import AGAINST, outcome_words
from simulator.law.library import STANDARDS, read_on
from simulator.law.standard import Standard
from simulator.model.decision import Conduct, Decision
from simulator.scoring.grade import verdicts
from simulator.scoring.plain import plain_conduct, plain_verdicts
from simulator.scoring.scorecard import Graded

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Assessed:
    """One file: its id, its uses of force as decisions, the day where it says one, what is wrong with it in lines, and its
    labels, which nothing but the report on agreement reads.
    """

    id: str
    decisions: tuple[Decision, ...]
    day: date | None
    problems: tuple[str, ...]
    labels: Labels


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How files are to be assessed."""

    named: list[str]
    as_of: str | None = None
    as_json: bool = False
    articulate: bool = False
    agreement: bool = False


def assess_files(files: list[str], asked: Asked) -> int:
    """Grade each file's uses of force; 1 where anything is wrong with a file, and what can be read is graded all the same."""
    standards = _standards(asked)
    files = [file for named in files for file in _files_in(named)]
    assessed = [_assessed(file) for file in files]
    readable = [_as_of(one, asked.as_of) for one in assessed if one is not None]
    if asked.agreement:
        report([(one.labels, one.decisions) for one in readable], as_json=asked.as_json)
    elif asked.as_json:
        print_json([_plain(one, standards, asked) for one in readable])
    elif asked.articulate:
        for one in readable:
            say(f"{one.id}\n")
            say_articulated(_articulated(one, standards, asked))
    else:
        for one in readable:
            say(_words(one, standards))
    wrong = len(readable) < len(files) or any(one.problems for one in readable)
    return AT_FAULT if wrong else DONE


def _files_in(named: str) -> list[str]:
    """The file that was named, or of a folder the YAML files in it, by name; a folder without one is told as a file is."""
    inside = sorted(str(file) for file in Path(named).glob("*.yaml")) if Path(named).is_dir() else []
    return inside or [named]


def _standards(asked: Asked) -> tuple[Standard, ...]:
    """Those named; else those in force on the day that was asked for; else every one."""
    day = day_of(asked.as_of, date.max.isoformat())
    if asked.agreement and set(asked.named) - {AGAINST}:
        raise Told("Only verdicts under california_835a are compared with what was found.", code=MISCALLED)
    return standards_for(asked.named, day) if asked.named or asked.as_of is not None else STANDARDS


def _as_of(one: Assessed, as_of: str | None) -> Assessed:
    return one if as_of is None else replace(one, day=day_of(as_of, ""))


def _assessed(file: str) -> Assessed | None:
    """A file's uses of force; None where nothing of it can be read. What is wrong is said on stderr, with its place."""
    source = read(file)
    if source.value is None:
        for problem in source.problems:
            _warn_at(source.file, problem.line, problem.column, problem.message, problem.hint)
        return None
    incident = as_plain(source.value)
    found: list[CaseProblem] = []
    facts: Mapping[str, Any] = incident if isinstance(incident, Mapping) else {}
    decisions = decisions_of(incident, found)  # type: ignore[arg-type] # it says itself what is wrong with a list
    problems = (*_reading(source), *(_form(source, problem) for problem in found if not cut_short(source)))
    for place, message, hint in problems:
        _warn_at(source.file, *place, message, hint)
    named = facts.get("id")
    return Assessed(
        id=named if isinstance(named, str) and named else Path(file).stem,
        decisions=decisions,
        day=_day(facts.get("date")),
        problems=tuple(message for _, message, _ in problems),
        labels=read_labels(facts),
    )


_Told = tuple[tuple[int, int], str, str]


def _reading(source: Source) -> tuple[_Told, ...]:
    return tuple(((problem.line, problem.column), problem.message, problem.hint) for problem in source.problems)


def _form(source: Source, problem: CaseProblem) -> _Told:
    return source.place(problem.path), problem.message, problem.hint


def _warn_at(file: str, line: int, column: int, message: str, hint: str) -> None:
    warn(f"{file}:{line}:{column}  {message} {hint}".rstrip())


def _day(said: object) -> date | None:
    """The day of an incident as far as its file says one; a year alone is its first day."""
    found = _DAY.fullmatch(str(said).strip())
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _read(standards: tuple[Standard, ...], day: date | None) -> tuple[Standard, ...]:
    """Each standard as it was read on the day of the incident, where its file says one."""
    return tuple(standard if day is None else read_on(standard, day) for standard in standards)


def _articulated(one: Assessed, standards: tuple[Standard, ...], asked: Asked) -> tuple[Articulation, ...]:
    """Under what was named; else under 835a alone, since each takes a page."""
    told = (
        standards if asked.named else tuple(standard for standard in standards if standard.id == AGAINST) or standards
    )
    graded = (
        Graded(decision=decision, verdicts=verdicts(decision, told, one.day), practice=()) for decision in one.decisions
    )
    return articulated(graded, told)


def _plain(one: Assessed, standards: tuple[Standard, ...], asked: Asked) -> dict[str, Any]:
    read = _read(standards, one.day)
    said = [plain_articulation(said) for said in _articulated(one, standards, asked)] if asked.articulate else []
    return {
        "id": one.id,
        "uses": [
            {
                "n": decision.n,
                "level": str(decision.force.level) if decision.force else None,
                "verdicts": plain_verdicts(verdicts(decision, read, one.day)),
            }
            for decision in one.decisions
        ],
        "conduct": [plain_conduct(conduct) for conduct in conduct_of(one.decisions)],
    } | ({"articulation": said} if asked.articulate else {})


def _words(one: Assessed, standards: tuple[Standard, ...]) -> str:
    lines, read = [one.id], _read(standards, one.day)
    for decision in one.decisions:
        level = str(decision.force.level).replace("_", " ") if decision.force else "no force"
        lines.append(f"  Use {decision.n}, {level}: {decision.words}".rstrip(": "))
        for standard, verdict in zip(read, verdicts(decision, read, one.day), strict=True):
            lines.append(f"    {verdict.line}: {outcome_words(verdict, standard, decision)}")
            lines += [
                f"      {finding.cites}: {finding.reading}, {finding.effect}. {finding.because}"
                for finding in verdict.findings
            ]
            lines += [f"      Note: {notice}" for notice in verdict.notices]
    lines += [f"  Leading up: {_conduct(conduct)}" for conduct in conduct_of(one.decisions)]
    return "\n".join(lines)


def _conduct(conduct: Conduct) -> str:
    word = conduct.word.replace("_", " ")
    return f"{word} ({conduct.by}); known {conduct.known}, range {conduct.range}, contributed {conduct.contributed}"
