import os
import sqlite3
import sys

import pytest

from simulator.records.recorded import RecordsError
from simulator.records.store import Records
from simulator.records.tables import address
from simulator.records.trouble import plain_words, without_password


def told(place, **how):
    with pytest.raises(RecordsError) as fault, Records(str(place), **how) as opened:
        opened.sessions()
    assert "Traceback" not in str(fault.value)
    assert "\n" not in str(fault.value)
    return str(fault.value)


def test_the_folder_of_new_records_is_made(tmp_path):
    place = tmp_path / "of" / "mine" / "records.sqlite"
    Records(str(place)).close()
    assert place.exists()


def test_reading_makes_no_file(tmp_path):
    assert "no records at" in told(tmp_path / "records.sqlite", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_no_database_is_told_and_left_as_it_was(tmp_path):
    place = tmp_path / "letter.txt"
    place.write_text("Dear Sir, " * 100)
    assert "is not a records file" in told(place)
    assert place.read_text() == "Dear Sir, " * 100


def test_an_empty_file_holds_no_records(tmp_path):
    place = tmp_path / "empty"
    place.touch()
    assert "holds no records" in told(place, create=False)


def test_a_database_of_another_program_is_told(tmp_path):
    place = tmp_path / "other.sqlite"
    with sqlite3.connect(place) as other:
        other.execute("create table sessions (x)")
    other.close()
    assert "holds no records" in told(place, create=False)


def test_a_database_with_tables_of_our_names_and_other_columns_is_told(tmp_path):
    place = tmp_path / "other.sqlite"
    with sqlite3.connect(place) as other:
        for table in ("sessions", "rows", "about"):
            other.execute(f"create table {table} (x)")
    other.close()
    assert "holds no records" in told(place)


def test_a_folder_is_told(tmp_path):
    assert "folder" in told(tmp_path)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_cannot_be_written_is_told(tmp_path):
    tmp_path.chmod(0o500)
    assert "cannot be" in told(tmp_path / "records.sqlite")


@pytest.mark.skipif(sys.platform != "linux", reason="a folder in which not even root may write")
def test_a_folder_in_which_nobody_may_write_is_told():
    assert "cannot be used" in told("/proc/simulator/records.sqlite")


def test_a_folder_that_is_a_file_is_told(tmp_path):
    (tmp_path / "file").touch()
    assert "cannot be used" in told(tmp_path / "file" / "records.sqlite")


def test_records_in_use_by_another_program_are_told(tmp_path, records, entries, meta, place, monkeypatch):
    other = sqlite3.connect(place)
    other.execute("begin exclusive")
    try:
        monkeypatch.setattr("simulator.records.tables.PATIENCE_S", 0.05)
        assert "in use by another program" in told(place)
    finally:
        other.close()


@pytest.mark.parametrize("nonsense", ["://", "mysql://me@there/db", "nothing://x", "sqlite:///\0", "http://a b:c/d"])
def test_what_is_no_place_for_records_is_told(nonsense):
    told(nonsense)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_a_server_is_spoken_to_through_psycopg(scheme):
    assert address(f"{scheme}://me@there/lab").drivername == "postgresql+psycopg"


def test_a_password_is_never_shown():
    assert without_password("postgresql://me:secret@there/lab") == "postgresql://me@there/lab"
    assert without_password("sqlite:///a@b") == "sqlite:///a@b"


def test_a_missing_driver_is_told():
    assert "psycopg" in plain_words("postgresql://there/lab", ImportError("No module named psycopg"))
