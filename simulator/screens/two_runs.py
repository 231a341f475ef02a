"""Two runs side by side as a screen: rows of what each did, with the LAW line where force was used, and both endings.

It refuses to say which run was the better one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.debrief.side_by_side import Pair, SideBySide
from simulator.debrief.words import TONES, verdict_words, who
from simulator.law.finding import Outcome
from simulator.law.standard import Standard
from simulator.model.scenario import Scenario
from simulator.scoring.scorecard import Graded

PARTED = "From here on the two runs differ."
STOPPED = "The run stopped before an ending."


@dataclass(frozen=True, slots=True, kw_only=True)
class BesideView:
    """What a run can be held beside: an id for the driver, what kind it is, and its name in words."""

    which: str
    kind: str
    words: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoneView:
    """What one run did in a row: story time, by whom, the words; `law` only where force was used; PRACTICE marks as
    (`credit`, `remark` or `concern`, what it is about).
    """

    n: int
    at_ms: int
    by: str
    words: str
    law: str = ""
    tone: str = "none"
    practice: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RowView:
    """A row. One side is None where that run made no decision there."""

    left: DoneView | None
    right: DoneView | None
    same: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TwoRunsView:
    """The whole. `names` and `endings` are (left, right); `part` is the row at which they first differ, None where never."""

    title: str
    names: tuple[str, str]
    endings: tuple[str, str]
    standard: str
    rows: tuple[RowView, ...]
    part: int | None
    notices: tuple[str, ...] = ()


def two_runs_view(
    scenario: Scenario, found: SideBySide, names: tuple[str, str], standard: Standard, notices: tuple[str, ...] = ()
) -> TwoRunsView:
    """The screen of two runs of an encounter, graded under one standard of LAW."""
    return TwoRunsView(
        title=scenario.title,
        names=names,
        endings=(_ending(scenario, found.endings[0]), _ending(scenario, found.endings[1])),
        standard=standard.title,
        rows=tuple(_row(scenario, pair, standard) for pair in found.pairs),
        part=found.part,
        notices=notices,
    )


def plain_two_runs(found: TwoRunsView, causes: Mapping[str, object]) -> dict[str, object]:
    """The same for machines; `causes` are what else is to be said at its top."""
    return {
        **causes,
        "names": list(found.names),
        "endings_words": list(found.endings),
        "part": found.part,
        "rows": [{"same": row.same, "left": _plain(row.left), "right": _plain(row.right)} for row in found.rows],
        "notices": list(found.notices),
    }


def _plain(done: DoneView | None) -> dict[str, object] | None:
    if done is None:
        return None
    practice = [{"mark": mark, "word": word} for mark, word in done.practice]
    return {"n": done.n, "at_ms": done.at_ms, "by": done.by, "words": done.words, "law": done.law, "practice": practice}


def _ending(scenario: Scenario, ending: str | None) -> str:
    found = scenario.endings.get(ending or "")
    return found.says if found is not None else STOPPED


def _row(scenario: Scenario, pair: Pair, standard: Standard) -> RowView:
    return RowView(
        left=_done(scenario, pair.left, standard), right=_done(scenario, pair.right, standard), same=pair.same
    )


def _done(scenario: Scenario, graded: Graded | None, standard: Standard) -> DoneView | None:
    if graded is None:
        return None
    decision, verdict = graded.decision, graded.verdict(standard.id)
    outcome = verdict.outcome if verdict is not None and decision.force is not None else Outcome.N_A
    return DoneView(
        n=decision.n,
        at_ms=decision.at_ms or 0,
        by=who(scenario, decision.by),
        words=decision.words,
        law=verdict_words(outcome, standard.title) if outcome is not Outcome.N_A else "",
        tone=TONES[outcome],
        practice=tuple((str(mark.mark), mark.word.replace("_", " ")) for mark in graded.practice),
    )
