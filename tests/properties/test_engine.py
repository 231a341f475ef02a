"""Random small encounters: play, replay and exploration say the same, and what is closed changes nothing."""

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from simulator.engine.advance import advance, begin
from simulator.engine.explore import explore
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import Refused, compile_program
from simulator.engine.offered import dealt, holds, next_due, offered, why_closed
from simulator.engine.packed import next_moment, pack
from simulator.engine.replay import last, situations, verify
from simulator.model import guards as say
from simulator.model.effects import Effects, Move, Put, Reveal
from simulator.model.events import Changed, Decided, Entry, Happened, Log, Marked, Moved, TimedOut
from simulator.model.facts import Fact, Kind
from simulator.model.inputs import Chose, Flagged, Waited
from simulator.model.place import Door, Place, Segment, Thing
from simulator.model.scenario import (
    Act,
    Choice,
    Deadline,
    Duty,
    Ending,
    Fate,
    Person,
    Phase,
    Scenario,
    Scene,
    Variant,
    Way,
)
from simulator.model.scene_law import PersonLaw, SceneLaw

MANY = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
SPOTS = ("near", "middle", "far")
BANDS = ("low", "rising", "high")
SCENES = ("one", "two", "three")
ENDINGS = ("over", "lost")
RESOURCES = ("medics", "backup")
TIMES = st.sampled_from([1000, 1500, 2000, 3000, 5000])
FACTS = {
    fact.name: fact
    for fact in (
        Fact(name="officer.at", kind=Kind.ONE_OF, values=SPOTS, starts="near"),
        Fact(name="sam.at", kind=Kind.ONE_OF, values=SPOTS, starts=None),
        Fact(name="door", kind=Kind.ONE_OF, values=("open", "ajar", "shut"), starts="ajar"),
        Fact(name="sam.arousal", kind=Kind.ONE_OF, values=BANDS, starts="low"),
        Fact(name="sam.weapon_state", kind=Kind.ONE_OF, values=("none", "held"), starts=None),
        Fact(name="sam.condition_shown", kind=Kind.SET_OF, values=("deaf", "suicidal"), starts=None),
        Fact(name="b", kind=Kind.BOOL, starts=False),
        Fact(name="n", kind=Kind.COUNT, low=0, high=2, starts=0),
    )
}
PLACE = Place(
    spots={"near": (0, 0), "middle": (10, 0), "far": (20, 0)},
    walls=(Segment((15, -20), (15, -3)), Segment((15, 3), (15, 20))),
    fences=(Segment((5, -5), (5, 5)),),
    doors={
        "door": Door(leaf=Segment((15, -2), (15, 2)), starts="ajar"),
        "gate": Door(leaf=Segment((12, -2), (12, 2)), starts="open"),
    },
    things={"post": Thing(cover_at="near", covers_against=frozenset({"edged"}), from_side="east")},
)


def of(fact):
    """A value that a fact can have."""
    if fact.kind is Kind.SET_OF:
        return st.frozensets(st.sampled_from(fact.values))
    if fact.kind is Kind.BOOL:
        return st.booleans()
    return st.integers(fact.low, fact.high) if fact.kind is Kind.COUNT else st.sampled_from(fact.values)


def some_of(fact):
    """Values that a guard may name of a fact; members, where it is a set."""
    one = st.sampled_from(fact.values) if fact.kind is Kind.SET_OF else of(fact)
    return st.frozensets(one, min_size=1, max_size=2)


