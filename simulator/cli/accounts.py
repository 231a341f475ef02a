"""What the trainee writes after a run: the questions, the remarks by rules, and keeping it where the class's setting says so."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from simulator.debrief.compare import AGAINST
from simulator.debrief.report import WHAT_IT_IS, Remark, learned_in, remarks
from simulator.debrief.words import clock
from simulator.law.library import standard
from simulator.records.notes import WRITTEN_BY_TRAINEE, Note, NoteKind, add_note, purge_notes
from simulator.records.store import Records
from simulator.scoring.grade import grade_run
from simulator.scoring.scorecard import Graded
from simulator.screens.account import AccountScreen, QuestionView, RemarksView, RemarkView
from simulator.session import Session

PLUS = QuestionView(kind="plus", ask="What went well, that you would do again?")
DELTA = QuestionView(kind="delta", ask="What would you do otherwise?")
KEPT = "What you write is kept beside the run, outside its record, and can be purged."
NOT_KEPT = "What you write is not kept: it is gone when you leave the debrief."


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """Who wrote, when, and new ids for what is kept."""

    who: str
    when: str
    ids: tuple[str, ...]


def account_screen(session: Session, *, kept: bool) -> AccountScreen:
    """The questions of a run: plus and delta, and a report on each use of force of the trainee's."""
    reports = tuple(_report(one) for one in _forced(session))
    return AccountScreen(questions=(PLUS, DELTA, *reports), kept=KEPT if kept else NOT_KEPT)


def remarks_on(session: Session, answers: Mapping[int, str]) -> tuple[RemarksView, ...]:
    """The remarks on reports, by the number of the decision; answers to plus and delta get none."""
    learned = learned_in(session.program, session.log)
    return tuple(
        RemarksView(
            n=one.decision.n,
            remarks=tuple(
                _view(answers[one.decision.n], it) for it in remarks(answers[one.decision.n], one.decision, learned)
            ),
            what_it_is=WHAT_IT_IS,
        )
        for one in _forced(session)
        if answers.get(one.decision.n, "").strip()
    )


def keep(records: Records, session: Session, answers: Mapping[tuple[str, int], str], written: Written) -> None:
    """Keep what was written, by (kind, number of the decision), in the place of what was written before."""
    purge_notes(records, session.meta.session, WRITTEN_BY_TRAINEE)
    told = [(kind, n, words.strip()) for (kind, n), words in answers.items() if words.strip()]
    for (kind, n, words), name in zip(told, written.ids, strict=False):
        note = Note(
            id=name,
            session=session.meta.session,
            kind=NoteKind(kind),
            who=written.who,
            written=written.when,
            words=words,
            decision=n,
        )
        add_note(records, note)


def _forced(session: Session) -> tuple[Graded, ...]:
    card = grade_run(session.program, session.log, [standard(AGAINST)])
    return tuple(one for one in card.graded if one.decision.force is not None and one.decision.by == "officer")


def _report(one: Graded) -> QuestionView:
    decision = one.decision
    ask = (
        f"At {clock(decision.at_ms or 0)} you used force: {decision.words} Write it as you would report it: the threat, what "
        "else you weighed, what warning you gave."
    )
    return QuestionView(kind="report", ask=ask, n=decision.n)


def _view(text: str, remark: Remark) -> RemarkView:
    return RemarkView(says=remark.says, sentence=text[remark.start : remark.end], cites=remark.cites)
