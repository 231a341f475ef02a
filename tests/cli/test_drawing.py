"""`simulator draw` as its users call it."""

from __future__ import annotations

import sys
from xml.etree import ElementTree as ET

import pytest

from simulator.cli.drawing import count_runs
from simulator.engine.taken import Taken
from simulator.model.inputs import Chose
from simulator.records.recorded import AUTHOR
from simulator.records.store import Records
from simulator.session import Who, ready, start


def test_it_prints_an_svg(simulator, bench):
    said = simulator("draw", bench)
    assert said.code == 0
    assert ET.fromstring(said.out).get("role") == "img"  # noqa: S314 - it is our own


def test_it_writes_a_file_and_says_so(simulator, bench, tmp_path):
    file = tmp_path / "bench.svg"
    said = simulator("draw", bench, "--out", file)
    assert said.code == 0
    assert said.out.startswith(f"{file}: ")
    assert file.read_text(encoding="utf-8").startswith("<svg")


def test_a_file_that_cannot_be_written_is_told(simulator, bench, tmp_path):
    said = simulator("draw", bench, "--out", tmp_path / "nowhere" / "bench.svg")
    assert said.code == 2
    assert "cannot be written: No such file or directory." in said.err


def test_mermaid_needs_no_library(simulator, bench, monkeypatch):
    monkeypatch.setitem(sys.modules, "igraph", None)
    assert simulator("draw", bench, "--mermaid").out.startswith("flowchart LR\n")
    said = simulator("draw", bench)
    assert said.code == 1
    assert "pip install" in said.err
    assert "Traceback" not in said.err


def test_runs_on_record_are_counted(simulator, bench, run):
    assert run
    said = simulator("draw", bench, "--sessions")
    assert said.code == 0
    assert "1 run on record counted" in said.out
    assert ">1 run<" in said.out
    assert ">0 runs<" in said.out


def test_without_records_every_count_is_nought(simulator, bench):
    said = simulator("draw", bench, "--sessions", "--mermaid")
    assert "0 runs" in said.out
    assert "1 runs" not in said.out


def test_records_that_are_not_there_are_told(simulator, bench, tmp_path):
    said = simulator("draw", bench, "--sessions", "--records", tmp_path / "none.sqlite")
    assert said.code == 1
    assert "There are no records" in said.err


@pytest.mark.parametrize("mode", ["learning", AUTHOR])
def test_an_authors_own_runs_are_not_counted(bench, home, mode):
    readied = ready(bench)
    with Records(str(home / "records.sqlite")) as records:
        session = start(readied, records, Who(session="s", started="2026-03-14", mode=mode))
        scene = readied.scenario.scenes[session.situation.scene]
        choice = next(one for one in scene.choices if one.ways)
        session.say(Chose(choice.id, 0))
        counted = count_runs(readied.scenario, records)
    assert counted.runs == (0 if mode == AUTHOR else 1)
    assert sum(counted.taken.values()) == counted.runs
    assert all(isinstance(way, Taken) for way in counted.taken)


def test_ways_that_are_no_longer_there_are_said(simulator, bench, run, tmp_path):
    assert run
    changed = tmp_path / "man_on_the_bench" / "scenario.yaml"
    changed.parent.mkdir()
    changed.write_text(bench.read_text(encoding="utf-8").replace("      talk:\n", "      greet:\n"), encoding="utf-8")
    said = simulator("draw", changed, "--sessions", "--out", tmp_path / "x.svg")
    assert "1 run on record counted; 1 way taken then is no longer there." in said.out


def test_who_reads_it_in_a_terminal_is_told_how_to_keep_it(simulator, bench, monkeypatch, capsys):
    assert simulator("draw", bench, "--mermaid").err == ""
    monkeypatch.setattr("simulator.cli.drawing.sys.stdout.isatty", lambda: True, raising=False)
    assert "--out man_on_the_bench.mmd" in simulator("draw", bench, "--mermaid").err
