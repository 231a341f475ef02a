"""How fast the engine is beside the bare things that it stands on. Prints ratios; run it with `python`, on any desk.

* a step of play beside a raw step of `transitions`, at 20 and at 2,000 scenes;
* an input of replay beside the same;
* exploration beside a bare breadth-first loop over whole numbers on the same table.

Seen in a dozen runs on a busy machine of two cores (CPython 3.11, transitions 0.9.3), as the middle run and the range: a
step is 1.8 raw steps at 20 scenes (1.8 to 2.4) and 1.4 at 2,000 (1.3 to 1.6); in one run of 2,000 steps, which at 2,000
scenes meets each of them once, 1.9 (1.8 to 2.6) and 2.0 (1.3 to 2.1); an input of replay 0.5 (0.4 to 0.7), one verified
2.0 (1.3 to 2.8). Exploration runs at 0.7 of the bare loop's speed (0.6 to 0.8). The highest are of rounds in which the
machine was doing something else.
"""

from time import perf_counter, process_time

from transitions import Machine

from simulator.engine.advance import advance, begin
from simulator.engine.explore import explore
from simulator.engine.machine import compile_program
from simulator.engine.replay import last, situations, verify
from simulator.model.effects import Effects, Move, Put, Reveal
from simulator.model.events import Entry, Log
from simulator.model.facts import Fact, Kind
from simulator.model.guards import Is
from simulator.model.inputs import Chose
from simulator.model.place import Place
from simulator.model.scenario import Choice, Deadline, Ending, Fate, Line, Person, Phase, Scenario, Scene, Way

STEPS = 2000
ROUNDS = 9


def timed(*works):
    """Microseconds of this process per thing, for each (work, things): the best of rounds taken in turn, so that what
    else the machine does falls on all alike.
    """
    best = [float("inf")] * len(works)
    for _ in range(ROUNDS):
        for n, (work, per) in enumerate(works):
            start = process_time()
            work()
            best[n] = min(best[n], (process_time() - start) / per * 1e6)
    return best


def encounter(scenes, facts, starts):
    """An encounter of these scenes."""
    return Scenario(
        id="bench",
        title="",
        version=1,
        state="california",
        day="2026-03-14",
        briefing="",
        people={"sam": Person(id="sam", role="subject")},
        place=Place(spots={"near": (0, 0), "far": (20, 0)}),
        facts={fact.name: fact for fact in facts},
        known_at_start=(),
        variants=(),
        starts=starts,
        scenes={scene.id: scene for scene in scenes},
        endings={"over": Ending(id="over", outcome=Fate.PEACEFUL, says="")},
    )


def ring(n):
    """Scenes in a ring; each choice changes two facts, tells one and asks a guard before it goes on."""
    spots = ("near", "far")
    facts = (
        Fact(name="officer.at", kind=Kind.ONE_OF, values=spots, starts="near"),
        Fact(name="sam.at", kind=Kind.ONE_OF, values=spots, starts="far"),
        Fact(name="sam.weapon_state", kind=Kind.ONE_OF, values=("none", "held"), starts="held"),
        Fact(name="sam.arousal", kind=Kind.ONE_OF, values=("low", "rising", "high"), starts="low"),
        Fact(name="calm", kind=Kind.BOOL, starts=True),
        Fact(name="told", kind=Kind.BOOL),
    )
    return encounter([_ring_scene(i, n) for i in range(n)], facts, "s0")


def _ring_scene(i, n):
    name, following = f"s{i}", f"s{(i + 1) % n}"
    effects = Effects(
        changes=(Put("officer.at", ("near", "far")[i % 2]), Move("sam.arousal", (1, -1)[i % 2])),
        reveals=(Reveal(fact="told", value=bool(i % 2), source="heard", words="Go away."),),
    )
    choices = [
        Choice(
            id=f"c{k}",
            scene=name,
            do="Step back.",
            effects=effects,
            ways=(
                Way(by=f"c{k}", source=name, to="over", guard=Is("calm", frozenset({False}))),
                Way(by=f"c{k}", source=name, to=following),
            ),
        )
        for k in range(3)
    ]
    return Scene(
        id=name,
        phase=Phase.CONTACT,
        lines=(Line(speaker="sam", words="Get out."),),
        deadline=Deadline(at_ms=20000, ways=(Way(by="time_out", source=name, to="over"),)),
        choices=tuple(choices),
    )


class Model:
    """What `transitions` decorates with its methods."""

    calm = True


