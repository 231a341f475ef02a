"""What people add to a run afterwards: notes, bookmarks, overrides of PRACTICE marks, disputes of LAW findings, and what the
trainee wrote.

It stands beside the record and outside its chain of hashes: nothing here changes a run or a grade, and it can be purged.
It refuses to change or to lose who wrote what and when: a note is added or purged, never edited.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sqlalchemy import Column, Integer, MetaData, RowMapping, Table, Text, delete, insert, inspect, select
from sqlalchemy.schema import CreateTable

from simulator.records.store import Records
from simulator.records.tables import count_of, text_of


class NoteKind(StrEnum):
    """What a note is. A LAW finding can be disputed; only a PRACTICE mark can be overridden. `release` shows a test's result.
    `unknown` is no kind that this program keeps: so it reads what was damaged, or was written by a later program.
    """

    NOTE = "note"
    BOOKMARK = "bookmark"
    OVERRIDE = "override"
    DISPUTE = "dispute"
    PLUS = "plus"
    DELTA = "delta"
    REPORT = "report"
    RELEASE = "release"
    UNKNOWN = "unknown"


WRITTEN_BY_TRAINEE = frozenset({NoteKind.PLUS, NoteKind.DELTA, NoteKind.REPORT})
"""Kept only where the class's setting says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One thing written. `id` and `who` are opaque, `written` an ISO text; `decision` the number of the moment that it is
    about, 0 for the whole run. `about` names what an override or a dispute is about: a PRACTICE word, a citation; `mark` the
    mark that an override puts in the place of the program's.
    """

    id: str
    session: str
    kind: NoteKind
    who: str
    written: str
    words: str
    decision: int = 0
    about: str = ""
    mark: str = ""


_beside = MetaData()
_notes = Table(
    "notes",
    _beside,
    Column("id", Text, primary_key=True),
    Column("session", Text, nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("written", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("decision", Integer, nullable=False),
    Column("about", Text, nullable=False),
    Column("mark", Text, nullable=False),
)


def add_note(records: Records, note: Note) -> None:
    """Keep a note; it is durable when this returns. The session must be there."""
    records.find(note.session)
    with records.writing() as connection:
        connection.execute(CreateTable(_notes, if_not_exists=True))
        connection.execute(insert(_notes).values(asdict(note) | {"kind": str(note.kind)}))


def notes_of(records: Records, session: str) -> tuple[Note, ...]:
    """What was written about a session, oldest first; nothing where nobody ever wrote anything here."""
    with records.reading() as connection:
        if not inspect(connection).has_table(_notes.name):
            return ()
        asked = select(_notes).where(_notes.c.session == session).order_by(_notes.c.written, _notes.c.id)
        found = connection.execute(asked).mappings().all()
    return tuple(_note(kept) for kept in found)


def _note(kept: RowMapping) -> Note:
    """A note as it was kept. What is damaged is shown as far as it can be read, and never takes another kind's place."""
    plain: dict[str, Any] = {name: text_of(kept[name]) for name in _notes.c.keys()}  # noqa: SIM118 - columns, no dict
    known = plain["kind"] in set(NoteKind)
    about = plain["about"] if known else plain["kind"]
    kind = NoteKind(plain["kind"]) if known else NoteKind.UNKNOWN
    return Note(**plain | {"kind": kind, "about": about, "decision": max(0, count_of(kept["decision"]))})


def purge_notes(records: Records, session: str, kinds: Iterable[NoteKind] = tuple(NoteKind)) -> int:
    """Remove what was written about a session, of some kinds or all; how many there were."""
    with records.writing() as connection:
        if not inspect(connection).has_table(_notes.name):
            return 0
        wanted = _notes.c.kind.in_([str(kind) for kind in kinds])
        return connection.execute(delete(_notes).where(_notes.c.session == session, wanted)).rowcount
