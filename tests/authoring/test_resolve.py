"""A file becomes the model's values, and everything wrong with it is said at once."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from simulator.authoring.resolve import load, load_text
from simulator.authoring.values import Text
from simulator.model import guards as g
from simulator.model.appearances import Reading
from simulator.model.effects import Move, Put
from simulator.model.facts import Kind
from simulator.model.place import Ground
from simulator.model.scenario import TIME_OUT

FULL = Path(__file__).with_name("full.yaml").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def full():
    return load_text(FULL).scenario


def codes(text):
    return [problem.code for problem in load_text(text).problems]


def test_the_ground_and_the_exits_are_places_of_the_model(full):
    assert full.place.grounds["stairwell"] == Ground(corners=((2, 10), (9, 16)), kind="floor")
    assert full.place.exits == ("landing",)


def test_an_exit_that_is_no_spot_is_told():
    (problem,) = load_text(FULL.replace("exits: [landing]", "exits: [landnig]")).problems
    assert problem.code == "S014"
    assert "landnig" in problem.message


def test_ground_of_no_known_kind_is_told():
    (problem,) = load_text(FULL.replace("is: floor}", "is: flor}")).problems
    assert (problem.code, "flor" in problem.message) == ("S004", True)


def test_a_scenario_knows_the_text_that_it_was_read_from(full):
    assert full.fingerprint == sha256(FULL.encode()).hexdigest()


def test_the_facts_are_all_that_can_change(full):
    facts = full.facts
    assert facts["kitchen_door"].values == ("open", "ajar", "shut")
    assert facts["daniel.at"].starts == "kitchen"
    assert facts["officer.at"].starts == "landing"
    assert facts["daniel.arousal"].starts == "rising"
    assert facts["officer.officer_weapon"].starts == "holstered"
    assert facts["daniel.armed_with"].starts is None
    assert facts["daniel.condition_shown"].kind is Kind.SET_OF
    assert facts["talks_tried"].high == 3
    assert "ana.arousal" not in facts
    assert "daniel.will_harm_if_not_caught" not in facts


def test_a_scene_enters_with_places_and_what_can_be_seen(full):
    changes = full.scenes["standoff"].entry.changes
    assert changes[:2] == (Put("officer.at", "hall"), Put("reyes.at", "landing"))
    assert Put("daniel.weapon_state", "raised") in changes
    assert Put("daniel.resistance", "life_threatening") in changes
    assert not [change for change in changes if change.fact in {"daniel.threatened", "daniel.crime"}]


def test_a_scenes_law_overrides_key_by_key(full):
    here, there = full.scenes["arrival"].law, full.scenes["standoff"].law
    assert (here.basis, there.basis) == ("welfare_check", "welfare_check")
    assert (here.time_forced, there.time_forced) == ("no", "by_officer")
    assert (there.warned, there.identified, there.ample_time) == ("not_feasible", "evident", Reading.CLEAR)
    assert (len(here.alternatives), len(there.alternatives)) == (1, 0)
    assert here.people["daniel"].facts["threatened"] == frozenset({"self"})
    assert there.people["daniel"].facts["threatened"] == frozenset({"officer"})
    assert there.people["daniel"].appearances["harm"] == here.people["daniel"].appearances["harm"]
    assert there.people["daniel"].appearances["immediate"][0].appearance.reading is Reading.CLEAR
    assert full.scenes["after"].law.people["daniel"].facts["threatened"] == frozenset()


def test_a_bare_reading_is_a_fact_and_an_appearance(full):
    here, there = full.scenes["arrival"].law.people["daniel"], full.scenes["standoff"].law.people["daniel"]
    assert here.facts["fleeing"] == "absent"
    assert here.appearances["fleeing"][0].appearance.reading is Reading.ABSENT
    assert "fleeing" not in there.facts
    assert [rule.appearance.reading for rule in there.appearances["fleeing"]] == [Reading.ABSENT, Reading.UNKNOWN]


def test_effects_are_in_the_models_words(full):
    talk = full.choice("arrival.talk_from_the_hall")
    assert talk.effects.changes == (
        Move("talks_tried", 1),
        Put("officer.at", "hall"),
        Move("daniel.trust", 1),
        Move("daniel.arousal", -1),
    )
    assert full.choice("arrival.call_medics").effects.calls == (("medics", 60_000),)
    assert full.choice("after.give_aid").effects.meets == ("medical_aid",)
    assert full.scenes["standoff"].entry.did == (("daniel", "advanced"), ("daniel", "raised_weapon"))
    heard = full.choice("arrival.ask_ana").effects.reveals
    assert [(it.fact, it.value, it.source) for it in heard] == [
        ("child_inside", False, "ana"),
        ("daniel.condition_shown", frozenset({"suicidal"}), "ana"),
    ]
    assert full.scenes["arrival"].entry.reveals[0].source == "saw"


def test_a_choice_that_stays_is_offered_once_unless_it_says_again(full):
    assert full.choice("arrival.ask_ana").once
    assert not full.choice("arrival.call_medics").once
    assert not full.choice("arrival.talk_from_the_hall").once
    assert full.choice("standoff.shut_the_door").once


def test_ways_and_guards_are_in_order(full):
    ways = full.choice("arrival.talk_from_the_hall").ways
    assert [way.to for way in ways] == ["he_puts_it_down", "standoff", "arrival"]
    trusting = g.Every((g.Is("daniel.trust", frozenset({"strong"})), g.Is("sister_safe", frozenset({True}))))
    assert ways[0].guard == g.Either((g.Counts("talks_tried", 3), g.Every((trusting,)).guards[0]))
    assert ways[1].guard == g.Every((g.Resource("medics", here=True), g.Is("mood", frozenset({"calm"}))))
    assert ways[2].guard == g.ALWAYS
    deadline = full.scenes["arrival"].deadline
    assert (deadline.at_ms, deadline.ways[0].by, deadline.ways[0].to) == (30_000, TIME_OUT, "standoff")
    assert deadline.effects.changes == (Move("daniel.arousal", 1),)


def test_a_guard_on_the_officer_concerns_the_first_subject(full):
    guard = full.choice("arrival.go_in").when
    assert g.Every(
        (
            g.At("officer", frozenset({"hall", "landing"})),
            g.Barrier("daniel", there=False),
            g.BehindCover("daniel"),
        )
    ) in tuple(g.parts(guard))
    assert g.Knows("daniel.armed_with", frozenset({"edged", "blunt"})) in tuple(g.parts(guard))
    assert g.Every((g.Warned(), g.Identified(is_so=False))) in tuple(g.parts(guard))


def test_acts_stand_before_what_goes_on_meanwhile(full):
    assert [act.id for act in full.scenes["standoff"].acts] == ["reyes_fires"]
    (glass,) = full.scenes["arrival"].acts
    assert (glass.id, glass.at_ms, glass.sound, glass.ways) == ("meanwhile_1", 8000, "glass", ())


def test_lines_have_speakers_and_asides(full):
    ana, daniel, stage, radio = full.scenes["arrival"].lines
    assert (ana.speaker, ana.id) == ("ana", "arrival_ana")
    assert (daniel.speaker, daniel.aside, daniel.when) == ("daniel", "through the door", g.Sees("daniel"))
    assert (stage.speaker, radio.speaker) == ("stage", "dispatch")


def values(it):
    """Every plain value in the model's."""
    if dataclasses.is_dataclass(it):
        for field in dataclasses.fields(it):
            yield from values(getattr(it, field.name))
    elif isinstance(it, Mapping):
        yield from (inner for pair in it.items() for part in pair for inner in values(part))
    elif isinstance(it, tuple | frozenset):
        yield from (inner for part in it for inner in values(part))
    else:
        yield it


