"""A promise that the search proves or refutes is kept or broken by playing every path on, and its path breaks it."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from simulator.engine.advance import advance, begin
from simulator.engine.forgetting import asked_ahead
from simulator.engine.machine import compile_program
from simulator.engine.packed import pack
from simulator.engine.promises import is_kept
from simulator.model.events import Decided, ForceUsed
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.model.guards import ALWAYS, Knows
from simulator.model.inputs import Chose
from simulator.model.promise import AuthorPromise, Claim, Happening
from simulator.model.scenario import OFFICER
from tests.properties.test_engine import ABOUT, CHOICES, ENDINGS, GUARDS, MANY, SCENES, encounters, every_input, some_of

TOO_MANY = 600
EACH = 6
"""Promises asked of each encounter: most that are drawn at random say little."""
FORCES = st.builds(
    UseOfForce,
    against=st.just("sam"),
    level=st.sampled_from([Level.CONTROL, Level.DEADLY]),
    tool=st.just("hands"),
    purpose=st.just(Purpose.ARREST),
    deadly_risk=st.booleans(),
)
NONE = st.just(frozenset())
FEW = NONE | NONE | st.frozensets(CHOICES, min_size=1, max_size=2)
HAPPENINGS = st.one_of(
    st.builds(Happening, places=st.frozensets(st.sampled_from([*SCENES, *ENDINGS]), min_size=1, max_size=2)),
    st.builds(Happening, choices=st.frozensets(CHOICES, min_size=1, max_size=2)),
    st.builds(
        Happening,
        force=st.frozensets(st.sampled_from([Level.CONTROL, Level.DEADLY]), min_size=1),
        by=st.frozensets(st.sampled_from([OFFICER, "sam"]), max_size=1),
    ),
    st.builds(Happening, known=ABOUT.flatmap(lambda fact: st.builds(Knows, st.just(fact.name), some_of(fact)))),
)
PROMISES = st.builds(
    AuthorPromise,
    says=st.just("x"),
    claim=st.sampled_from(Claim),
    what=HAPPENINGS,
    if_chosen=FEW,
    unless_chosen=FEW,
    as_long_as=st.just(ALWAYS) | st.just(ALWAYS) | GUARDS,
    since=NONE | st.frozensets(st.sampled_from(SCENES), max_size=1),
)


@st.composite
def promising(draw):
    """An encounter with force in it, and some promises."""
    scenario = draw(encounters())
    scenes = {}
    for name, scene in scenario.scenes.items():
        choices = tuple(replace(it, force=draw(st.none() | FORCES)) for it in scene.choices)
        acts = tuple(replace(it, who="sam", force=draw(st.none() | FORCES)) for it in scene.acts)
        scenes[name] = replace(scene, choices=choices, acts=acts)
    deals = [it.name for it in scenario.variants]
    promises = tuple(replace(draw(PROMISES), in_variant=draw(_some(deals))) for _ in range(EACH))
    return replace(scenario, scenes=scenes, promises=promises)


def _some(deals):
    return NONE | st.frozensets(st.sampled_from(deals), max_size=1) if deals else NONE


class Played:
    """One promise by play: real situations, nothing forgotten, and what happened read from the events."""

    def __init__(self, program, promise):
        self.program, self.promise = program, promise
        self.asked = asked_ahead(program)
        self.guard = program.tests(promise.as_long_as)

    def holds(self, now):
        return now.ended is not None or self.guard.open(now.bits)

    def is_so(self, now):
        what = self.promise.what
        in_view = what.known is not None and self.program.tests(what.known).open(now.bits)
        return (now.ended or now.scene) in what.places or in_view

    def happens(self, events):
        return any(self._such(event) for event in events)

    def _such(self, event):
        what = self.promise.what
        if isinstance(event, Decided):
            return f"{event.scene}.{event.choice}" in what.choices
        if not isinstance(event, ForceUsed) or (what.by and event.by not in what.by):
            return False
        return event.force.level in what.force or (event.force.deadly_risk and Level.DEADLY in what.force)

    def steps(self, now):
        for said in every_input(self.program, now, self.asked):
            step = advance(self.program, now, said)
            ref = f"{now.scene}.{said.choice}" if isinstance(said, Chose) and not step.late else ""
            yield ref, step.events, step.situation

    def key(self, now):
        return pack(self.program, now), now.ended

    def possible(self, now):
        """Whether some continuation brings it about."""
        seen, queue = {self.key(now)}, [now]
        for it in queue:
            for _, events, after in self.steps(it):
                if self.happens(events) or self.is_so(after):
                    return True
                if self.key(after) not in seen:
                    seen.add(self.key(after))
                    queue.append(after)
        return False

    def kept(self):  # noqa: C901, PLR0912 - every rule of a promise once more, in one place, as the meaning to compare with
        """(kept, met); None where there is too much to play."""
        promise, met = self.promise, False
        queue, seen = [], set()

        def reach(now, began, chosen, done=False):
            if (self.key(now), began, chosen, done) not in seen:
                seen.add((self.key(now), began, chosen, done))
                queue.append((now, began, chosen, done))

        for deal in self.program.deals:
            if not promise.in_variant or deal in promise.in_variant:
                reach(begin(self.program, variant=deal).situation, False, frozenset())
        for now, began, chosen, done in queue:
            if len(queue) > TOO_MANY:
                return None
            all_chosen = chosen == promise.if_chosen
            if not began:
                if now.ended is None and (not promise.since or now.scene in promise.since):
                    if self.is_so(now) and promise.claim is Claim.NEVER and not promise.if_chosen and self.holds(now):
                        return False, True
                    reach(now, True, frozenset(), self.is_so(now))
                if promise.since:
                    for _, _, after in self.steps(now) if now.ended is None else ():
                        reach(after, False, frozenset())
                continue
            if not self.holds(now):
                continue
            met = met or all_chosen
            if now.ended is not None:
                continue
            if promise.claim is Claim.CAN and all_chosen and not done and not self.possible(now):
                return False, True
            for ref, events, after in self.steps(now):
                if ref in promise.unless_chosen:
                    continue
                later = chosen | ({ref} & promise.if_chosen)
                every = later == promise.if_chosen
                happens, is_so = self.happens(events), self.is_so(after)
                breaks = (happens and all_chosen) or (is_so and every and self.holds(after))
                if promise.claim is Claim.NEVER and breaks:
                    return False, True
                owed = promise.claim is Claim.ALWAYS and every and not (done or happens or is_so)
                if owed and after.ended is not None:
                    return False, True
                reach(after, True, later, done or happens or is_so)
        return True, met


@given(promising())
@MANY
def test_a_promise_is_kept_where_playing_every_path_on_never_breaks_it(scenario):
    program = compile_program(scenario)
    for promise in scenario.promises:
        by_play = Played(program, promise).kept()
        assume(by_play is not None)
        found = is_kept(program, promise)
        assert (found.kept, found.met) == by_play
        assert (found.path is None) is found.kept
        assert is_kept(program, promise, limit=0).kept is not True or found.situations < 2
        if found.path is not None:
            shows(program, promise, found.path)


def shows(program, promise, path):
    """The path can be played, and what it ends with is what was denied."""
    played, now = Played(program, promise), begin(program, variant=path.variant).situation
    seen = played.is_so(now)
    for said in path.inputs:
        step = advance(program, now, said)
        now, seen = step.situation, played.happens(step.events) or played.is_so(step.situation)
    assert not promise.in_variant or path.variant in promise.in_variant
    assert seen is (promise.claim is Claim.NEVER)
