"""Two runs side by side: every decision of each stands in one row, in its order, and what is the same stands together."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.debrief.side_by_side import side_by_side
from tests.scoring.runs import GATE, PLAYS, choose, compiled, grade, log_of, program_of, run


@pytest.fixture(scope="module")
def gate():
    return compiled(GATE)


def causes(one):
    return None if one is None else one.decision.cause


def test_what_both_did_stands_together_and_where_they_part_is_told(gate):
    patient = grade(gate, run(gate, choose("ask_more", "drive_up", "go_in", "shoot")))
    hasty = grade(gate, run(gate, choose("drive_up", "write_it_down")))
    found = side_by_side(patient, hasty)
    assert [(causes(pair.left), causes(pair.right), pair.same) for pair in found.pairs] == [
        ("on_the_way.ask_more", None, False),
        ("on_the_way.drive_up", "on_the_way.drive_up", True),
        ("at_the_gate.go_in", "at_the_gate.write_it_down", False),
        ("standoff.shoot", None, False),
    ]
    assert found.part == 0


def test_a_run_beside_itself_never_parts(gate):
    card = grade(gate, run(gate, choose("ask_more", "drive_up")))
    assert (side_by_side(card, card).part, all(pair.same for pair in side_by_side(card, card).pairs)) == (None, True)


@given(st.lists(st.sampled_from(range(len(PLAYS))), min_size=2, max_size=2))
@settings(max_examples=15, deadline=None)
def test_no_decision_is_lost_and_their_order_stays(chosen):
    cards = [grade(program_of(PLAYS[n]), log_of(PLAYS[n])) for n in chosen]
    found = side_by_side(*cards)
    for side, card in zip(("left", "right"), cards, strict=True):
        assert tuple(one for pair in found.pairs if (one := getattr(pair, side)) is not None) == card.graded
