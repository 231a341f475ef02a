"""Every sentence of the findings under Penal Code 835a is one that was held against the statute, and at its right place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
import yaml

from simulator.law.library import standard

LAW = standard("california_835a")
READ = yaml.load(Path(__file__).with_name("every_sentence.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - builds nothing but text
ROWS = READ["sentences"]
FILLED_IN = {
    "what": r"[A-Za-z][^.:]+",
    "tests": r"(safe|feasible|enough)( and (feasible|enough))?",
    "failed": r"not (safe|feasible|enough)( and not (feasible|enough)){0,2}",
    "level": r"(control|less-lethal)",
    "tool": r"(an? )?[A-Za-z ]+",
    "whom": r"((passive|active|assaultive|life-threatening) resistance|a person who complied)",
    "to resist": r"(to comply|to resist (passively|actively|with an assault|with a threat to life))",
    "people": r"(the officer|another person|the person himself or herself|,? and |, )+",
}


@cache
def pattern(words):
    told, *rest = re.split(r"<([a-z ]+)>", words)
    parts = [re.escape(told)]
    for name, after in zip(rest[::2], rest[1::2], strict=True):
        parts += [FILLED_IN[name], re.escape(after)]
    return re.compile("".join(parts))


def matches(row, key, words):
    return key not in row or pattern(row[key]).fullmatch(words) is not None


def is_at(row, finding):
    return row["at"] == [finding.element, finding.cites, str(finding.reading), str(finding.effect)]


def says(row, finding):
    ours = READ["design_choices"][row["ours"]] if "ours" in row else ""
    return (
        is_at(row, finding)
        and finding.design_choice == ours
        and matches(row, "says", finding.because)
        and matches(row, "unless", finding.would_change_if)
    )


def test_a_finding_says_only_what_was_read_and_where_it_belongs(every_decision):
    for decision in every_decision:
        for finding in LAW.conclude(decision).findings:
            assert any(says(row, finding) for row in ROWS), finding


@pytest.fixture(scope="session")
def told(every_decision):
    return [finding for decision in every_decision for finding in LAW.conclude(decision).findings]


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['at'][0]}: {row['says'][:60]}" for row in ROWS])
def test_what_was_read_is_said_of_some_case(row, told):
    assert any(says(row, finding) for finding in told)


def test_only_the_last_finding_leaves_open_what_it_hangs_on():
    assert {row["at"][0] for row in ROWS if "unless" not in row} == {"verdict"}


def test_every_design_choice_is_named_by_a_sentence():
    assert {row["ours"] for row in ROWS if "ours" in row} == set(READ["design_choices"]) == set(LAW.design_choices)
