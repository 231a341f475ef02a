"""What a play expects of every decision, beside how the run is graded.

It is for `check`, for pytest and for whoever has decisions as `grade --json` prints them. It refuses to decide which of
the two is right.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any

from simulator.authoring.beside import NOTHING, Row
from simulator.authoring.play_form import DECISION, LAW, Expected, Play
from simulator.authoring.play_walk import Walked
from simulator.authoring.problems import Path, Problem, in_order
from simulator.engine.machine import Program
from simulator.law.library import standard
from simulator.model.scenario import OFFICER
from simulator.scoring.grade import grade_run
from simulator.scoring.plain import plain_graded

Decision = Mapping[str, Any]
"""A decision as `grade --json` prints it."""


def misgraded(play: Play, walked: Walked, program: Program) -> tuple[Problem, ...]:
    """Where a play that was walked is graded otherwise than it says, under LAW and every standard that it names."""
    if play.decisions is None:
        return ()
    named = {name for expected in play.decisions for name in expected.standards}
    standards = [standard(name) for name in (LAW, *sorted(named - {LAW}))]
    card = grade_run(program, walked.log, standards)
    return compare(play, [plain_graded(one) for one in card.graded])


def compare(play: Play, decisions: Iterable[Decision], law: str = LAW) -> tuple[Problem, ...]:
    """Where a run's decisions differ from what the play expects: a problem for each, with the whole decision in rows."""
    if play.decisions is None:
        return ()
    problems: list[Problem] = []
    for n, expected, graded in _paired(play.decisions, list(decisions)):
        if expected is None and graded is not None:
            message = f'The run has a decision that the play does not name: "{_name(graded)}", by {graded.get("by")}.'
            rows = _unnamed(graded, law)
            at: Path = ("expect", "decisions", n) if n < len(play.decisions) else ("expect", "decisions")
            problems.append(play.source.problem("C006", at, message, "Name every decision.", rows=rows))
        elif expected is not None:
            problems += _differences(play, n, expected, graded, law)
    return in_order(problems)


Pair = tuple[int, Expected | None, Decision | None]


def _paired(expected: Sequence[Expected], graded: Sequence[Decision]) -> Iterator[Pair]:
    """Each expected decision with the one that came for it, so that one too many does not shift all that follow."""
    wanted = [(one.choice, one.by) for one in expected]
    came = [(_name(one), str(one.get("by", OFFICER))) for one in graded]
    for _, i, j, k, m in SequenceMatcher(None, wanted, came, autojunk=False).get_opcodes():
        for n, (one, other) in enumerate(zip_longest(expected[i:j], graded[k:m]), i):
            yield n, one, other


def _name(graded: Decision) -> str:
    return str(graded.get("cause") or graded.get("choice") or "")


def _differences(play: Play, n: int, expected: Expected, graded: Decision | None, law: str) -> Iterator[Problem]:
    at: Path = ("expect", "decisions", n)
    if graded is None:
        message = f'"{expected.choice}" is expected, and the run has no more decisions here.'
        rows = tuple(Row(what, wanted, NOTHING, differs=True) for what, wanted in _head(expected))
        yield play.source.problem("C006", at, message, rows=rows)
        return
    keyed = list(_rows(expected, graded, law))
    differing = [(key, row) for key, row in keyed if row.differs]
    if differing:
        key, first = differing[0]
        more = f"; {len(differing) - 1} more below" if len(differing) > 1 else ""
        message = f"{_told(expected.choice, first)}{more}."
        rows = (*(row for _, row in keyed), *_why(graded, law, [key for key, _ in differing]))
        yield play.source.problem("C006", (*at, *key), message, rows=rows)


def _told(choice: str, row: Row) -> str:
    mark = row.what.removeprefix("practice ")
    if mark != row.what:
        return f"{choice}: {mark} for {row.expected} is expected, and does not come"
    return f"{choice}, {row.what}: {row.expected} is expected, {row.got} came"


def _head(expected: Expected) -> tuple[tuple[str, str], ...]:
    return ("choice", expected.choice), ("by", expected.by), ("law", expected.law)


def _rows(expected: Expected, graded: Decision, law: str) -> Iterator[tuple[Path, Row]]:
    """Everything that is expected of a decision, each with its place in the decision."""
    verdict = graded.get("verdicts", {}).get(law, {})
    got = (_name(graded), str(graded.get("by", OFFICER)), str(verdict.get("verdict", "N_A")))
    for (what, wanted), came in zip(_head(expected), got, strict=True):
        yield ((what,) if what in DECISION else ()), Row(what, wanted, came, wanted != came)
    effects = _effects(verdict)
    for cites, effect in expected.findings.items():
        came_all = effects.get(cites, {"nothing"})
        yield ("findings", cites), Row(cites, effect, ", ".join(sorted(came_all)), effect not in came_all)
    for name, wanted in expected.standards.items():
        came = str(graded.get("verdicts", {}).get(name, {}).get("verdict", NOTHING))
        yield ("standards", name), Row(name, wanted, came, wanted != came)
    marks = {(mark["mark"], mark["word"]) for mark in graded.get("practice", ())}
    for mark, words in expected.practice.items():
        for word in words:
            there = (mark, word) in marks
            yield ("practice", mark), Row(f"practice {mark}", word, word if there else NOTHING, not there)


def _effects(verdict: Decision) -> dict[str, set[str]]:
    effects: dict[str, set[str]] = {}
    for finding in verdict.get("findings", ()):
        effects.setdefault(finding["cites"], set()).add(finding["effect"])
    return effects


def _why(graded: Decision, law: str, differing: Iterable[Path]) -> Iterator[Row]:
    """All findings that came where the verdict or one of them differs, and all marks where one of these does."""
    keys = {key[0] for key in differing if key}
    if keys & {"law", "findings"}:
        for finding in graded.get("verdicts", {}).get(law, {}).get("findings", ()):
            because = finding.get("because", "")
            yield Row(
                f"why {finding['cites']}", "", f"{finding['effect']}: {because}" if because else finding["effect"]
            )
    if "practice" in keys:
        for mark in graded.get("practice", ()):
            yield Row("practice", "", f"{mark['mark']}: {mark['word']}")


def _unnamed(graded: Decision, law: str) -> tuple[Row, ...]:
    verdict = graded.get("verdicts", {}).get(law, {}).get("verdict", "N_A")
    came = (("choice", _name(graded)), ("by", str(graded.get("by"))), ("law", str(verdict)))
    return tuple(Row(what, NOTHING, got, differs=True) for what, got in came)
