"""Every guard has words, its contrary has others, and they are those that the author typed."""

from __future__ import annotations

from typing import get_args

import pytest

from simulator.authoring.guard_words import guard_words, value_words
from simulator.model import guards as say

SO = frozenset({True})
LEAVES = {
    say.Is("b", SO): ("b = yes", "b ≠ yes"),
    say.Is("n", frozenset({1, 2})): ("n = 1 or 2", "n ≠ 1 or 2"),
    say.Counts("n", 2): ("n ≥ 2", "n < 2"),
    say.Counts("n", None, 2): ("n ≤ 2", "n > 2"),
    say.Counts("n", 1, 2): ("n in 1–2", "n not in 1–2"),
    say.Counts("n"): ("n of any count", "n not of any count"),
    say.Knows("sam.armed_with", frozenset({"edged"})): (
        "known: sam.armed_with = edged",
        "not known: sam.armed_with = edged",
    ),
    say.Distance("sam", 21, None): ("sam nearer than 21 ft", "sam not nearer than 21 ft"),
    say.Distance("sam", 21, 6): (
        "sam nearer than 21 ft and farther than 6 ft",
        "sam not nearer than 21 ft and farther than 6 ft",
    ),
    say.Distance("sam"): ("sam at any distance", "sam not at any distance"),
    say.At("officer", frozenset({"hall", "door"})): ("officer at door or hall", "officer not at door or hall"),
    say.Barrier("sam"): ("a barrier between you and sam", "no barrier between you and sam"),
    say.Barrier("sam", there=False): ("no barrier between you and sam", "a barrier between you and sam"),
    say.Sees("sam"): ("sam in sight", "sam not in sight"),
    say.BehindCover("sam"): ("you are in cover from sam", "you are not in cover from sam"),
    say.BehindCover("sam", there=False): ("you are not in cover from sam", "you are in cover from sam"),
    say.Chosen(frozenset({"hall.ask"})): ("chosen: hall.ask", "not chosen: hall.ask"),
    say.Resource("medics", here=True): ("medics here", "medics not here"),
    say.Resource("medics", here=False): ("medics called", "medics not called"),
    say.Warned(): ("warned of force", "not warned of force"),
    say.Identified(is_so=False): ("not identified as officer", "identified as officer"),
    say.VariantIs(frozenset({"alone"})): ("variant = alone", "variant ≠ alone"),
}


def test_every_kind_of_guard_is_among_these():
    kinds = set(get_args(say.Guard)) - {say.Every, say.Either, say.Not}
    assert {type(guard) for guard in LEAVES} == kinds


@pytest.mark.parametrize("guard", LEAVES, ids=lambda guard: type(guard).__name__)
def test_a_guard_and_its_contrary_in_words(guard):
    assert (guard_words(guard), guard_words(say.Not(guard))) == LEAVES[guard]


def test_several_are_joined_and_bracketed_only_inside_one_another():
    one, other = say.Is("a", SO), say.Is("b", SO)
    assert guard_words(say.ALWAYS) == ""
    assert guard_words(say.Every((one, other))) == "a = yes and b = yes"
    assert guard_words(say.Either((one, say.Every((one, other))))) == "a = yes or (a = yes and b = yes)"
    assert guard_words(say.Every((one, say.Either((one, other))))) == "a = yes and (a = yes or b = yes)"
    assert guard_words(say.Not(say.Either((one, other)))) == "not (a = yes or b = yes)"
    assert guard_words(say.Either(())) == "nothing opens it"


def test_values_are_as_an_author_types_them():
    told = [value_words(value) for value in (True, False, None, 3, "edged", frozenset({"b", "a"}))]
    assert told == ["yes", "no", "unknown", "3", "edged", "[a, b]"]
