"""A verdict in the words in which it would have to be said: every element, its facts, its citation, counsel's question."""

from datetime import date

import pytest

from simulator.debrief.articulation import articulation, lines
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.law.library import STANDARDS, standard
from simulator.law.limbs import NOTHING_STATED, READING_ALONE
from simulator.model.appearances import Appearance, Reading
from simulator.model.decision import Decision, SubjectSeen
from simulator.model.facts import Known, OfficerView
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.scoring.grade import verdicts
from simulator.scoring.scorecard import Graded

LAW = standard("california_835a")
SEEN = {name: Appearance(reading=Reading.CLEAR) for name in ("ability", "opportunity", "intent", "immediate")}
SHOT = Decision(
    n=3,
    at_ms=65_000,
    words="Fire.",
    force=UseOfForce(against="man", level=Level.DEADLY, tool="firearm", purpose=Purpose.DEFEND_LIFE),
    subject=SubjectSeen(threatened=frozenset({"officer"}), armed_with="edged", appearances=SEEN),
    view=OfficerView(
        {"man.armed_with": "edged", "man.at": "hall"},
        (Known("man.armed_with", "unknown", "dispatch", 0), Known("man.armed_with", "edged", "saw", 60_000)),
    ),
)


def graded(decision, *standards):
    return Graded(decision=decision, verdicts=verdicts(decision, standards), practice=())


def one_finding(effect, *, facts=("It was dark.",), change="it had been light"):
    told = Finding(
        element="E1",
        cites="835a(b)",
        reading=Reading.MIXED,
        effect=effect,
        because="So.",
        facts=facts,
        would_change_if=change,
    )
    said = Verdict(standard=LAW.id, line=Line.LAW, outcome=Outcome.CONTESTABLE, findings=(told,))
    return articulation(Graded(decision=SHOT, verdicts=(said,), practice=()), LAW)


@pytest.mark.parametrize("under", STANDARDS, ids=lambda one: one.id)
def test_every_finding_is_said_with_its_citation_under_every_standard(under):
    said = articulation(graded(SHOT, under), under)
    found = [one for one in under.conclude(SHOT).findings if one.element != "verdict"]
    assert [(point.cites, point.says) for point in said.points] == [(one.cites, one.because) for one in found]
    told = "\n".join(lines(said))
    assert all(f"{one.cites}. {one.because}" in told for one in found)
    assert said.conclusion in told
    assert not [word for word in Outcome if word in told]


def test_it_opens_with_what_was_done_and_what_was_known_then():
    said = lines(articulation(graded(SHOT, LAW), LAW))
    assert said[0].startswith("Decision 3, at 1:05, by the officer (deadly force, firearm): Fire. Under California")
    assert said[1:3] == ("What was known then:", "- Man: armed with: an edged weapon (seen, 1:00)")


def test_the_last_words_are_the_conclusion_and_what_would_change_it():
    said = articulation(graded(SHOT, LAW), LAW)
    assert lines(said)[-1].strip().startswith("The verdict would be another if ")
    assert "supports justification" in said.conclusion


@pytest.mark.parametrize(
    ("effect", "words"),
    [
        (Effect.SUPPORTS, "Counsel would press this: it would read otherwise if it had been light."),
        (Effect.NEUTRAL, "Counsel would ask about this: it would read otherwise if it had been light."),
        (
            Effect.ADVERSE,
            "Counsel would raise this against the officer. It would read otherwise if it had been light.",
        ),
    ],
)
def test_counsel_asks_by_what_the_finding_does(effect, words):
    assert one_finding(effect).points[0].counsel == words


def test_a_finding_without_a_change_is_still_raised_where_it_is_adverse():
    assert one_finding(Effect.ADVERSE, change="").points[0].counsel == "Counsel would raise this against the officer."
    assert one_finding(Effect.SUPPORTS, change="").points[0].counsel == ""


@pytest.mark.parametrize("facts", [NOTHING_STATED, READING_ALONE, ()])
def test_where_no_fact_was_stated_it_says_so(facts):
    said = one_finding(Effect.NEUTRAL, facts=facts)
    assert said.points[0].facts == ()
    assert "   No fact was stated for this." in lines(said)


def test_many_facts_stand_each_on_a_line():
    facts = tuple(f"Fact {n}: {'so ' * 40}." for n in range(3))
    assert [line for line in lines(one_finding(Effect.NEUTRAL, facts=facts)) if line.startswith("   - Fact")]


def test_a_fact_that_is_still_a_name_is_worded():
    assert one_finding(Effect.NEUTRAL, facts=("man.armed_with",)).points[0].facts == ("Man: armed with",)


def test_a_standard_that_was_not_asked_has_nothing_to_articulate():
    assert articulation(graded(SHOT), LAW) is None


def test_a_choice_without_force_can_be_articulated_too():
    said = articulation(graded(Decision(n=1, words="Talk."), LAW), LAW)
    assert said.opening == "Decision 1, by the officer (no force): Talk."
    assert "gives no verdict on a choice without force" in said.conclusion


def test_a_standard_out_of_force_is_noted():
    said = Graded(decision=SHOT, verdicts=verdicts(SHOT, [LAW], date(2010, 1, 1)), practice=())
    assert any(line.startswith("Note: ") for line in lines(articulation(said, LAW)))


def test_a_step_of_ours_is_told_as_ours():
    told = Finding(
        element="E6",
        cites="835a(e)(3)",
        reading=Reading.ABSENT,
        effect=Effect.ADVERSE,
        because="So.",
        design_choice="omitted_warning",
    )
    said = Verdict(standard=LAW.id, line=Line.LAW, outcome=Outcome.CONTESTABLE, findings=(told,))
    words = lines(articulation(Graded(decision=SHOT, verdicts=(said,), practice=()), LAW))
    assert any(line.strip().startswith("Our choice, not the text's: For defense of life") for line in words)
