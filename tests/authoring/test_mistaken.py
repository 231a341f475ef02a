"""Words that mistake the law, and how hard a line is to read."""

from __future__ import annotations

import pytest

from simulator.authoring.mistaken import mistakes
from simulator.authoring.reading_level import grade, syllables, words


@pytest.mark.parametrize(
    "said",
    [
        "It was excited delirium.",
        "The shot was legal.",
        "That is illegal force.",
        "An unlawful use of force.",
        "Force is a last resort.",
        "There was no reasonable alternative.",
        "She had no other option left.",
        "It was his only option.",
        "Remember the 21-foot rule.",
        "The twenty-one foot rule.",
        "You have a duty to retreat.",
        "Officers must retreat from a knife.",
        "He is a fleeing felon.",
        "Armed means imminent.",
        "Pointing a gun is deadly force.",
        "The law requires de-escalation.",
        "The officer must prove it.",
        "An honest belief is enough.",
        "Conduct before and after the force counts.",
        "Only the last second counts.",
        "It was out of policy, so unjustified.",
        "No charges, so all is well.",
        "AB 392 is retroactive.",
    ],
)
def test_a_mistake_about_the_law_is_told_with_a_hint(said):
    ((message, hint), *_) = mistakes(said)
    assert message.startswith('"')
    assert hint.endswith(".")


@pytest.mark.parametrize(
    "said",
    [
        "A delegate of the league came.",
        "He resorts to shouting at last.",
        "Step back, and keep the car between you.",
        "She is the only one who saw him.",
        "The felony threatened death, and he fled.",
    ],
)
def test_other_words_are_not_mistaken(said):
    assert list(mistakes(said)) == []


@pytest.mark.parametrize(
    ("word", "count"), [("take", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("officer", 3), ("street's", 1)]
)
def test_syllables_are_counted_as_they_are_heard(word, count):
    assert syllables(word) == count


def test_long_sentences_of_long_words_are_harder():
    easy = "He sits down. He looks at you. He does not move."
    hard = "Notwithstanding considerable deliberation, the individual continues demonstrating unwillingness."
    assert grade(easy) < 3
    assert grade(hard) > 15
    assert grade("21 ft, 5") < 5
    assert grade("...") == 0
    assert words("He's here - 21 ft off.") == ["He's", "here", "ft", "off"]
