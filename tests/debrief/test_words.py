"""Facts, sources and verdicts in plain sentences; beats and ledger as values."""

from __future__ import annotations

import pytest

from simulator.debrief.beats import Told, act_of, afterwards, beats, lines_open
from simulator.debrief.ledger import ledger
from simulator.debrief.words import (
    TONES,
    clock,
    fact_words,
    known_words,
    listed,
    source_words,
    value_words,
    verdict_words,
    who,
)
from simulator.law.finding import Outcome
from simulator.model.facts import Known
from tests.scoring.runs import GATE, choose, compiled, end_of, grade, run


@pytest.fixture(scope="module")
def gate():
    return compiled(GATE)


@pytest.mark.parametrize(("ms", "words"), [(0, "0:00"), (999, "0:00"), (61000, "1:01"), (3_600_000, "60:00")])
def test_story_time_is_minutes_and_seconds(ms, words):
    assert clock(ms) == words


def test_people_are_named_as_a_reader_knows_them(gate):
    names = [who(gate.scenario, person) for person in ("officer", "sam", "noor", "the_dog")]
    assert names == ["you", "Sam", "noor", "the dog"]


@pytest.mark.parametrize(
    ("fact", "words"),
    [
        ("sam.armed_with", "Sam: weapon, as perceived"),
        ("sam.at", "Where Sam stands"),
        ("sam.favourite_colour", "Sam: favourite colour"),
        ("dog_inside", "Dog inside"),
        ("afraid_of_sam", "Afraid of Sam"),
        ("armed_with", "Armed with"),
    ],
)
def test_a_fact_is_said_in_words(gate, fact, words):
    assert fact_words(gate.scenario, fact) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "yes"),
        (False, "no"),
        (3, "3"),
        ("edged", "an edged weapon"),
        ("out_of_reach", "out of reach"),
        (frozenset({"mental_crisis", "deaf"}), "deaf, mental crisis"),
        (frozenset(), "none"),
    ],
)
def test_a_value_is_said_in_words(value, words):
    assert value_words(value) == words
    assert known_words("sam.armed_with", value) == words


@pytest.mark.parametrize(
    ("value", "words"),
    [("clear", "plainly"), ("mixed", "it could be read either way"), ("absent", "no"), ("unknown", "not known")],
)
def test_a_reading_of_flight_is_no_weapon_in_a_hand(value, words):
    assert known_words("sam.fleeing", value) == words


def test_a_source_is_said_as_one_would(gate):
    sources = ("saw", "heard", "dispatch", "partner", "family", "ana", "officer")
    assert [source_words(gate.scenario, source) for source in sources] == [
        "seen",
        "heard",
        "from dispatch",
        "from your partner",
        "from the family",
        "from Ana",
        "from you",
    ]


@pytest.mark.parametrize("outcome", [Outcome.JUSTIFIED, Outcome.CONTESTABLE, Outcome.NOT_JUSTIFIED, Outcome.N_A])
def test_a_verdict_names_its_text_and_never_speaks_of_legal(outcome):
    words = verdict_words(outcome, "the text")
    assert "the text" in words
    assert "legal" not in words
    assert outcome in TONES


def graded_beats(program, *said):
    log = run(program, choose(*said))
    return beats(program, log, grade(program, log))


def test_every_decision_is_one_beat_with_the_situation_before_it(gate):
    made = graded_beats(gate, "drive_up", "write_it_down", 6000, 12000)
    assert [beat.graded.decision.cause for beat in made] == [
        "on_the_way.drive_up",
        "at_the_gate.write_it_down",
        "standoff.reyes_fires",
        "standoff.time_out",
    ]
    assert [beat.situation.scene for beat in made] == ["on_the_way", "at_the_gate", "standoff", "standoff"]
    assert made[1].past[-1].scene == "at_the_gate"


def test_an_act_with_a_sound_only_is_told_as_the_sound_and_its_line_as_a_line(gate):
    told = graded_beats(gate, "drive_up", 5000, 20000)[1].told
    assert [(one.words, one.line.words if one.line else "") for one in told] == [
        ("", "Go away!"),
        ("", "I mean it!"),
        ("(glass breaks)", ""),
        ("A dog runs past.", ""),
    ]


def test_an_act_that_is_neither_seen_nor_heard_is_told_by_its_line_alone():
    silent = compiled(GATE.replace("sound: glass_breaks, ", ""))
    told = graded_beats(silent, "drive_up", 5000, 20000)[1].told
    assert [one.line.words for one in told if one.line] == ["Go away!", "I mean it!"]
    assert [one.words for one in told if not one.line] == ["A dog runs past."]


def test_what_comes_after_a_beat_is_not_in_it(gate):
    first = graded_beats(gate, "drive_up", "go_in", "shoot")[0]
    assert all(one.at_ms == 0 for one in first.told)
    assert first.situation.story_ms == 0


def test_what_happened_after_the_last_decision_is_told_apart(gate):
    after = afterwards(gate, run(gate, choose("drive_up", "go_in", "shoot", "wait_for_medics")))
    assert after == (Told(at_ms=41500, words="Not done in time: medical aid."),)
    assert [one.line.words for one in afterwards(gate, run(gate))] == ["He has a bat.", "Slowly.", "It rains."]


def test_an_act_is_found_by_its_name_with_or_without_its_scene(gate):
    scene = gate.scenario.scenes["standoff"]
    assert act_of(scene, "reyes_fires") is act_of(scene, "standoff.reyes_fires")


def test_lines_are_those_that_are_open(gate):
    situation, _ = end_of(gate)
    assert len(lines_open(gate, gate.scenario.scenes["on_the_way"], situation)) == 3


def test_the_ledger_holds_every_fact_that_was_known_or_could_have_been(gate):
    lines = {line.fact: line for line in ledger(gate, run(gate, choose("ask_more", "drive_up")))}
    assert lines["weather"].known == (Known("weather", "wet", "ana", 500, "It is wet."),)
    assert (lines["weather"].so, lines["weather"].read_by_law) == ("dry", False)
    assert (lines["dog_inside"].so, lines["dog_inside"].known) == (False, ())
    assert lines["sam.armed_with"].read_by_law
    assert [known.source for known in lines["sam.armed_with"].known] == ["dispatch", "saw"]


def test_the_ledger_holds_what_could_have_been_learned_and_was_not_asked(gate):
    asked, not_asked = (
        {line.fact: line for line in ledger(gate, run(gate, choose(*choices)))}
        for choices in (("ask_more", "drive_up"), ("drive_up",))
    )
    assert asked["weather"].not_asked == ()
    assert (not_asked["weather"].known, not_asked["weather"].not_asked) == ((), ("on_the_way.ask_more",))


def test_the_ledger_holds_since_when_each_value_was_so(gate):
    lines = {line.fact: line for line in ledger(gate, run(gate, choose("drive_up", "go_in", "shoot")))}
    assert lines["sam.down_or_restrained"].was[0] == (0, False)
    assert lines["sam.down_or_restrained"].was[-1][1] is lines["sam.down_or_restrained"].so is True


def test_sentences_in_a_list_lose_the_stops_between_them():
    assert listed(("Planned.", "", "Kept distance. ", "Is it so?")) == "Planned; Kept distance; Is it so?"
