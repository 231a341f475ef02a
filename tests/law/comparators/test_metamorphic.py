"""What must not change a verdict under any comparator, and in which direction a change may move one.

Two exceptions are the texts' own. Where means must be exhausted, one that was tried and failed helps, so only other ways
that were not absent are taken away here. And a limb of which nothing was stated is open, never absent.
"""

from __future__ import annotations

from dataclasses import replace

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from simulator.law.finding import Outcome
from simulator.model.appearances import ELEMENTS, Appearance, Range, Reading
from simulator.model.conduct import WORDS, Side
from simulator.model.decision import Alternative, By, Conduct, Decision, SubjectSeen
from simulator.model.facts import Known, OfficerView
from simulator.model.force import AREAS, TOOLS, Level, Purpose, Resistance, UseOfForce

ORDER = (Outcome.NOT_JUSTIFIED, Outcome.CONTESTABLE, Outcome.JUSTIFIED)
LIMBS = ("ability", "opportunity", "intent", "immediate", "felony_threatened_death_or_sbi", "will_harm_if_not_caught")
tried = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)

likely = st.sampled_from([Reading.CLEAR, Reading.CLEAR, Reading.CLEAR, Reading.MIXED, Reading.ABSENT, Reading.UNKNOWN])


def maybe(*words):
    return st.sampled_from([None, *words])


forces = st.builds(
    UseOfForce,
    against=st.just("subject"),
    level=st.sampled_from([Level.DEADLY, Level.DEADLY, Level.LESS_LETHAL, Level.CONTROL]),
    tool=st.sampled_from(TOOLS),
    purpose=st.sampled_from(Purpose),
    area=maybe(*AREAS),
    rounds=st.integers(0, 3),
    deadly_risk=st.booleans(),
)
shots = st.builds(
    UseOfForce,
    against=st.just("subject"),
    level=st.just(Level.DEADLY),
    tool=st.just("pistol"),
    purpose=st.sampled_from(Purpose),
)
ways = st.builds(Alternative, what=st.just("Step behind the wall"), safe=likely, feasible=likely, enough=likely)
not_absent = ways.filter(lambda one: Reading.ABSENT not in (one.safe, one.feasible, one.enough))
sufficient = Alternative(what="Shut the door", safe=Reading.CLEAR, feasible=Reading.CLEAR, enough=Reading.CLEAR)


@st.composite
def conduct(draw):
    word = draw(st.sampled_from(sorted(WORDS)))
    whose = By.SUBJECT if WORDS[word].side in {Side.RAISES, Side.LOWERS} else By.OFFICER
    tests = {"known": draw(likely), "contributed": draw(likely), "range": draw(st.sampled_from(Range))}
    return Conduct(word=word, by=whose, choice="scene.choice", **tests)


subjects = st.builds(
    SubjectSeen,
    threatened=st.none() | st.frozensets(st.sampled_from(["officer", "other", "self"])),
    armed_with=maybe("nothing", "unknown", "edged", "firearm", "other"),
    resistance=st.none() | st.sampled_from(Resistance),
    down_or_restrained=st.sampled_from([None, True, False]),
    crime=maybe("none", "misdemeanor", "felony"),
    appearances=st.fixed_dictionaries({name: st.builds(Appearance, reading=likely) for name in ELEMENTS}),
)


def decisions(force):
    return st.builds(
        Decision,
        n=st.just(1),
        force=force,
        subject=subjects,
        basis=maybe("arrest", "arrest", "detention", "welfare_check", "none"),
        time_forced=maybe("no", "by_subject", "by_circumstances", "by_officer"),
        identified=maybe("said", "evident", "no"),
        warned=maybe("given", "not_given", "not_feasible", "evident"),
        ample_time=st.sampled_from(Reading),
        alternatives=st.lists(ways, max_size=2).map(tuple),
        leading_up=st.lists(conduct(), max_size=4).map(tuple),
        barrier=st.sampled_from([None, True, False]),
        in_line_of_fire=st.frozensets(st.sampled_from(["bystander"])),
    )


def rank(law, decision):
    outcome = law.conclude(decision).outcome
    assume(outcome is not Outcome.N_A)
    return ORDER.index(outcome)


def stated(decision, element, reading):
    appearances = {**decision.subject.appearances, element: Appearance(reading=reading)}
    return replace(decision, subject=replace(decision.subject, appearances=appearances))


