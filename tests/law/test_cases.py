"""Incident files: what the form asks, what is wrong with one and where, and what becomes of its words."""

from __future__ import annotations

import copy

import pytest

from simulator.authoring.cases import conduct_of, decisions_of
from simulator.law.finding import Outcome
from simulator.law.library import standard
from simulator.model.appearances import Range, Reading
from simulator.model.force import Purpose

LAW = standard("california_835a")


def incident(**changes):
    use = {
        "level": "deadly",
        "instrument": "pistol, one round",
        "threat_to": "officer",
        "weapon": "knife",
        "ability": {"value": "yes", "evidence": "knife in hand"},
        "opportunity": {"value": "yes", "evidence": "six feet away"},
        "intent": {"value": "yes", "evidence": "lunged"},
        "fleeing": "no",
        "warning": "given",
        "identified_as_officer": "evident",
        "alternatives": [],
    }
    return {"id": "one", "force": [use | changes]}


def problems_in(case):
    problems = []
    decisions_of(case, problems)
    return problems


def verdict(case):
    (decision,) = decisions_of(case)
    return LAW.conclude(decision).outcome


def marked(case, *markers):
    return case | {"pre_force_conduct": {"markers": list(markers)}}


def test_a_plain_incident_has_no_problem_and_is_graded():
    assert not problems_in(incident())
    assert verdict(incident()) is Outcome.JUSTIFIED


def test_only_an_id_and_force_are_required():
    bare = {"id": "one", "force": [{"level": "deadly"}]}
    assert not problems_in(bare)
    assert verdict(bare) is Outcome.CONTESTABLE


@pytest.mark.parametrize(
    ("case", "path", "words"),
    [
        ([], (), "mapping"),
        ({"force": [{"level": "deadly"}]}, (), "`id` is missing"),
        ({"id": "one"}, (), "`force` is missing"),
        ({"id": "", "force": [{"level": "deadly"}]}, ("id",), "An id is a word"),
        ({"id": "one", "force": []}, ("force",), "is a list"),
        ({"id": "one", "force": ["shot"]}, ("force", 0), "is a mapping"),
        ({"id": "one", "force": [{}]}, ("force", 0), "no `level`"),
        (incident() | {"ending": "x"}, ("ending",), "not a key"),
        (incident() | {"decided_under": "835a"}, ("decided_under",), "not a word"),
        (incident() | {"moments": [{"kind": "talk"}]}, ("moments", 0, "kind"), "not a word"),
        (incident() | {"moments": "none"}, ("moments",), "is a list"),
        (incident() | {"source": ["x"]}, ("source", 0), "is a mapping"),
        (incident(level="lethal"), ("force", 0, "level"), "not a word"),
        (incident(threat_to="self"), ("force", 0, "threat_to"), "not a word"),
        (incident(fleeing=["no"]), ("force", 0, "fleeing"), "a list or a mapping"),
        (incident(ability={"value": "maybe"}), ("force", 0, "ability", "value"), "not a word"),
        (incident(ability="perhaps"), ("force", 0, "ability"), "not a word"),
        (incident(intent={"value": "no", "why": "x"}), ("force", 0, "intent", "why"), "not a key"),
        (incident(alternatives=[{}]), ("force", 0, "alternatives", 0), "no `what`"),
        (
            incident(alternatives=[{"what": "wait", "reasonably_safe_and_feasible": "sure"}]),
            ("force", 0, "alternatives", 0, "reasonably_safe_and_feasible"),
            "not a word",
        ),
        (incident(threat_to="self_only"), ("force", 0, "threat_to"), "contradicts"),
        (incident() | {"pre_force_conduct": []}, ("pre_force_conduct",), "is a mapping"),
        (incident() | {"pre_force_conduct": {"markers": "rushed"}}, ("pre_force_conduct", "markers"), "is a list"),
        (marked(incident(), "rushd"), ("pre_force_conduct", "markers", 0), "not a word"),
    ],
)
def test_a_problem_says_where_and_what(case, path, words):
    found = problems_in(case)
    assert [problem.path for problem in found] == [path]
    assert words in found[0].message
    assert found[0].hint


