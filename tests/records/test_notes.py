"""What people write stands beside a record: nothing in it changes, and what was written can be purged."""

import pytest

from simulator.records.notes import WRITTEN_BY_TRAINEE, Note, NoteKind, add_note, notes_of, purge_notes
from simulator.records.recorded import UnknownSession


def note(n, kind=NoteKind.NOTE, session="a1b2c3"):
    return Note(
        id=f"n{n}", session=session, kind=kind, who="i-4", written=f"2026-03-14T10:0{n}:00", words="Ask.", decision=n
    )


def test_what_was_written_is_read_back_oldest_first_and_the_record_stays_whole(kept):
    assert notes_of(kept, "a1b2c3") == ()
    before = kept.read("a1b2c3")
    for n in (2, 1):
        add_note(kept, note(n))
    assert notes_of(kept, "a1b2c3") == (note(1), note(2))
    assert kept.read("a1b2c3") == before
    assert before.damages == ()


def test_a_note_on_no_session_is_told_and_not_kept(kept):
    with pytest.raises(UnknownSession):
        add_note(kept, note(1, session="none"))
    assert notes_of(kept, "none") == ()


def test_what_the_trainee_wrote_can_be_purged_and_the_rest_stays(kept):
    assert purge_notes(kept, "a1b2c3") == 0
    add_note(kept, note(1))
    add_note(kept, note(2, NoteKind.REPORT))
    assert purge_notes(kept, "a1b2c3", WRITTEN_BY_TRAINEE) == 1
    assert notes_of(kept, "a1b2c3") == (note(1),)
    assert purge_notes(kept, "a1b2c3") == 1
