"""The comparison as a screen: words instead of codes, LAW and POLICY apart, each text's words once."""

from datetime import date
from types import SimpleNamespace

from simulator.debrief.compare import NOT_SAID, compared, held_beside
from simulator.law.finding import Effect, Finding, Line, Outcome, Verdict
from simulator.law.library import STANDARDS, standard
from simulator.law.standard import Standard
from simulator.law.statute import Statute
from simulator.model.appearances import Reading
from simulator.model.decision import Decision
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.screens.comparing import comparison_view

LAW = standard("california_835a")
NOBODY = SimpleNamespace(people={})
FORCE = UseOfForce(against="subject", level=Level.DEADLY, tool="firearm", purpose=Purpose.DEFEND_LIFE)
TALK, SHOT, AGAIN = Decision(n=1, words="Talk."), Decision(n=2, words="Fire.", force=FORCE), Decision(n=3, force=FORCE)
NOT_MET = Finding(
    element="proportion",
    cites="P 1",
    reading=Reading.ABSENT,
    effect=Effect.ADVERSE,
    because="It was out of proportion.",
)


def policy(outcome):
    said = Verdict(standard="policy", line=Line.POLICY, outcome=outcome, findings=(NOT_MET,))
    return Standard(
        id="policy",
        line=Line.POLICY,
        title="A policy",
        authority="A department",
        in_force_from=date(2000, 1, 1),
        in_force_to=date(2001, 1, 1),
        statute=Statute("## P 1\n\nParaphrased.\n\n## SB 230 § 1(g)\n\nA factor.\n"),
        citations=frozenset({"P 1"}),
        not_graded={},
        conclude=lambda _decision: said,
    )


def view(decisions, *standards):
    found = [compared(one, standards, held_beside(standards), date(2026, 3, 14)) for one in decisions]
    return comparison_view(NOBODY, found, standards)


def test_a_use_of_force_shows_every_standard_and_law_and_policy_apart():
    (shot,) = view([SHOT], LAW, policy(Outcome.MET)).decisions
    assert shot.force
    assert [one.title for one in shot.law] == [LAW.title]
    assert [(one.title, one.tone) for one in shot.policy] == [("A policy", "met")]


def test_a_choice_without_force_shows_only_what_gives_an_outcome():
    talked, silent = view([TALK], LAW, policy(Outcome.NOT_MET)), view([TALK], LAW, policy(Outcome.N_A))
    assert (len(talked.decisions[0].law), len(talked.decisions[0].policy)) == (0, 1)
    assert (silent.decisions[0].law, silent.decisions[0].policy) == ((), ())


def test_the_words_of_a_text_stand_where_they_are_first_cited_and_the_mark_stays():
    shown = view([SHOT, AGAIN], LAW, policy(Outcome.MET)).decisions
    first, second = (one.policy[0].difference for one in shown)
    assert (first.words, first.paraphrased) == ("Paraphrased.", True)
    assert (second.words, second.paraphrased) == ("", True)


def test_what_a_breach_of_policy_means_for_the_law_is_said_once():
    shown = view([TALK, SHOT], LAW, policy(Outcome.NOT_MET)).decisions
    assert [one.policy[0].weight for one in shown] == ["A factor.", ""]
    assert {one.policy[0].weight_cites for one in shown} == {"SB 230 § 1(g)"}


def test_no_code_of_machines_is_shown():
    shown = view([TALK, SHOT], *STANDARDS, policy(Outcome.UNCLEAR))
    said = [outcome.says for one in shown.decisions for outcome in (*one.law, *one.policy)]
    assert said
    assert not [words for words in said for code in Outcome if code in words]


def test_what_is_true_of_every_decision_is_said_once():
    shown = view([TALK, SHOT, AGAIN], LAW, policy(Outcome.MET))
    assert shown.not_said == NOT_SAID
    assert shown.against == LAW.title
    assert sum("not in force" in notice for notice in shown.notices) == 1


def test_who_did_it_is_the_trainee():
    assert view([SHOT], LAW).decisions[0].by == "you"
