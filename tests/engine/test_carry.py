"""A run under another text: what it keeps, and what is named because there is no place for it."""

from dataclasses import replace

import pytest

from simulator.engine.advance import advance, begin
from simulator.engine.carry import carry, put, taken_in, told
from simulator.engine.layout import lay_out
from simulator.engine.machine import compile_program
from simulator.engine.replay import last, verify
from simulator.engine.situation import RESOURCE, Pending, view, world
from simulator.model.events import Began, Entry, Log
from simulator.model.facts import Fact, Kind, Known
from simulator.model.inputs import Chose, Waited
from simulator.model.scenario import Deadline, Variant
from simulator.model.scene_law import SceneLaw


@pytest.fixture
def asked(program):
    """Ana was asked, in the deal with the child: medics are on their way, and something is known."""
    step = begin(program, 7, "infant")
    return advance(program, step.situation, Chose("ask", 3000)).situation


def changed(encounter, hall=None, **fields):
    scenes = dict(encounter.scenes)
    scenes["hall_scene"] = replace(scenes["hall_scene"], **(hall or {}))
    return compile_program(replace(encounter, **{"scenes": scenes, **fields}))


def with_fact(encounter, **facts):
    return {**encounter.facts, **facts}


def test_other_words_change_nothing(program, encounter, asked):
    now, dropped = carry(program, asked, changed(encounter, {"lines": ()}))
    assert (now, dropped) == (asked, ())


def test_a_new_fact_takes_its_start_and_the_others_stay(program, encounter, asked):
    rain = Fact(name="a_rain", kind=Kind.BOOL, starts=True)
    new = changed(encounter, facts={"a_rain": rain, **encounter.facts})
    now, dropped = carry(program, asked, new)
    assert dropped == ()
    assert dict(world(new, now)) == {**world(program, asked), "a_rain": True}
    assert view(new, now).ledger == view(program, asked).ledger
    assert dict(view(new, now)) == dict(view(program, asked))


def test_a_fact_that_is_gone_is_named(program, encounter, asked):
    facts = {name: fact for name, fact in encounter.facts.items() if name != "tries"}
    scenes = {"hall_scene": replace(encounter.scenes["hall_scene"], choices=encounter.scenes["hall_scene"].choices[2:])}
    down = replace(encounter.scenes["he_is_down"], entry=replace(encounter.scenes["he_is_down"].entry, reveals=()))
    new = compile_program(replace(encounter, facts=facts, scenes={**scenes, "he_is_down": down}))
    now, dropped = carry(program, asked, new, ("hall_scene.ask",))
    assert "tries = 1" in dropped
    assert "the choice hall_scene.ask, which was taken" in dropped
    assert "what is known: daniel.condition_shown = [suicidal]" in dropped
    assert "tries" not in world(new, now)
    assert now.scene == "hall_scene"


def test_a_value_that_is_gone_is_named_and_the_fact_starts_again(program, encounter, asked):
    tries = replace(encounter.facts["tries"], low=2, high=4, starts=3)
    new = changed(encounter, facts=with_fact(encounter, tries=tries))
    now, dropped = carry(program, asked, new)
    assert dropped == ("tries = 1",)
    assert world(new, now)["tries"] == 3


def test_a_deal_that_is_gone_is_named(program, encounter, asked):
    new = changed(encounter, variants=(Variant(name="alone"),))
    now, dropped = carry(program, asked, new)
    assert dropped == ('the variant "infant"; "alone" is dealt',)
    assert (now.variant, now.scene, world(new, now)["child_inside"]) == ("alone", "hall_scene", True)


def test_where_the_scene_is_gone_the_run_is_back_in_the_latest_that_is_there(program, encounter, asked):
    step = advance(program, asked, Waited(20_000))
    assert step.situation.scene == "he_is_down"
    hall = encounter.scenes["hall_scene"]
    over = replace(hall, acts=(), deadline=None, choices=hall.choices[2:])
    new = compile_program(replace(encounter, scenes={"hall_scene": over}))
    now, dropped = carry(program, step.situation, new, earlier=("hall_scene", "he_is_down"))
    assert dropped[0] == 'the scene "he_is_down"; the run is back in "hall_scene"'
    assert (now.scene, now.clock_ms, now.ended) == ("hall_scene", 0, None)
    assert new.layout.scene(now.bits) == "hall_scene"
    assert "medical_aid, which was due" in dropped


