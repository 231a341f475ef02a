"""Where two standards part, by which heading, and from which day."""

from __future__ import annotations

from datetime import date
from itertools import combinations

import pytest

from simulator.law.finding import Outcome
from simulator.law.library import STANDARDS, in_force_on, standard


def read(case, standard_id):
    day = case.get("as_of")
    return standard(standard_id, date.fromisoformat(day) if day else None)


def test_each_standard_concludes_as_the_case_says(parting, parted):
    decision = parted(parting)
    found = {one: str(read(parting, one).conclude(decision).outcome) for one in parting["verdicts"]}
    assert found == parting["verdicts"]


def test_the_heading_that_makes_the_difference_is_cited_with_its_effect(parting, parted):
    decision = parted(parting)
    for one, headings in parting["turns_on"].items():
        told = {(finding.cites, str(finding.effect)) for finding in read(parting, one).conclude(decision).findings}
        assert set(headings.items()) <= told, one


def test_every_two_standards_part_somewhere(parting_cases):
    ids = {one for case in parting_cases for one in case["verdicts"]}
    told = {
        frozenset(pair)
        for case in parting_cases
        for pair in combinations(case["verdicts"], 2)
        if case["verdicts"][pair[0]] != case["verdicts"][pair[1]]
    }
    assert len(ids) == 7
    assert {frozenset(pair) for pair in combinations(ids, 2)} == told


def test_old_california_law_and_the_federal_test_part_on_what_hayes_weighs(parting_cases):
    (case,) = [one for one in parting_cases if "negligence under Hayes" in one["case"]]
    assert case["verdicts"]["california_pre_2020"] != case["verdicts"]["graham_garner"]


@pytest.mark.parametrize(
    ("standard_id", "first", "last"),
    [
        ("california_pre_2020", None, date(2019, 12, 31)),
        ("graham_garner", date(1985, 3, 27), None),
        ("washington_9a16", date(2019, 2, 4), None),
        ("washington_10_120", date(2021, 7, 25), None),
        ("delaware_467", date(2021, 6, 30), None),
        ("tennessee_40_7_108", date(1985, 7, 1), None),
    ],
)
def test_each_is_in_force_on_its_days(standard_id, first, last):
    law = standard(standard_id)
    assert first is None or (law.in_force(first) and not law.in_force(date.fromordinal(first.toordinal() - 1)))
    assert last is None or (law.in_force(last) and not law.in_force(date.fromordinal(last.toordinal() + 1)))
    assert law.in_force_to == last


def test_the_federal_test_is_read_as_of_the_day():
    before, since = standard("graham_garner", date(2025, 5, 14)), standard("graham_garner", date(2025, 5, 15))
    assert since is standard("graham_garner")
    assert before.in_force_to == date(2025, 5, 14)
    assert before in in_force_on(date(2020, 1, 1))
    assert since in in_force_on(date(2026, 1, 1))
    assert before.conclude is not since.conclude


def test_the_federal_verdict_says_which_reading_it_is(parting_cases, parted):
    decision = parted(parting_cases[0])
    for day in (date(2020, 1, 1), date(2026, 1, 1)):
        assert "15 May 2025" in " ".join(standard("graham_garner", day).conclude(decision).notices)


def test_what_the_court_left_open_is_said_where_conduct_weighs(parting_cases, parted):
    (case,) = [one for one in parting_cases if "Barnes v. Felix asked for the whole" in one["case"]]
    findings = standard("graham_garner").conclude(parted(case)).findings
    assert any(f.cites == "Barnes left open" and "did not decide" in f.because for f in findings)


def test_the_texts_of_other_places_are_applied_only_by_name():
    here = {one.id for one in in_force_on(date(2026, 1, 1))}
    everywhere = {one.id for one in in_force_on(date(2026, 1, 1), elsewhere=True)}
    assert {"california_835a", "graham_garner"} <= here
    assert {"washington_10_120", "washington_9a16", "delaware_467", "tennessee_40_7_108"} <= everywhere - here


def test_ids_are_each_ones_own():
    assert len({one.id for one in STANDARDS}) == len(STANDARDS)


def test_a_choice_without_force_is_nothing_to_justify(law, decisions_everywhere):
    quiet = [decision for decision in decisions_everywhere if decision.force is None]
    assert quiet
    assert {law.conclude(decision).outcome for decision in quiet} == {Outcome.N_A}
