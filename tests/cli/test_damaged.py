"""A damaged record: what can be read is shown, what is damaged is named, in every form; and nothing ends in a traceback."""

import json
import sqlite3

import pytest

from simulator.cli.driver import Desk, Driving
from simulator.cli.faults import told_code
from simulator.places import find_places
from simulator.records.store import Records
from simulator.screens.damaged import BARE, BEFORE, CUT, HEADER, READ
from simulator.session import NO_ROW, OTHER_TEXT
from simulator.window.errors import CannotBe

ROWS = "update rows set {} where n = 4"
DAMAGES = {
    "a bit flipped in a row's text": (
        ROWS.format("said = replace(said, 'door', 'doos')"),
        "Row 4: it is not what",
        BEFORE,
    ),
    "a row missing in the middle": ("delete from rows where n = 4", "Row 4: it is missing.", BEFORE),
    "the last row cut": ("delete from rows where n = 8", "Row 8: it is missing.", BEFORE),
    "a hash changed": (ROWS.format("hash = 'f'"), "Row 4: it is not what", BEFORE),
    "an event of an unknown kind": (
        ROWS.format("events = replace(events, 'Decided', 'Teleported')"),
        "Row 4: 'Teleported' is no kind that this program knows.",
        BEFORE,
    ),
    "the opening missing": ("delete from rows where n = 0", "Row 0: it is missing.", NO_ROW),
    "the table of rows missing": ("drop table rows", "Row 0: it is missing, with those up to row 8.", NO_ROW),
    "the encounter's text changed": (
        "update sessions set text = replace(text, 'Drop it!', 'Drop that!')",
        "The header: the encounter's text, or its fingerprint, was changed.",
        OTHER_TEXT,
    ),
    "the encounter's text cut": (
        "update sessions set text = substr(text, 1, 500)",
        "The header: the encounter's text, or its fingerprint, was changed.",
        OTHER_TEXT,
    ),
    "another version": (
        "update sessions set version = 99",
        "The header: it was changed; the encounter's text is as it was.",
        HEADER,
    ),
    "another ending": (
        "update sessions set ending = 'ending_lays_it_down'",
        "The header: its ending is not the one that the rows tell.",
        HEADER,
    ),
}


@pytest.fixture
def hurt(simulator, home):
    """A recorded run with force, and a hand that damages its record."""
    said = simulator("play", "knife_in_the_bedroom", "--auto", "one_shot_more_than_the_danger", "--json")

    def damage(change):
        kept = sqlite3.connect(home / "records.sqlite")
        with kept:
            kept.execute(change)
        kept.close()
        return json.loads(said.out)["session"]

    return damage


@pytest.mark.parametrize("damage", DAMAGES)
def test_in_every_form_the_damage_is_named_and_what_it_means_is_said(simulator, hurt, tmp_path, damage):
    change, named, means = DAMAGES[damage]
    session, page, sheet = hurt(change), tmp_path / "d.html", tmp_path / "d.pdf"
    text = simulator("debrief", session, "--text")
    told = " ".join(text.out.split())
    plain = json.loads(simulator("debrief", session, "--json").out)
    written = simulator("debrief", session, "--html", str(page), "--pdf", str(sheet))
    assert (text.code, written.code) == (1, 1)
    assert (named in told, means in told) == (True, True), told[:900]
    assert named in plain["damages"] or any(one.startswith(named) for one in plain["damages"])
    assert plain["damages"][0] == means
    assert "The record is damaged" in page.read_text(encoding="utf-8")
    assert sheet.read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_other_command_answers_in_a_line(simulator, hurt, damage):
    session = hurt(DAMAGES[damage][0])
    assert simulator("verify", session).code == 1
    assert simulator("sessions").code == 0
    for command in ("grade", "note"):
        said = simulator(command, session)
        assert said.code in {0, 1}
        assert "program itself failed" not in said.err


