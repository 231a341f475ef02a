"""Expected and got stand side by side in aligned columns."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from simulator.authoring.beside import WIDTH, Row, side_by_side

WORDS = st.text("abc def,.()", max_size=150)
ROWS = st.lists(st.builds(Row, WORDS, WORDS, WORDS, st.booleans()), min_size=1, max_size=5)


def test_rows_that_differ_bear_a_mark_in_front():
    rows = [Row("law", "N_A", "JUSTIFIED", differs=True), Row("by", "officer", "officer")]
    assert side_by_side(rows).splitlines() == [
        "         | Expected | Got",
        "     ----+----------+----------",
        "  != law | N_A      | JUSTIFIED",
        "     by  | officer  | officer",
    ]


def test_a_long_cell_goes_on_in_the_next_line_and_is_marked_once():
    shown = side_by_side([Row("why", "", "so " * 60, differs=True)])
    assert shown.count("!=") == 1
    assert shown.count("so") == 60
    assert max(map(len, shown.splitlines())) <= WIDTH


@given(ROWS)
def test_no_line_is_too_long_and_the_columns_are_aligned(rows):
    head, rule, *body = side_by_side(rows).splitlines()
    assert max(len(line) for line in (head, rule, *body)) <= WIDTH
    first, second = (at for at, letter in enumerate(rule) if letter == "+")
    assert all(line[first : first + 1] == "|" and line[second : second + 1] == "|" for line in (head, *body))
    assert sum(line.startswith("  !=") for line in body) == sum(row.differs for row in rows)
