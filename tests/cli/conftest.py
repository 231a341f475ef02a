import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from simulator.cli import main

ENCOUNTERS = Path(__file__).parent / "encounters"
ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Said:
    """What a command left: its exit code and what it said."""

    code: int
    out: str
    err: str


@pytest.fixture(autouse=True)
def _nobody_there(monkeypatch):
    """No display, whatever the machine has."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("COLUMNS", "100")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    monkeypatch.setenv("SIMULATOR_HOME", str(folder))
    return folder


@pytest.fixture
def simulator(capsys, monkeypatch):
    """Call the program in this process, with nothing to read but what is typed."""

    def call(*words, typed=""):
        raw = typed if isinstance(typed, bytes) else typed.encode()
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BufferedReader(io.BytesIO(raw)), errors="strict"))
        capsys.readouterr()
        with pytest.raises(SystemExit) as left:
            main([str(word) for word in words])
        out, err = capsys.readouterr()
        return Said(left.value.code, out, err)

    return call


@pytest.fixture
def process():
    """Call the program as a person's shell does."""

    def call(*words, typed=None, **environ):
        done = subprocess.run(
            [sys.executable, "-m", "simulator", *map(str, words)],
            input=typed,
            stdin=subprocess.DEVNULL if typed is None else None,
            capture_output=True,
            text=True,
            cwd=ROOT,
            env=os.environ | environ,
            timeout=60,
            check=False,
        )
        return Said(done.returncode, done.stdout, done.stderr)

    return call


@pytest.fixture
def bench():
    return ENCOUNTERS / "man_on_the_bench" / "scenario.yaml"


@pytest.fixture
def incident(tmp_path):
    file = tmp_path / "incident.yaml"
    file.write_text(
        "id: bat_in_a_lot\n"
        "date: '2021-05-01'\n"
        "force:\n"
        "- level: deadly\n"
        "  instrument: pistol\n"
        "  threat_to: officer\n"
        "  weapon: bat\n"
        "  distance_ft: 30\n"
        "  ability: {value: yes}\n"
        "  opportunity: {value: no}\n"
        "  intent: {value: unclear}\n"
        "pre_force_conduct:\n"
        "  markers: [rushed]\n",
        encoding="utf-8",
    )
    return file


@pytest.fixture
def run(simulator, bench):
    """A recorded run's id."""
    return json.loads(simulator("play", bench, "--auto", "talk", "--json").out)["session"]
