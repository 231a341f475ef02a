"""PRACTICE: each mark, what brings it about, and what does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.model.appearances import Range, Reading
from simulator.model.decision import Alternative, By, Conduct, Decision, OpenChoice, Sign, SubjectSeen
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.scoring.practice import practice
from simulator.scoring.scorecard import Mark
from simulator.scoring.technique_words import DUTIES, SENTENCES
from tests.scoring.runs import choose, grade, run

CREDIT, REMARK, CONCERN = Mark.CREDIT, Mark.REMARK, Mark.CONCERN
CLEAR, MIXED, ABSENT, UNKNOWN = Reading.CLEAR, Reading.MIXED, Reading.ABSENT, Reading.UNKNOWN
BASE = Decision(n=1, scene="porch", choice="porch.talk")
GATE = Alternative(what="Shut the gate.", safe=CLEAR, feasible=CLEAR, enough=CLEAR, choice="porch.shut")
IN_DANGER = SubjectSeen(threatened=frozenset({"officer"}))


def force(level=Level.LESS_LETHAL, tool="cew", area="torso"):
    return UseOfForce(against="sam", level=level, tool=tool, purpose=Purpose.ARREST, area=area)


def marks(decision, **more):
    return {(one.mark, one.word) for one in practice(decision, **more)}


def said(decision, word, **more):
    return next(one.because for one in practice(decision, **more) if one.word == word)


def test_a_decision_of_which_nothing_is_said_has_no_mark():
    assert practice(BASE) == ()


def test_every_technique_is_credited_with_its_sentence():
    one = replace(BASE, techniques=("calm_tone", "use_cover"))
    assert marks(one) == {(CREDIT, "calm_tone"), (CREDIT, "use_cover")}
    assert said(one, "calm_tone") == SENTENCES["calm_tone"]


@pytest.mark.parametrize(
    ("range_", "mark"),
    [(Range.WITHIN, REMARK), (Range.ARGUABLE, CONCERN), (Range.OUTSIDE, CONCERN), (Range.UNKNOWN, CONCERN)],
)
def test_poor_conduct_is_a_concern_and_within_the_range_a_remark(range_, mark):
    assert marks(replace(BASE, conduct=(Conduct(word="rushed", range=range_),))) == {(mark, "rushed")}


def test_poor_conduct_keeps_the_authors_reason_and_has_a_sentence_where_there_is_none():
    mine = Conduct(word="rushed", because="Nothing called for it.")
    assert said(replace(BASE, conduct=(mine,)), "rushed") == "Nothing called for it."
    assert said(replace(BASE, conduct=(replace(mine, because=""),)), "rushed").startswith("Forced the pace though")


def test_good_conduct_and_others_conduct_are_not_marked():
    others = (Conduct(word="kept_distance"), Conduct(word="rushed", by=By.PARTNER))
    assert marks(replace(BASE, conduct=others)) == set()


def test_what_led_up_is_marked_where_it_was_done_but_for_an_incident_which_is_one_decision():
    led_up = replace(BASE, leading_up=(Conduct(word="rushed"),))
    assert marks(led_up) == set()
    assert marks(replace(led_up, scene=None)) == {(CONCERN, "rushed")}


def sign(**more):
    return Sign(shows=frozenset({"mental_crisis", "deaf"}), of="sam", at_ms=0, scene="porch", **more)


def test_a_sign_acted_on_is_credited_as_that_and_one_noticed_as_that():
    acted = replace(BASE, signs=(sign(noticed=True, acted_on=True),))
    assert marks(acted) == {(CREDIT, "signs_acted_on")}
    assert said(acted, "signs_acted_on") == "You acted on what was to be seen: deaf, mental crisis."
    noticed = replace(BASE, signs=(sign(noticed=True, because="He points at his ear."),))
    assert marks(noticed) == {(CREDIT, "signs_noticed")}
    assert said(noticed, "signs_noticed").endswith("deaf, mental crisis. He points at his ear.")


def test_a_sign_that_changed_nothing_is_a_remark_and_under_force_a_concern():
    ignored = replace(BASE, signs=(sign(),))
    assert marks(ignored) == {(REMARK, "ignored_crisis_signs")}
    assert (CONCERN, "ignored_crisis_signs") in marks(replace(ignored, force=force(), subject=IN_DANGER))


def test_a_sign_waits_for_its_answer_while_one_stays_and_no_force_comes():
    ignored = replace(BASE, signs=(sign(),))
    assert marks(ignored, leaves=False) == set()
    assert marks(replace(BASE, signs=(sign(noticed=True),)), leaves=False) == {(CREDIT, "signs_noticed")}
    assert (CONCERN, "ignored_crisis_signs") in marks(replace(ignored, force=force()), leaves=False)


def test_a_sign_of_another_scene_or_under_anothers_act_is_not_marked():
    assert marks(replace(BASE, signs=(replace(sign(), scene="hall"),))) == set()
    assert marks(replace(BASE, by="reyes", signs=(sign(),))) == set()


@pytest.mark.parametrize(
    "on_the_neck",
    [force(Level.CONTROL, "hands", "neck"), force(Level.CONTROL, "body_weight", "back_or_neck_weight")],
)
def test_weight_on_back_or_neck_is_always_a_concern(on_the_neck):
    assert marks(replace(BASE, force=on_the_neck)) == {(CONCERN, "prone_or_neck_pressure")}
    assert marks(replace(BASE, by="reyes", force=on_the_neck)) == {(CONCERN, "prone_or_neck_pressure")}


def test_a_choke_is_a_concern_whatever_was_said_of_the_area():
    assert marks(replace(BASE, force=force(Level.CONTROL, "carotid_or_choke", None))) == {
        (CONCERN, "prone_or_neck_pressure")
    }


@pytest.mark.parametrize("level", [Level.PRESENCE, Level.CONTROL])
def test_presence_and_hands_are_not_held_against_other_ways(level):
    gentle = replace(BASE, force=force(level, "hands", None), alternatives=(GATE,), subject=SubjectSeen())
    assert marks(replace(gentle, subject=SubjectSeen(threatened=frozenset()))) == set()


@pytest.mark.parametrize(
    ("readings", "mark"),
    [
        ((CLEAR, CLEAR, CLEAR), CONCERN),
        ((CLEAR, MIXED, CLEAR), REMARK),
        ((UNKNOWN, CLEAR, UNKNOWN), REMARK),
        ((CLEAR, ABSENT, CLEAR), None),
        ((UNKNOWN, UNKNOWN, UNKNOWN), None),
    ],
)
def test_another_way_that_force_passed_by_is_as_weighty_as_it_was_plain(readings, mark):
    safe, feasible, enough = readings
    way = replace(GATE, safe=safe, feasible=feasible, enough=enough)
    one = replace(BASE, force=force(), subject=IN_DANGER, alternatives=(way,))
    assert marks(one) == ({(mark, "tactical_pause")} if mark else set())


def test_another_way_is_named_by_the_technique_that_it_was_and_said_in_its_words():
    shut = OpenChoice(choice="porch.shut", words="Shut it.", techniques=("keep_barrier",))
    one = replace(BASE, force=force(), subject=IN_DANGER, alternatives=(GATE,), open_choices=(shut,))
    assert marks(one) == {(CONCERN, "keep_barrier")}
    assert said(one, "keep_barrier") == "Another way was there: shut the gate."
    bare = replace(one, open_choices=(replace(shut, techniques=()),), alternatives=(replace(GATE, safe=MIXED),))
    assert said(bare, "tactical_pause") == "Another way was arguably there: shut the gate."


def test_less_lethal_force_that_was_passed_by_is_named_as_not_brought_to_use():
    shut = OpenChoice(choice="porch.shut", words="Shut it.", force=force(Level.LESS_LETHAL, "cew"))
    one = replace(BASE, force=force(), subject=IN_DANGER, alternatives=(GATE,), open_choices=(shut,))
    assert marks(one) == {(CONCERN, "less_lethal_not_ready")}


def test_another_officers_force_is_not_measured_against_what_this_one_could_have_done():
    assert marks(replace(BASE, by="reyes", force=force(), subject=IN_DANGER, alternatives=(GATE,))) == set()


@pytest.mark.parametrize("threatened", [frozenset(), frozenset({"self"})])
def test_force_where_nobody_else_was_in_danger_is_a_concern(threatened):
    one = replace(BASE, force=force(), subject=SubjectSeen(threatened=threatened))
    assert marks(one) == {(CONCERN, "slow_down")}
    assert ("time and talk" in said(one, "slow_down")) is bool(threatened)
    assert marks(replace(one, prior_force=(force(),))) == {(CONCERN, "no_reassessment")}


@pytest.mark.parametrize("threatened", [None, frozenset({"other"}), frozenset({"officer", "self"})])
def test_force_where_somebody_else_was_or_may_have_been_in_danger_is_none(threatened):
    assert marks(replace(BASE, force=force(), subject=SubjectSeen(threatened=threatened))) == set()


def test_whoever_could_have_acted_for_another_and_did_not_failed_to_act():
    peril = replace(BASE, peril="ana", peril_because="A blade is at her neck.")
    assert marks(peril) == {(CONCERN, "failed_to_act")}
    assert said(peril, "failed_to_act") == "Somebody was in danger and you could have acted. A blade is at her neck."
    assert said(replace(peril, peril_because=""), "failed_to_act").endswith("could have acted.")
    assert marks(replace(peril, averted=True)) == {(CREDIT, "acted_for_another")}
    assert said(replace(peril, averted=True), "acted_for_another") == "A blade is at her neck."
    assert said(replace(peril, averted=True, peril_because=""), "acted_for_another").endswith("and you acted.")
    assert marks(replace(peril, by="reyes")) == set()


def test_time_that_ran_out_is_a_remark_and_in_peril_a_failure_to_act():
    out = replace(BASE, choice=None, timed_out=True)
    assert marks(out) == {(REMARK, "time_ran_out")}
    assert marks(replace(out, peril="ana")) == {(CONCERN, "failed_to_act")}


def test_what_a_choice_risks_and_duties_met_and_missed_are_marked():
    found = marks(BASE, exposes=("exposed_position",), met=("medical_aid",), missed=("report",))
    assert found == {(CONCERN, "exposed_position"), (CREDIT, "medical_aid"), (CONCERN, "report")}
    assert said(BASE, "report", missed=("report",)) == DUTIES["report"][1]
    assert said(BASE, "medical_aid", met=("medical_aid",)) == DUTIES["medical_aid"][0]


def test_one_word_is_marked_once_however_often_it_was_earned():
    twice = replace(BASE, conduct=(Conduct(word="rushed", because="First."), Conduct(word="rushed", because="Second.")))
    assert [one.because for one in practice(twice)] == ["First."]


def test_marks_of_a_run_stay_in_the_scene_until_it_is_left(gate):
    card = grade(gate, run(gate, choose("drive_up", "shut_the_gate", "go_in")))
    words = [{one.word for one in graded.practice} for graded in card.graded]
    assert "ignored_crisis_signs" not in words[1]
    assert {"ignored_crisis_signs", "exposed_position", "calm_tone", "closed_distance"} <= words[2]


def test_a_failure_to_act_is_never_a_failure_under_the_law(gate):
    card = grade(gate, run(gate, choose("drive_up", "go_in", "step_back")))
    assert (CONCERN, "failed_to_act") in {(one.mark, one.word) for one in card.graded[-1].practice}
    assert card.graded[-1].verdicts[0].outcome == "N_A"
