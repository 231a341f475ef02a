"""The menu's rows are kept by what their files look like, and the last menu is painted before the program is read in."""

import json
from pathlib import Path

import pytest

from simulator.cli.last_menu import keep_menu, last_menu
from simulator.cli.shelf import Shelf
from simulator.screens.values import MenuRow, MenuScreen, SessionRow

ROW = MenuRow(slug="bench", title="A man on a bench", difficulty=2, objectives=("time",), backdrop="park", light="day")
MENU = MenuScreen(rows=(ROW,), sessions=(SessionRow(session="s1", title="Bench", started="2026"),), notices=("One.",))


@pytest.fixture
def files(bench, home, tmp_path):
    own = home / "scenarios" / "man_on_the_bench" / "scenario.yaml"
    own.parent.mkdir(parents=True)
    own.write_bytes(bench.read_bytes())
    return {"man_on_the_bench": own}


def test_a_row_is_read_once_for_as_long_as_its_file_stays_as_it_is(files, home, monkeypatch):
    kept = home / "rows.json"
    first = Shelf(kept).rows(files)
    assert first["man_on_the_bench"].title == "A man on a bench"
    monkeypatch.setattr("simulator.cli.shelf.ready", lambda _file: pytest.fail("it was read again"))
    assert Shelf(kept).rows(files) == first


def test_a_file_that_changed_is_read_again_and_one_that_broke_has_no_row(files, home):
    kept, (file,) = home / "rows.json", files.values()
    Shelf(kept).rows(files)
    text = file.read_text().replace("title: A man on a bench", "title: A man on his bench")
    file.write_text(text)
    assert Shelf(kept).rows(files)["man_on_the_bench"].title == "A man on his bench"
    file.write_text("scenario: [")
    assert Shelf(kept).rows(files) == {"man_on_the_bench": None}
    file.write_text(text)
    assert Shelf(kept).rows(files)["man_on_the_bench"] is not None


def test_a_twin_is_read_again_where_its_base_changed(home):
    base, twin = (
        home / "scenarios" / slug / "scenario.yaml"
        for slug in ("knife_in_the_bedroom", "knife_with_a_baby_in_the_room")
    )
    shipped = Path(__file__).parents[2] / "scenarios"
    for file in (base, twin):
        file.parent.mkdir(parents=True)
        file.write_bytes((shipped / file.parent.name / "scenario.yaml").read_bytes())
    shelf = Shelf(home / "rows.json")
    level = shelf.rows({"twin": twin})["twin"].difficulty
    base.write_text(
        base.read_text(encoding="utf-8").replace(f"level: {level}", f"level: {level + 1}"), encoding="utf-8"
    )
    assert Shelf(home / "rows.json").rows({"twin": twin})["twin"].difficulty == level + 1


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"version": "0", "rows": {}}', '{"rows": 3}'])
def test_what_was_kept_wrongly_is_read_anew(files, home, text):
    kept = home / "rows.json"
    kept.write_text(text)
    assert Shelf(kept).rows(files)["man_on_the_bench"] is not None
    assert json.loads(kept.read_text())["rows"]


def test_where_nothing_can_be_kept_the_menu_is_there_all_the_same(files, tmp_path):
    blocked = tmp_path / "a file"
    blocked.write_text("x")
    assert Shelf(blocked / "rows.json").rows(files)["man_on_the_bench"] is not None
    keep_menu(blocked / "menu.json", MENU)


def test_the_last_menu_is_read_back_and_anything_else_is_none(tmp_path):
    file = tmp_path / "menu.json"
    assert last_menu(file) is None
    keep_menu(file, MENU)
    assert last_menu(file) == MENU
    for text in ("{", "[]", '{"rows": [{}]}'):
        file.write_text(text)
        assert last_menu(file) is None


def test_the_menu_knows_whether_it_rains_there(files, home):
    (file,) = files.values()
    text = file.read_text()
    assert not Shelf(home / "rows.json").rows(files)["man_on_the_bench"].rain
    file.write_text(text.replace("\nplace:\n", "\nplace:\n  rain: yes\n"))
    assert Shelf(home / "rows.json").rows(files)["man_on_the_bench"].rain


def test_only_the_latest_few_are_held_ready_and_any_can_be_opened_again(home, bench):
    files = []
    for n in range(7):
        files.append(home / "scenarios" / f"bench_{n}" / "scenario.yaml")
        files[-1].parent.mkdir(parents=True)
        text = bench.read_text(encoding="utf-8").replace("scenario: man_on_the_bench", f"scenario: bench_{n}")
        files[-1].write_text(text, encoding="utf-8")
    shelf = Shelf(home / "rows.json")
    held = [shelf.readied(file) for file in files]
    assert shelf.readied(files[-1]) is held[-1]
    again = shelf.readied(files[0])
    assert again is not held[0]
    assert again.scenario == held[0].scenario
    files[-1].write_text(files[-1].read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert shelf.readied(files[-1]) is not held[-1]
