"""What nobody perceived, what came of it and what was learned later change no letter of a grade.

Two worlds are two variants of an encounter. As long as they give the officer the same view, the same scene and the same
offer, the whole of the grade is the same, explanation included.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.law.finding import Outcome
from simulator.model.appearances import ELEMENTS, Appearance, Reading
from simulator.model.decision import Decision, SubjectSeen
from simulator.model.events import Log
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.model.scenario import Fate
from simulator.scoring.decisions import decisions
from simulator.scoring.plain import plain_graded
from tests.scoring.runs import (
    LAW,
    SCENARIOS,
    SOME,
    alike,
    choose,
    compiled,
    cut,
    forgotten,
    grade,
    law,
    log_of,
    named,
    program_of,
    run,
    said_in,
    text_of,
    wander,
)


def assert_the_same_grade(program, one, other, other_program=None):
    """The grades of two runs, up to where they first differ to the officer's eyes; how many decisions that is."""
    theirs = other_program or program
    shared = alike(program, one, theirs, other)
    assert grade(program, cut(one, shared)).graded == grade(theirs, cut(other, shared)).graded
    return shared


@pytest.mark.parametrize("path", SOME, ids=named)
def test_a_play_in_another_world_is_graded_the_same_as_long_as_it_looks_the_same(path):
    program, log = program_of(path), log_of(path)
    shared = [
        assert_the_same_grade(program, log, run(program, said_in(path), variant=variant.name))
        for variant in program.scenario.variants
    ]
    assert max(shared) == len(decisions(program, log))
    assert all(shared)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
@settings(max_examples=150)
@given(lots=st.lists(st.integers(0, 11), max_size=14), data=st.data())
def test_wherever_one_wanders_the_worlds_that_look_alike_grade_alike(scenario, lots, data):
    program = program_of(scenario)
    deals = [variant.name for variant in program.scenario.variants]
    mine, theirs = data.draw(st.sampled_from(deals)), data.draw(st.sampled_from(deals))
    said = wander(program, lots, variant=mine)
    assert_the_same_grade(program, run(program, said, variant=mine), run(program, said, variant=theirs))


IN_HAND = """
scenario: in_hand
title: Something in a hand
version: 1
set_in: {{state: california, date: 2026-03-14}}
briefing: A man stands in a yard with something in his hand.
people:
  officer: {{tools: [cew]}}
  sam: {{role: subject, name: Sam, arousal: high, trust: none}}
place:
  spots: {{corner: [0, 0], lawn: [20, 0], shed: [40, 0]}}
  walls:
    - {{from: [30, -10], to: [30, 10]}}
known_at_start:
  - {{fact: sam.armed_with, value: unknown, from: dispatch}}
variants:
  phone: {{so: {{sam.armed_with: nothing}}}}
  pistol: {{so: {{sam.armed_with: firearm}}}}
law_here:
  basis: arrest
  time_forced: by_subject
  warned_of_force: not_feasible
  sam:
    crime: felony
    threatened: [officer]
    resistance: life_threatening
    weapon_state: pointed
    fleeing: absent
    harm:
      - {{when: {{knows: {{sam.armed_with: firearm}}}}, reading: clear, because: "A pistol can kill.", rests_on: [sam.armed_with]}}
      - {{reading: absent, because: "A phone hurts nobody.", rests_on: [sam.armed_with]}}
    ability:
      - {{when: {{knows: {{sam.armed_with: firearm}}}}, reading: clear, because: "It looks like a pistol.", rests_on: [sam.armed_with]}}
      - {{reading: absent, because: "It looks like a phone.", rests_on: [sam.armed_with]}}
    opportunity: {{reading: clear, because: "Twenty feet and nothing between.", rests_on: [distance]}}
    intent: {{reading: clear, because: "He points it at you.", rests_on: [sam.weapon_state]}}
    immediate: {{reading: clear, because: "It is pointed now.", rests_on: [sam.weapon_state]}}
    contained: {{reading: absent, rests_on: [distance]}}
    surrendering: {{reading: absent, rests_on: [sam.weapon_state]}}
    attack_under_way: {{reading: clear, because: "He points it at you.", rests_on: [sam.weapon_state]}}
scenes:
  on_the_lawn:
    phase: crisis
    at: {{officer: corner, sam: lawn}}
    lines:
      - sam: You!
    sees:
      - {{fact: sam.armed_with, value: {looks}}}
    deadline: 10 s
    on_deadline: over
    choices:
      shoot:
        do: Fire.
        force: {{level: deadly, tool: pistol, against: sam, area: torso, purpose: defend_life, rounds: 2}}
        goes_to: after
      talk:
        say: Put it down.
        technique: [clear_single_command]
        goes_to: after
  after:
    phase: aftercare
    at: {{officer: corner, sam: lawn}}
    sees:
      - {{fact: sam.armed_with, value: {later}}}
    choices:
      stand_by: {{do: Stand by., goes_to: over}}
endings:
  over: {{outcome: {fate}, says: "{says}"}}
"""


