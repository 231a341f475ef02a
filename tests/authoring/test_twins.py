"""A twin is another encounter's file with some facts changed: it loads, checks and tells its places as any other."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest

from simulator.authoring import problems
from simulator.authoring.check import check
from simulator.authoring.header import read_header
from simulator.authoring.resolve import load, load_text

BESIDE = (Path(problems.__file__).parent / "twins.yaml").read_text(encoding="utf-8")
HEAD = "scenario: twin\ntwin_of: smallest\ntitle: With a child\nversion: 3\n"
CHILD = '  - {fact: child_beside_him, value: yes, because: "He has her with him."}\n'
TOLD = "known_at_start:\n  - {fact: child_beside_him, value: yes, from: dispatch}\n"


@pytest.fixture
def family(tmp_path):
    """Writes an encounter and a twin beside it, and gives the twin's file."""

    def write(differs=CHILD, rest="", beside=BESIDE, head=HEAD):
        for slug, text in (("smallest", beside), ("twin", f"{head}differs:\n{differs}{rest}")):
            (tmp_path / slug / "plays").mkdir(parents=True, exist_ok=True)
            (tmp_path / slug / "scenario.yaml").write_text(text, encoding="utf-8")
            play = "play: He is asked\nsteps:\n  - {in: arrival, choose: ask_his_name, at: 5 s}\n"
            (tmp_path / slug / "plays" / "asked.yaml").write_text(play, encoding="utf-8")
        return tmp_path / "twin" / "scenario.yaml"

    return write


def checked(*files):
    return check(files, clock=perf_counter)


def told(report):
    return [(it.code, Path(it.file).parent.name, it.line) for it in report.problems]


def differs(fact, value, because="It is so here."):
    return f'  - fact: {fact}\n    value: {value}\n    because: "{because}"\n'


def test_a_twin_has_its_own_head_and_everything_else_of_its_encounter(family):
    it, other = load(family()), load(family().parent.parent / "smallest" / "scenario.yaml")
    assert it.scenario is not None, it.problems
    assert (it.scenario.id, it.scenario.title, it.scenario.version) == ("twin", "With a child", 3)
    assert it.scenario.facts["child_beside_him"].starts is True
    assert it.scenario.scenes == other.scenario.scenes
    assert it.scenario.endings == other.scenario.endings
    assert it.scenario.fingerprint != other.scenario.fingerprint


def test_what_is_known_of_the_fact_takes_the_place_of_what_was_told(family):
    first = BESIDE + "not_known: [sam.condition_shown]\n"
    it = load(family(rest=TOLD, beside=first.replace("crime: none", "crime: none\n    condition_shown: []"))).scenario
    known = {reveal.fact: reveal.value for reveal in it.known_at_start}
    assert known == {"sam.armed_with": "edged", "sam.weapon_state": "held", "child_beside_him": True}


def test_one_text_holds_a_twin_and_its_encounter(family):
    loaded = load(family())
    again = load_text(loaded.source.written.decode("utf-8"))
    assert again.scenario == loaded.scenario
    assert again.scenario.fingerprint == loaded.scenario.fingerprint


def test_a_twin_alone_is_no_scenario(family):
    alone = load_text(family().read_text(encoding="utf-8"))
    assert (alone.scenario, [it.code for it in alone.problems]) == (None, ["D001"])


@pytest.mark.parametrize("slug", ["nobody", "../smallest", "twin", "", "."])
def test_what_is_no_encounter_beside_it_is_told(family, slug):
    file = family(head=HEAD.replace("smallest", f'"{slug}"'))
    assert [(it.code, it.line) for it in load(file).problems] == [("D001", 2)]


@pytest.mark.parametrize(
    ("fact", "value", "of"),
    [
        ("sam.arousal", "low", lambda it: it.facts["sam.arousal"].starts),
        ("sam.resistance", "active", lambda it: it.scenes["arrival"].law.people["sam"].facts["resistance"]),
        ("basis", "detention", lambda it: it.scenes["arrival"].law.basis),
        ("gate", "open", lambda it: it.facts["gate"].starts),
    ],
)
def test_bands_doors_and_what_the_law_is_told_may_differ(family, fact, value, of):
    gate = "\n  doors: {gate: {from: [4, 4], to: [4, 9], starts: shut}}"
    file = family(differs(fact, value), beside=BESIDE.replace("bank: [12, 0]}", f"bank: [12, 0]}}{gate}"))
    it = load(file)
    assert it.scenario is not None, it.problems
    assert of(it.scenario) == value