def test_a_near_word_is_suggested():
    (problem,) = problems_in(marked(incident(), "rushd"))
    assert problem.hint == "Did you mean `rushed`?"


def test_a_form_that_is_no_mapping_gives_no_decision():
    assert decisions_of([]) == ()


def test_a_use_with_no_readable_level_is_left_out():
    assert decisions_of(incident(level="lethal")) == ()


def test_yes_may_come_as_a_word_or_as_a_bool():
    assert decisions_of(incident(ability=True)) == decisions_of(incident(ability="yes"))


@pytest.mark.parametrize("key", ["finding", "rationale", "weapon_actual", "note", "label"])
def test_a_label_never_reaches_a_decision(key):
    assert decisions_of(incident(**{key: "not_justified"})) == decisions_of(incident())


def test_immediacy_is_the_weaker_of_opportunity_and_intent():
    (decision,) = decisions_of(incident(intent={"value": "unclear"}))
    assert decision.subject.reading("immediate") is Reading.MIXED


def test_purpose_and_basis_are_read_by_rule():
    (shot,) = decisions_of(incident())
    (held,) = decisions_of(marked(incident(level="control", instrument="grab"), "no_lawful_basis"))
    assert (shot.force.purpose, shot.basis) == (Purpose.DEFEND_LIFE, "arrest")
    assert (held.force.purpose, held.basis) == (Purpose.OVERCOME_RESISTANCE, "none")
    assert verdict(marked(incident(level="control", instrument="grab"), "no_lawful_basis")) is Outcome.NOT_JUSTIFIED


def test_a_marker_asserts_knowledge_and_range_and_contributes_where_it_concerns_this_weapon():
    for weapon, expected in (
        ("knife", Reading.CLEAR),
        ("none", Reading.CLEAR),
        ("handgun", Reading.ABSENT),
        ("car", Reading.ABSENT),
    ):
        (event,) = decisions_of(marked(incident(weapon=weapon), "closed_distance"))[0].leading_up
        assert (event.known, event.range, event.contributed) == (Reading.CLEAR, Range.OUTSIDE, expected)
    (event,) = decisions_of(marked(incident(weapon="truck"), "stood_at_vehicle"))[0].leading_up
    assert event.contributed is Reading.CLEAR


def test_markers_are_reported_once_with_their_clearest_contribution():
    case = marked(incident(weapon="handgun"), "closed_distance")
    case["force"].append(copy.deepcopy(case["force"][0]) | {"weapon": "knife"})
    (event,) = conduct_of(decisions_of(case))
    assert (event.word, event.contributed) == ("closed_distance", Reading.CLEAR)


def test_a_safe_alternative_is_clear_only_where_the_person_was_held_and_not_attacking():
    waiting = [{"what": "wait outside", "reasonably_safe_and_feasible": "yes"}]
    calm = {"value": "unclear"}
    assert verdict(incident(alternatives=waiting, intent=calm)) is Outcome.CONTESTABLE
    assert verdict(marked(incident(alternatives=waiting, intent=calm), "contained")) is Outcome.NOT_JUSTIFIED
    assert verdict(marked(incident(alternatives=waiting), "contained")) is Outcome.JUSTIFIED


def test_who_comes_out_with_a_clear_intent_is_not_held_by_having_been_contained():
    waiting = [{"what": "stay behind the doors", "reasonably_safe_and_feasible": "yes"}]
    coming = {"alternatives": waiting, "opportunity": {"value": "unclear"}}
    assert verdict(marked(incident(**coming), "contained")) is Outcome.CONTESTABLE
    assert verdict(marked(incident(**coming, intent={"value": "unclear"}), "contained")) is Outcome.NOT_JUSTIFIED