def in_hand(looks="firearm", later="unknown", fate="peaceful", says="It is over."):
    return compiled(IN_HAND.format(looks=looks, later=later, fate=fate, says=says))


@pytest.mark.parametrize("act", ["shoot", "talk", 10000])
@pytest.mark.parametrize("looks", ["firearm", "nothing", "unknown"])
def test_a_phone_that_looks_like_a_pistol_and_a_pistol_that_looks_like_a_phone_are_graded_by_their_looks(looks, act):
    program, said = in_hand(looks), choose(act)
    phone, pistol = (run(program, said, variant=variant) for variant in ("phone", "pistol"))
    assert assert_the_same_grade(program, phone, pistol) == 1
    assert grade(program, phone) == grade(program, pistol)


def test_what_it_looks_like_does_change_the_verdict():
    outcomes = {
        looks: law(grade(in_hand(looks), run(in_hand(looks), choose("shoot"))).graded[0]).outcome
        for looks in ("firearm", "nothing")
    }
    assert outcomes == {"firearm": Outcome.JUSTIFIED, "nothing": Outcome.NOT_JUSTIFIED}


@pytest.mark.parametrize("act", ["shoot", "talk"])
def test_what_it_turned_out_to_be_changes_nothing_before_it_was_learned(act):
    cards = [
        grade(in_hand(later=later), run(in_hand(later=later), choose(act, "stand_by"), variant="pistol"))
        for later in ("nothing", "firearm", "unknown")
    ]
    assert len({repr(card.graded[0]) for card in cards}) == 1
    assert len({repr(card.graded[1].decision.view) for card in cards}) == 3


@pytest.mark.parametrize("fate", Fate)
def test_how_it_ended_changes_no_letter(fate):
    said = choose("shoot", "stand_by")
    mine, theirs = in_hand(), in_hand(fate=fate, says="Nobody says a word.")
    assert grade(mine, run(mine, said)).graded == grade(theirs, run(theirs, said)).graded


UNSEEN = """
scenario: unseen
title: Somebody in a shed
version: 1
set_in: {state: california, date: 2026-03-14}
briefing: A man went into a shed.
people:
  officer: {tools: [cew]}
  sam: {role: subject, name: Sam, arousal: high, trust: none}
place:
  spots: {corner: [0, 0], by_the_wall: [40, 0], far_end: [90, 0]}
  walls:
    - {from: [30, -10], to: [30, 10]}
known_at_start:
  - {fact: sam.at, value: by_the_wall, from: dispatch}
variants:
  near: {so: {sam.at: by_the_wall}}
  far: {so: {sam.at: far_end}}
law_here:
  basis: arrest
  sam:
    threatened: [officer]
    weapon_state: held
    opportunity:
      - when: {officer: {farther_than: 60 ft}}
        reading: absent
        because: He is far off.
        rests_on: [distance]
      - reading: mixed
        because: He is near.
        rests_on: [distance]
scenes:
  outside:
    phase: contact
    at: {officer: corner}
    lines:
      - stage: Nothing moves.
    choices:
      shoot:
        do: Fire through the wall.
        force: {level: deadly, tool: pistol, against: sam, area: torso, purpose: defend_life, rounds: 2}
        goes_to: over
endings:
  over: {outcome: peaceful, says: "It is over."}
"""


def test_where_somebody_stands_whom_nobody_sees_changes_no_letter():
    program = compiled(UNSEEN)
    near, far = (run(program, choose("shoot"), variant=variant) for variant in ("near", "far"))
    assert assert_the_same_grade(program, near, far) == 1
    assert grade(program, near) == grade(program, far)


