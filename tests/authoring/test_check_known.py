"""What the law leans on, and the officer need not know."""

from __future__ import annotations

import pytest

HEAD = (
    "facts:\n  heard: {type: bool, starts: no}\n"
    "scenes:\n"
    "  arrival:\n    phase: contact\n    deadline: 30 s\n    on_deadline: later\n"
    "    choices:\n      ask_his_name:\n        say: Sam?\n        technique: [ask_name]\n"
    "        hears:\n          - {fact: heard, value: yes, from: sam}\n        goes_to: later\n"
    "  later:\n    phase: contact\n    deadline: 30 s\n    on_deadline: he_walks_away\n"
)
LAW = "    law:\n      basis: arrest\n      time_forced: no\n      sam: {threatened: [], resistance: compliant}\n"
ALTERNATIVE = (
    "      alternatives:\n        - what: Wait.\n          choice: later.step_back\n          safe: clear\n"
    "          feasible: clear\n          enough: clear\n          rests_on: [heard]\n"
)
CHOICES = "    choices:\n      step_back:\n        do: Step back.\n        technique: [make_distance]\n        goes_to: he_talks\n"
GRAB = (
    "      grab:\n        do: Take his arm.\n"
    "        force: {level: control, tool: hands, against: sam, purpose: overcome_resistance}\n        goes_to: he_talks\n"
)
RUSH = (
    "      rush:\n        do: Run up to him.\n        conduct:\n"
    "          - {word: rushed, rests_on: [heard], range: RANGE}\n        goes_to: he_talks\n"
)
GUARDED = (
    "\n              - {when: {knows: {heard: yes}}, is: outside}\n              - {is: within}\n"  # the author says it
)


@pytest.fixture
def unknown(checked):
    """The messages and plays about what is not known."""

    def run(fragment):
        return [(problem.message, problem.play) for problem in checked(fragment) if problem.code == "F008"]

    return run


def test_an_alternative_rests_on_what_is_known_while_its_choice_is_open(unknown):
    ((message, play),) = unknown(HEAD + LAW + ALTERNATIVE + CHOICES + GRAB)
    assert message == (
        'In "later", the alternative "later.step_back" rests on "heard", which the officer need not know (wait).'
    )
    assert play.endswith("steps:\n  - {in: arrival, wait: 30 s}\n")


def test_an_alternative_that_is_closed_while_it_is_not_known_is_no_problem(unknown):
    closed = CHOICES.replace("        do:", "        when: {knows: {heard: yes}}\n        do:", 1)
    assert unknown(HEAD + LAW + ALTERNATIVE + closed + GRAB) == []


def test_where_no_force_is_offered_no_alternative_is_asked_for(unknown):
    assert unknown(HEAD + LAW + ALTERNATIVE + CHOICES) == []


@pytest.mark.parametrize(("range_", "count"), [("outside", 1), ("arguable", 1), ("within", 0)])
def test_a_range_that_finds_fault_rests_on_what_is_known(unknown, range_, count):
    found = unknown(HEAD + CHOICES + RUSH.replace("RANGE", range_))
    assert len(found) == count
    assert all('the range of "rush" (rushed: ' in message for message, _ in found)


def test_a_range_may_find_fault_only_where_it_is_known(unknown):
    mark = "          - word: rushed\n            rests_on: [heard]\n            range:" + GUARDED
    rush = RUSH.replace("          - {word: rushed, rests_on: [heard], range: RANGE}\n", mark)
    assert "is: within" in rush
    assert unknown(HEAD + CHOICES + rush) == []


def test_unsaid_law_comes_with_the_way_to_its_scene(checked):
    (problem,) = [problem for problem in checked(HEAD + CHOICES + GRAB) if problem.code == "L001"]
    assert "steps:\n  - {in: arrival, choose: ask_his_name, at: 0 s}\n" in problem.play
