"""Each finding under Penal Code 835a has the reading, the effect, the citation and the choices that its facts give it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from simulator.law.california_835a.conclusion import gains
from simulator.law.california_835a.fleeing_person import LIMBS as FLIGHT_WORDS
from simulator.law.california_835a.imminence import LIMBS as THREAT_WORDS
from simulator.law.california_835a.weighed import Weighed
from simulator.law.california_835a.without_force import against_so_far
from simulator.law.finding import Effect, Finding, Outcome
from simulator.law.library import standard
from simulator.model.appearances import Appearance, Range, Reading
from simulator.model.decision import Alternative, By, Conduct, Decision, OpenChoice, Sign, SubjectSeen
from simulator.model.force import Level, Purpose, Resistance, UseOfForce
from simulator.model.technique import FAMILIES

LAW = standard("california_835a")
CLEAR, MIXED, ABSENT, UNKNOWN = Reading.CLEAR, Reading.MIXED, Reading.ABSENT, Reading.UNKNOWN
FOR, NEITHER, AGAINST = Effect.SUPPORTS, Effect.NEUTRAL, Effect.ADVERSE
DEADLY, LESS_LETHAL, CONTROL, PRESENCE = Level.DEADLY, Level.LESS_LETHAL, Level.CONTROL, Level.PRESENCE
THREE = {"known": CLEAR, "range": Range.OUTSIDE, "contributed": CLEAR}
REQUIRED = [(CLEAR, FOR), (MIXED, NEITHER), (UNKNOWN, NEITHER), (ABSENT, AGAINST)]
NOTHING = ("Nothing was stated on this.",)


def use(level=DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE, **more):
    return UseOfForce(against="subject", level=level, tool=tool, purpose=purpose, **more)


SHOT, SHOCK = use(), use(LESS_LETHAL, "cew", Purpose.ARREST)


def seen(readings=None, **more):
    return SubjectSeen(appearances={name: Appearance(reading=one) for name, one in (readings or {}).items()}, **more)


def findings(element, force=SHOT, **given):
    told = LAW.conclude(Decision(n=1, force=force, **given)).findings
    for one in told:
        assert one.because
        assert one.facts
        assert one.would_change_if
        assert isinstance(one.design_choice, str)
    return [one for one in told if one.element == element]


def finding(element, force=SHOT, **given):
    (one,) = findings(element, force, **given)
    return one


def way(safe=CLEAR, feasible=CLEAR, enough=CLEAR, what="Shut the door", **more):
    return Alternative(what=what, safe=safe, feasible=feasible, enough=enough, **more)


def weighs(one):
    return one.reading, one.effect, one.cites


# The two reasons.

THREAT = ("ability", "opportunity", "intent", "immediate")
FLIGHT = ("fleeing", "felony_threatened_death_or_sbi", "will_harm_if_not_caught")


@pytest.mark.parametrize("limb", THREAT)
@pytest.mark.parametrize(("reading", "effect"), REQUIRED)
def test_a_limb_of_imminence_supports_where_it_is_clear_and_is_adverse_where_it_is_absent(limb, reading, effect):
    one = finding(f"E2 {limb}", subject=seen({limb: reading}))
    assert weighs(one) == (reading, effect, "835a(e)(2)")
    assert one.facts == (
        NOTHING if reading is UNKNOWN else ("The reading was stated without the facts that it rests on.",)
    )
    _, unsettled, established = THREAT_WORDS[limb]
    assert one.would_change_if == (unsettled if reading is CLEAR else established)


@pytest.mark.parametrize("limb", FLIGHT)
@pytest.mark.parametrize(("reading", "effect"), REQUIRED)
def test_a_limb_of_flight_supports_where_it_is_clear_and_is_adverse_where_it_is_absent(limb, reading, effect):
    rest = dict.fromkeys(FLIGHT, MIXED)
    one = finding(f"E5 {limb}", subject=seen({**rest, limb: reading}))
    expected = NEITHER if limb == "fleeing" and reading is ABSENT else effect
    assert weighs(one) == (reading, expected, "835a(c)(1)(B)")
    _, unsettled, established = FLIGHT_WORDS[limb]
    assert one.would_change_if == (unsettled if reading is CLEAR else established)


def test_where_nobody_flees_one_finding_says_so_and_counts_against_nobody():
    subject = seen({**dict.fromkeys(FLIGHT, CLEAR), "fleeing": ABSENT})
    told = [f for f in LAW.conclude(Decision(n=1, force=SHOT, subject=subject)).findings if f.cites == "835a(c)(1)(B)"]
    assert [(f.element, f.reading, f.effect) for f in told] == [("E5 fleeing", ABSENT, NEITHER)]


@pytest.mark.parametrize(
    ("reading", "crime"),
    [(ABSENT, "none"), (ABSENT, "infraction"), (ABSENT, "misdemeanor"), (CLEAR, "felony"), (CLEAR, None)],
)
def test_a_crime_known_to_be_no_felony_closes_the_felony_and_no_other_limb(reading, crime):
    given = {"subject": seen(dict.fromkeys(FLIGHT, CLEAR), crime=crime)}
    felony = finding("E5 felony_threatened_death_or_sbi", **given)
    assert felony.reading is reading
    assert finding("E5 fleeing", **given).reading is CLEAR
    assert finding("E5 will_harm_if_not_caught", **given).reading is CLEAR
    bare = ("The reading was stated without the facts that it rests on.",)
    assert felony.facts == (bare if crime is None else (f"crime as known: {crime}",))
    assert finding("E5 fleeing", **given).facts == bare


def test_a_limb_tells_its_own_facts_and_its_own_reason():
    said = {
        limb: Appearance(reading=CLEAR, rests_on=(f"seen for {limb}",), because=f"Why {limb}.")
        for limb in (*THREAT, *FLIGHT, "harm")
    }
    subject = SubjectSeen(appearances=said, crime="felony")
    for element, limb in (*((f"E2 {x}", x) for x in THREAT), *((f"E5 {x}", x) for x in FLIGHT), ("E4", "harm")):
        one = finding(element, subject=subject)
        assert f"seen for {limb}" in one.facts
        assert one.because.endswith(f"Why {limb}.")
        assert "None" not in one.because


@pytest.mark.parametrize(
    ("threatened", "reading", "effect", "cites", "fact"),
    [
        (None, UNKNOWN, NEITHER, "835a(c)(1)(A)", NOTHING[0]),
        ((), ABSENT, AGAINST, "835a(c)(1)(A)", "in danger: nobody"),
        (("self",), ABSENT, AGAINST, "835a(c)(2)", "in danger: the person himself or herself"),
        (("officer",), CLEAR, FOR, "835a(c)(1)(A)", "in danger: the officer"),
        (("other",), CLEAR, FOR, "835a(c)(1)(A)", "in danger: another person"),
        (("other", "self"), CLEAR, FOR, "835a(c)(1)(A)", "in danger: another person and the person himself or herself"),
    ],
)
def test_the_danger_must_be_to_the_officer_or_another(threatened, reading, effect, cites, fact):
    one = finding("E3", subject=seen(threatened=None if threatened is None else frozenset(threatened)))
    assert weighs(one) == (reading, effect, cites)
    assert one.facts == (fact,)
    assert ("only the person" in one.would_change_if) is (reading is CLEAR)
    said = {
        None: "Nobody has stated",
        (): "Nobody was in danger",
        ("self",): "The danger stated was to the person alone",
    }
    assert one.because.startswith(said.get(threatened, "In danger from the person"))


def test_the_danger_to_the_person_beside_others_is_barred_only_where_no_threat_to_others_is_left():
    threat = dict.fromkeys((*THREAT, "harm"), CLEAR)
    both, others = frozenset({"self", "officer"}), frozenset({"officer"})
    barred = finding("E3 self", subject=seen({**threat, "ability": ABSENT}, threatened=both))
    assert weighs(barred) == (CLEAR, AGAINST, "835a(c)(2)")
    assert "what is left" in barred.because
    for reading in (CLEAR, MIXED, UNKNOWN):
        beside = finding("E3 self", subject=seen({**threat, "ability": reading}, threatened=both))
        assert weighs(beside) == (ABSENT, NEITHER, "835a(c)(2)")
        assert "what is left" not in beside.because
    assert not findings("E3 self", subject=seen(threat, threatened=others))
    assert not findings("E3 self", subject=seen(threat, threatened=frozenset({"self"})))
    assert not findings("E3 self", subject=seen(threat))


@pytest.mark.parametrize(
    ("reading", "effect", "stated", "armed", "threatened"),
    [
        (CLEAR, FOR, CLEAR, None, {"officer"}),
        (CLEAR, FOR, CLEAR, None, None),
        (CLEAR, FOR, CLEAR, "nothing", {"self"}),
        (CLEAR, NEITHER, CLEAR, None, ()),
        (MIXED, NEITHER, MIXED, "edged", {"officer"}),
        (ABSENT, AGAINST, ABSENT, "edged", {"officer"}),
        (ABSENT, AGAINST, ABSENT, None, ()),
        (CLEAR, FOR, UNKNOWN, "edged", {"officer"}),
        (CLEAR, FOR, UNKNOWN, "blunt", {"officer"}),
        (CLEAR, FOR, UNKNOWN, "firearm", {"officer"}),
        (CLEAR, FOR, UNKNOWN, "vehicle", {"officer"}),
        (UNKNOWN, NEITHER, UNKNOWN, "nothing", {"officer"}),
        (UNKNOWN, NEITHER, UNKNOWN, "unknown", {"officer"}),
        (UNKNOWN, NEITHER, UNKNOWN, None, {"officer"}),
    ],
)
def test_the_harm_is_as_stated_and_where_nobody_stated_it_as_grave_as_the_weapon(
    reading, effect, stated, armed, threatened
):
    who = None if threatened is None else frozenset(threatened)
    one = finding("E4", subject=seen({"harm": stated}, armed_with=armed, threatened=who))
    assert weighs(one) == (reading, effect, "835a(c)(1)(A)")
    assert one.facts == (NOTHING if armed is None else (f"appeared to be armed with: {armed}",))
    assert ("nobody was in danger" in one.because) is (reading is CLEAR and effect is NEITHER)


# Other resources and techniques.


@pytest.mark.parametrize(
    ("reading", "effect", "alternative", "held"),
    [
        (CLEAR, AGAINST, way(), True),
        (MIXED, AGAINST, way(), False),
        (MIXED, AGAINST, way(safe=MIXED), True),
        (MIXED, AGAINST, way(safe=UNKNOWN), True),
        (ABSENT, FOR, way(safe=ABSENT), True),
        (ABSENT, FOR, way(feasible=ABSENT), True),
        (ABSENT, FOR, way(enough=ABSENT), True),
        (ABSENT, NEITHER, way(UNKNOWN, UNKNOWN, UNKNOWN), True),
    ],
)
def test_another_way_that_stands_is_adverse_and_one_that_was_weighed_and_failed_supports(
    reading, effect, alternative, held
):
    one = finding("E7", alternatives=(alternative,), barrier=held)
    assert weighs(one) == (reading, effect, "835a(a)(2)")
    assert bool(one.design_choice) is (reading is not ABSENT)
    assert one.facts == (f"safe: {alternative.safe}, feasible: {alternative.feasible}, enough: {alternative.enough}",)


def test_a_finding_on_another_way_names_its_choice_its_facts_and_its_reason():
    full = way(choice="hall.wait", rests_on=("a door that locks", "distance"), because="The door was steel.")
    one = finding("E7", alternatives=(full,), distance_ft=8.0)
    assert one.choices == ("hall.wait",)
    assert one.facts[1:] == ("a door that locks", "8 feet between them")
    assert one.because.endswith("The door was steel.")
    assert finding("E7", alternatives=(way(),)).choices == ()
    assert weighs(finding("E7")) == (ABSENT, NEITHER, "835a(a)(2)")


@pytest.mark.parametrize(
    ("words", "alternative"),
    [
        ("since it was not safe: Shut the door.", way(safe=ABSENT, what="Shut the door.")),
        ("since it was not safe and not enough: Shut the door.", way(safe=ABSENT, enough=ABSENT)),
        ("since nothing was stated of it: Shut the door.", way(UNKNOWN, UNKNOWN, UNKNOWN)),
        ("whether this was feasible and enough, so it is weighed as arguable: Shut the door.", way(CLEAR, UNKNOWN, UNKNOWN)),
        ("could differ on whether this was safe, feasible and enough at that moment: Shut the door.", way(MIXED, UNKNOWN, CLEAR)),
        ("could differ on whether this was safe, feasible and enough at that moment: Shut the door.", way(MIXED, CLEAR, CLEAR)),
        ("as stated: Shut the door. In this project's reading", way()),
    ],
)  # fmt: skip
def test_why_another_way_stands_or_does_not_is_said_of_it(words, alternative):
    said = finding("E7", alternatives=(alternative,)).because
    assert words in said
    assert ".." not in said
    assert "plainly enough: Shut the door. So" in finding("E7", alternatives=(way(),), barrier=True).because


def test_why_a_way_that_was_plainly_enough_is_only_arguable_is_said():
    open_still = finding("E7", alternatives=(way(),))
    attacked = finding("E7", alternatives=(way(),), subject=seen({"attack_under_way": CLEAR}))
    gone = finding("E7", alternatives=(way(what="Let her go"),))
    assert "since nothing shows that the person was contained" in open_still.because
    assert "since an attack was under way" in attacked.because
    assert "which (d) does not ask" in gone.because


def test_giving_up_the_arrest_is_named_only_where_it_was_stated_as_a_way_that_may_count():
    gone = way(what="Let her go")
    one = finding("E7 d", alternatives=(way(), gone))
    assert weighs(one) == (CLEAR, NEITHER, "835a(d)")
    assert one.facts == ("Let her go",)
    assert not findings("E7 d", alternatives=(way(),))
    assert not findings("E7 d", alternatives=(replace(gone, safe=ABSENT),))


# Warnings.


@pytest.mark.parametrize(
    ("reading", "effect", "words", "given"),
    [
        (ABSENT, AGAINST, "No warning was given", {"warned": "not_given", "ample_time": CLEAR}),
        (UNKNOWN, NEITHER, "Nothing stated shows", {"warned": "not_given"}),
        (UNKNOWN, NEITHER, "Nothing stated shows", {"ample_time": CLEAR}),
        (UNKNOWN, NEITHER, "There was no time", {"warned": "not_given", "ample_time": ABSENT}),
        (UNKNOWN, NEITHER, "There was no time", {"warned": "not_feasible"}),
        (CLEAR, FOR, "The person was warned", {"warned": "given", "ample_time": CLEAR}),
        (CLEAR, FOR, "The person was warned", {"warned": "evident"}),
    ],
)
def test_a_warning_is_a_circumstance_for_defense_of_life(reading, effect, words, given):
    one = finding("E6 A", **given)
    assert weighs(one) == (reading, effect, "835a(e)(3)")
    assert one.because.startswith(words)
    assert bool(one.design_choice) is (effect is AGAINST)
    assert one.would_change_if.startswith("a warning had been given") is (effect is AGAINST)


@pytest.mark.parametrize(
    ("reading", "effect", "words", "given"),
    [
        (CLEAR, FOR, "efforts to identify and to warn were made", {"warned": "given", "identified": "said"}),
        (CLEAR, FOR, "there was no time for them", {"warned": "not_feasible"}),
        (ABSENT, AGAINST, "they were not made", {"warned": "not_given"}),
        (UNKNOWN, NEITHER, "Not everything was stated", {"warned": "given"}),
    ],
)
def test_efforts_to_identify_and_to_warn_are_a_limb_of_flight(reading, effect, words, given):
    one = finding("E6 B", subject=seen(dict.fromkeys(FLIGHT, CLEAR)), **given)
    assert weighs(one) == (reading, effect, "835a(c)(1)(B)")
    assert words in one.because
    assert one.would_change_if.startswith("efforts to identify and to warn had been left out") is (reading is CLEAR)


# Conduct leading up to the force.

GRAVE = Conduct(word="closed_distance", choice="hall.in", **THREE)
GOOD = Conduct(word="repositioned", choice="hall.back")
POLICY = Conduct(word="no_plan", choice="hall.alone", **THREE)
WITHIN = Conduct(word="rushed", choice="hall.run", range=Range.WITHIN)


@pytest.mark.parametrize(
    ("reading", "effect", "events", "choices"),
    [
        (UNKNOWN, NEITHER, (), ()),
        (CLEAR, AGAINST, (GRAVE,), ("hall.in",)),
        (MIXED, NEITHER, (GRAVE, GOOD), ("hall.in", "hall.back")),
        (MIXED, NEITHER, (POLICY,), ("hall.alone",)),
        (MIXED, NEITHER, (POLICY, GOOD), ("hall.alone",)),
        (MIXED, NEITHER, (replace(GRAVE, known=ABSENT),), ()),
        (MIXED, NEITHER, (replace(GRAVE, known=MIXED),), ("hall.in",)),
        (CLEAR, FOR, (GOOD,), ()),
        (CLEAR, FOR, (GOOD, WITHIN), ()),
        (UNKNOWN, NEITHER, (WITHIN,), ()),
        (UNKNOWN, NEITHER, (Conduct(word="tunnel_vision", range=Range.OUTSIDE),), ()),
    ],
)
def test_the_officers_conduct_is_adverse_only_where_it_moves_the_verdict(reading, effect, events, choices):
    one = finding("E8", leading_up=events)
    assert weighs(one) == (reading, effect, "835a(e)(3)")
    assert one.choices == choices
    assert bool(one.design_choice) is (GRAVE in events)


@pytest.mark.parametrize(
    ("words", "events"),
    [
        (("Nothing was stated of the officer's conduct",), ()),
        (("can be criticised",), (POLICY,)),
        (("can be criticised", "Good conduct leading up"), (POLICY, GOOD)),
        (("within the range of reasonable conduct",), (WITHIN,)),
        (("Good conduct leading up",), (GOOD,)),
        (("Nothing was stated of the officer's conduct",), (Conduct(word="tunnel_vision", range=Range.WITHIN),)),
    ],
)
def test_what_is_said_of_the_officers_conduct_is_so_and_nothing_else_is(words, events):
    said = finding("E8", leading_up=events).because
    every = (
        "Nothing was stated of the officer's conduct",
        "can be criticised",
        "was within the range of reasonable conduct",
        "Good conduct leading up",
    )
    assert all(one in said for one in words)
    assert sum(one in said for one in every) == len(words)


def test_conduct_that_does_not_weigh_is_told_with_the_reason_that_it_does_not():
    short = finding("E8", leading_up=(replace(GRAVE, known=ABSENT, because="He stepped in."),)).facts
    within = finding("E8", leading_up=(replace(WITHIN, because="He ran."),)).facts
    bare = finding("E8", leading_up=(WITHIN,)).facts
    assert short == ("Short of the three tests: He stepped in.",)
    assert within == ("Within the range of reasonable conduct: He ran.",)
    assert bare == ("Within the range of reasonable conduct: rushed.",)


def test_conduct_is_told_by_what_its_word_means_and_good_conduct_by_its_name():
    told = finding("E8", leading_up=(GRAVE, replace(GOOD, word="took_time"))).facts
    assert told == ("Went near somebody with an edged or impact weapon with no reason to.", "Took time.")


@pytest.mark.parametrize(
    ("reading", "effect", "words", "attacking"),
    [
        (UNKNOWN, NEITHER, (), UNKNOWN),
        (CLEAR, FOR, (), CLEAR),
        (UNKNOWN, NEITHER, (), MIXED),
        (CLEAR, FOR, ("advanced",), UNKNOWN),
        (CLEAR, AGAINST, ("complied",), UNKNOWN),
        (MIXED, NEITHER, ("complied",), CLEAR),
        (MIXED, NEITHER, ("complied", "attacked"), ABSENT),
    ],
)
def test_what_the_person_did_raises_or_lowers_the_threat(reading, effect, words, attacking):
    events = tuple(Conduct(word=word, by=By.SUBJECT, choice=f"hall.{word}") for word in words)
    one = finding("E9", leading_up=(*events, GRAVE), subject=seen({"attack_under_way": attacking}))
    assert weighs(one) == (reading, effect, "835a(e)(3)")
    assert one.choices == tuple(f"hall.{word}" for word in words)
    assert ("An attack was under way." in one.facts) is (attacking is CLEAR)


# Quick judgments.

RUSHED = Conduct(word="rushed", choice="hall.run", **THREE)
ATTACKED = seen({"attack_under_way": CLEAR})


@pytest.mark.parametrize(
    ("reading", "effect", "words", "given"),
    [
        (UNKNOWN, NEITHER, "Nothing stated shows", {}),
        (ABSENT, NEITHER, "Nothing forced", {"time_forced": "no"}),
        (ABSENT, NEITHER, "Nothing forced", {"time_forced": "no", "leading_up": (RUSHED,), "subject": ATTACKED}),
        (CLEAR, FOR, "A quick judgment was forced, and not", {"time_forced": "by_subject"}),
        (CLEAR, FOR, "A quick judgment was forced, and not", {"time_forced": "by_circumstances"}),
        (CLEAR, FOR, "A quick judgment was forced, and not", {"subject": ATTACKED}),
        (ABSENT, NEITHER, "The officer's own conduct", {"time_forced": "by_officer", "subject": ATTACKED}),
        (ABSENT, NEITHER, "The officer's own conduct", {"leading_up": (RUSHED,), "subject": ATTACKED}),
        (ABSENT, NEITHER, "A quick judgment was forced, but", {"leading_up": (RUSHED,), "time_forced": "by_subject"}),
    ],
)
def test_a_quick_judgment_supports_where_it_was_forced_on_the_officer(reading, effect, words, given):
    one = finding("E10", **given)
    assert weighs(one) == (reading, effect, "835a(a)(4)")
    assert one.because.startswith(words)
    by_officer = bool(given.get("leading_up")) and given.get("time_forced") != "no"
    assert one.choices == (("hall.run",) if by_officer else ())
    assert one.would_change_if.startswith("there had been time") is (effect is FOR)
    stated = given.get("time_forced")
    assert (f"quick judgment forced: {(stated or '').replace('_', ' ')}" in one.facts) is (stated is not None)
    assert not one.design_choice


def test_the_step_given_back_is_named_as_this_projects_choice():
    threat = dict.fromkeys((*THREAT, "harm", "attack_under_way"), CLEAR)
    given = {"subject": seen(threat, threatened=frozenset({"officer"})), "leading_up": (GRAVE,)}
    one = finding("E10", **given)
    assert "one step that was lost is given back" in one.because
    assert "one step" in one.design_choice
    assert LAW.conclude(Decision(n=1, force=SHOT, **given)).outcome is Outcome.JUSTIFIED


# Signs of a disability or a crisis.

HEEDED = Sign(shows=frozenset({"dementia"}), of="subject", at_ms=0, scene="hall", noticed=True, acted_on=True)
NOTICED, MISSED = replace(HEEDED, acted_on=False), replace(HEEDED, acted_on=False, noticed=False)
IGNORED = Conduct(word="ignored_crisis_signs", choice="hall.shout")


@pytest.mark.parametrize(
    ("reading", "effect", "signs", "events"),
    [
        (CLEAR, FOR, (HEEDED,), ()),
        (MIXED, NEITHER, (HEEDED, NOTICED), ()),
        (MIXED, NEITHER, (HEEDED, MISSED), ()),
        (MIXED, NEITHER, (NOTICED,), ()),
        (ABSENT, AGAINST, (MISSED,), ()),
        (ABSENT, AGAINST, (NOTICED, MISSED), ()),
        (MIXED, AGAINST, (HEEDED, MISSED), (IGNORED,)),
        (ABSENT, AGAINST, (NOTICED,), (IGNORED,)),
        (ABSENT, AGAINST, (), (IGNORED,)),
        (CLEAR, FOR, (HEEDED,), (replace(IGNORED, range=Range.WITHIN),)),
        (CLEAR, FOR, (HEEDED,), (replace(IGNORED, known=ABSENT),)),
        (MIXED, AGAINST, (HEEDED,), (replace(IGNORED, known=MIXED),)),
    ],
)
def test_signs_weigh_by_what_became_of_them(reading, effect, signs, events):
    one = finding("E11", signs=signs, leading_up=events)
    assert weighs(one) == (reading, effect, "835a(a)(5)")
    excused = [event for event in events if event.range is Range.WITHIN or event.known is ABSENT]
    assert one.choices == tuple(event.choice for event in events if event not in excused)
    assert one.because.startswith("Signs were shown of a disability or a crisis")


@pytest.mark.parametrize(
    ("reading", "effect", "words", "signs"),
    [
        (CLEAR, FOR, "They were heeded.", (HEEDED,)),
        (CLEAR, FOR, "though not every sign", (HEEDED, MISSED)),
        (CLEAR, FOR, "though not every sign", (MISSED,)),
    ],
)
def test_a_choice_that_answers_such_signs_supports(reading, effect, words, signs):

    answers = (FAMILIES["crisis_intervention"][0],)
    one = finding("E11", signs=signs, techniques=answers)
    assert weighs(one) == (reading, effect, "835a(a)(5)")
    assert words in one.because
    assert finding("E11", signs=(MISSED,), techniques=("call_backup",)).effect is AGAINST


def test_what_became_of_each_sign_is_told():
    assert finding("E11", signs=(HEEDED,)).facts == ("Shown: dementia; heeded.",)
    assert finding("E11", signs=(NOTICED,)).facts == ("Shown: dementia; noticed; not shown to have been heeded.",)
    assert finding("E11", signs=(MISSED,)).facts == ("Shown: dementia; not noticed.",)
    because = replace(HEEDED, because="She asked for her mother.")
    assert finding("E11", signs=(because,)).facts == ("Shown: dementia; heeded. She asked for her mother.",)


@pytest.mark.parametrize(
    ("speaks_of_it", "condition"),
    [
        (True, "mental_crisis"),
        (True, "suicidal"),
        (True, "developmental"),
        (True, "dementia"),
        (True, "deaf"),
        (True, "medical"),
        (False, "language"),
        (False, "intoxicated"),
        (False, "minor"),
        (False, "elderly"),
        (False, "pregnant"),
    ],
)
def test_signs_are_of_physical_mental_developmental_or_intellectual_disability_and_of_nothing_else(
    speaks_of_it, condition
):
    assert bool(findings("E11", signs=(replace(MISSED, shows=frozenset({condition})),))) is speaks_of_it
    assert bool(findings("E11", subject=seen(condition_shown=frozenset({condition})))) is speaks_of_it


def test_what_is_no_disability_is_no_such_sign_and_a_condition_alone_is_left_open():
    drunk = replace(MISSED, shows=frozenset({"intoxicated"}))
    assert not findings("E11", signs=(drunk,))
    assert not findings("E11", signs=(drunk,), leading_up=(IGNORED,))
    assert not findings("E11")
    shown = seen(condition_shown=frozenset({"deaf", "intoxicated"}))
    one = finding("E11", subject=shown)
    assert weighs(one) == (UNKNOWN, NEITHER, "835a(a)(5)")
    assert one.facts == ("Perceivable: deaf.",)
    assert not findings("E11", subject=seen(condition_shown=frozenset({"intoxicated"})), leading_up=(IGNORED,))


def test_where_force_is_over_only_the_signs_of_this_scene_are_asked():
    over = {"force": None, "prior_force": (SHOCK,), "scene": "hall"}
    assert findings("E11", signs=(HEEDED,), **over)
    assert not findings("E11", signs=(replace(HEEDED, scene="yard"),), **over)
    assert not findings("E11", subject=seen(condition_shown=frozenset({"deaf"})), **over)
    assert findings("E11", None, subject=seen(condition_shown=frozenset({"deaf"})))
    assert findings("E11", None, signs=(replace(HEEDED, scene="yard"),), scene="hall")
    assert findings("E11", conduct=(IGNORED,), **over)


# Force continued.


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("lay still, or was held or cuffed", {"subject": seen(down_or_restrained=True)}),
        ("The weapon was dropped.", {"subject": seen(weapon_state="dropped")}),
        ("The weapon was out of reach.", {"subject": seen(weapon_state="out_of_reach")}),
        ("was giving up", {"subject": seen({"surrendering": CLEAR})}),
        ("without looking", {"conduct": (Conduct(word="no_reassessment"),)}),
    ],
)
def test_a_sign_that_the_threat_had_ended_is_told_and_counts(words, given):
    one = finding("E17", **given)
    assert weighs(one) == (CLEAR, AGAINST, "835a(c)(1)")
    assert len(one.facts) == 1
    assert words in one.facts[0]
    assert one.would_change_if.startswith("the person had at that use still appeared")


@pytest.mark.parametrize(
    "given",
    [
        {},
        {"subject": seen(down_or_restrained=False)},
        {"subject": seen({"surrendering": MIXED}, weapon_state="held")},
        {"conduct": (Conduct(word="no_warning"),)},
        {"leading_up": (Conduct(word="no_reassessment"),)},
        {"prior_force": (use(PRESENCE),)},
    ],
)
def test_nothing_is_said_of_force_continued_where_no_force_came_before_and_nothing_had_ended(given):
    assert not findings("E17", **given)


def test_force_before_is_counted_and_each_use_stands_by_itself():
    one = finding("E17", prior_force=(SHOCK, use(PRESENCE), SHOT))
    assert weighs(one) == (UNKNOWN, NEITHER, "835a(c)(1)")
    assert one.facts == ("Uses of force before this one: 2.",)
    assert one.because == "Each use of force is weighed by itself, as things appeared at that use."
    assert one.would_change_if == "the threat or the resistance had appeared, at that use, to have ended"


def continued(force, resistance, basis="arrest", **more):
    subject = seen(resistance=resistance, down_or_restrained=True)
    return findings("E17", force, subject=subject, basis=basis, **more)


def test_signs_of_an_end_count_against_a_use_only_where_it_is_not_justified_already():
    (against,) = continued(SHOCK, Resistance.PASSIVE)
    (open_still,) = continued(SHOCK, Resistance.ACTIVE)
    (met,) = continued(SHOCK, Resistance.ASSAULTIVE)
    (outside,) = continued(SHOCK, Resistance.PASSIVE, basis="detention")
    assert weighs(against) == weighs(open_still) == (CLEAR, AGAINST, "835a(b)")
    assert weighs(met) == weighs(outside) == (CLEAR, NEITHER, "835a(b)")
    assert "they do not decide" in met.because
    assert "they do not decide" not in against.because


def test_taking_the_person_into_custody_with_hands_is_no_force_continued():
    hands = use(CONTROL, "hands", Purpose.ARREST)
    resisting = Resistance.PASSIVE
    assert not continued(hands, resisting, basis="none")
    (told,) = continued(hands, resisting, basis="none", prior_force=(SHOCK,))
    assert weighs(told) == (CLEAR, NEITHER, "835a(b)")
    assert "took the person into custody" in told.because
    assert "more force than taking" in told.would_change_if
    for other in (
        use(CONTROL, "hands", Purpose.OVERCOME_RESISTANCE),
        use(CONTROL, "body_weight", Purpose.ARREST),
        use(LESS_LETHAL, "hands", Purpose.ARREST),
        use(CONTROL, "hands", Purpose.ARREST, area="neck"),
    ):
        (against,) = continued(other, resisting, basis="none")
        assert against.effect is AGAINST


# Force that is not deadly.


@pytest.mark.parametrize(
    ("reading", "effect", "basis", "fact"),
    [
        (CLEAR, FOR, "arrest", "basis: arrest"),
        (ABSENT, AGAINST, "none", "basis: none"),
        (UNKNOWN, NEITHER, None, NOTHING[0]),
    ],
)
def test_the_finding_on_cause(reading, effect, basis, fact):
    one = finding("E1", SHOCK, basis=basis)
    assert weighs(one) == (reading, effect, "835a(b)")
    assert one.facts == (fact,)
    assert one.because.startswith({CLEAR: "There was reasonable", ABSENT: "There was no", UNKNOWN: "Whether"}[reading])
    assert one.would_change_if.startswith("there had been no") is (reading is CLEAR)


def test_a_use_outside_b_is_said_to_be_and_has_no_verdict():
    one = finding("E1", SHOCK, basis="welfare_check")
    assert weighs(one) == (UNKNOWN, NEITHER, "835a(b)")
    assert one.facts == ("purpose: arrest", "basis: welfare check")
    assert finding("E1", use(LESS_LETHAL, "cew")).facts[1] == "basis: not stated"
    verdict = LAW.conclude(Decision(n=1, force=SHOCK, basis="detention"))
    assert verdict.outcome is Outcome.N_A
    assert not [f for f in verdict.findings if f.element in {"verdict", "E12"}]


@pytest.mark.parametrize(
    ("reading", "effect", "resistance", "against"),
    [
        (CLEAR, FOR, Resistance.ASSAULTIVE, "assaultive resistance"),
        (MIXED, NEITHER, Resistance.ACTIVE, "active resistance"),
        (ABSENT, AGAINST, Resistance.PASSIVE, "passive resistance"),
        (ABSENT, AGAINST, Resistance.COMPLIANT, "a person who complied"),
        (UNKNOWN, NEITHER, None, "resistance that nobody stated"),
    ],
)
def test_the_finding_on_the_measure_of_force(reading, effect, resistance, against):
    one = finding("E12", SHOCK, basis="arrest", subject=seen(resistance=resistance))
    assert weighs(one) == (reading, effect, "835a(b)")
    assert f"against {against}, as perceived" in one.because
    assert "to the person alone" not in one.because
    assert "ladder" in one.design_choice


@pytest.mark.parametrize(
    ("says", "spent_choice", "level", "resistance", "threatened"),
    [
        (True, True, LESS_LETHAL, Resistance.ASSAULTIVE, {"self"}),
        (True, False, LESS_LETHAL, Resistance.PASSIVE, {"self"}),
        (False, False, CONTROL, Resistance.ASSAULTIVE, {"self"}),
        (False, False, LESS_LETHAL, Resistance.ASSAULTIVE, {"self", "officer"}),
        (False, False, LESS_LETHAL, Resistance.ASSAULTIVE, None),
        (False, False, CONTROL, Resistance.PASSIVE, {"officer"}),
    ],
)
def test_a_danger_to_the_person_alone_is_said_and_named_as_a_choice_where_it_counts(
    says, spent_choice, level, resistance, threatened
):
    who = None if threatened is None else frozenset(threatened)
    force = use(level, "body_weight", Purpose.ARREST)
    one = finding("E12", force, basis="arrest", subject=seen(resistance=resistance, threatened=who))
    assert ("to the person alone" in one.because) is says
    assert ("against a danger to the person alone" in one.design_choice) is spent_choice
    assert ("ladder" in one.design_choice) is not spent_choice


def test_conduct_before_force_that_is_not_deadly_is_told_and_moves_nothing():
    one = finding("E8", SHOCK, leading_up=(GRAVE, GOOD), basis="arrest")
    assert weighs(one) == (UNKNOWN, NEITHER, "835a(a)(4)")
    assert one.choices == ("hall.in",)
    assert one.facts == (
        "Went near somebody with an edged or impact weapon with no reason to.",
        "Good conduct: repositioned.",
    )
    assert not findings("E8", SHOCK, basis="arrest")
    assert finding("E8", SHOCK, leading_up=(WITHIN,)).choices == ()


@pytest.mark.parametrize(
    ("named", "level", "given"),
    [
        (True, LESS_LETHAL, {"warned": "not_given", "ample_time": CLEAR}),
        (False, CONTROL, {"warned": "not_given", "ample_time": CLEAR}),
        (False, LESS_LETHAL, {"warned": "not_given", "ample_time": MIXED}),
        (False, LESS_LETHAL, {"warned": "given", "ample_time": CLEAR}),
        (False, LESS_LETHAL, {"ample_time": CLEAR}),
    ],
)
def test_a_warning_left_out_before_less_lethal_force_is_named(named, level, given):
    told = findings("E6 b", use(level, "body_weight", Purpose.ARREST), **given)
    assert bool(told) is named
    for one in told:
        assert weighs(one) == (ABSENT, NEITHER, "835a(a)(4)")
        assert "no step of its own" in one.because
    for_self = findings(
        "E6 b", use(level, "cew", Purpose.ARREST), subject=seen(threatened=frozenset({"self"})), **given
    )
    assert all("to the person alone it counts" in one.because for one in for_self)


@pytest.mark.parametrize(
    ("tool", "words"),
    [
        ("cew", "a CEW"),
        ("oc", "OC spray"),
        ("k9", "a dog"),
        ("hands", "hands"),
        ("body_weight", "body weight"),
        ("baton", "a baton"),
        ("impact_launcher", "an impact launcher"),
        ("shield", "a shield"),
        ("carbon_net", "carbon net"),
    ],
)
def test_a_tool_is_named_as_people_say_it(tool, words):
    one = finding("E12", use(LESS_LETHAL, tool, Purpose.ARREST), basis="arrest")
    assert f"less-lethal force with {words} was" in one.because


# Choices without force.

BARE = {"range": Range.OUTSIDE, "known": CLEAR}
CLOSED, PLANLESS = Conduct(word="closed_distance", **BARE), Conduct(word="no_plan", **BARE)


@pytest.mark.parametrize(
    ("reading", "event"),
    [
        (CLEAR, CLOSED),
        (MIXED, replace(CLOSED, range=Range.ARGUABLE)),
        (UNKNOWN, replace(CLOSED, range=Range.UNKNOWN)),
        (ABSENT, replace(CLOSED, range=Range.WITHIN)),
        (MIXED, replace(CLOSED, known=MIXED)),
        (UNKNOWN, replace(CLOSED, known=UNKNOWN)),
        (ABSENT, replace(CLOSED, known=ABSENT)),
        (MIXED, replace(CLOSED, known=UNKNOWN, range=Range.ARGUABLE)),
    ],
)
def test_the_tests_that_can_be_asked_before_force_are_asked(reading, event):
    assert against_so_far(event) is reading


@pytest.mark.parametrize(
    ("reading", "effect", "words", "events"),
    [
        (UNKNOWN, NEITHER, "by itself weigh neither", ()),
        (CLEAR, FOR, "would weigh for the officer", (GOOD,)),
        (CLEAR, FOR, "would weigh for the officer", (GOOD, replace(CLOSED, known=ABSENT))),
        (CLEAR, AGAINST, "would weigh against", (CLOSED,)),
        (CLEAR, AGAINST, "What was good in it", (CLOSED, GOOD)),
        (CLEAR, AGAINST, "would weigh against", (CLOSED, replace(CLOSED, known=MIXED))),
        (CLEAR, AGAINST, "would weigh against", (CLOSED, PLANLESS)),
        (MIXED, NEITHER, "would weigh both ways", (replace(CLOSED, known=MIXED), GOOD)),
        (UNKNOWN, NEITHER, "would weigh both ways", (replace(CLOSED, known=UNKNOWN), GOOD)),
        (UNKNOWN, NEITHER, "by itself weigh neither", (replace(CLOSED, known=UNKNOWN),)),
        (MIXED, NEITHER, "doubtful, or a matter for policy", (replace(CLOSED, known=MIXED),)),
        (MIXED, NEITHER, "doubtful", (replace(CLOSED, known=UNKNOWN), replace(CLOSED, known=MIXED))),
        (MIXED, NEITHER, "doubtful", (replace(CLOSED, known=MIXED), replace(CLOSED, known=UNKNOWN))),
        (MIXED, NEITHER, "doubtful, or a matter for policy", (PLANLESS,)),
        (MIXED, NEITHER, "would weigh both ways", (PLANLESS, GOOD)),
        (UNKNOWN, NEITHER, "by itself weigh neither", (Conduct(word="advanced", by=By.SUBJECT),)),
    ],
)
def test_a_choice_without_force_weighs_by_what_could_be_asked_of_it_then(reading, effect, words, events):
    one = finding("E8", None, conduct=events, choice="hall.now")
    assert weighs(one) == (reading, effect, "835a(e)(3)")
    assert words in one.because
    assert "What was good" not in one.because or (effect is AGAINST and GOOD in events)
    assert "already" not in one.because
    assert one.choices == (("hall.back",) if GOOD in events else ("hall.now",))


def test_a_choice_after_force_weighs_only_against_and_says_that_force_came_before():
    after = {"prior_force": (SHOCK,)}
    for events in ((GOOD,), (), (PLANLESS,)):
        one = finding("E8", None, conduct=events, **after)
        assert one.effect is NEITHER
        assert one.because.startswith("Force had been used already.")
        assert one.would_change_if == "force had been used again after this choice"
    worse = finding("E8", None, conduct=(CLOSED,), **after)
    assert worse.effect is AGAINST
    assert worse.because.startswith("Force had been used already.")
    assert worse.because.endswith(
        "Then, this choice would weigh against the officer in the totality of the circumstances."
    )
    assert worse.choices == ()


def test_how_the_tests_of_poor_conduct_stand_is_told_and_of_good_conduct_nothing():
    why = replace(CLOSED, because="He stepped in.")
    assert finding("E8", None, conduct=(why,)).facts == (
        "He stepped in. The three tests: known then: clear; range: outside; contributed to force: unknown until force comes.",
    )
    later = finding("E8", None, conduct=(replace(why, contributed=ABSENT),)).facts
    assert later[0].endswith("contributed to force: absent.")
    assert finding("E8", None, conduct=(GOOD,)).facts == ("Repositioned.",)


WAIT = OpenChoice(choice="hall.wait", words="", techniques=("wait", "call_backup"))
SHOOT = OpenChoice(choice="hall.shoot", words="", techniques=("warn",), force=SHOT)
AID = OpenChoice(choice="hall.aid", words="", techniques=("give_aid",))


@pytest.mark.parametrize(
    ("reading", "effect", "words", "given"),
    [
        (UNKNOWN, NEITHER, "No other resource", {}),
        (CLEAR, FOR, "used other available", {"techniques": ("wait",)}),
        (CLEAR, FOR, "used other available", {"techniques": ("wait",), "open_choices": (WAIT,)}),
        (UNKNOWN, NEITHER, "care or a report", {"techniques": ("give_aid",), "open_choices": (WAIT,)}),
        (UNKNOWN, NEITHER, "care or a report", {"techniques": ("report_force", "look_after_family")}),
        (ABSENT, AGAINST, "used none of", {"open_choices": (WAIT,)}),
        (UNKNOWN, NEITHER, "No other resource", {"open_choices": (SHOOT, AID)}),
        (UNKNOWN, NEITHER, "No other resource", {"open_choices": (WAIT,), "choice": "hall.wait"}),
        (CLEAR, NEITHER, "already", {"techniques": ("wait",), "prior_force": (SHOCK,)}),
        (ABSENT, NEITHER, "already", {"open_choices": (WAIT,), "prior_force": (SHOCK,)}),
        (UNKNOWN, NEITHER, "No other resource", {"prior_force": (SHOCK,)}),
        (CLEAR, FOR, "used other", {"techniques": ("wait",), "prior_force": (SHOCK,), "open_choices": (SHOOT,)}),
        (CLEAR, NEITHER, "already", {"techniques": ("wait",), "prior_force": (SHOCK,), "open_choices": (replace(SHOOT, force=use(PRESENCE)),)}),
    ],
)  # fmt: skip
def test_a_choice_without_force_used_other_resources_or_passed_them_by(reading, effect, words, given):
    one = finding("E7", None, **given)
    assert weighs(one) == (reading, effect, "835a(a)(2)")
    assert words in one.because
    passed = reading is ABSENT
    assert one.choices == (("hall.wait",) if passed else ())
    told = ("Used: wait.",) if reading is CLEAR else ("Open and not taken: wait and call backup.",)
    assert one.facts == (NOTHING if reading is UNKNOWN else told)
    assert (one.would_change_if == "no other resource or technique had been used") is (reading is CLEAR)


# The verdict and what it hangs on.


def other_ways(*readings):
    return tuple(
        Finding(element="E7", cites="835a(a)(2)", reading=one, effect=AGAINST, because="Said.") for one in readings
    )


@pytest.mark.parametrize(
    ("words", "reading", "stated"),
    [
        ("the other resource or technique that was plainly enough had been unsafe", CLEAR, (CLEAR, MIXED, MIXED)),
        ("each of the other resources or techniques that was plainly enough had been unsafe", CLEAR, (CLEAR, CLEAR)),
        ("the other resource or technique that was arguable had plainly been unsafe", MIXED, (MIXED, ABSENT)),
        ("each of the other resources or techniques that was arguable had plainly been unsafe", MIXED, (MIXED, MIXED, MIXED)),
    ],
)  # fmt: skip
def test_the_other_ways_that_lower_a_verdict_are_counted(words, reading, stated):

    weighed = Weighed(
        imminent=CLEAR,
        fleeing=ABSENT,
        alternative=reading,
        warning_omitted=False,
        conduct_moves=False,
        forced=False,
        plain=False,
    )
    limb = Finding(element="E2 intent", cites="835a(e)(2)", reading=reading, effect=NEITHER, because="Said.")
    ((said, _),) = gains(weighed, (limb, *other_ways(*stated)))
    assert said.startswith(words)


THREATENED = dict.fromkeys((*THREAT, "harm"), CLEAR)


@pytest.mark.parametrize(
    ("outcome", "reading", "effect", "intent"),
    [
        (Outcome.JUSTIFIED, CLEAR, FOR, CLEAR),
        (Outcome.CONTESTABLE, MIXED, NEITHER, MIXED),
        (Outcome.NOT_JUSTIFIED, ABSENT, AGAINST, ABSENT),
    ],
)
def test_the_last_finding_is_the_verdict_in_words(outcome, reading, effect, intent):
    subject = seen({**THREATENED, "intent": intent}, threatened=frozenset({"officer"}))
    verdict = LAW.conclude(Decision(n=1, force=SHOT, subject=subject))
    assert verdict.outcome is outcome
    assert weighs(verdict.findings[-1]) == (reading, effect, "835a(c)(1)")
    assert verdict.findings[-1].facts[-1] == "Nothing was stated that raises the reason in (c)(1)(B), a fleeing person."
    raised = seen({**THREATENED, "intent": intent, "fleeing": ABSENT}, threatened=frozenset({"officer"}))
    steps = LAW.conclude(Decision(n=1, force=SHOT, subject=raised)).findings[-1].facts
    assert steps[-1] == "The reason in (c)(1)(B), a fleeing person, is not met."


def test_the_classification_stands_first_and_says_which_test_is_asked():
    deadly = LAW.conclude(Decision(n=1, force=use(area="torso"))).findings[0]
    other = LAW.conclude(Decision(n=1, force=SHOCK)).findings[0]
    drawn = LAW.conclude(Decision(n=1, force=use(PRESENCE)))
    assert weighs(deadly) == (CLEAR, NEITHER, "835a(e)(1)")
    assert deadly.facts == ("deadly force, pistol", "aimed at or applied to: torso")
    assert deadly.would_change_if.startswith("the use had created no")
    assert weighs(other) == (ABSENT, NEITHER, "835a(e)(1)")
    assert other.facts == ("less-lethal force, CEW",)
    assert other.would_change_if.startswith("the use had created a")
    assert drawn.outcome is Outcome.N_A
    assert [f.element for f in drawn.findings] == ["E0", "E8", "E7"]