CHOICES = st.sampled_from([f"{scene}.c{n}" for scene in SCENES for n in range(2)])
ABOUT = st.sampled_from(list(FACTS.values()))
TRUTH = st.booleans()
LEAVES = st.one_of(
    ABOUT.flatmap(lambda fact: st.builds(say.Is, st.just(fact.name), some_of(fact))),
    ABOUT.flatmap(lambda fact: st.builds(say.Knows, st.just(fact.name), some_of(fact))),
    st.builds(say.Counts, st.just("n"), st.none() | st.integers(0, 2), st.none() | st.integers(0, 2)),
    st.builds(say.Distance, st.just("sam"), st.sampled_from([None, 11]), st.sampled_from([None, 5])),
    st.builds(say.At, st.sampled_from(["officer", "sam"]), st.frozensets(st.sampled_from(SPOTS))),
    st.builds(say.Barrier, st.just("sam"), TRUTH),
    st.builds(say.Sees, st.sampled_from(["sam", "nobody"])),
    st.builds(say.BehindCover, st.just("sam"), TRUTH),
    st.builds(say.Chosen, st.frozensets(CHOICES, min_size=1, max_size=2)),
    st.builds(say.Resource, st.sampled_from(RESOURCES), TRUTH),
    st.builds(say.Warned, TRUTH),
    st.builds(say.Identified, TRUTH),
    st.builds(say.VariantIs, st.frozensets(st.sampled_from(["x", "y", "z"]))),
)
GUARDS = st.one_of(
    st.just(say.ALWAYS),
    LEAVES,
    st.builds(say.Not, LEAVES),
    st.builds(say.Every, st.lists(LEAVES | st.builds(say.Not, LEAVES), max_size=3).map(tuple)),
    st.builds(say.Either, st.lists(LEAVES, max_size=3).map(tuple)),
)
PUTS = ABOUT.flatmap(lambda fact: st.builds(Put, st.just(fact.name), of(fact)))
MOVES = st.builds(Move, st.sampled_from(["n", "sam.arousal"]), st.sampled_from([-1, 1, 2]))
REVEALS = ABOUT.flatmap(
    lambda fact: st.builds(
        Reveal,
        fact=st.just(fact.name),
        value=of(fact),
        source=st.sampled_from(["saw", "heard"]),
        when=st.just(say.ALWAYS) | LEAVES,
    )
)


def few(strategy, most=2):
    return st.lists(strategy, max_size=most).map(tuple)


EFFECTS = st.builds(
    Effects,
    changes=few(PUTS | MOVES),
    calls=few(st.tuples(st.sampled_from(RESOURCES), st.sampled_from([0, 2500, 4000])), 1),
    meets=few(st.just("medical_aid"), 1),
    did=few(st.just(("sam", "still")), 1),
    reveals=few(REVEALS),
)


@st.composite
def ways(draw, source, by, least):
    guards = draw(st.lists(GUARDS, max_size=2))
    stays = least == 0 and draw(st.booleans())
    ends = () if stays else (*guards, say.ALWAYS)
    to = st.sampled_from(SCENES + ENDINGS)
    return tuple(Way(by=by, source=source, to=draw(to), guard=guard) for guard in ends)


@st.composite
def choices(draw, scene, name):
    return Choice(
        id=name,
        scene=scene,
        when=draw(GUARDS),
        technique=draw(few(st.sampled_from(["warn", "introduce_self"]), 1)),
        takes_ms=draw(st.sampled_from([0, 0, 1000, 4000])),
        effects=draw(EFFECTS),
        once=draw(TRUTH),
        ways=draw(ways(scene, name, 0)),
    )


@st.composite
def acts(draw, scene, name):
    return Act(
        id=name,
        scene=scene,
        at_ms=draw(TIMES),
        when=draw(GUARDS),
        effects=draw(EFFECTS),
        ways=draw(ways(scene, name, 0)),
    )


@st.composite
def scenes(draw, name):
    deadline = None
    if draw(TRUTH):
        deadline = Deadline(at_ms=draw(TIMES), effects=draw(EFFECTS), ways=draw(ways(name, "time_out", 1)))
    stated = draw(st.dictionaries(st.just("weapon_state"), st.sampled_from(["none", "held"])))
    return Scene(
        id=name,
        phase=Phase.CONTACT,
        entry=draw(EFFECTS),
        law=SceneLaw(
            warned=draw(st.sampled_from([None, "given", "not_given"])),
            identified=draw(st.sampled_from([None, "said", "no"])),
            people={"sam": PersonLaw(facts=stated)},
        ),
        deadline=deadline,
        acts=tuple(draw(acts(name, f"a{n}")) for n in range(draw(st.integers(0, 2)))),
        duties=draw(few(st.just(Duty(name="medical_aid", due_ms=3500)), 1)),
        choices=tuple(draw(choices(name, f"c{n}")) for n in range(2)),
    )