def test_before_the_damage_all_is_graded_and_after_it_rows_are_only_read(simulator, hurt):
    session = hurt(DAMAGES["a row missing in the middle"][0])
    plain = json.loads(simulator("debrief", session, "--json").out)
    assert [beat["n"] for beat in plain["beats"]] == [1, 2]
    after = plain["damages"][plain["damages"].index(READ) :]
    assert "4:21 Force by officer: deadly, pistol." in after
    assert CUT in " ".join(simulator("debrief", session, "--text").out.split())


def test_a_record_that_cannot_be_replayed_shows_its_rows_and_no_grade(simulator, hurt):
    session = hurt(DAMAGES["the encounter's text changed"][0])
    plain = json.loads(simulator("debrief", session, "--json").out)
    assert (plain["decisions"], plain["beats"]) == ([], [])
    assert {"at_ms": 261_000, "kind": "force", "words": "Force by officer: deadly, pistol"} in plain["timeline"]
    told = " ".join(simulator("debrief", session, "--text").out.split())
    assert (BARE in told, "supports justification" in told) == (True, False)
    assert simulator("grade", session).err.strip() == OTHER_TEXT


def test_a_header_that_was_changed_leaves_the_grade_as_it_is_and_the_damage_stands_beside_it(simulator, hurt):
    session = hurt("update sessions set seed = seed")
    before = json.loads(simulator("grade", session, "--json").out)
    hurt(DAMAGES["another version"][0])
    after = json.loads(simulator("grade", session, "--json").out)
    assert after.pop("damages")[0] == HEADER
    assert after == before


def test_of_a_record_that_cannot_be_replayed_no_script_is_made(simulator, hurt):
    session = hurt(DAMAGES["the encounter's text changed"][0])
    said = simulator("debrief", session, "--script")
    assert (said.code, said.out, "No script can be made of this run." in said.err) == (1, "", True)


def test_a_driver_answers_what_cannot_be_and_the_command_line_tells_its_cause(hurt, home, capsys):
    session = hurt("update sessions set ending = ''")
    hurt(DAMAGES["a hash changed"][0])
    with Records(str(home / "records.sqlite")) as records:
        driver = Driving(find_places({"SIMULATOR_HOME": str(home)}), records, Desk(new_id=str, now=str, seed=int))
        with pytest.raises(CannotBe, match="its record is at fault") as answer:
            driver.resume(session)
    assert told_code(answer.value) == 1
    assert "its record is at fault: the header" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda raw: raw[: len(raw) // 2], "is damaged: the database file itself cannot be read"),
        (lambda raw: bytes(len(raw)), "is not a records file"),
        (lambda raw: raw[:0], "holds no records of this program"),
    ],
)
def test_a_file_that_is_no_database_any_more_is_told_as_such(simulator, hurt, home, change, told):
    session = hurt("update sessions set seed = seed")
    file = home / "records.sqlite"
    file.write_bytes(change(file.read_bytes()))
    for call in (("debrief", session, "--text"), ("debrief", session, "--json"), ("sessions",), ("verify", session)):
        said = simulator(*call)
        assert (said.code, told in said.err) == (1, True), said.err


@pytest.mark.parametrize("table", ["sessions", "about"])
def test_a_table_that_is_gone_is_named(simulator, hurt, table):
    session = hurt(f"drop table {table}")
    assert f'its table "{table}" is missing' in simulator("debrief", session, "--text").err


def test_a_note_of_a_kind_that_is_not_known_is_shown_as_such_and_releases_nothing(simulator, hurt):
    session = hurt("update sessions set seed = seed")
    assert simulator("note", session, "Good pace.", "--moment", "1", "--by", "i-4").code == 0
    hurt("update notes set kind = 'sermon', decision = 'many'")
    said = simulator("note", session)
    assert (said.code, "Something that this program cannot place: Good pace." in said.out) == (0, True)
    assert simulator("debrief", session, "--text").code == 0
