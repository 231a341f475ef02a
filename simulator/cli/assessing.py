"""The work of `assess` and `standards`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from simulator.authoring.cases import conduct_of, decisions_of
from simulator.authoring.cases_form import CaseProblem
from simulator.authoring.source import cut_short, read
from simulator.authoring.values import Source, as_plain
from simulator.cli.grading import standards_for
from simulator.cli.told import AT_FAULT, DONE, print_json, say, warn
from simulator.debrief.words import verdict_words
from simulator.law.library import STANDARDS
from simulator.law.standard import Standard
from simulator.model.decision import Conduct, Decision
from simulator.scoring.grade import verdicts
from simulator.scoring.plain import plain_conduct, plain_standard, plain_verdicts

_DAY = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")


@dataclass(frozen=True, slots=True)
class Assessed:
    """One file: its id, its uses of force as decisions, the day where it says one, and what is wrong with it in lines."""

    id: str
    decisions: tuple[Decision, ...]
    day: date | None
    problems: tuple[str, ...]


def assess_files(files: list[str], named: list[str], *, as_json: bool) -> int:
    """Grade each file's uses of force; 1 where anything is wrong with a file, and what can be read is graded all the same."""
    standards = standards_for(named, date.max) if named else STANDARDS
    assessed = [_assessed(file) for file in files]
    readable = [one for one in assessed if one is not None]
    if as_json:
        print_json([_plain(one, standards) for one in readable])
    else:
        for one in readable:
            say(_words(one, standards))
    wrong = len(readable) < len(files) or any(one.problems for one in readable)
    return AT_FAULT if wrong else DONE


def list_standards(*, as_json: bool) -> int:
    """Every standard."""
    if as_json:
        print_json([plain_standard(standard) for standard in STANDARDS])
        return DONE
    for standard in STANDARDS:
        until = standard.in_force_to or "today"
        say(f"{standard.id}  {standard.line}  {standard.title}")
        say(f"  {standard.authority}; in force from {standard.in_force_from} to {until}")
        for name, words in standard.design_choices.items():
            say(f"  Our choice, not the text's ({name.replace('_', ' ')}): {words}")
        for citation, reason in standard.not_graded.items():
            say(f"  Not graded: {citation}: {reason}")
    return DONE


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


def _plain(one: Assessed, standards: tuple[Standard, ...]) -> dict[str, Any]:
    return {
        "id": one.id,
        "uses": [
            {
                "n": decision.n,
                "level": str(decision.force.level) if decision.force else None,
                "verdicts": plain_verdicts(verdicts(decision, standards, one.day)),
            }
            for decision in one.decisions
        ],
        "conduct": [plain_conduct(conduct) for conduct in conduct_of(one.decisions)],
    }


def _words(one: Assessed, standards: tuple[Standard, ...]) -> str:
    lines = [one.id]
    for decision in one.decisions:
        level = str(decision.force.level).replace("_", " ") if decision.force else "no force"
        lines.append(f"  Use {decision.n}, {level}: {decision.words}".rstrip(": "))
        for standard, verdict in zip(standards, verdicts(decision, standards, one.day), strict=True):
            lines.append(f"    {verdict.line}: {verdict_words(verdict.outcome, standard.title)}")
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