@tried
@given(decision=decisions(forces), way=not_absent)
def test_taking_another_way_away_is_never_worse(law, decision, way):
    with_it = replace(decision, alternatives=(*decision.alternatives, way))
    assert rank(law, decision) >= rank(law, with_it)


@tried
@given(decision=decisions(forces))
def test_another_way_that_was_safe_feasible_and_enough_never_helps(law, decision):
    assert rank(law, replace(decision, alternatives=(*decision.alternatives, sufficient))) <= rank(law, decision)


@tried
@given(decision=decisions(shots), element=st.sampled_from(LIMBS))
def test_a_limb_that_grows_less_clear_never_helps(law, decision, element):
    clear, mixed, absent = (stated(decision, element, one) for one in (Reading.CLEAR, Reading.MIXED, Reading.ABSENT))
    assert rank(law, clear) >= rank(law, mixed) >= rank(law, absent)


@tried
@given(decision=decisions(shots), element=st.sampled_from(LIMBS))
def test_what_is_unknown_is_weighed_as_what_can_be_read_either_way(law, decision, element):
    flight = ("fleeing", "felony_threatened_death_or_sbi", "will_harm_if_not_caught")
    assume(any(decision.subject.reading(one) is not Reading.UNKNOWN for one in flight if one != element))
    unknown, mixed = stated(decision, element, Reading.UNKNOWN), stated(decision, element, Reading.MIXED)
    assert law.conclude(unknown).outcome is law.conclude(mixed).outcome


@tried
@given(decision=decisions(shots), event=conduct())
def test_conduct_before_the_force_never_ends_a_justification(law, decision, event):
    assume(event.word not in {"bystander_risk", "no_lawful_basis"})  # these are asked of the use itself, by name
    with_it = replace(decision, leading_up=(*decision.leading_up, event))
    if law.conclude(decision).outcome is not Outcome.NOT_JUSTIFIED:
        assert law.conclude(with_it).outcome is not Outcome.NOT_JUSTIFIED


@tried
@given(decision=decisions(shots))
def test_a_barrier_between_them_never_helps(law, decision):
    assert rank(law, replace(decision, barrier=True)) <= rank(law, replace(decision, barrier=False))


def about(decision, person):
    appearances = {
        name: replace(seen, rests_on=(f"{person}.armed_with",)) for name, seen in decision.subject.appearances.items()
    }
    view = OfficerView({f"{person}.armed_with": "edged"}, (Known(f"{person}.armed_with", "edged", "saw", 0),))
    seen = replace(decision.subject, person=person, appearances=appearances)
    return replace(decision, force=replace(decision.force, against=person), view=view, subject=seen)


@tried
@given(decision=decisions(forces))
def test_another_persons_name_changes_no_word(law, decision):
    assert law.conclude(about(decision, "daniel")) == law.conclude(about(decision, "dinara"))


@tried
@given(decision=decisions(forces))
def test_the_verdict_is_the_same_each_time(law, decision):
    assert law.conclude(decision) == law.conclude(decision)


@tried
@given(decision=decisions(forces), value=st.text(min_size=1, max_size=20))
def test_what_the_view_learns_beside_the_stated_facts_changes_no_word(law, decision, value):
    assert law.conclude(replace(decision, view=OfficerView({"daniel.truth": value}))) == law.conclude(decision)


@tried
@given(decision=decisions(forces))
def test_peril_clocks_and_duties_which_are_for_other_lines_change_no_word(law, decision):
    other = replace(
        decision, peril="hostage", averted=True, clock_ms=1, deadline_ms=2, met=("report",), missed=("aid",)
    )
    assert law.conclude(other) == law.conclude(decision)


@tried
@given(decision=decisions(shots))
def test_a_threat_to_nobody_but_the_person_is_no_ground_for_deadly_force(law, decision):
    alone = replace(decision.subject, threatened=frozenset({"self"}))
    told = replace(decision, subject=alone)
    for element in ("fleeing", "will_harm_if_not_caught", "felony_threatened_death_or_sbi"):
        told = stated(told, element, Reading.ABSENT)
    told = replace(told, force=replace(told.force, purpose=Purpose.DEFEND_LIFE))
    assert law.conclude(told).outcome is Outcome.NOT_JUSTIFIED
