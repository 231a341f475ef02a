"""The statute's words, and that every part of it is either graded or excused with a reason."""

from __future__ import annotations

from datetime import date

import pytest

from simulator.law.finding import Line, Outcome
from simulator.law.library import in_force_on, standard

LAW = standard("california_835a")
LIMBS = {"E2 ability", "E2 opportunity", "E2 intent", "E2 immediate"}


def test_every_heading_is_graded_or_excused():
    assert set(LAW.statute) == LAW.citations | set(LAW.not_graded)
    assert not LAW.citations & set(LAW.not_graded)
    assert all(reason.strip() for reason in LAW.not_graded.values())


def test_every_graded_heading_is_cited_by_some_golden_case(every_decision):
    cited = {finding.cites for decision in every_decision for finding in LAW.conclude(decision).findings}
    assert cited == LAW.citations


def test_findings_are_whole(every_decision):
    for decision in every_decision:
        verdict = LAW.conclude(decision)
        assert verdict.standard == LAW.id
        assert verdict.line is Line.LAW
        assert verdict.findings
        for finding in verdict.findings:
            assert finding.cites in LAW.statute
            assert finding.element
            assert finding.because.strip()
            assert finding.facts
            assert all(fact.strip() for fact in finding.facts)
            assert finding.would_change_if.strip()


def test_every_deadly_verdict_speaks_to_each_limb_and_circumstance(every_decision):
    for decision in every_decision:
        verdict = LAW.conclude(decision)
        elements = {finding.element for finding in verdict.findings}
        if "E4" in elements:
            assert {*LIMBS, "E0", "E3", "E4", "E6 A", "E7", "E8", "E9", "E10", "verdict"} <= elements


def test_a_justification_never_stands_on_an_absent_element_of_both_routes(every_decision):
    for decision in every_decision:
        verdict = LAW.conclude(decision)
        if verdict.outcome is Outcome.JUSTIFIED:
            absent = {
                f.element[:2] for f in verdict.findings if f.element[:2] in {"E2", "E5"} and f.reading == "absent"
            }
            assert absent != {"E2", "E5"}


def test_step_sizes_say_that_they_are_this_projects_choice(every_decision):
    sentences = {f.design_choice for d in every_decision for f in LAW.conclude(d).findings if f.design_choice}
    assert len(sentences) == len(LAW.design_choices)
    assert all("this project" in sentence for sentence in sentences)


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("835a(a)(2)", "shall use other available resources and techniques if reasonably safe and feasible"),
        ("835a(a)(4)", "rather than with the benefit of hindsight"),
        (
            "835a(c)(1)(A)",
            "(A) To defend against an imminent threat of death or serious bodily injury to the officer or to another",
        ),
        ("835a(c)(2)", "based on the danger that person poses to themselves"),
        ("835a(d)", '"retreat" does not mean tactical repositioning or other de-escalation tactics'),
        ("835a(e)(2)", "must be instantly confronted and addressed"),
        ("835a(e)(3)", "including the conduct of the officer and the subject leading up to the use of deadly force"),
    ],
)
def test_the_words_are_the_statutes(heading, words):
    assert words in LAW.statute[heading]


def test_the_preface_says_source_dates_and_the_older_spelling():
    for words in ("Source:", "Read:", "In force: from 1 January 2020", "SB 857", 'read "deescalation"'):
        assert words in LAW.statute.preface


def test_the_standard_is_in_force_from_2020():
    assert LAW in in_force_on(date(2020, 1, 1))
    assert LAW not in in_force_on(date(2019, 12, 31))


def test_an_unknown_standard_is_named_with_those_that_there_are():
    with pytest.raises(KeyError, match="california_835a"):
        standard("california_853a")