@st.composite
def encounters(draw):
    return Scenario(
        id="random",
        title="",
        version=1,
        state="california",
        day="2026-03-14",
        briefing="",
        people={
            "officer": Person(id="officer", role="officer", uniform=draw(TRUTH)),
            "sam": Person(id="sam", role="subject"),
        },
        place=PLACE,
        facts=FACTS,
        known_at_start=draw(few(REVEALS, 1)),
        variants=(
            Variant(name="x", weight=2),
            Variant(name="y", so=draw(few(PUTS)), known=draw(few(REVEALS, 1))),
        ),
        starts="one",
        scenes={name: draw(scenes(name)) for name in SCENES},
        endings={name: Ending(id=name, outcome=Fate.PEACEFUL, says="") for name in ENDINGS},
    )


def every_input(program, now, asked):
    """What exploration tries: each choice now, and waiting until something is next to come."""
    if now.ended is not None:
        return
    for choice in offered(program, now):
        yield Chose(choice.id, now.clock_ms)
    until = next_moment(program, now, asked[now.scene])
    if until is not None:
        yield Waited(until)


def walked(program, most):
    """Every situation by play alone, with its distance; None where there are too many."""
    queue = [begin(program, variant=name).situation for name in program.deals]
    found = {pack(program, now): 0 for now in queue}
    kept = {pack(program, now): now for now in queue}
    asked = asked_ahead(program)
    for now in queue:
        for said in every_input(program, now, asked):
            after = advance(program, now, said).situation
            if pack(program, after) not in found:
                found[pack(program, after)] = found[pack(program, now)] + 1
                kept[pack(program, after)] = after
                queue.append(after)
        if len(queue) > most:
            return None
    return found, kept


@given(encounters())
@MANY
def test_exploration_reaches_what_play_reaches_and_as_soon(scenario):
    program = compile_program(scenario)
    by_play = walked(program, 1500)
    assume(by_play is not None)
    distances, kept = by_play
    found = explore(program)
    assert found.complete
    assert set(found.states) == distances.keys()
    assert [distances[state] for state in found.states] == sorted(distances.values())
    ended = {now.ended for now in kept.values()} - {None}
    assert found.endings.keys() == ended
    stuck = {
        state
        for state, now in kept.items()
        if now.ended is None and not list(every_input(program, now, asked_ahead(program)))
    }
    assert set(found.traps) == stuck
    assert found.offered == {choice.ref for now in kept.values() for choice in offered(program, now)}
    for path in found.endings.values():
        now = begin(program, variant=path.variant).situation
        for said in path.inputs:
            now = advance(program, now, said).situation
        assert len(path.inputs) == distances[pack(program, now)]
        assert now.ended is not None


@given(encounters())
@MANY
def test_what_is_forgotten_changes_nothing_that_can_be_asked(scenario):
    program = compile_program(scenario)
    whole = explore(program, limit=20_000)
    assume(whole.complete)
    less, asked = explore(program, forget=True), asked_ahead(program)
    assert set(less.states) == {state & asked[whole.scene(state)] for state in whole.states}
    assert set(less.traps) == {state & asked[whole.scene(state)] for state in whole.traps}
    assert less.endings.keys() == whole.endings.keys()
    for what in ("scenes", "offered", "ways", "acts", "deadlines"):
        assert getattr(less, what) == getattr(whole, what)
    for name, path in less.endings.items():
        now = begin(program, variant=path.variant).situation
        for said in path.inputs:
            now = advance(program, now, said).situation
        assert now.ended == name
        assert len(path.inputs) == len(whole.endings[name].inputs)


@given(encounters(), st.data())
@MANY
def test_what_is_told_apart_is_read_back(scenario, data):
    program = compile_program(scenario)
    found = explore(program, limit=200)
    state = data.draw(st.sampled_from(sorted(found.states)))
    now = found.situation(state)
    assert pack(program, now) == state
    guard = data.draw(GUARDS)
    try:
        is_open = holds(program, guard, now)
    except ValueError:
        return
    assert is_open in (True, False)
    assert found.ever(guard)[0 if is_open else 1]


HANDS = st.one_of(
    st.builds(Chose, st.sampled_from(["c0", "c1", "nothing"]), st.integers(0, 6000)),
    st.builds(Waited, st.integers(-1, 6000)),
    st.builds(Flagged, st.integers(0, 6000), st.just("look")),
)


