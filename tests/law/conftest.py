"""Golden cases are data; here they become decisions, for every test of the law that wants them."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from simulator.authoring.cases import decisions_of
from simulator.model.appearances import Appearance, Range, Reading
from simulator.model.conduct import WORDS, Side
from simulator.model.decision import Alternative, By, Conduct, Decision, OpenChoice, Sign, SubjectSeen
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

HERE = Path(__file__).parent
YES_NO = {"yes": True, "no": False}


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text


def force_of(told):
    return UseOfForce(
        against="subject",
        level=Level(told["level"]),
        tool=told["tool"],
        purpose=Purpose(told["purpose"]),
        area=told.get("area"),
        rounds=int(told.get("rounds", 0)),
        deadly_risk=told.get("deadly_risk") == "yes",
    )


def conduct_of(told):
    side = WORDS[told["word"]].side
    good = side is not Side.POOR
    return Conduct(
        word=told["word"],
        by=By.SUBJECT if side in {Side.RAISES, Side.LOWERS} else By.OFFICER,
        choice=told.get("choice"),
        known=Reading(told.get("known", "clear")),
        range=Range(told.get("range", "within" if good else "outside")),
        contributed=Reading(told.get("contributed", "absent" if good else "clear")),
    )


def alternative_of(told):
    readings = {name: Reading(told[name]) for name in ("safe", "feasible", "enough")}
    return Alternative(what=told["what"], choice=told.get("choice"), **readings)


def sign_of(told):
    noticed, heeded = YES_NO[told["noticed"]], YES_NO[told["acted_on"]]
    return Sign(
        shows=frozenset(told["shows"]), of="subject", at_ms=0, scene="arrival", noticed=noticed, acted_on=heeded
    )


def subject_of(told):
    resistance = told.get("resistance")
    return SubjectSeen(
        threatened=frozenset(told["threatened"]) if "threatened" in told else None,
        armed_with=told.get("armed_with"),
        weapon_state=told.get("weapon_state"),
        resistance=Resistance(resistance) if resistance else None,
        down_or_restrained=YES_NO.get(told.get("down_or_restrained")),
        crime=told.get("crime"),
        condition_shown=frozenset(told.get("condition_shown", [])),
        appearances={name: Appearance(reading=Reading(said)) for name, said in told.get("readings", {}).items()},
    )


def decision_of(told):
    """A golden case's facts as a decision; what it does not say is unknown."""
    return Decision(
        n=1,
        by=told.get("by", "officer"),
        scene=told.get("scene"),
        choice=told.get("choice"),
        force=force_of(told["force"]) if "force" in told else None,
        subject=subject_of(told),
        basis=told.get("basis"),
        time_forced=told.get("time_forced"),
        identified=told.get("identified"),
        warned=told.get("warned"),
        ample_time=Reading(told.get("ample_time", "unknown")),
        alternatives=tuple(map(alternative_of, told.get("alternatives", []))),
        techniques=tuple(told.get("techniques", [])),
        conduct=tuple(map(conduct_of, told.get("conduct", []))),
        leading_up=tuple(map(conduct_of, told.get("leading_up", []))),
        signs=tuple(map(sign_of, told.get("signs", []))),
        open_choices=tuple(
            OpenChoice(choice=one["choice"], words="", techniques=tuple(one.get("techniques", [])))
            for one in told.get("open_choices", [])
        ),
        prior_force=tuple(map(force_of, told.get("prior_force", []))),
        distance_ft=float(told["distance_ft"]) if "distance_ft" in told else None,
        barrier=YES_NO.get(told.get("barrier")),
        peril=told.get("peril"),
    )


GOLDEN = [case for path in sorted((HERE / "golden").glob("*.yaml")) for case in read(path)]
INCIDENTS = [read(path) for path in sorted((HERE / "incidents").glob("*.yaml"))]


def pytest_generate_tests(metafunc):
    if "golden" in metafunc.fixturenames:
        metafunc.parametrize("golden", GOLDEN, ids=[f"{case['number']} {case['case']}" for case in GOLDEN])


@pytest.fixture(scope="session")
def golden_cases():
    return GOLDEN


@pytest.fixture(scope="session")
def incidents():
    return INCIDENTS


@pytest.fixture(scope="session")
def build_decision():
    return decision_of


@pytest.fixture(scope="session")
def every_decision():
    """All golden decisions and all incident decisions, for what must hold of every verdict."""
    from_files = [decision for incident in INCIDENTS for decision in decisions_of(incident)]
    return [*(decision_of(case["decision"]) for case in GOLDEN), *from_files]
