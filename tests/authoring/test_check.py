"""Checking files, folders and folders of folders; what exploration tells."""

from __future__ import annotations

import itertools
from time import perf_counter

import pytest

from simulator.authoring.check import check
from simulator.engine import machine
from simulator.engine.problem import ProgramError


def test_a_file_a_folder_and_a_folder_of_folders_are_the_same(folder, tmp_path):
    slug = folder()
    ticks = itertools.count()
    reports = [check([path], clock=lambda: float(next(ticks))) for path in (slug / "scenario.yaml", slug, tmp_path)]
    assert [report.problems for report in reports] == [(), (), ()]
    (explored,) = {report.explored["smallest"] for report in reports}
    assert (explored.endings, explored.seconds, explored.complete) == (2, 1.0, True)
    assert explored.situations >= 3


def test_one_file_named_twice_is_checked_once(folder):
    slug = folder("title: {}\n")
    assert len(check([slug, slug / "scenario.yaml"], clock=perf_counter).problems) == 1


def test_a_folder_without_a_scenario_is_a_problem(tmp_path):
    (problem,) = check([tmp_path], clock=perf_counter).problems
    assert problem.code == "Y001"


def test_what_was_not_explored_is_not_concluded_from(folder):
    report = check([folder()], clock=perf_counter, limit=1)
    assert not report.explored["smallest"].complete
    assert [problem.code for problem in report.problems] == ["G016"]


def test_past_the_limit_what_multiplies_the_situations_is_named_most_first(folder):
    count = "{type: count, from: 0, to: %d, starts: 0}"
    again = "        stays_here: yes\n        again: yes\n"
    slug = folder(
        f"facts:\n  few: {count % 3}\n  many: {count % 90}\n"
        "scenes:\n  arrival:\n    phase: contact\n    deadline: 30 s\n    on_deadline: he_walks_away\n    choices:\n"
        f"      one:\n        do: One.\n        sets: {{few: {{plus: 1}}}}\n{again}"
        f"      other:\n        do: Other.\n        sets: {{many: {{plus: 1}}}}\n{again}"
        "      go:\n        do: Go.\n        goes_to:\n"
        "          - when: {few: {at_least: 3}, many: {at_least: 60}}\n            scene: he_walks_away\n"
        "          - scene: he_talks\n"
    )
    (problem,) = (it for it in check([slug], clock=perf_counter, limit=200).problems if it.code == "G016")
    assert "There are more than 200 situations" in problem.message
    assert 0 < problem.message.index("many (") < problem.message.index("few (4 values)")


def test_a_contradiction_that_the_engine_finds_is_a_problem(folder, monkeypatch):
    def refuse(_):
        raise ProgramError("two things at once")

    monkeypatch.setattr("simulator.authoring.check.compile_program", refuse)
    (problem,) = check([folder()], clock=perf_counter).problems
    assert (problem.code, problem.line) == ("G005", 19)
    assert machine.compile_program is not refuse


@pytest.mark.parametrize(
    ("fragment", "told"),
    [
        (
            "promises:\n  - says: x\n    never: {ending: he_walks_away}\n    unless_chosen: [arrival.ask_his_name]\n",
            "What never happens, happens: x (wait).",
        ),
        (
            "scenes:\n  arrival:\n    phase: contact\n    choices:\n      ask:\n        say: Sam?\n        stays_here: yes\n",
            'Somebody can be caught in "arrival": nothing is offered and nothing is to come (ask).',
        ),
    ],
)
def test_a_proof_tells_the_shortest_way(checked, fragment, told):
    assert told in [problem.message for problem in checked(fragment)]


def test_what_the_law_leans_on_must_be_known_on_every_path(checked):
    reading = "{reading: mixed, rests_on: [heard]}"
    found = checked(
        "facts:\n  heard: {type: bool, starts: no}\n"
        "scenes:\n"
        "  arrival:\n    phase: contact\n    deadline: 30 s\n    on_deadline: later\n"
        "    choices:\n      ask:\n        say: Sam?\n"
        "        hears:\n          - {fact: heard, value: yes, from: sam}\n        goes_to: later\n"
        "  later:\n    phase: contact\n"
        "    law:\n      basis: detention\n      time_forced: no\n"
        f"      sam: {{threatened: [], resistance: passive, harm: {reading}}}\n"
        "    deadline: 30 s\n    on_deadline: he_walks_away\n"
        "    choices:\n      grab:\n        do: Take his arm.\n"
        "        force: {level: control, tool: hands, against: sam, purpose: overcome_resistance}\n"
        "        goes_to: he_talks\n"
    )
    (problem,) = [problem for problem in found if problem.code == "F008"]
    assert problem.message == 'In "later", harm rests on "heard", which the officer need not know (wait).'
    assert problem.line == 19
