"""Agreement with what adjudicators found on the shared incidents.

Two findings under 835a itself are only tolerable, and stay so. In `ag1506_pistol_shaped_lighter_2021` the prosecutor
declined to charge; the file's markers say that the officers rushed, and a rushed approach that leads up to force makes
the verdict contestable whatever a prosecutor could prove. In `charge_last_shots_on_the_ground_2021` the first rounds
were found to be self-defense, but the file codes the man's intent as unclear, and a mixed limb is contestable.
"""

from __future__ import annotations

import copy
from collections import Counter

import pytest

from simulator.authoring.cases import decisions_of
from simulator.law.finding import Outcome
from simulator.law.library import standard
from simulator.scoring.agreement import Agreement, Label, agreement, by_regime, labels_of, three_line_rule

LAW = standard("california_835a")
LABELS = ("rationale", "posture", "finding", "weapon_actual", "note", "coding_note", "related_rulings", "contested")
LEFT_STANDING = {("ag1506_pistol_shaped_lighter_2021", 1), ("charge_last_shots_on_the_ground_2021", 2)}


def pairs(incidents, rule):
    return [
        (label, rule(decision))
        for incident in incidents
        for label, decision in zip(labels_of(incident), decisions_of(incident), strict=True)
    ]


def ours(decision):
    return LAW.conclude(decision).outcome


def stated_by_law(incidents, rule):
    return [
        (label, outcome)
        for label, outcome in pairs(incidents, rule)
        if label.decided_under != "policy" and label.reliability == "stated_in_source"
    ]


def counted(incidents, rule):
    return Counter(agreement(label, outcome) for label, outcome in pairs(incidents, rule))


def without_labels(value):
    if isinstance(value, dict):
        return {key: without_labels(inner) for key, inner in value.items() if key not in LABELS}
    return [without_labels(inner) for inner in value] if isinstance(value, list) else value


def test_the_files_have_no_problem(incidents):
    problems = []
    for incident in incidents:
        decisions_of(incident, problems)
    assert not problems
    assert len(incidents) == 32


def test_no_verdict_inverts_a_finding(incidents):
    assert not [
        label
        for label, outcome in pairs(incidents, ours)
        if agreement(label, outcome) in {Agreement.INVERSION, Agreement.DIFFERS}
    ]


def test_no_verdict_is_the_opposite_of_a_commissions_policy_finding(incidents):
    assert not [label for label, outcome in pairs(incidents, ours) if agreement(label, outcome) is Agreement.REPORTED]


def test_more_verdicts_are_exact_than_under_the_three_line_rule(incidents):
    assert counted(incidents, ours)[Agreement.EXACT] > counted(incidents, three_line_rule)[Agreement.EXACT]


def test_verdicts_decided_by_law_are_exact_but_for_those_left_standing(incidents):
    tolerable = {
        (label.incident, label.n)
        for label, outcome in stated_by_law(incidents, ours)
        if agreement(label, outcome) is Agreement.TOLERABLE
    }
    assert tolerable == LEFT_STANDING


def test_the_three_line_rule_inverts_a_finding_and_ours_does_not(incidents):
    assert counted(incidents, three_line_rule)[Agreement.INVERSION] == 1
    assert counted(incidents, ours)[Agreement.INVERSION] == 0


def test_stripping_every_label_changes_no_word(incidents):
    for incident in incidents:
        bare = without_labels(copy.deepcopy(incident))
        assert [LAW.conclude(d) for d in decisions_of(bare)] == [LAW.conclude(d) for d in decisions_of(incident)]


def test_agreement_is_reported_by_the_law_that_was_applied(incidents):
    counts = by_regime(pairs(incidents, ours))
    assert set(counts) == {"835a_2020", "policy", "federal_4th_amendment", "pre_2020_california"}
    assert sum(sum(count.values()) for count in counts.values()) == 52


@pytest.mark.parametrize(
    ("finding", "regime", "posture", "outcome", "expected"),
    [
        ("not_justified", "federal_4th_amendment", "", Outcome.JUSTIFIED, Agreement.INVERSION),
        ("charged", "835a_2020", "", Outcome.CONTESTABLE, Agreement.TOLERABLE),
        ("justified", "835a_2020", "", Outcome.NOT_JUSTIFIED, Agreement.INVERSION),
        ("justified", "federal_4th_amendment", "", Outcome.NOT_JUSTIFIED, Agreement.TOLERABLE),
        ("jury_question", "835a_2020", "appeal_on_summary_judgment", Outcome.NOT_JUSTIFIED, Agreement.EXACT),
        ("jury_question", "835a_2020", "question_of_law", Outcome.NOT_JUSTIFIED, Agreement.DIFFERS),
        ("jury_question", "835a_2020", "", Outcome.JUSTIFIED, Agreement.INVERSION),
        ("in_policy", "policy", "", Outcome.NOT_JUSTIFIED, Agreement.REPORTED),
        ("out_of_policy", "policy", "", Outcome.JUSTIFIED, Agreement.REPORTED),
        ("immunity_only", "835a_2020", "", Outcome.JUSTIFIED, Agreement.NOT_SCORED),
        ("a word of nobody's", "835a_2020", "", Outcome.JUSTIFIED, Agreement.NOT_SCORED),
        ("justified", "835a_2020", "", Outcome.N_A, Agreement.NOT_SCORED),
    ],
)
def test_agreement_reads_the_table(finding, regime, posture, outcome, expected):
    label = Label(incident="one", n=1, finding=finding, decided_under=regime, posture=posture)
    assert agreement(label, outcome) is expected
