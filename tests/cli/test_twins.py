"""What `check` says of a twin, and that a twin is played like any encounter."""

import json
from pathlib import Path

ROOT = Path(__file__).parents[2] / "scenarios"
TWIN = ROOT / "knife_with_a_baby_in_the_room"
PART = "parts from knife_in_the_bedroom at he_comes_at_you.shoot: CONTESTABLE there, JUSTIFIED here (at_the_crib.shoot)"


def test_check_prints_what_differs_and_where_the_verdicts_part(simulator):
    said = simulator("check", TWIN)
    assert said.code == 0
    assert "child_inside: no or yes in knife_in_the_bedroom, yes here." in said.out
    assert PART in said.out


def test_check_tells_machines_the_same(simulator):
    twins = json.loads(simulator("check", TWIN, "--json").out)["twins"]
    twin = twins["knife_with_a_baby_in_the_room"]
    assert twin["twin_of"] == "knife_in_the_bedroom"
    assert [(it["fact"], it["there"], it["here"]) for it in twin["differs"]] == [("child_inside", "no or yes", "yes")]
    assert [(it["there"], it["verdict_there"], it["verdict_here"]) for it in twin["parts"]] == [
        ("he_comes_at_you.shoot", "CONTESTABLE", "JUSTIFIED")
    ]


def test_a_twin_is_played_graded_and_debriefed(simulator):
    said = simulator("play", TWIN, "--auto", "asked_and_gone_in_for_her", "--json")
    run = json.loads(said.out)
    assert (said.code, run["ending"]) == (0, "ending_shot_in_the_attack")
    assert simulator("debrief", run["session"], "--text").out.startswith("Debrief: Knife, and a baby in the room")
    assert simulator("verify", run["session"]).code == 0
