"""What an author may promise, each word of it proved and refuted on one small encounter."""

from __future__ import annotations

import re
from time import perf_counter

import pytest

from simulator.authoring.check import LIMIT, check, check_loaded
from simulator.authoring.check_promises import asked
from simulator.authoring.resolve import load_text
from simulator.engine.machine import compile_program

ENCOUNTER = """
facts:
  told: {type: bool, starts: no}
variants:
  calm: {weight: 1}
  wild: {weight: 1}
place:
  spots: {path: [0, 0], near: [26, 0], bank: [30, 0]}
people:
  officer: {tools: [cew]}
  kim: {role: partner, name: Kim}
  sam: {role: subject, name: Sam}
scenes:
  arrival:
    phase: contact
    at: {officer: path, kim: path, sam: bank}
    choices:
      listen:
        say: What is it?
        hears: [{fact: told, value: yes, from: sam}]
        sets: {told: yes}
        stays_here: yes
      step_closer: {do: Step closer., moves: {officer: near}, goes_to: close}
      stay: {do: Stay., goes_to: far}
  close:
    phase: crisis
    deadline: 9 s
    on_deadline: he_walks_away
    acts:
      - at: 4 s
        id: kim_leans_on_him
        who: kim
        when: {variant: wild}
        force:
          {level: control, tool: body_weight, against: sam, purpose: arrest, deadly_risk: yes}
    choices:
      back: {do: Step back., moves: {officer: path}, goes_to: far}
      shoot:
        do: Fire.
        force: {level: deadly, tool: pistol, against: sam, purpose: defend_life}
        goes_to: he_falls
  far:
    phase: contact
    deadline: 9 s
    on_deadline: he_walks_away
    choices:
      ask: {say: Talk?, goes_to: [{when: {told: yes}, scene: he_talks}, {scene: he_walks_away}]}
endings:
  he_talks: {outcome: peaceful, says: Sam talks.}
  he_walks_away: {outcome: got_away, says: Sam leaves.}
  he_falls: {outcome: killed, says: Sam falls.}
"""
KEPT = [
    "never: {ending: he_talks}, unless_chosen: [arrival.listen]",
    "never: {outcome: killed}, unless_chosen: close.shoot",
    "never: {outcome: killed}, as_long_as: {officer: {farther_than: 10 ft}}",
    "never: {force: deadly}, as_long_as: {officer: {farther_than: 10 ft}}",
    "never: {force: deadly, by: kim}, in_variant: calm",
    "never: {force: less_lethal}",
    "never: {scene: close}, from: far",
    "never: {known: {told: no}}",
    "never: {choice: close.shoot}, from: [far]",
    "never: {known: {told: yes}}, unless_chosen: arrival.listen",
    "never: {scene: close}, as_long_as: {officer: {farther_than: 10 ft}}",
    "never: {choice: arrival.stay}, if_chosen: close.back",
    "always: {choice: [arrival.stay, arrival.step_closer]}",
    "always: {scene: far}, if_chosen: arrival.stay",
    "always: {scene: far}, if_chosen: [arrival.listen, close.back]",
    "always: {scene: arrival}, if_chosen: close.back",
    "can: {choice: arrival.listen}, if_chosen: arrival.listen",
    "always: {ending: [he_talks, he_walks_away]}, unless_chosen: close.shoot",
    "can: {ending: [he_talks, he_walks_away]}",
    "can: {ending: he_talks}, if_chosen: arrival.listen, unless_chosen: [close.shoot]",
    "can: {choice: far.ask}, from: close",
]
BROKEN = {
    "never: {ending: he_talks}": "calm: listen, stay, ask",
    "never: {outcome: killed}, if_chosen: arrival.listen": "calm: listen, step_closer, shoot",
    "never: {scene: far}, if_chosen: [arrival.listen, arrival.stay]": "calm: listen, stay",
    "never: {force: deadly, by: kim}": "wild: step_closer, wait",
    "never: {force: deadly}, in_variant: wild, unless_chosen: close.shoot": "wild: step_closer, wait",
    "never: {force: control}": "wild: step_closer, wait",
    "never: {force: deadly, by: officer}": "calm: step_closer, shoot",
    "never: {known: {told: yes}}": "calm: listen",
    "never: {choice: arrival.stay}": "calm: stay",
    "never: {ending: he_walks_away}, from: close": "calm: step_closer, back, ask",
    "never: {ending: he_walks_away}, as_long_as: {officer: {nearer_than: 10 ft}}, from: close": "calm: step_closer, wait",
    "always: {choice: arrival.listen}": "calm: step_closer, shoot",
    "always: {scene: far}": "calm: step_closer, shoot",
    "always: {outcome: peaceful}, if_chosen: arrival.listen": "calm: listen, step_closer, shoot",
    "can: {ending: he_talks}": "calm: step_closer",
    "can: {scene: close}, if_chosen: arrival.stay": "calm: stay",
    "can: {force: deadly}": "calm: stay",
}
EMPTY = [
    "never: {ending: he_falls}, as_long_as: {officer: {nearer_than: 10 ft}}",
    "never: {ending: he_falls}, if_chosen: [arrival.stay, close.back]",
    "can: {ending: he_talks}, if_chosen: close.shoot, unless_chosen: arrival.step_closer",
]


