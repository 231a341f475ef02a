"""The encounter at a gate, as screens show it."""

from __future__ import annotations

import pytest

from tests.scoring.runs import GATE, compiled


@pytest.fixture(scope="session")
def gate():
    return compiled(GATE)
