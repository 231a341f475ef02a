"""On a real server, where the packages for one are installed: pip install pgserver 'psycopg[binary]'."""

import warnings

import pytest

from simulator.model.events import Log
from simulator.records.recorded import RecordsError, UnknownSession
from simulator.records.store import Records

pytest.importorskip("psycopg")
pgserver = pytest.importorskip("pgserver")


@pytest.fixture(scope="module")
def server(tmp_path_factory):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        started = pgserver.get_server(tmp_path_factory.mktemp("pg"))
        yield started.get_uri()
        started.cleanup()


def test_a_server_keeps_what_a_file_keeps(server, meta, entries):
    with Records(server) as records:
        records.open(meta(seed=2**62), "scenario: knife\n", Log(entries[:1]))
        for entry in entries[1:3]:
            records.append("a1b2c3", entry)
        records.append("a1b2c3", entries[3], ending="she_puts_it_down")
    with Records(server, create=False) as again:
        found = again.read("a1")
        assert (found.log.entries, found.damages) == (entries, ())
        assert found.meta == meta(seed=2**62, ending="she_puts_it_down")
        with pytest.raises(UnknownSession):
            again.find("A1")
        with pytest.raises(RecordsError, match="already holds"):
            again.open(meta(), "", Log(entries[:1]))
