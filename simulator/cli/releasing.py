"""A test's result is held back until an instructor releases it; the work of `release`.

The release stands beside the record, with who and when, as everything does that people add. It refuses to hold back what
was played in learning.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime
from uuid import uuid4

from simulator.cli.opening import at_desk, to_write
from simulator.cli.told import DONE, MISCALLED, Told, say
from simulator.records.notes import Note, NoteKind, add_note, notes_of
from simulator.records.recorded import SessionMeta
from simulator.records.store import Records

HELD_BACK = "This was a test. Its result is shown once an instructor releases it."


def is_held(records: Records, meta: SessionMeta) -> bool:
    """Whether a run's result is not to be shown yet."""
    return meta.mode == "test" and not any(note.kind is NoteKind.RELEASE for note in notes_of(records, meta.session))


def held(records: Records, metas: Iterable[SessionMeta]) -> frozenset[str]:
    """Those of some runs whose results are not to be shown yet."""
    return frozenset(meta.session for meta in metas if meta.ending and is_held(records, meta))


def refuse_held(records: Records, meta: SessionMeta) -> None:
    """Say so where a result is asked for that is held back."""
    if is_held(records, meta):
        raise Told(HELD_BACK, f"See: simulator release {meta.session}", code=MISCALLED)


def release_sessions(sessions: list[str], place: str | None, by: str | None) -> int:
    """Release the results of tests."""
    with to_write(place) as records:
        metas = [records.read(session).meta for session in sessions]
        for meta in metas:
            if not is_held(records, meta):
                say(f"{meta.session}: nothing is held back.")
                continue
            add_note(records, _note(meta.session, by or at_desk()))
            say(f"{meta.session}: released.")
    return DONE


def _note(session: str, who: str) -> Note:
    now = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Note(id=uuid4().hex, session=session, kind=NoteKind.RELEASE, who=who, written=now, words="Released.")
