import pytest

from simulator.model.scenario import Person
from simulator.screens.bearing import Seen, alarm_of, bearing, tool_of

SAM = Person(id="sam", role="subject", age=30)


def borne(arousal, words=(), person=SAM, alarm=0, own="", **facts):
    facts = {name: frozenset(value) if isinstance(value, set) else value for name, value in facts.items()}
    return bearing(person, Seen(facts, arousal), words, alarm, own)


@pytest.mark.parametrize(
    ("arousal", "facts", "pose"),
    [
        ("low", {}, "calm"),
        ("rising", {}, "tense"),
        ("high", {}, "agitated"),
        ("extreme", {}, "aggressive"),
        ("extreme", {"resistance": "passive"}, "frantic"),
        ("extreme", {"resistance": "passive", "weapon_state": "raised"}, "aggressive"),
        ("extreme", {"resistance": "active", "condition_shown": {"developmental"}}, "covering_ears"),
        ("high", {"condition_shown": {"developmental"}}, "covering_ears"),
        ("rising", {"condition_shown": {"developmental"}}, "stimming"),
        ("rising", {"condition_shown": {"deaf"}}, "pointing_to_ear"),
        ("low", {"condition_shown": {"dementia"}}, "confused"),
        ("low", {"condition_shown": {"suicidal"}, "resistance": "compliant"}, "despairing"),
        ("rising", {"resistance": "compliant"}, "yielding"),
        ("low", {"resistance": "compliant"}, "hands_shown"),
        ("high", {"fleeing": "clear"}, "running"),
        ("high", {"fleeing": "clear", "weapon_state": "pointed"}, "agitated"),
        ("extreme", {"down_or_restrained": True}, "down"),
        ("low", {"condition_shown": {"suicidal"}, "weapon_state": "raised"}, "calm"),
        (
            "rising",
            {"condition_shown": {"suicidal"}, "weapon_state": "raised", "resistance": "assaultive"},
            "aggressive",
        ),
    ],
)
def test_the_body_shows_what_can_be_seen_of_a_subject(arousal, facts, pose):
    assert borne(arousal, **facts).pose == pose


def test_an_authors_word_goes_before_the_facts_and_leaves_the_others():
    assert borne("high", words=("seated", "bandaged"))[:3] == ("agitated", "seated", "bandaged")
    assert borne("high", words=("hands_hidden",)).pose == "hands_hidden"
    assert borne("low", words=("on_the_ground",), down_or_restrained=True)[:2] == ("cuffed", "on_the_ground")


def test_an_old_back_is_bent():
    assert borne("low", person=Person(id="rose", role="subject", age=79)).stooped
    assert borne("low", condition_shown={"dementia"}).stooped
    assert not borne("low").stooped


@pytest.mark.parametrize(
    ("role", "alarm", "pose"),
    [
        ("bystander", 0, "watching"),
        ("bystander", 1, "tense"),
        ("bystander", 2, "afraid"),
        ("family", 0, "tense"),
        ("family", 1, "pleading"),
    ],
)
def test_who_stands_by_is_as_what_he_sees_makes_him(role, alarm, pose):
    assert borne(None, person=Person(id="ana", role=role), alarm=alarm).pose == pose


def test_who_is_down_alarms_nobody_any_more():
    assert alarm_of(Seen({"weapon_state": "raised"}, "low")) == 2
    assert alarm_of(Seen({}, "high")) == 1
    assert alarm_of(Seen({"weapon_state": "raised", "down_or_restrained": True}, "extreme")) == 0


def test_an_officer_is_drawn_by_where_the_own_weapon_is():
    reyes = Person(id="reyes", role="partner", tools=frozenset({"cew", "impact_launcher"}))
    for weapon, pose, tool in (
        ("holstered", "calm", ""),
        ("low_ready", "low_ready", "pistol"),
        ("pointed", "aiming", "pistol"),
    ):
        assert borne(None, person=reyes, own=weapon, alarm=2).pose == pose
        assert tool_of(reyes, pose, weapon) == tool
    assert tool_of(reyes, "aiming", "holstered") == "cew"
    assert tool_of(reyes, "with_long_tool", "holstered") == "impact_launcher"
