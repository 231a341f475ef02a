"""Rule 17: what must not change a verdict, and in which direction a change may move it.

Two exceptions to "unknown is weighed as mixed" are the rule's own and are kept out of that test: an alternative of which
nothing was stated counts for nothing, and a severity that nobody stated is read from a weapon able to kill. Route B with
nothing stated on any of its limbs is not raised, which is not the same as a limb that is unknown.
"""

from __future__ import annotations

from dataclasses import fields, replace

from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.law.finding import Outcome
from simulator.law.library import standard
from simulator.model.appearances import ELEMENTS, Appearance, Range, Reading
from simulator.model.conduct import WORDS, Side
from simulator.model.decision import Alternative, By, Conduct, Decision, SubjectSeen
from simulator.model.facts import Known, OfficerView, World
from simulator.model.force import AREAS, TOOLS, Level, Purpose, Resistance, UseOfForce

LAW = standard("california_835a")
ORDER = (Outcome.NOT_JUSTIFIED, Outcome.CONTESTABLE, Outcome.JUSTIFIED)
ROUTE_B = ("fleeing", "felony_threatened_death_or_sbi", "will_harm_if_not_caught")
LIMBS = ("ability", "opportunity", "intent", "immediate", *ROUTE_B)

readings = st.sampled_from(Reading)
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
deadly = st.builds(
    UseOfForce,
    against=st.just("subject"),
    level=st.just(Level.DEADLY),
    tool=st.just("pistol"),
    purpose=st.just(Purpose.DEFEND_LIFE),
)
alternatives = st.builds(Alternative, what=st.just("Step behind the wall"), safe=likely, feasible=likely, enough=likely)
not_absent = alternatives.filter(lambda one: Reading.ABSENT not in (one.safe, one.feasible, one.enough))
sufficient = Alternative(what="Shut the door", safe=Reading.CLEAR, feasible=Reading.CLEAR, enough=Reading.CLEAR)


@st.composite
def conduct(draw):
    word = draw(st.sampled_from(sorted(WORDS)))
    by = (
        By.SUBJECT
        if WORDS[word].side in {Side.RAISES, Side.LOWERS}
        else draw(st.sampled_from([By.OFFICER, By.PARTNER]))
    )
    tests = {"known": draw(likely), "contributed": draw(likely), "range": draw(st.sampled_from(Range))}
    return Conduct(word=word, by=by, choice="scene.choice", **tests)


subjects = st.builds(
    SubjectSeen,
    threatened=st.none() | st.frozensets(st.sampled_from(["officer", "other", "self"])),
    armed_with=maybe("nothing", "unknown", "edged", "firearm", "other"),
    weapon_state=maybe("held", "raised", "dropped"),
    resistance=st.none() | st.sampled_from(Resistance),
    down_or_restrained=st.sampled_from([None, True, False]),
    crime=maybe("none", "misdemeanor", "felony"),
    appearances=st.fixed_dictionaries({name: st.builds(Appearance, reading=likely) for name in ELEMENTS}),
)


def decisions(force):
    return st.builds(
        Decision,
        n=st.just(1),
        by=st.sampled_from(["officer", "reyes"]),
        force=force,
        subject=subjects,
        basis=maybe("arrest", "detention", "welfare_check", "none"),
        time_forced=maybe("no", "by_subject", "by_circumstances", "by_officer"),
        identified=maybe("said", "evident", "no"),
        warned=maybe("given", "not_given", "not_feasible", "evident"),
        ample_time=readings,
        alternatives=st.lists(alternatives, max_size=2).map(tuple),
        leading_up=st.lists(conduct(), max_size=4).map(tuple),
        barrier=st.sampled_from([None, True, False]),
    )


def outcome(decision):
    return LAW.conclude(decision).outcome


def rank(decision):
    return ORDER.index(outcome(decision))


@given(decisions(deadly), not_absent)
def test_removing_an_alternative_that_was_not_absent_is_never_worse(decision, alternative):
    with_it = replace(decision, alternatives=(*decision.alternatives, alternative))
    assert rank(decision) >= rank(with_it)


@given(decisions(forces), not_absent)
def test_removing_an_alternative_is_never_worse_for_any_force(decision, alternative):
    with_it = replace(decision, alternatives=(*decision.alternatives, alternative))
    assume(outcome(decision) is not Outcome.N_A)
    assert rank(decision) >= rank(with_it)


@given(decisions(forces))
def test_adding_a_safe_feasible_and_sufficient_alternative_is_never_better(decision):
    assume(outcome(decision) is not Outcome.N_A)
    assert rank(replace(decision, alternatives=(*decision.alternatives, sufficient))) <= rank(decision)


