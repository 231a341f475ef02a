"""A sign-off that is older than the law it read is told, with the hash to write; it stops nobody."""

import pytest

from simulator.authoring.resolve import load_text
from simulator.authoring.sign_off import statute_text

NOW = statute_text()
DATED = "  counsel: {name: C. Reader, date: 2026-03-14}\n"


@pytest.mark.parametrize(
    ("sign_off", "codes"),
    [
        ("  author: ''\n  statute_text: ''\n", []),
        (f"{DATED}  statute_text: '{NOW}'\n", []),
        (f"{DATED}  statute_text: '0123456789ab'\n", ["A001"]),
        ("  author: A. Writer\n", ["A002"]),
        ("  author: {name: A. Writer}\n", ["A002"]),
        (DATED, ["A003"]),
        (f"{DATED}  author: A. Writer\n", ["A003", "A002"]),
    ],
)
def test_what_is_missing_or_old_is_told(checked, sign_off, codes):
    found = checked(f"sign_off:\n{sign_off}")
    assert [it.code for it in found] == codes
    assert all(it.is_notice for it in found)
    assert all(NOW in it.hint for it in found if it.code != "A002")


def test_names_are_read_in_both_spellings(fill):
    it = load_text(fill(f"sign_off:\n{DATED}  author: A. Writer\n")).scenario
    assert dict(it.sign_off) == {"counsel": "C. Reader", "author": "A. Writer"}
