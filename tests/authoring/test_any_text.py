"""Whatever is written, the answer is a scenario or problems, never an exception."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from simulator.authoring.check import check_loaded
from simulator.authoring.problems import Problem
from simulator.authoring.resolve import load_text
from simulator.authoring.source import read_bytes

FULL = Path(__file__).with_name("full.yaml").read_text(encoding="utf-8")
LINES = FULL.split("\n")
WORDS = sorted({word for line in LINES for word in line.replace(":", " ").replace(",", " ").split()})
STRANGE = [
    "[]",
    "{}",
    "",
    "true",
    "-1",
    "1e9",
    "99999999999",
    "a: b",
    "- x",
    "{a: {b: c}}",
    "[[x]]",
    "os.getpid",
    "é",
    '"',
    "*",
]
FEW = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def answered(text):
    loaded = load_text(text)
    assert (loaded.scenario is None) == bool(loaded.problems)
    assert all(
        isinstance(problem, Problem) and problem.line >= 1 and problem.column >= 1 for problem in loaded.problems
    )
    if loaded.scenario is not None:
        check_loaded(loaded, clock=perf_counter, limit=2_000)


@FEW
@given(st.binary(max_size=300))
def test_any_bytes(written):
    it = read_bytes(written)
    assert it.value is not None or it.problems


@FEW
@given(st.text(max_size=300))
def test_any_text(text):
    answered(text)


@FEW
@given(st.data())
def test_any_change_of_a_good_scenario(data):
    lines = list(LINES)
    for _ in range(data.draw(st.integers(1, 4))):
        n = data.draw(st.integers(0, len(lines) - 1))
        change = data.draw(st.sampled_from(["drop", "repeat", "swap", "word", "value", "indent", "cut"]))
        if change == "drop":
            del lines[n]
        elif change == "repeat":
            lines.insert(n, lines[n])
        elif change == "swap":
            m = data.draw(st.integers(0, len(lines) - 1))
            lines[n], lines[m] = lines[m], lines[n]
        elif change == "word":
            words = lines[n].split(" ")
            words[data.draw(st.integers(0, len(words) - 1))] = data.draw(st.sampled_from(WORDS + STRANGE))
            lines[n] = " ".join(words)
        elif change == "value":
            lines[n] = lines[n].split(":")[0] + ": " + data.draw(st.sampled_from(WORDS + STRANGE))
        elif change == "indent":
            lines[n] = "  " + lines[n]
        else:
            lines[n] = lines[n][: data.draw(st.integers(0, len(lines[n])))]
        if not lines:
            break
    answered("\n".join(lines))


def test_the_good_scenario_is_good():
    loaded = load_text(FULL)
    assert loaded.problems == ()
    problems, explored = check_loaded(loaded, clock=perf_counter)
    assert problems == ()
    assert explored.complete