@given(decisions(deadly), st.sampled_from(LIMBS))
def test_an_unknown_limb_is_weighed_as_a_mixed_one(decision, limb):
    assume(
        limb not in ROUTE_B
        or any(decision.subject.reading(one) is not Reading.UNKNOWN for one in ROUTE_B if one != limb)
    )
    assert outcome(stated(decision, limb, Reading.UNKNOWN)) is outcome(stated(decision, limb, Reading.MIXED))


@given(decisions(deadly), st.sampled_from(LIMBS))
def test_an_unknown_limb_of_either_route_is_never_weighed_as_absent(decision, limb):
    assume(
        limb not in ROUTE_B
        or any(decision.subject.reading(one) is not Reading.UNKNOWN for one in ROUTE_B if one != limb)
    )
    assert rank(stated(decision, limb, Reading.UNKNOWN)) >= rank(stated(decision, limb, Reading.ABSENT))


@given(decisions(deadly))
def test_opportunity_that_grows_less_clear_never_helps_justification(decision):
    """Distance and barriers reach the law as the opportunity that an author reads from them."""
    clear, mixed, absent = (
        stated(decision, "opportunity", one) for one in (Reading.CLEAR, Reading.MIXED, Reading.ABSENT)
    )
    assert rank(clear) >= rank(mixed) >= rank(absent)


@given(decisions(deadly))
def test_a_barrier_between_them_never_helps_justification(decision):
    assert rank(replace(decision, barrier=True)) <= rank(replace(decision, barrier=False))


def stated(decision, element, reading):
    appearances = {**decision.subject.appearances, element: Appearance(reading=reading)}
    return replace(decision, subject=replace(decision.subject, appearances=appearances))


@given(decisions(forces), conduct())
def test_more_officer_conduct_never_takes_a_verdict_below_contestable(decision, event):
    with_it = replace(decision, leading_up=(*decision.leading_up, event))
    if outcome(decision) in {Outcome.JUSTIFIED, Outcome.CONTESTABLE} and outcome(with_it) is Outcome.NOT_JUSTIFIED:
        assert event.word == "no_lawful_basis"
        assert decision.basis is None


@given(decisions(deadly), conduct())
def test_conduct_never_makes_deadly_force_unjustified(decision, event):
    with_it = replace(decision, leading_up=(*decision.leading_up, event))
    assert outcome(decision) is Outcome.NOT_JUSTIFIED or outcome(with_it) is not Outcome.NOT_JUSTIFIED


@given(
    decisions(forces), st.sampled_from([word for word, of in WORDS.items() if of.side is Side.POOR and not of.grave])
)
def test_breach_of_policy_alone_never_makes_the_law_line_worse(decision, word):
    assume(word not in {"no_warning", "prone_or_neck_pressure"})  # these two are asked of the use itself, by name
    event = Conduct(word=word, known=Reading.CLEAR, range=Range.OUTSIDE, contributed=Reading.CLEAR)
    assert outcome(replace(decision, leading_up=(*decision.leading_up, event))) is outcome(decision)


def about(decision, person):
    appearances = {
        name: replace(seen, rests_on=(f"{person}.armed_with",)) for name, seen in decision.subject.appearances.items()
    }
    view = OfficerView({f"{person}.armed_with": "edged"}, (Known(f"{person}.armed_with", "edged", "saw", 0),))
    force = replace(decision.force, against=person)
    return replace(
        decision, force=force, view=view, subject=replace(decision.subject, person=person, appearances=appearances)
    )


@given(decisions(forces))
def test_another_persons_name_changes_no_word_of_the_verdict(decision):
    assert LAW.conclude(about(decision, "daniel")) == LAW.conclude(about(decision, "dinara"))


@given(decisions(forces))
def test_the_verdict_is_the_same_each_time(decision):
    assert LAW.conclude(decision) == LAW.conclude(decision)


@given(decisions(deadly))
def test_peril_and_clocks_which_are_for_practice_change_no_word(decision):
    other = replace(decision, peril="hostage", peril_because="A blade.", averted=True, clock_ms=1, deadline_ms=2)
    assert LAW.conclude(other) == LAW.conclude(decision)


def test_no_world_no_outcome_and_no_later_fact_has_a_place_in_a_decision():
    types = {field.name: str(field.type) for field in fields(Decision)}
    assert not {name for name, declared in types.items() if World.__name__ in declared or "Ending" in declared}
    assert not {"outcome", "injury", "killed", "after", "weapon_actual", "name", "race", "gender"} & types.keys()
    assert not {"name", "race", "gender", "looks", "presentation"} & {field.name for field in fields(SubjectSeen)}


@given(decisions(deadly), st.text(min_size=1, max_size=20))
def test_what_the_view_learns_beside_the_stated_facts_changes_no_word(decision, value):
    """A later fact could only come in through the view, and the law reads there what a reading rests on, no more."""
    assert LAW.conclude(replace(decision, view=OfficerView({"daniel.truth": value}))) == LAW.conclude(decision)
