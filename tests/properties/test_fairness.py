"""Names, sex, ages, looks and presentation in an encounter's text change neither LAW nor PRACTICE, to the letter.

An author's own words may hold a name; so both grades are read with every such word masked the same way. The readings,
effects, citations and choices stand as they are.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.scoring.plain import plain_graded
from tests.scoring.runs import PLAYS, SCENARIOS, SOME, compiled, grade, log_of, named, program_of, run, said_in, text_of

NAMES = (
    ("Daniel", "Dinara"),
    ("Ana", "Tevita"),
    ("Lucia", "Kwame"),
    ("Luci", "Kwam"),
    ("Reyes", "Nguyen"),
    ("Kim", "Washington"),
    ("Dimas", "Abdi"),
    ("Ibarra", "Kowalski"),
    ("Tran", "Achebe"),
    ("Lund", "Osei"),
    ("Russell", "Rosalba"),
    ("Amaya", "Petrov"),
    ("Nell", "Idris"),
    ("Eleanor", "Farouk"),
    ("Brandt", "Sato"),
    ("Joan", "Bashir"),
    ("Joanie", "Bashi"),
    ("Tomas", "Mei"),
    ("Vela", "Lindqvist"),
    ("Haddad", "Quinn"),
    ("Farrow", "Mbeki"),
    ("Walter", "Wanda"),
    ("Pat", "Ines"),
    ("Mrs", "Mr"),
)
SEX = (
    ("he", "she"),
    ("him", "her"),
    ("his", "hers"),
    ("himself", "herself"),
    ("man", "woman"),
    ("brother", "sister"),
    ("niece", "nephew"),
    ("mom", "dad"),
)
BOTH = {}
for one, other in (*NAMES, *SEX, *((one.capitalize(), other.capitalize()) for one, other in SEX)):
    BOTH[one], BOTH[other] = other, one
WORD = re.compile(rf"(?<![\w.])({'|'.join(sorted(BOTH, key=len, reverse=True))})(?![\w:])")
RACES = ("White", "Black", "Latino", "Asian", "Samoan", "Native American")


def swapped(text):
    """Every name and every word of sex for the other; ids, which are joined by _ or end in a colon, stay."""
    return WORD.sub(lambda found: BOTH[found[0]], text)


def masked(value):
    """A grade with every such word masked, whichever of the two it is."""
    return WORD.sub(lambda found: f"<{min(found[0], BOTH[found[0]])}>", repr(value))


def grades(program, log):
    return [plain_graded(one) for one in grade(program, log).graded]


def other_people(text, *, age, build, race):
    """The people of a text as others: ages, looks and presentation."""
    text = re.sub(r"^(    age: )\d+$", rf"\g<1>{age}", text, flags=re.MULTILINE)
    text = re.sub(r"^    looks: .*$", f"    looks: {{build: {build}, skin: {race}}}", text, flags=re.MULTILINE)
    return re.sub(r"^    presentation: .*$", f"    presentation: {race}", text, flags=re.MULTILINE)


@pytest.mark.parametrize("scenario", SCENARIOS, ids=named)
def test_the_swap_leaves_no_name_and_no_sex_as_it_was(scenario):
    mine, theirs = program_of(scenario).scenario, compiled(swapped(text_of(scenario))).scenario
    assert mine.scenes.keys() == theirs.scenes.keys()
    changed = [who for who in mine.people if mine.people[who].name != theirs.people[who].name]
    assert len(changed) >= 2
    assert swapped(swapped(text_of(scenario))) == text_of(scenario)


@pytest.mark.parametrize("path", SOME, ids=named)
def test_names_and_sex_change_no_letter_of_a_grade_but_themselves(path):
    other = compiled(swapped(text_of(path.parent.parent / "scenario.yaml")))
    mine = grades(program_of(path), log_of(path))
    theirs = grades(other, run(other, said_in(path), variant=log_of(path).events[0].variant))
    assert masked(mine) == masked(theirs)


@pytest.mark.parametrize("race", RACES)
@pytest.mark.parametrize("path", PLAYS[::4], ids=named)
def test_age_looks_and_presentation_change_no_letter_of_a_grade(path, race):
    age, build = 4 + 13 * RACES.index(race), ("slight", "heavy")[RACES.index(race) % 2]
    words = {"age": age, "build": build, "race": race.lower().replace(" ", "_")}
    other = compiled(other_people(text_of(path.parent.parent / "scenario.yaml"), **words))
    subject = other.scenario.subjects[0]
    assert (subject.age, subject.presentation, subject.looks["skin"]) == (age, words["race"], words["race"])
    again = run(other, said_in(path), variant=log_of(path).events[0].variant)
    assert grade(other, again).graded == grade(program_of(path), log_of(path)).graded


@pytest.mark.parametrize("path", SOME, ids=named)
@settings(max_examples=3)
@given(data=st.data())
def test_whoever_they_are_the_same_run_is_graded_the_same(path, data):
    """Any name, age, look, relation and presentation for everybody; roles and uniforms are what they do, and stay."""
    program, log = program_of(path), log_of(path)
    words = st.text(max_size=12)
    people = {
        who: replace(
            person,
            name=data.draw(words),
            age=data.draw(st.none() | st.integers(0, 99)),
            relation=data.draw(words),
            looks=data.draw(st.dictionaries(st.sampled_from(["build", "hair", "skin"]), words)),
            presentation=data.draw(words),
        )
        for who, person in program.scenario.people.items()
    }
    other = replace(program, scenario=replace(program.scenario, people=people))
    assert grade(other, log).graded == grade(program, log).graded
