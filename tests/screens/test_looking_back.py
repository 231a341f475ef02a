"""How the endings that were within reach are named to a reader."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from simulator.debrief.roads_not_taken import NOBODY_HURT, Fork, Road, Roads
from simulator.model.scenario import Ending, Fate
from simulator.screens.looking_back import roads_notice, roads_views

PEOPLE = {"novak": SimpleNamespace(name="Officer Novak"), "runner": SimpleNamespace(name="The runner")}


def told(ending, fate):
    endings = {ending: Ending(id=ending, outcome=fate, says="It is over.")}
    road = Road(choice="gate.wait", words="Wait.", taken=True, endings=(ending,))
    found = Roads(forks=(Fork(n=1, at_ms=0, roads=(road,)),), after=None)
    scenario = SimpleNamespace(people=PEOPLE, endings=endings)
    return roads_views(scenario, found)[1].roads[0].endings[0].words, roads_notice(scenario, found)


def test_an_ending_gives_a_name_its_capital_and_leaves_a_word_that_only_describes():
    assert told("ending_novak_hurt", Fate.OFFICER_HURT)[0] == "Novak hurt"
    assert told("ending_runner_gone", Fate.GOT_AWAY)[0] == "runner gone"


@pytest.mark.parametrize("fate", list(Fate))
def test_it_is_said_that_nobody_is_badly_hurt_only_of_endings_that_say_so(fate):
    said = told("ending_one", fate)[1]
    assert ("To the last, an ending was within reach in which nobody is badly hurt." in said) is (fate in NOBODY_HURT)
    assert ("no ending was within reach in which nobody is badly hurt" in said) is (fate not in NOBODY_HURT)
