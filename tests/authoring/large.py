"""An encounter of many scenes, made up from a number: what a drawing of a large one is tried on."""

from __future__ import annotations

from random import Random

from simulator.model.facts import Fact, Kind
from simulator.model.force import Level, Purpose, UseOfForce
from simulator.model.guards import ALWAYS, Chosen, Every, Is
from simulator.model.place import Place
from simulator.model.scenario import (
    Act,
    Choice,
    Deadline,
    Ending,
    Fate,
    Line,
    Person,
    Phase,
    Scenario,
    Scene,
    Way,
)

SHOT = UseOfForce(against="sam", level=Level.DEADLY, tool="pistol", purpose=Purpose.DEFEND_LIFE)
WORDS = ["stands", "by", "the", "kitchen", "door", "with", "both", "hands", "hidden", "in", "a", "long", "wet", "coat"]


def large(scenes=40, seed=1):
    lot = Random(seed)  # noqa: S311 - the same encounter each time
    phases = [phase for n in range(scenes) for phase in [list(Phase)[n * 6 // scenes]]]
    names = [f"{phase.value}_moment_{n}" for n, phase in enumerate(phases)]
    endings = {
        f"ending_{fate.value}": Ending(id=f"ending_{fate.value}", outcome=fate, says="So it ends.") for fate in Fate
    }
    made = {}
    for n, (name, phase) in enumerate(zip(names, phases, strict=True)):
        made[name] = _scene(lot, name, phase, _near(lot, names, n, sorted(endings)))
    return Scenario(
        id="large",
        title="A large encounter",
        version=1,
        state="california",
        day="2026-03-14",
        briefing="",
        people={"officer": Person(id="officer", role="officer"), "sam": Person(id="sam", role="subject")},
        place=Place(),
        facts={"b": Fact(name="b", kind=Kind.BOOL, starts=False)},
        known_at_start=(),
        variants=(),
        starts=names[0],
        scenes=made,
        endings=endings,
    )


def _near(lot, names, n, endings):
    """Where a scene leads: mostly a little onward, now and then back or to itself, at the end to endings."""

    def one():
        step = lot.choice([1, 1, 1, 2, 2, 3, 4, 0, -2])
        at = n + step
        return names[at] if 0 <= at < len(names) else lot.choice(endings)

    return [one() for _ in range(9)]


def _scene(lot, name, phase, to):
    guard = Every((Is("b", frozenset({True})), Chosen(frozenset({f"{name}.choice_number_0"}))))
    choices = tuple(
        Choice(
            id=f"choice_number_{n}",
            scene=name,
            do="Do it.",
            when=guard if n == 3 else ALWAYS,
            force=SHOT if n == 2 else None,
            ways=(
                *((Way(by=f"choice_number_{n}", source=name, to=to[n + 4], guard=guard),) if n < 2 else ()),
                Way(by=f"choice_number_{n}", source=name, to=to[n]),
            ),
        )
        for n in range(4)
    )
    act = Act(id="he_turns", scene=name, at_ms=9000, ways=(Way(by="he_turns", source=name, to=to[6]),))
    return Scene(
        id=name,
        phase=phase,
        lines=(Line(speaker="stage", words=" ".join(lot.sample(WORDS, 12))),),
        choices=choices,
        acts=(act,) if lot.random() < 0.3 else (),
        deadline=Deadline(at_ms=20_000, ways=(Way(by="time_out", source=name, to=to[7]),)),
    )