def test_a_deadline_that_would_be_over_gives_its_time_anew(program, encounter, asked):
    late = advance(program, asked, Waited(9000)).situation
    short = replace(encounter.scenes["hall_scene"].deadline, at_ms=8500)
    now, dropped = carry(program, late, changed(encounter, {"deadline": short}))
    assert now.clock_ms == 0
    assert dropped == ("the scene's clock, which starts anew: its deadline is shorter now",)
    longer = Deadline(at_ms=30_000, effects=short.effects, ways=short.ways)
    assert carry(program, late, changed(encounter, {"deadline": longer})) == (late, ())


def test_help_comes_no_later_than_the_new_text_could_let_it(program, encounter, asked):
    slow = asked._replace(pending=(Pending(asked.story_ms + 30_000, RESOURCE, "medics"),))
    hall = encounter.scenes["hall_scene"]
    ask = replace(hall.choices[0], effects=replace(hall.choices[0].effects, calls=(("medics", 5000),)))
    new = changed(encounter, {"choices": (ask, *hall.choices[1:])})
    now, dropped = carry(program, slow, new)
    shift, mask = lay_out(new.scenario).timers["medics"]
    assert now.pending == (Pending(asked.story_ms + (mask >> shift), RESOURCE, "medics"),)
    assert dropped == ("when medics comes, which is sooner now",)


def test_help_that_nobody_knows_any_more_is_named(program, encounter, asked):
    hall = encounter.scenes["hall_scene"]
    ask = replace(hall.choices[0], effects=replace(hall.choices[0].effects, calls=()))
    bare = {"choices": (ask, hall.choices[1], hall.choices[3]), "lines": hall.lines[:1], "law": SceneLaw()}
    new = changed(encounter, bare)
    _, dropped = carry(program, asked, new)
    assert {"medics, called", "medics, here"} <= set(dropped)


def test_what_was_chosen_counts_in_a_text_that_begins_to_ask(program, encounter, asked):
    """The first text never asked about it, so that its situations do not hold it; the log does."""
    hall = encounter.scenes["hall_scene"]
    again = replace(hall.choices[0], once=False)
    old = changed(encounter, {"choices": (again, *hall.choices[1:])})
    step = begin(old, 7, "infant")
    after = advance(old, step.situation, Chose("ask", 3000))
    assert "hall_scene.ask" not in old.layout.chosen
    now, dropped = carry(old, after.situation, program, taken_in((*step.events, *after.events)))
    assert dropped == ()
    assert now.bits & program.layout.chosen["hall_scene.ask"]


def test_a_log_goes_on_from_where_the_run_was_set_down(program, asked):
    opening = Entry(None, (Began("door", 1, "f", 7, "infant"), told(program, asked)))
    step = advance(program, asked, Waited(9000))
    log = Log((opening, Entry(Waited(9000), step.events)))
    assert last(program, log) == step.situation
    assert verify(program, log) == ()
    assert taken_in(log.events) == ("hall_scene.ask",)


def test_setting_down_names_what_cannot_be(program, asked):
    wrong = told(program, asked)._replace(
        facts=(("door", "ajar"), ("tries", 9), ("gone", True)),
        known=(Known("daniel.armed_with", "cannon", "saw", 0), Known("gone", True, "saw", 0)),
    )
    now, dropped = put(program, wrong, 7, "infant")
    assert dropped == ("tries = 9", "gone = yes")
    assert tuple(now.ledger) == ()
    assert world(program, now)["tries"] == 0
    with pytest.raises(KeyError):
        put(program, wrong._replace(scene="nowhere"), 7, "infant")