@pytest.fixture
def said(fill):
    """An encounter with a promise, written on one line."""

    def write(promise):
        keys = re.split(r", (?=[a-z_]+: )(?![^{]*\})(?![^\[]*\])", promise)
        return fill(ENCOUNTER + "promises:\n  - says: It is so.\n" + "".join(f"    {key}\n" for key in keys))

    return write


def search(text, limit=LIMIT):
    loaded = load_text(text)
    assert loaded.scenario is not None, "\n".join(map(str, loaded.problems))
    (one,) = asked(compile_program(loaded.scenario), limit)
    return one.kept


def broken(text):
    problems, _ = check_loaded(load_text(text), clock=perf_counter)
    return [it for it in problems if it.code in {"G010", "P001"}]


@pytest.mark.parametrize("promise", KEPT)
def test_it_is_kept(said, promise):
    kept = search(said(promise))
    assert (kept.kept, kept.met, kept.path) == (True, True, None)


@pytest.mark.parametrize(("promise", "path"), BROKEN.items())
def test_it_is_broken_by_the_shortest_path(said, promise, path):
    (problem,) = broken(said(promise))
    assert problem.code == "G010"
    assert problem.message.endswith(f"({path}).")
    assert problem.play


@pytest.mark.parametrize("promise", EMPTY)
def test_what_no_path_meets_says_nothing(said, promise):
    (problem,) = broken(said(promise))
    assert problem.code == "P001"


def test_past_the_limit_it_is_not_proved_and_a_path_that_was_found_refutes_all_the_same(said):
    assert search(said(KEPT[0]), limit=2).kept is None
    assert search(said("can: {ending: [he_talks, he_walks_away]}"), limit=2).kept is None
    assert search(said("never: {choice: arrival.stay}"), limit=5).kept is False


@pytest.mark.parametrize(
    ("promise", "code"),
    [
        ("unless_chosen: [arrival.listen]", "S002"),
        ("never: {ending: he_talks}, always: {scene: far}", "S002"),
        ("never: {by: kim}", "S002"),
        ("never: {ending: he_talks, by: kim}", "S002"),
        ("never: {ending: he_talked}", "S012"),
        ("never: {choice: arrival.go}", "S015"),
        ("never: {force: lethal}", "S004"),
        ("never: {known: {tol: yes}}", "F001"),
        ("never: {scene: far}, in_variant: rainy", "S017"),
        ("never: {scene: far}, as_long_as: {tol: yes}", "F001"),
        ("never: {scene: far}, from: farr", "S012"),
    ],
)
def test_what_cannot_be_promised_is_told(said, promise, code):
    assert [it.code for it in load_text(said(promise)).problems] == [code]


def test_each_promise_is_told_with_the_situations_that_were_searched(tmp_path, said):
    (tmp_path / "smallest").mkdir()
    text = said(KEPT[0]) + ""
    (tmp_path / "smallest" / "scenario.yaml").write_text(text, encoding="utf-8")
    (one,) = check([tmp_path / "smallest"], clock=perf_counter).explored["smallest"].promises
    assert (one.says, one.proved) == ("It is so.", True)
    assert one.situations > 3
