"""`note`: what an instructor writes beside a run, and what is refused; the grade stays what it was."""

import json
import os
from dataclasses import replace

import pytest

from simulator.cli.driver import Desk, Driving
from simulator.places import find_places
from simulator.records.notes import Note, NoteKind, add_note
from simulator.records.store import Records
from simulator.screens.written import Contested
from simulator.window.errors import CannotBe


@pytest.fixture
def knife(simulator):
    """A run with force and marks."""
    said = simulator("play", "knife_in_the_bedroom", "--auto", "one_shot_more_than_the_danger", "--json")
    return json.loads(said.out)["session"]


def test_a_note_a_bookmark_an_override_and_a_dispute_are_kept_with_who_and_when(simulator, knife):
    before = simulator("grade", knife, "--json").out
    calls = (
        ("Good pace here.", "--moment", 1),
        ("", "--moment", 2, "--bookmark"),
        ("He had said why.", "--moment", 4, "--override", "escalating_speech", "--mark", "remark"),
        ("Her hand was on the crib.", "--moment", 6, "--dispute", "835a(e)(2)"),
    )
    for words, *options in calls:
        assert simulator("note", knife, words, "--by", "i-4", *options).code == 0
    told = json.loads(simulator("note", knife, "--json").out)
    assert [(one["n"], one["who"]) for one in told] == [(1, "i-4"), (2, "i-4"), (4, "i-4"), (6, "i-4")]
    assert simulator("grade", knife, "--json").out == before
    shown = " ".join(simulator("debrief", knife, "--text").out.split())
    assert (
        "The instructor marks escalating speech as remark (the program's mark stands beside it), moment 4, i-4" in shown
    )
    assert "Disputes the finding on 835a(e)(2) (the finding stands)" in shown
    assert simulator("verify", knife).code == 0


def test_each_override_and_dispute_stands_beside_what_it_is_about(simulator, knife):
    for words in (
        ("He had said why.", "--moment", 4, "--override", "escalating_speech", "--mark", "remark"),
        ("Her hand was on the crib.", "--moment", 6, "--dispute", "835a(e)(2), Apparent intent"),
    ):
        assert simulator("note", knife, *words, "--by", "i-4").code == 0
    told = json.loads(simulator("debrief", knife, "--json").out)
    beats = told["beats"]
    assert [(one["kind"], one["n"], one["who"], one["mark"]) for one in told["written"]] == [
        ("override", 4, "i-4", "remark"),
        ("dispute", 6, "i-4", ""),
    ]
    marks = {(beat["n"], one["word"]): one["beside"] for beat in beats for one in beat["practice"]}
    found = {(beat["n"], one["heading"]): one["beside"] for beat in beats for one in beat["findings"]}
    assert [at for at, said in (marks | found).items() if said] == [(4, "escalating speech"), (6, "Apparent intent")]
    assert marks[4, "escalating speech"][0].endswith("would mark it as a remark: He had said why.")
    assert "disputes this finding, and it stands: Her hand" in found[6, "Apparent intent"][0]


def test_the_window_keeps_an_override_and_a_dispute_as_the_command_line_does(knife, home):
    with Records(str(home / "records.sqlite")) as records:
        driver = Driving(find_places(os.environ), records, Desk(new_id=str, now=str, seed=int))
        driver.debrief(knife)
        marked = Contested(n=4, about="escalating speech", words="Why not.", by="i-4", mark="remark")
        driver.contest(marked)
        written = driver.contest(replace(marked, n=6, about="835a(e)(2), Opportunity", mark="", by=""))
        assert [(one.kind, one.n, one.about, one.who) for one in written] == [
            ("override", 4, "escalating speech", "i-4"),
            ("dispute", 6, "835a(e)(2), Opportunity", driver.signs),
        ]
        with pytest.raises(CannotBe, match="can be disputed"):
            driver.contest(replace(marked, n=6, about="835a(e)(2)"))
        assert records.verify(knife) == ()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("", "--moment", "4", "--override", "escalating_speech", "--mark", "remark"), "needs words"),
        (("No.", "--moment", "6", "--override", "835a(e)(2)", "--mark", "credit"), "can be disputed"),
        (("No.", "--moment", "4", "--override", "escalating_speach", "--mark", "credit"), "escalating_speech"),
        (("No.", "--moment", "4", "--override", "escalating_speech", "--mark", "fine"), "credit, remark or concern"),
        (("No.", "--moment", "6", "--dispute", "835a(z)"), "No finding at this moment"),
        (("No.", "--moment", "44"), "no moment 44"),
    ],
)
def test_what_it_is_about_must_be_there_and_law_is_never_overwritten(simulator, knife, words, told):
    said = simulator("note", knife, *words, "--by", "i-4")
    assert (said.code, told in said.err) == (2, True), said.err
    assert simulator("note", knife).out.strip() == "Nothing was written about this run."


def test_what_the_trainee_wrote_is_purged_and_the_rest_stays(simulator, knife, home):
    assert simulator("note", knife, "Good pace.", "--by", "i-4").code == 0
    with Records(str(home / "records.sqlite")) as records:
        written = {"who": "t-1", "written": "2026-03-14T10:00:00", "words": "He ran."}
        add_note(records, Note(id="n1", session=knife, kind=NoteKind.REPORT, **written))
    assert "1 of the trainee's texts removed" in simulator("note", knife, "--purge").out
    assert [one["words"] for one in json.loads(simulator("note", knife, "--json").out)] == ["Good pace."]
    assert simulator("verify", knife).code == 0
