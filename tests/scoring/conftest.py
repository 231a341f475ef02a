"""The encounter at a gate, played."""

from __future__ import annotations

import pytest

from simulator.scoring.decisions import decisions
from tests.scoring.runs import GATE, choose, compiled, run


@pytest.fixture(scope="session")
def gate():
    return compiled(GATE)


@pytest.fixture(scope="session")
def decided(gate):
    """The decisions of a run of choices, from the dispatch on."""

    def made(*said, variant="calm"):
        return decisions(gate, run(gate, choose(*said), variant=variant))

    return made
