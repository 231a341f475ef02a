"""Where everything that can change in a run lies in one whole number.

It is for play and exploration to read the same bits. It refuses to know what a bit leads to. In every field the code 0
is `unknown`, so that unknown is never mistaken for false. The lowest bits say which scene it is; the clock and the time
left until watched resources arrive lie above everything else and are used by exploration alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import chain

from simulator.engine.problem import ProgramError
from simulator.engine.survey import asked, effects_of, guards, reveals, visible
from simulator.model.facts import Fact, Kind, Value
from simulator.model.guards import Chosen, Resource, parts
from simulator.model.scenario import Scenario
from simulator.model.technique import IDENTIFIES, WARNS


@dataclass(frozen=True, slots=True)
class Field:
    """One fact's bits: `codes` by value and `values` by code where the values are few; members have a bit each."""

    fact: Fact
    shift: int
    mask: int
    codes: Mapping[Value, int]
    values: Mapping[int, Value]

    def encode(self, value: Value) -> int:
        """The bits of a value; ProgramError where the fact cannot have it."""
        if self.fact.kind is Kind.SET_OF and isinstance(value, frozenset) and value <= self.codes.keys():
            return (1 << self.shift) | sum(self.codes[member] for member in value)
        if self.fact.kind is not Kind.SET_OF and type(value) is _TYPES[self.fact.kind] and value in self.codes:
            return self.codes[value]
        raise ProgramError(f"{self.fact.name!r} cannot be {value!r}")

    def decode(self, bits: int) -> Value | None:
        """The value in these bits; None is unknown."""
        if self.values:
            return self.values.get(bits & self.mask)
        if not bits >> self.shift & 1:
            return None
        return frozenset(str(member) for member, bit in self.codes.items() if bits & bit)

    def step(self, steps: int) -> dict[int, int]:
        """The code that follows each code when a count or a band moves and clamps; unknown stays unknown."""
        if self.fact.kind not in {Kind.COUNT, Kind.ONE_OF}:
            raise ProgramError(f"{self.fact.name!r} is no count and no band, and cannot rise or fall")
        row = tuple(self.values)
        moved = {code: row[min(max(at + steps, 0), len(row) - 1)] for at, code in enumerate(row)}
        return {0: 0, **moved}

    @property
    def options(self) -> tuple[int, ...]:
        """Every code that the field can hold, unknown first; only for facts that are not sets."""
        return (0, *self.values)


_TYPES: dict[Kind, type] = {Kind.BOOL: bool, Kind.COUNT: int, Kind.ONE_OF: str}


class _Room:
    """Hands out bits from below, one stretch after the other."""

    __slots__ = ("used",)

    def __init__(self) -> None:
        self.used = 0

    def stretch(self, options: int) -> tuple[int, int]:
        """Shift and mask of a stretch that tells so many options apart."""
        shift, width = self.used, max(options - 1, 1).bit_length()
        self.used += width
        return shift, ((1 << width) - 1) << shift

    def bit(self) -> int:
        """One bit."""
        return self.stretch(2)[1]

    def field(self, fact: Fact) -> Field:
        """Room for a fact."""
        if fact.kind is Kind.SET_OF:
            shift, mask = self.stretch(1 << len(fact.values) + 1)
            return Field(fact, shift, mask, {m: 2 << shift + i for i, m in enumerate(fact.values)}, {})
        possible = _values(fact)
        shift, mask = self.stretch(len(possible) + 1)
        codes = {value: code << shift for code, value in enumerate(possible, 1)}
        return Field(fact, shift, mask, codes, {code: value for value, code in codes.items()})


