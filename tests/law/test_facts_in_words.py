"""Facts are said in plain words, with what the officer knew then, and with nobody's name."""

from __future__ import annotations

import pytest

from simulator.law.limbs import appearance_facts, facts_used, listed
from simulator.law.statute import Statute
from simulator.model.appearances import Appearance, Reading
from simulator.model.decision import Decision, SubjectSeen
from simulator.model.facts import OfficerView

VIEW = OfficerView(
    {"daniel.armed_with": "edged", "child_inside": True, "alarm": False, "daniel.threatened": frozenset()}
)


def words(*names, **given):
    return facts_used(Decision(n=1, view=VIEW, **given), names)


def test_a_fact_is_said_with_the_value_known_then():
    assert words("daniel.armed_with", "child_inside", "alarm") == (
        "armed with: edged",
        "child inside: yes",
        "alarm: no",
    )
    assert words("daniel.threatened") == ("threatened: nobody",)


def test_a_fact_that_nobody_told_is_named_without_a_value():
    assert words("daniel.weapon_state") == ("weapon state",)


def test_distance_and_barrier_are_said_as_they_were():
    assert words("distance", "barrier", distance_ft=8.0, barrier=False) == (
        "8 feet between them",
        "no barrier between them",
    )
    assert words("barrier", barrier=True) == ("a barrier between them",)


def test_a_sentence_stays_a_sentence():
    assert words("knife raised at the door") == ("knife raised at the door",)


def test_a_reading_without_facts_says_so():
    seen = SubjectSeen(appearances={"intent": Appearance(reading=Reading.CLEAR)})
    assert "without the facts" in appearance_facts(Decision(n=1, subject=seen), "intent")[0]
    assert appearance_facts(Decision(n=1), "intent") == ("Nothing was stated on this.",)


def test_words_in_a_row():
    assert listed([]) == ""
    assert listed(["calm_tone", "warn", "mirror"]) == "calm tone, warn and mirror"


def test_a_heading_that_stands_twice_is_refused():
    with pytest.raises(ValueError, match="twice"):
        Statute("## one\n\ntext\n\n## one\n\ntext")


def test_a_statutes_headings_are_counted():
    assert len(Statute("preface\n\n## one\n\ntext")) == 1
