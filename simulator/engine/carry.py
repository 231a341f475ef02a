"""A situation taken from one text of an encounter to another, by names.

It is for an author who changes the file under a run: what was so and known stays as far as the new text has it, and all
that it has no place for is named. It refuses to drop anything without saying so, and to decide anything: no guard is
asked and no effect comes about.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from simulator.engine.layout import Field
from simulator.engine.ledger import BLANK
from simulator.engine.machine import Program
from simulator.engine.problem import ProgramError
from simulator.engine.situation import DUTY, RESOURCE, Pending, Situation
from simulator.engine.step import Making
from simulator.model.events import Decided, Event, Placed
from simulator.model.facts import Known, Value

WARNED, IDENTIFIED = "warned", "identified"


def told(program: Program, now: Situation, taken: Iterable[str] = ()) -> Placed:
    """A situation by names. `taken` are choices of the run (`scene.id`), also those that no guard of this text asks about."""
    layout, bits = program.layout, now.bits
    chosen = (ref for ref, bit in layout.chosen.items() if bits & bit)
    flags = ((WARNED, layout.warned), (IDENTIFIED, layout.identified))
    return Placed(
        at_ms=now.story_ms,
        clock_ms=now.clock_ms,
        scene=now.scene,
        facts=tuple(_values(layout.world, bits)),
        seen=tuple(_values(layout.view, bits)),
        known=tuple(now.ledger),
        chosen=tuple(dict.fromkeys((*chosen, *taken))),
        called=tuple(name for name, bit in layout.called.items() if bits & bit),
        here=tuple(name for name, bit in layout.here.items() if bits & bit),
        coming=tuple((it.due_ms, it.kind, it.name) for it in now.pending),
        said=tuple(name for name, bit in flags if bits & bit),
    )


def carry(
    old: Program,
    now: Situation,
    new: Program,
    taken: Iterable[str] = (),
    earlier: Iterable[str] = (),
) -> tuple[Situation, tuple[str, ...]]:
    """The same moment under another text, and what that text has no place for, a few words each.

    `earlier` are the scenes of the run, oldest first: where the present one is gone, the run stands in the latest of
    them that is there, or at the start. A fact that the old text did not have takes its start.
    """
    variant, dropped = now.variant, list[str]()
    if variant not in new.deals:
        variant = next(iter(new.deals))
        dropped.append(f'the variant "{now.variant}"; "{variant}" is dealt' if now.variant else "the deal")
    moment = told(old, now, taken)
    if now.scene not in new.tables:
        back = next((name for name in reversed(tuple(earlier)) if name in new.scenario.scenes), new.scenario.starts)
        dropped.append(f'the scene "{now.scene}"; the run is back in "{back}"')
        moment = moment._replace(scene=back, clock_ms=0)
    strange = frozenset(new.layout.world) - frozenset(old.layout.world)
    unseen = frozenset(new.layout.view) - frozenset(old.layout.view)
    found, gone = put(new, moment, now.seed, variant, fresh=strange, unseen=unseen)
    return found, (*dropped, *gone)


def put(
    program: Program,
    moment: Placed,
    seed: int,
    variant: str,
    *,
    fresh: frozenset[str] = frozenset(),
    unseen: frozenset[str] = frozenset(),
) -> tuple[Situation, tuple[str, ...]]:
    """A situation from its names, and what the encounter has no place for; KeyError where it lacks the scene. The facts
    of `fresh` are so, and those of `unseen` known, as they are at the opening.
    """
    opened = _opened(program, seed, variant)
    putting = _Putting(program, opened)
    putting.facts(program.layout.world, moment.facts, fresh, "")
    putting.facts(program.layout.view, moment.seen, unseen, "what is known: ")
    putting.flags(moment)
    start = tuple(it for it in opened.ledger if it.fact in unseen)
    ledger = BLANK.then(start) if start else BLANK
    kept = tuple(it for it in moment.known if putting.has(it))
    ended = moment.scene if program.tables[moment.scene].scene is None else None
    bits = putting.bits & ~program.layout.scene_mask | program.tables[moment.scene].code
    now = Situation(
        scene=moment.scene,
        bits=bits,
        clock_ms=putting.clock(moment),
        story_ms=moment.at_ms,
        pending=tuple(sorted(putting.coming(moment))),
        ledger=ledger.then(kept) if kept else ledger,
        seed=seed,
        variant=variant,
        ended=ended,
    )
    return now, tuple(dict.fromkeys(putting.dropped))


def taken_in(events: Iterable[Event]) -> tuple[str, ...]:
    """The choices that a run has taken, those before its author set it down among them."""
    found: dict[str, None] = {}
    for event in events:
        if isinstance(event, Placed):
            found |= dict.fromkeys(event.chosen)
        elif isinstance(event, Decided):
            found[f"{event.scene}.{event.choice}"] = None
    return tuple(found)


def _values(fields: Mapping[str, Field], bits: int) -> Iterator[tuple[str, Value]]:
    for name, one in fields.items():
        value = one.decode(bits)
        if value is not None:
            yield name, value


def _opened(program: Program, seed: int, variant: str) -> Situation:
    """What is so and known before the first scene is entered."""
    bits = program.opening | program.layout.variants[variant]
    making = Making(program, Situation(program.scenario.starts, bits, 0, 0, (), BLANK, seed, variant))
    making.do(program.known)
    making.do(program.deals[variant])
    return making.step().situation


@dataclass(slots=True)
class _Putting:
    """Names being put into bits."""

    program: Program
    opened: Situation
    bits: int = 0
    dropped: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.bits = self.opened.bits

    def facts(
        self, fields: Mapping[str, Field], values: Iterable[tuple[str, Value]], fresh: frozenset[str], what: str
    ) -> None:
        """Each field takes its value, or is unknown; where the value is none of it any more, it stays at its start."""
        given = dict(values)
        for name, one in fields.items():
            if name in fresh:
                continue
            value = given.get(name)
            try:
                code = 0 if value is None else one.encode(value)
            except ProgramError:
                self.dropped.append(f"{what}{name} = {_plain(value)}")
                continue
            self.bits = self.bits & ~one.mask | code
        self.dropped += [f"{what}{name} = {_plain(value)}" for name, value in given.items() if name not in fields]

    def flags(self, moment: Placed) -> None:
        """What was chosen, called and said."""
        layout, tables = self.program.layout, self.program.tables
        for ref in moment.chosen:
            scene, _, choice = ref.partition(".")
            self.bits |= layout.chosen.get(ref, 0)
            if scene not in tables or choice not in tables[scene].choices:
                self.dropped.append(f"the choice {ref}, which was taken")
        for fields, names, what in ((layout.called, moment.called, "called"), (layout.here, moment.here, "here")):
            for name in names:
                self.bits |= fields.get(name, 0)
                if name not in fields:
                    self.dropped.append(f"{name}, {what}")
        self.bits |= layout.warned if WARNED in moment.said else 0
        self.bits |= layout.identified if IDENTIFIED in moment.said else 0

    def coming(self, moment: Placed) -> Iterator[Pending]:
        """What is on its way; a resource comes no later than the new text could let it."""
        duties = {duty.name for scene in self.program.scenario.scenes.values() for duty in scene.duties}
        layout = self.program.layout
        for due_ms, kind, name in moment.coming:
            if name not in (layout.called if kind == RESOURCE else duties if kind == DUTY else ()):
                self.dropped.append(f"{name}, which was due")
                continue
            shift, mask = layout.timers.get(name, (0, 0)) if kind == RESOURCE else (0, 0)
            latest = moment.at_ms + (mask >> shift) if mask else due_ms
            if due_ms > latest:
                self.dropped.append(f"when {name} comes, which is sooner now")
            yield Pending(min(due_ms, latest), kind, name)

    def clock(self, moment: Placed) -> int:
        """The scene's clock goes on, unless its time to decide would be over at once."""
        limit = self.program.tables[moment.scene].limit
        if limit is not None and moment.clock_ms >= limit.at_ms:
            self.dropped.append("the scene's clock, which starts anew: its deadline is shorter now")
            return 0
        return moment.clock_ms

    def has(self, known: Known) -> bool:
        """Whether the encounter can still hold what was learned."""
        one = self.program.layout.view.get(known.fact)
        try:
            return one is not None and one.encode(known.value) >= 0
        except ProgramError:
            return False


def _plain(value: Value | None) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"[{', '.join(sorted(value))}]" if isinstance(value, frozenset) else str(value)
