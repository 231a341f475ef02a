"""Damaged copies of the shipped scenarios never end a check with an exception, in silence about where, or after long.

tests/benchmarks/fuzz_check.py does the same for ten thousand files.
"""

from __future__ import annotations

import importlib.util
import signal
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer of processor time on this system")
SCRIPT = Path(__file__).parents[1] / "benchmarks" / "fuzz_check.py"


@pytest.fixture(scope="module")
def fuzz():
    spec = importlib.util.spec_from_file_location("fuzz_check", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_sixty_damaged_files_are_answered_with_problems_that_have_a_place(fuzz):
    faults, took, codes = fuzz.run(60, seed=2)
    assert [fault for fault in faults if fault.kind != "slow"] == []
    assert len(took) == 60
    assert len(codes) > 10


def test_what_goes_wrong_is_noticed(fuzz, monkeypatch):
    def fails(*_, **__):
        raise KeyError("lost")

    monkeypatch.setattr(fuzz, "load_text", fails)
    faults, _, _ = fuzz.run(1, seed=2)
    assert [fault.kind for fault in faults] == ["traceback"]
