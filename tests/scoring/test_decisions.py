"""A log becomes decisions: what was known, open and done before each of them, and nothing from after it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.engine.machine import compile_program
from simulator.model.appearances import Range, Reading
from simulator.model.decision import By
from simulator.model.events import Log
from simulator.model.force import Level, Resistance
from simulator.model.guards import ALWAYS, Not
from simulator.scoring.decisions import decisions
from simulator.scoring.moment import moments
from tests.scoring.runs import choose, compiled, run

CLEAR, MIXED, ABSENT, UNKNOWN = Reading.CLEAR, Reading.MIXED, Reading.ABSENT, Reading.UNKNOWN


def conduct_of(decision, word):
    return next(one for one in decision.conduct if one.word == word)


def led_up(decision, word):
    return next(one for one in decision.leading_up if one.word == word)


def test_every_choice_is_a_decision_with_or_without_force(decided):
    made = decided("drive_up", "ask_his_name", "use_the_cew", "sign", "give_aid")
    assert [(one.n, one.cause, one.by, one.force is not None) for one in made] == [
        (1, "on_the_way.drive_up", "officer", False),
        (2, "at_the_gate.ask_his_name", "officer", False),
        (3, "at_the_gate.use_the_cew", "officer", True),
        (4, "standoff.sign", "officer", False),
        (5, "down.give_aid", "officer", False),
    ]
    assert [one.choice for one in made] == [one.cause for one in made]
    assert made[1].words == "“What is your name?”"
    assert made[1].techniques == ("introduce_self", "ask_name")
    assert [one.phase for one in made] == ["dispatch", "contact", "contact", "crisis", "aftercare"]


def test_an_unfinished_run_has_the_decisions_made_so_far(gate, decided):
    assert decided() == ()
    assert len(decided("drive_up")) == 1
    assert decisions(gate, Log(run(gate, choose("drive_up")).entries[:1])) == ()


def test_time_that_runs_out_is_a_decision_that_nobody_took(decided):
    out = decided("drive_up", 20000)[-1]
    assert (out.cause, out.choice, out.timed_out) == ("at_the_gate.time_out", None, True)
    assert (out.clock_ms, out.deadline_ms, out.at_ms) == (20000, 20000, 30500)
    assert out.force is None
    assert out.techniques == out.conduct == ()
    assert out.words == "Time ran out before a choice."


def test_a_partners_force_is_a_decision_of_his_on_what_this_view_held(decided):
    his = decided("drive_up", "write_it_down", 6000)[-1]
    assert (his.by, his.choice, his.cause) == ("reyes", None, "standoff.reyes_fires")
    assert his.words == "Reyes fires a beanbag."
    assert his.force.tool == "impact_launcher"
    assert (his.peril, his.deadline_ms, his.clock_ms, his.averted) == (None, None, None, False)
    assert his.subject.weapon_state == "raised"


def test_a_partners_act_without_words_still_says_that_force_was_used(gate):
    from tests.scoring.runs import GATE  # noqa: PLC0415 - used here alone

    silent = compiled(GATE.replace("        do: Reyes fires a beanbag.\n", ""))
    made = decisions(silent, run(silent, choose("drive_up", "write_it_down", 6000)))
    assert made[-1].words == "Uses force."


def test_his_force_and_ours_are_prior_force_to_what_comes_after(decided):
    made = decided("drive_up", "use_the_cew", 6000)
    assert [force.tool for force in made[-1].prior_force] == ["cew"]
    later = decided("drive_up", "use_the_cew", 6000, 12000, "once_more")
    assert [force.tool for force in later[-1].prior_force] == ["cew", "impact_launcher"]
    assert made[0].prior_force == made[1].prior_force == ()


def test_what_the_subject_did_leads_up_and_is_known(decided):
    did = led_up(decided("drive_up", "write_it_down", "sign")[-1], "raised_weapon")
    assert (did.by, did.scene, did.known, did.choice) == (By.SUBJECT, "standoff", CLEAR, None)
    assert did.at_ms == 11000


def test_what_came_after_a_decision_is_not_in_it(decided):
    first = decided("drive_up", "go_in", "shoot")[0]
    assert first.leading_up == ()
    assert first.subject.weapon_state is None


@pytest.mark.parametrize(
    ("before", "expected"),
    [((), {"no_information_gathered": ABSENT, "rushed": MIXED}), (("ask_more",), {"no_information_gathered": CLEAR})],
)
def test_what_a_mistake_rests_on_was_known_in_whole_in_part_or_not_at_all(decided, before, expected):
    went_in = decided(*before, "drive_up", "go_in")[-1]
    assert {word: conduct_of(went_in, word).known for word in expected} == expected
    assert conduct_of(went_in, "closed_distance").known is CLEAR
    assert conduct_of(went_in, "no_plan").known is UNKNOWN


def test_the_range_is_the_first_rule_that_the_view_opens(decided):
    blind = conduct_of(decided("drive_up", "go_in")[-1], "closed_distance")
    told = conduct_of(decided("ask_more", "drive_up", "go_in")[-1], "closed_distance")
    assert (blind.range, blind.because) == (Range.OUTSIDE, "It was near. Nothing called for it.")
    assert (told.range, told.because) == (Range.WITHIN, "It was near. It was slippery.")
    assert conduct_of(decided("drive_up", "go_in")[-1], "no_plan").range is Range.UNKNOWN


def test_a_technique_is_good_conduct_known_and_within_the_range(decided):
    good = conduct_of(decided("drive_up", "write_it_down")[-1], "communicated")
    assert (good.known, good.range, good.because) == (CLEAR, Range.WITHIN, "")


def test_whether_conduct_contributed_is_unknown_until_force_comes(decided):
    def contributed(*said):
        return conduct_of(decided("drive_up", "go_in", *said)[1], "closed_distance").contributed

    assert contributed() is UNKNOWN
    assert contributed("sign") is UNKNOWN
    assert contributed("shoot") is CLEAR


def test_conduct_after_the_last_force_contributed_to_nothing_yet(decided):
    made = decided("drive_up", "use_the_cew", "sign", "give_aid")
    assert all(one.contributed is UNKNOWN for decision in made[2:] for one in decision.conduct)


def test_a_later_choice_that_undid_it_takes_the_contribution_away(decided):
    stayed = led_up(decided("drive_up", "go_in", "shoot")[-1], "closed_distance")
    stepped_back = led_up(decided("drive_up", "go_in", "step_back", "shoot")[-1], "closed_distance")
    assert stayed.contributed is CLEAR
    assert stepped_back.contributed is ABSENT
    assert stepped_back.because == "It was near. Nothing called for it. A later choice undid it."
    assert led_up(decided("drive_up", "go_in", "step_back", "shoot")[-1], "rushed").contributed is MIXED


def alternatives(decision):
    return [one.what for one in decision.alternatives]


def test_an_alternative_lapses_where_its_choice_is_not_offered_or_was_the_very_thing_done(decided):
    assert alternatives(decided("drive_up", "use_the_cew")[-1]) == ["Shut the gate.", "Wait."]
    shut = decided("drive_up", "shut_the_gate", "use_the_cew")
    assert alternatives(shut[-2]) == ["Wait."]
    assert alternatives(shut[-1]) == ["Wait."]
    assert shut[-1].barrier is True


def test_an_alternative_is_there_where_the_view_opens_it(decided):
    assert alternatives(decided("ask_more", "drive_up", "use_the_cew")[-1])[-1] == "Leave."
    gate = decided("drive_up", "use_the_cew")[-1].alternatives[0]
    assert (gate.safe, gate.feasible, gate.enough, gate.choice) == (CLEAR, CLEAR, CLEAR, "at_the_gate.shut_the_gate")
    assert (gate.rests_on, gate.because) == (("barrier",), "It is a gate.")


def test_an_appearance_is_the_first_rule_that_is_open_and_unstated_where_none_is(decided):
    at_the_gate = decided("drive_up", "move_to_the_bench", "use_the_cew")
    assert at_the_gate[1].subject.reading("opportunity") is CLEAR
    assert at_the_gate[2].distance_ft == pytest.approx(22.4)
    assert at_the_gate[2].subject.reading("opportunity") is ABSENT
    assert at_the_gate[2].subject.reading("intent") is UNKNOWN


def test_an_appearance_of_which_no_rule_is_open_is_unstated(gate):
    scene = gate.scenario.scenes["at_the_gate"]
    seen = scene.law.people["sam"]
    never = tuple(replace(rule, when=Not(ALWAYS)) for rule in seen.appearances["opportunity"])
    people = {"sam": replace(seen, appearances={**seen.appearances, "opportunity": never})}
    shut = replace(scene, law=replace(scene.law, people=people))
    program = compile_program(replace(gate.scenario, scenes={**gate.scenario.scenes, scene.id: shut}))
    subject = decisions(program, run(program, choose("drive_up", "use_the_cew")))[-1].subject
    assert "opportunity" not in subject.appearances
    assert subject.reading("opportunity") is UNKNOWN
    assert subject.reading("harm") is CLEAR


def test_what_is_seen_of_the_person_comes_from_the_view_and_what_is_stated_from_the_scene(decided):
    first, at_the_gate = decided("drive_up", "use_the_cew")
    assert (first.subject.resistance, first.subject.down_or_restrained) == (None, None)
    assert at_the_gate.subject.resistance is Resistance.ACTIVE
    assert at_the_gate.subject.down_or_restrained is False
    assert at_the_gate.subject.appearance("fleeing").rests_on == ("sam.fleeing",)
    assert at_the_gate.subject.appearance("felony_threatened_death_or_sbi").rests_on == ("sam.crime",)
    assert at_the_gate.subject.threatened == {"officer"}
    assert at_the_gate.subject.crime == "misdemeanor"
    assert at_the_gate.subject.condition_shown == {"deaf"}


def test_a_scene_that_says_nothing_of_a_person_leaves_everything_unknown():
    from tests.properties.test_no_hindsight import UNSEEN  # noqa: PLC0415 - a scenario that says little

    bare = compiled(UNSEEN.partition("law_here:")[0] + "scenes:" + UNSEEN.partition("\nscenes:")[2])
    seen = decisions(bare, run(bare, choose("shoot")))[0].subject
    assert (seen.threatened, seen.armed_with, seen.crime, seen.condition_shown) == (None, None, None, frozenset())
    assert not seen.appearances


def test_a_warning_or_a_name_given_by_technique_stands_over_what_the_scene_says(decided):
    quiet, named = decided("drive_up", "shut_the_gate")[-1], decided("drive_up", "ask_his_name", "use_the_cew")[-1]
    assert (quiet.identified, quiet.warned) == ("evident", "not_given")
    assert (named.identified, named.warned) == ("said", "not_given")
    crisis = decided("drive_up", "write_it_down", "shoot")[-1]
    assert (crisis.identified, crisis.warned) == ("evident", "not_feasible")
    assert decided("drive_up", "write_it_down", "sign")[-1].warned == "given"
    assert decided("drive_up")[0].identified == "unknown"


def test_signs_are_shown_noticed_and_acted_on_also_from_a_later_scene(decided):
    def sign(*said):
        return [(one.noticed, one.acted_on) for one in decided("drive_up", *said)[-1].signs]

    assert decided("drive_up")[0].signs == ()
    assert sign("shut_the_gate") == [(False, False)]
    assert sign("ask_his_name") == [(True, False)]
    assert sign("write_it_down") == [(True, True)]
    assert sign("go_in", "step_back") == [(False, False)]
    assert sign("go_in", "sign") == [(True, True)]
    seen = decided("drive_up", "go_in", "sign")[-1].signs[0]
    assert (seen.scene, seen.of, seen.shows, seen.because) == ("at_the_gate", "sam", {"deaf"}, "He looks at mouths.")


def test_peril_says_who_was_in_danger_and_whether_this_met_it(decided):
    shot, waited = decided("drive_up", "go_in", "shoot")[-1], decided("drive_up", "go_in", "step_back")[-1]
    assert (shot.peril, shot.peril_because, shot.averted) == ("ana", "She is near him.", True)
    assert (waited.peril, waited.averted) == ("ana", False)
    assert decided("drive_up")[0].peril is None


def test_duties_belong_to_the_decision_that_met_or_missed_them(decided):
    helped = decided("drive_up", "go_in", "shoot", "give_aid")
    assert (helped[-1].met, helped[-1].missed) == (("medical_aid",), ("report",))
    waited = decided("drive_up", "go_in", "shoot", "wait_for_medics", "once_more", "wait_for_medics")
    assert [(one.met, one.missed) for one in waited[3:]] == [
        ((), ("medical_aid",)),
        ((), ()),
        ((), ("report",)),
    ]
    assert all(one.met == one.missed == () for one in waited[:3])


def test_who_is_seen_near_the_line_of_a_shot_is_in_it_by_role(decided):
    assert decided("drive_up", "use_the_cew")[-1].in_line_of_fire == {"bystander"}
    assert decided("drive_up", "move_to_the_bench", "use_the_cew")[-1].in_line_of_fire == frozenset()


def test_ones_own_weapon_and_the_space_between_are_as_they_stood_before(decided):
    shot, after = decided("drive_up", "go_in", "shoot", "give_aid")[-2:]
    assert (shot.officer_weapon, after.officer_weapon) == ("holstered", "fired")
    assert (shot.distance_ft, shot.barrier) == (10.0, False)
    assert decided("drive_up")[0].distance_ft is None


def test_the_open_choices_are_those_that_were_offered(decided):
    one = decided("drive_up", "shut_the_gate", "use_the_cew")
    assert "at_the_gate.shut_the_gate" in [choice.choice for choice in one[1].open_choices]
    assert "at_the_gate.shut_the_gate" not in [choice.choice for choice in one[2].open_choices]
    cew = next(choice for choice in one[1].open_choices if choice.choice == "at_the_gate.use_the_cew")
    assert (cew.words, cew.techniques, cew.force.level) == ("CEW.", (), Level.LESS_LETHAL)


NOWHERE = """
scenario: nowhere
title: Somebody somewhere
version: 1
set_in: {state: california, date: 2026-03-14}
briefing: A call.
people:
  officer: {tools: [cew]}
  sam: {role: subject, name: Sam, arousal: high, trust: none}
