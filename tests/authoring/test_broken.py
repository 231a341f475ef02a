"""A folder of scenarios with one mistake each: every file is given its own problem, at its place, and no other.

A file's first line says its mistake in plain words, its second which problem it must be given, and where.
"""

from __future__ import annotations

import re
from pathlib import Path
from time import perf_counter

import pytest

from simulator.authoring.check import check

FILES = sorted((Path(__file__).parent / "broken").glob("*.yaml"))
EXPECTED = re.compile(r"# ([A-Z]\d{3}) in line (\d+), column (\d+)")
PEERS_WERE_TRIED_ON = (
    "undefined_target",
    "unreachable_scene",
    "undefined_fact_in_a_guard",
    "duplicate_scene",
    "dead_end",
    "guard_never_true",
    "all_choices_possibly_locked",
    "loop_with_no_end",
    "type_error_in_a_guard",
    "unused_fact",
)
SHOWN_BY_A_MOMENT = {"dead_end", "guard_never_true", "all_choices_possibly_locked", "loop_with_no_end"}


def expected(file):
    """The mistake in words, and the code, line and column that the file must be given."""
    words, place = file.read_text(encoding="utf-8").split("\n")[:2]
    code, line, column = EXPECTED.fullmatch(place).groups()
    return words.removeprefix("# "), (code, int(line), int(column))


def found(file):
    """The problems that a file is given."""
    return check([file], clock=perf_counter).problems


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_broken_scenario_is_given_its_own_problem_and_no_other(file):
    _, wanted = expected(file)
    assert [(it.code, it.line, it.column) for it in found(file)] == [wanted]


def test_there_are_sixty_mistakes_at_least_and_each_is_another():
    assert len(FILES) >= 60
    assert len({expected(file)[0] for file in FILES}) == len(FILES)


def test_the_ten_mistakes_on_which_peers_were_tried_are_found_with_their_place_and_path():
    told = {file.stem: found(file) for file in FILES if file.stem in PEERS_WERE_TRIED_ON}
    right = [name for name, problems in told.items() if len(problems) == 1 and problems[0].line > 2]
    walked = {name for name, problems in told.items() if problems[0].play}
    print(f"{len(right)} of {len(PEERS_WERE_TRIED_ON)}")
    assert sorted(right) == sorted(PEERS_WERE_TRIED_ON)
    assert walked == SHOWN_BY_A_MOMENT
