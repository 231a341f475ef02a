"""A test's result is held back, in the terminal, at the command line and in the menu, until an instructor releases it."""

import json

import pytest


@pytest.fixture
def tested(simulator, bench):
    """A run in test mode."""
    return json.loads(simulator("play", bench, "--auto", "talk", "--mode", "test", "--json").out)["session"]


@pytest.mark.parametrize("words", [("debrief", "--text"), ("grade",), ("grade", "--json"), ("debrief", "--script")])
def test_a_result_is_held_back_and_then_released(simulator, tested, words):
    command, *more = words
    held = simulator(command, tested, *more)
    assert (held.code, held.out, "once an instructor releases it" in held.err) == (2, "", True)
    assert simulator("release", tested, "--by", "i-4").out.strip() == f"{tested}: released."
    shown = simulator(command, tested, *more)
    assert (shown.code, shown.err) == (0, "")
    assert [one["who"] for one in json.loads(simulator("note", tested, "--json").out)] == ["i-4"]
    assert simulator("release", tested).out.strip() == f"{tested}: nothing is held back."


def test_a_run_in_learning_is_never_held_back(simulator, run):
    assert simulator("grade", run).code == 0
    assert "nothing is held back" in simulator("release", run).out


def test_two_runs_are_not_compared_while_one_is_held_back(simulator, tested, run):
    assert simulator("compare", run, tested).code == 2
    simulator("release", tested)
    assert simulator("compare", run, tested).code == 0


def test_the_terminal_shows_how_a_test_ended_and_no_more(simulator, bench):
    played = simulator("play", bench, "--text", "--seed", 1, "--mode", "test", typed="\n")
    number = next(line.split(".")[0].strip() for line in played.out.splitlines() if "Take his arm" in line)
    said = simulator("play", bench, "--text", "--seed", 1, "--mode", "test", typed=f"n\n\n{number}\n\n").out
    flat = " ".join(said.split())
    assert "Sam is in handcuffs." in flat
    assert "Its result is shown once an instructor releases it." in flat
    assert "Debrief:" not in flat
    assert "What the law asks" not in flat


def test_the_menu_says_that_a_result_is_held_back(simulator, tested):
    menu = simulator("play", "--text", typed="q\n").out
    rows = [line.strip() for line in menu.splitlines() if "A man on a bench," in line]
    assert "its result held back" in " ".join(menu.split())
    number = rows[0].split(".")[0].strip()
    assert "once an instructor releases it" in " ".join(simulator("play", "--text", typed=f"{number}\nq\n").out.split())
