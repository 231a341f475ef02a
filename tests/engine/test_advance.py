"""A step of a run, told at the bedroom door of conftest.py."""

import pytest

from simulator.engine.advance import Sound, advance, begin
from simulator.engine.explore import explore
from simulator.engine.ledger import BLANK
from simulator.engine.machine import ProgramError, Refused, compile_program
from simulator.engine.offered import dealt, holds, lines, next_due, offered, why_closed
from simulator.engine.replay import last, situations, verify
from simulator.engine.situation import view, world
from simulator.model.effects import Effects, Put, Reveal
from simulator.model.events import (
    Arrived,
    Began,
    Called,
    Changed,
    Decided,
    DutyMet,
    DutyMissed,
    DutyOpened,
    Ended,
    Entry,
    ForceUsed,
    Happened,
    Log,
    Marked,
    Moved,
    Revealed,
    TimedOut,
)
from simulator.model.facts import Fact, Kind, Known
from simulator.model.guards import Resource
from simulator.model.inputs import Chose, Flagged, Waited
from simulator.model.scenario import Act, Choice, Deadline, Variant, Way


def names(choices):
    return [choice.id for choice in choices]


def played(program, *inputs, variant="alone"):
    step = begin(program, variant=variant)
    log = Log((Entry(None, step.events),))
    for said in inputs:
        step = advance(program, step.situation, said)
        log = log.then(Entry(said, step.events))
    return step, log


def only(step, kind):
    return [event for event in step.events if isinstance(event, kind)]


def test_a_run_opens_with_its_deal_and_what_is_known(program):
    step = begin(program, seed=3, variant="infant")
    assert step.events[0] == Began("door", 1, "f", 3, "infant")
    assert only(step, Changed)[0] == Changed(0, (("child_inside", True),))
    assert [event.known[0].fact for event in only(step, Revealed)] == ["daniel.armed_with", "child_inside"]
    assert only(step, Moved) == [Moved(0, "", "hall_scene")]
    assert [line.speaker for line in step.cues] == ["ana"]
    assert step.cues == lines(program, step.situation)


def test_the_seed_deals_by_weight_and_always_the_same(program, tiny):
    deals = [begin(program, seed).situation.variant for seed in range(400)]
    assert deals == [begin(program, seed).situation.variant for seed in range(400)]
    assert 250 < deals.count("alone") < 350
    assert begin(compile_program(tiny()), 7).situation.variant == ""


def test_a_deal_that_is_not_there_is_refused(program, tiny):
    with pytest.raises(Refused, match="twins"):
        begin(program, variant="twins")
    weightless = compile_program(tiny(scenario={"variants": (Variant(name="x", weight=0),)}))
    with pytest.raises(Refused, match="weights"):
        begin(weightless)


def test_an_act_comes_about_while_one_thinks(program):
    step, _ = played(program, Waited(8000))
    assert only(step, Happened) == [Happened(8000, 8000, "hall_scene", "glass")]
    assert world(program, step.situation)["daniel.arousal"] == "high"
    assert [cue if isinstance(cue, Sound) else cue.words for cue in step.cues] == [
        "Something breaks.",
        Sound("glass"),
        "I'll do it.",
    ]


def test_an_act_may_use_force_and_leave_the_scene_and_then_the_hand_comes_late(program):
    step, log = played(program, Chose("go_in", 0), Chose("ask", 12000))
    assert step.late
    assert [(event.by, event.cause) for event in only(step, ForceUsed)] == [("reyes", "hall_scene.bursts_out")]
    assert step.situation.scene == "he_is_down"
    assert not only(step, Decided)
    assert verify(program, log) == ()


def test_the_deadline_comes_before_the_hand(program):
    step, _ = played(program, Chose("go_in", 20000))
    assert step.late
    assert only(step, TimedOut) == [TimedOut(20000, 20000, "hall_scene")]
    assert not only(step, Decided)