def played(program, seed, hands, *, from_now):
    """A run and its log; inputs count from the present clock where `from_now` says so."""
    step = begin(program, seed)
    log, steps = Log((Entry(None, step.events),)), [step]
    for hand in hands:
        now = steps[-1].situation
        said = hand
        if from_now:
            name = "until_ms" if isinstance(hand, Waited) else "at_ms"
            said = hand._replace(**{name: now.clock_ms + max(getattr(hand, name), 0) // 4})
        try:
            step = advance(program, now, said)
        except Refused:
            continue
        assert step == advance(program, now, said), "the same input twice has the same answer"
        log, steps = log.then(Entry(said, step.events)), [*steps, step]
    return log, steps


@given(encounters(), st.integers(0, 5), st.lists(HANDS, max_size=12), st.booleans())
@MANY
def test_a_log_folds_to_the_run_that_wrote_it(scenario, seed, hands, from_now):
    program = compile_program(scenario)
    log, steps = played(program, seed, hands, from_now=from_now)
    assert last(program, log) == steps[-1].situation
    assert verify(program, log) == ()
    folded = list(situations(program, log))
    assert len(folded) == len(log.events)
    for n in range(1, len(log.entries)):
        assert last(program, Log(log.entries[: n + 1])) == steps[n].situation


@given(encounters(), st.lists(HANDS, min_size=1, max_size=8), st.data())
@MANY
def test_a_log_that_was_tampered_with_is_named_where_it_differs(scenario, hands, data):
    program = compile_program(scenario)
    log, _ = played(program, 1, hands, from_now=True)
    n = data.draw(st.integers(0, len(log.entries) - 1))
    entry = log.entries[n]
    tampered = replace(entry, events=(*entry.events, Marked(0, 0, "planted")))
    named = verify(program, Log((*log.entries[:n], tampered, *log.entries[n + 1 :])))
    assert [mismatch.entry for mismatch in named] == [n]
    assert named[0].said == entry.said


@given(encounters(), st.integers(0, 3), st.lists(HANDS, max_size=8))
@MANY
def test_what_is_closed_is_refused_and_what_is_open_is_not(scenario, seed, hands):
    program = compile_program(scenario)
    _, steps = played(program, seed, hands, from_now=True)
    now = steps[-1].situation
    choices_open = offered(program, now)
    assert set(dealt(program, now)) == set(choices_open)
    closed = {choice.id for choice, _ in why_closed(program, now)}
    for choice in choices_open:
        step = advance(program, now, Chose(choice.id, now.clock_ms))
        assert isinstance(step.events[0], Decided)
        assert not step.late
    for name in closed:
        with pytest.raises(Refused):
            advance(program, now, Chose(name, now.clock_ms))
    for choice, guards in why_closed(program, now):
        assert not guards or not holds(program, choice.when, now)
        assert not any(holds(program, guard, now) for guard in guards)


@given(encounters(), st.lists(HANDS, max_size=6))
@MANY
def test_ties_go_to_the_deadline_then_to_the_act_then_to_the_hand(scenario, hands):
    program = compile_program(scenario)
    _, steps = played(program, 0, hands, from_now=True)
    now = steps[-1].situation
    until = next_due(program, now)
    assume(until is not None)
    scene = scenario.scenes[now.scene]
    first = offered(program, now)
    step = advance(program, now, Waited(until))
    if scene.deadline is not None and scene.deadline.at_ms == until:
        assert any(isinstance(event, TimedOut) for event in step.events)
        assert not any(isinstance(event, Happened) and event.clock_ms == until for event in step.events)
    if first and any(isinstance(event, Moved) for event in step.events):
        tied = advance(program, now, Chose(first[0].id, until))
        assert tied.late
        assert tied.events == step.events
        assert tied.situation == step.situation


@given(encounters(), st.integers(0, 3), st.lists(HANDS, max_size=10))
@MANY
def test_only_what_became_different_is_told(scenario, seed, hands):
    program = compile_program(scenario)
    log, _ = played(program, seed, hands, from_now=True)
    opening = situations(program, log)
    before = program.opening
    for event, after in zip(log.events, opening, strict=True):
        if isinstance(event, Changed):
            assert after.bits != before
        before = after.bits
