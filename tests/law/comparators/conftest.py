"""The comparators, and the cases in which two standards part."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import yaml

from simulator.authoring.cases import decisions_of
from simulator.law.library import standard

IDS = (
    "california_pre_2020",
    "graham_garner",
    "washington_10_120",
    "washington_9a16",
    "delaware_467",
    "tennessee_40_7_108",
)
BEFORE_BARNES = date(2025, 5, 14)


PARTING = yaml.load((Path(__file__).parent / "parting.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text


def facts_of(told):
    """A case's facts, those of the case that it is like included."""
    return (
        {**facts_of(told["like"]), **{key: said for key, said in told.items() if key != "like"}}
        if "like" in told
        else told
    )


def pytest_generate_tests(metafunc):
    if "parting" in metafunc.fixturenames:
        metafunc.parametrize("parting", PARTING, ids=[case["case"] for case in PARTING])
    if "law" in metafunc.fixturenames:
        laws = [*map(standard, IDS), standard("graham_garner", BEFORE_BARNES)]
        metafunc.parametrize("law", laws, ids=[*IDS, "graham_garner before Barnes"])


@pytest.fixture(scope="session")
def parting_cases():
    return PARTING


@pytest.fixture(scope="session")
def parted(build_decision):
    """A parting case's facts as a decision."""

    def build(case):
        told = facts_of(case["decision"])
        return replace(build_decision(told), in_line_of_fire=frozenset(told.get("in_line_of_fire", [])))

    return build


@pytest.fixture(scope="session")
def decisions_everywhere(every_decision, parted):
    """Golden decisions, incident decisions and parting decisions, for what must hold of every verdict."""
    return [*every_decision, *map(parted, PARTING)]


@pytest.fixture(scope="session")
def decided_under(incidents):
    """The incidents decided under a law, with their decisions."""

    def found(regime):
        return [(one, decisions_of(one)) for one in incidents if one["decided_under"] == regime]

    return found


@pytest.fixture(scope="session")
def library():
    return standard
