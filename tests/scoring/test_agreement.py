"""How a verdict stands to what a body found, table by table."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from simulator.law.finding import Outcome
from simulator.model.appearances import Appearance, Reading
from simulator.model.decision import Decision, SubjectSeen
from simulator.scoring.agreement import NOT_SCORED, Agreement, Label, agreement, by_regime, labels_of, three_line_rule

J, C, N, NA = Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED, Outcome.N_A
EXACT, TOLERABLE, INVERSION = Agreement.EXACT, Agreement.TOLERABLE, Agreement.INVERSION


def label(finding, under="835a_2020", posture=""):
    return Label(incident="one", n=1, finding=finding, decided_under=under, posture=posture)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (label("justified"), (EXACT, TOLERABLE, INVERSION)),
        (label("justified", "graham"), (EXACT, TOLERABLE, TOLERABLE)),
        (label("not_justified"), (INVERSION, TOLERABLE, EXACT)),
        (label("charged"), (INVERSION, TOLERABLE, EXACT)),
        (label("jury_question"), (INVERSION, EXACT, Agreement.DIFFERS)),
        (label("jury_question", posture="appeal_on_summary_judgment"), (INVERSION, EXACT, EXACT)),
        (label("in_policy"), (EXACT, TOLERABLE, Agreement.REPORTED)),
        (label("out_of_policy"), (Agreement.REPORTED, TOLERABLE, EXACT)),
        (label("a word of nobody"), (Agreement.NOT_SCORED,) * 3),
    ],
)
def test_each_body_asked_its_own_question(found, expected):
    assert tuple(agreement(found, outcome) for outcome in (J, C, N)) == expected


@pytest.mark.parametrize("finding", sorted(NOT_SCORED))
def test_a_finding_that_answers_another_question_is_not_scored(finding):
    assert {agreement(label(finding), outcome) for outcome in (J, C, N)} == {Agreement.NOT_SCORED}


def test_no_verdict_answers_no_question():
    assert agreement(label("justified"), NA) is Agreement.NOT_SCORED


def test_labels_stand_in_the_order_of_the_uses_of_force():
    incident = {
        "id": "x",
        "decided_under": "graham",
        "posture": "trial",
        "label_reliability": "high",
        "force": [{"finding": "justified"}, {}, "no mapping"],
    }
    found = labels_of(incident)
    assert [(one.n, one.finding) for one in found] == [(1, "justified"), (2, "unstated"), (3, "unstated")]
    assert {(one.incident, one.decided_under, one.posture, one.reliability) for one in found} == {
        ("x", "graham", "trial", "high")
    }
    assert labels_of({"id": "x", "force": "none"}) == ()


def test_the_floor_is_three_limbs_and_no_more():
    def floor(**readings):
        limbs = dict.fromkeys(("ability", "opportunity", "intent"), Reading.CLEAR) | readings
        seen = SubjectSeen(appearances={name: Appearance(reading=one) for name, one in limbs.items()})
        return three_line_rule(replace(Decision(n=1), subject=seen))

    assert floor() is J
    assert floor(intent=Reading.MIXED) is C
    assert floor(intent=Reading.UNKNOWN) is C
    assert floor(intent=Reading.MIXED, ability=Reading.ABSENT) is N


def test_agreements_are_counted_by_the_law_that_was_applied():
    pairs = [(label("justified"), J), (label("justified"), N), (label("charged", "graham"), N)]
    assert by_regime(pairs) == {
        "835a_2020": Counter({EXACT: 1, INVERSION: 1}),
        "graham": Counter({EXACT: 1}),
    }
