"""Who asks reads the answer: once, by whoever gave it, and nowhere where a line says it already."""

from simulator.model.events import Began, Revealed
from simulator.model.facts import Known
from simulator.model.inputs import Waited
from simulator.model.scenario import Line
from simulator.screens.answers import answered
from simulator.screens.build import encounter_screen
from simulator.screens.values import Voice
from tests.scoring.runs import GATE, choose, compiled, end_of


def told(gate, *known, lines=()):
    found = answered(
        gate.scenario, (Revealed(0, tuple(Known(fact, True, who, 0, words) for fact, who, words in known)),), lines
    )
    return [(line.speaker, line.words) for line in found]


def test_an_answer_is_read_once_by_whoever_gave_it(gate):
    assert told(gate, ("a", "ana", "Nobody."), ("b", "ana", "Nobody.")) == [("ana", "Nobody.")]
    assert told(gate, ("a", "dispatch", "A bat.")) == [("dispatch", "A bat.")]
    assert told(gate, ("a", "partner", "Clear."), ("b", "family", "He is kind.")) == [
        ("reyes", "Clear."),
        ("ana", "He is kind."),
    ]
    assert told(gate, ("a", "heard", "A door shuts.")) == [("stage", "A door shuts.")]


def test_what_was_seen_or_told_without_words_is_no_answer(gate):
    assert told(gate, ("a", "saw", "A bat."), ("b", "ana", "")) == []


def test_where_a_line_says_it_or_the_same_person_speaks_there_is_no_second(gate):
    line = Line(speaker="ana", words="There is nobody. Only him!")
    assert told(gate, ("a", "ana", "Nobody else."), lines=(line,)) == []
    assert told(gate, ("a", "heard", "Only him"), lines=(line,)) == []
    assert told(gate, ("a", "heard", "A dog."), lines=(line,)) == [("stage", "A dog.")]


def test_what_was_known_at_the_start_is_in_the_briefing(gate):
    began = Began("gate", 1, "", 0, "")
    assert answered(gate.scenario, (began, Revealed(0, (Known("a", True, "ana", 0, "It is wet."),))), ()) == ()


def test_a_trainee_who_asks_reads_the_answer(gate):
    situation, events = end_of(gate, choose("ask_more"))
    shown = encounter_screen(gate, situation, events)
    assert [(line.speaker, line.words) for line in shown.lines if line.voice is Voice.PERSON] == [("Ana", "It is wet.")]


def test_a_line_of_an_act_whose_guard_is_shut_is_not_said(gate):
    said = GATE.replace('line: {sam: "I mean it!"}}', 'line: [{sam: "I mean it!", when: {knows: {weather: wet}}}]}')
    assert said != GATE
    for asked, words in ((("ask_more", "drive_up"), ["I mean it!"]), (("drive_up",), [])):
        program = compiled(said)
        situation, events = end_of(program, (*choose(*asked), Waited(5000)))
        lines = encounter_screen(program, situation, events).lines
        assert [line.words for line in lines if line.words == "I mean it!"] == words
