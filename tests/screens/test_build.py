"""The screens before and during play, as values: they show what the officer knows, and no more."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.debrief.beats import Told
from simulator.engine.advance import advance
from simulator.model.facts import OfficerView
from simulator.model.inputs import Chose, Waited
from simulator.model.scenario import Line
from simulator.screens.build import (
    SUPPORT,
    briefing_screen,
    encounter_screen,
    ending_screen,
    spoken_line,
    told_line,
)
from simulator.screens.drawn import drawn_map, in_sight, stage, whereabouts
from simulator.screens.headings import heading
from simulator.screens.objectives import objective_words
from simulator.screens.values import BriefingScreen, ChoiceRow, Figure, Marker, Outline, Spoken, Voice
from tests.scoring.runs import LAW, choose, end_of, grade, law, run


def screen(program, *said):
    situation, events = end_of(program, choose(*said))
    return encounter_screen(program, situation, events)


def markers(program, *said, last_seen=None):
    situation, _ = end_of(program, choose(*said))
    shown = drawn_map(program, situation, last_seen or {}).markers
    return {marker.person: (marker.spot, marker.seen) for marker in shown}


def test_the_briefing_says_the_call_what_is_known_and_from_whom_and_who_is_with_you(gate):
    assert briefing_screen(gate.scenario) == BriefingScreen(
        title="A man at a gate",
        call=("A neighbour called about a man with a bat.", "He shouts at a gate."),
        known=("A bat. (from dispatch)", "Where Sam stands: lane (from dispatch)"),
        with_you=("Officer Reyes: partner (impact launcher)", "You carry: pistol, cew, oc"),
        content_note="Somebody may be hurt.",
        set_in="California, 2026-03-14",
    )


def test_a_partner_without_tools_or_name_and_an_officer_without_tools_are_said_plainly(gate):
    people = dict(gate.scenario.people)
    people["reyes"] = replace(people["reyes"], name="", tools=frozenset())
    people["officer"] = replace(people["officer"], tools=frozenset())
    assert briefing_screen(replace(gate.scenario, people=people)).with_you == ("reyes: partner",)
    del people["officer"]
    assert briefing_screen(replace(gate.scenario, people=people)).with_you == ("reyes: partner",)


def test_lines_reach_the_trainee_by_voice(gate):
    shown = screen(gate)
    assert shown.lines == (
        Spoken(voice=Voice.RADIO, speaker="Dispatch", words="He has a bat."),
        Spoken(voice=Voice.YOU, speaker="You", aside="to Reyes", words="Slowly."),
        Spoken(voice=Voice.STAGE, words="It rains."),
    )
    said = spoken_line(gate.scenario, Line(speaker="sam", words="No.", aside="low"))
    assert said == Spoken(voice=Voice.PERSON, speaker="Sam", aside="low", words="No.")
    assert told_line(gate.scenario, Told(at_ms=0, words="Called: medics.")).voice is Voice.STAGE
    assert told_line(gate.scenario, Told(at_ms=0, line=Line(speaker="sam", words="No."))).speaker == "Sam"


def test_a_scene_is_read_out_on_entry_before_the_clock_starts_and_not_again(gate):
    entered = screen(gate)
    assert entered.reading_ms == 1000 + 7 * 1000 // 3
    assert screen(gate, "drive_up", 5000).reading_ms == 0
    assert screen(gate, "drive_up", "go_in").reading_ms == 0
    assert (entered.where, entered.story_ms, entered.deadline_ms) == ("On the way · dim", 0, None)
    assert screen(gate, "drive_up", 5000).clock_ms == 5000


def test_what_an_act_said_comes_before_the_lines_of_the_next_scene_and_after_those_of_this_one(gate):
    said = [line.words for line in screen(gate, "drive_up", 6000).lines]
    assert said == ["Go away!", "(glass breaks)", "I mean it!", "A dog runs past."]
    situation, events = end_of(gate, choose("drive_up"))
    step = advance(gate, situation, Waited(20000))
    moved = encounter_screen(gate, step.situation, (*events, *step.events))
    assert [line.words for line in moved.lines] == ["(glass breaks)", "I mean it!", "A dog runs past."]
    assert [sound.recording for sound in moved.sounds] == ["glass_breaks"]


def test_choices_are_numbered_as_the_seed_deals_them_and_force_is_marked_presence_not(gate):
    rows = screen(gate, "drive_up").choices
    assert [row.number for row in rows] == list(range(1, 8))
    assert {row.choice for row in rows if row.force} == {"use_the_cew"}
    assert ChoiceRow(number=rows[-1].number, choice="ask_his_name", say="What is your name?") in rows
    other, events = end_of(gate, choose("drive_up"), seed=7)
    assert [row.choice for row in encounter_screen(gate, other, events).choices] != [row.choice for row in rows]


def test_no_choice_names_its_technique(gate):
    assert not {"technique", "techniques", "conduct"} & set(ChoiceRow.__slots__)


def test_notes_tell_of_weapons_that_are_to_be_seen(gate):
    assert screen(gate).notes == ("Your pistol: holstered",)
    assert screen(gate, "drive_up").notes == ("Your pistol: holstered", "Sam: weapon held")
    assert screen(gate, "drive_up", "go_in", "shoot").notes == ("Your pistol: fired", "Sam: weapon dropped")


@pytest.mark.parametrize(
    ("armed_with", "said"),
    [("unknown", "something"), ("nothing", "something"), ("other", "something"), ("edged", "weapon")],
)
def test_what_nobody_can_make_out_is_not_called_a_weapon(gate, monkeypatch, armed_with, said):
    known = {"sam.armed_with": armed_with, "sam.weapon_state": "raised"}
    monkeypatch.setattr("simulator.screens.build.view", lambda *_: OfficerView(known))
    assert screen(gate, "drive_up").notes == ("Your pistol: holstered", f"Sam: {said} raised")


def test_an_officer_whose_weapon_nobody_stated_has_no_note(gate):
    situation, events = end_of(gate, ())
    field = gate.layout.world["officer.officer_weapon"]
    unstated = situation._replace(bits=situation.bits & ~field.mask)
    assert encounter_screen(gate, unstated, events).notes == ()


def test_the_end_says_how_it_ended_and_offers_support_where_it_is_called_for(gate):
    situation, _ = end_of(gate, choose("drive_up", "go_in", "shoot", "give_aid"))
    shown = ending_screen(gate, situation)
    assert (shown.title, shown.says, shown.support) == ("A man at a gate", "Sam is safe.", SUPPORT)
    calm = replace(gate.scenario.endings["it_is_over"], support=False)
    quiet = replace(gate, scenario=replace(gate.scenario, endings={"it_is_over": calm}))
    assert ending_screen(quiet, situation).support == ""
    with pytest.raises(KeyError):
        ending_screen(gate, end_of(gate)[0])


def test_the_stage_is_the_patrol_car_on_the_way_then_the_place_then_what_the_scene_says(gate):
    assert [screen(gate, *said).stage.backdrop for said in ((), ("drive_up",), ("drive_up", "go_in"))] == [
        "en_route",
        "yard",
        "back_yard",
    ]
    assert (screen(gate).stage.light, screen(gate).stage.rain) == ("dim", True)


def test_the_stage_shows_whoever_is_in_sight_as_they_look_and_no_child_in_arms(gate):
    figures = {figure.person: figure for figure in screen(gate, "drive_up").stage.figures}
    assert figures.keys() == {"reyes", "noor", "sam"}
    assert figures["sam"] == Figure(
        person="sam",
        name="Sam",
        role="subject",
        pose="tense",
        holds="blunt",
        weapon="held",
        age=24,
        looks=(("build", "slight"), ("hair", "short")),
        distance_ft=10.0,
    )
    assert figures["noor"].name == "noor"
    assert markers(gate, "drive_up")["lucia"] == ("bench", True)


def test_a_child_who_can_stand_is_on_the_stage(gate):
    people = gate.scenario.people | {"lucia": replace(gate.scenario.people["lucia"], age=4)}
    older = replace(gate, scenario=replace(gate.scenario, people=people))
    assert "lucia" in {figure.person for figure in stage(older, end_of(gate, choose("drive_up"))[0]).figures}


@pytest.mark.parametrize(
    ("arousal", "shown", "pose"),
    [
        ("low", None, "calm"),
        ("high", None, "agitated"),
        ("extreme", None, "aggressive"),
        ("rising", {"suicidal"}, "despairing"),
        ("high", {"suicidal"}, "agitated"),
        ("low", {"deaf"}, "calm"),
    ],
)
def test_posture_shows_the_state_that_one_reads_a_person_by(gate, monkeypatch, arousal, shown, pose):
    situation, _ = end_of(gate, choose("drive_up"))
    field = gate.layout.world["sam.arousal"]
    situation = situation._replace(bits=situation.bits & ~field.mask | field.encode(arousal))
    known = {"sam.condition_shown": frozenset(shown)} if shown else {}
    monkeypatch.setattr("simulator.screens.drawn.view", lambda *_: OfficerView(known))
    assert next(one.pose for one in stage(gate, situation).figures if one.person == "sam") == pose


@pytest.mark.parametrize(
    ("armed_with", "weapon_state", "holds"),
    [
        ("firearm", "none", ""),
        ("firearm", "held", "firearm"),
        ("firearm", None, "firearm"),
        ("unknown", "none", "unknown"),
        ("nothing", "none", "nothing"),
    ],
)
def test_a_weapon_that_is_carried_and_in_no_hand_is_not_drawn_in_one(
    gate, monkeypatch, armed_with, weapon_state, holds
):
    situation, _ = end_of(gate, choose("drive_up"))
    state = {"sam.weapon_state": weapon_state} if weapon_state else {}
    monkeypatch.setattr("simulator.screens.drawn.view", lambda *_: OfficerView({"sam.armed_with": armed_with, **state}))
    assert next(one.holds for one in stage(gate, situation).figures if one.person == "sam") == holds


@pytest.mark.parametrize(("position", "holds"), [("on_a_stretcher", ""), ("lying", "blunt")])
def test_a_weapon_stays_where_it_fell_when_somebody_is_carried_off(gate, monkeypatch, position, holds):
    situation, _ = end_of(gate, choose("drive_up"))
    scene = replace(gate.scenario.scenes[situation.scene], poses={"sam": (position,)})
    carried = replace(gate, scenario=replace(gate.scenario, scenes=gate.scenario.scenes | {situation.scene: scene}))
    known = {"sam.armed_with": "blunt", "sam.weapon_state": "out_of_reach"}
    monkeypatch.setattr("simulator.screens.drawn.view", lambda *_: OfficerView(known))
    assert next(one.holds for one in stage(carried, situation).figures if one.person == "sam") == holds


def test_somebody_down_is_drawn_down(gate):
    shown = screen(gate, "drive_up", "go_in", "shoot").stage
    assert next(one.pose for one in shown.figures if one.person == "sam") == "down"


def test_nobody_is_on_the_map_who_was_neither_seen_nor_told_of(gate):
    # Sam is said to be in the lane; the lane is in plain view, and he is not there.
    assert markers(gate) == {"officer": ("kerb", True), "reyes": ("kerb", True)}


def test_who_is_out_of_sight_is_hollow_where_last_seen_before_where_he_was_said_to_be(gate):
    log = choose("drive_up", "shut_the_gate")
    before, _ = end_of(gate, log[:1])
    seen = whereabouts(gate, [end_of(gate)[0], before])
    assert seen == {"reyes": "kerb", "sam": "porch", "noor": "lane", "lucia": "bench"}
    assert markers(gate, "drive_up", "shut_the_gate", last_seen=seen)["sam"] == ("porch", False)
    assert markers(gate, "drive_up", "shut_the_gate", last_seen=seen)["noor"] == ("lane", False)
    assert markers(gate, "drive_up", "shut_the_gate")["sam"] == ("lane", False)
    assert "noor" not in markers(gate, "drive_up", "shut_the_gate")


def test_an_ending_is_no_place_to_have_seen_anybody(gate):
    over, _ = end_of(gate, choose("drive_up", "go_in", "shoot", "give_aid"))
    assert whereabouts(gate, [over]) == {}


def test_the_map_draws_walls_fences_doors_as_they_stand_and_things(gate):
    situation, _ = end_of(gate, choose("drive_up", "shut_the_gate"))
    shown = drawn_map(gate, situation, {})
    kinds = [outline.kind for outline in shown.outlines]
    assert kinds == ["wall", "wall", "fence", "door", "object"]
    assert Outline(kind="door", name="gate", start=(15, -2), end=(15, 2), state="shut") in shown.outlines
    assert Outline(kind="object", name="car", start=(-4, -6), end=(-1, -4), cover=True) in shown.outlines
    assert shown.cover_spots == (("kerb", (0, 0)), ("bench", (10, 20)))


def test_the_map_says_distance_barrier_and_cover_to_the_first_subject(gate):
    def facts(*said, last_seen=None):
        shown = drawn_map(gate, end_of(gate, choose(*said))[0], last_seen or {})
        return shown.distance_ft, shown.in_sight, shown.facts

    assert facts("drive_up") == (10.0, True, ("10 ft", "about 0.7 s at a run (Tueller 1983)"))
    shut = facts("drive_up", "shut_the_gate", last_seen={"sam": "porch"})
    assert shut == (10.0, False, ("10 ft", "barrier between"))
    bench = facts("drive_up", "shut_the_gate", "move_to_the_bench")
    assert bench == (22.4, True, ("22 ft", "about 1.6 s at a run (Tueller 1983)", "in cover"))


def test_nobody_runs_who_is_down(gate):
    shot = drawn_map(gate, end_of(gate, choose("drive_up", "go_in", "shoot"))[0], {})
    assert [words for words in shot.facts if "at a run" in words] == []
    assert [words for words in drawn_map(gate, end_of(gate, choose("drive_up"))[0], {}).facts if "at a run" in words]


def test_the_map_without_a_subject_that_anybody_knows_of_says_nothing_of_him(gate):
    situation, _ = end_of(gate)
    view = gate.layout.view["sam.at"]
    shown = drawn_map(gate, situation._replace(bits=situation.bits & ~view.mask), {})
    assert (shown.distance_ft, shown.in_sight, shown.facts) == (None, False, ())
    assert [marker.person for marker in shown.markers] == ["officer", "reyes"]
    assert shown.markers[0] == Marker(person="officer", name="You", role="officer", at=(0, 0), spot="kerb", seen=True)


def test_the_window_and_the_grade_see_the_same_people(gate):
    situation, _ = end_of(gate, choose("drive_up"))
    assert in_sight(gate, situation, "sam")
    assert not in_sight(gate, situation, "ana")


def test_every_finding_has_a_heading_and_one_of_nobody_its_citation(gate):
    card = grade(gate, run(gate, (*choose("drive_up", "go_in"), Chose("shoot", 500))))
    findings = [finding for one in card.graded for finding in law(one).findings]
    assert all(heading(finding) != finding.cites for finding in findings)
    assert heading(replace(findings[0], element="E2 something")) == "Imminent threat"
    assert heading(replace(findings[0], element="odd", cites=LAW.id)) == LAW.id


def test_an_objective_is_put_into_words_and_one_of_ones_own_stays(gate):
    assert objective_words("pc_13519_10_b_13") == "Penal Code 13519.10(b)(13): mental health and policing"
    assert objective_words("pc_13519_10_b_99") == "pc 13519 10 b 99"
    assert objective_words("our_own") == "our own"
    assert all(objective_words(one).startswith("Penal Code") for one in gate.scenario.objectives)
