"""The smallest scenario, whole or with some of its keys replaced, as text and as files."""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import pytest

from simulator.authoring import problems
from simulator.authoring.check import check

SMALLEST = (Path(problems.__file__).parent / "smallest.yaml").read_text(encoding="utf-8")
PLAY = "play: He is asked\nsteps:\n  - {in: arrival, choose: ask_his_name, at: 5 s}\nexpect: {ending: he_talks}\n"
_TOP = re.compile(r"^([a-z_]+):", re.MULTILINE)


def _blocks(text):
    """The top-level keys of a file with their text."""
    starts = [(match.start(), match[1]) for match in _TOP.finditer(text)]
    ends = [start for start, _ in starts[1:]] + [len(text)]
    return {key: text[start:end] for (start, key), end in zip(starts, ends, strict=True)}


def filled(fragment):
    """The smallest scenario with the top-level keys of a fragment in place of its own."""
    own = {match[1] for match in _TOP.finditer(fragment)}
    return fragment.rstrip("\n") + "\n" + "".join(text for key, text in _blocks(SMALLEST).items() if key not in own)


@pytest.fixture
def smallest():
    return SMALLEST


@pytest.fixture
def fill():
    return filled


@pytest.fixture
def folder(tmp_path):
    """Writes the smallest scenario with a fragment in it, and a play, and gives its folder."""

    def write(fragment="", play=PLAY):
        slug = tmp_path / "smallest"
        (slug / "plays").mkdir(parents=True, exist_ok=True)
        (slug / "scenario.yaml").write_text(filled(fragment), encoding="utf-8")
        (slug / "plays" / "he_is_asked.yaml").write_text(play, encoding="utf-8")
        return slug

    return write


@pytest.fixture
def checked(folder):
    """The problems of the smallest scenario with a fragment in it."""

    def run(fragment="", play=PLAY):
        return check([folder(fragment, play)], clock=perf_counter).problems

    return run