@pytest.mark.parametrize(
    ("instrument", "expected"),
    [
        ("hands, a grip on the arm", Outcome.JUSTIFIED),
        ("takedown", Outcome.CONTESTABLE),
        ("tackled from behind", Outcome.CONTESTABLE),
        ("hands, shoved to the ground", Outcome.CONTESTABLE),
        ("thrown headfirst into the car", Outcome.CONTESTABLE),
    ],
)
def test_a_throw_is_control_and_no_light_hold_on_one_who_only_refuses(instrument, expected):
    refusing = {"threat_to": "none", "intent": {"value": "no"}}
    assert verdict(incident(level="control", instrument=instrument, **refusing)) is expected
    assert verdict(incident(level="control", instrument=instrument, intent={"value": "unclear"})) is Outcome.JUSTIFIED


@pytest.mark.parametrize(
    ("instrument", "deadly"), [("stomp to the head", True), ("kicked in the face", True), ("kick to the thigh", False)]
)
def test_a_kick_to_the_head_is_run_as_deadly(instrument, deadly):
    (decision,) = decisions_of(incident(level="less_lethal", instrument=instrument))
    assert (decision.force.tool, decision.force.deadly_risk) == ("hands", deadly)
    assert (LAW.conclude(decision).findings[0].reading is Reading.CLEAR) is deadly


def test_unstated_and_no_alternatives_count_for_nothing():
    for said in ("unstated", "no"):
        assert (
            verdict(incident(alternatives=[{"what": "wait", "reasonably_safe_and_feasible": said}]))
            is Outcome.JUSTIFIED
        )


def test_threat_to_none_fails_even_with_every_limb():
    assert verdict(incident(threat_to="none")) is Outcome.NOT_JUSTIFIED


@pytest.mark.parametrize(
    ("weapon", "expected"),
    [
        ("knife", Outcome.JUSTIFIED),
        ("none", Outcome.CONTESTABLE),
        ("unknown", Outcome.CONTESTABLE),
        ("paper cup", Outcome.NOT_JUSTIFIED),
    ],
)
def test_severity_is_read_from_the_weapon_as_perceived(weapon, expected):
    assert verdict(incident(weapon=weapon)) is expected


@pytest.mark.parametrize("intent", ["yes", "unclear", "no"])
def test_less_lethal_force_is_measured_against_resistance(intent):
    expected = {"yes": Outcome.JUSTIFIED, "unclear": Outcome.CONTESTABLE, "no": Outcome.NOT_JUSTIFIED}[intent]
    assert verdict(incident(level="less_lethal", instrument="Taser", intent={"value": intent})) is expected


def test_weight_on_a_restrained_person_is_run_as_deadly_by_tool_area_or_marker():
    held = {"level": "control", "threat_to": "none", "intent": {"value": "no"}}
    for case in (
        incident(instrument="knee on neck", **held),
        incident(instrument="body weight on the back", **held),
        marked(incident(instrument="body weight", **held), "prone_or_neck_pressure"),
    ):
        assert verdict(case) is Outcome.NOT_JUSTIFIED
    assert verdict(incident(instrument="body weight, firm grips", level="control")) is Outcome.JUSTIFIED


def test_a_no_warning_marker_means_ample_time():
    assert verdict(incident(warning="not_given")) is Outcome.JUSTIFIED
    assert verdict(marked(incident(warning="not_given"), "no_warning")) is Outcome.CONTESTABLE
    assert verdict(marked(incident(warning="not_feasible"), "no_warning")) is Outcome.JUSTIFIED


def test_what_the_officer_did_not_know_of_a_condition_is_not_shown():
    (decision,) = decisions_of(incident(subject_condition="suicidal (known); intoxicated (not known)"))
    assert decision.subject.condition_shown == {"suicidal"}
    (decision,) = decisions_of(incident(subject_condition="not known; schizophrenia"))
    assert not decision.subject.condition_shown


def test_a_distance_in_prose_stays_unknown():
    assert decisions_of(incident(distance_ft="26"))[0].distance_ft == 26
    assert decisions_of(incident(distance_ft="a few"))[0].distance_ft is None


def test_every_earlier_use_is_before_a_later_one():
    case = incident()
    case["force"].append(copy.deepcopy(case["force"][0]))
    first, second = decisions_of(case)
    assert (len(first.prior_force), len(second.prior_force)) == (0, 1)
