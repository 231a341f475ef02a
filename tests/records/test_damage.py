import pytest

from simulator.records.store import Records

CHANGES = [
    ("update rows set said = replace(said, '5200', '5201') where n = 1", 1),
    ("update rows set events = replace(events, 'talk', 'shoot') where n = 1", 1),
    ("update rows set kind = 'Waited' where n = 1", 1),
    ("update rows set hash = 'f' where n = 2", 2),
    ("update rows set events = 'gone' where n = 2", 2),
    ("update rows set events = x'ff00' where n = 2", 2),
    ("update rows set events = cast(x'5bff5d' as text) where n = 2", 2),
    ("update rows set events = 5 where n = 0", 0),
    ("delete from rows where n = 1", 1),
    ("delete from rows where n = 3", 3),
    ("delete from rows", 0),
    ("update rows set n = 9 where n = 3", 3),
    ("update rows set n = 999999999999 where n = 3", 3),
    ("update rows set n = 'x' where n = 3", -1),
]


@pytest.mark.parametrize(("change", "row"), CHANGES)
def test_the_first_broken_row_is_named(kept, place, tamper, change, row):
    tamper(change)
    found = kept.read("a1b2c3")
    assert next(damage.row for damage in found.damages if damage.row is not None) == row
    assert found.log.entries[: found.sound] == found.log.entries[: max(row, 0)]
    assert kept.verify("a1b2c3") == found.damages


@pytest.mark.parametrize(
    "change",
    [
        "update sessions set text = 'scenario: other'",
        "update sessions set trainee = 't-18'",
        "update sessions set seed = 8",
        "update sessions set seed = 'many'",
        "update sessions set title = x'ff'",
        "update sessions set started = 5",
        "update sessions set ending = 'killed'",
        "update sessions set seal = ''",
    ],
)
def test_a_changed_header_is_named_and_the_rows_still_read(kept, tamper, entries, change):
    tamper(change)
    found = kept.read("a1b2c3")
    assert found.damages[0].words.startswith("the header: ")
    assert found.log.entries == entries
    assert len(kept.sessions()) == 1


def test_a_row_written_after_the_end_is_named(kept, tamper):
    tamper("insert into rows select session, 4, kind, said, events, hash from rows where n = 3")
    assert [damage.row for damage in kept.verify("a1b2c3")] == [4]


def test_a_row_dropped_with_the_count_put_right_is_named(kept, tamper):
    tamper("delete from rows where n = 3")
    tamper("update sessions set length = 3, ending = ''")
    assert [damage.row for damage in kept.verify("a1b2c3")] == [2]


def test_a_damaged_session_leaves_the_others_alone(kept, meta, entries, tamper):
    kept.open(meta(session="other"), "", type(kept.read("a1b2c3").log)(entries[:2]))
    tamper("update rows set said = 'x' where session = 'a1b2c3'")
    assert kept.verify("other") == ()


@pytest.mark.parametrize("part", [100, 5000, 9000])
def test_a_damaged_file_is_told_or_its_rows_are_named(kept, place, part):
    kept.close()
    raw = bytearray(place.read_bytes())
    raw[part : part + 3000] = b"\xee" * 3000
    place.write_bytes(raw)
    try:
        with Records(str(place), create=False) as again:
            for meta in again.sessions():
                again.read(meta.session)
    except Exception as fault:  # noqa: BLE001 - whatever it is, it must be of one kind
        assert type(fault).__name__ == "RecordsError"  # noqa: PT017
