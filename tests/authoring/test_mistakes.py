"""Mistakes that authors make, each with the code that says so."""

from __future__ import annotations

from time import perf_counter

import pytest

from simulator.authoring.check import check_loaded
from simulator.authoring.resolve import load_text

FACTS = "facts:\n  heard: {type: bool, starts: no}\n  tried: {type: count, from: 0, to: 3, starts: 0}\n"


def scene(choice="goes_to: he_talks", more="", words="say: Hello."):
    """One scene with one choice, and what else stands in it."""
    return (
        "scenes:\n  arrival:\n    phase: contact\n    deadline: 30 s\n    on_deadline: he_walks_away\n"
        + "".join(f"    {line}\n" for line in more.splitlines())
        + f"    choices:\n      ask:\n        {words}\n"
        + "".join(f"        {line}\n" for line in choice.splitlines())
    )


@pytest.mark.parametrize(
    ("fragment", "codes"),
    [
        (scene(words="takes: 5 s"), ["S002"]),
        (scene("stays_here: yes\ngoes_to: he_talks"), ["G003"]),
        (FACTS + scene("sets: {tried: {times: 2}}\ngoes_to: he_talks"), ["F002"]),
        (FACTS + scene("sets: {tried: {plus: 1, minus: 1}}\ngoes_to: he_talks"), ["F002"]),
        (FACTS + scene("sets: {tried: {plus: 9}}\ngoes_to: he_talks"), ["F002"]),
        (FACTS + scene("sets: {tried: {plus: x}}\ngoes_to: he_talks"), ["S006"]),
        (FACTS + scene("sets: {heard: {plus: 1}}\ngoes_to: he_talks"), ["F002"]),
        (FACTS + scene("sets: {haerd: {plus: 1}}\ngoes_to: he_talks"), ["F001"]),
        (scene("officer: {trust: rises}\ngoes_to: he_talks"), ["F001"]),
        (scene("sam: {conduct: [rushed]}\ngoes_to: he_talks"), ["S004"]),
        (scene("sam: {armed: edged}\ngoes_to: he_talks"), ["S001"]),
        (scene("effects: {}\ngoes_to: he_talks"), ["S001"]),
        (scene("hears: [{fact: sam.armed_with, from: sam}]\ngoes_to: he_talks"), ["S002"]),
        (scene("hears: [{fact: sam.armed_with, value: edgd, from: sam}]\ngoes_to: he_talks"), ["F002"]),
        (scene("hears: [{fact: sam.armed_with, value: [], from: sam}]\ngoes_to: he_talks"), ["S003"]),
        (scene("hears: [{fact: sam.armed_with, value: edged, from: smith}]\ngoes_to: he_talks"), ["S013"]),
        (scene("arrives: {ambulance: 5 min}\ngoes_to: he_talks"), ["S004"]),
        (scene("when: {variant: armed}\ngoes_to: he_talks"), ["F003", "S017"]),
        (scene("conduct: [{word: rushed, range: within}]\ngoes_to: he_talks"), []),
        (scene("conduct: [{word: rushd}]\ngoes_to: he_talks"), ["S004"]),
        (scene("conduct: [{range: within}]\ngoes_to: he_talks"), ["S002"]),
        (scene("force: {level: control}\ngoes_to: he_talks"), ["S002"] * 3),
        (scene("goes_to: {}"), ["S003"]),
        (scene("goes_to:"), ["S003"]),
        (scene("goes_to: [he_talks]"), ["S003"]),
        (scene().replace("30 s", "30"), ["T001"]),
        (scene().replace("on_deadline: he_walks_away", "on_deadline:"), ["S003"]),
        (scene(more="lines: [Hello]"), ["S003"]),
        (scene(more="poses: {sam: flying}"), ["S004"]),
        (scene(more="poses: {smith: seated}"), ["S013"]),
        (scene(more="lines:\n  - {sam: Hm, officer: Hm}"), ["S001"]),
        (scene(more="lines:\n  - {id: x}"), ["S002"]),
        (scene(more="lines:\n  - {smith (aside): Hm}"), ["S013"]),
        (scene(more="lines:\n  - sam: [x]"), ["S003"]),
        (scene(more="acts:\n  - {id: ask, at: 5 s, goes_to: he_talks}"), ["S010"]),
        (scene(more="acts:\n  - {who: smith, at: 5 s, goes_to: he_talks}"), ["S013"]),
        (scene(more="acts:\n  - {goes_to: he_talks}"), ["S002"]),
        (scene(more="meanwhile:\n  - {at: 0 s, sound: glass}"), ["T001"]),
        (scene(more="meanwhile:\n  - {at: 5 s, force: {}}"), ["S001"]),
        (scene(more="duty:\n  medical_aid: {}"), ["S002"]),
        (scene(more="cue: {of: sam}"), ["S002"]),
        (scene(more="peril: {averted_by: [ask]}"), ["S002"]),
        (scene(more="law:\n  sam: {threatened: sam}"), ["S004"]),
        (scene(more="law:\n  sam:\n    harm: clear"), ["S003"]),
        (scene(more="law:\n  sam:\n    harm: {reading: clear, rests_on: [sam.armed_wiht]}"), ["F001"]),
        (scene().replace("ask:", "time_out:"), ["S009"]),
        ("facts:\n  x: {starts: no}\n", ["S002"]),
        ("facts:\n  x: {type: one_of}\n", ["F006"]),
        ("facts:\n  x: {type: one_of, values: [a, b], starts: c}\n", ["F002"]),
        ("people:\n  officer: {}\n  sam: {role: subject}\n  kim: {role: officer}\n", ["S002"]),
        ("people:\n  sam: {role: subject, age: 400}\n", ["S006"]),
        ("place:\n  spots: {path: [0, 0], bank: [a, b]}\n", ["S006", "S014"]),
        ("place:\n  spots: {path: [0, 0], bank: [9, 9]}\n  objects:\n    bed: {from: [1, 1]}\n", ["S002"]),
        ("place:\n  spots: {path: [0, 0], bank: [9, 9]}\n  objects:\n    bed: {stops: sight}\n", ["S002", "S002"]),
        ("place:\n  spots: {path: [0, 0], bank: [9, 9]}\n  doors:\n    gate: {from: [1, 1]}\n", ["S002"]),
        ("place:\n  spots: {path: [0, 0], bank: [9, 9]}\n  walls: [{from: [1, 1]}]\n", ["S002"]),
        ("promises:\n  - {says: x, never: {}}\n", ["S002"]),
        ("promises:\n  - {says: x, never: {ending: y}}\n", ["S012"]),
        ("version: 1.5\n", ["S006"]),
        ("set_in: {state: califronia, date: 2026-02-30}\n", ["S004", "S006"]),
        ("scenario: A_B\n", ["S008"]),
    ],
)
def test_a_mistake_has_its_code(fill, fragment, codes):
    assert sorted(problem.code for problem in load_text(fill(fragment)).problems) == codes


