"""Cases of the POLICY line are data; here they become decisions, in the form of the golden cases and what those leave out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from simulator.law import california_7286, san_francisco_5_01, seattle_8

HERE = Path(__file__).parent
STANDARDS = {one.STANDARD.id: one.STANDARD for one in (california_7286, san_francisco_5_01, seattle_8)}


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text


CASES = [case for path in sorted((HERE / "cases").glob("*.yaml")) for case in read(path)]
SETS = {"met": tuple, "missed": tuple, "in_line_of_fire": frozenset}


def whole(build_decision, told):
    """A case's decision, with what the golden cases do not hold: duties, the officer's weapon, the line of fire, a scene."""
    more = {name: kind(told[name]) for name, kind in SETS.items() if name in told}
    more |= {name: told[name] for name in ("officer_weapon", "scene", "phase") if name in told}
    return replace(build_decision(told), timed_out=told.get("timed_out") == "yes", **more)


def pytest_generate_tests(metafunc):
    if "case" in metafunc.fixturenames:
        metafunc.parametrize("case", CASES, ids=[case["case"] for case in CASES])
    if "policy" in metafunc.fixturenames:
        metafunc.parametrize("policy", STANDARDS.values(), ids=list(STANDARDS))


@pytest.fixture(scope="session")
def policies():
    return STANDARDS


@pytest.fixture(scope="session")
def case_decision(build_decision):
    return lambda told: whole(build_decision, told)


@pytest.fixture(scope="session")
def cases():
    return CASES


@pytest.fixture(scope="session")
def every_policy_decision(every_decision, build_decision):
    """The golden cases, the incidents and the cases of this line."""
    return [*every_decision, *(whole(build_decision, case["decision"]) for case in CASES)]
