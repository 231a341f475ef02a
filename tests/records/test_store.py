import subprocess
import sys
from pathlib import Path

import pytest

from simulator.model.events import Ended, Entry, Log
from simulator.model.inputs import Flagged
from simulator.records.recorded import RecordsError
from simulator.records.store import Records

ROOT = Path(__file__).parents[2]
PLAYS_ON = """
import sys

from simulator.model.events import Began, Decided, Entry, Log
from simulator.model.inputs import Chose
from simulator.records.recorded import SessionMeta
from simulator.records.store import Records

records = Records(sys.argv[1])
opening = Entry(None, (Began("knife", 1, "f", 7, ""),))
meta = SessionMeta(session="abc", scenario="knife", version=1, fingerprint="f", title="", seed=7, variant="", started="")
records.open(meta, "text", Log((opening,)))
for n in range(100_000):
    records.append("abc", Entry(Chose("talk", n), (Decided(n, n, "arrival", "talk", 0),)))
    print(n, flush=True)
"""


def test_a_session_is_read_as_it_was_written(kept, meta, entries):
    found = kept.read("a1b2c3")
    assert found.meta == meta(ending="she_puts_it_down")
    assert found.text == "scenario: knife\n"
    assert found.log == Log(entries)
    assert found.sound == 4
    assert found.damages == ()


def test_a_second_program_reads_what_the_first_wrote(kept, place, entries):
    with Records(str(place), create=False) as again:
        assert again.read("a1").log.entries == entries


def test_a_run_killed_in_the_middle_has_lost_nothing_that_was_answered(place):
    child = subprocess.Popen([sys.executable, "-c", PLAYS_ON, str(place)], stdout=subprocess.PIPE, text=True, cwd=ROOT)
    for _ in range(40):
        answered = int(child.stdout.readline())
    child.kill()
    rest = child.communicate()[0].split()
    answered = int(rest[-1]) if rest else answered
    with Records(str(place), create=False) as records:
        found = records.read("abc")
        assert [entry.said.at_ms for entry in found.log.entries[1:]][: answered + 1] == list(range(answered + 1))
        assert found.damages == ()
        records.append("abc", Entry(Flagged(1), ()))
        assert records.verify("abc") == ()


def test_a_run_is_unfinished_until_its_ending_is_kept(records, meta, entries):
    records.open(meta(), "", Log(entries[:1]))
    assert [found.session for found in records.unfinished()] == ["a1b2c3"]
    records.append("a1b2c3", Entry(None, (Ended(1, "over"),)), ending="over")
    assert records.unfinished() == ()
    assert [found.ending for found in records.sessions()] == ["over"]


def test_the_latest_session_comes_first(records, meta, entries):
    for day in ("03", "01", "02"):
        records.open(meta(session=f"s{day}", started=f"2026-01-{day}"), "", Log(entries[:1]))
    assert [found.session for found in records.sessions()] == ["s03", "s02", "s01"]


def test_the_beginning_of_an_id_is_enough_where_only_one_begins_so(records, meta, entries):
    for session in ("abc1", "abd2", "abd"):
        records.open(meta(session=session), "", Log(entries[:1]))
    assert records.find("abc") == "abc1"
    assert records.find("abd") == "abd"
    with pytest.raises(RecordsError, match="More than one"):
        records.find("ab")


@pytest.mark.parametrize("unknown", ["zz", "", " ", "%", "_", "a%", "'; drop table rows; --", "\udc80"])
def test_an_unknown_session_is_told(kept, unknown):
    with pytest.raises(RecordsError):
        kept.read(unknown)


def test_no_entry_is_appended_to_a_session_that_is_not_there(records, entries):
    with pytest.raises(RecordsError, match="no session"):
        records.append("nobody", entries[1])


def test_a_session_is_not_opened_twice(kept, meta, entries):
    with pytest.raises(RecordsError, match="already holds"):
        kept.open(meta(), "", Log(entries[:1]))


def test_a_seed_that_no_database_holds_is_told(records, meta, entries):
    with pytest.raises(RecordsError, match="too large"):
        records.open(meta(seed=2**70), "", Log(entries[:1]))
    assert records.sessions() == ()


def test_a_record_of_a_later_program_is_refused(kept, place, tamper):
    kept.close()
    tamper("update about set form = 99")
    with pytest.raises(RecordsError, match="later program"):
        Records(str(place))


def test_records_can_be_read_from_a_file_that_nobody_may_write(kept, place, entries):
    kept.close()
    place.chmod(0o400)
    with Records(str(place), create=False) as readers:
        assert readers.read("a1b2c3").log.entries == entries
