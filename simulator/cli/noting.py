"""The work of `note`: an instructor's notes, bookmarks, overrides and disputes, beside a run and outside its chain."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from uuid import uuid4

from simulator.authoring.problems import did_you_mean, one_of
from simulator.cli.answers import answered
from simulator.cli.grading import graded
from simulator.cli.opening import at_desk, to_read, to_write
from simulator.cli.told import DONE, MISCALLED, Told, print_json, say
from simulator.debrief.compare import AGAINST
from simulator.records.notes import WRITTEN_BY_TRAINEE, Note, NoteKind, add_note, notes_of, purge_notes
from simulator.records.store import Records
from simulator.scoring.scorecard import Graded, Mark
from simulator.screens.headings import heading
from simulator.screens.written import Contested, WrittenView, named
from simulator.session import Reopened, reopen

_WHAT = {
    NoteKind.NOTE: "Note",
    NoteKind.BOOKMARK: "Bookmark",
    NoteKind.PLUS: "The trainee: what went well",
    NoteKind.DELTA: "The trainee: what I would do otherwise",
    NoteKind.REPORT: "The trainee's report",
    NoteKind.RELEASE: "Result released",
    NoteKind.UNKNOWN: "Something that this program cannot place",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is to be written: the words, by whom, about which decision; what is overridden or disputed, where anything is."""

    words: str
    by: str | None
    decision: int
    bookmark: bool = False
    override: str | None = None
    mark: str | None = None
    dispute: str | None = None


def list_notes(session: str, place: str | None, *, as_json: bool) -> int:
    """Print what was written about a run."""
    with to_read(place) as records:
        found = written_about(records, records.find(session))
    if as_json:
        print_json([asdict(one) for one in found])
        return DONE
    for one in found:
        say(f"{one.when}  {one.who}  {f'moment {one.n}  ' if one.n else ''}{one.what}: {one.words}")
    if not found:
        say("Nothing was written about this run.")
    return DONE


def purge_written(session: str, place: str | None) -> int:
    """Remove what the trainee wrote about a run; what others wrote and the record stay."""
    with to_write(place) as records:
        found = records.find(session)
        many = purge_notes(records, found, WRITTEN_BY_TRAINEE)
    say(f"{many} of the trainee's texts removed from session {found}. The record is as it was.")
    return DONE


def write_note(session: str, place: str | None, asked: Asked) -> int:
    """Keep a note; nothing is kept where what it is about is not there."""
    with to_write(place) as records:
        found = reopen(records, session)
        _keep(records, found, asked)
    say(f"Written beside session {found.meta.session}. The record and its grade are as they were.")
    return DONE


def _keep(records: Records, found: Reopened, asked: Asked) -> None:
    kind, about = _kind(found, asked)
    note = new_note(found.meta.session, kind, asked.decision, _words(asked), asked.by)
    add_note(records, replace(note, about=about, mark=asked.mark or ""))


def new_note(session: str, kind: NoteKind, n: int, words: str, by: str | None = None) -> Note:
    """A note of now; by whoever sits at this desk where nobody else is named."""
    return Note(
        id=uuid4().hex,
        session=session,
        kind=kind,
        who=by or at_desk(),
        written=datetime.now(UTC).isoformat(timespec="milliseconds"),
        words=words,
        decision=n,
    )


class Noting:
    """The part of cli.driver.Driving that keeps notes beside the run under review."""

    _records: Records
    _reviewed: str

    @answered
    def note(self, n: int, words: str) -> tuple[WrittenView, ...]:
        """Keep a note at a moment, or a bookmark where there are no words; all that is written by now."""
        kind = NoteKind.NOTE if words.strip() else NoteKind.BOOKMARK
        session = self._records.find(self._reviewed)
        add_note(self._records, new_note(session, kind, n, words.strip()))
        return written_about(self._records, session)

    @property
    def signs(self) -> str:
        """Who signs an override or a dispute, unless another id is given: whoever sits at this desk."""
        return at_desk()

    @answered
    def contest(self, contested: Contested) -> tuple[WrittenView, ...]:
        """Keep an override of a PRACTICE mark or a dispute of a LAW finding; all that is written by now."""
        found = reopen(self._records, self._reviewed)
        asked = Asked(
            words=contested.words,
            by=contested.by.strip() or None,
            decision=contested.n,
            override=contested.about if contested.mark else None,
            mark=contested.mark or None,
            dispute=None if contested.mark else contested.about,
        )
        _keep(self._records, found, asked)
        return written_about(self._records, found.meta.session)


def written_about(records: Records, session: str) -> tuple[WrittenView, ...]:
    """What was written about a run, as a debrief shows it."""
    return tuple(
        WrittenView(
            n=note.decision,
            who=note.who,
            when=note.written[:16].replace("T", " "),
            what=_what(note),
            words=note.words,
            kind=str(note.kind),
            about=note.about.replace("_", " "),
            mark=note.mark,
        )
        for note in notes_of(records, session)
    )


def _what(note: Note) -> str:
    if note.kind is NoteKind.OVERRIDE:
        return (
            f"The instructor marks {note.about.replace('_', ' ')} as {note.mark} (the program's mark stands beside it)"
        )
    if note.kind is NoteKind.DISPUTE:
        return f"Disputes the finding on {note.about} (the finding stands)"
    return _WHAT[note.kind]


def _words(asked: Asked) -> str:
    words = asked.words.strip()
    if not words and not asked.bookmark:
        raise Told("A note needs words; an override or a dispute needs its reason.", code=MISCALLED)
    return words


def _kind(found: Reopened, asked: Asked) -> tuple[NoteKind, str]:
    """What the note is, and what it is about, which must be there in the run."""
    one = _decision(found, asked.decision)
    if asked.override is not None:
        return NoteKind.OVERRIDE, _overridden(one, asked)
    if asked.dispute is not None:
        return NoteKind.DISPUTE, _disputed(one, asked.dispute)
    return (NoteKind.BOOKMARK if asked.bookmark else NoteKind.NOTE), ""


def _decision(found: Reopened, number: int) -> Graded | None:
    card, _, _ = graded(found, [AGAINST], None)
    one = next((it for it in card.graded if it.decision.n == number), None)
    if number and one is None:
        raise Told(f"This run has no moment {number}; it has {len(card.graded)}.", code=MISCALLED)
    return one


def _overridden(one: Graded | None, asked: Asked) -> str:
    marked = () if one is None else tuple(mark.word for mark in one.practice)
    word = (asked.override or "").strip().replace(" ", "_")
    if one is not None and word in {finding.cites for verdict in one.verdicts for finding in verdict.findings}:
        raise Told("A finding of LAW is not overridden; it can be disputed: --dispute CITATION.", code=MISCALLED)
    if word not in marked:
        hint = did_you_mean(word, marked) or "This moment has no PRACTICE mark."
        raise Told(f'PRACTICE says nothing of "{word}" at this moment. {hint}', code=MISCALLED)
    if asked.mark not in tuple(Mark):
        raise Told(f"An override says the mark that it puts: --mark {one_of(Mark)}.", code=MISCALLED)
    return word


def _disputed(one: Graded | None, about: str) -> str:
    """A citation, or one finding of several that cite the same words: the citation and its heading."""
    findings = () if one is None else tuple(finding for verdict in one.verdicts for finding in verdict.findings)
    cited = dict.fromkeys(finding.cites for finding in findings)
    known = cited | dict.fromkeys(named(finding.cites, heading(finding)) for finding in findings)
    if about not in known:
        raise Told(f'No finding at this moment cites "{about}". {did_you_mean(about, cited)}'.rstrip(), code=MISCALLED)
    return about
