from dataclasses import replace

import pytest

from simulator.screens.author import AuthorScreen, ChoiceState
from simulator.screens.compared import ComparisonView
from simulator.screens.values import (
    BriefingScreen,
    ChoiceRow,
    DebriefScreen,
    EncounterScreen,
    EndingScreen,
    Map,
    MenuRow,
    MenuScreen,
    SessionRow,
    Stage,
)
from simulator.terminal.keys import Keys
from simulator.terminal.loop import Opening, run_terminal

MOMENT = EncounterScreen(
    title="Bench",
    where="Arrival",
    story_ms=0,
    stage=Stage(backdrop="park", light="day"),
    map=Map(),
    lines=(),
    choices=(ChoiceRow(number=1, choice="talk", say="Hello."), ChoiceRow(number=2, choice="go", do="Go.")),
    deadline_ms=20_000,
    reading_ms=2_000,
)
REVIEW = DebriefScreen(
    title="Bench", subtitle="", ending="Over.", duration_ms=0, standard="x", as_of="y", timeline=(), beats=(), ledger=()
)


class Pretended:
    """A driver that writes down what it is asked."""

    def __init__(self, *answers, due=None, late=False):
        self.answers = [*answers, EndingScreen(title="Bench", says="Sam is safe.")]
        self.asked = []
        self.next_due_ms = due
        self.late = late

    def menu(self):
        runs = (
            SessionRow(session="s1", title="x", started=""),
            SessionRow(session="s2", title="x", started="", ending="e"),
        )
        return MenuScreen(rows=(MenuRow(slug="bench", title="Bench", difficulty=2),), sessions=runs)

    def _answer(self, *asked):
        self.asked.append(asked)
        return self.answers.pop(0)

    def open(self, slug):
        self.asked.append(("open", slug))
        return BriefingScreen(title="Bench", call=(), known=(), with_you=())

    def begin(self):
        self.asked.append(("begin",))
        return MOMENT

    def resume(self, session):
        self.asked.append(("resume", session))
        return replace(MOMENT, clock_ms=4_000)

    def choose(self, choice, at_ms):
        return self._answer("choose", choice, at_ms)

    def tick(self, until_ms):
        return self._answer("tick", until_ms)

    def flag(self, at_ms):
        self.asked.append(("flag", at_ms))
        return MOMENT

    def debrief(self, session):
        self.asked.append(("debrief", session))
        return REVIEW


def played(driver, *typed, opening=None, step_ms=1_500):
    """Everything that was shown, with a clock that runs on at each look."""
    shown, answers, time = [], list(typed), [0]

    def ask(prompt):
        shown.append(prompt)
        if not answers:
            raise EOFError
        return answers.pop(0)

    def now_ms():
        time[0] += step_ms
        return time[0]

    assert run_terminal(driver, Keys(ask, shown.append, now_ms), opening) == 0
    return "".join(shown)


def test_an_encounter_from_the_menu_to_the_debrief():
    driver = Pretended()
    shown = played(driver, "1", "", "2", "", "", "q", step_ms=5_000)
    assert driver.asked == [("open", "bench"), ("begin",), ("choose", "go", 3_000), ("debrief", None)]
    assert "Sam is safe." in shown
    assert "Debrief: Bench" in shown


def test_the_person_is_told_that_time_is_measured():
    assert "the time that you take is measured" in " ".join(played(Pretended(), "1", "q").split())


def test_reading_time_does_not_count():
    driver = Pretended()
    played(driver, "1", "", "1", "q", step_ms=500)
    assert driver.asked[-1] == ("choose", "talk", 0)


def test_waiting_goes_to_what_happens_next():
    driver = Pretended(MOMENT, due=8_000)
    played(driver, "1", "", "w")
    assert driver.asked[-1] == ("tick", 8_000)


def test_waiting_where_nothing_is_to_come_says_so():
    driver = Pretended(MOMENT)
    shown = played(driver, "1", "", "w")
    assert "Nothing happens here until you choose." in shown


def test_a_mark_leaves_the_moment_and_its_measuring_alone():
    driver = Pretended()
    shown = played(driver, "1", "", "f", "1", "q", step_ms=3_000)
    assert driver.asked[2:] == [("flag", 1_000), ("choose", "talk", 4_000)]
    assert "Marked for the debrief." in shown


def test_an_answer_that_came_too_late_is_told():
    shown = played(Pretended(MOMENT, late=True), "1", "", "1")
    assert "Something happened before your answer" in shown


@pytest.mark.parametrize("typed", ["", "9", "0", "-1", "talk", "²", "1 1", "\x1b[A", "99999999999999999999"])
def test_what_is_no_answer_is_asked_again(typed):
    driver = Pretended()
    shown = played(driver, "1", "", typed, "1", "q")
    assert "That is none of the answers." in shown
    assert driver.asked[2][0] == "choose"


@pytest.mark.parametrize("typed", ["9", "0", "²", "99999999999999999999", "x"])
def test_what_is_not_in_the_menu_is_asked_again(typed):
    assert "Type a number from 1 to 3, or q." in played(Pretended(), typed, "q")


def test_a_stopped_run_says_that_it_is_kept():
    assert "The run is kept." in played(Pretended(), "1", "", "q")
    assert "The run is kept." in played(Pretended(), "1", "")


def test_the_moment_can_be_read_again():
    assert played(Pretended(), "1", "", "r", "q").count("You may:") == 2


def test_earlier_runs_are_resumed_or_reviewed_from_the_menu():
    driver = Pretended()
    played(driver, "2", "1", "q", "3", "q", step_ms=5_000)
    assert driver.asked == [("resume", "s1"), ("choose", "talk", 7_000), ("debrief", "s2")]


@pytest.mark.parametrize(("typed", "shown"), [("o", True), ("", False)])
def test_the_run_under_other_standards_is_shown_when_asked_for(typed, shown):
    class Compared(Pretended):
        def debrief(self, session):
            apart = ComparisonView(
                against="835a", standards=(), decisions=(), not_said_title="Not said", not_said=("Last resort.",)
            )
            return replace(super().debrief(session), comparison=apart)

    said = played(Compared(), "1", "", "2", "", typed, "", "q", step_ms=5_000)
    assert ("Not said:" in said) == shown
    assert said.rstrip().endswith("Number, or q to leave:")


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        (Opening("open", "bench"), ("open", "bench")),
        (Opening("resume", "s1"), ("resume", "s1")),
        (Opening("debrief", "s2"), ("debrief", "s2")),
    ],
)
def test_one_may_begin_elsewhere_than_at_the_menu(opening, asked):
    driver = Pretended()
    played(driver, opening=opening)
    assert driver.asked[0] == asked


class Authored(Pretended):
    """A driver for authors."""

    told = AuthorScreen(
        title="Bench",
        scene="arrival",
        variant="alone",
        open=(),
        closed=(ChoiceState("wait", "Wait for them.", ("needs medics here (not called)",)),),
        facts=(),
    )

    def author(self):
        return self.told


def test_an_author_reads_why_a_choice_is_closed():
    words = " ".join(played(Authored(), "1", "", "q").split())
    assert "Author: scene arrival, variant alone." in words
    assert "Closed here: wait: Wait for them. closed: needs medics here (not called)" in words


def test_in_a_trainees_run_nothing_of_it_is_shown():
    driver = Authored()
    driver.told = None
    assert "Author" not in played(driver, "1", "", "q")
    assert "Author" not in played(Pretended(), "1", "", "q")
