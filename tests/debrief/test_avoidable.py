"""Supported but avoidable: force that the text supports, with the earlier choices that practice is concerned about."""

from simulator.debrief.avoidable import POOR, supported_but_avoidable
from simulator.law.finding import Outcome
from simulator.scoring.scorecard import Mark
from tests.scoring.runs import LAW, PLAYS, grade, log_of, program_of

CARDS = {play.stem: play for play in PLAYS}


def found(stem):
    play = CARDS[stem]
    card = grade(program_of(play), log_of(play))
    return card, supported_but_avoidable(card, LAW.id)


def test_the_earlier_choice_is_named_and_the_verdict_stands():
    card, avoidable = found("one_shot_more_than_the_danger")
    (moment,) = avoidable
    assert card.graded[moment - 1].verdict(LAW.id).outcome is Outcome.JUSTIFIED
    assert [one.n for one in avoidable[moment]] == [4]


def test_force_that_is_not_supported_is_never_called_supported_but_avoidable():
    card, avoidable = found("in_at_once_and_shot_in_his_doorway")
    outcomes = {one.decision.n: one.verdict(LAW.id).outcome for one in card.graded}
    assert all(outcomes[n] is Outcome.JUSTIFIED for n in avoidable)


def test_only_what_practice_was_concerned_about_before_is_named():
    for stem in ("the_woman_on_the_step_is_defended", "a_patient_officer_gets_him_to_lay_it_down"):
        card, avoidable = found(stem)
        for n, narrowed in avoidable.items():
            assert all(one.n < n for one in narrowed)
            for one in narrowed:
                marks = card.graded[one.n - 1].practice
                assert any(mark.mark is Mark.CONCERN and mark.word in POOR for mark in marks)
