"""Each step that leads to a verdict under Penal Code 835a counts, and counts as far as the rule says and no further."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.law.california_835a import classify, leading_up, nondeadly, quick_judgment, warning
from simulator.law.california_835a.conclusion import gains, otherwise, reasons
from simulator.law.california_835a.necessity import letting_go, other_resources, spent, stands, threat_held
from simulator.law.california_835a.weighed import Weighed, better, lower
from simulator.law.finding import Outcome
from simulator.model.appearances import Appearance, Range, Reading
from simulator.model.conduct import WORDS, is_good
from simulator.model.decision import Alternative, By, Conduct, Decision, OpenChoice, SubjectSeen
from simulator.model.force import Level, Purpose, Resistance, UseOfForce

CLEAR, MIXED, ABSENT, UNKNOWN = Reading.CLEAR, Reading.MIXED, Reading.ABSENT, Reading.UNKNOWN
J, C, N = Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED
DEADLY, LESS_LETHAL, CONTROL, PRESENCE = Level.DEADLY, Level.LESS_LETHAL, Level.CONTROL, Level.PRESENCE
THREE = {"known": CLEAR, "range": Range.OUTSIDE, "contributed": CLEAR}
MET = Weighed(
    imminent=CLEAR,
    fleeing=ABSENT,
    alternative=ABSENT,
    warning_omitted=False,
    conduct_moves=False,
    forced=False,
    plain=False,
)


def use(level=DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE, **more):
    return UseOfForce(against="subject", level=level, tool=tool, purpose=purpose, **more)


def seen(readings=None, **more):
    return SubjectSeen(appearances={name: Appearance(reading=one) for name, one in (readings or {}).items()}, **more)


def way(safe=CLEAR, feasible=CLEAR, enough=CLEAR, what="Shut the door", **more):
    return Alternative(what=what, safe=safe, feasible=feasible, enough=enough, **more)


# The steps over the answers.


@pytest.mark.parametrize(
    ("outcome", "otherwise_than_met"),
    [
        (J, {}),
        (C, {"imminent": MIXED}),
        (C, {"imminent": UNKNOWN}),
        (N, {"imminent": ABSENT}),
        (J, {"imminent": ABSENT, "fleeing": CLEAR}),
        (C, {"imminent": ABSENT, "fleeing": MIXED}),
        (C, {"imminent": ABSENT, "fleeing": UNKNOWN}),
        (J, {"imminent": MIXED, "fleeing": CLEAR}),
        (N, {"alternative": CLEAR}),
        (N, {"alternative": CLEAR, "forced": True}),
        (N, {"alternative": CLEAR, "fleeing": CLEAR}),
        (C, {"alternative": MIXED}),
        (C, {"alternative": UNKNOWN}),
        (J, {"alternative": MIXED, "forced": True}),
        (J, {"imminent": ABSENT, "fleeing": CLEAR, "alternative": MIXED, "forced": True}),
        (C, {"alternative": MIXED, "forced": True, "plain": True}),
        (C, {"conduct_moves": True}),
        (J, {"conduct_moves": True, "forced": True}),
        (C, {"conduct_moves": True, "alternative": MIXED, "forced": True}),
        (C, {"conduct_moves": True, "imminent": MIXED, "forced": True}),
        (C, {"warning_omitted": True}),
        (C, {"warning_omitted": True, "forced": True}),
        (C, {"warning_omitted": True, "imminent": MIXED}),
        (J, {"warning_omitted": True, "fleeing": CLEAR}),
        (C, {"warning_omitted": True, "fleeing": CLEAR, "conduct_moves": True, "forced": True}),
        (N, {"imminent": ABSENT, "forced": True}),
    ],
)
def test_the_answers_weigh_to(outcome, otherwise_than_met):
    assert replace(MET, **otherwise_than_met).outcome() is outcome


@pytest.mark.parametrize(
    ("given", "otherwise_than_met"),
    [
        (False, {"forced": True}),
        (True, {"forced": True, "conduct_moves": True}),
        (True, {"forced": True, "alternative": MIXED}),
        (False, {"alternative": MIXED}),
        (False, {"conduct_moves": True}),
        (False, {"forced": True, "alternative": MIXED, "conduct_moves": True}),
        (False, {"forced": True, "alternative": MIXED, "plain": True}),
        (False, {"forced": True, "conduct_moves": True, "plain": True}),
        (False, {"forced": True, "conduct_moves": True, "warning_omitted": True}),
        (False, {"forced": True, "conduct_moves": True, "imminent": MIXED}),
        (True, {"forced": True, "conduct_moves": True, "imminent": MIXED, "fleeing": CLEAR}),
    ],
)
def test_one_lost_step_and_no_more_is_given_back(given, otherwise_than_met):
    assert replace(MET, **otherwise_than_met).given_back is given


def test_the_lower_of_two_and_the_better_of_two():
    assert lower(J, C) is lower(C, J) is lower(C, C) is C
    assert lower(N, C) is N
    assert [better(J, C), better(C, N), better(J, N)] == [True, True, True]
    assert [better(C, C), better(C, J), better(N, C)] == [False, False, False]


STEPS = {
    "an imminent threat, is met": {},
    "an imminent threat, is not met": {"imminent": ABSENT},
    "an imminent threat, can be read either way": {"imminent": MIXED},
    "a fleeing person, can be read either way": {"fleeing": UNKNOWN},
    "plainly enough": {"alternative": CLEAR},
    "was arguable": {"alternative": MIXED},
    "A warning was left out": {"warning_omitted": True},
    "Grave conduct": {"conduct_moves": True},
    "gives back one step": {"conduct_moves": True, "forced": True},
}


@pytest.mark.parametrize("words", STEPS)
def test_a_step_is_told_where_it_was_taken(words):
    assert words in " ".join(reasons(replace(MET, **STEPS[words]), raised=True))


def test_no_step_is_told_that_was_not_taken():
    assert reasons(MET, raised=True) == (
        "The reason in (c)(1)(A), an imminent threat, is met.",
        "The reason in (c)(1)(B), a fleeing person, is not met.",
    )
    assert reasons(MET, raised=False)[1:] == (
        "Nothing was stated that raises the reason in (c)(1)(B), a fleeing person.",
    )


def test_what_holds_up_a_justification_is_named():
    threat, flight = "had not clearly appeared", "the felony, the danger to another from delay"
    both = replace(MET, fleeing=CLEAR)
    assert threat in otherwise(MET, ())
    assert flight not in otherwise(MET, ())
    assert flight in otherwise(replace(MET, imminent=MIXED, fleeing=CLEAR), ())
    assert threat not in otherwise(replace(MET, imminent=MIXED, fleeing=CLEAR), ())
    assert otherwise(both, ()).startswith("neither the imminent threat")
    assert "no attack under way had forced" not in otherwise(MET, ())
    assert "no attack under way had forced" in otherwise(replace(MET, conduct_moves=True, forced=True), ())


def test_each_reason_that_lowers_a_verdict_is_named_once_and_undoes_itself():
    lowered = replace(MET, warning_omitted=True, conduct_moves=True)
    (warned, undo_warning), (conduct, undo_conduct) = gains(lowered, ())
    assert "warning" in warned
    assert "conduct" in conduct
    assert undo_warning(lowered) == replace(lowered, warning_omitted=False)
    assert undo_conduct(lowered) == replace(lowered, conduct_moves=False)
    assert not tuple(gains(MET, ()))
    assert otherwise(lowered, ()).startswith("both of these had been otherwise")
    three = replace(lowered, alternative=MIXED)
    assert otherwise(three, ()).startswith("all of these had been otherwise")


# What makes a use deadly.


@pytest.mark.parametrize(
    ("why", "force"),
    [
        ("A firearm was discharged", use()),
        ("A firearm was discharged", use(LESS_LETHAL, "shotgun")),
        ("A firearm was discharged", use(CONTROL, "rifle", rounds=1)),
        ("A firearm was discharged", use(PRESENCE, "pistol", rounds=1)),
        ("", use(PRESENCE)),
        ("", use(CONTROL)),
        ("A vehicle was used", use(LESS_LETHAL, "vehicle")),
        ("", use(PRESENCE, "vehicle")),
        ("the neck", use(CONTROL, "carotid_or_choke")),
        ("the neck", use(CONTROL, "hands", area="neck")),
        ("the neck", use(CONTROL, "body_weight", area="neck")),
        ("the neck", use(LESS_LETHAL, "baton", area="neck")),
        ("the neck", use(LESS_LETHAL, "impact_launcher", area="neck")),
        ("", use(LESS_LETHAL, "oc", area="neck")),
        ("", use(LESS_LETHAL, "cew", area="head")),
        ("", use(CONTROL, "hands", area="head")),
        ("aimed at the head", use(LESS_LETHAL, "baton", area="head")),
        ("aimed at the head", use(LESS_LETHAL, "impact_launcher", area="head")),
        ("", use(LESS_LETHAL, "baton", area="limbs")),
        ("whatever the tool", use(LESS_LETHAL, "k9", deadly_risk=True)),
        ("whatever the tool", use(PRESENCE, "pistol", deadly_risk=True)),
        ("no feature named", use(DEADLY, "baton")),
        ("restrained person", use(CONTROL, "body_weight", area="back_or_neck_weight")),
        ("restrained person", use(CONTROL, "shield", area="back_or_neck_weight")),
    ],
)
def test_a_use_is_deadly_by_tool_area_and_risk(why, force):
    said = classify.why_deadly(Decision(n=1, force=force))
    assert why in said
    assert bool(why) is bool(said)


@pytest.mark.parametrize(
    ("deadly", "tool", "word", "held"),
    [
        (True, "hands", "prone_or_neck_pressure", True),
        (True, "body_weight", "prone_or_neck_pressure", None),
        (False, "body_weight", "prone_or_neck_pressure", False),
        (False, "oc", "prone_or_neck_pressure", True),
        (False, "hands", "escalating_speech", True),
    ],
)
def test_weight_on_a_restrained_person_is_deadly_and_nothing_short_of_it_is(deadly, tool, word, held):
    force = use(CONTROL, tool)
    decision = Decision(n=1, force=force, conduct=(Conduct(word=word),), subject=seen(down_or_restrained=held))
    assert bool(classify.why_deadly(decision)) is deadly


def test_weight_on_the_back_of_somebody_who_is_plainly_not_held_is_not_deadly():
    force = use(CONTROL, "body_weight", area="back_or_neck_weight")
    assert not classify.why_deadly(Decision(n=1, force=force, subject=seen(down_or_restrained=False)))


def test_presence_is_no_force_unless_a_shot_or_a_grave_risk_makes_it_one():
    assert not classify.force_applied(Decision(n=1))
    assert not classify.force_applied(Decision(n=1, force=use(PRESENCE)))
    assert classify.force_applied(Decision(n=1, force=use(PRESENCE, deadly_risk=True)))
    assert classify.force_applied(Decision(n=1, force=use(PRESENCE, rounds=1)))
    assert classify.force_applied(Decision(n=1, force=use(CONTROL, "hands")))
    pointed, shot = use(PRESENCE), use(PRESENCE, rounds=1)
    assert classify.force_before(Decision(n=1, prior_force=(pointed, shot))) == (shot,)


# Other resources and techniques.

HELD = seen({"contained": CLEAR})


@pytest.mark.parametrize(
    ("reading", "alternative"),
    [
        (CLEAR, way()),
        (MIXED, way(safe=MIXED)),
        (MIXED, way(feasible=MIXED)),
        (MIXED, way(enough=MIXED)),
        (MIXED, way(safe=UNKNOWN)),
        (MIXED, way(feasible=UNKNOWN, enough=UNKNOWN)),
        (MIXED, way(safe=MIXED, feasible=UNKNOWN, enough=UNKNOWN)),
        (ABSENT, way(safe=ABSENT)),
        (ABSENT, way(feasible=ABSENT)),
        (ABSENT, way(enough=ABSENT)),
        (ABSENT, way(UNKNOWN, UNKNOWN, UNKNOWN)),
        (MIXED, way(what="Let him go")),
        (MIXED, way(what="Call off the pursuit")),
        (CLEAR, way(what="Let him go and follow in the car")),
    ],
)
def test_another_way_stands_only_where_each_of_three_tests_is_clear_and_the_person_is_held(reading, alternative):
    assert stands(Decision(n=1, subject=HELD), alternative) is reading


@pytest.mark.parametrize(
    ("held", "decision"),
    [
        (True, Decision(n=1, subject=HELD)),
        (True, Decision(n=1, subject=seen({"surrendering": CLEAR}))),
        (True, Decision(n=1, barrier=True)),
        (False, Decision(n=1, barrier=False)),
        (False, Decision(n=1)),
        (False, Decision(n=1, subject=seen({"contained": MIXED, "surrendering": MIXED}))),
        (False, Decision(n=1, subject=seen({"contained": CLEAR, "attack_under_way": CLEAR}))),
        (True, Decision(n=1, subject=seen({"contained": CLEAR, "attack_under_way": MIXED}))),
        (False, Decision(n=1, subject=seen({"surrendering": CLEAR, "attack_under_way": CLEAR}))),
        (False, Decision(n=1, barrier=True, subject=seen({"attack_under_way": CLEAR}))),
    ],
)
def test_a_threat_is_held_by_containment_surrender_or_a_barrier_and_by_no_attack(held, decision):
    assert threat_held(decision) is held


def test_the_clearest_of_the_other_ways_counts():
    ways = (way(safe=ABSENT), way(), way(safe=MIXED))
    assert other_resources(Decision(n=1, subject=HELD, alternatives=ways)).reading is CLEAR
    assert other_resources(Decision(n=1, subject=HELD)).reading is ABSENT


def test_letting_go_is_read_from_the_techniques_of_the_choice_before_the_words():
    let_go, stay = way(what="Let him go", choice="hall.go"), way(what="Hold the door", choice="hall.go")
    leaving = OpenChoice(choice="hall.go", words="", techniques=("disengage_when_no_one_is_at_risk",))
    more = replace(leaving, techniques=("disengage_when_no_one_is_at_risk", "call_backup"))
    bare, other = replace(leaving, techniques=()), replace(leaving, choice="hall.other")
    assert letting_go(Decision(n=1, open_choices=(other, leaving)), stay)
    assert not letting_go(Decision(n=1, open_choices=(other, more)), let_go)
    assert letting_go(Decision(n=1, open_choices=(bare,)), let_go)
    assert not letting_go(Decision(n=1, open_choices=(other,)), stay)


@pytest.mark.parametrize(
    ("is_spent", "word", "ways"),
    [
        (True, "took_time", ()),
        (True, "took_time", (way(UNKNOWN, UNKNOWN, UNKNOWN),)),
        (False, "took_time", (way(),)),
        (False, "communicated", ()),
        (False, "communicated", (way(UNKNOWN, UNKNOWN, UNKNOWN),)),
        (True, "communicated", (way(safe=ABSENT),)),
        (True, "communicated", (way(feasible=ABSENT),)),
        (True, "communicated", (way(enough=ABSENT),)),
        (False, "communicated", (way(enough=ABSENT), way())),
    ],
)
def test_other_ways_are_spent_where_one_was_tried_and_none_is_left(is_spent, word, ways):
    assert spent(Decision(n=1, leading_up=(Conduct(word=word),), alternatives=ways)) is is_spent


# Warnings.


@pytest.mark.parametrize(
    ("reading", "stated"),
    [
        (CLEAR, {"warned": "given", "identified": "said"}),
        (CLEAR, {"warned": "evident", "identified": "evident"}),
        (UNKNOWN, {"warned": "given"}),
        (UNKNOWN, {"identified": "said"}),
        (UNKNOWN, {}),
        (ABSENT, {"warned": "given", "identified": "no"}),
        (ABSENT, {"warned": "not_given", "identified": "said"}),
        (CLEAR, {"warned": "not_given", "identified": "no", "ample_time": ABSENT}),
        (CLEAR, {"warned": "not_feasible", "identified": "no"}),
        (ABSENT, {"warned": "not_given", "ample_time": MIXED}),
        (UNKNOWN, {"ample_time": ABSENT}),
    ],
)
def test_both_efforts_are_asked_of_flight_unless_there_was_no_time(reading, stated):
    assert warning.efforts_reading(Decision(n=1, **stated)) is reading


MISSED = Conduct(word="no_warning")


@pytest.mark.parametrize(
    ("ample", "stated"),
    [
        (True, {"ample_time": CLEAR}),
        (True, {"ample_time": CLEAR, "time_forced": "by_subject"}),
        (False, {"ample_time": MIXED, "conduct": (MISSED,)}),
        (False, {"ample_time": ABSENT, "conduct": (MISSED,)}),
        (False, {}),
        (False, {"time_forced": "no"}),
        (True, {"conduct": (MISSED,)}),
        (True, {"leading_up": (MISSED,)}),
        (True, {"leading_up": (replace(MISSED, by=By.PARTNER),)}),
        (False, {"leading_up": (replace(MISSED, by=By.SUBJECT),)}),
        (False, {"leading_up": (Conduct(word="planned"),)}),
        (False, {"conduct": (MISSED,), "time_forced": "by_subject"}),
        (False, {"conduct": (MISSED,), "time_forced": "by_circumstances"}),
        (True, {"conduct": (MISSED,), "time_forced": "by_officer"}),
        (True, {"alternatives": (way(enough=MIXED),)}),
        (False, {"alternatives": (way(safe=MIXED),)}),
        (False, {"alternatives": (way(feasible=MIXED),)}),
        (False, {"alternatives": (way(safe=ABSENT, feasible=ABSENT),)}),
        (False, {"alternatives": (way(),), "time_forced": "by_subject"}),
    ],
)
def test_ample_time_is_as_stated_or_as_a_missed_warning_or_a_safe_and_feasible_way_shows_it(ample, stated):
    decision = Decision(n=1, warned="not_given", **stated)
    assert warning.ample_time(decision) is ample
    assert warning.omitted_with_ample_time(decision) is ample
    assert not warning.omitted_with_ample_time(replace(decision, warned="given"))


# Conduct leading up to the force.

GRAVE = Conduct(word="closed_distance", **THREE)
PASSES = [
    (True, {}),
    (False, {"known": MIXED}),
    (False, {"known": UNKNOWN}),
    (False, {"known": ABSENT}),
    (False, {"range": Range.ARGUABLE}),
    (False, {"range": Range.UNKNOWN}),
    (False, {"range": Range.WITHIN}),
    (False, {"contributed": MIXED}),
    (False, {"contributed": UNKNOWN}),
    (False, {"contributed": ABSENT}),
]


@pytest.mark.parametrize(("moves", "otherwise_than_grave"), PASSES)
def test_each_of_the_three_tests_alone_failing_keeps_conduct_from_moving_a_verdict(moves, otherwise_than_grave):
    event = replace(GRAVE, **otherwise_than_grave)
    assert leading_up.moves(Decision(n=1, leading_up=(event,))) is moves
    assert leading_up.moves(Decision(n=1, conduct=(event,))) is moves


def test_a_matter_of_policy_and_what_another_did_move_nothing():
    assert not leading_up.moves(Decision(n=1, leading_up=(Conduct(word="no_plan", **THREE),)))
    assert not leading_up.moves(Decision(n=1, leading_up=(replace(GRAVE, by=By.SUBJECT),)))
    assert not leading_up.moves(Decision(n=1, leading_up=(replace(GRAVE, by=By.PARTNER),)))
    assert leading_up.moves(Decision(n=1, by="partner", leading_up=(replace(GRAVE, by=By.PARTNER),)))
    assert leading_up.moves(Decision(n=1, by="partner", leading_up=(GRAVE,)))


NEAR = [
    (True, {}),
    (True, {"known": MIXED, "range": Range.ARGUABLE, "contributed": UNKNOWN}),
    (False, {"range": Range.WITHIN}),
    (False, {"known": ABSENT}),
    (False, {"contributed": ABSENT}),
]


@pytest.mark.parametrize(("near", "otherwise_than_grave"), NEAR)
def test_conduct_comes_near_the_tests_where_none_clearly_fails(near, otherwise_than_grave):
    assert leading_up.nearly(replace(GRAVE, **otherwise_than_grave)) is near


def test_good_conduct_never_comes_near_the_tests():
    assert not leading_up.nearly(Conduct(word="planned", **THREE))
    assert not leading_up.nearly(Conduct(word="planned", range=Range.WITHIN, known=ABSENT))


GIVES_BACK = {"kept_distance", "used_cover", "repositioned", "contained", "took_time"}


@pytest.mark.parametrize("word", sorted(word for word in WORDS if is_good(word)))
def test_only_good_conduct_that_gives_back_space_or_time_mends(word):
    good = Conduct(word=word, at_ms=6)
    assert leading_up.mends(good, replace(GRAVE, at_ms=5)) is (word in GIVES_BACK)


def test_what_mends_gives_back_space_or_time_and_comes_after():
    grave = replace(GRAVE, at_ms=5)
    assert leading_up.mends(Conduct(word="used_cover", at_ms=6), grave)
    assert not leading_up.mends(Conduct(word="used_cover", at_ms=5), grave)
    assert not leading_up.mends(Conduct(word="used_cover", at_ms=4), grave)
    assert not leading_up.mends(Conduct(word="planned", at_ms=6), grave)
    assert leading_up.mends(Conduct(word="planned"), grave)
    assert leading_up.mends(Conduct(word="planned", at_ms=6), GRAVE)


@pytest.mark.parametrize(
    ("moved", "events"),
    [
        (False, (GRAVE, Conduct(word="repositioned"))),
        (False, (replace(GRAVE, word="left_cover"), Conduct(word="repositioned"))),
        (True, (replace(GRAVE, word="rushed"), Conduct(word="repositioned"))),
        (True, (GRAVE, replace(GRAVE, word="left_cover"), Conduct(word="repositioned"))),
        (True, (GRAVE, Conduct(word="repositioned", by=By.PARTNER))),
        (True, (replace(GRAVE, at_ms=5), Conduct(word="repositioned", at_ms=4))),
        (False, (replace(GRAVE, at_ms=5), Conduct(word="planned", at_ms=6), Conduct(word="took_time", at_ms=6))),
    ],
)
def test_one_lone_event_of_space_may_be_offset(moved, events):
    assert leading_up.moves(Decision(n=1, leading_up=events)) is moved


# Quick judgments.

ATTACKED = seen({"attack_under_way": CLEAR})
RUSHED = Conduct(word="rushed", **THREE)


@pytest.mark.parametrize(
    ("forced", "given"),
    [
        (True, {}),
        (True, {"time_forced": "by_subject"}),
        (True, {"time_forced": "by_circumstances"}),
        (False, {"time_forced": "no"}),
        (False, {"time_forced": "by_officer"}),
        (False, {"subject": seen({"attack_under_way": MIXED})}),
        (False, {"subject": seen(), "time_forced": "by_subject"}),
        (False, {"leading_up": (RUSHED,)}),
        (False, {"leading_up": (replace(RUSHED, word="stood_at_vehicle"),)}),
        (False, {"leading_up": (replace(RUSHED, word="no_lawful_basis"),)}),
        (True, {"leading_up": (GRAVE,)}),
        (True, {"leading_up": (replace(RUSHED, range=Range.WITHIN),)}),
        (True, {"leading_up": (replace(RUSHED, known=ABSENT),)}),
        (True, {"leading_up": (replace(RUSHED, contributed=ABSENT),)}),
        (False, {"leading_up": (replace(RUSHED, known=MIXED, range=Range.ARGUABLE, contributed=UNKNOWN),)}),
        (True, {"leading_up": (replace(RUSHED, by=By.PARTNER),)}),
    ],
)
def test_a_quick_judgment_is_forced_by_an_attack_and_not_by_the_officers_own_pace(forced, given):
    assert quick_judgment.forced(Decision(n=1, **{"subject": ATTACKED, **given})) is forced


# Force that is not deadly.


def measured(level, tool, purpose, resistance, **more):
    force = use(level, tool, purpose)
    return nondeadly.measure(Decision(n=1, force=force, subject=seen(resistance=resistance), **more), force)


ARREST, OVERCOME = Purpose.ARREST, Purpose.OVERCOME_RESISTANCE


@pytest.mark.parametrize(
    ("row", "level", "tool", "purpose"),
    [
        ((N, N, C, J, J), LESS_LETHAL, "cew", ARREST),
        ((N, N, C, J, J), LESS_LETHAL, "hands", ARREST),
        ((C, C, J, J, J), CONTROL, "body_weight", ARREST),
        ((C, C, J, J, J), CONTROL, "body_weight", OVERCOME),
        ((J, J, J, J, J), CONTROL, "hands", ARREST),
        ((C, J, J, J, J), CONTROL, "hands", OVERCOME),
    ],
)
def test_the_ladder_of_force_and_resistance(row, level, tool, purpose):
    assert tuple(measured(level, tool, purpose, resistance) for resistance in Resistance) == row
    assert measured(level, tool, purpose, None) is C


def alone(resistance, **more):
    force = use(LESS_LETHAL, "cew", OVERCOME)
    seen_so = seen(resistance=resistance, threatened=frozenset({"self"}))
    return nondeadly.measure(Decision(n=1, force=force, subject=seen_so, **more), force)


def test_less_lethal_force_against_a_danger_to_the_person_alone_asks_for_spent_ways_and_a_warning():
    time = (Conduct(word="took_time"),)
    for resistance in (Resistance.ACTIVE, Resistance.ASSAULTIVE, Resistance.LIFE_THREATENING):
        assert alone(resistance) is C
        assert alone(resistance, leading_up=time) is C
        assert alone(resistance, leading_up=time, warned="not_given") is C
        assert alone(resistance, warned="given") is C
        assert alone(resistance, leading_up=time, warned="given") is J
        assert alone(resistance, leading_up=time, warned="evident") is J
    assert alone(Resistance.PASSIVE, leading_up=time, warned="given") is N


@pytest.mark.parametrize(
    ("outcome", "cause", "measured_as"),
    [
        (J, CLEAR, J),
        (C, CLEAR, C),
        (N, CLEAR, N),
        (C, UNKNOWN, J),
        (C, UNKNOWN, C),
        (N, UNKNOWN, N),
        (N, ABSENT, J),
        (N, ABSENT, C),
    ],
)
def test_cause_and_measure_are_both_required(outcome, cause, measured_as):
    assert nondeadly.both_limbs(cause, measured_as) is outcome


def test_the_cause_is_as_stated_and_no_basis_stated_is_closed_only_by_conduct_without_one():
    none, other = Conduct(word="no_lawful_basis"), Conduct(word="no_plan")
    assert nondeadly.cause_reading(Decision(n=1, basis="arrest", leading_up=(none,))) is CLEAR
    assert nondeadly.cause_reading(Decision(n=1, basis="none")) is ABSENT
    assert nondeadly.cause_reading(Decision(n=1)) is UNKNOWN
    assert nondeadly.cause_reading(Decision(n=1, leading_up=(other,))) is UNKNOWN
    assert nondeadly.cause_reading(Decision(n=1, leading_up=(other, none))) is ABSENT


@pytest.mark.parametrize(
    ("outside", "purpose", "basis"),
    [
        (False, Purpose.ARREST, "arrest"),
        (False, Purpose.PREVENT_ESCAPE, None),
        (False, Purpose.OVERCOME_RESISTANCE, "none"),
        (True, Purpose.DEFEND_LIFE, "arrest"),
        (True, Purpose.DEFEND_LIFE, None),
        (True, Purpose.ARREST, "detention"),
        (True, Purpose.ARREST, "welfare_check"),
    ],
)
def test_the_three_purposes_and_the_bases_of_b(outside, purpose, basis):
    force = use(LESS_LETHAL, "cew", purpose)
    assert nondeadly.outside_b(Decision(n=1, force=force, basis=basis), force) is outside


@pytest.mark.parametrize(
    ("level", "resistance", "change"),
    [
        (LESS_LETHAL, Resistance.LIFE_THREATENING, "the person had been seen only to resist actively"),
        (LESS_LETHAL, Resistance.ASSAULTIVE, "the person had been seen only to resist actively"),
        (LESS_LETHAL, Resistance.ACTIVE, "the person had been seen to resist with an assault"),
        (LESS_LETHAL, Resistance.PASSIVE, "the person had been seen to resist actively"),
        (LESS_LETHAL, Resistance.COMPLIANT, "the person had been seen to resist actively"),
        (CONTROL, Resistance.ACTIVE, "the person had been seen only to resist passively"),
        (CONTROL, Resistance.PASSIVE, "the person had been seen to resist actively"),
        (CONTROL, None, "the person had been stated to resist enough for this force, and not so little"),
    ],
)
def test_the_nearest_resistance_that_would_be_measured_otherwise_is_named(level, resistance, change):
    force = use(level, "body_weight", OVERCOME)
    decision = Decision(n=1, force=force, subject=seen(resistance=resistance))
    assert nondeadly.measured_otherwise(decision, force, nondeadly.measure(decision, force)) == change


def test_hands_that_would_be_measured_the_same_against_anybody_hang_on_the_force():
    force = use(CONTROL, "hands", ARREST)
    decision = Decision(n=1, force=force, subject=seen(resistance=Resistance.PASSIVE))
    assert nondeadly.measured_otherwise(decision, force, J) == "more force than this had been used"


@pytest.mark.parametrize(
    ("level", "threatened", "resistance", "names_both"),
    [
        (LESS_LETHAL, {"self"}, Resistance.ACTIVE, True),
        (LESS_LETHAL, {"self"}, Resistance.PASSIVE, False),
        (LESS_LETHAL, {"officer"}, Resistance.ACTIVE, False),
        (CONTROL, {"self"}, Resistance.PASSIVE, False),
    ],
)
def test_where_the_danger_is_to_the_person_alone_spent_ways_and_a_warning_are_named(
    level, threatened, resistance, names_both
):
    force = use(level, "body_weight", OVERCOME)
    decision = Decision(n=1, force=force, subject=seen(resistance=resistance, threatened=frozenset(threatened)))
    change = nondeadly.measured_otherwise(decision, force, nondeadly.measure(decision, force))
    assert (change == "alternatives had been spent and a warning given") is names_both


CAUSE = "there had been reasonable cause to believe in a public offense"


@pytest.mark.parametrize(
    ("basis", "resistance", "change"),
    [
        ("arrest", Resistance.ASSAULTIVE, f"{CAUSE.replace('reasonable', 'no reasonable')}; or the person had been seen"),
        ("arrest", Resistance.ACTIVE, "the person had been seen to resist with an assault"),
        (None, Resistance.ASSAULTIVE, CAUSE),
        ("none", Resistance.ASSAULTIVE, CAUSE),
        ("none", Resistance.ACTIVE, CAUSE),
        (None, Resistance.PASSIVE, "the person had been seen to resist actively"),
        ("none", Resistance.PASSIVE, f"both of these had been otherwise, since each by itself keeps the verdict where it is: {CAUSE}; and the person"),
    ],
)  # fmt: skip
def test_what_a_verdict_under_b_hangs_on(basis, resistance, change):
    force = use(LESS_LETHAL, "cew", ARREST)
    decision = Decision(n=1, force=force, basis=basis, subject=seen(resistance=resistance))
    assert nondeadly.otherwise(decision, force).startswith(change)