place:
  spots: {path: [0, 0], bank: [30, 0], wall_side: [30, 30]}
  walls:
    - {from: [20, 20], to: [40, 20]}
    - {from: [20, 20], to: [20, 40]}
scenes:
  first:
    phase: contact
    at: {officer: path}
    lines: [{stage: Rain.}]
    choices:
      shoot:
        do: Fire.
        force: {level: deadly, tool: pistol, against: sam, purpose: defend_life, rounds: 1}
        stays_here: yes
      find_him: {do: Find him., goes_to: second}
  second:
    phase: contact
    at: {officer: path, sam: bank}
    lines: [{stage: Rain.}]
    choices:
      look_away: {do: Look., goes_to: third}
  third:
    phase: contact
    at: {sam: wall_side}
    lines: [{stage: Rain.}]
    choices:
      go_on: {do: Go on., moves: {officer: bank}, stays_here: yes, again: yes}
      hear_of_him:
        do: Listen.
        hears:
          - {fact: sam.at, value: wall_side, from: dispatch}
        stays_here: yes
endings:
  over: {outcome: peaceful, says: Over}
"""


@pytest.fixture(scope="module")
def nowhere():
    text = NOWHERE
    for words in ("Rain.", "Fire.", "Find him.", "Look.", "Go on.", "Listen."):
        text = text.replace(f"stage: {words}}}", f'stage: "{words}"}}').replace(f"do: {words},", f'do: "{words}",')
    return compiled(text)


def space(program, *said):
    return [(one.distance_ft, one.barrier) for one in decisions(program, run(program, choose(*said)))]


def test_where_nobody_knows_where_somebody_stands_there_is_no_distance_and_no_line_of_fire(nowhere):
    made = decisions(nowhere, run(nowhere, choose("shoot")))
    assert (made[0].distance_ft, made[0].barrier, made[0].in_line_of_fire) == (None, None, frozenset())
    assert made[0].officer_weapon == "holstered"


def test_somebody_out_of_sight_is_where_he_was_last_told_to_be_and_nowhere_once_that_is_seen_to_be_empty(nowhere):
    assert space(nowhere, "find_him", "look_away", "hear_of_him", "go_on", "go_on") == [
        (None, None),
        (30.0, False),
        (None, None),
        (42.4, True),
        (30.0, True),
    ]


def test_a_moment_holds_what_was_about_to_happen_and_its_place_in_the_log(gate):
    log = run(gate, choose("drive_up", "write_it_down", 6000))
    found = list(moments(gate, log))
    assert [type(one.event).__name__ for one in found] == ["Decided", "Decided", "Happened", "ForceUsed"]
    assert all(log.events[one.index] == one.event for one in found)
    assert all(one.scene.id == one.situation.scene for one in found)