def _values(fact: Fact) -> tuple[Value, ...]:
    if fact.kind is Kind.BOOL:
        return (False, True)
    return tuple(range(fact.low, fact.high + 1)) if fact.kind is Kind.COUNT else fact.values


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Every field. `called` and `here` hold a bit a resource, `chosen` one a choice that is ever asked about; `timers`
    the time left (shift, mask) until a watched resource arrives. `ignored` are bits of resources that no guard reads.
    """

    scenes: tuple[str, ...]
    codes: Mapping[str, int]
    scene_mask: int
    variants: Mapping[str, int]
    variant_mask: int
    world: Mapping[str, Field]
    view: Mapping[str, Field]
    chosen: Mapping[str, int]
    called: Mapping[str, int]
    here: Mapping[str, int]
    warned: int
    identified: int
    ignored: int
    clock_shift: int
    clock_mask: int
    timers: Mapping[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def timer_mask(self) -> int:
        """All watched timers."""
        return sum(mask for _, mask in self.timers.values())

    def scene(self, bits: int) -> str:
        """The scene or ending in these bits."""
        return self.scenes[bits & self.scene_mask]


def lay_out(scenario: Scenario) -> Layout:
    """The fields of an encounter."""
    room = _Room()
    scenes = (*scenario.scenes, *scenario.endings)
    _, scene_mask = room.stretch(len(scenes))
    variants = [variant.name for variant in scenario.variants] or [""]
    variant_shift, variant_mask = room.stretch(len(variants))
    world = {name: room.field(fact) for name, fact in scenario.facts.items()}
    view = {name: room.field(scenario.facts[name]) for name in _revealed(scenario)}
    chosen = {ref: room.bit() for ref in _remembered(scenario)}
    resources = _resources(scenario)
    called, here = {name: room.bit() for name in resources}, {name: room.bit() for name in resources}
    warned, identified = room.bit(), room.bit()
    watched = asked(scenario)
    clock_shift, clock_mask = room.stretch(_longest_clock(scenario) + 1)
    return Layout(
        scenes=scenes,
        codes={name: code for code, name in enumerate(scenes)},
        scene_mask=scene_mask,
        variants={name: code << variant_shift for code, name in enumerate(variants)},
        variant_mask=variant_mask,
        world=world,
        view=view,
        chosen=chosen,
        called=called,
        here=here,
        warned=warned,
        identified=identified,
        ignored=sum(called[name] | here[name] for name in resources if name not in watched),
        clock_shift=clock_shift,
        clock_mask=clock_mask,
        timers={name: room.stretch(_longest(scenario, name) + 1) for name in resources if name in watched},
    )


def opening(layout: Layout, facts: Mapping[str, Fact]) -> int:
    """The bits before anything has happened: what the encounter starts with."""
    starts: Iterable[tuple[str, Value | None]] = ((name, fact.starts) for name, fact in facts.items())
    return sum(layout.world[name].encode(value) for name, value in starts if value is not None)


def marks(layout: Layout, ref: str, techniques: Iterable[str]) -> int:
    """The bits that taking a choice leaves behind: that it was chosen, that somebody was warned, or told who it is."""
    used = set(techniques)
    warned = layout.warned if used & WARNS else 0
    return layout.chosen.get(ref, 0) | warned | (layout.identified if used & IDENTIFIES else 0)


def _revealed(scenario: Scenario) -> tuple[str, ...]:
    names = dict.fromkeys(chain((r.fact for r in reveals(scenario)), (fact.name for _, fact in visible(scenario))))
    strange = [name for name in names if name not in scenario.facts]
    if strange:
        raise ProgramError(f"{strange[0]!r} is revealed, but is no fact of the encounter")
    return tuple(names)


def _remembered(scenario: Scenario) -> tuple[str, ...]:
    every = chain.from_iterable(parts(guard) for guard in guards(scenario))
    named = chain.from_iterable(sorted(part.choices) for part in every if isinstance(part, Chosen))
    once = (choice.ref for scene in scenario.scenes.values() for choice in scene.choices if choice.once)
    return tuple(dict.fromkeys(chain(once, named)))


def _resources(scenario: Scenario) -> tuple[str, ...]:
    every = chain.from_iterable(parts(guard) for guard in guards(scenario))
    asked_for = (part.name for part in every if isinstance(part, Resource))
    calls = (name for scene in scenario.scenes.values() for effects in effects_of(scene) for name, _ in effects.calls)
    return tuple(dict.fromkeys(chain(calls, asked_for)))


def _longest_clock(scenario: Scenario) -> int:
    scenes = scenario.scenes.values()
    acts = (act.at_ms for scene in scenes for act in scene.acts)
    return max(chain(acts, (scene.deadline.at_ms for scene in scenes if scene.deadline is not None)), default=0)


def _longest(scenario: Scenario, resource: str) -> int:
    every = chain.from_iterable(effects_of(scene) for scene in scenario.scenes.values())
    return max((ms for effects in every for name, ms in effects.calls if name == resource), default=0)