def test_a_choice_that_stays_lets_the_countdown_go_on_and_is_offered_once(program):
    step, log = played(program, Chose("ask", 5200))
    assert last(program, log) == step.situation
    assert step.situation.clock_ms == 5200
    assert step.situation.story_ms == 45200
    assert "ask" not in names(offered(program, step.situation))
    assert dict(why_closed(program, step.situation))[program.scenario.choice("hall_scene.ask")] == ()
    assert only(step, Called) == [Called(5200, "medics", 35200)]
    assert only(step, Arrived) == [Arrived(35200, "medics")]
    assert holds(program, Resource("medics", here=True), step.situation)
    assert view(program, step.situation)["daniel.condition_shown"] == frozenset({"suicidal"})


def test_a_duty_is_met_missed_or_cut_short(program):
    down = (Waited(20000),)
    met, _ = played(program, *down, Chose("give_aid", 1000))
    assert only(met, DutyMet) == [DutyMet(21000, "medical_aid")]
    missed, _ = played(program, *down, Chose("stand_by", 0), Waited(10000))
    assert only(missed, DutyMissed) == [DutyMissed(50000, "medical_aid")]
    late, _ = played(program, *down, Chose("stand_by", 0), Waited(10000), Chose("give_aid", 10000))
    assert only(late, DutyMet) == []
    cut, _ = played(program, *down, Chose("leave", 1000))
    assert cut.events[-2:] == (DutyMissed(21000, "medical_aid"), Ended(21000, "wounded"))


def test_what_looks_otherwise_takes_the_place_of_what_is_in_sight(program):
    step, _ = played(program, Waited(20000))
    assert view(program, step.situation)["daniel.weapon_state"] == "dropped"
    assert world(program, step.situation)["daniel.weapon_state"] == "none"
    (told,) = only(step, Revealed)
    assert [known.value for known in told.known] == ["dropped"]
    assert only(step, DutyOpened) == [DutyOpened(20000, "medical_aid", 50000)]


def test_a_moment_may_be_flagged_and_the_clock_goes_on(program):
    step, log = played(program, Flagged(3000, "hands"))
    assert step.events == (Marked(3000, 3000, "hands"),)
    assert step.situation.clock_ms == 3000
    assert last(program, log) == step.situation


def test_nothing_is_taken_from_the_past_nor_after_the_end(program):
    step, _ = played(program, Waited(5000))
    with pytest.raises(Refused, match="past"):
        advance(program, step.situation, Chose("ask", 4999))
    step, _ = played(program, Chose("shout", 0), variant="infant")
    assert step.situation.ended == "peace"
    assert offered(program, step.situation) == ()
    assert next_due(program, step.situation) is None
    with pytest.raises(Refused, match="ended"):
        advance(program, step.situation, Waited(9000))


def test_what_is_shown_is_dealt_by_the_seed(program):
    orders = {tuple(names(dealt(program, begin(program, seed, "infant").situation))) for seed in range(20)}
    assert len(orders) > 1
    assert {frozenset(order) for order in orders} == {frozenset({"ask", "go_in", "shout"})}


def test_at_one_moment_every_act_is_asked_until_one_leaves(tiny):
    acts = (
        Act(id="shut", scene="s", at_ms=1000, when=Resource("medics", here=True)),
        Act(id="first", scene="s", at_ms=1000, effects=Effects(calls=(("medics", 0),))),
        Act(id="goes", scene="s", at_ms=1000, ways=(Way(by="goes", source="s", to="e"),)),
        Act(id="never", scene="s", at_ms=1000),
    )
    program = compile_program(tiny(acts=acts))
    step = advance(program, begin(program).situation, Waited(1000))
    assert [event.act for event in only(step, Happened)] == ["first", "goes"]
    assert only(step, Arrived) == [Arrived(1000, "medics")]


def test_a_log_that_the_encounter_does_not_fit_is_refused_by_name(program):
    with pytest.raises(Refused, match="attic"):
        list(situations(program, Log((Entry(None, (Moved(0, "", "attic"),)),))))
    (named,) = verify(program, Log((Entry(None, ()),)))
    assert "opening" in named.because
    step = begin(program)
    (named,) = verify(program, Log((Entry(None, step.events), Entry(None, ()))))
    assert named.entry == 1
    (named,) = verify(program, Log((Entry(None, step.events), Entry(Chose("shout", 0), ()))))
    assert "not open" in named.because