def with_other_ends(text):
    """Every ending with the outcome of the next one, and other words."""
    head, mark, ends = text.partition("\nendings:\n")
    ends, rest_mark, rest = ends.partition("\npromises:\n")
    fates = re.findall(r"outcome: (\w+)", ends)
    turned = iter(fates[1:] + fates[:1])
    ends = re.sub(r"outcome: \w+", lambda _: f"outcome: {next(turned)}", ends)
    return head + mark + re.sub(r"says: (?!>|\|).*", "says: It ended otherwise.", ends) + rest_mark + rest


@pytest.mark.parametrize("path", SOME, ids=named)
def test_a_play_that_ends_otherwise_is_graded_the_same(path):
    program = program_of(path)
    other = compiled(with_other_ends(text_of(path.parent.parent / "scenario.yaml")))
    fates = {ending.outcome for ending in program.scenario.endings.values()}
    assert len(fates) > 1
    assert any(other.scenario.endings[name] != ending for name, ending in program.scenario.endings.items())
    log = log_of(path)
    again = run(other, said_in(path), variant=log.events[0].variant)
    assert grade(other, again).graded == grade(program, log).graded


@pytest.mark.parametrize("path", SOME, ids=named)
def test_the_grade_of_a_prefix_is_a_prefix_of_the_grade(path):
    """Except whether conduct contributed, which force fills in; and duties that the time after the last decision misses."""
    program, log = program_of(path), log_of(path)
    whole = grade(program, log).graded
    for length in range(1, len(log.entries)):
        part = grade(program, Log(log.entries[:length])).graded
        for one, later in zip(part, whole, strict=False):
            last = one is part[-1]
            mine, theirs = forgotten(one.decision), forgotten(later.decision)
            assert mine == (replace(theirs, missed=mine.missed) if last else theirs)
            for before, after in zip(one.decision.conduct, later.decision.conduct, strict=True):
                assert before.contributed in (Reading.UNKNOWN, after.contributed)
            if one.decision.conduct == later.decision.conduct:
                assert law(one) == law(later)
                assert last or one.practice == later.practice


@pytest.mark.parametrize("path", SOME, ids=named)
def test_the_grade_of_a_play_cut_at_any_decision_holds_nothing_that_came_after(path):
    program, log = program_of(path), log_of(path)
    whole = grade(program, log).graded
    for made in range(1, len(whole) + 1):
        part = grade(program, cut(log, made)).graded
        assert len(part) == made
        assert plain_graded(part[-1])["verdicts"].keys() == plain_graded(whole[made - 1])["verdicts"].keys()
        for one, later in zip(part, whole, strict=False):
            assert replace(forgotten(later.decision), met=(), missed=()) == replace(
                forgotten(one.decision), met=(), missed=()
            )


readings = st.sampled_from(Reading)
SHOT = UseOfForce(against="sam", level=Level.DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE)
CEW = UseOfForce(against="sam", level=Level.LESS_LETHAL, tool="cew", purpose=Purpose.ARREST)


@given(
    force=st.sampled_from([None, SHOT, CEW]),
    stated=st.fixed_dictionaries(dict.fromkeys(ELEMENTS, readings)),
    element=st.sampled_from(ELEMENTS),
    becomes=st.sampled_from([Reading.CLEAR, Reading.MIXED, Reading.ABSENT]),
    threatened=st.none() | st.frozensets(st.sampled_from(["officer", "other", "self"])),
)
def test_a_reading_that_becomes_known_makes_no_finding_vanish_without_a_trace(
    force, stated, element, becomes, threatened
):
    """What a finding asked is still asked of the same text, if only to say that it is answered now."""

    def cites(reading):
        appearances = {name: Appearance(reading=one) for name, one in (stated | {element: reading}).items()}
        subject = SubjectSeen(threatened=threatened, appearances=appearances)
        verdict = LAW.conclude(Decision(n=1, force=force, basis="arrest", subject=subject))
        return {finding.cites for finding in verdict.findings}

    assert cites(Reading.UNKNOWN) <= cites(becomes)


@pytest.mark.parametrize("path", SOME, ids=named)
def test_no_decision_of_a_play_knows_what_was_learned_after_it(path):
    program, log = program_of(path), log_of(path)
    for decision in decisions(program, log):
        assert all(entry.at_ms <= decision.at_ms for entry in decision.view.ledger)
        assert all(conduct.at_ms <= decision.at_ms for conduct in decision.leading_up)
        assert all(sign.at_ms <= decision.at_ms for sign in decision.signs)
