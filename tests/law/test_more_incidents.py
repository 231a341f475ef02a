"""More incidents, adjudicated ones that every use-of-force lawyer knows and fictional ones, against what was decided of them.

Their codings are this project's own, and were written down before they were graded. The fictional ones say what the text
comes to; under an earlier or a federal test, what was justified may be contestable under 835a, which asks for more.
"""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from simulator.authoring.cases import decisions_of
from simulator.law.finding import Outcome
from simulator.law.library import standard
from simulator.scoring.agreement import Agreement, agreement, labels_of

LAW = standard("california_835a")
HERE = Path(__file__).parent / "incidents" / "more"
FILES = sorted(HERE.glob("*.yaml"))
NOT_AGAINST = {Agreement.EXACT, Agreement.TOLERABLE, Agreement.NOT_SCORED}


def read(path):
    return yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text


def decided(name):
    return decisions_of(read(HERE / f"{name}.yaml"))


def outcomes(name):
    return [LAW.conclude(decision).outcome for decision in decided(name)]


def findings(name, use):
    return LAW.conclude(decided(name)[use]).findings


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_verdict_goes_against_what_was_decided(path):
    problems = []
    incident = read(path)
    decisions = decisions_of(incident, problems)
    assert not problems
    for label, decision in zip(labels_of(incident), decisions, strict=True):
        assert agreement(label, LAW.conclude(decision).outcome) in NOT_AGAINST


@pytest.mark.parametrize(
    "path", [path for path in FILES if path.stem.startswith("fiction")], ids=lambda path: path.stem
)
def test_what_was_written_under_835a_itself_is_met_exactly(path):
    incident = read(path)
    for label, decision in zip(labels_of(incident), decisions_of(incident), strict=True):
        assert agreement(label, LAW.conclude(decision).outcome) is Agreement.EXACT


def test_shots_after_an_entry_without_a_basis_are_contestable_for_that_alone():
    assert outcomes("scotus_mendez_2010") == [Outcome.CONTESTABLE]
    steps = findings("scotus_mendez_2010", use=0)[-1].facts
    assert "Grave conduct leading up to the force weighs against the officer." in steps
    assert "The reason in (c)(1)(A), an imminent threat, is met." in steps


def test_somebody_who_runs_out_at_officers_is_not_held_by_having_been_contained():
    assert outcomes("ca9_vos_2014") == [Outcome.CONTESTABLE]


def test_each_volley_stands_alone_and_a_stamp_on_the_head_is_deadly_force():
    assert outcomes("ca9_zion_2013") == [Outcome.JUSTIFIED, Outcome.NOT_JUSTIFIED, Outcome.NOT_JUSTIFIED]
    classified = next(found for found in findings("ca9_zion_2013", use=2) if found.element == "E0")
    assert classified.because.endswith("It is weighed as deadly force.")


def test_a_tackle_is_no_light_hold():
    assert outcomes("ca9_andrews_2016") == [Outcome.CONTESTABLE]
    assert outcomes("scotus_graham_1984") == [Outcome.CONTESTABLE]