def test_how_people_are_drawn_in_a_scene_is_one_word_or_a_list(fill):
    for said, words in (("seated", ("seated",)), ("[on_the_ground, hurt]", ("on_the_ground", "hurt"))):
        loaded = load_text(fill(scene(more=f"poses: {{sam: {said}}}")))
        assert not loaded.problems
        assert loaded.scenario.scenes["arrival"].poses == {"sam": words}


@pytest.mark.parametrize("fact", ["heard", "sam.crime"])
def test_what_a_guard_asks_the_officer_to_know_somebody_tells(fill, fact):
    law = "law:\n  sam: {crime: none}"
    asks = f"when: {{not: {{knows: {{{fact}: {'yes' if fact == 'heard' else 'none'}}}}}}}\ngoes_to: he_talks"
    problems, _ = check_loaded(load_text(fill(FACTS + scene(asks, law))), clock=perf_counter)
    assert [it.message for it in problems if it.code == "F009"] == [
        f'A guard asks whether the officer knows "{fact}", and nobody ever tells or sees it.'
    ]


def test_flight_asks_for_two_more_appearances(fill):
    law = "law:\n  basis: arrest\n  time_forced: no\n  sam: {threatened: [], resistance: active, fleeing: clear}"
    shot = "force: {level: deadly, tool: pistol, against: sam, purpose: prevent_escape}\ngoes_to: he_talks"
    problems, _ = check_loaded(load_text(fill(scene(shot, law))), clock=perf_counter)
    (unsaid,) = [problem.message for problem in problems if problem.code == "L001"]
    assert unsaid.endswith(
        "leaves sam.harm, sam.ability, sam.opportunity, sam.intent, sam.immediate, "
        "sam.felony_threatened_death_or_sbi and sam.will_harm_if_not_caught unsaid."
    )


def test_a_scenario_that_did_not_load_is_not_explored(fill):
    loaded = load_text(fill("title: {}\n"))
    assert check_loaded(loaded, clock=perf_counter) == (loaded.problems, None)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        (scene("technique: verbal_judo\ngoes_to: he_talks"), "lists all"),
        (
            scene("force: {level: control, tool: hands, against: sam}\ngoes_to: he_talks"),
            "Add purpose: defend_life, arrest",
        ),
        (
            scene("force: {level: control, tool: firearm, against: sam, purpose: arrest}\ngoes_to: he_talks"),
            "be baton, ",
        ),
        (scene(more="lines:\n  stage: Rain."), "begin each entry below with a dash"),
        (scene("when: not asked\ngoes_to: he_talks"), "{not: {called: medics}}"),
        (scene("when: {variant: rain}\ngoes_to: he_talks"), "Nobody knows the deal"),
        (scene("goes_to: he_talks", words='say: "Sam," you call.'), "Look at this line"),
    ],
)
def test_a_hint_says_how_to_mend_it(fragment, said, fill):
    assert any(said in problem.hint for problem in load_text(fill(fragment), file="scenario.yaml").problems)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [
        (scene(words="say: He said: no"), 'this ": " is one too many'),
        (scene(words='say: "Sam," you call.'), "text follows a closing quotation mark"),
        (scene("goes_to: [he_talks\n"), "a bracket was opened and not closed"),
        (scene("sets: {heard: yes\n"), "a brace was opened and not closed"),
    ],
)
def test_what_is_not_yaml_is_said_in_plain_words(fragment, said, fill):
    assert any(said in problem.message for problem in load_text(fill(fragment), file="scenario.yaml").problems)
