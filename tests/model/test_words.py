"""The closed lists of the field: complete, without overlap, and in step with one another."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, fields, is_dataclass
from itertools import permutations, product

import pytest

from simulator.model import appearances, conduct, effects, guards, scenario, technique, vocabulary
from simulator.model.appearances import ELEMENTS, UNSTATED, Appearance, Reading, weakest
from simulator.model.conduct import WORDS, Side, Weight, is_good, is_poor, words_of
from simulator.model.decision import Decision, SubjectSeen
from simulator.model.events import EVENTS, Began, Entry, Log, Marked
from simulator.model.facts import Fact, Kind, Known, OfficerView, World
from simulator.model.force import AREAS, FIREARMS, TOOLS, Level, Purpose, Resistance
from simulator.model.inputs import Chose, Flagged, Waited
from simulator.model.scenario import Choice, Ending, Fate, Person, Phase, Scenario, Scene
from simulator.model.technique import FAMILIES, FAMILY_OF, GOOD_CONDUCT, IDENTIFIES, WARNS

CLEAR, MIXED, ABSENT, UNKNOWN = Reading.CLEAR, Reading.MIXED, Reading.ABSENT, Reading.UNKNOWN


@pytest.mark.parametrize(
    ("readings", "expected"),
    [
        ((CLEAR,), CLEAR),
        ((CLEAR, CLEAR), CLEAR),
        ((CLEAR, UNKNOWN), UNKNOWN),
        ((CLEAR, UNKNOWN, MIXED), MIXED),
        ((CLEAR, MIXED, ABSENT), ABSENT),
        ((UNKNOWN, ABSENT), ABSENT),
    ],
)
def test_the_weakest_of_required_limbs_decides_in_any_order(readings, expected):
    assert {weakest(*order) for order in permutations(readings)} == {expected}


def test_unknown_ranks_as_mixed_and_never_as_absent():
    assert [one.rank for one in (ABSENT, UNKNOWN, MIXED, CLEAR)] == [0, 1, 1, 2]
    assert all(weakest(one, other).rank == min(one.rank, other.rank) for one, other in product(Reading, repeat=2))


def test_what_nobody_stated_is_unknown_and_rests_on_nothing():
    seen = SubjectSeen(appearances={"ability": Appearance(reading=CLEAR)})
    assert seen.reading("ability") is CLEAR
    assert seen.appearance("intent") is UNSTATED
    assert (UNSTATED.reading, UNSTATED.rests_on, UNSTATED.because) == (UNKNOWN, (), "")
    assert len(set(ELEMENTS)) == len(ELEMENTS)


def test_every_conduct_word_has_one_list_and_a_meaning():
    assert set(words_of(*Side)) == WORDS.keys()
    assert sum(len(words_of(side)) for side in Side) == len(WORDS)
    assert all(word.means and word.word == name for name, word in WORDS.items())
    assert words_of(Side.SAFETY)[0] == "failed_to_act"


def test_only_poor_words_have_a_code_and_a_weight_and_only_those_that_may_move_are_grave():
    for word in WORDS.values():
        poor = word.side is Side.POOR
        assert bool(word.code) is poor
        assert (word.weight is not Weight.NONE) is poor
        assert word.grave is (word.weight is Weight.MAY_MOVE)


def test_the_codes_run_from_t1_to_t15_with_none_left_out():
    codes = {word.code for word in WORDS.values() if word.code}
    assert codes == {f"T{n}" for n in range(1, 16)}


def test_a_word_is_poor_good_or_neither():
    assert {word for word in WORDS if is_poor(word)} == set(words_of(Side.POOR))
    assert {word for word in WORDS if is_good(word)} == set(words_of(Side.GOOD))
    assert not is_poor("advanced")
    assert not is_good("failed_to_act")
    with pytest.raises(KeyError):
        is_poor("no_such_word")


def test_every_technique_is_in_one_family_and_is_only_good_conduct():
    assert sum(len(members) for members in FAMILIES.values()) == len(FAMILY_OF) == len(GOOD_CONDUCT)
    assert GOOD_CONDUCT.keys() == FAMILY_OF.keys()
    assert {word for words in GOOD_CONDUCT.values() for word in words} == set(words_of(Side.GOOD))
    assert not [word for words in GOOD_CONDUCT.values() for word in words if not is_good(word)]


def test_what_identifies_and_what_warns_are_techniques_and_a_command_is_no_warning():
    assert FAMILY_OF.keys() >= IDENTIFIES | WARNS
    assert "clear_single_command" not in WARNS


def test_the_techniques_of_the_brief_have_their_families():
    assert {"verbal_persuasion", "crisis_intervention", "time_and_distance"} <= FAMILIES.keys()


def test_tables_cannot_be_changed():
    for table in (FAMILIES, FAMILY_OF, GOOD_CONDUCT):
        with pytest.raises(TypeError):
            table["x"] = ()


def test_every_fact_of_the_law_is_about_somebody_and_says_what_it_means():
    facts = vocabulary.FACTS
    assert {fact.about for fact in facts.values()} == {"person", "officer", "encounter"}
    assert all(fact.means and fact.name == name for name, fact in facts.items())
    of_words = [fact for fact in facts.values() if fact.kind in (Kind.ONE_OF, Kind.SET_OF) and not fact.derived]
    assert all(fact.values and len(set(fact.values)) == len(fact.values) for fact in of_words)
    assert facts["resistance"].values == tuple(Resistance)
    assert set(facts["fleeing"].values) == set(Reading)


def test_derived_facts_are_of_places_and_nobody_types_them():
    assert vocabulary.DERIVED == ("distance", "barrier", "in_line_of_fire")
    lists = (vocabulary.PERSON_FACTS, vocabulary.ENCOUNTER_FACTS, vocabulary.DERIVED, ("officer_weapon",))
    assert sorted(name for names in lists for name in names) == sorted(vocabulary.FACTS)
    assert set(vocabulary.VISIBLE_FACTS) <= set(vocabulary.PERSON_FACTS)
    assert set(vocabulary.APPEARANCES) | set(vocabulary.FACTS) >= set(ELEMENTS)


def test_a_fact_about_a_person_bears_the_persons_name_and_its_bounds():
    fact = vocabulary.FACTS["armed_with"].of("sam")
    assert (fact.name, fact.kind, fact.starts) == ("sam.armed_with", Kind.ONE_OF, None)
    assert "firearm" in fact.values


def test_the_levels_and_purposes_of_force_are_those_of_the_text():
    assert list(Level) == ["presence", "control", "less_lethal", "deadly"]
    assert list(Resistance) == ["compliant", "passive", "active", "assaultive", "life_threatening"]
    assert {"arrest", "prevent_escape", "overcome_resistance"} < set(Purpose)
    assert set(TOOLS) >= FIREARMS
    assert "neck" in AREAS


def is_(fact="sam.armed_with"):
    return guards.Is(fact, frozenset({"edged"}))


KNOWN = (
    guards.Knows("sam.armed_with", frozenset({"edged"})),
    guards.Distance("sam", nearer_than=10),
    guards.At("officer", frozenset({"hall"})),
    guards.Barrier("sam"),
    guards.Sees("sam"),
    guards.BehindCover("sam"),
    guards.Chosen(frozenset({"hall.talk"})),
    guards.Resource("medics", here=True),
    guards.Warned(),
    guards.Identified(),
    guards.ALWAYS,
)
OF_THE_WORLD = (
    is_(),
    guards.Counts("tries", low=1),
    guards.VariantIs(frozenset({"phone"})),
    guards.At("sam", frozenset({"hall"})),
)


@pytest.mark.parametrize("guard", KNOWN, ids=lambda one: type(one).__name__)
def test_what_an_officer_can_know_reads_no_world(guard):
    assert not guards.reads_world(guard)
    assert not guards.reads_world(guards.Not(guards.Every((guard, guards.Either(KNOWN)))))


@pytest.mark.parametrize("guard", OF_THE_WORLD, ids=lambda one: type(one).__name__)
def test_what_is_so_reads_the_world_however_deep_it_stands(guard):
    assert guards.reads_world(guard)
    assert guards.reads_world(guards.Not(guard))
    assert guards.reads_world(guards.Every((*KNOWN, guards.Either((guards.Not(guard),)))))


def test_every_guard_word_is_one_or_the_other():
    spoken_for = {type(one) for one in (*KNOWN, *OF_THE_WORLD)} | {guards.Either, guards.Not}
    assert spoken_for == set(guards.Guard.__args__)


def test_the_parts_of_a_guard_are_itself_and_all_inside():
    inner = is_()
    whole = guards.Every((guards.Not(inner), guards.Either((guards.Sees("sam"),))))
    assert list(guards.parts(whole)) == [
        whole,
        guards.Not(inner),
        inner,
        guards.Either((guards.Sees("sam"),)),
        guards.Sees("sam"),
    ]


def test_what_is_so_and_what_is_known_are_mappings_that_show_what_they_are():
    so, known = World({"door": "shut"}), OfficerView({"door": "open"}, (Known("door", "open", "saw", 5),))
    assert dict(so) == {"door": "shut"}
    assert (len(so), so.get("window"), "door" in so) == (1, None, True)
    assert repr(so) == "World({'door': 'shut'})"
    assert repr(known) == "OfficerView({'door': 'open'})"
    with pytest.raises(KeyError):
        so["window"]


def test_the_latest_word_on_a_fact_is_the_one_that_counts():
    early, late = Known("door", "open", "saw", 5), Known("door", "shut", "ana", 9)
    view = OfficerView({"door": "shut"}, (early, late))
    assert view.when("door") is late
    assert view.when("window") is None


def test_a_view_keeps_its_own_values():
    values = {"door": "open"}
    view = OfficerView(values)
    values["door"] = "shut"
    assert view["door"] == "open"


def test_every_event_is_known_by_its_name():
    assert all(kind.__name__ == name for name, kind in EVENTS.items())
    assert len(EVENTS) == 17


def test_a_log_gives_its_events_and_inputs_in_order_and_grows_by_a_new_one():
    opening = Entry(None, (Began("s", 1, "f", 0, ""),))
    log = Log((opening,))
    flagged = Entry(Flagged(5), (Marked(5, 5, ""),))
    longer = log.then(flagged).then(Entry(Waited(9), ())).then(Entry(Chose("go", 10), ()))
    assert log.entries == (opening,)
    assert longer.events == (*opening.events, *flagged.events)
    assert longer.inputs == (Flagged(5), Waited(9), Chose("go", 10))


def test_a_choice_says_its_words_and_its_place():
    assert Choice(id="go", scene="hall", do="Go.", say="Hello.").words == "Go. “Hello.”"
    assert Choice(id="go", scene="hall", say="Hello.").words == "“Hello.”"
    assert Choice(id="go", scene="hall").words == ""
    assert Choice(id="go", scene="hall").ref == "hall.go"


def test_a_scenario_finds_its_subjects_and_its_choices_by_name():
    go = Choice(id="go", scene="hall")
    made = Scenario(
        id="s",
        title="",
        version=1,
        state="california",
        day="2026-03-14",
        briefing="",
        people={"ana": Person(id="ana", role="family"), "sam": Person(id="sam", role="subject")},
        place=None,
        facts={},
        known_at_start=(),
        variants=(),
        starts="hall",
        scenes={"hall": Scene(id="hall", phase=Phase.CONTACT, choices=(go,))},
        endings={"over": Ending(id="over", outcome=Fate.PEACEFUL, says="")},
    )
    assert [person.id for person in made.subjects] == ["sam"]
    assert made.choice("hall.go") is go
    with pytest.raises(KeyError):
        made.choice("kitchen.go")


@pytest.mark.parametrize("module", [appearances, conduct, effects, guards, scenario, technique, vocabulary])
def test_every_value_of_the_model_is_frozen_and_slotted(module):
    kinds = [it for it in vars(module).values() if is_dataclass(it) and isinstance(it, type)]
    assert all(kind.__dataclass_params__.frozen and "__slots__" in vars(kind) for kind in kinds)


def test_a_decision_cannot_be_changed_after_it_was_made():
    with pytest.raises(FrozenInstanceError):
        Decision(n=1).n = 2
    assert {"world", "outcome", "ending"}.isdisjoint(field.name for field in fields(Decision))


def test_a_fact_has_bounds_and_starts_unknown():
    assert Fact(name="tries", kind=Kind.COUNT).starts is None