def test_nothing_of_the_file_reaches_the_model_but_plain_values(full):
    assert not [value for value in values(full) if isinstance(value, Text)]


def test_an_id_that_could_be_imported_is_refused(fill):
    for text in (
        "scenes:\n  os.getpid:\n    phase: contact\n",
        "scenario: os.getpid\n",
        "endings:\n  os.getpid: {outcome: peaceful, says: x}\n",
        "variants:\n  os.getpid: {}\n",
        "scenes:\n  a:\n    phase: contact\n    choices:\n      os.getpid: {do: x, goes_to: he_talks}\n",
        "scenes:\n  a:\n    phase: contact\n    acts:\n      - {id: os.getpid, at: 1 s, goes_to: he_talks}\n",
    ):
        loaded = load_text(fill(text))
        assert "S008" in [problem.code for problem in loaded.problems]
        assert loaded.scenario is None


def test_everything_wrong_is_said_at_once_in_order(fill):
    problems = load_text(
        fill(
            "scenes:\n"
            "  arrival:\n"
            "    phase: contakt\n"
            "    deadlin: 30 s\n"
            "    choices:\n"
            "      ask:\n"
            "        say: Hello.\n"
            "        technique: [ask_nam]\n"
            "        moves: {offcer: path}\n"
            "        goes_to: he_tlaks\n"
        )
    ).problems
    assert [(it.code, it.line, it.column) for it in problems] == [
        ("S004", 3, 12),
        ("S001", 4, 5),
        ("S004", 8, 21),
        ("S013", 9, 17),
        ("S012", 10, 18),
    ]
    assert [it.hint for it in problems] == [
        'Did you mean "contact"?',
        'Did you mean "deadline"?',
        'Did you mean "ask_name"?',
        'Did you mean "officer"?',
        'Did you mean "he_talks"?',
    ]


def test_a_problem_is_printed_with_its_place_and_its_page(fill):
    (problem,) = load_text(fill("starts: arival\n"), file="x/scenario.yaml").problems
    assert str(problem) == (
        'x/scenario.yaml:1:9  S012\n  "arival" is not a scene.\n'
        '  Did you mean "arrival"?   More: simulator explain S012'
    )


@pytest.mark.parametrize(
    "text", ["[]", "x", "- a", "people: []", "people: {a: b}", "scenes: {a: }", "place: {spots: x}"]
)
def test_a_file_of_another_form_is_answered(text):
    assert load_text(text).scenario is None
    assert codes(text)


def test_a_missing_file_is_one_problem(tmp_path):
    loaded = load(tmp_path / "x" / "scenario.yaml")
    assert loaded.scenario is None
    assert [problem.code for problem in loaded.problems] == ["Y001"]


def test_loading_draws_in_nothing_heavy():
    said = (
        "import sys, simulator.authoring.resolve; print({'pydantic', 'transitions', 'sqlalchemy'} & set(sys.modules))"
    )
    out = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert out.stdout.strip() == "set()"