def test_exploration_can_leave_choices_out_start_anywhere_and_stop(program):
    everything = explore(program)
    assert everything.complete
    assert everything.scenes == {"hall_scene", "he_is_down"}
    assert everything.traps == ()
    assert everything.deadlines == {"hall_scene"}
    assert everything.acts == {"hall_scene.glass", "hall_scene.bursts_out"}
    assert {way.to for way in everything.ways} == {"hall_scene", "he_is_down", "peace", "wounded"}
    assert everything.ever(Resource("medics", here=True)) == (True, True)
    assert len(list(everything.situations())) == everything.count
    without = explore(program, without=frozenset({"he_is_down.leave"}))
    assert without.endings.keys() == {"peace"}
    assert not explore(program, limit=3).complete
    step, _ = played(program, Waited(20000))
    after = explore(program, start=step.situation)
    assert after.scenes == {"he_is_down"}
    assert after.endings["wounded"].inputs == (Chose("leave", 0),)
    assert explore(program, variants=("alone",)).count < everything.count


def test_a_situation_in_which_nothing_is_open_is_a_trap(tiny):
    shut = Choice(id="c", scene="s", when=Resource("medics", here=True))
    found = explore(compile_program(tiny(choices=(shut,))))
    assert [found.situation(state).scene for state in found.traps] == ["s"]
    assert found.endings == {}
    deadline = Deadline(at_ms=1000, ways=(Way(by="time_out", source="s", to="e"),))
    found = explore(compile_program(tiny(choices=(shut,), deadline=deadline)))
    assert found.traps == ()
    assert found.endings["e"].inputs == (Waited(1000),)


def test_a_situation_out_of_exploration_can_be_played_on(program):
    found = explore(program, start=played(program, Waited(20000))[0].situation)
    states = [found.situation(state) for state in found.states if found.scene(state) == "he_is_down"]
    step = advance(program, states[0], Chose("leave", states[0].clock_ms))
    assert step.situation.ended == "wounded"


def test_what_the_view_holds_and_no_ledger_tells_is_told_again(program):
    now = begin(program, variant="alone").situation
    down = advance(program, now, Waited(20000)).situation
    again = down._replace(scene="hall_scene", ledger=BLANK, clock_ms=0)
    (told,) = only(advance(program, again, Waited(20000)), Revealed)
    assert [known.value for known in told.known] == ["dropped"]


def test_what_is_told_twice_at_once_by_the_same_is_told_once_unless_it_differs(tiny):
    facts = tuple(Fact(name=name, kind=Kind.BOOL) for name in ("b", "c"))
    said = [("b", True, "ana"), ("c", True, "ana"), ("b", True, "ana"), ("b", False, "ana"), ("b", False, "dispatch")]
    reveals = tuple(Reveal(fact=fact, value=value, source=source) for fact, value, source in said)
    (told,) = only(begin(compile_program(tiny(facts=facts, entry=Effects(reveals=reveals)))), Revealed)
    assert [(known.fact, known.value, known.source) for known in told.known] == [*said[:2], *said[3:]]


def test_a_ledger_goes_on_and_the_one_before_stays_what_it_was():
    first, second = (Known("b", value, "ana", at) for at, value in enumerate((True, False)))
    before = BLANK.then((first,))
    after = before.then((second,))
    assert (tuple(BLANK), tuple(before), tuple(after)) == ((), (first,), (first, second))
    assert after == BLANK.then((first, second))
    assert hash(after) == hash(BLANK.then((first, second)))
    assert after != before
    assert after != (first, second)
    assert repr(before) == f"Ledger({first!r},)"
    assert after.sources is before.sources
    assert before.then((Known("b", True, "dispatch", 2),)).sources == {"b": "dispatch"}


def test_a_long_ledger_is_read_and_let_go():
    ledger = BLANK
    for at in range(50_000):
        ledger = ledger.then((Known("b", True, "ana", at),))
    assert [known.at_ms for known in ledger] == list(range(50_000))


def test_equal_changes_of_different_type_are_not_mistaken_for_each_other(tiny):
    facts = (Fact(name="b", kind=Kind.BOOL, starts=False),)
    with pytest.raises(ProgramError, match="cannot be 1"):
        compile_program(tiny(facts=facts, entry=Effects(changes=(Put("b", True), Put("b", 1)))))
