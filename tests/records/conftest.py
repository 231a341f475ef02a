import sqlite3

import pytest

from simulator.model.events import Began, Decided, Ended, Entry, Log, Moved
from simulator.model.inputs import Chose, Waited
from simulator.records.recorded import SessionMeta
from simulator.records.store import Records

OPENING = Entry(None, (Began("knife", 1, "f" * 64, 7, "nobody_else"), Moved(0, "", "arrival")))
TALKED = Entry(Chose("talk", 5200), (Decided(5200, 5200, "arrival", "talk", 0), Moved(5200, "arrival", "hall")))
WAITED = Entry(Waited(20000), ())
ENDED = Entry(Chose("stay", 900), (Decided(9100, 900, "hall", "stay", 3000), Ended(9100, "she_puts_it_down")))


def _meta(session="a1b2c3", **other):
    plain = {
        "session": session,
        "scenario": "knife",
        "version": 1,
        "fingerprint": "f" * 64,
        "title": "Knife, alone",
        "seed": 7,
        "variant": "nobody_else",
        "started": "2026-03-14T09:00:00+00:00",
        "trainee": "t-17",
        "program": "0.1.0",
    }
    return SessionMeta(**(plain | other))


@pytest.fixture
def meta():
    return _meta


@pytest.fixture
def entries():
    return (OPENING, TALKED, WAITED, ENDED)


@pytest.fixture
def place(tmp_path):
    return tmp_path / "records.sqlite"


@pytest.fixture
def records(place):
    with Records(str(place)) as opened:
        yield opened


@pytest.fixture
def kept(records):
    """A whole run of four entries, with the ending."""
    records.open(_meta(), "scenario: knife\n", Log((OPENING,)))
    records.append("a1b2c3", TALKED)
    records.append("a1b2c3", WAITED)
    records.append("a1b2c3", ENDED, ending="she_puts_it_down")
    return records


@pytest.fixture
def tamper(place):
    """Somebody edits the file behind the program's back."""

    def change(statement):
        other = sqlite3.connect(place)
        with other:
            other.execute(statement)
        other.close()

    return change