def raw_steps(n):
    """The same ring on `transitions` alone: its own model, two ways by each trigger, one of them guarded."""
    model = Model()
    names = [f"s{i}" for i in range(n)]
    machine = Machine(model=model, states=[*names, "over"], initial="s0", auto_transitions=False, send_event=True)
    for i, name in enumerate(names):
        for k in range(3):
            trigger = f"c{i}_{k}"
            machine.add_transition(trigger, name, "over", conditions=[lambda event: not event.model.calm])
            machine.add_transition(trigger, name, names[(i + 1) % n])
    triggers = [f"c{i % n}_0" for i in range(STEPS)]

    def work():
        model.state = "s0"
        for trigger in triggers:
            model.trigger(trigger)

    return work


def play(n):
    """Microseconds of a raw step, of a step, of an input folded, of one folded event by event and of one verified."""
    program = compile_program(ring(n))
    opening = begin(program)
    said = Chose("c0", 5200)

    def work():
        now = opening.situation
        for _ in range(STEPS):
            now = advance(program, now, said).situation

    now, entries = opening.situation, [Entry(None, opening.events)]
    for _ in range(100):
        step = advance(program, now, said)
        now = step.situation
        entries.append(Entry(said, step.events))
    log = Log(tuple(entries))
    works = {
        "a raw step of transitions": (raw_steps(n), STEPS),
        "advance": (fresh(program, opening, said), STEPS),
        "advance, one run of 2,000 steps": (work, STEPS),
        "replay, an input": (lambda: last(program, log), 100),
        "replay, every event": (lambda: list(situations(program, log)), 100),
        "verify, an input": (lambda: verify(program, log), 100),
    }
    return dict(zip(works, timed(*works.values()), strict=True))


def fresh(program, opening, said):
    """Steps as a run has them: a hundred, then another run."""

    def work():
        for _ in range(STEPS // 100):
            now = opening.situation
            for _ in range(100):
                now = advance(program, now, said).situation

    return work


WIDE, BITS = 16, 14


def wide():
    """16 scenes over 14 facts: 262,144 situations, which choices set, clear and leave alone."""
    facts = [Fact(name=f"f{i}", kind=Kind.BOOL, starts=False) for i in range(BITS)]
    return encounter([_wide_scene(i) for i in range(WIDE)], facts, "s0")


def _wide_rows(i):
    fact = f"f{i % BITS}"
    return (("set", fact, False, True, i + 1), ("clear", fact, True, False, i + 5), ("skip", fact, True, True, i + 3))


def _wide_scene(i):
    choices = [
        Choice(
            id=name,
            scene=f"s{i}",
            when=Is(fact, frozenset({was})),
            effects=Effects(changes=(Put(fact, becomes),)),
            ways=(Way(by=name, source=f"s{i}", to=f"s{to % WIDE}"),),
        )
        for name, fact, was, becomes, to in _wide_rows(i)
    ]
    return Scene(id=f"s{i}", phase=Phase.CONTACT, choices=tuple(choices))


def bare_table(program):
    """The same encounter as rows: bits to look at, those allowed, those that stay, those to put."""
    layout, table = program.layout, {}
    for i in range(WIDE):
        rows = []
        for _, fact, was, becomes, to in _wide_rows(i):
            field = layout.world[fact]
            put = field.encode(becomes) | layout.codes[f"s{to % WIDE}"]
            rows.append((field.mask, frozenset({field.encode(was)}), ~(field.mask | layout.scene_mask), put))
        table[layout.codes[f"s{i}"]] = rows
    return table


def bare(start, table, scenes):
    """The least that a breadth-first search can do."""
    seen, queue = {start}, [start]
    for state in queue:
        for mask, allowed, keep, put in table[state & scenes]:
            if state & mask in allowed:
                after = state & keep | put
                if after not in seen:
                    seen.add(after)
                    queue.append(after)
    return len(seen)


def searches():
    """Microseconds a situation: the bare loop's and exploration's."""
    program = compile_program(wide())
    start, table, scenes = begin(program).situation.bits, bare_table(program), program.layout.scene_mask
    count = bare(start, table, scenes)
    assert count == explore(program).count
    return count, *timed((lambda: bare(start, table, scenes), count), (lambda: explore(program), count))


def main():
    """Print everything."""
    for n in (20, 2000):
        began = perf_counter()
        compile_program(ring(n))
        built = (perf_counter() - began) * 1e3
        figures = play(n)
        raw = figures["a raw step of transitions"]
        print(f"{n} scenes, compiled in {built:.0f} ms")
        for what, micros in figures.items():
            print(f"  {what:34} {micros:6.1f} us   {micros / raw:5.2f} of the raw step")
    count, least, ours = searches()
    print(f"{count:,} situations: bare loop {least:.2f} us each, explore {ours:.2f} us each")
    print(f"  explore runs at {least / ours:.2f} of the bare loop's speed ({1e6 / ours:,.0f} situations a second)")


if __name__ == "__main__":
    main()
