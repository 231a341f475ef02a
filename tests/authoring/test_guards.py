"""Guards are refused where they say what is no guard, or read what may not be read there."""

from __future__ import annotations

import pytest

from simulator.authoring.resolve import load_text

FACTS = """\
facts:
  heard: {type: bool, starts: no}
  tried: {type: count, from: 0, to: 3, starts: 0}
known_at_start:
  - {fact: heard, value: no, from: dispatch}
scenes:
  arrival:
    phase: contact
    deadline: 30 s
    on_deadline: he_walks_away
    choices:
      ask:
        say: Hello.
"""


def at_a_way(fill, guard):
    """The problems of a guard where what is so may be read."""
    way = (
        f"        goes_to:\n          - when: {guard}\n            scene: he_talks\n          - scene: he_walks_away\n"
    )
    return [problem.code for problem in load_text(fill(FACTS + way)).problems]


def at_a_choice(fill, guard):
    """The problems of a guard where only what the officer can know may be read."""
    return [
        problem.code
        for problem in load_text(fill(FACTS + f"        when: {guard}\n        goes_to: he_talks\n")).problems
    ]


@pytest.mark.parametrize(
    ("guard", "code"),
    [
        ("heard", "S003"),
        ("[heard]", "S003"),
        ("{hearrd: yes}", "F001"),
        ("{heard: true}", "S005"),
        ("{heard: {at_least: 1}}", "S005"),
        ("{tried: {at_lest: 1}}", "S001"),
        ("{tried: {at_least: 9}}", "F002"),
        ("{tried: x}", "S006"),
        ("{sam.arousal: furious}", "F002"),
        ("{sam.armed_with: edged}", "F001"),
        ("{any: {heard: yes}}", "S003"),
        ("{any: []}", "S003"),
        ("{not: heard}", "S003"),
        ("{knows: heard}", "S003"),
        ("{knows: {hearrd: yes}}", "F001"),
        ("{officer: {nearer_than: 15}}", "T001"),
        ("{officer: {nearr_than: 15 ft}}", "S001"),
        ("{officer: {of: sam}}", "S002"),
        ("{officer: {at: bnak}}", "S014"),
        ("{officer: {sees: smith}}", "S013"),
        ("{officer: {nearer_than: 15 ft, of: smith}}", "S013"),
        ("{chosen: arrival.aks}", "S015"),
        ("{called: medic}", "S004"),
        ("{here: medic}", "S004"),
        ("{warned: maybe}", "S005"),
        ("{identified: maybe}", "S005"),
        ("{variant: armed}", "S017"),
        ("{__class__: x}", "F001"),
        ('{"os.system": "x"}', "F001"),
    ],
)
def test_what_is_no_guard(fill, guard, code):
    assert at_a_way(fill, guard) == [code]


@pytest.mark.parametrize(
    "guard",
    [
        "{heard: no}",
        "{tried: {at_most: 2}}",
        "{tried: [0, 1]}",
        "{sam.at: bank}",
        "{any: [{heard: no}]}",
        "{officer_weapon: holstered}",
    ],
)
def test_what_is_so_is_read_at_ways_and_not_at_choices(fill, guard):
    assert at_a_way(fill, guard) == []
    assert at_a_choice(fill, guard) == ["F003"]


@pytest.mark.parametrize(
    "guard",
    [
        "{knows: {heard: no}}",
        "{officer: {nearer_than: 40 ft, at: path}}",
        "{not: {chosen: arrival.ask}}",
        "{}",
        "{warned: no}",
    ],
)
def test_what_is_known_is_read_everywhere(fill, guard):
    assert at_a_way(fill, guard) == []
    assert at_a_choice(fill, guard) == []
