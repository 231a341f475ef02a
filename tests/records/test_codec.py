import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.model.events import EVENTS, Entry
from simulator.model.facts import Known
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.records.codec import INPUTS, CodecError, entry_from, events_text, kind_of, said_text

VALUES = st.one_of(st.booleans(), st.integers(), st.text(), st.frozensets(st.text()))
TIMES = st.integers(min_value=0)
KNOWN = st.builds(Known, fact=st.text(), value=VALUES, source=st.text(), at_ms=TIMES, words=st.text())
FORCE = st.builds(
    UseOfForce,
    against=st.text(),
    level=st.sampled_from(Level),
    tool=st.text(),
    purpose=st.sampled_from(Purpose),
    area=st.none() | st.text(),
    rounds=TIMES,
    deadly_risk=st.booleans(),
)
SPECIAL = {
    UseOfForce: FORCE,
    int: st.integers(),
    str: st.text(),
    tuple[Known, ...]: st.lists(KNOWN).map(tuple),
}


def of(kind):
    """Any instance of a named tuple of the model."""
    hints = typing.get_type_hints(kind)
    fields = {
        name: SPECIAL.get(hint, st.lists(st.tuples(st.text(), VALUES)).map(tuple)) for name, hint in hints.items()
    }
    return st.builds(kind, **fields)


SAID = st.none() | st.one_of(*map(of, INPUTS.values()))
ENTRIES = st.builds(Entry, SAID, st.lists(st.one_of(*map(of, EVENTS.values()))).map(tuple))


@given(ENTRIES)
def test_every_entry_comes_back_exactly(entry):
    back = entry_from(said_text(entry), events_text(entry))
    assert back == entry
    assert repr(back) == repr(Entry(back.said, back.events))
    assert [type(event) for event in back.events] == [type(event) for event in entry.events]


@given(ENTRIES)
def test_one_entry_has_one_text(entry):
    back = entry_from(said_text(entry), events_text(entry))
    assert (said_text(back), events_text(back), kind_of(back)) == (said_text(entry), events_text(entry), kind_of(entry))
    assert events_text(entry).isascii()


@given(of(EVENTS["Changed"]))
def test_a_truth_value_never_becomes_a_number(event):
    back = entry_from("null", events_text(Entry(None, (event,)))).events[0]
    assert [type(value) for _, value in back.facts] == [type(value) for _, value in event.facts]


def test_levels_of_force_come_back_as_levels():
    force = UseOfForce(against="daniel", level=Level.DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE, rounds=2)
    entry = Entry(None, (EVENTS["ForceUsed"](100, "officer", "arrival.shoot", force),))
    back = entry_from(said_text(entry), events_text(entry)).events[0]
    assert type(back.force.level) is Level
    assert type(back.force.purpose) is Purpose


@pytest.mark.parametrize(
    ("said", "events"),
    [
        ("null", "not json"),
        ("null", "7"),
        ("7", "[]"),
        ('{"at_ms":1}', "[]"),
        ('{"kind":"Chose","choice":"a"}', "[]"),
        ('{"kind":"Chose","choice":"a","at_ms":"soon"}', "[]"),
        ('{"kind":"Chose","choice":"a","at_ms":true}', "[]"),
        ('{"kind":"Shouted","at_ms":1}', "[]"),
        ('{"kind":["Chose"],"at_ms":1}', "[]"),
        ("null", '[{"kind":"Moved","at_ms":1,"source":"a","to":{"wat":1}}]'),
        ("null", '[{"kind":"Revealed","at_ms":1,"known":[{"known":{"fact":"a"}}]}]'),
        ("null", '[{"kind":"Ended","at_ms":1.5,"ending":"a"}]'),
        ("null", "[" * 100_000),
        ("null", '[{"kind":"Ended","at_ms":' + "9" * 5000 + ',"ending":"a"}]'),
    ],
)
def test_what_is_no_entry_is_refused_and_not_guessed(said, events):
    with pytest.raises(CodecError):
        entry_from(said, events)


def test_a_record_holds_no_fractions():
    with pytest.raises(TypeError, match="float"):
        events_text(Entry(None, (EVENTS["Changed"](1, (("a", 1.5),)),)))