def test_what_is_dealt_is_the_same_in_every_deal(family):
    deals = "variants:\n  alone: {weight: 1}\n  both: {weight: 1, so: {child_beside_him: yes}}\n"
    it = load(family(beside=BESIDE + deals))
    assert [variant.so for variant in it.scenario.variants] == [(), ()]
    assert it.twin.differs[0].was == "no or yes"
    armed = deals.replace("child_beside_him: yes", "sam.armed_with: blunt").replace(
        "weight: 1}\n  both", "weight: 1, so: {sam.armed_with: firearm}}\n  both"
    )
    file = family(differs("sam.armed_with", "edged"), beside=BESIDE.replace("    armed_with: edged\n", "") + armed)
    dealt = load(file)
    assert [[(put.fact, put.value) for put in variant.so] for variant in dealt.scenario.variants] == [
        [("sam.armed_with", "edged")]
    ] * 2


def test_a_value_that_the_fact_cannot_have_is_told_in_the_twin(family):
    file = family(differs("sam.arousal", "boiling"))
    assert told(checked(file))[:1] == [("S004", "twin", 7)]
    assert {place for _, place, _ in told(checked(file))} == {"twin"}


def test_a_word_that_mistakes_the_law_is_told_where_it_stands(family):
    hinge = "hinge: {element: x, fact: child_beside_him, because: illegal}\n"
    assert told(checked(family(rest=TOLD + hinge))) == [("C002", "twin", 9)]


def test_what_is_wrong_in_the_first_file_is_told_there(family):
    file = family(rest=TOLD, beside=BESIDE.replace("goes_to: he_falls", "goes_to: he_fals"))
    assert [(code, place) for code, place, _ in told(checked(file))] == [("S012", "smallest")]


def test_a_scene_that_only_one_of_them_reaches_is_no_problem(family):
    ways = "goes_to: [{when: {child_beside_him: yes}, scene: he_walks_away}, {scene: he_talks}]"
    beside = BESIDE.replace("goes_to: he_talks", ways).replace("on_deadline: he_walks_away", "on_deadline: he_talks")
    file = family(rest=TOLD, beside=beside)
    (file.parent / "plays" / "asked.yaml").write_text(
        "play: x\nsteps:\n  - {in: arrival, choose: shoot, at: 5 s}\n", encoding="utf-8"
    )
    assert told(checked(file, file.parent.parent / "smallest")) == []
    file.unlink()
    assert [code for code, _, _ in told(checked(file.parent.parent / "smallest"))] == ["F005", "G008"]


def test_what_is_wrong_in_the_twin_alone_says_so_at_its_place(family):
    trap = "goes_to: [{when: {child_beside_him: yes}, scene: nothing_here}, {scene: he_talks}]"
    beside = BESIDE.replace("goes_to: he_talks", trap).replace(
        "endings:", "  nothing_here:\n    phase: contact\nendings:"
    )
    file = family(rest=TOLD, beside=beside)
    (file.parent / "plays" / "asked.yaml").unlink()
    found = [it for it in checked(file).problems if it.code == "G009"]
    assert [(Path(it.file).parent.name, it.message.split(":")[0]) for it in found] == [("smallest", "In its twin twin")]


def test_the_report_says_what_differs_and_where_the_verdicts_part(family):
    report = checked(family(rest=TOLD))
    assert not report.problems
    twin = report.twins["twin"]
    assert [(it.fact, it.was, it.now) for it in twin.differs] == [("child_beside_him", "no", "yes")]
    assert [str(it) for it in twin.parts] == ["arrival.shoot: NOT_JUSTIFIED there, JUSTIFIED here"]


def test_the_header_of_a_twin_is_its_encounters_but_for_its_own_words(family):
    head = read_header(family())
    assert (head.id, head.title, head.state, head.problems) == ("twin", "With a child", "california", ())
    assert Path(head.file).parent.name == "twin"
