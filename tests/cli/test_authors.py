"""`simulator play --author`: everything that only an author may see, and a record that says so."""

from __future__ import annotations

import json
import shutil
import sys

import pytest

from simulator.authoring.draw_values import Drawing
from simulator.cli.authors import AuthorDriving
from simulator.cli.driver import Desk, Driving
from simulator.places import find_places
from simulator.records.recorded import AUTHOR
from simulator.records.store import Records
from simulator.window.driver import Authors


@pytest.fixture
def records(home):
    with Records(str(home / "records.sqlite")) as opened:
        yield opened


@pytest.fixture
def driving(home, bench, records):
    own = home / "scenarios" / "man_on_the_bench"
    own.mkdir(parents=True)
    shutil.copy(bench, own)

    def made(kind=AuthorDriving, mode=AUTHOR):
        ids = iter(range(100))
        desk = Desk(new_id=lambda: f"{mode}{next(ids)}", now=lambda: "2026-03-14", seed=lambda: 1, mode=mode)
        return kind(find_places({"SIMULATOR_HOME": str(home)}), records, desk)

    return made


def test_the_terminal_says_what_is_closed_and_why(simulator, bench):
    said = simulator("play", bench, "--text", "--author", "--seed", 1, typed="\nq\n")
    assert "Author: scene arrival, variant" in said.out
    assert "Author:" not in simulator("play", bench, "--text", "--seed", 1, typed="n\n\nq\n").out


def test_the_run_is_on_record_as_an_authors(simulator, bench):
    simulator("play", bench, "--text", "--author", typed="\nq\n")
    assert [row["mode"] for row in json.loads(simulator("sessions", "--json").out)] == [AUTHOR]


@pytest.mark.parametrize("extra", [("--mode", "test"), ("--auto", "talk")])
def test_it_goes_with_no_test_and_with_no_play_file(simulator, bench, extra):
    said = simulator("play", bench, "--author", *extra)
    assert said.code == 2
    assert "author's view" in said.err


def test_a_moment_is_shown_to_its_author_until_it_is_over(driving):
    driver = driving()
    assert isinstance(driver, Authors)
    assert driver.author() is None
    driver.open("man_on_the_bench")
    driver.begin()
    assert driver.author().scene == "arrival"
    driver.choose("grab_him", 0)
    assert driver.author() is None


def test_a_trainees_run_that_an_author_goes_on_with_shows_no_more_than_before(driving):
    trainee = driving(Driving, "learning")
    assert not isinstance(trainee, Authors)
    trainee.open("man_on_the_bench")
    trainee.begin()
    author = driving()
    author.resume(trainee.session.meta.session)
    assert author.author() is None


def test_the_drawing_counts_runs_when_asked_or_says_why_there_is_none(driving, monkeypatch):
    trainee, author = driving(Driving, "learning"), driving()
    for driver in (trainee, author):
        driver.open("man_on_the_bench")
        driver.begin()
    trainee.choose("talk", 0)
    assert all(way.taken is None for way in author.drawing(counted=False).ways)
    counted = author.drawing(counted=True)
    assert isinstance(counted, Drawing)
    assert sum(way.taken for way in counted.ways) == 1
    assert counted.notes == ("1 run on record counted",)
    monkeypatch.setitem(sys.modules, "igraph", None)
    assert "pip install" in author.drawing(counted=False)
