"""The first window opens only where there is a display, and the menu of the last time only where it would be the same."""

import json

import pytest

from simulator.cli.driver import Desk, Driving
from simulator.cli.early import Early, welcome
from simulator.places import find_places
from simulator.records.store import Records


def test_without_a_display_nothing_is_opened(monkeypatch):
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    assert welcome(at_menu=True) == Early()


@pytest.mark.parametrize(
    ("wishes", "elsewhere", "kept"),
    [({}, False, True), ({"trainee": "t-1"}, False, False), ({"mode": "author"}, False, False), ({}, True, False)],
    ids=["nothing asked", "a trainee", "an author", "other records"],
)
def test_a_menu_is_kept_only_where_the_next_start_would_show_the_same(home, tmp_path, wishes, elsewhere, kept):
    places = find_places({"SIMULATOR_HOME": str(home)})
    desk = Desk(new_id=lambda: "1", now=lambda: "2026", seed=lambda: 1, **wishes)
    with Records(str(tmp_path / "other.sqlite" if elsewhere else places.records)) as records:
        menu = Driving(places, records, desk).menu()
    assert places.menu.exists() == kept
    if kept:
        assert len(json.loads(places.menu.read_text())["rows"]) == len(menu.rows)
